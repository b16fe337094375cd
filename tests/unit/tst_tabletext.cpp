// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableText.h"

#include <QtTest>

using namespace accountdesk;
using namespace Qt::StringLiterals;

namespace {

using Cells = QList<QStringList>;

const QLocale german(QLocale::German, QLocale::Germany);

Account accountOf(const QString &id, const QString &name, std::int64_t paid, std::int64_t due)
{
    return {
        .id = AccountId::fromDatabase(id), .name = name, .paid = Money::fromCents(paid), .due = Money::fromCents(due)};
}

Cells cellsFromText(const QString &text)
{
    QMimeData mime;
    mime.setText(text);
    return cellsFromMimeData(mime);
}

Cells cellsFromHtml(const QString &html)
{
    QMimeData mime;
    mime.setHtml(html);
    return cellsFromMimeData(mime);
}

} // namespace

class tst_TableText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesWhatASpreadsheetReads()
    {
        const auto mime = toMimeData({accountOf(u"ACCT100"_s, u"Müller & <Söhne>"_s, 123456, 100)}, german);
        QCOMPARE(mime->text().section(u'\n', 0, 0), u"Account\tName\tPaid\tDue\tBalance\tLast change"_s);
        QCOMPARE(mime->text().section(u'\n', 1, 1), u"ACCT100\tMüller & <Söhne>\t1.234,56\t1,00\t-1.233,56\t"_s);
        QVERIFY(mime->html().contains(u"<td>Müller &amp; &lt;Söhne&gt;</td>"_s));
        QVERIFY(mime->html().contains(u"<td align=\"right\">1.234,56</td>"_s));
    }

    void pastesWhatItCopied_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Sam Smith"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("tab") << u"a\tb"_s;
        QTest::newRow("two lines") << u"a\nb"_s;
        QTest::newRow("quotes") << u"\"Sam\" Smith"_s;
        QTest::newRow("quote inside") << u"5\" pipe"_s;
        QTest::newRow("formula") << u"=1+1"_s;
        QTest::newRow("looks guarded") << u"'=1+1"_s;
        QTest::newRow("apostrophe") << u"'t Hooft"_s;
        QTest::newRow("markup") << u"<b>&amp;"_s;
    }
    void pastesWhatItCopied()
    {
        QFETCH(const QString, name);
        const QList<Account> accounts{accountOf(u"ACCT100"_s, name, -123456, 100),
                                      accountOf(u"ACCT200"_s, name, 0, 999'999'999'999'999)};
        const auto mime = toMimeData(accounts, german);
        QCOMPARE(accountsFromCells(cellsFromMimeData(*mime), german).value(), accounts);
        mime->removeFormat(u"text/plain"_s);
        const auto fromHtml = accountsFromCells(cellsFromMimeData(*mime), german);
        QVERIFY2(fromHtml, fromHtml ? "" : qPrintable(fromHtml.error().text()));
        QCOMPARE(fromHtml->size(), 2);
        QCOMPARE(fromHtml->last().due, accounts.last().due);
        QCOMPARE(fromHtml->first().name.simplified(), name.simplified()); // HTML doesn't keep tabs
    }

    void aFormulaIsCopiedAsText()
    {
        const auto mime = toMimeData({accountOf(u"ACCT100"_s, u"=HYPERLINK(1)"_s, -100, 0)}, german);
        QVERIFY(mime->text().contains(u"\t'=HYPERLINK(1)\t-1,00\t"_s));
    }

    void readsCellsAsSpreadsheetsWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Cells>("cells");
        QTest::newRow("nothing") << QString() << Cells{};
        QTest::newRow("one cell") << u"a"_s << Cells{{u"a"_s}};
        QTest::newRow("one line's end") << u"a\n"_s << Cells{{u"a"_s}};
        QTest::newRow("Windows' lines") << u"a\tb\r\nc\td\r\n"_s << Cells{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("empty cells") << u"\t\n\t"_s << Cells{{QString(), QString()}, {QString(), QString()}};
        QTest::newRow("an empty line") << u"a\n\nb"_s << Cells{{u"a"_s}, {QString()}, {u"b"_s}};
        QTest::newRow("quoted") << u"\"a\tb\nc\"\t\"say \"\"hi\"\"\"\n"_s << Cells{{u"a\tb\nc"_s, u"say \"hi\""_s}};
        QTest::newRow("not quoted") << u"\"a\" b\tc"_s << Cells{{u"\"a\" b"_s, u"c"_s}};
        QTest::newRow("a quote that never ends") << u"\"a\tb\nc"_s << Cells{{u"\"a"_s, u"b"_s}, {u"c"_s}};
    }
    void readsCellsAsSpreadsheetsWriteThem()
    {
        QFETCH(const QString, text);
        QFETCH(const Cells, cells);
        QCOMPARE(cellsFromText(text), cells);
    }

    void readsAnHtmlTable()
    {
        QCOMPARE(cellsFromHtml(u"<p>before</p><table><thead><tr><th>acctid</th><th>paid</th></tr></thead><tbody>"
                               "<tr><td><b>ACCT100</b></td><td> 1 &amp; 2</td></tr></tbody></table>"_s),
                 (Cells{{u"acctid"_s, u"paid"_s}, {u"ACCT100"_s, u"1 & 2"_s}}));
        QCOMPARE(cellsFromHtml(u"<p>no table</p>"_s), Cells{});
    }

    void takesRowsForAccounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("the table's order") << u"acct100\tSam\t1,50\t2\n"_s;
        QTest::newRow("the whole table") << u"ACCT100\tSam\t1,50\t2,00\t0,50\t31.01.26 12:00\n"_s;
        QTest::newRow("a header") << u"due\tx\tpaid\tACCTID\tName\n2\t?\t1,5\tACCT100\tSam"_s;
        QTest::newRow("the table's header") << u"Account\tName\tPaid\tDue\n ACCT100 \tSam\t1,50\t2"_s;
        QTest::newRow("blank lines") << u"\nACCT100\tSam\t1,50\t2\n\n"_s;
    }
    void takesRowsForAccounts()
    {
        QFETCH(const QString, text);
        const auto accounts = accountsFromCells(cellsFromText(text), german);
        QVERIFY2(accounts, accounts ? "" : qPrintable(accounts.error().text()));
        QCOMPARE(*accounts, QList{accountOf(u"ACCT100"_s, u"Sam"_s, 150, 200)});
    }

    void takesTheCoursesThreeColumns()
    {
        QCOMPARE(accountsFromCells(cellsFromText(u"ACCT100\t60\t100"_s), german).value(),
                 QList{accountOf(u"ACCT100"_s, {}, 6000, 10000)});
        QCOMPARE(accountsFromCells(cellsFromText(u"ACCT100"_s), german).value(),
                 QList{accountOf(u"ACCT100"_s, {}, 0, 0)});
    }

    void saysWhichRowCanNotBeUsedAndWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("row");
        QTest::newRow("no account") << u"A\tSam\t1\t2\n\tSam\t1\t2"_s << u"Row 2"_s;
        QTest::newRow("too long an id") << u"ACCOUNT100200300\tSam\t1\t2"_s << u"Row 1"_s;
        QTest::newRow("no amount") << u"Account\tPaid\nA\tone"_s << u"Row 2"_s;
        QTest::newRow("another locale's amount") << u"A\tSam\t1.50\t2"_s << u"Row 1"_s;
        QTest::newRow("too long a name") << u"A\t%1\t1\t2"_s.arg(QString(201, u'x')) << u"Row 1"_s;
    }
    void saysWhichRowCanNotBeUsedAndWhy()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, row);
        const auto accounts = accountsFromCells(cellsFromText(text), german);
        QVERIFY(!accounts);
        QVERIFY2(accounts.error().happened.startsWith(row + u": "_s), qPrintable(accounts.error().happened));
        QVERIFY(accounts.error().happened.size() > row.size() + 10);
    }
};

QTEST_MAIN(tst_TableText)
#include "tst_tabletext.moc"
