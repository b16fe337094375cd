// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "core/Change.h"
#include "core/Progress.h"
#include "core/Totals.h"
#include "storage/accounts/AccountQuery.h"
#include "storage/accounts/EntryBatch.h"

namespace accountdesk::storage {

/// A change of any number of accounts in one transaction, with bounded memory: closes them, or takes entries
/// back (reopens closed accounts, undoes an import). The accounts are chosen first, with the revision that
/// they have then; what has another one when the change is carried out is left alone and counted.
///
/// Which they are is kept in a temporary table of the connection, so this lives in its thread, and not
/// longer than it.
class BulkChange
{
public:
    /// To close these accounts or, where the query lists closed ones, to reopen them.
    [[nodiscard]] static Result<BulkChange> choose(Database &database, const AccountSelection &accounts);
    /// To take back what a transaction did, where nothing has happened to the account since, or nothing
    /// that wasn't taken back as well.
    [[nodiscard]] static Result<BulkChange> takeBack(Database &database, const EntryBatch &entries,
                                                     Change::UndoRole undoRole);

    BulkChange(BulkChange &&other) noexcept;
    BulkChange &operator=(BulkChange &&) = delete;
    ~BulkChange();

    /// Of the chosen accounts.
    [[nodiscard]] Result<Totals> totals();

    struct Outcome
    {
        std::int64_t done = 0;
        std::int64_t changedMeanwhile = 0; ///< left alone
        EntryBatch entries = {};           ///< that tell of it
    };
    /// All of it or, when it fails or is cancelled, nothing. Once.
    [[nodiscard]] Result<Outcome> carryOut(const Actor &actor, Progress &progress);
    /// After it took entries back: an account is now, by its first revision, the same as it was once.
    struct Restored
    {
        std::int64_t now = 0;
        std::int64_t once = 0;
    };
    /// Empty: it left the account alone.
    [[nodiscard]] Result<std::optional<Restored>> restored(const AccountId &id);

private:
    enum class Kind { Close, TakeBack };
    BulkChange(Database &database, Kind kind, Change::UndoRole undoRole);

    [[nodiscard]] Result<> makeTable();
    /// Who is above whom, for checkParents().
    [[nodiscard]] QString tableAbove() const { return m_table + QLatin1StringView("_above"); }
    [[nodiscard]] Result<Outcome> carryOutOnce(const Actor &actor, Progress &progress);
    [[nodiscard]] Result<> writeAll(const EntryBatch &batch, Progress &progress);
    [[nodiscard]] Result<> markToTakeBack(const QVariantList &piece);
    [[nodiscard]] Result<> write(const QVariantList &piece, const EntryBatch &batch);
    [[nodiscard]] Result<> checkParents();
    [[nodiscard]] Result<std::int64_t> number(const QString &sql);

    Database *m_database;
    Kind m_kind;
    Change::UndoRole m_undoRole;
    QString m_table;
};

} // namespace accountdesk::storage
