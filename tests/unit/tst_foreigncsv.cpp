// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ColumnMapping.h"
#include "support/ForeignRows.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::text;
using namespace accountdesk::test;

/// How the columns and rows of files that other programs wrote are found.
class TestForeignCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsBesideATextOff_data();
    void takesWhatIsBesideATextOff() { checkForeign(); }
    void findsTheColumnsAmongTitlesAndFooters_data();
    void findsTheColumnsAmongTitlesAndFooters() { checkForeign(); }
    void findsTotalsAboveTheirRows_data();
    void findsTotalsAboveTheirRows() { checkForeign(); }
    void asksWhichColumnIsMeant_data();
    void asksWhichColumnIsMeant() { checkForeign(); }
    void findsTheDelimiterBesideDecimalCommas_data();
    void findsTheDelimiterBesideDecimalCommas() { checkForeign(); }
    void readsLateRowsAsEarlyOnes_data();
    void readsLateRowsAsEarlyOnes();
    void noticesColumnsThatAreNamedAnew_data();
    void noticesColumnsThatAreNamedAnew();
    void noticesRowsThatBelieTheFirstOnes();
    void doesAsItIsTold();
    void letsOnlyTheMappingDecide();
};

void TestForeignCsv::takesWhatIsBesideATextOff_data()
{
    addForeignColumns();
    const QByteArray header = "acctid,name,paid,due\n";
    addForeign("a formula", header + "=\"00123\",Jane,5.00,6.00\n", {u"00123|Jane|5.00|6.00"_s});
    addForeign("a quoted formula", header + "\"=\"\"00123\"\"\",Jane,5.00,6.00\n", {u"00123|Jane|5.00|6.00"_s});
    addForeign("an apostrophe", header + "'00123,Jane,5.00,6.00\n", {u"00123|Jane|5.00|6.00"_s});
    addForeign("a name's own apostrophe", header + "A1,'t Hooft,5.00,6.00\n", {u"A1|'t Hooft|5.00|6.00"_s});
    addForeign("no-break spaces", "acctid\xC2\xA0,name,paid,due\nA1\xC2\xA0,\xC2\xA0Jane,5.00,6.00\n", {jane});
    addForeign("spaces in quotes", "\"acctid \",\"name\",\" paid\",\"due\"\n\"A1 \",\"Jane \",\" 5.00\",\"6.00 \"\n",
               {jane});
    addForeign("backslashes",
               header + "A1,\"Jane \\\"JJ\\\" M\",5.00,6.00\nA2,\"x \\\", y\",5.00,6.00\nA3,\"a \"\"b\"\"\",1,2\n",
               {u"A1|Jane \"JJ\" M|5.00|6.00"_s, u"A2|x \", y|5.00|6.00"_s, u"A3|a \"b\"|1.00|2.00"_s});
    addForeign("a backslash at an end", header + "A1,\"C:\\\",5.00,6.00\nA2,\"D:\\\",5.00,6.00\n",
               {u"A1|C:\\|5.00|6.00"_s, u"A2|D:\\|5.00|6.00"_s});
    addForeign("nothing", header + "A1,\\N,5.00,6.00\nA2,NULL,5.00,6.00\nA3,\"NULL\",5.00,6.00\n",
               {u"A1||5.00|6.00"_s, u"A2||5.00|6.00"_s, u"A3|NULL|5.00|6.00"_s});
    addForeign("no account", header + "NULL,Jane,5.00,6.00\n#N/A,Jane,5.00,6.00\n", {u"bad 2 ids"_s, u"bad 3 ids"_s});
    addForeign("shortened numbers",
               header + "1.23E+15,Jane,5.00,6.00\n\"1,23E+15\",Jane,5.00,6.00\n12E3,Jane,5.00,6.00\n",
               {u"bad 2 ids"_s, u"bad 3 ids"_s, u"12E3|Jane|5.00|6.00"_s});
    addForeign("Ctrl-Z", header + "A1,Jane,5.00,6.00\r\n\x1A", {jane});
    addForeign("Ctrl-Z behind a cell", header + "A1,Jane,5.00,6.00\x1A", {jane});
    addForeign("NULs", header + "A1,Jane,5.00,6.00\n" + QByteArray(10'000, '\0'), {jane});
    addForeign("a mark in the middle",
               header
                   + "\xEF\xBB\xBF"
                     "A1,Jane,5.00,6.00\n",
               {jane});
    addForeign("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + header + "A1,Jane,5.00,6.00\n", {jane});
}

void TestForeignCsv::findsTheColumnsAmongTitlesAndFooters_data()
{
    addForeignColumns();
    const QByteArray row = "A1,Jane,5.00,6.00\n";
    const QByteArray table = "acctid,name,paid,due\n" + row;
    addForeign("a title", "Balances of 2026-11-01,,,\n,,,\n" + table, {jane});
    addForeign("a title of one cell", "\"Balances, NORTH\"\n\n" + table, {jane});
    addForeign("a remark", "# exported by LegacyDesk\n" + table, {jane});
    addForeign(
        "a block of titles",
        "\"Card:\";\"1234\";\n\n\"Date:\";\"01.01.2019\";\n\"Kundennummer\";\"Name\";\"Bezahlt\";\"F\xC3\xA4llig\"\n"
        "\"A1\";\"Jane\";\"5,00\";\"6,00\"\n",
        {jane});
    addForeign("a title, no header", "Report\nA1,Jane,5.00,6.00\nA2,Joe,1.00,2.00\n", {jane, u"A2|Joe|1.00|2.00"_s});
    addForeign("the header again", table + "acctid,name,paid,due\n" + "A2,Joe,1.00,2.00\n",
               {jane, u"A2|Joe|1.00|2.00"_s});
    addForeign("a total", table + "Total,,5.00,6.00\n", {jane, u"bad 3 totals"_s});
    addForeign("a grand total", table + "Grand total:,2 customers,5.00,6.00\n", {jane, u"bad 3 totals"_s});
    addForeign("a total in the name's column", table + ",Total,5.00,6.00\n", {jane, u"bad 3 none"_s});
    addForeign("a sum by its amounts", table + "A2,Joe,1.00,2.00\nAll customers,,6.00,8.00\n",
               {jane, u"A2|Joe|1.00|2.00"_s, u"bad 4 totals"_s});
    addForeign("a customer who owes as much as the others", table + "A2,Joe,1.00,2.00\nA3,Jim,6.00,8.00\n",
               {jane, u"A2|Joe|1.00|2.00"_s, u"A3|Jim|6.00|8.00"_s});
    for (const char *words : {"Carried forward", "Average", "All customers",
                              "\xC3\x9C"
                              "bertrag",
                              "Closing balance", "Not an account"})
        addForeign(words, table + words + ",,3.00,4.00\nA2,Joe,1.00,2.00\n",
                   {jane, u"bad 3 totals"_s, u"A2|Joe|1.00|2.00"_s});
    addForeign("an opening balance", "acctid,name,paid,due\nOpening balance,,0.00,0.00\n" + row,
               {u"bad 2 totals"_s, jane});
    addForeign("ids that are words", "acctid,paid,due\nNorth Ltd,1.00,2.00\nSouth,1.00,2.00\n",
               {u"NORTH LTD||1.00|2.00"_s, u"SOUTH||1.00|2.00"_s});
    addForeign("a bank's last record", table + "A2,Joe,1.00,2.00\n99,2,6.00,8.00\n",
               {jane, u"A2|Joe|1.00|2.00"_s, u"bad 4 totals"_s});
    addForeign("sums of groups",
               table + "A2,Joe,1.00,2.00\nNorth,,6.00,8.00\nA3,Jim,1.00,2.00\nA4,Joy,1.00,2.00\nSouth,,2.00,4.00\n",
               {jane, u"A2|Joe|1.00|2.00"_s, u"bad 4 totals"_s, u"A3|Jim|1.00|2.00"_s, u"A4|Joy|1.00|2.00"_s,
                u"bad 7 totals"_s});
    addForeign("a remark as wide as the table", table + "Page 1 of 1,,,\n(1 row),,,\nEnd,,,\nA2,,,\n",
               {jane, u"bad 3 totals"_s, u"bad 4 totals"_s, u"bad 5 totals"_s, u"A2||0.00|0.00"_s});
    addForeign("a remark below", table + "\n(1 row)\n", {jane, u"bad 4 none"_s});
    addForeign("Excel's line", "sep=;\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    addForeign("Excel's line, quoted", "\"sep=;\"\r\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    addForeign("Excel's line, with empty cells", "sep=;;;\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    addForeign("Excel's line with blanks", "sep = ;\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    addForeign("Excel's line, another delimiter", "sep=~\nacctid~name~paid~due\nA1~Jane~5.00~6.00\n",
               {u"doubt delimiter"_s});
}

/// Of the whole file or each group, by a word that only the file knows.
void TestForeignCsv::findsTotalsAboveTheirRows_data()
{
    addForeignColumns();
    const QByteArray row = "A1,Jane,5.00,6.00\n";
    const QByteArray header = "acctid,name,paid,due\n";
    const QByteArray others = "A2,Joe,1.00,2.00\n";
    const QString joe = u"A2|Joe|1.00|2.00"_s;
    addForeign("a total above", header + "North,,6.00,8.00\n" + row + others, {u"bad 2 totals"_s, jane, joe});
    addForeign("a total above, with a name", header + "North,The North,6.00,8.00\n" + row + others,
               {u"bad 2 totals"_s, jane, joe});
    addForeign("a total above, with a number", header + "100,,6.00,8.00\n" + row + others,
               {u"bad 2 totals"_s, jane, joe});
    addForeign("a total above ids that are words",
               header + "North,,6.00,8.00\nSmith,Jane,5.00,6.00\nMiller,Joe,1.00,2.00\n",
               {u"bad 2 totals"_s, u"SMITH|Jane|5.00|6.00"_s, u"MILLER|Joe|1.00|2.00"_s});
    addForeign("a total above and below", header + "North,,6.00,8.00\n" + row + others + "Total,,6.00,8.00\n",
               {u"bad 2 totals"_s, jane, joe, u"bad 5 totals"_s});
    addForeign("totals above groups",
               header + "All,,9.00,12.00\nNorth,,6.00,8.00\n" + row + others + "South,,3.00,4.00\nA3,Jim,3.00,4.00\n",
               {u"bad 2 totals"_s, u"bad 3 totals"_s, jane, joe, u"bad 6 totals"_s, u"A3|Jim|3.00|4.00"_s});
    addForeign("a total of one column above", header + "North,,,8.00\n" + row + others, {u"bad 2 totals"_s, jane, joe});
    addForeign("a total of one column below", header + row + others + "North,,6.00,\n", {jane, joe, u"bad 4 totals"_s});
    addForeign("titles above groups", header + "North,,,\n" + row + others + "South,,,\nA3,Jim,3.00,4.00\n",
               {u"bad 2 totals"_s, jane, joe, u"bad 5 totals"_s, u"A3|Jim|3.00|4.00"_s});
    addForeign("totals of three levels",
               header + "All,,6.00,8.00\nEurope,,6.00,8.00\nNorth,,6.00,8.00\n" + row + others,
               {u"bad 2 totals"_s, u"bad 3 totals"_s, u"bad 4 totals"_s, jane, joe});
    addForeign("a total above an account without a digit",
               header + "North,The North,9.00,12.00\n" + row + "CASH,Cash sales,3.00,4.00\n" + others,
               {u"bad 2 totals"_s, jane, u"CASH|Cash sales|3.00|4.00"_s, joe});
    addForeign("zeros that are written", header + row + "CASH,,0.00,0.00\n" + others,
               {jane, u"CASH||0.00|0.00"_s, joe});
    addForeign("zeros that are written, without names", "acctid,paid,due\nA1,5.00,6.00\nCASH,0.00,0.00\nA2,1.00,2.00\n",
               {u"A1||5.00|6.00"_s, u"CASH||0.00|0.00"_s, u"A2||1.00|2.00"_s});
    addForeign("namesakes with round amounts",
               header + "MEIER,Anna,0,100\nMEIER2,Bernd,0,40\nMEIER3,Carl,0,60\nWOLF,Dora,0,20\n",
               {u"MEIER|Anna|0.00|100.00"_s, u"MEIER2|Bernd|0.00|40.00"_s, u"MEIER3|Carl|0.00|60.00"_s,
                u"WOLF|Dora|0.00|20.00"_s});
    addForeign("accounts without names and with round amounts",
               header + "A1,,0,100\nA2,Bernd,0,50\nA3,Carl,0,50\nA4,,0,20\n",
               {u"A1||0.00|100.00"_s, u"A2|Bernd|0.00|50.00"_s, u"A3|Carl|0.00|50.00"_s, u"A4||0.00|20.00"_s});
    addForeign("a last account that owes what two others do",
               header + "100,Anna,10.00,20.00\n101,Bob,5.00,30.00\nCASH,Cash,0,50.00\n",
               {u"100|Anna|10.00|20.00"_s, u"101|Bob|5.00|30.00"_s, u"CASH|Cash|0.00|50.00"_s});
    addForeign("a first account without a name", header + "North,,6.00,7.00\n" + row + others,
               {u"NORTH||6.00|7.00"_s, jane, joe});
    addForeign("a first account that owes as much as the second", header + "North,,5.00,6.00\n" + row,
               {u"NORTH||5.00|6.00"_s, jane});
    addForeign("a first account that is like the others", header + "A9,Jim,6.00,8.00\n" + row + others,
               {u"A9|Jim|6.00|8.00"_s, jane, joe});
}

void TestForeignCsv::asksWhichColumnIsMeant_data()
{
    addForeignColumns();
    const QByteArray row = "A1,Jane,5.00,6.00\n";
    const QStringList asked{u"doubt columns"_s};
    for (const char *header :
         {"Account #,Customer Name,Amount Paid ($),Amount Due ($)", "Acct. No.,Name,Paid (USD),Due (USD)",
          "CUSTOMER_ID,CUSTOMER_NAME,TOTAL_PAID,TOTAL_DUE", "Customer ID,Customer,Paid USD,Due in USD",
          "AccountNumber,AccountName,AmountPaid,AmountDue"})
        addForeign(header, QByteArray(header) + '\n' + row, {jane});
    for (const char *header :
         {"Customer No,Customer,Receipts,Invoices", "Account,Name,2025,2026", "Account,Name,Paid,Invoice total",
          "Account,Name,Paid,Paid", "Account,Name,Amount due,Total due", "id,account,paid,due", "id,id,paid,due",
          "Account,Name,Paid,Balance", "Account,Name,,", "Account,Name,Paid %,Due %", "Account,Name,Paid,"})
        addForeign(header, QByteArray(header) + '\n' + row, asked);
    addForeign("only a balance", "Account,Name,Balance\nA1,Jane,5.00\n", asked);
    addForeign("an amount that shows late",
               "Account,Name,Paid,Rest\n" + QByteArray("A1,Jane,5.00,\n").repeated(2) + row, asked);
    addForeign("amounts among other texts",
               "Account,Name,Paid,Rest\nA1,Jane,5.00,n/a\nA2,Joe,5.00,open\nA3,Jim,5.00,6.00\n", asked);
    addForeign("one currency in a column", "Account,Name,Paid,Due,Currency\nA1,Jane,5.00,6.00,EUR\nA2,Joe,1.00,2.00,\n",
               {jane, u"A2|Joe|1.00|2.00"_s});
    addForeign("currencies in a column",
               "Account,Name,Paid,Due,W\xC3\xA4hrung\nA1,Jane,5.00,6.00,EUR\nA2,Joe,1.00,2.00,USD\n",
               {u"doubt currency"_s});
    addForeign("a column that holds no amount", "Account,Name,Paid,Due,City\nA1,Jane,5.00,6.00,Bonn\n", {jane});
    addForeign("no header, one amount", "A1,Jane,5.00\nA2,Joe,1.00\n", asked);
    addForeign("no header, four amounts", "A1,1.00,2.00,3.00,4.00\nA2,1.00,2.00,3.00,4.00\n", asked);
    addForeign("words that may be a header", "Ref,Label\nA1,Jane\n", {u"doubt header"_s});
    addForeign("two currencies",
               amounts("$5.00", "\xE2\x82\xAC"
                                "9.00"),
               {u"doubt currency"_s});
    addForeign("a currency in the header, another beside", "Account,Paid (EUR),Due\nA1,$5.00,6.00\n",
               {u"doubt currency"_s});
}

void TestForeignCsv::findsTheDelimiterBesideDecimalCommas_data()
{
    addForeignColumns();
    addForeign("semicolons", "acctid;name;paid;due\nA1;Jane;5,00;6,00\nA2;Joe;7,00;8,00\n",
               {jane, u"A2|Joe|7.00|8.00"_s});
    addForeign("names with commas", "A1;M, Jane;0,10;6,50\nA2;M, Joe;1,10;6,50\n",
               {u"A1|M, Jane|0.10|6.50"_s, u"A2|M, Joe|1.10|6.50"_s});
    addForeign("no header", "A1;0,00;6,50\nA2;1,00;6,50\n", {u"A1||0.00|6.50"_s, u"A2||1.00|6.50"_s});
    addForeign("tabs", "acctid\tpaid\tdue\nA1\t0,00\t6,50\n", {u"A1||0.00|6.50"_s});
    addForeign("bars", "acctid|paid|due\nA1|0,00|6,50\n", {u"A1||0.00|6.50"_s});
    addForeign("commas, quoted amounts", "acctid,paid,due\nA1,\"0,00\",\"6,50\"\n", {u"A1||0.00|6.50"_s});
    addForeign("what export writes", "A1;Jane;1,00;3,00;2,00\nA2;Joe;5,00;1,00;-4,00\n",
               {u"A1|Jane|1.00|3.00"_s, u"A2|Joe|5.00|1.00"_s});
}

void TestForeignCsv::readsLateRowsAsEarlyOnes_data()
{
    QTest::addColumn<QByteArray>("early");
    QTest::addColumn<QByteArray>("late");
    QTest::addColumn<QString>("row");
    QTest::newRow("thousands") << QByteArray("A1;Jane;5;6\n") << QByteArray("Z1;Zoe;\"1,234.50\";2.00\n")
                               << u"Z1|Zoe|1234.50|2.00"_s;
    QTest::newRow("decimal comma") << QByteArray("A1;Jane;5;6\n") << QByteArray("Z1;Zoe;1.234,50;2\n")
                                   << u"Z1|Zoe|1234.50|2.00"_s;
    QTest::newRow("Windows-1252") << QByteArray("A1;Jane;5;6\n") << QByteArray("Z1;J\xF6rg M\xFCller;1;2\n")
                                  << u"Z1|Jörg Müller|1.00|2.00"_s;
    QTest::newRow("UTF-8") << QByteArray("A1;Jane;5;6\n") << QByteArray("Z1;J\xC3\xB6rg;1;2\n")
                           << u"Z1|Jörg|1.00|2.00"_s;
    QTest::newRow("parentheses") << QByteArray("A1;Jane;5.00;6.00\n") << QByteArray("Z1;Zoe;(5.00);6.00\n")
                                 << u"Z1|Zoe|-5.00|6.00"_s;
    QTest::newRow("backslashes") << QByteArray("A1;\"Jane\";5.00;6.00\n") << QByteArray("Z1;\"Z \\\"oe\\\"\";1;2\n")
                                 << u"Z1|Z \"oe\"|1.00|2.00"_s;
}

void TestForeignCsv::readsLateRowsAsEarlyOnes()
{
    QFETCH(const QByteArray, early);
    QFETCH(const QByteArray, late);
    QFETCH(const QString, row);
    const QStringList rows = rowsOf("acctid;name;paid;due\n" + early.repeated(40'000) + late);
    QCOMPARE(rows.size(), 40'001);
    QCOMPARE(rows.first(), jane);
    QCOMPARE(rows.last(), row);
}

void TestForeignCsv::noticesColumnsThatAreNamedAnew_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QStringList>("late"); // the last rows
    const QStringList other{u"bad 30002 none"_s, u"bad 30003 none"_s};
    const QByteArray usual = "acctid,name,paid,due\n";
    QTest::newRow("another order") << usual << QByteArray("acctid,name,due,paid\n") << other;
    QTest::newRow("other columns") << usual << QByteArray("Account,Customer,Balance,Charges\n") << other;
    QTest::newRow("the same in other words") << usual << QByteArray("Account No,Customer Name,Amount Paid,Amount Due\n")
                                             << QStringList(u"A2|Zoe|1.00|2.00"_s);
    QTest::newRow("no amounts") << QByteArray("acctid,name,city,zip\n") << QByteArray("name,acctid,city,zip\n")
                                << other;
}

void TestForeignCsv::noticesColumnsThatAreNamedAnew()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, names);
    QFETCH(const QStringList, late);
    const QStringList rows = rowsOf(header + QByteArray("A1,Jane,5.00,6.00\n").repeated(30'000) + names
                                    + "A2,Zoe,1.00,2.00\n");
    QVERIFY(rows.size() >= 30'001);
    QVERIFY(rows.first().startsWith(u"A1|Jane|"));
    QCOMPARE(rows.mid(30'000), late);
}

/// Without names, columns are known by their sums; that the first ones are all 0 says little.
void TestForeignCsv::noticesRowsThatBelieTheFirstOnes()
{
    const QStringList rows = rowsOf(QByteArray("A1,Jane,0,0,0\n").repeated(100)
                                    + "A2,Joe,5,8,3\nA3,Zoe,5,6,3\nA4,Max,5,6,x\n");
    QCOMPARE(rows.mid(99),
             QStringList({u"A1|Jane|0.00|0.00"_s, u"A2|Joe|5.00|8.00"_s, u"bad 102 columns"_s, u"bad 103 columns"_s}));
}

void TestForeignCsv::doesAsItIsTold()
{
    const QByteArray table = "acctid,name,paid,due\nA1,Jane,5.00,6.00\n";
    QCOMPARE(rowsOf("x\ny,z\n" + table, {.hasHeader = true, .firstLine = 3}), QStringList(jane));
    QCOMPARE(rowsOf(table + "A2,Joe,1.00,2.00\nA3,Jim,1.00,2.00\n", {.leftOut = {{3, 4}}}), QStringList(jane));
    QCOMPARE(rowsOf(table + "Total,,5.00,6.00\n", {.totals = CsvFormat::Totals::Skipped}), QStringList(jane));
    QCOMPARE(rowsOf(table + "Total,,5.00,6.00\n", {.totals = CsvFormat::Totals::Accounts}),
             QStringList({jane, u"TOTAL||5.00|6.00"_s}));
    QCOMPARE(rowsOf(amounts("(5.00)", "6.00"), {.negatives = Negatives::InFront}), QStringList(u"bad 2 none"_s));
    QCOMPARE(rowsOf(amounts("5.000", "6.000"), {.decimal = CsvFormat::Decimal::Point}), QStringList(jane));
    QCOMPARE(rowsOf(amounts("5.000", "6.000"), {.decimal = CsvFormat::Decimal::Comma}),
             QStringList(u"A1|Jane|5000.00|6000.00"_s));
    QCOMPARE(rowsOf("acctid,paid,due,currency\nA1,5.00,6.00,EUR\nA2,5.00,6.00,USD\n", {.currency = u"EUR"_s}),
             QStringList({u"A1||5.00|6.00"_s, u"bad 3 currency"_s}));
    QCOMPARE(rowsOf("acctid,paid,due\nA1,$5.00,6.00\nA2,EUR 5.00,6.00\n", {.currency = u"USD"_s}),
             QStringList({u"A1||5.00|6.00"_s, u"bad 3 currency"_s}));
}

void TestForeignCsv::letsOnlyTheMappingDecide()
{
    const ColumnMapping mapping{.account = 0, .name = 1, .paid = 2, .due = 3};
    QCOMPARE(rowsOf("Account,Name,Due,Due,Sum\nA1,Jane,5.00,6.00,\"1,50\"\n", {}, mapping), QStringList(jane));
    QCOMPARE(rowsOf("Compte;Nom;Pay\xC3\xA9;D\xC3\xBB\nA1;Jane;5,00;6,00\n", {}, mapping), QStringList(jane));
}

namespace tst_foreigncsv {
QTEST_APPLESS_MAIN(TestForeignCsv)
}
#include "tst_foreigncsv.moc"
