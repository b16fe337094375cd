// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Message.h"
#include "server/RateLimit.h"
#include "storage/sql/Database.h"

#include <optional>

namespace accountdesk::server {

/// The lookup page, on which anyone can look an account's balance up: for a plain browser, no script.
///
/// A form is accepted only from the browser that got it: its csrf_token is a keyed hash of the
/// session's cookie. The key is new with each start, so nothing is kept of a session.
class LookupPage
{
public:
    LookupPage();

    /// The empty form. `request` may bring a session along.
    [[nodiscard]] Response form(const Request &request) const;
    /// What is to be said at once instead of looking the account up: too many questions, or a form of another session.
    [[nodiscard]] std::optional<Response> objection(const Request &request, const QByteArray &body) const;
    /// The form with the answer. On a worker's thread.
    [[nodiscard]] Result<Response> lookUp(storage::Database &database, const Request &request,
                                          const QByteArray &body) const;
    /// Counts a question of this address; false: too many.
    [[nodiscard]] bool allows(const QByteArray &address) { return m_limit.allows(address); }
    [[nodiscard]] Response tooMany() const;

private:
    [[nodiscard]] QByteArray tokenOf(const QByteArray &session) const;
    [[nodiscard]] Response page(unsigned status, const Request &request, const QString &id,
                                const QString &message) const;

    QByteArray m_key;
    RateLimit m_limit;
};

} // namespace accountdesk::server
