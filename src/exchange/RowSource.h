// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Staging.h"

#include <optional>

namespace accountdesk {

/// A row of a file that can't be taken in, and why, in words.
struct BadRow
{
    std::int64_t line = 0; ///< where it begins, from 1
    QString reason = {};
    QStringList cells = {}; ///< as read, each cut after 1 000 characters
};

/// Reads accounts from a file one by one, with bounded memory.
class RowSource
{
public:
    enum class Next { Row, Bad, End };

    virtual ~RowSource() = default;
    /// Reads on: `row` or `bad` is filled in. An Error means that the file can't be read further
    /// (not that a row is bad). Texts and buffers inside `row` are reused: no allocation a row.
    [[nodiscard]] virtual Result<Next> next(Staging::Row &row, BadRow &bad) = 0;
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;
    [[nodiscard]] virtual std::int64_t bytesTotal() const = 0;
    /// The names of `BadRow::cells`: the file's header line.
    [[nodiscard]] virtual QStringList header() const = 0;
};

} // namespace accountdesk
