// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// What schema version 3 adds, as far as it isn't there yet: entry.remote_revision and the client's
/// tables of the sync (docs/sync-protocol.md, "The client's book"). Amounts in these are whole cents
/// and times are texts, since no other program reads them.
[[nodiscard]] Result<> makeSyncTables(Database &database);

/// The columns of a SELECT from a table with an account's columns, in the order of accountFrom().
[[nodiscard]] QString syncStateColumns(const QString &table);

/// A bit of sync_theirs.conflict beside those of Change::Fields: one side closed the account.
inline constexpr int existenceAtStake = 0x100;

} // namespace accountdesk::storage
