// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/Dialect.h"
#include "url/DatabaseUrl.h"

namespace accountdesk::storage {

/// The one of this backend; lives as long as the program.
[[nodiscard]] const Dialect &dialectOf(url::Backend backend);

/// The one of three that is this backend's.
template<typename T>
[[nodiscard]] const T &ofBackend(url::Backend backend, const T &sqlite, const T &mySql, const T &postgreSql)
{
    switch (backend) {
    case url::Backend::MySql:
        return mySql;
    case url::Backend::PostgreSql:
        return postgreSql;
    case url::Backend::Sqlite:
        break;
    }
    return sqlite;
}

/// What dialectOf() keeps one of each.
[[nodiscard]] Dialect sqliteDialect();
[[nodiscard]] Dialect mySqlDialect();
[[nodiscard]] Dialect postgreSqlDialect();
/// changeMark of the two servers.
[[nodiscard]] QString serverChangeMark();

} // namespace accountdesk::storage
