// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrlQuery>

namespace accountdesk::server {

/// What stands before the first of these characters; all of it when there is none.
[[nodiscard]] QByteArray upTo(const QByteArray &text, char end);
/// The fields of a query or a form: `a=1&b=two+words`.
[[nodiscard]] QUrlQuery formFields(const QByteArray &text);
/// A cookie of the Cookie header.
[[nodiscard]] QByteArray cookieValue(const QByteArray &header, QByteArrayView name);
/// `application/json` of `Application/JSON; charset=utf-8`.
[[nodiscard]] QByteArray mediaType(const QByteArray &contentType);
/// Whether an Accept-Encoding header allows gzip.
[[nodiscard]] bool allowsGzip(const QByteArray &header);

} // namespace accountdesk::server
