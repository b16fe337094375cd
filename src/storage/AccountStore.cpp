// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AccountStore.h"

#include "storage/ChangeBatch.h"
#include "storage/Retry.h"

#include <array>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace accountdesk {

namespace {

Result<ChangeResult> applyOnce(Database &database, const QString &who, const QList<Change> &changes)
{
    ChangeBatch batch(database, who); // outlives the transaction: QPSQL can't free a statement in a failed one
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto result = batch.carryOut(changes);
    if (!result || !result->conflicts.isEmpty())
        return result;
    if (const auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return result;
}

} // namespace

AccountStore::AccountStore(Database &database, const QString &who)
    : m_database(database), m_who(who.left(Entry::maxWhoLength))
{}

Result<ChangeResult> AccountStore::apply(const QList<Change> &changes)
{
    if (changes.isEmpty())
        return ChangeResult();
    return retryWhileBusy([&] { return applyOnce(m_database, m_who, changes); });
}

QString AccountStore::currentUser()
{
#ifdef Q_OS_UNIX
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
#endif
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace accountdesk
