// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// How many rows of a table have each `state`, as an array with a place for each.
template<typename Counts>
[[nodiscard]] Result<Counts> countStates(Database &database, const QString &table)
{
    ASSIGN_OR_RETURN(auto counted,
                     database.run(QStringLiteral("SELECT state, COUNT(*) FROM %1 GROUP BY state").arg(table)));
    Counts counts = {};
    while (counted.next())
        counts.at(counted.value(0).toUInt()) = counted.value(1).toLongLong();
    return counts;
}

} // namespace accountdesk::storage
