// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/BookOpening.h"
#include "book/ChangeQueue.h"
#include "book/ConnectionWatch.h"
#include "book/IntegrityCheck.h"
#include "book/LongStep.h"
#include "core/Actor.h"
#include "core/Change.h"
#include "core/Entry.h"
#include "core/Progress.h"
#include "storage/accounts/AccountQuery.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/DatabaseThread.h"

#include <QFuture>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace accountdesk::book {

/// An open book, as the window knows it: what can be asked and changed, and what is said about it.
///
/// Lives in the window's thread and never blocks it: each question is answered by a future that a
/// worker fills (see whenDone()). Three workers, each with a connection of its own: one reads, one
/// writes in order, one carries long work. A book in memory has a single connection, so there they
/// share one.
///
/// It is a facade: ChangeQueue writes and undoes, ConnectionWatch notices others and a lost server,
/// IntegrityCheck checks.
///
/// A server's connection that breaks is made again at once, and what was asked for goes on: a change
/// whose saving it interrupted is looked for in the book first. Only when the server stays away it fails.
class Book : public QObject
{
    Q_OBJECT
public:
    using Access = BookAccess;
    using Failure = ChangeQueue::Failure;
    using Fate = ChangeQueue::Fate;
    using Marks = ChangeMarks;
    /// The result of opening, besides success.
    struct Opened
    {
        QString serverVersion;
        storage::BookSettings settings;
    };

    Book(const url::DatabaseUrl &url, const QString &password, Access access, const Actor &actor,
         QObject *parent = nullptr);
    ~Book() override;

    /// Connects, checks (quick) and brings the schema up to date; the book can be used when the
    /// future holds a value. A CRM's table or a damaged file are errors of kind Unsupported and
    /// Damaged: the window offers what can be done then. Read-only, a CRM's table opens as it is.
    ///
    /// A book in a file, whose schema is up to date, opens at once and is checked a moment later, beside what
    /// is read first. What could write to it waits for that: see checkEnded().
    [[nodiscard]] QFuture<Result<Opened>> open();
    [[nodiscard]] bool isBeingChecked() const { return m_check.isRunning(); }
    [[nodiscard]] bool isUnsound() const { return m_fatalError.has_value(); }

    [[nodiscard]] const url::DatabaseUrl &url() const { return m_url; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] bool isReadOnly() const { return m_access != Access::ReadWrite; }
    /// What open() found, also when it failed because of that: Crm can be migrated.
    [[nodiscard]] std::optional<storage::BookState> state() const { return m_state; }
    [[nodiscard]] const storage::BookSettings &settings() const { return m_settings; }
    /// Emits settingsChanged() when done.
    QFuture<Result<>> setCurrency(const QString &label);

    [[nodiscard]] QUndoStack *undoStack() { return m_queue.steps().stack(); }

    /// Carries changes out as one step of the clerk's, `text` naming it in the Undo menu. Emits
    /// changed(), conflicted() or failed(); what was applied goes onto the undo stack.
    /// Who wants to try the same changes again, should the server be away, keeps the attempt and hands it in
    /// each time: they are never carried out twice then. Without one, unclearNowKnown() follows.
    QFuture<Result<ChangeResult>> apply(const QList<Change> &changes, const QString &text,
                                        Failure onFailure = Failure::Announced,
                                        const std::shared_ptr<storage::Attempt> &attempt = {});
    /// To be called by who doesn't try an uncertain attempt again: unclearNowKnown() follows.
    void leaveUnclear(const QString &text, const std::shared_ptr<storage::Attempt> &attempt);
    /// A step with any number of accounts, in two parts: they are chosen and counted, so that the clerk can be
    /// asked, and then closed, or reopened if they are closed ones. What someone else changes in between is
    /// left alone. longStepBegan() tells how it goes on, also of its undo and redo.
    [[nodiscard]] QFuture<Result<ChosenAccounts>> choose(const storage::AccountSelection &accounts,
                                                         const std::shared_ptr<Progress> &progress);
    void carryOut(const ChosenAccounts &chosen, const QString &text);
    void giveUp(const ChosenAccounts &chosen);
    /// Of the step that changed() tells of. Empty: another clerk's changes may lie between them, too.
    [[nodiscard]] const std::optional<Marks> &marksOfStep() const { return m_queue.marksOfStep(); }
    /// Returns whether changes are being saved: closing the book now would lose them.
    [[nodiscard]] bool isBusy() const { return m_queue.isBusy(); }

    [[nodiscard]] QFuture<Result<std::optional<Account>>> find(const AccountId &id);
    [[nodiscard]] QFuture<Result<Totals>> totals(const storage::AccountQuery &query);
    /// Returns the accounts whose IDs can't be used.
    [[nodiscard]] QFuture<Result<QList<storage::UnusableId>>> unusableIds();
    /// Renames such an account. Emits changedElsewhere() when done: undo steps are cleared.
    [[nodiscard]] QFuture<Result<>> renameUnusable(const AccountId &stored, const AccountId &to);
    /// Returns the newest `limit` entries, newest first.
    [[nodiscard]] QFuture<Result<QList<Entry>>> history(const AccountId &id, int limit);

    /// Returns the worker for reading. For jobs that may become outdated, see cancellable().
    [[nodiscard]] storage::DatabaseThread &reader() { return *m_reader; }
    /// Returns the worker for long tasks: imports, exports, backups, checks.
    [[nodiscard]] storage::DatabaseThread &longWork();
    /// Returns another worker with its own connection, which connects with its first job. Destroy it before the
    /// book. A book in memory can't have one.
    [[nodiscard]] std::unique_ptr<storage::DatabaseThread> newWorker() const;
    /// Polls now: emits changedElsewhere() if someone changed accounts.
    void lookForOtherClerks();
    /// Call this after a long task has changed accounts: emits changedElsewhere() and clears the undo steps.
    void accountsReplaced();
    /// Same for a task that can be undone by its entries: it becomes a step on the undo stack.
    void accountsReplaced(const QString &text, const storage::EntryBatch &entries);
    /// Call this when a background read has failed: emits connectionLost() or failed().
    void reportReadError(const Error &error);

Q_SIGNALS:
    void changed(const QList<accountdesk::Applied> &applied);
    /// Emitted when nothing was written and the user has to decide. `text` names the step; `rest` are its changes
    /// to other accounts, which are not in conflict.
    void conflicted(const QList<accountdesk::Conflict> &conflicts, const QString &text,
                    const QList<accountdesk::Change> &rest);
    void failed(const accountdesk::Error &error);
    /// Emitted when a long step begins. Whoever shows its progress also reports its result.
    void longStepBegan(const accountdesk::book::LongStep &step);
    /// Another clerk or program changed accounts, or this one many: read again.
    void changedElsewhere();
    /// The same, where it wasn't this clerk.
    void changedByOthers();
    /// Emitted when IDs written by other programs were normalized, or can't be used; see checkNewIds().
    void idsChecked(const accountdesk::storage::IdReport &report);
    void settingsChanged();
    void busyChanged(bool busy);
    /// Emitted when the check after open() found no problems.
    void checkEnded();
    /// It found damage, or couldn't be carried out: nothing was written, what was asked for meanwhile has
    /// ended with this error, and nothing can be written any more. The book should be closed.
    void checkFailed(const accountdesk::Error &error);
    /// The server went away, and came back. With a change of Failure::Announced the error says what became of
    /// it, and failed() isn't emitted.
    void connectionLost(const accountdesk::Error &error);
    void connectionRestored();
    /// Emitted when it becomes known whether a failed change was saved.
    void unclearNowKnown(const QString &text, accountdesk::book::ChangeQueue::Fate fate);

private:
    void use(const BookOpening &opening);
    void checkIds(storage::NotedIds which);
    void noticeForeignChange();
    void finishCheck();
    void closeFor(const Error &error);
    void announce(const Error &error);
    [[nodiscard]] std::optional<Error> refusal() const;

    url::DatabaseUrl m_url;
    Access m_access;
    Actor m_actor;                                                          ///< the clerk
    std::function<std::unique_ptr<storage::DatabaseThread>()> m_makeWorker; ///< has the password
    storage::BookSettings m_settings;
    std::optional<storage::BookState> m_state;
    std::shared_ptr<storage::DatabaseThread> m_writer;
    std::shared_ptr<storage::DatabaseThread> m_reader;
    std::shared_ptr<storage::DatabaseThread> m_longWork;
    ConnectionWatch m_watch;
    ChangeQueue m_queue;
    IntegrityCheck m_check;
    std::optional<Error> m_fatalError;    ///< nothing can be written any more
    std::optional<Error> m_deferredError; ///< damage found by a reader during the check, which will explain it
};

} // namespace accountdesk::book
