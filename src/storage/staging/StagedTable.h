// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"
#include "storage/staging/StagedText.h"

#include <array>

namespace accountdesk::storage {

/// Staged rows as a table of this connection that SQL can read: acctid, line, name_in, paid_in and
/// due_in (integer cents), parent_in and extra_in where they were asked for (empty: none), and the state
/// that classify() gave the row.
class StagedTable
{
public:
    enum State {
        New,      ///< neither the book nor its history knows the account
        Reopened, ///< only the history does
        Changed,
        Unchanged,
        Refused,  ///< can't be added to its account; stays so
        Orphaned, ///< can't belong to the account that it names; stays so
    };
    using Counts = std::array<std::int64_t, Orphaned + 1>;

    virtual ~StagedTable() = default;

    /// For SQL; no other table of the program has it.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Gives each row `s` its state: what `known` says where the book has its account `a`, else what
    /// `unknown` says. Where the condition `orphaned` holds, if there is one, it is that.
    [[nodiscard]] virtual Result<Counts> classify(const QString &known, const QString &unknown,
                                                  const QString &orphaned = {}) = 0;

protected:
    StagedTable();

private:
    QString m_name;
};

/// A virtual table over the rows, which have to outlive it: nothing is copied.
[[nodiscard]] Result<std::unique_ptr<StagedTable>> makeSqliteStagedTable(Database &database, const StagedRows &rows);
/// A temporary table on the server, filled with the rows; what StagedText has of them.
[[nodiscard]] Result<std::unique_ptr<StagedTable>> makeServerStagedTable(Database &database, const StagedRows &rows,
                                                                         Change::Fields fields = {});

} // namespace accountdesk::storage
