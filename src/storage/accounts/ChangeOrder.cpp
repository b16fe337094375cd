// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ChangeOrder.h"

#include <QHash>
#include <QSet>

namespace accountdesk::storage {

QList<qsizetype> parentsFirst(const QList<Change> &changes)
{
    QHash<AccountId, qsizetype> places;
    for (qsizetype i = 0; i < changes.size(); ++i)
        places.insert(changes.at(i).id, i);
    QSet<qsizetype> reached;
    QList<qsizetype> order;
    for (qsizetype first = 0; first < changes.size(); ++first) {
        QList<qsizetype> upwards;
        for (qsizetype i = first; i >= 0 && !reached.contains(i); i = places.value(changes.at(i).values.parent, -1)) {
            reached.insert(i);
            upwards.append(i);
        }
        order.append(QList<qsizetype>(upwards.crbegin(), upwards.crend()));
    }
    return order;
}

} // namespace accountdesk::storage
