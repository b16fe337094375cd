// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Files.h"

#include <malloc.h>

namespace accountdesk::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool isMemoryOurs = false; // a sanitizer takes several times as much
#else
inline constexpr bool isMemoryOurs = true;
#endif

/// How much memory a test's process takes, beyond what it had when this was made.
class PeakMemory
{
public:
    PeakMemory()
    {
        // Else what was there before, and was given back, would be room that nobody counts.
        malloc_trim(0);
        QFile peakReset(QStringLiteral("/proc/self/clear_refs"));
        if (peakReset.open(QIODevice::WriteOnly))
            peakReset.write("5");
        peakReset.close();
        m_before = peak();
    }

    /// Bytes; none where a sanitizer has its own.
    [[nodiscard]] qint64 growth() const { return isMemoryOurs ? peak() - m_before : 0; }

private:
    static qint64 peak()
    {
        const QByteArray status = readFile(QStringLiteral("/proc/self/status"));
        const qsizetype begin = status.indexOf("VmHWM:") + 6;
        return status.mid(begin, status.indexOf("kB", begin) - begin).trimmed().toLongLong() * 1024;
    }

    qint64 m_before = 0;
};

} // namespace accountdesk::test
