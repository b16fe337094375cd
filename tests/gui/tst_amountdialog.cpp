// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = AmountDialog::Kind;

namespace {

/// The dialog as a clerk sees it.
struct Opened
{
    AmountDialog dialog;

    Opened(Book *book, const Account &account, Kind kind) : dialog(book, account, kind) { dialog.open(); }
    QLineEdit *line(const char *name) { return child<QLineEdit>(&dialog, name); }
    QString message(const char *name) { return child<FieldMessage>(&dialog, name)->sentence(); }
    QString text(const char *name) { return child<QLabel>(&dialog, name)->text(); }
    QPushButton *enter() { return child<QPushButton>(&dialog, "enterButton"); }
};

} // namespace

class tst_AmountDialog : public QObject
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

    void showsTheBalanceBeforeAndAfter()
    {
        Opened opened(m_book.get(), account(), Kind::Payment);
        QCOMPARE(opened.text("account"), u"ACCT100, John Smith"_s);
        QCOMPARE(opened.text("before"), u"40.00 USD, owing"_s);
        QVERIFY(!opened.enter()->isEnabled());
        QTest::keyClicks(opened.line("amount"), u"40"_s);
        QCOMPARE(opened.text("after"), u"0.00 USD, settled"_s);
        QTest::keyClicks(opened.line("amount"), u".5"_s);
        QCOMPARE(opened.text("after"), u"-0.50 USD, overpaid"_s);
    }

    void aMessageMovesNothing()
    {
        Opened opened(m_book.get(), account(), Kind::Payment);
        const QStringList places = placesIn(&opened.dialog);
        opened.line("amount")->setText(u"12x"_s);
        QVERIFY(!opened.message("amountMessage").isEmpty());
        QCOMPARE(placesIn(&opened.dialog), places);
        child<FieldMessage>(&opened.dialog, "message")->showProblem(u"The server can't be reached. Try again."_s);
        QCOMPARE(placesIn(&opened.dialog), places);
        opened.line("amount")->setText(u"12"_s);
        QVERIFY(opened.message("amountMessage").isEmpty());
        QCOMPARE(placesIn(&opened.dialog), places);
    }

    void entersAPaymentWithItsMemo()
    {
        Opened opened(m_book.get(), account(), Kind::Payment);
        QTest::keyClicks(opened.line("amount"), u"25.50"_s);
        QTest::keyClicks(opened.line("memo"), u"cash"_s);
        QTest::keyClick(opened.line("memo"), Qt::Key_Return);
        QTRY_VERIFY(!opened.dialog.isVisible());
        QCOMPARE(account().paid, Money::fromCents(8550));
        QCOMPARE(account().due, Money::fromCents(10000));
        Database connection = m_database->open();
        const auto history = AccountReader(connection).history(idOf(u"ACCT100"_s));
        QVERIFY(history && !history->isEmpty());
        QCOMPARE(history->first().kind, Entry::Kind::Payment);
        QCOMPARE(history->first().memo, u"cash"_s);
    }

    void entersACharge()
    {
        Opened opened(m_book.get(), account(), Kind::Charge);
        QTest::keyClicks(opened.line("amount"), u"5"_s);
        QCOMPARE(opened.text("after"), u"45.00 USD, owing"_s);
        click(opened.enter());
        QTRY_VERIFY(!opened.dialog.isVisible());
        QCOMPARE(account().due, Money::fromCents(10500));
        QCOMPARE(account().paid, Money::fromCents(6000));
    }

    void refusesWhatIsNoPayment_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::newRow("zero") << u"0"_s;
        QTest::newRow("negative") << u"-5"_s;
        QTest::newRow("fractions of a cent") << u"1.005"_s;
        QTest::newRow("a word") << u"five"_s;
        QTest::newRow("more than an account holds") << u"9999999999999.99"_s;
    }
    void refusesWhatIsNoPayment()
    {
        QFETCH(QString, amount);
        Opened opened(m_book.get(), account(), Kind::Payment);
        QTest::keyClicks(opened.line("amount"), amount);
        QVERIFY(!opened.message("amountMessage").isEmpty());
        QVERIFY(!opened.enter()->isEnabled());
        QTest::keyClick(opened.line("amount"), Qt::Key_Return);
        QVERIFY(opened.dialog.isVisible());
        QCOMPARE(account().paid, Money::fromCents(6000));
    }

    void addsToWhatAnotherClerkEnteredMeanwhile()
    {
        Opened opened(m_book.get(), account(), Kind::Payment);
        QTest::keyClicks(opened.line("amount"), u"10"_s);
        changeElsewhere(*m_database, {Change::payment(idOf(u"ACCT100"_s), Money::fromCents(3000))});
        QTRY_COMPARE_WITH_TIMEOUT(opened.text("before"), u"10.00 USD, owing"_s, 10000);
        QCOMPARE(opened.text("after"), u"0.00 USD, settled"_s);
        click(opened.enter());
        QTRY_VERIFY(!opened.dialog.isVisible());
        QCOMPARE(account().paid, Money::fromCents(10000));
    }

    void staysOpenWithTheReasonWhenTheAccountIsClosed()
    {
        Opened opened(m_book.get(), account(), Kind::Payment);
        QTest::keyClicks(opened.line("amount"), u"10"_s);
        changeElsewhere(*m_database, {Change::close(account())});
        click(opened.enter());
        QTRY_VERIFY2(opened.message("message").contains(u"ACCT100"_s), qPrintable(opened.message("message")));
        QVERIFY(opened.dialog.isVisible());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        for (const Kind kind : {Kind::Payment, Kind::Charge}) {
            Opened opened(m_book.get(), account(), kind);
            QCOMPARE(accessibilityProblems(&opened.dialog), QStringList());
            QCOMPARE(opened.dialog.focusWidget(), opened.line("amount"));
        }
    }

private:
    Account account() const { return stored(*m_database, u"ACCT100"_s).value(); }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
};

namespace tst_amountdialog {
QTEST_MAIN(tst_AmountDialog)
}
#include "tst_amountdialog.moc"
