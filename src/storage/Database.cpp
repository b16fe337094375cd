// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include "storage/ConnectionOptions.h"
#include "storage/Interruption.h"
#include "storage/NativeHandle.h"
#include "storage/SqlError.h"
#include "storage/SqliteFunctions.h"
#include "storage/StorageWords.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

#include <sqlite3.h>

namespace accountdesk {

namespace {

constexpr size_t mostKept = 4; // statements: the order and the search that are looked at, and those before

Error missingDriver(Backend backend)
{
    return {.kind = Error::Kind::Unsupported,
            .happened = StorageWords::tr("The driver for this kind of database isn't installed."),
            .safe = StorageWords::tr("Nothing was changed."),
            .advice = StorageWords::tr("Install the package %1 and start AccountDesk again.")
                          .arg(missingDriverPackage(backend))};
}

/// Says what SQLite has no words for, before it makes a file in the wrong place.
Result<> checkFile(const DatabaseUrl &url, Database::Access access)
{
    const QFileInfo file(url.path);
    if (url.path.isEmpty())
        return failure(
            Error::invalid(StorageWords::tr("No file is named."), StorageWords::tr("Choose the book's file.")));
    if (url.isMemory())
        return {};
    if (file.isDir())
        return failure(
            Error::invalid(StorageWords::tr("“%1” is a folder.").arg(url.path), StorageWords::tr("Choose a file.")));
    if (access == Database::Access::ReadOnly && !file.exists())
        return failure({.kind = Error::Kind::NotFound,
                        .happened = StorageWords::tr("There is no file “%1”.").arg(url.path),
                        .safe = StorageWords::tr("Nothing was changed."),
                        .advice = StorageWords::tr("Check the name, or choose another file.")});
    return {};
}

/// A program that was cut off while it wrote has left a journal, and who only reads can't put the file right.
void undoCutOffWrite(const DatabaseUrl &url)
{
    if (!QFileInfo::exists(url.path + QLatin1String("-journal")))
        return;
    sqlite3 *file = nullptr;
    if (sqlite3_open_v2(url.path.toUtf8().constData(), &file, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
        sqlite3_exec(file, "PRAGMA schema_version", nullptr, nullptr, nullptr);
    sqlite3_close(file);
}

Error containsNul()
{
    return {.kind = Error::Kind::Invalid,
            .happened = StorageWords::tr("A text holds a NUL character, which databases can't keep."),
            .safe = StorageWords::tr("Nothing was changed."),
            .advice = StorageWords::tr("Remove it and try again.")};
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

/// One QSqlDatabase under a name of its own.
struct Database::Connection
{
    explicit Connection(Backend backend) : handle(QSqlDatabase::addDatabase(driverName(backend), name)) {}
    Connection(const Connection &) = delete;
    ~Connection()
    {
        close();
        handle = {};
        QSqlDatabase::removeDatabase(name);
    }

    void close()
    {
        if (interruption)
            interruption->close();
        handle.close();
    }

    /// Its statements that still live have nothing to end any more: QPSQL would complain of each, but the
    /// driver is another one.
    void abandon(Backend backend)
    {
        close();
        handle = {};
        QSqlDatabase::removeDatabase(name);
        handle = QSqlDatabase::addDatabase(driverName(backend), name);
    }

    const QString name = QStringLiteral("accountdesk-") + QUuid::createUuid().toString(QUuid::Id128);
    QSqlDatabase handle;
    std::shared_ptr<Interruption> interruption;
};

Result<Database> Database::open(const DatabaseUrl &url, const QString &password, Access access)
{
    Database database(url, password, access);
    if (const auto opened = database.reconnect(); !opened)
        return failure(opened.error());
    return database;
}

Database::Database(DatabaseUrl url, QString password, Access access)
    : m_url(std::move(url)), m_password(std::move(password)), m_access(access), m_dialect(&Dialect::of(m_url.backend))
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
    auto connection = connect();
    if (!connection)
        return failure(connection.error());
    m_isKnownBook = false;
    m_kept.clear();
    auto previous = std::exchange(m_connection, *std::move(connection));
    auto prepared = prepareSession();
    if (!prepared && previous)
        m_connection = std::move(previous); // so that there always is one, even if it is dead
    return prepared;
}

Result<std::unique_ptr<Database::Connection>> Database::connect() const
{
    if (!missingDriverPackage(m_url.backend).isEmpty())
        return failure(missingDriver(m_url.backend));
    if (m_url.backend == Backend::Sqlite) {
        if (const auto checked = checkFile(m_url, m_access); !checked)
            return failure(checked.error());
        if (m_access == Access::ReadOnly)
            undoCutOffWrite(m_url);
    }
    auto connection = std::make_unique<Connection>(m_url.backend);
    QSqlDatabase &handle = connection->handle;
    if (const auto configured = configure(handle, m_url, m_password, m_access == Access::ReadOnly); !configured)
        return failure(configured.error());
    if (!handle.open())
        return failure(toError(handle.lastError(), m_url));
    if (const auto encrypted = checkEncryption(handle, m_url); !encrypted)
        return failure(encrypted.error());
    limitSilence(handle, m_url);
    if (m_url.backend == Backend::Sqlite) {
        auto *sqlite = nativeHandle<sqlite3>(handle);
        if (!sqlite || !registerFunctions(sqlite))
            return failure(missingDriver(m_url.backend));
    }
    connection->interruption = Interruption::of(handle, m_url, m_password);
    return connection;
}

Result<> Database::prepareSession()
{
    if (auto done = runAll(m_dialect->connectionSetup()); !done)
        return done;
    if (m_access == Access::ReadOnly)
        return runAll(m_dialect->readOnlySetup());
    // A database of another program's is left as it is until the clerk agrees to change it.
    const auto version = columns(QStringLiteral("schema_version"));
    if (!version)
        return failure(version.error());
    return version->contains(QLatin1StringView("program")) ? runAll(m_dialect->bookSetup()) : Result<>();
}

Result<QString> Database::serverVersion()
{
    auto query = run(m_dialect->serverVersion());
    if (!query)
        return failure(query.error());
    query->next();
    return query->value(0).toString();
}

/// Runs one step of a statement, which Cancel may stop; it returns what went wrong.
template<typename Step>
Result<> Database::carryOut(const Step &step, const QString &sql)
{
    Interruption &interruption = *m_connection->interruption;
    const Interruption::Statement statement(interruption);
    if (!statement.mayRun())
        return failure(Error::cancelled());
    const std::optional<QSqlError> wrong = step();
    if (!wrong)
        return {};
    const bool isOurDoing = interruption.isAbandoned() && interruption.isCancelled();
    Error error = isOurDoing ? Error::cancelled() : toError(*wrong, m_url, sql);
    closeIfAbandoned();
    return failure(std::move(error));
}

void Database::closeIfAbandoned()
{
    if (!isAbandoned())
        return;
    m_connection->abandon(m_url.backend);
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
        if (const auto done = exec(*query); !done)
            return failure(done.error());
        return query;
    }
    QSqlQuery query(m_connection->handle);
    query.setForwardOnly(m_url.backend != Backend::PostgreSql);
    if (const auto done = carryOut([&] { return errorOf(query.exec(sql), query); }, sql); !done)
        return failure(done.error());
    return query;
}

void Database::keep(QSqlQuery &&query)
{
    if (m_url.backend != Backend::MySql || isAbandoned())
        return;
    query.finish();
    if (m_kept.size() == mostKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(std::move(query));
}

Result<> Database::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = run(statement); !done)
            return failure(done.error());
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
    query.setForwardOnly(m_url.backend != Backend::PostgreSql);
    if (const auto done = carryOut([&] { return errorOf(query.prepare(sql), query); }, sql); !done)
        return failure(done.error());
    return query;
}

Result<> Database::exec(QSqlQuery &query)
{
    const QVariantList values = query.boundValues();
    for (int i = 0; i < values.size(); ++i) {
        const auto value = storable(values.at(i));
        if (!value)
            return failure(value.error());
        query.bindValue(i, *value);
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
        return failure(toError(query.lastError(), m_url));
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
    if (!m_connection->interruption->beginCommit())
        return failure(Error::cancelled());
    QSqlQuery query(m_connection->handle);
    if (!query.exec(QStringLiteral("COMMIT")))
        return failure(toError(query.lastError(), m_url));
    return {};
}

bool Database::isAbandoned() const
{
    return m_connection->interruption->isAbandoned();
}

Result<QStringList> Database::columns(const QString &table)
{
    auto query = run(m_dialect->columnNames(), {table});
    if (!query)
        return failure(query.error());
    QStringList names;
    while (query->next())
        names << query->value(0).toString().toLower();
    if (const auto ended = atEnd(*query); !ended)
        return failure(ended.error());
    return names;
}

std::function<void()> Database::interrupter() const
{
    return [interruption = m_connection->interruption] { interruption->interrupt(); };
}

const std::shared_ptr<Interruption> &Database::interruption() const
{
    return m_connection->interruption;
}

Result<Transaction> Transaction::begin(Database &database, Isolation isolation)
{
    const Dialect &dialect = database.dialect();
    if (const auto begun = database.runAll(isolation == Isolation::Write ? dialect.beginWrite()
                                                                         : dialect.beginSnapshot());
        !begun)
        return failure(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->cleanUp({QStringLiteral("ROLLBACK")}); // the server does so as well when it can't be told
}

Result<> Transaction::commit()
{
    if (auto committed = m_database->commit(); !committed)
        return committed;
    m_database = nullptr;
    return {};
}

} // namespace accountdesk
