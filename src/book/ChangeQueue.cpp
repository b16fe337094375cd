// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/ChangeQueue.h"

#include "core/Async.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"

#include <algorithm>

namespace accountdesk::book {

namespace {

bool isChange(const Applied &applied)
{
    return applied.before != applied.after;
}

/// A server that is there, and has something in the way of a change, isn't lost.
Error withoutLoss(Error error, storage::Database &database)
{
    if (error.kind == Error::Kind::Unavailable && database.backend() != url::Backend::Sqlite
        && database.serverVersion())
        error.kind = Error::Kind::Storage;
    return error;
}

/// The changes of other accounts than those in conflict.
QList<Change> besides(const QList<Conflict> &conflicts, QList<Change> changes)
{
    QSet<AccountId> ids;
    for (const Conflict &conflict : conflicts)
        ids << conflict.change.id;
    changes.removeIf([&ids](const Change &change) { return ids.contains(change.id); });
    return changes;
}

/// Trying the same again later may help.
bool isPassing(Error::Kind kind)
{
    return kind == Error::Kind::Unavailable || kind == Error::Kind::Storage || kind == Error::Kind::Refused
           || kind == Error::Kind::Cancelled;
}

} // namespace

ChangeQueue::ChangeQueue(ConnectionWatch::Thread writer, const Actor &actor, ConnectionWatch *watch, QObject *parent)
    : QObject(parent), m_writer(std::move(writer)), m_actor(actor), m_watch(watch),
      m_steps([this](const std::shared_ptr<Step> &step, Direction direction) { undoOrRedo(step, direction); })
{
    connect(watch, &ConnectionWatch::restored, this, &ChangeQueue::askAboutUnclear);
}

ChangeQueue::~ChangeQueue() = default;

QFuture<Result<ChangeResult>> ChangeQueue::apply(const QList<Change> &changes, const QString &text, Failure onFailure,
                                                 const std::shared_ptr<storage::Attempt> &attempt)
{
    const SharedPromise<Result<ChangeResult>> promise;
    enqueue({.text = text,
             .changes = changes,
             .promise = promise,
             .onFailure = onFailure,
             .attempt = attempt ? attempt : std::make_shared<storage::Attempt>(),
             .isTriedAgain = attempt != nullptr});
    return promise.future();
}

void ChangeQueue::carryOut(const ChosenAccounts &chosen, const QString &text)
{
    enqueue({.text = text,
             .longRun = std::make_shared<LongRun>(chosen, LongStep{.text = text, .state = chosen.state}),
             .attempt = std::make_shared<storage::Attempt>()});
}

void ChangeQueue::undoOrRedo(const std::shared_ptr<Step> &step, Direction direction)
{
    enqueue({.text = direction == Direction::Undo ? tr("Undo: %1").arg(step->text) : tr("Redo: %1").arg(step->text),
             .step = step,
             .direction = direction,
             .attempt = std::make_shared<storage::Attempt>()});
}

void ChangeQueue::enqueue(Task task)
{
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > 1)
        return;
    Q_EMIT busyChanged(true);
    startNext();
}

void ChangeQueue::startNext()
{
    Task &task = m_tasks.front();
    if (task.longRun || (task.step && task.step->entries)) {
        startLongRun(task);
        return;
    }
    const auto work = [actor = m_actor, changes = task.step ? inverted(*task.step) : task.changes,
                       attempt = task.attempt](storage::Database &database) {
        return write(database, actor, changes, *attempt);
    };
    whenDone(this, m_writer->run(storage::repeatable(work)),
             [this](const Result<Written> &written) { finish(written); });
}

Result<ChangeQueue::Written> ChangeQueue::write(storage::Database &database, const Actor &actor,
                                                const QList<Change> &changes, storage::Attempt &attempt)
{
    storage::AccountReader reader(database);
    ASSIGN_OR_RETURN(const auto before, reader.changeMark());
    const auto result = storage::AccountStore(database, actor).apply(changes, attempt);
    if (!result)
        return failure(withoutLoss(result.error(), database));
    // Another clerk may come between the marks, too; without a mark everything is read again.
    const QVariant after = reader.changeMark().value_or(QVariant());
    const auto entries = std::count_if(result->applied.begin(), result->applied.end(), isChange);
    return Written{.result = *result,
                   .marks = {.before = before, .after = after},
                   .isAlone = reader.isOwnChange(before, after, entries)};
}

void ChangeQueue::finish(const Result<Written> &outcome)
{
    Task task = std::move(m_tasks.front()); // its place is kept, so that nothing overtakes it
    const Result<Written> written = outcome ? outcome : failure(withSafety(outcome.error(), *task.attempt));
    if (written) {
        const bool isForeign = m_watch->changeMark() != written->marks.before || !written->isAlone;
        m_watch->setChangeMark(written->marks.after);
        m_marksOfStep = written->isAlone ? std::optional(written->marks) : std::nullopt;
        settle(task, written->result);
        if (isForeign)
            Q_EMIT changedElsewhere();
    } else {
        giveUp(task, written.error());
    }
    startAfter();
    if (task.promise)
        task.promise->finish(written ? Result<ChangeResult>(written->result) : failure(written.error()));
    drain();
}

void ChangeQueue::startAfter()
{
    m_tasks.pop_front();
    if (m_tasks.empty())
        Q_EMIT busyChanged(false);
    else
        startNext();
}

void ChangeQueue::drain()
{
    if (m_tasks.empty())
        Q_EMIT drained();
}

void ChangeQueue::settle(const Task &task, const ChangeResult &result)
{
    if (!result.conflicts.isEmpty()) {
        const QList<Change> rest = besides(result.conflicts, task.step ? inverted(*task.step) : task.changes);
        moveBack(task, Retry::Impossible);
        Q_EMIT conflicted(result.conflicts, task.text, rest);
        return;
    }
    if (task.step) {
        m_steps.follow(restoredRevisions(task.step->applied, result.applied));
        task.step->applied = result.applied;
    } else if (std::any_of(result.applied.begin(), result.applied.end(), isChange)) {
        m_steps.push(std::make_shared<Step>(Step{.text = task.text, .applied = result.applied}));
    }
    rebaseWaiting(result.applied);
    Q_EMIT changed(result.applied);
}

/// A clerk may change an account once more before the first change is written: what waits is based
/// on what the clerk's own change will have left.
void ChangeQueue::rebaseWaiting(const QList<Applied> &applied)
{
    if (m_tasks.size() < 2)
        return;
    struct OwnRevisions
    {
        std::int64_t seen;
        std::int64_t left;
    };
    QHash<AccountId, OwnRevisions> own;
    for (const Applied &one : applied) {
        if (!one.before || !one.after)
            continue;
        const auto known = own.find(one.change.id);
        if (known != own.end())
            known->left = one.after->revision;
        else
            own.insert(one.change.id, {.seen = one.before->revision, .left = one.after->revision});
    }
    for (auto task = std::next(m_tasks.begin()); task != m_tasks.end(); ++task) {
        for (Change &change : task->changes) {
            const auto found = own.constFind(change.id);
            if (found != own.constEnd() && change.baseRevision == found->seen)
                change.baseRevision = found->left;
        }
    }
}

void ChangeQueue::startLongRun(Task &task)
{
    if (task.step) {
        const auto undoRole = task.direction == Direction::Undo ? Change::UndoRole::Undo : Change::UndoRole::Redo;
        task.longRun = std::make_shared<LongRun>(*task.step->entries, m_steps.accounts(),
                                                 LongStep{.text = task.step->text, .undoRole = undoRole});
    }
    const LongStep step = task.longRun->step();
    const auto work = [actor = m_actor, run = task.longRun](storage::Database &database, const Progress &) {
        return run->carryOut(database, actor);
    };
    whenDone(this, m_writer->run(storage::cancellable(step.progress, work)),
             [this](const Result<LongRun::Written> &written) { finishLongRun(written); });
    Q_EMIT longStepBegan(step);
}

void ChangeQueue::finishLongRun(const Result<LongRun::Written> &written)
{
    Task task = std::move(m_tasks.front());
    if (written) {
        m_watch->setChangeMark(written->mark);
        m_marksOfStep.reset();
        settle(task, *written);
        Q_EMIT manyChanged();
    } else {
        task.onFailure = Failure::Returned;
        giveUp(task, written.error());
    }
    startAfter();
    task.longRun->finish(written ? LongStep::Outcome(written->outcome) : failure(written.error()));
    drain();
}

/// Which accounts the step consists of is known by its entries; those that someone else has changed since
/// aren't among them.
void ChangeQueue::settle(const Task &task, const LongRun::Written &written)
{
    if (written.outcome.done == 0) {
        moveBack(task, Retry::Impossible);
    } else if (task.step) {
        task.step->entries = written.outcome.entries;
        m_steps.follow(written.restored);
    } else {
        m_steps.push(std::make_shared<Step>(Step{.text = task.text, .entries = written.outcome.entries}));
    }
}

void ChangeQueue::moveBack(const Task &task, Retry retry)
{
    if (!task.step)
        return;
    // What the clerk asked for after it counted on this step.
    m_tasks.erase(std::remove_if(std::next(m_tasks.begin()), m_tasks.end(),
                                 [](const Task &later) { return later.step != nullptr; }),
                  m_tasks.end());
    m_steps.moveBack(*task.step, task.direction, retry);
}

void ChangeQueue::giveUp(const Task &task, const Error &error)
{
    moveBack(task, isPassing(error.kind) ? Retry::Possible : Retry::Impossible);
    if (task.attempt->isUncertain() && !task.isTriedAgain)
        m_unclear.append({.text = task.text, .attempt = task.attempt});
    const bool isAnnounced = task.onFailure == Failure::Announced;
    if (m_watch->isLoss(error) && isAnnounced && !m_watch->isConnected())
        Q_EMIT lostAgain(error); // known already, but who asked for this has to hear of it
    else if (m_watch->isLoss(error))
        m_watch->setLost(isAnnounced ? error : ConnectionWatch::ofConnection(error));
    else if (isAnnounced || m_watch->isFileGone(error))
        Q_EMIT failed(error);
}

void ChangeQueue::leaveUnclear(const QString &text, const std::shared_ptr<storage::Attempt> &attempt)
{
    if (!attempt->isUncertain())
        return;
    m_unclear.append({.text = text, .attempt = attempt});
    if (m_watch->isConnected())
        askAboutUnclear();
}

Error ChangeQueue::withSafety(Error error, const storage::Attempt &attempt) const
{
    if (!m_watch->isLoss(error) && !attempt.isUncertain()) // which knows it itself
        return error;
    error.safe = attempt.isUncertain() ? tr("It isn't known yet whether the change was saved.")
                                       : tr("The change wasn't saved.");
    error.advice = attempt.isUncertain() ? tr("AccountDesk checks it as soon as the server can be reached again.")
                                         : tr("Try again once the server can be reached.");
    return error;
}

void ChangeQueue::askAboutUnclear()
{
    for (const Unclear &unclear : std::exchange(m_unclear, {})) {
        const auto work = [actor = m_actor, attempt = unclear.attempt](storage::Database &database) {
            return storage::AccountStore(database, actor).hasSaved(*attempt);
        };
        whenDone(this, m_writer->run(storage::repeatable(work)), [this, unclear](const Result<bool> &isSaved) {
            if (isSaved)
                Q_EMIT unclearNowKnown(unclear.text, *isSaved ? Fate::Saved : Fate::NotSaved);
            else
                m_unclear.append(unclear);
        });
    }
}

} // namespace accountdesk::book
