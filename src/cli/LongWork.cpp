// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/LongWork.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Words.h"

#include <QElapsedTimer>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace accountdesk::cli {

namespace {

constexpr int repaintInterval = 200; // ms
constexpr qint64 patience = 10'000;  // ms; a work that heeds Cancel ends in one of them, or a few
constexpr std::array stopSignals = {SIGINT, SIGTERM, SIGHUP};

constexpr char workIsDone = 'd';
constexpr char stopIsAsked = 's';

/// From the signal handler, which may do little but write, to the watcher.
std::array<int, 2> pipeEnds = {-1, -1};

void tellWatcher(char what)
{
    [[maybe_unused]] const auto written = write(pipeEnds[1], &what, 1);
}

void askToStop(int)
{
    const int before = errno;
    tellWatcher(stopIsAsked);
    errno = before;
}

void handleStopSignals(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : stopSignals)
        sigaction(signal, &action, nullptr);
}

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

LongWork::LongWork()
{
    if (pipe2(pipeEnds.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    m_watcher = std::thread(&LongWork::watch, this);
    handleStopSignals(askToStop);
}

LongWork::~LongWork()
{
    handleStopSignals(SIG_DFL);
    tellWatcher(workIsDone);
    m_watcher.join();
    for (const int end : pipeEnds)
        close(end);
}

void LongWork::watch()
{
    std::optional<ProgressLine> line(m_progress);
    QElapsedTimer sinceStop;
    for (;;) {
        pollfd told{.fd = pipeEnds[0], .events = POLLIN, .revents = 0};
        if (poll(&told, 1, repaintInterval) <= 0) {
            if (sinceStop.isValid() && sinceStop.hasExpired(patience)) {
                line.reset();
                leave();
            }
            line->repaint();
            continue;
        }
        char what = workIsDone;
        if (read(pipeEnds[0], &what, 1) != 1 || what == workIsDone)
            return;
        sinceStop.start();
        m_progress.cancel();
    }
}

} // namespace accountdesk::cli
