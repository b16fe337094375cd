// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/sql/Database.h"

namespace accountdesk::cli {

/// What a command wants of the book.
enum class Need {
    ToRead, ///< a table that a CRM made will do
    ToWrite,
    ToTry,       ///< as ToWrite, but nothing is written; where there is no book yet, an empty one in memory
    ToMake,      ///< as ToWrite, and where there is no book yet, make one
    AsItIs,      ///< whatever is there, to look after it
    AsItIsOrNew, ///< the same, or an empty database
};

/// Opens the book that --db, ACCOUNTDESK_DB or the administrator (SystemPresets) names; no other one than
/// that which the administrator has locked.
[[nodiscard]] Result<storage::Database> openBook(const Invocation &invocation, Need need);

/// The same book, without opening it.
[[nodiscard]] Result<url::DatabaseUrl> bookUrl(const Invocation &invocation);

/// Tells what became of IDs that other programs wrote; openBook() does so by itself where it writes.
enum class Unusable { New, All };
void sayIds(const storage::IdReport &report, Unusable which);

/// Gives a book that was just made its currency, and says so; none: it keeps the usual one.
[[nodiscard]] Result<> nameCurrency(storage::Database &database, const QString &currency);

/// --db and --password-file, which every command has.
[[nodiscard]] QList<QCommandLineOption> bookOptions();

} // namespace accountdesk::cli
