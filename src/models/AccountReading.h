// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "models/LiveTotals.h"
#include "storage/accounts/AccountReader.h"

#include <QHash>

#include <functional>
#include <utility>

namespace accountdesk::models {

/// The result of one read of a query, from one snapshot of the book.
struct Reading
{
    static constexpr int pageSize = 128;

    storage::AccountQuery query = {};
    storage::PageIndex pageIndex = {};
    QHash<int, QList<Account>> pages = {}; ///< the requested pages
    QHash<AccountId, int> rows = {};       ///< of accounts in these pages or looked for; -1: not among the query's
    QVariant mark = {};                    ///< AccountReader::changeMark(); null: not known
};

/// First and last rows, in ascending order and apart from each other.
using RowRanges = QList<std::pair<int, int>>;

/// Rows of a list, and in which state of the book they are those that it shows.
struct ChosenRows
{
    storage::AccountQuery query = {};
    storage::PageIndex pageIndex = {};
    QVariant mark = {};
    RowRanges ranges = {};
};

using AccountUser = std::function<void(const Account &)>;

// What AccountPages has its worker do. Each of them blocks.

/// Reads the page index, these pages and the rows of these accounts.
[[nodiscard]] Result<Reading> readAll(storage::Database &database, const storage::AccountQuery &query,
                                      const QList<int> &pages, const QList<AccountId> &located,
                                      const Progress &progress);
/// Reads the first page, as if there were no other.
[[nodiscard]] Result<Reading> readFirst(storage::Database &database, const storage::AccountQuery &query);
/// Returns the ID that is searched for, if the whole text is one; otherwise an empty one.
[[nodiscard]] AccountId searchedId(const storage::AccountQuery &query);
/// Reads the account with this ID, as if there were no other; empty if there is none.
[[nodiscard]] Result<Reading> readExact(storage::Database &database, const storage::AccountQuery &query);
[[nodiscard]] Result<QList<Account>> readPage(storage::AccountReader &reader, const storage::AccountQuery &query,
                                              const storage::PageIndex &pageIndex, int number);
/// Where no one changes anything in this window, it needs no mark; a CRM's table may have an expensive one.
enum class Mark { Needed, NotNeeded };
[[nodiscard]] Result<Counted> countTotals(storage::Database &database, const storage::AccountQuery &query, Mark wanted);
/// Calls `use` with the account of each row, in order, holding few of them. Conflict: the book is no longer as
/// the list shows it, and a row may be another account's.
[[nodiscard]] Result<> forEachRow(storage::Database &database, const ChosenRows &chosen, const Progress &progress,
                                  const AccountUser &use);
/// Conflict: the book is no longer as it was at this mark.
[[nodiscard]] Result<> requireUnchanged(storage::AccountReader &reader, const QVariant &mark);

} // namespace accountdesk::models
