// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QDateTime>

#include <optional>

namespace accountdesk::storage {

/// What became of the accounts that the server told of.
struct SyncApplied
{
    int taken = 0;  ///< accounts that were changed to what the server has
    int merged = 0; ///< changed on both sides, and joined
    int conflicts = 0;
};

/// What a first sync would find.
struct SyncComparison
{
    std::int64_t same = 0;
    std::int64_t different = 0;
    std::int64_t onlyThere = 0;
    std::int64_t onlyHere = 0; ///< known after the last page: SyncEngine::compare()
};

/// An account that waits for a clerk.
struct SyncConflict
{
    AccountId id = {};
    std::optional<Account> mine = {};
    std::optional<Account> theirs = {}; ///< revision and time are the server's
    std::int64_t theirRevision = 0;
    Change::Fields fields = {}; ///< that differ and need a decision
    bool isExistenceAtStake = false;
    QString rejection = {};  ///< the server's words when it refused mine; then `theirs` is what both had
    QString who = {};        ///< who changed mine last
    QDateTime mineAt = {};   ///< UTC
    QDateTime theirsAt = {}; ///< UTC; null when it was rejected
};

/// How a clerk decides: `keep` becomes the account here and is sent; empty: it is closed.
struct SyncDecision
{
    SyncConflict seen;
    std::optional<Account> keep;
};

} // namespace accountdesk::storage
