// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/RowSource.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace accountdesk::exchange {

/// Finds the totals that stand above the rows which they are the sums of: the whole file's, or each group's, one level
/// inside another; and groups' titles. Such a row has no digit in its id, or no name, unlike the rows below, and most
/// such rows with amounts are totals; or it is the file's first and the sum of all others. Fed with the good rows from
/// the file's beginning; remembers sums, and the totals.
class LeadingTotals
{
public:
    void add(const storage::Staging::Row &row);
    /// Something that is no account stands here, or the file ends: what is below belongs to another group.
    void endGroup();
    /// Nothing that the file begins with is a total, so reading on is of no use.
    [[nodiscard]] bool areRuledOut() const { return m_byId.isRuledOut && m_byName.isRuledOut; }
    /// The lines where they begin, once endGroup() was called at the file's end.
    [[nodiscard]] QSet<std::int64_t> lines() const;

private:
    struct Sums
    {
        std::int64_t rows = 0; ///< that have an amount
        MoneyTotal paid = {};
        MoneyTotal due = {};
    };
    struct Amounts
    {
        Money paid = {};
        Money due = {};
    };
    struct Candidate
    {
        std::int64_t line = 0;
        Amounts amounts = {};
        Sums above = {};
    };
    using Totals = QHash<std::int64_t, Amounts>; ///< by their lines

    enum class Looks { LikeAnAccount, Unlike };
    /// By one thing in which a total is unlike an account.
    struct Search
    {
        void add(const storage::Staging::Row &row, Looks looks);
        void endGroup();
        [[nodiscard]] Totals totals() const;

        bool isRuledOut = false;
        bool isFirstUnlike = false;
        std::int64_t rows = 0;
        std::int64_t unlike = 0;
        std::int64_t unlikeWithAmount = 0;
        Sums sums; ///< of the others
        std::vector<Candidate> candidates;
        Totals ofMany;
        Totals ofOne;              ///< totals only where the file has others
        QSet<std::int64_t> titles; ///< with nothing but an id
    };
    [[nodiscard]] bool isFirstATotal(const Totals &found) const;

    Search m_byId;
    Search m_byName;
    Candidate m_first; ///< the file's first row, above all
    Sums m_all;
};

/// Reads as far as it takes to find them.
[[nodiscard]] Result<QSet<std::int64_t>> findLeadingTotals(RowSource &source);

} // namespace accountdesk::exchange
