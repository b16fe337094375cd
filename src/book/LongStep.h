// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "core/Async.h"
#include "core/Progress.h"
#include "storage/accounts/BulkChange.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <utility>

namespace accountdesk::book {

/// Maps an account and an earlier revision to the revision with the same state again.
using Revisions = QHash<std::pair<AccountId, std::int64_t>, std::int64_t>;

/// Accounts that were chosen for a step and wait for the user's answer, kept by the book's writer. Book::carryOut()
/// or Book::giveUp() ends this.
struct ChosenAccounts
{
    struct OnWriter;

    std::shared_ptr<OnWriter> change = {}; ///< touched by the writer only
    storage::AccountQuery::State state = storage::AccountQuery::State::Open;
    Totals totals = {};
};

/// A step with so many accounts that it takes a while: its progress and its result.
struct LongStep
{
    using Outcome = Result<storage::BulkChange::Outcome>;

    QString text = {}; ///< "Close 1,000,000 accounts"
    Change::UndoRole undoRole = Change::UndoRole::None;
    storage::AccountQuery::State state = storage::AccountQuery::State::Open; ///< of a new step's accounts
    std::shared_ptr<Progress> progress = std::make_shared<Progress>();       ///< for Cancel
    QFuture<Outcome> outcome = {};
};

/// The writer's part of a LongStep.
class LongRun
{
public:
    struct Written
    {
        storage::BulkChange::Outcome outcome;
        QVariant mark;      ///< of the book afterwards
        Revisions restored; ///< of the requested accounts
    };

    /// A new step.
    LongRun(ChosenAccounts chosen, LongStep step);
    /// Undoes or redoes a step. `watched` are accounts that other steps changed, too.
    LongRun(storage::EntryBatch entries, QSet<AccountId> watched, LongStep step);

    [[nodiscard]] static Result<ChosenAccounts> choose(storage::Database &database,
                                                       const storage::AccountSelection &accounts);
    static void giveUp(const ChosenAccounts &chosen);

    [[nodiscard]] const LongStep &step() const { return m_step; }
    /// On the writer's thread.
    [[nodiscard]] Result<Written> carryOut(storage::Database &database, const Actor &actor);
    void finish(const LongStep::Outcome &outcome);

private:
    [[nodiscard]] Result<Revisions> restoredBy(storage::BulkChange &change) const;

    ChosenAccounts m_chosen;
    storage::EntryBatch m_entries;
    QSet<AccountId> m_watched;
    LongStep m_step;
    SharedPromise<LongStep::Outcome> m_promise;
};

} // namespace accountdesk::book
