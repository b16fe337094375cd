// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <utility>

namespace accountdesk {

/// Calls `done(T)` in the context's thread when the future has a value; never, once the context is destroyed or the
/// future is canceled.
template<typename T, typename Done>
void whenDone(QObject *context, const QFuture<T> &future, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            done(watcher->result());
    });
    watcher->setFuture(future);
}

/// A promise that callbacks can share: its copies answer the same future, once. When the last one goes without an
/// answer, the future is canceled. Thread-safe as QPromise is.
template<typename T>
class SharedPromise
{
public:
    SharedPromise() { m_promise->start(); }

    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }
    /// Nobody waits for it any more.
    [[nodiscard]] bool isCanceled() const { return m_promise->isCanceled(); }
    void finish(T value) const
    {
        m_promise->addResult(std::move(value));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<T>> m_promise = std::make_shared<QPromise<T>>();
};

/// Runs `job() -> T` in a thread of the program's pool.
template<typename Job>
[[nodiscard]] auto runInPool(Job job)
{
    return QtFuture::makeReadyFuture().then(QtFuture::Launch::Async, std::move(job));
}

} // namespace accountdesk
