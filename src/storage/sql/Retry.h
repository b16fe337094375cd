// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

namespace accountdesk::storage {

/// Runs a transaction and, as long as others' transactions are in its way, runs it again for some
/// seconds. Sleeps in between, so not on the GUI thread.
template<typename Attempt>
auto retryWhileBusy(const Attempt &attempt) -> decltype(attempt())
{
    constexpr int maxAttempts = 6;
    constexpr qint64 patience = 4000; // ms; who has waited for a lock that long isn't made to wait again
    QElapsedTimer timer;
    timer.start();
    for (int count = 1;; ++count) {
        auto result = attempt();
        if (result || result.error().kind != Error::Kind::Unavailable || count == maxAttempts
            || timer.elapsed() > patience)
            return result;
        // Deadlocked: those who try again should not meet at the same moment.
        QThread::msleep(QRandomGenerator::global()->bounded(5U, 20U << count));
    }
}

/// The same where a row that is there already means that another connection was first: then
/// everything is looked at anew.
template<typename Attempt>
auto retryWhileRaced(const Attempt &attempt) -> decltype(attempt())
{
    return retryWhileBusy([&attempt] {
        auto result = attempt();
        if (!result && result.error().kind == Error::Kind::AlreadyExists)
            result.error().kind = Error::Kind::Unavailable;
        return result;
    });
}

} // namespace accountdesk::storage
