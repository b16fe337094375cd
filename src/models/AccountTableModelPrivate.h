// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountCells.h"
#include "models/AccountPages.h"
#include "models/AccountTableModel.h"
#include "models/LiveTotals.h"
#include "models/RowMoves.h"
#include "storage/accounts/AccountStore.h"

#include <memory>
#include <optional>

namespace accountdesk {

/// A text that the user typed into a cell and that the book couldn't save for now.
struct UnsavedEdit
{
    Change change;
    std::shared_ptr<Attempt> attempt;
    Error error;
};

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

    [[nodiscard]] Account withPending(const Account &account) const;
    [[nodiscard]] static Change::Fields fieldsOf(int column);
    [[nodiscard]] bool isPending(const AccountId &id, Change::Fields fields, int atLeast = 1) const;
    void apply(const QList<Change> &changes, const QString &text);
    void applyEdit(const Change &edit, const std::shared_ptr<Attempt> &attempt);
    void settleEdit(const Change &edit, const std::shared_ptr<Attempt> &attempt, const Error &error);
    void saveUnsaved();
    [[nodiscard]] const UnsavedEdit *unsavedEdit(const AccountId &id, Change::Fields fields) const;
    /// Removes it and returns it.
    std::optional<UnsavedEdit> takeUnsaved(const AccountId &id, Change::Fields fields);
    void rebaseUnsaved(const AccountId &id, std::int64_t seen, std::int64_t left);
    void addPending(const QList<Change> &changes);
    void removePending(const QList<Change> &changes);
    void showPending(const QList<Change> &changes) const;

    AccountTableModel *q;
    AccountPages pages;
    QPointer<Book> book;
    CellFormat format;
    int rows = 0;                     ///< as known to views
    bool isStart = false;             ///< only the first ones are published
    bool isReadAgain = false;         ///< something changed during the running read
    QHash<AccountId, Account> opened; ///< by the user since the last read
    QSet<AccountId> closed;
    QHash<AccountId, QList<Change>> pending;
    QHash<AccountId, QList<UnsavedEdit>> unsaved; ///< per account, one per field
    LiveTotals totals;
};

} // namespace accountdesk
