// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace accountdesk::server {

/// Threads that work on the database, each over a connection of its own, and the jobs that wait for
/// them. A connection that is lost is opened again. SQLite has one writer at a time, so there no
/// second thread takes a job that writes: it would only wait, and no reader could have it.
class WorkerPool
{
public:
    enum class Access { Reads, Writes };
    /// May be run twice, when the connection turned out to be lost.
    template<typename T>
    using Work = std::function<Result<T>(storage::Database &)>;
    /// Called on a worker's thread.
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    WorkerPool(url::DatabaseUrl url, QString password, int workers, int longestQueue);
    /// Waits for what end() left.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False when too many are waiting: then nothing happens.
    template<typename T>
    [[nodiscard]] bool post(Access access, Work<T> work, Done<T> done)
    {
        const auto value = std::make_shared<std::optional<T>>();
        const auto keep = [value](T &&result) { *value = std::move(result); };
        return enqueue(
            {.access = access,
             .work = [work = std::move(work), keep](storage::Database &database) { return work(database).map(keep); },
             .done = [done = std::move(done),
                      value](const Result<> &result) { done(result.map([&value] { return *std::move(*value); })); }});
    }
    [[nodiscard]] int waiting() const;
    /// Finishes what was posted, within this time. How many threads are busy still.
    [[nodiscard]] int end(std::chrono::milliseconds time);

private:
    struct Job
    {
        Access access;
        Work<void> work;
        Done<void> done;
    };
    [[nodiscard]] bool enqueue(Job job);
    void run();
    [[nodiscard]] std::deque<Job>::iterator nextJob();

    const url::DatabaseUrl m_url;
    const QString m_password;
    const size_t m_longestQueue;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    int m_freeWriters;
    int m_running = 0;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace accountdesk::server
