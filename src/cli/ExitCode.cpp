// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitCode.h"

#include "cli/Words.h"

namespace accountdesk::cli {

ExitCode exitCodeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid:
        return ExitCode::Invalid;
    case Error::Kind::AlreadyExists:
    case Error::Kind::Conflict:
        return ExitCode::Conflict;
    case Error::Kind::Unavailable:
        return ExitCode::Unavailable;
    case Error::Kind::Refused:
        return ExitCode::Refused;
    case Error::Kind::Damaged:
    case Error::Kind::Unsupported:
        return ExitCode::Damaged;
    case Error::Kind::Cancelled:
        return ExitCode::Stopped;
    case Error::Kind::NotFound:
    case Error::Kind::Storage:
        break;
    }
    return ExitCode::Failed;
}

QString exitCodeHelp()
{
    const std::pair<ExitCode, QString> meanings[] = {
        {ExitCode::Done, Words::tr("done")},
        {ExitCode::Failed, Words::tr("no such account, book or file, or the work failed")},
        {ExitCode::Invalid, Words::tr("the command line, a value in it or a file can't be understood")},
        {ExitCode::Conflict, Words::tr("someone else was first, the account already exists, or there are conflicts")},
        {ExitCode::Unavailable, Words::tr("the database or the sync server is away or busy; trying again may help")},
        {ExitCode::Refused, Words::tr("no permission, a wrong password or token, or a read-only book")},
        {ExitCode::Damaged, Words::tr("the book is damaged, or needs another version of AccountDesk")},
        {ExitCode::BadRows, Words::tr("imported, but some rows of the file have problems")},
        {ExitCode::Untrusted, Words::tr("the sync server isn't trusted; nothing was sent to it")},
        {ExitCode::Unreported, Words::tr("done, but the output couldn't be written; don't run it again")},
        {ExitCode::Stopped, Words::tr("stopped by Ctrl-C or a signal; nothing was changed")},
    };
    QString text = Words::tr("Exit codes:") + u'\n';
    for (const auto &[code, meaning] : meanings)
        text += QStringLiteral("  %1  %2\n").arg(static_cast<int>(code), 3).arg(meaning);
    return text;
}

} // namespace accountdesk::cli
