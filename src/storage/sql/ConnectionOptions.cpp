// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/ConnectionOptions.h"

#include "platform/Socket.h"
#include "storage/sql/MariaDbGuard.h"
#include "storage/sql/NativeHandle.h"
#include "storage/sql/Words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <libpq-fe.h>
#include <mysql.h>

#include <algorithm>
#include <array>

namespace accountdesk::storage {

namespace {

// A way to the server that is cut is noticed within half a minute. Seconds, seconds, milliseconds.
constexpr int keepaliveIdle = 15;
constexpr int keepaliveInterval = 5;
constexpr int sendTimeout = 30'000;
constexpr int requireAuthSince = 160000; // libpq 16

Error refused(const QString &happened, const QString &advice)
{
    return {.kind = Error::Kind::Refused,
            .happened = happened,
            .safe = Words::tr("AccountDesk didn't connect, and no password was sent."),
            .advice = advice};
}

/// The system's certificate authorities in one file, where this system keeps them.
QString systemAuthorities()
{
    static constexpr std::array places{"/etc/ssl/certs/ca-certificates.crt", // Debian, Arch
                                       "/etc/pki/tls/certs/ca-bundle.crt",   // Fedora
                                       "/etc/ssl/ca-bundle.pem",             // openSUSE
                                       "/etc/ssl/cert.pem"};                 // Alpine, macOS
    for (const char *place : places) {
        const QString file = QString::fromLatin1(place);
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

QString authorities(const url::DatabaseUrl &url)
{
    return url.caFile.isEmpty() ? systemAuthorities() : QFileInfo(url.caFile).absoluteFilePath();
}

bool checksSigner(url::TlsMode mode)
{
    return mode == url::TlsMode::VerifyCa || mode == url::TlsMode::VerifyFull;
}

int connectTimeoutOf(const url::DatabaseUrl &url)
{
    return url.connectTimeout > 0 ? url.connectTimeout : connectTimeout;
}

/// What a driver's list of options would take for the end of a value.
bool hasSyntax(const QString &value)
{
    return value.contains(u';') || value.contains(u'{') || value.contains(u'}');
}

Result<> checkFileName(const QString &file)
{
    if (!hasSyntax(file))
        return {};
    return failure(refused(
        Words::tr("The name of the file “%1” contains a character that the database driver can't handle.").arg(file),
        Words::tr("Rename the file so that its name has no semicolons or braces.")));
}

Result<> checkAuthorities(const url::DatabaseUrl &url)
{
    const QString file = authorities(url);
    if (file.isEmpty())
        return failure(refused(Words::tr("AccountDesk can't find the list of certificate authorities of this system."),
                               Words::tr("Give the file of the authority that signed the server's certificate.")));
    if (!QFileInfo(file).isReadable())
        return failure(refused(Words::tr("The file of the certificate authority, “%1”, can't be read.").arg(file),
                               Words::tr("Check its name and your permission to read it.")));
    return checkFileName(file);
}

/// The files by which the server knows the user.
Result<> checkClientFiles(const url::DatabaseUrl &url)
{
    for (const QString &file : {url.clientCert, url.clientKey}) {
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return failure(refused(Words::tr("The file “%1” can't be read.").arg(file),
                                   Words::tr("Check its name and your permission to read it.")));
        RETURN_IF_ERROR(checkFileName(file));
    }
    return {};
}

QString quoted(QString value) // as libpq reads it
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value + u'\'';
}

QString postgreSqlOptions(const url::DatabaseUrl &url)
{
    QStringList options{QStringLiteral("connect_timeout=%1").arg(connectTimeoutOf(url)),
                        QStringLiteral("application_name=AccountDesk"),
                        QStringLiteral("gssencmode=disable"), // which would take the place of TLS and its checks
                        QStringLiteral("keepalives_idle=%1").arg(keepaliveIdle),
                        QStringLiteral("keepalives_interval=%1").arg(keepaliveInterval),
                        QStringLiteral("tcp_user_timeout=%1").arg(sendTimeout)};
    switch (url.tls) {
    case url::TlsMode::Off:
        options << QStringLiteral("sslmode=disable");
        if (!url.host.isEmpty() && !url.isSocket()
            && PQlibVersion() >= requireAuthSince) // before, it answers who asks for the password
            options << QStringLiteral("require_auth=!password");
        break;
    case url::TlsMode::Require:
        // Nobody vouches for the server, so it has to prove that it knows the password, and that nobody
        // sits between: SCRAM with channel binding. All else would give the password, or its hash, away.
        options << QStringLiteral("sslmode=require") << QStringLiteral("channel_binding=require");
        break;
    case url::TlsMode::VerifyCa:
        options << QStringLiteral("sslmode=verify-ca");
        break;
    case url::TlsMode::VerifyFull:
    case url::TlsMode::Fingerprint: // which configure() refuses
        options << QStringLiteral("sslmode=verify-full");
        break;
    }
    const auto addFile = [&options](const char *name, const QString &file) {
        if (!file.isEmpty())
            options << QLatin1StringView(name) + u'=' + quoted(QFileInfo(file).absoluteFilePath());
    };
    if (checksSigner(url.tls))
        addFile("sslrootcert", authorities(url));
    addFile("sslcert", url.clientCert);
    addFile("sslkey", url.clientKey);
    return options.join(u';');
}

/// libmariadb before 3.4 knows the old fingerprints only.
bool knowsFingerprint(const url::DatabaseUrl &url)
{
    constexpr qsizetype sha1Digits = 40;
    constexpr unsigned long sha256Since = 30400;
    return url.fingerprint.size() == sha1Digits || mysql_get_client_version() >= sha256Since;
}

Result<> checkMariaDb(const url::DatabaseUrl &url)
{
    // mariaDbHost() puts the host into a connection string: it must not add to that.
    const bool isName = std::all_of(url.host.begin(), url.host.end(),
                                    [](QChar c) { return c.isLetterOrNumber() || QStringView(u".:-_%").contains(c); });
    if (url.isSocket() ? hasSyntax(url.host) : !isName)
        return failure(Error::invalid(Words::tr("“%1” isn't a server name.").arg(url.host),
                                      Words::tr("Write the server's name or its address.")));
    if (url.tls == url::TlsMode::Fingerprint && !knowsFingerprint(url))
        return failure(refused(Words::tr("MariaDB's client library on this computer compares SHA-1 fingerprints "
                                         "only (40 digits); this one has %1.")
                                   .arg(url.fingerprint.size()),
                               Words::tr("Ask your administrator for the SHA-1 fingerprint: openssl x509 "
                                         "-noout -fingerprint -sha1 -in server-cert.pem")));
    return {};
}

/// The portable package brings libmariadb's plugins along.
QString ownPluginFolder()
{
    const QString folder = QCoreApplication::applicationDirPath() + QLatin1String("/plugins/mariadb");
    return qEnvironmentVariableIsSet("MARIADB_PLUGIN_DIR") || !QFileInfo(folder).isDir() || hasSyntax(folder)
               ? QString()
               : folder;
}

} // namespace

QString driverName(url::Backend backend)
{
    switch (backend) {
    case url::Backend::MySql:
        return QStringLiteral("QMYSQL");
    case url::Backend::PostgreSql:
        return QStringLiteral("QPSQL");
    case url::Backend::Sqlite:
        break;
    }
    return QStringLiteral("QSQLITE");
}

Result<> configure(QSqlDatabase &handle, const url::DatabaseUrl &url, const QString &password)
{
    if (checksSigner(url.tls)) {
        RETURN_IF_ERROR(checkAuthorities(url));
    }
    RETURN_IF_ERROR(checkClientFiles(url));
    handle.setDatabaseName(url.database);
    handle.setUserName(url.user);
    handle.setPassword(password);
    handle.setPort(url.effectivePort());
    if (url.backend == url::Backend::PostgreSql) {
        if (url.tls == url::TlsMode::Fingerprint)
            return failure(refused(Words::tr("PostgreSQL's client library can't compare fingerprints."),
                                   Words::tr("Choose the file of the server's certificate instead.")));
        handle.setHostName(url.host);
        handle.setConnectOptions(postgreSqlOptions(url));
        return {};
    }
    RETURN_IF_ERROR(checkMariaDb(url));
    registerMariaDbGuard();
    handle.setHostName(mariaDbHost(url));
    return {};
}

QString mariaDbHost(const url::DatabaseUrl &url)
{
    // protocol=1 is TCP: a port is meant, even on localhost.
    QStringList options{
        url.isSocket()
            ? QStringLiteral("socket={%1}").arg(url.host)
            : QStringLiteral("host={%1};protocol=1").arg(url.host.isEmpty() ? QStringLiteral("127.0.0.1") : url.host),
        QStringLiteral("connect-timeout=%1").arg(connectTimeoutOf(url))};
    options += mariaDbGuardOptions(url);
    if (const QString folder = ownPluginFolder(); !folder.isEmpty())
        options << QStringLiteral("plugin-dir={%1}").arg(folder);
    const auto addFile = [&options](const char *name, const QString &file) {
        if (!file.isEmpty())
            options << QStringLiteral("%1={%2}").arg(QLatin1StringView(name), QFileInfo(file).absoluteFilePath());
    };
    if (url.tls != url::TlsMode::Off) {
        options << QStringLiteral("ssl-enforce=1");
        addFile("ssl-cert", url.clientCert);
        addFile("ssl-key", url.clientKey);
    }
    if (url.tls == url::TlsMode::Fingerprint)
        options << QStringLiteral("tls-fp=%1").arg(url.fingerprint);
    if (checksSigner(url.tls))
        addFile("ssl-ca", authorities(url));
    if (url.tls == url::TlsMode::VerifyFull)
        options << QStringLiteral("ssl-verify-server-cert=1");
    return options.join(u';');
}

void enableKeepalive(const QSqlDatabase &handle, const url::DatabaseUrl &url)
{
    if (auto *server = url.backend == url::Backend::MySql ? nativeHandle<MYSQL>(handle) : nullptr)
        platform::enableKeepalive(mysql_get_socket(server),
                                  {.idle = keepaliveIdle, .interval = keepaliveInterval, .sendTimeout = sendTimeout});
}

Result<> checkEncryption(const QSqlDatabase &handle, const url::DatabaseUrl &url)
{
    if (url.backend != url::Backend::MySql || url.tls == url::TlsMode::Off)
        return {}; // libpq keeps its word
    auto *server = nativeHandle<MYSQL>(handle);
    if (server && mysql_get_ssl_cipher(server))
        return {};
    return failure({.kind = Error::Kind::Refused,
                    .happened = Words::tr("The server doesn't encrypt the connection, but encryption is required."),
                    .safe = Words::tr("The connection was closed."),
                    .advice = Words::tr("Ask your administrator to set up TLS on the server.")});
}

} // namespace accountdesk::storage
