// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/DatabaseUrl.h"

#include "core/VisibleText.h"
#include "url/UrlText.h"
#include "url/Words.h"

#include <QFileInfo>

#include <algorithm>

namespace accountdesk::url {

namespace {

/// 127.0.0.0/8, to the digit: 127.example.com is somewhere else.
bool isIpv4Loopback(QStringView host)
{
    const auto numbers = host.split(u'.');
    return numbers.size() == 4 && numbers.front() == u"127"
           && std::all_of(numbers.begin(), numbers.end(), [](QStringView number) {
                  bool ok = false;
                  return number.toUShort(&ok) <= 255 && ok;
              });
}

QString tlsText(Backend backend, TlsMode mode)
{
    const bool postgres = backend == Backend::PostgreSql;
    switch (mode) {
    case TlsMode::Off:
        return postgres ? QStringLiteral("disable") : QStringLiteral("off");
    case TlsMode::Require:
        return QStringLiteral("require");
    case TlsMode::VerifyCa:
        return QStringLiteral("verify-ca");
    case TlsMode::VerifyFull:
    case TlsMode::Fingerprint:
        break;
    }
    return postgres ? QStringLiteral("verify-full") : QStringLiteral("verify");
}

/// The options of the canonical form, as "name=value".
QStringList urlOptionsOf(const DatabaseUrl &url)
{
    const bool postgres = url.backend == Backend::PostgreSql;
    const auto file = [](const QString &path) { return urlEncoded(path, "/"); };
    QStringList options;
    if (!postgres && url.isSocket())
        options << QStringLiteral("unix_socket=") + file(url.host);
    // What parseUrl() would take for granted is left out.
    if (url.tls == TlsMode::Fingerprint)
        options << QStringLiteral("ssl-fp=") + urlEncoded(url.fingerprint);
    else if (url.tls != TlsMode::Off || !url.isLoopback() || !url.caFile.isEmpty())
        options << (postgres ? QStringLiteral("sslmode=") : QStringLiteral("ssl-mode="))
                       + tlsText(url.backend, url.tls);
    if (!url.caFile.isEmpty())
        options << (postgres ? QStringLiteral("sslrootcert=") : QStringLiteral("ssl-ca=")) + file(url.caFile);
    if (!url.clientCert.isEmpty())
        options << (postgres ? QStringLiteral("sslcert=") : QStringLiteral("ssl-cert=")) + file(url.clientCert);
    if (!url.clientKey.isEmpty())
        options << (postgres ? QStringLiteral("sslkey=") : QStringLiteral("ssl-key=")) + file(url.clientKey);
    if (url.connectTimeout > 0)
        options << QStringLiteral("connect_timeout=%1").arg(url.connectTimeout);
    return options;
}

} // namespace

bool DatabaseUrl::isLoopback() const
{
    // No host, or a folder for one, is a socket on this computer.
    return host.isEmpty() || host.startsWith(u'/') || host.compare(u"localhost", Qt::CaseInsensitive) == 0
           || host == u"::1" || isIpv4Loopback(host);
}

quint16 DatabaseUrl::effectivePort() const
{
    if (port != 0)
        return port;
    switch (backend) {
    case Backend::MySql:
        return 3306;
    case Backend::PostgreSql:
        return 5432;
    case Backend::Sqlite:
        break;
    }
    return 0;
}

QString DatabaseUrl::toString() const
{
    if (backend == Backend::Sqlite)
        return QStringLiteral("sqlite:///") + urlEncoded(path, "/:,=&!'()*;");

    const bool postgres = backend == Backend::PostgreSql;
    QString text = postgres ? QStringLiteral("postgresql://") : QStringLiteral("mysql://");
    if (!user.isEmpty())
        text += urlEncoded(user) + u'@';
    if (postgres || !isSocket())
        text += host.contains(u':') ? u'[' + host + u']' : urlEncoded(host);
    if (port != 0)
        text += u':' + QString::number(port);
    text += u'/' + urlEncoded(database);
    const QStringList options = urlOptionsOf(*this);
    return options.isEmpty() ? text : text + u'?' + options.join(u'&');
}

QString DatabaseUrl::displayName() const
{
    if (backend != Backend::Sqlite)
        return Words::tr("%1 on %2")
            .arg(visibleText(database), host.isEmpty() || isSocket() ? QStringLiteral("localhost") : visibleText(host));
    return isMemory() ? Words::tr("A book in memory") : visibleText(QFileInfo(path).fileName());
}

} // namespace accountdesk::url
