// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/schema/BookSchema.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "support/Accounts.h"
#include "support/OtherProgram.h"
#include "support/ValueOf.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

/// Takes for ever, or all the memory.
const QString endless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s;

void addAccounts(const TestDatabase &book, const QStringList &ids)
{
    QList<Change> changes;
    for (const QString &id : ids)
        changes << Change::open(accountOf(id, u"Jane"_s, 0, 500));
    changeElsewhere(book, changes);
}

} // namespace

class tst_BookSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsItsOwnBooks_data() { TestDatabase::addRows(); }
    void knowsItsOwnBooks();
    void toleratesTablesThatHaveNothingToDoWithTheBook();
    void readsNothingFromATableThatIsAView_data();
    void readsNothingFromATableThatIsAView();
    void doesNotWriteWhereAForeignTriggerWouldRun_data();
    void doesNotWriteWhereAForeignTriggerWouldRun();
    void doesNotWriteWhereAServerActsOnATable_data();
    void doesNotWriteWhereAServerActsOnATable();
    void toleratesAComputedColumnOfAnotherProgramsOwn();
    void refusesWhatAnotherProgramChanged_data();
    void refusesWhatAnotherProgramChanged();
    void makesTheTriggersOfAnOlderBookAnew();
    void leavesAnOlderBookWithAForeignTriggerAsItIs();
    void trustsNothingThatTheFileSays();
    void refusesValuesThatFillTheMemory();
    void findsCirclesOfParents_data() { TestDatabase::addRows(); }
    void findsCirclesOfParents();
    void findsAmountsThatCantBe();
    void saysThatABookIsNewer();
};

void tst_BookSchema::knowsItsOwnBooks()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QCOMPARE(valueOf(schemaFindings(database)), QStringList());
    valueOf(requireOwnSchema(database, SchemaUse::Writing));
    QVERIFY(!valueOf(hasDisguisedTables(database)));
}

void tst_BookSchema::toleratesTablesThatHaveNothingToDoWithTheBook()
{
    const TestDatabase book(Kind::SqliteFile);
    (void)book.openBook();
    const OtherProgram crm(book);
    crm.run(u"CREATE TABLE invoice(n INTEGER PRIMARY KEY, acctid TEXT)"_s);
    crm.run(u"CREATE TRIGGER invoiced AFTER INSERT ON invoice BEGIN"
            " UPDATE account SET due = due + 1 WHERE acctid = NEW.acctid; END"_s);
    crm.run(u"CREATE VIEW owing AS SELECT acctid FROM account WHERE due > paid"_s);
    Database database = book.open();
    valueOf(migrate(database));
    QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());
}

void tst_BookSchema::readsNothingFromATableThatIsAView_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("columns");
    QTest::newRow("account") << u"account"_s << u"acctid, paid, due, name, extra, parent, revision, changed_at"_s;
    QTest::newRow("schema_version") << u"schema_version"_s << u"version, applied_at, program"_s;
    QTest::newRow("setting") << u"setting"_s << u"name, value"_s;
}

void tst_BookSchema::readsNothingFromATableThatIsAView()
{
    QFETCH(QString, table);
    QFETCH(QString, columns);
    const TestDatabase book(Kind::SqliteFile);
    (void)book.openBook();
    QStringList values;
    for (qsizetype i = 0; i <= columns.count(u','); ++i)
        values << u"i"_s;
    {
        const OtherProgram hostile(book);
        hostile.run(u"DROP TABLE "_s + table);
        hostile.run(u"CREATE VIEW %1(%2) AS SELECT %3 FROM (%4)"_s.arg(table, columns, values.join(u','), endless));
    }
    for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) {
        Database database = book.open(access);
        QCOMPARE(valueOf(bookState(database)), BookState::Foreign);
        const auto migrated = migrate(database);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
        QCOMPARE(valueOf(check(database, CheckDepth::Full)).size(), 1);
    }
}

void tst_BookSchema::doesNotWriteWhereAForeignTriggerWouldRun_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void tst_BookSchema::doesNotWriteWhereAForeignTriggerWouldRun()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    addAccounts(book, {u"A"_s});
    const OtherProgram hostile(book);
    if (kind == Kind::PostgreSql)
        hostile.run(u"CREATE FUNCTION evil() RETURNS trigger LANGUAGE plpgsql AS"
                    " 'BEGIN DELETE FROM setting; RETURN NEW; END'"_s);
    hostile.run(kind == Kind::PostgreSql
                    ? u"CREATE TRIGGER evil AFTER INSERT ON entry FOR EACH ROW EXECUTE FUNCTION evil()"_s
                    : u"CREATE TRIGGER evil AFTER INSERT ON entry FOR EACH ROW BEGIN DELETE FROM setting; END"_s);
    Database database = book.open();
    const auto migrated = migrate(database); // which each program calls before it writes
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    QVERIFY2(migrated.error().happened.contains(u"evil"_s), qPrintable(migrated.error().text()));
    const QStringList found = valueOf(check(database, CheckDepth::Full));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(u"evil"_s), qPrintable(found.first()));

    Database reader = book.open(Database::Access::ReadOnly); // reading runs no trigger
    valueOf(migrate(reader));
    QCOMPARE(valueOf(AccountReader(reader).count()), 1);
}

void tst_BookSchema::doesNotWriteWhereAServerActsOnATable_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<bool>("canBeRead");
    const auto row = [](const char *name, Kind kind, const QStringList &sql, bool canBeRead = true) {
        QTest::newRow(name) << kind << sql << canBeRead;
    };
    row("MariaDB, a view", Kind::MariaDb,
        {u"RENAME TABLE account TO evil"_s, u"CREATE VIEW account AS SELECT * FROM evil"_s}, false);
    row("MariaDB, a computed column", Kind::MariaDb,
        {u"ALTER TABLE account DROP COLUMN name"_s,
         u"ALTER TABLE account ADD COLUMN name VARCHAR(200) AS (CONCAT('evil', acctid)) VIRTUAL"_s});
    row("MariaDB, a foreign key", Kind::MariaDb,
        {u"ALTER TABLE account ADD CONSTRAINT evil FOREIGN KEY (parent) REFERENCES account(acctid) ON DELETE CASCADE"_s});
    row("PostgreSQL, a view", Kind::PostgreSql,
        {u"ALTER TABLE account RENAME TO evil"_s, u"CREATE VIEW account AS SELECT * FROM evil"_s}, false);
    row("PostgreSQL, a rule", Kind::PostgreSql,
        {u"CREATE RULE evil AS ON UPDATE TO account DO ALSO DELETE FROM setting"_s});
    row("PostgreSQL, a foreign key", Kind::PostgreSql,
        {u"ALTER TABLE account ADD CONSTRAINT evil FOREIGN KEY (parent) REFERENCES account(acctid) ON DELETE CASCADE"_s});
    row("PostgreSQL, a policy", Kind::PostgreSql, {u"CREATE POLICY evil ON account USING (paid > 0)"_s});
    row("PostgreSQL, a computed column", Kind::PostgreSql,
        {u"ALTER TABLE account DROP COLUMN name"_s,
         u"ALTER TABLE account ADD COLUMN name VARCHAR(200) GENERATED ALWAYS AS ('evil' || acctid) STORED"_s});
}

void tst_BookSchema::doesNotWriteWhereAServerActsOnATable()
{
    QFETCH(Kind, kind);
    QFETCH(QStringList, sql);
    QFETCH(bool, canBeRead);
    const TestDatabase book(kind);
    addAccounts(book, {u"A"_s});
    {
        const OtherProgram hostile(book);
        for (const QString &statement : sql)
            hostile.run(statement);
    }
    Database database = book.open();
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    QVERIFY2(migrated.error().happened.contains(u"another program"_s, Qt::CaseInsensitive),
             qPrintable(migrated.error().text()));
    QVERIFY(!valueOf(check(database, CheckDepth::Full)).isEmpty());
    Database reader = book.open(Database::Access::ReadOnly);
    QCOMPARE(migrate(reader).has_value(), canBeRead);
}

/// What another program adds for itself.
void tst_BookSchema::toleratesAComputedColumnOfAnotherProgramsOwn()
{
    for (const Kind kind : {Kind::MariaDb, Kind::PostgreSql}) {
        const TestDatabase book(kind);
        addAccounts(book, {u"A"_s});
        const OtherProgram other(book);
        other.run(u"ALTER TABLE account ADD COLUMN balance DECIMAL(15,2) GENERATED ALWAYS AS (due - paid) STORED"_s);
        Database database = book.open();
        valueOf(migrate(database));
        valueOf(
            AccountStore(database, Actor(u"clerk"_s)).apply({Change::payment(idOf(u"A"_s), Money::fromCents(100))}));
    }
}

void tst_BookSchema::refusesWhatAnotherProgramChanged_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<bool>("canBeRead");
    QTest::newRow("a trigger") << QStringList{u"DROP TRIGGER account_updated_elsewhere"_s,
                                              u"CREATE TRIGGER account_updated_elsewhere AFTER UPDATE ON account"
                                              " BEGIN DELETE FROM account; END"_s}
                               << true;
    QTest::newRow("no trigger") << QStringList{u"DROP TRIGGER account_deleted_elsewhere"_s} << true;
    QTest::newRow("an index") << QStringList{u"CREATE UNIQUE INDEX once ON account(name)"_s} << true;
    QTest::newRow("no index") << QStringList{u"DROP INDEX entry_of_account"_s} << true;
    QTest::newRow("a column") << QStringList{u"ALTER TABLE account ADD COLUMN other AS (hex(acctid))"_s} << false;
    QTest::newRow("another table") << QStringList{u"ALTER TABLE entry RENAME COLUMN memo TO note"_s} << false;
}

void tst_BookSchema::refusesWhatAnotherProgramChanged()
{
    QFETCH(QStringList, sql);
    QFETCH(bool, canBeRead);
    const TestDatabase book(Kind::SqliteFile);
    (void)book.openBook();
    {
        const OtherProgram hostile(book);
        for (const QString &statement : sql)
            hostile.run(statement);
    }
    Database database = book.open();
    const auto migrated = migrate(database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
    Database reader = book.open(Database::Access::ReadOnly);
    QCOMPARE(migrate(reader).has_value(), canBeRead);
    QVERIFY(!valueOf(check(database, CheckDepth::Full)).isEmpty());
}

void tst_BookSchema::makesTheTriggersOfAnOlderBookAnew()
{
    const TestDatabase book(Kind::SqliteFile);
    addAccounts(book, {u"A"_s, u"B"_s});
    {
        const OtherProgram hostile(book);
        hostile.run(u"DROP TRIGGER account_updated_elsewhere"_s);
        hostile.run(u"CREATE TRIGGER account_updated_elsewhere AFTER UPDATE ON account BEGIN"
                    " DELETE FROM account WHERE acctid <> NEW.acctid; END"_s);
        hostile.run(u"UPDATE schema_version SET version = 2"_s);
    }
    Database database = book.openBook();
    valueOf(AccountStore(database, Actor(u"clerk"_s)).apply({Change::payment(idOf(u"A"_s), Money::fromCents(100))}));
    QCOMPARE(valueOf(AccountReader(database).count()), 2);
    QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());
}

void tst_BookSchema::leavesAnOlderBookWithAForeignTriggerAsItIs()
{
    const TestDatabase book(Kind::SqliteFile);
    (void)book.openBook();
    {
        const OtherProgram hostile(book);
        hostile.run(u"CREATE TRIGGER evil AFTER INSERT ON setting BEGIN DELETE FROM account; END"_s);
        hostile.run(u"UPDATE schema_version SET version = 2"_s);
    }
    Database database = book.open();
    QVERIFY(!migrate(database));
    QCOMPARE(valueOf(bookState(database)), BookState::Older);
}

void tst_BookSchema::trustsNothingThatTheFileSays()
{
    const TestDatabase book(Kind::SqliteFile);
    Database database = book.openBook();
    for (const auto &[pragma, value] :
         {std::pair("PRAGMA trusted_schema", 0), std::pair("PRAGMA cell_size_check", 1)}) {
        auto query = valueOf(database.run(QString::fromLatin1(pragma)));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), value);
    }
}

void tst_BookSchema::refusesValuesThatFillTheMemory()
{
    const TestDatabase book(Kind::SqliteFile);
    Database database = book.openBook();
    auto query = database.run(u"SELECT length(zeroblob(500000000) || 'x')"_s);
    QVERIFY(!query || !query->next());
}

void tst_BookSchema::findsCirclesOfParents()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QList<Change> changes;
    for (const QString &id : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"SELF"_s, u"ROOT"_s, u"LEAF"_s})
        changes << Change::open(accountOf(id, u"Jane"_s, 0, 500));
    valueOf(AccountStore(database, Actor(u"clerk"_s)).apply(changes));
    // As another program writes it: A to B to C to A, D below them.
    for (const auto &[id, parent] : {std::pair("A", "B"), std::pair("B", "C"), std::pair("C", "A"), std::pair("D", "A"),
                                     std::pair("SELF", "SELF"), std::pair("LEAF", "ROOT")})
        valueOf(database.run(u"UPDATE account SET parent = ?, revision = revision WHERE acctid = ?"_s,
                             {QString::fromLatin1(parent), QString::fromLatin1(id)}));
    const QStringList found = valueOf(check(database, CheckDepth::Full)).filter(u"circle"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.filter(u"SELF"_s).size(), 1);
}

void tst_BookSchema::findsAmountsThatCantBe()
{
    const TestDatabase book(Kind::SqliteFile);
    addAccounts(book, {u"GOOD"_s, u"HUGE"_s});
    {
        Database damaged = book.open();
        valueOf(damaged.runAll({u"PRAGMA ignore_check_constraints = ON"_s,
                                u"UPDATE account SET paid = -1e300, due = 1e300, revision = revision + 1"
                                " WHERE acctid = 'HUGE'"_s}));
    }
    Database database = book.open(Database::Access::ReadOnly);
    const auto huge = AccountReader(database).find(idOf(u"HUGE"_s)); // and its balance isn't 0.01
    QVERIFY(!huge);
    QCOMPARE(huge.error().kind, Error::Kind::Damaged);
    QVERIFY2(huge.error().happened.contains(u"HUGE"_s), qPrintable(huge.error().text()));
    QVERIFY(AccountReader(database).find(idOf(u"GOOD"_s)));
    for (const auto &done :
         {AccountReader(database).totals({}).has_value(), AccountReader(database).page({}, {}, 10).has_value(),
          AccountReader(database).forEachLine({}, [](const AccountLine &) { return true; }).has_value()})
        QVERIFY(!done);
    QVERIFY(!valueOf(check(database, CheckDepth::Full)).isEmpty());
}

void tst_BookSchema::saysThatABookIsNewer()
{
    const TestDatabase book(Kind::SqliteFile);
    Database database = book.openBook();
    valueOf(database.run(u"INSERT INTO schema_version(version, program) VALUES(99, 'AccountDesk 9')"_s));
    const QStringList found = valueOf(check(database, CheckDepth::Full));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(u"newer"_s), qPrintable(found.first()));
}

namespace tst_bookschema {
QTEST_GUILESS_MAIN(tst_BookSchema)
}
#include "tst_bookschema.moc"
