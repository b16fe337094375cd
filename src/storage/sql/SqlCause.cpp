// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlCause.h"

#include "storage/sql/SqlDriver.h"

#include <algorithm>
#include <array>
#include <span>

namespace accountdesk {

namespace {

using Cause = SqlCause;

struct NumberCause
{
    int code;
    Cause cause;
};

// The primary result codes; an extended one has its primary one in the lowest byte.
constexpr std::array<NumberCause, 16> sqliteCauses{{
    {3, Cause::NoPermission},  // PERM
    {5, Cause::Locked},        // BUSY
    {6, Cause::Locked},        // LOCKED
    {7, Cause::OutOfMemory},   // NOMEM
    {8, Cause::ReadOnly},      // READONLY
    {9, Cause::Interrupted},   // INTERRUPT
    {10, Cause::DiskFailure},  // IOERR
    {11, Cause::Damaged},      // CORRUPT
    {13, Cause::DiskFull},     // FULL
    {14, Cause::CantOpenFile}, // CANTOPEN
    {15, Cause::Locked},       // PROTOCOL: a lock could not be had
    {18, Cause::TooLong},      // TOOBIG
    {19, Cause::BadValue},     // CONSTRAINT
    {20, Cause::BadValue},     // MISMATCH
    {23, Cause::NoPermission}, // AUTH
    {26, Cause::NotADatabase}, // NOTADB
}};

constexpr std::array<NumberCause, 5> sqliteExtendedCauses{{
    {19 | (6 << 8), Cause::Exists},       // CONSTRAINT_PRIMARYKEY
    {19 | (8 << 8), Cause::Exists},       // CONSTRAINT_UNIQUE
    {19 | (10 << 8), Cause::Exists},      // CONSTRAINT_ROWID
    {10 | (12 << 8), Cause::OutOfMemory}, // IOERR_NOMEM
    {10 | (33 << 8), Cause::Damaged},     // IOERR_CORRUPTFS
}};

constexpr std::array<NumberCause, 60> mySqlCauses{{
    {1021, Cause::DiskFull},        {1034, Cause::Damaged},
    {1035, Cause::Damaged},         {1036, Cause::ReadOnly},
    {1037, Cause::OutOfMemory},     {1038, Cause::OutOfMemory},
    {1040, Cause::TooBusy},         {1041, Cause::OutOfMemory},
    {1044, Cause::NoPermission},    {1045, Cause::WrongPassword},
    {1049, Cause::NoDatabase},      {1053, Cause::ConnectionLost}, // the server is shutting down
    {1062, Cause::Exists},          {1114, Cause::DiskFull},       // the table is full
    {1129, Cause::HostNotAllowed},  {1130, Cause::HostNotAllowed},
    {1142, Cause::NoPermission},    {1143, Cause::NoPermission},
    {1146, Cause::NoTable},         {1152, Cause::ConnectionLost},
    {1153, Cause::TooLong}, // more than max_allowed_packet
    {1158, Cause::ConnectionLost},  {1159, Cause::ConnectionLost},
    {1160, Cause::ConnectionLost},  {1161, Cause::ConnectionLost},
    {1169, Cause::Exists},          {1194, Cause::Damaged},
    {1195, Cause::Damaged},         {1203, Cause::TooBusy},
    {1205, Cause::Locked},          {1206, Cause::Locked},
    {1213, Cause::Deadlock},        {1226, Cause::TooBusy},
    {1227, Cause::NoPermission},    {1264, Cause::BadValue},
    {1265, Cause::BadValue},        {1290, Cause::ReadOnly}, // --read-only
    {1292, Cause::BadValue},        {1317, Cause::Interrupted},
    {1366, Cause::BadValue},        {1370, Cause::NoPermission},
    {1406, Cause::TooLong},         {1419, Cause::TriggersNotAllowed},
    {1698, Cause::WrongPassword}, // the user comes in by the socket only
    {1792, Cause::ReadOnly},        {1836, Cause::ReadOnly},
    {1927, Cause::ConnectionLost}, // another user ended the connection
    {1969, Cause::TooBusy},        // longer than max_statement_time
    {2002, Cause::NoAnswer},        {2003, Cause::NoAnswer},
    {2005, Cause::UnknownHost},     {2006, Cause::ConnectionLost},
    {2013, Cause::ConnectionLost},  {2020, Cause::TooLong},
    {2026, Cause::Encryption},      {2055, Cause::ConnectionLost},
    {2059, Cause::NoPlugin},        {5012, Cause::NoPlugin},
    {3159, Cause::Encryption},      // MySQL: require_secure_transport
    {5010, Cause::RevealsPassword}, // see MariaDbGuard
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
    if (extended == Cause::Other && code == 1 && error.databaseText() == QLatin1StringView("interrupted"))
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

SqlCause causeOf(const QSqlError &error, Backend backend)
{
    if (!missingDriverPackage(backend).isEmpty())
        return Cause::NoDriver;
    Cause cause = Cause::Other;
    switch (backend) {
    case Backend::Sqlite:
        cause = sqliteCause(error);
        break;
    case Backend::MySql:
        cause = mySqlCause(error);
        break;
    case Backend::PostgreSql:
        cause = postgreSqlCause(error);
        break;
    }
    if (cause == Cause::Other && error.type() == QSqlError::ConnectionError)
        return backend == Backend::Sqlite ? Cause::CantOpenFile : Cause::NoAnswer;
    return cause;
}

} // namespace accountdesk
