// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QCoreApplication>
#include <QList>
#include <QSslCertificate>

#include <optional>

namespace accountdesk::sync {

/// A server's key, by the SHA-256 digest of its SubjectPublicKeyInfo, written `sha256//BASE64` as
/// RFC 7469 has it and `curl --pinnedpubkey` takes it.
///
/// It is of the key, not of the certificate: a certificate that is renewed with the same key keeps it.
class CertificatePin
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::sync::CertificatePin)
public:
    /// As much text as one QR code can hold; a text with pins is never longer.
    static constexpr qsizetype maxText = 2953;

    /// One pin, as text() writes it, or the bare BASE64 that `openssl dgst -sha256 -binary | base64`
    /// prints. Surrounding space is ignored.
    [[nodiscard]] static Result<CertificatePin> parse(QStringView text);
    /// One or more pins, apart by space, line ends, or `;` as curl has them; a `#` begins a comment
    /// up to the line's end. A pin that is there twice counts once. Anything else is an error that
    /// names the line: half a list of pins would lock a clerk out later.
    [[nodiscard]] static Result<QList<CertificatePin>> parseList(const QByteArray &text);
    /// The same from a file.
    [[nodiscard]] static Result<QList<CertificatePin>> readFile(const QString &path);
    /// The pin of a certificate's key; nothing for a null certificate or a key of an unknown kind.
    [[nodiscard]] static std::optional<CertificatePin> of(const QSslCertificate &certificate);

    [[nodiscard]] QString text() const;

    friend bool operator==(const CertificatePin &, const CertificatePin &) = default;

private:
    explicit CertificatePin(QByteArray digest) : m_digest(std::move(digest)) {}

    QByteArray m_digest; ///< 32 bytes, always
};

} // namespace accountdesk::sync
