// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Measure.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <vector>

namespace accountdesk::bench {

Measured measure(const QString &program, const QStringList &arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        qFatal("%s isn't installed", qPrintable(program));
    QList<QByteArray> words{path.toLocal8Bit()};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    QElapsedTimer clock;
    clock.start();
    pid_t child = 0;
    int status = 0;
    rusage used = {};
    // QProcess doesn't say how much memory its process had.
    if (posix_spawn(&child, words.first().constData(), nullptr, nullptr, pointers.data(), environ) != 0
        || wait4(child, &status, 0, &used) != child || status != 0)
        qFatal("%s failed", qPrintable(program));
    return {.seconds = double(clock.nsecsElapsed()) / 1e9, .megabytes = double(used.ru_maxrss) / 1024};
}

} // namespace accountdesk::bench
