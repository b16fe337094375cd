// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncOutbox.h"

#include "storage/accounts/AccountRow.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/syncclient/SyncTables.h"

namespace accountdesk::storage {

namespace {

// So few that a planner looks for them by their numbers, whatever it believes of the rest.
constexpr std::int64_t numbersAtOnce = 4000;

/// The server's revision of the account that both sides had last, 0 when the server doesn't have it.
QString baseRevision(const QString &id)
{
    return QStringLiteral("COALESCE((SELECT CASE WHEN t.deleted = 1 THEN 0 ELSE t.revision END FROM sync_theirs AS t"
                          " WHERE t.acctid = %1), (SELECT CASE WHEN m.paid_after IS NULL THEN 0 ELSE m.remote_revision"
                          " END FROM entry AS m WHERE m.acctid = %1 AND m.remote_revision IS NOT NULL"
                          " ORDER BY m.revision DESC LIMIT 1), 0)")
        .arg(id);
}

/// Of a newest entry `e`: an account that was closed before the server knew it needn't be sent.
QString isWorthSending()
{
    return QStringLiteral("(e.paid_after IS NOT NULL OR %1 > 0)").arg(baseRevision(QStringLiteral("e.acctid")));
}

/// Of an account `a`: a server that doesn't have its parent yet would refuse it.
QString isParentThere()
{
    return QStringLiteral("(a.parent IS NULL OR NOT EXISTS (SELECT 1 FROM account AS p WHERE p.acctid = a.parent)"
                          " OR %1 > 0)")
        .arg(baseRevision(QStringLiteral("a.parent")));
}

using Parents = QHash<AccountId, AccountId>;

/// Those that come back to themselves from parent to parent.
QList<AccountId> circlesIn(const Parents &parents)
{
    QList<AccountId> found;
    Parents reachedFrom;
    for (auto start = parents.keyBegin(); start != parents.keyEnd(); ++start) {
        AccountId id = *start;
        for (; parents.contains(id) && !reachedFrom.contains(id); id = parents.value(id))
            reachedFrom.insert(id, *start);
        if (reachedFrom.value(id) != *start)
            continue; // the way ended, or met an earlier one
        AccountId member = id;
        do {
            found.append(member);
            member = parents.value(member);
        } while (member != id);
    }
    return found;
}

} // namespace

QString SyncOutbox::sequence() const
{
    return QStringLiteral("e.") + m_database.dialect().traits().sequence;
}

/// Two placeholders: after which number, and up to which.
QString SyncOutbox::numbered() const
{
    return QStringLiteral("%1 > ? AND %1 <= ?").arg(sequence());
}

/// FROM and WHERE of the newest entries `e`, with their accounts `a`, that the server doesn't have. What
/// is in sync_theirs isn't among them: it waits for a clerk, or is in again(). Written so that the keys are
/// looked up for each entry, as a planner that doesn't know how many entries those are joins whole tables.
QString SyncOutbox::changes(const QString &range) const
{
    return Sql(QStringLiteral(
                   " FROM entry AS e LEFT JOIN account AS a ON a.acctid = e.acctid AND e.paid_after IS NOT NULL"
                   " WHERE {range} AND e.remote_revision IS NULL"
                   " AND e.revision = (SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = e.acctid)"
                   " AND (SELECT t.acctid FROM sync_theirs AS t WHERE t.acctid = e.acctid) IS NULL AND {worth}"
                   " AND NOT {unusable}"))
        .with("range", range)
        .with("worth", isWorthSending())
        .with("unusable", isUnusable(QStringLiteral("e.acctid")));
}

/// The same of accounts that a merge or a clerk has decided, or that were refused and changed since.
QString SyncOutbox::again() const
{
    return Sql(QStringLiteral(" FROM sync_theirs AS w JOIN entry AS e ON e.acctid = w.acctid"
                              " AND e.revision = (SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = w.acctid)"
                              " LEFT JOIN account AS a ON a.acctid = e.acctid AND e.paid_after IS NOT NULL"
                              " WHERE w.conflict = 0 AND (w.rejection IS NULL OR e.revision > w.seen) AND {worth}"
                              " AND NOT {unusable}"))
        .with("worth", isWorthSending())
        .with("unusable", isUnusable(QStringLiteral("e.acctid")));
}

QString SyncOutbox::insertInto(const QString &place, const QString &from, const QString &which) const
{
    const Dialect &dialect = m_database.dialect();
    const auto value = [&dialect](const AccountField &field) {
        const QString column = QStringLiteral("a.") + field.name;
        if (field.isAmount())
            return dialect.cents(column);
        return field.isText() ? textSql(field, column) : column;
    };
    return Sql(QStringLiteral(
                   "INSERT INTO sync_outbox(place, acctid, deleted, {fields}, revision,"
                   " base_revision) SELECT {place} AS place, e.acctid, CASE"
                   " WHEN e.paid_after IS NULL THEN 1 ELSE 0 END, {values}, e.revision, {base} {from} AND {which}"
                   " ORDER BY place LIMIT ?"))
        .with("place", place)
        .with("fields", fieldColumns())
        .with("values", fieldList(value))
        .with("base", baseRevision(QStringLiteral("e.acctid")))
        .with("from", from)
        .with("which", which);
}

Result<std::int64_t> SyncOutbox::number(const QString &sql, const QVariantList &values)
{
    ASSIGN_OR_RETURN(auto query, m_database.run(sql, values));
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<std::int64_t> SyncOutbox::waiting(const SyncLinkRow &row)
{
    const QString count = QStringLiteral("SELECT COUNT(*)");
    const auto published = number(count + changes(sequence() + QStringLiteral(" > ?")), {qlonglong(row.pushed)});
    if (!published)
        return published;
    // A server's entries get their numbers when they are read.
    const auto unnumbered = m_database.backend() == url::Backend::Sqlite
                                ? Result<std::int64_t>(0)
                                : number(count + changes(sequence() + QStringLiteral(" IS NULL")));
    if (!unnumbered)
        return unnumbered;
    const auto others = number(count + again());
    return others ? *published + *unnumbered + *others : others;
}

Result<std::int64_t> SyncOutbox::fill(const SyncLinkRow &row, std::int64_t now, int limit)
{
    RETURN_IF_ERROR(m_database.run(insertInto(QStringLiteral("0"), again(), isParentThere()), {limit}));
    std::int64_t firstLeft = 0;
    for (std::int64_t reached = row.pushed;;) {
        const auto count = number(QStringLiteral("SELECT COUNT(*) FROM sync_outbox"));
        if (!count)
            return count;
        if (*count >= limit || reached >= now) {
            const std::int64_t pushing = firstLeft > 0 ? firstLeft - 1 : reached;
            const bool isNothing = *count == 0 && limit > 0;
            const auto filled = isNothing ? fillCircles(pushing, now, limit) : Result<>();
            return filled ? Result<std::int64_t>(pushing) : failure(filled.error());
        }
        const std::int64_t end = qMin(reached + numbersAtOnce, now);
        const auto left = fillFrom(reached, end, limit - *count);
        if (!left)
            return left;
        if (firstLeft == 0)
            firstLeft = *left;
        reached = end;
    }
}

/// Puts changes with these numbers into the batch. The first number that had to be left out, or 0.
Result<std::int64_t> SyncOutbox::fillFrom(std::int64_t after, std::int64_t end, std::int64_t limit)
{
    const QVariantList bounds{qlonglong(after), qlonglong(end)};
    RETURN_IF_ERROR(m_database.run(insertInto(sequence(), changes(numbered()), isParentThere()),
                                   bounds + QVariantList{qlonglong(limit)}));
    return number(QStringLiteral("SELECT %1").arg(sequence()) + changes(numbered())
                      + QStringLiteral(" AND (SELECT o.acctid FROM sync_outbox AS o WHERE o.acctid = e.acctid) IS NULL"
                                       " ORDER BY %1 LIMIT 1")
                            .arg(sequence()),
                  bounds);
}

Result<> SyncOutbox::fillCircles(std::int64_t after, std::int64_t now, int limit)
{
    Parents parents;
    const auto read = [&](const QString &from, const QVariantList &values) -> Result<> {
        ASSIGN_OR_RETURN(auto query,
                         m_database.run(Sql(QStringLiteral("SELECT e.acctid, a.parent {from} AND NOT {there}"))
                                            .with("from", from)
                                            .with("there", isParentThere()),
                                        values));
        while (query.next())
            parents.insert(AccountId::fromDatabase(query.value(0).toString()),
                           AccountId::fromDatabase(query.value(1).toString()));
        return m_database.atEnd(query);
    };
    RETURN_IF_ERROR(read(again(), {}));
    for (std::int64_t reached = after; reached < now; reached += numbersAtOnce) {
        RETURN_IF_ERROR(read(changes(numbered()), {qlonglong(reached), qlonglong(qMin(reached + numbersAtOnce, now))}));
    }
    const QString ofOne = QStringLiteral("e.acctid = ?");
    for (const AccountId &id : circlesIn(parents).mid(0, limit)) {
        RETURN_IF_ERROR(m_database.run(insertInto(QStringLiteral("0"), again(), ofOne), {id.text(), 1}));
        RETURN_IF_ERROR(m_database.run(insertInto(sequence(), changes(numbered()), ofOne),
                                       {qlonglong(after), qlonglong(now), id.text(), 1}));
    }
    return {};
}

Result<QList<OwnChange>> SyncOutbox::batch()
{
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(
                         QStringLiteral(
                             "SELECT %1, NULL, deleted, base_revision FROM sync_outbox AS o ORDER BY place, acctid")
                             .arg(syncStateColumns(QStringLiteral("o")))));
    QList<OwnChange> changes;
    while (query.next())
        changes.append({.baseRevision = query.value(accountColumnCount + 1).toLongLong(),
                        .isDeleted = query.value(accountColumnCount).toInt() != 0,
                        .account = accountFrom(query)});
    RETURN_IF_ERROR(m_database.atEnd(query));
    return changes;
}

Result<> SyncOutbox::noteAnswers(const QString &answers)
{
    const Dialect &dialect = m_database.dialect();
    RETURN_IF_ERROR(noteRejected(answers));
    const QString applied = QString::number(static_cast<int>(PushOutcome::Status::Applied));
    return m_database.runAll(
        {dialect.updateFrom(QStringLiteral("entry"),
                            Sql(QStringLiteral(
                                    "(SELECT o.acctid, o.revision AS sent, r.gained FROM sync_outbox AS o"
                                    " JOIN {answers} AS r ON r.acctid = o.acctid WHERE r.status = {applied})"))
                                .with("answers", answers)
                                .with("applied", applied),
                            {QStringLiteral("remote_revision = s.gained")},
                            QStringLiteral("entry.acctid = s.acctid AND entry.revision = s.sent")),
         dialect.deleteFrom(QStringLiteral("sync_theirs"), answers, QStringLiteral("s.status = %1").arg(applied))});
}

/// They aren't sent again as they are; what both sides had is kept with the server's words.
Result<> SyncOutbox::noteRejected(const QString &answers)
{
    const auto bases = readBases(m_database,
                                 Sql(QStringLiteral("SELECT r.acctid FROM {answers} AS r WHERE r.status = {rejected}"))
                                     .with("answers", answers)
                                     .with("rejected", static_cast<int>(PushOutcome::Status::Rejected)));
    if (!bases || bases->isEmpty())
        return bases ? Result<>() : failure(bases.error());
    ASSIGN_OR_RETURN(auto forget, m_database.prepare(QStringLiteral("DELETE FROM sync_theirs WHERE acctid = ?")));
    ASSIGN_OR_RETURN(
        auto note,
        m_database.prepare(
            Sql(QStringLiteral("INSERT INTO sync_theirs(acctid, deleted, {fields}, revision, conflict, pays,"
                               " seen, rejection) SELECT o.acctid, ?, {values}, ?, 0, ?, o.revision, r.reason"
                               " FROM sync_outbox AS o JOIN {answers} AS r ON r.acctid = o.acctid"
                               " WHERE o.acctid = ?"))
                .with("fields", fieldColumns())
                .with("values", fieldList([](const AccountField &) { return QStringLiteral("?"); }))
                .with("answers", answers)));
    for (auto it = bases->cbegin(); it != bases->cend(); ++it) {
        const Divergence &divergence = it->divergence;
        const Account base = divergence.base.value_or(Account());
        forget.bindValue(0, it.key().text());
        RETURN_IF_ERROR(m_database.exec(forget));
        QVariantList values{divergence.base ? 0 : 1};
        for (const AccountField &field : accountFields)
            values << fieldValue(base, field);
        values << qlonglong(it->revision) << (divergence.minePaysOnly ? 1 : 0) << it.key().text();
        for (int place = 0; place < values.size(); ++place)
            note.bindValue(place, values.at(place));
        RETURN_IF_ERROR(m_database.exec(note));
    }
    return {};
}

Result<> SyncOutbox::clear()
{
    return m_database.runAll({QStringLiteral("DELETE FROM sync_outbox")});
}

} // namespace accountdesk::storage
