// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlError.h"

#include "storage/sql/SqlCause.h"
#include "storage/sql/SqlDriver.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace accountdesk::storage {

namespace {

using Cause = SqlCause;

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
constexpr const char *noPassword = QT_TRANSLATE_NOOP("SqlError", "The password was not sent.");
constexpr const char *savedIsSafe = QT_TRANSLATE_NOOP("SqlError", "Everything saved before is safe.");

constexpr std::array<Wording, 30> wordings{{
    {Cause::Other, Error::Kind::Storage, QT_TRANSLATE_NOOP("SqlError", "The database “{book}” reported an error."),
     savedIsSafe,
     QT_TRANSLATE_NOOP("SqlError", "Try again. If the problem persists, send the details to your administrator.")},
    {Cause::NoDriver, Error::Kind::Unsupported,
     QT_TRANSLATE_NOOP("SqlError", "The driver for this kind of database isn't installed."), "",
     QT_TRANSLATE_NOOP("SqlError", "Install the package {package} and restart AccountDesk.")},
    {Cause::UnknownHost, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "No computer with the name “{server}” is known on this network."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check the name, or ask your administrator.")},
    {Cause::NoAnswer, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "No database answers at “{server}”, port {port}."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check the name and port, the network, and whether the server is running.")},
    {Cause::ConnectionLost, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "The connection to “{server}” was lost."),
     QT_TRANSLATE_NOOP("SqlError", "Everything saved before is safe; a change that was being saved may or may not be."),
     QT_TRANSLATE_NOOP("SqlError", "Reconnect and check the last change.")},
    {Cause::Encryption, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "No secure connection to “{server}” could be established."), "",
     QT_TRANSLATE_NOOP(
         "SqlError",
         "Check the settings for encryption and the file of the authority that signed the server's certificate.")},
    {Cause::NoTls, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” doesn't encrypt connections, but encryption is required."), noPassword,
     QT_TRANSLATE_NOOP("SqlError", "Ask your administrator to set up TLS on the server.")},
    {Cause::UnknownSigner, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "No trusted authority vouches for the server “{server}”."), noPassword,
     QT_TRANSLATE_NOOP("SqlError", "If it has a self-signed certificate, choose the certificate's file under "
                                   "Authority. For MariaDB and MySQL, the certificate's fingerprint is enough.")},
    {Cause::WrongFingerprint, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "The certificate of the server “{server}” isn't the one that you trust. Someone may "
                                   "be intercepting the connection."),
     noPassword,
     QT_TRANSLATE_NOOP("SqlError",
                       "Ask your administrator, by phone or in person, for the certificate's fingerprint.")},
    {Cause::RevealsPassword, Error::Kind::Refused,
     QT_TRANSLATE_NOOP(
         "SqlError", "“{server}” asks for the password in a way that would reveal it, and the server isn't verified."),
     noPassword,
     QT_TRANSLATE_NOOP("SqlError", "Choose the encryption that checks the server's certificate or its fingerprint.")},
    {Cause::NoPlugin, Error::Kind::Unsupported,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” requires an authentication method that isn't installed on this "
                                   "computer: the plugin {plugin} of MariaDB's client library."),
     noPassword,
     QT_TRANSLATE_NOOP("SqlError", "Install the package libmariadb3 (or mariadb-connector-c) with its plugins, or ask "
                                   "your administrator to give the user “{user}” another kind of password.")},
    {Cause::WrongPassword, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” rejected the user “{user}” or the password."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check the user name and password.")},
    {Cause::HostNotAllowed, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” doesn't accept connections from this computer."), "",
     QT_TRANSLATE_NOOP("SqlError", "Ask your administrator to allow this computer and user.")},
    {Cause::NoDatabase, Error::Kind::NotFound,
     QT_TRANSLATE_NOOP("SqlError", "“{server}” has no database “{database}”."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check the name, or ask your administrator to create it.")},
    {Cause::NoPermission, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "You have no permission to do this in the book “{book}”."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Ask your administrator for it.")},
    {Cause::TriggersNotAllowed, Error::Kind::Refused,
     QT_TRANSLATE_NOOP("SqlError", "The server doesn't allow the triggers that protect the book."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Ask your administrator to set log_bin_trust_function_creators=1.")},
    {Cause::TooBusy, Error::Kind::Unavailable, QT_TRANSLATE_NOOP("SqlError", "The database is too busy at the moment."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Try again in a minute.")},
    {Cause::Locked, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Another user or program is using the book at the moment."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Wait a moment and try again.")},
    {Cause::Deadlock, Error::Kind::Unavailable,
     QT_TRANSLATE_NOOP("SqlError", "Someone else changed the same accounts at the same time."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Try again.")},
    {Cause::DiskFull, Error::Kind::Storage, QT_TRANSLATE_NOOP("SqlError", "The disk with the book “{book}” is full."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Free some space on it and try again.")},
    {Cause::OutOfMemory, Error::Kind::Unavailable, QT_TRANSLATE_NOOP("SqlError", "The database ran out of memory."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Close other programs and try again.")},
    {Cause::ReadOnly, Error::Kind::Refused, QT_TRANSLATE_NOOP("SqlError", "The book “{book}” is read-only."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Ask your administrator for permission to write to it.")},
    {Cause::CantOpenFile, Error::Kind::Storage, QT_TRANSLATE_NOOP("SqlError", "The book “{book}” can't be opened."), "",
     QT_TRANSLATE_NOOP("SqlError", "Check that the folder exists and that you have permission to write to it.")},
    {Cause::DiskFailure, Error::Kind::Storage,
     QT_TRANSLATE_NOOP("SqlError", "The disk with the book “{book}” can't be read or written."), savedIsSafe,
     QT_TRANSLATE_NOOP("SqlError", "Check the disk, or the network that it is on, and try again.")},
    {Cause::Damaged, Error::Kind::Damaged, QT_TRANSLATE_NOOP("SqlError", "The book “{book}” is damaged."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Copy it, then restore a backup or save what can be read.")},
    {Cause::NotADatabase, Error::Kind::Damaged,
     QT_TRANSLATE_NOOP("SqlError", "“{book}” isn't a book: it isn't an SQLite database."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Choose another file.")},
    {Cause::Exists, Error::Kind::AlreadyExists,
     QT_TRANSLATE_NOOP("SqlError", "An account with this ID already exists."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Choose another ID, or change the existing account.")},
    {Cause::BadValue, Error::Kind::Invalid, QT_TRANSLATE_NOOP("SqlError", "The database rejected a value."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Check your input.")},
    {Cause::TooLong, Error::Kind::Invalid, QT_TRANSLATE_NOOP("SqlError", "A value is too long for the database."),
     nothingChanged, QT_TRANSLATE_NOOP("SqlError", "Shorten it.")},
    {Cause::NoTable, Error::Kind::Unsupported,
     QT_TRANSLATE_NOOP("SqlError", "The database doesn't contain a complete book."), nothingChanged,
     QT_TRANSLATE_NOOP("SqlError", "Open the database again.")},
}};

/// The name that libmariadb puts into quotes, or at the beginning, of what it says about a plugin.
QString pluginIn(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("[Pp]lugin '?(\\w+)"));
    const auto match = name.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// The right that a statement needs, as GRANT calls it; empty: it isn't plain.
QString rightFor(const QString &sql)
{
    static constexpr std::array<std::pair<const char *, const char *>, 12> rights{{
        {"CREATE TEMPORARY TABLE", "CREATE TEMPORARY TABLES"},
        {"CREATE TEMP TABLE", "TEMPORARY"},
        {"CREATE TRIGGER", "TRIGGER"},
        {"DROP TRIGGER", "TRIGGER"},
        {"CREATE", "CREATE"},
        {"ALTER", "ALTER"},
        {"DROP", "DROP"},
        {"RENAME", "ALTER, DROP, CREATE, INSERT"},
        {"INSERT", "INSERT"},
        {"UPDATE", "UPDATE"},
        {"DELETE", "DELETE"},
        {"SELECT", "SELECT"},
    }};
    const QString text = sql.simplified();
    const auto found = std::find_if(rights.begin(), rights.end(), [&text](const auto &right) {
        return text.startsWith(QLatin1StringView(right.first), Qt::CaseInsensitive);
    });
    return found == rights.end() ? QString() : QString::fromLatin1(found->second);
}

/// MariaDB names the right for a table, but not for a database; PostgreSQL never does.
QString missingRight(const QString &said, const QString &sql)
{
    static const QRegularExpression denied(QStringLiteral("([A-Z, ]+) command denied"));
    const auto match = denied.match(said);
    return match.hasMatch() ? match.captured(1).trimmed() : rightFor(sql);
}

QString said(const char *words, const url::DatabaseUrl &url)
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

Error wordsFor(Cause cause, const url::DatabaseUrl &url)
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

Error toError(const QSqlError &error, const url::DatabaseUrl &url, const QString &sql)
{
    const Cause cause = causeOf(error, url.backend);
    Error result = wordsFor(cause, url);
    if (cause == Cause::NoPlugin)
        result.happened.replace(QLatin1StringView("{plugin}"), pluginIn(error.databaseText()));
    if (cause == Cause::NoAnswer && url.isSocket()) {
        result.happened = QCoreApplication::translate("SqlError", "No database answers at the socket %1.")
                              .arg(url.host);
        result.advice = QCoreApplication::translate("SqlError", "Check the path, and whether the server is running.");
    }
    const QString right = cause == Cause::NoPermission && url.backend != url::Backend::Sqlite
                              ? missingRight(error.databaseText(), sql)
                              : QString();
    if (!right.isEmpty())
        result.advice = QCoreApplication::translate(
                            "SqlError",
                            "Ask your administrator to grant the user “%1” the privilege %2 on the database “%3”.")
                            .arg(url.user, right, url.database);
    result.detail = error.text().simplified(); // libpq's has lines
    if (!error.nativeErrorCode().isEmpty())
        result.detail += QStringLiteral(" (%1)").arg(error.nativeErrorCode());
    return result;
}

} // namespace accountdesk::storage
