// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ChangeBatch.h"

#include "core/AccountField.h"
#include "storage/accounts/AccountRow.h"
#include "storage/accounts/ChangeChecks.h"
#include "storage/accounts/ChangeOrder.h"
#include "storage/accounts/EntryDetails.h"
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"

#include <algorithm>
#include <set>

namespace accountdesk::storage {

namespace {

QVariant paidOf(const std::optional<Account> &account)
{
    return account ? QVariant(qlonglong(account->paid.cents())) : QVariant(QMetaType::fromType<qlonglong>());
}

QVariant dueOf(const std::optional<Account> &account)
{
    return account ? QVariant(qlonglong(account->due.cents())) : QVariant(QMetaType::fromType<qlonglong>());
}

} // namespace

Result<ChangeResult> ChangeBatch::carryOut(const QList<Change> &changes)
{
    RETURN_IF_ERROR(readTime());
    RETURN_IF_ERROR(lockAll(changes));
    for (const Change &change : changes) {
        RETURN_IF_ERROR(carryOut(change));
    }
    if (m_result.conflicts.isEmpty()) {
        RETURN_IF_ERROR(checkParents());
    } else {
        m_result.applied.clear(); // the caller rolls it back
    }
    return m_result;
}

Result<bool> ChangeBatch::hasSaved(const Attempt &attempt)
{
    QList<Change> changes;
    for (const Applied &applied : attempt.unanswered)
        changes.append(applied.change);
    RETURN_IF_ERROR(lockAll(changes));
    // All or nothing was committed, so one entry tells of all.
    const auto first = std::find_if(attempt.unanswered.cbegin(), attempt.unanswered.cend(),
                                    [](const Applied &applied) { return applied.before != applied.after; });
    if (first == attempt.unanswered.cend())
        return false;
    const std::int64_t revision = first->after ? first->after->revision : first->before->revision + 1;
    ASSIGN_OR_RETURN(const auto entry, run(QStringLiteral("SELECT who, %1 FROM entry WHERE acctid = ? AND revision = ?")
                                               .arg(m_database.dialect().timeText(QStringLiteral("at"))),
                                           {first->change.id.text(), qlonglong(revision)}));
    return entry->next() && entry->value(0).toString() == m_actor.name()
           && utcTime(entry->value(1)) == utcTime(attempt.at);
}

Result<QList<ChangeOutcome>> ChangeBatch::carryOutEach(const QList<Change> &changes)
{
    m_isEachAlone = true;
    RETURN_IF_ERROR(readTime());
    RETURN_IF_ERROR(lockAll(changes));
    QList<ChangeOutcome> outcomes(changes.size());
    for (const qsizetype i : parentsFirst(changes)) {
        ASSIGN_OR_RETURN(auto outcome, carryOutAlone(changes.at(i)));
        outcomes[i] = std::move(outcome);
    }
    return outcomes;
}

Result<ChangeOutcome> ChangeBatch::carryOutAlone(const Change &change)
{
    m_result = {};
    if (const auto done = carryOut(change); !done)
        return m_hasFailed ? Result<ChangeOutcome>(failure(done.error())) : ChangeOutcome(done.error());
    return m_result.conflicts.isEmpty() ? ChangeOutcome(m_result.applied.constFirst())
                                        : ChangeOutcome(m_result.conflicts.constFirst());
}

Result<> ChangeBatch::carryOut(const Change &change)
{
    RETURN_IF_ERROR(checkMemo(change.memo));
    ASSIGN_OR_RETURN(const auto before, lock(change.id));
    const bool isFirst = !m_touched.contains(change.id);
    m_touched.insert(change.id);
    if (isFirst && before && before->revision != change.baseRevision)
        m_mixed.insert(change.id);
    switch (change.kind) {
    case Change::Kind::Open:
        return open(change, before);
    case Change::Kind::Payment:
    case Change::Kind::Charge:
        return before ? add(change, *before) : failure(noSuchAccount(change.id));
    case Change::Kind::Edit:
    case Change::Kind::Close:
        break;
    }
    if (!before || (isFirst && before->revision != change.baseRevision))
        return addConflict(change, before);
    return change.kind == Change::Kind::Edit ? edit(change, *before) : close(change, *before);
}

Result<> ChangeBatch::open(const Change &change, const Before &before)
{
    if (before)
        return failure(accountExists(change.id));
    ASSIGN_OR_RETURN(const auto id, AccountId::parse(change.id.text()));
    if (id != change.id) // taking back that an account of another program was closed
        return failure(
            changeRefused(Error::Kind::Invalid,
                          Words::tr("The account “%1” can't be reopened with this ID, which AccountDesk can't use.")
                              .arg(change.id.text()),
                          Words::tr("Reopen it as %1.").arg(id.text())));
    ASSIGN_OR_RETURN(const auto history,
                     run(QStringLiteral("SELECT COALESCE(MAX(revision), 0) FROM entry WHERE acctid = ?"),
                         {change.id.text()}));
    history->next();
    const std::int64_t latest = history->value(0).toLongLong();
    if (change.baseRevision > 0) {
        if (change.baseRevision != latest)
            return failure(accountClosedSince(change.id));
        m_reopened.insert(change.id);
    }

    Account account = change.values;
    account.id = change.id;
    account.revision = latest + 1;
    account.changedAt = utcTime(m_now);
    RETURN_IF_ERROR(checkValues(account));
    RETURN_IF_ERROR(noteParent(account));

    const Dialect &dialect = m_database.dialect();
    const QString place = QStringLiteral("?");
    const QString cents = dialect.amount(place);
    QVariantList values{account.id.text()};
    for (const AccountField &field : accountFields)
        values << fieldValue(account, field);
    const auto inserted = run(
        Sql(QStringLiteral("INSERT INTO account(acctid, {fields}, revision, changed_at)"
                           " VALUES(?, {values}, ?, {time})"))
            .with("fields", fieldColumns())
            .with("values", fieldList([&](const AccountField &field) { return field.isAmount() ? cents : place; }))
            .with("time", dialect.timeValue(place)),
        values + QVariantList{qlonglong(account.revision), m_now});
    if (!inserted) // another clerk may have opened it since we looked
        return failure(inserted.error().kind == Error::Kind::AlreadyExists ? accountExists(account.id)
                                                                           : inserted.error());
    m_accounts.insert(account.id, account);
    m_result.applied.append(
        {.change = change, .before = {}, .after = account, .absent = latest, .entry = account.revision});
    return writeEntry(account.id, account.revision, Entry::Kind::Opened, {}, account, change);
}

Result<> ChangeBatch::edit(const Change &change, const Account &before)
{
    Account after = before;
    setFields(after, change.fields, change.values);
    return write(change, before, after, m_editKind);
}

Result<> ChangeBatch::add(const Change &change, const Account &before)
{
    // The row is locked: nobody else's payment comes between reading it and writing the sum.
    Account after = before;
    const bool isPayment = change.kind == Change::Kind::Payment;
    if (!change.amount.isStorable()) // and the sum can't overflow
        return checkValues(
            {.id = change.id, .paid = isPayment ? change.amount : Money(), .due = isPayment ? Money() : change.amount});
    (isPayment ? after.paid : after.due) += change.amount;
    return write(change, before, after, isPayment ? Entry::Kind::Payment : Entry::Kind::Charge);
}

Result<> ChangeBatch::close(const Change &change, const Account &before)
{
    // The entry comes first: by it, SQLite's trigger knows that the row isn't deleted by another program.
    const std::int64_t absent = before.revision + 1;
    RETURN_IF_ERROR(writeEntry(before.id, absent, Entry::Kind::Closed, before, {}, change));
    RETURN_IF_ERROR(run(QStringLiteral("DELETE FROM account WHERE acctid = ?"), {before.id.text()}));
    m_accounts.insert(change.id, std::nullopt);
    m_result.applied.append({.change = change, .before = before, .after = {}, .absent = absent, .entry = absent});
    return {};
}

Result<> ChangeBatch::addConflict(const Change &change, const Before &current)
{
    ASSIGN_OR_RETURN(const auto last,
                     run(QStringLiteral("SELECT who FROM entry WHERE acctid = ? ORDER BY revision DESC LIMIT 1"),
                         {change.id.text()}));
    m_result.conflicts.append(
        {.change = change, .current = current, .who = last->next() ? last->value(0).toString() : QString()});
    return {};
}

Result<> ChangeBatch::readTime()
{
    ASSIGN_OR_RETURN(m_now, timeNow(m_database));
    return {};
}

/// In the order of ids, so that batches that meet wait for each other, and seldom in a circle.
Result<> ChangeBatch::lockAll(const QList<Change> &changes)
{
    std::set<AccountId> ids;
    for (const Change &change : changes) {
        ids.insert(change.id);
        if (!change.values.parent.isEmpty())
            ids.insert(change.values.parent);
    }
    for (const AccountId &id : ids) {
        RETURN_IF_ERROR(lock(id));
    }
    return {};
}

Result<std::optional<Account>> ChangeBatch::lock(const AccountId &id)
{
    if (const auto known = m_accounts.constFind(id); known != m_accounts.constEnd())
        return *known;
    const Dialect &dialect = m_database.dialect();
    ASSIGN_OR_RETURN(const auto row,
                     run(QStringLiteral("SELECT %1 FROM account WHERE acctid = ?").arg(accountColumns(dialect))
                             + dialect.traits().forUpdate,
                         {id.text()}));
    return *m_accounts.insert(id, row->next() ? std::optional(accountFrom(*row)) : std::nullopt);
}

Result<> ChangeBatch::write(const Change &change, const Account &before, Account after, Entry::Kind kind)
{
    if (after == before) {
        m_result.applied.append({.change = change, .before = before, .after = after});
        return {};
    }
    RETURN_IF_ERROR(checkValues(after));
    if (after.parent != before.parent) {
        RETURN_IF_ERROR(noteParent(after));
    }
    after.revision = before.revision + 1;
    after.changedAt = utcTime(m_now);

    const Dialect &dialect = m_database.dialect();
    const QString cents = dialect.amount(QStringLiteral("?"));
    // What nobody edited stays to the byte, however another program wrote it.
    QString edited;
    QVariantList values{paidOf(after), dueOf(after)};
    for (const AccountField &field : detailFields) {
        if (field.isSame(before, after))
            continue;
        edited += QStringLiteral(" %1 = ?,").arg(field.name);
        values << fieldValue(after, field);
    }
    RETURN_IF_ERROR(run(Sql(QStringLiteral("UPDATE account SET paid = {cents}, due = {cents},{edited} revision"
                                           " = ?, changed_at = {time} WHERE acctid = ?"))
                            .with("cents", cents)
                            .with("time", dialect.timeValue(QStringLiteral("?")))
                            .with("edited", edited),
                        values + QVariantList{qlonglong(after.revision), m_now, after.id.text()}));
    m_accounts.insert(change.id, after);
    m_result.applied.append({.change = change, .before = before, .after = after, .entry = after.revision});
    return writeEntry(after.id, after.revision, kind, before, after, change);
}

Result<> ChangeBatch::writeEntry(const AccountId &id, std::int64_t revision, Entry::Kind kind, const Before &before,
                                 const Before &after, const Change &change)
{
    const Dialect &dialect = m_database.dialect();
    const QString cents = dialect.amount(QStringLiteral("?"));
    QJsonObject details = detailsOf(before.value_or(Account()), after.value_or(Account()));
    if (change.undoRole != Change::UndoRole::None)
        details.insert(Entry::undoDetail(change.undoRole), qint64(change.undoneRevision));
    if (change.undoRole != Change::UndoRole::None && m_mixed.contains(id))
        details.insert(Entry::mixedDetail(), true);
    const auto inserted = run(
        Sql(QStringLiteral(
                "INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after,"
                " who, at, memo, details) VALUES(?, ?, ?, {cents}, {cents}, {cents}, {cents}, ?, {time}, ?, ?)"))
            .with("cents", cents)
            .with("time", dialect.timeValue(QStringLiteral("?"))),
        {id.text(), qlonglong(revision), Entry::kindToken(kind), paidOf(before), dueOf(before), paidOf(after),
         dueOf(after), m_actor.name(), m_now, change.memo, jsonValue(details)});
    return inserted ? Result<>() : failure(inserted.error());
}

/// A parent is checked once the whole batch is carried out or, where each change is alone, before it is written.
Result<> ChangeBatch::noteParent(const Account &account)
{
    if (account.parent.isEmpty())
        return {};
    if (m_isEachAlone)
        return checkParent(account.id, account.parent);
    m_newParents.insert(account.id);
    return {};
}

Result<> ChangeBatch::checkParents()
{
    for (const AccountId &id : std::as_const(m_newParents)) {
        ASSIGN_OR_RETURN(const auto account, lock(id));
        RETURN_IF_ERROR(checkParent(id, account ? account->parent : AccountId()));
    }
    return {};
}

/// Walks up from the parent. The rows on the way are locked, so that two clerks can't build a circle
/// from both ends.
Result<> ChangeBatch::checkParent(const AccountId &id, const AccountId &parent)
{
    QSet<AccountId> seen;
    for (AccountId next = parent; !next.isEmpty() && !seen.contains(next);) {
        if (next == id)
            return failure(changeRefused(Error::Kind::Invalid, Words::tr("%1 can't belong to itself.").arg(id.text()),
                                         Words::tr("Choose another parent account.")));
        ASSIGN_OR_RETURN(const auto above, lock(next));
        if (!above && seen.isEmpty() && !m_reopened.contains(id))
            return failure(
                changeRefused(Error::Kind::Invalid,
                              Words::tr("There is no account %1 for %2 to belong to.").arg(next.text(), id.text()),
                              Words::tr("Add the parent account first, or choose another one.")));
        seen.insert(next);
        next = above ? above->parent : AccountId();
    }
    return {};
}

Result<QSqlQuery *> ChangeBatch::run(const QString &sql, const QVariantList &values)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        auto prepared = m_database.prepare(sql);
        if (!prepared) {
            m_hasFailed = true;
            return failure(prepared.error());
        }
        found = m_queries.emplace(sql, *std::move(prepared)).first;
    }
    QSqlQuery &query = found->second;
    query.finish();
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (const auto done = m_database.exec(query); !done) {
        m_hasFailed = true;
        return failure(done.error());
    }
    return &query;
}

} // namespace accountdesk::storage
