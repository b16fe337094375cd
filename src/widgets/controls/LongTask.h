// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Async.h"
#include "core/Progress.h"
#include "storage/sql/DatabaseThread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace accountdesk::widgets {

/// One long work at a time, away from the window's thread. Its result comes back as a call in the
/// window's thread; what shows it reads progress() with each progressed(), ten times a second.
///
/// Destroying it asks the work to stop and doesn't wait; `done` isn't called then.
class LongTask : public QObject
{
    Q_OBJECT
public:
    explicit LongTask(QObject *parent = nullptr);
    ~LongTask() override;

    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }
    [[nodiscard]] bool isCancelled() const { return m_progress && m_progress->isCancelled(); }
    /// From 0 to 1000; -1 while it isn't known.
    [[nodiscard]] int permille() const;
    [[nodiscard]] std::int64_t rows() const { return m_progress ? m_progress->rows() : 0; }
    [[nodiscard]] std::int64_t rowsPerSecond() const;

    /// `job(Database &, Progress &) -> Result<T>` on a book's worker, then `done(Result<T>)` here.
    template<typename Job, typename Done>
    void runOn(storage::DatabaseThread &thread, Job job, Done done);
    /// The same with a connection of its own, which is closed after it. Cancel leaves at once, since
    /// a server may take seconds to answer: only for work that changes nothing.
    template<typename Job, typename Done>
    void connectAndRead(const url::DatabaseUrl &url, const QString &password, Job job, Done done);
    /// With a connection of its own, for work that writes: Cancel waits for what came of it.
    template<typename Job, typename Done>
    void connectAndWrite(const url::DatabaseUrl &url, const QString &password, Job job, Done done);
    /// `job(Progress &) -> Result<T>`, without a database: reading a file.
    template<typename Job, typename Done>
    void runInBackground(Job job, Done done);
    /// Work that another object does: `start(std::shared_ptr<Progress>) -> QFuture<T>`, then `done(T)`
    /// here, unless it is given up. Cancel waits for its end.
    template<typename Start, typename Done>
    void follow(Start start, Done done);
    /// Work that has begun already, with a progress of its own.
    template<typename R, typename Done>
    void attend(const std::shared_ptr<Progress> &progress, const QFuture<R> &future, Done done);

    void cancel();

Q_SIGNALS:
    void started();
    void progressed();
    void stopped();

private:
    using ProgressPointer = std::shared_ptr<Progress>;
    template<typename Job, typename Done>
    void runWithConnection(const url::DatabaseUrl &url, const QString &password, storage::Database::Access access,
                           Job job, Done done);
    template<typename R, typename Done>
    void watch(const QFuture<R> &future, Done done);
    ProgressPointer begin(const ProgressPointer &progress = std::make_shared<Progress>());
    void end();

    ProgressPointer m_progress;
    std::function<void()> m_leave; ///< set while Cancel needn't wait
    std::unique_ptr<QObject> m_watcher;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

template<typename R, typename Done>
void LongTask::watch(const QFuture<R> &future, Done done)
{
    auto watcher = std::make_unique<QFutureWatcher<R>>();
    connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, future, done] {
        end();
        if (future.resultCount() > 0)
            done(future.result());
        else if constexpr (std::is_constructible_v<R, tl::unexpected<Error>>)
            done(R(failure(Error::cancelled())));
    });
    watcher->setFuture(future);
    m_watcher = std::move(watcher);
}

template<typename Job, typename Done>
void LongTask::runOn(storage::DatabaseThread &thread, Job job, Done done)
{
    watch(thread.run(storage::cancellable(begin(), std::move(job))), std::move(done));
    Q_EMIT started();
}

template<typename Job, typename Done>
void LongTask::runWithConnection(const url::DatabaseUrl &url, const QString &password, storage::Database::Access access,
                                 Job job, Done done)
{
    auto work = storage::cancellable(begin(), std::move(job));
    using R = std::invoke_result_t<decltype(work), storage::Database &>;
    watch(runInPool([url, password, access, work = std::move(work)]() mutable -> R {
              Result<storage::Database> database = storage::Database::open(url, password, access);
              return database ? work(*database) : R(failure(database.error()));
          }),
          std::move(done));
}

template<typename Job, typename Done>
void LongTask::connectAndRead(const url::DatabaseUrl &url, const QString &password, Job job, Done done)
{
    using R = std::invoke_result_t<Job, storage::Database &, Progress &>;
    runWithConnection(url, password, storage::Database::Access::ReadOnly, std::move(job), done);
    m_leave = [done] { done(R(failure(Error::cancelled()))); };
    Q_EMIT started();
}

template<typename Job, typename Done>
void LongTask::connectAndWrite(const url::DatabaseUrl &url, const QString &password, Job job, Done done)
{
    runWithConnection(url, password, storage::Database::Access::ReadWrite, std::move(job), std::move(done));
    Q_EMIT started();
}

template<typename Job, typename Done>
void LongTask::runInBackground(Job job, Done done)
{
    using R = std::invoke_result_t<Job, Progress &>;
    watch(runInPool([progress = begin(), job = std::move(job)]() mutable { return job(*progress); }), done);
    m_leave = [done] { done(R(failure(Error::cancelled()))); };
    Q_EMIT started();
}

template<typename Start, typename Done>
void LongTask::follow(Start start, Done done)
{
    watch(start(begin()), std::move(done));
    Q_EMIT started();
}

template<typename R, typename Done>
void LongTask::attend(const std::shared_ptr<Progress> &progress, const QFuture<R> &future, Done done)
{
    begin(progress);
    watch(future, std::move(done));
    Q_EMIT started();
}

} // namespace accountdesk::widgets
