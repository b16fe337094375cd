// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/ConnectionWatch.h"
#include "book/LongStep.h"
#include "book/UndoSteps.h"
#include "core/Actor.h"
#include "core/Async.h"
#include "core/Change.h"

#include <deque>
#include <memory>
#include <optional>

namespace accountdesk::storage {
struct Attempt;
} // namespace accountdesk::storage

namespace accountdesk::book {

/// The change marks of a book before and after a step of the user; see AccountReader::changeMark().
struct ChangeMarks
{
    QVariant before;
    QVariant after;
};

/// The user's changes, undos and redos, applied by the book's writer one after another.
///
/// An undo or redo is a change of its own with the revision that the step left, so if someone else has changed the
/// account since, it is a conflict and nothing is written. Such a step leaves the undo stack: the user's decision
/// is a new step. If it fails for a temporary reason (the server is unavailable), the stack is moved back to the
/// state of the book, and it can be retried; steps that were queued behind it aren't tried.
///
/// Lives in the thread of its book and doesn't block it.
class ChangeQueue : public QObject
{
    Q_OBJECT
public:
    /// Who is told that changes have failed.
    enum class Failure {
        Announced, ///< everyone, by failed()
        Returned,  ///< only the caller, who shows it in place
    };
    /// What became of a change whose answer was lost.
    enum class Fate { Saved, NotSaved };

    ChangeQueue(ConnectionWatch::Thread writer, const Actor &actor, ConnectionWatch *watch, QObject *parent = nullptr);
    ~ChangeQueue() override;

    [[nodiscard]] UndoSteps &steps() { return m_steps; }
    [[nodiscard]] bool isBusy() const { return !m_tasks.empty(); }
    /// Of the step that changed() tells of. Empty: another clerk's changes may lie between them, too.
    [[nodiscard]] const std::optional<ChangeMarks> &marksOfStep() const { return m_marksOfStep; }

    /// See Book::apply().
    [[nodiscard]] QFuture<Result<ChangeResult>> apply(const QList<Change> &changes, const QString &text,
                                                      Failure onFailure,
                                                      const std::shared_ptr<storage::Attempt> &attempt);
    void carryOut(const ChosenAccounts &chosen, const QString &text);
    /// Keeps an attempt that may have been saved until the server can be asked.
    void leaveUnclear(const QString &text, const std::shared_ptr<storage::Attempt> &attempt);
    /// Returns the text of an error, including the fate of the change that caused it.
    [[nodiscard]] Error withSafety(Error error, const storage::Attempt &attempt) const;

Q_SIGNALS:
    void changed(const QList<accountdesk::Applied> &applied);
    void conflicted(const QList<accountdesk::Conflict> &conflicts, const QString &text,
                    const QList<accountdesk::Change> &rest);
    void failed(const accountdesk::Error &error);
    /// As ConnectionWatch::lost(), to who asked for a change when that was known already.
    void lostAgain(const accountdesk::Error &error);
    void longStepBegan(const accountdesk::book::LongStep &step);
    /// Emitted when a long step changed so many accounts that everything has to be reloaded.
    void manyChanged();
    /// Emitted when the marks around a change show that someone else changed accounts, too.
    void changedElsewhere();
    void busyChanged(bool busy);
    /// Emitted when all tasks have finished and their callers were answered.
    void drained();
    void unclearNowKnown(const QString &text, accountdesk::book::ChangeQueue::Fate fate);

private:
    using Direction = UndoSteps::Direction;
    using Retry = UndoSteps::Retry;

    struct Task
    {
        QString text = {};
        QList<Change> changes = {};      ///< of a new step
        std::shared_ptr<Step> step = {}; ///< to undo or redo; nullptr: a new one
        Direction direction = Direction::Redo;
        std::shared_ptr<LongRun> longRun = {}; ///< runs instead of `changes`
        std::optional<SharedPromise<Result<ChangeResult>>> promise = {};
        Failure onFailure = Failure::Announced;
        std::shared_ptr<storage::Attempt> attempt; ///< never null
        bool isTriedAgain = false;                 ///< the caller retries it if it fails
    };
    /// A change that may or may not have been saved.
    struct Unclear
    {
        QString text;
        std::shared_ptr<storage::Attempt> attempt;
    };
    /// The writer's result, and the change marks around it.
    struct Written
    {
        ChangeResult result;
        ChangeMarks marks;
        bool isAlone = true; ///< nobody else changed anything between the marks
    };

    [[nodiscard]] static Result<Written> write(storage::Database &database, const Actor &actor,
                                               const QList<Change> &changes, storage::Attempt &attempt);
    void enqueue(Task task);
    void undoOrRedo(const std::shared_ptr<Step> &step, Direction direction);
    void startNext();
    void startLongRun(Task &task);
    void finish(const Result<Written> &outcome);
    void finishLongRun(const Result<LongRun::Written> &written);
    void settle(const Task &task, const ChangeResult &result);
    void settle(const Task &task, const LongRun::Written &written);
    void rebaseWaiting(const QList<Applied> &applied);
    void giveUp(const Task &task, const Error &error);
    void moveBack(const Task &task, Retry retry);
    void startAfter();
    void drain();
    void askAboutUnclear();

    ConnectionWatch::Thread m_writer;
    Actor m_actor;
    ConnectionWatch *m_watch; ///< Book's, as this is
    std::deque<Task> m_tasks; ///< the first one is running
    QList<Unclear> m_unclear;
    UndoSteps m_steps;
    std::optional<ChangeMarks> m_marksOfStep;
};

} // namespace accountdesk::book
