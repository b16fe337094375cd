// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/DatabaseConnection.h"

#include "storage/sql/BookMark.h"
#include "storage/sql/ConnectionOptions.h"
#include "storage/sql/NativeHandle.h"
#include "storage/sql/SqlDriver.h"
#include "storage/sql/SqlError.h"
#include "storage/sql/SqliteFunctions.h"
#include "storage/sql/StatementCanceller.h"
#include "storage/sql/Words.h"

#include <QUuid>

#include <mutex>

#include <sqlite3.h>

namespace accountdesk::storage {

namespace {

Error missingDriver(url::Backend backend)
{
    return {.kind = Error::Kind::Unsupported,
            .happened = Words::tr("The driver for this kind of database isn't installed."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Install the package %1 and restart AccountDesk.").arg(missingDriverPackage(backend))};
}

} // namespace

Result<std::unique_ptr<DatabaseConnection>> DatabaseConnection::open(const url::DatabaseUrl &url,
                                                                     const QString &password, BookFile::Use use)
{
    if (!missingDriverPackage(url.backend).isEmpty())
        return failure(missingDriver(url.backend));
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(url.backend));
    QSqlDatabase &handle = connection->handle;
    RETURN_IF_ERROR(connection->configure(url, password, use));
    if (!handle.open())
        return failure(toError(handle.lastError(), url));
    RETURN_IF_ERROR(checkEncryption(handle, url));
    enableKeepalive(handle, url);
    if (url.backend == url::Backend::Sqlite) {
        RETURN_IF_ERROR(connection->prepareSqlite(url));
    }
    connection->canceller = StatementCanceller::of(handle, url, password);
    return connection;
}

DatabaseConnection::DatabaseConnection(url::Backend backend)
    : name(QStringLiteral("accountdesk-") + QUuid::createUuid().toString(QUuid::Id128)),
      handle(QSqlDatabase::addDatabase(driverName(backend), name)), m_backend(backend)
{}

DatabaseConnection::~DatabaseConnection()
{
    close();
    handle = {};
    QSqlDatabase::removeDatabase(name);
}

Result<> DatabaseConnection::configure(const url::DatabaseUrl &url, const QString &password, BookFile::Use use)
{
    if (url.backend != url::Backend::Sqlite)
        return storage::configure(handle, url, password);
    if (url.isMemory()) {
        configureMemory(handle, url.path, use);
        return {};
    }
    ASSIGN_OR_RETURN(file, BookFile::claim(url.path, use));
    return file->configure(handle, use);
}

Result<> DatabaseConnection::prepareSqlite(const url::DatabaseUrl &url)
{
    sqlite = nativeHandle<sqlite3>(handle);
    if (!sqlite || !prepareConnection(sqlite))
        return failure(missingDriver(url.backend));
    return file && isLogOfAnotherFile(sqlite) ? failure(logOfAnotherFile(url.path)) : Result<>();
}

void DatabaseConnection::close()
{
    if (canceller)
        canceller->close();
    // Who closes last empties the log and deletes it. Two that close at once would each take the other for one
    // that stays, and leave both files to lie beside the book.
    static std::mutex closing;
    const auto lock = sqlite && file ? std::unique_lock(closing) : std::unique_lock<std::mutex>();
    if (sqlite && file)
        leaveLog();
    sqlite = nullptr;
    handle.close();
}

/// The log of another file stays as it is.
void DatabaseConnection::leaveLog() const
{
    if (isLogOfAnotherFile(sqlite))
        keepLog(sqlite);
    else if (!file->requireInPlace())
        emptyLog();
}

/// Writes what is still in the log where it belongs, as SQLite wouldn't: whoever opens the file that has the name
/// now would take it for that one's.
void DatabaseConnection::emptyLog() const
{
    sqlite3_busy_timeout(sqlite, 0);
    if (file->isNameUnused())
        sqlite3_wal_checkpoint_v2(sqlite, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

void DatabaseConnection::abandon()
{
    close();
    handle = {};
    QSqlDatabase::removeDatabase(name);
    handle = QSqlDatabase::addDatabase(driverName(m_backend), name);
}

bool DatabaseConnection::isInTransaction() const
{
    return sqlite && sqlite3_get_autocommit(sqlite) == 0;
}

bool DatabaseConnection::isReading() const
{
    for (sqlite3_stmt *statement = nullptr; (statement = sqlite3_next_stmt(sqlite, statement)) != nullptr;) {
        if (sqlite3_stmt_busy(statement))
            return true;
    }
    return false;
}

} // namespace accountdesk::storage
