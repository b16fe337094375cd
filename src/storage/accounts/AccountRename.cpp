// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountRename.h"

#include "core/Entry.h"
#include "storage/accounts/AccountRow.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"

#include <QJsonArray>

namespace accountdesk::storage {

namespace {

Error notThere(const AccountId &id)
{
    return {.kind = Error::Kind::NotFound,
            .happened = Words::tr("There is no account %1.").arg(id.text()),
            .safe = Words::tr("Nothing was changed.")};
}

Error isTaken(const AccountId &id)
{
    return {.kind = Error::Kind::AlreadyExists,
            .happened = Words::tr("The account %1 already exists.").arg(id.text()),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Choose another ID.")};
}

} // namespace

Result<> AccountRename::rename(const AccountId &from, const AccountId &to)
{
    ASSIGN_OR_RETURN(auto account, lock(from));
    RETURN_IF_ERROR(requireFree(to));
    ASSIGN_OR_RETURN(const auto shift, newestRevision(to));
    ASSIGN_OR_RETURN(const auto newest, newestRevision(from));
    RETURN_IF_ERROR(moveHistory(from, to, shift));
    account.id = to;
    account.revision = std::max(account.revision, newest) + shift + 1;
    RETURN_IF_ERROR(
        m_database.run(QStringLiteral("UPDATE account SET acctid = ?, revision = ?, changed_at = %1 WHERE acctid = ?")
                           .arg(m_database.dialect().timeValue(QStringLiteral("?"))),
                       {to.text(), qlonglong(account.revision), m_now, from.text()}));
    return writeEntry(account, QStringLiteral("acctid"), from.text(), to.text());
}

Result<> AccountRename::renameClosed(const AccountId &from, const AccountId &to)
{
    RETURN_IF_ERROR(requireFree(to));
    ASSIGN_OR_RETURN(const auto newest, newestRevision(from));
    ASSIGN_OR_RETURN(const auto others, newestRevision(to));
    if (newest == 0)
        return failure(notThere(from));
    return others == 0 ? moveHistory(from, to, 0) : failure(isTaken(to));
}

Result<> AccountRename::setParent(const AccountId &id, const AccountId &parent)
{
    ASSIGN_OR_RETURN(auto account, lock(id));
    const QString before = account.parent.text();
    ++account.revision;
    const auto set = m_database.run(QStringLiteral(
                                        "UPDATE account SET parent = ?, revision = ?, changed_at = %1 WHERE acctid = ?")
                                        .arg(m_database.dialect().timeValue(QStringLiteral("?"))),
                                    {idValue(parent), qlonglong(account.revision), m_now, id.text()});
    return set ? writeEntry(account, QStringLiteral("parent"), before, parent.text()) : failure(set.error());
}

Result<> AccountRename::moveChildren(const AccountId &from, const AccountId &to)
{
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(QStringLiteral("SELECT acctid FROM account WHERE parent = ?"), {from.text()}));
    QList<AccountId> children;
    while (query.next())
        children << AccountId::fromDatabase(query.value(0).toString());
    RETURN_IF_ERROR(m_database.atEnd(query));
    query.finish();
    for (const AccountId &child : std::as_const(children)) {
        RETURN_IF_ERROR(setParent(child, to));
    }
    return {};
}

Result<> AccountRename::requireFree(const AccountId &id)
{
    ASSIGN_OR_RETURN(auto taken, m_database.run(QStringLiteral("SELECT 1 FROM account WHERE acctid = ?"), {id.text()}));
    return taken.next() ? failure(isTaken(id)) : Result<>();
}

Result<Account> AccountRename::lock(const AccountId &id)
{
    ASSIGN_OR_RETURN(auto row, m_database.run(QStringLiteral("SELECT %1 FROM account WHERE acctid = ?")
                                                      .arg(accountColumns(m_database.dialect()))
                                                  + m_database.dialect().traits().forUpdate,
                                              {id.text()}));
    if (!row.next())
        return failure(notThere(id));
    return accountFrom(row);
}

Result<std::int64_t> AccountRename::newestRevision(const AccountId &id)
{
    ASSIGN_OR_RETURN(auto query,
                     m_database.run(QStringLiteral("SELECT COALESCE(MAX(revision), 0) FROM entry WHERE acctid = ?"),
                                    {id.text()}));
    query.next();
    return query.value(0).toLongLong();
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
            RETURN_IF_ERROR(m_database.run(
                QStringLiteral("DELETE FROM %1 WHERE acctid = ?").arg(statement.section(u' ', 1, 1)), {to.text()}));
        }
        RETURN_IF_ERROR(m_database.run(statement, values));
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

} // namespace accountdesk::storage
