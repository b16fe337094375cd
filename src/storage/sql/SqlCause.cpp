// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlCause.h"

#include "storage/sql/SqlDriver.h"

#include <algorithm>
#include <array>
#include <span>

#include <errmsg.h>
#include <mysqld_error.h>
#include <sqlite3.h>

namespace accountdesk::storage {

namespace {

using Cause = SqlCause;

struct NumberCause
{
    int code;
    Cause cause;
};

// The primary result codes; an extended one has its primary one in the lowest byte.
constexpr std::array<NumberCause, 16> sqliteCauses{{
    {SQLITE_PERM, Cause::NoPermission},
    {SQLITE_BUSY, Cause::Locked},
    {SQLITE_LOCKED, Cause::Locked},
    {SQLITE_NOMEM, Cause::OutOfMemory},
    {SQLITE_READONLY, Cause::ReadOnly},
    {SQLITE_INTERRUPT, Cause::Interrupted},
    {SQLITE_IOERR, Cause::DiskFailure},
    {SQLITE_CORRUPT, Cause::Damaged},
    {SQLITE_FULL, Cause::DiskFull},
    {SQLITE_CANTOPEN, Cause::CantOpenFile},
    {SQLITE_PROTOCOL, Cause::Locked}, // a lock could not be had
    {SQLITE_TOOBIG, Cause::TooLong},
    {SQLITE_CONSTRAINT, Cause::BadValue},
    {SQLITE_MISMATCH, Cause::BadValue},
    {SQLITE_AUTH, Cause::NoPermission},
    {SQLITE_NOTADB, Cause::NotADatabase},
}};

constexpr std::array<NumberCause, 5> sqliteExtendedCauses{{
    {SQLITE_CONSTRAINT_PRIMARYKEY, Cause::Exists},
    {SQLITE_CONSTRAINT_UNIQUE, Cause::Exists},
    {SQLITE_CONSTRAINT_ROWID, Cause::Exists},
    {SQLITE_IOERR_NOMEM, Cause::OutOfMemory},
    {SQLITE_IOERR_CORRUPTFS, Cause::Damaged},
}};

constexpr std::array<NumberCause, 60> mySqlCauses{{
    {ER_DISK_FULL, Cause::DiskFull},
    {ER_NOT_KEYFILE, Cause::Damaged},
    {ER_OLD_KEYFILE, Cause::Damaged},
    {ER_OPEN_AS_READONLY, Cause::ReadOnly},
    {ER_OUTOFMEMORY, Cause::OutOfMemory},
    {ER_OUT_OF_SORTMEMORY, Cause::OutOfMemory},
    {ER_CON_COUNT_ERROR, Cause::TooBusy},
    {ER_OUT_OF_RESOURCES, Cause::OutOfMemory},
    {ER_DBACCESS_DENIED_ERROR, Cause::NoPermission},
    {ER_ACCESS_DENIED_ERROR, Cause::WrongPassword},
    {ER_BAD_DB_ERROR, Cause::NoDatabase},
    {ER_SERVER_SHUTDOWN, Cause::ConnectionLost},
    {ER_DUP_ENTRY, Cause::Exists},
    {ER_RECORD_FILE_FULL, Cause::DiskFull},
    {ER_HOST_IS_BLOCKED, Cause::HostNotAllowed},
    {ER_HOST_NOT_PRIVILEGED, Cause::HostNotAllowed},
    {ER_TABLEACCESS_DENIED_ERROR, Cause::NoPermission},
    {ER_COLUMNACCESS_DENIED_ERROR, Cause::NoPermission},
    {ER_NO_SUCH_TABLE, Cause::NoTable},
    {ER_ABORTING_CONNECTION, Cause::ConnectionLost},
    {ER_NET_PACKET_TOO_LARGE, Cause::TooLong},
    {ER_NET_READ_ERROR, Cause::ConnectionLost},
    {ER_NET_READ_INTERRUPTED, Cause::ConnectionLost},
    {ER_NET_ERROR_ON_WRITE, Cause::ConnectionLost},
    {ER_NET_WRITE_INTERRUPTED, Cause::ConnectionLost},
    {ER_DUP_UNIQUE, Cause::Exists},
    {ER_CRASHED_ON_USAGE, Cause::Damaged},
    {ER_CRASHED_ON_REPAIR, Cause::Damaged},
    {ER_TOO_MANY_USER_CONNECTIONS, Cause::TooBusy},
    {ER_LOCK_WAIT_TIMEOUT, Cause::Locked},
    {ER_LOCK_TABLE_FULL, Cause::Locked},
    {ER_LOCK_DEADLOCK, Cause::Deadlock},
    {ER_USER_LIMIT_REACHED, Cause::TooBusy},
    {ER_SPECIFIC_ACCESS_DENIED_ERROR, Cause::NoPermission},
    {ER_WARN_DATA_OUT_OF_RANGE, Cause::BadValue},
    {WARN_DATA_TRUNCATED, Cause::BadValue},
    {ER_OPTION_PREVENTS_STATEMENT, Cause::ReadOnly}, // --read-only
    {ER_TRUNCATED_WRONG_VALUE, Cause::BadValue},
    {ER_QUERY_INTERRUPTED, Cause::Interrupted},
    {ER_TRUNCATED_WRONG_VALUE_FOR_FIELD, Cause::BadValue},
    {ER_PROCACCESS_DENIED_ERROR, Cause::NoPermission},
    {ER_DATA_TOO_LONG, Cause::TooLong},
    {ER_BINLOG_CREATE_ROUTINE_NEED_SUPER, Cause::TriggersNotAllowed},
    {ER_ACCESS_DENIED_NO_PASSWORD_ERROR, Cause::WrongPassword}, // the user comes in by the socket only
    {ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION, Cause::ReadOnly},
    {ER_READ_ONLY_MODE, Cause::ReadOnly},
    {ER_CONNECTION_KILLED, Cause::ConnectionLost}, // another user ended the connection
    {ER_STATEMENT_TIMEOUT, Cause::TooBusy},        // longer than max_statement_time
    {CR_CONNECTION_ERROR, Cause::NoAnswer},
    {CR_CONN_HOST_ERROR, Cause::NoAnswer},
    {CR_UNKNOWN_HOST, Cause::UnknownHost},
    {CR_SERVER_GONE_ERROR, Cause::ConnectionLost},
    {CR_SERVER_LOST, Cause::ConnectionLost},
    {CR_NET_PACKET_TOO_LARGE, Cause::TooLong},
    {CR_SSL_CONNECTION_ERROR, Cause::Encryption},
    {CR_SERVER_LOST_EXTENDED, Cause::ConnectionLost},
    {CR_AUTH_PLUGIN_CANNOT_LOAD, Cause::NoPlugin},
    {CR_ERR_LOAD_PLUGIN, Cause::NoPlugin},
    {3159, Cause::Encryption},                       // MySQL: require_secure_transport
    {CR_PLUGIN_NOT_ALLOWED, Cause::RevealsPassword}, // see MariaDbGuard
}};

struct TextCause
{
    QLatin1StringView text;
    Cause cause;
};

// SQLSTATEs and, after them, the classes of two characters that stand for the rest.
constexpr std::array<TextCause, 26> postgreSqlCauses{{
    {QLatin1StringView("08001"), Cause::NoAnswer},
    {QLatin1StringView("08004"), Cause::NoAnswer},
    {QLatin1StringView("22001"), Cause::TooLong},
    {QLatin1StringView("23505"), Cause::Exists},
    {QLatin1StringView("25006"), Cause::ReadOnly},
    {QLatin1StringView("3D000"), Cause::NoDatabase},
    {QLatin1StringView("40P01"), Cause::Deadlock},
    {QLatin1StringView("42501"), Cause::NoPermission},
    {QLatin1StringView("42P01"), Cause::NoTable},
    {QLatin1StringView("53100"), Cause::DiskFull},
    {QLatin1StringView("53200"), Cause::OutOfMemory},
    {QLatin1StringView("55P03"), Cause::Locked},
    {QLatin1StringView("57014"), Cause::Interrupted},
    {QLatin1StringView("57P03"), Cause::TooBusy}, // it is starting
    {QLatin1StringView("58030"), Cause::DiskFailure},
    {QLatin1StringView("08"), Cause::ConnectionLost},
    {QLatin1StringView("22"), Cause::BadValue},
    {QLatin1StringView("23"), Cause::BadValue},
    {QLatin1StringView("28"), Cause::WrongPassword},
    {QLatin1StringView("40"), Cause::Deadlock}, // could not be serialised
    {QLatin1StringView("53"), Cause::TooBusy},
    {QLatin1StringView("54"), Cause::TooLong},
    {QLatin1StringView("55"), Cause::Locked},
    {QLatin1StringView("57"), Cause::ConnectionLost}, // an administrator's or the server's end
    {QLatin1StringView("58"), Cause::DiskFailure},
    {QLatin1StringView("XX"), Cause::Damaged},
}};

// While it connects, libpq gives no code. Its own words are in the C locale's language unless the
// user's has a catalogue; the server's are in the server's.
constexpr std::array<TextCause, 16> postgreSqlWords{{
    {QLatin1StringView("could not translate host name"), Cause::UnknownHost},
    {QLatin1StringView("password authentication failed"), Cause::WrongPassword},
    {QLatin1StringView("no password supplied"), Cause::WrongPassword},
    {QLatin1StringView("Peer authentication failed"), Cause::WrongPassword},
    {QLatin1StringView("channel binding"), Cause::RevealsPassword},
    {QLatin1StringView("does not support SSL"), Cause::NoTls},
    {QLatin1StringView("certificate verify failed"), Cause::UnknownSigner},
    {QLatin1StringView("no encryption"), Cause::Encryption}, // before: no pg_hba.conf entry
    {QLatin1StringView("no pg_hba.conf entry"), Cause::HostNotAllowed},
    {QLatin1StringView("certificate"), Cause::Encryption},
    {QLatin1StringView("SSL"), Cause::Encryption},
    {QLatin1StringView("role "), Cause::WrongPassword},
    {QLatin1StringView("database "), Cause::NoDatabase},
    {QLatin1StringView("too many c"), Cause::TooBusy}, // clients, connections
    {QLatin1StringView("starting up"), Cause::TooBusy},
    {QLatin1StringView("unexpectedly"), Cause::ConnectionLost},
}};

// libmariadb has one code for all that is wrong with TLS. The words are its own, OpenSSL's and MariaDbGuard's.
constexpr std::array<TextCause, 5> mySqlTlsWords{{
    {QLatin1StringView("server does not support"), Cause::NoTls},
    {QLatin1StringView("Fingerprint"), Cause::WrongFingerprint},
    {QLatin1StringView("self-signed"), Cause::UnknownSigner},
    {QLatin1StringView("local issuer"), Cause::UnknownSigner},
    {QLatin1StringView("verify failed"), Cause::UnknownSigner},
}};

Cause find(std::span<const TextCause> words, const QString &text)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&text](const TextCause &row) { return text.contains(row.text); });
    return found == words.end() ? Cause::Other : found->cause;
}

Cause find(std::span<const NumberCause> causes, int code)
{
    const auto found = std::find_if(causes.begin(), causes.end(),
                                    [code](const NumberCause &row) { return row.code == code; });
    return found == causes.end() ? Cause::Other : found->cause;
}

Cause sqliteCause(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const Cause extended = find(sqliteExtendedCauses, code);
    // While SQLite reads the schema or a statement, it has its words only for that it was interrupted.
    if (extended == Cause::Other && code == SQLITE_ERROR && error.databaseText() == QLatin1StringView("interrupted"))
        return Cause::Interrupted;
    return extended != Cause::Other ? extended : find(sqliteCauses, code & 0xff);
}

Cause postgreSqlCause(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    if (!state.isEmpty()) {
        const auto found = std::find_if(postgreSqlCauses.begin(), postgreSqlCauses.end(),
                                        [&state](const TextCause &row) { return state.startsWith(row.text); });
        return found == postgreSqlCauses.end() ? Cause::Other : found->cause;
    }
    return find(postgreSqlWords, error.databaseText());
}

Cause mySqlCause(const QSqlError &error)
{
    int code = error.nativeErrorCode().toInt();
    // What a server says before TLS is up is told by libmariadb in words of its own, as a number 2002.
    const QString &text = error.databaseText();
    constexpr QLatin1StringView beforeTls("cannot be verified: ");
    if (const qsizetype at = text.indexOf(beforeTls); at >= 0) {
        const QStringView rest = QStringView(text).sliced(at + beforeTls.size());
        code = rest.left(rest.indexOf(u' ')).toInt();
    }
    // Whatever the server made of it that the client then had nothing to say.
    if (text.contains(QLatin1StringView("could not be loaded")))
        return Cause::NoPlugin;
    const Cause cause = find(mySqlCauses, code);
    const Cause closer = cause == Cause::Encryption ? find(mySqlTlsWords, text) : Cause::Other;
    return closer != Cause::Other ? closer : cause;
}

} // namespace

SqlCause causeOf(const QSqlError &error, url::Backend backend)
{
    if (!missingDriverPackage(backend).isEmpty())
        return Cause::NoDriver;
    Cause cause = Cause::Other;
    switch (backend) {
    case url::Backend::Sqlite:
        cause = sqliteCause(error);
        break;
    case url::Backend::MySql:
        cause = mySqlCause(error);
        break;
    case url::Backend::PostgreSql:
        cause = postgreSqlCause(error);
        break;
    }
    if (cause == Cause::Other && error.type() == QSqlError::ConnectionError)
        return backend == url::Backend::Sqlite ? Cause::CantOpenFile : Cause::NoAnswer;
    return cause;
}

} // namespace accountdesk::storage
