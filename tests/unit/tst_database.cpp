// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/Migrations.h"
#include "storage/sql/CancelScope.h"
#include "storage/sql/Database.h"
#include "support/Canceller.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QSslCertificate>
#include <QTest>

#include <atomic>
#include <barrier>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

/// A certificate that signed neither server's.
constexpr auto otherAuthority = R"(-----BEGIN CERTIFICATE-----
MIIBjzCCATWgAwIBAgIUA6A1PgVgT6ENKDGns/I6MiJ5PaowCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRQW5vdGhlciBhdXRob3JpdHkwIBcNMjYxMTI0MjIwMTQxWhgP
MjEyNjEwMzEyMjAxNDFaMBwxGjAYBgNVBAMMEUFub3RoZXIgYXV0aG9yaXR5MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE0s5S8G5lruVzxTuao/iy4IE2XTVvVLIL
udk0tdOkMU1//Cjln8VxHv/QR94CREd4DP0OhU04M5yzaJNqDpB8oKNTMFEwHQYD
VR0OBBYEFHpoFeBJAqX/8FgLC4HOAE4ihcFWMB8GA1UdIwQYMBaAFHpoFeBJAqX/
8FgLC4HOAE4ihcFWMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIg
JYFngqSojyXUAhV4wJv8cNEXGkhX3bm9GdAXoAnIXjwCIQDFeRDAZM66UgW0aUuB
5gX40rC2arTfISrtVD43YhLEJw==
-----END CERTIFICATE-----
)";

QVariant value(Database &database, const QString &sql, const QVariantList &values = {})
{
    auto query = database.run(sql, values);
    if (!query)
        qFatal("%s: %s %s", qPrintable(sql), qPrintable(query.error().text()), qPrintable(query.error().detail));
    return query->next() ? query->value(0) : QVariant();
}

void run(Database &database, const QString &sql)
{
    (void)value(database, sql);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<typename T>
bool isCancelled(const Result<T> &result)
{
    return !result && result.error().kind == Error::Kind::Cancelled;
}

/// The servers only: what SQLite has no word for.
void addServerRows()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

/// A port that takes connections and never says a word.
class SilentServer
{
public:
    SilentServer()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        const auto generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket, generic, size) != 0 || listen(m_socket, 4) != 0
            || getsockname(m_socket, generic, &size) != 0)
            qFatal("no port to listen on");
        m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_socket); }
    SilentServer(const SilentServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_socket = socket(AF_INET, SOCK_STREAM, 0);
    quint16 m_port = 0;
};

/// with-services keeps the servers' certificate beside its authority's.
QString fingerprintOfTheServer(const QString &caFile)
{
    const auto certificates = QSslCertificate::fromPath(QFileInfo(caFile).path() + u"/server.pem"_s);
    return certificates.isEmpty()
               ? QString()
               : QString::fromLatin1(certificates.first().digest(QCryptographicHash::Sha1).toHex().toUpper());
}

/// A statement that takes minutes unless it is stopped.
QString endlessStatement(Kind kind)
{
    switch (kind) {
    case Kind::MariaDb:
        return u"SELECT SUM(MD5(seq) > 'a') FROM seq_1_to_1000000000000"_s;
    case Kind::PostgreSql:
        return u"SELECT pg_sleep(600)"_s;
    case Kind::SqliteFile:
    case Kind::SqliteMemory:
        break;
    }
    return u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"_s;
}

/// One that ends after about two milliseconds.
QString shortStatement(Kind kind)
{
    switch (kind) {
    case Kind::MariaDb:
        return u"SELECT SLEEP(0.002)"_s;
    case Kind::PostgreSql:
        return u"SELECT pg_sleep(0.002)"_s;
    case Kind::SqliteFile:
    case Kind::SqliteMemory:
        break;
    }
    return u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) SELECT COUNT(*) FROM n"_s;
}

} // namespace

class TestOfDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhichServerItIs_data() { TestDatabase::addRows(); }
    void saysWhichServerItIs();
    void hasItsSettingsInForce_data() { TestDatabase::addRows(); }
    void hasItsSettingsInForce();
    void readsWhatOthersCommittedUnlessInASnapshot_data() { addServerRows(); }
    void readsWhatOthersCommittedUnlessInASnapshot();
    void keepsASnapshotOnSqlite();
    void rollsBackWhatWasNotCommitted_data() { TestDatabase::addRows(); }
    void rollsBackWhatWasNotCommitted();
    void givesEachTextBackAsItWas_data() { TestDatabase::addRows(); }
    void givesEachTextBackAsItWas();
    void usesKeptStatementsAgain_data() { TestDatabase::addRows(); }
    void usesKeptStatementsAgain();
    void refusesTextWithNul_data() { TestDatabase::addRows(); }
    void refusesTextWithNul();
    void listsAColumnsNames_data() { TestDatabase::addRows(); }
    void listsAColumnsNames();

    void stopsALongStatement_data() { TestDatabase::addRows(); }
    void stopsALongStatement();
    void hitsNoLaterStatement_data() { TestDatabase::addRows(); }
    void hitsNoLaterStatement();
    void hitsNoLaterStatementWhenItComesTooLateForTheServer();
    void beginsNoStatementAfterCancel_data() { TestDatabase::addRows(); }
    void beginsNoStatementAfterCancel();
    void givesUpAServersConnectionUntilItCommits_data() { TestDatabase::addRows(); }
    void givesUpAServersConnectionUntilItCommits();
    void givesUpAnEncryptedConnectionAsWell();
    void interruptsNothingOnceItIsClosed_data() { TestDatabase::addRows(); }
    void interruptsNothingOnceItIsClosed();
    void comesBackAfterTheServerEndedTheConnection_data() { addServerRows(); }
    void comesBackAfterTheServerEndedTheConnection();

    void readsOnly_data() { TestDatabase::addRows(); }
    void readsOnly();
    void makesNoFileWhenItMayOnlyRead();
    void leavesNothingBesideABookThatSeveralCloseAtOnce();
    void leavesACrmsFileAsItIs_data();
    void leavesACrmsFileAsItIs();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();

    void encryptsAsTheUrlSays_data();
    void encryptsAsTheUrlSays();
    void refusesAnotherAuthority_data() { addServerRows(); }
    void refusesAnotherAuthority();
    void refusesAnotherName_data() { addServerRows(); }
    void refusesAnotherName();
    void refusesAModeThatCannotBeKept();
    void refusesAHostThatIsAConnectionString();
    void givesUpOnASilentServer_data() { addServerRows(); }
    void givesUpOnASilentServer();
    void saysNothingOfThePassword_data() { addServerRows(); }
    void saysNothingOfThePassword();
};

void TestOfDatabase::saysWhichServerItIs()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    const auto version = database.serverVersion();
    QVERIFY(version);
    static const QRegularExpression expected(u"^(SQLite 3|MariaDB 1\\d|PostgreSQL 1\\d)\\.[\\d.]+$"_s);
    QVERIFY2(expected.match(*version).hasMatch(), qPrintable(*version));
}

void TestOfDatabase::hasItsSettingsInForce()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    switch (kind) {
    case Kind::SqliteFile:
    case Kind::SqliteMemory:
        QCOMPARE(value(database, u"PRAGMA journal_mode"_s).toString(),
                 kind == Kind::SqliteFile ? u"wal"_s : u"memory"_s);
        QCOMPARE(value(database, u"PRAGMA synchronous"_s).toInt(), 2);
        QCOMPARE(value(database, u"PRAGMA foreign_keys"_s).toInt(), 1);
        QCOMPARE(value(database, u"PRAGMA busy_timeout"_s).toInt(), 5000);
        break;
    case Kind::MariaDb: {
        const QString mode = value(database, u"SELECT @@sql_mode"_s).toString();
        QVERIFY2(mode.contains("STRICT_ALL_TABLES"_L1), qPrintable(mode));
        QCOMPARE(value(database, u"SELECT @@tx_isolation"_s).toString(), u"READ-COMMITTED"_s);
        QCOMPARE(value(database, u"SELECT @@character_set_client"_s).toString(), u"utf8mb4"_s);
        QCOMPARE(value(database, u"SELECT @@time_zone"_s).toString(), u"+00:00"_s);
        // An amount that doesn't fit is refused, not cut.
        QVERIFY(!database.run(u"INSERT INTO account(acctid, paid, due) VALUES('A', 99999999999999, 0)"_s));
        break;
    }
    case Kind::PostgreSql:
        QCOMPARE(value(database, u"SHOW transaction_isolation"_s).toString(), u"read committed"_s);
        QCOMPARE(value(database, u"SHOW client_encoding"_s).toString(), u"UTF8"_s);
        QCOMPARE(value(database, u"SHOW timezone"_s).toString(), u"UTC"_s);
        break;
    }
}

void TestOfDatabase::readsWhatOthersCommittedUnlessInASnapshot()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database reader = book.open();
    Database writer = book.open();
    run(writer, u"CREATE TABLE t(n INTEGER)"_s);
    run(writer, u"INSERT INTO t VALUES(1)"_s);
    const QString count = u"SELECT COUNT(*) FROM t"_s;
    {
        const auto transaction = Transaction::begin(reader);
        QVERIFY(transaction);
        QCOMPARE(value(reader, count).toInt(), 1);
        run(writer, u"INSERT INTO t VALUES(2)"_s);
        QCOMPARE(value(reader, count).toInt(), 2);
    }
    const auto snapshot = Transaction::begin(reader, Transaction::Isolation::Snapshot);
    QVERIFY(snapshot);
    QCOMPARE(value(reader, count).toInt(), 2);
    run(writer, u"INSERT INTO t VALUES(3)"_s);
    QCOMPARE(value(reader, count).toInt(), 2);
}

void TestOfDatabase::keepsASnapshotOnSqlite()
{
    const TestDatabase book(Kind::SqliteFile);
    Database reader = book.openBook();
    Database writer = book.open();
    const QString count = u"SELECT COUNT(*) FROM account"_s;
    {
        const auto snapshot = Transaction::begin(reader, Transaction::Isolation::Snapshot);
        QVERIFY(snapshot);
        QCOMPARE(value(reader, count).toInt(), 0);
        run(writer, u"INSERT INTO account(acctid, paid, due) VALUES('A', 1, 2)"_s); // nobody waits
        QCOMPARE(value(reader, count).toInt(), 0);
    }
    QCOMPARE(value(reader, count).toInt(), 1);
}

void TestOfDatabase::rollsBackWhatWasNotCommitted()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QString insert = u"INSERT INTO setting(name, value) VALUES('n', 'v')"_s;
    const QString count = u"SELECT COUNT(*) FROM setting WHERE name = 'n'"_s;
    {
        const auto transaction = Transaction::begin(database);
        QVERIFY(transaction);
        run(database, insert);
    }
    QCOMPARE(value(database, count).toInt(), 0);
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    run(database, insert);
    QVERIFY(transaction->commit());
    QCOMPARE(value(database, count).toInt(), 1);
}

void TestOfDatabase::givesEachTextBackAsItWas()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QStringList texts{u""_s,
                            QString(),
                            u"😀 Zoë Müller-Łukasz 王小明 \u200f"_s,
                            u"it's \"quoted\" `so` \\ %s ?"_s,
                            u"'; DELETE FROM setting; -- \\"_s,
                            u"\\' OR 1 = 1 -- "_s,
                            u"a\tb\nc\r\nd\u0001"_s,
                            u" spaces "_s,
                            u"e\u0301 and é"_s};
    for (const QString &text : texts) {
        QVERIFY(database.run(u"DELETE FROM setting WHERE name = 'n'"_s));
        const auto inserted = database.run(u"INSERT INTO setting(name, value) VALUES('n', ?)"_s, {text});
        QVERIFY2(inserted, inserted ? "" : qPrintable(inserted.error().detail));
        const QVariant read = value(database, u"SELECT value FROM setting WHERE name = 'n'"_s);
        QVERIFY(!read.isNull());
        QCOMPARE(read.toString(), text);
        QCOMPARE(value(database, u"SELECT COUNT(*) FROM setting WHERE value = ? AND name = 'n'"_s, {text}).toInt(), 1);
    }
    QCOMPARE(value(database, u"SELECT COUNT(*) FROM setting WHERE name = ? AND value <> 'what?'"_s, {u"n"_s}).toInt(),
             1);
}

void TestOfDatabase::usesKeptStatementsAgain()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    for (int number = 0; number < 20; ++number) { // more statements than are kept
        const QString name = u"n%1"_s.arg(number);
        valueOf(database.run(u"INSERT INTO setting(name, value) VALUES(?, ?)"_s, {name, QString::number(number)}));
        auto query = valueOf(database.run(u"SELECT value, %1 FROM setting WHERE name = ?"_s.arg(number % 6), {name}));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), number);
        QCOMPARE(query.value(1).toInt(), number % 6);
        database.keep(std::move(query)); // with or without rows that weren't read
    }
    valueOf(database.reconnect());
    QCOMPARE(value(database, u"SELECT value, 0 FROM setting WHERE name = ?"_s, {u"n7"_s}).toInt(), 7);
}

void TestOfDatabase::refusesTextWithNul()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const auto inserted = database.run(u"INSERT INTO setting(name, value) VALUES('n', ?)"_s, {u"a\0b"_s});
    QVERIFY(!inserted);
    QCOMPARE(inserted.error().kind, Error::Kind::Invalid);
    QCOMPARE(value(database, u"SELECT COUNT(*) FROM setting WHERE name = 'n'"_s).toInt(), 0);
}

void TestOfDatabase::listsAColumnsNames()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const auto columns = database.columns(u"setting"_s);
    QVERIFY(columns);
    QCOMPARE(*columns, QStringList({u"name"_s, u"value"_s}));
    const auto none = database.columns(u"no_such_table"_s);
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestOfDatabase::stopsALongStatement()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    std::atomic<bool> ended = false;
    std::thread clerk([interrupt = database.interrupter(), &ended] {
        while (!ended) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            interrupt();
        }
    });
    QElapsedTimer timer;
    timer.start();
    const auto result = database.run(endlessStatement(kind));
    ended = true;
    clerk.join();
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Error::Kind::Cancelled, qPrintable(result.error().text() + result.error().detail));
    QVERIFY2(timer.elapsed() < promptly, qPrintable(QString::number(timer.elapsed())));
    for (int i = 0; i < 50; ++i) // a late interruption doesn't hit what comes next
        QCOMPARE(value(database, u"SELECT 7"_s).toInt(), 7);
}

void TestOfDatabase::hitsNoLaterStatement()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    const auto interrupt = database.interrupter();
    for (int i = 0; i < 300; ++i) {
        std::thread clerk([&interrupt, i] {
            std::this_thread::sleep_for(std::chrono::microseconds(i * 10)); // at about the time when it ends
            interrupt();
        });
        (void)database.run(shortStatement(kind)); // stopped or not
        clerk.join();
        const auto next = database.run(u"SELECT 7"_s);
        QVERIFY2(next, qPrintable(QString::number(i) + (next ? QString() : next.error().text() + next.error().detail)));
    }
}

/// The server has ended the statement, the driver hasn't noticed yet, and the interruption arrives: MariaDB forgets it.
void TestOfDatabase::hitsNoLaterStatementWhenItComesTooLateForTheServer()
{
    const TestDatabase book(Kind::MariaDb);
    Database database = book.open();
    Database other = book.open();
    const auto kills = [&other] {
        return value(other, u"SELECT variable_value FROM information_schema.global_status"
                            " WHERE variable_name = 'Com_kill'"_s)
            .toInt();
    };
    const auto interruptedLate = [&] {
        return database.runNative([&]() -> std::optional<QSqlError> {
            const int before = kills();
            database.interrupter()();
            return QTest::qWaitFor([&] { return kills() > before; }, promptly) ? std::nullopt
                                                                               : std::optional(QSqlError(u"none"_s));
        });
    };
    QVERIFY(interruptedLate());
    const auto next = database.run(u"SELECT 7"_s);
    QVERIFY2(next, qPrintable(next ? QString() : next.error().text() + next.error().detail));
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    QVERIFY(database.run(u"CREATE TEMPORARY TABLE late(n INT)"_s));
    QVERIFY(interruptedLate());
    const auto committed = transaction->commit();
    QVERIFY2(committed, qPrintable(committed ? QString() : committed.error().text() + committed.error().detail));
}

void TestOfDatabase::beginsNoStatementAfterCancel()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QString insert = u"INSERT INTO setting(name, value) VALUES(?, 'b')"_s;
    Progress progress;
    {
        const CancelScope cancelScope(database, progress);
        auto transaction = Transaction::begin(database);
        QVERIFY(database.run(insert, {u"a"_s}));
        auto prepared = database.prepare(insert);
        QVERIFY(prepared);
        prepared->addBindValue(u"c"_s);
        progress.cancel(); // while no statement runs
        QVERIFY(isCancelled(database.run(u"SELECT 7"_s)));
        QVERIFY(isCancelled(database.run(insert, {u"d"_s})));
        QVERIFY(isCancelled(database.exec(*prepared)));
        QVERIFY(isCancelled(transaction->commit()));
    }
    // It was rolled back all the same, and the connection is as good as before.
    QVERIFY(!database.isAbandoned());
    QCOMPARE(value(database, u"SELECT COUNT(*) FROM setting WHERE name IN ('a', 'c', 'd')"_s).toInt(), 0);
    QVERIFY(database.run(insert, {u"a"_s}));
}

void TestOfDatabase::givesUpAServersConnectionUntilItCommits()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const auto inserted = [&] { return value(database, u"SELECT COUNT(*) FROM setting WHERE name = 'a'"_s).toInt(); };
    const auto insert = [&](bool cancelFirst) -> Result<> {
        Progress progress;
        const CancelScope cancelScope(database, progress, CancelScope::Means::Connection);
        auto transaction = Transaction::begin(database);
        if (const auto done = database.run(u"INSERT INTO setting(name, value) VALUES('a', 'b')"_s); !done)
            return failure(done.error());
        if (cancelFirst)
            progress.cancel();
        auto committed = transaction->commit();
        progress.cancel(); // too late
        return committed;
    };
    QVERIFY(isCancelled(insert(true)));
    QCOMPARE(database.isAbandoned(), kind == Kind::MariaDb || kind == Kind::PostgreSql);
    QVERIFY(database.reconnect());
    QVERIFY(!database.isAbandoned());
    QCOMPARE(inserted(), 0);
    QVERIFY(insert(false));
    QVERIFY(!database.isAbandoned());
    QCOMPARE(inserted(), 1);
}

void TestOfDatabase::givesUpAnEncryptedConnectionAsWell()
{
    const TestDatabase book(Kind::MariaDb);
    auto database = Database::open(book.urlWithTls(TlsMode::VerifyFull), book.password());
    QVERIFY(database);
    Progress progress;
    const CancelScope cancelScope(*database, progress, CancelScope::Means::Connection);
    Canceller clerk(progress, after(100));
    const auto stopped = database->run(endlessStatement(Kind::MariaDb));
    QVERIFY(isCancelled(stopped));
    const auto overrun = clerk.overrun();
    QVERIFY(overrun && overrun->milliseconds < promptly);
    QVERIFY(database->isAbandoned());
    QVERIFY(database->reconnect());
}

void TestOfDatabase::interruptsNothingOnceItIsClosed()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    std::function<void()> interrupt;
    {
        Database database = book.open();
        interrupt = database.interrupter();
        interrupt(); // nothing runs
        QCOMPARE(value(database, u"SELECT 7"_s).toInt(), 7);
    }
    interrupt();
}

void TestOfDatabase::comesBackAfterTheServerEndedTheConnection()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    Database other = book.open();
    const bool maria = kind == Kind::MariaDb;
    const QString id = value(database, maria ? u"SELECT CONNECTION_ID()"_s : u"SELECT pg_backend_pid()"_s).toString();
    run(other, (maria ? u"KILL %1"_s : u"SELECT pg_terminate_backend(%1, 5000)"_s).arg(id));

    const auto lost = database.run(u"SELECT 1"_s);
    QVERIFY(!lost);
    QVERIFY2(lost.error().kind == Error::Kind::Unavailable, qPrintable(lost.error().detail));
    const auto again = database.reconnect();
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(value(database, u"SELECT COUNT(*) FROM account"_s).toInt(), 0);
    if (maria)
        QCOMPARE(value(database, u"SELECT @accountdesk"_s).toInt(), 1);
    else
        QCOMPARE(value(database, u"SHOW accountdesk.writer"_s).toInt(), 1);
}

void TestOfDatabase::readsOnly()
{
    QFETCH(Kind, kind);
    if (kind == Kind::SqliteMemory)
        return; // nothing to read there
    const TestDatabase book(kind);
    {
        Database writer = book.openBook();
        run(writer, u"INSERT INTO account(acctid, paid, due) VALUES('A', 1, 2)"_s);
    }
    const QByteArray before = kind == Kind::SqliteFile ? contents(book.url().path) : QByteArray();
    {
        Database reader = book.open(Database::Access::ReadOnly);
        QCOMPARE(value(reader, u"SELECT COUNT(*) FROM account"_s).toInt(), 1);
        const auto written = reader.run(u"DELETE FROM account"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Refused);
        QCOMPARE(*bookState(reader), BookState::Current);
        QVERIFY(migrate(reader)); // nothing is to be done
    }
    QVERIFY(kind != Kind::SqliteFile || contents(book.url().path) == before);
}

void TestOfDatabase::makesNoFileWhenItMayOnlyRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none.accountdesk"_s);
    const auto opened = Database::open({.path = path}, {}, Database::Access::ReadOnly);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

/// As a server's workers do when it ends.
void TestOfDatabase::leavesNothingBesideABookThatSeveralCloseAtOnce()
{
    constexpr int connections = 4;
    const QTemporaryDir folder;
    const DatabaseUrl url{.path = folder.filePath(u"book.accountdesk"_s)};
    for (int round = 0; round < 50; ++round) {
        std::barrier start(connections);
        std::vector<std::thread> threads;
        for (int i = 0; i < connections; ++i)
            threads.emplace_back([&url, &start] {
                auto database = Database::open(url);
                const bool isBook = database && migrate(*database);
                start.arrive_and_wait();
                if (!isBook)
                    qFatal("no book");
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"book.accountdesk"_s});
    }
}

void TestOfDatabase::leavesACrmsFileAsItIs_data()
{
    QTest::addColumn<Database::Access>("access");
    QTest::newRow("to write") << Database::Access::ReadWrite;
    QTest::newRow("to read") << Database::Access::ReadOnly;
}

void TestOfDatabase::leavesACrmsFileAsItIs()
{
    QFETCH(Database::Access, access);
    const TestDatabase book(Kind::SqliteFile);
    {
        Database crm = book.open();
        run(crm,
            u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY, paid FLOAT NOT NULL, due FLOAT NOT NULL)"_s);
    }
    const QByteArray before = contents(book.url().path);
    QVERIFY(!before.isEmpty());
    {
        Database database = book.open(access);
        QCOMPARE(*bookState(database), BookState::Crm);
        QCOMPARE(QDir(QFileInfo(book.url().path).path()).entryList(QDir::Files).size(), 1);
    }
    QCOMPARE(contents(book.url().path), before);
}

void TestOfDatabase::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("no name") << QString() << Error::Kind::Invalid;
    QTest::newRow("a folder") << u"."_s << Error::Kind::Invalid;
    QTest::newRow("no folder") << u"no/such/folder/book"_s << Error::Kind::Storage;
    QTest::newRow("no database") << u"picture.png"_s << Error::Kind::Damaged;
}

void TestOfDatabase::saysWhatIsWrongWithAFile()
{
    QFETCH(QString, name);
    QFETCH(Error::Kind, kind);
    const QTemporaryDir folder;
    QFile picture(folder.filePath(u"picture.png"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write(QByteArray(4096, 'x'));
    picture.close();
    const auto opened = Database::open({.path = name.isEmpty() ? name : folder.filePath(name)});
    QVERIFY(!opened);
    QVERIFY2(opened.error().kind == kind, qPrintable(opened.error().text() + opened.error().detail));
    QVERIFY(!opened.error().happened.isEmpty());
    QVERIFY(!opened.error().advice.isEmpty());
}

void TestOfDatabase::encryptsAsTheUrlSays_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<TlsMode>("mode");
    QTest::newRow("MariaDB off") << Kind::MariaDb << TlsMode::Off;
    QTest::newRow("MariaDB require") << Kind::MariaDb << TlsMode::Require;
    QTest::newRow("MariaDB verify-ca") << Kind::MariaDb << TlsMode::VerifyCa;
    QTest::newRow("MariaDB verify-full") << Kind::MariaDb << TlsMode::VerifyFull;
    QTest::newRow("MariaDB fingerprint") << Kind::MariaDb << TlsMode::Fingerprint;
    QTest::newRow("PostgreSQL off") << Kind::PostgreSql << TlsMode::Off;
    QTest::newRow("PostgreSQL require") << Kind::PostgreSql << TlsMode::Require;
    QTest::newRow("PostgreSQL verify-ca") << Kind::PostgreSql << TlsMode::VerifyCa;
    QTest::newRow("PostgreSQL verify-full") << Kind::PostgreSql << TlsMode::VerifyFull;
}

void TestOfDatabase::encryptsAsTheUrlSays()
{
    QFETCH(Kind, kind);
    QFETCH(TlsMode, mode);
    const TestDatabase book(kind);
    DatabaseUrl url = book.urlWithTls(mode);
    url.fingerprint = fingerprintOfTheServer(url.caFile);
    auto database = Database::open(url, book.password());
    QVERIFY2(database, database ? "" : qPrintable(database.error().text() + database.error().detail));
    const bool encrypted = kind == Kind::MariaDb
                               ? !value(*database, u"SELECT variable_value FROM information_schema.session_status"
                                                   " WHERE variable_name = 'Ssl_cipher'"_s)
                                      .toString()
                                      .isEmpty()
                               : value(*database, u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s)
                                     .toBool();
    QCOMPARE(encrypted, mode != TlsMode::Off);
}

void TestOfDatabase::refusesAnotherAuthority()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    const QTemporaryDir folder;
    DatabaseUrl url = book.urlWithTls(TlsMode::VerifyFull);
    url.caFile = folder.filePath(u"other authority.pem"_s);
    auto opened = Database::open(url, book.password());
    QVERIFY(!opened); // there is no such file

    QFile file(url.caFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(otherAuthority);
    file.close();
    opened = Database::open(url, book.password());
    QVERIFY(!opened);
    QVERIFY2(opened.error().kind == Error::Kind::Refused, qPrintable(opened.error().text() + opened.error().detail));
}

void TestOfDatabase::refusesAnotherName()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    DatabaseUrl url = book.urlWithTls(TlsMode::VerifyCa);
    url.host = u"0.0.0.0"_s; // leads to the same place, but the certificate says 127.0.0.1
    auto opened = Database::open(url, book.password());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    url.tls = TlsMode::VerifyFull;
    opened = Database::open(url, book.password());
    QVERIFY(!opened);
    QVERIFY2(opened.error().kind == Error::Kind::Refused, qPrintable(opened.error().text() + opened.error().detail));
}

void TestOfDatabase::refusesAModeThatCannotBeKept()
{
    const TestDatabase book(Kind::PostgreSql);
    const auto opened = Database::open(book.urlWithTls(TlsMode::Fingerprint), book.password());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Refused);
}

void TestOfDatabase::refusesAHostThatIsAConnectionString()
{
    const TestDatabase book(Kind::MariaDb);
    DatabaseUrl url = book.urlWithTls(TlsMode::VerifyFull);
    url.host += u"};ssl-verify-server-cert=0;host={127.0.0.1"_s;
    const auto opened = Database::open(url, book.password());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Invalid);
}

void TestOfDatabase::givesUpOnASilentServer()
{
    QFETCH(Kind, kind);
    const SilentServer server;
    QElapsedTimer timer;
    timer.start();
    const auto opened = Database::open({.backend = kind == Kind::MariaDb ? Backend::MySql : Backend::PostgreSql,
                                        .host = u"127.0.0.1"_s,
                                        .port = server.port(),
                                        .user = u"clerk"_s,
                                        .database = u"book"_s});
    QVERIFY(!opened);
    QVERIFY2(opened.error().kind == Error::Kind::Unavailable,
             qPrintable(opened.error().text() + opened.error().detail));
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

void TestOfDatabase::saysNothingOfThePassword()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    const auto opened = Database::open(book.url(), u"sesame-42"_s);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Refused);
    QVERIFY(!opened.error().text().contains("sesame"_L1));
    QVERIFY(!opened.error().detail.contains("sesame"_L1));
}

namespace tst_database {
QTEST_GUILESS_MAIN(TestOfDatabase)
}
#include "tst_database.moc"
