// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncBook.h"

#include "storage/accounts/ChangeFeed.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/sql/Retry.h"
#include "storage/sql/Words.h"
#include "storage/sql/TriggersSuspended.h"
#include "storage/syncclient/SyncIntake.h"
#include "storage/syncclient/SyncOutbox.h"

namespace accountdesk::storage {

namespace {

Error connectedAnew()
{
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr("This book was meanwhile connected to another server, or set up again."),
            .safe = Words::tr("What was already synced is kept."),
            .advice = Words::tr("Sync again.")};
}

Result<> updateLink(Database &database, const QString &set, const QVariantList &values)
{
    const auto updated = database.run(QStringLiteral("UPDATE sync_link SET %1 WHERE id = 1").arg(set), values);
    return updated ? Result<>() : failure(updated.error());
}

Result<> gatherStatistics(Database &database)
{
    return database.runAll(database.dialect().gatherStatistics({QStringLiteral("account"), QStringLiteral("entry")}));
}

QString inText(const QUuid &id)
{
    return id.isNull() ? QString(QLatin1String("")) : id.toString(QUuid::WithoutBraces);
}

/// What ties this book to a server: which states that one has, and what waits.
Result<> forget(Database &database)
{
    return database.runAll({QStringLiteral("UPDATE entry SET remote_revision = NULL WHERE remote_revision IS NOT NULL"),
                            QStringLiteral("DELETE FROM sync_theirs"), QStringLiteral("DELETE FROM sync_outbox"),
                            QStringLiteral("DELETE FROM sync_link")});
}

/// What the server answered, as a table for SQL.
Result<JsonTable> tableOf(Database &database, const QList<PushOutcome> &outcomes)
{
    using Type = JsonTable::Column::Type;
    auto table = JsonTable::make(database, {{QStringLiteral("acctid")},
                                            {QStringLiteral("status"), Type::Number},
                                            {QStringLiteral("gained"), Type::Number},
                                            {QStringLiteral("reason")}});
    if (!table)
        return table;
    for (const PushOutcome &outcome : outcomes) {
        const QString reason = outcome.reason.isNull() ? QString(QLatin1String("")) : outcome.reason;
        RETURN_IF_ERROR(
            table->add({outcome.id.text(), static_cast<int>(outcome.status), qint64(outcome.revision), reason}));
    }
    RETURN_IF_ERROR(table->finish());
    return table;
}

QList<AccountState> conflictsIn(const QList<PushOutcome> &outcomes)
{
    QList<AccountState> states;
    for (const PushOutcome &outcome : outcomes) {
        if (outcome.status == PushOutcome::Status::Conflict && outcome.current)
            states.append(*outcome.current);
    }
    return states;
}

} // namespace

/// Runs a transaction that has locked the link and is given its row, again while others are in its way.
template<typename T>
Result<T> SyncBook::inTransaction(const std::function<Result<T>(const SyncLinkRow &)> &work)
{
    // On a server another clerk may open an account that wasn't there when it was looked for.
    return retryWhileRaced([&]() -> Result<T> {
        ASSIGN_OR_RETURN(auto transaction, Transaction::begin(m_database));
        ASSIGN_OR_RETURN(const auto row, lockLink(m_database));
        if (!m_server.isNull() && row.link.serverId != m_server)
            return failure(connectedAnew());
        auto done = work(row);
        if (!done)
            return done;
        RETURN_IF_ERROR(transaction.commit());
        return done;
    });
}

template Result<> SyncBook::inTransaction(const std::function<Result<>(const SyncLinkRow &)> &); // SyncConflicts.cpp's

Result<SyncLink> SyncBook::link()
{
    const auto row = readLink(m_database);
    return row ? Result<SyncLink>(row->link) : failure(row.error());
}

Result<std::optional<SyncLink>> SyncBook::linkIfAny()
{
    const auto known = link();
    if (known)
        return std::optional(*known);
    return known.error().kind == Error::Kind::NotFound ? Result<std::optional<SyncLink>>() : failure(known.error());
}

Result<SyncLink> SyncBook::linkTo(const QString &endpoint)
{
    auto known = link();
    return known && known->endpoint != endpoint ? failure(connectedAnew()) : known;
}

Result<> SyncBook::connect(const QString &endpoint, FirstSync firstSync)
{
    RETURN_IF_ERROR(gatherStatistics(m_database));
    // Another clerk may connect it at the same time.
    return retryWhileRaced([&]() -> Result<> {
        ASSIGN_OR_RETURN(auto transaction, Transaction::begin(m_database));
        if (const auto locked = lockLink(m_database); !locked && locked.error().kind != Error::Kind::NotFound)
            return failure(locked.error());
        RETURN_IF_ERROR(forget(m_database));
        const auto inserted = m_database.run(
            QStringLiteral("INSERT INTO sync_link(id, endpoint, server_id, pulled, pushed, pushing, batch, first_sync,"
                           " first_sync_done) VALUES(1, ?, '', 0, 0, 0, '', ?, 0)"),
            {endpoint, static_cast<int>(firstSync)});
        return inserted ? transaction.commit() : failure(inserted.error());
    });
}

Result<> SyncBook::disconnect()
{
    const auto done = inTransaction<void>([&](const SyncLinkRow &) { return forget(m_database); });
    return done || done.error().kind == Error::Kind::NotFound ? Result<>() : done;
}

Result<> SyncBook::meet(const SyncLink &link, const QUuid &serverId)
{
    const auto met = inTransaction<void>([&](const SyncLinkRow &row) -> Result<> {
        const bool isFirst = row.link.serverId.isNull();
        if (row.link.endpoint != link.endpoint || (!isFirst && row.link.serverId != serverId))
            return failure(connectedAnew());
        return isFirst ? updateLink(m_database, QStringLiteral("server_id = ?"), {inText(serverId)}) : Result<>();
    });
    if (met)
        m_server = serverId;
    return met;
}

Result<SyncBook::Applied> SyncBook::apply(std::int64_t since, const ChangesPage &page)
{
    const TriggersSuspended triggersSuspended(m_database);
    ASSIGN_OR_RETURN(auto states, SyncPage::make(m_database, page.changes));
    return inTransaction<Applied>([&](const SyncLinkRow &row) -> Result<Applied> {
        if (since > row.link.pulled || page.sequence <= row.link.pulled)
            return Applied();
        auto applied = SyncIntake(m_database, row.link, m_actor).take(states, page.changes);
        if (!applied)
            return applied;
        const auto moved = updateLink(m_database, QStringLiteral("pulled = ?"), {qlonglong(page.sequence)});
        return moved ? applied : failure(moved.error());
    });
}

Result<SyncBook::Applied> SyncBook::applyBesideBatch(const ChangesPage &page)
{
    const TriggersSuspended triggersSuspended(m_database);
    ASSIGN_OR_RETURN(auto states, SyncPage::make(m_database, page.changes));
    return inTransaction<Applied>([&](const SyncLinkRow &row) {
        return SyncIntake(m_database, row.link, m_actor).takeBesideBatch(states, page.changes);
    });
}

Result<> SyncBook::finish(std::int64_t sequence)
{
    return inTransaction<void>([&](const SyncLinkRow &row) -> Result<> {
        if (row.link.pulled < sequence)
            return failure(connectedAnew());
        if (!row.link.isFirstSyncDone) {
            RETURN_IF_ERROR(gatherStatistics(m_database));
        }
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        return updateLink(m_database, QStringLiteral("first_sync_done = 1, last_sync = ?"), {now});
    });
}

Result<std::optional<PushBatch>> SyncBook::nextBatch(const Actor &clerk, int limit)
{
    RETURN_IF_ERROR(checkNewIds(m_database, clerk, NotedIds::New));
    ASSIGN_OR_RETURN(const auto now, ChangeFeed(m_database).sequence());
    using Next = std::optional<PushBatch>;
    return inTransaction<Next>([&](const SyncLinkRow &row) -> Result<Next> {
        SyncOutbox outbox(m_database);
        QUuid id = row.batch;
        std::int64_t pushing = row.pushing;
        if (id.isNull()) {
            ASSIGN_OR_RETURN(const auto filled, outbox.fill(row, now, limit));
            id = QUuid::createUuid();
            pushing = filled;
        }
        ASSIGN_OR_RETURN(const auto changes, outbox.batch());
        const bool isEmpty = changes.isEmpty();
        RETURN_IF_ERROR(updateLink(m_database, QStringLiteral("batch = ?, pushing = ?, pushed = ?"),
                                   {inText(isEmpty ? QUuid() : id), qlonglong(pushing),
                                    qlonglong(isEmpty ? pushing : row.pushed)}));
        return isEmpty ? Next() : PushBatch{.id = id, .changes = changes};
    });
}

Result<SyncBook::Applied> SyncBook::settle(const PushBatch &batch, const QList<PushOutcome> &outcomes)
{
    if (outcomes.size() != batch.changes.size())
        return failure(Error::invalid(Words::tr("The server's answer doesn't match the request.")));
    const TriggersSuspended triggersSuspended(m_database);
    const QList<AccountState> current = conflictsIn(outcomes);
    ASSIGN_OR_RETURN(auto answers, tableOf(m_database, outcomes));
    ASSIGN_OR_RETURN(auto states, SyncPage::make(m_database, current));
    return inTransaction<Applied>([&](const SyncLinkRow &row) -> Result<Applied> {
        if (row.batch != batch.id)
            return Applied();
        auto applied = SyncIntake(m_database, row.link, m_actor).takeAnswers(states, current);
        if (!applied)
            return applied;
        SyncOutbox outbox(m_database);
        RETURN_IF_ERROR(outbox.noteAnswers(answers.name()));
        RETURN_IF_ERROR(outbox.clear());
        const auto moved = updateLink(m_database, QStringLiteral("batch = '', pushed = ?"), {qlonglong(row.pushing)});
        return moved ? applied : failure(moved.error());
    });
}

Result<> SyncBook::withdraw(const QUuid &batch)
{
    return inTransaction<void>([&](const SyncLinkRow &row) -> Result<> {
        if (row.batch != batch)
            return {};
        RETURN_IF_ERROR(SyncOutbox(m_database).clear());
        return m_database.runAll({QStringLiteral("UPDATE sync_link SET batch = '' WHERE id = 1")});
    });
}

Result<SyncBook::Comparison> SyncBook::compare(const ChangesPage &page)
{
    auto states = SyncPage::make(m_database, page.changes);
    return states ? states->compare() : failure(states.error());
}

} // namespace accountdesk::storage
