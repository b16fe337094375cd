// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Service.h"

#include "server/HttpText.h"
#include "server/Settings.h"
#include "server/SyncApi.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

constexpr std::int64_t maxForm = 4096; // bytes: an id and a CSRF token
constexpr int wrongTokensAtOnce = 20;
constexpr std::chrono::seconds wrongTokenEvery(5);
constexpr QByteArrayView accountsPath("/api/v1/accounts/");

RequestPlan refused(const QByteArray &route, Response refusal)
{
    return {.route = route, .refusal = std::move(refusal)};
}

RequestPlan notAllowed(const QByteArray &route, const QByteArray &methods)
{
    Response response = problem(405);
    response.headers.emplaceBack("Allow", methods);
    return refused(route, response);
}

/// For a browser and for whoever guesses paths.
RequestPlan notFound()
{
    return refused("other", {.status = 404, .contentType = "text/plain; charset=utf-8", .body = "Not Found\n"});
}

RequestPlan unauthorized(const QByteArray &route)
{
    Response response = problem(401, u"A valid token is required: Authorization: Bearer TOKEN."_s);
    response.headers.emplaceBack("WWW-Authenticate", QByteArray("Bearer"));
    return refused(route, response);
}

/// The pattern of a path under /api; empty: there is none.
QByteArray routeOf(const QByteArray &path)
{
    if (path == "/api/v1/status" || path == "/api/v1/changes")
        return path;
    const bool isAccount = path.startsWith(accountsPath) && path.size() > accountsPath.size()
                           && path.indexOf('/', accountsPath.size()) < 0;
    return isAccount ? QByteArray("/api/v1/accounts/{id}") : QByteArray();
}

} // namespace

Service::Service(const Settings &settings, const Actor &server)
    : m_server(server), m_wrongTokens(wrongTokensAtOnce, wrongTokenEvery)
{
    if (settings.hasWebLookup)
        m_lookup.emplace();
}

RequestPlan Service::plan(const Request &request)
{
    if (request.path == "/api" || request.path.startsWith("/api/"))
        return planApi(request);
    if (request.path == "/healthz") {
        if (request.method != "GET")
            return notAllowed("/healthz", "GET");
        return {.route = "/healthz",
                .work = [](storage::Database &database, const QByteArray &) { return syncapi::health(database); }};
    }
    return m_lookup && request.path == "/" ? planLookup(request) : notFound();
}

/// A right token is taken as ever: whoever has one may share an address with somebody who guesses.
RequestPlan Service::withoutToken(const Request &request, const QByteArray &route)
{
    if (request.authorization.isEmpty() || m_wrongTokens.allows(request.address))
        return unauthorized(route);
    return {.route = route,
            .refusal = problemForNow(429, wrongTokenEvery.count(), u"Too many invalid tokens from this address."_s),
            .isLast = true};
}

RequestPlan Service::planApi(const Request &request)
{
    const QByteArray route = routeOf(request.path);
    const QByteArray name = route.isEmpty() ? QByteArray("other") : route;
    const storage::AccessToken *token = tokenOf(request);
    if (!token)
        return withoutToken(request, name);
    RequestPlan plan{.route = name, .who = token->name.toUtf8()};
    if (route.isEmpty()) {
        plan.refusal = problem(404);
    } else if (route == "/api/v1/changes" && request.method == "POST") {
        if (token->rights != storage::AccessToken::Rights::ReadWrite) {
            plan.refusal = problem(403, u"This token is read-only."_s);
        } else if (mediaType(request.contentType) != "application/json") {
            plan.refusal = problem(415, u"The body must be application/json."_s);
        } else {
            plan.takesBody = true;
            plan.isWriting = true;
            plan.work = [client = Actor(token->name)](storage::Database &database, const QByteArray &body) {
                return syncapi::apply(database, client, body);
            };
        }
    } else if (request.method != "GET") {
        plan.refusal = notAllowed(name, route == "/api/v1/changes" ? "GET, POST" : "GET").refusal;
    } else if (route == "/api/v1/status") {
        plan.work = [](storage::Database &database, const QByteArray &) { return syncapi::status(database); };
    } else if (route == "/api/v1/changes") {
        plan.work = [server = m_server, query = request.query](storage::Database &database, const QByteArray &) {
            return syncapi::changes(database, server, query);
        };
    } else {
        plan.work = [id = request.path.mid(accountsPath.size())](storage::Database &database, const QByteArray &) {
            return syncapi::account(database, id);
        };
    }
    return plan;
}

RequestPlan Service::planLookup(const Request &request)
{
    if (request.method == "GET")
        return refused("/", m_lookup->form(request));
    if (request.method != "POST")
        return notAllowed("/", "GET, POST");
    if (!m_lookup->allows(request.address))
        return refused("/", m_lookup->tooMany());
    if (mediaType(request.contentType) != "application/x-www-form-urlencoded")
        return refused("/", problem(415, u"The body must be a form."_s));
    return {.route = "/",
            .work = [this, request](storage::Database &database,
                                    const QByteArray &body) { return m_lookup->lookUp(database, request, body); },
            .check = [this, request](const QByteArray &body) { return m_lookup->objection(request, body); },
            .takesBody = true,
            .maxBodySize = maxForm};
}

const storage::AccessToken *Service::tokenOf(const Request &request) const
{
    constexpr QByteArrayView scheme("Bearer ");
    if (QByteArrayView(request.authorization)
            .first(qMin(request.authorization.size(), scheme.size()))
            .compare(scheme, Qt::CaseInsensitive)
        != 0)
        return nullptr;
    const QByteArray token = request.authorization.mid(scheme.size()).trimmed();
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(),
                                    [&token](const storage::AccessToken &known) { return known.matches(token); });
    return found == m_tokens.end() ? nullptr : &*found;
}

} // namespace accountdesk::server
