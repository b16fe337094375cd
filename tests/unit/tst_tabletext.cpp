// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableText.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::models;
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

std::unique_ptr<QMimeData> toMimeData(const QList<Account> &accounts, const QLocale &locale)
{
    TableTextWriter writer(locale);
    for (const Account &account : accounts)
        writer.add(account);
    return writer.take();
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
        if (!cells.isEmpty() && text != u"a\n\nb"_s)
            QCOMPARE(cellsFromText(textFromCells(cells)).first(), cells.first());
    }

    void readsAnHtmlTable()
    {
        QCOMPARE(cellsFromHtml(u"<p>before</p><table><thead><tr><th>acctid</th><th>paid</th></tr></thead><tbody>"
                               "<tr><td><b>ACCT100</b></td><td> 1 &amp; 2</td></tr></tbody></table>"_s),
                 (Cells{{u"acctid"_s, u"paid"_s}, {u"ACCT100"_s, u"1 & 2"_s}}));
        QCOMPARE(cellsFromHtml(u"<p>no table</p>"_s), Cells{});
    }

    void readsNoFileThatPastedHtmlNames()
    {
        QTemporaryFile sheet;
        QVERIFY(sheet.open() && sheet.write("td { display: none }") > 0 && sheet.flush());
        const QString html = u"<html><head><link rel=\"stylesheet\" type=\"text/css\" href=\"%1\"></head><body>"
                             "<table><tr><td>ACCT100</td></tr></table></body></html>"_s;
        QCOMPARE(cellsFromHtml(html.arg(QUrl::fromLocalFile(sheet.fileName()).toString())), Cells{{u"ACCT100"_s}});
        QCOMPARE(cellsFromHtml(html.arg(sheet.fileName())), Cells{{u"ACCT100"_s}});
    }
};

namespace tst_tabletext {
QTEST_GUILESS_MAIN(tst_TableText)
}
#include "tst_tabletext.moc"
