// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace accountdesk::server {

/// What the head of a request says, as far as anything here asks for it.
struct Request
{
    QByteArray method;
    QByteArray path;  ///< still percent-encoded
    QByteArray query; ///< without the question mark
    QByteArray authorization;
    QByteArray contentType;
    QByteArray cookie;
    QByteArray address; ///< of the client
    bool acceptsGzip = false;
};

struct Response
{
    unsigned status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

[[nodiscard]] Response json(const QByteArray &body);
/// An error as RFC 9457 has it. `detail` is for the client's person; in English, as all that the server
/// says: it goes to other programs, whose language the server doesn't know.
[[nodiscard]] Response problem(unsigned status, const QString &detail = {});
/// The same for work that may succeed later.
[[nodiscard]] Response problemForNow(unsigned status, int retryAfterSeconds, const QString &detail);

} // namespace accountdesk::server
