// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QString>

namespace accountdesk {

enum class Backend { Sqlite, MySql, PostgreSql };

/// How a connection to a database server is encrypted.
enum class TlsMode {
    Off,        ///< in the clear; the connection dialog allows it for loopback only
    Require,    ///< encrypted, the server's certificate isn't checked
    VerifyCa,   ///< the certificate has to be signed by `caFile` (or the system's authorities)
    VerifyFull, ///< and carry the host's name
};

/// Where a book is: SQLAlchemy's spelling of a database URL, without the password.
///
///     sqlite:///relative.db   sqlite:////absolute.db   sqlite:///:memory:
///     mysql://user@host:3306/db?ssl-ca=FILE&ssl-mode=verify
///     postgresql://user@host/db?sslmode=verify-full&sslrootcert=FILE
///
/// `postgres://`, `mariadb://`, `mysql+pymysql://`, `postgresql+psycopg2://` and the like are
/// understood; toString() writes the canonical form. A `driver` suffix is dropped.
struct DatabaseUrl
{
    Backend backend = Backend::Sqlite;
    QString path = {}; ///< SQLite: a file, or ":memory:"
    QString host = {}; ///< servers: a name or an address, IPv6 without brackets
    quint16 port = 0;  ///< 0: the backend's default
    QString user = {};
    QString database = {};
    TlsMode tls = TlsMode::Off;
    QString caFile = {};

    struct Parsed;
    /// Understands a URL, or says which part it can't. The password, if the URL has one, comes
    /// apart from it, so that nothing which shows, stores or logs a DatabaseUrl can show it.
    /// The error's texts never contain the password either.
    [[nodiscard]] static Result<Parsed> parse(QStringView text);

    [[nodiscard]] bool isMemory() const { return path == QLatin1String(":memory:"); }
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] quint16 effectivePort() const;
    /// The canonical URL; never holds a password. parse(toString()) gives an equal DatabaseUrl.
    [[nodiscard]] QString toString() const;
    /// A short name for a title bar and the list of recent books: `book.accountdesk`, `crm on db.example`.
    [[nodiscard]] QString displayName() const;

    friend bool operator==(const DatabaseUrl &, const DatabaseUrl &) = default;
};

struct DatabaseUrl::Parsed
{
    DatabaseUrl url;
    QString password;
};

} // namespace accountdesk
