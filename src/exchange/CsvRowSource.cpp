// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvRowSource.h"

#include "exchange/ColumnMapping.h"
#include "exchange/CsvRowShape.h"
#include "exchange/Words.h"
#include "exchange/LeadingTotals.h"
#include "text/CellText.h"
#include "text/CsvAmount.h"
#include "text/CsvWriter.h"
#include "text/CurrencySigns.h"
#include "text/IdDoubt.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

/// False: it has bytes that are no characters.
bool takeText(QByteArrayView from, QString &text)
{
    if (std::any_of(from.begin(), from.end(), [](char c) { return static_cast<signed char>(c) < 0; })) {
        text = text::textOf(from);
        return from.isValidUtf8();
    }
    text.resize(from.size());
    std::transform(from.begin(), from.end(), text.begin(), [](char c) { return QLatin1Char(c); });
    return true;
}

} // namespace

QString shownCell(QByteArrayView bytes)
{
    // Four bytes at most make up a character.
    return text::textOf(bytes.first(std::min(bytes.size(), 4 * RowSource::maxShownCell))).left(RowSource::maxShownCell);
}

Result<std::unique_ptr<CsvRowSource>> CsvRowSource::open(QIODevice &device, const text::CsvFormat &format,
                                                         const ColumnMapping &mapping, Progress *progress)
{
    if (!mapping.isUsable()) {
        return failure(
            Error::invalid(Words::tr("It isn't clear which column contains the account, the name or an amount."),
                           Words::tr("Choose what each column contains.")));
    }
    RETURN_IF_ERROR(text::checkCsvFormat(format));
    auto source = begun(device, format, mapping, progress);
    if (!source || !(*source)->looksForTotals() || device.isSequential())
        return source;
    (*source)->m_format.totals = text::CsvFormat::Totals::Refused; // each of them ends a group
    ASSIGN_OR_RETURN(auto totals, findLeadingTotals(**source));
    if (!device.seek(0))
        return failure(text::readError(device));
    source = begun(device, format, mapping, progress);
    if (source)
        (*source)->m_leadingTotals = std::move(totals);
    return source;
}

Result<std::unique_ptr<CsvRowSource>> CsvRowSource::begun(QIODevice &device, const text::CsvFormat &format,
                                                          const ColumnMapping &mapping, Progress *progress)
{
    std::unique_ptr<CsvRowSource> source(new CsvRowSource(device, format, mapping, progress));
    RETURN_IF_ERROR(source->readHeader());
    return source;
}

CsvRowSource::CsvRowSource(QIODevice &device, const text::CsvFormat &format, const ColumnMapping &mapping,
                           Progress *progress)
    : m_reader(device, format, progress), m_format(format), m_mapping(mapping)
{
    for (const ColumnMeaning &meaning : columnMeanings)
        m_needed = std::max(m_needed, static_cast<size_t>(mapping.*meaning.column + 1));
}

Result<> CsvRowSource::readHeader()
{
    do {
        ASSIGN_OR_RETURN(const auto first, m_reader.next());
        if (!first)
            return {};
    } while (isPassedOver());
    m_columns = m_reader.cells().size();
    std::vector<QByteArray> names;
    for (size_t column = 0; column < m_columns; ++column) {
        const QByteArrayView text = text::CellText::trimmed(m_reader.cells()[column].bytes);
        m_header.append(m_format.hasHeader ? shownCell(text) : Words::tr("Column %1").arg(column + 1));
        if (m_format.hasHeader)
            names.push_back(text.toByteArray());
    }
    m_repeated.setNames(std::move(names));
    const QStringList &own = text::exportedColumns();
    m_isOwn = m_format.hasHeader && m_header.mid(0, own.size()) == own;
    m_pending = !m_format.hasHeader;
    return {};
}

Result<RowSource::Next> CsvRowSource::next(storage::Staging::Row &row, BadRow &bad)
{
    for (;;) {
        if (!std::exchange(m_pending, false)) {
            ASSIGN_OR_RETURN(const auto more, m_reader.next());
            if (!more)
                return Next::End;
        }
        if (isPassedOver() || m_repeated.isAgain(m_reader.cells()))
            continue;
        row.line = m_reader.line();
        QString reason = reasonOf(row);
        if (m_isHeader)
            continue;
        if (reason.isNull() && isNoAccount(row)) {
            m_totals.endGroup();
            if (m_format.totals == text::CsvFormat::Totals::Skipped)
                continue;
            m_choice = text::CsvChoice::Totals;
            reason = Words::tr("“%1” looks like a total or remark, not like an account.").arg(row.id.text());
        }
        if (reason.isNull()) {
            m_totals.add(row);
            return Next::Row;
        }
        bad.number = row.line;
        bad.reason = std::move(reason);
        bad.cells = cells();
        bad.choice = m_choice;
        return Next::Bad;
    }
}

Change::Fields CsvRowSource::fields() const
{
    return m_mapping.fields();
}

QStringList CsvRowSource::cells() const
{
    // A row with thousands of cells is broken in a way that a hundred of them show as well.
    const size_t count = std::min(m_reader.cells().size(), std::max<size_t>(m_columns, 100));
    QStringList cells;
    for (size_t column = 0; column < count; ++column)
        cells.append(shownCell(m_reader.cells()[column].bytes));
    return cells;
}

QStringList CsvRowSource::remarks() const
{
    if (m_nullNames == 0)
        return {};
    return {Words::tr("Names that were NULL and become empty: %1.").arg(m_nullNames)};
}

bool CsvRowSource::isPassedOver() const
{
    const auto &cells = m_reader.cells();
    const bool isBlank = m_reader.fault() == text::CsvReader::Fault::None
                         && std::all_of(cells.begin(), cells.end(), [](const text::CsvReader::Cell &cell) {
                                return text::CellText::trimmed(cell.bytes).isEmpty();
                            });
    return isBlank || m_format.leavesOut(m_reader.line());
}

bool CsvRowSource::looksForTotals() const
{
    return !m_isOwn && m_format.totals != text::CsvFormat::Totals::Accounts;
}

bool CsvRowSource::isNoAccount(const storage::Staging::Row &row) const
{
    if (!looksForTotals())
        return false;
    const bool isIdOnly = std::all_of(columnMeanings.begin(), columnMeanings.end(), [this](const ColumnMeaning &of) {
        const int column = m_mapping.*of.column;
        return of.role == ColumnRole::Account || column < 0 || text::CellText::trimmed(cell(column).bytes).isEmpty();
    });
    // A title of a group has nothing else in it; written zeros are an account's.
    const bool isLeading = m_leadingTotals.contains(row.line)
                           && (isIdOnly || row.paid != Money() || row.due != Money());
    const auto names = m_mapping.name < 0 ? TotalRows::Names::Missing : TotalRows::Names::InFile;
    return isLeading || m_totals.isTotal(row, names) || (isIdOnly && m_totals.isRemark(row));
}

/// There are no digits where amounts should be.
bool CsvRowSource::mayBeNames() const
{
    const auto &cells = m_reader.cells();
    return std::none_of(cells.begin(), cells.end(), [this](const text::CsvReader::Cell &cell) {
        const auto column = static_cast<int>(&cell - m_reader.cells().data());
        return (column == m_mapping.paid || column == m_mapping.due)
               && std::any_of(cell.bytes.begin(), cell.bytes.end(), text::CellText::isDigit);
    });
}

QString CsvRowSource::otherHeaderReason() const
{
    return Words::tr("Line %1 names the columns differently than the beginning of the file. Import the rest as "
                     "a separate file.")
        .arg(m_otherHeader);
}

/// Why the row can't be taken in; empty: it is in `row`, or it names the columns as they are.
QString CsvRowSource::reasonOf(storage::Staging::Row &row)
{
    m_isHeader = false;
    m_choice = text::CsvChoice::None;
    if (m_otherHeader != 0)
        return otherHeaderReason();
    QString reason = take(row);
    if (reason.isNull() && (m_mapping.paid >= 0 || m_mapping.due >= 0))
        return reason;
    using Found = RepeatedHeader::Found;
    const Found found = mayBeNames() ? RepeatedHeader::find(m_reader.cells(), m_mapping) : Found::None;
    m_isHeader = found == Found::Same;
    if (found != Found::Other)
        return m_isHeader ? QString() : reason;
    m_choice = text::CsvChoice::None;
    m_otherHeader = m_reader.line();
    return otherHeaderReason();
}

QString CsvRowSource::take(storage::Staging::Row &row)
{
    if (m_reader.fault() != text::CsvReader::Fault::None)
        return faultReason(m_reader.fault());
    const size_t count = m_reader.cells().size();
    if (count < m_needed || count > m_columns) {
        if (QString reason = shapeReason(m_reader.cells(), m_needed, m_columns); !reason.isNull())
            return reason;
    }
    QString reason = takeId(row.id);
    if (reason.isNull() && m_mapping.name >= 0)
        reason = takeName(row.name);
    if (reason.isNull() && m_mapping.paid >= 0)
        reason = takeAmount(m_mapping.paid, row.paid);
    if (reason.isNull() && m_mapping.due >= 0)
        reason = takeAmount(m_mapping.due, row.due);
    if (reason.isNull() && (m_mapping.parent >= 0 || m_mapping.extra >= 0))
        reason = takeFurther(row);
    if (reason.isNull() && m_format.currencyColumn >= 0)
        reason = currencyReason();
    if (reason.isNull() && m_format.balance >= 0)
        reason = balanceReason(row);
    return reason;
}

QString CsvRowSource::notUnicode()
{
    m_choice = text::CsvChoice::Encoding;
    return Words::tr("A text has bytes that aren't characters in the file's encoding.");
}

QString CsvRowSource::takeId(AccountId &id)
{
    QByteArrayView text = text::CellText::withoutFormula(text::CellText::trimmed(cell(m_mapping.account).bytes));
    bool isChecked = m_format.ids == text::CsvFormat::Ids::Checked && !(m_isOwn && cell(m_mapping.account).quoted);
    if (text::hasIdGuard(text) && !(isChecked && text::idDoubt(text) == text::IdDoubt::Quotes)) {
        text = text.sliced(1);
        isChecked = isChecked && !text.startsWith('='); // which the guard says is meant
    }
    if (text.isEmpty())
        return Words::tr("The account is missing.");
    // Far beyond any id, and short enough to be shown.
    if (text.size() > 200)
        return Words::tr("The account ID is longer than %1 characters.").arg(AccountId::maxLength);
    if (isChecked) {
        if (QString reason = idDoubtReason(text); !reason.isNull()) {
            m_choice = text::CsvChoice::Ids;
            return reason;
        }
    }
    if (!takeText(text, m_idText))
        return notUnicode();
    auto parsed = AccountId::parse(m_idText);
    if (!parsed)
        return parsed.error().happened;
    id = *std::move(parsed);
    return {};
}

QString CsvRowSource::takeName(QString &name)
{
    const text::CsvReader::Cell &from = cell(m_mapping.name);
    // Where only cells that need it are quoted, as export does, spaces in quotes are the name's own.
    const bool keepsSpaces = from.quoted && !cell(m_mapping.account).quoted;
    QByteArrayView text = keepsSpaces ? from.bytes : text::CellText::trimmed(from.bytes);
    if (!m_isOwn)
        text = text::CellText::withoutFormula(text);
    if (text::hasFormulaGuard(text))
        text = text.sliced(1);
    if (!from.quoted && text::CellText::isNull(text)) {
        ++m_nullNames;
        text = {};
    }
    if (!m_isOwn && text::CellText::isSpreadsheetError(text))
        return Words::tr("The name is missing: “%1” stands for no value.").arg(text::textOf(text));
    return takeText(text, name) ? nameReason(name) : notUnicode();
}

/// An empty cell is a value as well: no parent, no further fields.
QString CsvRowSource::takeFurther(storage::Staging::Row &row)
{
    QString reason = m_mapping.parent >= 0 ? takeParentCell(row) : QString();
    if (reason.isNull() && m_mapping.extra >= 0)
        reason = takeExtraCell(row);
    return reason;
}

QString CsvRowSource::takeParentCell(storage::Staging::Row &row)
{
    row.parent.emplace();
    const text::CsvReader::Cell &from = cell(m_mapping.parent);
    QByteArrayView text = text::CellText::withoutFormula(text::CellText::trimmed(from.bytes));
    if (text::hasIdGuard(text))
        text = text.sliced(1);
    if (!text.isValidUtf8())
        return notUnicode();
    const bool isAsWritten = m_isOwn && from.quoted;
    if (text.isEmpty() || (!isAsWritten && text::CellText::isNull(text)))
        return {};
    const QString field = m_header.value(m_mapping.parent);
    if (m_format.ids == text::CsvFormat::Ids::Checked && !isAsWritten) {
        if (const QString reason = idDoubtReason(text); !reason.isNull()) {
            m_choice = text::CsvChoice::Ids;
            return Words::tr("“%1”: %2").arg(field, reason);
        }
    }
    return takeParent(text::textOf(text), field, row);
}

/// What another program left in the book is in its export as it was, and comes back to the byte.
QString CsvRowSource::takeExtraCell(storage::Staging::Row &row)
{
    row.extra.emplace();
    const text::CsvReader::Cell &from = cell(m_mapping.extra);
    QByteArrayView text = m_isOwn && from.quoted ? from.bytes : text::CellText::trimmed(from.bytes);
    if (text::hasFormulaGuard(text))
        text = text.sliced(1);
    if (!text.isValidUtf8())
        return notUnicode();
    const QString field = m_header.value(m_mapping.extra);
    if (m_isOwn)
        return takeExtraAsWritten(text, field, row);
    return text.isEmpty() || text::CellText::isNull(text) ? QString() : takeExtra(text.toByteArray(), field, row);
}

/// Amounts of another currency than the file's would be added up with its own.
QString CsvRowSource::currencyReason()
{
    if (m_format.currency.isEmpty() || static_cast<size_t>(m_format.currencyColumn) >= m_reader.cells().size())
        return {};
    const QByteArrayView text = text::CellText::trimmed(cell(m_format.currencyColumn).bytes);
    if (text.isEmpty() || text == m_currency)
        return {};
    const QString currency = text::textOf(text);
    if (text::CurrencySigns::mayBeSame(currency, m_format.currency)) {
        m_currency = text.toByteArray();
        return {};
    }
    m_choice = text::CsvChoice::Currency;
    return Words::tr("“%1” isn't the file's currency, %2.").arg(shownCell(text), m_format.currency);
}

/// Of a file without names of columns, they are known by their sums, as the first rows have them.
QString CsvRowSource::balanceReason(const storage::Staging::Row &row)
{
    Money balance;
    const bool isThere = static_cast<size_t>(m_format.balance) < m_reader.cells().size();
    if (isThere && takeAmount(m_format.balance, balance).isNull() && row.due - row.paid == balance)
        return {};
    m_choice = text::CsvChoice::Columns;
    return Words::tr("The last amount isn't the second minus the first, unlike in the first rows, so it isn't "
                     "clear which of them is paid and which is due.");
}

/// An empty cell is 0.00, as a dash is; NULL says that there is no value.
QString CsvRowSource::takeAmount(int column, Money &amount)
{
    const QByteArrayView text = text::CellText::withoutApostrophe(
        text::CellText::withoutFormula(text::CellText::trimmed(cell(column).bytes)));
    amount = {};
    if (text.isEmpty())
        return {};
    if (text::CellText::isNull(text))
        return Words::tr("“%1” is %2, not an amount.").arg(m_header.value(column), text::textOf(text));
    const auto parsed = text::readAmount(text, m_format);
    if (!parsed) {
        m_choice = text.isValidUtf8() ? parsed.error().choice : text::CsvChoice::Encoding;
        return Words::tr("“%1”: %2").arg(m_header.value(column), parsed.error().error.happened);
    }
    amount = *parsed;
    return {};
}

} // namespace accountdesk::exchange
