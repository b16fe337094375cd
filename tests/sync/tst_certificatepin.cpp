// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"
#include "sync/CertificatePin.h"
#include "sync/PublicKey.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// What the shell prints; the bytes are its standard input.
QByteArray shell(const QString &command, const QByteArray &input)
{
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, command});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(command), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

CertificatePin somePin()
{
    return *CertificatePin::of(TestCertificate(TestKey(), {}).qt());
}

} // namespace

class CertificatePinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheOpenSslPipelinePrints_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("keyName");
        QTest::newRow("RSA 2048") << static_cast<int>(TestKey::Kind::Rsa2048) << u"RSA 2048"_s;
        QTest::newRow("EC P-256") << static_cast<int>(TestKey::Kind::EcP256) << u"EC 256"_s;
        QTest::newRow("Ed25519") << static_cast<int>(TestKey::Kind::Ed25519) << u"Ed25519"_s;
    }

    void isWhatTheOpenSslPipelinePrints()
    {
        QFETCH(int, kind);
        QFETCH(QString, keyName);
        const TestCertificate certificate(TestKey(static_cast<TestKey::Kind>(kind)), {});
        const QByteArray printed = shell(u"openssl x509 -pubkey -noout | openssl pkey -pubin -outform der"
                                         " | openssl dgst -sha256 -binary | base64"_s,
                                         certificate.pem());
        const auto pin = CertificatePin::of(certificate.qt());
        QVERIFY(pin);
        QCOMPARE(pin->text(), u"sha256//"_s + QString::fromLatin1(printed.trimmed()));
        // With its line end, as it is pasted.
        const auto parsed = CertificatePin::parse(QString::fromLatin1(printed));
        QVERIFY(parsed);
        QCOMPARE(*parsed, *pin);
        QCOMPARE(PublicKey::of(certificate.qt())->name, keyName);
        QVERIFY(!PublicKey::of(certificate.qt())->isWeak());
    }

    void findsRsa1024Weak()
    {
        QVERIFY(PublicKey::of(TestCertificate(TestKey(TestKey::Kind::Rsa1024), {}).qt())->isWeak());
    }

    void hasNoneOfANullCertificate() { QVERIFY(!CertificatePin::of(QSslCertificate())); }

    void staysWhenTheCertificateIsRenewedWithTheSameKey()
    {
        const TestKey key;
        const TestCertificate before(key, {});
        const TestCertificate renewed(key, {.validUntilDays = 400});
        QVERIFY(before.qt() != renewed.qt());
        QCOMPARE(CertificatePin::of(before.qt()), CertificatePin::of(renewed.qt()));
    }

    void refusesWhatIsNoPin_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = somePin().text();
        QTest::newRow("empty") << QString();
        QTest::newRow("prefix only") << u"sha256//"_s;
        QTest::newRow("too short") << good.chopped(5) + u'=';
        QTest::newRow("without padding") << good.chopped(1);
        QTest::newRow("another digest") << QString(good).replace("sha256"_L1, "sha1"_L1);
        QTest::newRow("hexadecimal") << u"sha256//"_s + QString(64, u'a');
        QTest::newRow("URL-safe alphabet") << u"sha256//"_s + QString(43, u'_') + u'=';
        QTest::newRow("inner space") << QString(good).insert(20, u' ');
        QTest::newRow("bits after the end") << u"sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB="_s;
        QTest::newRow("two") << good + u';' + good;
        QTest::newRow("letters that look alike") << QString(good).replace(10, 1, u"А"_s);
    }

    void refusesWhatIsNoPin()
    {
        QFETCH(QString, text);
        QVERIFY(!CertificatePin::parse(text));
    }

    void readsSeveralFromOneText()
    {
        const CertificatePin first = somePin();
        const CertificatePin backup = somePin();
        const QString text = u"# books.example\n%1 # in use\r\n\n  %2;%1  \n"_s.arg(first.text(), backup.text());
        const auto pins = CertificatePin::parseList(text.toUtf8());
        QVERIFY(pins);
        QCOMPARE(*pins, QList({first, backup}));
        // As curl takes them.
        QCOMPARE(
            CertificatePin::parseList((first.text() + u';' + backup.text()).toUtf8()).value_or(QList<CertificatePin>()),
            QList({first, backup}));
    }

    void takesAllPinsOfATextOrNone()
    {
        const QByteArray text = somePin().text().toUtf8() + "\nsha256//nonsense\n";
        const auto pins = CertificatePin::parseList(text);
        QVERIFY(!pins);
        QVERIFY2(pins.error().happened.contains("2"_L1), qPrintable(pins.error().happened));
        QVERIFY(!CertificatePin::parseList("# nothing\n"));
    }

    void readsAFileAndNoLongerOneThanAQrCode()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"pins.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CertificatePin pin = somePin();
        file.write(pin.text().toUtf8());
        file.close();
        QCOMPARE(CertificatePin::readFile(file.fileName()).value_or(QList<CertificatePin>()), QList({pin}));

        QVERIFY(file.open(QIODevice::Append));
        file.write(QByteArray(CertificatePin::maxText, '\n'));
        file.close();
        QVERIFY(!CertificatePin::readFile(file.fileName()));
        const auto missing = CertificatePin::readFile(folder.filePath(u"none"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    }
};

namespace tst_certificatepin {
QTEST_GUILESS_MAIN(CertificatePinTest)
}
#include "tst_certificatepin.moc"
