// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "storage/dialect/Dialect.h"
#include "url/DatabaseUrl.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace accountdesk::storage {

class BookFile;
class DatabaseConnection;
class StatementCanceller;

/// An open connection, closed with the object. Belongs to the thread that opened it, as every
/// QSqlDatabase does; only interrupter()'s result may be used from another.
///
/// SQLite: WAL (once it is a book), foreign keys on, busy_timeout 5 s, synchronous=FULL. MariaDB/MySQL: utf8mb4, strict
/// SQL mode, UTC, READ COMMITTED. PostgreSQL: UTF-8, UTC, READ COMMITTED. READ COMMITTED, because a
/// write re-reads its row under lock inside its own transaction and has to see the newest state
/// there; work that needs one picture of the whole book (export) asks for Isolation::Snapshot.
///
/// A book's file that was moved, replaced or deleted meanwhile (see BookFile) is noticed before each statement
/// and transaction, and before one counts as saved; one that another was copied over, before each transaction that
/// writes (see BookMark): an error of kind Storage, and nothing is written any more.
class Database
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly, ///< changes and makes no database. Beside an SQLite book others may write at the same time; whoever
                  ///< may not write there leaves nothing beside it, and may have to read a copy, see BookFile
    };

    /// Opens an existing database or creates the SQLite file; makes no schema (see Migrations).
    /// Fails within 5 s when a server doesn't answer.
    [[nodiscard]] static Result<Database> open(const url::DatabaseUrl &url, const QString &password = {},
                                               Access access = Access::ReadWrite);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] const url::DatabaseUrl &url() const { return m_url; }
    [[nodiscard]] url::Backend backend() const { return m_url.backend; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] const Dialect &dialect() const { return *m_dialect; }
    /// "SQLite 3.40.1", "MariaDB 10.11.19", "PostgreSQL 15.20".
    [[nodiscard]] Result<QString> serverVersion();
    [[nodiscard]] QSqlDatabase handle() const;
    /// Of an SQLite book in a file. Whoever keeps it gets no other file under its name.
    [[nodiscard]] std::shared_ptr<const BookFile> file() const;
    /// Closes and opens again with the same credentials, after a server went away.
    /// A book in memory is left as it is.
    [[nodiscard]] Result<> reconnect();
    /// A Cancel cost the connection (see CancelScope), or its file isn't there any more: reconnect() before
    /// the next work.
    [[nodiscard]] bool isAbandoned() const;

    /// Whether the accounts' table was found to be a book's. It stays one, so each connection has to look
    /// only once; see AccountReader.
    [[nodiscard]] bool isKnownBook() const { return m_isKnownBook; }
    void setKnownBook() { m_isKnownBook = true; }

    /// Prepares, binds and runs one statement. Its rows can be read forward only; they are streamed
    /// from SQLite, and held in memory from a server, so ask a server for a bounded number of them.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// Keeps a statement that has done its work for the next run() of the same: MariaDB needn't be asked to
    /// prepare it again, which over a slow network is a third of what it takes. The last few are kept.
    void keep(QSqlQuery &&query);
    /// Runs several statements, one after another: DDL and settings, never with values in them.
    [[nodiscard]] Result<> runAll(const QStringList &statements);
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &sql);
    /// Runs a prepared query with the values that are bound to it. A text with a NUL is refused, an
    /// empty one stays a text (NULL is a QVariant without a value).
    [[nodiscard]] Result<> exec(QSqlQuery &query);
    /// Runs what only the client library can do, through nativeHandle(); interrupter() stops it, too.
    [[nodiscard]] Result<> runNative(const std::function<std::optional<QSqlError>()> &work);
    /// After next() said that there are no more rows: whether that is so, or reading failed on the way.
    [[nodiscard]] Result<> atEnd(const QSqlQuery &query) const;
    /// Runs what ends a work in any case, a cancelled one too: a ROLLBACK, a DROP of a temporary table.
    /// That it fails means that the connection is gone, and what was to be cleaned up with it.
    void cleanUp(const QStringList &statements);
    /// The names of a table's columns, in lower case; none: there is no such table.
    [[nodiscard]] Result<QStringList> columns(const QString &table);

    /// Stops the statement that runs at that moment, from any thread: it ends as Cancelled. Returns
    /// at once, even if the server has to be told first. Outlives the connection safely; does nothing then.
    [[nodiscard]] std::function<void()> interrupter() const;

private:
    friend class CancelScope;
    friend class Transaction;
    Database(url::DatabaseUrl url, QString password, Access access);
    [[nodiscard]] Result<> prepareSession();
    [[nodiscard]] const std::shared_ptr<StatementCanceller> &canceller() const;
    [[nodiscard]] Error wordsFor(const QSqlError &error, const QString &sql = {}) const;
    void closeIfAbandoned();
    [[nodiscard]] Result<> requireFile();
    void leaveFile();
    [[nodiscard]] Result<> markFile();
    template<typename Step>
    [[nodiscard]] Result<> carryOut(const Step &step, const QString &sql = {});
    [[nodiscard]] Result<> commit();

    url::DatabaseUrl m_url;
    QString m_password;
    Access m_access = Access::ReadWrite;
    const Dialect *m_dialect = nullptr;
    bool m_isKnownBook = false;
    std::unique_ptr<DatabaseConnection> m_connection;
    std::vector<QSqlQuery> m_kept; ///< of this connection
};

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    enum class Isolation {
        Write,    ///< takes the write lock at once (SQLite: BEGIN IMMEDIATE)
        Snapshot, ///< reads one picture of the book throughout
    };

    [[nodiscard]] static Result<Transaction> begin(Database &database, Isolation isolation = Isolation::Write);

    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database;
};

} // namespace accountdesk::storage
