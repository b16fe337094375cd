// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace accountdesk::platform {

/// Ctrl-C, SIGTERM and SIGHUP, for a thread that waits for them; each of them once: the second ends the program at
/// once, as it does without this. What is ignored stays ignored. One object at a time.
class StopSignals
{
public:
    enum class Event { None, Stop, Ended };

    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    /// What came, also before this was called; None: nothing in all the time.
    [[nodiscard]] Event wait(std::chrono::milliseconds time) const;
    /// Any thread: the signals do what they did before, and wait() returns Ended.
    void end();
};

} // namespace accountdesk::platform
