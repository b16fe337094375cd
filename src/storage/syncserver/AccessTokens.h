// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

#include <QDateTime>

namespace accountdesk::storage {

/// What lets a program use the sync server. The token itself isn't kept, only what tells it again:
/// its SHA-256 with a salt. As a token is 256 random bits, nobody can try them all, and a slow
/// hash, which passwords need, would only slow the server down.
struct AccessToken
{
    enum class Rights { ReadOnly, ReadWrite };

    QString name; ///< unique, and the name in the history of what was changed with it
    Rights rights = Rights::ReadOnly;
    QDateTime createdAt; ///< UTC
    QDateTime revokedAt; ///< UTC; invalid: it holds
    QByteArray salt;
    QByteArray hash;

    /// Whether it holds and is `token`; takes the same time for each token that isn't.
    [[nodiscard]] bool matches(QByteArrayView token) const;
};

/// The tokens of a book.
class AccessTokens
{
public:
    static constexpr int maxNameLength = 100;

    explicit AccessTokens(Database &database) : m_database(database) {}

    /// A new token, told this once. A name that was used before is AlreadyExists, even a revoked one: the
    /// history would mix two.
    [[nodiscard]] Result<QByteArray> add(const QString &name, AccessToken::Rights rights);
    /// All of them by name, the revoked as well.
    [[nodiscard]] Result<QList<AccessToken>> list();
    [[nodiscard]] Result<> revoke(const QString &name);

private:
    Database &m_database;
};

} // namespace accountdesk::storage
