// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/StandardStreams.h"

#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace accountdesk::platform {

void keepStandardNumbers()
{
    // Not to be written to, so that writing fails as it does with a number that is closed.
    while (true) {
        const int number = open("/dev/null", O_RDONLY);
        if (number < 0 || number > STDERR_FILENO) {
            close(number);
            return;
        }
    }
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

bool isTerminal(StandardStream stream)
{
    switch (stream) {
    case StandardStream::Input:
        return isatty(STDIN_FILENO) == 1;
    case StandardStream::Output:
        return isatty(STDOUT_FILENO) == 1;
    case StandardStream::Error:
        break;
    }
    return isatty(STDERR_FILENO) == 1;
}

bool hasReaderLeft()
{
    pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

QString standardInputFile()
{
    return QStringLiteral("/dev/stdin");
}

} // namespace accountdesk::platform
