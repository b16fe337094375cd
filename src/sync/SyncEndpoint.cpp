// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncEndpoint.h"

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

Result<SyncEndpoint> SyncEndpoint::parse(const QString &text)
{
    const QString typed = text.trimmed();
    QUrl url(typed.contains("://"_L1) ? typed : "https://"_L1 + typed, QUrl::StrictMode);
    if (url.scheme() == "http"_L1) {
        return failure(Error::invalid(
            tr("An address that starts with http:// isn't encrypted: anyone on the network could read the accounts."),
            tr("Use the server's https:// address.")));
    }
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || url.port(443) == 0) {
        return failure(Error::invalid(tr("This isn't the address of a sync server."),
                                      tr("Enter one like https://books.example:8443.")));
    }
    // A token in the address would be shown and stored with it.
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return failure(Error::invalid(tr("The address of a sync server has no user, password, “?” or “#”."),
                                      tr("Type the token into its own field.")));
    }
    if (url.port() == 443)
        url.setPort(-1);
    url = url.adjusted(QUrl::NormalizePathSegments);
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return SyncEndpoint(url);
}

QString SyncEndpoint::authority() const
{
    const bool isIpv6 = host().contains(u':');
    return (isIpv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host()).arg(port());
}

QUrl SyncEndpoint::resource(const QString &path) const
{
    QUrl url = m_url;
    url.setPath(url.path() + path);
    return url;
}

} // namespace accountdesk::sync
