// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "sync/SyncEngine.h"

#include <optional>

namespace accountdesk::book {

/// What a book says of its sync.
struct SyncStatus
{
    std::optional<storage::SyncLink> link = {}; ///< none: it isn't set up
    storage::SyncBook::Waiting waiting = {};
};

/// One run of the sync, and what the book says after it.
struct RunResult
{
    sync::SyncRun<sync::SyncReport> run;
    SyncStatus status = {};
};

[[nodiscard]] Result<SyncStatus> readSyncStatus(storage::Database &database);
/// Syncs with the server at this address, if the book is still connected to it: the token is for that server
/// and no other. Trusts what the clerk and the administrator trust. On the thread of the connection.
[[nodiscard]] Result<RunResult> runSync(storage::Database &database, const Actor &clerk, const QString &address,
                                        const QString &token, Progress &progress);
/// An error that isn't of the server.
[[nodiscard]] sync::SyncStop syncStop(const Error &error);

} // namespace accountdesk::book
