// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "support/TestDatabases.h"

namespace accountdesk::test {

inline AccountId idOf(const QString &text)
{
    return AccountId::fromDatabase(text);
}

/// An account with these amounts in cents.
inline Account accountOf(const QString &id, const QString &name, std::int64_t paid, std::int64_t due)
{
    return {.id = idOf(id), .name = name, .paid = Money::fromCents(paid), .due = Money::fromCents(due)};
}

/// Changes the book over a connection of its own, as another clerk would.
inline void changeElsewhere(const TestDatabase &database, const QList<Change> &changes,
                            const QString &who = QStringLiteral("maria"))
{
    storage::Database connection = database.openBook();
    const auto result = storage::AccountStore(connection, Actor(who)).apply(changes);
    if (!result || !result->conflicts.isEmpty())
        qFatal("the other clerk can't: %s", result ? "a conflict" : qPrintable(result.error().text()));
}

/// What the book holds, read over a connection of its own.
inline std::optional<Account> stored(const TestDatabase &database, const QString &id)
{
    storage::Database connection = database.open();
    const auto found = storage::AccountReader(connection).find(idOf(id));
    if (!found)
        qFatal("%s", qPrintable(found.error().text()));
    return *found;
}

} // namespace accountdesk::test
