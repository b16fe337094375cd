// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QList>
#include <QUuid>

#include <optional>

namespace accountdesk {

/// The server's status.
struct ServerStatus
{
    QUuid serverId = {};       ///< different: another book, or one restored from a backup
    std::int64_t sequence = 0; ///< of its newest change; smaller than before: restored, too
    std::int64_t accounts = 0; ///< number of accounts, without closed ones

    friend bool operator==(const ServerStatus &, const ServerStatus &) = default;
};

/// The newest state of one account on the server.
struct AccountState
{
    std::int64_t sequence = 0;
    bool isDeleted = false; ///< `account` only has its ID, revision and time
    Account account = {};   ///< revision and time are the server's
    QString who = {};       ///< who changed it last, by the server's history; empty: unknown

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

/// Some of the changes on the server. Applied as a whole, together with `sequence`, or not at all.
struct ChangesPage
{
    QList<AccountState> changes = {}; ///< ordered by sequence, ascending
    std::int64_t sequence = 0;        ///< the start of the next page
    bool hasMore = false;
    /// Accounts in the page with an invalid ID, or with a parent that has one; as they were named.
    QStringList leftOut = {};

    friend bool operator==(const ChangesPage &, const ChangesPage &) = default;
};

/// A local change for the server.
struct OwnChange
{
    std::int64_t baseRevision = 0; ///< of the server's state it is based on; 0: new account
    bool isDeleted = false;
    Account account = {};
};

/// Local changes that the server applies in one transaction. If the same ID is sent again, the server changes
/// nothing and gives the same answer, so the batch is stored before it is sent.
struct PushBatch
{
    QUuid id = {};
    QList<OwnChange> changes = {};
};

/// The server's result for one change.
struct PushOutcome
{
    enum class Status { Applied, Conflict, Rejected };

    AccountId id = {};
    Status status = Status::Rejected;
    std::int64_t revision = 0;                ///< Applied: the account's new revision on the server
    std::optional<AccountState> current = {}; ///< Conflict: the server's state
    QString reason = {};                      ///< Rejected: the server's message, plain text

    friend bool operator==(const PushOutcome &, const PushOutcome &) = default;
};

struct PushResult
{
    QList<PushOutcome> outcomes = {}; ///< one per change of the batch, in order
    std::int64_t sequence = 0;

    friend bool operator==(const PushResult &, const PushResult &) = default;
};

} // namespace accountdesk
