// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QString>

#include <optional>

namespace accountdesk::sync {

/// What a certificate says of its key. Read by OpenSSL, since QSslKey knows no Ed25519.
struct PublicKey
{
    /// The least strength that is accepted, in bits of a symmetric key: RSA 2048, every usual curve.
    static constexpr int minSecurityBits = 112;

    QByteArray spki;      ///< SubjectPublicKeyInfo, DER: what a pin is a digest of
    QString name;         ///< "RSA 2048", "EC 256", "Ed25519"
    int securityBits = 0; ///< NIST SP 800-57: RSA 1024 has 80

    [[nodiscard]] bool isWeak() const { return securityBits < minSecurityBits; }

    /// Nothing for a null certificate, and for a key that OpenSSL doesn't understand.
    [[nodiscard]] static std::optional<PublicKey> of(const QSslCertificate &certificate);
};

} // namespace accountdesk::sync
