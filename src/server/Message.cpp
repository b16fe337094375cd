// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Message.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <boost/beast/http/status.hpp>

namespace accountdesk::server {

namespace {

QString titleOf(unsigned status)
{
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(status));
    return QString::fromLatin1(reason.data(), static_cast<qsizetype>(reason.size()));
}

} // namespace

Response json(const QByteArray &body)
{
    return {.contentType = "application/json", .body = body};
}

Response problem(unsigned status, const QString &detail)
{
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("about:blank")},
                       {QStringLiteral("title"), titleOf(status)},
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

} // namespace accountdesk::server
