// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "storage/accounts/AccountQuery.h"

namespace accountdesk::models {

/// Returns whether a change of an account leaves its row of a sorted and filtered list where it is.
[[nodiscard]] bool keepsPlace(const storage::AccountQuery &query, const Applied &applied);

} // namespace accountdesk::models
