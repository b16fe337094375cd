// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/OpenFileLimit.h"

#include <sys/resource.h>

namespace accountdesk::platform {

void raiseOpenFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace accountdesk::platform
