// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QString>

namespace accountdesk {

/// Which accounts, in which order: what a list, an export and the totals have in common.
struct AccountQuery
{
    enum class Filter { All, Owing, Overpaid, Settled };
    enum class Column { Id, Name, Paid, Due, Balance, ChangedAt };

    Filter filter = Filter::All;
    QString text = {}; ///< part of the id or the name, whatever its case; empty: any
    Column sortBy = Column::Id;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const AccountQuery &, const AccountQuery &) = default;
};

/// "How much are we owed, on average?": exact sums over a query's accounts.
struct Totals
{
    std::int64_t count = 0;
    MoneyTotal paid = {};
    MoneyTotal due = {};
    std::int64_t owingCount = 0;    ///< accounts with a balance above zero …
    MoneyTotal owed = {};           ///< … and what they owe together
    std::int64_t overpaidCount = 0; ///< accounts with a balance below zero …
    MoneyTotal overpaid = {};       ///< … and what was paid too much, as a positive amount

    [[nodiscard]] MoneyTotal balance() const { return due - paid; }
    /// What an owing account owes on average, to the cent; zero when none owes.
    [[nodiscard]] MoneyTotal averageOwed() const { return owed.dividedBy(owingCount); }
};

} // namespace accountdesk
