// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace accountdesk::bench {

/// What a process took.
struct Measured
{
    double seconds = 0;   ///< from its start to its end
    double cpu = 0;       ///< seconds of computing, its own and the kernel's for it
    double megabytes = 0; ///< most memory it had at once; what the benchmark itself has is the least it can say
};

/// Runs a program to its end, its output thrown away. Ends the benchmark with a word when it fails.
[[nodiscard]] Measured measure(const QString &program, const QStringList &arguments);

} // namespace accountdesk::bench
