// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/RowSource.h"
#include "text/CsvWriter.h"

#include <QTemporaryFile>

#include <optional>

namespace accountdesk::exchange {

/// The rows of a file that weren't taken in, as CSV on the disk: there may be a million of them.
/// Written like the file itself, so that what was corrected can be imported.
class BadRowFile
{
public:
    // A failure of one of these is kept: see isGood().
    void begin(const QStringList &header, const text::CsvFormat &format, storage::StagingOptions::Numbers numbers);
    [[nodiscard]] bool isBegun() const { return m_file != nullptr; }
    void add(const BadRow &row);
    [[nodiscard]] bool isGood() const { return !m_error; }
    [[nodiscard]] const Error &error() const { return *m_error; }
    [[nodiscard]] Result<> finish();
    /// Copies it: the file's columns, then "line" or "element", and "reason".
    [[nodiscard]] Result<> save(const QString &file) const;

private:
    void put(const QStringList &cells, const QString &number, const QString &reason);

    std::unique_ptr<QTemporaryFile> m_file;
    std::optional<text::CsvWriter> m_writer;
    std::optional<Error> m_error;
    qsizetype m_columns = 0;
};

} // namespace accountdesk::exchange
