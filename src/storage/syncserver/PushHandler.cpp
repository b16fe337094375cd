// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncserver/PushHandler.h"

#include "core/JsonObject.h"
#include "storage/sql/Retry.h"
#include "storage/sql/Words.h"

namespace accountdesk::storage {

Result<PushHandler::Results> PushHandler::apply(const QUuid &batch, const QList<Change> &changes, const Render &render)
{
    // Numbers first, so that the states which conflicts are answered with have theirs.
    if (const auto sequence = ChangeFeed(m_database).sequence(); !sequence)
        return failure(sequence.error());
    // Another connection may write the same batch, or open the same account.
    return retryWhileRaced([&] { return applyOnce(batch, changes, render); });
}

Result<PushHandler::Results> PushHandler::applyOnce(const QUuid &batch, const QList<Change> &changes,
                                                    const Render &render)
{
    const QString id = batch.toString(QUuid::WithoutBraces);
    // What outlives the transaction: QPSQL can't free a statement in a failed one.
    ChangeBatch writer(m_database, m_actor, Entry::Kind::Sync);
    ASSIGN_OR_RETURN(auto begin,
                     m_database.prepare(QStringLiteral("INSERT INTO sync_batch(batch, results) VALUES(?, '')")));
    begin.addBindValue(id);
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(m_database));
    ASSIGN_OR_RETURN(const auto known, knownResults(id));
    if (known)
        return known;
    // First of all, so that who sends the same batch at the same time waits here.
    RETURN_IF_ERROR(m_database.exec(begin));

    ASSIGN_OR_RETURN(const auto carriedOut, writer.carryOutEach(changes));
    QList<SyncOutcome> outcomes;
    outcomes.reserve(changes.size());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        ASSIGN_OR_RETURN(auto outcome, outcomeOf(changes.at(i), carriedOut.at(i)));
        outcomes.append(std::move(outcome));
    }
    const QByteArray results = render(outcomes);
    if (results.size() > maxResults || hasTooManyValues(results + "{,")) // in an object, beside a number
        return Results();
    RETURN_IF_ERROR(m_database.run(QStringLiteral("UPDATE sync_batch SET results = ? WHERE batch = ?"),
                                   {QString::fromUtf8(results), id}));
    RETURN_IF_ERROR(transaction.commit());
    return Results(results);
}

Result<PushHandler::Results> PushHandler::knownResults(const QString &id)
{
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(QStringLiteral("SELECT results FROM sync_batch WHERE batch = ?"), {id}));
    return query.next() ? std::optional(query.value(0).toString().toUtf8()) : std::nullopt;
}

Result<SyncOutcome> PushHandler::outcomeOf(const Change &change, const ChangeOutcome &outcome)
{
    if (const auto *applied = std::get_if<Applied>(&outcome))
        return SyncOutcome(*applied);
    const auto *error = std::get_if<Error>(&outcome);
    if (error && error->kind != Error::Kind::AlreadyExists)
        return SyncOutcome(*error);
    ASSIGN_OR_RETURN(auto current, ChangeFeed(m_database).state(change.id));
    if (current)
        return SyncOutcome(*current);
    return SyncOutcome(Error::invalid(Words::tr("There has never been an account %1.").arg(change.id.text())));
}

} // namespace accountdesk::storage
