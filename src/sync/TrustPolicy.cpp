// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TrustPolicy.h"

#include "sync/PublicKey.h"
#include "sync/Words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

using Outcome = TrustDecision::Outcome;

/// No authority that this computer knows vouches for the certificate: a pin does that, or a clerk.
bool isAboutAuthority(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return true;
    default:
        return false;
    }
}

bool isAboutTime(const QSslError &error)
{
    return error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
}

bool isAboutName(const QSslError &error)
{
    return error.error() == QSslError::HostNameMismatch;
}

QString nothingSent()
{
    return Words::tr("Nothing was sent.");
}

QString hasToBeRenewed()
{
    return Words::tr("Your administrator has to renew it.");
}

QString administratorsChoice()
{
    return Words::tr("Its trusted keys are set by the administrator.");
}

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// One handshake on its way to a decision.
class Decision
{
public:
    Decision(const Handshake &handshake, const SyncEndpoint &endpoint, const ServerTrust &trust, const QDateTime &now)
        : m_handshake(handshake), m_endpoint(endpoint), m_trust(trust), m_pins(trust.pins), m_now(now)
    {}

    [[nodiscard]] TrustDecision make()
    {
        if (m_handshake.chain.isEmpty() || m_handshake.chain.first().isNull())
            return refuse(Words::tr("The server at %1 has no certificate.").arg(m_endpoint.authority()));
        m_leaf = m_handshake.chain.first();
        m_facts = CertificateInfo::of(m_leaf);
        m_facts.isForThisHost = std::none_of(m_handshake.errors.begin(), m_handshake.errors.end(), isAboutName);
        const auto key = PublicKey::of(m_leaf);
        if (!key)
            return refuse(Words::tr("The server at %1 has a key of an unknown kind.").arg(m_endpoint.authority()));
        if (key->isWeak())
            return refuseWeak(key->name);
        return m_pins.isEmpty() ? withoutPin() : withPins();
    }

private:
    TrustDecision withPins()
    {
        const auto pinned = std::find_if(m_pins.begin(), m_pins.end(),
                                         [this](const TrustedPin &trusted) { return trusted.pin == m_facts.pin; });
        if (pinned == m_pins.end())
            return keyChanged();
        if (m_now < m_facts.validFrom)
            return refuseNotYetValid();
        if (m_now > m_facts.validUntil && !pinned->allowExpired)
            return refuseExpired(pinned->isPreset || m_trust.isLocked
                                     ? hasToBeRenewed()
                                     : Words::tr("Your administrator has to renew it. To continue until then, "
                                                 "allow the expired certificate in the list of trusted servers."));
        // The pin vouches for the server's own certificate, so what is said of the ones above it,
        // of authorities and of names doesn't matter. Anything else does.
        for (const QSslError &error : m_handshake.errors) {
            const bool isAboveLeaf = !error.certificate().isNull() && error.certificate() != m_leaf;
            if (!isAboveLeaf && !isAboutAuthority(error) && !isAboutName(error) && !isAboutTime(error))
                return refuseOther(error);
        }
        return accept();
    }

    TrustDecision withoutPin()
    {
        if (m_now < m_facts.validFrom)
            return refuseNotYetValid();
        if (m_now > m_facts.validUntil)
            return refuseExpired(hasToBeRenewed());
        bool nobodyVouches = false;
        for (const QSslError &error : m_handshake.errors) {
            if (isAboutAuthority(error))
                nobodyVouches = true;
            else if (!isAboutName(error))
                return refuseOther(error);
        }
        if (nobodyVouches)
            return askFirstContact();
        return m_facts.isForThisHost ? accept() : refuseName();
    }

    TrustDecision accept() const { return {.outcome = Outcome::Accept, .certificate = m_facts, .before = m_trust}; }

    TrustDecision decided(Outcome outcome, const QString &happened, const QString &advice,
                          const QString &detail = {}) const
    {
        return {.outcome = outcome,
                .error = {.kind = Error::Kind::Refused,
                          .happened = happened,
                          .safe = nothingSent(),
                          .advice = advice,
                          .detail = detail},
                .certificate = m_facts,
                .before = m_trust};
    }

    TrustDecision refuse(const QString &happened, const QString &advice = {}, const QString &detail = {}) const
    {
        return decided(Outcome::Refuse, happened, advice, detail);
    }

    TrustDecision refuseWeak(const QString &key) const
    {
        return refuse(
            Words::tr("The key of the server at %1 (%2) is too weak to be safe.").arg(m_endpoint.authority(), key),
            Words::tr("Your administrator has to make a new key for the server."));
    }

    TrustDecision refuseExpired(const QString &advice) const
    {
        return refuse(
            Words::tr("The certificate of %1 expired on %2.").arg(m_endpoint.authority(), day(m_facts.validUntil)),
            advice);
    }

    TrustDecision refuseNotYetValid() const
    {
        return refuse(Words::tr("The certificate of %1 isn't valid before %2.")
                          .arg(m_endpoint.authority(), day(m_facts.validFrom)),
                      Words::tr("Check this computer's date and time."));
    }

    TrustDecision refuseName() const
    {
        return refuse(
            Words::tr("The certificate of the server at %1 is for another name: %2.")
                .arg(m_endpoint.authority(), m_facts.names.mid(0, 5).join(", "_L1)),
            m_trust.isLocked
                ? administratorsChoice()
                : Words::tr("Check the address. If it is correct, ask your administrator for the pin and import it."));
    }

    TrustDecision refuseOther(const QSslError &error) const
    {
        return refuse(Words::tr("The certificate of %1 can't be trusted.").arg(m_endpoint.authority()),
                      Words::tr("Contact your administrator."), error.errorString());
    }

    TrustDecision askFirstContact() const
    {
        const QString happened = Words::tr("No trusted authority vouches for the server at %1.")
                                     .arg(m_endpoint.authority());
        if (m_trust.isLocked)
            return refuse(happened, administratorsChoice());
        return decided(Outcome::AskFirstContact, happened,
                       Words::tr("Compare its pin with the one from your administrator."));
    }

    TrustDecision keyChanged() const
    {
        QString detail;
        for (const QSslCertificate &certificate : m_handshake.chain.mid(1)) {
            const auto above = CertificatePin::of(certificate);
            if (std::any_of(m_pins.begin(), m_pins.end(),
                            [&](const TrustedPin &trusted) { return trusted.pin == above; }))
                detail = Words::tr(
                    "The trusted pin is of the authority that signed the certificate, not of the server's own key.");
        }
        return decided(Outcome::KeyChanged,
                       Words::tr("The key of the server at %1 has changed. Someone may be intercepting the connection.")
                           .arg(m_endpoint.authority()),
                       m_trust.isLocked ? administratorsChoice()
                                        : Words::tr("Continue only after your administrator has told you, in "
                                                    "person or by phone, that the key was changed."),
                       detail);
    }

    const Handshake &m_handshake;
    const SyncEndpoint &m_endpoint;
    const ServerTrust &m_trust;
    const QList<TrustedPin> &m_pins; // of it
    const QDateTime &m_now;
    QSslCertificate m_leaf;
    CertificateInfo m_facts;
};

} // namespace

TrustDecision decideTrust(const Handshake &handshake, const SyncEndpoint &endpoint, const ServerTrust &trust,
                          const QDateTime &now)
{
    return Decision(handshake, endpoint, trust, now).make();
}

} // namespace accountdesk::sync
