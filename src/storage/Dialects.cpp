// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Dialects.h"

#include "storage/MySqlDialect.h"
#include "storage/PostgreSqlDialect.h"
#include "storage/SqliteDialect.h"

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
