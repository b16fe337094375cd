// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "storage/DatabaseUrl.h"

#include <QCoreApplication>
#include <QFuture>

namespace accountdesk {

/// The passwords of databases: in the system's keychain, or for this run only.
///
/// Nothing here blocks: a keychain may ask the clerk to unlock it. Each function is called from a
/// thread with an event loop, which also answers the future. A password never reaches a settings
/// file: where there is no keychain (no session bus, no service on it, one that doesn't answer), it
/// is kept in memory until the program ends, and keychain() says why.
class CredentialStore
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::CredentialStore)
public:
    enum class Keep {
        ForThisRun,
        InKeychain, ///< where there is one
    };
    struct Keychain
    {
        bool isAvailable = false;
        QString reason = {}; ///< a sentence for the clerk when it isn't
    };

    /// Whether passwords can be kept beyond the run. Asked once a run; answers within 3 s.
    [[nodiscard]] static QFuture<Keychain> keychain();
    /// The password of this user on this server; NotFound when none is kept.
    [[nodiscard]] static QFuture<Result<QString>> password(const DatabaseUrl &url);
    /// Keeps it, at once for this run. The answer says where it is kept in the end.
    static QFuture<Result<Keep>> setPassword(const DatabaseUrl &url, const QString &password, Keep keep);
    /// Removes it from memory and keychain; that there was none is no error.
    static QFuture<Result<>> forget(const DatabaseUrl &url);
};

} // namespace accountdesk
