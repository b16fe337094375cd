// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Forwarder.h"
#include "support/Window.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

/// The real window, and a server that goes away, comes back, or says nothing.
class tst_LostServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useFreshSettings(m_folder); }

    void saysThatTheServerIsAwayAndGoesOnWhenItIsBack_data() { addServers(); }
    void saysThatTheServerIsAwayAndGoesOnWhenItIsBack()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        Banner *lost = window.banner("lostBanner");
        QVERIFY(!lost->isVisible());

        way.cut();
        QTRY_VERIFY_WITH_TIMEOUT(lost->isVisible(), patience); // noticed without being asked
        QVERIFY2(lost->text().contains(u"127.0.0.1"_s), qPrintable(lost->text()));
        QCOMPARE(window.ids().size(), 3); // what was read can still be looked at

        way.restore();
        click(lost->findChild<QPushButton *>());
        QTRY_VERIFY_WITH_TIMEOUT(!lost->isVisible(), longPatience);
        window.type(0, Model::Paid, u"61"_s);
        QTRY_COMPARE_WITH_TIMEOUT(find(database, u"ACCT100"_s)->paid.cents(), 6100, patience);
    }

    void keepsWhatWasTypedUntilTheServerIsBack_data() { addServers(); }
    void keepsWhatWasTypedUntilTheServerIsBack()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        way.cut();
        window.type(0, Model::Paid, u"61"_s);
        Banner *lost = window.banner("lostBanner");
        QTRY_VERIFY_WITH_TIMEOUT(lost->text().contains(u"What you typed stays"_s), patience);
        const QModelIndex paid = window.model()->index(0, Model::Paid);
        QVERIFY(paid.data(Model::UnsavedRole).toString().startsWith(u"Not saved: "_s));
        QVERIFY(paid.data(Qt::AccessibleTextRole).toString().contains(u"Not saved: "_s));
        QCOMPARE(paid.data().toString(), u"61.00"_s);
        QCOMPARE(window.model()->unsavedCount(), 1);
        QVERIFY(window.findChildren<QMessageBox *>().isEmpty()); // one trouble, one message
        QCOMPARE(find(database, u"ACCT100"_s)->paid.cents(), 6000);

        window.go(0, Model::Paid); // it can be typed on
        window.press(Qt::Key_F2);
        QCOMPARE(window.editor()->text(), u"61.00"_s);
        QTest::keyClick(window.editor(), Qt::Key_Backspace);
        QTest::keyClicks(window.editor(), u"62.5"_s);
        QTest::keyClick(window.editor(), Qt::Key_Return);
        QTRY_COMPARE(paid.data().toString(), u"62.50"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!paid.data(Model::PendingRole).toBool(), patience);

        way.restore();
        click(lost->findChild<QPushButton *>());
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->unsavedCount(), 0, longPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!paid.data(Model::PendingRole).toBool(), patience);
        QCOMPARE(paid.data().toString(), u"62.50"_s);
        QCOMPARE(find(database, u"ACCT100"_s)->paid.cents(), 6250);
        QVERIFY(!lost->isVisible());
    }

    void escapeGivesUpWhatCouldNotBeSaved()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        way.cut();
        window.type(0, Model::Paid, u"61"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->unsavedCount(), 1, patience);
        window.press(Qt::Key_F2);
        QTest::keyClick(window.editor(), Qt::Key_Escape);
        QTRY_COMPARE(window.cell(0, Model::Paid), u"60.00"_s);
        QCOMPARE(window.model()->unsavedCount(), 0);
    }

    void asksBeforeWhatCouldNotBeSavedIsLost()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        way.cut();
        window.type(0, Model::Paid, u"61"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->unsavedCount(), 1, patience);
        window.close();
        QPointer box = child<QMessageBox>(&window, "unsavedChanges");
        box->reject();
        QTRY_VERIFY(!box);
        QVERIFY(window.isVisible());
        QCOMPARE(window.cell(0, Model::Paid), u"61.00"_s);
        window.close();
        box = child<QMessageBox>(&window, "unsavedChanges");
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY(!window.isVisible());
    }

    void anotherClerksChangeIsNotOverwrittenByWhatWasKept()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        way.cut();
        window.type(0, Model::Paid, u"61"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->unsavedCount(), 1, patience);
        const Account seen = *find(database, u"ACCT100"_s);
        changeElsewhere(database, {Change::edit(seen, Change::Paid, account(u"ACCT100"_s, {}, 100, 0))});
        way.restore();
        click(window.banner("lostBanner")->findChild<QPushButton *>());
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ConflictDialog *>(), longPatience);
        QCOMPARE(find(database, u"ACCT100"_s)->paid.cents(), 100);
    }

    /// What a server or a firewall does with a connection that nobody used for a while.
    void aConnectionThatWasDroppedIsNoTroubleOfTheClerks_data() { addServers(); }
    void aConnectionThatWasDroppedIsNoTroubleOfTheClerks()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        QSignalSpy lost(window.book(), &Book::connectionLost);
        QSignalSpy failed(window.book(), &Book::failed);
        way.drop();
        window.type(0, Model::Paid, u"77"_s); // at once
        QTRY_COMPARE_WITH_TIMEOUT(find(database, u"ACCT100"_s)->paid.cents(), 7700, patience);
        way.drop();
        window.search(u"maria"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.ids(), QStringList(u"ACCT300"_s), patience);
        way.drop();
        window.pressUndo();
        QTRY_COMPARE_WITH_TIMEOUT(find(database, u"ACCT100"_s)->paid.cents(), 6000, patience);
        QCOMPARE(lost.size(), 0);
        QCOMPARE(failed.size(), 0);
    }

    void aPaymentIsEnteredOnceHoweverOftenItIsTried_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::addColumn<Forwarder::Commit>("cut");
        QTest::newRow("MariaDB, not sent") << TestDatabase::Kind::MariaDb << Forwarder::Commit::Lost;
        QTest::newRow("MariaDB, not answered") << TestDatabase::Kind::MariaDb << Forwarder::Commit::AnswerLost;
        QTest::newRow("PostgreSQL, not answered") << TestDatabase::Kind::PostgreSql << Forwarder::Commit::AnswerLost;
    }
    void aPaymentIsEnteredOnceHoweverOftenItIsTried()
    {
        QFETCH(const TestDatabase::Kind, kind);
        QFETCH(const Forwarder::Commit, cut);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        window.go(0, Model::Id);
        window.trigger("payment");
        const QPointer dialog = window.findChild<AmountDialog *>();
        auto *amount = child<QLineEdit>(dialog, "amount");
        QTest::keyClicks(amount, u"10"_s);
        way.cutAtCommit(cut, Forwarder::Afterwards::Away);
        click(child<QPushButton>(dialog, "enterButton"));
        QTRY_VERIFY_WITH_TIMEOUT(child<FieldMessage>(dialog, "message")->sentence().contains(u"recorded only once"_s),
                                 patience);
        QCOMPARE(amount->text(), u"10"_s);
        QVERIFY(amount->isReadOnly());
        QVERIFY(window.findChildren<QMessageBox *>().isEmpty());
        click(child<QPushButton>(dialog, "enterButton")); // still away
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(dialog, "enterButton")->isEnabled(), patience);
        way.restore();
        click(child<QPushButton>(dialog, "enterButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, longPatience);
        QCOMPARE(find(database, u"ACCT100"_s)->paid.cents(), 7000);
    }

    void saysWhetherAPaymentThatIsNotTriedAgainWasSaved()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        window.go(0, Model::Id);
        window.trigger("payment");
        const QPointer dialog = window.findChild<AmountDialog *>();
        QTest::keyClicks(child<QLineEdit>(dialog, "amount"), u"10"_s);
        way.cutAtCommit(Forwarder::Commit::AnswerLost, Forwarder::Afterwards::Away);
        click(child<QPushButton>(dialog, "enterButton"));
        QTRY_VERIFY_WITH_TIMEOUT(child<QLineEdit>(dialog, "amount")->isReadOnly(), patience);
        dialog->reject();
        QSignalSpy known(window.book(), &Book::unclearNowKnown);
        way.restore();
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, longPatience);
        QCOMPARE(known.first().at(1).value<Book::Fate>(), Book::Fate::Saved);
        QVERIFY2(window.status().contains(u"was saved before"_s), qPrintable(window.status()));
    }

    void aCancelledImportIsNoLostServer_data() { addServers(); }
    void aCancelledImportIsNoLostServer()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Window window(database);
        QSignalSpy lost(window.book(), &Book::connectionLost);
        const QString file = m_folder.filePath(u"many.csv"_s);
        QByteArray rows = "acctid,paid,due\n";
        for (int i = 0; i < 20'000; ++i)
            rows += "A" + QByteArray::number(i) + ",1.00,2.00\n";
        write(file, rows);
        window.trigger("import");
        const QPointer wizard = window.findChild<ImportWizard *>();
        child<QLineEdit>(wizard->currentPage(), "file")->setText(file);
        while (wizard->currentId() != ImportWizard::CommitPage) {
            QAbstractButton *next = wizard->button(wizard->currentPage()->isCommitPage() ? QWizard::CommitButton
                                                                                         : QWizard::NextButton);
            QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), longPatience);
            next->click();
        }
        click(child<QPushButton>(wizard->currentPage(), "taskCancel"));
        QTRY_COMPARE(wizard->currentId(), int(ImportWizard::ResultPage));
        wizard->accept();
        QTRY_VERIFY(!wizard);

        write(file, "acctid,paid,due\nNEW,1.00,2.00\n");
        window.importFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), 4, patience);
        QCOMPARE(lost.size(), 0);
        QVERIFY(!window.banner("lostBanner")->isVisible());
    }

    void leavesAServerThatDoesNotAnswerAtOnce_data() { addServers(); }
    void leavesAServerThatDoesNotAnswerAtOnce()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase server(kind);
        const TestDatabase file(TestDatabase::Kind::SqliteFile);
        fill(file, sampleAccounts());
        Forwarder way(server.url());
        way.silence();
        {
            Window window(withPassword(way.url(), server.password()));
            QTRY_COMPARE(way.connections(), 1);
            window.start(file.url().path); // another book instead
            QTRY_VERIFY(window.isRead());
            QCOMPARE(way.connections(), 1); // which still waits for an answer: the window didn't
            window.start(withPassword(way.url(), server.password()));
            QTRY_COMPARE(way.connections(), 2);
            window.close();
        }
        QVERIFY(way.connections() > 0);
    }

private:
    static constexpr int patience = 20'000;
    static constexpr int longPatience = 60'000;

    static void addServers()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
    }

    QTemporaryDir m_folder;
};

namespace tst_lostserver {
QTEST_MAIN(tst_LostServer)
}
#include "tst_lostserver.moc"
