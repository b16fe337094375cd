// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/QuerySql.h"

namespace accountdesk::storage {

/// Goes through all rows of a query once, to know where its pages begin.
[[nodiscard]] Result<PageIndex> readPageIndex(Database &database, const QuerySql &query, int pageSize, int maxAnchors);

} // namespace accountdesk::storage
