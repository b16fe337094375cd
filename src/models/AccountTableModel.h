// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "models/AccountReading.h"

#include <QSqlTableModel>

namespace accountdesk::models {

/// The accounts of a book, as a QSqlTableModel for any number of accounts.
///
/// QSqlTableModel reads its rows on the window's thread and keeps all of them. This one answers rowCount(), data()
/// and index() for all rows at once, from a bounded cache of pages that a worker reads by key around the visible
/// rows; a row that isn't loaded yet is empty until dataChanged(). The base class provides the record (fields,
/// fieldIndex(), headers) from an empty table with the same columns in memory.
///
/// Edits work as with OnFieldChange: setData() shows the new value at once and sends the change to the book's
/// writer; dataChanged() is emitted when the book has it. Errors and conflicts are the Book's signals. select(),
/// setFilter() and sort() return at once; selectFinished() is emitted later.
///
/// When rows are added, removed or moved, whoever made the change, persistent indexes (selection, current cell)
/// follow their account if it is loaded or was found; the others become invalid rather than point to another
/// account.
class AccountTableModel : public QSqlTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Name, Paid, Due, Balance, ChangedAt, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        AccountRole = Qt::UserRole, ///< the Account, if the row is loaded
        LoadedRole,                 ///< bool
        PendingRole,                ///< bool: an edit of this cell is being saved
        SignRole,                   ///< Balance: -1 overpaid, 0 settled, 1 owing
        UnsavedRole,                ///< QString: why the cell's text isn't saved; empty: it is
    };

    explicit AccountTableModel(QObject *parent = nullptr);
    ~AccountTableModel() override;

    /// Sets the book, which isn't owned and has to outlive its use here; nullptr shows nothing.
    void setBook(book::Book *book);
    [[nodiscard]] const storage::AccountQuery &query() const { return m_query; }
    /// Returns whether closed accounts are listed, which are read-only.
    [[nodiscard]] bool showsClosed() const;
    /// Sets filter, search and order at once, and reloads.
    void setQuery(const storage::AccountQuery &query);
    /// Sets the locale for digits, signs and dates.
    void setLocale(const QLocale &locale);

    /// Returns nullptr if the row isn't loaded yet. Valid until control returns to the event loop.
    [[nodiscard]] const Account *account(int row) const;
    /// Calls `use` with the account of each row, in order: here where all are loaded, else in another thread as
    /// they are read, holding few. Conflict: the book is no longer as the list shows it, so that a row may be
    /// another account's; what `use` was called with is void then.
    [[nodiscard]] QFuture<Result<>> forEach(const RowRanges &ranges, const AccountUser &use,
                                            const std::shared_ptr<Progress> &progress = std::make_shared<Progress>());
    /// The same as a list, for few.
    [[nodiscard]] QFuture<Result<QList<Account>>> accounts(const RowRanges &ranges);
    /// Ranges of rows as accounts, once the clerk's own changes are written: for work on more of them than are held in
    /// memory. What is found between their ends is what the list shows if requireUnchanged() says so afterwards.
    [[nodiscard]] QFuture<Result<storage::AccountSelection>> selection(const RowRanges &ranges);
    [[nodiscard]] QFuture<Result<>> requireUnchanged();
    /// Returns an account's row in the current order; -1 if the query doesn't include it.
    [[nodiscard]] QFuture<Result<int>> rowOf(const AccountId &id);
    /// Returns the new value of the cell; the editor uses it to check while the user types.
    [[nodiscard]] Result<Change> changeFor(const QModelIndex &index, const QString &text) const;
    /// Same as setData() for an edit that took time: the user saw `seen` when it began. If someone else has changed
    /// the account since, it is a conflict, even if the list was reloaded meanwhile.
    ///
    /// If the book can't save it for now, the cell keeps showing the typed text, with UnsavedRole. It is retried
    /// when the server is back, with the next edit() of the cell, or dropped by discard().
    bool edit(const QModelIndex &index, const Account &seen, const QString &text);
    void discard(const QModelIndex &index);
    /// Returns the number of cells with unsaved contents.
    [[nodiscard]] qsizetype unsavedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// An invalid text changes nothing and is reported by Book::failed().
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Returns why a cell can't be edited; empty if it can.
    [[nodiscard]] QString lockReason(const QModelIndex &index) const;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// Searches for `text` in IDs and names; it is never SQL.
    void setFilter(const QString &text) override;
    bool select() override;
    bool selectRow(int row) override;
    /// Returns whether the rows may be out of date; selectFinished() is emitted later.
    [[nodiscard]] bool isReading() const;
    /// The first rows are shown while it is being found out how many follow.
    [[nodiscard]] bool isIncomplete() const;
    /// Returns whether the rows aren't those of query() yet: nothing may be done with them.
    [[nodiscard]] bool isBeingReplaced() const;
    /// Always returns false: accounts are added through the Book, which needs their ID.
    bool insertRows(int row, int count, const QModelIndex &parent = {}) override;
    /// Closes these accounts in one step; the rows are removed when the book has done it.
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

Q_SIGNALS:
    /// Emitted when a read has finished; the counts of the whole query are known.
    void selectStarted();
    /// Emitted when isBeingReplaced() becomes true; replaced() follows with at least the first rows of the new
    /// query.
    void replacementStarted();
    void replaced();
    void selectFinished(const accountdesk::Totals &totals);
    /// Emitted with the counts after the user's own change, while the rows are still being reloaded.
    void totalsChanged(const accountdesk::Totals &totals);
    /// Emitted when a typed text couldn't be saved for now and is kept in its cell.
    void editKept(const accountdesk::AccountId &id, const accountdesk::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
    storage::AccountQuery m_query;
};

} // namespace accountdesk::models
