// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace accountdesk::server {

/// Runs what the arguments (the program's name first) ask for; the exit code: 0 done, 1 failed, 2 asked wrongly.
[[nodiscard]] int runCommand(const QStringList &arguments);

} // namespace accountdesk::server
