// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/RowSource.h"

#include <QSet>

#include <vector>

namespace accountdesk {

/// Finds the totals that stand above the rows which they are the sums of: the whole file's, or each group's, one level
/// inside another; and groups' titles. Such a row has no digit in its id, or no name, unlike the rows below. Fed with the good rows from
/// the file's beginning; remembers sums only.
class LeadingTotals
{
public:
    void add(const Staging::Row &row);
    /// Something that is no account stands here, or the file ends: what is below belongs to another group.
    void endGroup();
    /// Nothing that the file begins with is a total, so reading on is of no use.
    [[nodiscard]] bool areRuledOut() const;
    /// The lines where they begin, once endGroup() was called at the file's end.
    [[nodiscard]] QSet<std::int64_t> lines() const;

private:
    struct Sums
    {
        std::int64_t rows = 0; ///< that have an amount
        MoneyTotal paid = {};
        MoneyTotal due = {};
    };
    struct Candidate
    {
        std::int64_t line = 0;
        Money paid = {};
        Money due = {};
        Sums above = {};
    };
    /// By one thing in which a total is unlike an account.
    struct Search
    {
        void add(const Staging::Row &row, bool isUnlike);
        void endGroup();
        [[nodiscard]] bool isRuledOut() const;

        std::int64_t rows = 0;
        std::int64_t unlike = 0;
        Sums sums; ///< of the others
        std::vector<Candidate> candidates;
        QSet<std::int64_t> ofMany;
        QSet<std::int64_t> ofOne;  ///< totals only where the file has others
        QSet<std::int64_t> titles; ///< with nothing but an id
    };

    Search m_byId;
    Search m_byName;
};

/// Reads as far as it takes to find them.
[[nodiscard]] Result<QSet<std::int64_t>> findLeadingTotals(RowSource &source);

} // namespace accountdesk
