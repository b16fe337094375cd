// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

namespace accountdesk::storage {

/// What to install when Qt has no driver for a backend: "libqt6sql6-mysql"; empty when it has.
[[nodiscard]] QString missingDriverPackage(url::Backend backend);

} // namespace accountdesk::storage
