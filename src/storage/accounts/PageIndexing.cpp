// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/PageIndexing.h"

#include "storage/dialect/Sql.h"
#include "storage/sql/SqliteStatement.h"

namespace accountdesk::storage {

namespace {

/// Steps through all rows, which takes SQLite less time than to number them.
Result<PageIndex> scan(Database &database, const QuerySql &query, PageIndex pageIndex, int maxAnchors)
{
    const QString sql = Sql(QStringLiteral("SELECT {key}, acctid FROM {from} WHERE {where} ORDER BY {order}"))
                            .with("key", query.keyColumn())
                            .with("where", query.where)
                            .with("order", query.orderBy())
                            .with("from", query.from);
    ASSIGN_OR_RETURN(auto rows, SqliteStatement::prepare(database, sql, query.values));
    for (auto isRow = rows.next();; isRow = rows.next()) {
        if (!isRow || !*isRow)
            return isRow ? Result<PageIndex>(pageIndex) : failure(isRow.error());
        if (pageIndex.needsAnchor())
            pageIndex.add({.key = rows.value(0), .id = AccountId::fromDatabase(rows.value(1).toString())}, maxAnchors);
        ++pageIndex.count;
    }
}

/// A server says only where pages begin, and which row is the last one: its number is the count.
Result<PageIndex> number(Database &database, const QuerySql &query, PageIndex pageIndex, int maxAnchors)
{
    const QString sql =
        Sql(QStringLiteral("SELECT n, k, acctid FROM (SELECT acctid, {key} AS k,"
                           " ROW_NUMBER() OVER (ORDER BY {order}) AS n,"
                           " LEAD(acctid) OVER (ORDER BY {order}) AS next_id FROM {from} WHERE {where}) AS numbered"
                           " WHERE n % {size} = {first} OR next_id IS NULL ORDER BY n"))
            .with("key", query.keyColumn())
            .with("order", query.orderBy())
            .with("where", query.where)
            .with("size", QString::number(pageIndex.pageSize))
            .with("first", QString::number(1 % pageIndex.pageSize))
            .with("from", query.from);
    ASSIGN_OR_RETURN(auto rows, database.run(sql, query.values));
    while (rows.next()) {
        const std::int64_t row = rows.value(0).toLongLong();
        pageIndex.count = row - 1;
        if (pageIndex.needsAnchor())
            pageIndex.add({.key = rows.value(1), .id = AccountId::fromDatabase(rows.value(2).toString())}, maxAnchors);
        pageIndex.count = row;
    }
    RETURN_IF_ERROR(database.atEnd(rows));
    return pageIndex;
}

} // namespace

Result<PageIndex> readPageIndex(Database &database, const QuerySql &query, int pageSize, int maxAnchors)
{
    const PageIndex empty{.pageSize = pageSize};
    return database.backend() == url::Backend::Sqlite ? scan(database, query, empty, maxAnchors)
                                                      : number(database, query, empty, maxAnchors);
}

} // namespace accountdesk::storage
