// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "platform/ScratchFolder.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>

namespace accountdesk::storage {

// What lies in the files of an SQLite database, found out without SQLite or without a trace. None of these
// may be asked about a file that this process has open: closing a descriptor of it ends SQLite's locks.

/// Where symbolic links lead from a name, if there is a file: SQLite keeps its other files there.
[[nodiscard]] QString targetOf(const QString &file);

/// The names of what SQLite keeps beside a database while it is open, and after a crash: -wal, -shm, -journal.
[[nodiscard]] QStringList sidecarsOf(const QString &file);
/// Those of them that are there.
[[nodiscard]] QStringList existingSidecarsOf(const QString &file);

/// Whether SQLite may write to the database, which takes the right to write into its folder, too.
[[nodiscard]] bool canBeWritten(const QString &file);
/// Whether the database is in WAL mode.
[[nodiscard]] bool usesLog(const QString &file);

/// Whether another process has the database open, as far as SQLite's locks tell: in WAL mode always.
[[nodiscard]] bool isOpenElsewhere(const QString &file);
/// Whether another process has files of this name open that belong to another database, which was there before.
[[nodiscard]] bool isReplacedElsewhere(const QString &file);

/// How every SQLite database begins.
inline constexpr QByteArrayView sqliteStart("SQLite format 3", 16); // with the NUL at its end
/// Whether a file begins as every SQLite database does.
[[nodiscard]] bool isSqliteFile(const QString &file);

/// Refuses, with what it is, a file that is no book and can't become one: empty, a text, another program's
/// database. It is unchanged, and nothing is left beside it.
[[nodiscard]] Result<> requireBookFile(const QString &file);

/// The name for SQLite that opens a database with these parameters: "mode=ro&immutable=1".
[[nodiscard]] QString sqliteUri(const QString &file, const QString &parameters);

/// A copy of a database as its log or journal leaves it, for this user's eyes only.
class PrivateCopy
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PrivateCopy>> make(const QString &file);

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("book")); }

private:
    PrivateCopy();

    platform::ScratchFolder m_folder;
};

} // namespace accountdesk::storage
