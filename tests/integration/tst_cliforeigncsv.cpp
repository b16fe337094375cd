// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/CommandLine.h"
#include "support/Files.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;
using Finished = CommandLine::Finished;

/// A file on standard input, into a book of its own.
struct Imported
{
    explicit Imported(const QByteArray &file, const QStringList &options = {})
        : database(Kind::SqliteFile), cli(database), finished(cli.run(QStringList{u"import"_s, u"-"_s} + options, file))
    {}

    TestDatabase database;
    CommandLine cli;
    Finished finished;
};

} // namespace

/// What the command line says of files that other programs wrote. How they are read, tst_foreigncsv tries.
class TestCliForeignCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheOptionThatDecides_data();
    void namesTheOptionThatDecides();
    void takesTheOptionThatDecides_data();
    void takesTheOptionThatDecides();
    void namesTheOptionForRows_data();
    void namesTheOptionForRows();
    void asksAboutGarbledJson();
    void saysWhatItFound();
    void saysWhatItLeftOut();
    void listsTheEncodings();
    void keepsCurrenciesApart();
    void takesASignForItsCurrency_data();
    void takesASignForItsCurrency();
    void readsEachExportAgain_data();
    void readsEachExportAgain();
};

void TestCliForeignCsv::namesTheOptionThatDecides_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("unknown amounts") << QByteArray("Account,Name,Paid,Rest\nA1,Jane,5.00,6.00\n")
                                     << QByteArray("--map");
    QTest::newRow("two amounts") << QByteArray("Account,Paid,Due,Due\nA1,5.00,6.00,600.00\n") << QByteArray("--map");
    QTest::newRow("delimiter") << QByteArray("sep=~\nacctid~paid\nA1~5.00\n") << QByteArray("--delimiter");
    QTest::newRow("header") << QByteArray("Ref,Label\nA1,Jane\n") << QByteArray("--no-header");
    QTest::newRow("encoding") << QByteArray("acctid,name,due\nA1,\x8F\x88\x97\x9D,6.00\n") << QByteArray("--encoding");
    QTest::newRow("garbled") << QByteArray("acctid,name,due\nA1,M\xC3\x83\xC2\xBCller,6.00\n")
                             << QByteArray("--encoding utf-8 accepts");
    QTest::newRow("currency") << QByteArray("acctid,due\nA1,$5.00\nA2,\xE2\x82\xAC"
                                            "5.00\n")
                              << QByteArray("--currency");
}

void TestCliForeignCsv::namesTheOptionThatDecides()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, option);
    const Imported imported(file);
    QCOMPARE(imported.finished.exitCode, 2);
    QVERIFY2(imported.finished.words.contains(option), imported.finished.words.constData());
    QVERIFY(!QFile::exists(imported.database.url().path)); // nothing is made, either
}

void TestCliForeignCsv::takesTheOptionThatDecides_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *name, const QByteArray &file, const QStringList &options) {
        QTest::newRow(name) << file << options;
    };
    row("map", "Compte;Nom;Pay\xC3\xA9;D\xC3\xBB\nA1;Jane;5,00;6,00\n",
        {u"--map"_s, u"account=1,name=2,paid=3,due=4"_s});
    row("map by name", "Ref,Who,In,Out\nA1,Jane,5.00,6.00\n", {u"--map"_s, u"account=Ref,name=who,paid=In,due=Out"_s});
    row("header line", "x,y,z,1.00\nacctid,name,paid,due\nA1,Jane,5.00,6.00\n", {u"--header-line"_s, u"2"_s});
    row("lines", "acctid,name,paid,due\nA1,Jane,5.00,6.00\nA2,x,1,1\nA3,x,1,1\n", {u"--skip-lines"_s, u"3-4"_s});
    row("totals", "acctid,name,paid,due\nA1,Jane,5.00,6.00\nTotal,,5.00,6.00\n", {u"--totals"_s, u"skip"_s});
    row("ids", "acctid,name,paid,due\nA1,Jane,5.00,6.00\n", {u"--ids"_s, u"as-written"_s});
    row("decimal", "acctid,name,paid,due\nA1,Jane,5.000,6.000\n", {u"--decimal"_s, u"point"_s});
    row("negative", "acctid,name,paid,due\nA1,Jane,5.00,6.00\n", {u"--negative"_s, u"parentheses"_s});
    row("currency", "acctid,name,paid,due\nA1,Jane,$5.00,USD 6.00\n", {u"--currency"_s, u"USD"_s});
}

void TestCliForeignCsv::takesTheOptionThatDecides()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QStringList, options);
    const Imported imported(file, options);
    QVERIFY2(imported.finished.exitCode == 0, imported.finished.words.constData());
    QCOMPARE(imported.cli.run({u"export"_s, u"-"_s}).out, "acctid,name,paid,due,balance\r\nA1,Jane,5.00,6.00,1.00\r\n");
}

void TestCliForeignCsv::namesTheOptionForRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("decimal sign") << QByteArray("A1,3.000,1") << QByteArray("--decimal");
    QTest::newRow("id") << QByteArray("123.0,5.00,6.00") << QByteArray("--ids as-written");
    QTest::newRow("total") << QByteArray("Total,5.00,6.00") << QByteArray("--totals");
    QTest::newRow("encoding") << QByteArray("M\xFC,5.00,J\xC3\xB6rg") << QByteArray("--encoding");
}

void TestCliForeignCsv::namesTheOptionForRows()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QByteArray, option);
    const Finished finished = Imported("acctid,paid,due\n" + row + '\n').finished;
    QCOMPARE(finished.exitCode, 7);
    QVERIFY2(finished.words.startsWith("Line 2: "), finished.words.constData());
    QVERIFY2(finished.words.contains(option), finished.words.constData());
}

void TestCliForeignCsv::asksAboutGarbledJson()
{
    const QByteArray file = "[{\"acctid\":\"A1\",\"name\":\"MÃ¼ller\",\"paid\":5,\"due\":6}]";
    const Finished finished = Imported(file).finished;
    QCOMPARE(finished.exitCode, 7);
    QVERIFY2(finished.words.contains("--encoding utf-8"), finished.words.constData());
    const Imported taken(file, {u"--encoding"_s, u"utf-8"_s});
    QVERIFY2(taken.finished.exitCode == 0, taken.finished.words.constData());
    QVERIFY(taken.cli.run({u"export"_s, u"-"_s}).out.contains("MÃ¼ller"));
    QCOMPARE(Imported(file, {u"--encoding"_s, u"windows-1252"_s}).finished.exitCode, 2);
}

void TestCliForeignCsv::saysWhatItFound()
{
    const TestDatabase database(Kind::SqliteFile);
    const CommandLine cli(database);
    QCOMPARE(cli.run({u"import"_s, u"-"_s}, "acctid,due\nA1,1\n").exitCode, 0);
    const QByteArray words =
        cli.run({u"import"_s, u"-"_s, u"--dry-run"_s}, "Report;;\nacctid;paid;due\nA1;1.234,50 $;2,00 $\n").words;
    for (const char *found : {"utf-8", "semicolon", "line 2", "comma", "point", "$", "paid"})
        QVERIFY2(words.contains(found), words.constData());
}

void TestCliForeignCsv::saysWhatItLeftOut()
{
    const Finished finished = Imported("acctid,name,paid,due,Shoe size\nA1,NULL,1,2,43\n").finished;
    QCOMPARE(finished.exitCode, 0);
    QVERIFY2(finished.words.contains("Shoe size"), finished.words.constData());
    QVERIFY2(finished.words.contains("NULL"), finished.words.constData());
}

void TestCliForeignCsv::listsTheEncodings()
{
    const Finished finished = Imported({}, {u"--encoding"_s, u"list"_s}).finished;
    QCOMPARE(finished.exitCode, 0);
    for (const char *name : {"utf-8\n", "windows-1250\n", "shift_jis\n", "iso-8859-15\n", "macintosh\n"})
        QVERIFY2(finished.out.contains(name), name);
    const Finished unknown = Imported("acctid,due\nA1,1\n", {u"--encoding"_s, u"utf-9"_s}).finished;
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.words.contains("utf-9"));
}

void TestCliForeignCsv::keepsCurrenciesApart()
{
    const Imported first("acctid,due\nA1,\xE2\x82\xAC"
                         "5.00\n");
    QCOMPARE(first.finished.exitCode, 0);
    QCOMPARE(first.cli.run({u"balance"_s, u"A1"_s}).out, "5.00 EUR\n"); // a book without accounts takes the file's
    const Finished other = first.cli.run({u"import"_s, u"-"_s}, "acctid,due\nA2,$5.00\n");
    QCOMPARE(other.exitCode, 2);
    QVERIFY2(other.words.contains("EUR"), other.words.constData());
    QCOMPARE(first.cli.run({u"import"_s, u"-"_s}, "acctid,due\nA2,5.00 EUR\n").exitCode, 0);
    QCOMPARE(first.cli.run({u"import"_s, u"-"_s}, R"([{"acctid":"A3","due":5,"currency":"USD"}])").exitCode, 2);
    QCOMPARE(first.cli.run({u"import"_s, u"-"_s}, R"([{"acctid":"A3","due":5,"currency":"EUR"}])").exitCode, 0);
    QCOMPARE(first.cli.run({u"import"_s, u"-"_s}, "acctid,due,currency\nA4,5.00,USD\n").exitCode, 2);
    const Finished mixed =
        Imported(R"([{"acctid":"A1","due":5,"currency":"EUR"},{"acctid":"A2","due":5,"currency":"USD"}])").finished;
    QCOMPARE(mixed.exitCode, 7);
    QVERIFY2(mixed.words.contains("Element 2: “USD”"), mixed.words.constData());
}

void TestCliForeignCsv::takesASignForItsCurrency_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QByteArray>("currency"); // empty: it may be several
    QTest::newRow("Fr.") << QByteArray("Fr. 5.00") << QByteArray("CHF");
    QTest::newRow("SFr.") << QByteArray("SFr. 5.00") << QByteArray("CHF");
    QTest::newRow("zl") << QByteArray("5.00 z\xC5\x82") << QByteArray("PLN");
    QTest::newRow("Kc") << QByteArray("5.00 K\xC4\x8D") << QByteArray("CZK");
    QTest::newRow("R$") << QByteArray("R$5.00") << QByteArray("BRL");
    QTest::newRow("pound") << QByteArray("\xC2\xA3"
                                         "5.00")
                           << QByteArray("GBP");
    QTest::newRow("dollar") << QByteArray("$5.00") << QByteArray("USD"); // which the book has
    QTest::newRow("kr") << QByteArray("5.00 kr") << QByteArray();
}

void TestCliForeignCsv::takesASignForItsCurrency()
{
    QFETCH(const QByteArray, amount);
    QFETCH(const QByteArray, currency);
    const QByteArray file = "acctid,due\nA1," + amount + '\n';
    const Imported imported(file);
    if (currency.isEmpty()) {
        QCOMPARE(imported.finished.exitCode, 2);
        for (const char *code : {"DKK", "NOK", "SEK"})
            QVERIFY2(imported.finished.words.contains(code), imported.finished.words.constData());
        const Imported told(file, {u"--currency"_s, u"SEK"_s});
        QCOMPARE(told.cli.run({u"balance"_s, u"A1"_s}).out, "5.00 SEK\n");
        return;
    }
    QVERIFY2(imported.finished.exitCode == 0, imported.finished.words.constData());
    QCOMPARE(imported.cli.run({u"balance"_s, u"A1"_s}).out, "5.00 " + currency + '\n');
}

void TestCliForeignCsv::readsEachExportAgain_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("default") << QStringList();
    QTest::newRow("German") << QStringList{u"--delimiter"_s, u"semicolon"_s, u"--decimal"_s, u"comma"_s};
    QTest::newRow("German, thousands") << QStringList{u"--delimiter"_s, u"semicolon"_s,   u"--decimal"_s,
                                                      u"comma"_s,       u"--thousands"_s, u"point"_s};
    QTest::newRow("Excel's Unicode") << QStringList{u"--delimiter"_s, u"tab"_s,        u"--decimal"_s,
                                                    u"comma"_s,       u"--encoding"_s, u"utf-16le"_s};
    QTest::newRow("Swiss") << QStringList{u"--thousands"_s, u"apostrophe"_s, u"--encoding"_s, u"utf-8-bom"_s};
    QTest::newRow("no header") << QStringList{u"--delimiter"_s, u"pipe"_s, u"--no-header"_s};
    QTest::newRow("single quotes") << QStringList{u"--quote"_s, u"single"_s};
}

void TestCliForeignCsv::readsEachExportAgain()
{
    QFETCH(const QStringList, options);
    const Imported first("acctid,name,paid,due,balance,parent\n"
                         "A0,\"M\xC3\xBCller, Jane\",0.00,6.50,6.50,\n"
                         "A1,NULL,1234567.00,-6.50,0,A0\n"
                         "''7,'tis,1.25,3.00,0,\n"
                         "\"12E+5\",Total,1.25,3.00,0,\n"
                         "\"NONE\",nan,1.25,3.00,0,\n"
                         "\"NULL\",Jane,1.25,3.00,0,\"NONE\"\n");
    QVERIFY2(first.finished.exitCode == 0, first.finished.words.constData());
    const QByteArray whole = first.cli.run({u"export"_s, u"-"_s}).out;
    const Imported second(first.cli.run(QStringList{u"export"_s, u"-"_s} + options).out);
    const bool mayBeAsked = options.contains(u"--no-header"_s); // its ids and names may be other things
    QVERIFY2(second.finished.exitCode == (mayBeAsked ? 7 : 0), second.finished.words.constData());
    if (!mayBeAsked)
        QCOMPARE(second.cli.run({u"export"_s, u"-"_s}).out, whole);
}

namespace tst_cliforeigncsv {
QTEST_GUILESS_MAIN(TestCliForeignCsv)
}
#include "tst_cliforeigncsv.moc"
