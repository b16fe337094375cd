// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Forwarder.h"
#include "support/Window.h"
#include "widgets/accounts/AccountDialog.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/connection/BookOpener.h"
#include "widgets/exchange/ExportDialog.h"
#include "widgets/window/BookSettingsDialog.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

constexpr int patience = 20'000;

/// Types into all fields of a dialog, and presses all its buttons, as if nothing had happened.
void useEverythingIn(QDialog &dialog)
{
    for (auto *field : dialog.findChildren<QLineEdit *>())
        field->setText(field->text() + u'7');
    for (auto *button : dialog.findChildren<QRadioButton *>())
        button->click();
    dialog.accept();
}

} // namespace

/// One book takes another one's place in the window, while a clerk works with the first.
class tst_BookExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_file = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        fill(*m_file, sampleAccounts());
        m_server = std::make_unique<TestDatabase>(TestDatabase::Kind::MariaDb);
        fill(*m_server, sampleAccounts());
        m_way = std::make_unique<Forwarder>(m_server->url());
    }
    void cleanup()
    {
        m_way.reset();
        m_server.reset();
        m_file.reset();
    }

    void aDialogOpenedWhileTheNextBookConnectsFinishesInItsOwn()
    {
        Window window(*m_file);
        m_way->setDelay(50ms);
        QSignalSpy opened(window.findChild<BookOpener *>(), &BookOpener::opened);
        window.start(withPassword(m_way->url(), m_server->password()));
        window.go(0, Model::Id);
        window.trigger("payment");
        const QPointer dialog = window.findChild<AmountDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCoreApplication::processEvents();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(window.book()->url(), m_file->url());
        QTest::keyClicks(child<QLineEdit>(dialog, "amount"), u"12.50"_s);
        click(child<QPushButton>(dialog, "enterButton"));

        QTRY_COMPARE_WITH_TIMEOUT(window.book()->url(), m_way->url(), patience);
        QVERIFY(!dialog);
        QCOMPARE(find(*m_file, u"ACCT100"_s)->paid.cents(), 7250);
        QCOMPARE(find(*m_server, u"ACCT100"_s)->paid.cents(), 6000);
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
    }

    void aCellThatIsBeingTypedIsFinishedInItsOwn()
    {
        Window window(*m_file);
        QSignalSpy opened(window.findChild<BookOpener *>(), &BookOpener::opened);
        window.go(0, Model::Paid);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        window.editor()->selectAll();
        QTest::keyClicks(window.editor(), u"12"_s);
        window.start(withPassword(m_way->url(), m_server->password()));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCoreApplication::processEvents();
        QVERIFY(window.editor()); // 12.5 is still being typed
        QTest::keyClicks(window.editor(), u".5"_s);
        QTest::keyClick(window.editor(), Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(window.book()->url(), m_way->url(), patience);
        QCOMPARE(find(*m_file, u"ACCT100"_s)->paid.cents(), 1250);
        QCOMPARE(find(*m_server, u"ACCT100"_s)->paid.cents(), 6000);
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        QCOMPARE(window.cell(0, Model::Paid), u"60.00"_s);
    }

    void aConflictOnItsWayIsDecidedInItsOwn()
    {
        Window window(withPassword(m_way->url(), m_server->password()));
        QTRY_VERIFY_WITH_TIMEOUT(window.isRead(), patience);
        QSignalSpy opened(window.findChild<BookOpener *>(), &BookOpener::opened);
        m_way->hold();
        Account other = *find(*m_server, u"ACCT100"_s);
        other.paid = Money::fromCents(100);
        changeElsewhere(*m_server, {Change::edit(*find(*m_server, u"ACCT100"_s), Change::Paid, other)});
        window.type(0, Model::Paid, u"61"_s);
        QTRY_VERIFY(window.book()->isBusy());
        window.start(m_file->url().path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        m_way->release();
        QPointer<ConflictDialog> dialog;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = window.findChild<ConflictDialog *>()), patience);
        QCoreApplication::processEvents();
        QVERIFY(dialog);
        QCOMPARE(window.book()->url(), m_way->url());
        child<QRadioButton>(dialog, "mine")->click();
        dialog->accept();

        QTRY_COMPARE_WITH_TIMEOUT(window.book()->url(), m_file->url(), patience);
        QCOMPARE(find(*m_server, u"ACCT100"_s)->paid.cents(), 6100);
        QCOMPARE(find(*m_file, u"ACCT100"_s)->paid.cents(), 6000);
    }

    void theNewestOfTheBooksThatWaitComes()
    {
        const TestDatabase third(TestDatabase::Kind::SqliteFile);
        fill(third, {account(u"THIRD"_s, {}, 0, 0)});
        Window window(*m_file);
        QSignalSpy opened(window.findChild<BookOpener *>(), &BookOpener::opened);
        window.trigger("addAccount");
        const QPointer dialog = window.findChild<AccountDialog *>();
        window.start(withPassword(m_way->url(), m_server->password()));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        window.start(third.url().path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, patience);
        QCOMPARE(window.book()->url(), m_file->url());
        dialog->reject();
        QTRY_COMPARE_WITH_TIMEOUT(window.book()->url(), third.url(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.ids(), QStringList(u"THIRD"_s), patience);
    }

    void aDialogClosesWithItsBook_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("AccountDialog") << 0;
        QTest::newRow("AmountDialog") << 1;
        QTest::newRow("BookSettingsDialog") << 2;
        QTest::newRow("ConflictDialog") << 3;
        QTest::newRow("ExportDialog") << 4;
    }
    void aDialogClosesWithItsBook()
    {
        QFETCH(const int, which);
        auto book = openBook(m_file->url());
        const Account seen = *find(*m_file, u"ACCT100"_s);
        const std::unique_ptr<QDialog> dialog = [&]() -> std::unique_ptr<QDialog> {
            if (which == 0)
                return std::make_unique<AccountDialog>(book.get());
            if (which == 1)
                return std::make_unique<AmountDialog>(book.get(), seen, AmountDialog::Kind::Payment);
            if (which == 2)
                return std::make_unique<BookSettingsDialog>(book.get());
            if (which == 3)
                return std::make_unique<ConflictDialog>(
                    book.get(), QList<Conflict>{{.change = Change::close(seen), .current = seen, .who = {}}},
                    u"Close"_s);
            return std::make_unique<ExportDialog>(book.get(), AccountQuery(), QList<AccountId>());
        }();
        dialog->open();
        QVERIFY(dialog->isVisible());
        book.reset();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(dialog->result(), int(QDialog::Rejected));
        useEverythingIn(*dialog); // does nothing, rather than harm
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_file;
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<Forwarder> m_way;
};

namespace tst_bookexchange {
QTEST_MAIN(tst_BookExchange)
}
#include "tst_bookexchange.moc"
