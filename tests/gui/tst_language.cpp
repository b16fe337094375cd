// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountTableModel.h"
#include "platform/UserName.h"
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "support/Window.h"
#include "widgets/accounts/AccountDialog.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/connection/DamagedBookDialog.h"
#include "widgets/connection/MigrationDialog.h"
#include "widgets/controls/Language.h"
#include "widgets/exchange/ExportDialog.h"
#include "widgets/exchange/ImportWizard.h"
#include "widgets/sync/SyncPanel.h"
#include "widgets/window/AboutDialog.h"
#include "widgets/window/BookSettingsDialog.h"
#include "widgets/window/MainWindow.h"
#include "widgets/window/ShortcutsDialog.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::platform;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

/// The windows in another language: keys that don't clash, and a way to choose it.
class tst_Language : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        changeElsewhere(*m_database, {Change::open(accountOf(u"ACCT100"_s, u"John Smith"_s, 6000, 10000)),
                                      Change::open(accountOf(u"ACCT200"_s, u"Jane Doe"_s, 7000, 6000))});
        m_book = openBook(m_database->url());
    }
    void cleanupTestCase()
    {
        m_book.reset();
        m_database.reset();
    }

    void offersTheLanguagesThatItSpeaks()
    {
        QCOMPARE(Language::available(), (QStringList{u"en"_s, u"de"_s}));
        QCOMPARE(Language::nativeName(u"de"_s), u"Deutsch"_s);
    }

    void offersARestartForAnotherLanguage()
    {
        QMainWindow window;
        window.show();
        QMenu *menu = Language::createMenu(&window);
        const QList<QAction *> actions = menu->actions();
        const auto german = std::find_if(actions.cbegin(), actions.cend(),
                                         [](const QAction *action) { return action->data() == u"de"_s; });
        QVERIFY(german != actions.cend());
        (*german)->trigger();
        QCOMPARE(Language::chosen(), u"de"_s);
        const QPointer box = child<QMessageBox>(&window, "languageMessage");
        QVERIFY(box->text().contains(u"restarted"_s));
        box->reject(); // later
        QTRY_VERIFY(!box);
        QVERIFY(window.isVisible() && !Language::isRestartWanted());
        (*german)->trigger();
        child<QPushButton>(&window, "restartNow")->click();
        QTRY_VERIFY(!window.isVisible());
        QVERIFY(Language::isRestartWanted());
        Language::forgetRestart();
        Language::choose({});
        QVERIFY(Language::chosen().isEmpty());
    }

    void restartsAlsoAWindowThatClosesLater()
    {
        class Late : public QMainWindow
        {
            void closeEvent(QCloseEvent *event) override { event->setAccepted(std::exchange(isReady, true)); }
            bool isReady = false;
        } window;
        window.show();
        chooseRestart(window);
        QTRY_VERIFY(Language::isRestartWanted());
        QVERIFY(window.isVisible()); // a change is being written
        QVERIFY(window.close());
        QVERIFY(Language::isRestartWanted());
        Language::forgetRestart();
        Language::choose({});
    }

    void forgetsTheRestartWhenTheWindowStaysOpen()
    {
        Window window(*m_database);
        window.go(0, AccountTableModel::Paid);
        window.list()->setFocus();
        window.press(Qt::Key_F2);
        QVERIFY(window.editor());
        window.editor()->selectAll();
        QTest::keyClicks(window.editor(), u"12x"_s);
        QTest::keyClick(window.editor(), Qt::Key_Return); // which can't be saved
        chooseRestart(window);
        QTRY_VERIFY(!window.findChild<QMessageBox *>(u"languageMessage"_s));
        QVERIFY(window.isVisible());
        QVERIFY(!Language::isRestartWanted()); // else the next end of the day would start it again
        QTest::keyClick(window.editor(), Qt::Key_Escape);
        Language::choose({});
    }

    void numbersFollowTheLanguageIfTheClerkWants()
    {
        Language::choose(u"de"_s);
        Language::install();
        QCOMPARE(Money::fromCents(123450).format(QLocale()), u"1234.50"_s); // as the system has it: the test's C
        Language::setFormats(Language::Formats::OfLanguage);
        Language::install();
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QLocale().decimalPoint(), u","_s);
        Language::setFormats(Language::Formats::OfSystem);
        Language::choose({});
        QLocale::setDefault(QLocale::c());
    }

    void countsInPlurals()
    {
        Language::choose(u"en"_s);
        Language::install();
        QCOMPARE(SyncPanel::tr("%n account(s) are in conflict.", nullptr, 3), u"3 accounts are in conflict."_s);
        QCOMPARE(SyncPanel::tr("%n account(s) are in conflict.", nullptr, 1), u"1 account is in conflict."_s);
    }

    /// From here on in German.
    void hasNoClashingKeysInGermanDialogs()
    {
        Language::choose(u"de"_s);
        Language::install();
        const Account account = stored(*m_database, u"ACCT100"_s).value();
        const Account other = stored(*m_database, u"ACCT200"_s).value();
        const QList<Conflict> conflicts{
            {.change = Change::edit(account, Change::Name, account), .current = account, .who = {}},
            {.change = Change::close(other), .current = other, .who = {}},
            {.change = Change::edit(other, Change::Name, other), .current = {}, .who = {}}};
        AboutDialog about;
        AccountDialog add(m_book.get());
        AmountDialog payment(m_book.get(), account, AmountDialog::Kind::Payment);
        AmountDialog charge(m_book.get(), account, AmountDialog::Kind::Charge);
        BookSettingsDialog settings(m_book.get());
        DamagedBookDialog damaged(m_database->url(), QStringList{u"…"_s});
        ExportDialog exporting(m_book.get(), {}, {account.id});
        MigrationDialog migration(m_database->url(), {}, Actor(currentUser()));
        ShortcutsDialog shortcuts({});
        const QList<QDialog *> dialogs{&about,   &add,       &payment,   &charge,   &settings,
                                       &damaged, &exporting, &migration, &shortcuts};
        for (QDialog *dialog : dialogs) {
            dialog->open();
            QCOMPARE(accessibilityProblems(dialog), QStringList());
            dialog->close();
        }
        QVERIFY2(add.windowTitle() == u"Konto anlegen"_s, qPrintable(add.windowTitle()));

        ConflictDialog conflict(m_book.get(), conflicts, u"…"_s);
        conflict.open();
        auto *list = child<QTreeWidget>(&conflict, "conflicts");
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            list->setCurrentItem(list->topLevelItem(row));
            QCOMPARE(accessibilityProblems(&conflict), QStringList());
        }
        ConnectionDialog connection;
        connection.open();
        auto *kinds = child<QListWidget>(&connection, "kinds");
        for (int row = 0; row < kinds->count(); ++row) {
            kinds->setCurrentRow(row);
            QCOMPARE(accessibilityProblems(&connection), QStringList());
        }
    }

    void hasNoClashingKeysInTheGermanImport()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.csv"_s);
        write(file, "acctid;paid;due\nacct1;1,00;2,00\nacct2;1,005;2,00\n");
        ImportWizard wizard(m_book.get(), file);
        wizard.open();
        for (const auto page :
             {ImportWizard::FilePage, ImportWizard::FormatPage, ImportWizard::KnownPage, ImportWizard::CheckPage}) {
            QCOMPARE(wizard.currentId(), int(page));
            auto *next = wizard.button(page == ImportWizard::CheckPage ? QWizard::CommitButton : QWizard::NextButton);
            QTRY_VERIFY(next->isEnabled());
            QCOMPARE(accessibilityProblems(&wizard), QStringList());
            if (page != ImportWizard::CheckPage)
                click(next);
        }
    }

    void hasNoClashingKeysInTheGermanMenus()
    {
        MainWindow window{Actor(currentUser())};
        window.show();
        QStringList clashes = clashesIn(window.menuBar()->actions());
        for (const QMenu *menu : window.findChildren<QMenu *>())
            clashes << clashesIn(menu->actions());
        QCOMPARE(clashes, QStringList());
    }

private:
    static void chooseRestart(QMainWindow &window)
    {
        const QList<QAction *> actions = Language::createMenu(&window)->actions();
        const auto german = std::find_if(actions.cbegin(), actions.cend(),
                                         [](const QAction *action) { return action->data() == u"de"_s; });
        (*german)->trigger();
        child<QPushButton>(&window, "restartNow")->click();
    }
    /// Entries of one menu with the same key.
    static QStringList clashesIn(const QList<QAction *> &actions)
    {
        QStringList clashes;
        QHash<QKeySequence, QString> seen;
        for (const QAction *action : actions) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (key.isEmpty() || action->isSeparator())
                continue;
            if (seen.contains(key))
                clashes << seen.value(key) + u" / "_s + action->text();
            seen.insert(key, action->text());
        }
        return clashes;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
};

namespace tst_language {
QTEST_MAIN(tst_Language)
}
#include "tst_language.moc"
