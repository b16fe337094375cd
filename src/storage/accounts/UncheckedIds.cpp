// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/UncheckedIds.h"

#include "storage/accounts/AccountRename.h"
#include "storage/accounts/AccountRow.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Retry.h"
#include "storage/sql/Words.h"

namespace accountdesk::storage {

namespace {

constexpr int rowsAtOnce = 1000;

/// An account that was noted.
struct Noted
{
    AccountId id = {};
    bool isThere = false;
    bool isUnusable = false; ///< was found so before
    AccountId parent = {};
    bool hasHistory = false;

    [[nodiscard]] bool isClosed() const { return !isThere && hasHistory; }
};

/// Which part of the work a run through the noted accounts does: all ids come before any parent, which may be
/// one of them.
enum class Pass { Ids, Parents };

Error isIdTaken(const AccountId &id)
{
    return {.kind = Error::Kind::AlreadyExists, .happened = Words::tr("The account %1 already exists.").arg(id.text())};
}

Result<bool> isIn(Database &database, const QString &table, const AccountId &id)
{
    ASSIGN_OR_RETURN(auto query,
                     database.run(QStringLiteral("SELECT 1 FROM %1 WHERE acctid = ? LIMIT 1").arg(table), {id.text()}));
    return query.next();
}

Result<bool> exists(Database &database, const AccountId &id)
{
    return isIn(database, QStringLiteral("account"), id);
}

enum class Which { All, New, Unusable };

/// The next ones in the order of their ids; an empty text comes before all of them.
Result<QList<Noted>> readNoted(Database &database, const QString &after, Which which)
{
    ASSIGN_OR_RETURN(
        auto query,
        database.run(QStringLiteral(
                         "SELECT u.acctid, a.acctid, u.is_unusable, a.parent,"
                         " CASE WHEN EXISTS (SELECT 1 FROM entry AS e WHERE e.acctid = u.acctid) THEN 1 ELSE 0 END"
                         " FROM unchecked_id AS u LEFT JOIN account AS a ON a.acctid = u.acctid"
                         " WHERE u.acctid > ? AND u.is_unusable BETWEEN ? AND ? ORDER BY u.acctid LIMIT %1")
                         .arg(rowsAtOnce),
                     {after, which == Which::Unusable ? 1 : 0, which == Which::New ? 0 : 1}));
    QList<Noted> noted;
    while (query.next())
        noted.append({.id = AccountId::fromDatabase(query.value(0).toString()),
                      .isThere = !query.value(1).isNull(),
                      .isUnusable = query.value(2).toInt() != 0,
                      .parent = AccountId::fromDatabase(query.value(3).toString()),
                      .hasHistory = query.value(4).toInt() != 0});
    const auto ended = database.atEnd(query);
    return ended ? Result<QList<Noted>>(noted) : failure(ended.error());
}

/// Why an account can't have its normalised id; nothing: it can, or has it.
Result<std::optional<Error>> obstacle(Database &database, const Noted &account)
{
    const auto normalised = AccountId::parse(account.id.text());
    if (!normalised)
        return std::optional(normalised.error());
    if (*normalised == account.id)
        return std::optional<Error>();
    auto taken = exists(database, *normalised);
    if (taken && !*taken && account.isClosed()) // of two closed accounts only one could be reopened
        taken = isIn(database, QStringLiteral("entry"), *normalised);
    if (!taken)
        return failure(taken.error());
    return *taken ? std::optional(isIdTaken(*normalised)) : std::nullopt;
}

/// Why a parent can't be normalised.
Result<std::optional<Error>> parentObstacle(Database &database, const AccountId &parent)
{
    if (parent.isEmpty() || parent.isNormalised())
        return std::optional<Error>();
    // Another account may have the normalised id: this is about the one that couldn't be normalised.
    ASSIGN_OR_RETURN(const auto isThere, exists(database, parent));
    if (!isThere && AccountId::parse(parent.text()))
        return std::optional<Error>();
    return std::optional(
        Error::invalid(Words::tr("It belongs to the account “%1”, whose ID can't be used.").arg(parent.text())));
}

/// Why an account can't be used as it is, nor be brought into form: a sentence for the clerk.
Result<std::optional<QString>> objectionTo(Database &database, const Noted &account)
{
    auto found = obstacle(database, account);
    if (found && !*found)
        found = parentObstacle(database, account.parent);
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<QString>();
    const QString reason = (*found)->happened;
    return std::optional(account.isThere ? reason : Words::tr("The account is closed. %1").arg(reason));
}

/// Judges the noted accounts, a bounded number in each transaction.
class IdCheck
{
public:
    IdCheck(Database &database, const Actor &actor, NotedIds which)
        : m_database(database), m_actor(actor), m_which(which == NotedIds::All ? Which::All : Which::New)
    {}

    [[nodiscard]] Result<IdReport> run()
    {
        for (const Pass pass : {Pass::Ids, Pass::Parents}) {
            RETURN_IF_ERROR(run(pass));
        }
        return m_which == Which::New && !m_report.isEmpty() ? withAll(m_report) : m_report;
    }

private:
    /// The unusable ones that were known count, too.
    [[nodiscard]] Result<IdReport> withAll(IdReport report)
    {
        ASSIGN_OR_RETURN(auto count,
                         m_database.run(QStringLiteral("SELECT COUNT(*) FROM unchecked_id WHERE is_unusable = 1")));
        count.next();
        report.unusableCount = count.value(0).toLongLong();
        return report;
    }

    [[nodiscard]] Result<> run(Pass pass)
    {
        for (QString last = QLatin1String("");;) {
            const IdReport before = m_report;
            const auto end = retryWhileRaced([&]() -> Result<std::optional<QString>> {
                m_report = before;
                return judgeSome(pass, last);
            });
            if (!end || !*end)
                return end ? Result<>() : failure(end.error());
            last = **end;
        }
    }

    /// The last id that was judged; nothing: there are no more.
    [[nodiscard]] Result<std::optional<QString>> judgeSome(Pass pass, const QString &after)
    {
        // Seldom is there anything to do, so nothing is locked to find that out.
        auto noted = readNoted(m_database, after, m_which);
        if (!noted || noted->isEmpty())
            return noted ? Result<std::optional<QString>>() : failure(noted.error());
        ASSIGN_OR_RETURN(const auto settled, stillUnusable(*noted));
        if (settled) {
            for (const UnusableId &account : *settled) {
                if (pass == Pass::Parents)
                    report(account);
            }
            return std::optional(noted->constLast().id.text());
        }
        ASSIGN_OR_RETURN(auto transaction, Transaction::begin(m_database));
        ASSIGN_OR_RETURN(const auto now, timeNow(m_database));
        noted = readNoted(m_database, after, m_which); // another program may have been first
        if (!noted || noted->isEmpty())
            return noted ? Result<std::optional<QString>>() : failure(noted.error());
        AccountRename renaming(m_database, m_actor, now);
        for (const Noted &account : *noted) {
            RETURN_IF_ERROR(pass == Pass::Ids ? judgeId(renaming, account) : judgeParent(renaming, account));
        }
        RETURN_IF_ERROR(transaction.commit());
        return std::optional(noted->constLast().id.text());
    }

    /// Nothing where there is one to be judged.
    [[nodiscard]] Result<std::optional<QList<UnusableId>>> stillUnusable(const QList<Noted> &accounts)
    {
        QList<UnusableId> all;
        for (const Noted &account : accounts) {
            ASSIGN_OR_RETURN(const auto reason,
                             account.isUnusable ? objectionTo(m_database, account) : Result<std::optional<QString>>());
            if (!reason)
                return std::optional<QList<UnusableId>>();
            all.append({.stored = account.id, .reason = *reason});
        }
        return std::optional(all);
    }

    [[nodiscard]] Result<> judgeId(AccountRename &renaming, const Noted &account)
    {
        if ((!account.isThere && !account.isClosed()) || account.id.isNormalised())
            return {};
        const auto found = obstacle(m_database, account);
        if (!found || *found)
            return found ? Result<>() : failure(found.error());
        const AccountId to = *AccountId::parse(account.id.text());
        const auto renamed = account.isThere ? renaming.rename(account.id, to) : renaming.renameClosed(account.id, to);
        if (!renamed)
            return renamed;
        ++m_report.renamedCount;
        if (m_report.renamed.size() < IdReport::maxListed)
            m_report.renamed.append({.from = account.id.text(), .to = to.text()});
        // Its parent is still to be judged.
        RETURN_IF_ERROR(forget(account.id));
        return account.parent.isEmpty() || account.parent.isNormalised() ? Result<>() : note(to);
    }

    [[nodiscard]] Result<> judgeParent(AccountRename &renaming, const Noted &account)
    {
        if (!account.isThere && !account.isClosed())
            return forget(account.id);
        ASSIGN_OR_RETURN(const auto reason, objectionTo(m_database, account));
        if (reason)
            return refuse(account, *reason);
        if (!account.parent.isEmpty() && !account.parent.isNormalised()) {
            RETURN_IF_ERROR(renaming.setParent(account.id, *AccountId::parse(account.parent.text())));
        }
        return forget(account.id);
    }

    [[nodiscard]] Result<> refuse(const Noted &account, const QString &reason)
    {
        report({.stored = account.id, .reason = reason, .isNew = !account.isUnusable});
        return account.isUnusable
                   ? Result<>()
                   : runWith(QStringLiteral("UPDATE unchecked_id SET is_unusable = 1 WHERE acctid = ?"), account.id);
    }

    void report(const UnusableId &account)
    {
        ++m_report.unusableCount;
        if (m_report.unusable.size() < IdReport::maxListed)
            m_report.unusable.append(account);
    }

    [[nodiscard]] Result<> note(const AccountId &id)
    {
        RETURN_IF_ERROR(forget(id));
        return runWith(QStringLiteral("INSERT INTO unchecked_id(acctid) VALUES(?)"), id);
    }

    [[nodiscard]] Result<> forget(const AccountId &id)
    {
        return runWith(QStringLiteral("DELETE FROM unchecked_id WHERE acctid = ?"), id);
    }

    [[nodiscard]] Result<> runWith(const QString &sql, const AccountId &id)
    {
        const auto done = m_database.run(sql, {id.text()});
        return done ? Result<>() : failure(done.error());
    }

    Database &m_database;
    Actor m_actor;
    Which m_which;
    IdReport m_report;
};

} // namespace

QString isUnusable(const QString &idColumn)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM unchecked_id AS u WHERE u.acctid = %1 AND u.is_unusable = 1)")
        .arg(idColumn);
}

Result<> noteUncheckedIds(Database &database)
{
    const Dialect &dialect = database.dialect();
    // Blanks at the end count only where MariaDB is told so.
    const auto isUnsure = [&dialect](const QString &column) -> QString {
        return Sql(QStringLiteral("({beyond} OR ({differs}))"))
            .with("beyond", dialect.isBeyondAscii(column))
            .with("differs", dialect.differ(column, dialect.normalisedId(column)));
    };
    return database.runAll(
        {Sql(QStringLiteral(
                 "INSERT INTO unchecked_id(acctid) SELECT a.acctid FROM account AS a WHERE ({id} OR {parent})"
                 " AND NOT EXISTS (SELECT 1 FROM unchecked_id AS u WHERE u.acctid = a.acctid)"))
             .with("id", isUnsure(QStringLiteral("a.acctid")))
             .with("parent", isUnsure(QStringLiteral("a.parent"))),
         // Closed accounts have their history only.
         QStringLiteral("INSERT INTO unchecked_id(acctid) SELECT DISTINCT e.acctid FROM entry AS e WHERE %1"
                        " AND NOT EXISTS (SELECT 1 FROM account AS a WHERE a.acctid = e.acctid)"
                        " AND NOT EXISTS (SELECT 1 FROM unchecked_id AS u WHERE u.acctid = e.acctid)")
             .arg(isUnsure(QStringLiteral("e.acctid")))});
}

Result<IdReport> checkNewIds(Database &database, const Actor &actor, NotedIds which)
{
    return IdCheck(database, actor, which).run();
}

Result<QList<UnusableId>> unusableIds(Database &database)
{
    const auto columns = database.columns(QStringLiteral("unchecked_id"));
    if (!columns || columns->isEmpty())
        return columns ? Result<QList<UnusableId>>() : failure(columns.error());
    ASSIGN_OR_RETURN(const auto noted, readNoted(database, QString(QLatin1String("")), Which::Unusable));
    QList<UnusableId> unusable;
    for (const Noted &account : noted) {
        if (!account.isThere && !account.isClosed())
            continue;
        ASSIGN_OR_RETURN(const auto reason, objectionTo(database, account));
        if (reason)
            unusable.append({.stored = account.id, .reason = *reason});
    }
    return unusable;
}

Result<> renameUnusable(Database &database, const AccountId &stored, const AccountId &to, const Actor &actor)
{
    if (stored.isNormalised())
        return failure(Error::invalid(Words::tr("The ID of account %1 can be used.").arg(stored.text()),
                                      Words::tr("Only IDs that can't be used are changed.")));
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(database));
    ASSIGN_OR_RETURN(const auto now, timeNow(database));
    AccountRename renaming(database, actor, now);
    ASSIGN_OR_RETURN(const auto isThere, exists(database, stored));
    RETURN_IF_ERROR(isThere ? renaming.rename(stored, to) : renaming.renameClosed(stored, to));
    RETURN_IF_ERROR(renaming.moveChildren(stored, to));
    // The accounts below it may be in order now.
    for (const auto &[sql, id] : {std::pair(QStringLiteral("DELETE FROM unchecked_id WHERE acctid = ?"), stored),
                                  std::pair(QStringLiteral("UPDATE unchecked_id SET is_unusable = 0 WHERE acctid IN"
                                                           " (SELECT a.acctid FROM account AS a WHERE a.parent = ?)"),
                                            to)}) {
        RETURN_IF_ERROR(database.run(sql, {id.text()}));
    }
    RETURN_IF_ERROR(transaction.commit());
    RETURN_IF_ERROR(checkNewIds(database, actor, NotedIds::New));
    return {};
}

} // namespace accountdesk::storage
