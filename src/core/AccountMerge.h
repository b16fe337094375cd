// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <optional>

namespace accountdesk {

/// Three states of an account that two sides changed; an empty one means that there is no account.
struct Divergence
{
    std::optional<Account> base = {}; ///< the last common state
    std::optional<Account> mine = {};
    std::optional<Account> theirs = {};
    /// Since `base`, my changes to the amounts were only payments and charges, which are always added.
    bool minePaysOnly = false;
    /// Fields that are already in conflict: they only agree if both sides have the same value.
    Change::Fields undecided = {};
    /// One side closed the account, and the user has to choose: they only agree if both sides have it, or neither.
    /// `base` is ignored.
    bool isExistenceUndecided = false;
};

/// Both sides' changes to one account, merged, and its conflicts.
struct AccountMerge
{
    std::optional<Account> account = {}; ///< with my values in `conflicts`
    Change::Fields conflicts = {};
    /// One side closed the account that the other side changed; `account` is mine.
    bool isExistenceAtStake = false;

    [[nodiscard]] bool isDecided() const { return !conflicts && !isExistenceAtStake; }
};

/// Merges three states, field by field: a field that one side changed gets that side's value, and so does one that
/// both changed in the same way. Payments and charges are added. Paid and due belong together: if both sides
/// corrected one of them, both are in conflict, so that no balance results that nobody has seen. An account that
/// both sides added has no base: differences are conflicts. Without a base, nothing is closed: the side that has
/// the account keeps it. `revision` and `changedAt` are mine.
[[nodiscard]] AccountMerge merge(const Divergence &divergence);

} // namespace accountdesk
