// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "core/Error.h"
#include "storage/accounts/AccountStore.h"

#include <QHash>

#include <memory>
#include <optional>

namespace accountdesk::models {

/// What was typed into cells and isn't in the book: changes on their way to it, and those that it couldn't save for
/// now. Cells show both.
class CellEdits
{
public:
    /// A change that the book couldn't save for now.
    struct Unsaved
    {
        Change change;
        std::shared_ptr<storage::Attempt> attempt;
        Error error;
    };

    /// Returns an account as its cells show it.
    [[nodiscard]] Account shown(const Account &account) const;
    void clear();

    void addPending(const QList<Change> &changes);
    /// Removes each account's oldest ones: the book answers in the order asked.
    void removePending(const QList<Change> &changes);
    /// Returns whether so many changes at least of these fields are on their way.
    [[nodiscard]] bool isPending(const AccountId &id, Change::Fields fields, int atLeast = 1) const;

    /// Replaces what was kept for the same fields.
    void keep(const Unsaved &edit);
    /// Returns nullptr if there is none.
    [[nodiscard]] const Unsaved *unsaved(const AccountId &id, Change::Fields fields) const;
    /// Removes it and returns it.
    std::optional<Unsaved> take(const AccountId &id, Change::Fields fields);
    [[nodiscard]] QList<Unsaved> takeAll();
    [[nodiscard]] qsizetype unsavedCount() const;
    /// The clerk's own change is nobody else's, whom the kept ones would overwrite unseen: those on the revision
    /// that it changed are on the one that it left.
    void rebase(const AccountId &id, std::int64_t seen, std::int64_t left);

private:
    QHash<AccountId, QList<Change>> m_pending;
    QHash<AccountId, QList<Unsaved>> m_unsaved; ///< per account, one per field
};

} // namespace accountdesk::models
