// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace accountdesk::storage {

/// Whether jobs may begin, shared by those who wait for it and by who gives it. Thread-safe.
class Permit
{
public:
    /// Once. With an error, no job may begin.
    void give(const Result<> &answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answer = answer;
        m_changed.notify_all();
    }
    /// Waits until it is given, or, as Cancelled, until `isUnwanted() -> bool`. Whoever makes that true calls wake().
    template<typename IsUnwanted>
    [[nodiscard]] Result<> wait(const IsUnwanted &isUnwanted)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_answer || isUnwanted(); });
        return m_answer ? *m_answer : failure(Error::cancelled());
    }
    void wake()
    {
        // With the lock, nobody is between asking isUnwanted() and falling asleep.
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Result<>> m_answer;
};

} // namespace accountdesk::storage
