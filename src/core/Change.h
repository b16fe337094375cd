// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QList>

#include <optional>

namespace accountdesk {

/// One change that a clerk asks for. A value: it can be queued, tried again and turned round.
///
/// Edit and Close carry the revision that the clerk saw; if the book has another one by then, the
/// change is a Conflict and the clerk chooses. Payment and Charge add to whatever is there, so two
/// clerks at once both count. An Open of an account that was closed before carries the revision of that
/// closing when it brings the account back as it was then; a later closing is refused as an error.
struct Change
{
    enum class Kind { Open, Edit, Payment, Charge, Close };
    enum Field { Name = 1, Paid = 2, Due = 4, Extra = 8, Parent = 16 };
    Q_DECLARE_FLAGS(Fields, Field)
    /// Whether it takes another change back, or carries one out again.
    enum class UndoRole { None, Undo, Redo };

    Kind kind = Kind::Edit;
    AccountId id = {};
    std::int64_t baseRevision = 0; ///< Edit, Close; Open: of the closing that it takes back, 0: of none
                                   ///< Payment, Charge that take one back: what that left; not compared
    Fields fields = {};            ///< Edit: which of `values` count
    Account values = {};           ///< Open, Edit
    Money amount = {};             ///< Payment (added to paid), Charge (added to due)
    QString memo = {};
    UndoRole undoRole = UndoRole::None;
    std::int64_t undoneRevision = 0; ///< Undo, Redo: the revision of the entry that it takes back

    [[nodiscard]] static Change open(const Account &account, const QString &memo = {});
    [[nodiscard]] static Change edit(const Account &seen, Fields fields, const Account &values,
                                     const QString &memo = {});
    [[nodiscard]] static Change payment(const AccountId &id, Money amount, const QString &memo = {});
    [[nodiscard]] static Change charge(const AccountId &id, Money amount, const QString &memo = {});
    [[nodiscard]] static Change close(const Account &seen, const QString &memo = {});
    /// `closed`: as AccountQuery::State::Closed lists it.
    [[nodiscard]] static Change reopen(const Account &closed, const QString &memo = {});
};

/// All that an account consists of, besides its id.
inline constexpr Change::Fields allFields = Change::Fields(Change::Name) | Change::Paid | Change::Due | Change::Extra
                                            | Change::Parent;

/// Copies the fields that `fields` names.
void setFields(Account &account, Change::Fields fields, const Account &values);
/// Whether both have the same in the fields that `fields` names.
[[nodiscard]] bool agree(const Account &a, const Account &b, Change::Fields fields = allFields);
/// The same with accounts that may not be there.
[[nodiscard]] bool agree(const std::optional<Account> &a, const std::optional<Account> &b);

/// A change that was carried out, with the account before and after it.
struct Applied
{
    Change change;
    std::optional<Account> before; ///< empty for Open
    std::optional<Account> after;  ///< empty for Close
    std::int64_t absent = 0;       ///< Open, Close: the revision of the history while there was no account
    std::int64_t entry = 0;        ///< the revision of its entry; 0: nothing changed, so there is none

    [[nodiscard]] std::int64_t revisionBefore() const { return before ? before->revision : absent; }
    [[nodiscard]] std::int64_t revisionAfter() const { return after ? after->revision : absent; }
    /// The change that takes this one back. It carries the revision that this one left, so taking
    /// back what another clerk has changed since is a Conflict as well.
    [[nodiscard]] Change inverse() const;
};

/// A change that found the account other than the clerk saw it. Nothing was written.
struct Conflict
{
    Change change;
    std::optional<Account> current; ///< empty: another clerk closed the account
    QString who;                    ///< who changed it last, where that is known

    /// The same change, based on what is there now: "keep mine". A closed account is opened again.
    [[nodiscard]] Change rebased() const;
};

/// Either every change of a batch was applied or, when there is a conflict, none.
struct ChangeResult
{
    QList<Applied> applied;
    QList<Conflict> conflicts;
};

} // namespace accountdesk

Q_DECLARE_OPERATORS_FOR_FLAGS(accountdesk::Change::Fields)
