// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/syncclient/SyncBook.h"
#include "support/Accounts.h"
#include "support/ValueOf.h"

#include <QTest>

namespace accountdesk::test {

inline AccountState state(std::int64_t sequence, std::int64_t revision, Account account)
{
    account.revision = revision;
    account.changedAt = QDateTime({2026, 1, 31}, {12, 0}, Qt::UTC);
    return {.sequence = sequence, .account = account};
}

inline AccountState gone(std::int64_t sequence, std::int64_t revision, const QString &id)
{
    AccountState closed = state(sequence, revision, {.id = idOf(id)});
    closed.isDeleted = true;
    return closed;
}

/// A book that follows a server, and what a test says to it.
struct SyncedBook
{
    explicit SyncedBook(TestDatabase::Kind kind, storage::FirstSync firstSync = storage::FirstSync::Ask)
        : folder(kind), database(folder.openBook())
    {
        valueOf(book().connect(QStringLiteral("https://books.example:8443"), firstSync));
    }

    storage::SyncBook book() { return storage::SyncBook(database, Actor(QStringLiteral("books.example"))); }
    storage::SyncBook::Applied pull(const QList<AccountState> &states)
    {
        const std::int64_t since = valueOf(book().link()).pulled;
        return valueOf(book().apply(since, {.changes = states, .sequence = states.constLast().sequence}));
    }
    std::optional<PushBatch> next(int limit = 1000)
    {
        return valueOf(book().nextBatch(Actor(QStringLiteral("clerk")), limit));
    }
    storage::SyncBook::Applied settle(const PushBatch &batch, const QList<PushOutcome> &outcomes)
    {
        return valueOf(book().settle(batch, outcomes));
    }
    /// Sends what is to be sent to a server that takes all of it.
    void push(std::int64_t revision)
    {
        while (const auto batch = next())
            settle(*batch, applied(*batch, revision));
    }
    static QList<PushOutcome> applied(const PushBatch &batch, std::int64_t revision)
    {
        QList<PushOutcome> outcomes;
        for (const OwnChange &change : batch.changes)
            outcomes.append({.id = change.account.id, .status = PushOutcome::Status::Applied, .revision = revision});
        return outcomes;
    }
    void change(const QList<Change> &changes)
    {
        const auto result = storage::AccountStore(database, Actor(QStringLiteral("anna"))).apply(changes);
        if (!result || !result->conflicts.isEmpty())
            qFatal("the clerk can't: %s", result ? "a conflict" : qPrintable(result.error().text()));
    }
    /// Without what tells AccountDesk's connections from others.
    void writeAsAnotherProgram(const QString &sql)
    {
        const QStringList disguise = database.backend() == url::Backend::MySql
                                         ? QStringList{QStringLiteral("SET @accountdesk = NULL")}
                                     : database.backend() == url::Backend::PostgreSql
                                         ? QStringList{QStringLiteral("SET accountdesk.writer TO '0'")}
                                         : QStringList();
        valueOf(database.runAll(disguise + QStringList{sql}));
        valueOf(database.runAll(database.dialect().traits().connectionSetup));
    }
    std::optional<Account> find(const QString &id) { return valueOf(storage::AccountReader(database).find(idOf(id))); }
    /// "name paid due", or "-".
    QString shown(const QString &id)
    {
        const auto account = find(id);
        return account
                   ? QStringLiteral("%1 %2 %3").arg(account->name).arg(account->paid.cents()).arg(account->due.cents())
                   : QStringLiteral("-");
    }
    Entry newest(const QString &id) { return valueOf(storage::AccountReader(database).history(idOf(id))).constFirst(); }
    QString waiting()
    {
        const auto waiting = valueOf(book().waiting());
        return QStringLiteral("%1/%2").arg(waiting.toSend).arg(waiting.conflicts);
    }
    QList<storage::SyncConflict> conflicts() { return valueOf(book().conflicts(100)); }

    TestDatabase folder;
    storage::Database database;
};

/// "A:0 B:3 C:2x": ids with their base revisions; x: closed.
inline QString inWords(const std::optional<PushBatch> &batch)
{
    QStringList words;
    for (const OwnChange &change : batch ? batch->changes : QList<OwnChange>())
        words << QStringLiteral("%1:%2%3")
                     .arg(change.account.id.text())
                     .arg(change.baseRevision)
                     .arg(change.isDeleted ? QStringLiteral("x") : QString());
    return words.join(u' ');
}

inline PushOutcome refusal(const QString &id)
{
    return {.id = idOf(id), .status = PushOutcome::Status::Rejected, .reason = QStringLiteral("No.")};
}

inline PushOutcome conflict(const AccountState &current)
{
    return {.id = current.account.id, .status = PushOutcome::Status::Conflict, .current = current};
}

inline Change rename(const Account &account, const QString &name)
{
    Account values = account;
    values.name = name;
    return Change::edit(account, Change::Name, values);
}

inline Change correct(const Account &account, std::int64_t due)
{
    Account values = account;
    values.due = Money::fromCents(due);
    return Change::edit(account, Change::Due, values);
}

inline Change pay(const QString &id, std::int64_t cents)
{
    return Change::payment(idOf(id), Money::fromCents(cents));
}

} // namespace accountdesk::test
