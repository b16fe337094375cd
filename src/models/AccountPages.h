// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Async.h"
#include "models/AccountReading.h"
#include "models/PageCache.h"
#include "models/RowMoves.h"
#include "storage/accounts/ListHasChanged.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace accountdesk::models {

/// The rows of a query: how many there are, and a bounded number of pages of them, which the book's
/// reader fetches by key around what is looked at. It publishes nothing by itself: a new reading is
/// offered with outlineRead(), and install() takes its place when the model has said so to its views.
///
/// A newer reading cancels an older one; a page that comes too late is dropped.
class AccountPages : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = Reading::pageSize;
    static constexpr int cachedPages = 64;

    explicit AccountPages(QObject *parent = nullptr);
    ~AccountPages() override;

    /// Clears everything.
    void setBook(book::Book *book);

    [[nodiscard]] const storage::AccountQuery &query() const { return m_query; }
    [[nodiscard]] int count() const { return m_count; }

    /// Returns nullptr if the page isn't loaded yet; pageRead() is emitted later.
    [[nodiscard]] const Account *fetch(int row);
    /// Same without loading the page.
    [[nodiscard]] const Account *loaded(int row);
    [[nodiscard]] QHash<AccountId, int> loadedRows(const QSet<AccountId> &ids) const;
    /// Returns the most recently used pages.
    [[nodiscard]] QList<int> recentPages(int count) const { return m_cache.numbers().mid(0, count); }
    /// Returns -1 if there is no such row, or if it was added since install().
    [[nodiscard]] int pageOf(int row) const;

    /// Reads a query: its outline, these pages and the rows of these accounts; then its totals.
    void read(const storage::AccountQuery &query, const QList<int> &pages, const QList<AccountId> &located);
    /// The same, but the first page comes first. Where it isn't full it is the whole reading; else
    /// firstPageRead() offers it at once, since the outline takes a look at all rows. An account whose id is
    /// just what is searched for comes even before that: to find out that no other has it in its name takes
    /// a look at all of them, too.
    void readFromStart(const storage::AccountQuery &query, const QList<int> &pages, const QList<AccountId> &located);
    [[nodiscard]] bool isReading() const { return m_reading != nullptr; }
    void readTotals();
    void install(const Reading &reading);
    /// Rows that are known to have gone or come, one of rowMoves() after another, so that the others keep
    /// their contents until a reading is installed, which has to follow at once.
    void move(const RowMove &move, const QList<Account> &inserted = {});
    /// Returns whether all rows are in the same position.
    [[nodiscard]] bool isInPlace(const Reading &reading) const;
    /// Updates accounts whose rows are loaded or being loaded. Returns the loaded rows.
    QList<int> update(const QHash<AccountId, Account> &accounts);

    /// Calls `use` with the account of each row, in order: at once where all are loaded, else in the worker's
    /// thread as they are read. Conflict: they can't be known to be those that the list shows.
    [[nodiscard]] QFuture<Result<>> forEach(const RowRanges &ranges, const AccountUser &use,
                                            const std::shared_ptr<Progress> &progress);
    /// Calls `read` once the clerk's own changes that are on their way are written, and the list knows of them.
    /// Conflict: it has become another list by then.
    template<typename T>
    [[nodiscard]] QFuture<Result<T>> afterOwnChanges(const std::function<QFuture<Result<T>>()> &read);
    /// Whether the book is, once this is asked, still as the list shows it; else Conflict.
    [[nodiscard]] QFuture<Result<>> requireUnchanged();
    /// The clerk's own step left all rows where they are.
    void followMark(const std::optional<book::Book::Marks> &step);

Q_SIGNALS:
    /// Assumes that there are no more rows than these; outlineRead() is emitted later.
    void firstPageRead(const accountdesk::models::Reading &reading);
    void outlineRead(const accountdesk::models::Reading &reading);
    void pageRead(int firstRow, int lastRow);
    /// Emitted when the page has fewer rows than were counted, so that its last ones will never be loaded.
    void rowsMissed();
    void totalsRead(const accountdesk::models::Counted &counted);
    void readFailed(const accountdesk::Error &error);

private:
    void beginReading();
    void readFirstPage(const storage::AccountQuery &query, const QList<int> &pages, const QList<AccountId> &located);
    void readWhole(const storage::AccountQuery &query, const QList<int> &pages, const QList<AccountId> &located);
    void finishReading(const Result<Reading> &reading);
    [[nodiscard]] QFuture<Result<>> readRows(const RowRanges &ranges, const AccountUser &use,
                                             const std::shared_ptr<Progress> &progress);
    [[nodiscard]] std::optional<QList<Account>> allLoaded(const RowRanges &ranges);
    void want(int page);
    void fetchNext();
    void takePage(int number, const Result<QList<Account>> &page);
    [[nodiscard]] int rowBeforeMoves(int row) const { return row < 0 || row >= m_count ? -1 : rowBefore(row, m_moves); }
    [[nodiscard]] QList<Account> refreshed(QList<Account> page) const;
    void forgetOwnChanges();

    QPointer<book::Book> m_book;
    storage::AccountQuery m_query;
    storage::PageIndex m_pageIndex;
    QVariant m_mark;     ///< of the state of the book that the outline is of
    int m_installed = 0; ///< readings so far
    int m_count = 0;
    QList<RowMove> m_moves;         ///< since install()
    QHash<int, Account> m_inserted; ///< by row: the inserted accounts
    PageCache<QList<Account>> m_cache{cachedPages};
    QHash<AccountId, Account> m_ownChanges; ///< newer than the running read
    std::shared_ptr<Progress> m_reading;
    std::shared_ptr<Progress> m_totalling;
    std::shared_ptr<int> m_fetching; ///< the number of the page being loaded
    QList<int> m_wanted;             ///< requested pages that aren't loaded, newest last
    QList<int> m_nearby;             ///< adjacent pages, loaded when nothing else is requested
    QTimer m_fetchTimer;
};

template<typename T>
QFuture<Result<T>> AccountPages::afterOwnChanges(const std::function<QFuture<Result<T>>()> &read)
{
    if (!m_book || !m_book->isBusy())
        return read();
    const SharedPromise<Result<T>> promise;
    connect(
        m_book, &book::Book::busyChanged, this,
        [this, promise, read, book = m_book, list = m_installed] {
            if (book == m_book && list == m_installed)
                whenDone(this, read(), [promise](const Result<T> &done) { promise.finish(done); });
            else
                promise.finish(failure(storage::listHasChanged()));
        },
        Qt::SingleShotConnection);
    return promise.future();
}

} // namespace accountdesk::models
