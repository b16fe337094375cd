// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Measure.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace accountdesk::bench {

namespace {

double toSeconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

} // namespace

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

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    QElapsedTimer clock;
    clock.start();
    pid_t child = 0;
    int status = 0;
    rusage used = {};
    // QProcess doesn't say how much memory its process had.
    if (posix_spawn(&child, words.first().constData(), &actions, nullptr, pointers.data(), environ) != 0
        || wait4(child, &status, 0, &used) != child || status != 0)
        qFatal("%s failed", qPrintable(program));
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    posix_spawn_file_actions_destroy(&actions);
    return {.seconds = seconds,
            .cpu = toSeconds(used.ru_utime) + toSeconds(used.ru_stime),
            .megabytes = double(used.ru_maxrss) / 1024};
}

} // namespace accountdesk::bench
