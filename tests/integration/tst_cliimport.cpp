// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/CommandLine.h"
#include "support/Files.h"
#include "support/NamedPipe.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;
using Finished = CommandLine::Finished;

constexpr int manyRows = 500'000;

/// How far an import has come when it is ended.
enum class Phase { Reading, Writing };

const QByteArray known = "acctid,name,paid,due\n"
                         "ACCT100,Jane Miller,60.00,100.00\n"
                         "ACCT200,John Smith,70.00,60.00\n";

/// rows, added, changed, unchanged, bad
QByteArray counts(const Finished &finished)
{
    QByteArrayList numbers;
    for (const char *name : {"rows", "added", "changed", "unchanged", "bad"})
        numbers << finished.line(name);
    return numbers.join(' ');
}

QByteArray contents(const CommandLine &cli)
{
    return cli.run({u"list"_s, u"--csv"_s}).out;
}

/// A process has read a file up to its half.
bool hasReadHalf(qint64 process, const QString &file)
{
    QDirIterator links(u"/proc/%1/fd"_s.arg(process), QDir::Files | QDir::System);
    while (links.hasNext()) {
        const QString link = links.next();
        if (QFile::symLinkTarget(link) != file)
            continue;
        QFile info(u"/proc/%1/fdinfo/%2"_s.arg(process).arg(links.fileName()));
        if (!info.open(QIODevice::ReadOnly))
            return false;
        const QByteArray position = info.readLine().mid(4).trimmed(); // "pos:\t123"
        return position.toLongLong() >= QFileInfo(file).size() / 2;
    }
    return false;
}

/// A transaction of a database is in the middle of writing accounts.
bool isWriting(const TestDatabase &database, Database &connection)
{
    if (database.kind() == Kind::SqliteFile) {
        const QString book = database.url().path;
        return QFileInfo(book + u"-wal"_s).size() + QFileInfo(book + u"-journal"_s).size() > 1024 * 1024;
    }
    const QString statement =
        database.kind() == Kind::MariaDb
            ? u"SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'INSERT INTO account(%'"_s
            : u"SELECT 1 FROM pg_locks WHERE relation = 'account'::regclass AND mode = 'RowExclusiveLock'"_s;
    auto query = connection.run(statement);
    return query && query->next();
}

/// An import of a large file into a book that has accounts, in the middle of its work.
struct HalfDone
{
    HalfDone(Kind kind, Phase phase, const QString &file) : database(kind), cli(database)
    {
        if (cli.run({u"import"_s, u"-"_s}, known).exitCode != 0)
            qFatal("the first accounts aren't taken in");
        before = contents(cli);
        Database connection = database.open();
        process = cli.start({u"import"_s, file});
        const auto isThere = [&] {
            return phase == Phase::Reading ? hasReadHalf(process->processId(), file) : isWriting(database, connection);
        };
        if (!QTest::qWaitFor(isThere, 60'000))
            qFatal("it never comes there");
    }

    TestDatabase database;
    CommandLine cli;
    QByteArray before;
    std::unique_ptr<QProcess> process;
};

} // namespace

Q_DECLARE_METATYPE(Phase)

class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mapsColumns();
    void readsAsItIsTold();
    void readsAmountsAsItIsTold_data();
    void readsAmountsAsItIsTold();
    void refusesOptionsOfCsvForJson_data();
    void refusesOptionsOfCsvForJson();
    void doesWithKnownAccountsAsItIsTold_data();
    void doesWithKnownAccountsAsItIsTold();
    void changesNothingInADryRun();
    void savesBadRows();
    void namesTheElementsOfJson();
    void savesBadRowsIntoAPipeAndLeavesItThere();
    void saysWhatExportDoesUnlessTold();
    void readsWhatExportWrites_data();
    void readsWhatExportWrites();
    void namesTheFileInTheHistory();
    void tellsWhichFileIsMissing();
    void isQuietInAPipe();
    void showsProgressAtATerminal();
    void leavesTheBookAsItWasWhenItIsKilled_data();
    void leavesTheBookAsItWasWhenItIsKilled();
    void leavesAnEmptyBookEmptyWhenItIsKilled();
    void stopsWhenItIsAskedTo_data();
    void stopsWhenItIsAskedTo();
    void goesOnWhereHangupsAreIgnored();

private:
    QTemporaryDir m_folder;
    QString m_manyRows; ///< a large file
};

void TestCliImport::initTestCase()
{
    m_manyRows = m_folder.filePath(u"many.csv"_s);
    QByteArray rows = "acctid,name,paid,due\n";
    for (int i = 0; i < manyRows; ++i)
        rows += "N" + QByteArray::number(i) + ",Customer,1.25,2.50\n";
    writeFile(m_manyRows, rows);
}

void TestCliImport::mapsColumns()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const QByteArray rows = "Ref,Open,Done,Customer,Of,More\nx1,9,2,Ann,x0,\"{\"\"tel\"\":1}\"\nx0,0,0,Bo,,\n";
    const Finished finished = cli.run(
        {u"import"_s, u"-"_s, u"--map"_s, u"account=1, name=customer, paid=Done, due=2, parent=of, extra=6"_s}, rows);
    QCOMPARE(finished.exitCode, 0);
    const auto account = stored(database, u"X1"_s);
    QVERIFY(account);
    QCOMPARE(account->name, u"Ann"_s);
    QCOMPARE(account->paid, Money::fromCents(200));
    QCOMPARE(account->due, Money::fromCents(900));
    QCOMPARE(account->parent.text(), u"X0"_s);
    QCOMPARE(account->extra, QByteArray(R"({"tel":1})"));
}

void TestCliImport::readsAsItIsTold()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const QByteArray rows = "A1|M\xfcller|1,50\n";
    const Finished finished = cli.run({u"import"_s, u"-"_s, u"--no-header"_s, u"--delimiter"_s, u"pipe"_s,
                                       u"--encoding"_s, u"windows-1252"_s, u"--decimal"_s, u"comma"_s, u"--map"_s,
                                       u"account=1,name=2,due=3"_s},
                                      rows);
    QVERIFY2(finished.exitCode == 0, finished.words.constData());
    QCOMPARE(stored(database, u"A1"_s)->name, u"Müller"_s);
    QCOMPARE(stored(database, u"A1"_s)->due, Money::fromCents(150));
}

void TestCliImport::readsAmountsAsItIsTold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("balance"); // empty: it is a bad row
    QTest::newRow("unclear") << QStringList() << QByteArray("A1;x;1.234") << QByteArray();
    QTest::newRow("decimal comma") << QStringList{u"--decimal"_s, u"comma"_s} << QByteArray("A1;x;1.234")
                                   << QByteArray("1234.00 USD\n");
    QTest::newRow("thousands") << QStringList{u"--thousands"_s, u"point"_s} << QByteArray("A1;x;1.234")
                               << QByteArray("1234.00 USD\n");
    QTest::newRow("no thousands") << QStringList{u"--thousands"_s, u"none"_s, u"--decimal"_s, u"comma"_s}
                                  << QByteArray("A1;x;1.234") << QByteArray();
    QTest::newRow("quote") << QStringList{u"--quote"_s, u"single"_s} << QByteArray("A1;'x;y';1.23")
                           << QByteArray("1.23 USD\n");
}

void TestCliImport::readsAmountsAsItIsTold()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, row);
    QFETCH(const QByteArray, balance);
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const Finished finished = cli.run(QStringList{u"import"_s, u"-"_s} + options, "acctid;name;due\n" + row + '\n');
    QVERIFY2(finished.exitCode == (balance.isEmpty() ? 7 : 0), finished.words.constData());
    QCOMPARE(cli.run({u"balance"_s, u"A1"_s}).out, balance);
}

void TestCliImport::refusesOptionsOfCsvForJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import") << QStringList{u"import"_s, u"-"_s, u"--delimiter"_s, u"comma"_s};
    QTest::newRow("import's columns") << QStringList{u"import"_s, u"-"_s, u"--map"_s, u"account=1,due=2"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"-"_s, u"--format"_s, u"json"_s, u"--no-header"_s};
    QTest::newRow("export by name") << QStringList{u"export"_s, m_folder.filePath(u"no.json"_s), u"--decimal"_s,
                                                   u"comma"_s};
}

void TestCliImport::refusesOptionsOfCsvForJson()
{
    QFETCH(const QStringList, arguments);
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const QByteArray list = R"([{"acctid":"A1","due":1}])";
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, list).exitCode, 0);
    const Finished finished = cli.run(arguments, list);
    QCOMPARE(finished.exitCode, 2);
    QVERIFY2(finished.words.contains("JSON"), finished.words.constData());
    QCOMPARE(finished.out, QByteArray());
    QVERIFY(!QFile::exists(m_folder.filePath(u"no.json"_s)));
}

void TestCliImport::doesWithKnownAccountsAsItIsTold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("counted");
    QTest::addColumn<QByteArray>("balance"); // of ACCT200, 60.00 - 70.00 before
    QTest::newRow("by default") << QStringList() << 0 << QByteArray("2 1 1 0 0") << QByteArray("-1.00 USD\n");
    QTest::newRow("update") << QStringList{u"--on-conflict"_s, u"update"_s} << 0 << QByteArray("2 1 1 0 0")
                            << QByteArray("-1.00 USD\n");
    QTest::newRow("skip") << QStringList{u"--on-conflict"_s, u"skip"_s} << 0 << QByteArray("2 1 0 1 0")
                          << QByteArray("-10.00 USD\n");
    QTest::newRow("add") << QStringList{u"--on-conflict"_s, u"add"_s} << 0 << QByteArray("2 1 1 0 0")
                         << QByteArray("-11.00 USD\n");
    QTest::newRow("stop") << QStringList{u"--on-conflict"_s, u"stop"_s} << 3 << QByteArray("    ")
                          << QByteArray("-10.00 USD\n");
}

void TestCliImport::doesWithKnownAccountsAsItIsTold()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, counted);
    QFETCH(const QByteArray, balance);
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, known).exitCode, 0);
    const Finished finished = cli.run(QStringList{u"import"_s, u"-"_s} + options,
                                      "acctid,paid,due\nACCT200,2,1\nACCT900,1,1\n");
    QCOMPARE(finished.exitCode, exitCode);
    QCOMPARE(counts(finished), counted);
    QCOMPARE(cli.run({u"balance"_s, u"ACCT200"_s}).out, balance);
    QCOMPARE(cli.run({u"balance"_s, u"ACCT900"_s}).exitCode, exitCode == 0 ? 0 : 1);
}

void TestCliImport::changesNothingInADryRun()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, known).exitCode, 0);
    const QByteArray before = readFile(database.url().path);
    const Finished finished = cli.run({u"import"_s, u"-"_s, u"--dry-run"_s},
                                      "acctid,paid,due\nACCT100,60,100\nACCT200,1,1\nNEW,1,1\nBAD,x,1\n");
    QCOMPARE(finished.exitCode, 7);
    QCOMPARE(counts(finished), "4 1 1 1 1");
    QCOMPARE(readFile(database.url().path), before);
}

void TestCliImport::savesBadRows()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const QString file = m_folder.filePath(u"bad.csv"_s);
    const Finished finished = cli.run({u"import"_s, u"-"_s, u"--bad-rows"_s, file},
                                      "acctid,paid,due\nGOOD,1,2\nBAD,one,2\nGOOD,3,4\n");
    QCOMPARE(finished.exitCode, 7);
    QCOMPARE(counts(finished), "3 1 0 0 2");
    QVERIFY2(finished.words.startsWith("Line 3: ") && finished.words.contains("\nLine 4: "),
             finished.words.constData());
    const QList<QByteArray> saved = readFile(file).split('\n');
    QCOMPARE(saved[0].trimmed(), "acctid,paid,due,line,reason");
    QVERIFY(saved[1].startsWith("BAD,one,2,3,"));
    QVERIFY(saved[2].startsWith("GOOD,3,4,4,"));
    QCOMPARE(cli.run({u"balance"_s, u"GOOD"_s}).out, "1.00 USD\n");
}

void TestCliImport::namesTheElementsOfJson()
{
    const TestDatabase database(Kind::SqliteFile);
    const Finished finished = CommandLine(database).run({u"import"_s, u"-"_s},
                                                        R"([{"acctid":"A","due":1},{"acctid":"B","due":"one"}])");
    QCOMPARE(finished.exitCode, 7);
    QVERIFY2(finished.words.startsWith("Element 2: "), finished.words.constData());
}

void TestCliImport::savesBadRowsIntoAPipeAndLeavesItThere()
{
    const TestDatabase database(Kind::SqliteFile);
    const QString name = m_folder.filePath(u"bad rows"_s);
    const NamedPipe pipe(name);
    QCOMPARE(CommandLine(database).run({u"import"_s, u"-"_s, u"--bad-rows"_s, name}, "acctid,due\nBAD,one\n").exitCode,
             7);
    QVERIFY(pipe.read().contains("BAD,one,2,"));
    QVERIFY(pipe.isThere());
}

void TestCliImport::saysWhatExportDoesUnlessTold()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const QByteArray exporting = cli.run({u"export"_s, u"--help"_s}).out.simplified();
    for (const char *usual : {"comma (default)", "utf-8 (default)", "point (default)", "none (default)"})
        QVERIFY2(exporting.contains(usual), usual);
    QVERIFY(!exporting.contains("content decides")); // there is none yet
    const QByteArray importing = cli.run({u"import"_s, u"--help"_s}).out.simplified();
    QVERIFY(importing.contains("detected") && !importing.contains("comma (default)"));
}

void TestCliImport::readsWhatExportWrites_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("CSV") << QStringList{u"--format"_s, u"csv"_s};
    QTest::newRow("JSON") << QStringList{u"--format"_s, u"json"_s};
    QTest::newRow("another CSV") << QStringList{u"--delimiter"_s, u"semicolon"_s,  u"--decimal"_s,
                                                u"comma"_s,       u"--encoding"_s, u"utf-16le"_s};
}

void TestCliImport::readsWhatExportWrites()
{
    QFETCH(const QStringList, options);
    const TestDatabase first(Kind::SqliteFile);
    const TestDatabase second(Kind::SqliteFile);
    const CommandLine from(first);
    const CommandLine to(second);
    QCOMPARE(from.run({u"import"_s, u"-"_s},
                      "acctid,name,paid,due\nA,\"x, \"\"y\"\"\nz\",0.10,-7\nB,=1+1,9999999999999.99,0\n")
                 .exitCode,
             0);
    const QByteArray exported = from.run(QStringList{u"export"_s, u"-"_s} + options).out;
    QCOMPARE(to.run({u"import"_s, u"-"_s}, exported).exitCode, 0);
    QCOMPARE(contents(to), contents(from));
    QCOMPARE(to.run(QStringList{u"export"_s, u"-"_s} + options).out, exported);
}

void TestCliImport::namesTheFileInTheHistory()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const QString file = m_folder.filePath(u"monday.csv"_s);
    writeFile(file, known);
    QCOMPARE(cli.run({u"import"_s, file}).exitCode, 0);
    QVERIFY(cli.run({u"history"_s, u"ACCT100"_s}).out.contains("  monday.csv\n"));
}

void TestCliImport::tellsWhichFileIsMissing()
{
    const TestDatabase database(Kind::SqliteFile);
    const Finished finished = CommandLine(database).run({u"import"_s, u"no such.csv"_s});
    QCOMPARE(finished.exitCode, 1);
    QVERIFY(finished.words.contains("no such.csv"));
    QVERIFY(!QFile::exists(database.url().path));
}

void TestCliImport::isQuietInAPipe()
{
    const TestDatabase database(Kind::SqliteFile);
    const Finished finished = CommandLine(database).run({u"import"_s, m_manyRows});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.words, QByteArray());
    QCOMPARE(finished.line("added"), QByteArray::number(manyRows));
}

void TestCliImport::showsProgressAtATerminal()
{
    const TestDatabase database(Kind::SqliteFile);
    const Finished finished = CommandLine(database).runAtTerminal({u"import"_s, m_manyRows});
    QCOMPARE(finished.exitCode, 0);
    QVERIFY2(finished.out.contains(" rows, "), finished.out.constData());
    // The line is taken away before the result is printed.
    QVERIFY2(finished.out.contains("\r\x1b[Krows "), finished.out.constData());
}

void TestCliImport::leavesTheBookAsItWasWhenItIsKilled_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("reading") << Kind::SqliteFile << Phase::Reading; // the same for all, beside the book
    QTest::newRow("writing to SQLite") << Kind::SqliteFile << Phase::Writing;
    QTest::newRow("writing to MariaDB") << Kind::MariaDb << Phase::Writing;
    QTest::newRow("writing to PostgreSQL") << Kind::PostgreSql << Phase::Writing;
}

void TestCliImport::leavesTheBookAsItWasWhenItIsKilled()
{
    QFETCH(const Kind, kind);
    QFETCH(const Phase, phase);
    const HalfDone import(kind, phase, m_manyRows);
    const CommandLine &cli = import.cli;
    import.process->kill();
    QCOMPARE(finish(*import.process).exitCode, -1);

    QCOMPARE(contents(cli), import.before);
    const Finished checked = cli.run({u"check"_s});
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.words).constData());
    // And nothing of it is in the way of the next one, once the server has undone it.
    constexpr int busy = 4;
    int code = busy;
    QTRY_VERIFY_WITH_TIMEOUT((code = cli.run({u"import"_s, u"-"_s}, "acctid,due\nN1,7\n").exitCode) != busy, 120000);
    QCOMPARE(code, 0);
    QCOMPARE(cli.run({u"balance"_s, u"N1"_s}).out, "7.00 USD\n");
}

/// It is filled past the write-ahead log when nobody else has it open.
void TestCliImport::leavesAnEmptyBookEmptyWhenItIsKilled()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, "acctid,due\n").exitCode, 0);
    const QByteArray before = contents(cli);
    const QString book = database.url().path;

    const auto process = cli.start({u"import"_s, m_manyRows});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(book).size() > 1024 * 1024, 60000);
    process->kill();
    QCOMPARE(finish(*process).exitCode, -1);
    QVERIFY(QFileInfo::exists(book + u"-journal"_s)); // else it came too late

    QCOMPARE(contents(cli), before);
    const Finished checked = cli.run({u"check"_s});
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.words).constData());
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, known).exitCode, 0);
}

void TestCliImport::stopsWhenItIsAskedTo_data()
{
    leavesTheBookAsItWasWhenItIsKilled_data();
}

void TestCliImport::stopsWhenItIsAskedTo()
{
    QFETCH(const Kind, kind);
    QFETCH(const Phase, phase);
    const HalfDone import(kind, phase, m_manyRows);
    QCOMPARE(kill(static_cast<pid_t>(import.process->processId()), SIGINT), 0);
    const Finished finished = finish(*import.process);
    QCOMPARE(finished.exitCode, 130);
    QCOMPARE(finished.out, QByteArray());
    QCOMPARE(finished.words, "Stopped. Nothing was changed.\n");
    QCOMPARE(contents(import.cli), import.before);
    QCOMPARE(import.cli.run({u"check"_s}).exitCode, 0);
}

void TestCliImport::goesOnWhereHangupsAreIgnored()
{
    const auto before = std::signal(SIGHUP, SIG_IGN); // what it starts has that from it, as from nohup
    const HalfDone import(Kind::SqliteFile, Phase::Reading, m_manyRows);
    std::signal(SIGHUP, before);
    QCOMPARE(kill(static_cast<pid_t>(import.process->processId()), SIGHUP), 0);
    QCOMPARE(finish(*import.process).exitCode, 0);
}

namespace tst_cliimport {
QTEST_GUILESS_MAIN(TestCliImport)
}
#include "tst_cliimport.moc"
