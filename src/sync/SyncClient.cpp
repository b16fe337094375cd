// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncClient.h"

#include "core/Async.h"
#include "sync/SyncJson.h"

#include <QUrlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

constexpr qsizetype maxToken = 512;

Error refused(const QString &happened, const QString &advice, const QString &detail)
{
    return {.kind = Error::Kind::Refused,
            .happened = happened,
            .safe = SyncClient::tr("Nothing was changed."),
            .advice = advice,
            .detail = detail};
}

Error redirected(const HttpAnswer &answer)
{
    return refused(SyncClient::tr("The server redirects to another address: %1.")
                       .arg(answer.redirect.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).left(200)),
                   SyncClient::tr("If the server has moved, enter its new address."), u"HTTP %1"_s.arg(answer.status));
}

/// The server's words belong to the details: they are a stranger's, and in whatever language.
Error errorOf(const HttpAnswer &answer)
{
    QString detail = u"HTTP %1"_s.arg(answer.status);
    if (answer.contentType == "application/problem+json")
        detail += u": "_s + syncjson::problemText(answer.body);
    switch (answer.status) {
    case 401:
        return refused(SyncClient::tr("The server rejected the token."),
                       SyncClient::tr("Ask your administrator for a new token."), detail);
    case 403:
        return refused(SyncClient::tr("The token doesn't allow this."),
                       SyncClient::tr("Ask your administrator for a token with write access."), detail);
    case 404:
        return {.kind = Error::Kind::NotFound,
                .happened = SyncClient::tr("There is no sync server at this address."),
                .safe = SyncClient::tr("Nothing was changed."),
                .advice = SyncClient::tr("Check the address."),
                .detail = detail};
    case 413:
        return Error{.kind = Error::Kind::Invalid,
                     .happened = SyncClient::tr("The server doesn't accept this much at once."),
                     .safe = SyncClient::tr("Nothing was changed."),
                     .detail = detail};
    case 408:
    case 425:
    case 429:
        break;
    default:
        if (answer.status < 500) {
            return {.kind = Error::Kind::Unsupported,
                    .happened = SyncClient::tr("The server doesn't understand this program."),
                    .safe = SyncClient::tr("Nothing was changed."),
                    .advice = SyncClient::tr(
                        "The program or the server may be out of date. Contact your administrator."),
                    .detail = detail};
        }
    }
    return {.kind = Error::Kind::Unavailable,
            .happened = SyncClient::tr("The server is busy or not working."),
            .safe = SyncClient::tr("Your changes stay in this book and are sent later."),
            .advice = SyncClient::tr("Try again later."),
            .detail = detail};
}

template<typename T>
SyncResult<T> parsed(SyncResult<HttpAnswer> answer, const std::function<Result<T>(QByteArray)> &parse)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->redirect.isValid())
        return tl::unexpected(SyncFailure{.error = redirected(*answer)});
    if (answer->status != 200)
        return tl::unexpected(
            SyncFailure{.error = errorOf(*answer), .retryAfter = answer->retryAfter, .httpStatus = answer->status});
    if (answer->contentType != "application/json") {
        return tl::unexpected(
            SyncFailure{.error = {.kind = Error::Kind::NotFound,
                                  .happened = SyncClient::tr("The server at this address isn't a sync server."),
                                  .safe = SyncClient::tr("Nothing was changed."),
                                  .advice = SyncClient::tr(
                                      "Check the address. In a hotel or on a train, sign in to the network first."),
                                  .detail = u"Content-Type"_s}});
    }
    auto value = parse(std::move(answer->body));
    if (!value)
        return tl::unexpected(SyncFailure{.error = value.error()});
    return *std::move(value);
}

} // namespace

SyncClient::SyncClient(const SyncEndpoint &endpoint, QObject *parent)
    : QObject(parent), m_server{.endpoint = endpoint}, m_network(this)
{}

SyncClient::~SyncClient() = default;

void SyncClient::setTrust(const ServerTrust &trust)
{
    m_server.trust = trust;
    m_network.clearConnectionCache();
}

Result<> SyncClient::checkToken(const QString &token)
{
    const QByteArray bytes = token.trimmed().toUtf8();
    const bool isPrintable = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (bytes.isEmpty() || bytes.size() > maxToken || !isPrintable) {
        return failure(Error::invalid(tr("This isn't a token."),
                                      tr("Copy the whole token, as “accountdesk-server token add” showed it.")));
    }
    return {};
}

Result<> SyncClient::setToken(const QString &token)
{
    const auto checked = checkToken(token);
    if (checked)
        m_token = token.trimmed().toUtf8();
    return checked;
}

QFuture<SyncResult<ServerStatus>> SyncClient::status()
{
    return ask<ServerStatus>(endpoint().resource(u"api/v1/status"_s), {}, syncjson::parseStatus);
}

QFuture<SyncResult<ChangesPage>> SyncClient::changes(std::int64_t since, int limit)
{
    Q_ASSERT(since >= 0 && limit >= 1 && limit <= maxPage);
    QUrl url = endpoint().resource(u"api/v1/changes"_s);
    url.setQuery(QUrlQuery{{u"since"_s, QString::number(since)}, {u"limit"_s, QString::number(limit)}});
    return ask<ChangesPage>(url, {},
                            [=](QByteArray body) { return syncjson::parsePage(std::move(body), since, limit); });
}

QFuture<SyncResult<PushResult>> SyncClient::push(const PushBatch &batch)
{
    return ask<PushResult>(endpoint().resource(u"api/v1/changes"_s), syncjson::toJson(batch),
                           [batch](QByteArray body) { return syncjson::parsePushResult(std::move(body), batch); });
}

void SyncClient::cancel()
{
    if (m_exchange)
        m_exchange->cancel();
}

template<typename T>
QFuture<SyncResult<T>> SyncClient::ask(const QUrl &url, const QByteArray &body, Parse<T> parse)
{
    Q_ASSERT(!isBusy());
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    if (!body.isNull())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const SharedPromise<SyncResult<T>> promise;
    m_exchange = new HttpExchange(m_server, m_limits, this);
    m_exchange->start(m_network, request, body, [this, promise, parse](SyncResult<HttpAnswer> answer) {
        // Free for the next request before the future answers, which may ask it.
        std::exchange(m_exchange, {})->deleteLater();
        promise.finish(parsed<T>(std::move(answer), parse));
    });
    return promise.future();
}

} // namespace accountdesk::sync
