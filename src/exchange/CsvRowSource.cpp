// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvRowSource.h"

#include "exchange/CsvAmount.h"
#include "exchange/CsvWriter.h"
#include "exchange/ExchangeWords.h"

#include <algorithm>

namespace accountdesk {

namespace {

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    return text;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

QString notUnicode()
{
    return ExchangeWords::tr("A text has bytes that are no characters in the file's encoding.");
}

} // namespace

QString shownCell(QByteArrayView bytes)
{
    // Four bytes at most make up a character.
    return textOf(bytes.first(std::min(bytes.size(), 4 * RowSource::maxShownCell))).left(RowSource::maxShownCell);
}

QByteArrayView trimmedCell(const CsvReader::Cell &cell)
{
    return cell.quoted ? cell.bytes : trimmed(cell.bytes);
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
    } while (isBlank());
    m_columns = m_reader.cells().size();
    for (size_t column = 0; column < m_columns; ++column) {
        m_header.append(m_format.hasHeader ? shownCell(trimmedCell(m_reader.cells()[column]))
                                           : ExchangeWords::tr("Column %1").arg(column + 1));
    }
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
        if (isBlank())
            continue;
        row.line = m_reader.line();
        QString reason = take(row);
        if (reason.isNull())
            return Next::Row;
        bad.number = row.line;
        bad.reason = std::move(reason);
        bad.cells = cells();
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

bool CsvRowSource::isBlank() const
{
    const auto &cells = m_reader.cells();
    return m_reader.fault() == CsvReader::Fault::None
           && std::all_of(cells.begin(), cells.end(),
                          [](const CsvReader::Cell &cell) { return trimmed(cell.bytes).isEmpty(); });
}

QString CsvRowSource::take(Staging::Row &row)
{
    if (m_reader.fault() != CsvReader::Fault::None)
        return faultReason();
    const size_t count = m_reader.cells().size();
    if (count < m_needed || count > m_columns) {
        if (QString reason = shapeReason(); !reason.isNull())
            return reason;
    }
    QString reason = takeId(trimmed(textCell(m_mapping.account)), row.id);
    if (reason.isNull() && m_mapping.name >= 0)
        reason = takeName(textCell(m_mapping.name), row.name);
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
                                   [](const CsvReader::Cell &cell) { return trimmed(cell.bytes).isEmpty(); });
    if (empty)
        return {};
    return ExchangeWords::tr(
               "The row has %1 cells, the file's first one has %2; perhaps quotes are missing around a text.")
        .arg(cells.size())
        .arg(m_columns);
}

QByteArrayView CsvRowSource::textCell(int column) const
{
    const QByteArrayView text = trimmedCell(m_reader.cells()[static_cast<size_t>(column)]);
    return hasFormulaGuard(text) ? text.sliced(1) : text;
}

QString CsvRowSource::takeId(QByteArrayView cell, AccountId &id)
{
    if (cell.isEmpty())
        return ExchangeWords::tr("The account is missing.");
    // Far beyond any id, and short enough to be shown.
    if (cell.size() > 200)
        return ExchangeWords::tr("The account id is longer than %1 characters.").arg(AccountId::maxLength);
    m_idText.resize(cell.size());
    if (isAscii(cell)) {
        std::transform(cell.begin(), cell.end(), m_idText.begin(), [](char c) { return QLatin1Char(c); });
    } else {
        if (!cell.isValidUtf8())
            return notUnicode();
        m_idText = textOf(cell);
    }
    auto parsed = AccountId::parse(m_idText);
    if (!parsed)
        return parsed.error().happened;
    id = *std::move(parsed);
    return {};
}

QString CsvRowSource::takeName(QByteArrayView cell, QString &name)
{
    if (isAscii(cell)) {
        name.resize(cell.size());
        std::transform(cell.begin(), cell.end(), name.begin(), [](char c) { return QLatin1Char(c); });
    } else {
        if (!cell.isValidUtf8())
            return notUnicode();
        name = textOf(cell);
    }
    return nameReason(name);
}

/// An empty cell is a value as well: no parent, no further fields.
QString CsvRowSource::takeFurther(Staging::Row &row) const
{
    if (m_mapping.parent >= 0) {
        row.parent.emplace();
        const QByteArrayView cell = trimmed(textCell(m_mapping.parent));
        if (!cell.isValidUtf8())
            return notUnicode();
        const QString reason = cell.isEmpty() ? QString()
                                              : takeParent(textOf(cell), m_header.value(m_mapping.parent), row);
        if (!reason.isNull())
            return reason;
    }
    if (m_mapping.extra >= 0) {
        row.extra.emplace();
        const QByteArrayView cell = trimmed(textCell(m_mapping.extra));
        if (!cell.isValidUtf8())
            return notUnicode();
        if (!cell.isEmpty())
            return takeExtra(cell.toByteArray(), m_header.value(m_mapping.extra), row);
    }
    return {};
}

QString CsvRowSource::takeAmount(int column, Money &amount) const
{
    const QByteArrayView cell = trimmed(m_reader.cells()[static_cast<size_t>(column)].bytes);
    if (cell.isEmpty())
        return ExchangeWords::tr("“%1” is empty; an amount of nothing is written as 0.").arg(m_header.value(column));
    const auto parsed = parseAmount(cell, m_format);
    if (!parsed)
        return ExchangeWords::tr("“%1”: %2").arg(m_header.value(column), parsed.error().happened);
    amount = *parsed;
    return {};
}

} // namespace accountdesk
