// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncLinkRow.h"

#include "storage/accounts/AccountRow.h"
#include "storage/sql/StorageWords.h"

namespace accountdesk {

namespace {

Result<SyncLinkRow> select(Database &database, const QString &lock)
{
    auto query = database.run(
        QStringLiteral("SELECT endpoint, server_id, pulled, first_sync, first_sync_done, last_sync,"
                       " pushed, pushing, batch FROM sync_link WHERE id = 1")
        + lock);
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure({.kind = Error::Kind::NotFound,
                        .happened = StorageWords::tr("This book isn't synced."),
                        .safe = StorageWords::tr("Nothing was changed."),
                        .advice = StorageWords::tr("Set up the sync first.")});
    return SyncLinkRow{.link = {.endpoint = query->value(0).toString(),
                                .serverId = QUuid::fromString(query->value(1).toString()),
                                .pulled = query->value(2).toLongLong(),
                                .firstSync = static_cast<FirstSync>(query->value(3).toInt()),
                                .isFirstSyncDone = query->value(4).toInt() != 0,
                                .lastSync = utcTime(query->value(5))},
                       .pushed = query->value(6).toLongLong(),
                       .pushing = query->value(7).toLongLong(),
                       .batch = QUuid::fromString(query->value(8).toString())};
}

} // namespace

Result<SyncLinkRow> readLink(Database &database)
{
    return select(database, {});
}

Result<SyncLinkRow> lockLink(Database &database)
{
    return select(database, database.dialect().traits().forUpdate);
}

} // namespace accountdesk
