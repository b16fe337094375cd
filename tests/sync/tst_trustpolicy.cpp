// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"
#include "sync/TrustPolicy.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Outcome = TrustDecision::Outcome;

namespace {

const SyncEndpoint endpoint = *SyncEndpoint::parse(u"https://localhost:8443"_s);

TrustedPin pinOf(const TestCertificate &certificate, bool allowExpired = false)
{
    return {.pin = *CertificatePin::of(certificate.qt()), .allowExpired = allowExpired};
}

/// What Qt reports of a self-signed certificate.
Handshake selfSigned(const TestCertificate &certificate, const QList<QSslError::SslError> &others = {})
{
    Handshake handshake{.chain = {certificate.qt()},
                        .errors = {QSslError(QSslError::SelfSignedCertificate, certificate.qt())}};
    for (const auto error : others)
        handshake.errors.append(QSslError(error, certificate.qt()));
    return handshake;
}

TrustDecision decide(const Handshake &handshake, const QList<TrustedPin> &pins,
                     const QDateTime &now = QDateTime::currentDateTimeUtc())
{
    return decideTrust(handshake, endpoint, {.pins = pins}, now);
}

} // namespace

/// The rules that tst_pinning can't provoke with a clock and a network of its own.
class TrustPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAServerWithoutACertificate()
    {
        QCOMPARE(decide({}, {}).outcome, Outcome::Refuse);
        QCOMPARE(decide({.chain = {QSslCertificate()}, .errors = {}}, {}).outcome, Outcome::Refuse);
        QCOMPARE(decide({.chain = {}, .errors = {QSslError(QSslError::NoPeerCertificate)}}, {pinOf({TestKey(), {}})})
                     .outcome,
                 Outcome::Refuse);
    }

    void followsTheClockToTheSecond()
    {
        const TestCertificate certificate(TestKey(), {});
        const QDateTime from = certificate.qt().effectiveDate().toUTC();
        const QDateTime until = certificate.qt().expiryDate().toUTC();
        const auto pinned = [&](const QDateTime &now, bool allowExpired) {
            return decide(selfSigned(certificate), {pinOf(certificate, allowExpired)}, now).outcome;
        };
        QCOMPARE(pinned(from.addSecs(-1), true), Outcome::Refuse);
        QCOMPARE(pinned(from, false), Outcome::Accept);
        QCOMPARE(pinned(until, false), Outcome::Accept);
        QCOMPARE(pinned(until.addSecs(1), false), Outcome::Refuse);
        QCOMPARE(pinned(until.addSecs(1), true), Outcome::Accept);
        QCOMPARE(decide(selfSigned(certificate), {}, from).outcome, Outcome::AskFirstContact);
        QCOMPARE(decide(selfSigned(certificate), {}, until.addSecs(1)).outcome, Outcome::Refuse);
    }

    void takesNoOtherErrorFromAPinnedServer_data()
    {
        QTest::addColumn<QSslError::SslError>("error");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *name, QSslError::SslError error, Outcome outcome) {
            QTest::newRow(name) << error << outcome;
        };
        row("host name", QSslError::HostNameMismatch, Outcome::Accept);
        row("unknown issuer", QSslError::UnableToGetLocalIssuerCertificate, Outcome::Accept);
        row("not an authority", QSslError::InvalidCaCertificate, Outcome::Accept);
        row("revoked", QSslError::CertificateRevoked, Outcome::Refuse);
        row("blacklisted", QSslError::CertificateBlacklisted, Outcome::Refuse);
        row("rejected", QSslError::CertificateRejected, Outcome::Refuse);
        row("purpose", QSslError::InvalidPurpose, Outcome::Refuse);
        row("signature", QSslError::CertificateSignatureFailed, Outcome::Refuse);
        row("unspecified", QSslError::UnspecifiedError, Outcome::Refuse);
    }

    void takesNoOtherErrorFromAPinnedServer()
    {
        QFETCH(QSslError::SslError, error);
        QFETCH(Outcome, outcome);
        const TestCertificate certificate(TestKey(), {});
        QCOMPARE(decide(selfSigned(certificate, {error}), {pinOf(certificate)}).outcome, outcome);
        // What isn't said of any certificate is said of the connection.
        if (outcome == Outcome::Refuse) {
            const Handshake handshake{.chain = {certificate.qt()}, .errors = {QSslError(error)}};
            QCOMPARE(decide(handshake, {pinOf(certificate)}).outcome, Outcome::Refuse);
            QCOMPARE(decide(handshake, {}).outcome, Outcome::Refuse);
        }
    }

    void leavesWhatIsAboveAPinnedCertificateAlone()
    {
        const TestCertificate authority(TestKey(), {.dns = {}, .ip = {}, .isAuthority = true});
        const TestCertificate server(TestKey(), {.issuer = &authority});
        const Handshake handshake{.chain = {server.qt(), authority.qt()},
                                  .errors = {QSslError(QSslError::CertificateExpired, authority.qt()),
                                             QSslError(QSslError::UnspecifiedError, authority.qt())}};
        QCOMPARE(decide(handshake, {pinOf(server)}).outcome, Outcome::Accept);
        QCOMPARE(decide(handshake, {}).outcome, Outcome::Refuse);
    }

    void neverTakesAChangedKeyAsAFirstContact()
    {
        const TestCertificate before(TestKey(), {});
        const TestCertificate after(TestKey(), {.validUntilDays = -1});
        const TrustDecision decision = decide(selfSigned(after, {QSslError::CertificateExpired}), {pinOf(before)});
        QCOMPARE(decision.outcome, Outcome::KeyChanged);
        QCOMPARE(decision.before.pins, QList({pinOf(before)}));
        QCOMPARE(decision.certificate.pin, CertificatePin::of(after.qt()));
    }

    void leavesNothingToTheClerkWhereItIsLocked()
    {
        const TestCertificate certificate(TestKey(), {});
        const TestCertificate other(TestKey(), {});
        const auto locked = [](const TestCertificate &shown, const QList<TrustedPin> &pins, const QDateTime &now) {
            return decideTrust(selfSigned(shown), endpoint, {.pins = pins, .isLocked = true}, now);
        };
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(locked(certificate, {pinOf(certificate)}, now).isAccepted());
        const TrustDecision unknown = locked(certificate, {}, now);
        QCOMPARE(unknown.outcome, Outcome::Refuse); // nobody is asked
        const TrustDecision changed = locked(other, {pinOf(certificate)}, now);
        QCOMPARE(changed.outcome, Outcome::KeyChanged);
        QVERIFY(changed.before.isLocked);
        for (const TrustDecision &decision : {unknown, changed})
            QVERIFY2(decision.error.advice.contains(u"administrator"_s), qPrintable(decision.error.advice));
        const TrustDecision expired = locked(certificate, {pinOf(certificate)}, now.addYears(10));
        QCOMPARE(expired.outcome, Outcome::Refuse);
        QVERIFY2(!expired.error.advice.contains(u"allow"_s), qPrintable(expired.error.advice));
    }

    void saysWhenThePinIsOfAnAuthority()
    {
        const TestCertificate authority(TestKey(), {.dns = {}, .ip = {}, .isAuthority = true});
        const TestCertificate server(TestKey(), {.issuer = &authority});
        const TrustDecision decision = decide({.chain = {server.qt(), authority.qt()}, .errors = {}},
                                              {pinOf(authority)});
        QCOMPARE(decision.outcome, Outcome::KeyChanged);
        QVERIFY(!decision.error.detail.isEmpty());
    }

    void showsTheFactsOfACertificate()
    {
        const TestCertificate certificate(TestKey(TestKey::Kind::Ed25519), {.name = u"Books\n\u202Eelpmaxe"_s,
                                                                            .dns = {u"b.example"_s, u"a.example"_s},
                                                                            .ip = {u"192.0.2.1"_s, u"2001:db8::1"_s}});
        const CertificateInfo facts = decide(selfSigned(certificate, {QSslError::HostNameMismatch}), {}).certificate;
        QCOMPARE(facts.subject, u"Bookselpmaxe"_s);
        QCOMPARE(facts.issuer, facts.subject);
        QCOMPARE(facts.names.mid(0, 3), QStringList({u"a.example"_s, u"b.example"_s, u"192.0.2.1"_s}));
        QCOMPARE(facts.names.size(), 4);
        QCOMPARE(facts.key, u"Ed25519"_s);
        QCOMPARE(facts.pin, CertificatePin::of(certificate.qt()));
        QCOMPARE(facts.validFrom.timeSpec(), Qt::UTC);
        QVERIFY(facts.isSelfSigned);
        QVERIFY(!facts.isForThisHost);
        QVERIFY(QRegularExpression(u"^([0-9A-F]{2}:){31}[0-9A-F]{2}$"_s).match(facts.fingerprint).hasMatch());
        QVERIFY(decide(selfSigned(certificate), {}).certificate.isForThisHost);
    }

    void explainsEachRefusal()
    {
        const TestCertificate certificate(TestKey(), {});
        for (const TrustDecision &decision : {decide({}, {}), decide(selfSigned(certificate), {}),
                                              decide(selfSigned(certificate), {pinOf({TestKey(), {}})})}) {
            QVERIFY(!decision.isAccepted());
            QCOMPARE(decision.error.kind, Error::Kind::Refused);
            QVERIFY2(decision.error.happened.contains(endpoint.authority()), qPrintable(decision.error.happened));
            QCOMPARE(decision.error.safe, u"Nothing was sent."_s);
        }
    }
};

namespace tst_trustpolicy {
QTEST_GUILESS_MAIN(TrustPolicyTest)
}
#include "tst_trustpolicy.moc"
