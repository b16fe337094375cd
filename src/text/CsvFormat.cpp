// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CsvFormat.h"

namespace accountdesk::text {

std::optional<QList<LineRange>> lineRanges(const QString &text)
{
    QList<LineRange> ranges;
    if (text.trimmed().isEmpty())
        return ranges;
    for (const QString &part : text.split(u',')) {
        const qsizetype dash = part.indexOf(u'-');
        bool isFirst = false;
        bool isLast = false;
        const LineRange lines{.first = part.left(dash).trimmed().toLongLong(&isFirst),
                              .last = part.mid(dash + 1).trimmed().toLongLong(&isLast)};
        if (!isFirst || !isLast || lines.first < 1 || lines.last < lines.first)
            return {};
        ranges.append(lines);
    }
    return ranges;
}

std::optional<CsvFormat::Decimal> KnownCsvFormat::decimalSign() const
{
    if (!decimal && thousands == '.')
        return CsvFormat::Decimal::Comma;
    if (!decimal && thousands == ',')
        return CsvFormat::Decimal::Point;
    return decimal;
}

CsvFormat KnownCsvFormat::over(const CsvFormat &format) const
{
    return {.encoding = encoding.value_or(format.encoding),
            .delimiter = delimiter.value_or(format.delimiter),
            .quote = quote.value_or(format.quote),
            .hasHeader = hasHeader.value_or(format.hasHeader),
            .firstLine = firstLine.value_or(format.firstLine),
            .decimal = decimalSign().value_or(format.decimal),
            .thousands = thousands.value_or(format.thousands),
            .doubtful = decimalSign() || thousands ? QByteArray() : format.doubtful,
            .currency = currency.value_or(format.currency),
            .negatives = negatives.value_or(format.negatives),
            .totals = totals.value_or(format.totals),
            .ids = ids.value_or(format.ids),
            .balance = format.balance,
            .currencyColumn = format.currencyColumn,
            .leftOut = leftOut.isEmpty() ? format.leftOut : leftOut};
}

} // namespace accountdesk::text
