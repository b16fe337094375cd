// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Await.h"
#include "support/Typing.h"
#include "widgets/accounts/HistoryPanel.h"
#include "widgets/controls/TypeAhead.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

/// What is done with accounts, by its action.
constexpr const char *forOne[] = {"payment", "charge", "duplicate"};
constexpr const char *forAny[] = {"delete", "copy"};

} // namespace

/// Which accounts an action is done with: those that the clerk sees selected, and no others.
class tst_Selection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        fill(*m_database, fourHundredAccounts());
    }
    void cleanup() { m_database.reset(); }

    void enterSelectsTheFirstOfSeveralOrTheOneWhoseIdItIs()
    {
        changeElsewhere(*m_database,
                        {Change::open(account(u"1ACCT20"_s, {}, 0, 0)), Change::open(account(u"ACCT20"_s, {}, 0, 0))});
        Window window(*m_database);
        type(window, u"acct20"_s); // also in 1ACCT20 and ACCT200 to 209
        press(window, Qt::Key_Return);
        QTRY_COMPARE(selectedId(window), u"ACCT20"_s);
        QTRY_COMPARE(window.model()->rowCount(), 12);
        QTRY_VERIFY(!window.model()->isReading());
        QCOMPARE(selectedId(window), u"ACCT20"_s);
        QVERIFY(window.list()->hasFocus());

        type(window, u"customer 3"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(selectedId(window), window.cell(0, Model::Id));
        QCOMPARE(find(*m_database, selectedId(window))->name, u"Customer 3"_s);
    }

    void nothingCanBeDoneWithAListThatIsBeingReplaced_data()
    {
        QTest::addColumn<QString>("how");
        for (const QString &how : {u"search"_s, u"filter"_s, u"sort"_s})
            QTest::newRow(qPrintable(how)) << how;
    }
    void nothingCanBeDoneWithAListThatIsBeingReplaced()
    {
        QFETCH(const QString, how);
        Window window(*m_database);
        QTRY_COMPARE(window.model()->rowCount(), 400);
        window.go(300, Model::Name);
        QTRY_COMPARE(selectedId(window), u"ACCT400"_s);
        QTRY_VERIFY(child<HistoryPanel>(&window)->isAncestorOf(child<QLabel>(&window, "historyTitle")));
        QCOMPARE(enabled(window), (QStringList{u"payment"_s, u"charge"_s, u"duplicate"_s, u"delete"_s, u"copy"_s}));
        if (how == u"search"_s)
            QTest::keyClick(child<QLineEdit>(&window, "search"), 'c');
        else if (how == u"filter"_s)
            click(child<QToolButton>(&window, "filterOwing"));
        else
            window.list()->sortByColumn(Model::Due, Qt::DescendingOrder);
        QCOMPARE(enabled(window), QStringList());
        QVERIFY(!window.action("editCell")->isEnabled());

        // A click on a row of the old list selects nothing that lasts.
        QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(enabled(window), QStringList());
        QTest::mouseDClick(window.list()->viewport(), Qt::LeftButton, {}, QPoint(200, 20));
        QVERIFY(!window.editor());

        QTRY_VERIFY(!window.list()->selected()->isListAwaited());
        QCOMPARE(enabled(window), QStringList());
        QCOMPARE(window.list()->verticalScrollBar()->value(), 0); // the new list is seen from its top
        QVERIFY(window.text("historyTitle").isEmpty() || child<QLabel>(&window, "historyTitle")->isHidden());
    }

    void aPaymentIsForOneAccountAndNeverForARowThatIsNotHighlighted()
    {
        Window window(*m_database);
        window.go(2, Model::Paid);
        QCOMPARE(enabled(window), (QStringList{u"payment"_s, u"charge"_s, u"duplicate"_s, u"delete"_s, u"copy"_s}));

        window.list()->setFocus();
        window.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(enabled(window), (QStringList{u"delete"_s, u"copy"_s})); // of two

        window.list()->clearSelection(); // the cursor stays
        QVERIFY(window.list()->currentIndex().isValid());
        QCOMPARE(enabled(window), QStringList());
        QVERIFY(!window.action("editCell")->isEnabled());
        window.press(Qt::Key_F2);
        QVERIFY(!window.editor());
        QTRY_VERIFY(child<QLabel>(&window, "historyTitle")->isHidden());
    }

    void anActionShowsASelectionThatIsOutOfSightInsteadOfUsingIt()
    {
        Window window(*m_database);
        QTRY_COMPARE(window.model()->rowCount(), 400);
        window.go(0, Model::Id);
        QScrollBar *bar = window.list()->verticalScrollBar();
        for (const char *name : {"delete", "payment", "duplicate"}) {
            bar->setValue(bar->maximum());
            QVERIFY(!window.list()->selected()->isInSight());
            window.trigger(name);
            QVERIFY(window.list()->selected()->isInSight());
            QVERIFY(!window.findChild<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
            QVERIFY(!window.book()->isBusy());
        }
        window.trigger("payment");
        QCOMPARE(child<QLabel>(amountDialog(window), "account")->text(), u"ACCT100, Customer 2"_s);
    }

    void theLookupSelectsItsAccountInTheList()
    {
        Window window(*m_database);
        QTRY_COMPARE(window.model()->rowCount(), 400);
        window.go(399, Model::Id);
        const QPoint before = window.list()->mapTo(&window, QPoint());
        window.press(Qt::Key_F6);
        type(window, u"acct130"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier); // without waiting for the answer
        QVERIFY(!amountDialog(window));
        QTRY_VERIFY(amountDialog(window));
        QCOMPARE(child<QLabel>(amountDialog(window), "account")->text(), u"ACCT130, Customer 4"_s);
        QCOMPARE(selectedId(window), u"ACCT130"_s);
        QVERIFY(window.list()->selected()->isInSight());
        QCOMPARE(window.text("lookupAnswer"), u"120.00 USD"_s);
        QCOMPARE(window.text("lookupAbout"), u"owing, Customer 4"_s);
        QCOMPARE(window.list()->mapTo(&window, QPoint()), before); // the answer moved nothing
        type(window, u"7"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT130"_s)->paid.cents(), 1700);
        QTRY_COMPARE(window.text("lookupAnswer"), u"113.00 USD"_s);
    }

    void theLookupSaysThatAnAccountIsNotInTheListAndShowsIt()
    {
        Window window(*m_database);
        window.search(u"acct13"_s);
        QTRY_COMPARE(window.model()->rowCount(), 10);
        window.go(3, Model::Id);
        QCOMPARE(window.lookUp(u"acct200"_s), u"190.00 USD"_s);
        QTRY_COMPARE(window.text("lookupAbout"), u"not listed: owing, Customer 4"_s);
        QCOMPARE(enabled(window), QStringList()); // not the account that was selected before
        auto *show = child<QToolButton>(&window, "lookupShow");
        QVERIFY(show->isVisible());
        click(show);
        QTRY_COMPARE(selectedId(window), u"ACCT200"_s);
        QTRY_COMPARE(window.text("lookupAbout"), u"owing, Customer 4"_s);
        QVERIFY(show->isHidden());
        QVERIFY(window.list()->selected()->isInSight());
    }

    void anUnknownAccountLeavesNothingSelected()
    {
        Window window(*m_database);
        window.go(3, Model::Id);
        window.press(Qt::Key_F6);
        type(window, u"acct999"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(window.text("lookupAnswer"), u"Unknown account number; please try again"_s);
        QTRY_VERIFY(child<TypeAhead>(&window)->isRefusing());
        QVERIFY(!amountDialog(window));
        QCOMPARE(enabled(window), QStringList());
    }

    void theLookupSpeaksOfTheAccountThatTheClerkGoesOnWith()
    {
        Window window(*m_database);
        QCOMPARE(window.lookUp(u"acct130"_s), u"120.00 USD"_s);
        QTRY_COMPARE(selectedId(window), u"ACCT130"_s);
        window.go(31, Model::Id);
        QCOMPARE(selectedId(window), u"ACCT131"_s);
        QCOMPARE(window.text("lookupAnswer"), QString());
    }

    void whatTheClerkSelectsMeanwhileStaysSelected()
    {
        Window window(*m_database);
        QCOMPARE(window.lookUp(u"acct130"_s), u"120.00 USD"_s);
        QTRY_COMPARE(selectedId(window), u"ACCT130"_s);
        window.list()->reveal(id(u"ACCT140"_s));
        window.go(7, Model::Paid);
        const QSignalSpy revealed(window.list(), &AccountView::revealed);
        window.list()->reveal(id(u"ACCT150"_s)); // asked behind the other
        QTRY_COMPARE(revealed.size(), 1);
        QCOMPARE(selectedId(window), u"ACCT150"_s);
        window.list()->reveal(id(u"ACCT140"_s));
        window.go(8, Model::Paid);
        QVERIFY(await(window.book()->find(id(u"ACCT140"_s)))); // behind the answer
        QCOMPARE(selectedId(window), u"ACCT108"_s);
        QCOMPARE(window.list()->currentIndex().column(), int(Model::Paid));
    }

    void anAccountIsFoundWhereItStandsNowNotWhereItStood()
    {
        Window window(*m_database);
        QTRY_COMPARE(window.model()->rowCount(), 400);
        QTRY_VERIFY(!window.model()->isReading());
        // The window doesn't know of it yet.
        changeElsewhere(*m_database, {Change::open(account(u"ACCT1005"_s, {}, 0, 0))});
        window.list()->reveal(id(u"ACCT130"_s));
        QTRY_COMPARE(selectedId(window), u"ACCT130"_s);
    }

private:
    template<typename T>
    static T *child(Window *window)
    {
        return window->findChild<T *>();
    }
    template<typename T>
    static T *child(const QObject *parent, const char *name)
    {
        return test::child<T>(parent, name);
    }
    static QStringList enabled(Window &window)
    {
        QStringList names;
        for (const char *name : forOne) {
            if (window.action(name)->isEnabled())
                names << QString::fromLatin1(name);
        }
        for (const char *name : forAny) {
            if (window.action(name)->isEnabled())
                names << QString::fromLatin1(name);
        }
        return names;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

namespace tst_selection {
QTEST_MAIN(tst_Selection)
}
#include "tst_selection.moc"
