// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>
#include <QtTest>

#include <algorithm>

#include <time.h>

namespace accountdesk::test {

/// Measures how long the event loop of this thread stands still: the longest time between two beats
/// of a timer. What the thread waited for a processor, which other programs had, doesn't count.
class StallMeter
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start(beatInterval);
        m_clock.start();
        m_waited = waitedForProcessor();
        m_worked = processorTime();
    }

    /// Begins anew; the longest stall since then, in milliseconds.
    void reset()
    {
        beat();
        m_longest = 0;
        m_longestWork = 0;
    }
    [[nodiscard]] qint64 longest()
    {
        beat();
        return m_longest;
    }
    /// The most processor time that this thread spent between two beats, in milliseconds.
    [[nodiscard]] qint64 maxWork()
    {
        beat();
        return m_longestWork;
    }

private:
    static constexpr int beatInterval = 2;

    void beat()
    {
        const qint64 waited = waitedForProcessor();
        const qint64 stall = (m_clock.nsecsElapsed() - (waited - m_waited)) / 1'000'000;
        m_longest = std::max(m_longest, stall - beatInterval);
        m_waited = waited;
        m_clock.restart();
        const qint64 worked = processorTime();
        m_longestWork = std::max(m_longestWork, (worked - m_worked) / 1'000'000);
        m_worked = worked;
    }
    /// In nanoseconds, as Linux counts it for this thread.
    static qint64 waitedForProcessor()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    }

    /// Of this thread, in nanoseconds.
    static qint64 processorTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waited = 0;
    qint64 m_longest = 0;
    qint64 m_worked = 0;
    qint64 m_longestWork = 0;
};

/// What a test asserts, on a machine however busy: how long the thread itself works at a stretch, and how long it stands
/// still when the wait for a processor is left out, in milliseconds. That no clerk's window stands still for longer than
/// 50 ms is measured on a quiet machine by ./dev bench.
constexpr qint64 maxWork = 200;
constexpr qint64 maxStall = 1'000;

/// Says how long the event loop stood still, which mustn't be too long, and begins anew.
inline void checkStall(StallMeter &meter, const char *what)
{
    const qint64 stall = meter.longest();
    const qint64 work = meter.maxWork();
    qInfo("%s: longest stall %lld ms, longest work %lld ms", what, static_cast<long long>(stall),
          static_cast<long long>(work));
    QVERIFY2(work <= maxWork, what);
    QVERIFY2(stall <= maxStall, what);
    meter.reset();
}

} // namespace accountdesk::test
