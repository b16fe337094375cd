// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Async.h"
#include "core/Progress.h"
#include "storage/sql/CancelScope.h"
#include "storage/sql/Database.h"
#include "storage/sql/Permit.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <type_traits>

namespace accountdesk::storage {

/// A thread with its own connection. Jobs run one after another, in the order of run().
///
/// The window's thread never waits for a database: it submits a job and gets a future. A job that only reads, or is
/// marked repeatable(), is run once more over a new connection if its own turns out to be lost, without an error. A
/// server's connection that failed, that was lost by a Cancel, or that was idle for a minute, is tested before the
/// next job and reopened if it is lost. Its destructor interrupts the running job, drops waiting ones (their
/// futures are canceled) and joins; it doesn't wait for a server that doesn't answer: a connection attempt is left
/// to end by itself.
class DatabaseThread
{
public:
    DatabaseThread(const url::DatabaseUrl &url, const QString &password, Database::Access access);
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    /// Runs `job(Database &) -> Result<T>`. The connection is opened with the first job; if that fails, each job
    /// ends with its Error, and the next one tries again.
    template<typename Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job, Database &>>
    {
        using R = std::invoke_result_t<Job, Database &>;
        const SharedPromise<R> promise;
        std::shared_ptr<Progress> progress;
        if constexpr (requires { job.progress; })
            progress = job.progress;
        const bool isRepeatable = m_isReader || requires
        {
            job.isRepeatable;
        };
        post(progress, [=, job = std::move(job)](Result<Database *> database, const Revive &revive) mutable {
            if (promise.isCanceled())
                return false;
            const auto attempt = [&] { return database ? R(job(**database)) : R(failure(database.error())); };
            R result = attempt();
            const auto isLost = [&result] { return !result && result.error().kind == Error::Kind::Unavailable; };
            if (isRepeatable && database && isLost() && revive())
                result = attempt();
            const bool lost = isLost();
            promise.finish(std::move(result));
            return lost;
        });
        return promise.future();
    }

    /// Declares that all further jobs only read.
    void setReader() { m_isReader = true; }
    /// All further jobs wait for this in their thread, and end with its Error if it has one. Once; nullptr: none.
    void setPermit(const std::shared_ptr<Permit> &permit);

    /// Cancels the running statement: its job ends as Cancelled. Thread-safe. To cancel one job and no other, see
    /// cancellable().
    void interrupt();
    /// Reports the server as unavailable: the connection is tested before the next job. Thread-safe.
    void markStale();

private:
    /// Returns whether the connection was lost and has been restored.
    using Revive = std::function<bool()>;
    /// The job returns whether the connection seems to be lost. `progress` may be null.
    void post(const std::shared_ptr<Progress> &progress, std::function<bool(Result<Database *>, const Revive &)> job);

    struct Connection;
    std::shared_ptr<QThread> m_thread;
    std::shared_ptr<QObject> m_context; // lives in m_thread
    std::shared_ptr<Connection> m_connection;
    std::shared_ptr<Permit> m_permit;
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

/// Marks a job for run() that can safely be run again after its connection was lost.
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

/// Makes a job for run() from `job(Database &, Progress &) -> Result<T>`. After progress->cancel(), it ends as
/// Cancelled, before it begins or by cancelling its statement, and never another job's statement.
template<typename Job>
[[nodiscard]] auto cancellable(const std::shared_ptr<Progress> &progress, Job job)
{
    return CancellableJob<Job>{.progress = progress, .job = std::move(job)};
}

} // namespace accountdesk::storage
