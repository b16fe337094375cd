// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/CredentialStore.h"
#include "support/Presets.h"
#include "support/SyncOffice.h"
#include "support/Window.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Kind = TestDatabase::Kind;

/// What the window does with the administrator's presets, and with a file that the desktop hands it.
class TestOfPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensTheBookThatIsSet();
    void goesOnWithTheClerksOwnBook();
    void asksAsWhomAndForNothingElse();
    void refusesAnotherBookThanTheLockedOne();
    void opensNothingWhenThePresetsAreDamaged();
    void syncsWithTheLockedServerOnly();
    void importsTheTableThatItIsStartedWith();
    void asksForABookToImportInto();

private:
    void preset(const QString &url, const QString &more = {}) const;
    static QString messageOf(QWidget *window);

    QTemporaryDir m_folder;
    Presets m_presets;
};

void TestOfPresets::init()
{
    useFreshSettings(m_folder);
    m_presets.clear();
}

void TestOfPresets::preset(const QString &url, const QString &more) const
{
    m_presets.set(u"[Book]\nurl=%1\n%2"_s.arg(url, more));
}

QString TestOfPresets::messageOf(QWidget *window)
{
    auto *box = window->findChild<QMessageBox *>();
    return box ? box->text() + u' ' + box->informativeText() : QString();
}

void TestOfPresets::opensTheBookThatIsSet()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, sampleAccounts());
    preset(database.url().toString());
    Window window;
    QTRY_VERIFY(window.isRead());
    QCOMPARE(window.book()->url(), database.url());
}

void TestOfPresets::goesOnWithTheClerksOwnBook()
{
    const TestDatabase own(Kind::SqliteFile);
    const TestDatabase set(Kind::SqliteFile);
    fill(own, sampleAccounts());
    fill(set, {});
    preset(set.url().toString());
    QSettings().setValue(u"lastBook"_s, own.url().toString());
    {
        Window window;
        QTRY_VERIFY(window.isRead());
        QCOMPARE(window.book()->url(), own.url());
    }
    preset(set.url().toString(), u"locked=true\n"_s);
    Window window;
    QTRY_VERIFY(window.isRead());
    QCOMPARE(window.book()->url(), set.url());
}

void TestOfPresets::asksAsWhomAndForNothingElse()
{
    const TestDatabase database(Kind::PostgreSql);
    fill(database, sampleAccounts());
    DatabaseUrl url = database.url();
    url.user.clear();
    preset(url.toString(), u"locked=true\n"_s);
    Window window;
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    auto *dialog = window.findChild<ConnectionDialog *>();
    QCOMPARE(child<QLineEdit>(dialog, "host")->text(), url.host);
    for (const char *name : {"host", "database", "caFile"})
        QVERIFY2(!child<QLineEdit>(dialog, name)->isEnabled(), name);
    QVERIFY(!child<QListWidget>(dialog, "kinds")->isEnabled());
    QVERIFY(!child<QComboBox>(dialog, "tls")->isEnabled());
    QVERIFY(!child<FieldMessage>(dialog, "note")->sentence().isEmpty());
    child<QLineEdit>(dialog, "user")->setText(database.url().user);
    child<QLineEdit>(dialog, "password")->setText(database.password());
    click(child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Open));
    QTRY_VERIFY(window.isRead());
    QCOMPARE(window.book()->url(), database.url());
}

void TestOfPresets::refusesAnotherBookThanTheLockedOne()
{
    const TestDatabase own(Kind::SqliteFile);
    fill(own, sampleAccounts());
    preset(u"sqlite:////srv/office.accountdesk"_s, u"locked=true\n"_s);
    Window window(own.url().path);
    QTRY_VERIFY(messageOf(&window).contains(u"office.accountdesk"_s));
    QVERIFY(!window.book());
}

void TestOfPresets::opensNothingWhenThePresetsAreDamaged()
{
    const TestDatabase own(Kind::SqliteFile);
    fill(own, sampleAccounts());
    preset(u"nonsense"_s);
    Window window(own.url().path);
    QTRY_VERIFY(messageOf(&window).contains(u"accountdesk.conf"_s));
    QVERIFY(!window.book());
}

void TestOfPresets::syncsWithTheLockedServerOnly()
{
    const SyncOffice office;
    office.trust();
    const TestDatabase own(Kind::SqliteFile);
    fill(own, {account(u"ACCT900"_s, u"Only here"_s, 0, 100)});
    {
        Database database = own.open();
        QVERIFY(SyncBook(database, {}).connect(office.endpoint().url().toString(), FirstSync::Ask));
    }
    const auto token = SecretKey::syncToken(office.endpoint().url());
    CredentialStore::setSecret(token, office.credentials.token, CredentialStore::Keep::ForThisRun);
    const auto before = office.server.log().count("event=request");
    m_presets.setSync(u"server=https://books.example:8443\nlocked=true\n"_s);
    {
        Window window(own);
        QTRY_VERIFY(window.banner("syncBanner")->text().contains(u"https://books.example:8443"_s));
        QCOMPARE(office.server.log().count("event=request"), before);
    }
    m_presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(office.server.url(),
                                                                 office.credentials.trust.pins.first().pin.text()));
    QVERIFY(TrustStore::remove(office.endpoint().authority()));
    Window window(own);
    QTRY_VERIFY_WITH_TIMEOUT(office.account(u"ACCT900"_s), 20000); // with no question
}

void TestOfPresets::importsTheTableThatItIsStartedWith()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, {});
    QSettings().setValue(u"lastBook"_s, database.url().toString());
    const QString table = m_folder.filePath(u"monday.csv"_s);
    write(table, "acctid,paid,due\nACCT1,1.00,2.00\n");
    Window window(table);
    QTRY_VERIFY(window.findChild<ImportWizard *>());
    QVERIFY(window.book());
}

void TestOfPresets::asksForABookToImportInto()
{
    const TestDatabase database(Kind::SqliteFile);
    fill(database, {});
    const QString table = m_folder.filePath(u"monday.csv"_s);
    write(table, "acctid,paid,due\nACCT1,1.00,2.00\n");
    Window window(table);
    QTRY_VERIFY(window.findChild<ConnectionDialog *>());
    auto *dialog = window.findChild<ConnectionDialog *>();
    QVERIFY(!window.findChild<ImportWizard *>());
    child<QLineEdit>(dialog, "file")->setText(database.url().path);
    click(child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Open));
    QTRY_VERIFY(window.findChild<ImportWizard *>());
}

namespace tst_presets {
QTEST_MAIN(TestOfPresets)
}
#include "tst_presets.moc"
