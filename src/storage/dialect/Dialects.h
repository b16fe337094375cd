// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/Dialect.h"

namespace accountdesk {

/// The one of this backend; lives as long as the program.
[[nodiscard]] const Dialect &dialectOf(Backend backend);

} // namespace accountdesk
