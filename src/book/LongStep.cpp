// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/LongStep.h"

#include "storage/accounts/AccountReader.h"

namespace accountdesk::book {

/// Should the worker drop a job with this in it (the book is being closed), the connection is gone, and
/// with it the temporary table: the object is left behind, since destroying it would touch that connection.
struct ChosenAccounts::OnWriter
{
    std::unique_ptr<storage::BulkChange> change;
    ~OnWriter() { (void)change.release(); }
};

LongRun::LongRun(ChosenAccounts chosen, LongStep step) : m_chosen(std::move(chosen)), m_step(std::move(step))
{
    m_step.outcome = m_promise.future();
}

LongRun::LongRun(storage::EntryBatch entries, QSet<AccountId> watched, LongStep step)
    : m_entries(std::move(entries)), m_watched(std::move(watched)), m_step(std::move(step))
{
    m_step.outcome = m_promise.future();
}

Result<ChosenAccounts> LongRun::choose(storage::Database &database, const storage::AccountSelection &accounts)
{
    ASSIGN_OR_RETURN(auto change, storage::BulkChange::choose(database, accounts));
    ASSIGN_OR_RETURN(const auto totals, change.totals());
    ChosenAccounts chosen{.change = std::make_shared<ChosenAccounts::OnWriter>(),
                          .state = accounts.query.state,
                          .totals = totals};
    chosen.change->change = std::make_unique<storage::BulkChange>(std::move(change));
    return chosen;
}

void LongRun::giveUp(const ChosenAccounts &chosen)
{
    chosen.change->change.reset();
}

Result<LongRun::Written> LongRun::carryOut(storage::Database &database, const Actor &actor)
{
    std::unique_ptr<storage::BulkChange> change;
    if (m_chosen.change) {
        change = std::move(m_chosen.change->change);
    } else {
        ASSIGN_OR_RETURN(auto back, storage::BulkChange::takeBack(database, m_entries, m_step.undoRole));
        change = std::make_unique<storage::BulkChange>(std::move(back));
    }
    ASSIGN_OR_RETURN(const auto outcome, change->carryOut(actor, *m_step.progress));
    // It is done: what can't be read now is read again later, and no reason to say that it failed.
    return Written{.outcome = outcome,
                   .mark = storage::AccountReader(database).changeMark().value_or(QVariant()),
                   .restored = restoredBy(*change).value_or(Revisions())};
}

void LongRun::finish(const LongStep::Outcome &outcome)
{
    m_promise.finish(outcome);
}

Result<Revisions> LongRun::restoredBy(storage::BulkChange &change) const
{
    Revisions revisions;
    for (const AccountId &id : m_watched) {
        ASSIGN_OR_RETURN(const auto restored, change.restored(id));
        if (restored)
            revisions.insert({id, restored->once}, restored->now);
    }
    return revisions;
}

} // namespace accountdesk::book
