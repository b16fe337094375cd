// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/staging/Staging.h"

namespace accountdesk::exchange {

/// What an account's id mostly has, and its name, and a total's often lack.
[[nodiscard]] bool hasDigit(const QString &text);
[[nodiscard]] bool hasLetter(const QString &text);

/// Finds rows that are no accounts: sums of those above them, by their word ("Total") or by their amounts, where
/// the id or name isn't like the others'; and remarks ("Page 1 of 2"). Fed with each good row in the file's order.
class TotalRows
{
public:
    /// Whether the file says the accounts' names.
    enum class Names { Missing, InFile };

    /// The row is a sum or another figure of a report, as far as one can see.
    [[nodiscard]] bool isTotal(const storage::Staging::Row &row, Names names) const;
    /// A row of which nothing but the id is filled in: the id isn't like the others'.
    [[nodiscard]] bool isRemark(const storage::Staging::Row &row) const;
    void add(const storage::Staging::Row &row);
    /// A total was found: the next one may be of the rows behind it.
    void endGroup() { m_group = {}; }

    /// The amounts are the sums, or one is and the other is left empty.
    [[nodiscard]] static bool areSums(Money paid, Money due, MoneyTotal allPaid, MoneyTotal allDue);

private:
    struct Sums
    {
        std::int64_t rows = 0;
        MoneyTotal paid = {};
        MoneyTotal due = {};
    };
    [[nodiscard]] static bool isSum(const storage::Staging::Row &row, const Sums &sums);
    [[nodiscard]] bool hasOtherId(const storage::Staging::Row &row) const;
    [[nodiscard]] bool hasOtherName(const storage::Staging::Row &row) const;

    Sums m_all;
    Sums m_group;
    bool m_allHaveDigits = true; ///< the ids
    bool m_allHaveNames = true;  ///< with letters
};

} // namespace accountdesk::exchange
