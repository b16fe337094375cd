// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/LongTask.h"

#include <algorithm>

namespace accountdesk::widgets {

LongTask::LongTask(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &LongTask::progressed);
}

LongTask::~LongTask()
{
    if (m_progress)
        m_progress->cancel();
}

int LongTask::permille() const
{
    if (!m_progress || m_progress->total() <= 0)
        return -1;
    return static_cast<int>(std::clamp<std::int64_t>(m_progress->done() * 1000 / m_progress->total(), 0, 1000));
}

std::int64_t LongTask::rowsPerSecond() const
{
    const std::int64_t elapsed = m_clock.isValid() ? m_clock.elapsed() : 0;
    return elapsed > 0 ? rows() * 1000 / elapsed : 0;
}

void LongTask::cancel()
{
    if (!m_progress)
        return;
    m_progress->cancel();
    if (!m_leave)
        return;
    const auto leave = m_leave;
    end();
    leave();
}

LongTask::ProgressPointer LongTask::begin(const ProgressPointer &progress)
{
    Q_ASSERT(!isRunning());
    m_leave = {};
    m_progress = progress;
    m_clock.start();
    m_timer.start();
    return m_progress;
}

void LongTask::end()
{
    m_timer.stop();
    m_leave = {};
    m_progress.reset();
    if (m_watcher) {
        m_watcher->disconnect(this);
        m_watcher.release()->deleteLater(); // it may be what calls this
    }
    Q_EMIT progressed();
    Q_EMIT stopped();
}

} // namespace accountdesk::widgets
