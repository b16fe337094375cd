// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "server/LookupPage.h"
#include "server/Message.h"
#include "server/RateLimit.h"
#include "storage/syncserver/AccessTokens.h"

#include <functional>
#include <optional>

namespace accountdesk::server {

struct Settings;

/// What is to be done with a request.
struct RequestPlan
{
    /// Work on the database with the request's body, on a worker's thread.
    using Work = std::function<Result<Response>(storage::Database &, const QByteArray &body)>;
    /// What the body says before that, on the network thread: an answer, or nothing.
    using Check = std::function<std::optional<Response>(const QByteArray &body)>;

    QByteArray route;      ///< for the log and the metrics: a pattern, never a client's text
    QByteArray who = {};   ///< the name of the client's token
    Response refusal = {}; ///< when there is no work: the answer
    Work work = {};
    Check check = {};
    bool isLast = false;    ///< the connection is closed after it
    bool isWriting = false; ///< the work changes the book
    bool takesBody = false; ///< else a request with a body is refused
    /// Of who has no token, a small one; else what is configured counts.
    std::optional<std::int64_t> maxBodySize = {};
};

/// Knows the routes, and who may use them. Decides by the head of a request alone, before its body
/// is read. Lives on the network thread.
class Service
{
public:
    /// `server` is who acts where no client does.
    Service(const Settings &settings, const Actor &server);

    void setTokens(QList<storage::AccessToken> tokens) { m_tokens = std::move(tokens); }
    [[nodiscard]] RequestPlan plan(const Request &request);

private:
    [[nodiscard]] RequestPlan planApi(const Request &request);
    [[nodiscard]] RequestPlan withoutToken(const Request &request, const QByteArray &route);
    [[nodiscard]] RequestPlan planLookup(const Request &request);
    [[nodiscard]] const storage::AccessToken *tokenOf(const Request &request) const;

    std::optional<LookupPage> m_lookup;
    QList<storage::AccessToken> m_tokens;
    const Actor m_server;
    RateLimit m_wrongTokens;
};

} // namespace accountdesk::server
