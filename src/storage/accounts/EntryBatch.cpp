// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/EntryBatch.h"

#include "storage/accounts/AccountRow.h"

namespace accountdesk {

namespace {

Result<std::int64_t> newestEntry(Database &database)
{
    auto query = database.run(QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM entry"));
    if (!query)
        return failure(query.error());
    query->next();
    return query->value(0).toLongLong();
}

} // namespace

Result<EntryBatch> EntryBatch::begin(Database &database, const Actor &actor)
{
    const auto now = timeNow(database);
    const auto newest = newestEntry(database);
    if (!now || !newest)
        return failure(now ? newest.error() : now.error());
    return EntryBatch{.after = *newest, .last = *newest, .who = actor.name(), .at = *now};
}

Result<> EntryBatch::end(Database &database)
{
    const auto newest = newestEntry(database);
    if (!newest)
        return failure(newest.error());
    last = *newest;
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

} // namespace accountdesk
