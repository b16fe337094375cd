// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PastePlan.h"
#include "models/TableText.h"
#include "support/Accounts.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Cells = QList<QStringList>;

namespace {

const QLocale german(QLocale::German, QLocale::Germany);
const QLocale english(QLocale::English, QLocale::UnitedStates);

Cells cellsOf(const QString &text)
{
    QMimeData mime;
    mime.setText(text);
    return cellsFromMimeData(mime);
}

/// Good rows as "ID|name|paid|due", "-" for what the text doesn't have, then the lines that are bad.
QString drawn(const Result<PastedText> &read)
{
    if (!read)
        return read.error().happened;
    QStringList lines;
    const auto amount = [](const std::optional<Money> &value) { return value ? value->format() : u"-"_s; };
    for (const PastedRow &row : read->rows)
        lines << QStringList{row.id.text(), row.name.value_or(u"-"_s), amount(row.paid), amount(row.due)}.join(u'|');
    for (const BadRow &row : read->bad)
        lines << u"bad %1"_s.arg(row.number);
    return lines.join(u'\n');
}

std::unique_ptr<QMimeData> toMimeData(const QList<Account> &accounts, const QLocale &locale)
{
    TableTextWriter writer(locale);
    for (const Account &account : accounts)
        writer.add(account);
    return writer.take();
}

} // namespace

class tst_PastePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItCopied_data()
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
    void readsWhatItCopied()
    {
        QFETCH(const QString, name);
        const QString expected = u"ACCT100|%1|-1234.56|1.00\nACCT200|%1|0.00|9999999999999.99"_s.replace(u"%1"_s, name);
        for (const QLocale &locale : {german, english}) {
            const auto mime = toMimeData({accountOf(u"ACCT100"_s, name, -123456, 100),
                                          accountOf(u"ACCT200"_s, name, 0, 999'999'999'999'999)},
                                         locale);
            QCOMPARE(drawn(readPastedRows(cellsFromMimeData(*mime), locale)), expected);
            mime->removeFormat(u"text/plain"_s);
            const QString fromHtml = drawn(readPastedRows(cellsFromMimeData(*mime), locale));
            QCOMPARE(fromHtml.simplified(), QString(expected).simplified()); // HTML doesn't keep tabs
        }
    }

    void readsRowsAsTheImportDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const QString sam = u"ACCT100|Sam|1.50|2.00"_s;
        QTest::newRow("the list's order") << u"acct100\tSam\t1,50\t2\n"_s << sam;
        QTest::newRow("the whole table") << u"ACCT100\tSam\t1,50\t2,00\t0,50\t31.01.26 12:00\n"_s << sam;
        QTest::newRow("a header") << u"due\tx\tpaid\tACCTID\tName\n2\t?\t1,5\tACCT100\tSam"_s << sam;
        QTest::newRow("the table's header") << u"Account\tName\tPaid\tDue\n ACCT100 \tSam\t1,50\t2"_s << sam;
        QTest::newRow("other words") << u"Account #\tName\tAmount Paid\tAmount Due\nACCT100\tSam\t1.50\t2.00"_s << sam;
        QTest::newRow("the CRM's columns") << u"ACCT100\t60\t100"_s << u"ACCT100|-|60.00|100.00"_s;
        QTest::newRow("decimal comma") << u"A\tJane\t1234,50\t6,00\n"_s << u"A|Jane|1234.50|6.00"_s;
        QTest::newRow("one account twice")
            << u"A\tx\t1.00\t2.00\r\na\ty\t3.00\t4.00\r\n"_s << u"A|x|1.00|2.00\nbad 2"_s;
        QTest::newRow("a bad amount") << u"Account\tPaid\nA\tone\nB\t1.00"_s << u"B|-|1.00|-\nbad 2"_s;
        QTest::newRow("too long an ID") << u"ACCOUNT100200300\tSam\t1.00\t2.00"_s << u"bad 1"_s;
    }
    void readsRowsAsTheImportDoes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, rows);
        QCOMPARE(drawn(readPastedRows(cellsOf(text), german)), rows);
        QCOMPARE(drawn(readPastedRows(cellsOf(text), english)), rows);
    }

    void readsAnAmountThatTheTextLeavesOpenAsTheLocaleWritesIt()
    {
        const Cells comma = cellsOf(u"A\tx\t1,234\t0"_s);
        QCOMPARE(drawn(readPastedRows(comma, english)), u"A|x|1234.00|0.00"_s);
        QCOMPARE(drawn(readPastedRows(comma, german)), u"bad 1"_s);
        const Cells point = cellsOf(u"A\tx\t1.234\t0"_s);
        QCOMPARE(drawn(readPastedRows(point, german)), u"A|x|1234.00|0.00"_s);
        QCOMPARE(drawn(readPastedRows(point, english)), u"bad 1"_s);
    }

    void readsABlockOfCellsForTheRowsThatItIsPastedInto()
    {
        using Column = AccountQuery::Column;
        const CellBlock block{.cells = cellsOf(u"1.00\tSam\n-2.50\t\"A\tB\"\nlots\tEve\n"_s),
                              .columns = {Column::Due, Column::Name},
                              .accounts = {idOf(u"b"_s), idOf(u"Ä "_s), idOf(u"C"_s)}}; // two that no file could name
        const auto read = readPastedCells(block, english);
        QCOMPARE(drawn(read), u"b|Sam|-|1.00\nÄ |A\tB|-|-2.50\nbad 3"_s);
        QCOMPARE(read->bad.first().cells.first(), u"C"_s);
    }

    void takesNoCellsForATotal()
    {
        using Column = AccountQuery::Column;
        const CellBlock block{.cells = cellsOf(u"\t0\t100\nBob\t0\t40\nCid\t0\t60\n"_s),
                              .columns = {Column::Name, Column::Paid, Column::Due},
                              .accounts = {idOf(u"A"_s), idOf(u"B"_s), idOf(u"C"_s)}};
        QCOMPARE(drawn(readPastedCells(block, english)), u"A||0.00|100.00\nB|Bob|0.00|40.00\nC|Cid|0.00|60.00"_s);
    }

    void comparesTheRowsWithTheBook_data() { TestDatabase::addRows(); }
    void comparesTheRowsWithTheBook()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        Database book = database.openBook();
        for (const Account &account : {accountOf(u"A"_s, u"Ann"_s, 100, 200), accountOf(u"B"_s, u"Bob"_s, 0, 0)})
            QVERIFY(AccountStore(book, Actor(u"maria"_s)).apply({Change::open(account)}));
        const auto text = readPastedRows(cellsOf(u"A\t\t1.00\t3.00\nB\tBob\t0\t0\nC\tCid\t1.00\t2.00\nD\tx\ty\tz\n"_s),
                                         english);
        QVERIFY(text);
        Progress progress;
        const auto plan = planPaste(book, *text, PasteTarget::AnyAccount, progress);
        QVERIFY(plan);
        QCOMPARE(plan->items.size(), 2);
        QCOMPARE(plan->added, 1);
        QCOMPARE(plan->unchanged, 1);
        QCOMPARE(plan->bad.size(), 1);
        QCOMPARE(plan->cells.size(), 4); // A's due; C's name, paid and due
        QCOMPARE(plan->items.first().before->due.cents(), 200);
        QCOMPARE(plan->items.first().after.due.cents(), 300);
        QCOMPARE(plan->items.first().after.name, u"Ann"_s); // an empty name is none
        QVERIFY(AccountStore(book, Actor(u"clerk"_s)).apply(plan->changes()));
        QCOMPARE(AccountReader(book).find(idOf(u"A"_s)).value()->due.cents(), 300);
        QCOMPARE(AccountReader(book).find(idOf(u"C"_s)).value()->name, u"Cid"_s);

        const auto cells = planPaste(book,
                                     *readPastedCells({.cells = {{QString()}, {u"x"_s}},
                                                       .columns = {AccountQuery::Column::Name},
                                                       .accounts = {idOf(u"A"_s), idOf(u"GONE"_s)}},
                                                      english),
                                     PasteTarget::ListedCells, progress);
        QVERIFY(cells);
        QCOMPARE(cells->items.size(), 1);
        QCOMPARE(cells->items.first().after.name, QString());
        QCOMPARE(cells->bad.size(), 1); // and isn't added again
    }

    void stopsWhenItIsCancelled()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Database book = database.openBook();
        Progress progress;
        progress.cancel();
        const auto plan = planPaste(book, *readPastedRows(cellsOf(u"A\tx\t1.00\t2.00"_s), english),
                                    PasteTarget::AnyAccount, progress);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::Cancelled);
    }
};

namespace tst_pasteplan {
QTEST_GUILESS_MAIN(tst_PastePlan)
}
#include "tst_pasteplan.moc"
