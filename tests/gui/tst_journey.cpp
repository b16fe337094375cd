// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "support/ManyAccounts.h"
#include "support/Window.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/controls/TypeAhead.h"

#include <QRandomGenerator>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int accountCount = 1'000'000;
constexpr int journeys = 1000;

/// How a clerk comes to an account: by its whole id, as a scanner types it; by a part of ids, and so many rows
/// down in what the list shows then; in the lookup; or not at all, since the book has none like it, or since
/// nobody can have seen yet which of several is so many rows down.
enum class Way { WholeId, PartOfIds, Lookup, Unknown, Blind };

QString numberedId(int number)
{
    return u"ACCT%1"_s.arg(number, 6, 10, QChar(u'0'));
}

struct Payment
{
    QString id;
    Money amount;
};

} // namespace

/// A clerk at a desk with a million accounts, who never waits for the window.
class tst_Journey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useFreshSettings(m_folder);
        fillWithMany(m_database, accountCount);
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("ACCOUNTDESK_TEST_SEED", &isGiven);
        const int seed = isGiven ? given : QRandomGenerator::global()->bounded(1'000'000'000);
        qInfo("ACCOUNTDESK_TEST_SEED=%d", seed);
        m_random.seed(static_cast<quint32>(seed));
    }

    void eachPaymentIsBookedOnTheAccountThatIsShown()
    {
        const MoneyTotal paidBefore = paidInAll();
        MoneyTotal paid = paidBefore;
        Window window(m_database);
        m_window = &window;
        connect(window.book(), &Book::changed, this, &tst_Journey::note);
        QSignalSpy changed(window.book(), &Book::changed); // waits no longer than it has to
        qApp->installEventFilter(this);                    // sees the dialogs
        QList<Payment> expected;
        for (int i = 0; i < journeys; ++i) {
            const Way way = wayOf(i);
            const Payment payment{.id = numberedId(m_random.bounded(accountCount)), .amount = Money::fromCents(i + 1)};
            // Be it the window or, while a payment is being written, the dialog.
            QVERIFY(QApplication::activeWindow() || QTest::qWaitForWindowActive(&window));
            search(way, payment.id);
            if (way == Way::PartOfIds) // only what is seen can be chosen
                QTRY_VERIFY_WITH_TIMEOUT(window.findChild<TypeAhead *>()->isIdle(), 30000);
            goDown(way, payment.id);
            press(Qt::Key_P, Qt::ControlModifier);
            type(payment.amount.format(QLocale()));
            press(Qt::Key_Return);
            if (way == Way::Unknown || way == Way::Blind) {
                QTRY_VERIFY_WITH_TIMEOUT(window.findChild<TypeAhead *>()->isRefusing()
                                             || m_shown.size() > expected.size(),
                                         30000);
                QCOMPARE(m_shown.mid(expected.size()), QStringList()); // no dialog for any account
                QTest::keyClick(&window, Qt::Key_Escape);
                QTRY_VERIFY_WITH_TIMEOUT(!window.model()->isReading(), 30000);
                continue;
            }
            expected << payment;
            paid += payment.amount;
            QTRY_VERIFY_WITH_TIMEOUT(m_booked.size() == expected.size() || m_shown.size() == expected.size(), 30000);
            QCOMPARE(m_shown.last().section(u',', 0, 0), payment.id);
            QVERIFY(m_booked.size() == expected.size() || changed.wait(30000));
            QCOMPARE(m_booked.size(), expected.size());
            QCOMPARE(m_booked.last().id, payment.id);
            QCOMPARE(m_booked.last().amount, payment.amount);
            QCOMPARE(m_shown.size(), expected.size());
        }
        QVERIFY(expected.size() > journeys * 9 / 10);
        compareWithTheBook(expected);
        QCOMPARE(paidInAll(), paid); // nothing was booked on any other account
        qApp->removeEventFilter(this);
    }

    void allAccountsAreSelectedAlsoWhileTheyAreStillBeingRead()
    {
        Window window(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(!window.model()->isReading(), 30000);
        window.list()->clearChoice();
        window.list()->setFocus();
        window.list()->sortByColumn(AccountTableModel::Due, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->isIncomplete(), 30000); // the first ones are shown
        QVERIFY(window.model()->rowCount() < accountCount);
        press(window, Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window.list()->selected()->count(), accountCount, 60000);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->objectName() == "AmountDialog"_L1)
            m_shown << child<QLabel>(watched, "account")->text();
        return false;
    }

private:
    Way wayOf(int journey)
    {
        if (journey < 100) // while the list shows all accounts
            return Way::Lookup;
        const int chance = m_random.bounded(100);
        return chance < 1 ? Way::PartOfIds : chance < 2 ? Way::Unknown : chance < 3 ? Way::Blind : Way::WholeId;
    }
    void search(Way way, const QString &id)
    {
        if (way == Way::Lookup)
            press(Qt::Key_F6);
        else if (m_random.bounded(2)) // else it is typed where the last journey ended: as a rule in the list
            press(Qt::Key_F, Qt::ControlModifier);
        const QString text = m_random.bounded(2) ? id : id.toLower();
        const bool isPart = way == Way::PartOfIds || way == Way::Blind;
        type(way == Way::Unknown ? u"no"_s + text : isPart ? text.chopped(1) : text);
        press(Qt::Key_Return);
    }
    void goDown(Way way, const QString &id)
    {
        const bool isPart = way == Way::PartOfIds || way == Way::Blind;
        const int down = isPart ? id.back().digitValue() : way == Way::Lookup ? 0 : 1;
        for (int i = 0; i < down; ++i)
            press(Qt::Key_Down);
    }
    static void press(Window &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
    }
    /// To the window that has the keyboard, as it comes: nothing is waited for.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(target(), key, modifiers);
        if (m_random.bounded(10) == 0)
            QCoreApplication::processEvents();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(target(), letter.toLatin1());
            if (m_random.bounded(20) == 0)
                QCoreApplication::processEvents();
        }
    }
    QWidget *target()
    {
        QWidget *window = QApplication::activeWindow() ? QApplication::activeWindow() : m_window;
        return window->focusWidget() ? window->focusWidget() : window;
    }
    void note(const QList<Applied> &applied)
    {
        for (const Applied &one : applied)
            m_booked << Payment{.id = one.change.id.text(), .amount = one.after->paid - one.before->paid};
    }
    void compareWithTheBook(const QList<Payment> &expected)
    {
        Database database = m_database.open();
        AccountReader reader(database);
        for (const Payment &payment : expected) {
            const QList<Entry> entries = valueOf(reader.history(id(payment.id)));
            QCOMPARE(std::count_if(entries.begin(), entries.end(),
                                   [&](const Entry &entry) {
                                       return entry.kind == Entry::Kind::Payment
                                              && *entry.paidAfter - *entry.paidBefore == payment.amount;
                                   }),
                     1);
        }
    }
    MoneyTotal paidInAll()
    {
        Database database = m_database.open();
        return valueOf(AccountReader(database).totals({})).paid;
    }

    QTemporaryDir m_folder;
    TestDatabase m_database{TestDatabase::Kind::SqliteFile};
    QRandomGenerator m_random;
    Window *m_window = nullptr;
    QList<Payment> m_booked;
    QStringList m_shown; ///< by dialogs
};

namespace tst_journey {
QTEST_MAIN(tst_Journey)
}
#include "tst_journey.moc"
