// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CertificateInfo.h"

#include "sync/PublicKey.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

constexpr qsizetype maxShownText = 200;
constexpr qsizetype maxShownNames = 50;

/// A name in a certificate may hold line ends, or characters that turn the text's direction, to look
/// like another one.
QString shown(QString text)
{
    text.removeIf([](QChar c) { return !c.isPrint() || c.category() == QChar::Other_Format; });
    return text.left(maxShownText);
}

QString shown(const QStringList &organization, const QStringList &commonName)
{
    return shown((commonName + organization).join(", "_L1));
}

QStringList namesOf(const QSslCertificate &certificate)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    QStringList names = alternatives.values(QSsl::DnsEntry);
    std::sort(names.begin(), names.end());
    QStringList addresses = alternatives.values(QSsl::IpAddressEntry);
    std::sort(addresses.begin(), addresses.end());
    names += addresses;
    for (QString &name : names)
        name = shown(name);
    return names.mid(0, maxShownNames);
}

QString fingerprintOf(const QSslCertificate &certificate)
{
    return QLatin1StringView(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace

CertificateInfo CertificateInfo::of(const QSslCertificate &certificate)
{
    const auto key = PublicKey::of(certificate);
    return {.subject = shown(certificate.subjectInfo(QSslCertificate::Organization),
                             certificate.subjectInfo(QSslCertificate::CommonName)),
            .names = namesOf(certificate),
            .issuer = shown(certificate.issuerInfo(QSslCertificate::Organization),
                            certificate.issuerInfo(QSslCertificate::CommonName)),
            .validFrom = certificate.effectiveDate().toUTC(),
            .validUntil = certificate.expiryDate().toUTC(),
            .key = key ? key->name : QString(),
            .fingerprint = fingerprintOf(certificate),
            .pin = CertificatePin::of(certificate),
            .isSelfSigned = certificate.isSelfSigned()};
}

} // namespace accountdesk::sync
