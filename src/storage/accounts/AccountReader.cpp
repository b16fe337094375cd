// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"

#include "storage/accounts/ChangeMark.h"
#include "storage/accounts/HistoryReading.h"
#include "storage/accounts/ListHasChanged.h"
#include "storage/accounts/PageIndexing.h"
#include "storage/accounts/TotalsReading.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/SqliteStatement.h"

namespace accountdesk::storage {

namespace {

/// Rows that are held at once when a server's table is read through: Qt's drivers for servers keep
/// a whole result in memory.
constexpr int rowsFromServer = 20'000;

} // namespace

bool readLine(const Account &account, const LineReader &row)
{
    const QByteArray id = account.id.text().toUtf8();
    const QByteArray name = account.name.toUtf8();
    const QByteArray parent = account.parent.text().toUtf8();
    return row(
        {.id = id, .name = name, .paid = account.paid, .due = account.due, .parent = parent, .extra = account.extra});
}

AccountReader::AccountReader(Database &database) : m_database(database) {}

Result<AccountTable> AccountReader::table()
{
    if (m_database.isKnownBook())
        return AccountTable::Book;
    if (!m_table) {
        ASSIGN_OR_RETURN(const auto columns, m_database.columns(QStringLiteral("account")));
        m_table = columns.contains(QLatin1StringView("revision")) ? AccountTable::Book : AccountTable::Crm;
        if (*m_table == AccountTable::Book)
            m_database.setKnownBook();
    }
    return *m_table;
}

Result<QuerySql> AccountReader::select(const AccountQuery &query)
{
    const auto shape = table();
    return shape ? Result<QuerySql>(QuerySql::of(query, m_database.dialect(), *shape)) : failure(shape.error());
}

Result<QSqlQuery> AccountReader::rows(const QuerySql &selection, const PageIndex::Place &from, Start start, int limit)
{
    QString part = limit < 0 ? QString() : QStringLiteral(" LIMIT %1").arg(limit);
    if (from.skipped > 0)
        part += QStringLiteral(" OFFSET %1").arg(from.skipped);
    if (!from.anchor)
        return m_database.run(selection.sql() + part, selection.values);
    const QString relation = selection.after() + (start == Start::AtAnchor ? QStringLiteral("=") : QString());
    return m_database.run(selection.sql(selection.compare(relation)) + part,
                          selection.values + selection.anchorValues(*from.anchor));
}

Result<std::optional<Account>> AccountReader::find(const AccountId &id, AccountQuery::State state)
{
    ASSIGN_OR_RETURN(const auto shape, table());
    const bool isClosed = state == AccountQuery::State::Closed;
    if (isClosed && shape != AccountTable::Book)
        return std::nullopt;
    const Dialect &dialect = m_database.dialect();
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(Sql(QStringLiteral("SELECT {columns} FROM {table} WHERE acctid = ?"))
                                        .with("columns", accountColumns(dialect, shape))
                                        .with("table", isClosed ? closedAccounts(dialect) : QStringLiteral("account")),
                                    {id.text()}));
    while (query.next()) {
        Account account = accountFrom(query);
        if (account.id != id) // a CRM's table has a collation of its own
            continue;
        RETURN_IF_ERROR(requireAmounts(account));
        return account;
    }
    return shape == AccountTable::Book ? Result<std::optional<Account>>() : findAsWritten(id);
}

/// A CRM's ids may be in any form.
Result<std::optional<Account>> AccountReader::findAsWritten(const AccountId &id)
{
    std::optional<Account> found;
    const auto read = forEach({}, [&](const Account &account) {
        if (const auto written = AccountId::parse(account.id.text()); written && *written == id)
            found = account;
        return !found;
    });
    return read || found ? Result<std::optional<Account>>(found) : failure(read.error());
}

Result<std::int64_t> AccountReader::count()
{
    ASSIGN_OR_RETURN(auto query, m_database.run(QStringLiteral("SELECT COUNT(*) FROM account")));
    query.next();
    return query.value(0).toLongLong();
}

Result<Totals> AccountReader::totals(const AccountQuery &query)
{
    ASSIGN_OR_RETURN(const auto selection, select(query));
    return readTotals(m_database, selection.from + QLatin1StringView(" WHERE ") + selection.where, selection.values);
}

Result<Totals> AccountReader::totalsOf(const QString &table)
{
    return readTotals(m_database, table);
}

Result<PageIndex> AccountReader::pageIndex(const AccountQuery &query, int pageSize, int maxAnchors)
{
    ASSIGN_OR_RETURN(const auto selection, select(query));
    return readPageIndex(m_database, selection, pageSize, maxAnchors);
}

Result<QList<Account>> AccountReader::page(const AccountQuery &query, const PageIndex::Place &from, int limit)
{
    ASSIGN_OR_RETURN(const auto selection, select(query));
    ASSIGN_OR_RETURN(auto row, rows(selection, from, Start::AtAnchor, limit));
    QList<Account> accounts;
    while (row.next()) {
        accounts.append(accountFrom(row));
        RETURN_IF_ERROR(requireAmounts(accounts.constLast()));
    }
    RETURN_IF_ERROR(m_database.atEnd(row));
    m_database.keep(std::move(row));
    return accounts;
}

Result<std::optional<std::int64_t>> AccountReader::position(const AccountQuery &query, const AccountId &id)
{
    ASSIGN_OR_RETURN(const auto selection, select(query));
    ASSIGN_OR_RETURN(const auto anchor, anchorOf(selection, id));
    if (!anchor)
        return std::nullopt;
    ASSIGN_OR_RETURN(auto count,
                     m_database.run(Sql(QStringLiteral("SELECT COUNT(*) FROM {from} WHERE {where} AND {before}"))
                                        .with("where", selection.where)
                                        .with("before", selection.compare(selection.before()))
                                        .with("from", selection.from),
                                    selection.values + selection.anchorValues(*anchor)));
    count.next();
    return count.value(0).toLongLong();
}

Result<std::optional<Anchor>> AccountReader::anchorOf(const QuerySql &selection, const AccountId &id)
{
    ASSIGN_OR_RETURN(auto key,
                     m_database.run(Sql(QStringLiteral("SELECT {key} FROM {from} WHERE {where} AND acctid = ?"))
                                        .with("key", selection.keyColumn())
                                        .with("where", selection.where)
                                        .with("from", selection.from),
                                    selection.values + QVariantList{id.text()}));
    return key.next() ? std::optional(Anchor{.key = key.value(0), .id = id}) : std::nullopt;
}

Result<> AccountReader::copyTo(const QString &table, const AccountSelection &accounts)
{
    ASSIGN_OR_RETURN(const auto selection, select(accounts.query));
    const QString sql = Sql(QStringLiteral(
                                "INSERT INTO {table}(acctid, revision, paid, due) SELECT acctid, revision, paid, due"
                                " FROM {from} WHERE {where} AND {first} AND {last}"))
                            .with("table", table)
                            .with("from", selection.from)
                            .with("where", selection.where)
                            .with("first", selection.compare(selection.after() + u'='))
                            .with("last", selection.compare(selection.before() + u'='));
    for (const AccountRange &range : accounts.ranges) {
        ASSIGN_OR_RETURN(const auto first, anchorOf(selection, range.first));
        ASSIGN_OR_RETURN(const auto last, anchorOf(selection, range.last));
        if (!first || !last)
            return failure(listHasChanged());
        RETURN_IF_ERROR(
            m_database.run(sql, selection.values + selection.anchorValues(*first) + selection.anchorValues(*last)));
    }
    return {};
}

Result<> AccountReader::forEach(const AccountQuery &query, const std::function<bool(const Account &)> &row)
{
    ASSIGN_OR_RETURN(auto selection, select(query));
    selection.columns += QLatin1String(", ") + selection.keyColumn();
    // SQLite streams its rows; from a server they come in pieces, each from the last one's end on.
    const int limit = m_database.backend() == url::Backend::Sqlite ? -1 : rowsFromServer;
    PageIndex::Place last;
    int count = 0;
    do {
        ASSIGN_OR_RETURN(auto piece, rows(selection, last, Start::AfterAnchor, limit));
        for (count = 0; piece.next(); ++count) {
            const Account account = accountFrom(piece);
            RETURN_IF_ERROR(requireAmounts(account));
            if (!row(account))
                return failure(Error::cancelled());
            if (count == limit - 1)
                last.anchor = Anchor{.key = piece.value(accountColumnCount), .id = account.id};
        }
        RETURN_IF_ERROR(m_database.atEnd(piece));
    } while (count == limit);
    return {};
}

Result<> AccountReader::forEachLine(const AccountQuery &query, const LineReader &row)
{
    if (m_database.backend() != url::Backend::Sqlite)
        return forEach(query, [&row](const Account &account) { return readLine(account, row); });
    ASSIGN_OR_RETURN(const auto shape, table());
    ASSIGN_OR_RETURN(auto selection, select(query));
    selection.columns = lineColumns(m_database.dialect(), shape);
    constexpr int extra = columnOf(Change::Extra);
    constexpr int parent = columnOf(Change::Parent);
    ASSIGN_OR_RETURN(auto rows, SqliteStatement::prepare(m_database, selection.sql(), selection.values));
    for (auto isRow = rows.next();; isRow = rows.next()) {
        if (!isRow || !*isRow)
            return isRow ? Result<>() : failure(isRow.error());
        AccountLine line{.id = rows.text(0),
                         .name = rows.text(columnOf(Change::Name)),
                         .paid = Money::fromCents(rows.integer(columnOf(Change::Paid))),
                         .due = Money::fromCents(rows.integer(columnOf(Change::Due)))};
        if (!rows.isNull(extra) && rows.text(extra) != QByteArrayView("{}"))
            line.extra = rows.text(extra);
        if (!rows.isNull(parent))
            line.parent = rows.text(parent);
        RETURN_IF_ERROR(requireAmounts(line.id, line.paid, line.due));
        if (!row(line))
            return failure(Error::cancelled());
    }
}

Result<Change::Fields> AccountReader::furtherFields(const AccountQuery &query)
{
    ASSIGN_OR_RETURN(const auto shape, table());
    ASSIGN_OR_RETURN(const auto selection, select(query));
    const auto any = [&](const QString &column) -> Result<bool> {
        ASSIGN_OR_RETURN(
            auto row,
            m_database.run(Sql(QStringLiteral("SELECT 1 FROM {from} WHERE {where} AND {column} <> '' LIMIT 1"))
                               .with("where", selection.where)
                               .with("column", column)
                               .with("from", selection.from),
                           selection.values));
        return row.next();
    };
    // Most books have neither: that is known after one look through.
    const auto either = shape == AccountTable::Book ? any(QStringLiteral("COALESCE(NULLIF(extra, ''), parent)"))
                                                    : false;
    if (!either || !*either)
        return either ? Result<Change::Fields>(Change::Fields()) : failure(either.error());
    ASSIGN_OR_RETURN(const auto parent, any(QStringLiteral("parent")));
    ASSIGN_OR_RETURN(const auto extra, any(QStringLiteral("COALESCE(NULLIF(extra, '{}'), '')")));
    Change::Fields fields;
    fields.setFlag(Change::Parent, parent);
    fields.setFlag(Change::Extra, extra);
    return fields;
}

Result<QList<Entry>> AccountReader::history(const AccountId &id, int limit)
{
    ASSIGN_OR_RETURN(const auto shape, table());
    return shape == AccountTable::Crm ? QList<Entry>() : readHistory(m_database, id, limit);
}

Result<QVariant> AccountReader::changeMark()
{
    const auto shape = table();
    return shape ? readChangeMark(m_database, *shape) : failure(shape.error());
}

bool AccountReader::isOwnChange(const QVariant &before, const QVariant &after, std::int64_t entries)
{
    return storage::isOwnChange(m_database, before, after, entries);
}

} // namespace accountdesk::storage
