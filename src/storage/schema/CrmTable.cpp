// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/CrmTable.h"

#include "storage/dialect/Sql.h"
#include "storage/schema/SchemaDialect.h"
#include "storage/sql/Words.h"

#include <array>
#include <charconv>
#include <cmath>

namespace accountdesk::storage {

namespace {

/// Rows that are held at once: Qt's drivers for servers keep a whole result in memory.
constexpr int rowsAtOnce = 20'000;
/// From here on neighbouring single-precision numbers are more than a cent apart.
constexpr double singleLosesCents = 131'072;

/// The shortest decimal number without an exponent that reads back as the same binary number.
QByteArray shortest(double value, CrmAmount::Precision precision)
{
    std::array<char, 400> digits;
    char *const begin = digits.data();
    char *const end = begin + digits.size();
    const auto printed = precision == CrmAmount::Precision::Single
                             ? std::to_chars(begin, end, static_cast<float>(value), std::chars_format::fixed)
                             : std::to_chars(begin, end, value, std::chars_format::fixed);
    return {begin, printed.ptr - begin};
}

/// Takes `-123.455` to cents, half away from zero. Too many digits are for the caller to refuse.
Money rounded(const QByteArray &decimal)
{
    const bool negative = decimal.startsWith('-');
    const QByteArray digits = decimal.mid(negative);
    const qsizetype point = digits.contains('.') ? digits.indexOf('.') : digits.size();
    const QByteArray fraction = digits.mid(point + 1).leftJustified(3, '0');
    const std::int64_t cents = digits.first(point).toLongLong() * 100 + fraction.first(2).toLongLong()
                               + (fraction.at(2) >= '5');
    return Money::fromCents(negative ? -cents : cents);
}

Result<CrmAmount::Precision> precisionOf(Database &database, const QString &table, const QString &column)
{
    ASSIGN_OR_RETURN(auto query,
                     database.run(schemaDialectOf(database.backend()).traits().isSinglePrecision, {table, column}));
    return query.next() && query.value(0).toInt() == 1 ? CrmAmount::Precision::Single : CrmAmount::Precision::Double;
}

} // namespace

CrmAmount CrmAmount::of(const QVariant &value, Precision precision)
{
    CrmAmount amount{.stored = value.toString()};
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (value.isNull()) {
        amount.obstacle = Words::tr("has no amount");
    } else if (!isNumber || !std::isfinite(number)) {
        amount.obstacle = Words::tr("isn't a number");
    } else if (std::abs(number) >= 1e13) {
        amount.obstacle = Words::tr("is too large for an amount");
    } else {
        const QByteArray decimal = shortest(number, precision);
        amount.stored = QString::fromLatin1(decimal);
        amount.becomes = rounded(decimal);
        const bool wholeCents = decimal.size() - 1 - decimal.lastIndexOf('.') <= 2 || !decimal.contains('.');
        amount.isExact = wholeCents && (precision == Precision::Double || std::abs(number) < singleLosesCents);
        if (!amount.becomes.isStorable())
            amount.obstacle = Words::tr("is too large for an amount");
    }
    return amount;
}

Result<> readCrmTable(Database &database, const QString &table, const std::function<Result<>(const CrmRow &)> &row)
{
    ASSIGN_OR_RETURN(const auto paidPrecision, precisionOf(database, table, QStringLiteral("paid")));
    ASSIGN_OR_RETURN(const auto duePrecision, precisionOf(database, table, QStringLiteral("due")));
    const SchemaDialect &schema = schemaDialectOf(database.backend());
    const QString from = Sql(QStringLiteral("SELECT acctid, {paid}, {due} FROM {table}"))
                             .with("paid", schema.inFull(QStringLiteral("paid")))
                             .with("due", schema.inFull(QStringLiteral("due")))
                             .with("table", table);
    const bool streams = database.backend() == url::Backend::Sqlite;
    QVariant last;
    for (;;) {
        const QString page = QStringLiteral(" ORDER BY acctid LIMIT %1").arg(rowsAtOnce);
        ASSIGN_OR_RETURN(auto query, streams ? database.run(from)
                                     : last.isValid()
                                         ? database.run(from + QStringLiteral(" WHERE acctid > ?") + page, {last})
                                         : database.run(from + page));
        int count = 0;
        for (; query.next(); ++count) {
            last = query.value(0);
            auto taken = row({.acctid = last.toString(),
                              .paid = CrmAmount::of(query.value(1), paidPrecision),
                              .due = CrmAmount::of(query.value(2), duePrecision)});
            if (!taken)
                return taken;
        }
        if (streams || count < rowsAtOnce)
            return {};
    }
}

} // namespace accountdesk::storage
