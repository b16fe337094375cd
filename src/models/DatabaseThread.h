// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

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
/// Destroying it interrupts what runs, drops what waits (their futures are cancelled) and joins.
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
        post([promise, job = std::move(job)](Result<Database *> database) mutable {
            if (promise->isCanceled())
                ; // nobody waits for it any more
            else if (database)
                promise->addResult(job(**database));
            else
                promise->addResult(failure(database.error()));
            promise->finish();
        });
        return future;
    }

    /// Stops the statement that runs now: its job ends as Cancelled. Any thread.
    void interrupt();

private:
    void post(std::function<void(Result<Database *>)> job);

    struct Connection;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives in m_thread
    std::shared_ptr<Connection> m_connection;
};

} // namespace accountdesk
