// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ForeignRows.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::test;

/// How amounts of files that other programs wrote are read.
class TestForeignAmounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAmountsAsPeopleWriteThem_data();
    void readsAmountsAsPeopleWriteThem() { checkForeign(); }
    void refusesAmountsThatMayBeAnother_data();
    void refusesAmountsThatMayBeAnother();
};

void TestForeignAmounts::readsAmountsAsPeopleWriteThem_data()
{
    addForeignColumns();
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
    row("Fr. 5,00", "6,50 SFr.", "5.00|6.50");
    row("5,00 z\xC5\x82", "z\xC5\x82 6,50", "5.00|6.50");
    row("5,00 K\xC4\x8D", "6,50 K\xC4\x8D", "5.00|6.50");
    row("R$ 5,00", "R$6,50", "5.00|6.50");
    row("5,00 Euro", "1 250 EUR", "5.00|1250.00");
    row("1.234.567", "1.234,56-", "1234567.00|-1234.56");
    row("- 5.00", "5.00 -", "-5.00|-5.00");
    row("US$5.00", "$6.50", "5.00|6.50");
}

void TestForeignAmounts::refusesAmountsThatMayBeAnother_data()
{
    QTest::addColumn<QByteArray>("amount");
    for (const char *amount : {"--7.00",
                               "-(67.00)",
                               "5%",
                               "5.00 abc",
                               "5.00 CR",
                               "1e3",
                               "1,2.3",
                               "#REF!",
                               "NULL",
                               "\\N",
                               "01.02.2026",
                               "2026-02-01",
                               "1/2/2026",
                               "12:50",
                               "01-02",
                               "5.00 DR",
                               "CR 5.00",
                               "5,00 H",
                               "5k",
                               "5 Mio",
                               "5 TEUR",
                               "5?",
                               "~5.00",
                               "ca. 5.00",
                               "5/6",
                               "5+6",
                               "=5+6",
                               "5. 00",
                               "[5.00]",
                               "-5.00-",
                               "5.00'",
                               "1_000",
                               "0x10",
                               "1E+03",
                               "inf",
                               "nan",
                               "None",
                               "TRUE",
                               "12 50",
                               "5\xC2\xB2",
                               "\xC2\xBD",
                               "\xC2\xB1"
                               "5",
                               "\xD9\xA1\xD9\xA2\xD9\xA3",
                               "1.23.456",
                               "99999999999999999999",
                               "3.000",
                               "3,000",
                               "14.5512",
                               "14.549999999999999",
                               "()",
                               "$"})
        QTest::newRow(amount) << QByteArray(amount);
}

void TestForeignAmounts::refusesAmountsThatMayBeAnother()
{
    QFETCH(const QByteArray, amount);
    const QStringList rows = rowsOf(amounts(amount, "1"));
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.first().startsWith(u"bad 2"_s), qPrintable(rows.first()));
}

namespace tst_foreignamounts {
QTEST_APPLESS_MAIN(TestForeignAmounts)
}
#include "tst_foreignamounts.moc"
