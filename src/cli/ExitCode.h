// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace accountdesk::cli {

/// What a script learns of a command. The numbers are a contract: `--help` lists them.
enum class ExitCode {
    Done = 0,
    Failed = 1,      ///< no such account, book or file; the disk is full
    Invalid = 2,     ///< the command line, a value in it or a file can't be understood
    Conflict = 3,    ///< another clerk was first, the account exists already, or a conflict waits
    Unavailable = 4, ///< the database or the sync server is away or busy: trying again may help
    Refused = 5,     ///< no permission, a wrong password or token, a read-only book
    Damaged = 6,     ///< the book is damaged, or of a kind that AccountDesk can't use
    BadRows = 7,     ///< imported, but some rows of the file weren't taken in
    Untrusted = 8,   ///< the sync server isn't trusted: nothing was sent to it
    Unreported = 9,  ///< done, but its output couldn't be written: it mustn't be done again
    Stopped = 130,   ///< by Ctrl-C or a signal; nothing was changed
};

/// A command's end: how it went, or the error that is still to be shown.
using Outcome = Result<ExitCode>;

[[nodiscard]] ExitCode exitCodeOf(Error::Kind kind);
/// The list of them for `--help`.
[[nodiscard]] QString exitCodeHelp();

} // namespace accountdesk::cli
