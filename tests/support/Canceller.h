// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"

#include <QElapsedTimer>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

namespace accountdesk::test {

/// The condition that so many milliseconds have passed since now.
[[nodiscard]] inline std::function<bool()> after(qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    return [timer, milliseconds] { return timer.elapsed() >= milliseconds; };
}

/// What "promptly" means where no work can be counted: on a machine that is busy with something else, as well.
constexpr qint64 promptly = 10'000;

/// A clerk who presses Cancel, in a thread of its own, as soon as a condition holds.
class Canceller
{
public:
    /// What the work still did after Cancel, in the units of its Progress, and how many milliseconds that took.
    struct Overrun
    {
        std::int64_t done = 0;
        std::int64_t rows = 0;
        qint64 milliseconds = 0;
    };

    Canceller(Progress &progress, std::function<bool()> when)
        : m_progress(progress), m_thread([this, when = std::move(when)] {
              while (!when()) {
                  if (m_isOver)
                      return;
                  std::this_thread::yield();
              }
              m_since.start();
              m_progress.cancel();
              m_done = m_progress.done();
              m_rows = m_progress.rows();
          })
    {}
    ~Canceller() { join(); }
    Canceller(const Canceller &) = delete;
    Canceller &operator=(const Canceller &) = delete;

    /// Call when the work has ended. Nothing: Cancel wasn't pressed before.
    [[nodiscard]] std::optional<Overrun> overrun()
    {
        join();
        if (!m_since.isValid())
            return {};
        return Overrun{.done = m_progress.done() - m_done,
                       .rows = m_progress.rows() - m_rows,
                       .milliseconds = m_since.elapsed()};
    }

private:
    void join()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
    }

    Progress &m_progress;
    std::atomic<bool> m_isOver = false;
    QElapsedTimer m_since;
    std::int64_t m_done = 0;
    std::int64_t m_rows = 0;
    std::thread m_thread;
};

} // namespace accountdesk::test
