// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/WorkerPool.h"

#include "server/Log.h"

#include <algorithm>
#include <utility>

namespace accountdesk::server {

namespace {

/// A worker's connection: opened when it is needed, again when it was lost.
class Connection
{
public:
    Connection(const url::DatabaseUrl &url, const QString &password) : m_url(url), m_password(password) {}

    Result<> run(const WorkerPool::Work<void> &work)
    {
        if (m_database && m_database->isAbandoned()) // the book's file may be back
            m_database.reset();
        RETURN_IF_ERROR(open());
        auto result = work(*m_database);
        if (result || result.error().kind != Error::Kind::Unavailable || m_database->serverVersion())
            return result; // also when others' transactions were in the way
        m_database.reset();
        RETURN_IF_ERROR(open());
        return work(*m_database);
    }

private:
    Result<> open()
    {
        if (m_database)
            return {};
        ASSIGN_OR_RETURN(auto database, storage::Database::open(m_url, m_password));
        m_database.emplace(std::move(database));
        return {};
    }

    const url::DatabaseUrl &m_url;
    const QString &m_password;
    std::optional<storage::Database> m_database;
};

} // namespace

WorkerPool::WorkerPool(url::DatabaseUrl url, QString password, int workers, int longestQueue)
    : m_url(std::move(url)), m_password(std::move(password)), m_longestQueue(static_cast<size_t>(longestQueue)),
      m_freeWriters(m_url.backend == url::Backend::Sqlite ? 1 : workers)
{
    m_running = workers;
    for (int i = 0; i < workers; ++i)
        m_threads.emplace_back([this] {
            run();
            const std::lock_guard lock(m_mutex);
            --m_running;
            m_changed.notify_all();
        });
}

WorkerPool::~WorkerPool()
{
    (void)end({});
    for (std::thread &thread : m_threads)
        thread.join();
}

int WorkerPool::end(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_isEnding = true;
    m_changed.notify_all();
    m_changed.wait_for(lock, time, [this] { return m_running == 0; });
    return m_running;
}

bool WorkerPool::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() >= m_longestQueue)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

int WorkerPool::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_jobs.size());
}

std::deque<WorkerPool::Job>::iterator WorkerPool::nextJob()
{
    return std::find_if(m_jobs.begin(), m_jobs.end(),
                        [this](const Job &job) { return job.access == Access::Reads || m_freeWriters > 0; });
}

void WorkerPool::run()
{
    Connection connection(m_url, m_password);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return nextJob() != m_jobs.end() || (m_isEnding && m_jobs.empty()); });
        const auto next = nextJob();
        if (next == m_jobs.end())
            return;
        const Job job = std::move(*next);
        m_jobs.erase(next);
        const int writers = job.access == Access::Writes ? 1 : 0;
        m_freeWriters -= writers;
        lock.unlock();

        auto result = connection.run(job.work);
        // Not its detail: there a database may cite the row, with its amounts.
        if (!result)
            log("database", {{"problem", result.error().happened.toUtf8()}});
        job.done(std::move(result));

        lock.lock();
        m_freeWriters += writers;
        if (writers > 0 || m_isEnding)
            m_changed.notify_all(); // a job that had to wait for this one, or an end that did
    }
}

} // namespace accountdesk::server
