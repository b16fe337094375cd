// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncMessages.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// What changed in a book since a number that a reader remembers.
///
/// The numbers have no gaps that fill later: who sees one, sees all smaller ones. On a server, an
/// entry gets its number after its commit, from whoever reads next, under a lock; so a transaction
/// that began early and commits late gets a late number. Entries of other programs get theirs as
/// well. SQLite's entries are numbered in the order of commits by themselves.
class ChangeFeed
{
public:
    static constexpr int maxPage = 10'000;

    explicit ChangeFeed(Database &database) : m_database(database) {}

    /// A UUID of this book's numbers.
    [[nodiscard]] Result<QString> serverId();
    /// Gives the book another one: after a backup came back, its numbers say something else.
    [[nodiscard]] Result<QString> renewServerId();
    /// The number of the newest change. After a large import into a server's book this takes a while, as
    /// its changes get their numbers now.
    [[nodiscard]] Result<std::int64_t> sequence();
    /// The newest states of at most `limit` accounts that changed after `since`.
    [[nodiscard]] Result<ChangesPage> changesSince(std::int64_t since, int limit);
    /// The newest state of an account, in the caller's transaction if there is one; empty: there
    /// never was one with this id.
    [[nodiscard]] Result<std::optional<AccountState>> state(const AccountId &id);

private:
    [[nodiscard]] Result<bool> publishSome();
    [[nodiscard]] Result<std::int64_t> newest();

    Database &m_database;
};

} // namespace accountdesk::storage
