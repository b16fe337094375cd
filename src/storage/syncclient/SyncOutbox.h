// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncMessages.h"
#include "storage/syncclient/SyncBases.h"
#include "storage/syncclient/SyncLinkRow.h"

namespace accountdesk::storage {

/// What is to be sent: accounts whose newest entry the server doesn't have, and the batch of them that
/// is on its way. All in the caller's transaction, which has locked the link.
class SyncOutbox
{
public:
    explicit SyncOutbox(Database &database) : m_database(database) {}

    /// How many accounts are to be sent, with those that are on their way.
    [[nodiscard]] Result<std::int64_t> waiting(const SyncLinkRow &row);
    /// Puts at most `limit` accounts into the empty batch: changes up to the number `now` of the book's
    /// own feed, parents before those below them. Accounts that are each other's parents, as another
    /// program may have it, come when nothing else does: what becomes of them is the server's to say. The result becomes SyncLinkRow::pushed when they are settled.
    [[nodiscard]] Result<std::int64_t> fill(const SyncLinkRow &row, std::int64_t now, int limit);
    /// The batch as it was filled. Revisions of the accounts are the local ones.
    [[nodiscard]] Result<QList<OwnChange>> batch();
    /// Notes what the server has now, and what it refused. `answers` is a table of acctid, status,
    /// gained (a revision) and reason.
    [[nodiscard]] Result<> noteAnswers(const QString &answers);
    [[nodiscard]] Result<> clear();

private:
    [[nodiscard]] Result<std::int64_t> fillFrom(std::int64_t after, std::int64_t end, std::int64_t limit);
    [[nodiscard]] Result<> fillCircles(std::int64_t after, std::int64_t now, int limit);
    [[nodiscard]] QString sequence() const;
    [[nodiscard]] QString numbered() const;
    [[nodiscard]] QString changes(const QString &range) const;
    [[nodiscard]] QString again() const;
    [[nodiscard]] QString insertInto(const QString &place, const QString &from, const QString &which) const;
    [[nodiscard]] Result<std::int64_t> number(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<> noteRejected(const QString &answers);

    Database &m_database;
};

} // namespace accountdesk::storage
