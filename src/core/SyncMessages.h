// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QList>
#include <QUuid>

#include <optional>

namespace accountdesk {

/// What the server says of itself.
struct ServerStatus
{
    QUuid serverId = {};       ///< another one: another book, or one restored from a backup
    std::int64_t sequence = 0; ///< of its newest change; a smaller one than seen before: restored, too
    std::int64_t accounts = 0; ///< how many there are, deleted ones not counted

    friend bool operator==(const ServerStatus &, const ServerStatus &) = default;
};

/// The newest state of one account on the server.
struct AccountState
{
    std::int64_t sequence = 0;
    bool isDeleted = false; ///< then `account` has its id, revision and time only
    Account account = {};   ///< revision and time are the server's
    QString who = {};       ///< who changed it last, by the server's history; empty: it doesn't tell

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

/// A part of what changed on the server. Applied whole, together with `sequence`, or not at all.
struct ChangesPage
{
    QList<AccountState> changes = {}; ///< by sequence, each greater than the one before
    std::int64_t sequence = 0;        ///< where the next page begins
    bool hasMore = false;
    /// Accounts that were in the page and have, or whose parent has, no id that one could be: as they were named.
    QStringList leftOut = {};

    friend bool operator==(const ChangesPage &, const ChangesPage &) = default;
};

/// One own change on its way to the server.
struct OwnChange
{
    std::int64_t baseRevision = 0; ///< of the server's state that it is based on; 0: a new account
    bool isDeleted = false;
    Account account = {};
};

/// Own changes that the server applies in one transaction. The same id sent again changes nothing
/// and is answered as before, so it is stored before it is sent.
struct PushBatch
{
    QUuid id = {};
    QList<OwnChange> changes = {};
};

/// What became of one own change.
struct PushOutcome
{
    enum class Status { Applied, Conflict, Rejected };

    AccountId id = {};
    Status status = Status::Rejected;
    std::int64_t revision = 0;                ///< Applied: the account's new one on the server
    std::optional<AccountState> current = {}; ///< Conflict: the server's state
    QString reason = {};                      ///< Rejected: the server's words, plain text

    friend bool operator==(const PushOutcome &, const PushOutcome &) = default;
};

struct PushResult
{
    QList<PushOutcome> outcomes = {}; ///< one for each change of the batch, in its order
    std::int64_t sequence = 0;

    friend bool operator==(const PushResult &, const PushResult &) = default;
};

} // namespace accountdesk
