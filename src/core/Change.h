// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QList>

#include <optional>

namespace accountdesk {

/// One change that the user makes. A value: it can be queued, retried and inverted.
///
/// Edit and Close have the revision that the user saw; if the book has a different one by then, the change is a
/// Conflict and the user chooses. Payment and Charge are added to the current amount, so two at the same time both
/// count. An Open that reopens a closed account has the revision of that closing; if the account was closed again
/// later, it is refused with an error.
struct Change
{
    enum class Kind { Open, Edit, Payment, Charge, Close };
    enum Field { Name = 1, Paid = 2, Due = 4, Extra = 8, Parent = 16 };
    Q_DECLARE_FLAGS(Fields, Field)
    /// Whether the change undoes or redoes another one.
    enum class UndoRole { None, Undo, Redo };

    Kind kind = Kind::Edit;
    AccountId id = {};
    std::int64_t baseRevision = 0; ///< Edit, Close; Open: of the closing that it takes back, 0: of none
                                   ///< Payment, Charge that take one back: what that left; not compared
    Fields fields = {};            ///< Edit: the fields of `values` to use
    Account values = {};           ///< Open, Edit
    Money amount = {};             ///< Payment (added to paid), Charge (added to due)
    QString memo = {};
    UndoRole undoRole = UndoRole::None;
    std::int64_t undoneRevision = 0; ///< Undo, Redo: the revision of the entry that it reverts

    [[nodiscard]] static Change open(const Account &account, const QString &memo = {});
    [[nodiscard]] static Change edit(const Account &seen, Fields fields, const Account &values,
                                     const QString &memo = {});
    [[nodiscard]] static Change payment(const AccountId &id, Money amount, const QString &memo = {});
    [[nodiscard]] static Change charge(const AccountId &id, Money amount, const QString &memo = {});
    [[nodiscard]] static Change close(const Account &seen, const QString &memo = {});
    /// `closed` is an account as listed by AccountQuery::State::Closed.
    [[nodiscard]] static Change reopen(const Account &closed, const QString &memo = {});
};

/// All fields of an account, except its ID.
inline constexpr Change::Fields allFields = Change::Fields(Change::Name) | Change::Paid | Change::Due | Change::Extra
                                            | Change::Parent;

/// An applied change, with the account before and after it.
struct Applied
{
    Change change;
    std::optional<Account> before; ///< empty for Open
    std::optional<Account> after;  ///< empty for Close
    std::int64_t absent = 0;       ///< Open, Close: the revision of the history while there was no account
    std::int64_t entry = 0;        ///< the revision of its entry; 0: nothing changed, so there is none

    [[nodiscard]] std::int64_t revisionBefore() const { return before ? before->revision : absent; }
    [[nodiscard]] std::int64_t revisionAfter() const { return after ? after->revision : absent; }
    /// Returns the change that undoes this one. It has the revision after this one, so undoing an account that
    /// someone else has changed since is a Conflict, too.
    [[nodiscard]] Change inverse() const;
};

/// A change that wasn't applied, because the account is no longer as the user saw it.
struct Conflict
{
    Change change;
    std::optional<Account> current; ///< empty: someone else closed the account
    QString who;                    ///< who changed it last, if known

    /// Returns the same change, based on the current state: "use mine". A closed account is reopened.
    [[nodiscard]] Change rebased() const;
};

/// The result of a batch: all changes were applied or, if there is a conflict, none.
struct ChangeResult
{
    QList<Applied> applied;
    QList<Conflict> conflicts;
};

} // namespace accountdesk

Q_DECLARE_OPERATORS_FOR_FLAGS(accountdesk::Change::Fields)
