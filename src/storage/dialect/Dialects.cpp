// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialects.h"

#include "storage/dialect/MySqlDialect.h"
#include "storage/dialect/PostgreSqlDialect.h"
#include "storage/dialect/SqliteDialect.h"

namespace accountdesk {

const Dialect &dialectOf(Backend backend)
{
    static const SqliteDialect sqlite;
    static const MySqlDialect mySql;
    static const PostgreSqlDialect postgreSql;
    switch (backend) {
    case Backend::MySql:
        return mySql;
    case Backend::PostgreSql:
        return postgreSql;
    case Backend::Sqlite:
        break;
    }
    return sqlite;
}

} // namespace accountdesk
