// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/DatabaseThread.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QThreadPool>

#include <atomic>
#include <mutex>
#include <optional>

namespace accountdesk::storage {

namespace {

constexpr qint64 trustedFor = 60'000; // ms
constexpr qint64 interruptEvery = 20; // ms

} // namespace

/// What the thread and its owner share. Everything but the atomics and the interrupter belongs to
/// the thread.
struct DatabaseThread::Connection
{
    Connection(url::DatabaseUrl where, QString secret, Database::Access how)
        : url(std::move(where)), password(std::move(secret)), access(how)
    {}

    [[nodiscard]] Result<> waitFor(Permit &permit, Progress *progress) const;
    [[nodiscard]] Result<Database *> get();
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<> revive();
    [[nodiscard]] Result<> reopen();
    [[nodiscard]] bool reopenIfDead();
    void close();
    void setInterrupter(std::function<void()> interrupt);
    void interrupt();

    const url::DatabaseUrl url;
    const QString password;
    const Database::Access access;
    std::optional<Database> database;
    QElapsedTimer lastUse;
    std::atomic<bool> isDistrusted = false;
    std::atomic<bool> isEnding = false;
    std::atomic<bool> isConnecting = false; ///< to a server, which may take long and can't be interrupted
    std::mutex mutex;
    std::function<void()> interrupter; ///< guarded by mutex
};

Result<> DatabaseThread::Connection::waitFor(Permit &permit, Progress *progress) const
{
    // Cancel calls the hook with the lock of Progress and takes that of the permit; here they are never both held.
    std::optional<CancelHook> hook;
    if (progress)
        hook.emplace(*progress, [&permit] { permit.wake(); });
    return permit.wait([this, progress] { return isEnding || (progress && progress->isCancelled()); });
}

Result<Database *> DatabaseThread::Connection::get()
{
    isConnecting = url.backend != url::Backend::Sqlite;
    const auto ready = database ? revive() : open();
    isConnecting = false;
    if (!ready)
        return failure(ready.error());
    lastUse.start();
    return &*database;
}

Result<> DatabaseThread::Connection::open()
{
    ASSIGN_OR_RETURN(auto opened, Database::open(url, password, access));
    database.emplace(std::move(opened));
    isDistrusted = false;
    setInterrupter(database->interrupter());
    return {};
}

Result<> DatabaseThread::Connection::revive()
{
    // A file is looked at with each statement, and a book in memory would be lost by opening it again.
    const bool isAbandoned = database->isAbandoned();
    const bool isTrusted = url.backend == url::Backend::Sqlite || !(isDistrusted || lastUse.hasExpired(trustedFor));
    if (!isAbandoned && isTrusted)
        return {};
    if (isAbandoned || !database->serverVersion())
        return reopen();
    isDistrusted = false;
    return {};
}

Result<> DatabaseThread::Connection::reopen()
{
    if (auto again = database->reconnect(); !again) {
        isDistrusted = true;
        return again;
    }
    setInterrupter(database->interrupter());
    isDistrusted = false;
    return {};
}

bool DatabaseThread::Connection::reopenIfDead()
{
    if (url.backend == url::Backend::Sqlite || isEnding || database->serverVersion())
        return false;
    isConnecting = true;
    const auto again = reopen();
    isConnecting = false;
    return again.has_value();
}

void DatabaseThread::Connection::close()
{
    setInterrupter({});
    database.reset();
}

void DatabaseThread::Connection::setInterrupter(std::function<void()> interrupt)
{
    const std::lock_guard lock(mutex);
    interrupter = std::move(interrupt);
}

void DatabaseThread::Connection::interrupt()
{
    const std::lock_guard lock(mutex);
    if (interrupter)
        interrupter();
}

DatabaseThread::DatabaseThread(const url::DatabaseUrl &url, const QString &password, Database::Access access)
    : m_thread(std::make_shared<QThread>()), m_context(std::make_shared<QObject>()),
      m_connection(std::make_shared<Connection>(url, password, access))
{
    m_context->moveToThread(m_thread.get());
    // A QSqlDatabase has to be closed in the thread that opened it.
    QObject::connect(
        m_thread.get(), &QThread::finished, m_context.get(), [connection = m_connection] { connection->close(); },
        Qt::DirectConnection);
    m_thread->start();
}

DatabaseThread::~DatabaseThread()
{
    m_connection->isEnding = true;
    if (m_permit)
        m_permit->wake();
    m_thread->quit();
    // A job may run several statements, and one interruption stops only one of them.
    do {
        m_connection->interrupt();
        if (m_thread->wait(QDeadlineTimer(interruptEvery)))
            return;
    } while (!m_connection->isConnecting);
    // The program waits for the pool before it ends.
    QThreadPool::globalInstance()->start([thread = m_thread, context = m_context] {
        QThreadPool::globalInstance()->releaseThread(); // others may have this one's place meanwhile
        thread->wait();
        QThreadPool::globalInstance()->reserveThread();
    });
}

void DatabaseThread::interrupt()
{
    m_connection->interrupt();
}

void DatabaseThread::markStale()
{
    m_connection->isDistrusted = true;
}

void DatabaseThread::setPermit(const std::shared_ptr<Permit> &permit)
{
    Q_ASSERT(!m_permit);
    m_permit = permit;
}

void DatabaseThread::post(const std::shared_ptr<Progress> &progress,
                          std::function<bool(Result<Database *>, const Revive &)> job)
{
    auto work = [connection = m_connection, permit = m_permit, progress, job = std::move(job)] {
        const auto permitted = permit ? connection->waitFor(*permit, progress.get()) : Result<>();
        // A dropped job takes its promise with it, which cancels the future.
        if (connection->isEnding)
            return;
        const Result<Database *> database = permitted ? connection->get() : failure(permitted.error());
        if (!connection->isEnding && job(database, [&connection] { return connection->reopenIfDead(); }))
            connection->isDistrusted = true;
    };
    QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
}

} // namespace accountdesk::storage
