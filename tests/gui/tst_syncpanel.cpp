// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncOffice.h"
#include "support/Window.h"
#include "widgets/sync/SyncActions.h"
#include "widgets/sync/SyncAssistant.h"
#include "widgets/sync/SyncConflictDialog.h"
#include "widgets/sync/SyncPanel.h"
#include "widgets/sync/TrustDialog.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using State = SyncSession::State;

/// The window on a book of its own, and the real server behind it.
class tst_SyncPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain
        qunsetenv("XDG_RUNTIME_DIR");
        useFreshSettings(m_folder);
        m_office = std::make_unique<SyncOffice>();
    }
    void init()
    {
        useFreshSettings(m_folder);
        CredentialStore::forget(SecretKey::syncToken(m_office->endpoint().url()));
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        (void)m_database->openBook();
    }
    void cleanup()
    {
        m_window.reset();
        m_database.reset();
    }

    void offersToSetItUp()
    {
        open();
        m_window->trigger("showSync");
        QTRY_VERIFY(panel()->findChild<QPushButton *>(u"setUpSyncButton"_s)); // once the book is checked
        QTRY_VERIFY(child<QPushButton>(panel(), "setUpSyncButton")->isVisible());
        QCOMPARE(child<QLabel>(panel(), "emptyTitle")->text(), u"Not set up"_s);
        QVERIFY(!m_window->action("syncNow")->isEnabled());
        click(child<QPushButton>(panel(), "setUpSyncButton"));
        QVERIFY(m_window->findChild<SyncAssistant *>());
    }

    void saysWhyThereIsNone()
    {
        m_window = std::make_unique<Window>();
        m_window->trigger("showSync");
        QVERIFY(child<QLabel>(panel(), "emptyText")->text().contains(u"Open a book"_s));
        QVERIFY(!m_window->action("setUpSync")->isEnabled());
        m_window.reset();
        m_window = std::make_unique<Window>(TestDatabase(TestDatabase::Kind::SqliteMemory));
        m_window->trigger("showSync");
        QVERIFY(child<QLabel>(panel(), "emptyText")->text().contains(u"memory"_s));
    }

    void showsHowTheSyncStands()
    {
        openSynced();
        QCOMPARE(text("syncEndpoint"), m_office->server.url() + u'/');
        QCOMPARE(text("syncState"), u"Up to date."_s);
        QVERIFY(text("lastSync") != u"never"_s);
        QCOMPARE(text("toSend"), u"0"_s);
        QVERIFY(text("received").startsWith(u"3"_s) || text("received").startsWith(u"4"_s));
        QCOMPARE(text("conflictCount"), u"0"_s);
        QVERIFY(!child<QProgressBar>(panel(), "syncBar")->isVisible());
        QVERIFY(!child<QPushButton>(panel(), "answerSyncButton")->isVisible());
        QVERIFY(log()->item(0)->text().contains(u"Received"_s));
        QVERIFY(m_window->ids().contains(u"ACCT300"_s)); // the list was read again
        QCOMPARE(accessibilityProblems(panel()), QStringList());
    }

    void countsAndSendsWhatIsChangedHere()
    {
        openSynced();
        session()->setInterval(0);
        const Account seen = stored(*m_database, u"ACCT200"_s).value();
        m_window->book()->apply({Change::edit(seen, Change::Name, {.name = u"Johnny"_s})}, u"Rename"_s);
        QTRY_COMPARE_WITH_TIMEOUT(text("toSend"), u"1"_s, 10000);
        QCOMPARE(text("syncState"), u"Not up to date yet."_s);
        m_window->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(text("toSend"), u"0"_s, 20000);
        QCOMPARE(m_office->account(u"ACCT200"_s)->name, u"Johnny"_s);
    }

    void stopsASyncThatRuns()
    {
        QTcpServer silent;
        silent.listen(QHostAddress::LocalHost);
        open();
        m_window->trigger("showSync");
        auto setup = m_office->setup();
        setup.endpoint = SyncEndpoint::parse(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())).value();
        session()->setUp(setup);
        QTRY_VERIFY(child<QProgressBar>(panel(), "syncBar")->isVisible());
        QVERIFY(!child<QPushButton>(panel(), "syncNowButton")->isVisible());
        click(child<QPushButton>(panel(), "stopSyncButton"));
        QTRY_VERIFY(child<QPushButton>(panel(), "syncNowButton")->isVisible());
        QVERIFY(log()->item(0)->text().contains(u"Stopped"_s));
    }

    void saysOnceWhatIsSafeAndWhatToDo()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        auto setup = m_office->setup();
        setup.endpoint = SyncEndpoint::parse(u"https://127.0.0.1:%1"_s.arg(gone.serverPort())).value();
        gone.close();
        open();
        m_window->trigger("showSync");
        session()->setInterval(0);
        session()->setUp(setup);
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Failed, 60000);
        QTRY_VERIFY(m_window->banner("syncBanner")->isVisible());
        QStringList texts{m_window->status()};
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        for (int row = 0; row < log()->count(); ++row)
            texts << log()->item(row)->text();
        const Error error = session()->lastError();
        QVERIFY(!error.safe.isEmpty() && !error.advice.isEmpty());
        for (const QString &sentence : {error.safe, error.advice})
            QCOMPARE(texts.filter(sentence).size(), 1);
        QVERIFY(m_window->findChildren<QMessageBox *>().isEmpty()); // and nothing has to be clicked away
    }

    void asksWhomToTrustAndGoesOn()
    {
        open();
        session()->setUp(m_office->setup());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->banner("syncBanner")->isVisible(), 20000);
        QVERIFY(m_window->banner("syncBanner")->text().contains(u"vouches"_s));
        m_window->trigger("showSync");
        QVERIFY(child<QPushButton>(panel(), "answerSyncButton")->isVisible());
        click(child<QPushButton>(m_window->banner("syncBanner"), "bannerAction"));
        auto *dialog = m_window->findChild<TrustDialog *>();
        QVERIFY(dialog);
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Idle, 20000);
        QVERIFY(!m_window->banner("syncBanner")->isVisible());
        QVERIFY(!TrustStore::pins(m_office->endpoint().authority())->isEmpty());
    }

    void goesOnRefusingUnlessTold()
    {
        open();
        session()->setUp(m_office->setup());
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::NeedsTrust, 20000);
        m_window->trigger("answerSync");
        m_window->findChild<TrustDialog *>()->reject();
        QCOMPARE(session()->state(), State::NeedsTrust);
        QVERIFY(TrustStore::pins(m_office->endpoint().authority())->isEmpty());
    }

    void asksForTheTokenWithoutShowingIt()
    {
        m_office->trust();
        open();
        auto setup = m_office->setup();
        setup.token = u"wrong"_s;
        session()->setUp(setup);
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::NeedsToken, 20000);
        QVERIFY(m_window->action("answerSync")->text().contains(u"Token"_s));
        m_window->trigger("answerSync");
        auto *dialog = child<QInputDialog>(m_window.get(), "syncToken");
        auto *field = dialog->findChild<QLineEdit *>();
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, m_office->credentials.token);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Idle, 20000);
    }

    void remindsOfConflictsAndCountsThem()
    {
        openSynced();
        m_office->change(u"ACCT100"_s, Change::Name, {.name = u"Theirs"_s});
        rename(*m_database, u"ACCT100"_s, u"Mine"_s);
        m_window->trigger("syncNow");
        QTRY_COMPARE_WITH_TIMEOUT(text("conflictCount"), u"1"_s, 20000);
        QVERIFY(m_window->banner("syncBanner")->isVisible());
        QCOMPARE(text("syncState"), u"1 account(s) are in conflict."_s);
        click(child<QPushButton>(panel(), "decideConflictsButton"));
        auto *dialog = m_window->findChild<SyncConflictDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(!m_window->findChild<SyncConflictDialog *>());
        m_window->trigger("syncNow");
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Idle, 20000);
        QCOMPARE(text("conflictCount"), u"1"_s); // postponed, and still counted
    }

    void offersToBeginAnewAfterABackup()
    {
        openSynced();
        Database connection = m_database->open();
        QVERIFY(connection.run(u"UPDATE sync_link SET server_id = '7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11'"_s));
        m_window->trigger("syncNow");
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::NeedsChoice, 20000);
        m_window->trigger("answerSync");
        auto *box = child<QMessageBox>(m_window.get(), "beginAnew");
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        click(child<QPushButton>(box, "restartAsk"));
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Idle, 20000);
        QCOMPARE(text("syncState"), u"Up to date."_s);
    }

    void turnsOffOnlyWhenSure()
    {
        openSynced();
        m_window->trigger("turnSyncOff");
        child<QMessageBox>(m_window.get(), "turnOff")->reject();
        QCOMPARE(session()->state(), State::Idle);
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"turnOff"_s));
        m_window->trigger("turnSyncOff");
        click(child<QPushButton>(child<QMessageBox>(m_window.get(), "turnOff"), "turnOffButton"));
        QTRY_COMPARE(session()->state(), State::Off);
        QTRY_VERIFY(child<QPushButton>(panel(), "setUpSyncButton")->isVisible());
    }

    void changesWithTheBook()
    {
        openSynced();
        const TestDatabase other(TestDatabase::Kind::SqliteFile);
        (void)other.openBook();
        m_window->start(other.url().toString());
        QTRY_VERIFY(m_window->book() && m_window->book()->url() == other.url());
        QTRY_COMPARE(session()->state(), State::Off);
        QTRY_VERIFY(child<QPushButton>(panel(), "setUpSyncButton")->isVisible());
        m_window->start(m_database->url().toString());
        QTRY_VERIFY(m_window->book()->url() == m_database->url());
        QTRY_COMPARE(text("syncEndpoint"), m_office->server.url() + u'/'); // it syncs by itself when opened
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Idle, 20000);
    }

    void isRememberedWithTheWindow()
    {
        open();
        m_window->trigger("showSync");
        m_window->close();
        m_window.reset();
        open();
        QVERIFY(panel()->isVisible());
    }

    void remembersTheInterval()
    {
        openSynced();
        auto *interval = child<QComboBox>(panel(), "syncInterval");
        QCOMPARE(interval->currentData().toInt(), 5);
        interval->setCurrentIndex(interval->findData(60));
        Q_EMIT interval->activated(interval->currentIndex());
        QCOMPARE(session()->interval(), 60);
        m_window.reset();
        open();
        QTRY_COMPARE_WITH_TIMEOUT(session()->state(), State::Idle, 20000);
        QCOMPARE(child<QComboBox>(panel(), "syncInterval")->currentData().toInt(), 60);
    }

private:
    void open() { m_window = std::make_unique<Window>(*m_database); }
    /// Set up, the first sync done, the panel shown.
    void openSynced()
    {
        m_office->trust();
        open();
        m_window->trigger("showSync");
        session()->setUp(m_office->setup());
        QTRY_VERIFY_WITH_TIMEOUT(session()->lastReport(), 20000);
        QTRY_COMPARE(session()->state(), State::Idle);
        QTRY_VERIFY(m_window->ids().contains(u"ACCT300"_s));
    }
    SyncSession *session() const { return m_window->findChild<SyncActions *>()->session(); }
    SyncPanel *panel() const { return m_window->findChild<SyncPanel *>(); }
    QString text(const char *label) const { return child<QLabel>(panel(), label)->text(); }
    QListWidget *log() const { return child<QListWidget>(panel(), "syncLog"); }

    QTemporaryDir m_folder;
    std::unique_ptr<SyncOffice> m_office;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Window> m_window;
};

namespace tst_syncpanel {
QTEST_MAIN(tst_SyncPanel)
}
#include "tst_syncpanel.moc"
