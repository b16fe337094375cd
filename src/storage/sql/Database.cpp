// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/Database.h"

#include "storage/dialect/Dialects.h"
#include "storage/sql/BookMark.h"
#include "storage/sql/DatabaseConnection.h"
#include "storage/sql/SqlError.h"
#include "storage/sql/StatementCanceller.h"
#include "storage/sql/Words.h"

#include <algorithm>

namespace accountdesk::storage {

namespace {

constexpr size_t maxKept = 4; // statements: the order and the search that are looked at, and those before

Error containsNul()
{
    return {.kind = Error::Kind::Invalid,
            .happened = Words::tr("A text contains a NUL character, which databases can't store."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Remove it and try again.")};
}

const QString *textIn(const QVariant &value)
{
    return value.metaType().id() == QMetaType::QString && !value.isNull()
               ? static_cast<const QString *>(value.constData())
               : nullptr;
}

/// What a bound value is stored as.
Result<QVariant> storable(const QVariant &value)
{
    const QString *text = textIn(value);
    if (text && text->isNull())
        return QString(QLatin1String("")); // Qt would make NULL of it
    if (text && text->contains(QChar()))
        return failure(containsNul());
    return value;
}

std::optional<QSqlError> errorOf(bool succeeded, const QSqlQuery &query)
{
    return succeeded ? std::nullopt : std::optional(query.lastError());
}

} // namespace

Result<Database> Database::open(const url::DatabaseUrl &url, const QString &password, Access access)
{
    Database database(url, password, access);
    RETURN_IF_ERROR(database.reconnect());
    return database;
}

Database::Database(url::DatabaseUrl url, QString password, Access access)
    : m_url(std::move(url)), m_password(std::move(password)), m_access(access), m_dialect(&dialectOf(m_url.backend))
{}

Database::Database(Database &&other) noexcept = default;

Database &Database::operator=(Database &&other) noexcept = default;

Database::~Database() = default;

QSqlDatabase Database::handle() const
{
    return m_connection->handle;
}

Result<> Database::reconnect()
{
    if (m_connection && m_url.isMemory())
        return {};
    ASSIGN_OR_RETURN(auto connection, DatabaseConnection::open(m_url, m_password,
                                                               m_access == Access::ReadOnly ? BookFile::Use::Read
                                                                                            : BookFile::Use::Write));
    m_isKnownBook = false;
    m_kept.clear();
    auto previous = std::exchange(m_connection, std::move(connection));
    auto prepared = prepareSession();
    if (prepared && m_connection->file)
        prepared = m_connection->file->opened();
    if (!prepared && previous)
        m_connection = std::move(previous); // so that there always is one, even if it is dead
    return prepared;
}

Result<> Database::prepareSession()
{
    // A database of another program's is left as it is until the clerk agrees to change it.
    const auto done = runAll(m_dialect->traits().connectionSetup);
    return done && m_access == Access::ReadOnly ? runAll(m_dialect->traits().readOnlySetup) : done;
}

std::shared_ptr<const BookFile> Database::file() const
{
    return m_connection->file;
}

Result<> Database::requireFile()
{
    if (!m_connection->file)
        return {};
    const auto inPlace = m_connection->file->requireInPlace();
    if (!inPlace)
        leaveFile();
    return inPlace;
}

/// Closes a file that isn't under its name any more.
void Database::leaveFile()
{
    if (!m_connection->sqlite || m_connection->isInTransaction() || m_connection->isReading())
        return; // its rows would seem to end
    m_connection->abandon();
    m_kept.clear();
}

/// At the beginning of a transaction that writes.
Result<> Database::markFile()
{
    if (!m_connection->file || !m_connection->sqlite)
        return {};
    if (!isLogOfAnotherFile(m_connection->sqlite)) {
        const QString mark = writeMark(m_connection->sqlite);
        return mark.isEmpty() ? Result<>() : runAll({mark});
    }
    m_connection->file->giveUp();
    cleanUp({QStringLiteral("ROLLBACK")});
    return requireFile();
}

Result<QString> Database::serverVersion()
{
    ASSIGN_OR_RETURN(auto query, run(m_dialect->traits().serverVersion));
    query.next();
    return query.value(0).toString();
}

/// Runs one step of a statement, which Cancel may stop; it returns what went wrong.
template<typename Step>
Result<> Database::carryOut(const Step &step, const QString &sql)
{
    StatementCanceller &canceller = *m_connection->canceller;
    const StatementCanceller::Statement statement(canceller);
    if (!statement.mayRun())
        return failure(Error::cancelled());
    const bool wasInTransaction = m_connection->isInTransaction(); // a file is looked at when one begins, and ends
    RETURN_IF_ERROR(wasInTransaction ? Result<>() : requireFile());
    const std::optional<QSqlError> wrong = step();
    RETURN_IF_ERROR(!wrong && wasInTransaction ? Result<>() : requireFile());
    if (!wrong)
        return {};
    const bool isOurDoing = canceller.isAbandoned() && canceller.isCancelled();
    Error error = isOurDoing ? Error::cancelled() : wordsFor(*wrong, sql);
    closeIfAbandoned();
    return failure(std::move(error));
}

/// QPSQL closes a connection that it finds lost, and has no words for what is asked of it then.
Error Database::wordsFor(const QSqlError &error, const QString &sql) const
{
    const bool isLost = backend() == url::Backend::PostgreSql && !m_connection->handle.isOpen();
    return toError(isLost ? QSqlError(error.driverText(), error.databaseText(), QSqlError::ConnectionError,
                                      QStringLiteral("08006"))
                          : error,
                   m_url, sql);
}

void Database::closeIfAbandoned()
{
    if (!m_connection->canceller->isAbandoned())
        return;
    m_connection->abandon();
    m_kept.clear();
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values)
{
    if (!values.isEmpty()) {
        auto query = prepare(sql);
        if (!query)
            return query;
        for (const QVariant &value : values)
            query->addBindValue(value);
        RETURN_IF_ERROR(exec(*query));
        return query;
    }
    QSqlQuery query(m_connection->handle);
    query.setForwardOnly(m_url.backend != url::Backend::PostgreSql);
    RETURN_IF_ERROR(carryOut([&] { return errorOf(query.exec(sql), query); }, sql));
    return query;
}

void Database::keep(QSqlQuery &&query)
{
    if (m_url.backend != url::Backend::MySql || isAbandoned())
        return;
    query.finish();
    if (m_kept.size() == maxKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(std::move(query));
}

Result<> Database::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        RETURN_IF_ERROR(run(statement));
    }
    return {};
}

Result<QSqlQuery> Database::prepare(const QString &sql)
{
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(),
                                   [&sql](const QSqlQuery &query) { return query.lastQuery() == sql; });
    if (kept != m_kept.end()) {
        QSqlQuery query = std::move(*kept);
        m_kept.erase(kept);
        return query;
    }
    QSqlQuery query(m_connection->handle);
    // QPSQL's forward-only queries lose their rows when another statement runs between.
    query.setForwardOnly(m_url.backend != url::Backend::PostgreSql);
    RETURN_IF_ERROR(carryOut([&] { return errorOf(query.prepare(sql), query); }, sql));
    return query;
}

Result<> Database::exec(QSqlQuery &query)
{
    const QVariantList values = query.boundValues();
    for (int i = 0; i < values.size(); ++i) {
        ASSIGN_OR_RETURN(const auto value, storable(values.at(i)));
        query.bindValue(i, value);
    }
    return carryOut([&] { return errorOf(query.exec(), query); }, query.lastQuery());
}

Result<> Database::runNative(const std::function<std::optional<QSqlError>()> &work)
{
    return carryOut(work);
}

Result<> Database::atEnd(const QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return failure(wordsFor(query.lastError()));
    return {};
}

void Database::cleanUp(const QStringList &statements)
{
    closeIfAbandoned();
    for (const QString &statement : statements) {
        QSqlQuery query(m_connection->handle);
        if (m_connection->handle.isOpen() && !query.exec(statement))
            query.exec(statement); // an interruption may have hit it, and has passed
    }
    closeIfAbandoned(); // Cancel may have come while they ran
}

/// Not interruptible: what came of it would be unknown.
Result<> Database::commit()
{
    if (!m_connection->canceller->beginCommit())
        return failure(Error::cancelled());
    RETURN_IF_ERROR(requireFile());
    QSqlQuery query(m_connection->handle);
    if (!query.exec(QStringLiteral("COMMIT")))
        return failure(wordsFor(query.lastError()));
    query.finish();
    return requireFile(); // else nobody would find it again
}

bool Database::isAbandoned() const
{
    const bool isFileLeft = m_connection->file && !m_connection->sqlite;
    return isFileLeft || m_connection->canceller->isAbandoned();
}

Result<QStringList> Database::columns(const QString &table)
{
    ASSIGN_OR_RETURN(auto query, run(m_dialect->traits().columnNames, {table}));
    QStringList names;
    while (query.next())
        names << query.value(0).toString().toLower();
    RETURN_IF_ERROR(atEnd(query));
    return names;
}

std::function<void()> Database::interrupter() const
{
    return [canceller = m_connection->canceller] { canceller->interrupt(); };
}

const std::shared_ptr<StatementCanceller> &Database::canceller() const
{
    return m_connection->canceller;
}

} // namespace accountdesk::storage
