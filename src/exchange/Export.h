// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "exchange/Import.h"
#include "storage/accounts/AccountQuery.h"
#include "storage/sql/Database.h"
#include "text/CsvFormat.h"

#include <optional>

namespace accountdesk::exchange {

struct ExportOptions
{
    FileKind kind = FileKind::Csv;
    text::CsvFormat format = {};               ///< CSV only
    storage::AccountQuery query = {};          ///< which accounts, in which order
    std::optional<QList<AccountId>> only = {}; ///< of these alone (a selection), in this order
};

/// Writes accounts to a file (CSV: acctid,name,paid,due,balance and, where any of them has one, parent
/// and extra; JSON: the CRM's list with decimal strings' digits as numbers, and `parent` and `extra`
/// in those objects that have one) from one snapshot of the book. Written as OutputFile says: an
/// older file survives a failure or Cancel. Text cells that begin with = + - @ or
/// a tab are guarded with a leading ' against formula injection; import takes that off again.
/// Returns the number of accounts written.
[[nodiscard]] Result<std::int64_t> exportAccounts(storage::Database &database, const QString &file,
                                                  const ExportOptions &options, Progress &progress);
/// The same onto an open device (standard output): no renaming there.
[[nodiscard]] Result<std::int64_t> exportAccounts(storage::Database &database, QIODevice &device,
                                                  const ExportOptions &options, Progress &progress);

/// What came of saving a damaged book's accounts.
struct Rescued
{
    std::int64_t accounts = 0;     ///< that were written
    std::optional<Error> damage{}; ///< why it isn't all of them; empty: it is
};

/// Writes the accounts that a damaged book still gives as a CSV file, to be imported into a new
/// one: from both ends of the book up to the damage, the second half backwards.
[[nodiscard]] Result<Rescued> rescueAccounts(storage::Database &database, const QString &file, Progress &progress);

} // namespace accountdesk::exchange
