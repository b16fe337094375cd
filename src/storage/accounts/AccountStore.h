// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "storage/accounts/Attempt.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// Writes accounts: each call is one transaction that changes accounts, their revisions and their
/// history together, or nothing.
///
/// What an account may hold is checked here for everyone: amounts that fit, a name of at most 200
/// characters, and a parent. A parent is checked when it is set, against the book as it is after the
/// whole batch: it exists, and no account comes to stand above itself. Closing an account leaves it
/// named as parent where it was, as its closing may be taken back.
class AccountStore
{
public:
    AccountStore(Database &database, const Actor &actor) : m_database(database), m_actor(actor) {}

    /// All changes or, when one of them conflicts or fails, none. Opening an id that exists is an
    /// AlreadyExists error, a Payment or Charge to an unknown one NotFound. An Edit that changes
    /// nothing, or a Payment of nothing, is applied without a new revision or entry. When other
    /// clerks' transactions are in the way it tries again for some seconds, then it is Unavailable.
    ///
    /// A revision is compared when a batch first touches an account; later changes of the same batch
    /// follow on that.
    [[nodiscard]] Result<ChangeResult> apply(const QList<Change> &changes);
    /// The same, where the connection may be lost: after an error `attempt` says whether the changes may
    /// have been saved nevertheless. With an uncertain one, looks first whether the book has them.
    [[nodiscard]] Result<ChangeResult> apply(const QList<Change> &changes, Attempt &attempt);
    /// Whether what an uncertain attempt was to commit is in the book. Waits for a commit that still runs.
    [[nodiscard]] Result<bool> hasSaved(const Attempt &attempt);

private:
    Database &m_database;
    Actor m_actor;
};

} // namespace accountdesk::storage
