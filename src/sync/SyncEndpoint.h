// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QCoreApplication>
#include <QUrl>

namespace accountdesk::sync {

/// Where a sync server is: `https://books.example:8443`, with a path in front of `/api` if it sits
/// behind another web server. Always HTTPS, never with a user, query or fragment.
class SyncEndpoint
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::sync::SyncEndpoint)
public:
    /// Understands a URL, and a bare `host` or `host:port` too; http:// is an error that says why.
    [[nodiscard]] static Result<SyncEndpoint> parse(const QString &text);

    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// The name or address that a certificate has to carry; IPv6 without brackets.
    [[nodiscard]] QString host() const { return m_url.host(QUrl::FullyEncoded); }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_url.port(443)); }
    /// `books.example:8443`: what trust belongs to, whatever the path.
    [[nodiscard]] QString authority() const;
    /// The URL of a path such as `api/v1/status`.
    [[nodiscard]] QUrl resource(const QString &path) const;

    friend bool operator==(const SyncEndpoint &, const SyncEndpoint &) = default;

private:
    explicit SyncEndpoint(QUrl url) : m_url(std::move(url)) {}

    QUrl m_url; ///< the path ends with a slash
};

} // namespace accountdesk::sync
