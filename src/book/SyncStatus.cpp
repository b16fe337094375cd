// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/SyncStatus.h"

#include "sync/SyncPresets.h"

namespace accountdesk::book {

namespace {

sync::SyncRun<sync::SyncReport> sync(storage::Database &database, const Actor &clerk, const QString &address,
                                     const QString &token, Progress &progress)
{
    if (const auto link = storage::SyncBook(database, {}).linkTo(address); !link)
        return tl::unexpected(syncStop(link.error()));
    const auto endpoint = sync::SyncEndpoint::parse(address);
    if (!endpoint)
        return tl::unexpected(syncStop(endpoint.error()));
    const auto trust = sync::trustFor(*endpoint);
    if (!trust)
        return tl::unexpected(syncStop(trust.error()));
    sync::SyncConnection server(*endpoint, {.token = token, .trust = *trust});
    return sync::SyncEngine(database, server, progress, {.clerk = clerk}).run();
}

} // namespace

Result<SyncStatus> readSyncStatus(storage::Database &database)
{
    storage::SyncBook book(database, {});
    ASSIGN_OR_RETURN(const auto link, book.linkIfAny());
    if (!link)
        return SyncStatus();
    ASSIGN_OR_RETURN(const auto waiting, book.waiting());
    return SyncStatus{.link = link, .waiting = waiting};
}

Result<RunResult> runSync(storage::Database &database, const Actor &clerk, const QString &address, const QString &token,
                          Progress &progress)
{
    RunResult result{.run = sync(database, clerk, address, token, progress)};
    ASSIGN_OR_RETURN(result.status, readSyncStatus(database));
    return result;
}

sync::SyncStop syncStop(const Error &error)
{
    return {.failure = {.error = error}};
}

} // namespace accountdesk::book
