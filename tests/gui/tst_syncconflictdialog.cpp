// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogs.h"
#include "support/SyncOffice.h"
#include "widgets/sync/SyncConflictDialog.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using State = SyncSession::State;

/// Conflicts that the real server and a colleague made, decided in the dialog.
class tst_SyncConflictDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain
        qunsetenv("XDG_RUNTIME_DIR");
    }
    void init()
    {
        useFreshSettings(m_folder);
        m_office = std::make_unique<SyncOffice>();
        m_office->trust();
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        m_book = openBook(m_database->url());
        m_session = std::make_unique<SyncSession>(*m_book);
        m_session->setInterval(0);
        QTRY_COMPARE(m_session->state(), State::Off);
        m_session->setUp(m_office->setup());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->lastReport(), 20000);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_session.reset();
        m_book.reset();
        m_database.reset();
        m_office.reset();
    }

    void showsBothSidesWithWhoAndWhen()
    {
        bothRename({u"ACCT100"_s});
        open();
        QVERIFY(text("account").contains(u"ACCT100"_s));
        QVERIFY2(text("happened").contains(u"ann"_s) && text("happened").contains(u"server"_s),
                 qPrintable(text("happened")));
        QCOMPARE(text("nameMine"), u"Mine"_s);
        QCOMPARE(text("nameTheirs"), u"Theirs"_s);
        QCOMPARE(text("nameSign"), u"≠"_s);
        QCOMPARE(text("dueMine"), text("dueTheirs"));
        QVERIFY(!child<QTreeWidget>(m_dialog.get(), "conflicts")->isVisible());
        QVERIFY(radio("later")->isChecked());
        QVERIFY(!apply()->isEnabled()); // nothing is decided yet
    }

    void postponesAndCounts()
    {
        bothRename({u"ACCT100"_s});
        open();
        m_dialog->reject();
        sync();
        QCOMPARE(m_session->waiting().conflicts, 1);
        QCOMPARE(mine(u"ACCT100"_s).name, u"Mine"_s);
        QCOMPARE(theirs(u"ACCT100"_s).name, u"Theirs"_s);
    }

    void keepsMine()
    {
        bothRename({u"ACCT100"_s});
        open();
        radio("mine")->click();
        applyAndSync();
        QCOMPARE(theirs(u"ACCT100"_s).name, u"Mine"_s);
    }

    void takesTheirs()
    {
        bothRename({u"ACCT100"_s});
        open();
        radio("theirs")->click();
        applyAndSync();
        QCOMPARE(mine(u"ACCT100"_s).name, u"Theirs"_s);
        QCOMPARE(theirs(u"ACCT100"_s).name, u"Theirs"_s);
    }

    void takesWhatIsEntered()
    {
        bothRename({u"ACCT100"_s});
        open();
        QVERIFY(!field("nameEdit")->isVisible());
        radio("edit")->click();
        QVERIFY(field("nameEdit")->hasFocus());
        QCOMPARE(field("nameEdit")->text(), u"Mine"_s);
        type("nameEdit", u"Both"_s);
        type("dueEdit", u"12x"_s);
        QVERIFY(child<QLabel>(m_dialog.get(), "editMessage")->isVisible());
        QVERIFY(!apply()->isEnabled());
        type("dueEdit", u"123.45"_s);
        applyAndSync();
        for (const Account &account : {mine(u"ACCT100"_s), theirs(u"ACCT100"_s)}) {
            QCOMPARE(account.name, u"Both"_s);
            QCOMPARE(account.due, Money::fromCents(12345));
        }
    }

    void decidesOneByOne()
    {
        bothRename({u"ACCT100"_s, u"ACCT200"_s, u"ACCT300"_s});
        open();
        auto *list = child<QTreeWidget>(m_dialog.get(), "conflicts");
        QCOMPARE(list->topLevelItemCount(), 3);
        radio("mine")->click();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(text("account").contains(u"ACCT200"_s));
        QVERIFY(radio("later")->isChecked());
        radio("theirs")->click();
        applyAndSync(1);
        QCOMPARE(theirs(u"ACCT100"_s).name, u"Mine"_s);
        QCOMPARE(mine(u"ACCT200"_s).name, u"Theirs"_s);
        QCOMPARE(mine(u"ACCT300"_s).name, u"Mine"_s);
        QCOMPARE(theirs(u"ACCT300"_s).name, u"Theirs"_s);
    }

    void decidesForAllAtOnce()
    {
        bothRename({u"ACCT100"_s, u"ACCT200"_s, u"ACCT300"_s});
        open();
        click(child<QPushButton>(m_dialog.get(), "allTheirs"));
        QVERIFY(radio("theirs")->isChecked());
        click(child<QPushButton>(m_dialog.get(), "allLater"));
        QVERIFY(!apply()->isEnabled());
        click(child<QPushButton>(m_dialog.get(), "allMine"));
        applyAndSync();
        for (const QString &id : {u"ACCT100"_s, u"ACCT200"_s, u"ACCT300"_s})
            QCOMPARE(theirs(id).name, u"Mine"_s);
    }

    void decidesForMoreThanItShows()
    {
        QStringList ids;
        QList<Change> accounts;
        for (int i = 0; i < SyncConflictDialog::atOnce + 20; ++i) {
            ids << u"N%1"_s.arg(1000 + i);
            accounts << Change::open(accountOf(ids.last(), u"New"_s, 0, 100));
        }
        m_office->colleague.change(accounts);
        (void)m_office->colleague.sync();
        sync();
        bothRename(ids);
        open();
        QVERIFY(child<QLabel>(m_dialog.get(), "further")->isVisible());
        click(child<QPushButton>(m_dialog.get(), "allTheirs"));
        applyAndSync();
        QCOMPARE(mine(ids.first()).name, u"Theirs"_s);
        QCOMPARE(mine(ids.last()).name, u"Theirs"_s);
    }

    void asksWhetherAClosedAccountStaysClosed()
    {
        m_office->colleague.change({Change::close(m_office->colleague.account(u"ACCT100"_s).value())});
        (void)m_office->colleague.sync();
        rename(*m_database, u"ACCT100"_s, u"Mine"_s);
        sync();
        open();
        QVERIFY2(text("happened").contains(u"closed"_s), qPrintable(text("happened")));
        QCOMPARE(text("nameTheirs"), u"–"_s);
        QVERIFY(radio("theirs")->text().contains(u"close"_s));
        radio("mine")->click();
        applyAndSync();
        QCOMPARE(theirs(u"ACCT100"_s).name, u"Mine"_s); // opened there again
    }

    void looksAgainWhenAnAccountChangedMeanwhile()
    {
        bothRename({u"ACCT100"_s});
        open();
        radio("mine")->click();
        rename(*m_database, u"ACCT100"_s, u"Newer"_s);
        click(apply());
        QTRY_VERIFY(child<QLabel>(m_dialog.get(), "message")->isVisible());
        QTRY_COMPARE(text("nameMine"), u"Newer"_s);
        QVERIFY(radio("later")->isChecked()); // it is another question now
        radio("mine")->click();
        applyAndSync();
        QCOMPARE(theirs(u"ACCT100"_s).name, u"Newer"_s);
    }

    void joinsPaymentsWithoutAsking()
    {
        const Money paid = theirs(u"ACCT200"_s).paid;
        m_office->colleague.change({Change::payment(idOf(u"ACCT200"_s), Money::fromCents(500))});
        (void)m_office->colleague.sync();
        changeElsewhere(*m_database, {Change::payment(idOf(u"ACCT200"_s), Money::fromCents(200))});
        sync();
        QCOMPARE(m_session->waiting().conflicts, 0);
        QCOMPARE(theirs(u"ACCT200"_s).paid, paid + Money::fromCents(700));
        QCOMPARE(mine(u"ACCT200"_s).paid, theirs(u"ACCT200"_s).paid);
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        bothRename({u"ACCT100"_s, u"ACCT200"_s});
        open();
        QCOMPARE(accessibilityProblems(m_dialog.get()), QStringList());
        radio("edit")->click();
        QCOMPARE(accessibilityProblems(m_dialog.get()), QStringList());
        auto *value = child<QLabel>(m_dialog.get(), "nameTheirs");
        QVERIFY(value->focusPolicy() & Qt::TabFocus);
        QVERIFY2(value->accessibleName().contains(u"server"_s), qPrintable(value->accessibleName()));
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_session->waiting().conflicts, 2);
    }

private:
    Account mine(const QString &id) const { return stored(*m_database, id).value(); }
    Account theirs(const QString &id) const { return m_office->account(id).value(); }

    void sync()
    {
        m_session->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->state() != State::Running, 30000);
        QCOMPARE(m_session->state(), State::Idle);
    }
    /// The colleague and this clerk rename the same accounts, and the clerk syncs.
    void bothRename(const QStringList &ids)
    {
        const auto renamed = [&ids](const QString &name, auto account) {
            QList<Change> changes;
            for (const QString &id : ids)
                changes << Change::edit(account(id), Change::Name, {.name = name});
            return changes;
        };
        const SyncClerk &colleague = m_office->colleague;
        colleague.change(renamed(u"Theirs"_s, [&](const QString &id) { return colleague.account(id).value(); }));
        (void)colleague.sync();
        changeElsewhere(*m_database, renamed(u"Mine"_s, [&](const QString &id) { return mine(id); }), u"ann"_s);
        sync();
        QCOMPARE(m_session->waiting().conflicts, ids.size());
    }

    void open()
    {
        m_dialog = std::make_unique<SyncConflictDialog>(m_session.get());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY(!text("account").isEmpty());
    }
    void applyAndSync(int left = 0)
    {
        click(apply());
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isVisible(), 20000);
        QTRY_COMPARE(m_session->waiting().conflicts, left);
        sync();
        QCOMPARE(m_session->waiting().conflicts, left);
        QCOMPARE(m_session->waiting().toSend, 0);
    }
    QString text(const char *name) const { return child<QLabel>(m_dialog.get(), name)->text(); }
    QRadioButton *radio(const char *name) const { return child<QRadioButton>(m_dialog.get(), name); }
    QLineEdit *field(const char *name) const { return child<QLineEdit>(m_dialog.get(), name); }
    QPushButton *apply() const { return child<QPushButton>(m_dialog.get(), "apply"); }
    void type(const char *name, const QString &text) const
    {
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SyncOffice> m_office;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<SyncConflictDialog> m_dialog;
};

namespace tst_syncconflictdialog {
QTEST_MAIN(tst_SyncConflictDialog)
}
#include "tst_syncconflictdialog.moc"
