// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/CredentialStore.h"
#include "storage/sql/DatabaseThread.h"
#include "sync/SyncEngine.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace accountdesk {

class Book;
struct RunResult;
struct SyncStatus;

/// The sync of an open book, as a window shows it: what it does now, what waits, what is asked.
///
/// Lives in the window's thread. The work is done by a thread with a connection of its own, one sync
/// at a time. By itself it syncs every interval(), soon after a clerk's change, and again after what
/// fails in passing, later each time. What needs a clerk (trust, a restored server, a token) stops it
/// until it is answered.
class SyncSession : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< the book isn't read yet
        Off,     ///< not set up
        Idle,    ///< the last one came to its end, or none was yet
        Running,
        Waiting,     ///< failed in passing; nextAttempt() says when it is tried again
        NeedsToken,  ///< none is known on this computer, or the server doesn't take it
        NeedsTrust,  ///< trustQuestion() for the clerk
        NeedsChoice, ///< the server came back from a backup: restart()
        Failed,      ///< lastError() says what to do
    };
    struct LogLine
    {
        QDateTime at; ///< local time
        QString text;
        bool isProblem = false;
    };
    /// What the set-up assistant asked for.
    struct Setup
    {
        SyncEndpoint endpoint;
        QString token;
        CredentialStore::Keep keep = CredentialStore::Keep::InKeychain;
        FirstSync firstSync = FirstSync::Ask;
    };

    /// Why a book can't be synchronised at all, for the clerk; empty: it can.
    [[nodiscard]] static QString obstacle(const Book &book);

    /// The book has to outlive it, to be open, and to have no obstacle().
    explicit SyncSession(Book &book, QObject *parent = nullptr);
    ~SyncSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SyncLink &link() const { return m_link; }
    [[nodiscard]] const SyncBook::Waiting &waiting() const { return m_waiting; }
    /// Of the last sync that came to its end since the book was opened.
    [[nodiscard]] const std::optional<SyncReport> &lastReport() const { return m_lastReport; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    [[nodiscard]] const TrustDecision &trustQuestion() const { return m_trustQuestion; }
    /// When it syncs by itself the next time, in local time; null: not before somebody asks.
    [[nodiscard]] QDateTime nextAttempt() const;
    /// Oldest first, at most 500.
    [[nodiscard]] const QList<LogLine> &log() const { return m_log; }
    /// Of the sync that runs.
    [[nodiscard]] std::shared_ptr<const Progress> progress() const { return m_progress; }
    /// Minutes between two syncs, 0: only when asked. On this computer, for this book.
    [[nodiscard]] int interval() const { return m_interval; }
    void setInterval(int minutes);

    void syncNow();
    void cancel();
    /// Connects the book and begins the first sync.
    void setUp(const Setup &setup);
    /// The clerk answered trustQuestion(): trusts these pins from now on, and goes on.
    void trust(const QList<TrustedPin> &pins);
    void setToken(const QString &token, CredentialStore::Keep keep);
    /// After the server came back from a backup: all is compared anew.
    void restart(FirstSync firstSync);
    /// The book isn't synchronised any more; forgets the token.
    void turnOff();

    [[nodiscard]] QFuture<Result<QList<SyncConflict>>> conflicts(int limit, const AccountId &after = {});
    [[nodiscard]] QFuture<Result<>> resolve(const QList<SyncDecision> &decisions);

    /// For the assistant, before setUp(): who the server is and what a first sync would find. A
    /// server that isn't trusted yet ends as SyncStop::Untrusted; ask again with the pins.
    [[nodiscard]] QFuture<SyncRun<SyncBook::Comparison>> compare(const Setup &setup, const ServerTrust &trust,
                                                                 const std::shared_ptr<Progress> &progress);

Q_SIGNALS:
    /// Any of the above is another one.
    void changed();
    /// Something waits for the clerk that didn't before: for a notification, in words.
    void attentionNeeded(const QString &text);

private:
    enum class Found { NoConflict, Conflicts };

    void look();
    void take(const SyncStatus &status);
    void start(const QString &endpoint, const QString &token);
    void finish(const Result<RunResult> &result);
    void succeed(const SyncReport &report, Found found);
    void stop(const SyncStop &stop);
    void stay(State state, const Error &error);
    void connectTo(const QString &endpoint, FirstSync firstSync);
    void endRunning();
    void schedule(std::chrono::milliseconds wait);
    void note(const QString &text, bool isProblem = false);
    [[nodiscard]] bool isAutomatic() const { return m_interval > 0; }
    [[nodiscard]] SecretKey tokenKey() const;
    [[nodiscard]] QString intervalKey() const;

    Book &m_book;
    std::unique_ptr<DatabaseThread> m_syncs; ///< one sync after another
    std::unique_ptr<DatabaseThread> m_desk;  ///< what the clerk asks meanwhile
    State m_state = State::Unknown;
    SyncLink m_link;
    SyncBook::Waiting m_waiting;
    std::optional<SyncReport> m_lastReport;
    Error m_lastError;
    TrustDecision m_trustQuestion;
    QList<LogLine> m_log;
    std::shared_ptr<Progress> m_progress;
    bool m_awaitsToken = false; ///< the sync that runs hasn't begun; a keychain may ask the clerk first
    int m_statusCount = 0;      ///< how often it was taken: what was read before the last time is old
    std::weak_ptr<Progress> m_comparison;
    Backoff m_backoff;
    QTimer m_next; ///< sync
    QTimer m_soon; ///< after a change
    int m_interval;
};

} // namespace accountdesk
