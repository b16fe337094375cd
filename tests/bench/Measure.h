// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QStringList>

#include <sys/types.h>

namespace accountdesk::bench {

/// What a process took.
struct Measured
{
    double seconds = 0;   ///< from its start to its end
    double cpu = 0;       ///< seconds of computing, its own and the kernel's for it
    double megabytes = 0; ///< most memory it had at once; what the benchmark itself has is the least it can say
};

[[nodiscard]] QJsonObject json(const Measured &measured);

/// A program that runs. Ends the benchmark with a word when it can't be started.
class Running
{
public:
    /// Its output goes into a file, or nowhere.
    Running(const QString &program, const QStringList &arguments, const QString &output = QStringLiteral("/dev/null"));

    /// Since its start.
    [[nodiscard]] double seconds() const { return double(m_clock.nsecsElapsed()) / 1e9; }
    /// Waits for its end; that has to be a success.
    [[nodiscard]] Measured finish();
    /// Ends it as a desktop does that logs off.
    [[nodiscard]] Measured terminate();

private:
    [[nodiscard]] Measured wait(int &status);

    QString m_program;
    QElapsedTimer m_clock;
    pid_t m_process = 0;
};

/// Runs a program to its end. Ends the benchmark with a word when it fails.
[[nodiscard]] Measured measure(const QString &program, const QStringList &arguments,
                               const QString &output = QStringLiteral("/dev/null"));

} // namespace accountdesk::bench
