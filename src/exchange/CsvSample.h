// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "text/CsvFormat.h"

#include <QIODevice>

#include <vector>

namespace accountdesk::exchange {

/// A file's beginning, as large as it takes to see which columns it has.
struct CsvSample
{
    static constexpr qsizetype maxSize = 256 * 1024;
    static constexpr size_t maxRecords = 500;

    struct Record
    {
        std::int64_t line = 0;
        std::vector<QByteArray> cells = {}; ///< UTF-8, without the spaces around them
        bool anyQuoted = false;
    };
    /// The sample as it would be read with a format, without the empty records.
    struct Table
    {
        std::vector<Record> records;
        int faults = 0;
        int quotedCells = 0;
        char namedDelimiter = 0;

        /// How many cells most records have.
        [[nodiscard]] size_t usualWidth() const;
    };

    /// Reads it from the device's start.
    [[nodiscard]] static Result<CsvSample> read(QIODevice &device);
    [[nodiscard]] Table table(const text::CsvFormat &format) const;

    QByteArray bytes;
    bool isComplete = false; ///< the file ends with it
};

/// Finds delimiter and quote: those by which the sample falls into columns that make sense. What is known of
/// them is kept, and so is what the file's first line says. False: no delimiter makes more than one column.
[[nodiscard]] bool findSeparators(const CsvSample &sample, const text::KnownCsvFormat &known, text::CsvFormat &format);

/// Finds the line that names the columns, or that there is none: above it, only titles stand. False: that
/// can't be told.
[[nodiscard]] bool findHeader(const CsvSample &sample, const text::KnownCsvFormat &known, text::CsvFormat &format);

} // namespace accountdesk::exchange
