// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/Database.h"

#include "support/FakeDatabaseServer.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Protocol = FakeDatabaseServer::Protocol;

Q_DECLARE_METATYPE(accountdesk::url::TlsMode)

namespace {

const QString password = u"sesame-42-Xy"_s;

TestCertificate selfSigned()
{
    return TestCertificate(TestKey(), {.name = u"somebody.example"_s, .dns = {u"somebody.example"_s}, .ip = {}});
}

QString sha1Of(const TestCertificate &certificate)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(certificate.qt().toDer(), QCryptographicHash::Sha1).toHex().toUpper());
}

DatabaseUrl urlOf(const FakeDatabaseServer &server, Protocol protocol, TlsMode mode)
{
    return {.backend = protocol == Protocol::MariaDb ? Backend::MySql : Backend::PostgreSql,
            .host = u"127.0.0.1"_s,
            .port = server.port(),
            .user = u"clerk"_s,
            .database = u"crm"_s,
            .tls = mode,
            .connectTimeout = 30}; // a busy machine
}

} // namespace

/// Whoever answers in the database's place learns no password.
class TestUntrustedServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsNothingBeforeTlsIsUp_data()
    {
        QTest::addColumn<QByteArray>("asksFor");
        QTest::addColumn<bool>("knowsPlugins");
        QTest::addColumn<TlsMode>("mode");
        for (const auto &[mode, name] :
             {std::pair(TlsMode::Require, "require"), std::pair(TlsMode::VerifyCa, "verify-ca"),
              std::pair(TlsMode::VerifyFull, "verify-full"), std::pair(TlsMode::Fingerprint, "fingerprint")}) {
            for (const char *plugin : {"mysql_clear_password", "dialog", "caching_sha2_password", "sha256_password",
                                       "mysql_native_password", "mysql_old_password"}) {
                for (const bool knowsPlugins : {true, false})
                    QTest::addRow("%s, %s, %d", name, plugin, knowsPlugins)
                        << QByteArray(plugin) << knowsPlugins << mode;
            }
        }
    }
    void sendsNothingBeforeTlsIsUp()
    {
        QFETCH(QByteArray, asksFor);
        QFETCH(bool, knowsPlugins);
        QFETCH(TlsMode, mode);
        const FakeDatabaseServer server({.asksFor = asksFor, .knowsPlugins = knowsPlugins});
        DatabaseUrl url = urlOf(server, Protocol::MariaDb, mode);
        url.fingerprint = QString(40, u'A');
        const auto opened = Database::open(url, password);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Refused);
        QVERIFY2(opened.error().text().contains(u"password"_s), qPrintable(opened.error().text()));
        QCOMPARE(server.seen(), QByteArray());
    }

    void tellsNoPasswordWithoutTls_data()
    {
        QTest::addColumn<QByteArray>("asksFor");
        for (const char *plugin : {"mysql_clear_password", "dialog", "caching_sha2_password", "sha256_password"})
            QTest::newRow(plugin) << QByteArray(plugin);
    }
    void tellsNoPasswordWithoutTls()
    {
        QFETCH(QByteArray, asksFor);
        const FakeDatabaseServer server({.asksFor = asksFor});
        const auto opened = Database::open(urlOf(server, Protocol::MariaDb, TlsMode::Off), password);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Refused);
        QTRY_VERIFY(server.seen().contains("clerk"));
        QVERIFY(!server.seen().contains(password.toUtf8()));
        QCOMPARE(server.answer(), QByteArray());
    }

    void tellsNoPasswordToAKeyOfAnyKind_data() { tellsNoPasswordWithoutTls_data(); }
    void tellsNoPasswordToAKeyOfAnyKind()
    {
        QFETCH(QByteArray, asksFor);
        const FakeDatabaseServer server({.certificate = selfSigned(), .asksFor = asksFor});
        const auto opened = Database::open(urlOf(server, Protocol::MariaDb, TlsMode::Require), password);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == Error::Kind::Refused, qPrintable(opened.error().detail));
        QVERIFY2(opened.error().text().contains(u"reveal"_s), qPrintable(opened.error().text()));
        QTRY_VERIFY(server.seen().contains("clerk"));
        QVERIFY(!server.seen().contains(password.toUtf8()));
        QCOMPARE(server.answer(), QByteArray());
    }

    void tellsAKeyThatIsntTheOneNothing_data()
    {
        QTest::addColumn<TlsMode>("mode");
        QTest::newRow("verify-ca") << TlsMode::VerifyCa;
        QTest::newRow("verify-full") << TlsMode::VerifyFull;
        QTest::newRow("fingerprint") << TlsMode::Fingerprint;
    }
    void tellsAKeyThatIsntTheOneNothing()
    {
        QFETCH(TlsMode, mode);
        const FakeDatabaseServer server({.certificate = selfSigned()});
        const TestCertificate other = selfSigned();
        DatabaseUrl url = urlOf(server, Protocol::MariaDb, mode);
        url.fingerprint = sha1Of(other);
        url.caFile = fileOf(other);
        const auto opened = Database::open(url, password);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == Error::Kind::Refused, qPrintable(opened.error().detail));
        QCOMPARE(server.seen(), QByteArray());
    }

    // That the fake server is good enough to get what it asks for, and the trust does its work.
    void trustsACertificateByItsFingerprint()
    {
        const TestCertificate certificate = selfSigned();
        const FakeDatabaseServer server({.certificate = certificate});
        DatabaseUrl url = urlOf(server, Protocol::MariaDb, TlsMode::Fingerprint);
        url.fingerprint = sha1Of(certificate);
        QVERIFY(!Database::open(url, password)); // it says no more after that
        QTRY_VERIFY(server.answer().contains(password.toUtf8()));
    }

    void trustsACertificateByItsFileWhateverItsName()
    {
        const TestCertificate certificate = selfSigned();
        const FakeDatabaseServer server({.certificate = certificate});
        DatabaseUrl url = urlOf(server, Protocol::MariaDb, TlsMode::VerifyCa);
        url.caFile = fileOf(certificate);
        const auto opened = Database::open(url, password);
        QVERIFY(!opened);
        QTRY_VERIFY2(server.answer().contains(password.toUtf8()), qPrintable(opened.error().detail));
    }

    void refusesAFingerprintThatTheLibraryCantCompare()
    {
        const FakeDatabaseServer server({.certificate = selfSigned()});
        DatabaseUrl url = urlOf(server, Protocol::MariaDb, TlsMode::Fingerprint);
        url.fingerprint = QString(64, u'A');
        const auto opened = Database::open(url, password);
        QVERIFY(!opened);
        QCOMPARE(server.seen(), QByteArray());
    }

    void namesAPluginThatIsMissing()
    {
        const QTemporaryDir empty;
        qputenv("MARIADB_PLUGIN_DIR", empty.path().toUtf8());
        const TestCertificate certificate = selfSigned();
        const FakeDatabaseServer server({.certificate = certificate, .asksFor = "caching_sha3_password"});
        DatabaseUrl url = urlOf(server, Protocol::MariaDb, TlsMode::Fingerprint);
        url.fingerprint = sha1Of(certificate);
        const auto opened = Database::open(url, password);
        qunsetenv("MARIADB_PLUGIN_DIR");
        QVERIFY(!opened);
        QVERIFY2(opened.error().text().contains(u"caching_sha3_password"_s),
                 qPrintable(opened.error().text() + opened.error().detail));
    }

    void tellsNoPostgreSqlServerAPasswordUnlessItIsTheOne_data()
    {
        QTest::addColumn<QByteArray>("asksFor");
        QTest::addColumn<bool>("knowsTls");
        QTest::addColumn<TlsMode>("mode");
        for (const auto &[mode, name] :
             {std::pair(TlsMode::Require, "require"), std::pair(TlsMode::VerifyCa, "verify-ca"),
              std::pair(TlsMode::VerifyFull, "verify-full")}) {
            for (const char *request : {"password", "md5"}) {
                for (const bool knowsTls : {true, false})
                    QTest::addRow("%s, %s, %d", name, request, knowsTls) << QByteArray(request) << knowsTls << mode;
            }
        }
    }
    void tellsNoPostgreSqlServerAPasswordUnlessItIsTheOne()
    {
        QFETCH(QByteArray, asksFor);
        QFETCH(bool, knowsTls);
        QFETCH(TlsMode, mode);
        const FakeDatabaseServer server({.protocol = Protocol::PostgreSql,
                                         .certificate = knowsTls ? std::optional(selfSigned()) : std::nullopt,
                                         .asksFor = asksFor});
        DatabaseUrl url = urlOf(server, Protocol::PostgreSql, mode);
        url.caFile = fileOf(selfSigned());
        const auto opened = Database::open(url, password);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == Error::Kind::Refused, qPrintable(opened.error().detail));
        QVERIFY(!server.seen().contains(password.toUtf8()));
        QCOMPARE(server.answer(), QByteArray());
        if (mode != TlsMode::Require || !knowsTls)
            QCOMPARE(server.seen(), QByteArray());
    }

    void trustsAPostgreSqlCertificateByItsFile()
    {
        const TestCertificate certificate = selfSigned();
        const FakeDatabaseServer server(
            {.protocol = Protocol::PostgreSql, .certificate = certificate, .asksFor = "password"});
        DatabaseUrl url = urlOf(server, Protocol::PostgreSql, TlsMode::VerifyCa);
        url.caFile = fileOf(certificate);
        QVERIFY(!Database::open(url, password));
        QTRY_VERIFY(server.answer().contains(password.toUtf8()));
    }

private:
    QString fileOf(const TestCertificate &certificate)
    {
        const QString name = m_folder.filePath(u"certificate-%1.pem"_s.arg(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(certificate.pem()) < 0)
            qFatal("no file for a certificate");
        return name;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace tst_untrustedserver {
QTEST_GUILESS_MAIN(TestUntrustedServer)
}
#include "tst_untrustedserver.moc"
