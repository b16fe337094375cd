// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"

#include "storage/accounts/ListHasChanged.h"
#include "storage/sql/SqliteStatement.h"
#include "storage/sql/StorageWords.h"

#include <array>

namespace accountdesk {

namespace {

using Column = AccountQuery::Column;

/// Rows that are held at once when a server's table is read through: Qt's drivers for servers keep
/// a whole result in memory.
constexpr int rowsFromServer = 20'000;

Error unreadable(const QString &detail)
{
    return {.kind = Error::Kind::Damaged,
            .happened = StorageWords::tr("The database's totals can't be read."),
            .detail = detail};
}

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

Result<Totals> parseTotals(const QString &text)
{
    const QList<QByteArray> words = text.toLatin1().split(' ');
    if (words.size() != 7)
        return failure(unreadable(text));
    std::array<MoneyTotal, 4> sums;
    for (size_t i = 0; i < sums.size(); ++i) {
        static constexpr std::array<qsizetype, 4> places{1, 2, 4, 6};
        const auto sum = MoneyTotal::parse(words.at(places.at(i)));
        if (!sum)
            return failure(unreadable(text));
        sums.at(i) = *sum;
    }
    return Totals{.count = words.at(0).toLongLong(),
                  .paid = sums[0],
                  .due = sums[1],
                  .owingCount = words.at(3).toLongLong(),
                  .owed = sums[2],
                  .overpaidCount = words.at(5).toLongLong(),
                  .overpaid = sums[3]};
}

std::optional<Money> optionalMoney(const QVariant &cents)
{
    return cents.isNull() ? std::nullopt : std::optional(Money::fromCents(cents.toLongLong()));
}

Entry entryFrom(const QSqlQuery &query)
{
    return {.id = AccountId::fromDatabase(query.value(0).toString()),
            .revision = query.value(1).toLongLong(),
            .kind = Entry::kindFromToken(query.value(2).toString()).value_or(Entry::Kind::External),
            .paidBefore = optionalMoney(query.value(3)),
            .dueBefore = optionalMoney(query.value(4)),
            .paidAfter = optionalMoney(query.value(5)),
            .dueAfter = optionalMoney(query.value(6)),
            .who = query.value(7).toString(),
            .at = utcTime(query.value(8)),
            .memo = query.value(9).toString(),
            .details = jsonObject(query.value(10))};
}

/// Of the accounts, so that settings and what the sync writes down about itself don't count.
QString markQuery(const Database &database, AccountTable shape)
{
    const Dialect &dialect = database.dialect();
    const bool isFile = database.backend() == Backend::Sqlite;
    if (shape == AccountTable::Book) // SQLite's writers come one after another, so the newest number is enough
        return isFile ? QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM entry") : dialect.traits().changeMark;
    // A CRM's table has no history to look at; on a server, its sums tell of most changes.
    return isFile ? dialect.traits().changeMark
                  : QStringLiteral("SELECT %1 FROM account")
                        .arg(dialect.totals(QStringLiteral("paid"), QStringLiteral("due")));
}

} // namespace

Error listHasChanged()
{
    return {.kind = Error::Kind::Conflict,
            .happened = StorageWords::tr("Someone else changed the list of accounts meanwhile."),
            .safe = StorageWords::tr("Nothing was changed."),
            .advice = StorageWords::tr("Select the accounts again.")};
}

/// A query in SQL: which rows, in which order.
struct AccountReader::Selection
{
    /// The key of a row's place in the order.
    [[nodiscard]] QString place() const
    {
        return key.isEmpty() ? QStringLiteral("acctid") : u'(' + key + QLatin1String(", acctid)");
    }
    /// Compares place() with an anchor, whose values anchorValues() gives.
    [[nodiscard]] QString compare(const QString &relation) const
    {
        return place() + u' ' + relation + (key.isEmpty() ? QStringLiteral(" ?") : QStringLiteral(" (?, ?)"));
    }
    [[nodiscard]] QString after() const { return descending ? QStringLiteral("<") : QStringLiteral(">"); }
    [[nodiscard]] QString before() const { return descending ? QStringLiteral(">") : QStringLiteral("<"); }
    [[nodiscard]] QVariantList anchorValues(const Anchor &anchor) const
    {
        return key.isEmpty() ? QVariantList{anchor.id.text()} : QVariantList{anchor.key, anchor.id.text()};
    }
    [[nodiscard]] QString orderBy() const
    {
        const QString direction = descending ? QStringLiteral(" DESC") : QString();
        return (key.isEmpty() ? QString() : key + direction + QLatin1String(", ")) + QLatin1String("acctid")
               + direction;
    }
    /// The query itself; `further` is one more condition.
    [[nodiscard]] QString sql(const QString &further = QStringLiteral("1 = 1")) const
    {
        return QStringLiteral("SELECT %1 FROM %5 WHERE %2 AND %3 ORDER BY %4")
            .arg(columns, where, further, orderBy(), from);
    }
    /// The key as a column of a SELECT.
    [[nodiscard]] QString keyColumn() const { return key.isEmpty() ? QStringLiteral("NULL") : key; }

    QString columns;
    QString from;
    QString where;
    QVariantList values; ///< of `where`
    QString key;
    bool descending = false;
};

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
        const auto columns = m_database.columns(QStringLiteral("account"));
        if (!columns)
            return failure(columns.error());
        m_table = columns->contains(QLatin1StringView("revision")) ? AccountTable::Book : AccountTable::Crm;
        if (*m_table == AccountTable::Book)
            m_database.setKnownBook();
    }
    return *m_table;
}

Result<AccountReader::Selection> AccountReader::select(const AccountQuery &query)
{
    const auto shape = table();
    if (!shape)
        return failure(shape.error());
    const Dialect &dialect = m_database.dialect();
    const bool isClosed = query.state == AccountQuery::State::Closed;
    const bool hasHistory = *shape == AccountTable::Book;
    Selection selection{.columns = accountColumns(dialect, *shape),
                        .from = isClosed && hasHistory ? closedAccounts(dialect) : QStringLiteral("account"),
                        .where = isClosed && !hasHistory ? QStringLiteral("1 = 0") : condition(dialect, query, *shape),
                        .values = {},
                        .key = sortKey(dialect, query.sortBy, *shape),
                        .descending = query.order == Qt::DescendingOrder};
    if (!query.text.isEmpty() && (hasHistory || !isClosed))
        selection.values = QVariantList(*shape == AccountTable::Book ? 2 : 1, dialect.containsValue(query.text));
    return selection;
}

Result<QSqlQuery> AccountReader::rows(const Selection &selection, const PageIndex::Place &from, Start start, int limit)
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
    const auto shape = table();
    if (!shape)
        return failure(shape.error());
    const bool isClosed = state == AccountQuery::State::Closed;
    if (isClosed && *shape != AccountTable::Book)
        return std::nullopt;
    const Dialect &dialect = m_database.dialect();
    auto query = m_database.run(QStringLiteral("SELECT %1 FROM %2 WHERE acctid = ?")
                                    .arg(accountColumns(dialect, *shape),
                                         isClosed ? closedAccounts(dialect) : QStringLiteral("account")),
                                {id.text()});
    if (!query)
        return failure(query.error());
    while (query->next()) {
        Account account = accountFrom(*query);
        if (account.id != id) // a CRM's table has a collation of its own
            continue;
        if (const auto sound = requireAmounts(account); !sound)
            return failure(sound.error());
        return account;
    }
    return *shape == AccountTable::Book ? Result<std::optional<Account>>() : findAsWritten(id);
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
    auto query = m_database.run(QStringLiteral("SELECT COUNT(*) FROM account"));
    if (!query)
        return failure(query.error());
    query->next();
    return query->value(0).toLongLong();
}

Result<Totals> AccountReader::totals(const AccountQuery &query)
{
    const auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    const QString sums = m_database.dialect().totals(QStringLiteral("paid"), QStringLiteral("due"));
    auto row = m_database.run(QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(sums, selection->from, selection->where),
                              selection->values);
    if (!row)
        return failure(row.error());
    row->next();
    return parseTotals(row->value(0).toString());
}

Result<Totals> AccountReader::totalsOf(const QString &table)
{
    const QString sums = m_database.dialect().totals(QStringLiteral("paid"), QStringLiteral("due"));
    auto row = m_database.run(QStringLiteral("SELECT %1 FROM %2").arg(sums, table));
    if (!row)
        return failure(row.error());
    row->next();
    return parseTotals(row->value(0).toString());
}

Result<PageIndex> AccountReader::pageIndex(const AccountQuery &query, int pageSize, int maxAnchors)
{
    const auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    const PageIndex empty{.pageSize = pageSize};
    return m_database.backend() == Backend::Sqlite ? scan(*selection, empty, maxAnchors)
                                                   : number(*selection, empty, maxAnchors);
}

/// Steps through all rows, which takes SQLite less time than to number them.
Result<PageIndex> AccountReader::scan(const Selection &selection, PageIndex pageIndex, int maxAnchors)
{
    const QString sql = QStringLiteral("SELECT %1, acctid FROM %4 WHERE %2 ORDER BY %3")
                            .arg(selection.keyColumn(), selection.where, selection.orderBy(), selection.from);
    auto rows = SqliteStatement::prepare(m_database, sql, selection.values);
    if (!rows)
        return failure(rows.error());
    for (auto isRow = rows->next();; isRow = rows->next()) {
        if (!isRow || !*isRow)
            return isRow ? Result<PageIndex>(pageIndex) : failure(isRow.error());
        if (pageIndex.needsAnchor())
            pageIndex.add({.key = rows->value(0), .id = AccountId::fromDatabase(rows->value(1).toString())},
                          maxAnchors);
        ++pageIndex.count;
    }
}

/// A server says only where pages begin, and which row is the last one: its number is the count.
Result<PageIndex> AccountReader::number(const Selection &selection, PageIndex pageIndex, int maxAnchors)
{
    const QString sql = QStringLiteral("SELECT n, k, acctid FROM (SELECT acctid, %1 AS k,"
                                       " ROW_NUMBER() OVER (ORDER BY %2) AS n,"
                                       " LEAD(acctid) OVER (ORDER BY %2) AS next_id FROM %6 WHERE %3) AS numbered"
                                       " WHERE n % %4 = %5 OR next_id IS NULL ORDER BY n")
                            .arg(selection.keyColumn(), selection.orderBy(), selection.where,
                                 QString::number(pageIndex.pageSize), QString::number(1 % pageIndex.pageSize),
                                 selection.from);
    auto rows = m_database.run(sql, selection.values);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        const std::int64_t row = rows->value(0).toLongLong();
        pageIndex.count = row - 1;
        if (pageIndex.needsAnchor())
            pageIndex.add({.key = rows->value(1), .id = AccountId::fromDatabase(rows->value(2).toString())},
                          maxAnchors);
        pageIndex.count = row;
    }
    if (const auto ended = m_database.atEnd(*rows); !ended)
        return failure(ended.error());
    return pageIndex;
}

Result<QList<Account>> AccountReader::page(const AccountQuery &query, const PageIndex::Place &from, int limit)
{
    const auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    auto row = rows(*selection, from, Start::AtAnchor, limit);
    if (!row)
        return failure(row.error());
    QList<Account> accounts;
    while (row->next()) {
        accounts.append(accountFrom(*row));
        if (const auto sound = requireAmounts(accounts.constLast()); !sound)
            return failure(sound.error());
    }
    if (const auto ended = m_database.atEnd(*row); !ended)
        return failure(ended.error());
    m_database.keep(*std::move(row));
    return accounts;
}

Result<std::optional<std::int64_t>> AccountReader::position(const AccountQuery &query, const AccountId &id)
{
    const auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    const auto anchor = anchorOf(*selection, id);
    if (!anchor)
        return failure(anchor.error());
    if (!*anchor)
        return std::nullopt;
    auto count = m_database.run(QStringLiteral("SELECT COUNT(*) FROM %3 WHERE %1 AND %2")
                                    .arg(selection->where, selection->compare(selection->before()), selection->from),
                                selection->values + selection->anchorValues(**anchor));
    if (!count)
        return failure(count.error());
    count->next();
    return count->value(0).toLongLong();
}

Result<std::optional<Anchor>> AccountReader::anchorOf(const Selection &selection, const AccountId &id)
{
    auto key = m_database.run(QStringLiteral("SELECT %1 FROM %3 WHERE %2 AND acctid = ?")
                                  .arg(selection.keyColumn(), selection.where, selection.from),
                              selection.values + QVariantList{id.text()});
    if (!key)
        return failure(key.error());
    return key->next() ? std::optional(Anchor{.key = key->value(0), .id = id}) : std::nullopt;
}

Result<> AccountReader::copyTo(const QString &table, const AccountSelection &accounts)
{
    const auto selection = select(accounts.query);
    if (!selection)
        return failure(selection.error());
    const QString sql = QStringLiteral("INSERT INTO %1(acctid, revision, paid, due) SELECT acctid, revision, paid, due"
                                       " FROM %2 WHERE %3 AND %4 AND %5")
                            .arg(table, selection->from, selection->where,
                                 selection->compare(selection->after() + u'='),
                                 selection->compare(selection->before() + u'='));
    for (const AccountRange &range : accounts.ranges) {
        const auto first = anchorOf(*selection, range.first);
        const auto last = first ? anchorOf(*selection, range.last) : first;
        if (!last)
            return failure(last.error());
        if (!*first || !*last)
            return failure(listHasChanged());
        if (const auto copied = m_database.run(sql, selection->values + selection->anchorValues(**first)
                                                        + selection->anchorValues(**last));
            !copied)
            return failure(copied.error());
    }
    return {};
}

Result<> AccountReader::forEach(const AccountQuery &query, const std::function<bool(const Account &)> &row)
{
    auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    selection->columns += QLatin1String(", ") + selection->keyColumn();
    // SQLite streams its rows; from a server they come in pieces, each from the last one's end on.
    const int limit = m_database.backend() == Backend::Sqlite ? -1 : rowsFromServer;
    PageIndex::Place last;
    int count = 0;
    do {
        auto piece = rows(*selection, last, Start::AfterAnchor, limit);
        if (!piece)
            return failure(piece.error());
        for (count = 0; piece->next(); ++count) {
            const Account account = accountFrom(*piece);
            if (auto sound = requireAmounts(account); !sound)
                return sound;
            if (!row(account))
                return failure(Error::cancelled());
            if (count == limit - 1)
                last.anchor = Anchor{.key = piece->value(8), .id = account.id};
        }
        if (auto ended = m_database.atEnd(*piece); !ended)
            return ended;
    } while (count == limit);
    return {};
}

Result<> AccountReader::forEachLine(const AccountQuery &query, const LineReader &row)
{
    if (m_database.backend() != Backend::Sqlite)
        return forEach(query, [&row](const Account &account) { return readLine(account, row); });
    const auto shape = table();
    if (!shape)
        return failure(shape.error());
    auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    const bool isBook = *shape == AccountTable::Book;
    selection->columns = lineColumns(m_database.dialect(), *shape)
                         + (isBook ? QLatin1StringView(", extra, parent") : QLatin1StringView(", NULL, NULL"));
    auto rows = SqliteStatement::prepare(m_database, selection->sql(), selection->values);
    if (!rows)
        return failure(rows.error());
    for (auto isRow = rows->next();; isRow = rows->next()) {
        if (!isRow || !*isRow)
            return isRow ? Result<>() : failure(isRow.error());
        AccountLine line{.id = rows->text(0),
                         .name = rows->text(3),
                         .paid = Money::fromCents(rows->integer(1)),
                         .due = Money::fromCents(rows->integer(2))};
        if (!rows->isNull(4) && rows->text(4) != QByteArrayView("{}"))
            line.extra = rows->text(4);
        if (!rows->isNull(5))
            line.parent = rows->text(5);
        if (auto sound = requireAmounts(line.id, line.paid, line.due); !sound)
            return sound;
        if (!row(line))
            return failure(Error::cancelled());
    }
}

Result<LineFields> AccountReader::lineFields(const AccountQuery &query)
{
    const auto shape = table();
    if (!shape)
        return failure(shape.error());
    const auto selection = select(query);
    if (!selection)
        return failure(selection.error());
    const auto any = [&](const QString &column) -> Result<bool> {
        auto row = m_database.run(QStringLiteral("SELECT 1 FROM %3 WHERE %1 AND %2 <> '' LIMIT 1")
                                      .arg(selection->where, column, selection->from),
                                  selection->values);
        if (!row)
            return failure(row.error());
        return row->next();
    };
    // Most books have neither: that is known after one look through.
    const auto either = *shape == AccountTable::Book ? any(QStringLiteral("COALESCE(NULLIF(extra, ''), parent)"))
                                                     : false;
    if (!either || !*either)
        return either ? Result<LineFields>(LineFields()) : failure(either.error());
    const auto parent = any(QStringLiteral("parent"));
    const auto extra = any(QStringLiteral("COALESCE(NULLIF(extra, '{}'), '')"));
    if (!parent || !extra)
        return failure(parent ? extra.error() : parent.error());
    return LineFields{.parent = *parent, .extra = *extra};
}

Result<QList<Entry>> AccountReader::history(const AccountId &id, int limit)
{
    const auto shape = table();
    if (!shape)
        return failure(shape.error());
    if (*shape == AccountTable::Crm)
        return QList<Entry>();
    const Dialect &dialect = m_database.dialect();
    auto row = m_database.run(
        QStringLiteral("SELECT acctid, revision, kind, %1, %2, %3, %4, who, %5, memo, details"
                       " FROM entry WHERE acctid = ? ORDER BY revision DESC LIMIT %6")
            .arg(dialect.cents(QStringLiteral("paid_before")), dialect.cents(QStringLiteral("due_before")),
                 dialect.cents(QStringLiteral("paid_after")), dialect.cents(QStringLiteral("due_after")),
                 dialect.timeText(QStringLiteral("at")), QString::number(limit)),
        {id.text()});
    if (!row)
        return failure(row.error());
    QList<Entry> entries;
    while (row->next())
        entries.append(entryFrom(*row));
    if (const auto ended = m_database.atEnd(*row); !ended)
        return failure(ended.error());
    return entries;
}

Result<QVariant> AccountReader::changeMark()
{
    const auto shape = table();
    if (!shape)
        return failure(shape.error());
    auto row = m_database.run(markQuery(m_database, *shape));
    if (!row)
        return failure(row.error());
    row->next();
    return row->value(0);
}

bool AccountReader::isOwnChange(const QVariant &before, const QVariant &after, std::int64_t entries)
{
    const auto part = [](const QVariant &mark, int index) {
        return mark.toString().section(u':', index, index).toLongLong();
    };
    const qlonglong newest = part(before, 0);
    if (!after.isValid() || part(after, 0) - newest != entries)
        return false;
    if (m_database.backend() == Backend::Sqlite)
        return true;
    // Another transaction may have taken a number long ago, and committed only now.
    auto count = m_database.run(QStringLiteral("SELECT COUNT(*) FROM entry WHERE seq > ? AND seq <= ?"),
                                {newest - DialectTraits::entriesInMark, newest});
    return count && count->next() && count->value(0).toLongLong() == part(before, 1);
}

} // namespace accountdesk
