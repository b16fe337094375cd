// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Message.h"
#include "storage/sql/Database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
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
    using Work = std::function<Result<Response>(Database &)>;
    /// Called on a worker's thread.
    using Done = std::function<void(Result<Response>)>;

    WorkerPool(DatabaseUrl url, QString password, int workers, int longestQueue);
    /// Waits for what end() left.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False when too many are waiting: then nothing happens.
    [[nodiscard]] bool post(Access access, Work work, Done done);
    [[nodiscard]] int waiting() const;
    /// Finishes what was posted, within this time. How many threads are busy still.
    [[nodiscard]] int end(std::chrono::milliseconds time);

private:
    struct Job
    {
        Access access;
        Work work;
        Done done;
    };
    void run();
    [[nodiscard]] std::deque<Job>::iterator nextJob();

    const DatabaseUrl m_url;
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
