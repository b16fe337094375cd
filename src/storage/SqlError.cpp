// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SqlError.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <algorithm>
#include <array>
#include <span>

namespace accountdesk {

namespace {

/// What the databases' many codes come to for a clerk.
enum class Cause {
    Other,
    NoDriver,
    UnknownHost,
    NoAnswer,
    ConnectionLost,
    Encryption,
    WrongPassword,
    HostNotAllowed,
    NoDatabase,
    NoPermission,
    TriggersNotAllowed,
    TooBusy,
    Locked,
    Deadlock,
    Interrupted,
    DiskFull,
    OutOfMemory,
    ReadOnly,
    CantOpenFile,
    DiskFailure,
    Damaged,
    NotADatabase,
    Exists,
    BadValue,
    TooLong,
    NoTable,
};

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

constexpr std::array<NumberCause, 57> mySqlCauses{{
    {1021, Cause::DiskFull},       {1034, Cause::Damaged},
    {1035, Cause::Damaged},        {1036, Cause::ReadOnly},
    {1037, Cause::OutOfMemory},    {1038, Cause::OutOfMemory},
    {1040, Cause::TooBusy},        {1041, Cause::OutOfMemory},
    {1044, Cause::NoPermission},   {1045, Cause::WrongPassword},
    {1049, Cause::NoDatabase},     {1053, Cause::ConnectionLost}, // the server is shutting down
    {1062, Cause::Exists},         {1114, Cause::DiskFull},       // the table is full
    {1129, Cause::HostNotAllowed}, {1130, Cause::HostNotAllowed},
    {1142, Cause::NoPermission},   {1143, Cause::NoPermission},
    {1146, Cause::NoTable},        {1152, Cause::ConnectionLost},
    {1153, Cause::TooLong}, // more than max_allowed_packet
    {1158, Cause::ConnectionLost}, {1159, Cause::ConnectionLost},
    {1160, Cause::ConnectionLost}, {1161, Cause::ConnectionLost},
    {1169, Cause::Exists},         {1194, Cause::Damaged},
    {1195, Cause::Damaged},        {1203, Cause::TooBusy},
    {1205, Cause::Locked},         {1206, Cause::Locked},
    {1213, Cause::Deadlock},       {1226, Cause::TooBusy},
    {1227, Cause::NoPermission},   {1264, Cause::BadValue},
    {1265, Cause::BadValue},       {1290, Cause::ReadOnly}, // --read-only
    {1292, Cause::BadValue},       {1317, Cause::Interrupted},
    {1366, Cause::BadValue},       {1370, Cause::NoPermission},
    {1406, Cause::TooLong},        {1419, Cause::TriggersNotAllowed},
    {1698, Cause::WrongPassword}, // the user comes in by the socket only
    {1792, Cause::ReadOnly},       {1836, Cause::ReadOnly},
    {1927, Cause::ConnectionLost}, // another user ended the connection
    {1969, Cause::TooBusy},        // longer than max_statement_time
    {2002, Cause::NoAnswer},       {2003, Cause::NoAnswer},
    {2005, Cause::UnknownHost},    {2006, Cause::ConnectionLost},
    {2013, Cause::ConnectionLost}, {2020, Cause::TooLong},
    {2026, Cause::Encryption},     {2055, Cause::ConnectionLost},
    {3159, Cause::Encryption}, // MySQL: require_secure_transport
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
constexpr std::array<TextCause, 13> postgreSqlWords{{
    {QLatin1StringView("could not translate host name"), Cause::UnknownHost},
    {QLatin1StringView("password authentication failed"), Cause::WrongPassword},
    {QLatin1StringView("no password supplied"), Cause::WrongPassword},
    {QLatin1StringView("Peer authentication failed"), Cause::WrongPassword},
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
    const auto found = std::find_if(postgreSqlWords.begin(), postgreSqlWords.end(),
                                    [&error](const TextCause &row) { return error.databaseText().contains(row.text); });
    return found == postgreSqlWords.end() ? Cause::Other : found->cause;
}

Cause causeOf(const QSqlError &error, Backend backend)
{
    if (!missingDriverPackage(backend).isEmpty())
        return Cause::NoDriver;
    Cause cause = Cause::Other;
    switch (backend) {
    case Backend::Sqlite:
        cause = sqliteCause(error);
        break;
    case Backend::MySql:
        cause = find(mySqlCauses, error.nativeErrorCode().toInt());
        break;
    case Backend::PostgreSql:
        cause = postgreSqlCause(error);
        break;
    }
    if (cause == Cause::Other && error.type() == QSqlError::ConnectionError)
        return backend == Backend::Sqlite ? Cause::CantOpenFile : Cause::NoAnswer;
    return cause;
}

/// How a cause is said. {server}, {port}, {user}, {database}, {book} and {package} stand for what
/// the URL knows of them.
struct Wording
{
    Cause cause;
    Error::Kind kind;
    const char *happened;
    const char *safe;
    const char *advice;
};

constexpr const char *nothingChanged = QT_TRANSLATE_NOOP("SqlError", "Nothing was changed.");
constexpr const char *savedIsSafe = QT_TRANSLATE_NOOP("SqlError", "What was saved before is safe.");

constexpr std::array<Wording, 25> wordings{{
    {Cause::Other, Error::Kind::Storage, QT_TRANSLATE_NOOP("SqlError", "The database “{book}” reported an error."),
     savedIsSafe,
     QT_TRANSLATE_NOOP("SqlError", "Try again; if it stays, send the details to who looks after the database.")},
    {Cause::NoDriver, Error::Kind::Unsupported,
     QT_TRANSLATE_NOOP("SqlError", "The driver for this kind of database isn't installed."), "",
     QT_TRANSLATE_NOOP("SqlError", "Install the package {package} and start AccountDesk again.")},
    {Cause::UnknownHost, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "No computer with the name “{server}” is known on this network."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check the name, or ask who looks after the network.")},
    {Cause::NoAnswer, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "No database answers at “{server}”, port {port}."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check name and port, whether the server runs, and the network.")},
    {Cause::ConnectionLost, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The connection to “{server}” broke."),
     QT_TRANSLATE_NOOP("SqlError", "What was saved before is safe; a change that was being saved may or may not be."),
     QT_TRANSLATE_NOOP("SqlError", "Connect again and look at the last change.")},
    {Cause::Encryption, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "An encrypted and checked connection to “{server}” can't be made."), "",
     QT_TRANSLATE_NOOP(
         "SqlError",
         "Check the settings for encryption and the file of the authority that signed the server's certificate.")},
    {Cause::WrongPassword, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” doesn't accept the user “{user}” with this password."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check user and password.")},
    {Cause::HostNotAllowed, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” doesn't accept connections from this computer."), "",
     QT_TRANSLATE_NOOP("SqlError", "Ask who looks after the server to allow this computer and user.")},
    {Cause::NoDatabase, Error::Kind::NotFound,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” has no database “{database}”."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check the name, or ask who looks after the server to create it.")},
    {Cause::NoPermission, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "You have no permission to do this in the book “{book}”."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Ask who looks after the database for it.")},
    {Cause::TriggersNotAllowed, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "The server doesn't allow the triggers that watch over the book."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Ask who looks after the server to set log_bin_trust_function_creators=1.")},
    {Cause::TooBusy, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The database has too much to do at the moment."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Try again in a minute.")},
    {Cause::Locked, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Another user or program holds the book at the moment."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Wait a little and try again.")},
    {Cause::Deadlock, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Another user changed the same accounts at the same time."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Try again.")},
    {Cause::DiskFull, Error::Kind::Storage, QT_TRANSLATE_NOOP("SqlError", "The disk with the book “{book}” is full."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Make room on it and try again.")},
    {Cause::OutOfMemory, Error::Kind::Unavailable, QT_TRANSLATE_NOOP("SqlError", "The database ran out of memory."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Close other programs and try again.")},
    {Cause::ReadOnly, Error::Kind::Refused, QT_TRANSLATE_NOOP("SqlError", "The book “{book}” can only be read."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Ask for the permission to write to it.")},
    {Cause::CantOpenFile, Error::Kind::Storage, QT_TRANSLATE_NOOP("SqlError", "The book “{book}” can't be opened."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check that the folder exists and that you may write in it.")},
    {Cause::DiskFailure, Error::Kind::Storage,
     QT_TRANSLATE_NOOP("SqlError", "The disk with the book “{book}” can't be read or written."), savedIsSafe,
     QT_TRANSLATE_NOOP("SqlError", "Check the disk, or the network that it is on, and try again.")},
    {Cause::Damaged, Error::Kind::Damaged, QT_TRANSLATE_NOOP("SqlError", "The book “{book}” is damaged."),
     nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Make a copy of it, then restore a backup or rescue what can be read.")},
    {Cause::NotADatabase, Error::Kind::Damaged,
     QT_TRANSLATE_NOOP("SqlError", "“{book}” isn't a book: it is no SQLite database."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Choose another file.")},
    {Cause::Exists, Error::Kind::AlreadyExists,
     QT_TRANSLATE_NOOP("SqlError", "There is an account with this id already."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Choose another id, or change the account that is there.")},
    {Cause::BadValue, Error::Kind::Invalid, QT_TRANSLATE_NOOP("SqlError", "The database doesn't accept a value."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Check what was entered.")},
    {Cause::TooLong, Error::Kind::Invalid,
     QT_TRANSLATE_NOOP("SqlError", "A value is longer than the database can hold."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Shorten it.")},
    {Cause::NoTable, Error::Kind::Unsupported,
     QT_TRANSLATE_NOOP("SqlError", "The database has no book in it, or not all of one."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Open the database again.")},
}};

QString said(const char *words, const DatabaseUrl &url)
{
    const QString server = url.host.isEmpty() ? QStringLiteral("localhost") : url.host;
    return QCoreApplication::translate("SqlError", words)
        .replace(QLatin1StringView("{server}"), server)
        .replace(QLatin1StringView("{port}"), QString::number(url.effectivePort()))
        .replace(QLatin1StringView("{user}"), url.user)
        .replace(QLatin1StringView("{database}"), url.database)
        .replace(QLatin1StringView("{book}"), url.displayName())
        .replace(QLatin1StringView("{package}"), missingDriverPackage(url.backend));
}

Error wordsFor(Cause cause, const DatabaseUrl &url)
{
    if (cause == Cause::Interrupted)
        return Error::cancelled();
    const auto wording = std::find_if(wordings.begin(), wordings.end(),
                                      [cause](const Wording &row) { return row.cause == cause; });
    return {.kind = wording->kind,
            .happened = said(wording->happened, url),
            .safe = said(wording->safe, url),
            .advice = said(wording->advice, url)};
}

} // namespace

Error toError(const QSqlError &error, const DatabaseUrl &url)
{
    Error result = wordsFor(causeOf(error, url.backend), url);
    result.detail = error.text();
    if (!error.nativeErrorCode().isEmpty())
        result.detail += QStringLiteral(" (%1)").arg(error.nativeErrorCode());
    return result;
}

QString missingDriverPackage(Backend backend)
{
    struct Driver
    {
        QString name;
        QString package;
    };
    const auto driver = [backend]() -> Driver {
        switch (backend) {
        case Backend::MySql:
            return {QStringLiteral("QMYSQL"), QStringLiteral("libqt6sql6-mysql")};
        case Backend::PostgreSql:
            return {QStringLiteral("QPSQL"), QStringLiteral("libqt6sql6-psql")};
        case Backend::Sqlite:
            break;
        }
        return {QStringLiteral("QSQLITE"), QStringLiteral("libqt6sql6-sqlite")};
    }();
    return QSqlDatabase::isDriverAvailable(driver.name) ? QString() : driver.package;
}

} // namespace accountdesk
