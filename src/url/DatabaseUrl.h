// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace accountdesk::url {

enum class Backend { Sqlite, MySql, PostgreSql };

/// How a connection to a database server is encrypted.
enum class TlsMode {
    Off,         ///< in the clear; the connection dialog allows it for loopback only
    Require,     ///< encrypted, the server's certificate isn't checked
    VerifyCa,    ///< the certificate has to be signed by `caFile` (or the system's authorities)
    VerifyFull,  ///< and carry the host's name
    Fingerprint, ///< the certificate has to be the one with `fingerprint` (MariaDB and MySQL only)
};

/// Where a book is: SQLAlchemy's spelling of a database URL, without the password.
///
///     sqlite:///relative.db   sqlite:////absolute.db   sqlite:///:memory:
///     mysql://user@host:3306/db?ssl-ca=FILE&ssl-mode=verify   mysql://user@/db?unix_socket=FILE
///     postgresql://user@host/db?sslmode=verify-full&sslrootcert=FILE
///
/// `postgres://`, `mariadb://`, `mysql+pymysql://`, `postgresql+psycopg2://` and the like are
/// understood (UrlParser), and so are the options of these drivers (UrlOptions); toString() writes the
/// canonical form. A `driver` suffix is dropped.
struct DatabaseUrl
{
    Backend backend = Backend::Sqlite;
    QString path = {}; ///< SQLite: a file, or ":memory:"
    QString host = {}; ///< servers: a name, an address (IPv6 without brackets), or a socket: see isSocket()
    quint16 port = 0;  ///< 0: the backend's default
    QString user = {};
    QString database = {};
    TlsMode tls = TlsMode::Off;
    QString caFile = {};
    QString fingerprint = {};   ///< of the server's certificate: hexadecimal digits, in capitals
    QString clientCert = {};    ///< a file with the certificate by which the server knows the user
    QString clientKey = {};     ///< and one with its key
    quint16 connectTimeout = 0; ///< seconds that the server may take to answer; 0: the default

    struct Parsed;

    [[nodiscard]] bool isMemory() const { return path == QLatin1String(":memory:"); }
    [[nodiscard]] bool isLoopback() const;
    /// Whether `host` is a path on this computer: MariaDB's socket, or the folder with PostgreSQL's.
    [[nodiscard]] bool isSocket() const { return host.startsWith(u'/'); }
    [[nodiscard]] quint16 effectivePort() const;
    /// The canonical URL; never holds a password. parseUrl(toString()) gives an equal DatabaseUrl.
    [[nodiscard]] QString toString() const;
    /// A short name for a title bar and the list of recent books: `book.accountdesk`, `crm on db.example`.
    [[nodiscard]] QString displayName() const;

    friend bool operator==(const DatabaseUrl &, const DatabaseUrl &) = default;
};

struct DatabaseUrl::Parsed
{
    DatabaseUrl url;
    QString password;
    QStringList ignored = {}; ///< the names of options that have no effect here, and do no harm
};

} // namespace accountdesk::url
