// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Book.h"
#include "models/WhenDone.h"
#include "storage/AccountStore.h"

namespace accountdesk {

QFuture<Result<ChosenAccounts>> Book::choose(const AccountSelection &accounts,
                                             const std::shared_ptr<Progress> &progress)
{
    if (const auto refused = refusal())
        return QtFuture::makeReadyFuture(Result<ChosenAccounts>(failure(*refused)));
    return m_writer->run(cancellable(progress, [accounts](Database &database, const Progress &) {
        return LongRun::choose(database, accounts);
    }));
}

void Book::carryOut(const ChosenAccounts &chosen, const QString &text)
{
    enqueue({.text = text,
             .changes = {},
             .step = {},
             .longRun = std::make_shared<LongRun>(chosen, LongStep{.text = text, .state = chosen.state}),
             .promise = {},
             .attempt = std::make_shared<Attempt>()});
}

void Book::giveUp(const ChosenAccounts &chosen)
{
    (void)m_writer->run([chosen](Database &) -> Result<> {
        LongRun::giveUp(chosen);
        return {};
    });
}

void Book::accountsReplaced(const QString &text, const EntryBatch &entries)
{
    push(std::make_shared<Step>(Step{.text = text, .entries = entries}));
    noteOwnMark();
    Q_EMIT changedElsewhere();
}

void Book::startLongRun(Task &task)
{
    if (task.step) {
        const auto turn = task.direction == Direction::Back ? Change::Turn::Undo : Change::Turn::Redo;
        task.longRun = std::make_shared<LongRun>(*task.step->entries, accountsOnStack(),
                                                 LongStep{.text = task.step->text, .turn = turn});
    }
    const LongStep step = task.longRun->step();
    const auto work = [run = task.longRun](Database &database, const Progress &) { return run->carryOut(database); };
    whenDone(this, m_writer->run(cancellable(step.progress, work)),
             [this](const Result<LongRun::Written> &written) { finishLongRun(written); });
    Q_EMIT longStepBegan(step);
}

void Book::finishLongRun(const Result<LongRun::Written> &written)
{
    Task task = std::move(m_tasks.front());
    const auto run = task.longRun;
    if (written) {
        m_changeMark = written->mark;
        m_marksOfStep.reset();
        settle(task, *written);
        Q_EMIT changedElsewhere(); // so many that everything is read again
    } else {
        task.onFailure = Failure::Returned;
        giveUp(task, written.error());
    }
    endTask();
    run->finish(written ? LongStep::Outcome(written->outcome) : failure(written.error()));
}

/// Which accounts the step consists of is known by its entries; those that someone else has changed since
/// aren't among them.
void Book::settle(Task &task, const LongRun::Written &written)
{
    if (written.outcome.done == 0) {
        moveStackBack(task, Fate::Dropped);
    } else if (task.step) {
        task.step->entries = written.outcome.entries;
        for (int i = 0; i < m_undoStack.count(); ++i)
            follow(*static_cast<const ChangeCommand *>(m_undoStack.command(i))->step(), written.restored);
    } else {
        push(std::make_shared<Step>(Step{.text = task.text, .entries = written.outcome.entries}));
    }
}

QSet<AccountId> Book::accountsOnStack() const
{
    QSet<AccountId> ids;
    for (int i = 0; i < m_undoStack.count(); ++i) {
        for (const Applied &applied : static_cast<const ChangeCommand *>(m_undoStack.command(i))->step()->applied)
            ids.insert(applied.change.id);
    }
    return ids;
}

} // namespace accountdesk
