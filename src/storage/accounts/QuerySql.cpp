// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/QuerySql.h"

#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

using Column = AccountQuery::Column;

QString condition(const Dialect &dialect, const AccountQuery &query, AccountTable table)
{
    const QString paid = dialect.cents(QStringLiteral("paid"));
    const QString due = dialect.cents(QStringLiteral("due"));
    QStringList parts;
    switch (query.filter) {
    case AccountQuery::Filter::All:
        break;
    case AccountQuery::Filter::Owing:
        parts << due + QLatin1String(" > ") + paid;
        break;
    case AccountQuery::Filter::Overpaid:
        parts << due + QLatin1String(" < ") + paid;
        break;
    case AccountQuery::Filter::Settled:
        parts << due + QLatin1String(" = ") + paid;
        break;
    }
    if (!query.text.isEmpty()) {
        QString matches = dialect.contains(QStringLiteral("acctid"), query.text);
        if (table == AccountTable::Book)
            matches += QLatin1String(" OR ") + dialect.contains(QStringLiteral("name"), query.text);
        parts << u'(' + matches + u')';
    }
    return parts.isEmpty() ? QStringLiteral("1 = 1") : parts.join(QLatin1String(" AND "));
}

/// What rows are sorted by before their id; empty: by nothing.
QString sortKey(const Dialect &dialect, Column column, AccountTable table)
{
    const QString paid = QStringLiteral("paid");
    const QString due = QStringLiteral("due");
    const bool isBook = table == AccountTable::Book;
    switch (column) {
    case Column::Id:
        break;
    case Column::Name:
        return isBook ? dialect.nameOrder(QStringLiteral("name")) : QString();
    case Column::Paid:
        return dialect.amountOrder(paid);
    case Column::Due:
        return dialect.amountOrder(due);
    case Column::Balance:
        return dialect.differenceOrder(due, paid);
    case Column::ChangedAt:
        return isBook ? dialect.timeText(QStringLiteral("changed_at")) : QString();
    }
    return {};
}

} // namespace

QuerySql QuerySql::of(const AccountQuery &query, const Dialect &dialect, AccountTable table)
{
    const bool isClosed = query.state == AccountQuery::State::Closed;
    const bool hasHistory = table == AccountTable::Book;
    QuerySql sql{.columns = accountColumns(dialect, table),
                 .from = isClosed && hasHistory ? closedAccounts(dialect) : QStringLiteral("account"),
                 .where = isClosed && !hasHistory ? QStringLiteral("1 = 0") : condition(dialect, query, table),
                 .values = {},
                 .key = sortKey(dialect, query.sortBy, table),
                 .descending = query.order == Qt::DescendingOrder};
    if (!query.text.isEmpty() && (hasHistory || !isClosed))
        sql.values = QVariantList(hasHistory ? 2 : 1, dialect.containsValue(query.text));
    return sql;
}

QString QuerySql::place() const
{
    return key.isEmpty() ? QStringLiteral("acctid") : u'(' + key + QLatin1String(", acctid)");
}

QString QuerySql::compare(const QString &relation) const
{
    return place() + u' ' + relation + (key.isEmpty() ? QStringLiteral(" ?") : QStringLiteral(" (?, ?)"));
}

QVariantList QuerySql::anchorValues(const Anchor &anchor) const
{
    return key.isEmpty() ? QVariantList{anchor.id.text()} : QVariantList{anchor.key, anchor.id.text()};
}

QString QuerySql::orderBy() const
{
    const QString direction = descending ? QStringLiteral(" DESC") : QString();
    return (key.isEmpty() ? QString() : key + direction + QLatin1String(", ")) + QLatin1String("acctid") + direction;
}

QString QuerySql::sql(const QString &further) const
{
    return Sql(QStringLiteral("SELECT {columns} FROM {from} WHERE {where} AND {further} ORDER BY {order}"))
        .with("columns", columns)
        .with("where", where)
        .with("further", further)
        .with("order", orderBy())
        .with("from", from);
}

} // namespace accountdesk::storage
