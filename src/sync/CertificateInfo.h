// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CertificatePin.h"

#include <QDateTime>
#include <QStringList>

namespace accountdesk::sync {

/// What a clerk is shown of a server's certificate, in words. Texts that come from the certificate
/// are a stranger's: without control characters and cut, but to be shown as plain text only.
struct CertificateInfo
{
    QString subject = {};
    QStringList names = {}; ///< host names, then IP addresses, that it is made out to
    QString issuer = {};
    QDateTime validFrom = {};  ///< UTC
    QDateTime validUntil = {}; ///< UTC
    QString key = {};          ///< "RSA 2048", "EC 256", "Ed25519"
    QString fingerprint = {};  ///< SHA-256 of the certificate, `AB:CD:…` as OpenSSL prints it
    std::optional<CertificatePin> pin = {};
    bool isSelfSigned = false;
    bool isForThisHost = true; ///< what TLS found: the server's address is among `names`

    [[nodiscard]] static CertificateInfo of(const QSslCertificate &certificate);
};

} // namespace accountdesk::sync
