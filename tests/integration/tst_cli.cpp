// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/CommandLine.h"
#include "support/Environment.h"
#include "support/Files.h"
#include "support/Forwarder.h"
#include "support/OtherProgram.h"
#include "support/Presets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;
using Finished = CommandLine::Finished;

const QByteArray sample = "acctid,name,paid,due\n"
                          "ACCT100,Jane Miller,60.00,100.00\n"
                          "ACCT200,John Smith,70.00,60.00\n"
                          "ACCT300,Maria Garcia,0.00,500.00\n";

/// A program can't hand a book in memory on to the next one.
void addLastingKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

void compare(const Finished &finished, int exitCode, const QByteArray &out)
{
    QVERIFY2(finished.exitCode == exitCode, finished.words.constData());
    QCOMPARE(finished.out, out);
}

/// A new book with the sample accounts.
struct SampleBook
{
    explicit SampleBook(Kind kind = Kind::SqliteFile) : database(kind), cli(database)
    {
        const Finished imported = cli.run({u"import"_s, u"-"_s}, sample);
        if (imported.exitCode != 0)
            qFatal("the sample isn't taken in: %s", imported.words.constData());
    }

    TestDatabase database;
    CommandLine cli;
};

void makeCrmsTable(const TestDatabase &database)
{
    const auto made = database.open().runAll(
        {u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY, paid FLOAT NOT NULL, due FLOAT NOT NULL)"_s,
         u"INSERT INTO account VALUES('ACCT200', 70.0, 60.004)"_s});
    if (!made)
        qFatal("%s", qPrintable(made.error().text()));
}

/// A command whose standard output the shell directs: ">/dev/full".
Finished runInto(const QString &output, const TestDatabase &database, const QString &command)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"'%1' --db '%2' %3 %4"_s.arg(program(u"accountdesk-cli"_s), database.url().path,
                                                                 command, output)});
    return finish(shell);
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsABalance_data() { addLastingKinds(); }
    void printsABalance();
    void refusesAnUnknownAccount_data() { addLastingKinds(); }
    void refusesAnUnknownAccount();
    void changesAnAccount_data() { addLastingKinds(); }
    void changesAnAccount();
    void keepsAHistory_data() { addLastingKinds(); }
    void keepsAHistory();
    void refusesAnOlderRevision();
    void refusesAnIdThatExists();
    void reportsIdsOfOtherProgramsAndRenamesThem_data() { addLastingKinds(); }
    void reportsIdsOfOtherProgramsAndRenamesThem();
    void listsAsText();
    void listsAsJson();
    void listsAsExportWrites();
    void listsWhatIsAskedFor();
    void sumsExactly_data() { addLastingKinds(); }
    void sumsExactly();
    void makesNoBookByMistake_data();
    void makesNoBookByMistake();
    void aNewBookIsInTheRegionsCurrency();
    void understandsAFileAndAUrl();
    void opensTheBookThatTheAdministratorHasSet();
    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void documentsEachCommand();
    void showsWhatWouldTurnTheTextRound();
    void backsUpAndChecks();
    void findsDamage();
    void writesIntoNoDamagedBook();
    void convertsTheCrmsTable();
    void saysThatAConversionThatCouldNotBeReportedIsDone();
    void restoresWhereNothingCanBeWritten();
    void cleansWhatATerminalShows();
    void endsWhenNobodyReadsOn();
    void saysThatWhatCouldNotBeReportedIsDone_data();
    void saysThatWhatCouldNotBeReportedIsDone();
    void aPaymentWhoseAnswerIsLostIsMadeOnce_data();
    void aPaymentWhoseAnswerIsLostIsMadeOnce();
    void triesAnImportWhereThereIsNoBook_data();
    void triesAnImportWhereThereIsNoBook();
    void triesAnImportWithoutWritingIntoAnOlderBook_data();
    void triesAnImportWithoutWritingIntoAnOlderBook();
    void aSignalEndsAnImportWhoseServerDoesNotAnswer_data();
    void aSignalEndsAnImportWhoseServerDoesNotAnswer();
    void saysWhenTheOutputCantBeWritten_data();
    void saysWhenTheOutputCantBeWritten();
    void tellsThatADatabaseIsAway();
};

void TestCli::printsABalance()
{
    QFETCH(const Kind, kind);
    const SampleBook book(kind);
    compare(book.cli.run({u"balance"_s, u"ACCT200"_s}), 0, "-10.00 USD\n");
    compare(book.cli.run({u"balance"_s, u"acct200"_s}), 0, "-10.00 USD\n");
}

void TestCli::refusesAnUnknownAccount()
{
    QFETCH(const Kind, kind);
    const SampleBook book(kind);
    for (const QString &unknown : {u"ACCT999"_s, u"no such id, and too long"_s}) {
        const Finished finished = book.cli.run({u"balance"_s, unknown});
        compare(finished, 1, {});
        QCOMPARE(finished.words, "Unknown account number; please try again\n");
    }
}

void TestCli::changesAnAccount()
{
    QFETCH(const Kind, kind);
    const TestDatabase database(kind);
    const CommandLine cli(database);
    compare(cli.run({u"add"_s, u"acct400"_s, u"--name"_s, u"Zoë"_s, u"--due"_s, u"12.5"_s}), 0, "12.50\n");
    compare(cli.run({u"pay"_s, u"ACCT400"_s, u"20"_s, u"--memo"_s, u"cash"_s}), 0, "-7.50\n");
    compare(cli.run({u"charge"_s, u"ACCT400"_s, u"--"_s, u"-1.50"_s}), 0, "-9.00\n");
    compare(cli.run({u"set"_s, u"ACCT400"_s, u"--paid"_s, u"-0.01"_s}), 0, "11.01\n");

    const auto account = stored(database, u"ACCT400"_s);
    QVERIFY(account);
    QCOMPARE(account->name, u"Zoë"_s);
    QCOMPARE(account->paid, Money::fromCents(-1));
    QCOMPARE(account->due, Money::fromCents(1100));
    compare(cli.run({u"delete"_s, u"ACCT400"_s}), 0, {});
    QVERIFY(!stored(database, u"ACCT400"_s));
    QCOMPARE(cli.run({u"delete"_s, u"ACCT400"_s}).exitCode, 1);

    QVERIFY(cli.run({u"list"_s, u"--closed"_s}).out.contains("Zo\xc3\xab"));
    QCOMPARE(cli.run({u"reopen"_s, u"ACCT400"_s, u"NEVER"_s}).exitCode, 1); // all or none
    QVERIFY(!stored(database, u"ACCT400"_s));
    compare(cli.run({u"add"_s, u"ACCT500"_s, u"--due"_s, u"1"_s}), 0, "1.00\n");
    compare(cli.run({u"delete"_s, u"ACCT500"_s}), 0, {});
    compare(cli.run({u"reopen"_s, u"acct500"_s, u"acct400"_s, u"--memo"_s, u"a mistake"_s}), 0, "1.00\n11.01\n");
    QCOMPARE(stored(database, u"ACCT400"_s)->name, u"Zoë"_s);
    QVERIFY(cli.run({u"history"_s, u"ACCT400"_s}).out.contains("a mistake"));
    QCOMPARE(cli.run({u"reopen"_s, u"ACCT400"_s}).exitCode, 3); // it is open
    QVERIFY(!cli.run({u"list"_s, u"--closed"_s}).out.contains("ACCT400"));
}

void TestCli::keepsAHistory()
{
    QFETCH(const Kind, kind);
    const SampleBook book(kind);
    QCOMPARE(book.cli.run({u"pay"_s, u"ACCT100"_s, u"40"_s, u"--memo"_s, u"invoice 7"_s}).exitCode, 0);
    QCOMPARE(book.cli.run({u"delete"_s, u"ACCT100"_s}).exitCode, 0);
    const Finished finished = book.cli.run({u"history"_s, u"ACCT100"_s, u"--json"_s});
    QCOMPARE(finished.exitCode, 0);
    const QList<QByteArray> lines = finished.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(jsonOf(lines[0])["kind"_L1], "closed"_L1);
    const QJsonObject payment = jsonOf(lines[1]);
    QCOMPARE(payment["kind"_L1], "payment"_L1);
    QCOMPARE(payment["paid_before"_L1], "60.00"_L1);
    QCOMPARE(payment["paid_after"_L1], "100.00"_L1);
    QCOMPARE(payment["memo"_L1], "invoice 7"_L1);
    QCOMPARE(jsonOf(lines[2])["kind"_L1], "import"_L1);
}

void TestCli::refusesAnOlderRevision()
{
    const SampleBook book;
    QCOMPARE(book.cli.run({u"pay"_s, u"ACCT100"_s, u"1"_s}).exitCode, 0);
    for (const QStringList &late : {QStringList{u"set"_s, u"ACCT100"_s, u"--due"_s, u"1"_s, u"--revision"_s, u"1"_s},
                                    QStringList{u"delete"_s, u"ACCT100"_s, u"--revision"_s, u"1"_s}}) {
        const Finished finished = book.cli.run(late);
        compare(finished, 3, {});
        QVERIFY2(finished.words.contains("paid 61.00, due 100.00, revision 2"), finished.words.constData());
    }
    compare(book.cli.run({u"set"_s, u"ACCT100"_s, u"--due"_s, u"62"_s, u"--revision"_s, u"2"_s}), 0, "1.00\n");
}

void TestCli::refusesAnIdThatExists()
{
    const SampleBook book;
    compare(book.cli.run({u"add"_s, u"acct100"_s}), 3, {});
    QCOMPARE(stored(book.database, u"ACCT100"_s)->due, Money::fromCents(10000));
}

void TestCli::reportsIdsOfOtherProgramsAndRenamesThem()
{
    QFETCH(const Kind, kind);
    const SampleBook book(kind);
    const OtherProgram crm(book.database);
    for (const QString &id : {u"MÜLLER"_s, u"müller"_s, u"ıD"_s})
        crm.run(u"INSERT INTO account(acctid, paid, due) VALUES('%1', 1, 2)"_s.arg(id));
    const Finished paid = book.cli.run({u"pay"_s, u"id"_s, u"1.00"_s});
    compare(paid, 0, "0.00\n");
    QVERIFY2(paid.words.contains("“ıD” is now “ID”"), paid.words.constData());
    QVERIFY2(paid.words.contains("“müller” has an ID that can't be used"), paid.words.constData());
    QVERIFY(!book.cli.run({u"pay"_s, u"id"_s, u"1.00"_s}).words.contains("müller")); // said once
    const Finished listed = book.cli.run({u"migrate"_s});
    compare(listed, 0, {});
    QVERIFY2(listed.words.contains("“müller”"), listed.words.constData());

    QVERIFY(book.cli.run({u"rename"_s, u"ACCT100"_s, u"X"_s}).exitCode != 0);
    QVERIFY(book.cli.run({u"rename"_s, u"müller"_s, u"müller"_s}).exitCode != 0);
    compare(book.cli.run({u"rename"_s, u"müller"_s, u"müller 2"_s}), 0, "MÜLLER 2\n");
    compare(book.cli.run({u"balance"_s, u"ｍüller　2"_s}), 0, "1.00 USD\n");
    compare(book.cli.run({u"check"_s}), 0, {});
}

void TestCli::listsAsText()
{
    const SampleBook book;
    compare(book.cli.run({u"list"_s, u"--filter"_s, u"overpaid"_s}), 0,
            "ACCOUNT                       PAID                DUE            BALANCE  NAME\n"
            "ACCT200                      70.00              60.00             -10.00  John Smith\n");
}

void TestCli::listsAsJson()
{
    const SampleBook book;
    const QJsonArray accounts = QJsonDocument::fromJson(book.cli.run({u"list"_s, u"--json"_s}).out).array();
    QCOMPARE(accounts.size(), 3);
    const QJsonObject second = accounts[1].toObject();
    QCOMPARE(second["acctid"_L1], "ACCT200"_L1);
    QCOMPARE(second["balance"_L1], "-10.00"_L1);
    QCOMPARE(second["revision"_L1], 1);
    QVERIFY(QDateTime::fromString(second["changed_at"_L1].toString(), Qt::ISODate).isValid());
    compare(book.cli.run({u"list"_s, u"--json"_s, u"--search"_s, u"nobody"_s}), 0, "[]\n");
}

void TestCli::listsAsExportWrites()
{
    const SampleBook book;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"all.csv"_s);
    QCOMPARE(book.cli.run({u"export"_s, file}).exitCode, 0);
    compare(book.cli.run({u"list"_s, u"--csv"_s}), 0, readFile(file));
    compare(book.cli.run({u"export"_s, u"-"_s}), 0, readFile(file));
}

void TestCli::listsWhatIsAskedFor()
{
    const SampleBook book;
    const auto ids = [&](const QStringList &options) {
        QByteArrayList ids;
        for (const QByteArray &line :
             book.cli.run(QStringList{u"list"_s, u"--csv"_s} + options).out.trimmed().split('\n'))
            ids << line.left(line.indexOf(','));
        return ids.mid(1).join(' ');
    };
    QCOMPARE(ids({}), "ACCT100 ACCT200 ACCT300");
    QCOMPARE(ids({u"--filter"_s, u"owing"_s}), "ACCT100 ACCT300");
    QCOMPARE(ids({u"--filter"_s, u"settled"_s}), "");
    QCOMPARE(ids({u"--search"_s, u"MILLER"_s}), "ACCT100");
    QCOMPARE(ids({u"--filter"_s, u"owing"_s, u"--search"_s, u"300"_s}), "ACCT300");
}

void TestCli::sumsExactly()
{
    QFETCH(const Kind, kind);
    const TestDatabase database(kind);
    const CommandLine cli(database);
    // Sums of these in binary floating point are off.
    QByteArray rows = "acctid,paid,due\n";
    for (int i = 0; i < 1000; ++i)
        rows += "A" + QByteArray::number(i) + ",0.10,1234567890.12\n";
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, rows).exitCode, 0);
    const Finished finished = cli.run({u"totals"_s});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.line("count"), "1000");
    QCOMPARE(finished.line("paid"), "100.00");
    QCOMPARE(finished.line("due"), "1234567890120.00");
    QCOMPARE(finished.line("owed"), "1234567890020.00");
    QCOMPARE(finished.line("average_owed"), "1234567890.02");
    const QJsonObject json = jsonOf(cli.run({u"totals"_s, u"--json"_s}).out);
    QCOMPARE(json["count"_L1], 1000);
    QCOMPARE(json["balance"_L1], "1234567890020.00"_L1);
}

void TestCli::makesNoBookByMistake_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("balance") << QStringList{u"balance"_s, u"A"_s};
    QTest::newRow("list") << QStringList{u"list"_s};
    QTest::newRow("totals") << QStringList{u"totals"_s};
    QTest::newRow("pay") << QStringList{u"pay"_s, u"A"_s, u"1"_s};
    QTest::newRow("delete") << QStringList{u"delete"_s, u"A"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"-"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
}

void TestCli::makesNoBookByMistake()
{
    QFETCH(const QStringList, arguments);
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    compare(cli.run(arguments, sample), 1, {});
    QVERIFY(!QFile::exists(database.url().path));
}

void TestCli::aNewBookIsInTheRegionsCurrency()
{
    const auto currencyOf = [](const CommandLine &cli, const QStringList &making) {
        const Finished made = cli.run(making);
        if (made.exitCode != 0 || !made.words.contains(cli.run({u"balance"_s, u"A"_s}).out.trimmed().right(3)))
            return made.words;
        return cli.run({u"balance"_s, u"A"_s}).out;
    };
    const QStringList add{u"add"_s, u"A"_s, u"--due"_s, u"5"_s};
    const TestDatabase german(Kind::SqliteFile);
    CommandLine cli(german);
    cli.set(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    QCOMPARE(currencyOf(cli, add), "5.00 EUR\n");
    QCOMPARE(cli.run({u"pay"_s, u"A"_s, u"1"_s}).words, QByteArray()); // it is said once

    const TestDatabase asked(Kind::SqliteFile);
    CommandLine other(asked);
    other.set(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    QVERIFY(other.run({u"migrate"_s, u"--currency"_s, u"CHF"_s}).words.contains("CHF"));
    QCOMPARE(other.run(add).words, QByteArray());
    compare(other.run({u"balance"_s, u"A"_s}), 0, "5.00 CHF\n");

    // A file's own currency makes that of the book which an import makes.
    const TestDatabase imported(Kind::SqliteFile);
    CommandLine third(imported);
    third.set(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    QCOMPARE(third.run({u"import"_s, u"-"_s}, "acctid,paid,due\nA,0.00 GBP,5.00 GBP\n").exitCode, 0);
    compare(third.run({u"balance"_s, u"A"_s}), 0, "5.00 GBP\n");
}

void TestCli::understandsAFileAndAUrl()
{
    SampleBook book;
    const QString file = book.database.url().path;
    book.cli.unset(u"ACCOUNTDESK_DB"_s);
    compare(book.cli.run({u"--db"_s, file, u"balance"_s, u"ACCT200"_s}), 0, "-10.00 USD\n");
    compare(book.cli.run({u"balance"_s, u"ACCT200"_s, u"--db"_s, u"sqlite:///"_s + file}), 0, "-10.00 USD\n");
    const Finished unnamed = book.cli.run({u"balance"_s, u"ACCT200"_s});
    compare(unnamed, 2, {});
    QVERIFY(unnamed.words.contains("ACCOUNTDESK_DB"));
}

void TestCli::opensTheBookThatTheAdministratorHasSet()
{
    const Presets presets;
    SampleBook own;
    SampleBook office;
    const QString file = office.database.url().path;
    own.cli.set(u"XDG_CONFIG_DIRS"_s, qEnvironmentVariable("XDG_CONFIG_DIRS"));
    compare(office.cli.run({u"pay"_s, u"ACCT200"_s, u"5"_s}), 0, "-15.00\n");

    presets.set(u"[Book]\nurl=sqlite:///%1\n"_s.arg(file));
    compare(own.cli.run({u"balance"_s, u"ACCT200"_s}), 0, "-10.00 USD\n");
    presets.set(u"[Book]\nurl=sqlite:///%1\nlocked=true\n"_s.arg(file));
    const Finished refused = own.cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s});
    compare(refused, 5, {});
    QVERIFY2(refused.words.contains(file.toUtf8()), refused.words.constData());

    own.cli.unset(u"ACCOUNTDESK_DB"_s);
    compare(own.cli.run({u"balance"_s, u"ACCT200"_s}), 0, "-15.00 USD\n");
    compare(own.cli.run({u"balance"_s, u"ACCT200"_s, u"--db"_s, QDir().relativeFilePath(file)}), 0, "-15.00 USD\n");
    presets.set(u"[Book]\nurl=sqlite:///%1\nlocked=perhaps\n"_s.arg(file));
    compare(own.cli.run({u"balance"_s, u"ACCT200"_s}), 2, {});
}

void TestCli::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"balnce"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--all"_s};
    QTest::newRow("option of another command") << QStringList{u"balance"_s, u"ACCT100"_s, u"--filter"_s, u"owing"_s};
    QTest::newRow("two forms") << QStringList{u"list"_s, u"--csv"_s, u"--json"_s};
    QTest::newRow("too few") << QStringList{u"pay"_s, u"ACCT100"_s};
    QTest::newRow("too many") << QStringList{u"pay"_s, u"ACCT100"_s, u"1"_s, u"2"_s};
    QTest::newRow("no amount") << QStringList{u"pay"_s, u"ACCT100"_s, u"1,5"_s};
    QTest::newRow("three decimals") << QStringList{u"set"_s, u"ACCT100"_s, u"--due"_s, u"1.005"_s};
    QTest::newRow("nothing to set") << QStringList{u"set"_s, u"ACCT100"_s};
    QTest::newRow("no revision") << QStringList{u"delete"_s, u"ACCT100"_s, u"--revision"_s, u"last"_s};
    QTest::newRow("unknown filter") << QStringList{u"list"_s, u"--filter"_s, u"owed"_s};
    QTest::newRow("unknown field") << QStringList{u"import"_s, u"-"_s, u"--map"_s, u"account=1,payed=2"_s};
    QTest::newRow("unknown column") << QStringList{u"import"_s, u"-"_s, u"--map"_s, u"account=1,paid=9"_s};
    QTest::newRow("no account") << QStringList{u"import"_s, u"-"_s, u"--map"_s, u"paid=3"_s};
    QTest::newRow("broken URL") << QStringList{u"--db"_s, u"oracle://host/db"_s, u"list"_s};
}

void TestCli::refusesAWrongCommandLine()
{
    QFETCH(const QStringList, arguments);
    const SampleBook book;
    const QByteArray before = book.cli.run({u"list"_s, u"--json"_s}).out;
    const Finished finished = book.cli.run(arguments, "acctid,name,paid,due\nACCT100,x,1,2\n");
    compare(finished, 2, {});
    QVERIFY(!finished.words.isEmpty());
    QCOMPARE(book.cli.run({u"list"_s, u"--json"_s}).out, before);
}

void TestCli::documentsEachCommand()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    const Finished all = cli.run({u"--help"_s});
    QCOMPARE(all.exitCode, 0);
    QVERIFY(all.words.isEmpty());
    for (const QString &command :
         {u"balance"_s, u"list"_s, u"add"_s, u"set"_s, u"pay"_s, u"charge"_s, u"delete"_s, u"import"_s, u"export"_s,
          u"totals"_s, u"migrate"_s, u"backup"_s, u"check"_s, u"history"_s, u"reopen"_s}) {
        QVERIFY2(all.out.contains("\n  " + command.toUtf8() + ' '), qPrintable(command));
        const Finished one = cli.run({command, u"--help"_s});
        QCOMPARE(one.exitCode, 0);
        QVERIFY2(one.out.startsWith("Usage: accountdesk-cli [options] " + command.toUtf8()), one.out.constData());
        QVERIFY(one.out.contains("Exit codes:\n    0  done\n"));
    }
    QCOMPARE(cli.run({u"--version"_s}).exitCode, 0);
}

void TestCli::showsWhatWouldTurnTheTextRound()
{
    const SampleBook book;
    const QString evil = u"\u202Egpj.evil\u001B[2J"_s;
    QCOMPARE(book.cli.run({u"set"_s, u"ACCT200"_s, u"--name"_s, evil}).exitCode, 0);
    QCOMPARE(book.cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s, u"--memo"_s, evil}).exitCode, 0);
    for (const QStringList &command : {QStringList{u"list"_s}, QStringList{u"history"_s, u"ACCT200"_s}}) {
        const auto shown = book.cli.run(command);
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("[U+202E]gpj.evil"), shown.out.constData());
        QVERIFY2(!shown.out.contains("\u202E") && !shown.out.contains('\x1b'), shown.out.constData());
    }
    // JSON has another spelling for them, and stays the same for a program.
    for (const QStringList &command :
         {QStringList{u"list"_s, u"--json"_s}, QStringList{u"history"_s, u"ACCT200"_s, u"--json"_s}}) {
        const QByteArray json = book.cli.run(command).out;
        QVERIFY2(json.contains("\\u202egpj.evil"), json.constData());
        QVERIFY2(!json.contains("\u202E") && !json.contains('\x1b'), json.constData());
    }
    QVERIFY(QJsonDocument::fromJson(book.cli.run({u"list"_s, u"--json"_s}).out).toJson().contains("\u202E"));
    const auto refused = book.cli.run({u"list"_s, evil});
    QVERIFY2(!refused.words.contains("\u202E") && !refused.words.contains('\x1b'), refused.words.constData());
}

void TestCli::backsUpAndChecks()
{
    const SampleBook book;
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy of book.db"_s);
    compare(book.cli.run({u"backup"_s, copy}), 0, {});
    const auto restored = book.cli.run({u"restore"_s, copy});
    QCOMPARE(restored.exitCode, 0);
    QVERIFY2(restored.words.contains("kept as"), restored.words.constData());
    compare(book.cli.run({u"--db"_s, copy, u"check"_s}), 0, {});
    compare(book.cli.run({u"--db"_s, copy, u"balance"_s, u"ACCT200"_s}), 0, "-10.00 USD\n");
}

void TestCli::findsDamage()
{
    const SampleBook book;
    QFile file(book.database.url().path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The pages after the first one, which has the schema.
    const qsizetype pageSize = sqlitePageSize(file.peek(100));
    QVERIFY(file.seek(pageSize));
    file.write(QByteArray(file.size() - pageSize, '\x55'));
    file.close();
    const Finished finished = book.cli.run({u"check"_s});
    QCOMPARE(finished.exitCode, 6);
    QVERIFY(!(finished.out + finished.words).isEmpty());
}

void TestCli::writesIntoNoDamagedBook()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    QByteArray csv = "acctid,name,paid,due\n";
    for (int i = 1000; i < 3000; ++i)
        csv += "ACCT" + QByteArray::number(i) + ",A name of some length,1.00,2.00\n";
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, csv).exitCode, 0);
    const QString path = database.url().path;
    QByteArray bytes = readFile(path);
    // Far from the accounts that are asked for below.
    bytes.replace(bytes.size() / 2, 8192, QByteArray(8192, '\x5a'));
    writeFile(path, bytes);
    for (const QStringList &command :
         {QStringList{u"pay"_s, u"ACCT1000"_s, u"1"_s}, QStringList{u"delete"_s, u"ACCT1000"_s}}) {
        const Finished finished = cli.run(command);
        compare(finished, 6, {});
        QVERIFY2(finished.words.contains("Open a backup, or save what can still be read."), finished.words.constData());
    }
    QCOMPARE(readFile(path), bytes);
    compare(cli.run({u"balance"_s, u"ACCT1000"_s}), 0, "1.00 USD\n");
}

void TestCli::convertsTheCrmsTable()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    makeCrmsTable(database);
    compare(cli.run({u"balance"_s, u"ACCT200"_s}), 0, "-10.00 USD\n");
    compare(cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s}), 6, {});
    const Finished plan = cli.run({u"migrate"_s, u"--dry-run"_s});
    QCOMPARE(plan.exitCode, 0);
    QVERIFY2(plan.out.contains("ACCT200: due 60.004 becomes 60.00\n"), plan.out.constData());
    compare(cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s}), 6, {});
    QCOMPARE(cli.run({u"migrate"_s}).exitCode, 0);
    compare(cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s}), 0, "-11.00\n");
    compare(cli.run({u"migrate"_s}), 0, {});
}

void TestCli::saysThatAConversionThatCouldNotBeReportedIsDone()
{
    for (const QString &output : {u">/dev/full"_s, u">&-"_s}) {
        const TestDatabase database(Kind::SqliteFile);
        const CommandLine cli(database);
        makeCrmsTable(database);
        const Finished plan = runInto(output, database, u"migrate --dry-run"_s);
        QVERIFY2(plan.exitCode == 1, plan.words.constData());
        compare(cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s}), 6, {});
        const Finished finished = runInto(output, database, u"migrate"_s);
        QVERIFY2(finished.exitCode == 9, finished.words.constData());
        QVERIFY2(finished.words.contains("Don't run it again."), finished.words.constData());
        compare(cli.run({u"pay"_s, u"ACCT200"_s, u"1"_s}), 0, "-11.00\n");
    }
}

/// It writes nothing to standard output: the old file's name is a message.
void TestCli::restoresWhereNothingCanBeWritten()
{
    for (const QString &output : {u">/dev/full"_s, u">&-"_s}) {
        const SampleBook book;
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.accountdesk"_s);
        QCOMPARE(book.cli.run({u"backup"_s, copy}).exitCode, 0);
        const QByteArray before = book.cli.run({u"balance"_s, u"ACCT200"_s}).out;
        QCOMPARE(book.cli.run({u"pay"_s, u"ACCT200"_s, u"5"_s}).exitCode, 0);
        const Finished finished = runInto(output, book.database, u"restore '%1'"_s.arg(copy));
        QVERIFY2(finished.exitCode == 0, finished.words.constData());
        QVERIFY2(finished.words.contains("The old file is kept as"), finished.words.constData());
        QCOMPARE(book.cli.run({u"balance"_s, u"ACCT200"_s}).out, before);
    }
}

void TestCli::cleansWhatATerminalShows()
{
    const SampleBook book;
    {
        Database other = book.database.open();
        QVERIFY(other.run(u"UPDATE account SET name = ? WHERE acctid = 'ACCT100'"_s, {u"\x1b[31mred\x07"_s}));
    }
    const QByteArray listed = book.cli.run({u"list"_s}).out;
    QVERIFY(listed.contains("[31mred"));
    QVERIFY(!listed.contains('\x1b') && !listed.contains('\x07'));
}

void TestCli::endsWhenNobodyReadsOn()
{
    const TestDatabase database(Kind::SqliteFile);
    CommandLine cli(database);
    QByteArray rows = "acctid,due\n";
    for (int i = 0; i < 20'000; ++i)
        rows += "A" + QByteArray::number(i) + ",1\n";
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, rows).exitCode, 0);
    for (const char *how : {"list", "list --csv", "list --json"}) {
        QProcess shell;
        shell.start(u"bash"_s,
                    {u"-c"_s, u"'%1' --db '%2' %3 | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}"_s.arg(
                                  program(u"accountdesk-cli"_s), database.url().path, QString::fromLatin1(how))});
        const Finished finished = finish(shell);
        QCOMPARE(finished.exitCode, 1);
        QCOMPARE(finished.words, QByteArray());
    }
}

void TestCli::saysWhenTheOutputCantBeWritten_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    for (const char *read : {"list", "list --json", "totals", "balance ACCT100", "history ACCT100", "export -",
                             "import rows.csv --dry-run", "pay --help", "--help", "--version"})
        QTest::newRow(read) << QString::fromLatin1(read) << 1;
    // Where nothing is to be printed, nothing is amiss.
    for (const char *silent : {"migrate", "check", "backup copy.accountdesk", "export out.csv", "delete ACCT200"})
        QTest::newRow(silent) << QString::fromLatin1(silent) << 0;
}

void TestCli::saysWhenTheOutputCantBeWritten()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    const SampleBook book;
    const QTemporaryDir folder;
    QFile rows(folder.filePath(u"rows.csv"_s));
    QVERIFY(rows.open(QIODevice::WriteOnly) && rows.write("acctid,paid,due\nNEW,0,5\n") > 0);
    rows.close();
    const QString option = command.startsWith(u'-') ? QString() : u"--db '%1'"_s.arg(book.database.url().path);
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.start(u"sh"_s, {u"-c"_s, u"'%1' %2 %3 >/dev/full"_s.arg(program(u"accountdesk-cli"_s), option, command)});
    const Finished finished = finish(shell);
    QVERIFY2(finished.exitCode == exitCode, finished.words.constData());
    QCOMPARE(finished.words.contains("The output couldn't be written."), exitCode != 0);
}

void TestCli::saysThatWhatCouldNotBeReportedIsDone_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("output");
    for (const auto &[name, output] :
         {std::pair("full", u">/dev/full"_s), std::pair("closed", u">&-"_s), std::pair("all closed", u"<&- >&-"_s),
          std::pair("no reader", u"| (exec <&-; sleep 2)"_s)}) {
        for (const QString &command :
             {u"pay ACCT200 5"_s, u"charge ACCT200 5"_s, u"set ACCT200 --paid 5"_s, u"add NEW --due 5"_s,
              u"import rows.csv"_s, u"reopen GONE"_s, u"rename 'A[U+200B]B' NEW"_s})
            QTest::addRow("%s, %s", qPrintable(command.section(u' ', 0, 0)), name) << command << output;
    }
}

void TestCli::saysThatWhatCouldNotBeReportedIsDone()
{
    QFETCH(const QString, command);
    QFETCH(const QString, output);
    const SampleBook book;
    const QTemporaryDir folder;
    QFile rows(folder.filePath(u"rows.csv"_s));
    QVERIFY(rows.open(QIODevice::WriteOnly) && rows.write("acctid,paid,due\nNEW,0,5\n") > 0);
    rows.close();
    QCOMPARE(book.cli.run({u"add"_s, u"GONE"_s}).exitCode, 0);
    QCOMPARE(book.cli.run({u"delete"_s, u"GONE"_s}).exitCode, 0);
    OtherProgram(book.database).run(u"INSERT INTO account(acctid, paid, due) VALUES('A\u200BB', 0, 0)"_s);
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.start(u"bash"_s, {u"-c"_s, u"'%1' --db '%2' %3 %4; exit ${PIPESTATUS[0]}"_s.arg(
                                         program(u"accountdesk-cli"_s), book.database.url().path, command, output)});
    const Finished finished = finish(shell);
    QVERIFY2(finished.exitCode == 9, finished.words.constData());
    QVERIFY2(finished.words.contains("Don't run it again."), finished.words.constData());
    Database connection = book.database.open();
    const auto entriesOf = [&connection](const QString &id) {
        return AccountReader(connection).history(AccountId::fromDatabase(id), 10)->size();
    };
    // Once.
    if (command.contains(u"NEW"_s) || command.contains(u"rows"_s))
        QCOMPARE(entriesOf(u"NEW"_s), command.contains(u"rename"_s) ? 2 : 1);
    else
        QCOMPARE(entriesOf(u"GONE"_s) + entriesOf(u"ACCT200"_s), 2 + 1 + 1);
}

void TestCli::aPaymentWhoseAnswerIsLostIsMadeOnce_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Forwarder::Commit>("cut");
    QTest::newRow("MariaDB, not sent") << Kind::MariaDb << Forwarder::Commit::Lost;
    QTest::newRow("MariaDB, not answered") << Kind::MariaDb << Forwarder::Commit::AnswerLost;
    QTest::newRow("PostgreSQL, not sent") << Kind::PostgreSql << Forwarder::Commit::Lost;
    QTest::newRow("PostgreSQL, not answered") << Kind::PostgreSql << Forwarder::Commit::AnswerLost;
}

void TestCli::aPaymentWhoseAnswerIsLostIsMadeOnce()
{
    QFETCH(const Kind, kind);
    QFETCH(const Forwarder::Commit, cut);
    const TestDatabase database(kind);
    CommandLine cli(database);
    compare(cli.run({u"add"_s, u"A"_s}), 0, "0.00\n");
    Forwarder way(database.url());
    cli.set(u"ACCOUNTDESK_DB"_s, way.url().toString());
    way.cutAtCommit(cut, Forwarder::Afterwards::Reachable);
    compare(cli.run({u"pay"_s, u"A"_s, u"5"_s}), 0, "-5.00\n");
    way.cutAtCommit(cut, Forwarder::Afterwards::Away);
    const Finished unknown = cli.run({u"pay"_s, u"A"_s, u"5"_s});
    compare(unknown, 4, {});
    QVERIFY2(unknown.words.contains("may or may not have been saved"), unknown.words.constData());
}

void TestCli::triesAnImportWhereThereIsNoBook_data()
{
    addLastingKinds();
}

void TestCli::triesAnImportWhereThereIsNoBook()
{
    QFETCH(const Kind, kind);
    const TestDatabase database(kind);
    CommandLine cli(database);
    const QStringList tried{u"import"_s, u"-"_s, u"--dry-run"_s};
    const QByteArray rows = "acctid,paid,due\nA,1,2\nB,1,2\n";
    QCOMPARE(cli.run(tried, rows).line("added"), "2");
    if (kind == Kind::SqliteFile)
        QVERIFY(!QFile::exists(database.url().path));
    else
        compare(cli.run({u"list"_s}), 1, {}); // there still is none
    cli.unset(u"ACCOUNTDESK_DB"_s);
    QCOMPARE(cli.run(tried, rows).line("added"), "2");
    compare(cli.run({u"import"_s, u"-"_s}, rows), 2, {});
}

void TestCli::triesAnImportWithoutWritingIntoAnOlderBook_data()
{
    addLastingKinds();
}

void TestCli::triesAnImportWithoutWritingIntoAnOlderBook()
{
    QFETCH(const Kind, kind);
    const SampleBook book(kind);
    const auto version = [&book] {
        Database database = book.database.open();
        auto query = database.run(u"SELECT MAX(version), COUNT(*) FROM schema_version"_s);
        return query && query->next() ? query->value(0).toString() + u' ' + query->value(1).toString() : QString();
    };
    {
        // As version 3 left it, and a program that knew no rule for IDs.
        Database database = book.database.open();
        QVERIFY(database.runAll({u"UPDATE schema_version SET version = 3"_s, u"DROP TABLE unchecked_id"_s}));
    }
    const QString before = version();
    const bool isFile = kind == Kind::SqliteFile;
    const QByteArray bytes = isFile ? readFile(book.database.url().path) : QByteArray();
    const QByteArray rows = "acctid,paid,due\nACCT100,60,100\nACCT200,1,1\nNEW,1,1\n";
    const Finished tried = book.cli.run({u"import"_s, u"-"_s, u"--dry-run"_s}, rows);
    QVERIFY2(tried.exitCode == 0, tried.words.constData());
    QCOMPARE(tried.line("added") + ' ' + tried.line("changed") + ' ' + tried.line("unchanged"), "1 1 1");
    QCOMPARE(version(), before);
    if (isFile)
        QCOMPARE(readFile(book.database.url().path), bytes);
    QCOMPARE(book.cli.run({u"import"_s, u"-"_s}, rows).exitCode, 0);
    QVERIFY(version() != before); // which does bring it up to date
}

void TestCli::aSignalEndsAnImportWhoseServerDoesNotAnswer_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestCli::aSignalEndsAnImportWhoseServerDoesNotAnswer()
{
    QFETCH(const Kind, kind);
    const TestDatabase database(kind);
    CommandLine cli(database);
    compare(cli.run({u"add"_s, u"A"_s}), 0, "0.00\n");
    const QTemporaryDir folder;
    QFile rows(folder.filePath(u"rows.csv"_s));
    QVERIFY(rows.open(QIODevice::WriteOnly));
    rows.write("acctid,due\n");
    for (int i = 0; i < 300'000; ++i)
        rows.write("R" + QByteArray::number(i) + ",1\n");
    rows.close();
    Forwarder way(database.url());
    cli.set(u"ACCOUNTDESK_DB"_s, way.url().toString());
    const auto import = cli.start({u"import"_s, rows.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(way.sent() > 20, 30000);
    way.silence();
    import->terminate();
    QVERIFY(import->waitForFinished(25000)); // before the server gives it up
    QVERIFY(import->exitCode() == 4 || import->exitCode() == 130);
    QCOMPARE(CommandLine(database).run({u"totals"_s}).line("count"), "1");
}

void TestCli::tellsThatADatabaseIsAway()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    for (const QString &scheme : {u"mysql"_s, u"postgresql"_s}) {
        const Finished finished = cli.run({u"--db"_s, scheme + u"://clerk@127.0.0.1:1/book"_s, u"list"_s});
        compare(finished, 4, {});
        QVERIFY(finished.words.contains("127.0.0.1"));
    }
}

namespace tst_cli {
QTEST_GUILESS_MAIN(TestCli)
}
#include "tst_cli.moc"
