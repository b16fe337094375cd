// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "core/Totals.h"

#include <functional>

namespace accountdesk::models {

/// A query's totals, and the state of the book that they belong to.
struct Counted
{
    Totals totals = {};
    QVariant mark = {}; ///< AccountReader::changeMark(); null: not known
};

/// Returns whether a filter includes an account.
[[nodiscard]] bool passes(storage::AccountQuery::Filter filter, const Account &account);

/// The totals of a query, updated with the user's own changes without counting again.
///
/// Each step of the user is between two marks. It is only added to totals with the mark before it; totals with the
/// mark after it already include it. So the order in which totals and steps arrive doesn't matter: nothing is
/// missed or counted twice.
class LiveTotals
{
public:
    void set(const storage::AccountQuery &query, const Counted &counted);
    /// Discards the totals: the book has to be counted again.
    void forget() { m_counted.mark = {}; }

    /// Returns the known totals, current or not.
    [[nodiscard]] const Totals &totals() const { return m_counted.totals; }
    /// Returns whether they are for these accounts, as far as is known.
    [[nodiscard]] bool areOf(const storage::AccountQuery &query, std::int64_t count) const;

    /// Returns whether the query includes an account, as it was before the step.
    using IsShown = std::function<bool(const Account &)>;
    /// Takes in what Book::changed() tells. False: they have to be counted again, which forget() says, too.
    /// `isShown` is asked where the query has a text, which only the database compares as it does.
    bool follow(const QList<Applied> &applied, const std::optional<book::Book::Marks> &marks, const IsShown &isShown);

private:
    [[nodiscard]] std::optional<Totals> after(const QList<Applied> &applied, const IsShown &isShown) const;

    storage::AccountQuery m_query;
    Counted m_counted;
};

} // namespace accountdesk::models
