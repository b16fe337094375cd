// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ParentCircles.h"

namespace accountdesk::storage {

Result<> addAccountsAbove(Database &database, const QString &table)
{
    const QString add = QStringLiteral("INSERT INTO %1(acctid, above) SELECT DISTINCT a.acctid, COALESCE(a.parent, '')"
                                       " FROM %1 AS s JOIN account AS a ON a.acctid = s.above"
                                       " LEFT JOIN %1 AS p ON p.acctid = a.acctid"
                                       " WHERE s.above <> '' AND p.acctid IS NULL")
                            .arg(table);
    for (;;) {
        ASSIGN_OR_RETURN(const auto added, database.run(add));
        if (added.numRowsAffected() <= 0)
            return {};
    }
}

Result<> climbToTheTop(Database &database, const QString &table)
{
    ASSIGN_OR_RETURN(auto count, database.run(QStringLiteral("SELECT COUNT(*) FROM %1").arg(table)));
    count.next();
    const std::int64_t accounts = count.value(0).toLongLong();
    count.finish();
    const QString climb = QStringLiteral("UPDATE %1 SET above = COALESCE((SELECT p.above FROM %1 AS p"
                                         " WHERE p.acctid = %1.above), '') WHERE above <> ''")
                              .arg(table);
    for (std::int64_t steps = 1; steps <= accounts; steps *= 2) {
        ASSIGN_OR_RETURN(const auto climbed, database.run(climb));
        if (climbed.numRowsAffected() == 0)
            break;
    }
    return {};
}

} // namespace accountdesk::storage
