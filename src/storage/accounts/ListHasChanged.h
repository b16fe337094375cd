// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace accountdesk::storage {

/// What was chosen in a list by its place there may be something else by now.
[[nodiscard]] Error listHasChanged();

} // namespace accountdesk::storage
