// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PastedText.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace Qt::StringLiterals;

namespace {

/// Good rows as "ID|name|paid|due", "-" for what the text doesn't have, then the lines that are bad.
QString drawn(const Result<PastedText> &pasted)
{
    if (!pasted)
        return u"error"_s;
    QStringList lines;
    const auto amount = [](const std::optional<Money> &value) { return value ? value->format() : u"-"_s; };
    for (const PastedRow &row : pasted->rows)
        lines << QStringList{row.id.text(), row.name.value_or(u"-"_s), amount(row.paid), amount(row.due)}.join(u'|');
    for (const BadRow &row : pasted->bad)
        lines << u"bad %1"_s.arg(row.number);
    return lines.join(u'\n');
}

} // namespace

class TestPastedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsCopy_data();
    void readsWhatSpreadsheetsCopy();
};

void TestPastedText::readsWhatSpreadsheetsCopy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("a row") << u"P1\tJane\t5.00\t6.00\r\n"_s << u"P1|Jane|5.00|6.00"_s;
    QTest::newRow("a header") << u"Account\tDue\nP1\t6.00\n"_s << u"P1|-|-|6.00"_s;
    QTest::newRow("a line break in a cell")
        << u"P5\t\"Jane\nMiller\"\t 5.00 \t 6.00 \r\n"_s << u"P5|Jane\nMiller|5.00|6.00"_s;
    QTest::newRow("an account twice") << u"P9\tx\t1.00\t2.00\r\np9\ty\t3.00\t4.00\r\n"_s << u"P9|x|1.00|2.00\nbad 2"_s;
    const auto row = [](const char *name, const QString &text, const QString &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("currency cells", u"P2\tJane\t$1,234.50\t$6.00\r\n"_s, u"P2|Jane|1234.50|6.00"_s);
    row("the format of accountants", u"P3\tJane\t(30.00)\t6.00\r\n"_s, u"P3|Jane|-30.00|6.00"_s);
    row("an empty amount, a total", u"P4\tJane\t\t6.00\r\nTotal\t\t5.00\t6.00\r\n"_s, u"P4|Jane|0.00|6.00\nbad 2"_s);
    row("two columns of one name", u"Account\tDue\tPaid\tDue\r\nP6\t1.00\t2.00\t3.00\r\n"_s, u"error"_s);
    row("a title", u"Customer balances\r\nAccount\tName\tPaid\tDue\r\nP7\tx\t2.00\t3.00\r\n"_s, u"P7|x|2.00|3.00"_s);
    row("headers that the import knows", u"Account #\tName\tAmount Paid\tAmount Due\r\nP8\tx\t2.00\t3.00\r\n"_s,
        u"P8|x|2.00|3.00"_s);
    row("an apostrophe", u"'00012\tz\t1.00\t1.00\r\n"_s, u"00012|z|1.00|1.00"_s);
    QTest::newRow("decimal commas") << u"P13\tJane\t1234,50\t6,00\r\n"_s << u"P13|Jane|1234.50|6.00"_s;
}

void TestPastedText::readsWhatSpreadsheetsCopy()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rows);
    QCOMPARE(drawn(readPastedText(text)), rows);
}

namespace tst_pastedtext {
QTEST_APPLESS_MAIN(TestPastedText)
}
#include "tst_pastedtext.moc"
