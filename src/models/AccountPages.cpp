// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountPages.h"

#include <algorithm>

namespace accountdesk::models {

namespace {

/// Who scrolls past many pages wants the last ones.
constexpr qsizetype maxWanted = 4;

void cancel(std::shared_ptr<Progress> &progress)
{
    if (progress)
        progress->cancel();
    progress.reset();
}

bool haveSameIds(const QList<Account> &a, const QList<Account> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Account &left, const Account &right) { return left.id == right.id; });
}

} // namespace

AccountPages::AccountPages(QObject *parent) : QObject(parent)
{
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &AccountPages::fetchNext);
}

AccountPages::~AccountPages()
{
    cancel(m_reading);
    cancel(m_totalling);
}

void AccountPages::setBook(book::Book *book)
{
    cancel(m_reading);
    cancel(m_totalling);
    m_ownChanges.clear();
    install({.query = m_query});
    m_book = book;
}

const Account *AccountPages::fetch(int row)
{
    const int number = pageOf(row);
    if (number >= 0 && !m_cache.contains(number))
        want(number);
    return loaded(row);
}

const Account *AccountPages::loaded(int row)
{
    if (const auto inserted = m_inserted.constFind(row); inserted != m_inserted.constEnd())
        return &*inserted;
    const int place = rowBeforeMoves(row);
    const auto *page = place < 0 ? nullptr : m_cache.find(place / pageSize);
    const int offset = place % pageSize;
    return page && offset < page->size() ? &page->at(offset) : nullptr;
}

QHash<AccountId, int> AccountPages::loadedRows(const QSet<AccountId> &ids) const
{
    QHash<AccountId, int> rows;
    if (ids.isEmpty())
        return rows;
    for (const int number : m_cache.numbers()) {
        int row = number * pageSize;
        for (const Account &account : *m_cache.peek(number)) {
            if (ids.contains(account.id))
                rows.insert(account.id, row);
            ++row;
        }
    }
    return rows;
}

int AccountPages::pageOf(int row) const
{
    const int place = rowBeforeMoves(row);
    return place < 0 ? -1 : place / pageSize;
}

void AccountPages::read(const storage::AccountQuery &query, const QList<int> &pages, const QList<AccountId> &located)
{
    if (!m_book)
        return;
    beginReading();
    readWhole(query, pages, located);
}

void AccountPages::readFromStart(const storage::AccountQuery &query, const QList<int> &pages,
                                 const QList<AccountId> &located)
{
    if (!m_book)
        return;
    beginReading();
    if (searchedId(query).isEmpty()) {
        readFirstPage(query, pages, located);
        return;
    }
    const auto job = storage::cancellable(m_reading, [query](storage::Database &database, const Progress &) {
        return readExact(database, query);
    });
    whenDone(this, m_book->reader().run(job), [=, this, mine = m_reading](const Result<Reading> &exact) {
        if (m_reading != mine)
            return; // outdated
        const bool isFound = exact && exact->pageIndex.count > 0;
        readFirstPage(query, pages, isFound ? located + QList{searchedId(query)} : located);
        if (isFound)
            Q_EMIT firstPageRead(*exact);
    });
}

void AccountPages::readFirstPage(const storage::AccountQuery &query, const QList<int> &pages,
                                 const QList<AccountId> &located)
{
    const auto job = storage::cancellable(m_reading, [query](storage::Database &database, const Progress &) {
        return readFirst(database, query);
    });
    whenDone(this, m_book->reader().run(job), [=, this, mine = m_reading](const Result<Reading> &reading) {
        if (m_reading != mine)
            return; // outdated
        if (!reading || reading->pageIndex.count < pageSize) {
            finishReading(reading); // these are all rows, in one picture
            return;
        }
        readWhole(query, pages, located);
        Q_EMIT firstPageRead(*reading);
    });
}

void AccountPages::beginReading()
{
    cancel(m_reading);
    cancel(m_totalling);
    m_reading = std::make_shared<Progress>();
}

void AccountPages::readWhole(const storage::AccountQuery &query, const QList<int> &pages,
                             const QList<AccountId> &located)
{
    const auto job = storage::cancellable(m_reading, [query, pages, located](storage::Database &database,
                                                                             const Progress &progress) {
        return readAll(database, query, pages, located, progress);
    });
    whenDone(this, m_book->reader().run(job), [this, mine = m_reading](const Result<Reading> &reading) {
        if (m_reading == mine) // else outdated
            finishReading(reading);
    });
}

void AccountPages::finishReading(const Result<Reading> &reading)
{
    m_reading.reset();
    if (reading)
        Q_EMIT outlineRead(*reading);
    else
        Q_EMIT readFailed(reading.error());
    forgetOwnChanges();
}

void AccountPages::readTotals()
{
    if (!m_book)
        return;
    cancel(m_totalling);
    m_totalling = std::make_shared<Progress>();
    const auto mark = m_book->isReadOnly() ? Mark::NotNeeded : Mark::Needed;
    const auto job = storage::cancellable(m_totalling,
                                          [query = m_query, mark](storage::Database &database, const Progress &) {
                                              return countTotals(database, query, mark);
                                          });
    whenDone(this, m_book->reader().run(job), [this, mine = m_totalling](const Result<Counted> &counted) {
        if (m_totalling != mine)
            return;
        m_totalling.reset();
        if (counted)
            Q_EMIT totalsRead(*counted);
        else
            Q_EMIT readFailed(counted.error());
    });
}

void AccountPages::install(const Reading &reading)
{
    m_query = reading.query;
    m_pageIndex = reading.pageIndex;
    m_mark = reading.mark;
    ++m_installed;
    m_count = static_cast<int>(m_pageIndex.count);
    m_moves.clear();
    m_inserted.clear();
    m_cache.clear();
    m_wanted.clear();
    m_nearby.clear();
    m_fetching.reset(); // what is on its way belongs to the old outline
    for (auto page = reading.pages.begin(); page != reading.pages.end(); ++page)
        m_cache.insert(page.key(), refreshed(page.value()));
}

void AccountPages::move(const RowMove &move, const QList<Account> &inserted)
{
    m_moves.append(move);
    m_count += move.change();
    for (int i = 0; i < inserted.size(); ++i) // no later move goes above these rows
        m_inserted.insert(move.first + i, inserted.at(i));
}

bool AccountPages::isInPlace(const Reading &reading) const
{
    const auto isSameAnchor = [](const storage::Anchor &a, const storage::Anchor &b) { return a.id == b.id; };
    if (reading.query != m_query || reading.pageIndex.count != m_pageIndex.count
        || !std::equal(m_pageIndex.anchors.begin(), m_pageIndex.anchors.end(), reading.pageIndex.anchors.begin(),
                       reading.pageIndex.anchors.end(), isSameAnchor))
        return false;
    for (auto page = reading.pages.begin(); page != reading.pages.end(); ++page) {
        const auto *old = m_cache.peek(page.key());
        if (old && !haveSameIds(*old, *page))
            return false;
    }
    return true;
}

QList<int> AccountPages::update(const QHash<AccountId, Account> &accounts)
{
    if (m_reading || m_fetching)
        m_ownChanges.insert(accounts);
    QList<int> rows;
    for (const int number : m_cache.numbers()) {
        int row = number * pageSize;
        for (Account &account : *m_cache.peek(number)) {
            if (const auto newer = accounts.constFind(account.id); newer != accounts.constEnd()) {
                account = *newer;
                rows.append(row);
            }
            ++row;
        }
    }
    return rows;
}

QFuture<Result<>> AccountPages::forEach(const RowRanges &ranges, const AccountUser &use,
                                        const std::shared_ptr<Progress> &progress)
{
    if (const auto known = allLoaded(ranges)) {
        std::for_each(known->begin(), known->end(), use);
        return QtFuture::makeReadyFuture(Result<>());
    }
    return afterOwnChanges<void>([this, use, progress, ranges] { return readRows(ranges, use, progress); });
}

/// A row that was moved since it was read has no place there.
QFuture<Result<>> AccountPages::readRows(const RowRanges &ranges, const AccountUser &use,
                                         const std::shared_ptr<Progress> &progress)
{
    const ChosenRows chosen{
        .query = m_query, .pageIndex = m_pageIndex, .mark = m_moves.isEmpty() ? m_mark : QVariant(), .ranges = ranges};
    return m_book->reader().run(
        storage::cancellable(progress, [chosen, use](storage::Database &database, const Progress &cancel) -> Result<> {
            return forEachRow(database, chosen, cancel, use);
        }));
}

/// Empty: some aren't.
std::optional<QList<Account>> AccountPages::allLoaded(const RowRanges &ranges)
{
    QList<Account> accounts;
    for (const auto &[first, last] : ranges) {
        for (int row = std::max(first, 0); row <= last && row < m_count; ++row) {
            const Account *account = loaded(row);
            if (!account && m_book)
                return {};
            if (account)
                accounts.append(*account);
        }
    }
    return accounts;
}

QFuture<Result<>> AccountPages::requireUnchanged()
{
    if (!m_book)
        return QtFuture::makeReadyFuture(Result<>());
    return afterOwnChanges<void>([this] {
        return m_book->reader().run([mark = m_mark](storage::Database &database) -> Result<> {
            storage::AccountReader reader(database);
            return models::requireUnchanged(reader, mark);
        });
    });
}

void AccountPages::followMark(const std::optional<book::Book::Marks> &step)
{
    if (step && m_mark == step->before)
        m_mark = step->after;
    else if (!step || m_mark != step->after) // else it was read when the step was done already
        m_mark = {};
}

void AccountPages::want(int page)
{
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > maxWanted)
        m_wanted.removeFirst();
    if (!m_fetching)
        m_fetchTimer.start();
}

void AccountPages::fetchNext()
{
    if (m_fetching || !m_book || (m_wanted.isEmpty() && m_nearby.isEmpty()))
        return;
    const bool isWanted = !m_wanted.isEmpty();
    const int number = isWanted ? m_wanted.takeLast() : m_nearby.takeFirst();
    if (number < 0 || number >= m_pageIndex.pageCount() || m_cache.contains(number)) {
        m_fetchTimer.start();
        return;
    }
    if (isWanted)
        m_nearby = {number + 1, number - 1};
    m_fetching = std::make_shared<int>(number);
    const auto job = [query = m_query, pageIndex = m_pageIndex, number](storage::Database &database) {
        storage::AccountReader reader(database);
        return readPage(reader, query, pageIndex, number);
    };
    whenDone(this, m_book->reader().run(job), [this, mine = m_fetching](const Result<QList<Account>> &page) {
        if (m_fetching != mine)
            return; // of an outline that was replaced
        m_fetching.reset();
        takePage(*mine, page);
        forgetOwnChanges();
        m_fetchTimer.start();
    });
}

void AccountPages::takePage(int number, const Result<QList<Account>> &page)
{
    if (!page) {
        Q_EMIT readFailed(page.error());
        return;
    }
    m_cache.insert(number, refreshed(*page));
    Q_EMIT pageRead(number * pageSize, std::min((number + 1) * pageSize, count()) - 1);
    if (page->size() < std::min<std::int64_t>(pageSize, m_pageIndex.count - std::int64_t(number) * pageSize))
        Q_EMIT rowsMissed();
}

/// A page that was read before a change of the clerk's own, and arrives after it.
QList<Account> AccountPages::refreshed(QList<Account> page) const
{
    if (m_ownChanges.isEmpty())
        return page;
    for (Account &account : page) {
        const auto newer = m_ownChanges.constFind(account.id);
        if (newer != m_ownChanges.constEnd() && newer->revision > account.revision)
            account = *newer;
    }
    return page;
}

void AccountPages::forgetOwnChanges()
{
    if (!m_reading && !m_fetching)
        m_ownChanges.clear();
}

} // namespace accountdesk::models
