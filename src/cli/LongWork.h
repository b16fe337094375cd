// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "platform/StopSignals.h"

#include <thread>

namespace accountdesk::cli {

/// Work that may take long: a terminal shows how far it is, and Ctrl-C, SIGTERM and SIGHUP ask it to
/// stop through Progress::cancel(). A second Ctrl-C ends the program at once, and so does a server that doesn't
/// answer for some seconds after the first. One at a time.
class LongWork
{
public:
    LongWork();
    ~LongWork();
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    [[nodiscard]] Progress &progress() { return m_progress; }

private:
    void watch();

    Progress m_progress;
    platform::StopSignals m_signals;
    std::thread m_watcher; ///< after what it uses
};

} // namespace accountdesk::cli
