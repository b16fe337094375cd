// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncIntake.h"

#include "core/AccountField.h"
#include "core/Entry.h"
#include "storage/sql/Words.h"

namespace accountdesk::storage {

namespace {

Error batchIsOnItsWay()
{
    return {.kind = Error::Kind::Unavailable,
            .happened = Words::tr("Another sync of this book is currently sending changes."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Sync again in a moment.")};
}

/// Adds up what became of diverged accounts.
void count(SyncApplied &applied, const SyncPage::Decision &decision)
{
    if (!decision.merge.isDecided())
        ++applied.conflicts;
    else if (!isTaken(decision))
        ++applied.merged;
    else if (!agree(decision.merge.account, decision.mine))
        ++applied.taken;
}

} // namespace

Result<SyncApplied> SyncIntake::take(SyncPage &page, const QList<AccountState> &states)
{
    return joinIn(page, states, SyncPage::Source::Page);
}

Result<SyncApplied> SyncIntake::takeBesideBatch(SyncPage &page, const QList<AccountState> &states)
{
    return joinIn(page, states, SyncPage::Source::PageBesideBatch);
}

Result<SyncApplied> SyncIntake::takeAnswers(SyncPage &page, const QList<AccountState> &states)
{
    return joinIn(page, states, SyncPage::Source::Answer);
}

Result<> SyncIntake::takeTheirs(SyncPage &page, const QList<AccountState> &states)
{
    const auto taken = takeIn(page, states, SyncPage::Source::Answer,
                              [](const SyncBase &, const Divergence &divergence) {
                                  return AccountMerge{.account = divergence.theirs};
                              });
    return taken ? Result<>() : failure(taken.error());
}

Result<SyncApplied> SyncIntake::joinIn(SyncPage &page, const QList<AccountState> &states, SyncPage::Source source)
{
    return takeIn(page, states, source,
                  [this](const SyncBase &base, const Divergence &divergence) { return join(base, divergence); });
}

Result<SyncApplied> SyncIntake::takeIn(SyncPage &page, const QList<AccountState> &states, SyncPage::Source source,
                                       const Merge &merge)
{
    if (states.isEmpty())
        return SyncApplied();
    RETURN_IF_ERROR(page.lock());
    ASSIGN_OR_RETURN(const auto counts, page.classify(m_link, source));
    if (source == SyncPage::Source::Page) {
        const auto isOnItsWay = page.meetsOutbox();
        if (!isOnItsWay || *isOnItsWay)
            return failure(isOnItsWay ? batchIsOnItsWay() : isOnItsWay.error());
    }
    SyncApplied applied{
        .taken = int(counts.at(SyncPage::Come) + counts.at(SyncPage::Changed) + counts.at(SyncPage::Gone))};
    QList<SyncPage::Decision> decisions;
    if (counts.at(SyncPage::Diverged) > 0) {
        ASSIGN_OR_RETURN(const auto bases, readBases(m_database, page.idsOf(SyncPage::Diverged)));
        for (const AccountState &theirs : states) {
            const auto base = bases.constFind(theirs.account.id);
            if (base == bases.constEnd())
                continue;
            Divergence divergence = base->divergence;
            if (!theirs.isDeleted)
                divergence.theirs = theirs.account;
            decisions.append({.theirs = theirs,
                              .latest = base->latest,
                              .mine = divergence.mine,
                              .merge = merge(*base, divergence),
                              .minePaysOnly = divergence.minePaysOnly});
            count(applied, decisions.constLast());
        }
    }
    RETURN_IF_ERROR(page.decide(decisions));
    RETURN_IF_ERROR(page.write(m_actor));
    return applied;
}

AccountMerge SyncIntake::join(const SyncBase &base, const Divergence &divergence) const
{
    const bool isFirstMeeting = !m_link.isFirstSyncDone && base.revision == 0;
    if (isFirstMeeting && m_link.firstSync == FirstSync::SendMine && divergence.mine)
        return {.account = divergence.mine};
    return merge(divergence);
}

} // namespace accountdesk::storage
