// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "core/Totals.h"

#include <functional>

namespace accountdesk {

/// A query's totals, and of which state of the book they are.
struct Counted
{
    Totals totals = {};
    QVariant mark = {}; ///< AccountReader::changeMark(); null: not known
};

/// Whether an account is among those of a filter.
[[nodiscard]] bool passes(AccountQuery::Filter filter, const Account &account);

/// The totals of a query, which follow the clerk's own changes without being counted again.
///
/// Each step of the clerk's lies between two marks. Only totals of the mark before it can follow it; those
/// of the mark after it were counted when it was in the book already. So it doesn't matter in which order
/// a counting and the news of a step arrive: nothing is left out, and nothing is counted twice.
class LiveTotals
{
public:
    void set(const AccountQuery &query, const Counted &counted);
    /// Whatever is in the book now has to be counted.
    void forget() { m_counted.mark = {}; }

    /// Those that are known, be they of now or not.
    [[nodiscard]] const Totals &totals() const { return m_counted.totals; }
    /// Whether they are of these accounts, as far as is known.
    [[nodiscard]] bool areOf(const AccountQuery &query, std::int64_t count) const;

    /// Whether an account, as it was before the step, is among the query's.
    using IsShown = std::function<bool(const Account &)>;
    /// Takes in what Book::changed() tells. False: they have to be counted again, which forget() says, too.
    /// `isShown` is asked where the query has a text, which only the database compares as it does.
    bool follow(const QList<Applied> &applied, const std::optional<Book::Marks> &marks, const IsShown &isShown);

private:
    [[nodiscard]] std::optional<Totals> after(const QList<Applied> &applied, const IsShown &isShown) const;

    AccountQuery m_query;
    Counted m_counted;
};

} // namespace accountdesk
