// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountMerge.h"
#include "storage/sql/Database.h"

#include <QHash>

namespace accountdesk::storage {

/// What this book knows of an account that it doesn't have as the server has it.
struct SyncBase
{
    Divergence divergence = {}; ///< without `theirs`
    std::int64_t revision = 0;  ///< of the base, the server's; 0: it never had the account
    std::int64_t latest = 0;    ///< the newest revision here
};

/// Of the accounts that `ids`, a SELECT, names; in the caller's transaction. The base is what
/// sync_theirs has or, without that, the newest state in the history that the server had, too.
[[nodiscard]] Result<QHash<AccountId, SyncBase>> readBases(Database &database, const QString &ids);

} // namespace accountdesk::storage
