// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvRowSource.h"

#include "exchange/CellText.h"
#include "exchange/CsvAmount.h"
#include "exchange/CsvWriter.h"
#include "exchange/ExchangeWords.h"

#include <algorithm>

namespace accountdesk {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

} // namespace

QString shownCell(QByteArrayView bytes)
{
    // Four bytes at most make up a character.
    return textOf(bytes.first(std::min(bytes.size(), 4 * RowSource::maxShownCell))).left(RowSource::maxShownCell);
}

Result<std::unique_ptr<CsvRowSource>> CsvRowSource::open(QIODevice &device, const CsvFormat &format,
                                                         const ColumnMapping &mapping, Progress *progress)
{
    if (!mapping.isUsable()) {
        return failure(Error::invalid(
            ExchangeWords::tr("It isn't known which column holds the account and which an amount or the name."),
            ExchangeWords::tr("Say which column is which.")));
    }
    if (const auto checked = checkCsvFormat(format); !checked)
        return failure(checked.error());
    std::unique_ptr<CsvRowSource> source(new CsvRowSource(device, format, mapping, progress));
    if (const auto read = source->readHeader(); !read)
        return failure(read.error());
    return source;
}

CsvRowSource::CsvRowSource(QIODevice &device, const CsvFormat &format, const ColumnMapping &mapping, Progress *progress)
    : m_reader(device, format, progress), m_format(format), m_mapping(mapping)
{
    m_needed = static_cast<size_t>(
        std::max({mapping.account, mapping.name, mapping.paid, mapping.due, mapping.parent, mapping.extra}) + 1);
}

Result<> CsvRowSource::readHeader()
{
    do {
        const auto first = m_reader.next();
        if (!first)
            return failure(first.error());
        if (!*first)
            return {};
    } while (isPassedOver());
    m_columns = m_reader.cells().size();
    for (size_t column = 0; column < m_columns; ++column) {
        const QByteArrayView text = CellText::trimmed(m_reader.cells()[column].bytes);
        m_header.append(m_format.hasHeader ? shownCell(text) : ExchangeWords::tr("Column %1").arg(column + 1));
        if (m_format.hasHeader)
            m_headerCells.push_back(text.toByteArray());
    }
    const QStringList &own = exportedColumns();
    m_isOwn = m_format.hasHeader && m_header.mid(0, own.size()) == own;
    m_pending = !m_format.hasHeader;
    return {};
}

Result<RowSource::Next> CsvRowSource::next(Staging::Row &row, BadRow &bad)
{
    for (;;) {
        if (!std::exchange(m_pending, false)) {
            const auto more = m_reader.next();
            if (!more)
                return failure(more.error());
            if (!*more)
                return Next::End;
        }
        if (isPassedOver() || isHeaderAgain())
            continue;
        row.line = m_reader.line();
        QString reason = take(row);
        if (reason.isNull() && isNoAccount(row)) {
            if (m_format.totals == CsvFormat::Totals::Skipped)
                continue;
            m_choice = CsvChoice::Totals;
            reason = ExchangeWords::tr("“%1” looks like a total or remark, not like an account.").arg(row.id.text());
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

RowSource::Fields CsvRowSource::fields() const
{
    return {.name = m_mapping.name >= 0, .paid = m_mapping.paid >= 0, .due = m_mapping.due >= 0};
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
    return {ExchangeWords::tr("Names that were NULL and are taken in as empty: %1.").arg(m_nullNames)};
}

bool CsvRowSource::isPassedOver() const
{
    const auto &cells = m_reader.cells();
    const bool isBlank = m_reader.fault() == CsvReader::Fault::None
                         && std::all_of(cells.begin(), cells.end(), [](const CsvReader::Cell &cell) {
                                return CellText::trimmed(cell.bytes).isEmpty();
                            });
    return isBlank || m_format.leavesOut(m_reader.line());
}

bool CsvRowSource::isNoAccount(const Staging::Row &row) const
{
    if (m_isOwn || m_format.totals == CsvFormat::Totals::Accounts)
        return false;
    const auto isEmpty = [this](int column) { return column < 0 || CellText::trimmed(cell(column).bytes).isEmpty(); };
    const bool isIdOnly = isEmpty(m_mapping.name) && isEmpty(m_mapping.paid) && isEmpty(m_mapping.due)
                          && isEmpty(m_mapping.parent) && isEmpty(m_mapping.extra);
    return m_totals.isTotal(row) || (isIdOnly && m_totals.isRemark(row));
}

/// Reports repeat it on each page, and joined files at each beginning.
bool CsvRowSource::isHeaderAgain() const
{
    const auto &cells = m_reader.cells();
    return !m_headerCells.empty() && cells.size() == m_headerCells.size()
           && std::equal(cells.begin(), cells.end(), m_headerCells.begin(),
                         [](const CsvReader::Cell &cell, const QByteArray &name) {
                             return CellText::trimmed(cell.bytes) == name;
                         });
}

QString CsvRowSource::take(Staging::Row &row)
{
    m_choice = CsvChoice::None;
    if (m_reader.fault() != CsvReader::Fault::None)
        return faultReason();
    const size_t count = m_reader.cells().size();
    if (count < m_needed || count > m_columns) {
        if (QString reason = shapeReason(); !reason.isNull())
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
    return reason;
}

QString CsvRowSource::faultReason() const
{
    switch (m_reader.fault()) {
    case CsvReader::Fault::None:
        break;
    case CsvReader::Fault::TextAfterQuote:
        return ExchangeWords::tr("Text follows a closing quote; a quote inside of a quoted cell has to be doubled.");
    case CsvReader::Fault::UnclosedQuote:
        return ExchangeWords::tr("A quote is opened in this row and never closed.");
    case CsvReader::Fault::TooLong:
        return ExchangeWords::tr("The row is longer than %1 KiB; perhaps a closing quote is missing.")
            .arg(CsvReader::maxRecord / 1024);
    case CsvReader::Fault::TooManyCells:
        return ExchangeWords::tr("The row has more than %1 cells.").arg(CsvReader::maxCells);
    }
    return {};
}

/// Too few or too many cells. Empty ones too many are harmless; others mean that a delimiter stands
/// in a text without quotes, and then no cell is known to be where it should.
QString CsvRowSource::shapeReason() const
{
    const auto &cells = m_reader.cells();
    if (cells.size() < m_needed) {
        return ExchangeWords::tr("The row has %1 cells; %2 are needed.").arg(cells.size()).arg(m_needed);
    }
    const bool empty = std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(m_columns), cells.end(),
                                   [](const CsvReader::Cell &cell) { return CellText::trimmed(cell.bytes).isEmpty(); });
    if (empty)
        return {};
    return ExchangeWords::tr(
               "The row has %1 cells, the file's first one has %2; perhaps quotes are missing around a text.")
        .arg(cells.size())
        .arg(m_columns);
}

QString CsvRowSource::notUnicode()
{
    m_choice = CsvChoice::Encoding;
    return ExchangeWords::tr("A text has bytes that are no characters in the file's encoding.");
}

QString CsvRowSource::takeId(AccountId &id)
{
    QByteArrayView text = CellText::withoutFormula(CellText::trimmed(cell(m_mapping.account).bytes));
    if (hasIdGuard(text))
        text = text.sliced(1);
    if (text.isEmpty())
        return ExchangeWords::tr("The account is missing.");
    // Far beyond any id, and short enough to be shown.
    if (text.size() > 200)
        return ExchangeWords::tr("The account id is longer than %1 characters.").arg(AccountId::maxLength);
    if (!m_isOwn && (CellText::isNull(text) || CellText::isSpreadsheetError(text)))
        return ExchangeWords::tr("The account is missing: “%1” stands for no value.").arg(textOf(text));
    if (!m_isOwn && CellText::isShortenedNumber(text)) {
        return ExchangeWords::tr("“%1” is a number that a spreadsheet has shortened; the account's id can't be known. "
                                 "Format its column there as text and save the file again.")
            .arg(textOf(text));
    }
    m_idText.resize(text.size());
    if (isAscii(text)) {
        std::transform(text.begin(), text.end(), m_idText.begin(), [](char c) { return QLatin1Char(c); });
    } else {
        if (!text.isValidUtf8())
            return notUnicode();
        m_idText = textOf(text);
    }
    auto parsed = AccountId::parse(m_idText);
    if (!parsed)
        return parsed.error().happened;
    id = *std::move(parsed);
    return {};
}

QString CsvRowSource::takeName(QString &name)
{
    const CsvReader::Cell &from = cell(m_mapping.name);
    // Where only cells that need it are quoted, as export does, spaces in quotes are the name's own.
    const bool keepsSpaces = from.quoted && !cell(m_mapping.account).quoted;
    QByteArrayView text = keepsSpaces ? from.bytes : CellText::trimmed(from.bytes);
    if (!m_isOwn)
        text = CellText::withoutFormula(text);
    if (hasFormulaGuard(text))
        text = text.sliced(1);
    if (!from.quoted && CellText::isNull(text)) {
        ++m_nullNames;
        text = {};
    }
    if (!m_isOwn && CellText::isSpreadsheetError(text))
        return ExchangeWords::tr("The name is missing: “%1” stands for no value.").arg(textOf(text));
    if (isAscii(text)) {
        name.resize(text.size());
        std::transform(text.begin(), text.end(), name.begin(), [](char c) { return QLatin1Char(c); });
    } else {
        if (!text.isValidUtf8())
            return notUnicode();
        name = textOf(text);
    }
    return nameReason(name);
}

/// An empty cell is a value as well: no parent, no further fields.
QString CsvRowSource::takeFurther(Staging::Row &row)
{
    const auto textOfColumn = [this](int column) {
        const QByteArrayView text = CellText::trimmed(cell(column).bytes);
        return CellText::isNull(text) ? QByteArrayView() : text;
    };
    if (m_mapping.parent >= 0) {
        row.parent.emplace();
        QByteArrayView text = CellText::withoutFormula(textOfColumn(m_mapping.parent));
        if (hasIdGuard(text))
            text = text.sliced(1);
        if (!text.isValidUtf8())
            return notUnicode();
        const QString reason = text.isEmpty() ? QString()
                                              : takeParent(textOf(text), m_header.value(m_mapping.parent), row);
        if (!reason.isNull())
            return reason;
    }
    if (m_mapping.extra >= 0) {
        row.extra.emplace();
        QByteArrayView text = textOfColumn(m_mapping.extra);
        if (hasFormulaGuard(text))
            text = text.sliced(1);
        if (!text.isValidUtf8())
            return notUnicode();
        if (!text.isEmpty())
            return takeExtra(text.toByteArray(), m_header.value(m_mapping.extra), row);
    }
    return {};
}

/// An empty cell is 0.00, as a dash is; NULL says that there is no value.
QString CsvRowSource::takeAmount(int column, Money &amount)
{
    const QByteArrayView text = CellText::withoutApostrophe(
        CellText::withoutFormula(CellText::trimmed(cell(column).bytes)));
    amount = {};
    if (text.isEmpty())
        return {};
    if (CellText::isNull(text))
        return ExchangeWords::tr("“%1” is %2, not an amount.").arg(m_header.value(column), textOf(text));
    const auto parsed = readAmount(text, m_format);
    if (!parsed) {
        m_choice = text.isValidUtf8() ? parsed.error().choice : CsvChoice::Encoding;
        return ExchangeWords::tr("“%1”: %2").arg(m_header.value(column), parsed.error().error.happened);
    }
    amount = *parsed;
    return {};
}

} // namespace accountdesk
