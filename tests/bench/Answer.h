// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestDatabases.h"

namespace accountdesk::bench {

/// What a table holds, in short: how many rows and which sums, and a digest of all of them in order.
/// Amounts are in whole cents, so that an inexact column can hold the same as an exact one.
namespace answer {

enum class Names { Compare, Ignore };

/// Statements for sqliteSays() and mariaDbSays(): of all accounts, and of a book's history.
[[nodiscard]] QString accounts(Names names);
[[nodiscard]] QString history();
/// The history that a book has after an import into an empty one, of a table that has none.
[[nodiscard]] QString firstHistory();

/// What the database's own tool says: its first line, and a digest of the others.
[[nodiscard]] QByteArray sqliteSays(const QString &file, const QString &statements);
[[nodiscard]] QByteArray mariaDbSays(const test::TestDatabase &database, const QString &statements);
/// Of an export.
[[nodiscard]] QByteArray csvSays(const QString &file);
/// Of a file with one amount.
[[nodiscard]] QByteArray amountSays(const QString &file);

} // namespace answer

/// For the tool that comes with MariaDB: which server, which database.
[[nodiscard]] QStringList mariaDbOptions(const test::TestDatabase &database);

} // namespace accountdesk::bench
