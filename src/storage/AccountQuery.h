// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Totals.h"

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

} // namespace accountdesk
