// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvRowShape.h"

#include "exchange/ExchangeWords.h"
#include "text/CellText.h"

#include <algorithm>

namespace accountdesk {

QString faultReason(CsvReader::Fault fault)
{
    switch (fault) {
    case CsvReader::Fault::None:
        break;
    case CsvReader::Fault::TextAfterQuote:
        return ExchangeWords::tr(
            "There is text after a closing quote; a quote inside a quoted cell has to be doubled.");
    case CsvReader::Fault::UnclosedQuote:
        return ExchangeWords::tr("A quote is opened in this row and never closed.");
    case CsvReader::Fault::TooLong:
        return ExchangeWords::tr("The row is longer than %1 KiB. Perhaps a closing quote is missing.")
            .arg(CsvReader::maxRecord / 1024);
    case CsvReader::Fault::TooManyCells:
        return ExchangeWords::tr("The row has more than %1 cells.").arg(CsvReader::maxCells);
    }
    return {};
}

QString shapeReason(const std::vector<CsvReader::Cell> &cells, size_t needed, size_t columns)
{
    if (cells.size() < needed) {
        return ExchangeWords::tr("The row has %1 cells; %2 are needed.").arg(cells.size()).arg(needed);
    }
    const bool empty = std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                                   [](const CsvReader::Cell &cell) { return CellText::trimmed(cell.bytes).isEmpty(); });
    if (empty)
        return {};
    return ExchangeWords::tr(
               "The row has %1 cells, but the first row has %2. Perhaps quotes are missing around a text.")
        .arg(cells.size())
        .arg(columns);
}

} // namespace accountdesk
