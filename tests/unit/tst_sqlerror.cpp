// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlDriver.h"
#include "storage/sql/SqlError.h"

#include "support/TestDatabases.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using test::TestDatabase;

using Kind = Error::Kind;

Q_DECLARE_METATYPE(accountdesk::url::Backend)
Q_DECLARE_METATYPE(accountdesk::Error::Kind)

namespace {

/// A connection of the driver's own, so that the errors are the driver's.
class Connection
{
public:
    explicit Connection(const DatabaseUrl &url, const QString &password = {}, const QString &options = {}) : m_url(url)
    {
        const QString driver = url.backend == Backend::Sqlite  ? QStringLiteral("QSQLITE")
                               : url.backend == Backend::MySql ? QStringLiteral("QMYSQL")
                                                               : QStringLiteral("QPSQL");
        m_database = QSqlDatabase::addDatabase(driver, m_name);
        m_database.setDatabaseName(url.backend == Backend::Sqlite ? url.path : url.database);
        m_database.setHostName(url.host);
        m_database.setPort(url.effectivePort());
        m_database.setUserName(url.user);
        m_database.setPassword(password);
        m_database.setConnectOptions(options);
        m_database.open();
    }
    ~Connection()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] Error openError() const { return toError(m_database.lastError(), m_url); }

    /// Runs statements up to the first that fails; there has to be one.
    [[nodiscard]] Error failureOf(const QStringList &statements)
    {
        QSqlQuery query(m_database);
        for (const QString &statement : statements) {
            if (!query.exec(statement))
                return toError(query.lastError(), m_url);
        }
        qFatal("no statement failed");
    }
    void run(const QStringList &statements)
    {
        QSqlQuery query(m_database);
        for (const QString &statement : statements) {
            if (!query.exec(statement))
                qFatal("%s", qPrintable(query.lastError().text()));
        }
    }

private:
    DatabaseUrl m_url;
    QString m_name = QUuid::createUuid().toString();
    QSqlDatabase m_database;
};

QStringList accountTable()
{
    return {QStringLiteral("CREATE TABLE account(acctid VARCHAR(15) PRIMARY KEY, paid DECIMAL(15,2) NOT NULL, due "
                           "DECIMAL(15,2) NOT NULL)"),
            QStringLiteral("INSERT INTO account VALUES('A', 1, 2)")};
}

Error errorOf(Backend backend, const QString &code, QSqlError::ErrorType type = QSqlError::StatementError,
              const QString &text = {})
{
    const DatabaseUrl url{.backend = backend,
                          .path = QStringLiteral("/books/shop.accountdesk"),
                          .host = QStringLiteral("db.example"),
                          .user = QStringLiteral("clerk"),
                          .database = QStringLiteral("crm")};
    return toError(QSqlError(QStringLiteral("Unable to do it"), text, type, code), url);
}

/// A sentence for people: of some length, with an end, without a driver's words or a gap.
bool isSentence(const QString &text)
{
    return text.size() > 5 && text.endsWith(u'.') && !text.contains(u'{') && !text.contains(QStringLiteral("Unable to"))
           && !text.contains(QStringLiteral("“”"));
}

} // namespace

#define VERIFY_ERROR(error, expected, word)                                                                            \
    do {                                                                                                               \
        const Error e = error;                                                                                         \
        QVERIFY2(e.kind == (expected), qPrintable(e.text() + u' ' + e.detail));                                        \
        QVERIFY2(e.happened.contains(QLatin1StringView(word)), qPrintable(e.text() + u' ' + e.detail));                \
        QVERIFY2(isSentence(e.happened), qPrintable(e.happened));                                                      \
        QVERIFY2(e.advice.isEmpty() ? e.kind == Kind::Cancelled : isSentence(e.advice), qPrintable(e.advice));         \
        QVERIFY2(e.safe.isEmpty() || isSentence(e.safe), qPrintable(e.safe));                                          \
        QVERIFY(!e.detail.isEmpty() || e.kind == Kind::Cancelled);                                                     \
    } while (false)

class TestSqlError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsACode_data();
    void knowsACode();
    void keepsTheDriversWordsInTheDetail();
    void tellsThatAnUnknownCodeIsOne();
    void namesTheMissingRight_data();
    void namesTheMissingRight();
    void tellsWhatIsWrongWithTls_data();
    void tellsWhatIsWrongWithTls();

    void sqliteFileThatIsNone();
    void sqliteFolderThatIsMissing();
    void sqliteFileThatIsReadOnly();
    void sqliteFileThatIsLocked();
    void sqliteFileThatIsFull();
    void sqliteFileThatIsDamaged();

    void duplicateAccount_data() { TestDatabase::addRows(); }
    void duplicateAccount();
    void missingTable_data() { addServers(); }
    void missingTable();
    void valueOutOfRange_data() { addServers(); }
    void valueOutOfRange();
    void textTooLong_data() { addServers(); }
    void textTooLong();
    void wrongPassword_data() { addServers(); }
    void wrongPassword();
    void unknownDatabase_data() { addServers(); }
    void unknownDatabase();
    void closedPort_data() { addServers(); }
    void closedPort();
    void unknownHost_data() { addServers(); }
    void unknownHost();
    void readOnlyTransaction_data() { addServers(); }
    void readOnlyTransaction();
    void lockedRow_data() { addServers(); }
    void lockedRow();
    void endedConnection_data() { addServers(); }
    void endedConnection();

    void driversAreInstalled();

private:
    static void addServers()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
    }
};

void TestSqlError::knowsACode_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("word");
    const auto rows = [](Backend backend, const QStringList &codes, Kind kind, const char *word) {
        for (const QString &code : codes)
            QTest::addRow("%d %s", static_cast<int>(backend), qPrintable(code))
                << backend << code << kind << QString::fromLatin1(word);
    };
    const auto list = [](const char *codes) { return QString::fromLatin1(codes).split(u' '); };

    rows(Backend::Sqlite, list("5 6 261 517 773 262"), Kind::Unavailable, "using the book");
    rows(Backend::Sqlite, list("8 264 776 1032 1288"), Kind::Refused, "read-only");
    rows(Backend::Sqlite, list("9"), Kind::Cancelled, "Stopped");
    rows(Backend::Sqlite, list("10 266 522 778 1034 4874"), Kind::Storage, "disk");
    rows(Backend::Sqlite, list("11 267 523 779 8458"), Kind::Damaged, "damaged");
    rows(Backend::Sqlite, list("13"), Kind::Storage, "full");
    rows(Backend::Sqlite, list("14 270 526"), Kind::Storage, "opened");
    rows(Backend::Sqlite, list("26"), Kind::Damaged, "isn't a book");
    rows(Backend::Sqlite, list("1555 2067 2579"), Kind::AlreadyExists, "already");
    rows(Backend::Sqlite, list("19 275 1299 20"), Kind::Invalid, "value");
    rows(Backend::Sqlite, list("7 3082"), Kind::Unavailable, "memory");

    rows(Backend::MySql, list("2002 2003"), Kind::Unavailable, "db.example");
    rows(Backend::MySql, list("2005"), Kind::Unavailable, "name");
    rows(Backend::MySql, list("2006 2013 2055 1053 1927"), Kind::Unavailable, "lost");
    rows(Backend::MySql, list("2026 3159"), Kind::Refused, "secure");
    rows(Backend::MySql, list("1045 1698"), Kind::Refused, "clerk");
    rows(Backend::MySql, list("1129 1130"), Kind::Refused, "this computer");
    rows(Backend::MySql, list("1044 1142 1143 1227"), Kind::Refused, "permission");
    rows(Backend::MySql, list("1049"), Kind::NotFound, "crm");
    rows(Backend::MySql, list("1040 1203 1226"), Kind::Unavailable, "too busy");
    rows(Backend::MySql, list("1205"), Kind::Unavailable, "using the book");
    rows(Backend::MySql, list("1213"), Kind::Unavailable, "same accounts");
    rows(Backend::MySql, list("1317"), Kind::Cancelled, "Stopped");
    rows(Backend::MySql, list("1062"), Kind::AlreadyExists, "already");
    rows(Backend::MySql, list("1264 1265 1366"), Kind::Invalid, "value");
    rows(Backend::MySql, list("1406 1153 2020"), Kind::Invalid, "too long");
    rows(Backend::MySql, list("1021 1114"), Kind::Storage, "full");
    rows(Backend::MySql, list("1290 1792 1836"), Kind::Refused, "read-only");
    rows(Backend::MySql, list("1194 1195"), Kind::Damaged, "damaged");
    rows(Backend::MySql, list("1419"), Kind::Refused, "triggers");
    rows(Backend::MySql, list("1146"), Kind::Unsupported, "complete book");

    rows(Backend::PostgreSql, list("08000 08003 08006 57P01 57P02"), Kind::Unavailable, "lost");
    rows(Backend::PostgreSql, list("08001"), Kind::Unavailable, "db.example");
    rows(Backend::PostgreSql, list("28P01 28000"), Kind::Refused, "clerk");
    rows(Backend::PostgreSql, list("3D000"), Kind::NotFound, "crm");
    rows(Backend::PostgreSql, list("42501"), Kind::Refused, "permission");
    rows(Backend::PostgreSql, list("57014"), Kind::Cancelled, "Stopped");
    rows(Backend::PostgreSql, list("40001 40P01"), Kind::Unavailable, "same accounts");
    rows(Backend::PostgreSql, list("55P03 55006"), Kind::Unavailable, "using the book");
    rows(Backend::PostgreSql, list("53300 53400 57P03"), Kind::Unavailable, "too busy");
    rows(Backend::PostgreSql, list("53100"), Kind::Storage, "full");
    rows(Backend::PostgreSql, list("53200"), Kind::Unavailable, "memory");
    rows(Backend::PostgreSql, list("23505"), Kind::AlreadyExists, "already");
    rows(Backend::PostgreSql, list("22003 22P02 23502 23514"), Kind::Invalid, "value");
    rows(Backend::PostgreSql, list("22001 54000"), Kind::Invalid, "too long");
    rows(Backend::PostgreSql, list("25006"), Kind::Refused, "read-only");
    rows(Backend::PostgreSql, list("XX001 XX002"), Kind::Damaged, "damaged");
    rows(Backend::PostgreSql, list("58030"), Kind::Storage, "disk");
    rows(Backend::PostgreSql, list("42P01"), Kind::Unsupported, "complete book");
}

void TestSqlError::knowsACode()
{
    QFETCH(Backend, backend);
    QFETCH(QString, code);
    QFETCH(Kind, kind);
    QFETCH(QString, word);
    VERIFY_ERROR(errorOf(backend, code), kind, word.toLatin1());
}

void TestSqlError::keepsTheDriversWordsInTheDetail()
{
    const Error error = errorOf(Backend::MySql, QStringLiteral("1213"), QSqlError::StatementError,
                                QStringLiteral("Deadlock found"));
    QVERIFY(error.detail.contains(QStringLiteral("Deadlock found")));
    QVERIFY(error.detail.contains(QStringLiteral("1213")));
    QVERIFY(!error.text().contains(QStringLiteral("Deadlock")));
}

void TestSqlError::tellsThatAnUnknownCodeIsOne()
{
    VERIFY_ERROR(errorOf(Backend::Sqlite, QStringLiteral("1")), Kind::Storage, "shop.accountdesk");
    const Error interrupted = errorOf(Backend::Sqlite, QStringLiteral("1"), QSqlError::StatementError,
                                      QStringLiteral("interrupted"));
    QCOMPARE(interrupted.kind, Kind::Cancelled);
    VERIFY_ERROR(errorOf(Backend::MySql, QStringLiteral("1064")), Kind::Storage, "reported an error");
    VERIFY_ERROR(errorOf(Backend::PostgreSql, QStringLiteral("42601")), Kind::Storage, "reported an error");
    // While connecting, whatever the code, there is at least no database to talk to.
    VERIFY_ERROR(errorOf(Backend::MySql, QStringLiteral("9999"), QSqlError::ConnectionError), Kind::Unavailable,
                 "db.example");
    VERIFY_ERROR(errorOf(Backend::PostgreSql, {}, QSqlError::ConnectionError, QStringLiteral("keine Verbindung")),
                 Kind::Unavailable, "db.example");
    VERIFY_ERROR(errorOf(Backend::Sqlite, {}, QSqlError::ConnectionError), Kind::Storage, "opened");
}

void TestSqlError::namesTheMissingRight_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("right");
    const auto row = [](Backend backend, const char *code, const char *said, const char *sql, const char *right) {
        QTest::addRow("%s %s", code, sql) << backend << QString::fromLatin1(code) << QString::fromLatin1(said)
                                          << QString::fromLatin1(sql) << QString::fromLatin1(right);
    };
    const char *toDatabase = "Access denied for user 'rw'@'%' to database 'crm'";
    row(Backend::MySql, "1044", toDatabase, "CREATE TEMPORARY TABLE staged(n INT)",
        "the privilege CREATE TEMPORARY TABLES");
    row(Backend::MySql, "1044", toDatabase, " create  table t(n INT)", "the privilege CREATE on");
    row(Backend::MySql, "1142", "INSERT command denied to user 'ro'@'%' for table `crm`.`entry`",
        "UPDATE account SET paid = 1", "the privilege INSERT on");
    row(Backend::MySql, "1142", "CREATE, INSERT command denied to user 'ro'@'%' for table `crm`.`entry`",
        "RENAME TABLE", "the privilege CREATE, INSERT on");
    row(Backend::MySql, "1142", "TRIGGER command denied to user 'ro'@'%' for table `crm`.`account`", "CREATE TRIGGER t",
        "the privilege TRIGGER on");
    row(Backend::PostgreSql, "42501", "permission denied for table account", "UPDATE account SET paid = 1",
        "the privilege UPDATE on");
    row(Backend::PostgreSql, "42501", "permission denied to create temporary tables", "CREATE TEMPORARY TABLE t(n INT)",
        "TEMPORARY");
}

void TestSqlError::namesTheMissingRight()
{
    QFETCH(Backend, backend);
    QFETCH(QString, code);
    QFETCH(QString, said);
    QFETCH(QString, sql);
    QFETCH(QString, right);
    const DatabaseUrl url{.backend = backend,
                          .host = QStringLiteral("db.example"),
                          .user = QStringLiteral("clerk"),
                          .database = QStringLiteral("crm")};
    const Error error = toError(QSqlError({}, said, QSqlError::StatementError, code), url, sql);
    QCOMPARE(error.kind, Kind::Refused);
    QVERIFY2(error.advice.contains(right) && error.advice.contains(QStringLiteral("“clerk”")),
             qPrintable(error.advice));
}

void TestSqlError::tellsWhatIsWrongWithTls_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("word");
    const auto row = [](Backend backend, const char *code, const char *said, const char *word) {
        QTest::newRow(said) << backend << QString::fromLatin1(code) << QString::fromLatin1(said)
                            << QString::fromLatin1(word);
    };
    row(Backend::MySql, "2026", "TLS is required, but the server does not support it", "doesn't encrypt");
    row(Backend::MySql, "2026", "TLS/SSL error: Fingerprint verification of server certificate failed",
        "isn't the one that you trust");
    row(Backend::MySql, "2026", "TLS/SSL error: self-signed certificate", "vouches");
    row(Backend::MySql, "2026", "TLS/SSL error: Validation of SSL server certificate failed", "No secure connection");
    row(Backend::MySql, "2002",
        "Received error packet before completion of TLS handshake. The authenticity of the following error cannot be "
        "verified: 1130 - Host 'pc7' is not allowed to connect to this MariaDB server",
        "from this computer");
    row(Backend::PostgreSql, "", "server does not support SSL, but SSL was required", "doesn't encrypt");
    row(Backend::PostgreSql, "", "SSL error: certificate verify failed", "vouches");
    row(Backend::PostgreSql, "", "channel binding required but not supported by server's authentication request",
        "reveal");
}

void TestSqlError::tellsWhatIsWrongWithTls()
{
    QFETCH(Backend, backend);
    QFETCH(QString, code);
    QFETCH(QString, said);
    QFETCH(QString, word);
    VERIFY_ERROR(errorOf(backend, code, QSqlError::ConnectionError, said), Kind::Refused, word.toLatin1());
}

void TestSqlError::sqliteFileThatIsNone()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    QFile file(database.url().path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192 && file.flush());
    VERIFY_ERROR(Connection(database.url()).failureOf({QStringLiteral("PRAGMA journal_mode = WAL")}), Kind::Damaged,
                 "isn't a book");
}

void TestSqlError::sqliteFolderThatIsMissing()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    DatabaseUrl url = database.url();
    url.path += QStringLiteral("/no/such/folder.db");
    const Connection connection(url);
    QVERIFY(!connection.isOpen());
    VERIFY_ERROR(connection.openError(), Kind::Storage, "opened");
}

void TestSqlError::sqliteFileThatIsReadOnly()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Connection(database.url()).run(accountTable());
    VERIFY_ERROR(Connection(database.url(), {}, QStringLiteral("QSQLITE_OPEN_READONLY"))
                     .failureOf({QStringLiteral("DELETE FROM account")}),
                 Kind::Refused, "read-only");
}

void TestSqlError::sqliteFileThatIsLocked()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Connection first(database.url());
    first.run(accountTable() << QStringLiteral("BEGIN EXCLUSIVE"));
    VERIFY_ERROR(Connection(database.url(), {}, QStringLiteral("QSQLITE_BUSY_TIMEOUT=1"))
                     .failureOf({QStringLiteral("DELETE FROM account")}),
                 Kind::Unavailable, "using the book");
}

void TestSqlError::sqliteFileThatIsFull()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    VERIFY_ERROR(Connection(database.url())
                     .failureOf(QStringList{QStringLiteral("PRAGMA max_page_count = 3")} + accountTable()
                                << QStringLiteral("CREATE TABLE more(x)")
                                << QStringLiteral("INSERT INTO more VALUES(zeroblob(100000))")),
                 Kind::Storage, "full");
}

void TestSqlError::sqliteFileThatIsDamaged()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Connection(database.url()).run(accountTable());
    QFile file(database.url().path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096) && file.write(QByteArray(4096, '\xFF')) == 4096
            && file.flush());
    VERIFY_ERROR(Connection(database.url())
                     .failureOf({QStringLiteral("SELECT * FROM account"), QStringLiteral("DELETE FROM account")}),
                 Kind::Damaged, "damaged");
}

void TestSqlError::duplicateAccount()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    VERIFY_ERROR(
        Connection(database.url(), database.password()).failureOf(accountTable() << accountTable().constLast()),
        Kind::AlreadyExists, "already");
}

void TestSqlError::missingTable()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    VERIFY_ERROR(Connection(database.url(), database.password()).failureOf({QStringLiteral("SELECT * FROM account")}),
                 Kind::Unsupported, "complete book");
}

void TestSqlError::valueOutOfRange()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    VERIFY_ERROR(Connection(database.url(), database.password())
                     .failureOf(accountTable() << QStringLiteral("UPDATE account SET paid = 99999999999999")),
                 Kind::Invalid, "value");
}

void TestSqlError::textTooLong()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    VERIFY_ERROR(Connection(database.url(), database.password())
                     .failureOf(accountTable()
                                << QStringLiteral("INSERT INTO account VALUES('ABCDEFGHIJKLMNOPQ', 0, 0)")),
                 Kind::Invalid, "too long");
}

void TestSqlError::wrongPassword()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    const Connection connection(database.url(), QStringLiteral("Zq7Xw9Kv"));
    QVERIFY(!connection.isOpen());
    VERIFY_ERROR(connection.openError(), Kind::Refused, "password");
    QVERIFY(!connection.openError().detail.contains(QStringLiteral("Zq7Xw9Kv")));
}

void TestSqlError::unknownDatabase()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    DatabaseUrl url = database.url();
    url.database = QStringLiteral("test_no_such_database"); // where the user might have one
    VERIFY_ERROR(Connection(url, database.password()).openError(), Kind::NotFound, "test_no_such_database");
}

void TestSqlError::closedPort()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    DatabaseUrl url = database.url();
    url.port = 1; // nobody listens there
    VERIFY_ERROR(Connection(url, database.password()).openError(), Kind::Unavailable, "No database answers");
}

void TestSqlError::unknownHost()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    DatabaseUrl url = database.url();
    url.host = QStringLiteral("no-such-host.invalid");
    VERIFY_ERROR(Connection(url, database.password()).openError(), Kind::Unavailable, "no-such-host.invalid");
}

void TestSqlError::readOnlyTransaction()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    VERIFY_ERROR(Connection(database.url(), database.password())
                     .failureOf(accountTable() << QStringLiteral("START TRANSACTION READ ONLY")
                                               << QStringLiteral("DELETE FROM account")),
                 Kind::Refused, "read-only");
}

void TestSqlError::lockedRow()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Connection first(database.url(), database.password());
    first.run(accountTable() << QStringLiteral("START TRANSACTION") << QStringLiteral("UPDATE account SET paid = 2"));
    const QString patience = kind == TestDatabase::Kind::MariaDb ? QStringLiteral("SET innodb_lock_wait_timeout = 1")
                                                                 : QStringLiteral("SET lock_timeout = '100ms'");
    VERIFY_ERROR(Connection(database.url(), database.password())
                     .failureOf({patience, QStringLiteral("UPDATE account SET paid = 3")}),
                 Kind::Unavailable, "using the book");
    first.run({QStringLiteral("ROLLBACK")});
}

void TestSqlError::endedConnection()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    const QString suicide = kind == TestDatabase::Kind::MariaDb
                                ? QStringLiteral("KILL CONNECTION_ID()")
                                : QStringLiteral("SELECT pg_terminate_backend(pg_backend_pid())");
    Connection connection(database.url(), database.password());
    const Error error = connection.failureOf({suicide, QStringLiteral("SELECT 1")});
    // The killed statement may itself be called interrupted; the one after it finds nobody.
    VERIFY_ERROR(error.kind == Kind::Cancelled ? connection.failureOf({QStringLiteral("SELECT 1")}) : error,
                 Kind::Unavailable, "lost");
}

void TestSqlError::driversAreInstalled()
{
    for (const Backend backend : {Backend::Sqlite, Backend::MySql, Backend::PostgreSql})
        QCOMPARE(missingDriverPackage(backend), QString());
}

namespace tst_sqlerror {
QTEST_GUILESS_MAIN(TestSqlError)
}
#include "tst_sqlerror.moc"
