// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvInspection.h"

#include "exchange/ColumnMapping.h"
#include "exchange/ColumnRoles.h"
#include "exchange/CsvRowSource.h"
#include "exchange/CsvSample.h"
#include "exchange/EncodingReadings.h"
#include "exchange/Words.h"
#include "text/CellText.h"
#include "text/CsvReader.h"
#include "text/CsvWriter.h"
#include "text/CurrencySigns.h"
#include "text/EncodingDetector.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

constexpr int maxLines = 60;
constexpr qsizetype maxNamedCurrencies = 8;
constexpr qsizetype maxColumns = 200; ///< further ones hold no account's amounts

/// The file's first lines, decoded but not split.
Result<QStringList> firstLines(QIODevice &device, text::TextEncoding encoding)
{
    if (!device.seek(0))
        return failure(text::readError(device));
    text::Utf8Source source(device, encoding);
    QByteArray text(32 * 1024, Qt::Uninitialized);
    ASSIGN_OR_RETURN(const auto count, source.read(text.data(), text.size()));
    text.truncate(count);
    text.replace("\r\n", "\n").replace('\r', '\n');
    QStringList lines;
    for (const QByteArray &line : text.split('\n').mid(0, maxLines))
        lines.append(shownCell(line));
    return lines;
}

void noteCurrency(const QString &name, QStringList &names)
{
    if (text::CurrencySigns::isCurrency(name) && !names.contains(name) && names.size() < maxNamedCurrencies)
        names.append(name);
}

/// Goes through the file as it would be read, for its first rows and what its amounts are like.
Result<> scan(QIODevice &device, Progress *progress, int rows, CsvPreview &preview)
{
    if (!device.seek(0))
        return failure(text::readError(device));
    text::CsvReader reader(device, preview.format, progress);
    std::vector<AmountVotes> votes;
    std::optional<size_t> currencies; // the column that names them
    QByteArray last;
    bool isFirst = true;
    for (;;) {
        ASSIGN_OR_RETURN(const auto more, reader.next());
        if (!more)
            break;
        const auto &cells = reader.cells();
        const bool isBlank = std::all_of(cells.begin(), cells.end(), [](const text::CsvReader::Cell &cell) {
            return text::CellText::trimmed(cell.bytes).isEmpty();
        });
        if (isBlank || preview.format.leavesOut(reader.line()))
            continue;
        const bool isHeader = std::exchange(isFirst, false) && preview.format.hasHeader;
        const auto columns = std::min<qsizetype>(std::ssize(cells), maxColumns);
        if (isHeader || preview.rows.size() < rows) {
            QStringList texts;
            for (const text::CsvReader::Cell &cell : cells)
                texts.append(shownCell(text::CellText::withoutFormula(text::CellText::trimmed(cell.bytes))));
            if (isHeader)
                preview.header = texts;
            else
                preview.rows.append(texts);
        }
        if (isHeader) {
            const int column = currencyColumn(preview.header, {});
            currencies = column >= 0 ? std::optional(static_cast<size_t>(column)) : std::nullopt;
            continue;
        }
        if (currencies && *currencies < cells.size() && cells[*currencies].bytes != last) {
            last = cells[*currencies].bytes.toByteArray();
            noteCurrency(text::textOf(text::CellText::trimmed(last)), preview.currencies);
        }
        const auto count = static_cast<size_t>(columns);
        if (votes.size() < count)
            votes.resize(count);
        for (size_t column = 0; column < count; ++column)
            votes[column].add(cells[column].bytes);
    }
    preview.votes = QList<AmountVotes>(votes.begin(), votes.end());
    return {};
}

void doubt(CsvPreview &preview, text::CsvChoice choice, const QString &what)
{
    preview.doubts.append({.choice = choice, .what = what});
}

QString doubtfulEncoding(const text::FoundEncoding &found)
{
    if (found.encoding.isUnicode()) {
        return Words::tr("Another program has lost or garbled letters of the file, as in “%1”.")
            .arg(text::textOf(found.word));
    }
    const QString what = Words::tr("The file's encoding isn't clear.");
    const QString readings = encodingReadings(found.word);
    return readings.isEmpty() ? what : what + u' ' + Words::tr("It contains the word %1.").arg(readings);
}

/// A line `sep=~` in which nothing else stands, though it can't be obeyed.
bool namesAnotherDelimiter(const QStringList &lines)
{
    const QString line = lines.value(0).trimmed().remove(u'"').remove(u' ').toLower();
    return line.size() == 5 && line.startsWith(QLatin1StringView("sep="))
           && !QStringView(u",;\t|").contains(line.back());
}

/// The one currency of a file, or the doubt which it is.
void settleCurrency(CsvPreview &preview, const text::KnownCsvFormat &known, const QStringList &signs)
{
    preview.format.currency = known.currency.value_or(signs.value(0));
    if (known.currency)
        return;
    for (const QString &sign : signs) {
        if (text::CurrencySigns::mayBeOneFiles(sign, preview.format.currency))
            continue;
        doubt(preview, text::CsvChoice::Currency,
              Words::tr("The file has amounts in more than one currency: %1.").arg(signs.join(QStringLiteral(", "))));
        return;
    }
}

/// Decimal sign, thousands separator and signs of currencies, by the columns that hold amounts.
QStringList settleAmounts(CsvPreview &preview, const text::KnownCsvFormat &known, const QList<int> &columns)
{
    AmountVotes votes;
    for (const int column : columns)
        votes += preview.votes.value(column);
    votes.decide(known, preview.format);
    preview.format.negatives = known.negatives.value_or(text::Negatives::Any);
    return votes.currencies();
}

} // namespace

void settleColumns(CsvPreview &preview, const text::KnownCsvFormat &known, const std::optional<ColumnMapping> &mapping)
{
    preview.doubts.removeIf([](const CsvDoubt &doubt) {
        return doubt.choice == text::CsvChoice::Columns || doubt.choice == text::CsvChoice::Currency;
    });
    QList<int> all; // that may be amounts: those that decide until it is known which do
    for (int column = 1; column < preview.votes.size(); ++column) {
        if (preview.votes[column].hasAmounts())
            all.append(column);
    }
    ColumnRoles roles;
    if (mapping) {
        roles.mapping = *mapping;
    } else if (preview.format.hasHeader) {
        roles = rolesByWords(preview.header, preview.votes);
    } else {
        settleAmounts(preview, known, all);
        roles = rolesByCells(preview);
    }
    preview.mapping = roles.mapping;
    preview.unused = roles.unused;
    preview.format.balance = roles.balance;
    const bool hasColumns = std::none_of(preview.doubts.begin(), preview.doubts.end(), [](const CsvDoubt &doubt) {
        return doubt.choice == text::CsvChoice::Delimiter;
    });
    if (hasColumns)
        preview.doubts += roles.doubts;
    QList<int> amounts;
    for (const int column : {roles.mapping.paid, roles.mapping.due}) {
        if (column >= 0)
            amounts.append(column);
    }
    const QStringList signs = settleAmounts(preview, known, amounts.isEmpty() ? all : amounts);
    preview.format.currencyColumn = preview.format.hasHeader ? currencyColumn(preview.header, roles.mapping) : -1;
    const QStringList named = preview.format.currencyColumn >= 0 ? preview.currencies : QStringList();
    settleCurrency(preview, known, roles.currencies + named + signs);
}

Result<CsvPreview> inspectCsv(QIODevice &device, const text::KnownCsvFormat &known,
                              const std::optional<ColumnMapping> &mapping, Progress *progress, int rows)
{
    CsvPreview preview;
    ASSIGN_OR_RETURN(const auto found, text::detectEncoding(device, progress));
    preview.format = known.over({.encoding = found.encoding});
    if (found.isDoubtful && !known.encoding)
        doubt(preview, text::CsvChoice::Encoding, doubtfulEncoding(found));
    ASSIGN_OR_RETURN(auto lines, firstLines(device, preview.format.encoding));
    preview.lines = std::move(lines);
    ASSIGN_OR_RETURN(const auto sample, CsvSample::read(device));
    if (!findSeparators(sample, known, preview.format) || (!known.delimiter && namesAnotherDelimiter(preview.lines)))
        doubt(preview, text::CsvChoice::Delimiter, Words::tr("The separator of the file's columns isn't clear."));
    if (!findHeader(sample, known, preview.format) && preview.doubts.isEmpty())
        doubt(preview, text::CsvChoice::Header,
              Words::tr("It isn't clear whether the first line contains the column names."));
    RETURN_IF_ERROR(text::checkCsvFormat(preview.format));
    RETURN_IF_ERROR(scan(device, progress, rows, preview));
    for (qsizetype column = preview.header.size(); !preview.format.hasHeader && column < preview.votes.size(); ++column)
        preview.header.append(Words::tr("Column %1").arg(column + 1));
    settleColumns(preview, known, mapping);
    if (!device.seek(0))
        return failure(text::readError(device));
    return preview;
}

} // namespace accountdesk::exchange
