// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/CredentialStore.h"
#include "storage/sql/DatabaseThread.h"
#include "sync/SyncEngine.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace accountdesk::book {

class Book;
struct RunResult;
struct SyncStatus;

/// The sync of an open book, for the window: its state, what is waiting, and what is asked.
///
/// Lives in the window's thread. The work is done by a thread with its own connection, one sync at a time. It syncs
/// automatically every interval(), soon after the user's changes, and again after temporary failures, later each
/// time. If it needs the user (trust, a restored server, a token), it stops until there is an answer.
class SyncSession : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< the book isn't read yet
        Off,     ///< not set up
        Idle,    ///< the last sync has finished, or there was none yet
        Running,
        Waiting,     ///< temporary failure; see nextAttempt()
        NeedsToken,  ///< there is none on this computer, or the server rejected it
        NeedsTrust,  ///< see trustQuestion()
        NeedsChoice, ///< the server was restored from a backup: restart()
        Failed,      ///< see lastError()
    };
    struct LogLine
    {
        QDateTime at; ///< local time
        QString text;
        bool isProblem = false;
    };
    /// The values from the setup assistant.
    struct Setup
    {
        sync::SyncEndpoint endpoint;
        QString token;
        platform::CredentialStore::Keep keep = platform::CredentialStore::Keep::InKeychain;
        storage::FirstSync firstSync = storage::FirstSync::Ask;
    };

    /// Returns why a book can't be synced, for the user; empty if it can.
    [[nodiscard]] static QString obstacle(const Book &book);

    /// The book has to outlive it, to be open, and to have no obstacle().
    explicit SyncSession(Book &book, QObject *parent = nullptr);
    ~SyncSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const storage::SyncLink &link() const { return m_link; }
    [[nodiscard]] const storage::SyncBook::Waiting &waiting() const { return m_waiting; }
    /// Returns the result of the last sync that finished since the book was opened.
    [[nodiscard]] const std::optional<sync::SyncReport> &lastReport() const { return m_lastReport; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    [[nodiscard]] const sync::TrustDecision &trustQuestion() const { return m_trustQuestion; }
    /// Returns the time of the next automatic sync, in local time; null if there is none.
    [[nodiscard]] QDateTime nextAttempt() const;
    /// Returns at most 500 entries, oldest first.
    [[nodiscard]] const QList<LogLine> &log() const { return m_log; }
    /// Returns the progress of the running sync.
    [[nodiscard]] std::shared_ptr<const Progress> progress() const { return m_progress; }
    /// Returns the minutes between two syncs, 0 for none, on this computer and for this book.
    [[nodiscard]] int interval() const { return m_interval; }
    void setInterval(int minutes);

    void syncNow();
    void cancel();
    /// Connects the book and starts the first sync.
    void setUp(const Setup &setup);
    /// Answers trustQuestion(): trusts these pins and continues.
    void trust(const QList<sync::TrustedPin> &pins);
    void setToken(const QString &token, platform::CredentialStore::Keep keep);
    /// Starts over after the server was restored from a backup: all accounts are compared again.
    void restart(storage::FirstSync firstSync);
    /// Stops syncing the book and removes the token.
    void turnOff();

    [[nodiscard]] QFuture<Result<QList<storage::SyncConflict>>> conflicts(int limit, const AccountId &after = {});
    [[nodiscard]] QFuture<Result<>> resolve(const QList<storage::SyncDecision> &decisions);

    /// Returns the server's identity and what a first sync would find, for the assistant, before setUp(). An
    /// untrusted server ends with SyncStop::Untrusted; call it again with the pins.
    [[nodiscard]] QFuture<sync::SyncRun<storage::SyncBook::Comparison>> compare(
        const Setup &setup, const sync::ServerTrust &trust, const std::shared_ptr<Progress> &progress);

Q_SIGNALS:
    /// Emitted when any of the above changes.
    void changed();
    /// Emitted with the text of a notification when something new needs the user.
    void attentionNeeded(const QString &text);

private:
    enum class Found { NoConflict, Conflicts };

    void look();
    void take(const SyncStatus &status);
    void start(const QString &endpoint, const QString &token);
    void finish(const Result<RunResult> &result);
    void succeed(const sync::SyncReport &report, Found found);
    void stop(const sync::SyncStop &stop);
    void stay(State state, const Error &error);
    void connectTo(const QString &endpoint, storage::FirstSync firstSync);
    void endRunning();
    void schedule(std::chrono::milliseconds wait);
    void note(const QString &text);
    void noteProblem(const QString &text);
    void add(const LogLine &line);
    [[nodiscard]] bool isAutomatic() const { return m_interval > 0; }
    [[nodiscard]] platform::SecretKey tokenKey() const;
    [[nodiscard]] QString nameInSettings() const;

    Book &m_book;
    std::unique_ptr<storage::DatabaseThread> m_syncs; ///< one sync after another
    std::unique_ptr<storage::DatabaseThread> m_desk;  ///< the user's requests meanwhile
    State m_state = State::Unknown;
    storage::SyncLink m_link;
    storage::SyncBook::Waiting m_waiting;
    std::optional<sync::SyncReport> m_lastReport;
    Error m_lastError;
    sync::TrustDecision m_trustQuestion;
    QList<LogLine> m_log;
    std::shared_ptr<Progress> m_progress;
    bool m_awaitsToken = false; ///< the sync hasn't started; a keychain may ask the user first
    int m_statusCount = 0;      ///< how often it was taken: what was read before the last time is old
    std::weak_ptr<Progress> m_comparison;
    sync::Backoff m_backoff;
    QTimer m_next; ///< sync
    QTimer m_soon; ///< after a change
    int m_interval;
};

} // namespace accountdesk::book
