// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "support/OtherProgram.h"

#include <QTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

void addRows()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

AccountId id(const QString &text)
{
    return AccountId::fromDatabase(text);
}

Account account(Database &database, const QString &text)
{
    const auto found = AccountReader(database).find(id(text));
    if (!found || !*found)
        qFatal("no account %s", qPrintable(text));
    return **found;
}

QList<Entry> history(Database &database, const QString &text)
{
    const auto entries = AccountReader(database).history(id(text));
    if (!entries)
        qFatal("%s", qPrintable(entries.error().detail));
    return *entries;
}

/// "external 1: -/- > 60.00/100.00"
QString line(const Entry &entry)
{
    const auto amount = [](const std::optional<Money> &money) { return money ? money->format() : u"-"_s; };
    return u"%1 %2: %3/%4 > %5/%6"_s.arg(Entry::kindToken(entry.kind), QString::number(entry.revision),
                                         amount(entry.paidBefore), amount(entry.dueBefore), amount(entry.paidAfter),
                                         amount(entry.dueAfter));
}

QStringList lines(const QList<Entry> &entries)
{
    QStringList all;
    for (const Entry &entry : entries)
        all << line(entry);
    return all;
}

void apply(Database &database, const Change &change)
{
    const auto result = AccountStore(database, Actor(u"clerk"_s)).apply({change});
    if (!result || !result->conflicts.isEmpty())
        qFatal("%s", result ? "conflict" : qPrintable(result.error().text() + result.error().detail));
}

} // namespace

class TestOfExternalChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noticesAnInsertion_data() { addRows(); }
    void noticesAnInsertion();
    void noticesAnUpdate_data() { addRows(); }
    void noticesAnUpdate();
    void noticesADeletion_data() { addRows(); }
    void noticesADeletion();
    void noticesAnotherId_data() { addRows(); }
    void noticesAnotherId();
    void noticesAnInsertionThatUpdates_data() { addRows(); }
    void noticesAnInsertionThatUpdates();
    void noticesAReplacement_data();
    void noticesAReplacement();
    void writesIdsInUpperCase_data() { addRows(); }
    void writesIdsInUpperCase();
    void takesNoNoticeOfAnUpdateThatChangesNothing_data() { addRows(); }
    void takesNoNoticeOfAnUpdateThatChangesNothing();
    void continuesAHistory_data() { addRows(); }
    void continuesAHistory();
    void makesAnEditOfTheOldStateAConflict_data() { addRows(); }
    void makesAnEditOfTheOldStateAConflict();
    void leavesOwnWritesAlone_data() { addRows(); }
    void leavesOwnWritesAlone();
    void letsTheCrmCreateAndFillItsTables_data() { addRows(); }
    void letsTheCrmCreateAndFillItsTables();
    void roundsWhatIsNoWholeCent();
};

void TestOfExternalChanges::noticesAnInsertion()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    OtherProgram(book).run(u"INSERT INTO account(acctid, paid, due) VALUES('ACCT100', 60.0, 100.1)"_s);
    const Account inserted = account(database, u"ACCT100"_s);
    QCOMPARE(inserted.revision, 1);
    QCOMPARE(inserted.balance().format(), u"40.10"_s);
    QVERIFY(qAbs(inserted.changedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(lines(history(database, u"ACCT100"_s)), QStringList{u"external 1: -/- > 60.00/100.10"_s});
}

void TestOfExternalChanges::noticesAnUpdate()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, Change::open({.id = id(u"ACCT100"_s), .name = u"John"_s, .due = Money::fromCents(10000)}));
    OtherProgram(book).run(u"UPDATE account SET paid = paid + 0.1 WHERE acctid = 'ACCT100'"_s);
    const Account updated = account(database, u"ACCT100"_s);
    QCOMPARE(updated.revision, 2);
    QCOMPARE(updated.name, u"John"_s);
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"external 2: 0.00/100.00 > 0.10/100.00"_s, u"opened 1: -/- > 0.00/100.00"_s}));
}

void TestOfExternalChanges::noticesADeletion()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, Change::open({.id = id(u"ACCT100"_s), .paid = Money::fromCents(1)}));
    OtherProgram(book).run(u"DELETE FROM account"_s);
    QVERIFY(!*AccountReader(database).find(id(u"ACCT100"_s)));
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"external 2: 0.01/0.00 > -/-"_s, u"opened 1: -/- > 0.01/0.00"_s}));
}

void TestOfExternalChanges::noticesAnotherId()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, Change::open({.id = id(u"ACCT100"_s), .paid = Money::fromCents(100)}));
    OtherProgram(book).run(u"UPDATE account SET acctid = 'acct999' WHERE acctid = 'ACCT100'"_s);
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"external 2: 1.00/0.00 > -/-"_s, u"opened 1: -/- > 1.00/0.00"_s}));
    const Account moved = account(database, u"ACCT999"_s);
    QCOMPARE(moved.id.text(), u"ACCT999"_s);
    QCOMPARE(lines(history(database, u"ACCT999"_s)),
             QStringList{u"external %1: -/- > 1.00/0.00"_s.arg(moved.revision)});
}

void TestOfExternalChanges::noticesAnInsertionThatUpdates()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const OtherProgram other(book);
    const QString upsert = u"INSERT INTO account(acctid, paid, due) VALUES('ACCT100', 1, 2)"_s
                           + (kind == Kind::MariaDb ? u" ON DUPLICATE KEY UPDATE paid = paid + 5"_s
                                                    : u" ON CONFLICT(acctid) DO UPDATE SET paid = account.paid + 5"_s);
    other.run(upsert);
    QCOMPARE(lines(history(database, u"ACCT100"_s)), QStringList{u"external 1: -/- > 1.00/2.00"_s});
    other.run(upsert);
    QCOMPARE(account(database, u"ACCT100"_s).revision, 2);
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"external 2: 1.00/2.00 > 6.00/2.00"_s, u"external 1: -/- > 1.00/2.00"_s}));
}

void TestOfExternalChanges::noticesAReplacement_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
}

void TestOfExternalChanges::noticesAReplacement()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, Change::open({.id = id(u"ACCT100"_s), .paid = Money::fromCents(100)}));
    const OtherProgram other(book);
    other.run(u"REPLACE INTO account(acctid, paid, due) VALUES('ACCT100', 7, 8)"_s);
    QCOMPARE(account(database, u"ACCT100"_s).revision, 2);
    other.run(u"REPLACE INTO account(acctid, paid, due) VALUES('ACCT100', 9, 8), ('ACCT200', 1, 1)"_s);
    QCOMPARE(account(database, u"ACCT100"_s).revision, 3);
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"external 3: 7.00/8.00 > 9.00/8.00"_s, u"external 2: 1.00/0.00 > 7.00/8.00"_s,
                          u"opened 1: -/- > 1.00/0.00"_s}));
    QCOMPARE(lines(history(database, u"ACCT200"_s)), QStringList{u"external 1: -/- > 1.00/1.00"_s});
}

void TestOfExternalChanges::writesIdsInUpperCase()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const OtherProgram other(book);
    other.run(u"INSERT INTO account(acctid, paid, due) VALUES('acct100', 1, 2)"_s);
    QCOMPARE(account(database, u"ACCT100"_s).id.text(), u"ACCT100"_s);
    QCOMPARE(history(database, u"ACCT100"_s).size(), 1);
    other.run(u"UPDATE account SET acctid = 'acct100'"_s);
    QCOMPARE(account(database, u"ACCT100"_s).id.text(), u"ACCT100"_s);
    other.run(u"UPDATE account SET acctid = 'acct100', paid = 3"_s);
    QCOMPARE(account(database, u"ACCT100"_s).paid.format(), u"3.00"_s);
    QCOMPARE(line(history(database, u"ACCT100"_s).first()).section(u": "_s, 1), u"1.00/2.00 > 3.00/2.00"_s);
}

void TestOfExternalChanges::takesNoNoticeOfAnUpdateThatChangesNothing()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const OtherProgram other(book);
    other.run(u"INSERT INTO account(acctid, paid, due) VALUES('ACCT100', 1, 2)"_s);
    other.run(u"UPDATE account SET paid = 1, due = 2.00"_s);
    QCOMPARE(account(database, u"ACCT100"_s).revision, 1);
    QCOMPARE(history(database, u"ACCT100"_s).size(), 1);
}

void TestOfExternalChanges::continuesAHistory()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const OtherProgram other(book);
    other.run(u"INSERT INTO account(acctid, paid, due) VALUES('ACCT100', 1, 2)"_s);
    other.run(u"DELETE FROM account"_s);
    other.run(u"INSERT INTO account(acctid, paid, due) VALUES('ACCT100', 3, 4)"_s);
    QCOMPARE(account(database, u"ACCT100"_s).revision, 3);
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"external 3: -/- > 3.00/4.00"_s, u"external 2: 1.00/2.00 > -/-"_s,
                          u"external 1: -/- > 1.00/2.00"_s}));
}

void TestOfExternalChanges::makesAnEditOfTheOldStateAConflict()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, Change::open({.id = id(u"ACCT100"_s)}));
    const Account seen = account(database, u"ACCT100"_s);
    OtherProgram(book).run(u"UPDATE account SET paid = 5"_s);
    const auto result = AccountStore(database, Actor(u"clerk"_s))
                            .apply({Change::edit(seen, Change::Name, {.name = u"X"_s})});
    QVERIFY(result);
    QCOMPARE(result->conflicts.size(), 1);
    QCOMPARE(result->conflicts.first().current->paid.format(), u"5.00"_s);
    if (kind != Kind::SqliteFile) // which doesn't know users
        QVERIFY(result->conflicts.first().who.startsWith(book.url().user));
}

void TestOfExternalChanges::leavesOwnWritesAlone()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, Change::open({.id = id(u"ACCT100"_s), .due = Money::fromCents(5000)}));
    apply(database, Change::payment(id(u"ACCT100"_s), Money::fromCents(100)));
    apply(database, Change::charge(id(u"ACCT100"_s), Money::fromCents(7)));
    apply(database, Change::edit(account(database, u"ACCT100"_s), Change::Name, {.name = u"John"_s}));
    apply(database, Change::close(account(database, u"ACCT100"_s)));
    QCOMPARE(lines(history(database, u"ACCT100"_s)),
             QStringList({u"closed 5: 1.00/50.07 > -/-"_s, u"correction 4: 1.00/50.07 > 1.00/50.07"_s,
                          u"charge 3: 1.00/50.00 > 1.00/50.07"_s, u"payment 2: 0.00/50.00 > 1.00/50.00"_s,
                          u"opened 1: -/- > 0.00/50.00"_s}));
}

void TestOfExternalChanges::letsTheCrmCreateAndFillItsTables()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const OtherProgram crm(book);
    crm.run(u"CREATE TABLE IF NOT EXISTS account(acctid VARCHAR(15) NOT NULL, paid FLOAT NOT NULL, due FLOAT NOT NULL,"
            " PRIMARY KEY (acctid))"_s);
    crm.run(u"INSERT INTO account (acctid, paid, due) VALUES ('ACCT100', 60.0, 100.0), ('ACCT200', 70.0, 60.0),"
            " ('ACCT300', 0.0, 0.1)"_s);
    AccountReader reader(database);
    const auto accounts = reader.page({}, {}, 10);
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 3);
    QCOMPARE(accounts->at(1).balance().format(), u"-10.00"_s);
    QCOMPARE(accounts->at(2).due.format(), u"0.10"_s);
    QCOMPARE(accounts->at(2).revision, 1);
}

void TestOfExternalChanges::roundsWhatIsNoWholeCent()
{
    const TestDatabase book(Kind::SqliteFile); // the servers' columns do that by themselves
    Database database = book.openBook();
    OtherProgram(book).run(u"INSERT INTO account(acctid, paid, due) VALUES('ACCT100', 0.1 + 0.2, -0.125)"_s);
    auto sum = database.run(u"SELECT paid = 0.3, due = -0.13 FROM account"_s);
    QVERIFY(sum && sum->next());
    QVERIFY(sum->value(0).toBool());
    QVERIFY(sum->value(1).toBool());
}

namespace tst_externalchanges {
QTEST_GUILESS_MAIN(TestOfExternalChanges)
}
#include "tst_externalchanges.moc"
