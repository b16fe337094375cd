// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "text/FoundEncoding.h"

#include <QIODevice>

namespace accountdesk::text {

/// Finds how a file's text is encoded from its marks, its NULs, and from whether all of it is UTF-8. Reads
/// through the whole file; the device is at its start after. A file that is empty or no text is an Error.
[[nodiscard]] Result<FoundEncoding> detectEncoding(QIODevice &device, Progress *progress = nullptr);

} // namespace accountdesk::text
