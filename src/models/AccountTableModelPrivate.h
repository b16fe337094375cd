// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountCells.h"
#include "models/AccountPages.h"
#include "models/AccountTableModel.h"
#include "models/LiveTotals.h"
#include "models/RowMoves.h"

#include <optional>

namespace accountdesk {

/// How the table follows its book: readings become signals of a model, edits become changes.
struct AccountTableModel::Private
{
    explicit Private(AccountTableModel *model);

    void connectBook();
    void read();
    void readAnew();
    void refresh();
    [[nodiscard]] bool isAtStart() const;
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
    [[nodiscard]] bool isPending(const AccountId &id, int column) const;
    void apply(const QList<Change> &changes, const QString &text);
    void showPending(const QList<Change> &changes) const;

    AccountTableModel *q;
    AccountPages pages;
    QPointer<Book> book;
    CellFormat format;
    int rows = 0;                     ///< what views know of
    bool isReadAgain = false;         ///< something changed during the reading that runs
    QHash<AccountId, Account> opened; ///< by the clerk since the last reading
    QSet<AccountId> closed;
    QHash<AccountId, QList<Change>> pending;
    LiveTotals totals;
};

} // namespace accountdesk
