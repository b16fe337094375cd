// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "core/Progress.h"
#include "exchange/PastedText.h"
#include "storage/accounts/AccountQuery.h"
#include "storage/sql/Database.h"

#include <QLocale>

namespace accountdesk {

/// What pasting would do to the book, for the clerk to see before it is done.
struct PastePlan
{
    /// What becomes of one account.
    struct Item
    {
        Change change;
        std::optional<Account> before = {}; ///< empty: it is new
        Account after = {};
    };
    /// A cell that gets another content.
    struct Cell
    {
        qsizetype item = 0;
        AccountQuery::Column column = AccountQuery::Column::Name;
    };

    QList<Item> items = {};
    QList<Cell> cells = {};
    QList<BadRow> bad = {}; ///< rows that can't be pasted, and why
    qsizetype added = 0;
    qsizetype unchanged = 0;

    [[nodiscard]] QList<Change> changes() const;
};

/// Whose rows are pasted.
enum class PasteTarget {
    AnyAccount, ///< of accounts that the text names: one that isn't in the book is added
    ListedCells ///< of the list: an account that has gone is a bad row, and an empty cell empties the name
};

/// Cells that were copied, and where in the list they are pasted.
struct CellBlock
{
    QList<QStringList> cells = {};
    QList<AccountQuery::Column> columns = {}; ///< as many as the widest row has cells
    QList<AccountId> accounts = {};           ///< as many as there are rows
};

/// Reads copied rows as the import reads a file, in each way in which spreadsheets write amounts. One that
/// the text leaves open, such as 1,234, is read as the locale writes it. Any thread.
[[nodiscard]] Result<PastedText> readPastedRows(const QList<QStringList> &cells, const QLocale &locale);
/// The same for a block of cells: its rows are those accounts'.
[[nodiscard]] Result<PastedText> readPastedCells(const CellBlock &block, const QLocale &locale);
/// Compares what was read with the book. Changes nothing.
[[nodiscard]] Result<PastePlan> planPaste(Database &database, const PastedText &text, PasteTarget target,
                                          Progress &progress);

} // namespace accountdesk
