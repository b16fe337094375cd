// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountRow.h"

namespace accountdesk::storage {

/// Changes whenever anyone committed a change of accounts: compare two of them for equality.
[[nodiscard]] Result<QVariant> readChangeMark(Database &database, AccountTable table);
/// Whether what lies between two marks of a book is this connection's own writing of so many entries,
/// and nothing else. In doubt it isn't.
[[nodiscard]] bool isOwnChange(Database &database, const QVariant &before, const QVariant &after, std::int64_t entries);

} // namespace accountdesk::storage
