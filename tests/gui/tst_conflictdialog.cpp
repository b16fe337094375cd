// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/accounts/ConflictDialog.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// The dialog as a clerk sees it.
struct Opened
{
    ConflictDialog dialog;

    Opened(Book *book, const QList<Conflict> &conflicts, const QString &step = u"Edit ACCT100"_s)
        : dialog(book, conflicts, step)
    {
        dialog.open();
    }
    QString text(const char *name) { return child<QLabel>(&dialog, name)->text(); }
    QRadioButton *mine() { return child<QRadioButton>(&dialog, "mine"); }
    QRadioButton *theirs() { return child<QRadioButton>(&dialog, "theirs"); }
    QTreeWidget *list() { return child<QTreeWidget>(&dialog, "conflicts"); }
    void goTo(int row) { list()->setCurrentItem(list()->topLevelItem(row)); }
    QPushButton *ok() { return child<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Ok); }
    void accept() { click(ok()); }
};

} // namespace

class tst_ConflictDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        changeElsewhere(*m_database, {Change::open(accountOf(u"ACCT100"_s, u"John Smith"_s, 6000, 10000)),
                                      Change::open(accountOf(u"ACCT200"_s, u"Jane Doe"_s, 7000, 6000)),
                                      Change::open(accountOf(u"ACCT300"_s, u"Otto"_s, 0, 0))});
        m_book = openBook(m_database->url());
    }
    void cleanup()
    {
        m_book.reset();
        m_database.reset();
    }

    void showsBothSidesAndMarksWhatDiffers()
    {
        const Account seen = account(u"ACCT100"_s);
        editElsewhere(u"ACCT100"_s, Change::Name, {.name = u"Johanna Smith"_s});
        Opened opened(m_book.get(), conflictsOf({rename(seen, u"Jon Smith"_s)}));
        QVERIFY(opened.text("account").contains(u"ACCT100"_s));
        QVERIFY2(opened.text("happened").contains(u"maria"_s), qPrintable(opened.text("happened")));
        QCOMPARE(opened.text("nameMine"), u"Jon Smith"_s);
        QCOMPARE(opened.text("nameTheirs"), u"Johanna Smith"_s);
        QCOMPARE(opened.text("nameSign"), u"≠"_s); // not by colour alone
        QCOMPARE(child<QLabel>(&opened.dialog, "nameSign")->accessibleName(), u"differs"_s);
        QCOMPARE(opened.text("dueMine"), opened.text("dueTheirs"));
        QCOMPARE(opened.text("dueSign"), QString());
        QCOMPARE(opened.text("balanceTheirs"), u"40.00, owing"_s);
        QVERIFY(!opened.list()->isVisible());
    }

    void choosesNothingForTheClerk()
    {
        Opened opened(m_book.get(), twoConflicts(), u"Rename"_s);
        QVERIFY(!opened.mine()->isChecked() && !opened.theirs()->isChecked());
        QVERIFY(!opened.ok()->isEnabled());
        QTest::keyClick(&opened.dialog, Qt::Key_Return); // by habit
        QVERIFY(opened.dialog.isVisible());
        opened.mine()->click();
        QVERIFY(!opened.ok()->isEnabled()); // the other one isn't decided
        opened.goTo(1);
        QVERIFY(!opened.mine()->isChecked() && !opened.theirs()->isChecked());
        opened.theirs()->click();
        QVERIFY(opened.ok()->isEnabled());
    }

    void leavesTheBookAloneWhenTold()
    {
        const Account seen = account(u"ACCT100"_s);
        editElsewhere(u"ACCT100"_s, Change::Name, {.name = u"Johanna Smith"_s});
        Opened opened(m_book.get(), conflictsOf({rename(seen, u"Jon Smith"_s)}));
        opened.theirs()->click();
        opened.accept();
        QVERIFY(!opened.dialog.isVisible());
        QVERIFY(!m_book->isBusy());
        QCOMPARE(account(u"ACCT100"_s).name, u"Johanna Smith"_s);
    }

    void keepsMineOnTopOfWhatTheOtherClerkChangedBesides()
    {
        const Account seen = account(u"ACCT100"_s);
        editElsewhere(u"ACCT100"_s, Change::Paid, {.paid = Money::fromCents(9000)});
        Opened opened(m_book.get(), conflictsOf({rename(seen, u"Jon Smith"_s)}));
        QCOMPARE(opened.text("paidMine"), u"90.00"_s); // what keeping mine would leave
        opened.mine()->click();
        opened.accept();
        QTRY_COMPARE(account(u"ACCT100"_s).name, u"Jon Smith"_s);
        QCOMPARE(account(u"ACCT100"_s).paid, Money::fromCents(9000));
        QTRY_COMPARE(m_book->undoStack()->undoText(), u"Edit ACCT100"_s);
    }

    void opensAClosedAccountAgain()
    {
        const Account seen = account(u"ACCT100"_s);
        changeElsewhere(*m_database, {Change::close(seen)});
        Opened opened(m_book.get(), conflictsOf({rename(seen, u"Jon Smith"_s)}));
        QVERIFY2(opened.text("happened").contains(u"closed"_s), qPrintable(opened.text("happened")));
        QVERIFY2(opened.mine()->text().contains(u"Reopen"_s), qPrintable(opened.mine()->text()));
        opened.mine()->click();
        opened.accept();
        QTRY_VERIFY(stored(*m_database, u"ACCT100"_s));
        QCOMPARE(account(u"ACCT100"_s).name, u"Jon Smith"_s);
        QCOMPARE(account(u"ACCT100"_s).due, seen.due);
    }

    void closesAChangedAccountOnlyWhenToldTo()
    {
        const Account seen = account(u"ACCT100"_s);
        editElsewhere(u"ACCT100"_s, Change::Due, {.due = Money::fromCents(50000)});
        Opened opened(m_book.get(), conflictsOf({Change::close(seen)}));
        QCOMPARE(opened.text("dueMine"), u"100.00"_s);
        QCOMPARE(opened.text("dueTheirs"), u"500.00"_s);
        opened.mine()->click();
        opened.accept();
        QTRY_VERIFY(!stored(*m_database, u"ACCT100"_s));
    }

    void hasNothingToChooseWhenBothClosedIt()
    {
        const Account seen = account(u"ACCT100"_s);
        changeElsewhere(*m_database, {Change::close(seen)});
        Opened opened(m_book.get(), conflictsOf({Change::close(seen)}));
        QVERIFY(!opened.mine()->isVisible());
        QVERIFY(opened.text("happened").contains(u"closed"_s));
        opened.accept();
        QVERIFY(!m_book->isBusy());
    }

    void choosesOneByOne()
    {
        Opened opened(m_book.get(), twoConflicts(), u"Rename"_s);
        QVERIFY(opened.list()->isVisible());
        QCOMPARE(opened.list()->topLevelItemCount(), 2);
        opened.goTo(1);
        QVERIFY(opened.text("account").contains(u"ACCT200"_s));
        opened.mine()->click();
        opened.goTo(0);
        QVERIFY(!opened.mine()->isChecked());
        opened.theirs()->click();
        opened.goTo(1);
        QVERIFY(opened.mine()->isChecked());
        opened.accept();
        QTRY_COMPARE(account(u"ACCT200"_s).name, u"My 200"_s);
        QCOMPARE(account(u"ACCT100"_s).name, u"Their 100"_s);
    }

    void choosesForAllAtOnce()
    {
        Opened opened(m_book.get(), twoConflicts(), u"Rename"_s);
        click(child<QPushButton>(&opened.dialog, "allMine"));
        QVERIFY(opened.mine()->isChecked());
        click(child<QPushButton>(&opened.dialog, "allTheirs"));
        QVERIFY(opened.theirs()->isChecked());
        click(child<QPushButton>(&opened.dialog, "allMine"));
        opened.accept();
        QTRY_COMPARE(account(u"ACCT100"_s).name, u"My 100"_s);
        QCOMPARE(account(u"ACCT200"_s).name, u"My 200"_s);
    }

    void carriesOutWhatTheStepHasToDoBesides()
    {
        const Account first = account(u"ACCT100"_s);
        const Account second = account(u"ACCT200"_s);
        editElsewhere(u"ACCT100"_s, Change::Name, {.name = u"Their 100"_s});
        QSignalSpy conflicted(m_book.get(), &Book::conflicted);
        const auto conflicts = conflictsOf({Change::close(first), Change::close(second)});
        QCOMPARE(conflicts.size(), 1);
        QVERIFY(stored(*m_database, u"ACCT200"_s)); // all or nothing until the clerk decides
        const auto rest = conflicted.first().at(2).value<QList<Change>>();
        ConflictDialog dialog(m_book.get(), conflicts, u"Close 2 accounts"_s, rest);
        dialog.open();
        child<QRadioButton>(&dialog, "theirs")->click();
        click(child<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Ok));
        QTRY_VERIFY(!stored(*m_database, u"ACCT200"_s));
        QVERIFY(stored(*m_database, u"ACCT100"_s));
    }

    void asksAgainWhenAThirdClerkWasFirst()
    {
        const Account seen = account(u"ACCT100"_s);
        editElsewhere(u"ACCT100"_s, Change::Name, {.name = u"Second"_s});
        Opened opened(m_book.get(), conflictsOf({rename(seen, u"Mine"_s)}));
        opened.mine()->click();
        editElsewhere(u"ACCT100"_s, Change::Name, {.name = u"Third"_s});
        QSignalSpy conflicted(m_book.get(), &Book::conflicted);
        opened.accept();
        QTRY_COMPARE(conflicted.size(), 1);
        QCOMPARE(account(u"ACCT100"_s).name, u"Third"_s);
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        Opened opened(m_book.get(), twoConflicts(), u"Rename"_s);
        QCOMPARE(accessibilityProblems(&opened.dialog), QStringList());
        // What differs can be reached and read: field, side and value.
        auto *mine = child<QLabel>(&opened.dialog, "nameMine");
        QVERIFY(mine->focusPolicy() & Qt::TabFocus);
        QVERIFY2(mine->accessibleName().contains(u"Name"_s) && mine->accessibleName().contains(mine->text()),
                 qPrintable(mine->accessibleName()));
    }

private:
    Account account(const QString &id) const { return stored(*m_database, id).value(); }

    static Change rename(const Account &seen, const QString &name)
    {
        Account values = seen;
        values.name = name;
        return Change::edit(seen, Change::Name, values);
    }

    void editElsewhere(const QString &id, Change::Fields fields, const Account &values) const
    {
        changeElsewhere(*m_database, {Change::edit(account(id), fields, values)});
    }

    /// What the book says to changes that are based on an older state.
    QList<Conflict> conflictsOf(const QList<Change> &changes)
    {
        const auto answer = m_book->apply(changes, u"step"_s);
        [&] { QTRY_VERIFY(answer.isFinished()); }();
        return answer.result() ? answer.result()->conflicts : QList<Conflict>();
    }

    QList<Conflict> twoConflicts()
    {
        const Account first = account(u"ACCT100"_s);
        const Account second = account(u"ACCT200"_s);
        editElsewhere(u"ACCT100"_s, Change::Name, {.name = u"Their 100"_s});
        editElsewhere(u"ACCT200"_s, Change::Name, {.name = u"Their 200"_s});
        return conflictsOf({rename(first, u"My 100"_s), rename(second, u"My 200"_s)});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
};

namespace tst_conflictdialog {
QTEST_MAIN(tst_ConflictDialog)
}
#include "tst_conflictdialog.moc"
