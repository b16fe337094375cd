// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

class QSqlDatabase;

namespace accountdesk::storage {

/// How long a server may take to answer the first call, in seconds.
inline constexpr int connectTimeout = 5;

/// Qt's name for a backend's driver.
[[nodiscard]] QString driverName(url::Backend backend);

/// Tells a server's driver where and how to connect: place, time limits, encryption. What the driver can't
/// be told is refused in words, so that nothing connects less safely than the URL says.
[[nodiscard]] Result<> configure(QSqlDatabase &handle, const url::DatabaseUrl &url, const QString &password);

/// What libmariadb takes in place of a host name: its own connection string. Only there can it be
/// told to check the server's certificate; Qt's options for QMYSQL have no word for that.
[[nodiscard]] QString mariaDbHost(const url::DatabaseUrl &url);

/// Has it noticed within half a minute that the way to the server is cut, even while a statement
/// waits for its answer. (libpq does that by its options.)
void enableKeepalive(const QSqlDatabase &handle, const url::DatabaseUrl &url);

/// The error when an open connection isn't encrypted although the URL asks for it.
[[nodiscard]] Result<> checkEncryption(const QSqlDatabase &handle, const url::DatabaseUrl &url);

} // namespace accountdesk::storage
