// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncPage.h"

#include "storage/accounts/AccountRow.h"
#include "storage/dialect/DetailsSql.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/StateCounts.h"
#include "storage/syncclient/SyncTables.h"

namespace accountdesk {

namespace {

const QList<JsonTable::Column> columns{{QStringLiteral("acctid")},
                                       {QStringLiteral("deleted"), JsonTable::Column::Type::Number},
                                       {QStringLiteral("their_revision"), JsonTable::Column::Type::Number},
                                       {QStringLiteral("paid_in"), JsonTable::Column::Type::Number},
                                       {QStringLiteral("due_in"), JsonTable::Column::Type::Number},
                                       {QStringLiteral("name_in")},
                                       {QStringLiteral("extra_in")},
                                       {QStringLiteral("parent_in")},
                                       {QStringLiteral("changed_in")},
                                       {QStringLiteral("who_in")}};
// latest: the newest revision here; mark: what its entry gets as remote_revision; the rest: for sync_theirs.
const QString furtherColumns = QStringLiteral("state INTEGER NOT NULL DEFAULT 0, latest BIGINT NOT NULL DEFAULT 0,"
                                              " mark BIGINT, conflict_in INTEGER, pays_in SMALLINT, seen_in BIGINT");

const QVariant null(QMetaType::fromType<qlonglong>());

QJsonValue textOrNull(const QVariant &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text.toString());
}

QJsonArray rowOf(const AccountState &state)
{
    const Account &account = state.account;
    QJsonArray row{account.id.text(), state.isDeleted ? 1 : 0, qint64(account.revision)};
    if (state.isDeleted) {
        row << QJsonValue() << QJsonValue() << QString(QLatin1String("")) << QJsonValue() << QJsonValue();
    } else {
        row << qint64(account.paid.cents()) << qint64(account.due.cents())
            << (account.name.isNull() ? QString(QLatin1String("")) : account.name)
            << textOrNull(extraValue(account.extra)) << textOrNull(idValue(account.parent));
    }
    row << account.changedAt.toString(Qt::ISODateWithMs) << textOrNull(state.who.isEmpty() ? QVariant() : state.who);
    return row;
}

QString number(SyncPage::State state)
{
    return QString::number(static_cast<int>(state));
}

int stateAfter(const SyncPage::Decision &decision)
{
    if (agree(decision.merge.account, decision.mine))
        return isTaken(decision) ? SyncPage::Same : SyncPage::Left;
    if (!decision.merge.account)
        return SyncPage::Gone;
    return decision.mine ? SyncPage::Changed : SyncPage::Come;
}

} // namespace

bool isTaken(const SyncPage::Decision &decision)
{
    const AccountState &theirs = decision.theirs;
    return decision.merge.isDecided()
           && agree(decision.merge.account, theirs.isDeleted ? std::nullopt : std::optional(theirs.account));
}

Result<SyncPage> SyncPage::make(Database &database, const QList<AccountState> &states)
{
    ASSIGN_OR_RETURN(auto table, JsonTable::make(database, columns, furtherColumns));
    for (const AccountState &state : states) {
        RETURN_IF_ERROR(table.add(rowOf(state)));
    }
    RETURN_IF_ERROR(table.finish());
    return SyncPage(database, std::move(table));
}

Result<> SyncPage::lock()
{
    return m_database->runAll(m_database->dialect().lockAccounts(m_table.name()));
}

/// Whether the book's account `a` and the server's `s` differ.
QString SyncPage::differs() const
{
    const Dialect &dialect = m_database->dialect();
    return Sql(QStringLiteral("({paid} <> s.paid_in OR {due} <> s.due_in OR {name} OR {extra} OR {parent})"))
        .with("paid", dialect.cents(QStringLiteral("a.paid")))
        .with("due", dialect.cents(QStringLiteral("a.due")))
        .with("name", dialect.differ(QStringLiteral("a.name"), QStringLiteral("s.name_in")))
        .with("extra", dialect.differ(QStringLiteral("a.extra"), QStringLiteral("s.extra_in")))
        .with("parent", dialect.differ(QStringLiteral("a.parent"), QStringLiteral("s.parent_in")));
}

/// Of a row `s` with its account `a`, its newest entry `e`, and what sync_theirs `t` has.
QString SyncPage::stateOfRow(const SyncLink &link, Source source) const
{
    const QString known = QStringLiteral("(SELECT MAX(n.remote_revision) FROM entry AS n WHERE n.acctid = s.acctid)");
    QStringList cases;
    const auto add = [&cases](const QString &condition, const QString &state) {
        cases << Sql(QStringLiteral("WHEN {condition} THEN {state}")).with("condition", condition).with("state", state);
    };
    const QString taken =
        Sql(QStringLiteral("CASE WHEN s.deleted = 1 THEN {gone} WHEN a.acctid IS NULL THEN {come} ELSE {changed} END"))
            .with("gone", number(Gone))
            .with("come", number(Come))
            .with("changed", number(Changed));
    if (source == Source::PageBesideBatch)
        add(QStringLiteral("EXISTS (SELECT 1 FROM sync_outbox AS b WHERE b.acctid = s.acctid)"), number(Left));
    if (source != Source::Answer)
        add(QStringLiteral("s.their_revision <= COALESCE(t.revision, 0) OR s.their_revision <= COALESCE(%1, 0)")
                .arg(known),
            number(Left));
    add(QStringLiteral("a.acctid IS NULL AND s.deleted = 1"),
        Sql(QStringLiteral("CASE WHEN s.latest = 0 THEN {left} ELSE {same} END"))
            .with("left", number(Left))
            .with("same", number(Same)));
    // Where both sides changed what they had, equal values needn't be the same change: two payments add up.
    add(Sql(QStringLiteral("a.acctid IS NOT NULL AND s.deleted = 0 AND NOT {differs} AND t.acctid IS NULL"
                           " AND (e.remote_revision IS NOT NULL OR {known} IS NULL)"))
            .with("differs", differs())
            .with("known", known),
        number(Same));
    add(QStringLiteral("a.acctid IS NULL AND s.latest = 0"), number(Come));
    add(QStringLiteral("e.remote_revision IS NOT NULL AND t.acctid IS NULL"), taken);
    if (!link.isFirstSyncDone && link.firstSync == FirstSync::TakeTheirs)
        add(QStringLiteral("s.deleted = 0 AND t.acctid IS NULL AND %1 IS NULL").arg(known), taken);
    return Sql(QStringLiteral("CASE {cases} ELSE {diverged} END"))
        .with("cases", cases.join(u' '))
        .with("diverged", number(Diverged));
}

Result<SyncPage::Counts> SyncPage::classify(const SyncLink &link, Source source)
{
    const QString &page = m_table.name();
    RETURN_IF_ERROR(m_database->runAll(
        {QStringLiteral("UPDATE %1 AS s SET mark = their_revision, latest = COALESCE("
                        "(SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = s.acctid), 0)")
             .arg(page),
         Sql(QStringLiteral("UPDATE {page} AS s SET state = (SELECT {state} FROM (SELECT 1 AS one) AS o"
                            " LEFT JOIN account AS a ON a.acctid = s.acctid"
                            " LEFT JOIN entry AS e ON e.acctid = s.acctid AND e.revision = s.latest"
                            " LEFT JOIN sync_theirs AS t ON t.acctid = s.acctid)"))
             .with("page", page)
             .with("state", stateOfRow(link, source))}));
    return countStates<Counts>(*m_database, page);
}

QString SyncPage::idsOf(State state) const
{
    return Sql(QStringLiteral("SELECT s.acctid FROM {page} AS s WHERE s.state = {state}"))
        .with("page", m_table.name())
        .with("state", number(state));
}

Result<bool> SyncPage::meetsOutbox()
{
    ASSIGN_OR_RETURN(
        auto query,
        m_database->run(
            Sql(QStringLiteral("SELECT s.acctid FROM {page} AS s JOIN sync_outbox AS o ON o.acctid = s.acctid"
                               " WHERE s.state <> {left} LIMIT 1"))
                .with("page", m_table.name())
                .with("left", number(Left))));
    return query.next();
}

Result<SyncComparison> SyncPage::compare()
{
    ASSIGN_OR_RETURN(
        auto query,
        m_database->run(
            Sql(QStringLiteral(
                    "SELECT COALESCE(SUM(CASE WHEN a.acctid IS NULL THEN 1 ELSE 0 END), 0),"
                    " COALESCE(SUM(CASE WHEN a.acctid IS NOT NULL AND {differs} THEN 1 ELSE 0 END), 0), COUNT(*)"
                    " FROM {page} AS s LEFT JOIN account AS a ON a.acctid = s.acctid WHERE s.deleted = 0"))
                .with("page", m_table.name())
                .with("differs", differs())));
    query.next();
    const std::int64_t onlyThere = query.value(0).toLongLong();
    const std::int64_t different = query.value(1).toLongLong();
    return SyncComparison{.same = query.value(2).toLongLong() - different - onlyThere,
                          .different = different,
                          .onlyThere = onlyThere};
}

Result<> SyncPage::decide(const QList<Decision> &decisions)
{
    RETURN_IF_ERROR(keepTheirs(decisions));
    return takeResults(decisions);
}

/// The server's states go into sync_theirs where ours differs from them from now on.
Result<> SyncPage::keepTheirs(const QList<Decision> &decisions)
{
    const QString &page = m_table.name();
    ASSIGN_OR_RETURN(
        auto note,
        m_database->prepare(
            QStringLiteral("UPDATE %1 SET conflict_in = ?, pays_in = ?, seen_in = ? WHERE acctid = ?").arg(page)));
    for (const Decision &decision : decisions) {
        if (isTaken(decision))
            continue;
        const AccountMerge &merge = decision.merge;
        note.bindValue(0, int(merge.conflicts.toInt()) | (merge.isExistenceAtStake ? existenceAtStake : 0));
        note.bindValue(1, decision.minePaysOnly ? 1 : 0);
        note.bindValue(2, qlonglong(decision.latest + (agree(merge.account, decision.mine) ? 0 : 1)));
        note.bindValue(3, decision.theirs.account.id.text());
        RETURN_IF_ERROR(m_database->exec(note));
    }
    return m_database->runAll(
        {m_database->dialect().deleteFrom(QStringLiteral("sync_theirs"), page,
                                          QStringLiteral("s.state <> %1").arg(number(Left))),
         QStringLiteral("INSERT INTO sync_theirs(acctid, deleted, paid, due, name, extra, parent, revision, changed_at,"
                        " conflict, pays, seen) SELECT acctid, deleted, paid_in, due_in, name_in, extra_in, parent_in,"
                        " their_revision, changed_in, conflict_in, pays_in, seen_in FROM %1"
                        " WHERE conflict_in IS NOT NULL")
             .arg(page)});
}

/// The rows of diverged accounts become what is to be written.
Result<> SyncPage::takeResults(const QList<Decision> &decisions)
{
    ASSIGN_OR_RETURN(auto take,
                     m_database->prepare(
                         QStringLiteral(
                             "UPDATE %1 SET state = ?, mark = ?, deleted = ?, paid_in = ?, due_in = ?, name_in = ?,"
                             " extra_in = ?, parent_in = ? WHERE acctid = ?")
                             .arg(m_table.name())));
    for (const Decision &decision : decisions) {
        const std::optional<Account> &result = decision.merge.account;
        const Account values = result.value_or(Account());
        int place = 0;
        for (const QVariant &value :
             {QVariant(stateAfter(decision)),
              isTaken(decision) ? QVariant(qlonglong(decision.theirs.account.revision)) : null,
              QVariant(result ? 0 : 1), result ? QVariant(qlonglong(values.paid.cents())) : null,
              result ? QVariant(qlonglong(values.due.cents())) : null, QVariant(values.name), extraValue(values.extra),
              idValue(values.parent), QVariant(decision.theirs.account.id.text())})
            take.bindValue(place++, value);
        RETURN_IF_ERROR(m_database->exec(take));
    }
    return {};
}

Result<> SyncPage::write(const Actor &actor)
{
    const Dialect &dialect = m_database->dialect();
    const QString &page = m_table.name();
    const QString account = QStringLiteral("account");
    const auto ofAccount = [](State state) {
        return QStringLiteral("account.acctid = s.acctid AND s.state = %1").arg(number(state));
    };
    RETURN_IF_ERROR(m_database->run(insertEntries(), {actor.name()}));
    const QString paid = dialect.amount(QStringLiteral("s.paid_in"));
    const QString due = dialect.amount(QStringLiteral("s.due_in"));
    const QString now = QStringLiteral("(SELECT %1)").arg(dialect.traits().now);
    return m_database->runAll(
        {dialect.updateFrom(QStringLiteral("entry"), page, {QStringLiteral("remote_revision = s.mark")},
                            QStringLiteral("entry.acctid = s.acctid AND entry.revision = s.latest AND s.state = %1")
                                .arg(number(Same))),
         dialect.deleteFrom(account, page, QStringLiteral("s.state = %1").arg(number(Gone))),
         dialect.updateFrom(account, page,
                            {QStringLiteral("paid = ") + paid, QStringLiteral("due = ") + due,
                             QStringLiteral("name = s.name_in"), QStringLiteral("extra = s.extra_in"),
                             QStringLiteral("parent = s.parent_in"), QStringLiteral("revision = s.latest + 1"),
                             QStringLiteral("changed_at = ") + now},
                            ofAccount(Changed)),
         Sql(QStringLiteral("INSERT INTO account(acctid, paid, due, name, extra, parent, revision, changed_at)"
                            " SELECT s.acctid, {paid}, {due}, s.name_in, s.extra_in, s.parent_in, s.latest + 1,"
                            " {now} FROM {page} AS s WHERE s.state = {come}"))
             .with("page", page)
             .with("paid", paid)
             .with("due", due)
             .with("now", now)
             .with("come", number(Come))});
}

/// Before the accounts are changed, as it reads what they were. One placeholder: who, where the server doesn't tell.
QString SyncPage::insertEntries() const
{
    const Dialect &dialect = m_database->dialect();
    return Sql(QStringLiteral(
                   "INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after,"
                   " who, at, details, remote_revision)"
                   " SELECT s.acctid, s.latest + 1, 'sync', a.paid, a.due, {paid}, {due},"
                   " COALESCE(s.who_in, ?), (SELECT {now}), {details}, s.mark FROM {page} AS s"
                   " LEFT JOIN account AS a ON a.acctid = s.acctid WHERE s.state IN ({come}, {changed}, {gone})"))
        .with("page", m_table.name())
        .with("paid", dialect.amount(QStringLiteral("s.paid_in")))
        .with("due", dialect.amount(QStringLiteral("s.due_in")))
        .with("now", dialect.traits().now)
        .with("details", details())
        .with("come", number(Come))
        .with("changed", number(Changed))
        .with("gone", number(Gone));
}

/// What else than amounts differs.
QString SyncPage::details() const
{
    const auto field = [](const QString &name, const QString &empty) {
        return ChangedField{
            .name = name,
            .before = Sql(QStringLiteral("COALESCE(a.{name}, '{empty}')")).with("name", name).with("empty", empty),
            .after = Sql(QStringLiteral("COALESCE(s.{name}_in, '{empty}')")).with("name", name).with("empty", empty)};
    };
    return detailsSql(m_database->dialect(),
                      {field(QStringLiteral("name"), {}), field(QStringLiteral("extra"), QStringLiteral("{}")),
                       field(QStringLiteral("parent"), {})});
}

} // namespace accountdesk
