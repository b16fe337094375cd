// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqliteFiles.h"

#include "platform/FileLocks.h"
#include "platform/FileSystem.h"
#include "storage/sql/BookMark.h"
#include "storage/sql/Words.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

#include <sqlite3.h>

namespace accountdesk::storage {

namespace {

// Where SQLite locks bytes: in the database, and in the file for the log's index.
constexpr platform::LockRange sharedLocks{.begin = 0x40000002, .count = 510};
constexpr platform::LockRange indexInUse{.begin = 128, .count = 1};

constexpr std::array copiedSuffixes{"", "-wal", "-journal"}; // not the index, which SQLite makes anew
constexpr int copyAttempts = 5;
constexpr qint64 emptyFor = 500;         // ms, that a program has to fill the file of a new book
constexpr unsigned long emptyPause = 10; // ms
constexpr qsizetype namedTables = 5;

struct CloseSqlite
{
    void operator()(sqlite3 *connection) const { sqlite3_close(connection); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

/// A connection for a look, past everything that AccountDesk's own ones do.
std::unique_ptr<sqlite3, CloseSqlite> connectTo(const QString &uri, int flags)
{
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(uri.toUtf8().constData(), &connection, flags | SQLITE_OPEN_URI, nullptr);
    std::unique_ptr<sqlite3, CloseSqlite> owned(connection);
    return opened == SQLITE_OK ? std::move(owned) : nullptr;
}

/// The values of a query's first column; empty: it can't be read.
std::optional<QStringList> valuesOf(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *prepared = nullptr;
    const int done = sqlite3_prepare_v2(connection, sql, -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, CloseSqlite> statement(prepared);
    if (done != SQLITE_OK)
        return {};
    QStringList values;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(prepared)) == SQLITE_ROW)
        values << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(prepared, 0)));
    return step == SQLITE_DONE ? std::optional(values) : std::nullopt;
}

/// What a database is to AccountDesk.
struct Contents
{
    enum class Kind { Accounts, Nothing, Foreign, Unreadable };
    Kind kind = Kind::Unreadable;
    QStringList tables = {};
};

Contents contentsOf(const QString &uri)
{
    const auto connection = connectTo(uri, SQLITE_OPEN_READONLY);
    const auto tables = connection ? valuesOf(connection.get(),
                                              "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
                                              " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name")
                                   : std::nullopt;
    const auto columns = tables ? valuesOf(connection.get(), "SELECT lower(name) FROM pragma_table_info('account')")
                                : std::nullopt;
    if (!columns)
        return {};
    if (tables->isEmpty())
        return {.kind = Contents::Kind::Nothing};
    const bool hasAccounts = QSet<QString>(columns->begin(), columns->end())
                                 .contains({QStringLiteral("acctid"), QStringLiteral("paid"), QStringLiteral("due")});
    return {.kind = hasAccounts ? Contents::Kind::Accounts : Contents::Kind::Foreign, .tables = *tables};
}

bool isText(const QByteArray &start)
{
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff")) // UTF-16
        return true;
    return std::none_of(start.begin(), start.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

bool isJustMade(const QString &file)
{
    return QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTime()) < emptyFor;
}

Error noBook(Error::Kind kind, const QString &happened, const QString &advice)
{
    return {.kind = kind, .happened = happened, .safe = Words::tr("Nothing was changed."), .advice = advice};
}

Error foreignDatabase(const QString &file, const QStringList &tables)
{
    QString names = tables.first(std::min(namedTables, tables.size())).join(QLatin1String(", "));
    if (tables.size() > namedTables)
        names += QStringLiteral(", …");
    return noBook(Error::Kind::Unsupported,
                  Words::tr("“%1” isn't a book: it is a database of another program (tables: %2).")
                      .arg(QDir::toNativeSeparators(file), names),
                  Words::tr("Choose another file, or another name for a new book."));
}

Result<> requireAccounts(const QString &file)
{
    // Immutable: SQLite then looks for no other files, and makes none.
    Contents found = contentsOf(sqliteUri(file, QStringLiteral("mode=ro&immutable=1")));
    const bool isUnclear = found.kind == Contents::Kind::Foreign || found.kind == Contents::Kind::Nothing;
    const QStringList sidecars = existingSidecarsOf(file);
    if (isUnclear && std::any_of(sidecars.begin(), sidecars.end(), [](const QString &name) {
            return !name.endsWith(QLatin1String("-shm")) && QFileInfo(name).size() > 0;
        })) {
        const auto copy = PrivateCopy::make(file); // what is in them may tell more
        found = copy ? contentsOf(sqliteUri((*copy)->file(), QStringLiteral("mode=ro"))) : Contents();
    }
    return found.kind == Contents::Kind::Foreign ? failure(foreignDatabase(file, found.tables)) : Result<>();
}

QList<platform::FileState> statesOf(const QString &file)
{
    QList<platform::FileState> states;
    for (const char *suffix : copiedSuffixes)
        states << platform::FileState::of(file + QLatin1String(suffix));
    return states;
}

Error notCopied(const QString &file, const QString &detail)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("“%1” can only be read from a copy, and no copy can be made in “%2”.")
                            .arg(QDir::toNativeSeparators(file), QDir::toNativeSeparators(QDir::tempPath())),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Free some space there, or copy the book yourself and open the copy."),
            .detail = detail};
}

} // namespace

QString targetOf(const QString &file)
{
    const QString target = QFileInfo(file).canonicalFilePath();
    return target.isEmpty() ? file : target;
}

QStringList sidecarsOf(const QString &file)
{
    return {file + QLatin1String("-wal"), file + QLatin1String("-shm"), file + QLatin1String("-journal")};
}

QStringList existingSidecarsOf(const QString &file)
{
    QStringList names = sidecarsOf(file);
    names.removeIf([](const QString &name) { return !QFileInfo::exists(name); });
    return names;
}

bool canBeWritten(const QString &file)
{
    const QFileInfo info(file);
    return platform::isWritable(info.absolutePath())
           && (!info.exists() || platform::isWritable(info.absoluteFilePath()));
}

bool usesLog(const QString &file)
{
    QFile book(file);
    const QByteArray header = book.open(QIODevice::ReadOnly) ? book.read(20) : QByteArray();
    return header.size() == 20 && header.at(19) == 2;
}

bool isOpenElsewhere(const QString &file)
{
    return platform::LockProbe(file).findsLock(sharedLocks)
           || platform::LockProbe(file + QLatin1String("-shm")).findsLock(indexInUse);
}

bool isReplacedElsewhere(const QString &file)
{
    // Whoever has the index open holds the database, too; it may just be closing both.
    const platform::LockProbe index(file + QLatin1String("-shm"));
    return index.findsLock(indexInUse) && !platform::LockProbe(file).findsLock(sharedLocks)
           && index.findsLock(indexInUse);
}

bool isSqliteFile(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) && opened.read(sqliteStart.size()) == sqliteStart;
}

Result<> requireBookFile(const QString &file)
{
    const QString name = QDir::toNativeSeparators(file);
    if (!QFileInfo(file).isFile())
        return failure(
            Error::invalid(Words::tr("“%1” is a folder, a pipe or a device.").arg(name), Words::tr("Choose a file.")));
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure({.kind = Error::Kind::Refused,
                        .happened = Words::tr("“%1” can't be read.").arg(name),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Ask your administrator for permission to read it."),
                        .detail = opened.errorString()});
    QByteArray start = opened.read(4096);
    while (start.isEmpty() && isJustMade(file)) { // by a program that is making a book
        QThread::msleep(emptyPause);
        start = opened.read(4096);
    }
    opened.close();
    if (start.isEmpty())
        return failure(noBook(Error::Kind::Damaged,
                              Words::tr("“%1” is an empty file, as a failed copy leaves behind.").arg(name),
                              Words::tr("Restore a backup or choose another file. To create a new book with "
                                        "this name, delete the empty file first.")));
    if (start.startsWith(sqliteStart))
        return requireAccounts(file);
    if (isText(start))
        return failure(noBook(Error::Kind::Damaged, Words::tr("“%1” is a text file, not a book.").arg(name),
                              Words::tr("Open a book and import the file there, or choose another file.")));
    return failure(noBook(Error::Kind::Damaged, Words::tr("“%1” isn't a book: it isn't an SQLite database.").arg(name),
                          Words::tr("Restore a backup, or choose another file.")));
}

QString sqliteUri(const QString &file, const QString &parameters)
{
    const QByteArray path = QUrl::toPercentEncoding(QFileInfo(file).absoluteFilePath(), "/");
    return QStringLiteral("file:") + QString::fromLatin1(path) + u'?' + parameters;
}

PrivateCopy::PrivateCopy() : m_folder(QDir::tempPath()) {}

Result<std::unique_ptr<PrivateCopy>> PrivateCopy::make(const QString &file)
{
    std::unique_ptr<PrivateCopy> copy(new PrivateCopy);
    if (!copy->m_folder.isValid())
        return failure(notCopied(file, copy->m_folder.errorString()));
    for (int attempt = 0; attempt < copyAttempts; ++attempt) {
        const auto before = statesOf(file);
        for (const char *suffix : copiedSuffixes) {
            const QString from = file + QLatin1String(suffix);
            const QString to = copy->file() + QLatin1String(suffix);
            QFile::remove(to);
            QFile source(from);
            if (source.exists() && !source.copy(to))
                return failure(notCopied(file, source.errorString()));
            QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        }
        if (statesOf(file) != before)
            continue;
        // What is damaged stays as it is, and is found by those who read; and so is another file's log.
        const auto settled = connectTo(sqliteUri(copy->file(), QStringLiteral("mode=rw")), SQLITE_OPEN_READWRITE);
        if (settled && isLogOfAnotherFile(settled.get()))
            keepLog(settled.get());
        else if (settled)
            sqlite3_exec(settled.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        return copy;
    }
    return failure({.kind = Error::Kind::Unavailable,
                    .happened = Words::tr("“%1” is being written to.").arg(QDir::toNativeSeparators(file)),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Try again in a moment.")});
}

} // namespace accountdesk::storage
