// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"
#include "sync/SyncEndpoint.h"
#include "url/DatabaseUrl.h"

namespace accountdesk::cli {

/// The password of a server: from the URL, --password-file, ACCOUNTDESK_PASSWORD, the keychain or, at
/// a terminal, from the person there. None of them: an empty one, which some servers take.
[[nodiscard]] Result<QString> findPassword(const Invocation &invocation, const url::DatabaseUrl::Parsed &book);

/// The token of a sync server: from --token-file, ACCOUNTDESK_SYNC_TOKEN or the keychain. Refused: none
/// of them has one.
[[nodiscard]] Result<QString> findToken(const Invocation &invocation, const sync::SyncEndpoint &server);

} // namespace accountdesk::cli
