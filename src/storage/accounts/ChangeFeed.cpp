// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ChangeFeed.h"

#include "storage/accounts/AccountRow.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/dialect/Sql.h"

#include <QUuid>

namespace accountdesk::storage {

namespace {

constexpr int publishedAtOnce = ChangeFeed::maxPage;
const QString closes = QStringLiteral("CASE WHEN e.paid_after IS NULL THEN 1 ELSE 0 END");

/// Of statesOf(): those of accountColumns(), then those of the account's entry.
enum { NumberColumn = accountColumnCount, EntryIdColumn, EntryRevisionColumn, HappenedColumn, AuthorColumn };

AccountState stateFrom(const QSqlQuery &query)
{
    AccountState state{.sequence = query.value(NumberColumn).toLongLong(),
                       .isDeleted = query.isNull(0),
                       .who = query.value(AuthorColumn).toString()};
    if (state.isDeleted) {
        state.account.id = AccountId::fromDatabase(query.value(EntryIdColumn).toString());
        state.account.revision = query.value(EntryRevisionColumn).toLongLong();
        state.account.changedAt = utcTime(query.value(HappenedColumn));
    } else {
        state.account = accountFrom(query);
    }
    return state;
}

/// The account's rows of entries that `entries` selects as number, id, rev, happened, author and closed. An
/// account that was closed is gone in this state, even if somebody is just opening it again.
QString statesOf(const Dialect &dialect, const QString &entries)
{
    return Sql(QStringLiteral("SELECT {account}, number, id, rev, {happened}, author FROM ({entries}) AS e"
                              " LEFT JOIN account ON acctid = id AND closed = 0 ORDER BY number"))
        .with("account", accountColumns(dialect))
        .with("happened", dialect.timeText(QStringLiteral("happened")))
        .with("entries", entries);
}

/// Numbers seqs in their order from `last` + 1 on: a run of neighbours takes one statement.
Result<> number(Database &database, const QList<qlonglong> &seqs, qlonglong last)
{
    ASSIGN_OR_RETURN(auto update, database.prepare(QStringLiteral(
                                      "UPDATE entry SET published = seq + ? WHERE seq BETWEEN ? AND ?")));
    for (qsizetype from = 0, to = 0; from < seqs.size(); from = to) {
        for (to = from + 1; to < seqs.size() && seqs.at(to) == seqs.at(to - 1) + 1; ++to) {}
        update.bindValue(0, last + 1 - seqs.at(from));
        update.bindValue(1, seqs.at(from));
        update.bindValue(2, seqs.at(to - 1));
        RETURN_IF_ERROR(database.exec(update));
        last += to - from;
    }
    return {};
}

} // namespace

Result<QString> ChangeFeed::serverId()
{
    ASSIGN_OR_RETURN(auto query, m_database.run(QStringLiteral("SELECT value FROM setting WHERE name = 'server_id'")));
    return query.next() ? query.value(0).toString() : QString();
}

Result<QString> ChangeFeed::renewServerId()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto renewed = m_database.run(QStringLiteral("UPDATE setting SET value = ? WHERE name = 'server_id'"), {id});
    return renewed ? Result<QString>(id) : failure(renewed.error());
}

Result<std::int64_t> ChangeFeed::sequence()
{
    auto isMoreToPublish = publishSome();
    while (isMoreToPublish && *isMoreToPublish)
        isMoreToPublish = publishSome();
    return isMoreToPublish ? newest() : failure(isMoreToPublish.error());
}

Result<ChangesPage> ChangeFeed::changesSince(std::int64_t since, int limit)
{
    ASSIGN_OR_RETURN(const auto isMoreToPublish, publishSome());
    // Before the page: what is numbered later belongs to a later one.
    ASSIGN_OR_RETURN(const auto last, newest());

    limit = qBound(1, limit, maxPage);
    const QString entries = Sql(QStringLiteral("SELECT e.{number} AS number, e.acctid AS id, e.revision AS rev,"
                                               " e.at AS happened, e.who AS author, {closed} AS closed"
                                               " FROM entry AS e WHERE e.{number} > ? AND e.{number} <= ?"
                                               " AND NOT EXISTS (SELECT 1 FROM entry AS n WHERE n.acctid = e.acctid"
                                               " AND n.revision > e.revision AND n.{number} IS NOT NULL)"
                                               " AND NOT {unusable} ORDER BY e.{number} LIMIT ?"))
                                .with("number", m_database.dialect().traits().sequence)
                                .with("closed", closes)
                                .with("unusable", isUnusable(QStringLiteral("e.acctid")));
    ASSIGN_OR_RETURN(auto query, m_database.run(statesOf(m_database.dialect(), entries),
                                                {qlonglong(since), qlonglong(last), limit + 1}));
    ChangesPage page{.sequence = qMax(since, last)};
    while (query.next()) {
        page.hasMore = page.changes.size() == limit;
        if (page.hasMore)
            break;
        page.changes.append(stateFrom(query));
    }
    RETURN_IF_ERROR(m_database.atEnd(query));
    if (page.hasMore)
        page.sequence = page.changes.constLast().sequence;
    page.hasMore = page.hasMore || (isMoreToPublish && !page.changes.isEmpty());
    return page;
}

Result<std::optional<AccountState>> ChangeFeed::state(const AccountId &id)
{
    const QString entries =
        Sql(QStringLiteral("SELECT (SELECT MAX(n.{number}) FROM entry AS n"
                           " WHERE n.acctid = e.acctid) AS number, e.acctid AS id, e.revision AS rev, e.at AS happened,"
                           " e.who AS author, {closed} AS closed FROM entry AS e WHERE e.acctid = ?"
                           " ORDER BY e.revision DESC LIMIT 1"))
            .with("number", m_database.dialect().traits().sequence)
            .with("closed", closes);
    ASSIGN_OR_RETURN(auto query, m_database.run(statesOf(m_database.dialect(), entries), {id.text()}));
    if (!query.next())
        return std::optional<AccountState>();
    return stateFrom(query);
}

/// Numbers committed entries, as many as are done in a moment. True: there may be more.
Result<bool> ChangeFeed::publishSome()
{
    if (m_database.backend() == url::Backend::Sqlite)
        return false;
    const QString waiting = QStringLiteral("SELECT seq FROM entry WHERE published IS NULL ORDER BY seq LIMIT ?");
    auto query = m_database.run(waiting, {1});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return false;

    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(m_database));
    RETURN_IF_ERROR(m_database.run(QStringLiteral("SELECT value FROM setting WHERE name = 'server_id'")
                                   + m_database.dialect().traits().forUpdate));
    query = m_database.run(waiting, {publishedAtOnce}); // sees what who had the lock before us has numbered
    const auto last = newest();
    if (!query || !last)
        return failure(query ? last.error() : query.error());
    QList<qlonglong> seqs;
    while (query->next())
        seqs.append(query->value(0).toLongLong());
    RETURN_IF_ERROR(number(m_database, seqs, *last));
    RETURN_IF_ERROR(transaction.commit());
    return seqs.size() == publishedAtOnce;
}

Result<std::int64_t> ChangeFeed::newest()
{
    ASSIGN_OR_RETURN(auto query, m_database.run(QStringLiteral("SELECT COALESCE(MAX(%1), 0) FROM entry")
                                                    .arg(m_database.dialect().traits().sequence)));
    query.next();
    return query.value(0).toLongLong();
}

} // namespace accountdesk::storage
