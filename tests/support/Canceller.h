// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"

#include <QElapsedTimer>

#include <atomic>
#include <functional>
#include <thread>

namespace accountdesk::test {

/// The condition that so many milliseconds have passed since now.
[[nodiscard]] inline std::function<bool()> after(qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    return [timer, milliseconds] { return timer.elapsed() >= milliseconds; };
}

/// A clerk who presses Cancel, in a thread of its own, as soon as a condition holds.
class Canceller
{
public:
    Canceller(Progress &progress, std::function<bool()> when)
        : m_thread([this, &progress, when = std::move(when)] {
              while (!when()) {
                  if (m_isOver)
                      return;
                  std::this_thread::yield();
              }
              m_since.start();
              progress.cancel();
          })
    {}
    ~Canceller() { join(); }
    Canceller(const Canceller &) = delete;
    Canceller &operator=(const Canceller &) = delete;

    /// Call when the work has ended: how many milliseconds ago Cancel was pressed; -1: it wasn't.
    [[nodiscard]] qint64 elapsed()
    {
        join();
        return m_since.isValid() ? m_since.elapsed() : -1;
    }

private:
    void join()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
    }

    std::atomic<bool> m_isOver = false;
    QElapsedTimer m_since;
    std::thread m_thread;
};

} // namespace accountdesk::test
