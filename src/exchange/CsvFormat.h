// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QIODevice>
#include <QStringList>

#include <optional>

namespace accountdesk {

/// How a CSV file is written. The defaults are what AccountDesk exports and RFC 4180 describes.
struct CsvFormat
{
    enum class Encoding { Utf8, Utf8Bom, Utf16Le, Utf16Be, Windows1252 };
    enum class Decimal { Point, Comma };

    Encoding encoding = Encoding::Utf8;
    char delimiter = ','; ///< one of , ; | or tab
    char quote = '"';     ///< or '
    bool hasHeader = true;
    Decimal decimal = Decimal::Point;
    /// Between thousands: 0 for none, else one of . , ' or a space (which stands for any space).
    char thousands = 0;

    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

/// What is known of a file's format before it is looked at. The rest is found out, or stays as usual.
struct KnownCsvFormat
{
    std::optional<CsvFormat::Encoding> encoding = {};
    std::optional<char> delimiter = {};
    std::optional<char> quote = {};
    std::optional<bool> hasHeader = {};
    std::optional<CsvFormat::Decimal> decimal = {};
    std::optional<char> thousands = {};

    /// The decimal sign, also where only the thousands separator says that it is the other one.
    [[nodiscard]] std::optional<CsvFormat::Decimal> decimalSign() const;
    /// A format, with what is known in its place.
    [[nodiscard]] CsvFormat over(const CsvFormat &format) const;
};

/// Which column of a file holds what; -1: none does. A file needs the account and something about it.
struct ColumnMapping
{
    int account = -1;
    int name = -1;
    int paid = -1;
    int due = -1;
    int parent = -1;
    int extra = -1; ///< further fields, as the text of a JSON object

    [[nodiscard]] bool isUsable() const
    {
        return account >= 0 && (paid >= 0 || due >= 0 || name >= 0 || parent >= 0 || extra >= 0);
    }
    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// The beginning of a file as it would be read.
struct CsvPreview
{
    CsvFormat format = {};
    QStringList header = {};      ///< the header's cells, or "Column 1", … without one
    QList<QStringList> rows = {}; ///< the first rows after the header, at most as many as asked for
    ColumnMapping mapping = {};   ///< what the header's words or, without one, the cells suggest
};

/// Finds encoding, delimiter, quote, header, decimal sign and thousands separator from the first
/// 256 KiB, and doesn't move the device. An empty or binary file is an error that says so. What is
/// known settles more than itself: with a decimal comma, the point in 1.234 can't be one.
[[nodiscard]] Result<CsvFormat> detectCsvFormat(QIODevice &device, KnownCsvFormat known = {});
/// Reads the beginning with a format that was found or chosen. The device is at its start again after.
[[nodiscard]] Result<CsvPreview> previewCsv(QIODevice &device, const CsvFormat &format, int rows = 50);

} // namespace accountdesk
