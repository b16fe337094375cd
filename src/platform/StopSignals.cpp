// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/StopSignals.h"

#include <QtGlobal>

#include <array>
#include <cerrno>
#include <csignal>

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

void handleStopSignals(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : stopSignals)
        sigaction(signal, &action, nullptr);
}

} // namespace

StopSignals::StopSignals()
{
    if (pipe2(pipeEnds.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    handleStopSignals(askToStop);
}

StopSignals::~StopSignals()
{
    handleStopSignals(SIG_DFL);
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
    handleStopSignals(SIG_DFL);
    tellWaiter(hasEnded);
}

} // namespace accountdesk::platform
