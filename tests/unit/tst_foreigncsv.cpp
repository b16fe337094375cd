// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvInspection.h"
#include "exchange/CsvRowSource.h"

#include <QBuffer>
#include <QtTest>

using namespace accountdesk;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(CsvChoice choice)
{
    switch (choice) {
    case CsvChoice::None:
        return u"none"_s;
    case CsvChoice::Encoding:
        return u"encoding"_s;
    case CsvChoice::Delimiter:
        return u"delimiter"_s;
    case CsvChoice::Header:
        return u"header"_s;
    case CsvChoice::Columns:
        return u"columns"_s;
    case CsvChoice::Decimal:
        return u"decimal"_s;
    case CsvChoice::Currency:
        return u"currency"_s;
    case CsvChoice::Totals:
        return u"totals"_s;
    }
    return {};
}

/// What comes in: `A1|Jane|5.00|6.00`, `bad 3 totals` for a row that somebody has to decide on, or `doubt columns`
/// for a file.
QStringList rowsOf(const QByteArray &file, const KnownCsvFormat &known = {},
                   const std::optional<ColumnMapping> &mapping = {})
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const auto preview = inspectCsv(device, known, mapping);
    if (!preview)
        return {u"error "_s + preview.error().happened};
    QStringList lines;
    for (const CsvDoubt &doubt : preview->doubts)
        lines << u"doubt "_s + nameOf(doubt.choice);
    if (!lines.isEmpty())
        return lines;
    const auto source = CsvRowSource::open(device, preview->format, preview->mapping);
    if (!source)
        return {u"error "_s + source.error().happened};
    Staging::Row row;
    BadRow bad;
    for (;;) {
        const auto next = (*source)->next(row, bad);
        if (!next)
            return lines << u"error "_s + next.error().happened;
        if (*next == RowSource::Next::End)
            return lines;
        if (*next == RowSource::Next::Bad)
            lines << u"bad %1 %2"_s.arg(bad.number).arg(nameOf(bad.choice));
        else
            lines << QStringList{row.id.text(), row.name, row.paid.format(), row.due.format()}.join(u'|');
    }
}

/// A file of the usual columns with these amounts in its only row.
QByteArray amounts(const QByteArray &paid, const QByteArray &due)
{
    return "acctid\tname\tpaid\tdue\nA1\tJane\t" + paid + '\t' + due + '\n';
}

QByteArray encoded(const char *converter, const QString &text)
{
    QStringEncoder encoder(converter);
    return encoder.encode(text);
}

const QString jane = u"A1|Jane|5.00|6.00"_s;

} // namespace

class TestForeignCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAmountsAsPeopleWriteThem_data();
    void readsAmountsAsPeopleWriteThem() { check(); }
    void refusesAmountsThatMayBeAnother_data();
    void refusesAmountsThatMayBeAnother();
    void takesWhatIsBesideATextOff_data();
    void takesWhatIsBesideATextOff() { check(); }
    void findsTheColumnsAmongTitlesAndFooters_data();
    void findsTheColumnsAmongTitlesAndFooters() { check(); }
    void asksWhichColumnIsMeant_data();
    void asksWhichColumnIsMeant() { check(); }
    void findsTheDelimiterBesideDecimalCommas_data();
    void findsTheDelimiterBesideDecimalCommas() { check(); }
    void readsLateRowsAsEarlyOnes_data();
    void readsLateRowsAsEarlyOnes();
    void findsTheEncoding_data();
    void findsTheEncoding() { check(); }
    void readsTheEncodingThatItIsTold_data();
    void readsTheEncodingThatItIsTold();
    void doesAsItIsTold();
    void letsOnlyTheMappingDecide();

private:
    static void check();
};

void TestForeignCsv::check()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QStringList, rows);
    QCOMPARE(rowsOf(file), rows);
}

namespace {

void addColumns()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("rows");
}

void add(const char *name, const QByteArray &file, const QStringList &rows)
{
    QTest::newRow(name) << file << rows;
}

} // namespace

void TestForeignCsv::readsAmountsAsPeopleWriteThem_data()
{
    addColumns();
    const auto row = [](const QByteArray &paid, const QByteArray &due, const char *expected) {
        QTest::addRow("%s %s", paid.constData(), due.constData())
            << amounts(paid, due) << QStringList(u"A1|Jane|"_s + QString::fromLatin1(expected));
    };
    row("(1,234.50)", "12.50-", "-1234.50|-12.50");
    row("\xE2\x88\x92"
        "5.00",
        "- 7.00", "-5.00|-7.00");
    row("\xE2\x80\x93"
        "5.00",
        "+5.00", "-5.00|5.00");
    row(".50", "5.", "0.50|5.00");
    row("$1,234.50", "($30.00)", "1234.50|-30.00");
    row("$(12.34)", "-$5.00", "-12.34|-5.00");
    row("1.234,50 \xE2\x82\xAC", "EUR 5,00", "1234.50|5.00");
    row("CHF 1'234.50", "2.00 CHF", "1234.50|2.00");
    row("1,23,456.00", "12,34,567.00", "123456.00|1234567.00");
    row("14.5500", "20.0000", "14.55|20.00");
    row("1234.500", "14.550", "1234.50|14.55");
    row("-", "", "0.00|0.00");
    row("$ -", "\xE2\x80\x94", "0.00|0.00");
    row("5,-", "7,\xE2\x80\x93", "5.00|7.00");
    row("\xC2\xA0"
        "1\xE2\x80\xAF"
        "234,50",
        "\xE2\x80\x89"
        "6,00\xC2\xA0",
        "1234.50|6.00");
    row("'5.00", "=\"6.00\"", "5.00|6.00");
    row("kr 5,00", "6,50 kr", "5.00|6.50");
}

void TestForeignCsv::refusesAmountsThatMayBeAnother_data()
{
    QTest::addColumn<QByteArray>("amount");
    for (const char *amount : {"--7.00", "-(67.00)", "5%", "5.00 abc", "5.00 CR", "1e3", "1,2.3", "#REF!", "NULL",
                               "\\N", "01.02.2026", "3.000", "3,000", "14.5512", "14.549999999999999", "()", "$"})
        QTest::newRow(amount) << QByteArray(amount);
}

void TestForeignCsv::refusesAmountsThatMayBeAnother()
{
    QFETCH(const QByteArray, amount);
    const QStringList rows = rowsOf(amounts(amount, "1"));
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.first().startsWith(u"bad 2"_s), qPrintable(rows.first()));
}

void TestForeignCsv::takesWhatIsBesideATextOff_data()
{
    addColumns();
    const QByteArray header = "acctid,name,paid,due\n";
    add("a formula", header + "=\"00123\",Jane,5.00,6.00\n", {u"00123|Jane|5.00|6.00"_s});
    add("a quoted formula", header + "\"=\"\"00123\"\"\",Jane,5.00,6.00\n", {u"00123|Jane|5.00|6.00"_s});
    add("an apostrophe", header + "'00123,Jane,5.00,6.00\n", {u"00123|Jane|5.00|6.00"_s});
    add("a name's own apostrophe", header + "A1,'t Hooft,5.00,6.00\n", {u"A1|'t Hooft|5.00|6.00"_s});
    add("no-break spaces", "acctid\xC2\xA0,name,paid,due\nA1\xC2\xA0,\xC2\xA0Jane,5.00,6.00\n", {jane});
    add("spaces in quotes", "\"acctid \",\"name\",\" paid\",\"due\"\n\"A1 \",\"Jane \",\" 5.00\",\"6.00 \"\n", {jane});
    add("backslashes",
        header + "A1,\"Jane \\\"JJ\\\" M\",5.00,6.00\nA2,\"x \\\", y\",5.00,6.00\nA3,\"a \"\"b\"\"\",1,2\n",
        {u"A1|Jane \"JJ\" M|5.00|6.00"_s, u"A2|x \", y|5.00|6.00"_s, u"A3|a \"b\"|1.00|2.00"_s});
    add("a backslash at an end", header + "A1,\"C:\\\",5.00,6.00\nA2,\"D:\\\",5.00,6.00\n",
        {u"A1|C:\\|5.00|6.00"_s, u"A2|D:\\|5.00|6.00"_s});
    add("nothing", header + "A1,\\N,5.00,6.00\nA2,NULL,5.00,6.00\nA3,\"NULL\",5.00,6.00\n",
        {u"A1||5.00|6.00"_s, u"A2||5.00|6.00"_s, u"A3|NULL|5.00|6.00"_s});
    add("no account", header + "NULL,Jane,5.00,6.00\n#N/A,Jane,5.00,6.00\n", {u"bad 2 none"_s, u"bad 3 none"_s});
    add("shortened numbers", header + "1.23E+15,Jane,5.00,6.00\n\"1,23E+15\",Jane,5.00,6.00\n12E3,Jane,5.00,6.00\n",
        {u"bad 2 none"_s, u"bad 3 none"_s, u"12E3|Jane|5.00|6.00"_s});
    add("Ctrl-Z", header + "A1,Jane,5.00,6.00\r\n\x1A", {jane});
    add("Ctrl-Z behind a cell", header + "A1,Jane,5.00,6.00\x1A", {jane});
    add("NULs", header + "A1,Jane,5.00,6.00\n" + QByteArray(10'000, '\0'), {jane});
    add("a mark in the middle",
        header
            + "\xEF\xBB\xBF"
              "A1,Jane,5.00,6.00\n",
        {jane});
    add("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + header + "A1,Jane,5.00,6.00\n", {jane});
}

void TestForeignCsv::findsTheColumnsAmongTitlesAndFooters_data()
{
    addColumns();
    const QByteArray row = "A1,Jane,5.00,6.00\n";
    const QByteArray table = "acctid,name,paid,due\n" + row;
    add("a title", "Balances of 2026-11-01,,,\n,,,\n" + table, {jane});
    add("a title of one cell", "\"Balances, NORTH\"\n\n" + table, {jane});
    add("a remark", "# exported by LegacyDesk\n" + table, {jane});
    add("a block of titles",
        "\"Card:\";\"1234\";\n\n\"Date:\";\"01.01.2019\";\n\"Kundennummer\";\"Name\";\"Bezahlt\";\"F\xC3\xA4llig\"\n"
        "\"A1\";\"Jane\";\"5,00\";\"6,00\"\n",
        {jane});
    add("a title, no header", "Report\nA1,Jane,5.00,6.00\nA2,Joe,1.00,2.00\n", {jane, u"A2|Joe|1.00|2.00"_s});
    add("the header again", table + "acctid,name,paid,due\n" + "A2,Joe,1.00,2.00\n", {jane, u"A2|Joe|1.00|2.00"_s});
    add("a total", table + "Total,,5.00,6.00\n", {jane, u"bad 3 totals"_s});
    add("a grand total", table + "Grand total:,2 customers,5.00,6.00\n", {jane, u"bad 3 totals"_s});
    add("a total in the name's column", table + ",Total,5.00,6.00\n", {jane, u"bad 3 none"_s});
    add("a sum by its amounts", table + "A2,Joe,1.00,2.00\nAll customers,,6.00,8.00\n",
        {jane, u"A2|Joe|1.00|2.00"_s, u"bad 4 totals"_s});
    add("a customer who owes as much as the others", table + "A2,Joe,1.00,2.00\nA3,Jim,6.00,8.00\n",
        {jane, u"A2|Joe|1.00|2.00"_s, u"A3|Jim|6.00|8.00"_s});
    add("a remark as wide as the table", table + "Page 1 of 1,,,\n(1 row),,,\nEnd,,,\nA2,,,\n",
        {jane, u"bad 3 totals"_s, u"bad 4 totals"_s, u"bad 5 totals"_s, u"A2||0.00|0.00"_s});
    add("a remark below", table + "\n(1 row)\n", {jane, u"bad 4 none"_s});
    add("Excel's line", "sep=;\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    add("Excel's line, quoted", "\"sep=;\"\r\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    add("Excel's line, with empty cells", "sep=;;;\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    add("Excel's line with blanks", "sep = ;\nacctid;name;paid;due\nA1;Jane;5,00;6,00\n", {jane});
    add("Excel's line, another delimiter", "sep=~\nacctid~name~paid~due\nA1~Jane~5.00~6.00\n", {u"doubt delimiter"_s});
}

void TestForeignCsv::asksWhichColumnIsMeant_data()
{
    addColumns();
    const QByteArray row = "A1,Jane,5.00,6.00\n";
    const QStringList asked{u"doubt columns"_s};
    for (const char *header :
         {"Account #,Customer Name,Amount Paid ($),Amount Due ($)", "Acct. No.,Name,Paid (USD),Due (USD)",
          "CUSTOMER_ID,CUSTOMER_NAME,TOTAL_PAID,TOTAL_DUE", "Customer ID,Customer,Paid USD,Due in USD",
          "AccountNumber,AccountName,AmountPaid,AmountDue"})
        add(header, QByteArray(header) + '\n' + row, {jane});
    for (const char *header :
         {"Customer No,Customer,Receipts,Invoices", "Account,Name,2025,2026", "Account,Name,Paid,Invoice total",
          "Account,Name,Paid,Paid", "Account,Name,Amount due,Total due", "id,account,paid,due", "id,id,paid,due",
          "Account,Name,Paid,Balance", "Account,Name,,", "Account,Name,Paid,"})
        add(header, QByteArray(header) + '\n' + row, asked);
    add("only a balance", "Account,Name,Balance\nA1,Jane,5.00\n", asked);
    add("an amount that shows late", "Account,Name,Paid,Rest\n" + QByteArray("A1,Jane,5.00,\n").repeated(2) + row,
        asked);
    add("a column that holds no amount", "Account,Name,Paid,Due,City\nA1,Jane,5.00,6.00,Bonn\n", {jane});
    add("no header, one amount", "A1,Jane,5.00\nA2,Joe,1.00\n", asked);
    add("no header, four amounts", "A1,1.00,2.00,3.00,4.00\nA2,1.00,2.00,3.00,4.00\n", asked);
    add("words that may be a header", "Ref,Label\nA1,Jane\n", {u"doubt header"_s});
    add("two currencies",
        amounts("$5.00", "\xE2\x82\xAC"
                         "9.00"),
        {u"doubt currency"_s});
    add("a currency in the header, another beside", "Account,Paid (EUR),Due\nA1,$5.00,6.00\n", {u"doubt currency"_s});
}

void TestForeignCsv::findsTheDelimiterBesideDecimalCommas_data()
{
    addColumns();
    add("semicolons", "acctid;name;paid;due\nA1;Jane;5,00;6,00\nA2;Joe;7,00;8,00\n", {jane, u"A2|Joe|7.00|8.00"_s});
    add("names with commas", "A1;M, Jane;0,10;6,50\nA2;M, Joe;1,10;6,50\n",
        {u"A1|M, Jane|0.10|6.50"_s, u"A2|M, Joe|1.10|6.50"_s});
    add("no header", "A1;0,00;6,50\nA2;1,00;6,50\n", {u"A1||0.00|6.50"_s, u"A2||1.00|6.50"_s});
    add("tabs", "acctid\tpaid\tdue\nA1\t0,00\t6,50\n", {u"A1||0.00|6.50"_s});
    add("bars", "acctid|paid|due\nA1|0,00|6,50\n", {u"A1||0.00|6.50"_s});
    add("commas, quoted amounts", "acctid,paid,due\nA1,\"0,00\",\"6,50\"\n", {u"A1||0.00|6.50"_s});
    add("what export writes", "A1;Jane;1,00;3,00;2,00\nA2;Joe;5,00;1,00;-4,00\n",
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

void TestForeignCsv::findsTheEncoding_data()
{
    addColumns();
    const QString text = u"acctid,name,paid,due\nA1,%1,5.00,6.00\n"_s;
    const auto file = [&text](const char *encoding, const QString &name) { return encoded(encoding, text.arg(name)); };
    const auto row = [](const QString &name) { return QStringList(u"A1|%1|5.00|6.00"_s.arg(name)); };
    for (const QString &name : {u"Jörg Müller “AG” €"_s, u"Lefèvre"_s, u"Søren Kjærgård"_s, u"José Muñoz"_s,
                                u"João Conceição"_s, u"O’Neill"_s, u"Strauß – Söhne"_s})
        add(qPrintable(name), file("windows-1252", name), row(name));
    add("UTF-16 without a mark", file("UTF-16LE", u"処理商店"_s), row(u"処理商店"_s));
    add("UTF-16, the other way", file("UTF-16BE", u"Jane"_s), {jane});
    add("UTF-32", file("UTF-32LE", u"Jane"_s), {jane});
    add("UTF-32 with a mark", QByteArray("\xFF\xFE\0\0", 4) + file("UTF-32LE", u"Jane"_s), {jane});
    const QStringList asked{u"doubt encoding"_s};
    add("Shift-JIS", file("Shift_JIS", u"処理商店"_s), asked);
    add("Cyrillic", file("windows-1251", u"Иванов"_s), asked);
    add("Greek", file("windows-1253", u"Παπαδόπουλος"_s), asked);
    add("Czech", file("windows-1250", u"Dvořák Růžička"_s), asked);
    add("Polish", file("windows-1250", u"Łukasz"_s), asked);
    add("Turkish", file("windows-1254", u"Gökşen Yılmaz"_s), asked);
    add("CP850", file("ibm850", u"Müller"_s), asked);
    add("CP850, an accent", file("ibm850", u"Café"_s), asked);
    add("Hungarian", file("windows-1250", u"Győri"_s), asked);
    add("ISO-8859-15's euro", file("ISO-8859-15", u"Müller €"_s), asked);
    add("Macintosh, an umlaut", file("macintosh", u"Köln"_s), asked);
    add("Macintosh", file("macintosh", u"Café"_s), asked);
    add("Chinese", file("GBK", u"张伟有限公司"_s), asked);
    add("UTF-8 with a row of another kind", "acctid,name,paid,due\nA1,J\xC3\xB6rg,5.00,6.00\nA2,M\xFCller,5.00,6.00\n",
        {u"A1|Jörg|5.00|6.00"_s, u"bad 3 encoding"_s});
    add("another kind with a row of UTF-8",
        "acctid,name,paid,due\n" + QByteArray("A2,M\xFCller,5.00,6.00\n").repeated(3) + "A1,J\xC3\xB6rg,5.00,6.00\n",
        asked);
}

void TestForeignCsv::readsTheEncodingThatItIsTold_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("name");
    QTest::newRow("Shift-JIS") << u"shift-jis"_s << u"処理商店"_s;
    QTest::newRow("windows-1250") << u"windows-1250"_s << u"Łukasz Dvořák"_s;
    QTest::newRow("windows-1251") << u"cp1251"_s << u"Иванов"_s;
    QTest::newRow("ISO-8859-15") << u"latin9"_s << u"Šéfœ"_s;
    QTest::newRow("Macintosh") << u"macintosh"_s << u"Café Müller"_s;
    QTest::newRow("CP850") << u"cp850"_s << u"Müller"_s;
    QTest::newRow("Big5") << u"big5"_s << u"商店"_s;
    QTest::newRow("KOI8-R") << u"koi8-r"_s << u"Иванов"_s;
}

void TestForeignCsv::readsTheEncodingThatItIsTold()
{
    QFETCH(const QString, encoding);
    QFETCH(const QString, name);
    const auto known = TextEncoding::named(encoding);
    QVERIFY(known);
    const QByteArray file = encoded(known->converterName(), u"acctid,name,paid,due\nA1,%1,5.00,6.00\n"_s.arg(name));
    QCOMPARE(rowsOf(file, {.encoding = *known}), QStringList(u"A1|%1|5.00|6.00"_s.arg(name)));
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
    QCOMPARE(rowsOf("acctid,paid,due\nA1,$5.00,6.00\nA2,EUR 5.00,6.00\n", {.currency = u"USD"_s}),
             QStringList({u"A1||5.00|6.00"_s, u"bad 3 currency"_s}));
}

void TestForeignCsv::letsOnlyTheMappingDecide()
{
    const ColumnMapping mapping{.account = 0, .name = 1, .paid = 2, .due = 3};
    QCOMPARE(rowsOf("Account,Name,Due,Due,Sum\nA1,Jane,5.00,6.00,\"1,50\"\n", {}, mapping), QStringList(jane));
    QCOMPARE(rowsOf("Compte;Nom;Pay\xC3\xA9;D\xC3\xBB\nA1;Jane;5,00;6,00\n", {}, mapping), QStringList(jane));
}

QTEST_APPLESS_MAIN(TestForeignCsv)
#include "tst_foreigncsv.moc"
