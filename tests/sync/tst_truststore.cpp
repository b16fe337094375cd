// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"
#include "sync/SyncEndpoint.h"
#include "sync/TrustStore.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

TrustedPin somePin(const QString &label = {}, bool allowExpired = false)
{
    return {.pin = *CertificatePin::of(TestCertificate(TestKey(), {}).qt()),
            .label = label,
            .addedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC),
            .allowExpired = allowExpired};
}

QList<TrustedPin> pins(const QString &authority)
{
    const auto pins = TrustStore::pins(authority);
    if (!pins)
        qFatal("%s", qPrintable(pins.error().text()));
    return *pins;
}

} // namespace

class TrustStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName(u"AccountDesk"_s);
        QCoreApplication::setApplicationName(u"test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings().clear(); }

    void knowsNobodyAtFirst()
    {
        QVERIFY(TrustStore::authorities().isEmpty());
        QVERIFY(pins(u"books.example:443"_s).isEmpty());
    }

    void keepsEachEndpointsPins()
    {
        const QList<TrustedPin> main{somePin(u"in use"_s), somePin(u"backup; ключ, \"1\""_s, true)};
        const QList<TrustedPin> other{somePin()};
        QVERIFY(TrustStore::setPins(u"books.example:443"_s, main));
        QVERIFY(TrustStore::setPins(u"[::1]:8443"_s, other));
        QCOMPARE(TrustStore::authorities(), QStringList({u"[::1]:8443"_s, u"books.example:443"_s}));
        QCOMPARE(pins(u"books.example:443"_s), main);
        QCOMPARE(pins(u"[::1]:8443"_s), other);
        QVERIFY(pins(u"books.example:8443"_s).isEmpty());
    }

    void addsAPinBesideTheOthers()
    {
        const TrustedPin first = somePin(u"first"_s);
        const TrustedPin backup = somePin(u"backup"_s);
        QVERIFY(TrustStore::setPins(u"h:1"_s, {first}));
        QVERIFY(TrustStore::addPins(u"h:1"_s, {backup}));
        QCOMPARE(pins(u"h:1"_s), QList({first, backup}));

        TrustedPin again = backup;
        again.label = u"next key"_s;
        again.allowExpired = true;
        again.addedAt = backup.addedAt.addDays(3);
        QVERIFY(TrustStore::addPins(u"h:1"_s, {again}));
        QCOMPARE(pins(u"h:1"_s).size(), 2);
        QCOMPARE(pins(u"h:1"_s)[1].label, u"next key"_s);
        QVERIFY(pins(u"h:1"_s)[1].allowExpired);
        QCOMPARE(pins(u"h:1"_s)[1].addedAt, backup.addedAt);
    }

    void replacesAndForgets()
    {
        QVERIFY(TrustStore::setPins(u"h:1"_s, {somePin(), somePin(), somePin()}));
        const TrustedPin only = somePin();
        QVERIFY(TrustStore::setPins(u"h:1"_s, {only}));
        QCOMPARE(pins(u"h:1"_s), QList({only}));
        QVERIFY(TrustStore::remove(u"h:1"_s));
        QVERIFY(pins(u"h:1"_s).isEmpty());
        QVERIFY(TrustStore::authorities().isEmpty());
    }

    void takesDamagedPinsForAnErrorAndNotForNone()
    {
        QVERIFY(TrustStore::setPins(u"h:1"_s, {somePin()}));
        QSettings().setValue(u"TrustedServers/h%3A1/pins/1/pin"_s, u"sha256//broken"_s);
        QCOMPARE(TrustStore::pins(u"h:1"_s).error().kind, Error::Kind::Damaged);
        QSettings().setValue(u"TrustedServers/h%3A1/pins/size"_s, 0);
        QCOMPARE(TrustStore::pins(u"h:1"_s).error().kind, Error::Kind::Damaged);
        // It is in the list nevertheless, so that it can be removed.
        QCOMPARE(TrustStore::authorities(), QStringList({u"h:1"_s}));
        QVERIFY(TrustStore::remove(u"h:1"_s));
        QVERIFY(pins(u"h:1"_s).isEmpty());
    }

    void understandsAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("status");
        QTest::newRow("URL") << u"https://books.example:8443"_s << u"books.example:8443"_s
                             << u"https://books.example:8443/api/v1/status"_s;
        QTest::newRow("host") << u" books.example "_s << u"books.example:443"_s
                              << u"https://books.example/api/v1/status"_s;
        QTest::newRow("host and port") << u"books.example:8443"_s << u"books.example:8443"_s
                                       << u"https://books.example:8443/api/v1/status"_s;
        QTest::newRow("default port") << u"https://books.example:443/"_s << u"books.example:443"_s
                                      << u"https://books.example/api/v1/status"_s;
        QTest::newRow("case") << u"HTTPS://Books.Example"_s << u"books.example:443"_s
                              << u"https://books.example/api/v1/status"_s;
        QTest::newRow("path") << u"https://h/books/../sync"_s << u"h:443"_s << u"https://h/sync/api/v1/status"_s;
        QTest::newRow("IPv4") << u"192.0.2.1:8443"_s << u"192.0.2.1:8443"_s
                              << u"https://192.0.2.1:8443/api/v1/status"_s;
        QTest::newRow("IPv6") << u"https://[2001:db8::1]:8443"_s << u"[2001:db8::1]:8443"_s
                              << u"https://[2001:db8::1]:8443/api/v1/status"_s;
        QTest::newRow("not Latin") << u"https://bücher.example"_s << u"xn--bcher-kva.example:443"_s
                                   << u"https://xn--bcher-kva.example/api/v1/status"_s;
    }

    void understandsAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, authority);
        QFETCH(QString, status);
        const auto endpoint = SyncEndpoint::parse(typed);
        QVERIFY2(endpoint, endpoint ? "" : qPrintable(endpoint.error().text()));
        QCOMPARE(endpoint->authority(), authority);
        QCOMPARE(QString::fromLatin1(endpoint->resource(u"api/v1/status"_s).toEncoded()), status);
        QCOMPARE(SyncEndpoint::parse(endpoint->url().toString()).value(), *endpoint);
    }

    void refusesOtherAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("http") << u"http://books.example"_s;
        QTest::newRow("ftp") << u"ftp://books.example"_s;
        QTest::newRow("no host") << u"https:///path"_s;
        QTest::newRow("user") << u"https://me:secret@books.example"_s;
        QTest::newRow("query") << u"https://books.example/?token=1"_s;
        QTest::newRow("fragment") << u"https://books.example/#a"_s;
        QTest::newRow("port 0") << u"https://books.example:0"_s;
        QTest::newRow("port too large") << u"https://books.example:70000"_s;
        QTest::newRow("space") << u"https://books example"_s;
    }

    void refusesOtherAddresses()
    {
        QFETCH(QString, typed);
        const auto endpoint = SyncEndpoint::parse(typed);
        QVERIFY(!endpoint);
        QVERIFY(!endpoint.error().text().contains("secret"_L1));
    }

private:
    QTemporaryDir m_folder;
};

namespace tst_truststore {
QTEST_GUILESS_MAIN(TrustStoreTest)
}
#include "tst_truststore.moc"
