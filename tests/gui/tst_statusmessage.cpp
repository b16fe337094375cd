// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Window.h"
#include "widgets/accounts/StatusTotals.h"
#include "widgets/window/BookActions.h"

#include <QAccessible>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

/// Nothing lies over it, and its letters can be told from what is behind them.
void verifyPainted(Window &window, QWidget *widget)
{
    QVERIFY(widget->isVisible());
    const QRect place(widget->mapTo(&window, QPoint()), widget->size());
    QVERIFY(window.rect().contains(place));
    QCOMPARE(window.childAt(place.center()), widget);
    const QImage picture = window.grab(place).toImage();
    const QColor behind = widget->palette().color(QPalette::Window);
    int letters = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            letters += std::abs(picture.pixelColor(x, y).lightness() - behind.lightness()) > 60 ? 1 : 0;
    }
    QVERIFY2(letters > widget->fontMetrics().height(), qPrintable(u"%1 pixels"_s.arg(letters)));
}

} // namespace

class tst_StatusMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        fill(*m_database, sampleAccounts());
    }
    void cleanup() { m_database.reset(); }

    void isSeenWhateverTheWidth_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("scale");
        QTest::newRow("wide") << QSize(1366, 768) << 1;
        QTest::newRow("narrow") << QSize(800, 500) << 1;
        QTest::newRow("wide, large letters") << QSize(1366, 768) << 2;
        QTest::newRow("narrow, large letters") << QSize(800, 500) << 2;
    }
    void isSeenWhateverTheWidth()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, scale);
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * scale);
        QApplication::setFont(large);
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        Window window(*m_database);
        window.setMinimumSize(0, 0);
        window.resize(size);
        QTRY_VERIFY(window.text("allTotals").contains(u"Accounts: 3"_s));
        const QRect list(window.list()->mapTo(&window, QPoint()), window.list()->size());
        window.go(0, Model::Id);
        window.closeSelected();
        QTRY_COMPARE(window.status(), u"Closed ACCT100."_s);
        QTRY_COMPARE(window.text("statusText"), window.status()); // not elided
        verifyPainted(window, child<QLabel>(&window, "statusText"));
        verifyPainted(window, child<QToolButton>(&window, "statusUndo"));
        if (auto *totals = child<QLabel>(&window, "allTotals"); totals->isVisible())
            verifyPainted(window, totals);
        QCOMPARE(QRect(window.list()->mapTo(&window, QPoint()), window.list()->size()), list); // nothing moved
    }

    void showsTheWholeOfALongSentenceOnRequest()
    {
        Window window(*m_database);
        auto *message = child<StatusMessage>(&window, "statusMessage");
        auto *label = child<QLabel>(&window, "statusText");
        const QString path = u"/home/clerk/"_s + u"customers/"_s.repeated(30);
        message->say(path);
        QVERIFY(label->text().size() < path.size());
        verifyPainted(window, label);
        QCOMPARE(label->toolTip(), path);
        QCOMPARE(label->accessibleName(), path);
        label->setFocus(Qt::TabFocusReason); // without a mouse
        QTRY_COMPARE(QToolTip::text(), path);
        message->say(u"Short."_s);
        QCOMPARE(label->toolTip(), QString()); // it would only repeat
        QCOMPARE(label->focusPolicy(), Qt::NoFocus);
    }

    void undoesTheStepThatItTellsOf()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.closeSelected();
        QTRY_VERIFY(child<QToolButton>(&window, "statusUndo")->isVisible());
        click(child<QToolButton>(&window, "statusUndo"));
        QTRY_VERIFY(find(*m_database, u"ACCT100"_s).has_value());
        QVERIFY(child<QToolButton>(&window, "statusUndo")->isHidden());
    }

    void offersNoUndoOnceSomethingElseWasDone()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.closeSelected();
        QTRY_VERIFY(child<QToolButton>(&window, "statusUndo")->isVisible());
        window.type(0, Model::Paid, u"71.00"_s);
        QTRY_VERIFY(child<QToolButton>(&window, "statusUndo")->isHidden());
        QCOMPARE(window.status(), u"Closed ACCT100."_s);
        window.pressUndo(); // the delete is the newest step again, but the clerk has gone on
        QTRY_COMPARE(find(*m_database, u"ACCT200"_s)->paid.cents(), 7000);
        QVERIFY(child<QToolButton>(&window, "statusUndo")->isHidden());
    }

    void offersNoUndoOfAStepThatIsNoLongerTheNewest()
    {
        Window window(*m_database);
        const auto apply = [&](const QString &which) {
            return awaitValue(window.book()->apply({Change::payment(id(which), Money::fromCents(1))}, u"Payment"_s));
        };
        const ChangeResult first = apply(u"ACCT100"_s);
        QVERIFY(isNewest(*window.book()->undoStack(), first.applied));
        const ChangeResult second = apply(u"ACCT100"_s);
        QVERIFY(!isNewest(*window.book()->undoStack(), first.applied));
        QVERIFY(isNewest(*window.book()->undoStack(), second.applied));
        QVERIFY(!isNewest(*window.book()->undoStack(), QList<Applied>()));
    }

    void offersNoUndoOfALongStepThatIsNoLongerTheNewest()
    {
        Window window(*m_database);
        const EntryBatch first{.after = 3, .last = 5, .who = u"clerk"_s, .at = u"2026-01-01"_s};
        window.book()->accountsReplaced(u"Import a.csv"_s, first);
        QVERIFY(isNewest(*window.book()->undoStack(), first));
        auto *tools = window.findChild<BookActions *>();
        Q_EMIT tools->longStepDone(u"Imported a.csv."_s, first);
        QVERIFY(child<QToolButton>(&window, "statusUndo")->isVisible());
        (void)awaitValue(
            window.book()->apply({Change::payment(id(u"ACCT100"_s), Money::fromCents(1))}, u"Payment to ACCT100"_s));
        QVERIFY(!isNewest(*window.book()->undoStack(), first));
        Q_EMIT tools->longStepDone(u"Imported a.csv."_s, first); // late
        QCOMPARE(window.status(), u"Imported a.csv."_s);
        QVERIFY(child<QToolButton>(&window, "statusUndo")->isHidden()); // it would take the payment back
    }

    void theNextMessageReplacesOneAndItsUndo()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.closeSelected();
        QTRY_VERIFY(child<QToolButton>(&window, "statusUndo")->isVisible());
        QTRY_VERIFY((window.go(0, Model::Id), window.action("copy")->isEnabled())); // once the list is read again
        window.trigger("copy");
        QTRY_COMPARE(window.status(), u"Copied accounts: 1."_s);
        QVERIFY(child<QToolButton>(&window, "statusUndo")->isHidden());
        window.trigger("closeBook");
        QTRY_VERIFY(!window.book());
        QCOMPARE(window.status(), QString()); // nothing is said of a book that isn't open
    }

    void namesAnAccountWithAnAmpersandInFull()
    {
        Window window(*m_database);
        (void)awaitValue(window.book()->apply({Change::open(account(u"A&B"_s, {}, 0, 0))}, u"Add A&B"_s));
        QCOMPARE(window.action("undo")->text(), u"&Undo Add A&&B"_s); // && is shown as &
        QCOMPARE(window.book()->undoStack()->text(0), u"Add A&B"_s);
    }

    void namesTheAccountOfAPaymentAndUndoesIt()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.trigger("payment");
        auto *dialog = window.findChild<QDialog *>(u"AmountDialog"_s);
        QVERIFY(dialog);
        child<QLineEdit>(dialog, "amount")->setText(u"25.00"_s);
        click(child<QPushButton>(dialog, "enterButton"));
        QTRY_COMPARE(window.status(), u"Recorded a payment of 25.00 USD for ACCT100, Jane Miller."_s);
        click(child<QToolButton>(&window, "statusUndo"));
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 6000);
    }

    void givesScreenReadersTheWholeSentence()
    {
        Window window(*m_database);
        const QString path = u"Backed up to /home/clerk/"_s + u"customers/"_s.repeated(30);
        child<StatusMessage>(&window, "statusMessage")->say(path);
        const auto *heard = QAccessible::queryAccessibleInterface(child<QLabel>(&window, "statusText"));
        QVERIFY(heard);
        QCOMPARE(heard->text(QAccessible::Name), path);
        QCOMPARE(heard->role(), QAccessible::AlertMessage); // which is spoken when it shows
        Q_EMIT window.book()->connectionLost(Error::invalid(u"The connection was lost."_s));
        heard = QAccessible::queryAccessibleInterface(child<QLabel>(window.banner("lostBanner"), "bannerText"));
        QCOMPARE(heard->role(), QAccessible::AlertMessage);
        QVERIFY(heard->text(QAccessible::Name).contains(u"lost"_s));
    }

    void showsWhatAMenuItemDoesAndThenTheMessageAgain()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.trigger("copy");
        QTRY_COMPARE(window.status(), u"Copied accounts: 1."_s);
        QStatusTipEvent hint(u"Add an account to the book"_s);
        QApplication::sendEvent(&window, &hint);
        QCOMPARE(window.text("statusText"), hint.tip());
        verifyPainted(window, child<QLabel>(&window, "statusText"));
        QStatusTipEvent none{QString()};
        QApplication::sendEvent(&window, &none);
        QCOMPARE(window.text("statusText"), u"Copied accounts: 1."_s);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

namespace tst_statusmessage {
QTEST_MAIN(tst_StatusMessage)
}
#include "tst_statusmessage.moc"
