// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "storage/staging/StagedRows.h"

#include <optional>

namespace accountdesk::storage {

/// Staged rows as the text that LOAD DATA and COPY read alike: a row a line, tabs between its values,
/// a backslash before what would mean something else. A row has id, line, name, paid and due (in cents), and parent
/// and extra where they are among the fields.
class StagedText
{
public:
    explicit StagedText(const StagedRows &rows, Change::Fields fields = {}) : m_reader(rows.reader()), m_fields(fields)
    {}

    /// Writes at most `size` bytes to `to` and says how many: 0 at the end, -1 when there is an error().
    [[nodiscard]] int read(char *to, int size);
    /// Whether what was read so far are whole lines.
    [[nodiscard]] bool isBetweenRows() const { return m_taken == m_chunk.size(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void writeChunk();
    void write(QByteArrayView text);
    void write(std::int64_t number);

    StagedRows::Reader m_reader;
    Change::Fields m_fields;
    QByteArray m_chunk;
    qsizetype m_taken = 0; ///< bytes of m_chunk
    std::optional<Error> m_error;
};

} // namespace accountdesk::storage
