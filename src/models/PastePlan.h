// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "core/Progress.h"
#include "exchange/PastedText.h"
#include "storage/accounts/AccountQuery.h"
#include "storage/sql/Database.h"

#include <QLocale>

namespace accountdesk::models {

/// What pasting would change in the book, shown to the user first.
struct PastePlan
{
    /// The change to one account.
    struct Item
    {
        Change change;
        std::optional<Account> before = {}; ///< empty: new account
        Account after = {};
    };
    /// A changed cell.
    struct Cell
    {
        qsizetype item = 0;
        storage::AccountQuery::Column column = storage::AccountQuery::Column::Name;
    };

    QList<Item> items = {};
    QList<Cell> cells = {};
    QList<exchange::BadRow> bad = {}; ///< rows with problems, and the reasons
    qsizetype added = 0;
    qsizetype unchanged = 0;

    [[nodiscard]] QList<Change> changes() const;
};

/// The accounts that the rows belong to.
enum class PasteTarget {
    AnyAccount, ///< the accounts in the text: new ones are added
    ListedCells ///< those of the list: a missing account is a bad row, and an empty cell clears the name
};

/// Copied cells, and their target in the list.
struct CellBlock
{
    QList<QStringList> cells = {};
    QList<storage::AccountQuery::Column> columns = {}; ///< one per cell of the widest row
    QList<AccountId> accounts = {};                    ///< one per row
};

/// Reads copied rows as the import reads a file, in each way in which spreadsheets write amounts. One that
/// the text leaves open, such as 1,234, is read as the locale writes it. Any thread.
[[nodiscard]] Result<exchange::PastedText> readPastedRows(const QList<QStringList> &cells, const QLocale &locale);
/// Same for a block of cells whose rows belong to those accounts.
[[nodiscard]] Result<exchange::PastedText> readPastedCells(const CellBlock &block, const QLocale &locale);
/// Compares the rows with the book. Changes nothing.
[[nodiscard]] Result<PastePlan> planPaste(storage::Database &database, const exchange::PastedText &text,
                                          PasteTarget target, Progress &progress);

} // namespace accountdesk::models
