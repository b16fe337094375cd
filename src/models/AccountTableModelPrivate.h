// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountCells.h"
#include "models/AccountPages.h"
#include "models/AccountTableModel.h"
#include "models/CellEdits.h"
#include "models/LiveTotals.h"
#include "models/RowMoves.h"

#include <memory>
#include <optional>

namespace accountdesk::models {

/// Connects the table with its book: reads become a model's signals, edits become changes.
struct AccountTableModel::Private
{
    explicit Private(AccountTableModel *model);

    void connectBook();
    void read();
    void readAnew();
    void refresh();
    [[nodiscard]] bool isFree() const;
    /// The rows that are shown are of closed accounts, or those that are wanted.
    [[nodiscard]] bool showsClosed() const;
    void publishStart(const Reading &reading);
    void publish(const Reading &reading);
    [[nodiscard]] std::optional<QList<RowMove>> explain(const Reading &reading);
    void move(const QList<RowMove> &moves, const Reading &reading);
    void relayout(const Reading &reading);
    void mapPersistentIndexes(const Reading &reading);
    void appendRows(int count);
    void removeRowsFrom(int first);
    void showRows(int first, int last) const;
    void showRows(const QList<int> &changed) const;
    void showAllRows() const;
    void takeChanges(const QList<Applied> &applied);
    [[nodiscard]] bool isShown(const Account &account);
    void countAgain();
    void finishReading();
    void report(const Error &error) const;

    void apply(const QList<Change> &changes, const QString &text);
    void applyEdit(const Change &edit, const std::shared_ptr<storage::Attempt> &attempt);
    void settleEdit(const Change &edit, const std::shared_ptr<storage::Attempt> &attempt, const Error &error);
    void saveUnsaved();
    void addPending(const QList<Change> &changes);
    void removePending(const QList<Change> &changes);
    void showPending(const QList<Change> &changes) const;

    AccountTableModel *q;
    AccountPages pages;
    QPointer<book::Book> book;
    CellFormat format;
    int rows = 0;                     ///< as known to views
    bool isStart = false;             ///< only the first ones are published
    bool isReadAgain = false;         ///< something changed during the running read
    QHash<AccountId, Account> opened; ///< by the user since the last read
    QSet<AccountId> closed;
    CellEdits edits;
    LiveTotals totals;
};

} // namespace accountdesk::models
