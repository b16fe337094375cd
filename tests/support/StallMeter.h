// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>
#include <QtTest>

#include <algorithm>

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
    }

    /// Begins anew; the longest stall since then, in milliseconds.
    void reset()
    {
        beat();
        m_longest = 0;
    }
    [[nodiscard]] qint64 longest()
    {
        beat();
        return m_longest;
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
    }
    /// In nanoseconds, as Linux counts it for this thread.
    static qint64 waitedForProcessor()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waited = 0;
    qint64 m_longest = 0;
};

/// Longer than this no clerk's window stands still, in milliseconds.
constexpr qint64 longestStall = 50;

/// Says how long the event loop stood still, which mustn't be too long, and begins anew.
inline void checkStall(StallMeter &meter, const char *what)
{
    const qint64 stall = meter.longest();
    qInfo("%s: longest stall %lld ms", what, static_cast<long long>(stall));
    QVERIFY2(stall <= longestStall, what);
    meter.reset();
}

} // namespace accountdesk::test
