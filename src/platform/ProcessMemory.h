// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace accountdesk::platform {

/// Bytes of this process that are in memory; 0 where the operating system doesn't tell.
[[nodiscard]] qint64 residentMemory();

} // namespace accountdesk::platform
