// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Staging.h"

namespace accountdesk {

/// Finds rows that are no accounts: sums of those above them, by their word ("Total") or by their amounts, where
/// the id or name isn't like the others'; and remarks ("Page 1 of 2"). Fed with each good row in the file's order.
class TotalRows
{
public:
    /// The row is a sum, as far as one can see.
    [[nodiscard]] bool isTotal(const Staging::Row &row) const;
    /// A row of which nothing but the id is filled in: the id isn't like the others'.
    [[nodiscard]] bool isRemark(const Staging::Row &row) const;
    void add(const Staging::Row &row);

private:
    [[nodiscard]] bool isSumOfAll(const Staging::Row &row) const;

    std::int64_t m_rows = 0;
    MoneyTotal m_paid;
    MoneyTotal m_due;
    bool m_allHaveDigits = true; ///< the ids
    bool m_allHaveNames = true;
};

} // namespace accountdesk
