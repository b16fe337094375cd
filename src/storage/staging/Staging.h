// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Actor.h"
#include "core/Progress.h"
#include "storage/accounts/EntryBatch.h"
#include "storage/staging/StagingOptions.h"

#include <functional>
#include <optional>

namespace accountdesk::storage {

/// Rows of a file on their way into the book.
///
/// Rows are collected beside the book, in the order of their ids (see StagedRows): no other clerk
/// sees them, and nothing is locked. summary() then says what they would do (a dry run), and merge()
/// does it, set-wise in one transaction: everything or nothing. It looks at the book anew, so what
/// other clerks did in between counts. Memory stays bounded whatever the number of rows.
///
/// Interrupting the connection (CancelScope) stops each of them with nothing changed.
class Staging
{
public:
    using Options = StagingOptions;
    struct Row
    {
        std::int64_t line = 0; ///< where the row begins in the file, or its place in the list; from 1
        AccountId id = {};
        QString name = {};
        Money paid = {};
        Money due = {};
        /// Empty: the file has none for this row, and the book's stays unless another row has one. Where
        /// the file has them, one that is empty itself, or a row without one, takes away what the book has.
        std::optional<AccountId> parent = {};
        std::optional<QByteArray> extra = {}; ///< as jsonText() writes it
    };
    struct Summary
    {
        std::int64_t added = 0;
        std::int64_t changed = 0;
        std::int64_t unchanged = 0;             ///< equal already, or skipped
        std::int64_t known = 0;                 ///< rows whose account exists: what Stop would stop at
        std::optional<EntryBatch> entries = {}; ///< of a merge that changed anything
    };
    /// A row that can't be taken in: its id came before (except with Add, where amounts of one
    /// account in several rows are summed up), adding leads out of range, or its parent can't be (see
    /// ParentCheck).
    struct Rejected
    {
        std::int64_t line = 0;
        AccountId id = {};
        QString reason = {};
    };

    /// The database has to outlive it.
    [[nodiscard]] static Result<Staging> begin(Database &database, const Options &options);
    Staging(Staging &&) noexcept;
    Staging &operator=(Staging &&) = delete;
    ~Staging();

    /// Called for each row that can't be taken in, by finish() or summary().
    void onRejected(std::function<void(const Rejected &)> report);
    /// Takes a row in.
    [[nodiscard]] Result<> add(const Row &row);
    /// Ends the collecting; call once, before summary() and merge(). Looks at `progress` for Cancel
    /// while it sorts, which no database could be interrupted at.
    [[nodiscard]] Result<> finish(const Progress *progress = nullptr);

    [[nodiscard]] Result<Summary> summary();
    /// Carries it out: accounts, revisions and one `import` entry for each account that changes.
    /// `memo` (the file's name) goes into the history. With ExistingPolicy::Stop and known accounts it is
    /// a Conflict error that names the first of them; nothing is changed.
    [[nodiscard]] Result<Summary> merge(const Actor &actor, const QString &memo);

private:
    struct Private;
    explicit Staging(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace accountdesk::storage
