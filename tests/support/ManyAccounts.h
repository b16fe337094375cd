// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/staging/Staging.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QRandomGenerator>

namespace accountdesk::test {

/// Makes a book of so many accounts, ACCT000000 and on, whose names and amounts are in no order.
inline void fillWithMany(const TestDatabase &database, int count)
{
    storage::Database book = database.openBook();
    auto staging = valueOf(storage::Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
    QRandomGenerator random(1);
    for (int i = 0; i < count; ++i) {
        const storage::Staging::Row row{.line = i + 1,
                                        .id = AccountId::fromDatabase(
                                            QStringLiteral("ACCT%1").arg(i, 6, 10, QLatin1Char('0'))),
                                        .name = QStringLiteral("Customer %1").arg(random.bounded(50'000)),
                                        .paid = Money::fromCents(random.bounded(1'000'000)),
                                        .due = Money::fromCents(random.bounded(1'000'000))};
        valueOf(staging.add(row));
    }
    valueOf(staging.finish());
    (void)valueOf(staging.merge(Actor(QStringLiteral("clerk")), {}));
}

} // namespace accountdesk::test
