// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonRowSource.h"
#include "support/ForeignRows.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::storage;
using namespace accountdesk::text;
using namespace accountdesk::test;

namespace {

QByteArray csv(const QByteArray &id)
{
    return "acctid;name;paid;due\n" + id + ";Jane;5.00;6.00\n";
}

/// What a JSON file's only account is taken for: its id, or the reason why it isn't taken.
QString idOfJson(const QByteArray &file, CsvFormat::Ids ids = CsvFormat::Ids::Checked)
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const auto source = JsonRowSource::open(device, nullptr, ids);
    Staging::Row row;
    BadRow bad;
    const auto next = source ? (*source)->next(row, bad) : Result<RowSource::Next>(failure(source.error()));
    return !next ? next.error().happened : *next == RowSource::Next::Bad ? u"bad: "_s + bad.reason : row.id.text();
}

} // namespace

/// Ids that a program may have made of others, or put in place of one.
class TestForeignIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatMayBeAnotherId_data();
    void refusesWhatMayBeAnotherId();
    void takesUsualIds_data();
    void takesUsualIds();
    void takesThemAsWrittenWhenTold();
    void readsItsOwnIdsBack();
    void refusesParentsThatMayBeAnother();
    void takesWhatStandsForNothingAsNoName();
};

void TestForeignIds::refusesWhatMayBeAnotherId_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"None",     "nan",       "NaN",       "null",    "NULL",
                           "(null)",   "\\N",       "#N/A",      "N/A",     "n/a",
                           "NA",       "nil",       "undefined", "(blank)", "<NA>",
                           "NaT",      "#REF!",     "####",      "#BEZUG!", "#FIELD!",
                           "Err:502",  "?",         "-",         "---",     "[object Object]",
                           "=A1+1",    "=TEXT(A1)", "123.0",     "123.00",  "123,0",
                           "TRUE",     "false",     "WAHR",      "falsch",  "1.23E+15",
                           "1,23E+15", "1.2e+05",   "1-Mar",     "12-Dec",  "Mar-01",
                           "'A1'",     "\"'123'\""})
        QTest::newRow(id) << QByteArray(id);
}

void TestForeignIds::refusesWhatMayBeAnotherId()
{
    QFETCH(QByteArray, id);
    QCOMPARE(rowsOf(csv(id)), QStringList(u"bad 2 ids"_s));
    id.replace('\\', "\\\\").replace('"', "");
    const QString json = idOfJson("[{\"acctid\":\"" + id + "\",\"paid\":1,\"due\":2}]");
    QVERIFY2(json.startsWith(u"bad: "), qPrintable(json));
}

void TestForeignIds::takesUsualIds_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"00123", "1.1", "1.10", "7.001", "12E3", "A-1", "MAR-01", "1-MAR", "NAN1", "TRUEMAN", "A.0",
                           "1-2", "N/A-1", "0", "X", "-5", "5-", "*1"})
        QTest::newRow(id) << QByteArray(id);
}

void TestForeignIds::takesUsualIds()
{
    QFETCH(const QByteArray, id);
    QCOMPARE(rowsOf(csv(id)), QStringList(QString::fromLatin1(id) + u"|Jane|5.00|6.00"_s));
    QCOMPARE(idOfJson("[{\"acctid\":\"" + id + "\",\"paid\":1,\"due\":2}]"), QString::fromLatin1(id));
}

void TestForeignIds::takesThemAsWrittenWhenTold()
{
    for (const QByteArray id : {"None", "123.0", "TRUE", "1-Mar", "#N/A", "1.23E+15"}) {
        const QString taken = QString::fromLatin1(id).toUpper();
        QCOMPARE(rowsOf(csv(id), {.ids = CsvFormat::Ids::AsWritten}), QStringList(taken + u"|Jane|5.00|6.00"_s));
        QCOMPARE(idOfJson("[{\"acctid\":\"" + id + "\",\"paid\":1}]", CsvFormat::Ids::AsWritten), taken);
    }
}

/// Export quotes them. A spreadsheet that has written the file anew doesn't.
void TestForeignIds::readsItsOwnIdsBack()
{
    const QByteArray header = "acctid,name,paid,due,balance\r\n";
    QCOMPARE(rowsOf(header + "\"NONE\",Jane,5.00,6.00,1.00\r\n\"12E+5\",Jane,5.00,6.00,1.00\r\n"),
             QStringList({u"NONE|Jane|5.00|6.00"_s, u"12E+5|Jane|5.00|6.00"_s}));
    QCOMPARE(rowsOf(header + "NONE,Jane,5.00,6.00,1.00\r\n1.20E+06,Jane,5,6,1\r\n"),
             QStringList({u"bad 2 ids"_s, u"bad 3 ids"_s}));
    QCOMPARE(idOfJson("[\n{\"acctid\":\"NONE\",\"name\":\"\",\"paid\":5.00,\"due\":6.00}\n]\n"), u"NONE"_s);
}

void TestForeignIds::refusesParentsThatMayBeAnother()
{
    QCOMPARE(rowsOf("acctid,name,paid,due,parent\nA1,Jane,5.00,6.00,123.0\nA2,Joe,5.00,6.00,NULL\n"),
             QStringList({u"bad 2 ids"_s, u"A2|Joe|5.00|6.00"_s}));
}

void TestForeignIds::takesWhatStandsForNothingAsNoName()
{
    QCOMPARE(rowsOf("acctid,name,paid,due\nA1,nan,5.00,6.00\nA2,None,5.00,6.00\nA3,\"None\",5.00,6.00\nA4,Nan,5,6\n"),
             QStringList({u"A1||5.00|6.00"_s, u"A2||5.00|6.00"_s, u"A3|None|5.00|6.00"_s, u"A4|Nan|5.00|6.00"_s}));
}

namespace tst_foreignids {
QTEST_APPLESS_MAIN(TestForeignIds)
}
#include "tst_foreignids.moc"
