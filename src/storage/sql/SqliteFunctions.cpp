// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqliteFunctions.h"

#include "core/Totals.h"

#include <QStringList>

#include <sqlite3.h>

#include <cstdint>
#include <limits>
#include <memory>

namespace accountdesk::storage {

namespace {

constexpr int maxValue = 64 * 1024 * 1024; // bytes, of a row as well; the longest answer of a server has 16 MiB
constexpr int deepestTrigger = 10;

QStringView text(sqlite3_value *value)
{
    // In this order: the first call converts, the second counts what it made.
    const auto *data = static_cast<const char16_t *>(sqlite3_value_text16(value));
    return {data, sqlite3_value_bytes16(value) / qsizetype(sizeof(char16_t))};
}

void containsFolded(sqlite3_context *context, int, sqlite3_value **values)
{
    sqlite3_result_int(context, text(values[0]).contains(text(values[1]), Qt::CaseInsensitive));
}

/// SQLite's memory for the aggregate: zero at first, and only 8-byte aligned, so it holds a pointer.
Totals **createdTotals(sqlite3_context *context)
{
    return static_cast<Totals **>(sqlite3_aggregate_context(context, int(sizeof(Totals *))));
}

/// Null: it has no row.
Totals **existingTotals(sqlite3_context *context)
{
    return static_cast<Totals **>(sqlite3_aggregate_context(context, 0));
}

/// What the cents() of SQLite's dialect computes, in a fifth of the time.
std::int64_t cents(sqlite3_value *amount)
{
    constexpr double wholeFrom = 4503599627370496.0; // 2^52
    const double cents = sqlite3_value_double(amount) * 100;
    if (cents > -wholeFrom && cents < wholeFrom)
        return static_cast<std::int64_t>(cents + (cents < 0 ? -0.5 : 0.5));
    constexpr auto limits = std::numeric_limits<std::int64_t>();
    if (cents >= double(limits.max()))
        return limits.max();
    return cents <= double(limits.min()) ? limits.min() : static_cast<std::int64_t>(cents);
}

void addToTotals(sqlite3_context *context, int, sqlite3_value **values)
{
    Totals **slot = createdTotals(context);
    if (!slot)
        return sqlite3_result_error_nomem(context);
    if (!*slot)
        *slot = new Totals; // finishTotals() is always called, and takes it
    const Money paid = Money::fromCents(cents(values[0]));
    const Money due = Money::fromCents(cents(values[1]));
    if (!paid.isStorable() || !due.isStorable())
        return sqlite3_result_error_code(context, SQLITE_CORRUPT);
    (*slot)->add(paid, due);
}

void finishTotals(sqlite3_context *context)
{
    Totals **slot = existingTotals(context);
    const std::unique_ptr<const Totals> sums(slot && *slot ? *slot : new Totals);
    const QByteArray words = QStringList{QString::number(sums->count), sums->paid.format(),
                                         sums->due.format(),           QString::number(sums->owingCount),
                                         sums->owed.format(),          QString::number(sums->overpaidCount),
                                         sums->overpaid.format()}
                                 .join(u' ')
                                 .toLatin1();
    sqlite3_result_text(context, words.constData(), int(words.size()), SQLITE_TRANSIENT);
}

} // namespace

bool prepareConnection(sqlite3 *connection)
{
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, maxValue);
    sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, deepestTrigger);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    constexpr int flags = SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(connection, "contains_folded", 2, SQLITE_UTF16 | flags, nullptr, containsFolded,
                                      nullptr, nullptr, nullptr)
               == SQLITE_OK
           && sqlite3_create_function_v2(connection, "book_totals", 2, SQLITE_UTF8 | flags, nullptr, nullptr,
                                         addToTotals, finishTotals, nullptr)
                  == SQLITE_OK;
}

} // namespace accountdesk::storage
