// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/accounts/ChangeFeed.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Migrations.h"
#include "storage/syncclient/SyncBook.h"
#include "support/TestDatabases.h"

#include <QTest>

#include <thread>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

const QString crmTable = u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL, paid FLOAT NOT NULL, due FLOAT NOT NULL,"
                         " PRIMARY KEY (acctid))"_s;

void run(Database &database, const QString &sql)
{
    if (const auto done = database.run(sql); !done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

BookState stateOf(Database &database)
{
    const auto state = bookState(database);
    if (!state)
        qFatal("%s", qPrintable(state.error().detail));
    return *state;
}

} // namespace

class TestOfMigrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesABookOnce_data() { TestDatabase::addRows(); }
    void makesABookOnce();
    void completesACreationThatWasCutOff_data() { TestDatabase::addRows(); }
    void completesACreationThatWasCutOff();
    void bringsAnOlderBookUpToDate_data();
    void bringsAnOlderBookUpToDate();
    void refusesANewerBook_data() { TestDatabase::addRows(); }
    void refusesANewerBook();
    void leavesACrmsTableAlone_data() { TestDatabase::addRows(); }
    void leavesACrmsTableAlone();
    void refusesATableThatItDoesNotUnderstand_data() { TestDatabase::addRows(); }
    void refusesATableThatItDoesNotUnderstand();
    void knowsAnotherProgramsVersionTable_data() { TestDatabase::addRows(); }
    void knowsAnotherProgramsVersionTable();
    void letsSeveralProgramsMakeTheSameBook_data();
    void letsSeveralProgramsMakeTheSameBook();
    void makesNothingWhenItMayOnlyRead_data() { TestDatabase::addRows(); }
    void makesNothingWhenItMayOnlyRead();
    void keepsTheCurrency_data() { TestDatabase::addRows(); }
    void keepsTheCurrency();
};

void TestOfMigrations::makesABookOnce()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    QCOMPARE(stateOf(database), BookState::Empty);
    auto migrated = migrate(database);
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
    QCOMPARE(stateOf(database), BookState::Current);
    const auto settings = readBookSettings(database);
    QVERIFY(settings);
    QCOMPARE(settings->currency, u"USD"_s);
    QVERIFY(!QUuid::fromString(settings->bookId).isNull());

    QVERIFY(migrate(database));
    QCOMPARE(readBookSettings(database)->bookId, settings->bookId);
}

void TestOfMigrations::completesACreationThatWasCutOff()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    run(database, schemaDialectOf(database.backend()).createAccountTable(u"account"_s));
    QCOMPARE(stateOf(database), BookState::Older);
    QVERIFY(migrate(database));
    QCOMPARE(stateOf(database), BookState::Current);
}

void TestOfMigrations::bringsAnOlderBookUpToDate_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("isCutOff");
    for (const auto &[kind, name] : {std::pair(Kind::SqliteFile, "SQLite"), std::pair(Kind::MariaDb, "MariaDB"),
                                     std::pair(Kind::PostgreSql, "PostgreSQL")}) {
        QTest::addRow("%s, version 1", name) << kind << 1 << false;
        QTest::addRow("%s, version 2", name) << kind << 2 << false;
        QTest::addRow("%s, version 2, cut off", name) << kind << 2 << true;
    }
}

void TestOfMigrations::bringsAnOlderBookUpToDate()
{
    QFETCH(Kind, kind);
    QFETCH(int, version);
    QFETCH(bool, isCutOff);
    const TestDatabase book(kind);
    Database database = book.open();
    const SchemaDialect &schema = schemaDialectOf(database.backend());
    QVERIFY(database.runAll({schema.createAccountTable(u"account"_s)}));
    QVERIFY(database.runAll(schemaAroundAccounts(schema)));
    if (version == 2)
        QVERIFY(database.runAll(schema.createSyncTables() + schema.traits().addSequence));
    if (isCutOff) // as on MariaDB, which commits each change of the schema
        run(database, u"ALTER TABLE entry ADD COLUMN remote_revision BIGINT"_s);
    run(database, u"INSERT INTO setting(name, value) VALUES('book_id', '6f7a6c0e-7d0e-4c0b-9a55-1f9f0c9b8f11')"_s);
    run(database, u"INSERT INTO setting(name, value) VALUES('currency', 'CHF')"_s);
    run(database, u"INSERT INTO schema_version(version, program) VALUES(%1, 'AccountDesk 0.1.0')"_s.arg(version));
    QVERIFY(database.runAll(schema.traits().bookSetup));
    const AccountId id = AccountId::fromDatabase(u"ACCT200"_s);
    const auto opened = AccountStore(database, Actor(u"clerk"_s))
                            .apply({Change::open({.id = id, .paid = Money::fromCents(7000)})});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE(stateOf(database), BookState::Older);

    const auto migrated = migrate(database);
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
    QCOMPARE(stateOf(database), BookState::Current);
    const auto settings = readBookSettings(database);
    QCOMPARE(settings->bookId, u"6f7a6c0e-7d0e-4c0b-9a55-1f9f0c9b8f11"_s);
    QCOMPARE(settings->currency, u"CHF"_s);
    QCOMPARE(AccountReader(database).history(id)->size(), 1);
    const auto page = ChangeFeed(database).changesSince(0, 10);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->changes.size(), 1);
    QCOMPARE(page->changes.first().account.paid, Money::fromCents(7000));
    QVERIFY(!QUuid::fromString(*ChangeFeed(database).serverId()).isNull());
    const auto afterwards = AccountStore(database, Actor(u"clerk"_s))
                                .apply({Change::payment(id, Money::fromCents(100))});
    QVERIFY(afterwards);
    QCOMPARE(ChangeFeed(database).changesSince(page->sequence, 10)->changes.size(), 1);
    // What was there before the sync is to be sent, too.
    SyncBook sync(database, Actor(u"server"_s));
    QVERIFY(sync.connect(u"https://books.example"_s, FirstSync::Ask));
    QCOMPARE(sync.nextBatch(Actor(u"clerk"_s), 10)->value().changes.size(), 1);
    QVERIFY(migrate(database));
    QCOMPARE(stateOf(database), BookState::Current);
}

void TestOfMigrations::refusesANewerBook()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    run(database,
        u"INSERT INTO schema_version(version, program) VALUES(%1, 'AccountDesk 99')"_s.arg(schemaVersion + 1));
    QCOMPARE(stateOf(database), BookState::Newer);
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    QVERIFY(!migrated.error().advice.isEmpty());
}

void TestOfMigrations::leavesACrmsTableAlone()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    run(database, crmTable); // empty, but not ours
    QCOMPARE(stateOf(database), BookState::Crm);
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    QCOMPARE(*database.columns(u"account"_s), QStringList({u"acctid"_s, u"paid"_s, u"due"_s}));
    QVERIFY(database.columns(u"entry"_s)->isEmpty());
}

void TestOfMigrations::refusesATableThatItDoesNotUnderstand()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    run(database, u"CREATE TABLE account(id INTEGER PRIMARY KEY, email VARCHAR(80))"_s);
    QCOMPARE(stateOf(database), BookState::Foreign);
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    QVERIFY(database.columns(u"entry"_s)->isEmpty());
}

void TestOfMigrations::knowsAnotherProgramsVersionTable()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    run(database, u"CREATE TABLE schema_version(version VARCHAR(20) PRIMARY KEY)"_s);
    run(database, u"INSERT INTO schema_version VALUES('2024.1')"_s);
    QCOMPARE(stateOf(database), BookState::Foreign);
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    QVERIFY(database.columns(u"account"_s)->isEmpty());
}

void TestOfMigrations::letsSeveralProgramsMakeTheSameBook_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfMigrations::letsSeveralProgramsMakeTheSameBook()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    std::array<QString, 6> ids;
    std::vector<std::thread> programs;
    for (QString &id : ids) {
        programs.emplace_back([&book, &id] {
            Database database = book.open();
            if (const auto migrated = migrate(database); !migrated)
                id = migrated.error().text() + migrated.error().detail;
            else
                id = readBookSettings(database)->bookId;
        });
    }
    for (std::thread &program : programs)
        program.join();
    QVERIFY2(!QUuid::fromString(ids.front()).isNull(), qPrintable(ids.front()));
    for (const QString &id : ids)
        QCOMPARE(id, ids.front());
}

void TestOfMigrations::makesNothingWhenItMayOnlyRead()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    if (kind == Kind::SqliteFile) {
        Database database = book.open();
        run(database, u"CREATE TABLE other(n INTEGER)"_s);
        run(database, u"DROP TABLE other"_s);
    }
    Database database = book.open(Database::Access::ReadOnly);
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Refused);
    QCOMPARE(stateOf(database), BookState::Empty);
}

void TestOfMigrations::keepsTheCurrency()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    for (const QString &label : {u"€"_s, u"€"_s, u"CHF"_s}) {
        const auto set = setCurrency(database, label);
        QVERIFY2(set, set ? "" : qPrintable(set.error().detail));
        QCOMPARE(readBookSettings(database)->currency, label);
    }
    for (const QString &label : {u""_s, u" USD"_s, u"a\nb"_s, QString(17, u'x')}) {
        const auto set = setCurrency(database, label);
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Error::Kind::Invalid);
    }
    QCOMPARE(readBookSettings(database)->currency, u"CHF"_s);
}

namespace tst_migrations {
QTEST_GUILESS_MAIN(TestOfMigrations)
}
#include "tst_migrations.moc"
