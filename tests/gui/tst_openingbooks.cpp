// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/CredentialStore.h"
#include "support/Await.h"
#include "support/OtherProgram.h"
#include "support/Presets.h"
#include "support/Window.h"
#include "url/UrlParser.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/connection/DamagedBookDialog.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/RecentBooks.h"

#include <QCommandLinkButton>

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Kind = TestDatabase::Kind;

/// From the start page, or from the last time, to an open book.
class TestOfOpeningBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksForThePasswordWithTheCursorInIt_data() { addServers(); }
    void asksForThePasswordWithTheCursorInIt();
    void keepsTheCursorInThePasswordAfterAWrongOne();
    void takesThePasswordFromTheEnvironment_data() { addServers(); }
    void takesThePasswordFromTheEnvironment();
    void tellsThatPasswordToNoOtherServer();
    void startPageLeadsWithANewBook();
    void startPageShowsRecentBooksWithTheirFolders();
    void suggestsAFileForANewBook();
    void asksInWhichCurrencyANewBookIs();
    void asksForTheCurrencyOnlyOnce();
    void greysWhatTheAdministratorHasLocked();
    void saysThatAServerLacksItsKind();
    void keepsAPasswordOnceTheServerHasTakenIt();
    void asksAgainBeforeItGoesWithoutEncryption();
    void saysWhichOptionsOfItsUrlAreIgnored();
    void readsABookThatAnotherProgramsTriggerWouldChange_data();
    void readsABookThatAnotherProgramsTriggerWouldChange();
    void offersWhatIsLeftOfADamagedBook_data();
    void offersWhatIsLeftOfADamagedBook();
    void saysThatATableWaitsForABook();

private:
    static void addServers()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("MariaDB") << Kind::MariaDb;
        QTest::newRow("PostgreSQL") << Kind::PostgreSql;
    }
    void startWith(const TestDatabase &database)
    {
        fill(database, sampleAccounts());
        (void)await(CredentialStore::forget(SecretKey::password(database.url())));
        QSettings().setValue(u"lastBook"_s, database.url().toString());
    }

    QTemporaryDir m_folder;
    Presets m_presets;
};

void TestOfOpeningBooks::init()
{
    useFreshSettings(m_folder);
    m_presets.clear();
}

void TestOfOpeningBooks::cleanup()
{
    qunsetenv("ACCOUNTDESK_PASSWORD");
}

void TestOfOpeningBooks::asksForThePasswordWithTheCursorInIt()
{
    QFETCH(Kind, kind);
    const TestDatabase database(kind);
    startWith(database);
    Window window;
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    auto *dialog = window.findChild<ConnectionDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(child<FieldMessage>(dialog, "testMessage")->sentence(),
             u"Enter the password for %1."_s.arg(database.url().user));
    // Of the dialog: without a window manager the display may give the focus back to the window behind it.
    QCOMPARE(dialog->focusWidget(), child<QLineEdit>(dialog, "password"));
    QTest::keyClicks(dialog->focusWidget(), database.password());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(window.isRead());
    QCOMPARE(window.book()->url(), database.url());
}

void TestOfOpeningBooks::keepsTheCursorInThePasswordAfterAWrongOne()
{
    const TestDatabase database(Kind::MariaDb);
    startWith(database);
    Window window;
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    const QPointer<ConnectionDialog> first = window.findChild<ConnectionDialog *>();
    child<QLineEdit>(first, "password")->setText(u"wr0ng"_s);
    click(child<QDialogButtonBox>(first, "buttons")->button(QDialogButtonBox::Open));
    QTRY_VERIFY(!first && window.findChild<ConnectionDialog *>());
    auto *second = window.findChild<ConnectionDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(second));
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>(second, "password"));
    QVERIFY(child<FieldMessage>(second, "testMessage")->sentence().contains(u"password"_s));
}

void TestOfOpeningBooks::takesThePasswordFromTheEnvironment()
{
    QFETCH(Kind, kind);
    const TestDatabase database(kind);
    startWith(database);
    qputenv("ACCOUNTDESK_PASSWORD", database.password().toUtf8());
    Window window;
    QTRY_VERIFY(window.isRead());
    QCOMPARE(window.book()->url(), database.url());
    QVERIFY(!window.findChild<ConnectionDialog *>());
}

void TestOfOpeningBooks::tellsThatPasswordToNoOtherServer()
{
    const TestDatabase database(Kind::MariaDb);
    startWith(database);
    const TestDatabase other(Kind::PostgreSql);
    fill(other, {});
    (void)await(CredentialStore::forget(SecretKey::password(other.url())));
    RecentBooks::add(other.url());
    qputenv("ACCOUNTDESK_PASSWORD", database.password().toUtf8());
    Window window;
    QTRY_VERIFY(window.isRead());
    auto *recent = child<QMenu>(&window, "recentMenu");
    Q_EMIT recent->aboutToShow();
    for (QAction *action : recent->actions()) {
        if (action->text() == other.url().displayName())
            action->trigger();
    }
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    QVERIFY(child<QLineEdit>(window.findChild<ConnectionDialog *>(), "password")->text().isEmpty());
}

void TestOfOpeningBooks::startPageLeadsWithANewBook()
{
    Window window;
    QVERIFY(QTest::qWaitFor([&] { return window.empty()->isVisible(); }));
    const auto buttons = window.empty()->findChildren<QPushButton *>();
    QVERIFY(!buttons.isEmpty());
    QCOMPARE(buttons.first()->text().remove(u'&'), window.action("newBook")->iconText());
    QVERIFY(buttons.first()->isDefault());
}

void TestOfOpeningBooks::startPageShowsRecentBooksWithTheirFolders()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, sampleAccounts());
    RecentBooks::add({.backend = Backend::MySql,
                      .host = u"db.example"_s,
                      .user = u"clerk"_s,
                      .database = u"crm"_s,
                      .tls = TlsMode::VerifyFull});
    RecentBooks::add(database.url());
    Window window;
    const auto books = window.empty()->findChildren<QCommandLinkButton *>(u"recentBook"_s);
    QCOMPARE(books.size(), 2);
    QCOMPARE(books[0]->text(), database.url().displayName());
    QVERIFY(books[0]->accessibleName().contains(QFileInfo(database.url().path).absolutePath().section(u'/', -1)));
    QCOMPARE(books[1]->description(), u"clerk@db.example"_s);
    click(books[0]);
    QTRY_VERIFY(window.isRead());
    QCOMPARE(window.book()->url(), database.url());
}

void TestOfOpeningBooks::suggestsAFileForANewBook()
{
    const auto suggested = [] {
        Window window;
        window.trigger("newBook");
        auto *dialog = child<QFileDialog>(&window, "chooseNewBook");
        const QString file = child<QLineEdit>(dialog, "fileNameEdit")->text();
        return std::pair(dialog->directory(), file);
    };
    const auto [folder, file] = suggested();
    QVERIFY(folder.exists());
    QVERIFY2(file.startsWith(u"Accounts"_s), qPrintable(file));
    write(folder.filePath(u"Accounts.accountdesk"_s), {});
    QVERIFY2(suggested().second.startsWith(u"Accounts 2"_s), qPrintable(suggested().second));
    QVERIFY(QFile::remove(folder.filePath(u"Accounts.accountdesk"_s)));
}

void TestOfOpeningBooks::asksInWhichCurrencyANewBookIs()
{
    Window window;
    window.trigger("newBook");
    test::chooseFile(&window, "chooseNewBook", m_folder.filePath(u"shop.accountdesk"_s));
    QTRY_VERIFY(window.findChild<QDialog *>(u"bookSettingsDialog"_s));
    auto *dialog = window.findChild<QDialog *>(u"bookSettingsDialog"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>(dialog, "currency"));
    QTest::keyClicks(QApplication::focusWidget(), u"CHF"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.book()->settings().currency, u"CHF"_s);
}

void TestOfOpeningBooks::asksForTheCurrencyOnlyOnce()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, {}); // a book, if an empty one
    Window window(database);
    QTRY_VERIFY(window.isRead());
    QVERIFY(!window.findChild<QDialog *>(u"bookSettingsDialog"_s));
}

void TestOfOpeningBooks::greysWhatTheAdministratorHasLocked()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, sampleAccounts());
    RecentBooks::add({.path = m_folder.filePath(u"another.accountdesk"_s)});
    m_presets.set(u"[Book]\nurl=%1\nlocked=true\n"_s.arg(database.url().toString()));
    Window window;
    QTRY_VERIFY(window.isRead());
    QVERIFY(window.action("openBook")->isEnabled());
    for (QAction *action : {window.action("newBook"), window.action("connectToServer"),
                            child<QMenu>(&window, "recentMenu")->menuAction()}) {
        QVERIFY(!action->isEnabled());
        QVERIFY(action->statusTip().contains(u"administrator"_s));
    }
    window.trigger("closeBook");
    QTRY_VERIFY(window.empty()->isVisible());
    QVERIFY(window.empty()->findChildren<QCommandLinkButton *>(u"recentBook"_s).size() <= 1); // the locked one
    window.trigger("openBook");
    auto *dialog = window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    for (const char *name : {"kinds", "kindsLabel", "recent", "recentLabel", "filePage"})
        QVERIFY2(!child<QWidget>(dialog, name)->isEnabled(), name);
}

void TestOfOpeningBooks::saysThatAServerLacksItsKind()
{
    Window window(u"localhost:3306/crm"_s);
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    QVERIFY(window.findChild<QMessageBox *>()->informativeText().contains(u"mysql://"_s));
    QVERIFY(!QFileInfo::exists(u"localhost:3306"_s));
}

void TestOfOpeningBooks::keepsAPasswordOnceTheServerHasTakenIt()
{
    const TestDatabase database(Kind::PostgreSql);
    startWith(database);
    const auto kept = [&database] { return await(CredentialStore::secret(SecretKey::password(database.url()))); };
    Window window;
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    const QPointer<ConnectionDialog> first = window.findChild<ConnectionDialog *>();
    child<QLineEdit>(first, "password")->setText(u"wr0ng"_s);
    click(child<QDialogButtonBox>(first, "buttons")->button(QDialogButtonBox::Open));
    QTRY_VERIFY(!first && window.findChild<ConnectionDialog *>());
    QVERIFY(!kept());
    auto *second = window.findChild<ConnectionDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(second));
    QCOMPARE(child<QLineEdit>(second, "password")->text(), u"wr0ng"_s); // may be mended where it is
    QTest::keyClicks(second->focusWidget(), database.password());
    QTest::keyClick(second->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(window.isRead());
    QCOMPARE(kept().value_or(QString()), database.password());
}

/// What was agreed to once isn't so for ever; a book of the list is one click.
void TestOfOpeningBooks::asksAgainBeforeItGoesWithoutEncryption()
{
    const QString exposed = u"mysql://clerk@db.example/crm?ssl-mode=off"_s;
    RecentBooks::add(parseUrl(exposed)->url);
    QSettings().setValue(u"lastBook"_s, exposed);
    Window window;
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    const QPointer<ConnectionDialog> dialog = window.findChild<ConnectionDialog *>();
    auto *consent = child<QCheckBox>(dialog, "allowPlain");
    QVERIFY(child<FieldMessage>(dialog, "testMessage")->sentence().isEmpty()); // nothing was tried
    QVERIFY(consent->isVisible());
    QVERIFY(!consent->isChecked());
    QVERIFY(child<FieldMessage>(dialog, "tlsMessage")->isVisible());
    QVERIFY(!child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Open)->isEnabled());
    dialog->reject();
    QTRY_VERIFY(!dialog);
    click(window.empty()->findChild<QCommandLinkButton *>(u"recentBook"_s));
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    QVERIFY(!child<QCheckBox>(window.findChild<ConnectionDialog *>(), "allowPlain")->isChecked());
    QVERIFY(child<FieldMessage>(window.findChild<ConnectionDialog *>(), "testMessage")->sentence().isEmpty());
}

void TestOfOpeningBooks::saysWhichOptionsOfItsUrlAreIgnored()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, sampleAccounts());
    Window window(u"sqlite:///%1?timeout=5"_s.arg(database.url().path));
    QTRY_VERIFY(window.isRead());
    QTRY_VERIFY2(window.findChild<StatusMessage *>()->text().contains(u"timeout"_s),
                 qPrintable(window.findChild<StatusMessage *>()->text()));
}

void TestOfOpeningBooks::readsABookThatAnotherProgramsTriggerWouldChange_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
}

void TestOfOpeningBooks::readsABookThatAnotherProgramsTriggerWouldChange()
{
    QFETCH(Kind, kind);
    const TestDatabase database(kind);
    fill(database, sampleAccounts());
    OtherProgram(database).run(
        u"CREATE TRIGGER evil AFTER INSERT ON entry FOR EACH ROW BEGIN DELETE FROM setting; END"_s);
    Window window(urlWithPassword(database));
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY2(box->text().contains(u"evil"_s), qPrintable(box->text()));
    const auto buttons = box->buttons();
    const auto read = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
        return button->text().remove(u'&') == u"Open Read-Only"_s;
    });
    QVERIFY(read != buttons.end());
    click(*read);
    QTRY_VERIFY(window.isRead());
    QVERIFY(window.book()->isReadOnly());
    QCOMPARE(window.model()->rowCount(), 3);
}

void TestOfOpeningBooks::offersWhatIsLeftOfADamagedBook_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::newRow("a text") << false;
    QTest::newRow("a database with a bad page") << true;
}

/// Reading is offered where there is something to read.
void TestOfOpeningBooks::offersWhatIsLeftOfADamagedBook()
{
    QFETCH(bool, isDatabase);
    const TestDatabase database(Kind::SqliteFile);
    fill(database, sampleAccounts());
    const QString file = m_folder.filePath(u"damaged.accountdesk"_s);
    QByteArray bytes = read(database.url().path);
    const qsizetype page = sqlitePageSize(bytes);
    write(file, isDatabase ? bytes.replace(2 * page, page, QByteArray(page, '\x5a')) : QByteArray("no book"));
    Window window(file);
    QTRY_VERIFY(window.findChild<DamagedBookDialog *>());
    auto *dialog = window.findChild<DamagedBookDialog *>();
    QVERIFY(dialog->findChild<QPushButton *>(u"restoreButton"_s));
    for (const auto &name : {u"readOnlyButton"_s, u"rescueButton"_s})
        QCOMPARE(dialog->findChild<QPushButton *>(name) != nullptr, isDatabase);
    QCOMPARE(dialog->findChild<QPushButton *>(u"otherButton"_s) != nullptr, !isDatabase);
}

void TestOfOpeningBooks::saysThatATableWaitsForABook()
{
    const QString file = m_folder.filePath(u"customers.csv"_s);
    write(file, "acctid,paid,due\nA,1,2\n");
    Window window(file);
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    QVERIFY(
        child<FieldMessage>(window.findChild<ConnectionDialog *>(), "note")->sentence().contains(u"customers.csv"_s));
}

namespace tst_openingbooks {
QTEST_MAIN(TestOfOpeningBooks)
}
#include "tst_openingbooks.moc"
