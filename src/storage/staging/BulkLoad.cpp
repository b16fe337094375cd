// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/BulkLoad.h"

#include "storage/dialect/Sql.h"
#include "storage/sql/NativeHandle.h"

#include <QSqlError>

#include <array>
#include <optional>

#include <libpq-fe.h>
#include <mysql.h>

namespace accountdesk::storage {

namespace {

/// What one LOAD DATA takes: when it is cancelled, the server undoes it, which takes as long.
constexpr qint64 bytesAStatement = 1024 * 1024;

/// The file that the server asks a MariaDB client for, while it lives: the text from where it is on.
class LocalFile
{
public:
    LocalFile(MYSQL *server, StagedText &text) : m_server(server), m_text(text)
    {
        mysql_set_local_infile_handler(server, open, read, close, error, this);
    }
    ~LocalFile() { mysql_set_local_infile_default(m_server); }
    LocalFile(const LocalFile &) = delete;

    [[nodiscard]] bool wasAskedFor() const { return m_wasAskedFor; }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

private:
    static int open(void **handle, const char *, void *self)
    {
        *handle = self;
        static_cast<LocalFile *>(self)->m_wasAskedFor = true;
        return 0;
    }
    static int read(void *self, char *to, unsigned int size)
    {
        auto *const file = static_cast<LocalFile *>(self);
        if (file->m_bytes >= bytesAStatement && file->m_text.isBetweenRows())
            return 0;
        const int count = file->m_text.read(to, static_cast<int>(size));
        file->m_bytes += count;
        file->m_isAtEnd = count == 0;
        return count;
    }
    static void close(void *) {}
    static int error(void *, char *, unsigned int) { return 1; }

    MYSQL *m_server;
    StagedText &m_text;
    qint64 m_bytes = 0;
    bool m_wasAskedFor = false;
    bool m_isAtEnd = false;
};

Result<bool> loadData(Database &database, const QString &table, const QString &columns, StagedText &text)
{
    auto *const server = nativeHandle<MYSQL>(database.handle());
    if (!server)
        return false;
    for (bool isAtEnd = false; !isAtEnd;) {
        const LocalFile file(server, text);
        const auto loaded = database.run(
            Sql(QStringLiteral("LOAD DATA LOCAL INFILE 'rows' INTO TABLE {table} CHARACTER SET utf8mb4 ({columns})"))
                .with("table", table)
                .with("columns", columns));
        if (!loaded && (file.wasAskedFor() || loaded.error().kind == Error::Kind::Cancelled))
            return failure(text.error().value_or(loaded.error()));
        // With LOCAL, what is wrong with a row is a warning. An INSERT says it.
        if (!loaded || mysql_warning_count(server) > 0) {
            const auto emptied = database.run(QStringLiteral("DELETE FROM %1").arg(table));
            return emptied ? Result<bool>(false) : failure(emptied.error());
        }
        isAtEnd = file.isAtEnd();
    }
    return true;
}

using Failure = std::optional<QSqlError>;

QSqlError toSqlError(const char *text, const char *state = "")
{
    return QSqlError({}, QString::fromUtf8(text), QSqlError::StatementError, QString::fromLatin1(state));
}

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// What a COPY's statement or its end came to.
Failure outcome(const PgResult &result, ExecStatusType wanted)
{
    return PQresultStatus(result.get()) == wanted
               ? Failure()
               : toSqlError(PQresultErrorMessage(result.get()), PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
}

Failure copyText(PGconn *server, const QByteArray &statement, StagedText &text)
{
    Failure error = outcome(PgResult(PQexec(server, statement.constData()), &PQclear), PGRES_COPY_IN);
    if (error)
        return error;
    std::array<char, 16 * 1024> bytes;
    int count = 0;
    while ((count = text.read(bytes.data(), static_cast<int>(bytes.size()))) > 0) {
        if (PQputCopyData(server, bytes.data(), count) != 1)
            return toSqlError(PQerrorMessage(server));
    }
    if (PQputCopyEnd(server, count < 0 ? "the client gives up" : nullptr) != 1)
        return toSqlError(PQerrorMessage(server));
    while (const auto result = PgResult(PQgetResult(server), &PQclear)) {
        if (!error)
            error = outcome(result, PGRES_COMMAND_OK);
    }
    return error;
}

Result<bool> copyFromStdin(Database &database, const QString &table, const QString &columns, StagedText &text)
{
    auto *const server = nativeHandle<PGconn>(database.handle());
    if (!server)
        return false;
    const QByteArray statement = Sql(QStringLiteral("COPY {table}({columns}) FROM STDIN"))
                                     .with("table", table)
                                     .with("columns", columns)
                                     .text()
                                     .toUtf8();
    const auto copied = database.runNative([&] { return copyText(server, statement, text); });
    return copied ? Result<bool>(true) : failure(text.error().value_or(copied.error()));
}

} // namespace

Result<bool> bulkLoad(Database &database, const QString &table, const QString &columns, StagedText text)
{
    switch (database.backend()) {
    case url::Backend::MySql:
        return loadData(database, table, columns, text);
    case url::Backend::PostgreSql:
        return copyFromStdin(database, table, columns, text);
    case url::Backend::Sqlite:
        break;
    }
    return false;
}

} // namespace accountdesk::storage
