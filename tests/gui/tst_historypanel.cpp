// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/accounts/HistoryPanel.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

class tst_HistoryPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        changeElsewhere(*m_database, {Change::open(accountOf(u"ACCT100"_s, u"John Smith"_s, 6000, 10000)),
                                      Change::open(accountOf(u"ACCT200"_s, u"Jane Doe"_s, 7000, 6000))});
        m_book = openBook(m_database->url());
        m_panel = std::make_unique<HistoryPanel>();
        m_panel->resize(900, 300);
        m_panel->show();
        m_panel->setBook(m_book.get());
    }
    void cleanup()
    {
        m_panel.reset();
        m_book.reset();
        m_database.reset();
    }

    void asksForAnAccountWhileThereIsNone()
    {
        QVERIFY(!sentence().isEmpty());
        QVERIFY(!table()->isVisible());
    }

    void showsTheEntriesOfTheAccountNewestFirst()
    {
        changeElsewhere(*m_database, {Change::payment(idOf(u"ACCT100"_s), Money::fromCents(4000), u"cash"_s)});
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 2);
        QVERIFY(table()->isVisible());
        QVERIFY(child<QLabel>(m_panel.get(), "historyTitle")->text().contains(u"John Smith"_s));
        QCOMPARE(cell(0, HistoryModel::Kind), Entry::kindName(Entry::Kind::Payment));
        QCOMPARE(cell(0, HistoryModel::Memo), u"cash"_s);
        QCOMPARE(cell(1, HistoryModel::Kind), Entry::kindName(Entry::Kind::Opened));
    }

    void saysThatALongHistoryHasMoreAndShowsIt()
    {
        auto *footer = child<QLabel>(m_panel.get(), "historyShown");
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!footer->isVisible());

        changeElsewhere(*m_database, QList<Change>(1500, Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1))));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1000, 10000);
        QVERIFY(footer->isVisible());
        QVERIFY2(footer->text().contains(u"1000"_s) || footer->text().contains(u"1,000"_s), qPrintable(footer->text()));
        table()->scrollToBottom();
        const int place = table()->verticalScrollBar()->value();
        click(child<QPushButton>(m_panel.get(), "historyMore"));
        QTRY_COMPARE(rows(), 1501);
        QVERIFY(!footer->isVisible());
        QCOMPARE(table()->verticalScrollBar()->value(), place);
        QCOMPARE(cell(1500, HistoryModel::Kind), Entry::kindName(Entry::Kind::Opened));
    }

    void followsWhatTheClerkDoes()
    {
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 1);
        m_book->apply({Change::charge(idOf(u"ACCT100"_s), Money::fromCents(100))}, u"Charge"_s);
        QTRY_COMPARE(rows(), 2);
    }

    void followsWhatAnotherClerkDoes()
    {
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 1);
        changeElsewhere(*m_database, {Change::charge(idOf(u"ACCT100"_s), Money::fromCents(100))});
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 10000);
    }

    void neverShowsOneAccountsEntriesUnderAnothersName()
    {
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 1);
        m_panel->showAccount(stored(*m_database, u"ACCT200"_s));
        QCOMPARE(rows(), 0);
        QTRY_COMPARE(rows(), 1);
        m_panel->showAccount({});
        QCOMPARE(rows(), 0);
        QVERIFY(!table()->isVisible());
    }

    void readsNothingWhileItIsHidden()
    {
        m_panel->hide();
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        const auto later = m_book->find(idOf(u"ACCT100"_s)); // read after what the panel would have asked
        QTRY_VERIFY(later.isFinished());
        QCOMPARE(rows(), 0);
        m_panel->show();
        QTRY_COMPARE(rows(), 1);
    }

    void survivesTheEndOfItsBook()
    {
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 1);
        m_book.reset();
        m_panel->showAccount(accountOf(u"ACCT200"_s, {}, 0, 0));
        QCOMPARE(rows(), 0);
        m_panel->setBook(nullptr);
    }

    void canBeReadByAScreenReader()
    {
        m_panel->showAccount(stored(*m_database, u"ACCT100"_s));
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(accessibilityProblems(m_panel.get()), QStringList());
    }

private:
    QTableView *table() const { return child<QTableView>(m_panel.get(), "history"); }
    int rows() const { return table()->model()->rowCount(); }
    QString sentence() const { return child<QLabel>(m_panel.get(), "historySentence")->text(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
    std::unique_ptr<HistoryPanel> m_panel;
};

namespace tst_historypanel {
QTEST_MAIN(tst_HistoryPanel)
}
#include "tst_historypanel.moc"
