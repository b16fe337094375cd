// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/schema/CrmBook.h"
#include "storage/schema/CrmTable.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "storage/schema/SchemaDialect.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Precision = CrmAmount::Precision;
Q_DECLARE_METATYPE(Precision)

namespace {

/// A table as the CRM makes it, with these rows of VALUES.
Database openCrm(const TestDatabase &test, const QStringList &rows)
{
    Database database = test.open();
    valueOf(
        database.runAll({u"CREATE TABLE account (acctid VARCHAR(15) NOT NULL, paid FLOAT NOT NULL, due FLOAT NOT NULL,"
                         " PRIMARY KEY (acctid))"_s}));
    for (const QString &row : rows)
        valueOf(database.runAll({u"INSERT INTO account (acctid, paid, due) VALUES "_s + row}));
    return database;
}

const QStringList sample{u"('ACCT100', 60.00, 100.00)"_s, u"('ACCT200', 70.125, 60.00)"_s, u"('acct300', 0, -5.1)"_s};

Account read(Database &database, const QString &account)
{
    return valueOf(AccountReader(database).find(AccountId::fromDatabase(account))).value_or(Account());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_CrmBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesBinaryNumbersToCents_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<Precision>("precision");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<bool>("exact");
        const auto row = [](double value, Precision precision, const char *stored, qint64 cents, bool exact) {
            QTest::addRow("%s %s", stored, precision == Precision::Single ? "single" : "double")
                << QVariant(value) << precision << QString::fromLatin1(stored) << cents << exact;
        };
        row(0, Precision::Double, "0", 0, true);
        row(-0.0, Precision::Double, "-0", 0, true);
        row(60, Precision::Double, "60", 6000, true);
        row(60.1, Precision::Double, "60.1", 6010, true);
        row(0.29, Precision::Double, "0.29", 29, true);
        row(1.005, Precision::Double, "1.005", 101, false);
        row(-1.005, Precision::Double, "-1.005", -101, false);
        row(70.125, Precision::Double, "70.125", 7013, false);
        row(0.0049, Precision::Double, "0.0049", 0, false);
        row(1e-7, Precision::Double, "0.0000001", 0, false);
        row(0.1 + 0.2, Precision::Double, "0.30000000000000004", 30, false);
        row(16777216.01, Precision::Double, "16777216.01", 1677721601, true);
        row(9999999999999.99, Precision::Double, "9999999999999.99", Money::maxCents, true);
        row(60.1f, Precision::Single, "60.1", 6010, true);
        row(131071.99f, Precision::Single, "131071.99", 13107199, true);
        row(131072.02f, Precision::Single, "131072.02", 13107202, false); // .01 and .02 are one number there
        row(16777216.01f, Precision::Single, "16777216", 1677721600, false);
    }
    void takesBinaryNumbersToCents()
    {
        QFETCH(QVariant, value);
        QFETCH(Precision, precision);
        const CrmAmount amount = CrmAmount::of(value, precision);
        QCOMPARE(amount.obstacle, QString());
        QTEST(amount.stored, "stored");
        QTEST(qint64(amount.becomes.cents()), "cents");
        QTEST(amount.isExact, "exact");
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("NULL") << QVariant(QMetaType::fromType<double>());
        QTest::newRow("NaN") << QVariant(qQNaN());
        QTest::newRow("infinite") << QVariant(-qInf());
        QTest::newRow("too large") << QVariant(1e13);
        QTest::newRow("rounds to too large") << QVariant(9999999999999.996);
        QTest::newRow("text") << QVariant(u"sixty"_s);
        QTest::newRow("bytes") << QVariant(QByteArray("\xFF\x00", 2));
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QVariant, value);
        QVERIFY(!CrmAmount::of(value, Precision::Double).obstacle.isEmpty());
    }

    void plansWithoutWriting_data() { TestDatabase::addRows(); }
    void plansWithoutWriting()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database crm = openCrm(test, sample);
        const CrmPlan plan = valueOf(planCrmMigration(crm));
        QCOMPARE(plan.accounts, 3);
        QCOMPARE(plan.obstacles, QStringList());
        QCOMPARE(plan.roundedCount, 1);
        QCOMPARE(plan.rounded.size(), 1);
        QCOMPARE(plan.rounded.first().acctid, u"ACCT200"_s);
        QCOMPARE(plan.rounded.first().column, u"paid"_s);
        QCOMPARE(plan.rounded.first().stored, u"70.125"_s);
        QCOMPARE(plan.rounded.first().becomes.cents(), 7013);
        QCOMPARE(plan.renamedCount, 1);
        QCOMPARE(plan.backupFile.isEmpty(), kind != TestDatabase::Kind::SqliteFile);
        QVERIFY(!plan.steps.isEmpty());
        QCOMPARE(valueOf(bookState(crm)), BookState::Crm);
    }

    void saysWhichIdsChangeByMoreThanTheirCase_data() { TestDatabase::addRows(); }
    void saysWhichIdsChangeByMoreThanTheirCase()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database crm = openCrm(test, {u"('acct1', 1, 1)"_s, u"('ＡＣＣＴ２', 1, 2)"_s, u"('müller', 3, 4)"_s});
        const CrmPlan plan = valueOf(planCrmMigration(crm));
        QCOMPARE(plan.obstacles, QStringList());
        QCOMPARE(plan.steps.filter(u"becomes"_s), QStringList{u"Account ID “ＡＣＣＴ２” becomes “ACCT2”."_s});
        valueOf(migrateCrmBook(crm, plan, Actor(u"clerk"_s)));
        QCOMPARE(read(crm, u"ACCT2"_s).due.cents(), 200);
        QCOMPARE(read(crm, u"MÜLLER"_s).due.cents(), 400);
    }

    void leavesARefusedFileByteForByte()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        (void)openCrm(test, sample);
        const QByteArray before = contents(test.url().path);
        {
            Database crm = test.open();
            valueOf(planCrmMigration(crm));
        }
        {
            Database crm = test.open(Database::Access::ReadOnly);
            valueOf(planCrmMigration(crm));
            QCOMPARE(valueOf(AccountReader(crm).totals({})).count, 3);
            QVERIFY(
                !AccountStore(crm, Actor(u"clerk"_s)).apply({Change::open({.id = AccountId::fromDatabase(u"X"_s)})}));
        }
        QVERIFY(contents(test.url().path) == before);
        QCOMPARE(QDir(QFileInfo(test.url().path).path()).entryList(QDir::Files).size(), 1);
    }

    void convertsAndKeepsEachCent_data() { TestDatabase::addRows(); }
    void convertsAndKeepsEachCent()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database database = openCrm(test, sample);
        const CrmPlan plan = valueOf(planCrmMigration(database));
        valueOf(migrateCrmBook(database, plan, Actor(u"clerk"_s)));

        QCOMPARE(valueOf(bookState(database)), BookState::Current);
        QCOMPARE(read(database, u"ACCT100"_s).paid.cents(), 6000);
        QCOMPARE(read(database, u"ACCT200"_s).paid.cents(), 7013);
        QCOMPARE(read(database, u"ACCT300"_s).due.cents(), -510);
        QCOMPARE(read(database, u"ACCT300"_s).revision, 1);
        const QList<Entry> history = valueOf(AccountReader(database).history(AccountId::fromDatabase(u"ACCT300"_s)));
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().kind, Entry::Kind::Import);
        QCOMPARE(history.first().dueAfter, Money::fromCents(-510));
        QVERIFY(!history.first().dueBefore);
        QCOMPARE(history.first().who, u"clerk"_s);
        QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());

        QVERIFY(!planCrmMigration(database)); // there is nothing left to convert
    }

    void backsUpTheFileFirstAndOverwritesNothing()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database database = openCrm(test, sample);
        CrmPlan plan = valueOf(planCrmMigration(database));
        QVERIFY(!QFile::exists(plan.backupFile));
        QCOMPARE(QFileInfo(plan.backupFile).path(), QFileInfo(test.url().path).path());

        QFile occupied(plan.backupFile);
        QVERIFY(occupied.open(QIODevice::WriteOnly) && occupied.write("mine") == 4);
        occupied.close();
        const auto refused = migrateCrmBook(database, plan, Actor(u"clerk"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(contents(plan.backupFile), QByteArray("mine"));
        QCOMPARE(valueOf(bookState(database)), BookState::Crm);

        plan = valueOf(planCrmMigration(database));
        valueOf(migrateCrmBook(database, plan, Actor(u"clerk"_s)));
        Database copy = valueOf(Database::open({.backend = Backend::Sqlite, .path = plan.backupFile}));
        QCOMPARE(valueOf(bookState(copy)), BookState::Crm);
        auto old = valueOf(copy.run(u"SELECT paid FROM account WHERE acctid = 'ACCT200'"_s));
        QVERIFY(old.next());
        QCOMPARE(old.value(0).toDouble(), 70.125);
    }

    void reportsWhatSinglePrecisionMayHaveLost()
    {
        const TestDatabase test(TestDatabase::Kind::MariaDb);
        Database database = openCrm(test, {u"('A', 16777216.01, 60.1)"_s, u"('B', 131071.99, 131072.5)"_s});
        const CrmPlan plan = valueOf(planCrmMigration(database));
        QCOMPARE(plan.roundedCount, 2);
        QCOMPARE(plan.rounded.at(0).acctid, u"A"_s);
        QCOMPARE(plan.rounded.at(0).stored, u"16777216"_s);
        QCOMPARE(plan.rounded.at(0).becomes.cents(), 1677721600);
        QCOMPARE(plan.rounded.at(1).acctid, u"B"_s);
        QCOMPARE(plan.rounded.at(1).column, u"due"_s);
        valueOf(migrateCrmBook(database, plan, Actor(u"clerk"_s)));
        QCOMPARE(read(database, u"A"_s).due.cents(), 6010);
        QCOMPARE(read(database, u"B"_s).paid.cents(), 13107199);
    }

    void keepsTheCrmsTableOnMariaDb()
    {
        const TestDatabase test(TestDatabase::Kind::MariaDb);
        Database database = openCrm(test, sample);
        valueOf(migrateCrmBook(database, valueOf(planCrmMigration(database)), Actor(u"clerk"_s)));
        auto kept = valueOf(
            database.run(u"SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                         " AND table_name LIKE 'account\\_before\\_%'"_s));
        QVERIFY(kept.next());
        auto old = valueOf(database.run(
            u"SELECT CAST(paid AS DOUBLE) FROM %1 WHERE acctid = 'ACCT200'"_s.arg(kept.value(0).toString())));
        QVERIFY(old.next());
        QCOMPARE(old.value(0).toDouble(), 70.125);
    }

    void convertsAfterAnAttemptThatWasCutOff_data() { TestDatabase::addRows(); }
    void convertsAfterAnAttemptThatWasCutOff()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database database = openCrm(test, sample);
        // As far as MariaDB, which commits each of them, could have come.
        const SchemaDialect &schema = schemaDialectOf(database.backend());
        valueOf(
            database.runAll(QStringList{schema.createAccountTable(u"account_new"_s)} + schema.createSurroundings()));
        valueOf(database.runAll(
            {u"INSERT INTO account_new(acctid, paid, due, revision) VALUES('ACCT100', 1, 1, 1)"_s,
             u"INSERT INTO entry(acctid, revision, kind, paid_after, due_after) VALUES('ACCT100', 1, 'import', 1, 1)"_s}));
        QCOMPARE(valueOf(bookState(database)), BookState::Crm);
        valueOf(migrateCrmBook(database, valueOf(planCrmMigration(database)), Actor(u"clerk"_s)));
        QCOMPARE(read(database, u"ACCT100"_s).paid.cents(), 6000);
        QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());
        QCOMPARE(valueOf(AccountReader(database).history(AccountId::fromDatabase(u"ACCT100"_s))).size(), 1);
    }

    void refusesWhatCantBecomeABook_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("word");
        const auto add = [](const char *name, TestDatabase::Kind kind, const QStringList &rows, const QString &word) {
            QTest::addRow("%s", name) << kind << rows << word;
        };
        add("ids that differ in case", TestDatabase::Kind::SqliteFile, {u"('acct1', 1, 1)"_s, u"('ACCT1', 2, 2)"_s},
            u"ACCT1"_s);
        add("ids that differ in case, on PostgreSQL", TestDatabase::Kind::PostgreSql,
            {u"('acct1', 1, 1)"_s, u"('ACCT1', 2, 2)"_s}, u"ACCT1"_s);
        add("a blank id", TestDatabase::Kind::SqliteFile, {u"('', 1, 1)"_s}, u"ID"_s);
        add("a long id", TestDatabase::Kind::SqliteFile, {u"('ABCDEFGHIJKLMNOP', 1, 1)"_s}, u"ABCDEFGHIJKLMNOP"_s);
        add("infinite", TestDatabase::Kind::SqliteFile, {u"('A', 9e999, 1)"_s}, u"“A”"_s);
        add("text", TestDatabase::Kind::SqliteFile, {u"('A', 'much', 1)"_s}, u"much"_s);
        add("NaN, on PostgreSQL", TestDatabase::Kind::PostgreSql, {u"('A', 'NaN', 1)"_s}, u"“A”"_s);
        add("infinite, on PostgreSQL", TestDatabase::Kind::PostgreSql, {u"('A', 1, 'Infinity')"_s}, u"“A”"_s);
        add("too large, on MariaDB", TestDatabase::Kind::MariaDb, {u"('A', 1, 1e20)"_s}, u"“A”"_s);
    }
    void refusesWhatCantBecomeABook()
    {
        QFETCH(TestDatabase::Kind, kind);
        QFETCH(QStringList, rows);
        QFETCH(QString, word);
        const TestDatabase test(kind);
        Database database = openCrm(test, rows);
        const CrmPlan plan = valueOf(planCrmMigration(database));
        QCOMPARE(plan.obstacles.size(), 1);
        QVERIFY2(plan.obstacles.first().contains(word), qPrintable(plan.obstacles.first()));
        QVERIFY(!migrateCrmBook(database, plan, Actor(u"clerk"_s)));
        QCOMPARE(valueOf(bookState(database)), BookState::Crm);
    }

    void refusesAPlanThatTheCrmOvertook_data() { TestDatabase::addRows(); }
    void refusesAPlanThatTheCrmOvertook()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database database = openCrm(test, sample);
        const CrmPlan plan = valueOf(planCrmMigration(database));
        valueOf(database.run(u"INSERT INTO account(acctid, paid, due) VALUES('LATE', 1, 1)"_s));
        const auto migrated = migrateCrmBook(database, plan, Actor(u"clerk"_s));
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, Error::Kind::Conflict);
        QCOMPARE(valueOf(bookState(database)), BookState::Crm);
        QCOMPARE(valueOf(AccountReader(database).totals({})).count, 4);
    }

    void leavesTablesOfOtherProgramsAlone_data() { TestDatabase::addRows(); }
    void leavesTablesOfOtherProgramsAlone()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database database = openCrm(test, sample);
        valueOf(database.runAll({u"CREATE TABLE entry(id INTEGER PRIMARY KEY, text VARCHAR(20))"_s}));
        const CrmPlan plan = valueOf(planCrmMigration(database));
        QCOMPARE(plan.obstacles.size(), 1);
        QVERIFY(plan.obstacles.first().contains(u"entry"_s));
    }

    void convertsManyAccounts_data() { TestDatabase::addRows(); }
    void convertsManyAccounts()
    {
        QFETCH(TestDatabase::Kind, kind);
        constexpr int count = 45'000; // more than is read at once from a server
        const TestDatabase test(kind);
        QStringList values;
        for (int i = 0; i < count; ++i)
            values << u"('a%1', %2.25, %1)"_s.arg(i).arg(i % 1000);
        Database database = openCrm(test, {values.join(u',')});
        const CrmPlan plan = valueOf(planCrmMigration(database));
        QCOMPARE(plan.accounts, count);
        QCOMPARE(plan.roundedCount, 0);
        QCOMPARE(plan.renamedCount, count);
        valueOf(migrateCrmBook(database, plan, Actor(u"clerk"_s)));
        const Totals totals = valueOf(AccountReader(database).totals({}));
        QCOMPARE(totals.count, count);
        QVERIFY(totals.due.cents() == MoneyTotal::Cents(count) * (count - 1) / 2 * 100);
        QVERIFY(totals.paid.cents() == MoneyTotal::Cents(count / 1000) * (999 * 1000 / 2 * 100 + 25 * 1000));
    }

    void theCrmGoesOnAndIsNoticed_data() { TestDatabase::addRows(); }
    void theCrmGoesOnAndIsNoticed()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database database = openCrm(test, sample);
        valueOf(migrateCrmBook(database, valueOf(planCrmMigration(database)), Actor(u"clerk"_s)));
        // Another program's connection: it sets none of what AccountDesk's do.
        if (kind == TestDatabase::Kind::MariaDb)
            valueOf(database.run(u"SET @accountdesk = NULL"_s));
        if (kind == TestDatabase::Kind::PostgreSql)
            valueOf(database.run(u"RESET accountdesk.writer"_s));
        valueOf(database.run(u"UPDATE account SET paid = 61.5 WHERE acctid = 'ACCT100'"_s));
        QCOMPARE(read(database, u"ACCT100"_s).revision, 2);
        QCOMPARE(read(database, u"ACCT100"_s).paid.cents(), 6150);
    }
};

namespace tst_crmbook {
QTEST_GUILESS_MAIN(tst_CrmBook)
}
#include "tst_crmbook.moc"
