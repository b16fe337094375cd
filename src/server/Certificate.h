// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QStringList>

namespace accountdesk::server {

/// For whom, and for how long, a certificate is made.
struct CertificateRequest
{
    QStringList hosts;
    QStringList addresses;
    int days = 825;
};

/// What tells a certificate and its key from others.
struct CertificateFingerprints
{
    QByteArray fingerprint; ///< SHA-256 of the certificate, `AB:CD:…` as `openssl x509 -fingerprint` prints it
    QByteArray pin;         ///< `sha256//BASE64` of the key, as `curl --pinnedpubkey` takes it
};

/// Makes a key (elliptic curve P-256; the file is its owner's alone) and a certificate that is signed
/// with it. A key file that is there already is used again, so that the pin stays; a certificate
/// file that is there is replaced in one step.
[[nodiscard]] Result<CertificateFingerprints> makeCertificate(const CertificateRequest &request,
                                                              const QString &certificateFile, const QString &keyFile);
/// Those of the first certificate in a PEM file.
[[nodiscard]] Result<CertificateFingerprints> fingerprintsOfFile(const QString &certificateFile);

} // namespace accountdesk::server
