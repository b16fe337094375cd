// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ColumnMapping.h"
#include "exchange/CsvInspection.h"
#include "text/CsvAmount.h"
#include "text/CsvWriter.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::text;

using Decimal = CsvFormat::Decimal;

namespace {

const CsvFormat german{.delimiter = ';', .decimal = Decimal::Comma, .thousands = '.'};
const CsvFormat commaOnly{.decimal = Decimal::Comma};
const CsvFormat english{.thousands = ','};
const CsvFormat swiss{.thousands = '\''};
const CsvFormat french{.decimal = Decimal::Comma, .thousands = ' '};

/// A format as one word, to read in a failed test: encoding, delimiter, quote, header, decimal, thousands.
QByteArray drawn(const CsvFormat &format)
{
    QByteArray text = format.encoding.name().toLatin1() + ' ' + format.delimiter + format.quote;
    text += format.hasHeader ? " header " : " bare ";
    text += format.decimal == Decimal::Comma ? ',' : '.';
    if (format.thousands != 0)
        text += format.thousands;
    return text;
}

std::unique_ptr<QBuffer> fileOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

Result<CsvFormat> detectCsvFormat(QIODevice &device, const KnownCsvFormat &known = {})
{
    const auto preview = inspectCsv(device, known);
    return preview ? Result<CsvFormat>(preview->format) : failure(preview.error());
}

QByteArray utf16(const QString &text, bool little)
{
    QStringEncoder encoder(little ? QStringEncoder::Utf16LE : QStringEncoder::Utf16BE);
    return encoder.encode(text);
}

} // namespace

Q_DECLARE_METATYPE(accountdesk::text::CsvFormat)
Q_DECLARE_METATYPE(accountdesk::text::KnownCsvFormat)

class TestCsvFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAmounts_data();
    void readsAmounts();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void saysThatACurrencyIsNoPartOfAnAmount();
    void readsEachAmountThatItWrites();
    void findsTheFormat_data();
    void findsTheFormat();
    void findsTheRestOfWhatIsKnown_data();
    void findsTheRestOfWhatIsKnown();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void findsColumnsByTheirWords_data();
    void findsColumnsByTheirWords();
    void findsColumnsByTheirCells();
    void previewsTheFirstRows();
    void previewsLongCellsCut();
    void guardsFormulas_data();
    void guardsFormulas();
    void refusesSeparatorsThatCantBeToldApart();
};

void TestCsvFormat::readsAmounts_data()
{
    QTest::addColumn<CsvFormat>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("cents");
    const auto row = [](const CsvFormat &format, const char *text, qint64 cents) {
        QTest::addRow("%s %s", drawn(format).constData(), text) << format << QByteArray(text) << cents;
    };
    row({}, "60.00", 6000);
    row({}, "60", 6000);
    row({}, "-10.5", -1050);
    row({}, "9999999999999.99", Money::maxCents);
    row({},
        "\xE2\x88\x92"
        "10.00",
        -1000);
    row(german, "1.234,50", 123450);
    row(german, "1234,50", 123450);
    row(german, "-1.234.567,8", -123456780);
    row(german, "0,01", 1);
    row(german, "-9.999.999.999.999,99", -Money::maxCents);
    row(commaOnly, "60,00", 6000);
    row(english, "1,234.50", 123450);
    row(english, "12,345", 1234500);
    row(swiss, "1'234.50", 123450);
    row(swiss,
        "1\xE2\x80\x99"
        "234.50",
        123450);
    row(french, "1 234,50", 123450);
    row(french,
        "1\xC2\xA0"
        "234,50",
        123450);
    row(french,
        "1\xE2\x80\xAF"
        "234\xE2\x80\xAF"
        "567,50",
        123456750);
}

void TestCsvFormat::readsAmounts()
{
    QFETCH(CsvFormat, format);
    QFETCH(QByteArray, text);
    QFETCH(qint64, cents);
    const auto amount = parseAmount(text, format);
    QVERIFY2(amount, qPrintable(amount.has_value() ? QString() : amount.error().text()));
    QCOMPARE(amount->cents(), cents);
}

void TestCsvFormat::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<CsvFormat>("format");
    QTest::addColumn<QByteArray>("text");
    const auto rows = [](const CsvFormat &format, const QList<QByteArray> &texts) {
        for (const QByteArray &text : texts)
            QTest::addRow("%s “%s”", drawn(format).constData(), text.constData()) << format << text;
    };
    rows({}, {"",         ".",
              "abc",      "1,00",
              "1,234.00", "12.345",
              "1e3",      "NaN",
              "inf",      "0x10",
              "--1",      "-(5.00)",
              "5%",       "10000000000000.00",
              "1.2.3",    "1 000",
              "$5",       "5 USD",
              "5.00 CR",  QByteArray("1\0", 2)});
    rows(german, {"", "1.23", "12.34,00", "1.2345,00", ".234,00", "1234.567,00", "1.234567,00", "1..234", "1,234,5",
                  "1,2.3", "1.234.", "60.00", "1,234", "1 234,00", "1.234,5 €"});
    rows(commaOnly, {"60.00", "1.234,00", "1,000,00"});
    rows(english, {"1,23.00", "1234,567.00", "1,,234", ",123", "1.5,00", "1,234,"});
    rows(swiss, {"1'23.00", "'123", "1'234'5", "1,234"});
    rows(french, {"1  234,00", "1 23,00", "1 234.00", "123 ,00"});
}

void TestCsvFormat::refusesWhatIsNoAmount()
{
    QFETCH(CsvFormat, format);
    QFETCH(QByteArray, text);
    const auto amount = parseAmount(text, format);
    QVERIFY2(!amount, QByteArray::number(static_cast<qlonglong>(amount.value_or(Money()).cents())).constData());
    QVERIFY(!amount.error().happened.isEmpty());
}

void TestCsvFormat::saysThatACurrencyIsNoPartOfAnAmount()
{
    for (const auto &[format, text] : QList<QPair<CsvFormat, QByteArray>>{
             {{}, "60.00 USD"}, {{}, "$60"}, {german, "1.234,50 €"}, {english, "EUR 1,234"}}) {
        const auto amount = parseAmount(text, format);
        QVERIFY(!amount);
        QVERIFY2(amount.error().happened.contains(QStringLiteral("currency")), qPrintable(amount.error().happened));
    }
    QVERIFY(!parseAmount("1e3", {}).error().happened.contains(QStringLiteral("currency")));
}

void TestCsvFormat::readsEachAmountThatItWrites()
{
    QRandomGenerator64 random(7);
    for (const CsvFormat &format : {CsvFormat{}, german, commaOnly, english, swiss, french}) {
        for (int i = 0; i < 20'000; ++i) {
            const auto magnitude = static_cast<std::int64_t>(random.generate64() >> (14 + random.bounded(50)));
            const Money amount = Money::fromCents((i % 2 ? -1 : 1) * std::min(magnitude, Money::maxCents));
            QByteArray text;
            appendAmount(text, amount, format);
            const auto read = parseAmount(text, format);
            QVERIFY2(read && *read == amount, text.constData());
        }
    }
    QByteArray text;
    appendAmount(text, Money::fromCents(-123456789), german);
    QCOMPARE(text, "-1.234.567,89");
}

void TestCsvFormat::findsTheFormat_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &file, const QByteArray &expected) {
        QTest::newRow(name) << file << expected;
    };
    const QString crm = QStringLiteral("acctid,name,paid,due\nACCT100,Jörg,60.00,100.00\nACCT200,Ann,70.00,60.00\n");
    row("the CRM's", crm.toUtf8(), "utf-8 ,\" header .");
    row("with a mark", "\xEF\xBB\xBF" + crm.toUtf8(), "utf-8-bom ,\" header .");
    row("UTF-16LE with a mark", "\xFF\xFE" + utf16(crm, true), "utf-16le ,\" header .");
    row("UTF-16BE with a mark", "\xFE\xFF" + utf16(crm, false), "utf-16be ,\" header .");
    row("UTF-16LE", utf16(crm, true), "utf-16le ,\" header .");
    row("UTF-16BE", utf16(crm, false), "utf-16be ,\" header .");
    row("Windows-1252", crm.toLatin1(), "windows-1252 ,\" header .");
    row("German Excel", "Kontonummer;Name;Bezahlt;F\xE4llig\r\nA1;M\xFCller;60,00;1.100,00\r\n",
        "windows-1252 ;\" header ,.");
    row("tabs", "a1\tAnn\t1.00\t2.00\na2\tBob\t3.00\t4.00\n", "utf-8 \t\" bare .");
    row("bars", "id|paid|due\na1|1.00|2.00\n", "utf-8 |\" header .");
    row("semicolons and commas in texts", "id;name;paid\na;\"x, y, z\";1\nb;u, v;2\nc;w;3\n", "utf-8 ;\" header .");
    row("delimiters in quotes", "id,name,paid\na,\"x;y;z\",1\nb,\"u;v;w\",2\n", "utf-8 ,\" header .");
    row("quoted newlines", "id,name,paid\na,\"x\n;;;\n;;;\",1\nb,\"y\n|\",2\n", "utf-8 ,\" header .");
    row("apostrophes as quotes", "'id','name','paid'\n'a','x, y','1.00'\n'b','it''s','2.00'\n", "utf-8 ,' header .");
    row("apostrophes in texts", "id,name,paid\na,O'Neill,1\nb,'Ann,2\n", "utf-8 ,\" header .");
    row("apostrophes around each cell", "'id','name','paid'\n'a','x','1.00'\n", "utf-8 ,' header .");
    row("formula guards are no quotes", "id,name,paid\na,'=x,1\nb,'-y,2\n", "utf-8 ,\" header .");
    row("Excel's own line", "sep=;\r\nid;paid\r\na;1,50\r\n", "utf-8 ;\" header ,");
    row("Excel's own line counts", "sep=|\nid|paid,a;b\nx|1,5\n", "utf-8 |\" header ,");
    row("Excel's own line in UTF-16", "\xFF\xFE" + utf16(QStringLiteral("Sep=\t\nid\tpaid\na\t1.50\n"), true),
        "utf-16le \t\" header .");
    row("Excel's own line of one column", "sep=;\nid\na\n", "utf-8 ;\" header .");
    row("no header", "ACCT100,60.00,100.00\nACCT200,70.00,60.00\n", "utf-8 ,\" bare .");
    row("no header, numbers as ids", "100,60.00,100.00\n200,70.00,60.00\n", "utf-8 ,\" bare .");
    row("unknown words", "foo,bar,baz\nA1,60.00,100.00\n", "utf-8 ,\" header .");
    row("one line, known words", "acctid,paid,due\n", "utf-8 ,\" header .");
    row("comma as decimal sign", "konto;soll\na;1,5\nb;2\n", "utf-8 ;\" header ,");
    row("comma between thousands", "id;paid\na;1,234\nb;2,345,678\n", "utf-8 ;\" header .,");
    row("a point that may be either", "id;paid\na;1.005\n", "utf-8 ;\" header .");
    row("a comma that may be either", "id;paid\na;1,005\n", "utf-8 ;\" header .");
    row("a point that another amount makes clear", "id;paid\na;1.005\nb;3,50\n", "utf-8 ;\" header ,.");
    row("a comma that another amount makes clear", "id;paid\na;1,005\nb;3.50\n", "utf-8 ;\" header .,");
    row("point between thousands", "id;paid\na;1.234\nb;2.345.678\n", "utf-8 ;\" header ,.");
    row("one wrong amount doesn't turn it", "id;paid\na;12.345\nb;60.00\nc;70.00\n", "utf-8 ;\" header .");
    row("apostrophes between thousands", "id;paid\na;1'234.50\n", "utf-8 ;\" header .'");
    row("spaces between thousands",
        "id;paid\na;1\xC2\xA0"
        "234,50\n",
        "utf-8 ;\" header , ");
    row("quoted amounts with commas", "id,paid,due\na,\"1,50\",\"2,50\"\n", "utf-8 ,\" header ,");
    row("CR only", "acctid,paid\ra,1.00\rb,2.00\r", "utf-8 ,\" header .");
    row("a single NUL is no UTF-16", QByteArray("acctid,paid\na,1.00\nb\0,2.00\n", 27), "utf-8 ,\" header .");
    row("ragged", "acctid,paid,due\na,1,2\nb,3\nc,4,5\nd,6,7,8\n", "utf-8 ,\" header .");
    QByteArray large = "acctid;name;paid\n";
    while (large.size() < 600'000)
        large += "A1;" + QStringLiteral("ä").repeated(50).toUtf8() + ";1,50\n";
    row("larger than the sample", large, "utf-8 ;\" header ,");
    row("larger, cut inside of a character", large.mid(0, 17) + "x" + large.mid(17), "utf-8 ;\" header ,");
}

void TestCsvFormat::findsTheFormat()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    const auto device = fileOf(file);
    const auto format = detectCsvFormat(*device);
    QVERIFY2(format, qPrintable(format.has_value() ? QString() : format.error().text()));
    QCOMPARE(drawn(*format), expected);
    QCOMPARE(device->pos(), 0);
}

void TestCsvFormat::findsTheRestOfWhatIsKnown_data()
{
    QTest::addColumn<KnownCsvFormat>("known");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const KnownCsvFormat &known, const QByteArray &file,
                        const QByteArray &expected) { QTest::newRow(name) << known << file << expected; };
    const QByteArray point = "id;paid\na;1.234\n";
    const QByteArray comma = "id;paid\na;1,234\n";
    row("a decimal comma: the point is none", {.decimal = Decimal::Comma}, point, "utf-8 ;\" header ,.");
    row("a decimal point: the comma is none", {.decimal = Decimal::Point}, comma, "utf-8 ;\" header .,");
    row("a decimal point: so it may be", {.decimal = Decimal::Point}, point, "utf-8 ;\" header .");
    row("a point between thousands", {.thousands = '.'}, point, "utf-8 ;\" header ,.");
    row("a comma between thousands", {.thousands = ','}, comma, "utf-8 ;\" header .,");
    row("nothing between thousands", {.decimal = Decimal::Comma, .thousands = '\0'}, point, "utf-8 ;\" header ,");
    row("a decimal comma, though there are points", {.decimal = Decimal::Comma}, "id;paid\na;1.5\n",
        "utf-8 ;\" header ,");
    row("a delimiter", {.delimiter = '|'}, "id|paid;a|due;b\nx|1,5;2|1;3\n", "utf-8 |\" header .");
    row("a delimiter that the file denies", {.delimiter = '|'}, "sep=;\nid|paid\nx|1.50\n", "utf-8 |\" header .");
    row("a quote", {.quote = '\''}, "id,name,paid\nx,'a,b',1.00\ny,z,2.00\n", "utf-8 ,' header .");
    row("no header", {.hasHeader = false}, "id;paid\na;1,50\n", "utf-8 ;\" bare ,");
    row("an encoding", {.encoding = TextEncoding::Windows1252}, "id;paid\na;1,50\n", "windows-1252 ;\" header ,");
}

void TestCsvFormat::findsTheRestOfWhatIsKnown()
{
    QFETCH(KnownCsvFormat, known);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    const auto format = detectCsvFormat(*fileOf(file), known);
    QVERIFY2(format, qPrintable(format.has_value() ? QString() : format.error().text()));
    QCOMPARE(drawn(*format), expected);
}

void TestCsvFormat::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8);
    QTest::newRow("database") << QByteArray("SQLite format 3\0\x10\0\1\1", 20);
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void TestCsvFormat::refusesWhatIsNoText()
{
    QFETCH(QByteArray, file);
    const auto device = fileOf(file);
    const auto format = detectCsvFormat(*device);
    QVERIFY(!format);
    QCOMPARE(format.error().kind, Error::Kind::Invalid);
    QVERIFY(!format.error().advice.isEmpty());
}

void TestCsvFormat::findsColumnsByTheirWords_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QList<int>>("columns"); // account, name, paid, due
    const auto row = [](const char *header, const QList<int> &columns) {
        QTest::newRow(header) << QByteArray(header) << columns;
    };
    row("acctid,name,paid,due", {0, 1, 2, 3});
    row("acctid,name,paid,due,balance", {0, 1, 2, 3});
    row("acctid,paid,due", {0, -1, 1, 2});
    row("Due,Paid,Account ID", {2, -1, 1, 0});
    row("\"Account No.\",\"Customer Name\",\"Amount paid\",\"Amount due\"", {0, 1, 2, 3});
    row("Kontonummer,Inhaber,Bezahlt,Fällig", {0, 1, 2, 3});
    row("Konto,Soll,Haben,Saldo", {0, -1, 2, 1});
    row("KUNDENNUMMER,Name,gezahlt,FÄLLIGER BETRAG", {0, 1, 2, 3});
    row("acctid,acctid,paid,paid", {-1, -1, -1, -1});
    row("foo,bar", {-1, -1, -1, -1});
}

void TestCsvFormat::findsColumnsByTheirWords()
{
    QFETCH(QByteArray, header);
    QFETCH(QList<int>, columns);
    const auto device = fileOf(header + "\nA,B,C,D\n");
    const auto preview = inspectCsv(*device, {.hasHeader = true});
    QVERIFY(preview);
    const ColumnMapping &mapping = preview->mapping;
    QCOMPARE(QList<int>({mapping.account, mapping.name, mapping.paid, mapping.due}), columns);
}

void TestCsvFormat::findsColumnsByTheirCells()
{
    const auto device = fileOf("100;Ann;60,00;100,00\n200;Bob;70,00;60,00\n");
    const auto preview = inspectCsv(*device, {.delimiter = ';', .hasHeader = false, .decimal = Decimal::Comma});
    QVERIFY(preview);
    QCOMPARE(preview->mapping, (ColumnMapping{.account = 0, .name = 1, .paid = 2, .due = 3}));
    QCOMPARE(preview->header.size(), 4);
    QCOMPARE(preview->rows.size(), 2);
}

void TestCsvFormat::previewsTheFirstRows()
{
    QByteArray file = "\nacctid,paid\n\n";
    for (int i = 0; i < 100; ++i)
        file += "A" + QByteArray::number(i) + ", 1.00 \n";
    const auto device = fileOf(file);
    const auto preview = inspectCsv(*device, {}, {}, nullptr, 10);
    QVERIFY(preview);
    QCOMPARE(preview->header, QStringList({QStringLiteral("acctid"), QStringLiteral("paid")}));
    QCOMPARE(preview->rows.size(), 10);
    QCOMPARE(preview->rows.front(), QStringList({QStringLiteral("A0"), QStringLiteral("1.00")}));
    QCOMPARE(device->pos(), 0);
}

void TestCsvFormat::previewsLongCellsCut()
{
    const auto device = fileOf("acctid,paid\n" + QStringLiteral("😀").repeated(100'000).toUtf8() + ",1\n");
    const auto preview = inspectCsv(*device);
    QVERIFY(preview);
    QVERIFY(preview->rows.front().front().size() <= 1000);
}

void TestCsvFormat::guardsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("guarded");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1", "''-x"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "a", "a=b", "'", "'a", "O'Neill", "1-1", " =1"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestCsvFormat::guardsFormulas()
{
    QFETCH(QString, text);
    QFETCH(bool, guarded);
    QCOMPARE(needsFormulaGuard(text), guarded);
    // What is written is guarded if and only if it was put there: a text that looks guarded is guarded again.
    const QString written = guarded ? u'\'' + text : text;
    QCOMPARE(hasFormulaGuard(written.toUtf8()), guarded);
}

void TestCsvFormat::refusesSeparatorsThatCantBeToldApart()
{
    QVERIFY(checkCsvFormat({}));
    QVERIFY(checkCsvFormat(german));
    QVERIFY(!checkCsvFormat({.delimiter = 'x'}));
    QVERIFY(!checkCsvFormat({.quote = ','}));
    QVERIFY(!checkCsvFormat({.thousands = '.'}));
    QVERIFY(!checkCsvFormat({.thousands = '_'}));
    QVERIFY(!checkCsvFormat({.decimal = Decimal::Comma, .thousands = ','}));
}

namespace tst_csvformat {
QTEST_GUILESS_MAIN(TestCsvFormat)
}
#include "tst_csvformat.moc"
