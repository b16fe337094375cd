// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Typing.h"
#include "widgets/controls/TypeAhead.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

TypeAhead *keys(const Window &window)
{
    return window.findChild<TypeAhead *>();
}

/// Whether something held whenever an object got such an event.
class EventCounter : public QObject
{
public:
    EventCounter(QObject *watched, QEvent::Type type, std::function<bool()> condition)
        : m_type(type), m_condition(std::move(condition))
    {
        watched->installEventFilter(this);
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool held() const { return m_held; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == m_type) {
            ++m_count;
            m_held = m_held && m_condition();
        }
        return false;
    }

private:
    QEvent::Type m_type;
    std::function<bool()> m_condition;
    int m_count = 0;
    bool m_held = true;
};

} // namespace

/// Keys that come before the window is ready for them: each goes where it was meant to go, or is refused.
class tst_TypeAhead : public QObject
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

    void keysTypedAheadOfASearchWaitForWhatItFinds()
    {
        Window window(*m_database);
        window.list()->setFocus();
        window.go(7, Model::Id);
        type(window, u"acct345"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_Down);
        press(window, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(!amountDialog(window)); // the list still shows other accounts
        type(window, u"12.50"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT345"_s)->paid.cents(), 2250);
        QCOMPARE(find(*m_database, u"ACCT107"_s)->paid.cents(), 1000);
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT345"_s});
        QTRY_VERIFY(!amountDialog(window));
    }

    void scansThatFollowEachOtherWithoutAPauseAreEachPaid()
    {
        Window window(*m_database);
        window.list()->setFocus();
        for (const int number : {345, 111, 112, 113, 499, 100}) {
            type(window, u"ACCT%1"_s.arg(number));
            press(window, Qt::Key_Return);
            press(window, Qt::Key_P, Qt::ControlModifier);
            type(window, u"0.%1"_s.arg(number % 90 + 10));
            press(window, Qt::Key_Return);
        }
        for (const int number : {345, 111, 112, 113, 499, 100})
            QTRY_COMPARE(find(*m_database, u"ACCT%1"_s.arg(number))->paid.cents(), 1000 + number % 90 + 10);
    }

    void whatIsTypedBehindASearchThatFindsNothingIsRefused()
    {
        Window window(*m_database);
        window.list()->setFocus();
        window.go(0, Model::Id);
        type(window, u"nobody"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier);
        type(window, u"5"_s);
        press(window, Qt::Key_Return);
        QTRY_VERIFY(keys(window)->isRefusing());
        QCOMPARE(window.status(),
                 u"No account matches \"nobody\". What you typed after that was ignored. Press Esc to continue."_s);
        auto *search = child<QLineEdit>(&window, "search");
        QCOMPARE(search->text(), u"nobody"_s);
        QVERIFY(search->hasSelectedText()); // the next text takes its place
        QVERIFY(!window.action("payment")->isEnabled());
        QVERIFY(!window.action("undo")->isEnabled());
    }

    void whatIsTypedBeforeItCanBeSeenThatNothingIsFoundIsRefused()
    {
        Window window(*m_database);
        window.list()->setFocus();
        type(window, u"nobody"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(window.status(), u"No account matches \"nobody\"."_s);
        press(window, Qt::Key_P, Qt::ControlModifier); // by a scanner, a moment later
        QVERIFY(keys(window)->isRefusing());
        type(window, u"345"_s); // the amount, which would be searched for
        press(window, Qt::Key_Return);
        QCOMPARE(child<QLineEdit>(&window, "search")->text(), u"nobody"_s);
        QVERIFY(keys(window)->isRefusing());
    }

    void aPauseDoesNotLetTheRestOfARefusedScanAct()
    {
        Window window(*m_database);
        window.list()->setFocus();
        type(window, u"nobody"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(keys(window)->isRefusing());
        // However late it comes: a whole payment might be its end.
        type(window, u"acct345"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(keys(window)->isRefusing());
        QCOMPARE(child<QLineEdit>(&window, "search")->text(), u"nobody"_s);
        press(window, Qt::Key_Escape);
        QVERIFY(keys(window)->isIdle());
        QCOMPARE(child<QLineEdit>(&window, "search")->text(), u"nobody"_s); // Esc was for that alone
        pay(window, u"acct345"_s, u"2"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT345"_s)->paid.cents(), 1200);
    }

    void whatIsTypedBeforeSeveralMatchesCanBeSeenIsRefused_data()
    {
        QTest::addColumn<bool>("chooses");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("at once") << false << false;
        QTest::newRow("with a blind step down") << true << false;
        QTest::newRow("as the result comes") << false << true;
        QTest::newRow("as the result comes, with a step down") << true << true;
    }
    void whatIsTypedBeforeSeveralMatchesCanBeSeenIsRefused()
    {
        QFETCH(const bool, chooses);
        QFETCH(const bool, isShown);
        Window window(*m_database);
        window.list()->setFocus();
        type(window, u"acct34"_s);
        press(window, Qt::Key_Return);
        if (isShown)
            QTRY_COMPARE(selectedId(window), u"ACCT340"_s); // a moment ago: nobody can have seen it
        if (chooses)
            press(window, Qt::Key_Down);
        press(window, Qt::Key_P, Qt::ControlModifier);
        type(window, u"5"_s);
        press(window, Qt::Key_Return);
        QTRY_VERIFY(keys(window)->isRefusing());
        QVERIFY(window.status().startsWith(u"Several accounts match \"acct34\"."_s));
        QCOMPARE(selectedId(window), QString());
        QVERIFY(!amountDialog(window));
        QVERIFY(!window.book()->isBusy());
        QVERIFY(!window.action("undo")->isEnabled());
    }

    void aMatchThatTheClerkHasSeenCanBeChosen()
    {
        Window window(*m_database);
        window.list()->setFocus();
        type(window, u"acct34"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(selectedId(window), u"ACCT340"_s);
        QTRY_VERIFY(keys(window)->isIdle());
        press(window, Qt::Key_Down);
        press(window, Qt::Key_P, Qt::ControlModifier);
        type(window, u"5"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT341"_s)->paid.cents(), 1500);
    }

    void keysTypedBeforeTheBookIsOpenWaitForIt()
    {
        Window window;
        window.start(urlWithPassword(*m_database));
        QVERIFY(!window.book());
        pay(window, u"acct345"_s, u"3"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT345"_s)->paid.cents(), 1300);
    }

    void keysForABookThatCanNotBeOpenedAreRefused()
    {
        Window window;
        window.start(m_folder.filePath(u"none.accountdesk"_s));
        QTRY_VERIFY(window.findChild<QDialog *>());
        QVERIFY(keys(window)->isIdle()); // the dialog asks

        Window other;
        QFile text(m_folder.filePath(u"text.accountdesk"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no book");
        text.close();
        other.start(text.fileName());
        pay(other, u"acct345"_s, u"3"_s);
        QTRY_VERIFY(keys(other)->isRefusing());
        QVERIFY(other.status().startsWith(u"The book wasn't opened."_s));
    }

    void aScanIntoTheNextBookIsRefused()
    {
        const TestDatabase next(TestDatabase::Kind::SqliteFile);
        fill(next, {account(u"ACCT345"_s, u"Somebody Else"_s, 0, 100)});
        Window window(*m_database);
        window.list()->setFocus();
        const Book *old = window.book();
        window.start(urlWithPassword(next));
        type(window, u"acct3"_s); // seen in the old one
        QTRY_VERIFY(window.book() != old);
        type(window, u"45"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(keys(window)->isRefusing());
        QVERIFY(window.status().startsWith(u"Another book was opened."_s));
        QVERIFY(!amountDialog(window));
    }

    void aMenuThatIsOpenedAheadByItsLetterOpensInTurn()
    {
        Window window(*m_database);
        window.list()->setFocus();
        type(window, u"acct345"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_A, Qt::AltModifier); // Account
        press(window, Qt::Key_P);                  // Payment…
        type(window, u"4"_s);
        press(window, Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT345"_s)->paid.cents(), 1400);
    }

    void keysTypedWhileAnAccountIsAddedWait()
    {
        Window window(*m_database);
        window.list()->setFocus();
        window.go(3, Model::Id);
        press(window, Qt::Key_N, Qt::ControlModifier);
        type(window, u"new1"_s);
        press(window, Qt::Key_Return);
        pay(window, u"acct345"_s, u"6"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT345"_s)->paid.cents(), 1600);
        QVERIFY(find(*m_database, u"NEW1"_s));
        QCOMPARE(find(*m_database, u"ACCT103"_s)->paid.cents(), 1000);
    }

    /// Else the desktop drops what is typed between the one and the other.
    void theWindowHasTheKeyboardBeforeADialogGoes_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("entered") << int(Qt::Key_Return);
        QTest::newRow("cancelled") << int(Qt::Key_Escape);
    }
    void theWindowHasTheKeyboardBeforeADialogGoes()
    {
        QFETCH(const int, end);
        Window window(*m_database);
        window.go(3, Model::Id);
        window.trigger("payment");
        QDialog *payment = amountDialog(window);
        payment->activateWindow(); // as a desktop does
        QTRY_VERIFY(payment->isActiveWindow());
        type(window, u"1"_s);
        EventCounter hides(payment, QEvent::Hide, [&] { return window.isActiveWindow(); });
        QTest::keyClick(payment->focusWidget(), Qt::Key(end));
        QTRY_COMPARE(hides.count(), 1);
        QVERIFY(hides.held());
        QTRY_VERIFY(keys(window)->isIdle());
    }

    void escEndsTheWaitAndDropsWhatWasTyped()
    {
        Window window(*m_database);
        type(window, u"acct345"_s);
        press(window, Qt::Key_Return);
        press(window, Qt::Key_P, Qt::ControlModifier);
        press(window, Qt::Key_Escape);
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT345"_s});
        QVERIFY(!amountDialog(window));
        QVERIFY(selectedId(window).isEmpty());
    }

    void aDialogHasTheKeyboardFromTheMomentItIsAskedFor()
    {
        Window window(*m_database);
        window.list()->setFocus();
        window.go(3, Model::Id);
        window.trigger("payment");
        type(window, u"12.50"_s); // the window still has the keyboard
        QCOMPARE(child<QLineEdit>(amountDialog(window), "amount")->text(), u"12.50"_s);
        QTest::mouseClick(child<QToolButton>(&window, "filterOwing"), Qt::LeftButton); // which stands behind
        QVERIFY(child<QToolButton>(&window, "filterAll")->isChecked());
        press(window, Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT103"_s)->paid.cents(), 2250);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

namespace tst_typeahead {
QTEST_MAIN(tst_TypeAhead)
}
#include "tst_typeahead.moc"
