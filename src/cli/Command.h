// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ExitCode.h"
#include "cli/Invocation.h"

#include <QCommandLineOption>

namespace accountdesk::cli {

/// What has to follow a command.
struct Argument
{
    QString name; ///< "ACCOUNT"
    QString description;
    bool isRepeated = false; ///< several may be given; only of a command's last one
};

/// A word of the command line, what may follow it, and what it does.
struct Command
{
    QString name;
    QList<Argument> arguments;
    QString summary; ///< a sentence or more; the first one is the list's
    QList<QCommandLineOption> options;
    Outcome (*run)(const Invocation &invocation);
};

// Each group of commands in a file of its own.
[[nodiscard]] QList<Command> lookupCommands(); ///< balance, list, totals, history
[[nodiscard]] QList<Command> changeCommands(); ///< add, set, pay, charge, delete, reopen, rename
[[nodiscard]] QList<Command> fileCommands();   ///< import, export
[[nodiscard]] QList<Command> bookCommands();   ///< migrate, backup, restore, check
[[nodiscard]] QList<Command> syncCommands();   ///< sync

[[nodiscard]] Argument accountArgument();

/// Runs the command that the arguments name; arguments[0] is the program.
[[nodiscard]] ExitCode runCommandLine(const QStringList &arguments);

} // namespace accountdesk::cli
