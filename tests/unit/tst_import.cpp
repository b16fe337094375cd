// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ColumnMapping.h"
#include "exchange/Import.h"

#include "storage/schema/Maintenance.h"
#include "support/Accounts.h"
#include "support/Canceller.h"
#include "support/Files.h"
#include "support/GeneratedFile.h"
#include "support/Memory.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::storage;
using namespace accountdesk::test;

Q_DECLARE_METATYPE(accountdesk::storage::ExistingPolicy)

namespace {

const QString who = QStringLiteral("anna");

ImportOptions csvOptions(ExistingPolicy existing = ExistingPolicy::Update,
                         const ColumnMapping &mapping = {.account = 0, .name = 1, .paid = 2, .due = 3})
{
    return {.mapping = mapping, .existing = existing};
}

/// What a file is taken for when nobody says anything.
ImportOptions detected(const QString &file)
{
    if (fileKind(file) == FileKind::Json)
        return {.kind = FileKind::Json};
    QFile device(file);
    device.open(QIODevice::ReadOnly);
    const auto preview = inspectCsv(device);
    if (!preview)
        qFatal("no CSV: %s", qPrintable(file));
    return {.format = preview->format, .mapping = preview->mapping};
}

Result<Import::Report> import(Database &book, const QString &file, const ImportOptions &options)
{
    Progress progress;
    const auto staged = Import::stage(book, file, options, progress);
    if (!staged)
        return failure(staged.error());
    if (const auto done = (*staged)->commit(Actor(who), progress); !done)
        return failure(done.error());
    return (*staged)->report();
}

QString drawn(const Staging::Summary &summary)
{
    return QStringLiteral("%1 new, %2 changed, %3 unchanged, %4 known")
        .arg(summary.added)
        .arg(summary.changed)
        .arg(summary.unchanged)
        .arg(summary.known);
}

QString drawn(const Result<Import::Report> &report)
{
    if (!report)
        return QStringLiteral("error: ") + report.error().text() + u' ' + report.error().detail;
    return drawn(report->summary) + QStringLiteral(", %1 bad").arg(report->bad);
}

QStringList drawn(const QList<BadRow> &rows)
{
    QStringList lines;
    for (const BadRow &row : rows)
        lines << QStringLiteral("%1: %2").arg(row.number).arg(row.reason);
    return lines;
}

/// An account's links, fields and revision.
QString family(Database &book, const QString &id)
{
    const Account account = AccountReader(book).find(idOf(id)).value().value_or(Account());
    return QStringLiteral("%1 %2 r%3")
        .arg(account.parent.text(), account.extra.isEmpty() ? QStringLiteral("{}") : QString::fromUtf8(account.extra))
        .arg(account.revision);
}

/// The whole book, an account a line.
QStringList contents(Database &book)
{
    QStringList lines;
    const auto read = AccountReader(book).forEach({}, [&lines](const Account &account) {
        lines << QStringLiteral("%1|%2|%3|%4")
                     .arg(account.id.text(), account.name, account.paid.format(), account.due.format());
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().text() + read.error().detail));
    return lines;
}

std::int64_t count(Database &book)
{
    return AccountReader(book).totals({}).value().count;
}

/// Rows `ACCT0000000,Customer 0,0.00,1.00` and on.
QByteArray manyRows(int rows)
{
    QByteArray file = "acctid,name,paid,due\n";
    file.reserve(rows * 40);
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        file += "ACCT" + number.rightJustified(8, '0') + ",Customer " + number + ',' + number + ".25," + number
                + ".75\n";
    }
    return file;
}

const QByteArray sample = "acctid,name,paid,due\n"
                          "acct100,Ann,60.00,100.00\n"    // changed
                          "ACCT200,Bob,70.00,60.00\n"     // as it is
                          "ACCT300,Cid,950.00,1000.00\n"; // new

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treatsKnownAccountsAsAsked_data();
    void treatsKnownAccountsAsAsked();
    void writesTheHistory_data() { TestDatabase::addRows(); }
    void writesTheHistory();
    void stopNamesTheAccountAndChangesNothing_data() { TestDatabase::addRows(); }
    void stopNamesTheAccountAndChangesNothing();
    void aDryRunChangesNothing_data() { TestDatabase::addRows(); }
    void aDryRunChangesNothing();
    void leavesAloneWhatTheFileLacks_data() { TestDatabase::addRows(); }
    void leavesAloneWhatTheFileLacks();
    void takesTheFirstOfTwoRowsOfAnAccount_data() { TestDatabase::addRows(); }
    void takesTheFirstOfTwoRowsOfAnAccount();
    void addsUpTheRowsOfAnAccount_data() { TestDatabase::addRows(); }
    void addsUpTheRowsOfAnAccount();
    void refusesToAddBeyondTheLargestAmount_data() { TestDatabase::addRows(); }
    void refusesToAddBeyondTheLargestAmount();
    void keepsEveryAmountExact_data() { TestDatabase::addRows(); }
    void keepsEveryAmountExact();
    void takesTextsAsTheyAre_data() { TestDatabase::addRows(); }
    void takesTextsAsTheyAre();
    void readsJsonInBothForms_data() { TestDatabase::addRows(); }
    void readsJsonInBothForms();
    void looksAtTheBookAnewWhenItCommits_data();
    void looksAtTheBookAnewWhenItCommits();

    void takesParentsAndFurtherFields_data() { TestDatabase::addRows(); }
    void takesParentsAndFurtherFields();
    void refusesAParentThatCantBe_data() { TestDatabase::addRows(); }
    void refusesAParentThatCantBe();
    void takesAParentThatTheAccountHasAlready_data() { TestDatabase::addRows(); }
    void takesAParentThatTheAccountHasAlready();
    void stopsWhenAParentIsGoneByThen_data();
    void stopsWhenAParentIsGoneByThen();

    void listsBadRowsByLineWithTheReason();
    void countsTheLineThatNamesTheDelimiter();
    void saysWhyFurtherFieldsAreBad();
    void readsTheBadRowsAgainOnceCorrected_data();
    void readsTheBadRowsAgainOnceCorrected();
    void numbersTheElementsOfJson();
    void countsBadRowsBeyondTheListedOnes();
    void findsOutHowAFileIsWritten_data();
    void findsOutHowAFileIsWritten();
    void tellsTheKindOfAFile_data();
    void tellsTheKindOfAFile();
    void refusesAFileThatItCantRead();
    void refusesAMappingWithoutAnAccount();
    void readsAPipe();
    void readsOverAOneGigabyteField();
    void saysHowFarItIs();

    void takesManyRowsInLittleMemoryAndCanBeCancelled_data();
    void takesManyRowsInLittleMemoryAndCanBeCancelled();
    void isAllOrNothingWheneverItIsCancelled();
    void isAllOrNothingOnAFullDisk_data();
    void isAllOrNothingOnAFullDisk();
    void needsRoomForTemporaryFiles();
    void isAllOrNothingWhenItIsKilled();

private:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("accounts.csv"))
    {
        const QString path = m_folder.filePath(name);
        writeFile(path, bytes);
        return path;
    }

    QTemporaryDir m_folder;
};

void TestImport::treatsKnownAccountsAsAsked_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::addColumn<ExistingPolicy>("existing");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QStringList>("book");
    using Kind = TestDatabase::Kind;
    for (const auto &[name, kind] : {std::pair("SQLite file", Kind::SqliteFile),
                                     {"SQLite memory", Kind::SqliteMemory},
                                     {"MariaDB", Kind::MariaDb},
                                     {"PostgreSQL", Kind::PostgreSql}}) {
        QTest::addRow("%s update", name) << kind << ExistingPolicy::Update
                                         << QStringLiteral("1 new, 1 changed, 1 unchanged, 2 known, 0 bad")
                                         << QStringList{QStringLiteral("ACCT100|Ann|60.00|100.00"),
                                                        QStringLiteral("ACCT200|Bob|70.00|60.00"),
                                                        QStringLiteral("ACCT300|Cid|950.00|1000.00")};
        QTest::addRow("%s skip", name) << kind << ExistingPolicy::Skip
                                       << QStringLiteral("1 new, 0 changed, 2 unchanged, 2 known, 0 bad")
                                       << QStringList{QStringLiteral("ACCT100|ann|1.00|2.00"),
                                                      QStringLiteral("ACCT200|Bob|70.00|60.00"),
                                                      QStringLiteral("ACCT300|Cid|950.00|1000.00")};
        QTest::addRow("%s add", name) << kind << ExistingPolicy::Add
                                      << QStringLiteral("1 new, 2 changed, 0 unchanged, 2 known, 0 bad")
                                      << QStringList{QStringLiteral("ACCT100|Ann|61.00|102.00"),
                                                     QStringLiteral("ACCT200|Bob|140.00|120.00"),
                                                     QStringLiteral("ACCT300|Cid|950.00|1000.00")};
    }
}

void TestImport::treatsKnownAccountsAsAsked()
{
    QFETCH(TestDatabase::Kind, kind);
    QFETCH(ExistingPolicy, existing);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QVERIFY(AccountStore(book, Actor(who))
                .apply({Change::open(accountOf(QStringLiteral("ACCT100"), QStringLiteral("ann"), 100, 200)),
                        Change::open(accountOf(QStringLiteral("ACCT200"), QStringLiteral("Bob"), 7000, 6000))}));
    QTEST(drawn(import(book, write(sample), csvOptions(existing))), "summary");
    QTEST(contents(book), "book");
}

void TestImport::writesTheHistory()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QVERIFY(AccountStore(book, Actor(QStringLiteral("otto")))
                .apply({Change::open(accountOf(QStringLiteral("ACCT100"), QStringLiteral("ann"), 100, 200)),
                        Change::open(accountOf(QStringLiteral("ACCT200"), QStringLiteral("Bob"), 7000, 6000))}));
    QVERIFY(import(book, write(sample, QStringLiteral("january.csv")), csvOptions()));

    AccountReader reader(book);
    const auto changed = reader.history(idOf(QStringLiteral("ACCT100"))).value();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.front().kind, Entry::Kind::Import);
    QCOMPARE(changed.front().who, who);
    QCOMPARE(changed.front().memo, QStringLiteral("january.csv"));
    QVERIFY(changed.front().paidBefore == Money::fromCents(100) && changed.front().paidAfter == Money::fromCents(6000));
    QVERIFY(changed.front().dueBefore == Money::fromCents(200) && changed.front().dueAfter == Money::fromCents(10000));
    QCOMPARE(changed.front().revision, reader.find(idOf(QStringLiteral("ACCT100"))).value()->revision);
    QVERIFY(changed.front().details.contains(QStringLiteral("name")));

    QCOMPARE(reader.history(idOf(QStringLiteral("ACCT200"))).value().size(), 1); // nothing happened to it
    const auto added = reader.history(idOf(QStringLiteral("ACCT300"))).value();
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.front().kind, Entry::Kind::Import);
    QVERIFY(!added.front().paidBefore && added.front().paidAfter == Money::fromCents(95000));
}

void TestImport::stopNamesTheAccountAndChangesNothing()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QVERIFY(AccountStore(book, Actor(who))
                .apply({Change::open(accountOf(QStringLiteral("ACCT200"), QStringLiteral("Bob"), 7000, 6000))}));
    const QStringList before = contents(book);
    Progress progress;
    const auto staged = Import::stage(book, write(sample), csvOptions(ExistingPolicy::Stop), progress);
    QVERIFY(staged);
    QCOMPARE((*staged)->report().summary.known, 1);
    const auto done = (*staged)->commit(Actor(who), progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
    QVERIFY2(done.error().happened.contains(QStringLiteral("ACCT200")) && done.error().happened.contains(u'3'),
             qPrintable(done.error().text()));
    QCOMPARE(contents(book), before);

    QCOMPARE(drawn(import(book, write("acctid,name,paid,due\nNEW,Dot,1,2\n"), csvOptions(ExistingPolicy::Stop))),
             QStringLiteral("1 new, 0 changed, 0 unchanged, 0 known, 0 bad"));
}

void TestImport::aDryRunChangesNothing()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QVERIFY(AccountStore(book, Actor(who))
                .apply({Change::open(accountOf(QStringLiteral("ACCT100"), QStringLiteral("ann"), 100, 200)),
                        Change::open(accountOf(QStringLiteral("ACCT200"), QStringLiteral("Bob"), 7000, 6000))}));
    const QStringList before = contents(book);
    {
        Progress progress;
        const auto staged = Import::stage(book, write(sample + "ACCT400,Dot,1e3,1\n"), csvOptions(), progress);
        QVERIFY(staged);
        const Import::Report &report = (*staged)->report();
        QCOMPARE(drawn(report.summary), QStringLiteral("1 new, 1 changed, 1 unchanged, 2 known"));
        QCOMPARE(report.bad, 1);
        QCOMPARE(report.rows, 4);
        QCOMPARE(contents(book), before);
    }
    QCOMPARE(contents(book), before);
    QCOMPARE(AccountReader(book).history(idOf(QStringLiteral("ACCT100"))).value().size(), 1);
    // And the connection is as it was: the next import works.
    QVERIFY(import(book, write(sample), csvOptions()));
}

void TestImport::leavesAloneWhatTheFileLacks()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QVERIFY(import(book, write("acctid,name,paid,due\nA,Ann,1,2\n"), csvOptions()));
    QVERIFY(
        import(book, write("due,acctid\n5,A\n6,B\n"), csvOptions(ExistingPolicy::Update, {.account = 1, .due = 0})));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A|Ann|1.00|5.00"), QStringLiteral("B||0.00|6.00")}));
    QVERIFY(
        import(book, write("acctid,name\nA,Anna\n"), csvOptions(ExistingPolicy::Update, {.account = 0, .name = 1})));
    QVERIFY(import(book, write(R"([{"acctid":"B","paid":3}])", QStringLiteral("b.json")),
                   {.kind = FileKind::Json, .existing = ExistingPolicy::Add}));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A|Anna|1.00|5.00"), QStringLiteral("B||3.00|6.00")}));
}

void TestImport::takesParentsAndFurtherFields()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const auto take = [&](const QByteArray &file, ExistingPolicy existing = ExistingPolicy::Update) {
        const QString path = write(file, file.startsWith('[') ? QStringLiteral("f.json") : QStringLiteral("f.csv"));
        ImportOptions options = detected(path);
        options.existing = existing;
        return drawn(import(book, path, options));
    };
    const QByteArray file = "acctid,paid,due,parent,extra\n"
                            "B,1,2,a,\"{\"\"z\"\":1.50, \"\"a\"\":\"\"=x\"\"}\"\n"
                            "A,1,2,,\n";
    QCOMPARE(take(file), QStringLiteral("2 new, 0 changed, 0 unchanged, 0 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("B")), QStringLiteral("A {\"a\":\"=x\",\"z\":1.5} r1"));
    QCOMPARE(family(book, QStringLiteral("A")), QStringLiteral(" {} r1"));
    // Equal values in another order and spelling are the same.
    QCOMPARE(take(file), QStringLiteral("0 new, 0 changed, 2 unchanged, 2 known, 0 bad"));
    QCOMPARE(take(R"([{"acctid":"B","paid":1,"due":2,"parent":"A","extra":{"a":"=x","z":15e-1}},)"
                  R"({"acctid":"A","paid":1,"due":2,"parent":null,"extra":{}}])"),
             QStringLiteral("0 new, 0 changed, 2 unchanged, 2 known, 0 bad"));
    // A file without them leaves them alone …
    QCOMPARE(take("acctid,paid,due\nB,2,2\n"), QStringLiteral("0 new, 1 changed, 0 unchanged, 1 known, 0 bad"));
    QCOMPARE(take(R"([{"acctid":"B","paid":1,"due":2}])"),
             QStringLiteral("0 new, 1 changed, 0 unchanged, 1 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("B")), QStringLiteral("A {\"a\":\"=x\",\"z\":1.5} r3"));
    // … and one of them that changes is a change, with its place in the history.
    QCOMPARE(take("acctid,extra\nB,\"{\"\"a\"\":2}\"\nA,\n"),
             QStringLiteral("0 new, 1 changed, 1 unchanged, 2 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("B")), QStringLiteral("A {\"a\":2} r4"));
    const QList<Entry> entries = AccountReader(book).history(idOf(QStringLiteral("B"))).value();
    QCOMPARE(QJsonDocument(entries.constFirst().details).toJson(QJsonDocument::Compact),
             QByteArray(R"({"extra":["{\"a\":\"=x\",\"z\":1.5}","{\"a\":2}"]})"));
    // Added amounts take them along, as they do the name.
    QCOMPARE(take("acctid,paid,due,parent,extra\nB,1,0,,\"{\"\"a\"\":3}\"\nC,0,0,B,\n", ExistingPolicy::Add),
             QStringLiteral("1 new, 1 changed, 0 unchanged, 1 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("B")), QStringLiteral(" {\"a\":3} r5"));
    QCOMPARE(family(book, QStringLiteral("C")), QStringLiteral("B {} r1"));
    QCOMPARE(AccountReader(book).find(idOf(QStringLiteral("B"))).value()->paid.cents(), 200);
    // An empty cell takes away what there was; so does an object that lacks what others have.
    QCOMPARE(take(R"([{"acctid":"B"},{"acctid":"A","parent":"C","extra":{"n":[1]}}])"),
             QStringLiteral("0 new, 2 changed, 0 unchanged, 2 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("B")), QStringLiteral(" {} r6"));
    QCOMPARE(family(book, QStringLiteral("A")), QStringLiteral("C {\"n\":[1]} r2"));
    QCOMPARE(take("acctid,parent\nA,\n"), QStringLiteral("0 new, 1 changed, 0 unchanged, 1 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("A")), QStringLiteral(" {\"n\":[1]} r3"));
    QCOMPARE(check(book, CheckDepth::Full).value(), QStringList());
}

void TestImport::refusesAParentThatCantBe()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QVERIFY(import(book, write("acctid,paid,parent\nTOP,0,\nMID,0,TOP\nLOW,0,MID\n"),
                   csvOptions(ExistingPolicy::Update, {.account = 0, .paid = 1, .parent = 2})));
    const QString file = write("acctid,paid,parent\n"
                               "A,1,NOBODY\n" // 2
                               "B,1,A\n"      // 3: A isn't taken in
                               "C,1,LOW\n"
                               "D,1,C\n"
                               "TOP,1,LOW\n" // 6: over MID, which the file doesn't name
                               "X,1,Y\n"     // 7
                               "Y,1,Z\n"
                               "Z,1,X\n"
                               "MID,1,A\n"
                               "S,1,s\n" // 11
                               "E,1,0123456789ABCDEF\n");
    Progress progress;
    const auto staged = Import::stage(book, file,
                                      csvOptions(ExistingPolicy::Update, {.account = 0, .paid = 1, .parent = 2}),
                                      progress);
    QVERIFY(staged);
    const QStringList expected{QStringLiteral("2: There is no account NOBODY for A to belong to."),
                               QStringLiteral("3: There is no account A for B to belong to."),
                               QStringLiteral("7: The accounts that X would belong to form a circle."),
                               QStringLiteral("8: The accounts that Y would belong to form a circle."),
                               QStringLiteral("9: The accounts that Z would belong to form a circle."),
                               QStringLiteral("10: There is no account A for MID to belong to."),
                               QStringLiteral("11: “parent”: An account can't belong to itself.")};
    QStringList reasons = drawn((*staged)->report().firstBad);
    QVERIFY2(reasons.constLast().startsWith(QStringLiteral("12: “parent”: ")), qPrintable(reasons.constLast()));
    reasons.removeLast();
    QCOMPARE(reasons, expected);
    QVERIFY((*staged)->commit(Actor(who), progress));
    QCOMPARE(drawn((*staged)->report().summary), QStringLiteral("2 new, 1 changed, 0 unchanged, 1 known"));
    QCOMPARE(family(book, QStringLiteral("D")), QStringLiteral("C {} r1"));
    QCOMPARE(family(book, QStringLiteral("MID")), QStringLiteral("TOP {} r1"));
}

void TestImport::takesAParentThatTheAccountHasAlready()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const ImportOptions options = csvOptions(ExistingPolicy::Update, {.account = 0, .paid = 1, .parent = 2});
    QVERIFY(import(book, write("acctid,paid,parent\nA,0,\nB,0,A\n"), options));
    const Account parent = AccountReader(book).find(idOf(QStringLiteral("A"))).value().value();
    QVERIFY(AccountStore(book, Actor(who)).apply({Change::close(parent)}));
    QCOMPARE(drawn(import(book, write("acctid,paid,parent\nB,5,A\n"), options)),
             QStringLiteral("0 new, 1 changed, 0 unchanged, 1 known, 0 bad"));
    QCOMPARE(family(book, QStringLiteral("B")), QStringLiteral("A {} r2"));
}

void TestImport::stopsWhenAParentIsGoneByThen_data()
{
    looksAtTheBookAnewWhenItCommits_data();
}

void TestImport::stopsWhenAParentIsGoneByThen()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const ImportOptions options = csvOptions(ExistingPolicy::Update, {.account = 0, .paid = 1, .parent = 2});
    QVERIFY(import(book, write("acctid,paid,parent\nA,0,\n"), options));
    Progress progress;
    const auto staged = Import::stage(book, write("acctid,paid,parent\nB,0,A\n"), options, progress);
    QVERIFY(staged);
    QCOMPARE((*staged)->report().bad, 0);
    changeElsewhere(database, {Change::close(AccountReader(book).find(idOf(QStringLiteral("A"))).value().value())});
    const auto done = (*staged)->commit(Actor(who), progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
    QCOMPARE(contents(book), QStringList());
}

void TestImport::takesTheFirstOfTwoRowsOfAnAccount()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    Progress progress;
    const auto staged = Import::stage(book,
                                      write("acctid,name,paid,due\nB,,1,1\na,first,1,2\nA,second,3,4\n a ,third,5,6\n"),
                                      csvOptions(), progress);
    QVERIFY(staged);
    const Import::Report &report = (*staged)->report();
    QCOMPARE(report.bad, 2);
    QCOMPARE(report.firstBad.size(), 2);
    QCOMPARE(report.firstBad[0].number, 4);
    QCOMPARE(report.firstBad[1].number, 5);
    QVERIFY2(report.firstBad[0].reason.contains(QStringLiteral("earlier row")), qPrintable(report.firstBad[0].reason));
    QCOMPARE(report.firstBad[0].cells, QStringLiteral("A second 3 4").split(u' '));
    QVERIFY((*staged)->commit(Actor(who), progress));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A|first|1.00|2.00"), QStringLiteral("B||1.00|1.00")}));
}

void TestImport::addsUpTheRowsOfAnAccount()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const QString file = write("acctid,paid,due\nA,0.10,1\nB,1,1\nA,0.20,2\na,-0.05,3\n");
    const ImportOptions options = csvOptions(ExistingPolicy::Add, {.account = 0, .paid = 1, .due = 2});
    QCOMPARE(drawn(import(book, file, options)), QStringLiteral("2 new, 0 changed, 0 unchanged, 0 known, 0 bad"));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A||0.25|6.00"), QStringLiteral("B||1.00|1.00")}));
    QCOMPARE(drawn(import(book, file, options)), QStringLiteral("0 new, 2 changed, 0 unchanged, 2 known, 0 bad"));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A||0.50|12.00"), QStringLiteral("B||2.00|2.00")}));
}

void TestImport::refusesToAddBeyondTheLargestAmount()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const ImportOptions options = csvOptions(ExistingPolicy::Add, {.account = 0, .paid = 1});
    QVERIFY(import(book, write("acctid,paid\nA,9999999999999.99\nB,1\n"), options));
    Progress progress;
    const auto staged = Import::stage(book, write("acctid,paid\nB,2\nA,0.01\nC,9999999999999.99\nC,0.01\nC,-1\n"),
                                      options, progress);
    QVERIFY(staged);
    const Import::Report &report = (*staged)->report();
    QCOMPARE(report.bad, 2);
    QCOMPARE(report.firstBad.value(0).number, 3);
    QCOMPARE(report.firstBad.value(0).cells, QStringLiteral("A 0.01").split(u' '));
    QVERIFY(report.firstBad.value(0).reason.contains(QStringLiteral("too large to be stored")));
    QCOMPARE(report.firstBad.value(1).number, 5);
    QVERIFY((*staged)->commit(Actor(who), progress));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A||9999999999999.99|0.00"), QStringLiteral("B||3.00|0.00"),
                                          QStringLiteral("C||9999999999998.99|0.00")}));
}

void TestImport::keepsEveryAmountExact()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QRandomGenerator64 random(10);
    QByteArray file = "acctid,paid,due\n";
    QStringList expected;
    for (int i = 0; i < 5000; ++i) {
        const auto cents = [&] {
            const auto magnitude = static_cast<std::int64_t>(random.generate64() >> random.bounded(14, 64));
            return (random.bounded(2) == 0 ? 1 : -1) * std::min(magnitude, Money::maxCents);
        };
        const QString id = QStringLiteral("A%1").arg(i, 5, 10, QLatin1Char('0'));
        const QString paid = Money::fromCents(i == 0 ? 1677721601 : i == 1 ? Money::maxCents : cents()).format();
        const QString due = Money::fromCents(i == 0 ? 10 : i == 1 ? -Money::maxCents : cents()).format();
        file += id.toLatin1() + ',' + paid.toLatin1() + ',' + due.toLatin1() + '\n';
        expected << id + QStringLiteral("||") + paid + u'|' + due;
    }
    QVERIFY(import(book, write(file), csvOptions(ExistingPolicy::Update, {.account = 0, .paid = 1, .due = 2})));
    QCOMPARE(contents(book), expected);
}

void TestImport::takesTextsAsTheyAre()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const QByteArray file = "acctid,name,paid,due\r\n"
                            "müller,\"Jürgen \"\"Jü\"\" Müller\",1,2\r\n"
                            "lines,\"two\r\nlines, and\ttab\",1,2\r\n"
                            "quote,O'Neill; DROP TABLE account;--,1,2\r\n"
                            "\"=1+1\",'=SUM(A1),1,2\r\n" // as AccountDesk guards a formula
                            "apostrophe,'tis,1,2\r\n"
                            "space,\"  two  \",1,2\r\n"
                            "客户,名字 😀,1,2\r\n"
                            "long,"
                            + QStringLiteral("ä").repeated(200).toUtf8()
                            + ",1,2\r\n"
                              "toolong,"
                            + QStringLiteral("ä").repeated(201).toUtf8()
                            + ",1,2\r\n"
                              "last,no line end,1,2";
    QCOMPARE(drawn(import(book, write(file), csvOptions())),
             QStringLiteral("9 new, 0 changed, 0 unchanged, 0 known, 1 bad"));
    const auto name = [&book](const char *id) {
        return AccountReader(book).find(idOf(QString::fromUtf8(id))).value().value_or(Account()).name;
    };
    QCOMPARE(name("MÜLLER"), QStringLiteral("Jürgen \"Jü\" Müller"));
    QCOMPARE(name("LINES"), QStringLiteral("two\r\nlines, and\ttab"));
    QCOMPARE(name("QUOTE"), QStringLiteral("O'Neill; DROP TABLE account;--"));
    QCOMPARE(name("=1+1"), QStringLiteral("=SUM(A1)"));
    QCOMPARE(name("APOSTROPHE"), QStringLiteral("'tis"));
    QCOMPARE(name("SPACE"), QStringLiteral("  two  "));
    QCOMPARE(name("客户"), QStringLiteral("名字 😀"));
    QCOMPARE(name("LONG").size(), 200);
    QCOMPARE(name("LAST"), QStringLiteral("no line end"));
}

void TestImport::readsJsonInBothForms()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const QString list = write(
        R"([{"acctid":"acct100","paid":0.1,"due":16777216.01},{"acctid":"ACCT200","paid":12.345,"due":1}])",
        QStringLiteral("list.json"));
    QCOMPARE(drawn(import(book, list, detected(list))),
             QStringLiteral("1 new, 0 changed, 0 unchanged, 0 known, 1 bad"));
    const QString keyed = write(
        R"({"ACCT100":{"paid":60.0,"due":100.0},"ACCT200":{"paid":70.0,"due":60.0},"acct200":{"paid":1,"due":1}})",
        QStringLiteral("keyed.json"));
    QCOMPARE(drawn(import(book, keyed, detected(keyed))),
             QStringLiteral("1 new, 1 changed, 0 unchanged, 1 known, 1 bad"));
    QCOMPARE(contents(book),
             QStringList({QStringLiteral("ACCT100||60.00|100.00"), QStringLiteral("ACCT200||70.00|60.00")}));
    QCOMPARE(AccountReader(book).history(idOf(QStringLiteral("ACCT100"))).value().back().dueAfter,
             Money::fromCents(1677721601));
}

void TestImport::looksAtTheBookAnewWhenItCommits_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::newRow("SQLite file") << TestDatabase::Kind::SqliteFile;
    QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
}

void TestImport::looksAtTheBookAnewWhenItCommits()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    Progress progress;
    const auto staged = Import::stage(book, write(sample), csvOptions(ExistingPolicy::Add), progress);
    QVERIFY(staged);
    QCOMPARE(drawn((*staged)->report().summary), QStringLiteral("3 new, 0 changed, 0 unchanged, 0 known"));
    // Nothing is locked while the clerk looks at the numbers: another one opens two of the accounts.
    changeElsewhere(database, {Change::open(accountOf(QStringLiteral("ACCT100"), QStringLiteral("Maria's"), 100, 200)),
                               Change::open(accountOf(QStringLiteral("ACCT400"), {}, 1, 1))});
    QVERIFY((*staged)->commit(Actor(who), progress));
    QCOMPARE(drawn((*staged)->report().summary), QStringLiteral("2 new, 1 changed, 0 unchanged, 1 known"));
    QCOMPARE(contents(book).front(), QStringLiteral("ACCT100|Ann|61.00|102.00"));
    QCOMPARE(count(book), 4);
}

void TestImport::listsBadRowsByLineWithTheReason()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    const QByteArray file = QByteArrayLiteral("acctid,name,paid,due\n"
                                              "A,Ann,1,2\n"
                                              "B,Bob,12.345,2\n"
                                              "C,\"Cid\nof two lines\",1e3,2\n"
                                              "D,Dot,NULL,2\n"
                                              ",Eve,1,2\n"
                                              "F,Fay,1\n"
                                              "G,Guy,1,2,3\n"
                                              "H,\"Hal\" x,1,2\n"
                                              "I,Ian,99999999999999,2\n"
                                              "ABCDEFGHIJKLMNOP,Jim,1,2\n"
                                              "K,Kim\0,1,2\n"
                                              "L,\xFF,1,2\n"
                                              "M,Max,$1,2\n"
                                              "\n"
                                              ",,,\n"
                                              "N,Ned,1,2,,\n"
                                              "O,\"Oda,1,2\n");
    Progress progress;
    const auto staged = Import::stage(book, write(file), csvOptions(), progress);
    QVERIFY(staged);
    const Import::Report &report = (*staged)->report();
    const QStringList lines = drawn(report.firstBad);
    const QList<std::pair<int, const char *>> expected{{3, "“paid”: “12.345” has more than two decimals"},
                                                       {4, "exponent"},
                                                       {6, "“paid” is NULL"},
                                                       {7, "account is missing"},
                                                       {8, "3 cells"},
                                                       {9, "5 cells"},
                                                       {10, "closing quote"},
                                                       {11, "too large for the book"},
                                                       {12, "16 characters"},
                                                       {13, "NUL"},
                                                       {14, "aren't characters"},
                                                       {15, "currency"},
                                                       {19, "never closed"}};
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QVERIFY2(lines[i].startsWith(QString::number(expected[i].first) + u':'), qPrintable(lines[i]));
        QVERIFY2(lines[i].contains(QString::fromUtf8(expected[i].second)), qPrintable(lines[i]));
    }
    QCOMPARE(report.rows, 15);
    QCOMPARE(report.bad, 13);
    QVERIFY((*staged)->commit(Actor(who), progress));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A|Ann|1.00|2.00"), QStringLiteral("N|Ned|1.00|2.00")}));
}

void TestImport::countsTheLineThatNamesTheDelimiter()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    const QString input = write("sep=;\r\nacctid;name;due\r\nA;Ann, Ms.;1,50\r\nB;Bob;x\r\n");
    Progress progress;
    const auto staged = Import::stage(book, input, detected(input), progress);
    QVERIFY(staged);
    QCOMPARE((*staged)->report().summary.added, 1);
    QCOMPARE((*staged)->report().firstBad.size(), 1);
    QCOMPARE((*staged)->report().firstBad.front().number, 4);
}

void TestImport::saysWhyFurtherFieldsAreBad()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    const QList<std::pair<QByteArray, const char *>> cases{{"12", "isn't valid JSON"},
                                                           {"[1]", "isn't a JSON object"},
                                                           {"{\"a\":}", "isn't valid JSON (byte "},
                                                           {"{\"a\":1,\"a\":2}", "the same name"},
                                                           {"{\"a\":\"\\u0000\"}", "can't be stored"},
                                                           {"{\"a\":\"\\ud800\"}", "can't be stored"},
                                                           {"{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}',
                                                            "deeper than 63"}};
    for (const auto &[extra, reason] : cases) {
        const QByteArray cell = QByteArray(extra).replace("\"", "\"\"");
        const QString file = write("acctid,extra\nA,\"" + cell + "\"\n");
        Progress progress;
        const auto staged = Import::stage(book, file, detected(file), progress);
        QVERIFY(staged);
        const QString said = drawn((*staged)->report().firstBad).join(u'|');
        QVERIFY2(said.startsWith(QStringLiteral("2: “extra”: ")) && said.contains(QString::fromUtf8(reason)),
                 qPrintable(said));
    }
}

void TestImport::readsTheBadRowsAgainOnceCorrected_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << QByteArray(
        "acctid,name,paid,due\nA,Ann,1,2\nB,\"Bob \"\"B\"\"\nof two lines\",1e3,-2\nC,'=Cid,1e3,3\nA,Ann,1e3,4\n")
                         << QStringLiteral("rows.csv");
    QTest::newRow("German CSV") << QByteArray(
        "Konto;Name;Bezahlt;F\xE4llig\r\nA;Ann;1.000,00;2,00\r\nB;\"Bob \"\"B\"\"\r\nof two lines\";1e3;-2,00\r\n"
        "C;'=Cid;1e3;3,00\r\nA;J\xFCrgen;1e3;4,00\r\n")
                                << QStringLiteral("german.csv");
    QTest::newRow("JSON") << QByteArray(
        R"([{"acctid":"A","name":"Ann","paid":1,"due":2},{"acctid":"B","name":"Bob \"B\"\nof two lines","paid":1e3,"due":-2},)"
        R"({"acctid":"C","name":"=Cid","paid":1e3,"due":3},{"acctid":"A","name":"Ann","paid":1e3,"due":4}])")
                          << QStringLiteral("rows.json");
    QTest::newRow("JSON with parents") << QByteArray(
        R"([{"acctid":"A","name":"Ann","paid":1,"due":2},{"acctid":"B","name":"Bob \"B\"\nof two lines","paid":1e3,"due":-2},)"
        R"({"acctid":"C","name":"=Cid","paid":1e3,"due":3,"parent":"A","extra":{"x":{"y":"é"}}},)"
        R"({"acctid":"A","name":"Ann","paid":1e3,"due":4}])")
                                       << QStringLiteral("rows.json");
}

void TestImport::readsTheBadRowsAgainOnceCorrected()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, name);
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    const QString input = write(file, name);
    Progress progress;
    const auto staged = Import::stage(book, input, detected(input), progress);
    QVERIFY(staged);
    QCOMPARE((*staged)->report().bad, 3);
    QVERIFY((*staged)->commit(Actor(who), progress));
    const QString saved = m_folder.filePath(QStringLiteral("bad.csv"));
    QVERIFY((*staged)->saveBadRows(saved));

    QByteArray bad = readFile(saved);
    QCOMPARE(bad.count("1e3,") + bad.count("1e3;"), 3);
    QVERIFY2(bad.count("“1e3”") == 3 && bad.contains("line") && bad.contains("reason"), bad.constData());
    // Corrected in an editor, reasons and all left in their columns.
    bad.replace("1e3,", "1000.50,").replace("1e3;", "1.000,50;");
    const QString corrected = write(bad, QStringLiteral("corrected.csv"));
    const ImportOptions options = detected(corrected);
    QVERIFY(options.mapping.isUsable());
    const QString done = drawn(import(book, corrected, options));
    QVERIFY2(done.contains(QStringLiteral("2 new, 1 changed")) && done.endsWith(QStringLiteral(" 0 bad")),
             qPrintable(done));
    const QStringList lines = contents(book);
    QVERIFY2(lines[0].endsWith(QStringLiteral("|1000.50|4.00")), qPrintable(lines[0]));
    QString two = lines[1];
    QCOMPARE(two.remove(u'\r'), QStringLiteral("B|Bob \"B\"\nof two lines|1000.50|-2.00"));
    QCOMPARE(lines[2], QStringLiteral("C|=Cid|1000.50|3.00"));
    QCOMPARE(family(book, QStringLiteral("C")),
             file.contains("parent") ? QStringLiteral("A {\"x\":{\"y\":\"é\"}} r1") : QStringLiteral(" {} r1"));
}

void TestImport::numbersTheElementsOfJson()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    const QString input = write(R"([{"acctid":"A","due":1},{"acctid":"B","due":"x"},{"acctid":"C","due":3},)"
                                R"({"acctid":"A","due":4},{"acctid":"C","due":5}])",
                                QStringLiteral("one line.json"));
    Progress progress;
    const auto staged = Import::stage(book, input, detected(input), progress);
    QVERIFY(staged);
    const QList<BadRow> &bad = (*staged)->report().firstBad;
    QCOMPARE(bad.size(), 3);
    const auto isOf = [&bad](qsizetype i, int number, const QString &id) {
        return bad[i].number == number && bad[i].cells.value(0) == id;
    };
    QVERIFY(isOf(0, 2, QStringLiteral("B")) && isOf(1, 4, QStringLiteral("A")) && isOf(2, 5, QStringLiteral("C")));
    QCOMPARE(bad[2].cells, QStringLiteral("C,,,5").split(u',')); // of the element that was refused, and no other
    const QString saved = m_folder.filePath(QStringLiteral("elements.csv"));
    QVERIFY((*staged)->saveBadRows(saved));
    const QByteArrayList lines = readFile(saved).split('\n');
    QCOMPARE(lines[0].trimmed(), QByteArray("acctid,name,paid,due,element,reason"));
    QVERIFY2(lines[1].startsWith("B,,,x,2,"), lines[1].constData());

    QVERIFY((*staged)->commit(Actor(who), progress));
    ImportOptions options = detected(input);
    options.existing = ExistingPolicy::Stop;
    const auto again = Import::stage(book, input, options, progress);
    QVERIFY(again);
    const auto stopped = (*again)->commit(Actor(who), progress);
    QVERIFY(!stopped);
    QVERIFY2(stopped.error().happened.contains(QStringLiteral("element 1")), qPrintable(stopped.error().text()));
}

void TestImport::countsBadRowsBeyondTheListedOnes()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    Progress progress;
    QByteArray file = "acctid,paid\n";
    for (int i = 0; i < 5000; ++i)
        file += "A,1\nA" + QByteArray::number(i) + ",x\n";
    const auto staged = Import::stage(book, write(file), csvOptions(ExistingPolicy::Update, {.account = 0, .paid = 1}),
                                      progress);
    QVERIFY(staged);
    const Import::Report &report = (*staged)->report();
    QCOMPARE(report.bad, 9999);
    QCOMPARE(report.firstBad.size(), 1000);
    const QString saved = m_folder.filePath(QStringLiteral("bad.csv"));
    QVERIFY((*staged)->saveBadRows(saved));
    QCOMPARE(readFile(saved).count('\n'), 10'000);
}

void TestImport::findsOutHowAFileIsWritten_data()
{
    QTest::addColumn<QByteArray>("file");
    const QString german = QStringLiteral("Kontonummer;Name;Bezahlt;Fällig\nA;Jürgen;1.234,50;-0,05\n");
    QTest::newRow("RFC 4180") << QByteArray("acctid,name,paid,due\r\nA,J\xC3\xBCrgen,1234.50,-0.05\r\n");
    QTest::newRow("UTF-8 with BOM") << QByteArray("\xEF\xBB\xBF"
                                                  "acctid,name,paid,due\nA,J\xC3\xBCrgen,1234.50,-0.05\n");
    QTest::newRow("English thousands") << QByteArray(
        "Account|Customer Name|Paid|Due\nA|J\xC3\xBCrgen|1,234.50|-0.05\n");
    QTest::newRow("German, UTF-8") << german.toUtf8();
    QTest::newRow("German, Windows-1252") << german.toLatin1();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("German, UTF-16") << QByteArray(utf16.encode(german));
    QTest::newRow("tabs") << QByteArray("due\tpaid\tname\tacctid\n-0.05\t1234.50\tJ\xC3\xBCrgen\tA\n");
    QTest::newRow("Swiss") << QByteArray("acctid;name;paid;due\nA;J\xC3\xBCrgen;1'234.50;-0.05\n");
    QTest::newRow("without a header") << QByteArray("A,J\xC3\xBCrgen,1234.50,-0.05\n");
    QTest::newRow("apostrophes for quotes")
        << QByteArray("'acctid','name','paid','due'\n'A','J\xC3\xBCrgen','1234.50','-0.05'\n");
    QTest::newRow("old Macintosh lines") << QByteArray("acctid,name,paid,due\rA,J\xC3\xBCrgen,1234.50,-0.05\r");
}

void TestImport::findsOutHowAFileIsWritten()
{
    QFETCH(QByteArray, file);
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    const QString input = write(file, QStringLiteral("found.csv"));
    QCOMPARE(drawn(import(book, input, detected(input))),
             QStringLiteral("1 new, 0 changed, 0 unchanged, 0 known, 0 bad"));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A|Jürgen|1234.50|-0.05")}));
}

void TestImport::tellsTheKindOfAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isJson");
    const auto row = [](const char *name, const QByteArray &file, bool isJson) {
        QTest::addRow("%s %s", name, file.constData()) << QString::fromLatin1(name) << file << isJson;
    };
    row("a.json", "acctid", true);
    row("a.JSON", "", true);
    row("a.csv", "[1]", false);
    row("a.tsv", "{", false);
    row("a.txt", " \n[{}]", true);
    row("a", "\xEF\xBB\xBF{}", true);
    row("a", QByteArray("\xFF\xFE[\0]\0", 6), true);
    row("a", "acctid,paid\n", false);
    row("a", "", false);
}

void TestImport::tellsTheKindOfAFile()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, file);
    QFETCH(bool, isJson);
    QVERIFY(fileKind(write(file, name)) == (isJson ? FileKind::Json : FileKind::Csv));
}

void TestImport::refusesAFileThatItCantRead()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    const auto missing = import(book, m_folder.filePath(QStringLiteral("missing.csv")), csvOptions());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    QVERIFY(missing.error().happened.contains(QStringLiteral("missing.csv")));
    QVERIFY(!import(book, m_folder.path(), csvOptions()));
    QVERIFY(!fileKind(m_folder.path()));
    QVERIFY(!fileKind(m_folder.filePath(QStringLiteral("missing"))));
    const auto broken = import(book, write(R"([{"acctid":"A","paid":1},{"acctid")", QStringLiteral("a.json")),
                               {.kind = FileKind::Json});
    QVERIFY(!broken);
    QVERIFY(broken.error().safe.contains(QStringLiteral("Nothing was changed")));
    QCOMPARE(count(book), 0);
}

void TestImport::refusesAMappingWithoutAnAccount()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    QVERIFY(!import(book, write(sample), csvOptions(ExistingPolicy::Update, {.paid = 2})));
    QVERIFY(!import(book, write(sample), csvOptions(ExistingPolicy::Update, {.account = 0})));
}

void TestImport::readsAPipe()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QProcess writer;
    writer.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("cat \"$0\" > \"$1\""),
                                        write(sample + "A,,1e3,1\nA,,1,1\nA,,1,1\n"), pipe});
    QCOMPARE(drawn(import(book, pipe, csvOptions())), QStringLiteral("4 new, 0 changed, 0 unchanged, 0 known, 2 bad"));
    QVERIFY(writer.waitForFinished());
}

void TestImport::readsOverAOneGigabyteField()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    // NUL bytes that no disk holds: the file is a hole.
    const QString name = write("acctid,name,paid,due\nA,Ann,1,2\nB,\"");
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1 << 30));
    const QByteArray tail = "\",1,2\nC,Cid,1,2\n";
    QVERIFY(file.write(tail) == tail.size() && file.flush());
    const PeakMemory memory;
    Progress progress;
    const auto staged = Import::stage(book, name, csvOptions(), progress);
    QVERIFY(staged);
    QVERIFY2(memory.growth() < 32 * 1024 * 1024, QByteArray::number(memory.growth()).constData());
    const Import::Report &report = (*staged)->report();
    QCOMPARE(report.rows, 3);
    QCOMPARE(drawn(report.firstBad).size(), 1);
    QVERIFY2(drawn(report.firstBad).front().startsWith(QStringLiteral("3: The row is longer than")),
             qPrintable(drawn(report.firstBad).front()));
    QVERIFY((*staged)->commit(Actor(who), progress));
    QCOMPARE(contents(book), QStringList({QStringLiteral("A|Ann|1.00|2.00"), QStringLiteral("C|Cid|1.00|2.00")}));
}

void TestImport::saysHowFarItIs()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    const QByteArray file = manyRows(20'000);
    Progress progress;
    QVERIFY(Import::stage(book, write(file), csvOptions(), progress));
    QCOMPARE(progress.rows(), 20'000);
    QCOMPARE(progress.done(), file.size());
    QCOMPARE(progress.total(), file.size());
}

void TestImport::takesManyRowsInLittleMemoryAndCanBeCancelled_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::addColumn<int>("rows");
    QTest::newRow("SQLite file") << TestDatabase::Kind::SqliteFile << 1'000'000;
    QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb << 200'000;
    QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql << 200'000;
}

/// Presses Cancel at once, then later and later until the step is done before. What is read after a Cancel
/// is counted; what a database undoes for one has only to end.
void TestImport::takesManyRowsInLittleMemoryAndCanBeCancelled()
{
    QFETCH(TestDatabase::Kind, kind);
    QFETCH(int, rows);
    const TestDatabase database(kind);
    Database book = database.openBook();
    const QString file = write(manyRows(rows));
    const PeakMemory memory;
    std::unique_ptr<Import> staged;
    for (qint64 delay = 0; !staged; delay = 2 * delay + 50) {
        Progress progress;
        Canceller clerk(progress, after(delay));
        auto result = Import::stage(book, file, csvOptions(), progress);
        const auto overrun = clerk.overrun().value_or(Canceller::Overrun());
        QVERIFY2(overrun.done <= 2 * 1024 * 1024 && overrun.milliseconds < promptly,
                 qPrintable(QStringLiteral("reading, cancelled after %1 ms: %2 bytes, %3 ms")
                                .arg(delay)
                                .arg(overrun.done)
                                .arg(overrun.milliseconds)));
        QVERIFY2(result || result.error().kind == Error::Kind::Cancelled,
                 qPrintable(result ? QString() : result.error().text()));
        if (result)
            staged = *std::move(result);
    }
    for (qint64 delay = 0;; delay = 2 * delay + 50) {
        Progress progress;
        Canceller clerk(progress, after(delay));
        const auto done = staged->commit(Actor(who), progress);
        const qint64 since = clerk.overrun().value_or(Canceller::Overrun()).milliseconds;
        QVERIFY2(since < promptly,
                 qPrintable(QStringLiteral("writing, cancelled after %1 ms: %2 ms").arg(delay).arg(since)));
        QVERIFY2(done || done.error().kind == Error::Kind::Cancelled,
                 qPrintable(done ? QString() : done.error().text()));
        if (book.isAbandoned()) {
            QVERIFY(book.reconnect());
            Progress again;
            staged = Import::stage(book, file, csvOptions(), again).value();
        }
        QCOMPARE(count(book), done ? rows : 0);
        if (done)
            break;
    }
    QVERIFY2(memory.growth() < 100 * 1024 * 1024, QByteArray::number(memory.growth()).constData());
    staged.reset();
    QCOMPARE(drawn(import(book, file, csvOptions())),
             QStringLiteral("0 new, 0 changed, %1 unchanged, %1 known, 0 bad").arg(rows));
}

void TestImport::isAllOrNothingWheneverItIsCancelled()
{
    constexpr int rows = 40'000; // they take long enough, however late a busy machine presses Cancel
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    QVERIFY(import(book, write(manyRows(100)), csvOptions()));
    const QStringList before = contents(book);
    const QString file = write("acctid,name,paid,due\n" + manyRows(rows).mid(21).replace(".25", ".99"));
    int cancelled = 0;
    for (qint64 microseconds = 0;; microseconds = 3 * microseconds / 2 + 500) {
        Progress progress;
        const auto staged = Import::stage(book, file, csvOptions(), progress);
        QVERIFY(staged);
        QElapsedTimer timer;
        timer.start();
        Canceller clerk(progress, [&] { return timer.nsecsElapsed() > microseconds * 1000; });
        const auto done = (*staged)->commit(Actor(who), progress);
        if (done) {
            QCOMPARE(count(book), rows);
            break;
        }
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QCOMPARE(contents(book), before);
        ++cancelled;
    }
    QVERIFY(cancelled > 2);
}

void TestImport::isAllOrNothingOnAFullDisk_data()
{
    QTest::addColumn<int>("pages");
    for (const int pages : {20, 40, 60, 100, 150})
        QTest::addRow("%d pages", pages) << pages;
}

void TestImport::isAllOrNothingOnAFullDisk()
{
    QFETCH(int, pages);
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    QVERIFY(import(book, write(manyRows(100)), csvOptions()));
    const QStringList before = contents(book);
    QVERIFY(book.run(QStringLiteral("PRAGMA max_page_count = %1").arg(pages)));
    const auto full = import(book, write(manyRows(20'000)), csvOptions());
    QVERIFY(!full);
    QCOMPARE(full.error().kind, Error::Kind::Storage);
    QVERIFY2(full.error().happened.contains(QStringLiteral("full")), qPrintable(full.error().text()));
    QVERIFY(full.error().safe.contains(QStringLiteral("Nothing was changed")));
    QCOMPARE(contents(book), before);
    // With room again, the same connection goes on.
    QVERIFY(book.run(QStringLiteral("PRAGMA max_page_count = 100000")));
    QVERIFY(import(book, write(manyRows(20'000)), csvOptions()));
    QCOMPARE(count(book), 20'000);
}

void TestImport::needsRoomForTemporaryFiles()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    QByteArray file = manyRows(600'000);
    file.append("ACCT,unsorted,1,1\n"); // what comes in order needs no sorting, what is bad needs a file
    const QString input = write(file);
    const FileSizeLimit limit(4 * 1024 * 1024);
    const auto full = import(book, input, csvOptions());
    QVERIFY(!full);
    QCOMPARE(full.error().kind, Error::Kind::Storage);
    QVERIFY2(full.error().happened.contains(QStringLiteral("temporary")), qPrintable(full.error().text()));
    QCOMPARE(count(book), 0);
}

void TestImport::isAllOrNothingWhenItIsKilled()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    {
        Database book = database.openBook();
        QVERIFY(import(book, write(manyRows(100)), csvOptions()));
    }
    const QString file = write(manyRows(100'000));
    int untouched = 0;
    for (int delay = 0;; delay = 2 * delay + 40) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("tst_import"), QStringLiteral("--import"), database.url().path, file});
        QVERIFY(process.waitForReadyRead(30'000)); // it says so when it begins to commit
        if (!process.waitForFinished(delay)) {
            process.kill();
            process.waitForFinished();
        }
        Database book = database.open();
        auto check = book.run(QStringLiteral("PRAGMA integrity_check"));
        QVERIFY(check && check->next());
        QCOMPARE(check->value(0).toString(), QStringLiteral("ok"));
        const std::int64_t rows = count(book);
        if (rows == 100'000)
            break; // it was killed after the commit, or not at all
        QCOMPARE(rows, 100);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        ++untouched;
    }
    QVERIFY(untouched > 0);
}

/// What the test kills: imports a file into an SQLite book, and says when it begins to commit.
static int importAndTell(const QStringList &arguments)
{
    auto book = Database::open({.path = arguments[2]});
    if (!book)
        return 2;
    Progress progress;
    const auto staged = Import::stage(*book, arguments[3], csvOptions(), progress);
    if (!staged)
        return 3;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly) || out.write("!") != 1 || !out.flush())
        return 4;
    return (*staged)->commit(Actor(who), progress) ? 0 : 5;
}

namespace tst_import {

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--import"))
        return importAndTell(arguments);
    TestImport test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

} // namespace tst_import

#include "tst_import.moc"
