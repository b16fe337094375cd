// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/BulkChange.h"

#include "core/Entry.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/BulkSql.h"
#include "storage/accounts/ParentCircles.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/CancelScope.h"
#include "storage/sql/Retry.h"
#include "storage/sql/Words.h"
#include "storage/sql/TriggersSuspended.h"

#include <QUuid>

namespace accountdesk::storage {

namespace {

/// Accounts that are written between two looks at the Cancel, and at how far it is.
constexpr int accountsAtOnce = 20'000;

/// And the temporary table is gone with the old one.
Error connectionWasReplaced()
{
    return {.kind = Error::Kind::Unavailable,
            .happened = Words::tr("The connection was lost meanwhile."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Select the accounts again.")};
}

Error circle(const QString &id)
{
    return {.kind = Error::Kind::Invalid,
            .happened = Words::tr("%1 can't belong to itself.").arg(id),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Change which account its parent accounts belong to, then try again.")};
}

} // namespace

Result<BulkChange> BulkChange::choose(Database &database, const AccountSelection &accounts)
{
    const bool isClosed = accounts.query.state == AccountQuery::State::Closed;
    BulkChange change(database, isClosed ? Kind::TakeBack : Kind::Close, Change::UndoRole::None);
    RETURN_IF_ERROR(change.makeTable());
    ASSIGN_OR_RETURN(auto snapshot, Transaction::begin(database, Transaction::Isolation::Snapshot));
    auto copied = AccountReader(database).copyTo(change.m_table, accounts);
    if (copied)
        copied = snapshot.commit(); // else the table is as it was
    return copied ? Result<BulkChange>(std::move(change)) : failure(copied.error());
}

Result<BulkChange> BulkChange::takeBack(Database &database, const EntryBatch &entries, Change::UndoRole undoRole)
{
    BulkChange change(database, Kind::TakeBack, undoRole);
    RETURN_IF_ERROR(change.makeTable());
    const auto copied = database.run(
        Sql(QStringLiteral("INSERT INTO {table}(acctid, revision, paid, due) SELECT e.acctid,"
                           " MAX(e.revision), 0, 0 FROM entry AS e WHERE {condition} GROUP BY e.acctid"))
            .with("table", change.m_table)
            .with("condition", EntryBatch::condition(database.dialect())),
        entries.values());
    return copied ? Result<BulkChange>(std::move(change)) : failure(copied.error());
}

BulkChange::BulkChange(Database &database, Kind kind, Change::UndoRole undoRole)
    : m_database(&database), m_kind(kind), m_undoRole(undoRole),
      m_table(QStringLiteral("bulk_") + QUuid::createUuid().toString(QUuid::Id128))
{}

BulkChange::BulkChange(BulkChange &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_kind(other.m_kind), m_undoRole(other.m_undoRole),
      m_table(std::move(other.m_table))
{}

BulkChange::~BulkChange()
{
    if (m_database)
        m_database->cleanUp({QStringLiteral("DROP TABLE IF EXISTS %1").arg(m_table),
                             QStringLiteral("DROP TABLE IF EXISTS %1").arg(tableAbove())});
}

Result<> BulkChange::makeTable()
{
    // Both before the transaction: on MariaDB it ends with a statement that drops a table.
    const Dialect &dialect = m_database->dialect();
    return m_database->runAll(
        {dialect.createTemporary(
             m_table,
             QStringLiteral("acctid VARCHAR(15) NOT NULL, revision BIGINT NOT NULL, base BIGINT NOT NULL DEFAULT 0,"
                            " same BIGINT NOT NULL DEFAULT 0, paid DECIMAL(15,2) NOT NULL,"
                            " due DECIMAL(15,2) NOT NULL, state INTEGER NOT NULL DEFAULT %1")
                 .arg(BulkSql::Left),
             QStringLiteral("acctid")),
         dialect.createTemporary(tableAbove(),
                                 QStringLiteral("acctid %1 NOT NULL, above %1 NOT NULL").arg(dialect.traits().idType),
                                 QStringLiteral("acctid"))});
}

Result<Totals> BulkChange::totals()
{
    return AccountReader(*m_database).totalsOf(m_table);
}

Result<std::optional<BulkChange::Restored>> BulkChange::restored(const AccountId &id)
{
    ASSIGN_OR_RETURN(
        auto query,
        m_database->run(Sql(QStringLiteral(
                                "SELECT base + 1, revision - 1 FROM {table} WHERE acctid = ? AND state <> {left}"))
                            .with("table", m_table)
                            .with("left", BulkSql::Left),
                        {id.text()}));
    return query.next()
               ? std::optional(Restored{.now = query.value(0).toLongLong(), .once = query.value(1).toLongLong()})
               : std::nullopt;
}

Result<BulkChange::Outcome> BulkChange::carryOut(const Actor &actor, Progress &progress)
{
    if (const auto kept = number(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE 1 = 0").arg(m_table));
        !kept && kept.error().kind != Error::Kind::Cancelled)
        return failure(connectionWasReplaced());
    const CancelScope cancelScope(*m_database, progress, CancelScope::Means::Connection);
    const TriggersSuspended triggersSuspended(*m_database);
    return retryWhileRaced([&] { return carryOutOnce(actor, progress); });
}

Result<BulkChange::Outcome> BulkChange::carryOutOnce(const Actor &actor, Progress &progress)
{
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(*m_database));
    RETURN_IF_ERROR(m_database->runAll(m_database->dialect().lockAccounts(m_table)));
    ASSIGN_OR_RETURN(auto batch, EntryBatch::begin(*m_database, actor));
    RETURN_IF_ERROR(writeAll(batch, progress));
    RETURN_IF_ERROR(checkParents());
    RETURN_IF_ERROR(batch.end(*m_database));
    ASSIGN_OR_RETURN(const auto left, number(Sql(QStringLiteral("SELECT COUNT(*) FROM {table} WHERE state = {left}"))
                                                 .with("table", m_table)
                                                 .with("left", BulkSql::Left)));
    ASSIGN_OR_RETURN(const auto all, number(QStringLiteral("SELECT COUNT(*) FROM %1").arg(m_table)));
    RETURN_IF_ERROR(transaction.commit());
    return Outcome{.done = all - left, .changedMeanwhile = left, .entries = batch};
}

/// Piece by piece, in the order of ids.
Result<> BulkChange::writeAll(const EntryBatch &batch, Progress &progress)
{
    ASSIGN_OR_RETURN(const auto all, number(QStringLiteral("SELECT COUNT(*) FROM %1").arg(m_table)));
    const QString next = Sql(QStringLiteral(
                                 "SELECT MAX(acctid), COUNT(*) FROM (SELECT acctid FROM {table} WHERE acctid > ?"
                                 " ORDER BY acctid LIMIT {limit}) AS piece"))
                             .with("table", m_table)
                             .with("limit", accountsAtOnce);
    std::int64_t done = 0;
    for (QString reached = QLatin1String("");;) {
        progress.set(done, all);
        progress.setRows(done);
        ASSIGN_OR_RETURN(auto bounds, m_database->run(next, {reached}));
        bounds.next();
        if (bounds.value(1).toLongLong() == 0)
            return {};
        const QString end = bounds.value(0).toString();
        done += bounds.value(1).toLongLong();
        bounds.finish();
        RETURN_IF_ERROR(write({reached, end}, batch));
        reached = end;
    }
}

Result<> BulkChange::write(const QVariantList &piece, const EntryBatch &batch)
{
    const BulkSql sql(m_database->dialect(), m_table, m_undoRole);
    const QVariantList signature{batch.who, batch.at};
    const bool isClosing = m_kind == Kind::Close;
    if (!isClosing) {
        RETURN_IF_ERROR(markToTakeBack(piece));
    }
    QList<std::pair<QString, QVariantList>> steps;
    if (isClosing)
        steps << std::pair(sql.markToClose(), QVariantList());
    steps << std::pair(sql.insertClosings(), signature);
    if (!isClosing)
        steps << std::pair(sql.insertOthers(), signature);
    steps << std::pair(sql.deleteAccounts(), QVariantList());
    if (!isClosing)
        steps << std::pair(sql.insertAccounts(), QVariantList{batch.at})
              << std::pair(sql.updateAccounts(), QVariantList{batch.at});
    for (const auto &[statement, values] : steps) {
        RETURN_IF_ERROR(m_database->run(statement, values + piece));
    }
    return {};
}

Result<> BulkChange::markToTakeBack(const QVariantList &piece)
{
    const BulkSql sql(m_database->dialect(), m_table, m_undoRole);
    RETURN_IF_ERROR(m_database->run(sql.findNewest(), piece));
    for (int changed = 1; changed > 0;) {
        ASSIGN_OR_RETURN(const auto stepped, m_database->run(sql.stepBack(), piece));
        changed = stepped.numRowsAffected();
    }
    const auto marked = m_database->run(sql.markToTakeBack(), piece);
    return marked ? Result<>() : failure(marked.error());
}

/// As closing an account leaves it named as parent, the one above may have got another parent meanwhile.
Result<> BulkChange::checkParents()
{
    if (m_kind == Kind::Close)
        return {};
    const BulkSql sql(m_database->dialect(), m_table, m_undoRole);
    const QString above = tableAbove();
    RETURN_IF_ERROR(m_database->runAll({QStringLiteral("DELETE FROM %1").arg(above), sql.insertParents(above)}));
    RETURN_IF_ERROR(addAccountsAbove(*m_database, above));
    RETURN_IF_ERROR(climbToTheTop(*m_database, above));
    const auto doubtful = number(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE above <> ''").arg(above));
    if (!doubtful || *doubtful == 0)
        return doubtful ? Result<>() : failure(doubtful.error());
    ASSIGN_OR_RETURN(auto found, m_database->run(sql.findCircle(above)));
    return found.next() ? failure(circle(found.value(0).toString())) : Result<>();
}

Result<std::int64_t> BulkChange::number(const QString &sql)
{
    ASSIGN_OR_RETURN(auto query, m_database->run(sql));
    query.next();
    return query.value(0).toLongLong();
}

} // namespace accountdesk::storage
