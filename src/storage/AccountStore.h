// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "storage/Database.h"

namespace accountdesk {

/// Writes accounts: each call is one transaction that changes accounts, their revisions and their
/// history together, or nothing.
class AccountStore
{
public:
    /// `who` is written into the history: the clerk's name.
    AccountStore(Database &database, QString who);

    /// All changes or, when one of them conflicts or fails, none. Opening an id that exists is an
    /// AlreadyExists error, a Payment or Charge to an unknown one NotFound.
    [[nodiscard]] Result<ChangeResult> apply(const QList<Change> &changes);

    /// The name that the operating system knows the clerk by.
    [[nodiscard]] static QString currentUser();

private:
    Database &m_database;
    QString m_who;
};

} // namespace accountdesk
