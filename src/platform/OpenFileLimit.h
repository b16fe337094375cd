// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace accountdesk::platform {

/// Lets this process have as many files and connections open as the system allows it, where that is more than usual.
void raiseOpenFileLimit();

} // namespace accountdesk::platform
