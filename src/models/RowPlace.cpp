// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowPlace.h"

#include "models/AccountCells.h"

namespace accountdesk::models {

bool keepsPlace(const storage::AccountQuery &query, const Applied &applied)
{
    if (!applied.before || !applied.after)
        return false;
    if (query.state == storage::AccountQuery::State::Closed)
        return true; // it isn't among them
    const Account &before = *applied.before;
    const Account &after = *applied.after;
    const bool isSameName = before.name == after.name;
    if (query.filter != storage::AccountQuery::Filter::All && sign(before.balance()) != sign(after.balance()))
        return false;
    if (!query.text.isEmpty() && !isSameName)
        return false;
    switch (query.sortBy) {
    case storage::AccountQuery::Column::Id:
        return true;
    case storage::AccountQuery::Column::Name:
        return isSameName;
    case storage::AccountQuery::Column::Paid:
        return before.paid == after.paid;
    case storage::AccountQuery::Column::Due:
        return before.due == after.due;
    case storage::AccountQuery::Column::Balance:
        return before.balance() == after.balance();
    case storage::AccountQuery::Column::ChangedAt:
        break;
    }
    return before.changedAt == after.changedAt;
}

} // namespace accountdesk::models
