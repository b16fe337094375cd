// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountMerge.h"
#include "core/Actor.h"
#include "core/SyncMessages.h"
#include "storage/sql/Database.h"
#include "storage/syncclient/SyncLink.h"
#include "storage/syncclient/SyncResults.h"

#include <functional>

namespace accountdesk::storage {

struct SyncLinkRow;

/// The client's side of the sync, as the book keeps it: docs/sync-protocol.md, "The client's book".
///
/// The queue of changes to be sent is the history itself. An entry whose state the server has, too,
/// carries the server's revision (entry.remote_revision); an account whose newest entry has none is
/// to be sent. So a change is queued in the transaction that makes it, whoever makes it, also another
/// program. Each function is one transaction and tries again while others are in its way.
///
/// Two clerks with the same book on a server may sync at once: what the other one did already is
/// left alone.
class SyncBook
{
public:
    /// The actor is the server for what comes from it, and the clerk who resolves conflicts.
    SyncBook(Database &database, const Actor &actor) : m_database(database), m_actor(actor) {}

    /// NotFound: this book isn't synchronised.
    [[nodiscard]] Result<SyncLink> link();
    /// The same where that is no error: empty then.
    [[nodiscard]] Result<std::optional<SyncLink>> linkIfAny();
    /// Conflict: the book was connected to another address meanwhile.
    [[nodiscard]] Result<SyncLink> linkTo(const QString &endpoint);
    /// Begins anew with this server: forgets how far it was and what the server has. Conflicts that
    /// wait are forgotten, too: what differs is found again.
    [[nodiscard]] Result<> connect(const QString &endpoint, FirstSync firstSync);
    /// The book isn't synchronised any more.
    [[nodiscard]] Result<> disconnect();
    /// Who answers at the address of `link`; noted at the first contact. All that follows is exchanged
    /// with this server: Conflict when the book was connected to another one, or anew, meanwhile.
    [[nodiscard]] Result<> meet(const SyncLink &link, const QUuid &serverId);

    using Applied = SyncApplied;
    /// Takes a page in, whole, together with where the next one begins. Does nothing when the book has
    /// all of it already, from another clerk's sync, or isn't as far as `since`. Accounts that changed
    /// here since stay to be sent. Unavailable: one of its accounts is in a batch that isn't settled, so
    /// nobody knows whether the state is that batch's or a later one; settle the batch, which
    /// nextBatch() returns again, and apply the page after that.
    [[nodiscard]] Result<Applied> apply(std::int64_t since, const ChangesPage &page);
    /// The same while the batch can't be settled: takes in what isn't in it. How far the book is stays, so
    /// that the whole page comes again.
    [[nodiscard]] Result<Applied> applyBesideBatch(const ChangesPage &page);
    /// All that the server had, up to its `sequence`, is here. Ends the first sync. Conflict: it isn't,
    /// as the sync was begun anew meanwhile.
    [[nodiscard]] Result<> finish(std::int64_t sequence);

    /// The batch to be sent now. It is stored before this returns; until it is settled it is the same
    /// one, to the letter. An account's revision in it is the local one. Empty: there is nothing to
    /// send. An account waits while its parent does, which a server would have to know first; those that
    /// wait for each other come last. IDs that another program wrote here are corrected first, in the name of `clerk`.
    [[nodiscard]] Result<std::optional<PushBatch>> nextBatch(const Actor &clerk, int limit);
    /// What the server answered to a batch: outcomes in its order. Does nothing when that batch was
    /// settled already.
    [[nodiscard]] Result<Applied> settle(const PushBatch &batch, const QList<PushOutcome> &outcomes);
    /// Takes a batch back that the server surely didn't take.
    [[nodiscard]] Result<> withdraw(const QUuid &batch);

    struct Waiting
    {
        std::int64_t toSend = 0;
        std::int64_t conflicts = 0; ///< with those that the server rejected
    };
    [[nodiscard]] Result<Waiting> waiting();
    /// At most `limit`, in the order of ids, after this one.
    [[nodiscard]] Result<QList<SyncConflict>> conflicts(int limit, const AccountId &after = {});
    /// All or none. Conflict: one of the accounts has changed, here or there, since the clerk looked.
    [[nodiscard]] Result<> resolve(const QList<SyncDecision> &decisions);

    using Comparison = SyncComparison;
    /// What a first sync with these accounts of the server would find; writes nothing.
    [[nodiscard]] Result<Comparison> compare(const ChangesPage &page);

private:
    [[nodiscard]] Result<> resolveOnce(const QList<SyncDecision> &decisions);
    template<typename T>
    [[nodiscard]] Result<T> inTransaction(const std::function<Result<T>(const SyncLinkRow &)> &work);

    Database &m_database;
    Actor m_actor;
    QUuid m_server = {}; ///< null: it wasn't asked, so any will do
};

} // namespace accountdesk::storage
