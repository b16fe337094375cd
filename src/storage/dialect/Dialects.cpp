// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialects.h"

#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

const Dialect &dialectOf(url::Backend backend)
{
    static const Dialect sqlite = sqliteDialect();
    static const Dialect mySql = mySqlDialect();
    static const Dialect postgreSql = postgreSqlDialect();
    return ofBackend(backend, sqlite, mySql, postgreSql);
}

QString serverChangeMark()
{
    // A transaction that took its numbers early may commit late: the count notices that.
    return Sql(QStringLiteral("SELECT CONCAT(COALESCE(MAX(seq), 0), ':', COUNT(*)) FROM entry"
                              " WHERE seq > (SELECT COALESCE(MAX(seq), 0) FROM entry) - {entries}"))
        .with("entries", DialectTraits::entriesInMark);
}

} // namespace accountdesk::storage
