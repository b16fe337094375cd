// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "sync/SyncEngine.h"

#include <optional>

namespace accountdesk {

/// What a book says of its sync.
struct SyncStatus
{
    std::optional<SyncLink> link = {}; ///< none: it isn't set up
    SyncBook::Waiting waiting = {};
};

/// One run of the sync, and what the book says after it.
struct RunResult
{
    SyncRun<SyncReport> run;
    SyncStatus status = {};
};

[[nodiscard]] Result<SyncStatus> readSyncStatus(Database &database);
/// Syncs with the server at this address, if the book is still connected to it: the token is for that server
/// and no other. Trusts what the clerk and the administrator trust. On the thread of the connection.
[[nodiscard]] Result<RunResult> runSync(Database &database, const Actor &clerk, const QString &address,
                                        const QString &token, Progress &progress);
/// An error that isn't of the server.
[[nodiscard]] SyncStop syncStop(const Error &error);

} // namespace accountdesk
