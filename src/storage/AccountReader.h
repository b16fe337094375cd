// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Entry.h"
#include "storage/AccountQuery.h"
#include "storage/AccountRow.h"
#include "storage/Database.h"

#include <functional>

namespace accountdesk {

/// A place in a query's order: the sort key and id of a row. Opaque to callers.
struct Anchor
{
    QVariant key = {};
    AccountId id = {};
};

/// The shape of a query's result without its rows: how many there are, and where each page begins.
struct Outline
{
    std::int64_t count = 0;
    int pageSize = 0;
    QList<Anchor> anchors; ///< the first row of each page; anchors[0] is the first row of all
};

/// What a file of accounts has of each. The texts are UTF-8 and valid until the next one is read.
struct AccountLine
{
    QByteArrayView id;
    QByteArrayView name;
    Money paid;
    Money due;
    QByteArrayView parent = {}; ///< empty: none
    QByteArrayView extra = {};  ///< as jsonText() writes it
};
/// Which of a line's optional values there are at all.
struct LineFields
{
    bool parent = false;
    bool extra = false;
};
using LineReader = std::function<bool(const AccountLine &)>;
/// Calls `row` with the account's line and returns what it does.
bool readLine(const Account &account, const LineReader &row);

/// Reads accounts. Everything that a window shows comes through here, page by page by key: no
/// OFFSET, so a page in the middle of a million costs what the first one does.
///
/// Also reads a table that the course's CRM made and that wasn't migrated: what it lacks is empty.
/// Cheap to make; one that was made before a migration still reads the old shape.
class AccountReader
{
public:
    explicit AccountReader(Database &database);

    [[nodiscard]] Result<std::optional<Account>> find(const AccountId &id);
    /// How many accounts the book has.
    [[nodiscard]] Result<std::int64_t> count();
    [[nodiscard]] Result<Totals> totals(const AccountQuery &query);
    /// Scans the query's order once.
    [[nodiscard]] Result<Outline> outline(const AccountQuery &query, int pageSize);
    /// At most `limit` rows from `from` on (inclusive; none: from the first row).
    [[nodiscard]] Result<QList<Account>> page(const AccountQuery &query, const std::optional<Anchor> &from, int limit);
    /// How many rows of the query stand before this account; empty when it isn't among them.
    [[nodiscard]] Result<std::optional<std::int64_t>> position(const AccountQuery &query, const AccountId &id);
    /// Calls `row` for each account in the query's order, holding one at a time (from a server, a
    /// bounded number). `row` returns false to stop; that ends as Cancelled. Run it in a Snapshot for
    /// one picture of the book.
    [[nodiscard]] Result<> forEach(const AccountQuery &query, const std::function<bool(const Account &)> &row);
    /// The same for what a file has of them; several times as fast with SQLite.
    [[nodiscard]] Result<> forEachLine(const AccountQuery &query, const LineReader &row);
    /// Which of them any account of the query has: as a rule it takes a look at each to know that none has.
    [[nodiscard]] Result<LineFields> lineFields(const AccountQuery &query);
    /// An account's entries, newest first.
    [[nodiscard]] Result<QList<Entry>> history(const AccountId &id, int limit = 1000);
    /// Changes whenever anyone committed a change of accounts: compare two of them for equality.
    [[nodiscard]] Result<QVariant> changeMark();
    /// Whether what lies between two marks is this connection's own writing of so many entries, and
    /// nothing else. In doubt it isn't.
    [[nodiscard]] bool isOwnChange(const QVariant &before, const QVariant &after, std::int64_t entries) const;

private:
    struct Selection;
    [[nodiscard]] Result<AccountTable> table();
    [[nodiscard]] Result<Selection> select(const AccountQuery &query);
    enum class Start { AtAnchor, AfterAnchor };
    [[nodiscard]] Result<QSqlQuery> rows(const Selection &selection, const std::optional<Anchor> &from, Start start,
                                         int limit);

    Database &m_database;
    std::optional<AccountTable> m_table; ///< known from the first question on
};

} // namespace accountdesk
