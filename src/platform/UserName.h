// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk::platform {

/// The name that the operating system knows the clerk by.
[[nodiscard]] QString currentUser();

} // namespace accountdesk::platform
