// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

// Circles among very many accounts, in a temporary table with their acctid and who is above them: the parent, or an
// empty text.

/// Adds the accounts above those that are in it, all the way up; of a table with these two columns only.
[[nodiscard]] Result<> addAccountsAbove(Database &database, const QString &table);

/// Each looks at who is above the one above it: twice as far up with each step, until the top is reached or, in a
/// circle, more steps were made than there are accounts. Then `above` is empty but in a circle, and below one.
[[nodiscard]] Result<> climbToTheTop(Database &database, const QString &table);

} // namespace accountdesk::storage
