// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvSample.h"

#include "exchange/AmountVotes.h"
#include "exchange/ColumnWords.h"
#include "exchange/CsvRowSource.h"
#include "text/CellText.h"
#include "text/CsvReader.h"

#include <QBuffer>

#include <algorithm>
#include <compare>
#include <map>

namespace accountdesk::exchange {

namespace {

using Table = CsvSample::Table;
using Record = CsvSample::Record;

constexpr size_t maxAboveHeader = 50; ///< records

QString textOfCell(const QByteArray &cell)
{
    return cell.size() > 100 ? QString() : text::textOf(cell);
}

int knownWords(const Record &record)
{
    return static_cast<int>(std::count_if(record.cells.begin(), record.cells.end(), [](const QByteArray &cell) {
        return columnWord(textOfCell(cell)).role != ColumnRole::Unknown;
    }));
}

bool isAmount(const QByteArray &cell)
{
    AmountVotes votes;
    votes.add(cell);
    return votes.hasAmounts();
}

bool hasAmount(const Record &record)
{
    // The first column is an account's id more often than not, and that may be a number.
    return std::any_of(record.cells.begin() + 1, record.cells.end(), isAmount);
}

size_t filledCells(const Record &record)
{
    return static_cast<size_t>(std::count_if(record.cells.begin(), record.cells.end(),
                                             [](const QByteArray &cell) { return !cell.isEmpty(); }));
}

/// How well a delimiter and a quote fit, what counts most first.
struct Fit
{
    int words = 0;         ///< known headers in one line, from two on
    bool isRegular = true; ///< most records have the usual number of cells
    int amounts = 0;       ///< columns of amounts
    int leftover = 0;      ///< less: columns whose cells hold another delimiter time and again
    int share = 0;         ///< records with the usual number of cells, in steps of a twentieth
    size_t width = 0;

    friend auto operator<=>(const Fit &, const Fit &) = default;
};

/// Another delimiter stands in each cell of the column, and none of them is an amount.
bool isLeftover(const Table &table, size_t column, size_t width, char delimiter)
{
    size_t seen = 0;
    for (const Record &record : table.records) {
        if (record.cells.size() != width)
            continue;
        const QByteArray &cell = record.cells[column];
        const bool hasOther = std::any_of(cell.begin(), cell.end(), [delimiter](char c) {
            return c != delimiter && (c == ';' || c == '\t' || c == '|' || c == ',');
        });
        if (!hasOther || isAmount(cell))
            return false;
        ++seen;
    }
    return seen > 0;
}

Fit fitOf(const Table &table, char delimiter)
{
    Fit fit;
    fit.width = table.usualWidth();
    if (fit.width < 2)
        return {.isRegular = false};
    std::vector<AmountVotes> votes(fit.width);
    for (size_t i = 0; i < std::min(table.records.size(), maxAboveHeader); ++i) {
        if (const int words = knownWords(table.records[i]); words >= 2)
            fit.words = std::max(fit.words, words);
    }
    int regular = 0;
    bool isFirst = true;
    for (const Record &record : table.records) {
        if (record.cells.size() != fit.width)
            continue;
        ++regular;
        if (!std::exchange(isFirst, false) || table.records.size() == 1) {
            for (size_t column = 1; column < fit.width; ++column)
                votes[column].add(record.cells[column]);
        }
    }
    const int good = std::max(0, regular - table.faults);
    fit.share = good * 20 / static_cast<int>(table.records.size());
    fit.isRegular = fit.share >= 10;
    for (size_t column = 0; column < fit.width; ++column) {
        fit.amounts += votes[column].areAmounts();
        fit.leftover -= isLeftover(table, column, fit.width, delimiter);
    }
    return fit;
}

/// The record has a text above each column of amounts.
bool namesAmounts(const std::vector<Record> &records, std::vector<Record>::const_iterator first)
{
    std::vector<AmountVotes> votes(first->cells.size());
    for (auto record = first + 1; record != records.end(); ++record) {
        for (size_t column = 1; column < std::min(votes.size(), record->cells.size()); ++column)
            votes[column].add(record->cells[column]);
    }
    bool hasAny = false;
    for (size_t column = 1; column < votes.size(); ++column) {
        if (!votes[column].areAmounts())
            continue;
        hasAny = true;
        const QByteArray &cell = first->cells[column];
        if (cell.isEmpty() || isAmount(cell) || text::AmountText(cell).kind == text::AmountText::Kind::Nothing)
            return false;
    }
    return hasAny;
}

} // namespace

size_t Table::usualWidth() const
{
    std::map<size_t, int> counts;
    for (const Record &record : records)
        ++counts[record.cells.size()];
    const auto usual = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
        return std::pair(a.second, a.first) < std::pair(b.second, b.first);
    });
    return usual == counts.end() ? 0 : usual->first;
}

Result<CsvSample> CsvSample::read(QIODevice &device)
{
    CsvSample sample;
    if (!device.seek(0))
        return failure(text::readError(device));
    sample.bytes = device.peek(maxSize + 1);
    sample.isComplete = sample.bytes.size() <= maxSize;
    sample.bytes.truncate(maxSize);
    return sample;
}

Table CsvSample::table(const text::CsvFormat &format) const
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    text::CsvReader reader(buffer, format);
    Table table;
    while (table.records.size() < maxRecords && reader.next().value_or(false)) {
        Record record{.line = reader.line()};
        for (const text::CsvReader::Cell &cell : reader.cells()) {
            record.cells.push_back(text::CellText::trimmed(cell.bytes).toByteArray());
            record.anyQuoted |= cell.quoted;
            table.quotedCells += cell.quoted;
        }
        const bool cut = reader.fault() == text::CsvReader::Fault::UnclosedQuote && !isComplete;
        table.faults += reader.fault() != text::CsvReader::Fault::None && !cut;
        if (filledCells(record) > 0)
            table.records.push_back(std::move(record));
    }
    table.namedDelimiter = reader.namedDelimiter();
    // Its end is where the sample ends, not where the record does.
    if (!isComplete && table.records.size() > 1 && table.records.size() < maxRecords)
        table.records.pop_back();
    return table;
}

bool findSeparators(const CsvSample &sample, const text::KnownCsvFormat &known, text::CsvFormat &format)
{
    std::optional<char> named = known.delimiter;
    if (const char said = sample.table(format).namedDelimiter; !named && said != 0)
        named = said;
    const QByteArray quotes = known.quote ? QByteArray(1, *known.quote) : QByteArray("\"'");
    const QByteArray delimiters = named ? QByteArray(1, *named) : QByteArray(",;\t|");
    Fit best{.isRegular = false};
    format.delimiter = named.value_or(format.delimiter);
    text::CsvFormat found = format;
    for (const char quote : quotes) {
        for (const char delimiter : delimiters) {
            text::CsvFormat tried = format;
            tried.delimiter = delimiter;
            tried.quote = quote;
            const Table table = sample.table(tried);
            // An apostrophe is a quote only in a file that uses it as one, without exception.
            const bool isOtherQuote = quote == '\'' && !known.quote;
            if (isOtherQuote && (table.quotedCells < 2 || table.faults > 0))
                continue;
            const Fit fit = fitOf(table, delimiter);
            if (fit.width >= 2 && (fit > best || (isOtherQuote && found.quote != quote && fit >= best))) {
                best = fit;
                found = tried;
            }
        }
        // Cells in double quotes were found: an apostrophe beside them is one.
        if (quote == '"' && sample.table(found).quotedCells > 0)
            break;
    }
    format = found;
    return best.width >= 2 || named;
}

bool findHeader(const CsvSample &sample, const text::KnownCsvFormat &known, text::CsvFormat &format)
{
    const Table table = sample.table(format);
    if (table.records.empty()) {
        format.hasHeader = known.hasHeader.value_or(true);
        return true;
    }
    const size_t width = table.usualWidth();
    const auto &records = table.records;
    const auto isHeader = [](const Record &record) {
        const int words = knownWords(record);
        return words >= 2 || (words == 1 && !hasAmount(record));
    };
    /// As many cells as those below it have, and not all but empty.
    const auto isFull = [width](const Record &record) {
        return record.cells.size() >= width && (width < 2 || filledCells(record) * 2 > width);
    };
    // A title has no amount, unless a line whose words are known shows that it is above the header.
    auto first = std::find_if(records.begin(), records.end(),
                              [&](const Record &record) { return isFull(record) || hasAmount(record); });
    const auto searchEnd = records.begin() + static_cast<std::ptrdiff_t>(std::min(maxAboveHeader, records.size()));
    const auto named = std::find_if(records.begin(), searchEnd,
                                    [](const Record &record) { return knownWords(record) >= 2; });
    const bool isBelowRows = std::any_of(records.begin(), named,
                                         [&](const Record &record) { return isFull(record) && hasAmount(record); });
    if (known.firstLine || known.hasHeader == false)
        first = records.begin();
    else if (named != searchEnd && !isBelowRows)
        first = named;
    if (first == records.end())
        first = records.begin();
    format.hasHeader = known.hasHeader.value_or(isHeader(*first) || namesAmounts(records, first));
    if (first != records.begin() || known.firstLine)
        format.firstLine = first->line;
    // Words that nobody knows above texts only may be names of columns or of a customer.
    return known.hasHeader || isHeader(*first) || std::any_of(records.begin(), records.end(), hasAmount);
}

} // namespace accountdesk::exchange
