// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Message.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace accountdesk::server {

Response json(const QByteArray &body)
{
    return {.contentType = "application/json", .body = body};
}

Response problem(unsigned status, const QString &detail)
{
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("about:blank")},
                       {QStringLiteral("title"), QString::fromLatin1(reasonOf(status))},
                       {QStringLiteral("status"), static_cast<int>(status)}};
    if (!detail.isEmpty())
        object.insert(QStringLiteral("detail"), detail);
    return {.status = status,
            .contentType = "application/problem+json",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Response problemForNow(unsigned status, int retryAfterSeconds, const QString &detail)
{
    Response response = problem(status, detail);
    response.headers.emplaceBack("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

QByteArray reasonOf(unsigned status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

} // namespace accountdesk::server
