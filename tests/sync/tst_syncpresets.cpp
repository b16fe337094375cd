// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Presets.h"
#include "sync/SyncPresets.h"
#include "sync/TrustStore.h"

#include <QSettings>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

// Pins by a word for whose they are.
const QString office = u"sha256//47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="_s;
const QString next = u"sha256//YhKJKSzoTt2b5FP18fvpHo7fJYqQCjAa3HWY3tvRMwE="_s;
const QString clerks = u"sha256//YLh1dUR9y6Kja30RrAn7JKnbQG/uEtLMkBgFF2Fuihg="_s;

constexpr auto server = "https://books.example:8443"_L1;
constexpr auto elsewhere = "https://other.example:8443"_L1;

TrustedPin pinOf(const QString &text)
{
    return {.pin = CertificatePin::parse(text).value()};
}

SyncEndpoint at(const QString &url)
{
    return SyncEndpoint::parse(url).value();
}

/// "clerks office*": the pins in order, the administrator's with a star.
QString words(const ServerTrust &trust)
{
    QStringList words;
    for (const TrustedPin &pin : trust.pins) {
        const QString text = pin.pin.text();
        const QString name = text == office ? u"office"_s : text == next ? u"next"_s : u"clerks"_s;
        words << (pin.isPreset ? name + u'*' : name);
    }
    return words.join(u' ') + (trust.isLocked ? u" locked"_s : QString());
}

} // namespace

class TestOfSyncPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void decidesWhomToTrust_data();
    void decidesWhomToTrust();
    void leavesAClerksWordOnTheSamePin();
    void takesNoOtherPinForOnce();
    void refusesAnotherServerThanTheLockedOne();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void needsNoReadableTrustOfTheClerksWhereItIsLocked();

private:
    Presets m_presets;
};

void TestOfSyncPresets::initTestCase()
{
    QCoreApplication::setOrganizationName(u"AccountDesk"_s);
    QCoreApplication::setApplicationName(u"test"_s);
}

void TestOfSyncPresets::init()
{
    QSettings().clear();
    m_presets.clear();
}

void TestOfSyncPresets::decidesWhomToTrust_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QString>("trusted");
    const QString set = u"server=%1\n"_s.arg(server);
    const QString pinned = set + u"pins=%1, %2\n"_s.arg(office, next);
    const QString lock = u"locked=true\n"_s;
    const QStringList none;
    const QStringList one{clerks};
    QTest::newRow("nothing set, nothing trusted") << QString() << QString(server) << none << QString();
    QTest::newRow("nothing set") << QString() << QString(server) << one << u"clerks"_s;
    QTest::newRow("a server set") << set << QString(server) << one << u"clerks"_s;
    QTest::newRow("pins set") << pinned << QString(server) << none << u"office* next*"_s;
    QTest::newRow("pins set, and the clerk's own") << pinned << QString(server) << one << u"clerks office* next*"_s;
    QTest::newRow("pins of the same machine, behind a path")
        << pinned << server + u"/b"_s << none << u"office* next*"_s;
    QTest::newRow("pins of another server") << pinned << QString(elsewhere) << one << u"clerks"_s;
    QTest::newRow("pins of another port") << pinned << u"https://books.example"_s << none << QString();
    QTest::newRow("locked") << pinned + lock << QString(server) << one << u"office* next* locked"_s;
    QTest::newRow("locked, another way to write it")
        << pinned + lock << u"HTTPS://Books.Example:8443/"_s << one << u"office* next* locked"_s;
    QTest::newRow("locked to what authorities vouch for") << set + lock << QString(server) << one << u" locked"_s;
}

void TestOfSyncPresets::decidesWhomToTrust()
{
    QFETCH(QString, lines);
    QFETCH(QString, endpoint);
    QFETCH(QStringList, own);
    QFETCH(QString, trusted);
    m_presets.setSync(lines);
    QList<TrustedPin> pins;
    for (const QString &text : own)
        pins << pinOf(text);
    QVERIFY(TrustStore::setPins(at(endpoint).authority(), pins));
    const auto trust = trustFor(at(endpoint));
    QVERIFY2(trust, trust ? "" : qPrintable(trust.error().text()));
    QCOMPARE(words(*trust), trusted);
}

void TestOfSyncPresets::leavesAClerksWordOnTheSamePin()
{
    m_presets.setSync(u"server=%1\npins=%2\n"_s.arg(server, office));
    TrustedPin own = pinOf(office);
    own.allowExpired = true;
    QVERIFY(TrustStore::setPins(at(server).authority(), {own}));
    QCOMPARE(trustFor(at(server))->pins.size(), 1);
    QVERIFY(trustFor(at(server))->pins.first().allowExpired);
    m_presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(server, office));
    QVERIFY(!trustFor(at(server))->pins.first().allowExpired);
}

void TestOfSyncPresets::takesNoOtherPinForOnce()
{
    const QString lines = u"server=%1\npins=%2,%3\n"_s.arg(server, office, next);
    m_presets.setSync(lines);
    QCOMPARE(words(*trustFor(at(server), {pinOf(clerks)})), u"clerks"_s);
    m_presets.setSync(lines + u"locked=true\n"_s);
    QCOMPARE(words(*trustFor(at(server), {pinOf(next)})), u"next locked"_s);
    QCOMPARE(trustFor(at(server), {pinOf(next), pinOf(clerks)}).error().kind, Error::Kind::Refused);
    m_presets.setSync(u"server=%1\nlocked=true\n"_s.arg(server));
    QCOMPARE(trustFor(at(server), {pinOf(clerks)}).error().kind, Error::Kind::Refused);
}

void TestOfSyncPresets::refusesAnotherServerThanTheLockedOne()
{
    m_presets.setSync(u"server=%1\nlocked=true\n"_s.arg(server));
    for (const QString &other : {QString(elsewhere), server + u"/b"_s, u"https://books.example"_s}) {
        const auto trust = trustFor(at(other));
        QVERIFY2(!trust, qPrintable(other));
        QCOMPARE(trust.error().kind, Error::Kind::Refused);
        QVERIFY2(trust.error().text().contains(server), qPrintable(trust.error().text()));
        QCOMPARE(trust.error().safe, u"Nothing was sent."_s);
    }
}

void TestOfSyncPresets::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("lines");
    const QString set = u"server=%1\n"_s.arg(server);
    QTest::newRow("a server without TLS") << u"server=http://books.example\n"_s;
    QTest::newRow("two servers") << u"server=%1,%2\n"_s.arg(server, elsewhere);
    QTest::newRow("a short pin") << set + u"pins=sha256//short\n"_s;
    QTest::newRow("one good pin of two") << set + u"pins=%1, sha256//short\n"_s.arg(office);
    QTest::newRow("pins apart by space") << set + u"pins=%1 %2\n"_s.arg(office, next);
    QTest::newRow("no pin where there is to be one") << set + u"pins=\n"_s;
    QTest::newRow("a pin behind a comment's sign") << set + u"pins=;%1\n"_s.arg(office);
    QTest::newRow("a comma too many") << set + u"pins=%1,\n"_s.arg(office);
    QTest::newRow("pins of nobody") << u"pins=%1\n"_s.arg(office);
    QTest::newRow("locked to nobody") << u"locked=true\n"_s;
    QTest::newRow("a lock that says neither") << set + u"locked=yes\n"_s;
}

void TestOfSyncPresets::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QString, lines);
    m_presets.setSync(lines);
    for (const auto &endpoint : {at(server), at(elsewhere)}) {
        const auto trust = trustFor(endpoint, {pinOf(clerks)});
        QVERIFY(!trust);
        QVERIFY2(trust.error().happened.contains(u"accountdesk.conf"_s), qPrintable(trust.error().text()));
        QCOMPARE(trust.error().safe, u"Nothing was sent."_s);
    }
}

void TestOfSyncPresets::needsNoReadableTrustOfTheClerksWhereItIsLocked()
{
    const QString lines = u"server=%1\npins=%2\n"_s.arg(server, office);
    QSettings().setValue(u"TrustedServers/books.example%3A8443/pins/size"_s, 0);
    m_presets.setSync(lines);
    QVERIFY(!trustFor(at(server)));
    m_presets.setSync(lines + u"locked=true\n"_s);
    QCOMPARE(words(*trustFor(at(server))), u"office* locked"_s);
}

namespace tst_syncpresets {
QTEST_GUILESS_MAIN(TestOfSyncPresets)
}
#include "tst_syncpresets.moc"
