// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/StandardStreams.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace accountdesk {

void keepStandardNumbers()
{
#ifdef Q_OS_UNIX
    // Not to be written to, so that writing fails as it does with a number that is closed.
    while (true) {
        const int number = open("/dev/null", O_RDONLY);
        if (number < 0 || number > STDERR_FILENO) {
            close(number);
            return;
        }
    }
#endif
}

} // namespace accountdesk
