// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestDatabases.h"

#include "storage/schema/Migrations.h"
#include "support/Environment.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUrl>
#include <QUuid>

namespace accountdesk::test {

namespace {

using Kind = TestDatabase::Kind;

constexpr bool isServer(Kind kind)
{
    return kind == Kind::MariaDb || kind == Kind::PostgreSql;
}

url::DatabaseUrl serverUrl(Kind kind)
{
    const bool maria = kind == Kind::MariaDb;
    const QUrl url(environment(maria ? "ACCOUNTDESK_TEST_MARIADB" : "ACCOUNTDESK_TEST_POSTGRESQL"));
    return {.backend = maria ? url::Backend::MySql : url::Backend::PostgreSql,
            .host = url.host(),
            .port = static_cast<quint16>(url.port()),
            .user = url.userName(),
            .database = url.path().mid(1)};
}

/// Runs statements over a connection of its own, which goes through nothing that is tested.
/// Empty when all went well, else what the server said.
QString administer(Kind kind, const QString &password, const QStringList &statements)
{
    const url::DatabaseUrl url = serverUrl(kind);
    const QString connection = QUuid::createUuid().toString();
    QString problem;
    {
        auto database = QSqlDatabase::addDatabase(kind == Kind::MariaDb ? QStringLiteral("QMYSQL")
                                                                        : QStringLiteral("QPSQL"),
                                                  connection);
        database.setHostName(url.host);
        database.setPort(url.port);
        database.setUserName(url.user);
        database.setPassword(password);
        database.setDatabaseName(url.database);
        if (!database.open())
            problem = database.lastError().text();
        QSqlQuery query(database);
        for (const QString &statement : statements) {
            if (problem.isEmpty() && !query.exec(statement))
                problem = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return problem;
}

QStringList creation(Kind kind, const QString &name)
{
    if (kind == Kind::MariaDb)
        return {QStringLiteral("CREATE DATABASE %1 CHARACTER SET utf8mb4").arg(name)};
    return {QStringLiteral("CREATE DATABASE %1 ENCODING 'UTF8' TEMPLATE template0").arg(name)};
}

QStringList removal(Kind kind, const QString &name)
{
    // A connection that a failed test left open must not hold up the ones after it.
    if (kind == Kind::MariaDb)
        return {QStringLiteral("SET lock_wait_timeout = 5"), QStringLiteral("DROP DATABASE %1").arg(name)};
    return {QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(name)};
}

} // namespace

TestDatabase::TestDatabase(Kind kind) : m_kind(kind)
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
    if (kind == Kind::SqliteFile)
        m_url.path = m_folder.filePath(QStringLiteral("book.accountdesk"));
    else if (kind == Kind::SqliteMemory)
        m_url.path = QStringLiteral(":memory:");
    if (!isServer(kind))
        return;

    m_password = environment("ACCOUNTDESK_TEST_PASSWORD");
    m_url = serverUrl(kind);
    m_url.database = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
    const QString problem = administer(kind, m_password, creation(kind, m_url.database));
    if (!problem.isEmpty())
        qFatal("can't create a database for the test: %s", qPrintable(problem));
}

TestDatabase::~TestDatabase()
{
    if (!isServer(m_kind))
        return;
    const QString problem = administer(m_kind, m_password, removal(m_kind, m_url.database));
    if (!problem.isEmpty())
        qWarning("can't drop the test's database: %s", qPrintable(problem));
}

url::DatabaseUrl TestDatabase::urlWithTls(url::TlsMode mode) const
{
    url::DatabaseUrl url = m_url;
    url.tls = mode;
    url.caFile = mode == url::TlsMode::Off ? QString() : environment("ACCOUNTDESK_TEST_CA");
    return url;
}

storage::Database TestDatabase::open(storage::Database::Access access) const
{
    auto database = storage::Database::open(m_url, m_password, access);
    if (!database)
        qFatal("%s %s", qPrintable(database.error().text()), qPrintable(database.error().detail));
    return std::move(*database);
}

storage::Database TestDatabase::openBook() const
{
    storage::Database database = open();
    if (const auto migrated = storage::migrate(database); !migrated)
        qFatal("%s %s", qPrintable(migrated.error().text()), qPrintable(migrated.error().detail));
    return database;
}

void TestDatabase::addRows()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("SQLite memory") << Kind::SqliteMemory;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

QString withPassword(const url::DatabaseUrl &url, const QString &password)
{
    QUrl complete(url.toString());
    if (!password.isEmpty())
        complete.setPassword(password);
    return QString::fromUtf8(complete.toEncoded());
}

} // namespace accountdesk::test
