// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Entry.h"
#include "storage/accounts/AccountQuery.h"
#include "storage/accounts/AccountRow.h"
#include "storage/accounts/PageIndex.h"
#include "storage/accounts/QuerySql.h"
#include "storage/sql/Database.h"

#include <functional>

namespace accountdesk::storage {

/// What a file of accounts has of each. The texts are UTF-8 and valid until the next one is read.
struct AccountLine
{
    QByteArrayView id;
    QByteArrayView name;
    Money paid;
    Money due;
    QByteArrayView parent = {}; ///< empty: none
    QByteArrayView extra = {};  ///< as in Account
};
using LineReader = std::function<bool(const AccountLine &)>;
/// Calls `row` with the account's line and returns what it does.
bool readLine(const Account &account, const LineReader &row);

/// Reads accounts. Everything that a window shows comes through here, page by page by key, so a page in
/// the middle of a million costs what the first one does.
///
/// Also reads a table that the CRM made and that wasn't migrated: what it lacks is empty, and no
/// account was closed.
/// Cheap to make; one that was made before a migration still reads the old shape.
class AccountReader
{
public:
    explicit AccountReader(Database &database);

    [[nodiscard]] Result<std::optional<Account>> find(const AccountId &id,
                                                      AccountQuery::State state = AccountQuery::State::Open);
    /// How many accounts the book has.
    [[nodiscard]] Result<std::int64_t> count();
    [[nodiscard]] Result<Totals> totals(const AccountQuery &query);
    /// Of all rows of a table with such amount columns.
    [[nodiscard]] Result<Totals> totalsOf(const QString &table);
    /// Scans the query's order once.
    [[nodiscard]] Result<PageIndex> pageIndex(const AccountQuery &query, int pageSize,
                                              int maxAnchors = PageIndex::maxAnchors);
    /// At most `limit` rows from a place on.
    [[nodiscard]] Result<QList<Account>> page(const AccountQuery &query, const PageIndex::Place &from, int limit);
    /// How many rows of the query stand before this account; empty when it isn't among them.
    [[nodiscard]] Result<std::optional<std::int64_t>> position(const AccountQuery &query, const AccountId &id);
    /// Calls `row` for each account in the query's order, holding one at a time (from a server, a
    /// bounded number). `row` returns false to stop; that ends as Cancelled. Run it in a Snapshot for
    /// one picture of the book.
    [[nodiscard]] Result<> forEach(const AccountQuery &query, const std::function<bool(const Account &)> &row);
    /// The same for what a file has of them; several times as fast with SQLite.
    [[nodiscard]] Result<> forEachLine(const AccountQuery &query, const LineReader &row);
    /// Which of parent and extra any account of the query has: as a rule it takes a look at each to know that none
    /// has.
    [[nodiscard]] Result<Change::Fields> furtherFields(const AccountQuery &query);
    /// Puts id, revision, paid and due of the accounts into a table of these columns. Conflict: the first or
    /// last one of a range isn't among the query's any more.
    [[nodiscard]] Result<> copyTo(const QString &table, const AccountSelection &accounts);
    /// An account's entries, newest first.
    [[nodiscard]] Result<QList<Entry>> history(const AccountId &id, int limit = 1000);
    /// Changes whenever anyone committed a change of accounts: compare two of them for equality.
    [[nodiscard]] Result<QVariant> changeMark();
    /// Whether what lies between two marks of a book is this connection's own writing of so many entries,
    /// and nothing else. In doubt it isn't.
    [[nodiscard]] bool isOwnChange(const QVariant &before, const QVariant &after, std::int64_t entries);

private:
    [[nodiscard]] Result<AccountTable> table();
    [[nodiscard]] Result<std::optional<Account>> findAsWritten(const AccountId &id);
    [[nodiscard]] Result<QuerySql> select(const AccountQuery &query);
    enum class Start { AtAnchor, AfterAnchor };
    /// Where an account stands in the order; empty: it isn't among the query's.
    [[nodiscard]] Result<std::optional<Anchor>> anchorOf(const QuerySql &selection, const AccountId &id);
    [[nodiscard]] Result<QSqlQuery> rows(const QuerySql &selection, const PageIndex::Place &from, Start start,
                                         int limit);

    Database &m_database;
    std::optional<AccountTable> m_table; ///< known from the first question on
};

} // namespace accountdesk::storage
