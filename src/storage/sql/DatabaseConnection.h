// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "storage/sql/BookFile.h"
#include "url/DatabaseUrl.h"

#include <QSqlDatabase>

#include <memory>

struct sqlite3;

namespace accountdesk::storage {

class StatementCanceller;

/// One QSqlDatabase under a name of its own, what else belongs to it, and how it is closed. Belongs to the thread that
/// opened it.
class DatabaseConnection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseConnection>> open(const url::DatabaseUrl &url,
                                                                          const QString &password, BookFile::Use use);
    DatabaseConnection(const DatabaseConnection &) = delete;
    DatabaseConnection &operator=(const DatabaseConnection &) = delete;
    ~DatabaseConnection();

    /// Its statements that still live have nothing to end any more: QPSQL would complain of each, but the
    /// driver is another one.
    void abandon();
    /// Of an SQLite book: whether a transaction is open.
    [[nodiscard]] bool isInTransaction() const;
    /// Of an SQLite book: whether a statement still has rows to read.
    [[nodiscard]] bool isReading() const;

    const QString name;
    QSqlDatabase handle;
    sqlite3 *sqlite = nullptr;      ///< of an SQLite book that is open
    std::shared_ptr<BookFile> file; ///< of an SQLite book in a file
    std::shared_ptr<StatementCanceller> canceller;

private:
    explicit DatabaseConnection(url::Backend backend);
    [[nodiscard]] Result<> configure(const url::DatabaseUrl &url, const QString &password, BookFile::Use use);
    [[nodiscard]] Result<> prepareSqlite(const url::DatabaseUrl &url);
    void close();
    void leaveLog() const;
    void emptyLog() const;

    const url::Backend m_backend;
};

} // namespace accountdesk::storage
