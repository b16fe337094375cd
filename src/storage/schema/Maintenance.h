// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// Copies the book into a new SQLite file while clerks go on working (SQLite's VACUUM INTO; for a
/// server, see the docs: mariadb-dump, pg_dump). Written beside `file` and renamed when complete;
/// an existing file is replaced only then, what is no file never, and a book that is in use neither, nor one
/// with a log or journal beside it: see requireReplaceable(). On the disk when it returns.
[[nodiscard]] Result<> backup(Database &database, const QString &file);

/// Puts a copy of a backup in the place of a book's file, damaged or not, that nobody has open, and keeps that under
/// the name that is returned: see replaceBook(). The backup is checked first, and stays as it is.
[[nodiscard]] Result<QString> restore(const QString &backup, const QString &book);

enum class CheckDepth {
    Quick, ///< on opening: SQLite's quick_check, at most a second or so for a usual book
    Full,  ///< integrity_check, and each account against its history
};

/// Sentences about what is wrong; empty: all is well.
[[nodiscard]] Result<QStringList> check(Database &database, CheckDepth depth);

/// An error of kind Damaged where a quick check finds something: nothing may be written then.
[[nodiscard]] Result<> requireSound(Database &database);

} // namespace accountdesk::storage
