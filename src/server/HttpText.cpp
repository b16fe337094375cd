// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/HttpText.h"

#include <QList>

namespace accountdesk::server {

QByteArray upTo(const QByteArray &text, char end)
{
    const auto place = text.indexOf(end);
    return place < 0 ? text : text.left(place);
}

QUrlQuery formFields(const QByteArray &text)
{
    // Forms write a space as a plus, which QUrlQuery leaves alone.
    return QUrlQuery(QString::fromUtf8(QByteArray(text).replace('+', "%20")));
}

QByteArray cookieValue(const QByteArray &header, QByteArrayView name)
{
    for (const QByteArray &part : header.split(';')) {
        const QByteArray cookie = part.trimmed();
        const auto equals = cookie.indexOf('=');
        if (equals > 0 && cookie.left(equals) == name)
            return cookie.mid(equals + 1);
    }
    return {};
}

QByteArray mediaType(const QByteArray &contentType)
{
    return upTo(contentType, ';').trimmed().toLower();
}

bool allowsGzip(const QByteArray &header)
{
    for (const QByteArray &part : header.toLower().split(',')) {
        const QList<QByteArray> coding = part.split(';');
        if (coding.first().trimmed() == "gzip" || coding.first().trimmed() == "*") {
            const QByteArray weight = QByteArray(coding.value(1)).replace(' ', "");
            return !weight.startsWith("q=") || weight.mid(2).toDouble() > 0;
        }
    }
    return false;
}

} // namespace accountdesk::server
