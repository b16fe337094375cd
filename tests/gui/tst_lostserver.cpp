// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Forwarder.h"
#include "support/Window.h"

using namespace accountdesk;
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

    void keepsTheClerksChangeOutOfTheBookWhileTheServerIsAway_data() { addServers(); }
    void keepsTheClerksChangeOutOfTheBookWhileTheServerIsAway()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fill(database, sampleAccounts());
        Forwarder way(database.url());
        Window window(withPassword(way.url(), database.password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        way.cut();
        const QString before = window.cell(0, Model::Paid);
        window.type(0, Model::Paid, u"61"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.banner("lostBanner")->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.cell(0, Model::Paid), before, patience);
        QCOMPARE(find(database, u"ACCT100"_s)->paid.cents(), 6000);
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

QTEST_MAIN(tst_LostServer)
#include "tst_lostserver.moc"
