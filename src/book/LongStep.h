// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "storage/accounts/BulkChange.h"

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QSet>

#include <memory>
#include <utility>

namespace accountdesk {

/// By account and a revision that it had once: the revision under which it is the same again.
using Revisions = QHash<std::pair<AccountId, std::int64_t>, std::int64_t>;

/// Accounts that were chosen for a step and wait for the clerk's answer, as the book's writer keeps them.
/// Book::carryOut() or Book::giveUp() ends that.
struct ChosenAccounts
{
    struct OnWriter;

    std::shared_ptr<OnWriter> change = {}; ///< touched by the writer only
    AccountQuery::State state = AccountQuery::State::Open;
    Totals totals = {};
};

/// A step with so many accounts that it takes a while: how far it is, and what comes of it.
struct LongStep
{
    using Outcome = Result<BulkChange::Outcome>;

    QString text = {}; ///< "Close 1,000,000 accounts"
    Change::UndoRole undoRole = Change::UndoRole::None;
    AccountQuery::State state = AccountQuery::State::Open;             ///< of the accounts that a new step has
    std::shared_ptr<Progress> progress = std::make_shared<Progress>(); ///< takes the Cancel
    QFuture<Outcome> outcome = {};
};

/// What the writer does for a LongStep.
class LongRun
{
public:
    struct Written
    {
        BulkChange::Outcome outcome;
        QVariant mark;      ///< of the book afterwards
        Revisions restored; ///< of the accounts that were asked for
    };

    /// A new step.
    LongRun(ChosenAccounts chosen, LongStep step);
    /// Takes a step back, or carries it out again. `watched`: accounts that other steps changed, too.
    LongRun(EntryBatch entries, QSet<AccountId> watched, LongStep step);

    [[nodiscard]] static Result<ChosenAccounts> choose(Database &database, const AccountSelection &accounts);
    static void giveUp(const ChosenAccounts &chosen);

    [[nodiscard]] const LongStep &step() const { return m_step; }
    /// On the writer's thread.
    [[nodiscard]] Result<Written> carryOut(Database &database);
    void finish(const LongStep::Outcome &outcome);

private:
    [[nodiscard]] Result<Revisions> restoredBy(BulkChange &change) const;

    ChosenAccounts m_chosen;
    EntryBatch m_entries;
    QSet<AccountId> m_watched;
    LongStep m_step;
    QPromise<LongStep::Outcome> m_promise;
};

} // namespace accountdesk
