// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>

namespace accountdesk {

/// How many rows a work takes between two looks at whether it was cancelled: some milliseconds' worth.
inline constexpr std::int64_t rowsBetweenLooks = 1000;

/// What a long work says of itself, and how it is asked to stop.
///
/// The worker writes, whoever shows it reads when it repaints (some ten times a second): no signal
/// a row. Every function may be called from any thread.
class Progress
{
public:
    void set(std::int64_t done, std::int64_t total)
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] std::int64_t done() const { return m_done; }
    /// 0 while it isn't known: show a busy bar.
    [[nodiscard]] std::int64_t total() const { return m_total; }

    /// Rows seen so far, for the rate.
    void setRows(std::int64_t rows) { m_rows = rows; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// Asks the work to stop, and stops the statement that it may be waiting for.
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

/// As long as it lives, Progress::cancel() calls `interrupt` as well, after isCancelled() says so; then
/// what it called before.
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
