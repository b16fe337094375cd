// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Totals.h"

#include <QList>
#include <QString>

namespace accountdesk::storage {

/// Which accounts, in which order: what a list, an export and the totals have in common.
struct AccountQuery
{
    enum class Filter { All, Owing, Overpaid, Settled };
    enum class Column { Id, Name, Paid, Due, Balance, ChangedAt };
    /// Closed accounts are as they were when they were closed; revision and time are those of the closing.
    enum class State { Open, Closed };

    Filter filter = Filter::All;
    QString text = {}; ///< part of the id or the name, whatever its case; empty: any
    Column sortBy = Column::Id;
    Qt::SortOrder order = Qt::AscendingOrder;
    State state = State::Open;

    friend bool operator==(const AccountQuery &, const AccountQuery &) = default;
};

/// From one account to another in a query's order, with both.
struct AccountRange
{
    AccountId first = {};
    AccountId last = {};
};

/// Any number of a query's accounts.
struct AccountSelection
{
    AccountQuery query = {};
    QList<AccountRange> ranges = {};
};

} // namespace accountdesk::storage
