// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseUrl.h"

#include <QStringView>

namespace accountdesk {

// What DatabaseUrl::parse() is made of. No error repeats a value, which might be, or hold, a password.

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

/// Takes in what a server's URL says after its question mark: the options of SQLAlchemy's drivers (pymysql,
/// mysqlclient, mysqlconnector, mariadbconnector, psycopg2, psycopg, pg8000, asyncpg), of MariaDB's and
/// MySQL's clients, and of libpq. An option that is unknown, or can't be kept, is refused by its name; one
/// that has no effect here and does no harm is noted in `parsed.ignored`.
[[nodiscard]] Result<> takeUrlOptions(QStringView query, DatabaseUrl::Parsed &parsed);

/// The same for an SQLite file, where there is no option that has an effect.
[[nodiscard]] Result<> takeSqliteOptions(QStringView query, DatabaseUrl::Parsed &parsed);

/// The options of the canonical form, as "name=value".
[[nodiscard]] QStringList urlOptionsOf(const DatabaseUrl &url);

} // namespace accountdesk
