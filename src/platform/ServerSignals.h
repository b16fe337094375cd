// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>

namespace accountdesk::platform::serversignals {

// By which the system and the administrator tell a server that runs what to do.

inline constexpr std::array stop = {SIGTERM, SIGINT};
inline constexpr int reload = SIGHUP;

} // namespace accountdesk::platform::serversignals
