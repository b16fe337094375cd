// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <cstdint>

namespace accountdesk::storage {

/// What counts where both sides have an account when a book meets a server for the first time (or
/// again, after the server came back from a backup). Accounts that one side has go to the other in
/// any case; nothing is closed.
enum class FirstSync {
    Ask, ///< what differs is a conflict
    SendMine,
    TakeTheirs,
};

/// The server that a book is synchronised with, and how far it is.
struct SyncLink
{
    QString endpoint = {};   ///< its URL
    QUuid serverId = {};     ///< null before the first contact
    std::int64_t pulled = 0; ///< the server's sequence up to which all is in this book
    FirstSync firstSync = FirstSync::Ask;
    bool isFirstSyncDone = false;
    QDateTime lastSync = {}; ///< UTC, the last one that came to its end; null: none

    friend bool operator==(const SyncLink &, const SyncLink &) = default;
};

} // namespace accountdesk::storage
