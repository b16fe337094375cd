// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountMerge.h"
#include "core/Actor.h"
#include "core/SyncMessages.h"
#include "storage/sql/JsonTable.h"
#include "storage/syncclient/SyncLink.h"
#include "storage/syncclient/SyncResults.h"

#include <array>

namespace accountdesk::storage {

/// States of the server as a table of this connection that SQL can read: what becomes of each, and
/// the statements that write it into the book, whole pages at a time.
class SyncPage
{
public:
    enum State {
        Left,     ///< known here already, or nothing to do
        Same,     ///< the book has the same values: only noted that the server has them, too
        Come,     ///< the book gets the account
        Changed,  ///< it gets other values
        Gone,     ///< it is closed
        Diverged, ///< changed here as well, or waiting for a clerk: merge() has to say
    };
    using Counts = std::array<std::int64_t, Diverged + 1>;

    enum class Source {
        Page,
        PageBesideBatch, ///< accounts of the batch that is on its way are left
        Answer,          ///< to a batch: even a state that isn't newer than the known one counts
    };

    [[nodiscard]] static Result<SyncPage> make(Database &database, const QList<AccountState> &states);

    /// First in the transaction: nobody else changes these accounts then.
    [[nodiscard]] Result<> lock();
    /// `link` says how accounts are to be treated that no sync has seen before.
    [[nodiscard]] Result<Counts> classify(const SyncLink &link, Source source);
    /// The ids of accounts in this state, for SQL.
    [[nodiscard]] QString idsOf(State state) const;
    /// Whether an account that isn't Left is in the batch that waits for its answer.
    [[nodiscard]] Result<bool> meetsOutbox();
    /// How many of the server's accounts are as here, different, and only there.
    [[nodiscard]] Result<SyncComparison> compare();

    /// What becomes of a diverged account.
    struct Decision
    {
        AccountState theirs;
        std::int64_t latest = 0; ///< the newest revision here
        std::optional<Account> mine;
        AccountMerge merge;
        bool minePaysOnly = false;
    };
    /// Also forgets what waited of accounts that are settled now: call it without any, too.
    [[nodiscard]] Result<> decide(const QList<Decision> &decisions);
    /// Writes accounts and history, and marks what the server has as well.
    [[nodiscard]] Result<> write(const Actor &actor);

private:
    SyncPage(Database &database, JsonTable table) : m_database(&database), m_table(std::move(table)) {}
    [[nodiscard]] QString differs() const;
    [[nodiscard]] QString stateOfRow(const SyncLink &link, Source source) const;
    [[nodiscard]] Result<> keepTheirs(const QList<Decision> &decisions);
    [[nodiscard]] Result<> takeResults(const QList<Decision> &decisions);
    [[nodiscard]] QString insertEntries() const;
    [[nodiscard]] QString details() const;

    Database *m_database;
    JsonTable m_table;
};

/// Whether the account comes to be as on the server.
[[nodiscard]] bool isTaken(const SyncPage::Decision &decision);

} // namespace accountdesk::storage
