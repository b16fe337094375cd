// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

namespace accountdesk::storage {

// libmariadb alone gives a password away: told to insist on TLS (ssl-enforce) it still goes on in the clear
// with a server, or somebody on the way, that claims to know no TLS; and it answers any server that asks for
// the password itself (mysql_clear_password). So each connection begins with an authentication plugin of
// AccountDesk's own, which libmariadb lets a program register. It sends nothing but the user's name, and
// that only once TLS is up; then the server has to ask for the user's real plugin, and is refused where that
// would tell a server that nobody vouches for what the password is.

/// Makes the plugin known to libmariadb. It's forgotten whenever Qt closes the library with its last
/// connection, so this comes before each connection. From any thread.
void registerMariaDbGuard();

/// What the connection string has to say for it: "name=value" each.
[[nodiscard]] QStringList mariaDbGuardOptions(const url::DatabaseUrl &url);

} // namespace accountdesk::storage
