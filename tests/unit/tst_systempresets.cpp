// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/SystemPresets.h"
#include "support/Files.h"
#include "url/UrlParser.h"

#include <QDir>
#include <QTemporaryDir>

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

DatabaseUrl urlOf(const QString &text)
{
    return parseUrl(text)->url;
}

} // namespace

class TestOfSystemPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasNoneWithoutAFile();
    void readsAllThatItCanSet();
    void takesTheFirstOfTheSystemsFolders();
    void ignoresWhatAClerkWrote();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void allowsTheLockedBookOnly();
    void readsTheExampleThatIsInstalled();

private:
    /// Writes the file of a folder of the system's.
    void preset(const QByteArray &text, const QString &folder = u"first"_s);

    QTemporaryDir m_folder;
};

void TestOfSystemPresets::init()
{
    QDir(m_folder.path()).removeRecursively();
    qputenv("XDG_CONFIG_DIRS", (m_folder.filePath(u"first"_s) + u':' + m_folder.filePath(u"second"_s)).toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"home"_s).toLocal8Bit());
}

void TestOfSystemPresets::preset(const QByteArray &text, const QString &folder)
{
    const QString place = m_folder.filePath(folder + u"/accountdesk"_s);
    QVERIFY(QDir().mkpath(place));
    writeFile(place + u"/accountdesk.conf"_s, text);
}

void TestOfSystemPresets::hasNoneWithoutAFile()
{
    const auto presets = SystemPresets::read();
    QVERIFY(presets);
    QVERIFY(!presets->book && !presets->isBookLocked && !presets->isSyncLocked);
    QVERIFY(presets->syncServer.isEmpty() && presets->syncPins.isEmpty());
    QVERIFY(presets->allows(urlOf(u"sqlite:////home/ann/any.accountdesk"_s)));
}

void TestOfSystemPresets::readsAllThatItCanSet()
{
    preset("; a comment\n[Book]\nurl=postgresql://db.office/crm?sslmode=verify-full&sslrootcert=/etc/ca.pem\n"
           "locked=true\n\n[Sync]\nserver=https://books.example:8443\npins=sha256//AAAA=, sha256//BBBB=\n"
           "locked=true\n");
    const auto presets = SystemPresets::read();
    QVERIFY(presets);
    QCOMPARE(presets->book, urlOf(u"postgresql://db.office/crm?sslmode=verify-full&sslrootcert=/etc/ca.pem"_s));
    QVERIFY(presets->isBookLocked && presets->isSyncLocked);
    QCOMPARE(presets->syncServer, u"https://books.example:8443"_s);
    QCOMPARE(presets->syncPins, QStringList({u"sha256//AAAA="_s, u"sha256//BBBB="_s}));
}

void TestOfSystemPresets::takesTheFirstOfTheSystemsFolders()
{
    preset("[Book]\nurl=sqlite:////srv/second.accountdesk\n", u"second"_s);
    QCOMPARE(SystemPresets::read()->book->path, u"/srv/second.accountdesk"_s);
    preset("[Book]\nurl=sqlite:////srv/first.accountdesk\n");
    QCOMPARE(SystemPresets::read()->book->path, u"/srv/first.accountdesk"_s);
}

void TestOfSystemPresets::ignoresWhatAClerkWrote()
{
    preset("[Book]\nurl=sqlite:////home/ann/own.accountdesk\nlocked=true\n", u"home"_s);
    QVERIFY(!SystemPresets::read()->book);
}

void TestOfSystemPresets::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no URL") << QByteArray("[Book]\nurl=db.office\n");
    QTest::newRow("a lock without a book") << QByteArray("[Book]\nlocked=true\n");
    QTest::newRow("a lock that says neither") << QByteArray("[Book]\nurl=sqlite:////srv/a\nlocked=ja\n");
    QTest::newRow("a password for everyone") << QByteArray("[Book]\nurl=mysql://ann:secret@db.office/crm\n");
    QTest::newRow("no settings") << QByteArray("[Book\nurl\n");
}

void TestOfSystemPresets::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, text);
    preset(text);
    const auto presets = SystemPresets::read();
    QVERIFY(!presets);
    QVERIFY(presets.error().happened.contains(u"accountdesk.conf"_s));
    QVERIFY(!presets.error().text().contains(u"secret"_s) && !presets.error().detail.contains(u"secret"_s));
}

void TestOfSystemPresets::allowsTheLockedBookOnly()
{
    preset("[Book]\nurl=postgresql://db.office/crm?sslmode=verify-full\nlocked=true\n");
    const auto presets = SystemPresets::read();
    QVERIFY(presets);
    QVERIFY(presets->allows(urlOf(u"postgresql://ann@db.office:5432/crm?sslmode=verify-full"_s)));
    QVERIFY(!presets->allows(urlOf(u"postgresql://ann@db.office/crm?sslmode=disable"_s)));
    QVERIFY(!presets->allows(urlOf(u"postgresql://ann@db.elsewhere/crm?sslmode=verify-full"_s)));
    QVERIFY(!presets->allows(urlOf(u"sqlite:////home/ann/own.accountdesk"_s)));
}

void TestOfSystemPresets::readsTheExampleThatIsInstalled()
{
    QFile example(QStringLiteral(ACCOUNTDESK_SOURCE_DIR "/packaging/linux/accountdesk.conf"));
    QVERIFY(example.open(QIODevice::ReadOnly));
    preset(example.readAll()
               .replace("\n;url", "\nurl")
               .replace("\n;locked", "\nlocked")
               .replace("\n;server", "\nserver")
               .replace("\n;pins", "\npins"));
    const auto presets = SystemPresets::read();
    QVERIFY(presets);
    QVERIFY(presets->isBookLocked && presets->isSyncLocked);
    QCOMPARE(presets->syncPins.size(), 1);
}

namespace tst_systempresets {
QTEST_GUILESS_MAIN(TestOfSystemPresets)
}
#include "tst_systempresets.moc"
