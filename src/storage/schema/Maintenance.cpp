// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/Maintenance.h"

#include "storage/accounts/AccountReader.h"
#include "storage/dialect/Sql.h"
#include "storage/schema/BookSchema.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/Words.h"

#include <QHash>

namespace accountdesk::storage {

namespace {

/// Findings of one kind that are said one by one; the rest is counted.
constexpr int maxFindings = 20;
constexpr int parentsAtOnce = 10'000;

/// Rows of one text each, as findings.
Result<QStringList> findings(Database &database, const QString &sql, const QVariantList &values = {})
{
    ASSIGN_OR_RETURN(auto query, database.run(sql, values));
    QStringList found;
    while (query.next())
        found << query.value(0).toString();
    RETURN_IF_ERROR(database.atEnd(query));
    return found;
}

/// What SQLite finds in the file itself.
Result<QStringList> checkFile(Database &database, CheckDepth depth)
{
    auto found = findings(database, (depth == CheckDepth::Quick ? QStringLiteral("PRAGMA quick_check(%1)")
                                                                : QStringLiteral("PRAGMA integrity_check(%1)"))
                                        .arg(maxFindings));
    if (!found) {
        // A file that is too damaged to be checked is the answer, not a failure to get it.
        if (found.error().kind == Error::Kind::Damaged)
            return QStringList{found.error().happened};
        return found;
    }
    // SQLite gives what it found in a database as one row: a heading, and a line for each finding.
    QStringList sentences;
    for (const QString &line : found->join(u'\n').split(u'\n', Qt::SkipEmptyParts)) {
        if (line != QLatin1StringView("ok") && !line.startsWith(QLatin1StringView("*** in database ")))
            sentences << Words::tr("The file is damaged: %1.").arg(line);
    }
    return sentences;
}

/// The check's accounts as sentences, the first of them one by one.
Result<QStringList> accountFindings(Database &database, const QString &accounts, const QString &sentence)
{
    const auto found = findings(database, accounts + QStringLiteral(" LIMIT %1").arg(maxFindings + 1));
    if (!found)
        return found;
    QStringList sentences;
    for (const QString &account : found->first(std::min<qsizetype>(found->size(), maxFindings)))
        sentences << sentence.arg(account);
    if (found->size() > maxFindings)
        sentences << Words::tr("There are more such accounts.");
    return sentences;
}

/// Ids that another program stored as AccountDesk never would.
Result<QStringList> checkIds(Database &database)
{
    QStringList found;
    const auto read = AccountReader(database).forEach({}, [&found](const Account &account) {
        const auto id = AccountId::parse(account.id.text());
        if (!id || *id != account.id)
            found << Words::tr("The account ID “%1” isn't stored in a form that can be looked up.")
                         .arg(account.id.text());
        return found.size() < maxFindings;
    });
    if (!read && found.size() < maxFindings)
        return failure(read.error());
    return found;
}

/// Amounts that the table takes only from who works against it; servers' have no room for them.
Result<QStringList> checkAmounts(Database &database)
{
    if (database.backend() != url::Backend::Sqlite)
        return QStringList();
    const auto isWrong = [](const QString &column) {
        return QStringLiteral("(typeof(%1) NOT IN ('integer', 'real') OR abs(%1) >= 1e13)").arg(column);
    };
    auto all = accountFindings(database,
                               Sql(QStringLiteral("SELECT acctid FROM account WHERE {paid} OR {due}"))
                                   .with("paid", isWrong(QStringLiteral("paid")))
                                   .with("due", isWrong(QStringLiteral("due"))),
                               Words::tr("Account %1 has an invalid amount."));
    const auto history = accountFindings(database,
                                         Sql(QStringLiteral("SELECT DISTINCT acctid FROM entry WHERE {paid} OR {due}"))
                                             .with("paid", QStringLiteral("abs(paid_after) >= 1e13"))
                                             .with("due", QStringLiteral("abs(due_after) >= 1e13")),
                                         Words::tr("The history of account %1 has an invalid amount."));
    if (!all || !history)
        return all ? history : all;
    return *all + *history;
}

/// Which account belongs to which.
Result<QHash<AccountId, AccountId>> readParents(Database &database)
{
    QHash<AccountId, AccountId> parents;
    const QString page = QStringLiteral("SELECT acctid, parent FROM account WHERE parent IS NOT NULL AND acctid > ?"
                                        " ORDER BY acctid LIMIT %1")
                             .arg(parentsAtOnce);
    QString last = QStringLiteral("");
    for (int count = parentsAtOnce; count == parentsAtOnce;) {
        ASSIGN_OR_RETURN(auto query, database.run(page, {last}));
        for (count = 0; query.next(); ++count) {
            last = query.value(0).toString();
            parents.insert(AccountId::fromDatabase(last), AccountId::fromDatabase(query.value(1).toString()));
        }
        RETURN_IF_ERROR(database.atEnd(query));
    }
    return parents;
}

/// Accounts that belong to each other in a circle.
Result<QStringList> checkCircles(Database &database)
{
    ASSIGN_OR_RETURN(const auto parents, readParents(database));
    QStringList found;
    QHash<AccountId, qsizetype> walks; // that an account was met in
    qsizetype walk = 0;
    for (auto account = parents.keyBegin(); account != parents.keyEnd() && found.size() < maxFindings; ++account) {
        ++walk;
        AccountId step = *account;
        for (; parents.contains(step) && !walks.contains(step); step = parents.value(step))
            walks.insert(step, walk);
        if (walks.value(step) == walk)
            found << Words::tr("Account %1 belongs to itself, in a circle of accounts.").arg(step.text());
    }
    return found;
}

/// What keeps the accounts from being read at all, or from being what they seem.
Result<QStringList> checkSchema(Database &database)
{
    ASSIGN_OR_RETURN(const auto state, bookState(database));
    switch (state) {
    case BookState::Newer:
        return QStringList{
            Words::tr("This book was made by a newer version of AccountDesk, and can't be checked by this one.")};
    case BookState::Foreign:
        return QStringList{Words::tr("The tables aren't those of a book.")};
    case BookState::Current:
        return schemaFindings(database);
    case BookState::Empty:
    case BookState::Crm:
    case BookState::Older:
        break;
    }
    return QStringList();
}

/// Each account against the last line of its history.
Result<QStringList> checkAccounts(Database &database)
{
    const Dialect &dialect = database.dialect();
    const QString last = QStringLiteral("(SELECT MAX(e.revision) FROM entry AS e WHERE e.acctid = a.acctid)");
    const auto differs = [&dialect](const QString &column) {
        return dialect.differ(dialect.cents(QStringLiteral("a.") + column),
                              dialect.cents(QStringLiteral("h.%1_after").arg(column)));
    };
    const QList<std::pair<QString, QString>> checks{
        {Sql(QStringLiteral(
                 "SELECT a.acctid FROM account AS a LEFT JOIN entry AS h ON h.acctid = a.acctid"
                 " AND h.revision = a.revision WHERE h.acctid IS NULL OR a.revision <> {last} OR {paid} OR {due}"))
             .with("last", last)
             .with("paid", differs(QStringLiteral("paid")))
             .with("due", differs(QStringLiteral("due"))),
         Words::tr("Account %1 doesn't match the last entry of its history.")},
        {QStringLiteral("SELECT h.acctid FROM entry AS h LEFT JOIN account AS a ON a.acctid = h.acctid"
                        " WHERE a.acctid IS NULL AND h.paid_after IS NOT NULL AND h.revision ="
                        " (SELECT MAX(e.revision) FROM entry AS e WHERE e.acctid = h.acctid)"),
         Words::tr("Account %1 is missing, though its history doesn't say that it was closed.")},
        {QStringLiteral("SELECT a.acctid FROM account AS a LEFT JOIN account AS p ON p.acctid = a.parent"
                        " WHERE a.parent IS NOT NULL AND p.acctid IS NULL"),
         Words::tr("Account %1 belongs to an account that doesn't exist.")},
    };
    QStringList all;
    for (const auto &[accounts, sentence] : checks) {
        const auto found = accountFindings(database, accounts, sentence);
        if (!found)
            return found;
        all << *found;
    }
    return all;
}

} // namespace

Result<QStringList> check(Database &database, CheckDepth depth)
{
    QStringList all;
    if (database.backend() == url::Backend::Sqlite) {
        const auto found = checkFile(database, depth);
        if (!found || !found->isEmpty())
            return found; // what is read from a damaged file says nothing
    }
    if (depth == CheckDepth::Quick)
        return all;
    for (const auto checkFirst : {checkSchema, checkAmounts}) {
        const auto found = checkFirst(database);
        if (!found || !found->isEmpty())
            return found; // what is read then isn't what it seems
    }
    for (const auto checkPart : {checkIds, checkAccounts, checkCircles}) {
        const auto found = checkPart(database);
        if (!found)
            return found;
        all << *found;
    }
    return all;
}

Result<> requireSound(Database &database)
{
    ASSIGN_OR_RETURN(const auto problems, check(database, CheckDepth::Quick));
    if (problems.isEmpty())
        return {};
    return failure({.kind = Error::Kind::Damaged,
                    .happened = Words::tr("The book's file is damaged."),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Open a backup, or save what can still be read."),
                    .detail = problems.join(u'\n')});
}

} // namespace accountdesk::storage
