// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncserver/AccessTokens.h"

#include "core/Secrets.h"
#include "storage/accounts/AccountRow.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"

#include <QCryptographicHash>

#include <algorithm>

namespace accountdesk::storage {

namespace {

constexpr qsizetype saltBytes = 16;

QByteArray hashOf(const QByteArray &salt, QByteArrayView token)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(token);
    return hash.result();
}

Result<> checkName(const QString &name)
{
    const bool isPrintable = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint() && c != u'"'; });
    if (name.isEmpty() || name != name.trimmed() || name.size() > AccessTokens::maxNameLength || !isPrintable)
        return failure(Error::invalid(
            Words::tr("A token's name has 1 to %1 printable characters.").arg(AccessTokens::maxNameLength),
            Words::tr("Name the clerk or computer that uses it.")));
    return {};
}

} // namespace

bool AccessToken::matches(QByteArrayView token) const
{
    return isSameSecret(hashOf(salt, token), hash) && !revokedAt.isValid();
}

Result<QByteArray> AccessTokens::add(const QString &name, AccessToken::Rights rights)
{
    RETURN_IF_ERROR(checkName(name));
    const QByteArray token = "adt_" + randomToken();
    const QByteArray salt = randomBytes(saltBytes);
    const auto added = m_database.run(
        QStringLiteral("INSERT INTO access_token(name, salt, hash, may_write) VALUES(?, ?, ?, ?)"),
        {name, QString::fromLatin1(salt.toHex()), QString::fromLatin1(hashOf(salt, token).toHex()),
         rights == AccessToken::Rights::ReadWrite ? 1 : 0});
    if (added)
        return token;
    if (added.error().kind != Error::Kind::AlreadyExists)
        return failure(added.error());
    return failure({.kind = Error::Kind::AlreadyExists,
                    .happened = Words::tr("There is or was a token with the name “%1”.").arg(name),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Choose another name, so that they can be told apart in the history.")});
}

Result<QList<AccessToken>> AccessTokens::list()
{
    enum { NameColumn, SaltColumn, HashColumn, MayWriteColumn, CreatedAtColumn, RevokedAtColumn };
    const Dialect &dialect = m_database.dialect();
    ASSIGN_OR_RETURN(
        auto query,
        m_database.run(
            Sql(QStringLiteral(
                    "SELECT name, salt, hash, may_write, {created}, {revoked} FROM access_token ORDER BY name"))
                .with("created", dialect.timeText(QStringLiteral("created_at")))
                .with("revoked", dialect.timeText(QStringLiteral("revoked_at")))));
    QList<AccessToken> tokens;
    while (query.next()) {
        tokens.append({.name = query.value(NameColumn).toString(),
                       .rights = query.value(MayWriteColumn).toInt() != 0 ? AccessToken::Rights::ReadWrite
                                                                          : AccessToken::Rights::ReadOnly,
                       .createdAt = utcTime(query.value(CreatedAtColumn)),
                       .revokedAt = utcTime(query.value(RevokedAtColumn)),
                       .salt = QByteArray::fromHex(query.value(SaltColumn).toString().toLatin1()),
                       .hash = QByteArray::fromHex(query.value(HashColumn).toString().toLatin1())});
    }
    RETURN_IF_ERROR(m_database.atEnd(query));
    return tokens;
}

Result<> AccessTokens::revoke(const QString &name)
{
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(QStringLiteral(
                                        "UPDATE access_token SET revoked_at = %1 WHERE name = ? AND revoked_at IS NULL")
                                        .arg(m_database.dialect().traits().now),
                                    {name}));
    if (query.numRowsAffected() > 0)
        return {};
    return failure({.kind = Error::Kind::NotFound,
                    .happened = Words::tr("There is no token “%1” to revoke.").arg(name),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Their names are shown by “token list”.")});
}

} // namespace accountdesk::storage
