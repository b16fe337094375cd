// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"
#include "cli/Command.h"
#include "cli/Words.h"
#include "core/Version.h"
#include "platform/StandardStreams.h"
#include "platform/UserName.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

QList<Command> allCommands()
{
    return lookupCommands() + changeCommands() + fileCommands() + bookCommands() + syncCommands();
}

QList<QCommandLineOption> commonOptions()
{
    return bookOptions()
           + QList<QCommandLineOption>{{{u"h"_s, u"help"_s}, Words::tr("Show this help, or a command's.")},
                                       {u"version"_s, Words::tr("Show the version.")}};
}

QString firstSentence(const QString &text)
{
    return text.left(text.indexOf(u'.') + 1);
}

/// "pay ACCOUNT AMOUNT"
QString usage(const Command &command)
{
    QString text = command.name;
    for (const Argument &argument : command.arguments)
        text += u' ' + argument.name + (argument.isRepeated ? u"…"_s : QString());
    return text;
}

QString help(const QCommandLineParser &parser)
{
    QString text = parser.helpText(); // names the program by the path that it was started with
    return text.replace(QCoreApplication::arguments().constFirst(), u"accountdesk-cli"_s);
}

QString commandHelp(const QList<Command> &commands)
{
    QString text = Words::tr("Commands:") + u'\n';
    for (const Command &command : commands)
        text += u"  %1  %2\n"_s.arg(usage(command), -22).arg(firstSentence(command.summary));
    return text;
}

ExitCode refuse(const QString &problem, const QString &helpCommand)
{
    Console::say(printable(problem));
    Console::say(Words::tr("See %1.").arg(helpCommand));
    return ExitCode::Invalid;
}

ExitCode finish(Console &console, const Outcome &outcome)
{
    const auto written = console.finish();
    if (outcome && written)
        return *outcome;
    if (outcome && console.isDone()) { // a script that believed in a failure would pay twice
        Console::say(written.error());
        Console::say(Words::tr("The command itself succeeded. Don't run it again."));
        return ExitCode::Unreported;
    }
    if (platform::hasReaderLeft()) // `list | head`: it has what it wanted
        return ExitCode::Failed;
    const Error &error = outcome ? written.error() : outcome.error();
    Console::say(error);
    return exitCodeOf(error.kind);
}

ExitCode show(Console &console, const QString &text)
{
    console.out() << text;
    return finish(console, ExitCode::Done);
}

/// Finds out which command is meant, without knowing its options yet.
ExitCode runWithoutCommand(QCommandLineParser &parser, Console &console, const QList<Command> &commands)
{
    if (parser.isSet(u"version"_s))
        return show(console, u"accountdesk-cli " ACCOUNTDESK_VERSION "\n"_s);
    if (parser.isSet(u"help"_s)) {
        parser.setApplicationDescription(Words::tr("Looks up, changes, imports and exports accounts."));
        parser.addPositionalArgument(u"command"_s, Words::tr("The command; COMMAND --help shows more."), u"COMMAND"_s);
        return show(console, help(parser) + u'\n' + commandHelp(commands) + u'\n' + exitCodeHelp());
    }
    return refuse(Words::tr("No command was given."), u"accountdesk-cli --help"_s);
}

ExitCode runCommand(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.addPositionalArgument(command.name, firstSentence(command.summary));
    for (const Argument &argument : command.arguments)
        parser.addPositionalArgument(argument.name, argument.description,
                                     argument.isRepeated ? argument.name + u'…' : argument.name);
    parser.addOptions(command.options);
    parser.addOptions(commonOptions());

    const QString helpCommand = u"accountdesk-cli %1 --help"_s.arg(command.name);
    if (!parser.parse(arguments))
        return refuse(parser.errorText(), helpCommand);
    if (parser.isSet(u"help"_s))
        return show(console, help(parser) + u'\n' + exitCodeHelp());
    const qsizetype given = parser.positionalArguments().size() - 1;
    if (given < command.arguments.size())
        return refuse(Words::tr("This is incomplete: %1").arg(usage(command)), helpCommand);
    const bool takesMore = !command.arguments.isEmpty() && command.arguments.constLast().isRepeated;
    if (given > command.arguments.size() && !takesMore)
        return refuse(Words::tr("%1 doesn't expect the argument “%2”.")
                          .arg(command.name, parser.positionalArguments().at(command.arguments.size() + 1)),
                      helpCommand);
    return finish(console, command.run(Invocation(parser, console, Actor(platform::currentUser()))));
}

} // namespace

Argument accountArgument()
{
    return {u"ACCOUNT"_s, Words::tr("The account's ID, such as ACCT200. IDs are case-insensitive.")};
}

ExitCode runCommandLine(const QStringList &arguments)
{
    Console console;
    const QList<Command> commands = allCommands();
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(commonOptions());
    if (!parser.parse(arguments))
        return refuse(parser.errorText(), u"accountdesk-cli --help"_s);
    if (parser.positionalArguments().isEmpty())
        return runWithoutCommand(parser, console, commands);
    const QString name = parser.positionalArguments().constFirst();
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Command &known) { return known.name == name; });
    if (command == commands.end())
        return refuse(Words::tr("There is no command “%1”.").arg(name), u"accountdesk-cli --help"_s);
    return runCommand(*command, arguments, console);
}

} // namespace accountdesk::cli
