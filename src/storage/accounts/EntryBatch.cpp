// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/EntryBatch.h"

#include "storage/accounts/AccountRow.h"

namespace accountdesk::storage {

namespace {

Result<std::int64_t> newestEntry(Database &database)
{
    ASSIGN_OR_RETURN(auto query, database.run(QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM entry")));
    query.next();
    return query.value(0).toLongLong();
}

} // namespace

Result<EntryBatch> EntryBatch::begin(Database &database, const Actor &actor)
{
    ASSIGN_OR_RETURN(const auto now, timeNow(database));
    ASSIGN_OR_RETURN(const auto newest, newestEntry(database));
    return EntryBatch{.after = newest, .last = newest, .who = actor.name(), .at = now};
}

Result<> EntryBatch::end(Database &database)
{
    ASSIGN_OR_RETURN(last, newestEntry(database));
    return {};
}

QString EntryBatch::condition(const Dialect &dialect)
{
    return QStringLiteral("e.seq > ? AND e.seq <= ? AND e.who = ? AND e.at = %1")
        .arg(dialect.timeValue(QStringLiteral("?")));
}

QVariantList EntryBatch::values() const
{
    return {qlonglong(after), qlonglong(last), who, at};
}

} // namespace accountdesk::storage
