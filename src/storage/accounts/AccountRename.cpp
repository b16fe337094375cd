// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountRename.h"

#include "core/Entry.h"
#include "storage/accounts/AccountRow.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/StorageWords.h"

#include <QJsonArray>

namespace accountdesk {

namespace {

Error notThere(const AccountId &id)
{
    return {.kind = Error::Kind::NotFound,
            .happened = StorageWords::tr("There is no account %1.").arg(id.text()),
            .safe = StorageWords::tr("Nothing was changed.")};
}

Error isTaken(const AccountId &id)
{
    return {.kind = Error::Kind::AlreadyExists,
            .happened = StorageWords::tr("The account %1 already exists.").arg(id.text()),
            .safe = StorageWords::tr("Nothing was changed."),
            .advice = StorageWords::tr("Choose another ID.")};
}

} // namespace

Result<> AccountRename::rename(const AccountId &from, const AccountId &to)
{
    auto account = lock(from);
    if (!account)
        return failure(account.error());
    if (auto free = requireFree(to); !free)
        return free;
    const auto shift = newestRevision(to);
    const auto newest = shift ? newestRevision(from) : failure(shift.error());
    if (!newest)
        return failure(newest.error());
    if (auto moved = moveHistory(from, to, *shift); !moved)
        return moved;
    account->id = to;
    account->revision = std::max(account->revision, *newest) + *shift + 1;
    const auto renamed = m_database.run(
        QStringLiteral("UPDATE account SET acctid = ?, revision = ?, changed_at = %1 WHERE acctid = ?")
            .arg(m_database.dialect().timeValue(QStringLiteral("?"))),
        {to.text(), qlonglong(account->revision), m_now, from.text()});
    if (!renamed)
        return failure(renamed.error());
    return writeEntry(*account, QStringLiteral("acctid"), from.text(), to.text());
}

Result<> AccountRename::renameClosed(const AccountId &from, const AccountId &to)
{
    if (auto free = requireFree(to); !free)
        return free;
    const auto newest = newestRevision(from);
    const auto others = newest ? newestRevision(to) : failure(newest.error());
    if (!others)
        return failure(others.error());
    if (*newest == 0)
        return failure(notThere(from));
    return *others == 0 ? moveHistory(from, to, 0) : failure(isTaken(to));
}

Result<> AccountRename::setParent(const AccountId &id, const AccountId &parent)
{
    auto account = lock(id);
    if (!account)
        return failure(account.error());
    const QString before = account->parent.text();
    ++account->revision;
    const auto set = m_database.run(QStringLiteral(
                                        "UPDATE account SET parent = ?, revision = ?, changed_at = %1 WHERE acctid = ?")
                                        .arg(m_database.dialect().timeValue(QStringLiteral("?"))),
                                    {idValue(parent), qlonglong(account->revision), m_now, id.text()});
    return set ? writeEntry(*account, QStringLiteral("parent"), before, parent.text()) : failure(set.error());
}

Result<> AccountRename::moveChildren(const AccountId &from, const AccountId &to)
{
    auto query = m_database.run(QStringLiteral("SELECT acctid FROM account WHERE parent = ?"), {from.text()});
    if (!query)
        return failure(query.error());
    QList<AccountId> children;
    while (query->next())
        children << AccountId::fromDatabase(query->value(0).toString());
    if (auto ended = m_database.atEnd(*query); !ended)
        return ended;
    query->finish();
    for (const AccountId &child : std::as_const(children)) {
        if (auto set = setParent(child, to); !set)
            return set;
    }
    return {};
}

Result<> AccountRename::requireFree(const AccountId &id)
{
    auto taken = m_database.run(QStringLiteral("SELECT 1 FROM account WHERE acctid = ?"), {id.text()});
    if (!taken)
        return failure(taken.error());
    return taken->next() ? failure(isTaken(id)) : Result<>();
}

Result<Account> AccountRename::lock(const AccountId &id)
{
    auto row = m_database.run(
        QStringLiteral("SELECT %1 FROM account WHERE acctid = ?").arg(accountColumns(m_database.dialect()))
            + m_database.dialect().traits().forUpdate,
        {id.text()});
    if (!row)
        return failure(row.error());
    if (!row->next())
        return failure(notThere(id));
    return accountFrom(*row);
}

Result<std::int64_t> AccountRename::newestRevision(const AccountId &id)
{
    auto query = m_database.run(QStringLiteral("SELECT COALESCE(MAX(revision), 0) FROM entry WHERE acctid = ?"),
                                {id.text()});
    if (!query)
        return failure(query.error());
    query->next();
    return query->value(0).toLongLong();
}

/// Also what waits to be sent: a server takes it under the new id.
Result<> AccountRename::moveHistory(const AccountId &from, const AccountId &to, std::int64_t shift)
{
    const QVariantList values{to.text(), qlonglong(shift), from.text()};
    for (const QString &statement :
         {QStringLiteral("UPDATE entry SET acctid = ?, revision = revision + ? WHERE acctid = ?"),
          QStringLiteral("UPDATE sync_outbox SET acctid = ?, revision = revision + ? WHERE acctid = ?"),
          QStringLiteral("UPDATE sync_theirs SET acctid = ?, seen = seen + ? WHERE acctid = ?")}) {
        if (statement.contains(QLatin1StringView("sync_"))) {
            const auto forgotten = m_database.run(
                QStringLiteral("DELETE FROM %1 WHERE acctid = ?").arg(statement.section(u' ', 1, 1)), {to.text()});
            if (!forgotten)
                return failure(forgotten.error());
        }
        if (const auto moved = m_database.run(statement, values); !moved)
            return failure(moved.error());
    }
    return {};
}

Result<> AccountRename::writeEntry(const Account &account, const QString &field, const QString &before,
                                   const QString &after)
{
    const Dialect &dialect = m_database.dialect();
    const QString cents = dialect.amount(QStringLiteral("?"));
    const QVariant paid(qlonglong(account.paid.cents()));
    const QVariant due(qlonglong(account.due.cents()));
    const auto written = m_database.run(
        Sql(QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after,"
                           " who, at, details) VALUES(?, ?, ?, {cents}, {cents}, {cents}, {cents}, ?, {time}, ?)"))
            .with("cents", cents)
            .with("time", dialect.timeValue(QStringLiteral("?"))),
        {account.id.text(), qlonglong(account.revision), Entry::kindToken(Entry::Kind::Correction), paid, due, paid,
         due, m_actor.name(), m_now, jsonValue({{field, QJsonArray{before, after}}})});
    return written ? Result<>() : failure(written.error());
}

} // namespace accountdesk
