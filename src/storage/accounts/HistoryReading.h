// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Entry.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// An account's entries in a book, newest first.
[[nodiscard]] Result<QList<Entry>> readHistory(Database &database, const AccountId &id, int limit);

} // namespace accountdesk::storage
