// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ProcessMemory.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace accountdesk::platform {

qint64 residentMemory()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/statm")); // in pages; the second number is the resident ones
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
#endif
    return 0;
}

} // namespace accountdesk::platform
