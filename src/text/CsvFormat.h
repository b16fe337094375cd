// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/AmountText.h"
#include "text/TextEncoding.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace accountdesk::text {

/// Lines of a file, from 1, both ends included.
struct LineRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;

    friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// Reads `1-3, 120`; an empty text is no line. None: it is written otherwise.
[[nodiscard]] std::optional<QList<LineRange>> lineRanges(const QString &text);

/// How a CSV file is written. The defaults are what AccountDesk exports and RFC 4180 describes.
struct CsvFormat
{
    using Encoding = TextEncoding;
    enum class Decimal { Point, Comma };
    /// What a row is taken for that begins with a word such as "Total".
    enum class Totals { Refused, Skipped, Accounts };
    /// What is done with ids that a program may have made of others, such as `123.0`, or put in their place.
    enum class Ids { Checked, AsWritten };
    /// What is done with texts that another program has garbled. Of CSV it is the file that is doubtful.
    enum class Texts { Checked, AsWritten };

    Encoding encoding = Encoding::Utf8;
    char delimiter = ','; ///< one of , ; | or tab
    char quote = '"';     ///< or '
    bool hasHeader = true;
    std::int64_t firstLine = 1; ///< where the header, or without one the first row, stands; above it are titles
    Decimal decimal = Decimal::Point;
    /// Between thousands: 0 for none, else one of . , ' or a space (which stands for any space).
    char thousands = 0;
    /// Signs that stand before three digits and nowhere else, so that 3.000 may be 3 or 3000: such amounts are
    /// refused. One or both of . and ,
    QByteArray doubtful = {};
    /// What may stand beside an amount, such as $ or EUR; empty: nothing.
    QString currency = {};
    Negatives negatives = Negatives::Any;
    Totals totals = Totals::Refused;
    Ids ids = Ids::Checked;
    Texts texts = Texts::Checked; ///< JSON only
    /// The column that has to be what is due less what is paid, since by that alone the columns are known; -1: none.
    int balance = -1;
    int currencyColumn = -1;       ///< that says in which currency a row's amounts are; -1: none
    QList<LineRange> leftOut = {}; ///< rows that begin in these lines are passed over

    [[nodiscard]] bool leavesOut(std::int64_t line) const
    {
        return std::any_of(leftOut.cbegin(), leftOut.cend(),
                           [line](const LineRange &lines) { return line >= lines.first && line <= lines.last; });
    }
    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

/// What is known of a file's format before it is looked at. The rest is found out, or stays as usual.
struct KnownCsvFormat
{
    std::optional<CsvFormat::Encoding> encoding = {};
    std::optional<char> delimiter = {};
    std::optional<char> quote = {};
    std::optional<bool> hasHeader = {};
    std::optional<std::int64_t> firstLine = {};
    std::optional<CsvFormat::Decimal> decimal = {};
    std::optional<char> thousands = {};
    std::optional<QString> currency = {};
    std::optional<Negatives> negatives = {};
    std::optional<CsvFormat::Totals> totals = {};
    std::optional<CsvFormat::Ids> ids = {};
    QList<LineRange> leftOut = {};

    /// The decimal sign, also where only the thousands separator says that it is the other one.
    [[nodiscard]] std::optional<CsvFormat::Decimal> decimalSign() const;
    /// A format, with what is known in its place.
    [[nodiscard]] CsvFormat over(const CsvFormat &format) const;
};

/// What somebody has to say, since the file doesn't.
enum class CsvChoice { None, Encoding, Delimiter, Header, Columns, Decimal, Currency, Totals, Ids, Texts };

} // namespace accountdesk::text
