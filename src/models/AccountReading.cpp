// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountReading.h"

#include "storage/accounts/ListHasChanged.h"

#include <algorithm>

namespace accountdesk::models {

namespace {

/// Accounts whose row is looked for one by one; each costs a count over the index.
constexpr int maxSearches = 16;
constexpr int pagesAtOnce = 32;

void addPage(Reading &reading, int number, const QList<Account> &page)
{
    for (int i = 0; i < page.size(); ++i)
        reading.rows.insert(page.at(i).id, number * reading.pageIndex.pageSize + i);
    reading.pages.insert(number, page);
}

Result<> addPages(Reading &reading, storage::AccountReader &reader, const QList<int> &pages, const Progress &progress)
{
    for (const int number : pages) {
        if (number >= reading.pageIndex.pageCount() || reading.pages.contains(number))
            continue;
        if (progress.isCancelled())
            return failure(Error::cancelled());
        ASSIGN_OR_RETURN(const auto page, readPage(reader, reading.query, reading.pageIndex, number));
        addPage(reading, number, page);
    }
    return {};
}

Result<> locate(Reading &reading, storage::AccountReader &reader, const QList<AccountId> &ids, const Progress &progress)
{
    int searches = 0;
    for (const AccountId &id : ids) {
        if (reading.rows.contains(id))
            continue;
        if (progress.isCancelled())
            return failure(Error::cancelled());
        if (++searches > maxSearches)
            break;
        ASSIGN_OR_RETURN(const auto position, reader.position(reading.query, id));
        reading.rows.insert(id, static_cast<int>(position.value_or(-1)));
    }
    return {};
}

/// As if there were no other accounts.
Reading readingOf(const storage::AccountQuery &query, const QList<Account> &page)
{
    Reading reading{.query = query, .pageIndex = {.count = page.size(), .pageSize = Reading::pageSize}};
    if (page.isEmpty())
        return reading;
    reading.pageIndex.add({.id = page.first().id});
    addPage(reading, 0, page);
    return reading;
}

} // namespace

/// What another clerk took away since then doesn't move the pages from the next anchor on: each begins where the
/// page index says.
Result<QList<Account>> readPage(storage::AccountReader &reader, const storage::AccountQuery &query,
                                const storage::PageIndex &pageIndex, int number)
{
    const std::int64_t rows = std::min<std::int64_t>(pageIndex.pageSize,
                                                     pageIndex.count - std::int64_t(number) * pageIndex.pageSize);
    auto accounts = reader.page(query, pageIndex.placeOf(number), static_cast<int>(rows));
    const int next = number + 1;
    if (accounts && next < pageIndex.pageCount() && next % pageIndex.stride == 0) {
        const AccountId &anchor = pageIndex.anchors.at(next / pageIndex.stride).id;
        const auto isAnchor = [&anchor](const Account &account) { return account.id == anchor; };
        accounts->erase(std::find_if(accounts->begin(), accounts->end(), isAnchor), accounts->end());
    }
    return accounts;
}

Result<> requireUnchanged(storage::AccountReader &reader, const QVariant &mark)
{
    ASSIGN_OR_RETURN(const auto now, reader.changeMark());
    return mark.isValid() && now == mark ? Result<>() : failure(storage::listHasChanged());
}

Result<> forEachRow(storage::Database &database, const ChosenRows &chosen, const Progress &progress,
                    const AccountUser &use)
{
    ASSIGN_OR_RETURN(const auto snapshot,
                     storage::Transaction::begin(database, storage::Transaction::Isolation::Snapshot));
    storage::AccountReader reader(database);
    RETURN_IF_ERROR(requireUnchanged(reader, chosen.mark));
    const storage::PageIndex &pageIndex = chosen.pageIndex;
    for (const auto &[firstRow, lastRow] : chosen.ranges) {
        int row = std::max(firstRow, 0);
        const int last = static_cast<int>(std::min<std::int64_t>(lastRow, pageIndex.count - 1));
        while (row <= last) {
            if (progress.isCancelled())
                return failure(Error::cancelled());
            const int page = row / pageIndex.pageSize;
            const int first = page * pageIndex.pageSize;
            const int count = std::min(last - first + 1, pagesAtOnce * pageIndex.pageSize);
            ASSIGN_OR_RETURN(const auto accounts, reader.page(chosen.query, pageIndex.placeOf(page), count));
            if (accounts.size() != count)
                return failure(storage::listHasChanged());
            std::for_each(accounts.begin() + (row - first), accounts.end(), use);
            row = first + count;
        }
    }
    return {};
}

Result<Reading> readAll(storage::Database &database, const storage::AccountQuery &query, const QList<int> &pages,
                        const QList<AccountId> &located, const Progress &progress)
{
    ASSIGN_OR_RETURN(const auto snapshot,
                     storage::Transaction::begin(database, storage::Transaction::Isolation::Snapshot));
    storage::AccountReader reader(database);
    ASSIGN_OR_RETURN(const auto pageIndex, reader.pageIndex(query, Reading::pageSize));
    ASSIGN_OR_RETURN(const auto mark, reader.changeMark());
    Reading reading{.query = query, .pageIndex = pageIndex, .mark = mark};
    RETURN_IF_ERROR(addPages(reading, reader, pages, progress));
    RETURN_IF_ERROR(locate(reading, reader, located, progress));
    return reading;
}

Result<Reading> readFirst(storage::Database &database, const storage::AccountQuery &query)
{
    ASSIGN_OR_RETURN(const auto page, storage::AccountReader(database).page(query, {}, Reading::pageSize));
    return readingOf(query, page);
}

AccountId searchedId(const storage::AccountQuery &query)
{
    const AccountId id = AccountId::parse(query.text).value_or(AccountId());
    return id.text().compare(query.text, Qt::CaseInsensitive) == 0 ? id : AccountId();
}

Result<Reading> readExact(storage::Database &database, const storage::AccountQuery &query)
{
    ASSIGN_OR_RETURN(const auto found, storage::AccountReader(database).find(searchedId(query)));
    const bool fits = found && passes(query.filter, *found);
    return readingOf(query, fits ? QList{*found} : QList<Account>());
}

Result<Counted> countTotals(storage::Database &database, const storage::AccountQuery &query, Mark wanted)
{
    ASSIGN_OR_RETURN(const auto snapshot,
                     storage::Transaction::begin(database, storage::Transaction::Isolation::Snapshot));
    storage::AccountReader reader(database);
    ASSIGN_OR_RETURN(const auto mark, wanted == Mark::Needed ? reader.changeMark() : QVariant());
    ASSIGN_OR_RETURN(const auto totals, reader.totals(query));
    return Counted{.totals = totals, .mark = mark};
}

} // namespace accountdesk::models
