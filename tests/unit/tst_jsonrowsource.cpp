// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonRowSource.h"

#include "support/Canceller.h"
#include "support/GeneratedFile.h"
#include "support/Memory.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::storage;
using namespace accountdesk::text;
using test::GeneratedFile;
using test::PeakMemory;

namespace {

/// What a file came to, a row a line with its number: `3: ACCT100 "John" 60.00 100.00`, `4! reason`, `error: …`.
QStringList drawn(QIODevice &device, CsvFormat::Texts texts = CsvFormat::Texts::Checked)
{
    const auto source = JsonRowSource::open(device, nullptr, CsvFormat::Ids::Checked, texts);
    if (!source)
        return {QStringLiteral("error: ") + source.error().text()};
    const Change::Fields fields = (*source)->fields();
    QStringList lines;
    Staging::Row row;
    BadRow bad;
    for (;;) {
        const auto next = (*source)->next(row, bad);
        if (!next)
            return lines << QStringLiteral("error: ") + next.error().text();
        if (*next == RowSource::Next::End)
            return lines;
        if (*next == RowSource::Next::Bad) {
            lines << QStringLiteral("%1! %2").arg(bad.number).arg(bad.reason);
            continue;
        }
        QString line = QStringLiteral("%1: %2").arg(row.line).arg(row.id.text());
        if (fields & Change::Name)
            line += QStringLiteral(" \"%1\"").arg(row.name);
        if (fields & Change::Paid)
            line += u' ' + row.paid.format();
        if (fields & Change::Due)
            line += u' ' + row.due.format();
        if (row.parent)
            line += QStringLiteral(" <%1>").arg(row.parent->text());
        if (row.extra)
            line += u' ' + QString::fromUtf8(*row.extra);
        lines << line;
    }
}

QStringList drawn(const QByteArray &file, CsvFormat::Texts texts = CsvFormat::Texts::Checked)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    return drawn(buffer, texts);
}

QByteArray utf16(const QByteArray &utf8, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
    return encoder.encode(QString::fromUtf8(utf8));
}

const QByteArray crm = R"([
{"acctid": "ACCT100", "paid": 60.0, "due": 100.0},
{"acctid": "ACCT200", "paid": 70.0, "due": 60.0},
{"acctid": "ACCT300", "paid": 950.0, "due": 1000.0}
])";
const QStringList crmRows{QStringLiteral("1: ACCT100 60.00 100.00"), QStringLiteral("2: ACCT200 70.00 60.00"),
                          QStringLiteral("3: ACCT300 950.00 1000.00")};

} // namespace

class TestJsonRowSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAmountsUnderAnUnknownName();
    void refusesWhatAProgramWroteInPlaceOfAnId();
    void refusesTextsThatAProgramHasGarbled();
    void saysWhichChoiceDecides();
    void readsTheCrmsList();
    void readsTheOlderForm();
    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void takesANumberToCentsFromItsText_data();
    void takesANumberToCentsFromItsText();
    void refusesAmountsWithAReason_data();
    void refusesAmountsWithAReason();
    void takesEveryAmountFromItsText();
    void leavesAloneWhatTheFileLacks();
    void takesParentsAndFurtherFields();
    void readsOverWhatItDoesntKnow();
    void saysWhyAnAccountIsBad_data();
    void saysWhyAnAccountIsBad();
    void showsABadAccountsCells();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void refusesEachTruncation();
    void refusesDeepNestingWithoutRecursion();
    void takesNestingUpToTheLimit();
    void holdsNoOneGigabyteText_data();
    void holdsNoOneGigabyteText();
    void readsAGigabyteInBoundedMemory();
    void endsAsCancelled_data();
    void endsAsCancelled();
    void survivesAnyBytes();
};

/// Export's own file has them as the book has.
void TestJsonRowSource::refusesTextsThatAProgramHasGarbled()
{
    const QByteArray start = "[{\"acctid\":\"A1\",\"paid\":1,\"due\":2,";
    const QString reason = QStringLiteral("1! Another program has lost or garbled letters, as in “%1”.");
    const QByteArray name = start + "\"name\":\"Jane MÃ¼ller\"}]";
    QCOMPARE(drawn(name), QStringList(reason.arg(u"MÃ¼ller")));
    QCOMPARE(drawn(start + "\"name\":\"M\\u00c3\\u00bcller\"}]"), QStringList(reason.arg(u"MÃ¼ller")));
    QCOMPARE(drawn(start + "\"name\":\"Stra\\ufffde\"}]"), QStringList(reason.arg(u"Stra\uFFFDe")));
    QCOMPARE(drawn(start + "\"extra\":{\"city\":\"KÃ¶ln\"}}]"), QStringList(reason.arg(u"KÃ¶ln")));
    QCOMPARE(drawn("{\"MÃ¼ller\":{\"paid\":1,\"due\":2}}"), QStringList(reason.arg(u"MÃ¼ller")));
    QCOMPARE(drawn(start + "\"name\":\"SÃO Müller Âge\"}]"),
             QStringList(QStringLiteral("1: A1 \"SÃO Müller Âge\" 1.00 2.00")));
    const QStringList taken(QStringLiteral("1: A1 \"Jane MÃ¼ller\" 1.00 2.00"));
    QCOMPARE(drawn(name, CsvFormat::Texts::AsWritten), taken);
    QCOMPARE(drawn("[\n{\"acctid\":\"A1\",\"name\":\"Jane MÃ¼ller\",\"paid\":1.00,\"due\":2.00}\n]\n"), taken);
}

void TestJsonRowSource::saysWhichChoiceDecides()
{
    QBuffer device;
    device.setData("[{\"acctid\":\"None\",\"name\":\"x\"},{\"acctid\":\"A1\",\"name\":\"MÃ¼ller\"},"
                   "{\"acctid\":\"A2\",\"name\":\"x\",\"parent\":\"123.0\"},{\"name\":\"x\"}]");
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto source = JsonRowSource::open(device);
    QVERIFY(source);
    Staging::Row row;
    BadRow bad;
    for (const CsvChoice choice : {CsvChoice::Ids, CsvChoice::Texts, CsvChoice::Ids, CsvChoice::None}) {
        QCOMPARE((*source)->next(row, bad).value_or(RowSource::Next::End), RowSource::Next::Bad);
        QCOMPARE(bad.choice, choice);
    }
}

void TestJsonRowSource::readsTheCrmsList()
{
    QCOMPARE(drawn(crm), crmRows);
    QCOMPARE(drawn("[]"), QStringList());
    QCOMPARE(drawn(" \n[ ] \n"), QStringList());
}

void TestJsonRowSource::readsTheOlderForm()
{
    QCOMPARE(drawn(R"({"ACCT100":{"paid":60.0,"due":100.0},
"acct200" : {"due":60.0, "paid":70.0}})"),
             QStringList({QStringLiteral("1: ACCT100 60.00 100.00"), QStringLiteral("2: ACCT200 70.00 60.00")}));
    QCOMPARE(drawn("{}"), QStringList());
    QCOMPARE(drawn(R"({"A":{"acctid":"A","paid":1,"due":2}})"), QStringList({QStringLiteral("1: A 1.00 2.00")}));
}

void TestJsonRowSource::readsEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("UTF-8") << crm;
    QTest::newRow("UTF-8 with BOM") << QByteArray("\xEF\xBB\xBF" + crm);
    QTest::newRow("UTF-16LE with a mark") << utf16(crm, QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16BE with a mark") << utf16(crm, QStringConverter::Utf16BE, true);
    QTest::newRow("UTF-16LE") << utf16(crm, QStringConverter::Utf16LE, false);
    QTest::newRow("UTF-16BE") << utf16(crm, QStringConverter::Utf16BE, false);
    QTest::newRow("CRLF") << QByteArray(crm).replace("\n", "\r\n");
}

void TestJsonRowSource::readsEveryEncoding()
{
    QFETCH(QByteArray, file);
    QCOMPARE(drawn(file), crmRows);
    QCOMPARE(drawn(QByteArray(file).replace("CCT100", "\\u00c4\\ud83d\\ude00")).size(), 3);
}

void TestJsonRowSource::takesANumberToCentsFromItsText_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<qint64>("cents");
    const auto row = [](const char *token, qint64 cents) { QTest::newRow(token) << QByteArray(token) << cents; };
    row("0.1", 10);
    row("0.2", 20);
    row("60.0", 6000);
    row("60", 6000);
    row("-0", 0);
    row("-10.00", -1000);
    row("16777216.01", 1677721601);
    row("4503599627370.49", 450359962737049);
    row("9999999999999.99", 999999999999999);
    row("-9999999999999.99", -999999999999999);
    row("1.2300000000", 123);
    row("\"0.10\"", 10);
    row("\"-5\"", -500);
}

void TestJsonRowSource::takesANumberToCentsFromItsText()
{
    QFETCH(QByteArray, token);
    QFETCH(qint64, cents);
    QCOMPARE(drawn(R"([{"acctid":"A","paid":)" + token + "}]"),
             QStringList({QStringLiteral("1: A ") + Money::fromCents(cents).format()}));
}

void TestJsonRowSource::refusesAmountsWithAReason_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *token, const char *reason) {
        QTest::newRow(token) << QByteArray(token) << QString::fromUtf8(reason);
    };
    row("12.345", "“12.345” has more than two decimals");
    row("0.30000000000000004", "more than two decimals");
    row("1e3", "exponent");
    row("1.5E+2", "exponent");
    row("10000000000000.00", "too large for the book");
    row("99999999999999999999999999", "too large for the book");
    row("\"12.345\"", "more than two decimals");
    row("\"60,00\"", "isn't an amount");
    row("\"60 USD\"", "currency");
    row("\"NaN\"", "NaN");
    row("\"\"", "empty");
    row("null", "missing");
    row("true", "isn't an amount");
    row("[1]", "isn't an amount");
    row("{\"amount\":1}", "isn't an amount");
}

void TestJsonRowSource::refusesAmountsWithAReason()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, reason);
    const QStringList rows = drawn(R"([{"acctid":"A","paid":)" + token + R"(},{"acctid":"B","paid":1}])");
    QCOMPARE(rows.size(), 2);
    QVERIFY2(rows.front().startsWith(QStringLiteral("1! “paid”")) && rows.front().contains(reason),
             qPrintable(rows.front()));
    QCOMPARE(rows.back(), QStringLiteral("2: B 1.00"));
}

void TestJsonRowSource::takesEveryAmountFromItsText()
{
    QRandomGenerator64 random(8);
    for (int i = 0; i < 200'000; ++i) {
        const auto magnitude = static_cast<std::int64_t>(random.generate64() >> random.bounded(14, 64));
        const Money amount = Money::fromCents((i % 2 == 0 ? 1 : -1) * std::min(magnitude, Money::maxCents));
        QVERIFY(JsonRowSource::parseAmount(amount.format().toLatin1()) == amount);
    }
}

void TestJsonRowSource::leavesAloneWhatTheFileLacks()
{
    QCOMPARE(drawn(R"([{"acctid":"A","due":1},{"acctid":"B","due":2}])"),
             QStringList({QStringLiteral("1: A 1.00"), QStringLiteral("2: B 2.00")}));
    QCOMPARE(drawn(R"([{"acctid":"A","name":"Ann"}])"), QStringList({QStringLiteral("1: A \"Ann\"")}));
    QCOMPARE(drawn("[{\"acctid\":\"A\",\"name\":\"\xEF\xBB\xBF"
                   "Ann\"}]"),
             QStringList({QStringLiteral("1: A \"\uFEFFAnn\"")}));
    // One that has it makes it a column of all; a name that is missing then is none.
    QCOMPARE(drawn(R"([{"acctid":"A"},{"acctid":"B","paid":1,"name":"Bob"},{"acctid":"C","paid":2}])"),
             QStringList({QStringLiteral("1! “paid” is missing."), QStringLiteral("2: B \"Bob\" 1.00"),
                          QStringLiteral("3: C \"\" 2.00")}));
}

void TestJsonRowSource::takesParentsAndFurtherFields()
{
    QCOMPARE(
        drawn(R"([{"acctid":"A","paid":1,"parent":"b","extra":{"z":{"parent":"x","extra":[1,{"due":2.50},[]]},)"
              R"("a":"\"\\ä\u00e4","n":null,"t":true,"big":9007199254740993}},{"acctid":"B","paid":2},)"
              R"({"acctid":"C","paid":3,"parent":null,"extra":null},{"acctid":"D","paid":4,"extra":{},"parent":5}])"),
        QStringList({QStringLiteral("1: A 1.00 <B> ")
                         + QString::fromUtf8(R"({"a":"\"\\ää","big":9007199254740993,"n":null,"t":true,)"
                                             R"("z":{"extra":[1,{"due":2.5},[]],"parent":"x"}})"),
                     QStringLiteral("2: B 2.00"), QStringLiteral("3: C 3.00 <> "), QStringLiteral("4: D 4.00 <5> ")}));
}

void TestJsonRowSource::readsOverWhatItDoesntKnow()
{
    QCOMPARE(
        drawn(
            R"([{"x":{"acctid":"no","paid":[1,{"due":2}]},"acctid":"A","paid":1,"due":2,"balance":1,"y":null,"z":[true,"due"]}])"),
        QStringList({QStringLiteral("1: A 1.00 2.00")}));
}

void TestJsonRowSource::saysWhyAnAccountIsBad_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *file, const char *reason) {
        QTest::newRow(file) << QByteArray(file) << QString::fromUtf8(reason);
    };
    row(R"([{"paid":1}])", "account is missing");
    row(R"([{"acctid":null,"paid":1}])", "account is missing");
    row(R"([{"acctid":"","paid":1}])", "ID is empty");
    row(R"([{"acctid":true,"paid":1}])", "isn't a text");
    row(R"([{"acctid":1.5,"paid":1}])", "isn't a text");
    row(R"([{"acctid":"ABCDEFGHIJKLMNOP","paid":1}])", "16 characters");
    row(R"([{"acctid":"A\u0000B","paid":1}])", "U+0000");
    row(R"([{"acctid":"A","name":5,"paid":1}])", "name isn't a text");
    row(R"([{"acctid":"A","name":"a\u0000b","paid":1}])", "NUL");
    row(R"([{"acctid":"A","paid":1,"paid":1}])", "“paid” appears twice");
    row(R"([{"acctid":"A","acctid":"B","paid":1}])", "“acctid” appears twice");
    row(R"([{"acctid":"A","paid":1,"parent":"a"}])", "can't belong to itself");
    row(R"([{"acctid":"A","paid":1,"parent":""}])", "“parent”: ");
    row(R"([{"acctid":"A","paid":1,"parent":["B"]}])", "“parent” isn't an account ID");
    row(R"([{"acctid":"A","paid":1,"extra":"{}"}])", "“extra” isn't an object");
    row(R"([{"acctid":"A","paid":1,"extra":[{}]}])", "“extra” isn't an object");
    row(R"([{"acctid":"A","paid":1,"extra":{"x":1,"x":1}}])", "same name");
    row(R"([{"acctid":"A","paid":1,"extra":{"x":1},"extra":{}}])", "“extra” appears twice");
    row(R"(["A"])", "isn't an account object");
    row(R"([5])", "isn't an account object");
    row(R"([null])", "isn't an account object");
    row(R"([[{"acctid":"A","paid":1}]])", "isn't an account object");
    row(R"({"A":5})", "isn't an account object");
    row(R"({"A":{"acctid":"B","paid":1}})", "differs");
    row(R"({"":{"paid":1}})", "ID is empty");
}

void TestJsonRowSource::saysWhyAnAccountIsBad()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    const QStringList rows = drawn(file);
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.front().startsWith(QStringLiteral("1! ")) && rows.front().contains(reason), qPrintable(rows.front()));
}

void TestJsonRowSource::showsABadAccountsCells()
{
    QBuffer buffer;
    buffer.setData(R"([{"acctid":"A","name":"Ann","paid":12.345,"due":[]}])");
    buffer.open(QIODevice::ReadOnly);
    const auto source = JsonRowSource::open(buffer);
    QVERIFY(source);
    QCOMPARE((*source)->header(), QStringLiteral("acctid name paid due").split(u' '));
    Staging::Row row;
    BadRow bad;
    QVERIFY((*source)->next(row, bad) == RowSource::Next::Bad);
    QCOMPARE(bad.cells, QStringLiteral("A Ann 12.345 …").split(u' '));
    QCOMPARE((*source)->bytesTotal(), buffer.size());
    QVERIFY((*source)->next(row, bad) == RowSource::Next::End);

    // Where a later account has them, there are columns for them.
    QBuffer family;
    family.setData(R"([{"acctid":"A","name":"Ann","paid":[],"due":1},{"acctid":"B","due":2},)"
                   R"({"acctid":"C","name":"","paid":1,"due":1,"extra":{"x":1}}])");
    family.open(QIODevice::ReadOnly);
    const auto late = JsonRowSource::open(family);
    QVERIFY(late);
    QVERIFY((*late)->next(row, bad) == RowSource::Next::Bad);
    QCOMPARE((*late)->header(), QStringLiteral("acctid name paid due extra").split(u' '));
    QCOMPARE(bad.cells, (QStringList{QStringLiteral("A"), QStringLiteral("Ann"), QStringLiteral("…"),
                                     QStringLiteral("1"), QString()}));
    QVERIFY((*late)->next(row, bad) == RowSource::Next::Bad);
    QVERIFY((*late)->next(row, bad) == RowSource::Next::Row);
    QCOMPARE((*late)->cells().constLast(), QStringLiteral("{\"x\":1}"));
}

void TestJsonRowSource::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &file, const char *reason) {
        QTest::newRow(name) << file << QString::fromUtf8(reason);
    };
    row("empty", "", "empty");
    row("blank", " \n\t", "empty");
    row("a text", "\"ACCT100\"", "neither a list nor an object");
    row("a number", "5", "neither a list nor an object");
    row("CSV", "acctid,paid,due\n", "neither a list nor an object");
    row("no comma", R"([{"acctid":"A","paid":1} {"acctid":"B","paid":1}])", "comma");
    row("comma at the end", R"([{"acctid":"A","paid":1},])", "line 1");
    row("second list", "[]\n[]", "after the end");
    row("NUL behind, and more", QByteArray("[]\0x", 4), "after the end");
    row("NUL inside", QByteArray("[{\"acctid\":\"A\",\"paid\"\0:1}]", 25), "line 1");
    row("single quotes", "\n\n[{'acctid':'A'}]", "line 3");
    row("a comment", "[ /* none */ ]", "line 1");
    row("leading zero", R"([{"acctid":"A","paid":01}])", "line 1");
    row("NaN", R"([{"acctid":"A","paid":NaN}])", "line 1");
    row("plus sign", R"([{"acctid":"A","paid":+1}])", "line 1");
    row("no digit behind the point", R"([{"acctid":"A","paid":1.}])", "line 1");
    row("line feed in a text", "[{\"acctid\":\"A\nB\",\"paid\":1}]", "JSON");
    row("half a pair", R"([{"acctid":"\ud800","paid":1}])", "line 1");
    row("no UTF-8", "[{\"acctid\":\"\xFF\",\"paid\":1}]", "line 1");
    row("overlong UTF-8", "[{\"acctid\":\"\xC0\xAF\",\"paid\":1}]", "line 1");
    row("surrogate in UTF-8", "[{\"acctid\":\"\xED\xA0\x80\",\"paid\":1}]", "line 1");
    row("half of UTF-16", utf16("[{\"acctid\":\"A\"}]", QStringConverter::Utf16LE, true).chopped(1), "line 1");
    row("key without a value", R"({"A"})", "colon");
    row("number for a key", R"({5:{}})", "has no ID");
}

void TestJsonRowSource::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    const QStringList rows = drawn(file);
    QVERIFY(!rows.isEmpty());
    QVERIFY2(rows.back().startsWith(QStringLiteral("error: ")) && rows.back().contains(reason),
             qPrintable(rows.join(u'\n')));
}

void TestJsonRowSource::refusesEachTruncation()
{
    for (const QByteArray &file :
         {crm, QByteArray(R"({"ACCT100":{"paid":60.0,"due":100.0,"x":[1,{"y":"\u00e4"}]}})")}) {
        for (qsizetype size = 0; size < file.size(); ++size) {
            const QStringList rows = drawn(file.first(size));
            QVERIFY2(!rows.isEmpty() && rows.back().startsWith(QStringLiteral("error: ")),
                     file.first(size).constData());
        }
    }
}

void TestJsonRowSource::refusesDeepNestingWithoutRecursion()
{
    for (const QByteArray &head :
         {QByteArray("["), QByteArray(R"([{"acctid":"A","x":)"), QByteArray(R"({"A":{"x":)")}) {
        GeneratedFile lists(head, "[", 100'000'000, {});
        QVERIFY2(drawn(lists).back().contains(QStringLiteral("nested deeper")), head.constData());
        GeneratedFile objects(head, R"({"x":)", 100'000'000, {});
        QVERIFY2(drawn(objects).back().contains(QStringLiteral("nested deeper")), head.constData());
    }
}

void TestJsonRowSource::takesNestingUpToTheLimit()
{
    const auto file = [](int depth) {
        return R"([{"acctid":"A","paid":1,"x":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}]";
    };
    QCOMPARE(drawn(file(JsonRowSource::maxDepth - 1)), QStringList({QStringLiteral("1: A 1.00")}));
    QVERIFY(drawn(file(JsonRowSource::maxDepth)).back().contains(QStringLiteral("nested deeper")));
}

void TestJsonRowSource::holdsNoOneGigabyteText_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("filling");
    QTest::newRow("id") << QByteArray(R"([{"acctid":")") << QByteArray("x");
    QTest::newRow("name of letters that are escaped") << QByteArray(R"([{"name":")") << QByteArray("\\u00e4");
    QTest::newRow("unknown member") << QByteArray(R"([{"acctid":"A","x":")") << QByteArray("\\n");
    QTest::newRow("member's name") << QByteArray(R"([{")") << QByteArray("y");
    QTest::newRow("key") << QByteArray(R"({")") << QByteArray("y");
    QTest::newRow("number") << QByteArray(R"([{"acctid":"A","paid":)") << QByteArray("1");
    QTest::newRow("decimals") << QByteArray(R"([{"acctid":"A","paid":1.)") << QByteArray("0");
}

void TestJsonRowSource::holdsNoOneGigabyteText()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, filling);
    const PeakMemory memory;
    GeneratedFile file(head, filling, 1 << 30, "\"}]");
    const QStringList rows = drawn(file);
    QVERIFY2(rows.back().contains(QStringLiteral("is longer than")), qPrintable(rows.back()));
    QVERIFY2(memory.growth() < 32 * 1024 * 1024, QByteArray::number(memory.growth()).constData());
}

void TestJsonRowSource::readsAGigabyteInBoundedMemory()
{
    const PeakMemory memory;
    // White space, and an account with a list that is longer than memory should be.
    GeneratedFile space("[", " \n", 64 << 20, R"({"acctid":"A","name":"Ann","paid":1,"due":2}])");
    QCOMPARE(drawn(space), QStringList({QStringLiteral("1: A \"Ann\" 1.00 2.00")}));
    GeneratedFile list(R"([{"acctid":"A","name":"Ann","paid":1,"due":2,"x":[)", "\"\",0,", 16 << 20, "0]}]");
    QCOMPARE(drawn(list), QStringList({QStringLiteral("1: A \"Ann\" 1.00 2.00")}));
    QVERIFY2(memory.growth() < 32 * 1024 * 1024, QByteArray::number(memory.growth()).constData());
}

void TestJsonRowSource::endsAsCancelled_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("filling");
    QTest::newRow("rows") << QByteArray("[5") << QByteArray(R"(,{"acctid":"A","paid":1})");
    QTest::newRow("a long account") << QByteArray(R"([{"x":[0)") << QByteArray(",0");
    QTest::newRow("white space") << QByteArray("[") << QByteArray(" ");
}

void TestJsonRowSource::endsAsCancelled()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, filling);
    GeneratedFile file(head, filling, qint64(1) << 50, {});
    Progress progress;
    test::Canceller clerk(progress, [&progress] { return progress.done() > 10'000'000; });
    const auto source = JsonRowSource::open(file, &progress);
    QVERIFY(!source);
    const auto overrun = clerk.overrun();
    QVERIFY(overrun);
    QVERIFY2(overrun->done <= 2 * 1024 * 1024, QByteArray::number(overrun->done).constData());
    QCOMPARE(source.error().kind, Error::Kind::Cancelled);
}

void TestJsonRowSource::survivesAnyBytes()
{
    QRandomGenerator random(9);
    const QByteArray letters = QByteArrayLiteral("[]{}\",:0123456789.-eE\\u \n\xC3\xA4\xFF") + '\0';
    for (int i = 0; i < 30'000; ++i) {
        QByteArray file = i % 2 == 0 ? crm : QByteArray(1, '[');
        for (int change = random.bounded(1, 8); change > 0; --change) {
            const auto at = random.bounded(file.size() + 1);
            file.replace(at, random.bounded(3), QByteArray(1, letters[random.bounded(letters.size())]));
        }
        drawn(file);
    }
}

void TestJsonRowSource::refusesAmountsUnderAnUnknownName()
{
    for (const QByteArray file : {R"([{"acctid":"A","paid":1,"amount_due":5}])", R"([{"acctid":"A","Due":"5.00"}])",
                                  R"([{"acctid":"A","name":"x"},{"acctid":"B","Balance":5}])"}) {
        const QStringList lines = drawn(file);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith(QStringLiteral("error: The meaning of")), qPrintable(lines.first()));
    }
    QCOMPARE(drawn(R"([{"acctid":"A","paid":1,"due":2,"balance":1}])"), QStringList(QStringLiteral("1: A 1.00 2.00")));
    QCOMPARE(drawn(R"([{"acctid":"A","paid":1,"phone":"5551234"}])"), QStringList(QStringLiteral("1: A 1.00")));
}

void TestJsonRowSource::refusesWhatAProgramWroteInPlaceOfAnId()
{
    for (const QByteArray id : {"NULL", "\\\\N", "#N/A", "1.23E+15"})
        QVERIFY2(drawn("[{\"acctid\":\"" + id + "\",\"due\":2}]").first().startsWith(QStringLiteral("1! ")),
                 id.constData());
}

namespace tst_jsonrowsource {
QTEST_GUILESS_MAIN(TestJsonRowSource)
}
#include "tst_jsonrowsource.moc"
