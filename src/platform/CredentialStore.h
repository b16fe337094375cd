// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

#include <QCoreApplication>
#include <QFuture>
#include <QUrl>

#include <utility>

namespace accountdesk::platform {

/// Whose secret, and where: the name under which a CredentialStore keeps it. Holds none itself.
class SecretKey
{
public:
    /// The same user on the same server has the same password, however the connection is encrypted.
    [[nodiscard]] static SecretKey password(const url::DatabaseUrl &url);
    /// `endpoint` is the sync server's address; a path belongs to it, behind which other books may be.
    [[nodiscard]] static SecretKey syncToken(const QUrl &endpoint);

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    explicit SecretKey(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

/// Passwords of databases and tokens of sync servers: in the system's keychain, or for this run only.
///
/// Nothing here blocks: a keychain may ask the clerk to unlock it. Each function is called from a
/// thread with an event loop, which also answers the future. A secret never reaches a settings
/// file: where there is no keychain (no session bus, no service on it, one that doesn't answer), it
/// is kept in memory until the program ends, and keychain() says why.
class CredentialStore
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::platform::CredentialStore)
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

    /// Whether secrets can be kept beyond the run. Asked once a run; answers within 3 s.
    [[nodiscard]] static QFuture<Keychain> keychain();
    /// NotFound when none is kept.
    [[nodiscard]] static QFuture<Result<QString>> secret(const SecretKey &key);
    /// Keeps it, at once for this run. The answer says where it is kept in the end.
    static QFuture<Result<Keep>> setSecret(const SecretKey &key, const QString &secret, Keep keep);
    /// Removes it from memory and keychain; that there was none is no error.
    static QFuture<Result<>> forget(const SecretKey &key);
};

} // namespace accountdesk::platform
