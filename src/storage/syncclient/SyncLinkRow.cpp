// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncLinkRow.h"

#include "storage/accounts/AccountRow.h"
#include "storage/sql/Words.h"

namespace accountdesk::storage {

namespace {

/// In the order of the SELECT.
enum LinkColumn { Endpoint, ServerId, Pulled, FirstSyncWay, FirstSyncDone, LastSync, Pushed, Pushing, Batch };

Result<SyncLinkRow> select(Database &database, const QString &lock)
{
    ASSIGN_OR_RETURN(auto query,
                     database.run(
                         QStringLiteral("SELECT endpoint, server_id, pulled, first_sync, first_sync_done, last_sync,"
                                        " pushed, pushing, batch FROM sync_link WHERE id = 1")
                         + lock));
    if (!query.next())
        return failure({.kind = Error::Kind::NotFound,
                        .happened = Words::tr("This book isn't synced."),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Set up the sync first.")});
    return SyncLinkRow{.link = {.endpoint = query.value(Endpoint).toString(),
                                .serverId = QUuid::fromString(query.value(ServerId).toString()),
                                .pulled = query.value(Pulled).toLongLong(),
                                .firstSync = static_cast<FirstSync>(query.value(FirstSyncWay).toInt()),
                                .isFirstSyncDone = query.value(FirstSyncDone).toInt() != 0,
                                .lastSync = utcTime(query.value(LastSync))},
                       .pushed = query.value(Pushed).toLongLong(),
                       .pushing = query.value(Pushing).toLongLong(),
                       .batch = QUuid::fromString(query.value(Batch).toString())};
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

} // namespace accountdesk::storage
