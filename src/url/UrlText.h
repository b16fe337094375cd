// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QStringView>

namespace accountdesk::url {

// The texts that a database URL is made of. No error repeats a value, which might be, or hold, a password.

/// An error of a URL: without `advice`, with examples.
[[nodiscard]] tl::unexpected<Error> refusedUrl(const QString &happened, const QString &advice = {});

/// Percent-decoded; `part` names it in the error.
[[nodiscard]] Result<QString> decodedUrlPart(QStringView text, const QString &part);

/// Percent-encoded.
[[nodiscard]] QString urlEncoded(const QString &text, const QByteArray &except = {});

/// Whether a text may be a server's name or address.
[[nodiscard]] bool isHostName(QStringView text);
[[nodiscard]] bool isIpv6(QStringView text); ///< without brackets

/// The hexadecimal digits of a certificate's fingerprint, in capitals, however openssl or a browser writes
/// it; empty: it is neither SHA-1 nor SHA-256.
[[nodiscard]] QString fingerprintDigits(QStringView text);

} // namespace accountdesk::url
