// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>

namespace accountdesk {

/// The number of rows between two checks for cancellation: a few milliseconds of work.
inline constexpr std::int64_t rowsBetweenLooks = 1000;

/// The progress of a long task, and the way to cancel it.
///
/// The worker writes it, and the widget that shows it reads it when it repaints (about ten times a second): there
/// is no signal per row. All functions are thread-safe.
class Progress
{
public:
    void set(std::int64_t done, std::int64_t total)
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] std::int64_t done() const { return m_done; }
    /// Returns 0 while the total isn't known: show a busy bar.
    [[nodiscard]] std::int64_t total() const { return m_total; }

    /// Rows seen so far, for the rate.
    void setRows(std::int64_t rows) { m_rows = rows; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// Asks the task to stop, and cancels the statement that it may be waiting for.
    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        if (m_interrupt)
            m_interrupt();
    }

private:
    friend class CancelHook;
    std::function<void()> exchangeInterrupt(std::function<void()> interrupt)
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_interrupt, std::move(interrupt));
    }

    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::int64_t> m_total = 0;
    std::atomic<std::int64_t> m_rows = 0;
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    std::function<void()> m_interrupt;
};

/// During its lifetime, Progress::cancel() also calls `interrupt`, after setting isCancelled(). Its destructor
/// restores the previous one.
class CancelHook
{
public:
    CancelHook(Progress &progress, std::function<void()> interrupt)
        : m_progress(progress), m_before(progress.exchangeInterrupt(std::move(interrupt)))
    {}
    ~CancelHook() { m_progress.exchangeInterrupt(std::move(m_before)); }
    CancelHook(const CancelHook &) = delete;
    CancelHook &operator=(const CancelHook &) = delete;

private:
    Progress &m_progress;
    std::function<void()> m_before;
};

} // namespace accountdesk
