// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountStore.h"

#include "storage/accounts/ChangeBatch.h"
#include "storage/sql/Retry.h"

#include <algorithm>
#include <utility>

namespace accountdesk::storage {

namespace {

bool isChange(const Applied &applied)
{
    return applied.before != applied.after;
}

Result<ChangeResult> applyOnce(Database &database, const Actor &actor, const QList<Change> &changes, Attempt &attempt)
{
    ChangeBatch batch(database, actor); // outlives the transaction: QPSQL can't free a statement in a failed one
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(database));
    if (attempt.isUncertain()) {
        ASSIGN_OR_RETURN(const auto saved, batch.hasSaved(attempt));
        if (saved)
            return ChangeResult{.applied = std::exchange(attempt, {}).unanswered, .conflicts = {}};
    }
    auto result = batch.carryOut(changes);
    if (!result || !result->conflicts.isEmpty())
        return result;
    if (const auto committed = transaction.commit(); !committed) {
        const bool wasSent = database.backend() != url::Backend::Sqlite
                             && committed.error().kind != Error::Kind::Cancelled;
        if (wasSent && std::any_of(result->applied.cbegin(), result->applied.cend(), isChange))
            attempt = {.unanswered = result->applied, .at = batch.time()};
        return failure(committed.error());
    }
    attempt = {};
    return result;
}

} // namespace

Result<ChangeResult> AccountStore::apply(const QList<Change> &changes)
{
    Attempt attempt;
    return apply(changes, attempt);
}

Result<ChangeResult> AccountStore::apply(const QList<Change> &changes, Attempt &attempt)
{
    if (changes.isEmpty())
        return ChangeResult();
    const auto once = [&] { return applyOnce(m_database, m_actor, changes, attempt); };
    auto result = retryWhileBusy(once);
    // On PostgreSQL an account that is still being added is met only by adding it.
    const bool isThere = !result && result.error().kind == Error::Kind::AlreadyExists;
    return isThere && attempt.isUncertain() ? retryWhileBusy(once) : result;
}

Result<bool> AccountStore::hasSaved(const Attempt &attempt)
{
    return retryWhileBusy([&]() -> Result<bool> {
        ChangeBatch batch(m_database, m_actor);
        const auto transaction = Transaction::begin(m_database);
        return transaction ? batch.hasSaved(attempt) : failure(transaction.error());
    });
}

} // namespace accountdesk::storage
