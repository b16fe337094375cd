// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Actor.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// Moves accounts to other ids, inside a transaction of the caller's.
///
/// The history goes with the account: its entries get the new id, and one more says what it was before. Where
/// the new id belonged to an account that was closed, they follow on that one's.
class AccountRename
{
public:
    AccountRename(Database &database, const Actor &actor, const QString &now)
        : m_database(database), m_actor(actor), m_now(now)
    {}

    /// AlreadyExists when another account has the id.
    [[nodiscard]] Result<> rename(const AccountId &from, const AccountId &to);
    /// The same of an account that is closed, which has nothing but its history; no other's follows on it.
    [[nodiscard]] Result<> renameClosed(const AccountId &from, const AccountId &to);
    [[nodiscard]] Result<> setParent(const AccountId &id, const AccountId &parent);
    /// The accounts below `from` come below `to`. Looks at each account of the book.
    [[nodiscard]] Result<> moveChildren(const AccountId &from, const AccountId &to);

private:
    [[nodiscard]] Result<Account> lock(const AccountId &id);
    [[nodiscard]] Result<> requireFree(const AccountId &id);
    [[nodiscard]] Result<std::int64_t> newestRevision(const AccountId &id);
    [[nodiscard]] Result<> moveHistory(const AccountId &from, const AccountId &to, std::int64_t shift);
    [[nodiscard]] Result<> writeEntry(const Account &account, const QString &field, const QString &before,
                                      const QString &after);

    Database &m_database;
    Actor m_actor;
    QString m_now; ///< of timeNow()
};

} // namespace accountdesk::storage
