// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace accountdesk {

/// From OpenSSL's generator, which the operating system seeds: for keys, salts and tokens. Thread-safe. A program that
/// can't get them ends: weaker ones would let anybody in.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

/// 256 random bits as BASE64 for URLs, without padding: nobody can try them all.
[[nodiscard]] QByteArray randomToken();
inline constexpr qsizetype randomTokenLength = 43;

/// Compares all bytes, so that the time says nothing about where they differ. Their length is no secret.
[[nodiscard]] bool isSameSecret(QByteArrayView a, QByteArrayView b);

} // namespace accountdesk
