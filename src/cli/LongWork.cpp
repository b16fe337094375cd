// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/LongWork.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Words.h"

#include <QElapsedTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace accountdesk::cli {

namespace {

constexpr std::chrono::milliseconds repaintInterval(200);
constexpr qint64 patience = 10'000; // ms; a work that heeds Cancel ends in one of them, or a few

/// The work waits for somebody who doesn't answer, and can't be woken.
[[noreturn]] void leave()
{
    Console::say(Words::tr(
        "There is no answer, so the work was canceled. Unless its last step had already begun, nothing was changed."));
    std::_Exit(static_cast<int>(ExitCode::Unavailable));
}

/// One line that replaces itself.
class ProgressLine
{
public:
    explicit ProgressLine(const Progress &progress) : m_progress(progress) { m_clock.start(); }
    ~ProgressLine()
    {
        if (m_isShown)
            std::fputs("\r\x1b[K", stderr);
    }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void repaint()
    {
        if (!Console::isWatched())
            return;
        m_isShown = true;
        const std::int64_t rows = m_progress.rows();
        const QString done = m_progress.total() > 0
                                 ? QStringLiteral("%1 %").arg(100 * m_progress.done() / m_progress.total(), 3)
                                 : Words::tr("Working");
        const QString line =
            Words::tr("%1, %2 rows, %3 a second").arg(done).arg(rows).arg(1000 * rows / m_clock.elapsed());
        std::fprintf(stderr, "\r%s\x1b[K", qUtf8Printable(line));
    }

private:
    const Progress &m_progress;
    QElapsedTimer m_clock;
    bool m_isShown = false;
};

} // namespace

LongWork::LongWork() : m_watcher(&LongWork::watch, this) {}

LongWork::~LongWork()
{
    m_signals.end();
    m_watcher.join();
}

void LongWork::watch()
{
    std::optional<ProgressLine> line(m_progress);
    QElapsedTimer sinceStop;
    for (;;) {
        switch (m_signals.wait(repaintInterval)) {
        case platform::StopSignals::Event::None:
            if (sinceStop.isValid() && sinceStop.hasExpired(patience)) {
                line.reset();
                leave();
            }
            line->repaint();
            break;
        case platform::StopSignals::Event::Stop:
            sinceStop.start();
            m_progress.cancel();
            break;
        case platform::StopSignals::Event::Ended:
            return;
        }
    }
}

} // namespace accountdesk::cli
