// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PastePlan.h"

#include "core/AccountField.h"
#include "exchange/ColumnMapping.h"
#include "models/TableText.h"
#include "storage/accounts/AccountReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace accountdesk::models {

namespace {

using Column = storage::AccountQuery::Column;

/// Account, name, paid and due: what fewer columns are is for the reader to find out.
constexpr qsizetype columnsOfList = 4;

struct PasteWords
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::models::PastePlan)
};

qsizetype widest(const QList<QStringList> &cells)
{
    qsizetype width = 0;
    for (const QStringList &row : cells)
        width = std::max(width, row.size());
    return width;
}

text::KnownCsvFormat formatOf(const QLocale &locale, const text::KnownCsvFormat &known)
{
    text::KnownCsvFormat format = known;
    const bool isComma = locale.decimalPoint() == QLatin1Char(',');
    format.decimal = isComma ? text::CsvFormat::Decimal::Comma : text::CsvFormat::Decimal::Point;
    format.thousands = isComma ? '.' : ',';
    return format;
}

/// As the text writes amounts or, where that leaves more of them unread, as the locale does.
Result<exchange::PastedText> readInEitherWay(const QString &text, const QLocale &locale,
                                             const text::KnownCsvFormat &known,
                                             const std::optional<exchange::ColumnMapping> &mapping)
{
    auto plain = exchange::readPastedText(text, known, mapping);
    if (plain && plain->bad.isEmpty())
        return plain;
    auto local = exchange::readPastedText(text, formatOf(locale, known), mapping);
    const bool isBetter = local && (!plain || local->bad.size() < plain->bad.size());
    return isBetter ? local : plain;
}

Account valuesOf(const exchange::PastedRow &row)
{
    return {.id = row.id,
            .name = row.name.value_or(QString()),
            .paid = row.paid.value_or(Money()),
            .due = row.due.value_or(Money())};
}

Change::Fields fieldsOf(const exchange::PastedRow &row, const Account &seen, PasteTarget target)
{
    const bool takesName = row.name && (target == PasteTarget::ListedCells || !row.name->isEmpty());
    Change::Fields fields;
    fields.setFlag(Change::Name, takesName && *row.name != seen.name);
    fields.setFlag(Change::Paid, row.paid && *row.paid != seen.paid);
    fields.setFlag(Change::Due, row.due && *row.due != seen.due);
    return fields;
}

/// Collects what becomes of each row.
class Planner
{
public:
    Planner(storage::Database &database, PasteTarget target) : m_reader(database), m_target(target) {}

    Result<> take(const exchange::PastedRow &row)
    {
        ASSIGN_OR_RETURN(const auto seen, m_reader.find(row.id));
        if (seen)
            change(row, *seen);
        else if (m_target == PasteTarget::AnyAccount)
            add(row);
        else
            m_plan.bad.append({.number = row.line,
                               .reason = PasteWords::tr("%1 is no longer in the book.").arg(row.id.text()),
                               .cells = {row.id.text()}});
        return {};
    }
    [[nodiscard]] PastePlan &plan() { return m_plan; }

private:
    void change(const exchange::PastedRow &row, const Account &seen)
    {
        const Change::Fields fields = fieldsOf(row, seen, m_target);
        if (!fields) {
            ++m_plan.unchanged;
            return;
        }
        Account after = seen;
        setFields(after, fields, valuesOf(row));
        addCells(fields);
        m_plan.items.append({.change = Change::edit(seen, fields, after), .before = seen, .after = after});
    }
    void add(const exchange::PastedRow &row)
    {
        const Account account = valuesOf(row);
        addCells(Change::Fields(Change::Name) | Change::Paid | Change::Due);
        m_plan.items.append({.change = Change::open(account), .before = {}, .after = account});
        ++m_plan.added;
    }
    /// Of the item that comes next.
    void addCells(Change::Fields fields)
    {
        for (const auto &[field, column] :
             {std::pair(Change::Name, Column::Name), std::pair(Change::Paid, Column::Paid),
              std::pair(Change::Due, Column::Due)}) {
            if (fields.testFlag(field))
                m_plan.cells.append({.item = m_plan.items.size(), .column = column});
        }
    }

    storage::AccountReader m_reader;
    PasteTarget m_target;
    PastePlan m_plan;
};

} // namespace

QList<Change> PastePlan::changes() const
{
    QList<Change> changes;
    std::transform(items.begin(), items.end(), std::back_inserter(changes),
                   [](const Item &item) { return item.change; });
    return changes;
}

Result<exchange::PastedText> readPastedRows(const QList<QStringList> &cells, const QLocale &locale)
{
    const QString text = textFromCells(cells);
    auto read = readInEitherWay(text, locale, {.delimiter = '\t', .quote = '"'}, {});
    if (!read || read->found.format.hasHeader || widest(cells) < columnsOfList)
        return read;
    // Without a header they stand as in the list.
    return readInEitherWay(text, locale, {.delimiter = '\t', .quote = '"', .hasHeader = false},
                           exchange::ColumnMapping{.account = 0, .name = 1, .paid = 2, .due = 3});
}

Result<exchange::PastedText> readPastedCells(const CellBlock &block, const QLocale &locale)
{
    // The number of the row stands for the account, whose ID may be one that no file could name.
    QList<QStringList> rows;
    for (qsizetype row = 0; row < block.cells.size(); ++row)
        rows.append(QStringList(QString::number(row)) + block.cells.at(row));
    const auto place = [&block](Column column) {
        const auto found = static_cast<int>(block.columns.indexOf(column));
        return found < 0 ? -1 : found + 1; // behind the number
    };
    // Each row is of an account that is there: none is a total.
    auto read = readInEitherWay(
        textFromCells(rows), locale,
        {.delimiter = '\t', .quote = '"', .hasHeader = false, .totals = text::CsvFormat::Totals::Accounts},
        exchange::ColumnMapping{
            .account = 0, .name = place(Column::Name), .paid = place(Column::Paid), .due = place(Column::Due)});
    if (!read)
        return read;
    for (exchange::PastedRow &row : read->rows)
        row.id = block.accounts.value(row.id.text().toLongLong());
    for (exchange::BadRow &row : read->bad) {
        if (!row.cells.isEmpty())
            row.cells.first() = block.accounts.value(row.cells.first().toLongLong()).text();
    }
    return read;
}

Result<PastePlan> planPaste(storage::Database &database, const exchange::PastedText &text, PasteTarget target,
                            Progress &progress)
{
    Planner planner(database, target);
    planner.plan().bad = text.bad;
    const std::int64_t total = text.rows.size();
    for (std::int64_t i = 0; i < total; ++i) {
        if (progress.isCancelled())
            return failure(Error::cancelled());
        RETURN_IF_ERROR(planner.take(text.rows.at(i)));
        progress.set(i + 1, total);
        progress.setRows(i + 1);
    }
    std::stable_sort(planner.plan().bad.begin(), planner.plan().bad.end(),
                     [](const exchange::BadRow &a, const exchange::BadRow &b) { return a.number < b.number; });
    return planner.plan();
}

} // namespace accountdesk::models
