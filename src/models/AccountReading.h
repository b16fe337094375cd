// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "storage/accounts/AccountReader.h"

#include <QHash>

#include <functional>
#include <utility>

namespace accountdesk {

/// What one reading of a query found, in one picture of the book.
struct Reading
{
    static constexpr int pageSize = 128;

    AccountQuery query = {};
    PageIndex pageIndex = {};
    QHash<int, QList<Account>> pages = {}; ///< the pages that were asked for
    QHash<AccountId, int> rows = {};       ///< of accounts in these pages or looked for; -1: not among the query's
    QVariant mark = {};                    ///< AccountReader::changeMark(); null: not known
};

/// First and last rows, in ascending order and apart from each other.
using RowRanges = QList<std::pair<int, int>>;

/// Rows of a list, and in which state of the book they are those that it shows.
struct ChosenRows
{
    AccountQuery query = {};
    PageIndex pageIndex = {};
    QVariant mark = {};
    RowRanges ranges = {};
};

using AccountUser = std::function<void(const Account &)>;

// What AccountPages has its worker do. Each of them blocks.

/// The outline, these pages and the rows of these accounts.
[[nodiscard]] Result<Reading> readAll(Database &database, const AccountQuery &query, const QList<int> &pages,
                                      const QList<AccountId> &located, const Progress &progress);
/// The first page, as if there were no other.
[[nodiscard]] Result<Reading> readFirst(Database &database, const AccountQuery &query);
/// The id that is searched for, where the text is one as a whole; else empty.
[[nodiscard]] AccountId searchedId(const AccountQuery &query);
/// The account that has this id, as if there were no other; none: an empty reading.
[[nodiscard]] Result<Reading> readExact(Database &database, const AccountQuery &query);
[[nodiscard]] Result<QList<Account>> readPage(AccountReader &reader, const AccountQuery &query,
                                              const PageIndex &pageIndex, int number);
/// Calls `use` with the account of each row, in order, holding few of them. Conflict: the book is no longer as
/// the list shows it, and a row may be another account's.
[[nodiscard]] Result<> forEachRow(Database &database, const ChosenRows &chosen, const Progress &progress,
                                  const AccountUser &use);
/// Conflict: the book is no longer as it was at this mark.
[[nodiscard]] Result<> requireUnchanged(AccountReader &reader, const QVariant &mark);

} // namespace accountdesk
