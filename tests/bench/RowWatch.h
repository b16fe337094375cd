// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Measure.h"

#include <QRect>

namespace accountdesk::bench {

/// Starts a program with a window and looks at the screen, in the same way whatever program it is:
/// `seconds` is from the start of its process until `area`, where its first rows are, has a text and
/// changes no more. It looks every few milliseconds, and ends the program a moment later. Nothing
/// else may be on the screen, and no window manager: then a window comes up in the corner.
[[nodiscard]] Measured watchRows(const QRect &area, const QString &program, const QStringList &arguments);

} // namespace accountdesk::bench
