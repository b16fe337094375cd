// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// The entries that one transaction added to the history: by their numbers, among which there may be those
/// of others, and by what they have in common.
struct EntryBatch
{
    std::int64_t after = 0; ///< their seq is greater than this …
    std::int64_t last = 0;  ///< … and at most this
    QString who = {};
    QString at = {}; ///< as timeNow() has it

    /// Before the transaction's first entry, which is to be signed so. Takes the time.
    [[nodiscard]] static Result<EntryBatch> begin(Database &database, const Actor &actor);
    /// After the last one.
    [[nodiscard]] Result<> end(Database &database);

    /// The condition for entries `e`; its placeholders take values().
    [[nodiscard]] static QString condition(const Dialect &dialect);
    [[nodiscard]] QVariantList values() const;

    friend bool operator==(const EntryBatch &, const EntryBatch &) = default;
};

} // namespace accountdesk::storage
