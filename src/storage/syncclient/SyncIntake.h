// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "storage/syncclient/SyncBases.h"
#include "storage/syncclient/SyncPage.h"

#include <functional>

namespace accountdesk::storage {

/// Takes the server's states into the book, in the caller's transaction: what wasn't changed here as
/// whole pages, the rest account by account.
class SyncIntake
{
public:
    /// Says what becomes of an account that was changed here as well; `theirs` is in the divergence.
    using Merge = std::function<AccountMerge(const SyncBase &, const Divergence &)>;

    SyncIntake(Database &database, const SyncLink &link, const Actor &actor)
        : m_database(database), m_link(link), m_actor(actor)
    {}

    /// From a page of changes. Unavailable: one of the accounts is in a batch that may have been
    /// applied on the server, so that it isn't known which of its states this one follows.
    [[nodiscard]] Result<SyncApplied> take(SyncPage &page, const QList<AccountState> &states);
    /// The same, without the accounts of that batch.
    [[nodiscard]] Result<SyncApplied> takeBesideBatch(SyncPage &page, const QList<AccountState> &states);
    /// From the answer to a batch.
    [[nodiscard]] Result<SyncApplied> takeAnswers(SyncPage &page, const QList<AccountState> &states);
    /// As the clerk decided: these states count.
    [[nodiscard]] Result<> takeTheirs(SyncPage &page, const QList<AccountState> &states);

private:
    [[nodiscard]] Result<SyncApplied> joinIn(SyncPage &page, const QList<AccountState> &states,
                                             SyncPage::Source source);
    [[nodiscard]] Result<SyncApplied> takeIn(SyncPage &page, const QList<AccountState> &states, SyncPage::Source source,
                                             const Merge &merge);
    [[nodiscard]] AccountMerge join(const SyncBase &base, const Divergence &divergence) const;

    Database &m_database;
    const SyncLink &m_link;
    Actor m_actor;
};

} // namespace accountdesk::storage
