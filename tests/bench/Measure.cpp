// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Measure.h"

#include <QStandardPaths>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <vector>

using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

double toSeconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

} // namespace

QJsonObject json(const Measured &measured)
{
    return {{u"seconds"_s, measured.seconds}, {u"cpu"_s, measured.cpu}, {u"megabytes"_s, measured.megabytes}};
}

Running::Running(const QString &program, const QStringList &arguments, const QString &output) : m_program(program)
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
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.toLocal8Bit().constData(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    m_clock.start();
    // QProcess doesn't say how much memory its process had.
    if (posix_spawn(&m_process, words.first().constData(), &actions, nullptr, pointers.data(), environ) != 0)
        qFatal("%s can't be started", qPrintable(program));
    posix_spawn_file_actions_destroy(&actions);
}

Measured Running::finish()
{
    int status = 0;
    const Measured measured = wait(status);
    if (status != 0)
        qFatal("%s failed", qPrintable(m_program));
    return measured;
}

Measured Running::terminate()
{
    int status = 0;
    kill(m_process, SIGTERM);
    return wait(status);
}

Measured Running::wait(int &status)
{
    rusage used = {};
    if (wait4(m_process, &status, 0, &used) != m_process)
        qFatal("%s can't be waited for", qPrintable(m_program));
    return {.seconds = seconds(),
            .cpu = toSeconds(used.ru_utime) + toSeconds(used.ru_stime),
            .megabytes = double(used.ru_maxrss) / 1024};
}

Measured measure(const QString &program, const QStringList &arguments, const QString &output)
{
    return Running(program, arguments, output).finish();
}

} // namespace accountdesk::bench
