// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"
#include "storage/syncclient/SyncBook.h"

#include "storage/accounts/AccountRow.h"
#include "storage/accounts/ChangeBatch.h"
#include "storage/sql/Retry.h"
#include "storage/sql/Words.h"
#include "storage/sql/TriggersSuspended.h"
#include "storage/syncclient/SyncIntake.h"
#include "storage/syncclient/SyncLinkRow.h"
#include "storage/syncclient/SyncOutbox.h"
#include "storage/syncclient/SyncTables.h"

namespace accountdesk::storage {

namespace {

/// Of a row `t` of sync_theirs: a clerk has to look at it.
const QString waitsForClerk = QStringLiteral(
    "(t.conflict <> 0 OR (t.rejection IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry AS n"
    " WHERE n.acctid = t.acctid AND n.revision > t.seen)))");

/// The columns that conflictFrom() reads: theirs, mine, and whose change was the last one here that
/// didn't come from the server.
QString conflictColumns(const Dialect &dialect)
{
    return syncStateColumns(QStringLiteral("t")) + QStringLiteral(", t.changed_at, ")
           + accountColumns(dialect, AccountTable::Book, QStringLiteral("a."))
           + QStringLiteral(", t.deleted, t.conflict, t.rejection, e.who, ") + dialect.timeText(QStringLiteral("e.at"));
}

const QString conflictTables = QStringLiteral(
    " FROM sync_theirs AS t LEFT JOIN account AS a ON a.acctid = t.acctid"
    " LEFT JOIN entry AS e ON e.acctid = t.acctid AND e.revision = COALESCE("
    "(SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = t.acctid AND n.kind <> 'sync'),"
    " (SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = t.acctid)) WHERE ");

/// Of conflictColumns(), behind those of theirs, and of mine behind these.
constexpr int mineColumns = accountColumnCount;
enum { DeletedColumn = 2 * accountColumnCount, ConflictColumn, RejectionColumn, WhoColumn, MineAtColumn };

SyncConflict conflictFrom(const QSqlQuery &query)
{
    const Account theirs = accountFrom(query);
    const int conflict = query.value(ConflictColumn).toInt();
    return {.id = theirs.id,
            .mine = query.isNull(mineColumns) ? std::nullopt : std::optional(accountFrom(query, mineColumns)),
            .theirs = query.value(DeletedColumn).toInt() != 0 ? std::nullopt : std::optional(theirs),
            .theirRevision = theirs.revision,
            .fields = Change::Fields::fromInt(conflict & allFields.toInt()),
            .isExistenceAtStake = (conflict & existenceAtStake) != 0,
            .rejection = query.value(RejectionColumn).toString(),
            .who = query.value(WhoColumn).toString(),
            .mineAt = utcTime(query.value(MineAtColumn)),
            .theirsAt = theirs.changedAt};
}

Error changedSince(const AccountId &id)
{
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr("The account %1 has changed since you opened it.").arg(id.text()),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Check both versions again, then choose.")};
}

std::int64_t revisionOf(const std::optional<Account> &account)
{
    return account ? account->revision : 0;
}

/// What a clerk's decisions come to.
struct Verdicts
{
    QList<AccountState> taken; ///< theirs counts
    QList<Change> changes;     ///< something else than mine and theirs counts
    QList<AccountId> kept;     ///< what is here then counts, and is sent
};

Verdicts verdictsOf(const QList<SyncDecision> &decisions)
{
    Verdicts verdicts;
    for (const auto &[seen, keep] : decisions) {
        if (agree(keep, seen.theirs)) {
            Account theirs = seen.theirs.value_or(Account{.id = seen.id});
            theirs.revision = seen.theirRevision;
            verdicts.taken.append({.isDeleted = !seen.theirs, .account = theirs});
            continue;
        }
        verdicts.kept.append(seen.id);
        if (agree(keep, seen.mine))
            continue;
        if (keep && seen.mine)
            verdicts.changes.append(Change::edit(*seen.mine, allFields, *keep));
        else if (keep)
            verdicts.changes.append(Change::open(*keep));
        else
            verdicts.changes.append(Change::close(*seen.mine));
    }
    return verdicts;
}

/// The rows of mine are locked by then.
Result<> checkSeen(Database &database, const SyncConflict &seen)
{
    ASSIGN_OR_RETURN(auto query,
                     database.run(QStringLiteral("SELECT ") + conflictColumns(database.dialect()) + conflictTables
                                      + waitsForClerk + QStringLiteral(" AND t.acctid = ?"),
                                  {seen.id.text()}));
    if (!query.next())
        return failure(changedSince(seen.id));
    const SyncConflict now = conflictFrom(query);
    return revisionOf(now.mine) == revisionOf(seen.mine) && now.theirRevision == seen.theirRevision
                   && agree(now.theirs, seen.theirs)
               ? Result<>()
               : failure(changedSince(seen.id));
}

Result<> sendAgain(Database &database, const QList<AccountId> &ids)
{
    ASSIGN_OR_RETURN(auto decided,
                     database.prepare(QStringLiteral(
                         "UPDATE sync_theirs SET conflict = 0, pays = 0, rejection = NULL WHERE acctid = ?")));
    for (const AccountId &id : ids) {
        decided.bindValue(0, id.text());
        RETURN_IF_ERROR(database.exec(decided));
    }
    return {};
}

} // namespace

Result<SyncBook::Waiting> SyncBook::waiting()
{
    ASSIGN_OR_RETURN(const auto row, readLink(m_database));
    ASSIGN_OR_RETURN(const auto toSend, SyncOutbox(m_database).waiting(row));
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(QStringLiteral("SELECT COUNT(*) FROM sync_theirs AS t WHERE ") + waitsForClerk));
    query.next();
    return Waiting{.toSend = toSend, .conflicts = query.value(0).toLongLong()};
}

Result<QList<SyncConflict>> SyncBook::conflicts(int limit, const AccountId &after)
{
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(QStringLiteral("SELECT ") + conflictColumns(m_database.dialect()) + conflictTables
                                        + waitsForClerk + QStringLiteral(" AND t.acctid > ? ORDER BY t.acctid LIMIT ?"),
                                    {after.text(), limit}));
    QList<SyncConflict> conflicts;
    while (query.next())
        conflicts.append(conflictFrom(query));
    RETURN_IF_ERROR(m_database.atEnd(query));
    return conflicts;
}

Result<> SyncBook::resolve(const QList<SyncDecision> &decisions)
{
    return retryWhileBusy([&] { return resolveOnce(decisions); });
}

Result<> SyncBook::resolveOnce(const QList<SyncDecision> &decisions)
{
    const Verdicts verdicts = verdictsOf(decisions);
    // What outlives the transaction: QPSQL can't free a statement in a failed one.
    ChangeBatch writer(m_database, m_actor);
    QList<AccountState> all;
    for (const SyncDecision &decision : decisions)
        all.append({.isDeleted = true, .account = {.id = decision.seen.id}});
    ASSIGN_OR_RETURN(auto seen, SyncPage::make(m_database, all));
    ASSIGN_OR_RETURN(auto taken, SyncPage::make(m_database, verdicts.taken));

    return inTransaction<void>([&](const SyncLinkRow &row) -> Result<> {
        RETURN_IF_ERROR(seen.lock());
        for (const SyncDecision &decision : decisions) {
            RETURN_IF_ERROR(checkSeen(m_database, decision.seen));
        }
        ASSIGN_OR_RETURN(const auto changed, writer.carryOut(verdicts.changes));
        if (!changed.conflicts.isEmpty())
            return failure(changedSince(changed.conflicts.constFirst().change.id));
        RETURN_IF_ERROR(sendAgain(m_database, verdicts.kept));
        const TriggersSuspended triggersSuspended(m_database);
        return SyncIntake(m_database, row.link, m_actor).takeTheirs(taken, verdicts.taken);
    });
}

} // namespace accountdesk::storage
