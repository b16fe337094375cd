// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncBases.h"

#include "core/Entry.h"
#include "storage/accounts/AccountRow.h"
#include "storage/dialect/Sql.h"
#include "storage/syncclient/SyncTables.h"

#include <QJsonArray>

namespace accountdesk::storage {

namespace {

using Bases = QHash<AccountId, SyncBase>;

Result<> readMine(Database &database, const QString &ids, Bases &bases)
{
    ASSIGN_OR_RETURN(auto query,
                     database.run(Sql(QStringLiteral("SELECT {columns} FROM account WHERE acctid IN ({ids})"))
                                      .with("columns", accountColumns(database.dialect()))
                                      .with("ids", ids)));
    while (query.next()) {
        const Account account = accountFrom(query);
        SyncBase &base = bases[account.id];
        base.divergence.mine = account;
        base.latest = account.revision;
    }
    return database.atEnd(query);
}

/// The columns that follow those of accountFrom() in readTheirs().
enum TheirsColumn { TheirsDeleted = accountColumnCount, TheirsConflict, TheirsPays, TheirsSeen };

/// What sync_theirs has of them, and up to which revision here it was joined with.
Result<QHash<AccountId, std::int64_t>> readTheirs(Database &database, const QString &ids, Bases &bases)
{
    ASSIGN_OR_RETURN(
        auto query,
        database.run(
            Sql(QStringLiteral("SELECT {columns}, changed_at, deleted, conflict, pays, seen FROM sync_theirs AS t"
                               " WHERE acctid IN ({ids})"))
                .with("columns", syncStateColumns(QStringLiteral("t")))
                .with("ids", ids)));
    QHash<AccountId, std::int64_t> seen;
    while (query.next()) {
        const Account account = accountFrom(query);
        SyncBase &base = bases[account.id];
        const int conflict = query.value(TheirsConflict).toInt();
        base.revision = account.revision;
        base.divergence.base = query.value(TheirsDeleted).toInt() != 0 ? std::nullopt : std::optional(account);
        base.divergence.undecided = Change::Fields::fromInt(conflict & allFields.toInt());
        base.divergence.isExistenceUndecided = (conflict & existenceAtStake) != 0;
        base.divergence.minePaysOnly = query.value(TheirsPays).toInt() != 0;
        seen.insert(account.id, query.value(TheirsSeen).toLongLong());
    }
    RETURN_IF_ERROR(database.atEnd(query));
    return seen;
}

/// Puts fields back to what they were before this entry, as far as `known` says they aren't that yet.
void takeBack(Account &account, const QJsonObject &details, Change::Fields &known)
{
    for (const AccountField &field : detailFields) {
        const QJsonValue values = details.value(field.name);
        if (values.isUndefined() || (known & field.flag))
            continue;
        known |= field.flag;
        const QJsonValue before = values.toArray().at(0);
        setField(account, field,
                 field.isJson() && before.isObject() ? jsonValue(before.toObject()) : QVariant(before.toString()));
    }
}

/// The columns that a Walk takes.
enum WalkColumn {
    WalkId,
    WalkRevision,
    WalkKind,
    WalkPaidAfter,
    WalkDueAfter,
    WalkDetails,
    WalkRemoteRevision,
    WalkPaidBefore,
    WalkDueBefore
};

/// One account's entries, from the newest one that the server has on, or from where it was joined.
class Walk
{
public:
    Walk(SyncBase &base, std::optional<std::int64_t> joinedAt) : m_base(base), m_joinedAt(joinedAt) {}

    void take(const QSqlQuery &query)
    {
        const std::int64_t revision = query.value(WalkRevision).toLongLong();
        m_base.latest = qMax(m_base.latest, revision);
        if (m_joinedAt ? revision <= *m_joinedAt : !query.value(WalkRemoteRevision).isNull())
            return begin(query);
        const auto kind = Entry::kindFromToken(query.value(WalkKind).toString());
        const bool leavesAmounts = query.value(WalkPaidAfter) == query.value(WalkPaidBefore)
                                   && query.value(WalkDueAfter) == query.value(WalkDueBefore);
        if (kind != Entry::Kind::Payment && kind != Entry::Kind::Charge && !leavesAmounts)
            m_base.divergence.minePaysOnly = false;
        if (m_joinedAt)
            return;
        if (m_base.divergence.base)
            takeBack(*m_base.divergence.base, jsonObject(query.value(WalkDetails)), m_known);
        // Another program's change of other fields than the amounts leaves no trace of what they were.
        if (kind == Entry::Kind::External)
            m_base.divergence.undecided = flagsOf(detailFields);
    }

private:
    void begin(const QSqlQuery &query)
    {
        if (m_joinedAt)
            return;
        m_base.revision = query.value(WalkRemoteRevision).toLongLong();
        m_base.divergence.minePaysOnly = true;
        if (query.value(WalkPaidAfter).isNull())
            return; // closed on both sides
        Account account = m_base.divergence.mine.value_or(Account());
        account.id = AccountId::fromDatabase(query.value(WalkId).toString());
        account.paid = Money::fromCents(query.value(WalkPaidAfter).toLongLong());
        account.due = Money::fromCents(query.value(WalkDueAfter).toLongLong());
        m_base.divergence.base = account;
    }

    SyncBase &m_base;
    std::optional<std::int64_t> m_joinedAt;
    Change::Fields m_known = {};
};

} // namespace

Result<Bases> readBases(Database &database, const QString &ids)
{
    Bases bases;
    RETURN_IF_ERROR(readMine(database, ids, bases));
    ASSIGN_OR_RETURN(const auto seen, readTheirs(database, ids, bases));
    const Dialect &dialect = database.dialect();
    // A LEFT JOIN, which begins with the few accounts asked for whatever a server believes of the history.
    ASSIGN_OR_RETURN(
        auto query,
        database.run(Sql(QStringLiteral("SELECT e.acctid, e.revision, e.kind, {paidAfter}, {dueAfter}, e.details,"
                                        " e.remote_revision, {paidBefore}, {dueBefore} FROM ({ids}) AS i"
                                        " LEFT JOIN entry AS e ON e.acctid = i.acctid"
                                        " AND e.revision >= COALESCE((SELECT MAX(m.revision) FROM entry AS m"
                                        " WHERE m.acctid = i.acctid AND m.remote_revision IS NOT NULL), (SELECT t.seen"
                                        " FROM sync_theirs AS t WHERE t.acctid = i.acctid), (SELECT MAX(n.revision)"
                                        " FROM entry AS n WHERE n.acctid = i.acctid)) ORDER BY i.acctid, e.revision"))
                         .with("ids", ids)
                         .with("paidAfter", dialect.cents(QStringLiteral("e.paid_after")))
                         .with("dueAfter", dialect.cents(QStringLiteral("e.due_after")))
                         .with("paidBefore", dialect.cents(QStringLiteral("e.paid_before")))
                         .with("dueBefore", dialect.cents(QStringLiteral("e.due_before")))));
    std::optional<Walk> walk;
    for (AccountId last; query.next();) {
        if (query.isNull(WalkId))
            continue;
        const AccountId id = AccountId::fromDatabase(query.value(WalkId).toString());
        if (!walk || id != last) {
            const auto joined = seen.constFind(id);
            walk.emplace(bases[id], joined == seen.constEnd() ? std::nullopt : std::optional(*joined));
            last = id;
        }
        walk->take(query);
    }
    RETURN_IF_ERROR(database.atEnd(query));
    return bases;
}

} // namespace accountdesk::storage
