// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QtTest>

namespace accountdesk::test {

/// What a future holds, waited for in the event loop; the test fails when it doesn't come.
template<typename T>
T await(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (finished.isEmpty() && !finished.wait(30000))
        qFatal("a worker doesn't answer");
    if (future.resultCount() == 0)
        qFatal("a job was dropped");
    return future.result();
}

} // namespace accountdesk::test
