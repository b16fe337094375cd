// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sqlite3;

namespace accountdesk::storage {

// By its mark a log (-wal) is known to belong to the file beside it, and the file to be the one that was opened.
//
// SQLite takes whatever log has the right name for the file's own, and mixes both: a backup that was moved to the
// place of a book whose log a crash left there is destroyed by it. It doesn't notice either that another file was
// copied over one that is open. So the header of a book, in user_version, holds two random numbers: the mark and the
// one before. Each transaction that writes puts them into the log, and takes a new mark once the file itself has the
// present one. The file's own mark is therefore always one of the two that SQLite sees through the log.

/// Whether SQLite sees another file's log, as far as marks tell. From the connection's thread.
[[nodiscard]] bool isLogOfAnotherFile(sqlite3 *connection);

/// What writes the mark, at the beginning of a transaction that holds the write lock.
[[nodiscard]] QString writeMark(sqlite3 *connection);

/// Leaves the log as it is when the connection is closed, which else writes it into the file.
void keepLog(sqlite3 *connection);

/// Gives a copy of a book, which nobody has open, a mark of its own. Without one it is a book all the same.
void giveOwnMark(const QString &copy);

} // namespace accountdesk::storage
