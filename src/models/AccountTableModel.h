// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "models/AccountReading.h"

#include <QSqlTableModel>

namespace accountdesk {

/// The accounts of a book as a QSqlTableModel that fits any number of them.
///
/// QSqlTableModel reads its rows on the window's thread and keeps each one that it ever saw. This one
/// answers rowCount(), data() and index() for all rows at once, from a bounded cache of pages that a
/// worker reads by key around what the view shows; a row that isn't there yet is empty and arrives
/// with dataChanged(). The base class supplies the record (fields, fieldIndex(), headers) from an empty
/// table of the same shape in memory.
///
/// Edits follow OnFieldChange: setData() shows the new value at once, sends the change to the
/// book's writer, and dataChanged() follows with what the book holds then. Errors and conflicts are
/// the Book's signals. select(), setFilter() and sort() return at once; selectFinished() follows.
///
/// When rows come, go or move, whoever made the change, persistent indexes (selection, current cell)
/// stay with their account as far as it is loaded or was found; the others become invalid rather
/// than point to another account.
class AccountTableModel : public QSqlTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Name, Paid, Due, Balance, ChangedAt, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        AccountRole = Qt::UserRole, ///< the Account, when the row is loaded
        LoadedRole,                 ///< bool
        PendingRole,                ///< bool: an edit of this cell is on its way to the book
        SignRole,                   ///< Balance: -1 overpaid, 0 settled, 1 owing
        UnsavedRole,                ///< QString: why what the cell shows isn't saved; empty: it is
    };

    explicit AccountTableModel(QObject *parent = nullptr);
    ~AccountTableModel() override;

    /// The book is not owned and has to outlive its use here; nullptr shows nothing.
    void setBook(Book *book);
    [[nodiscard]] const AccountQuery &query() const { return m_query; }
    /// Closed accounts are listed, which can be looked at only.
    [[nodiscard]] bool showsClosed() const;
    /// Filter, search and order at once; reads again.
    void setQuery(const AccountQuery &query);
    /// Digits, signs and dates are shown and read in this locale.
    void setLocale(const QLocale &locale);

    /// Null when the row isn't loaded yet. Holds until control returns to the event loop.
    [[nodiscard]] const Account *account(int row) const;
    /// Calls `use` with the account of each row, in order: here where all are loaded, else in another thread as
    /// they are read, holding few. Conflict: the book is no longer as the list shows it, so that a row may be
    /// another account's; what `use` was called with is void then.
    [[nodiscard]] QFuture<Result<>> forEach(const RowRanges &ranges, const AccountUser &use,
                                            const std::shared_ptr<Progress> &progress = std::make_shared<Progress>());
    /// The same as a list, for few.
    [[nodiscard]] QFuture<Result<QList<Account>>> accounts(const RowRanges &ranges);
    /// Ranges of rows as accounts: for work on more of them than are held in memory. What is found between their
    /// ends is what the list shows if requireUnchanged() says so afterwards.
    [[nodiscard]] QFuture<Result<AccountSelection>> selection(const RowRanges &ranges);
    [[nodiscard]] QFuture<Result<>> requireUnchanged();
    /// The row that an account has in the current order; -1: not among the query's.
    [[nodiscard]] QFuture<Result<int>> rowOf(const AccountId &id);
    /// What the cell would be changed to: how the editor checks while a clerk types.
    [[nodiscard]] Result<Change> changeFor(const QModelIndex &index, const QString &text) const;
    /// setData() for an edit that took its time: the clerk saw `seen` when it began. What another
    /// clerk has changed since then is a conflict, even where the list was read again meanwhile.
    ///
    /// When the book can't save it for now, the cell goes on showing what was typed, as UnsavedRole says. It is
    /// tried again once the server is back, with the next edit() of the cell, or given up with discard().
    bool edit(const QModelIndex &index, const Account &seen, const QString &text);
    void discard(const QModelIndex &index);
    /// How many cells show what isn't saved.
    [[nodiscard]] qsizetype unsavedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// A text that can't be used changes nothing and is reported by Book::failed().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Why a cell can't be edited; empty: it can.
    [[nodiscard]] QString lockReason(const QModelIndex &index) const;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// Searches: `text` is a part of the id or the name, never SQL.
    void setFilter(const QString &text) override;
    bool select() override;
    bool selectRow(int row) override;
    /// What is shown may not be what the book holds: selectFinished() follows.
    [[nodiscard]] bool isReading() const;
    /// The first rows are shown while it is being found out how many follow.
    [[nodiscard]] bool isIncomplete() const;
    /// The rows that are shown aren't those of query(), which are on their way: nothing may be done with them.
    [[nodiscard]] bool isBeingReplaced() const;
    /// Accounts are opened through the Book, which needs their id: always false.
    bool insertRows(int row, int count, const QModelIndex &parent = {}) override;
    /// Closes these accounts in one step; the rows go when the book has done it.
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

Q_SIGNALS:
    /// A reading was wanted, and has ended; the counts of the whole query are known then.
    void selectStarted();
    /// isBeingReplaced() from now on; rows of the new query, the first ones at least, come with replaced().
    void replacementStarted();
    void replaced();
    void selectFinished(const accountdesk::Totals &totals);
    /// What the clerk's own change makes of these counts, while the rows are still being read again.
    void totalsChanged(const accountdesk::Totals &totals);
    /// What was typed into a cell couldn't be saved for now, and is kept there.
    void editKept(const accountdesk::AccountId &id, const accountdesk::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
    AccountQuery m_query;
};

} // namespace accountdesk
