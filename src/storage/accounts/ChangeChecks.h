// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Error.h"

namespace accountdesk::storage {

/// Whether the book may hold an account with these values.
[[nodiscard]] Result<> checkValues(const Account &account);
/// Whether a history may have this memo.
[[nodiscard]] Result<> checkMemo(const QString &memo);

// Why a change isn't carried out; nothing was changed.
[[nodiscard]] Error changeRefused(Error::Kind kind, const QString &happened, const QString &advice);
[[nodiscard]] Error accountExists(const AccountId &id);
[[nodiscard]] Error noSuchAccount(const AccountId &id);
[[nodiscard]] Error accountClosedSince(const AccountId &id);

} // namespace accountdesk::storage
