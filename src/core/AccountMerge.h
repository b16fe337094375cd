// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <optional>

namespace accountdesk {

/// Three states of one account that two sides changed; empty: there is no account in it.
struct Divergence
{
    std::optional<Account> base = {}; ///< the last state that both sides had
    std::optional<Account> mine = {};
    std::optional<Account> theirs = {};
    /// What I did to the amounts since `base` was payments and charges only, which count whatever
    /// else happened.
    bool minePaysOnly = false;
    /// Fields that wait for a clerk already: they agree only when both sides have the same.
    Change::Fields undecided = {};
    /// One side closed the account, and a clerk has to say whether it stays: they agree only when both
    /// have it, or both don't. `base` counts no more.
    bool isExistenceUndecided = false;
};

/// Both sides' changes in one account, and where a clerk has to decide.
struct AccountMerge
{
    std::optional<Account> account = {}; ///< has mine in `conflicts`
    Change::Fields conflicts = {};
    /// One side closed what the other side changed; `account` is mine then.
    bool isExistenceAtStake = false;

    [[nodiscard]] bool isDecided() const { return !conflicts && !isExistenceAtStake; }
};

/// A three-way merge, field by field: what one side changed counts, and what both changed alike.
/// Payments and charges add up. Paid and due go together: when both sides corrected one of them,
/// both of them are in conflict, so that no balance comes out that no one has seen. An account
/// that both sides opened has no base: what differs is in conflict. Without a base nothing is closed: what
/// one side has, counts. `revision` and `changedAt` are mine.
[[nodiscard]] AccountMerge merge(const Divergence &divergence);

} // namespace accountdesk
