// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "storage/sql/CancelScope.h"
#include "storage/sql/Database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace accountdesk {

/// A thread with a connection of its own. Jobs run one after another, in the order of run().
///
/// The window's thread never waits for a database: it hands a job in and gets a future.
/// A job that only reads, or that says so with repeatable(), is run once more over a new connection when its
/// own turns out to be dead: nobody has to be told of that.
/// A server's connection that failed, that a Cancel cost, or that nobody used for a minute, is tried
/// before the next job and opened again when it is dead: what a server forgot over lunch is no clerk's concern.
/// Destroying it interrupts what runs, drops what waits (their futures are cancelled) and joins; but a
/// server that doesn't answer is not waited for: what is still connecting is left to end by itself.
class DatabaseThread
{
public:
    DatabaseThread(const DatabaseUrl &url, const QString &password, Database::Access access);
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    /// `job(Database &) -> Result<T>`. The connection opens with the first job; when that fails each
    /// job ends with its Error, and the next one tries again.
    template<typename Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job, Database &>>
    {
        using R = std::invoke_result_t<Job, Database &>;
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        IsUnwanted isUnwanted;
        if constexpr (requires { job.progress; })
            isUnwanted = [progress = job.progress] { return progress->isCancelled(); };
        const bool isRepeatable = m_isReader || requires
        {
            job.isRepeatable;
        };
        post(std::move(isUnwanted), [=, job = std::move(job)](Result<Database *> database,
                                                              const Revive &revive) mutable {
            bool lost = false;
            if (!promise->isCanceled()) { // else nobody waits for it any more
                const auto attempt = [&] { return database ? R(job(**database)) : R(failure(database.error())); };
                R result = attempt();
                const auto isLost = [&result] { return !result && result.error().kind == Error::Kind::Unavailable; };
                if (isRepeatable && database && isLost() && revive())
                    result = attempt();
                lost = isLost();
                promise->addResult(std::move(result));
            }
            promise->finish();
            return lost;
        });
        return future;
    }

    /// All jobs from now on only read.
    void setReader() { m_isReader = true; }
    /// What is handed in from now on waits for this in its thread, and ends with its Error if it has one.
    void setPermit(const QFuture<Result<>> &permit) { m_permit = permit; }

    /// Stops the statement that runs now, whosever it is: its job ends as Cancelled. Any thread.
    /// To stop one job and no other, see cancellable().
    void interrupt();
    /// The server is said to be away: the connection is tried before the next job. Any thread.
    void markStale();

private:
    using IsUnwanted = std::function<bool()>;
    /// Whether the connection was dead, and is there again.
    using Revive = std::function<bool()>;
    /// A job says whether the connection seems to be lost.
    void post(IsUnwanted isUnwanted, std::function<bool(Result<Database *>, const Revive &)> job);

    struct Connection;
    std::shared_ptr<QThread> m_thread;
    std::shared_ptr<QObject> m_context; // lives in m_thread
    std::shared_ptr<Connection> m_connection;
    QFuture<Result<>> m_permit = QtFuture::makeReadyFuture(Result<>());
    bool m_isReader = false;
};

/// See repeatable().
template<typename Job>
struct RepeatableJob
{
    static constexpr bool isRepeatable = true;
    Job job;

    auto operator()(Database &database) -> std::invoke_result_t<Job &, Database &> { return job(database); }
};

/// A job for run() that does no harm when it is run again after its connection was lost.
template<typename Job>
[[nodiscard]] auto repeatable(Job job)
{
    return RepeatableJob<Job>{.job = std::move(job)};
}

/// See cancellable().
template<typename Job>
struct CancellableJob
{
    std::shared_ptr<Progress> progress;
    Job job;

    auto operator()(Database &database) -> std::invoke_result_t<Job, Database &, Progress &>
    {
        if (progress->isCancelled())
            return failure(Error::cancelled());
        const CancelScope cancelScope(database, *progress);
        return job(database, *progress);
    }
};

/// A job for run() from `job(Database &, Progress &) -> Result<T>`. After progress->cancel() it ends
/// as Cancelled, before it begins or by stopping its statement, and never the statement of another.
template<typename Job>
[[nodiscard]] auto cancellable(const std::shared_ptr<Progress> &progress, Job job)
{
    return CancellableJob<Job>{.progress = progress, .job = std::move(job)};
}

} // namespace accountdesk
