// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvRowShape.h"

#include "exchange/Words.h"
#include "text/CellText.h"

#include <algorithm>

namespace accountdesk::exchange {

QString faultReason(text::CsvReader::Fault fault)
{
    switch (fault) {
    case text::CsvReader::Fault::None:
        break;
    case text::CsvReader::Fault::TextAfterQuote:
        return Words::tr("There is text after a closing quote; a quote inside a quoted cell has to be doubled.");
    case text::CsvReader::Fault::UnclosedQuote:
        return Words::tr("A quote is opened in this row and never closed.");
    case text::CsvReader::Fault::TooLong:
        return Words::tr("The row is longer than %1 KiB. Perhaps a closing quote is missing.")
            .arg(text::CsvReader::maxRecord / 1024);
    case text::CsvReader::Fault::TooManyCells:
        return Words::tr("The row has more than %1 cells.").arg(text::CsvReader::maxCells);
    }
    return {};
}

QString shapeReason(const std::vector<text::CsvReader::Cell> &cells, size_t needed, size_t columns)
{
    if (cells.size() < needed) {
        return Words::tr("The row has %1 cells; %2 are needed.").arg(cells.size()).arg(needed);
    }
    const bool empty = std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                                   [](const text::CsvReader::Cell &cell) {
                                       return text::CellText::trimmed(cell.bytes).isEmpty();
                                   });
    if (empty)
        return {};
    return Words::tr("The row has %1 cells, but the first row has %2. Perhaps quotes are missing around a text.")
        .arg(cells.size())
        .arg(columns);
}

} // namespace accountdesk::exchange
