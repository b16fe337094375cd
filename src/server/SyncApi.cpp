// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/SyncApi.h"

#include "core/JsonObject.h"
#include "server/HttpText.h"
#include "server/WireFormat.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/UncheckedIds.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace accountdesk::server::syncapi {

namespace {

constexpr qint64 defaultPage = 1000;

/// A whole number of the query, `usual` when it is missing; empty: it is no number, out of range, or there twice.
std::optional<qint64> number(const QUrlQuery &query, const QString &name, qint64 usual, qint64 least, qint64 most)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    if (values.isEmpty())
        return usual;
    bool isNumber = false;
    const qint64 value = values.first().toLongLong(&isNumber);
    return isNumber && values.size() == 1 && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

Result<Response> status(storage::Database &database)
{
    storage::ChangeFeed feed(database);
    ASSIGN_OR_RETURN(const auto id, feed.serverId());
    ASSIGN_OR_RETURN(const auto sequence, feed.sequence());
    ASSIGN_OR_RETURN(const auto count, storage::AccountReader(database).count());
    return json(wire::status(id, sequence, count));
}

Result<Response> changes(storage::Database &database, const Actor &actor, const QByteArray &query)
{
    const QUrlQuery fields = formFields(query);
    const auto since = number(fields, u"since"_s, 0, 0, std::numeric_limits<qint64>::max());
    const auto limit = number(fields, u"limit"_s, defaultPage, 1, storage::ChangeFeed::maxPage);
    if (!since || !limit)
        return problem(422, u"“since” and “limit” must be whole numbers, and “limit” from 1 to %1."_s.arg(
                                storage::ChangeFeed::maxPage));
    RETURN_IF_ERROR(storage::checkNewIds(database, actor, storage::NotedIds::New));
    const auto page = storage::ChangeFeed(database).changesSince(*since, static_cast<int>(*limit));
    return page ? Result<Response>(json(wire::page(*page))) : failure(page.error());
}

Result<Response> apply(storage::Database &database, const Actor &actor, const QByteArray &body)
{
    const auto batch = wire::parseBatch(body);
    if (!batch)
        return problem(hasTooManyValues(body) ? 413 : 422, batch.error().happened);
    const auto render = [&batch](const QList<storage::SyncOutcome> &outcomes) {
        return wire::results(outcomes, batch->changes);
    };
    ASSIGN_OR_RETURN(const auto results,
                     storage::PushHandler(database, actor).apply(batch->id, batch->changes, render));
    if (!results)
        return problem(413, u"The answer would be too large: send fewer changes at a time."_s);
    const auto sequence = storage::ChangeFeed(database).sequence();
    return sequence ? Result<Response>(json(wire::answer(*results, *sequence))) : failure(sequence.error());
}

Result<Response> account(storage::Database &database, const QByteArray &id)
{
    const auto parsed = AccountId::parse(QString::fromUtf8(QByteArray::fromPercentEncoding(id)));
    if (!parsed)
        return problem(404, u"There is no such account."_s);
    storage::ChangeFeed feed(database);
    if (const auto sequence = feed.sequence(); !sequence) // so that the account's state has its number
        return failure(sequence.error());
    ASSIGN_OR_RETURN(const auto state, feed.state(*parsed));
    if (!state || state->isDeleted)
        return problem(404, u"There is no such account."_s);
    return json(wire::account(*state));
}

Result<Response> health(storage::Database &database)
{
    const auto answer = database.serverVersion();
    return answer ? Result<Response>(json(R"({"status":"ok"})")) : failure(answer.error());
}

} // namespace accountdesk::server::syncapi
