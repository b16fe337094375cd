// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/accounts/AccountDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::platform;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// The dialog as a clerk sees it.
struct Opened
{
    AccountDialog dialog;
    QSignalSpy created;

    explicit Opened(Book *book) : dialog(book), created(&dialog, &AccountDialog::created) { dialog.open(); }
    QLineEdit *line(const char *name) { return child<QLineEdit>(&dialog, name); }
    QString message(const char *name) { return child<FieldMessage>(&dialog, name)->sentence(); }
    QString balance() { return child<QLabel>(&dialog, "balance")->text(); }
    QPushButton *add() { return child<QPushButton>(&dialog, "addButton"); }
};

} // namespace

class tst_AccountDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        changeElsewhere(*m_database, {Change::open(accountOf(u"ACCT100"_s, u"John Smith"_s, 6000, 10000))});
        m_book = openBook(m_database->url());
    }
    void cleanup()
    {
        m_book.reset();
        m_database.reset();
    }

    void addsAnAccountUnderItsIdInUpperCase()
    {
        Opened opened(m_book.get());
        QVERIFY(!opened.add()->isEnabled());
        QTest::keyClicks(opened.line("id"), u"acct200"_s);
        QCOMPARE(opened.line("id")->text(), u"ACCT200"_s);
        QTest::keyClicks(opened.line("name"), u"Jane Doe"_s);
        opened.line("due")->setText(u"60"_s);
        opened.line("paid")->setText(u"70.5"_s);
        QCOMPARE(opened.balance(), u"-10.50 USD, overpaid"_s);
        click(opened.add());
        QTRY_COMPARE(opened.created.size(), 1);
        QCOMPARE(opened.created.first().first().value<AccountId>(), idOf(u"ACCT200"_s));
        QVERIFY(!opened.dialog.isVisible());
        const auto added = stored(*m_database, u"ACCT200"_s);
        QVERIFY(added);
        QCOMPARE(added->name, u"Jane Doe"_s);
        QCOMPARE(added->balance(), Money::fromCents(-1050));
        QTRY_COMPARE(m_book->undoStack()->undoText(), u"Add ACCT200"_s);
    }

    void needsNothingButAnId()
    {
        Opened opened(m_book.get());
        QTest::keyClicks(opened.line("id"), u"new"_s);
        QTest::keyClick(opened.line("id"), Qt::Key_Return);
        QTRY_COMPARE(opened.created.size(), 1);
        QCOMPARE(stored(*m_database, u"NEW"_s)->balance(), Money());
    }

    void saysAtOnceThatAnIdIsTaken()
    {
        Opened opened(m_book.get());
        QCOMPARE(opened.message("idMessage"), QString()); // nobody was there yet
        QTest::keyClicks(opened.line("id"), u"acct100"_s);
        QTRY_COMPARE(opened.message("idMessage"), u"The account ACCT100 already exists: John Smith."_s);
        QVERIFY(!opened.add()->isEnabled());
        QTest::keyClicks(opened.line("id"), u"1"_s);
        QCOMPARE(opened.message("idMessage"), QString());
        QVERIFY(opened.add()->isEnabled());
    }

    void saysBesideTheFieldWhatIsWrong()
    {
        Opened opened(m_book.get());
        QTest::keyClicks(opened.line("id"), u"an id that is too long"_s);
        QVERIFY(opened.message("idMessage").contains(u"15"_s));
        opened.line("id")->setText(u"A1"_s);
        opened.line("due")->setText(u"12.345"_s);
        QVERIFY(!opened.message("dueMessage").isEmpty());
        QCOMPARE(opened.message("paidMessage"), QString());
        QVERIFY(!opened.add()->isEnabled());
        opened.line("due")->setText(u"12.34"_s);
        QCOMPARE(opened.message("dueMessage"), QString());
        QVERIFY(opened.add()->isEnabled());
    }

    void readsAmountsInTheClerksLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        Opened opened(m_book.get());
        QCOMPARE(opened.line("paid")->text(), u"0,00"_s);
        QTest::keyClicks(opened.line("id"), u"A1"_s);
        opened.line("due")->setText(u"1.234,50"_s);
        QCOMPARE(opened.balance(), u"1.234,50 USD, owing"_s);
        click(opened.add());
        QTRY_COMPARE(opened.created.size(), 1);
        QCOMPARE(stored(*m_database, u"A1"_s)->due, Money::fromCents(123450));
    }

    void staysOpenWithTheReasonWhenAnotherClerkWasFaster()
    {
        Opened opened(m_book.get());
        QTest::keyClicks(opened.line("id"), u"acct300"_s);
        changeElsewhere(*m_database, {Change::open(accountOf(u"ACCT300"_s, u"Theirs"_s, 0, 100))});
        QSignalSpy failed(m_book.get(), &Book::failed);
        click(opened.add());
        QTRY_VERIFY2(opened.message("message").contains(u"ACCT300"_s), qPrintable(opened.message("message")));
        QVERIFY(opened.dialog.isVisible());
        QCOMPARE(opened.created.size(), 0);
        QCOMPARE(failed.size(), 0); // said once, where the clerk looks
        QCOMPARE(stored(*m_database, u"ACCT300"_s)->name, u"Theirs"_s);
    }

    void duplicatesAllButTheId()
    {
        Account source = accountOf(u"ACCT100"_s, u"John Smith"_s, 6000, 10000);
        source.extra = R"({"phone":"123"})";
        Opened opened(m_book.get());
        opened.dialog.setValues(source);
        QCOMPARE(opened.line("id")->text(), QString());
        QCOMPARE(opened.balance(), u"40.00 USD, owing"_s);
        QTest::keyClicks(opened.line("id"), u"copy"_s);
        click(opened.add());
        QTRY_COMPARE(opened.created.size(), 1);
        const auto copy = stored(*m_database, u"COPY"_s);
        QVERIFY(copy);
        QCOMPARE(copy->name, source.name);
        QCOMPARE(copy->paid, source.paid);
        QCOMPARE(copy->due, source.due);
        QCOMPARE(copy->extra, source.extra);
    }

    void addsNothingToAReadOnlyBook()
    {
        Book readOnly(m_database->url(), {}, Book::Access::ReadOnly, Actor(currentUser()));
        const auto ready = readOnly.open();
        QTRY_VERIFY(ready.isFinished());
        Opened opened(&readOnly);
        QTest::keyClicks(opened.line("id"), u"A1"_s);
        QVERIFY(!opened.add()->isEnabled());
        QVERIFY(opened.message("message").contains(u"read-only"_s));
    }

    void aMessageMovesNothing()
    {
        Opened opened(m_book.get());
        const QStringList places = placesIn(&opened.dialog);
        opened.line("id")->setText(u"ACCT100"_s);
        opened.line("paid")->setText(u"x"_s);
        opened.line("due")->setText(u"x"_s);
        QTRY_VERIFY(!opened.message("idMessage").isEmpty());
        QVERIFY(!opened.message("paidMessage").isEmpty() && !opened.message("dueMessage").isEmpty());
        QCOMPARE(placesIn(&opened.dialog), places);
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        Opened opened(m_book.get());
        QCOMPARE(accessibilityProblems(&opened.dialog), QStringList());
        QCOMPARE(opened.dialog.focusWidget(), opened.line("id"));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
};

namespace tst_accountdialog {
QTEST_MAIN(tst_AccountDialog)
}
#include "tst_accountdialog.moc"
