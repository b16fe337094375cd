// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "core/Entry.h"
#include "core/Progress.h"
#include "models/DatabaseThread.h"
#include "storage/AccountQuery.h"
#include "storage/AccountReader.h"
#include "storage/BookSettings.h"

#include <QFuture>
#include <QTimer>
#include <QUndoStack>

#include <memory>

namespace accountdesk {

/// An open book, as the window knows it: what can be asked and changed, and what is said about it.
///
/// Lives in the window's thread and never blocks it: each question is answered by a future that a
/// worker fills (use `.then(context, …)`). Three workers, each with a connection of its own: one reads
/// for the table, one writes in order, one carries long work. A book in memory has a single
/// connection, so there they share one.
class Book : public QObject
{
    Q_OBJECT
public:
    enum class Access { ReadWrite, ReadOnly };
    /// What opening found besides success.
    struct Opened
    {
        QString serverVersion;
        BookSettings settings;
    };

    Book(const DatabaseUrl &url, const QString &password, Access access, QObject *parent = nullptr);
    ~Book() override;

    /// Connects, checks (quick) and brings the schema up to date; the book can be used when the
    /// future holds a value. A CRM's table or a damaged file are errors of kind Unsupported and
    /// Damaged: the window offers what can be done then.
    [[nodiscard]] QFuture<Result<Opened>> open();

    [[nodiscard]] const DatabaseUrl &url() const { return m_url; }
    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }
    [[nodiscard]] const BookSettings &settings() const { return m_settings; }
    /// Emits settingsChanged() when done.
    void setCurrency(const QString &label);

    /// Undo and redo of what apply() did, as the clerk's steps. Taking back is a change of its own,
    /// with the revision that the step left: what another clerk changed since is a conflict.
    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }

    /// Carries changes out as one step of the clerk's, `text` naming it in the Undo menu. Emits
    /// changed(), conflicted() or failed(); what was applied goes onto the undo stack.
    QFuture<Result<ChangeResult>> apply(const QList<Change> &changes, const QString &text);
    [[nodiscard]] bool isBusy() const { return m_pendingChanges > 0; }

    [[nodiscard]] QFuture<Result<std::optional<Account>>> find(const AccountId &id);
    [[nodiscard]] QFuture<Result<Totals>> totals(const AccountQuery &query);
    [[nodiscard]] QFuture<Result<QList<Entry>>> history(const AccountId &id);

    /// The worker that reads for tables. Outdated reading is stopped with interrupt().
    [[nodiscard]] DatabaseThread &reader() { return *m_reader; }
    /// The worker for long work: imports, exports, backups, checks.
    [[nodiscard]] DatabaseThread &longWork() { return *m_longWork; }
    /// To be called when long work changed accounts: emits changedElsewhere() and forgets undo steps.
    void accountsReplaced();

Q_SIGNALS:
    void changed(const QList<accountdesk::Applied> &applied);
    void conflicted(const QList<accountdesk::Conflict> &conflicts, const QString &text);
    void failed(const accountdesk::Error &error);
    /// Another clerk or program changed accounts: read again.
    void changedElsewhere();
    void settingsChanged();
    void busyChanged(bool busy);
    /// The server went away, and came back.
    void connectionLost(const accountdesk::Error &error);
    void connectionRestored();

private:
    friend class ChangeCommand;
    QFuture<Result<ChangeResult>> write(const QList<Change> &changes, const QString &text);
    void lookForOtherClerks();

    DatabaseUrl m_url;
    Access m_access;
    BookSettings m_settings;
    std::shared_ptr<DatabaseThread> m_reader;
    std::shared_ptr<DatabaseThread> m_writer;
    std::shared_ptr<DatabaseThread> m_longWork;
    QUndoStack m_undoStack;
    QTimer m_poll;
    QVariant m_changeMark;
    int m_pendingChanges = 0;
    bool m_connected = false;
};

} // namespace accountdesk
