// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Dialect.h"

#include "storage/MySqlDialect.h"
#include "storage/PostgreSqlDialect.h"
#include "storage/SqliteDialect.h"

namespace accountdesk {

const Dialect &Dialect::of(Backend backend)
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

QString Dialect::containsValue(QStringView needle) const
{
    QString pattern;
    pattern.reserve(needle.size() + 2);
    pattern += u'%';
    for (const QChar c : needle) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern += u'!';
        pattern += c;
    }
    pattern += u'%';
    return pattern;
}

QStringList Dialect::gatherStatistics(const QStringList &tables) const
{
    Q_UNUSED(tables)
    return {};
}

} // namespace accountdesk
