// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountField.h"
#include "storage/dialect/Dialect.h"

namespace accountdesk::storage {

/// The statements of a BulkChange: what is the same on each database. Its table `s` has acctid, revision,
/// state and, to take entries back, base, the account's newest revision, and same, an earlier one when it was
/// the same as now. Each statement ends with two placeholders, for the ids after and up to which it goes.
class BulkSql
{
public:
    /// What becomes of an account; Left: it was changed since it was chosen.
    enum State { Left, Closed, Opened, Changed };

    BulkSql(const Dialect &dialect, const QString &table, Change::UndoRole undoRole)
        : m_dialect(dialect), m_table(table), m_undoRole(undoRole)
    {}

    [[nodiscard]] QString markToClose() const;
    [[nodiscard]] QString findNewest() const;
    /// Past an entry that took another one back; to be repeated while it changes rows.
    [[nodiscard]] QString stepBack() const;
    [[nodiscard]] QString markToTakeBack() const;
    /// Before the accounts are changed, as they read what these were. Placeholders: who and timeNow().
    [[nodiscard]] QString insertClosings() const;
    [[nodiscard]] QString insertOthers() const;
    [[nodiscard]] QString deleteAccounts() const;
    /// A placeholder: timeNow().
    [[nodiscard]] QString insertAccounts() const;
    [[nodiscard]] QString updateAccounts() const;
    /// The changed accounts that have a parent, into a table for climbToTheTop(); no placeholder.
    [[nodiscard]] QString insertParents(const QString &into) const;
    /// An account that has come to stand above itself, of those that such a table leaves in doubt; no placeholder.
    [[nodiscard]] QString findCircle(const QString &doubtful) const;

private:
    [[nodiscard]] QString piece(State state) const;
    [[nodiscard]] QString before(const AccountField &field) const;
    /// The text for entry.details; `after`: a field's text afterwards.
    template<typename After>
    [[nodiscard]] QString details(const After &after) const;

    const Dialect &m_dialect;
    QString m_table;
    Change::UndoRole m_undoRole;
};

} // namespace accountdesk::storage
