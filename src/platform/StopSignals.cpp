// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/StopSignals.h"

#include <QtGlobal>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace accountdesk::platform {

namespace {

constexpr std::array stopSignals = {SIGINT, SIGTERM, SIGHUP};

constexpr char hasEnded = 'e';
constexpr char stopIsAsked = 's';

/// From the signal handler, which may do little but write, to wait().
std::array<int, 2> pipeEnds = {-1, -1};

void tellWaiter(char what)
{
    [[maybe_unused]] const auto written = write(pipeEnds[1], &what, 1);
}

void askToStop(int)
{
    const int before = errno;
    tellWaiter(stopIsAsked);
    errno = before;
}

/// What the signals did before.
std::array<struct sigaction, stopSignals.size()> actionsBefore = {};

/// A signal that is ignored stays so: nohup, or the shell for work in the background, wanted that.
void handleStopSignals()
{
    struct sigaction action = {};
    action.sa_handler = askToStop;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (std::size_t i = 0; i < stopSignals.size(); ++i) {
        sigaction(stopSignals[i], nullptr, &actionsBefore[i]);
        if (actionsBefore[i].sa_handler != SIG_IGN)
            sigaction(stopSignals[i], &action, nullptr);
    }
}

void restoreStopSignals()
{
    for (std::size_t i = 0; i < stopSignals.size(); ++i)
        sigaction(stopSignals[i], &actionsBefore[i], nullptr);
}

} // namespace

StopSignals::StopSignals()
{
    if (pipe2(pipeEnds.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    handleStopSignals();
}

StopSignals::~StopSignals()
{
    restoreStopSignals();
    for (const int end : pipeEnds)
        close(end);
}

StopSignals::Event StopSignals::wait(std::chrono::milliseconds time) const
{
    pollfd told{.fd = pipeEnds[0], .events = POLLIN, .revents = 0};
    if (poll(&told, 1, static_cast<int>(time.count())) <= 0)
        return Event::None;
    char what = hasEnded;
    return read(pipeEnds[0], &what, 1) == 1 && what == stopIsAsked ? Event::Stop : Event::Ended;
}

void StopSignals::end()
{
    restoreStopSignals();
    tellWaiter(hasEnded);
}

} // namespace accountdesk::platform
