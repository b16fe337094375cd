// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

#include <QStringView>

namespace accountdesk::url {

// No error repeats a value, which might be, or hold, a password.

/// Takes in what a server's URL says after its question mark: the options of SQLAlchemy's drivers (pymysql,
/// mysqlclient, mysqlconnector, mariadbconnector, psycopg2, psycopg, pg8000, asyncpg), of MariaDB's and
/// MySQL's clients, and of libpq. An option that is unknown, or can't be kept, is refused by its name; one
/// that has no effect here and does no harm is noted in `parsed.ignored`.
[[nodiscard]] Result<> takeUrlOptions(QStringView query, DatabaseUrl::Parsed &parsed);

/// The same for an SQLite file, where there is no option that has an effect.
[[nodiscard]] Result<> takeSqliteOptions(QStringView query, DatabaseUrl::Parsed &parsed);

} // namespace accountdesk::url
