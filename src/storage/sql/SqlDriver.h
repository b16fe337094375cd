// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

namespace accountdesk {

/// What to install when Qt has no driver for a backend: "libqt6sql6-mysql"; empty when it has.
[[nodiscard]] QString missingDriverPackage(Backend backend);

} // namespace accountdesk
