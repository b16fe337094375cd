// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableText.h"
#include "support/Window.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/accounts/PasteDialog.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

/// What a clerk does in the list of accounts.
class tst_AccountList : public QObject
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

    void opensAddsEditsAndMeetsAnotherClerk_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    }
    void opensAddsEditsAndMeetsAnotherClerk()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Window window(database);

        // Adds
        window.press(Qt::Key_N, Qt::ControlModifier);
        auto *dialog = window.findChild<QDialog *>(u"AccountDialog"_s);
        QVERIFY(dialog);
        QTest::keyClicks(child<QLineEdit>(dialog, "id"), u"acct150"_s);
        QTest::keyClicks(child<QLineEdit>(dialog, "name"), u"Ada Lovelace"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(window.model()->rowCount(), 4);
        QTRY_COMPARE(window.list()->currentIndex().row(), 1); // the new one is shown
        QTRY_COMPARE(find(database, u"ACCT150"_s)->name, u"Ada Lovelace"_s);

        // Edits in place
        window.type(0, Model::Paid, u"75.5"_s);
        QTRY_COMPARE(window.cell(0, Model::Paid), u"75.50"_s);
        QTRY_COMPARE(find(database, u"ACCT100"_s)->paid.cents(), 7550);
        QTRY_VERIFY(!window.book()->isBusy());
        QCOMPARE(window.action("undo")->text(), u"&Undo Change ACCT100"_s);

        // Another clerk changes the account while its old state is on the screen
        const Account seen = *find(database, u"ACCT100"_s);
        Account theirs = seen;
        theirs.paid = Money::fromCents(9000);
        window.go(0, Model::Paid);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        changeElsewhere(database, {Change::edit(seen, Change::Paid, theirs)});
        window.editor()->selectAll();
        QTest::keyClicks(window.editor(), u"80"_s);
        QTest::keyClick(window.editor(), Qt::Key_Return);
        QTRY_VERIFY(window.findChild<ConflictDialog *>());
        auto *conflict = window.findChild<ConflictDialog *>();
        QCOMPARE(find(database, u"ACCT100"_s)->paid.cents(), 9000); // nothing was written over
        child<QRadioButton>(conflict, "mine")->click();
        conflict->accept();
        QTRY_COMPARE(find(database, u"ACCT100"_s)->paid.cents(), 8000);
        QTRY_COMPARE(window.cell(0, Model::Paid), u"80.00"_s);
    }

    void aKeyBringsTheCursorBackIntoSight_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("row");
        QTest::newRow("Ctrl+Home") << Qt::Key_Home << Qt::KeyboardModifiers(Qt::ControlModifier) << 0;
        QTest::newRow("Ctrl+End") << Qt::Key_End << Qt::KeyboardModifiers(Qt::ControlModifier) << 199;
        QTest::newRow("Home") << Qt::Key_Home << Qt::KeyboardModifiers() << 100;
        QTest::newRow("Up") << Qt::Key_Up << Qt::KeyboardModifiers() << 0;
    }
    void aKeyBringsTheCursorBackIntoSight()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const int, row);
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        QList<Account> accounts;
        for (int i = 100; i < 300; ++i)
            accounts += account(u"ACCT%1"_s.arg(i), {}, 0, i);
        fill(database, accounts);
        Window window(database);
        QTRY_COMPARE(window.model()->rowCount(), accounts.size());
        const int column = key == Qt::Key_End ? Model::ChangedAt : Model::Id;
        window.go(row, static_cast<Model::Column>(column));
        window.list()->setFocus();
        QScrollBar *bar = window.list()->verticalScrollBar();
        bar->setValue(row < 100 ? bar->maximum() : 0);
        const auto isInSight = [&] {
            return window.list()->viewport()->rect().contains(window.list()->visualRect(window.list()->currentIndex()));
        };
        QVERIFY(!isInSight());
        window.press(key, modifiers);
        QVERIFY(isInSight());
        QCOMPARE(window.list()->currentIndex(), window.model()->index(row, column));
    }

    void overwritesNoChangeThatCameWhileTheClerkTyped()
    {
        Window window(*m_database);
        window.go(0, Model::Paid);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        QTest::keyClicks(window.editor(), u"80"_s);

        changeElsewhere(*m_database, {Change::payment(id(u"ACCT100"_s), Money::fromCents(3000))});
        window.trigger("refresh");
        QTRY_COMPARE(window.cell(0, Model::Paid), u"90.00"_s); // behind the editor

        QTest::keyClick(window.editor(), Qt::Key_Return);
        QTRY_VERIFY(window.findChild<ConflictDialog *>());
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 9000);
    }

    void takesATextWhenAnotherCellOfTheAccountWasChangedMeanwhile()
    {
        Window window(*m_database);
        window.go(0, Model::Paid);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        QTest::keyClicks(window.editor(), u"80"_s);

        changeElsewhere(*m_database, {Change::charge(id(u"ACCT100"_s), Money::fromCents(3000))});
        window.trigger("refresh");
        QTRY_COMPARE(window.cell(0, Model::Due), u"130.00"_s);

        QTest::keyClick(window.editor(), Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 8000);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->due.cents(), 13000);
        QVERIFY(!window.findChild<ConflictDialog *>());
    }

    void saysBesideTheCellWhyATextCantBeUsed()
    {
        Window window(*m_database);
        window.type(0, Model::Due, u"12.345"_s);
        QVERIFY(window.editor()); // stays open
        QVERIFY2(window.cellMessage().contains(u"12.345"_s) || window.cellMessage().contains(u"decimal"_s),
                 qPrintable(window.cellMessage()));
        const QRect message = window.list()->findChild<QLabel *>(u"cellMessage"_s)->geometry();
        QVERIFY(!message.intersects(window.editor()->geometry()));
        QVERIFY(window.list()->viewport()->rect().contains(message));

        // A click elsewhere doesn't lose what was typed.
        QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {},
                          window.list()->visualRect(window.model()->index(2, Model::Name)).center());
        QVERIFY(window.editor());
        QCOMPARE(window.editor()->text(), u"12.345"_s);
        QVERIFY(!window.close()); // nor does closing the window
        QVERIFY(window.isVisible());

        QTest::keyClick(window.editor(), Qt::Key_Escape);
        QTRY_VERIFY(!window.editor());
        QTRY_VERIFY(window.cellMessage().isEmpty());
        QCOMPARE(window.cell(0, Model::Due), u"100.00"_s);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->due.cents(), 10000);
    }

    void acceptsTheTextOnceItIsRight()
    {
        Window window(*m_database);
        window.type(0, Model::Due, u"12.345"_s);
        QVERIFY(window.editor());
        QTest::keyClick(window.editor(), Qt::Key_Backspace);
        QTest::keyClick(window.editor(), Qt::Key_Return);
        QTRY_VERIFY(!window.editor());
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->due.cents(), 1234);
    }

    void readsAmountsInTheClerksLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const auto restore = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        Window window(*m_database);
        QCOMPARE(window.cell(0, Model::Due), u"100,00"_s);
        window.type(0, Model::Due, u"1.234,5"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->due.cents(), 123450);
        window.type(0, Model::Due, u"1.5"_s);
        QVERIFY(!window.cellMessage().isEmpty());
    }

    void keepsAnotherProgramsChangeOutOfTheCellThatIsEdited()
    {
        Window window(*m_database);
        window.go(0, Model::Name);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        window.editor()->selectAll();
        QTest::keyClicks(window.editor(), u"Half a na"_s);
        changeElsewhere(*m_database, {Change::payment(id(u"ACCT200"_s), Money::fromCents(100))});
        QTRY_COMPARE_WITH_TIMEOUT(window.cell(1, Model::Paid), u"71.00"_s, 10000); // the list was read again
        QVERIFY(window.editor());
        QCOMPARE(window.editor()->text(), u"Half a na"_s);
    }

    void closesUndoesAndRedoes()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.list()->setFocus();
        window.press(Qt::Key_Down, Qt::ShiftModifier);
        window.closeSelected();
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT300"_s});
        QTRY_COMPARE(window.status(), u"Closed 2 accounts."_s);
        QVERIFY(!find(*m_database, u"ACCT100"_s));
        QCOMPARE(window.action("undo")->text(), u"&Undo Close 2 accounts"_s);

        window.pressUndo();
        QTRY_COMPARE(window.model()->rowCount(), 3);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->name, u"Jane Miller"_s);
        QCOMPARE(find(*m_database, u"ACCT200"_s)->paid.cents(), 7000);
        window.pressUndo(Qt::ShiftModifier);
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT300"_s});
    }

    void leavesTheDeleteKeyToATextField()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.search(u"acct"_s);
        auto *field = child<QLineEdit>(&window, "search");
        field->setFocus();
        field->setCursorPosition(0);
        QTest::keyClick(field, Qt::Key_Delete);
        QCOMPARE(field->text(), u"cct"_s);
        QVERIFY(!window.book()->isBusy()); // a deletion would be on its way by now
        QVERIFY(!window.action("undo")->isEnabled());
        QVERIFY(find(*m_database, u"ACCT100"_s));
    }

    void entersPaymentsAndCharges()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        window.list()->setFocus();
        enter(window, Qt::ControlModifier, u"25"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 8500);
        enter(window, Qt::ControlModifier | Qt::ShiftModifier, u"7.50"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->due.cents(), 10750);
        QTRY_COMPARE(window.cell(0, Model::Balance), u"22.50"_s);
    }

    void duplicatesAnAccount()
    {
        Window window(*m_database);
        window.go(2, Model::Id);
        window.list()->setFocus();
        window.press(Qt::Key_D, Qt::ControlModifier);
        auto *dialog = window.findChild<QDialog *>(u"AccountDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), u"Maria Garcia"_s);
        QTest::keyClicks(child<QLineEdit>(dialog, "id"), u"acct301"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(find(*m_database, u"ACCT301"_s).value_or(Account()).due.cents(), 50000);
    }

    void searchesAsOneTypes()
    {
        Window window(*m_database);
        window.search(u"smi"_s);
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT200"_s});
        QTRY_COMPARE(child<QToolButton>(&window, "filterAll")->text(), u"All (1)"_s);
        window.search(u"nobody"_s);
        QTRY_COMPARE(window.text("emptyTitle"), u"No account matches"_s);
        QTRY_VERIFY(window.empty()->isVisible());
        QTest::keyClick(child<QLineEdit>(&window, "search"), Qt::Key_Escape);
        QTRY_COMPARE(window.model()->rowCount(), 3);
        QTRY_VERIFY(window.list()->isVisible());
    }

    void filtersByBalance()
    {
        Window window(*m_database);
        QTRY_COMPARE(child<QToolButton>(&window, "filterOwing")->text(), u"Owing (2)"_s);
        QCOMPARE(child<QToolButton>(&window, "filterSettled")->text(), u"Settled (0)"_s);
        click(child<QToolButton>(&window, "filterOverpaid"));
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT200"_s});
        QTRY_COMPARE(child<QToolButton>(&window, "filterOwing")->text(), u"Owing (2)"_s); // of all, not of the filter's
        QTRY_VERIFY(window.text("allTotals").contains(u"Accounts: 1"_s));
        click(child<QToolButton>(&window, "filterAll"));
        QTRY_COMPARE(window.model()->rowCount(), 3);
    }

    void sortsByAnyColumn()
    {
        Window window(*m_database);
        const QPoint balance(window.list()->columnViewportPosition(Model::Balance) + 20, 5);
        QWidget *header = window.list()->horizontalHeader()->viewport();
        QTest::mouseClick(header, Qt::LeftButton, {}, balance);
        QTRY_COMPARE(window.ids(), (QStringList{u"ACCT200"_s, u"ACCT100"_s, u"ACCT300"_s}));
        QTest::mouseClick(header, Qt::LeftButton, {}, balance);
        QTRY_COMPARE(window.ids(), (QStringList{u"ACCT300"_s, u"ACCT100"_s, u"ACCT200"_s}));
    }

    void looksUpABalance()
    {
        Window window(*m_database);
        QCOMPARE(window.lookUp(u"acct200"_s), u"-10.00 USD"_s);
        QCOMPARE(window.lookUp(u" ACCT100 "_s), u"40.00 USD"_s);
        QCOMPARE(window.lookUp(u"acct999"_s), u"Unknown account number; please try again"_s);
        QCOMPARE(window.lookUp(u"much too long for any"_s), u"Unknown account number; please try again"_s);
        QCOMPARE(window.lookUp(u"acct200"_s), u"-10.00 USD"_s);
        QTRY_COMPARE(window.list()->selectionModel()->selectedRows().size(), 1); // that account, a moment later
        window.type(1, Model::Paid, u"60"_s);
        QTRY_COMPARE(window.text("lookupAnswer"), u"0.00 USD"_s); // stays true
    }

    void sumsTheSelection()
    {
        Window window(*m_database);
        window.go(0, Model::Id);
        QTRY_VERIFY(window.text("allTotals").contains(u"Balance: 530.00 USD"_s));
        QVERIFY(child<QLabel>(&window, "selectionTotals")->isHidden());
        window.list()->setFocus();
        window.press(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(window.text("selectionTotals").contains(u"Selected: 2"_s));
        QVERIFY(window.text("selectionTotals").contains(u"Balance: 30.00 USD"_s));
        window.press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(window.text("selectionTotals").contains(u"Selected: 3"_s));
    }

    void copiesRowsAndPastesThemIntoAnotherBook()
    {
        {
            Window window(*m_database);
            window.list()->setFocus();
            window.press(Qt::Key_A, Qt::ControlModifier);
            window.press(Qt::Key_C, Qt::ControlModifier);
            QTRY_VERIFY(window.status().contains(u"Copied accounts: 3"_s));
            QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
            QVERIFY(QGuiApplication::clipboard()->text().contains(u"ACCT200\tJohn Smith\t70.00\t60.00"_s));
        }
        const TestDatabase other(TestDatabase::Kind::SqliteFile);
        fill(other, {account(u"ACCT100"_s, u"Jane Miller"_s, 1, 2)});
        Window window(other);
        window.list()->setFocus();
        window.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(window.findChild<PasteDialog *>());
        QDialog *dialog = window.findChild<PasteDialog *>();
        const QString summary = child<QLabel>(dialog, "pasteSummary")->text();
        QVERIFY2(summary.contains(u"New accounts: 2"_s) && summary.contains(u"Changed accounts: 1"_s),
                 qPrintable(summary));
        QVERIFY(!find(other, u"ACCT200"_s));
        click(child<QPushButton>(dialog, "pasteButton"));
        QTRY_COMPARE(window.model()->rowCount(), 3);
        QCOMPARE(find(other, u"ACCT100"_s)->due.cents(), 10000);
        QCOMPARE(find(other, u"ACCT300"_s)->name, u"Maria Garcia"_s);
        window.pressUndo();
        QTRY_COMPARE(window.model()->rowCount(), 1);
        QCOMPARE(find(other, u"ACCT100"_s)->due.cents(), 2);
    }

    void typingInTheListSearchesAndChangesNothing()
    {
        Window window(*m_database);
        window.go(0, Model::Name);
        window.list()->setFocus();
        window.press(Qt::Key_J);
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_H, Qt::Key_N})
            QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY(!window.editor());
        QCOMPARE(child<QLineEdit>(&window, "search")->text(), u"john"_s);
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT200"_s});
        QCOMPARE(find(*m_database, u"ACCT100"_s)->name, u"Jane Miller"_s);
    }

    void keysWithoutALetterSearchForNothing()
    {
        Window window(*m_database);
        window.go(0, Model::Name);
        window.list()->setFocus();
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Escape, Qt::Key_Backspace})
            window.press(key);
        QCOMPARE(child<QLineEdit>(&window, "search")->text(), QString());
        QVERIFY(window.list()->hasFocus());
        QVERIFY(!window.editor());
    }

    void composedLettersSearchToo()
    {
        Window window(*m_database);
        window.go(0, Model::Name);
        window.list()->setFocus();
        QInputMethodEvent event;
        event.setCommitString(u"é"_s);
        QApplication::sendEvent(window.list(), &event);
        QVERIFY(!window.editor());
        QCOMPARE(child<QLineEdit>(&window, "search")->text(), u"é"_s);
    }

    void enterF2AndADoubleClickEdit()
    {
        Window window(*m_database);
        const auto end = [&](const char *how) {
            QTRY_VERIFY2(window.editor(), how);
            QTest::keyClick(window.editor(), Qt::Key_Escape);
            QTRY_VERIFY(!window.editor());
        };
        window.go(0, Model::Name);
        window.list()->setFocus();
        window.press(Qt::Key_Return);
        end("Enter");
        window.press(Qt::Key_F2);
        end("F2");
        const QPoint cell = window.list()->visualRect(window.model()->index(0, Model::Name)).center();
        QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(window.list()->viewport(), Qt::LeftButton, {}, cell);
        end("a double click");
    }

    void saysWhyACellCantBeEdited()
    {
        Window window(*m_database);
        window.list()->setFocus();
        for (const auto &[column, word] :
             {std::pair(Model::Id, u"ID can't be changed"_s), std::pair(Model::Balance, u"minus"_s),
              std::pair(Model::ChangedAt, u"last change"_s)}) {
            window.go(0, column);
            window.press(Qt::Key_F2);
            QVERIFY(!window.editor());
            QVERIFY2(window.status().contains(word), qPrintable(window.status()));
        }
    }

    void pastesCellsAtTheCursorOnceTheyWereShown()
    {
        Window window(*m_database);
        window.go(0, Model::Paid);
        window.list()->setFocus();
        QGuiApplication::clipboard()->setText(u"1.00\t2.00\n-3.00\t1,004.00\n"_s);
        window.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(window.findChild<PasteDialog *>());
        auto *dialog = window.findChild<PasteDialog *>();
        QVERIFY(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->isDefault());
        const auto *shown = child<QTableView>(dialog, "changedCells")->model();
        QCOMPARE(rowOf(shown, 0), u"ACCT100|Paid|60.00|1.00"_s);
        QCOMPARE(rowOf(shown, 3), u"ACCT200|Due|60.00|1004.00"_s);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 6000); // nothing is changed yet
        click(child<QPushButton>(dialog, "pasteButton"));
        QTRY_COMPARE(find(*m_database, u"ACCT200"_s)->due.cents(), 100400);
        QCOMPARE(find(*m_database, u"ACCT200"_s)->paid.cents(), -300);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 100);
        QCOMPARE(find(*m_database, u"ACCT300"_s)->due.cents(), 50000);
        window.pressUndo(); // one step
        QTRY_COMPARE(find(*m_database, u"ACCT200"_s)->due.cents(), 6000);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 6000);

        window.go(2, Model::Paid); // the block is longer than the list
        window.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(window.findChild<QMessageBox *>(u"errorMessage"_s));
        QCOMPARE(find(*m_database, u"ACCT300"_s)->paid.cents(), 0);
    }

    void changesNothingWhenAPasteIsCancelled()
    {
        Window window(*m_database);
        window.go(0, Model::Name);
        window.list()->setFocus();
        QGuiApplication::clipboard()->setText(u"Somebody Else"_s);
        window.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(window.findChild<PasteDialog *>());
        QTest::keyClick(window.findChild<PasteDialog *>(), Qt::Key_Return); // by habit
        QTRY_VERIFY(!window.findChild<PasteDialog *>());
        QVERIFY(!window.book()->isBusy());
        QCOMPARE(find(*m_database, u"ACCT100"_s)->name, u"Jane Miller"_s);
    }

    void pastesIntoNoCellThatIsntHighlighted()
    {
        Window window(*m_database);
        window.go(2, Model::Name);
        const QRect last = window.list()->visualRect(window.model()->index(2, Model::Name));
        QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {}, last.center() + QPoint(0, 3 * last.height()));
        window.list()->setFocus();
        QGuiApplication::clipboard()->setText(u"Somebody Else"_s);
        window.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY2(window.status().contains(u"Select the cell"_s), qPrintable(window.status()));
        QVERIFY(!window.findChild<PasteDialog *>());
        QCOMPARE(find(*m_database, u"ACCT300"_s)->name, u"Maria Garcia"_s);
    }

    void showsWhichRowsCantBePastedAndWhy()
    {
        Window window(*m_database);
        window.list()->setFocus();
        QGuiApplication::clipboard()->setText(
            u"Account #\tName\tAmount Paid\tAmount Due\nACCT100\tJane Miller\t61.00\t100.00\nACCT200\tJohn Smith\tlots\t1\n"_s);
        window.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(window.findChild<PasteDialog *>());
        auto *dialog = window.findChild<PasteDialog *>();
        QCOMPARE(rowOf(child<QTableView>(dialog, "changedCells")->model(), 0), u"ACCT100|Paid|60.00|61.00"_s);
        const QString bad = rowOf(child<QTableView>(dialog, "badRows")->model(), 0);
        QVERIFY2(bad.startsWith(u"3|"_s) && bad.contains(u"lots"_s), qPrintable(bad));
        click(child<QPushButton>(dialog, "pasteButton"));
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 6100);
        QCOMPARE(find(*m_database, u"ACCT200"_s)->paid.cents(), 7000);
    }

    void undoAndRedoSayWhatIsSoAfterACancelledConflict()
    {
        Window window(*m_database);
        window.type(0, Model::Paid, u"70.00"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 7000);
        window.type(1, Model::Paid, u"71.00"_s);
        QTRY_COMPARE(find(*m_database, u"ACCT200"_s)->paid.cents(), 7100);
        changeElsewhere(*m_database, {Change::payment(id(u"ACCT200"_s), Money::fromCents(100))});
        window.pressUndo();
        QTRY_VERIFY(window.findChild<ConflictDialog *>());
        window.findChild<ConflictDialog *>()->reject();
        QCOMPARE(find(*m_database, u"ACCT200"_s)->paid.cents(), 7200);
        QVERIFY2(window.status().contains(u"Nothing was changed"_s), qPrintable(window.status()));
        QVERIFY(!window.action("redo")->isEnabled()); // nothing was undone
        QCOMPARE(window.action("redo")->text(), u"&Redo"_s);
        QCOMPARE(window.action("undo")->text(), u"&Undo Change ACCT100"_s);
    }

    void showsAMenuForTheAccount()
    {
        Window window(*m_database);
        const QPoint cell = window.list()->visualRect(window.model()->index(1, Model::Name)).center();
        QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {}, cell);
        QContextMenuEvent event(QContextMenuEvent::Mouse, cell, window.list()->viewport()->mapToGlobal(cell));
        QApplication::sendEvent(window.list()->viewport(), &event);
        QTRY_VERIFY(window.findChild<QMenu *>(u"accountContextMenu"_s));
        auto *menu = window.findChild<QMenu *>(u"accountContextMenu"_s);
        QVERIFY(menu->actions().contains(window.action("payment")));
        QVERIFY(window.action("payment")->isEnabled());
        menu->close();
    }

    void waitsForTheLastChangeBeforeItCloses()
    {
        Window window(*m_database);
        window.go(0, Model::Name);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        window.editor()->selectAll();
        QTest::keyClicks(window.editor(), u"At the last moment"_s);
        window.close(); // commits, and stays until that is written
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(find(*m_database, u"ACCT100"_s)->name, u"At the last moment"_s);
    }

private:
    static void enter(Window &window, Qt::KeyboardModifiers modifiers, const QString &amount)
    {
        window.press(Qt::Key_P, modifiers);
        QTRY_VERIFY(window.findChild<QDialog *>(u"AmountDialog"_s)); // while one before it gives the keyboard back
        auto *dialog = window.findChild<QDialog *>(u"AmountDialog"_s);
        QTest::keyClicks(child<QLineEdit>(dialog, "amount"), amount);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<QDialog *>(u"AmountDialog"_s));
        window.list()->setFocus();
    }
    /// What a row of a table shows.
    static QString rowOf(const QAbstractItemModel *model, int row)
    {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        return cells.join(u'|');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

namespace tst_accountlist {
QTEST_MAIN(tst_AccountList)
}
#include "tst_accountlist.moc"
