// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestDatabases.h"

#include <QProcess>

#include <memory>

namespace accountdesk::test {

/// Runs accountdesk-cli, the real program, on a test's database.
class CommandLine
{
public:
    struct Finished
    {
        int exitCode = -1; ///< -1: it was killed, or didn't end in time
        QByteArray out = {};
        QByteArray words = {}; ///< standard error

        /// What the line of this name says.
        [[nodiscard]] QByteArray line(const QByteArray &name) const;
    };

    /// The book is named, and its password given, by the environment.
    explicit CommandLine(const TestDatabase &database);

    void set(const QString &variable, const QString &value) { m_environment.insert(variable, value); }
    void unset(const QString &variable) { m_environment.remove(variable); }

    [[nodiscard]] Finished run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Started and left running.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// What it prints at a terminal where `typed` is typed as soon as it asks for something.
    [[nodiscard]] Finished runAtTerminal(const QStringList &arguments, const QByteArray &typed = {}) const;

private:
    QProcessEnvironment m_environment;
};

/// Waits for its end.
[[nodiscard]] CommandLine::Finished finish(QProcess &process);

} // namespace accountdesk::test
