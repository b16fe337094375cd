// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncPage.h"

#include "core/AccountField.h"
#include "storage/accounts/AccountRow.h"
#include "storage/dialect/DetailsSql.h"
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/StateCounts.h"
#include "storage/syncclient/SyncTables.h"

namespace accountdesk::storage {

namespace {

// latest: the newest revision here; mark: what its entry gets as remote_revision; the rest: for sync_theirs.
const QString furtherColumns = QStringLiteral("state INTEGER NOT NULL DEFAULT 0, latest BIGINT NOT NULL DEFAULT 0,"
                                              " mark BIGINT, conflict_in INTEGER, pays_in SMALLINT, seen_in BIGINT");

const QVariant null(QMetaType::fromType<qlonglong>());

QList<JsonTable::Column> columns()
{
    using Type = JsonTable::Column::Type;
    QList<JsonTable::Column> all{{QStringLiteral("acctid")},
                                 {QStringLiteral("deleted"), Type::Number},
                                 {QStringLiteral("their_revision"), Type::Number}};
    for (const AccountField &field : accountFields)
        all << JsonTable::Column{columnIn(field), field.isAmount() ? Type::Number : Type::Text};
    return all << JsonTable::Column{QStringLiteral("changed_in")} << JsonTable::Column{QStringLiteral("who_in")};
}

/// Of a closed account all are NULL, but a name never is.
QJsonValue cellOf(const AccountState &state, const AccountField &field)
{
    const QVariant value = state.isDeleted ? QVariant() : fieldValue(state.account, field);
    const QString text = value.toString();
    if (text.isEmpty())
        return field.isText() ? QJsonValue(QLatin1StringView("")) : QJsonValue();
    return field.isAmount() ? QJsonValue(value.toLongLong()) : QJsonValue(text);
}

QJsonArray rowOf(const AccountState &state)
{
    const Account &account = state.account;
    QJsonArray row{account.id.text(), state.isDeleted ? 1 : 0, qint64(account.revision)};
    for (const AccountField &field : accountFields)
        row << cellOf(state, field);
    row << account.changedAt.toString(Qt::ISODateWithMs)
        << (state.who.isEmpty() ? QJsonValue() : QJsonValue(state.who));
    return row;
}

/// As an account's column takes a value from the page `s`.
QString columnFromPage(const Dialect &dialect, const AccountField &field)
{
    const QString in = columnIn(field, QStringLiteral("s."));
    return field.isAmount() ? dialect.amount(in) : in;
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
    ASSIGN_OR_RETURN(auto table, JsonTable::make(database, columns(), furtherColumns));
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
    const auto differs = [&dialect](const AccountField &field) {
        const QString here = QStringLiteral("a.") + field.name;
        const QString there = columnIn(field, QStringLiteral("s."));
        return field.isAmount() ? dialect.cents(here) + QStringLiteral(" <> ") + there : dialect.differ(here, there);
    };
    return u'(' + fieldList(differs, QStringLiteral(" OR ")) + u')';
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
         Sql(QStringLiteral("INSERT INTO sync_theirs(acctid, deleted, {fields}, revision, changed_at,"
                            " conflict, pays, seen) SELECT acctid, deleted, {values},"
                            " their_revision, changed_in, conflict_in, pays_in, seen_in FROM {page}"
                            " WHERE conflict_in IS NOT NULL"))
             .with("fields", fieldColumns())
             .with("values", fieldList([](const AccountField &field) { return columnIn(field); }))
             .with("page", page)});
}

/// The rows of diverged accounts become what is to be written.
Result<> SyncPage::takeResults(const QList<Decision> &decisions)
{
    ASSIGN_OR_RETURN(
        auto take,
        m_database->prepare(
            Sql(QStringLiteral("UPDATE {page} SET state = ?, mark = ?, deleted = ?, {fields} WHERE acctid = ?"))
                .with("page", m_table.name())
                .with("fields",
                      fieldList([](const AccountField &field) { return columnIn(field) + QStringLiteral(" = ?"); }))));
    for (const Decision &decision : decisions) {
        const std::optional<Account> &result = decision.merge.account;
        const Account values = result.value_or(Account());
        int place = 0;
        take.bindValue(place++, stateAfter(decision));
        take.bindValue(place++, isTaken(decision) ? QVariant(qlonglong(decision.theirs.account.revision)) : null);
        take.bindValue(place++, result ? 0 : 1);
        for (const AccountField &field : accountFields)
            take.bindValue(place++, field.isAmount() && !result ? null : fieldValue(values, field));
        take.bindValue(place, decision.theirs.account.id.text());
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
    const QString now = QStringLiteral("(SELECT %1)").arg(dialect.traits().now);
    QStringList set;
    for (const AccountField &field : accountFields)
        set << field.name + QStringLiteral(" = ") + columnFromPage(dialect, field);
    set << QStringLiteral("revision = s.latest + 1") << QStringLiteral("changed_at = ") + now;
    return m_database->runAll(
        {dialect.updateFrom(QStringLiteral("entry"), page, {QStringLiteral("remote_revision = s.mark")},
                            QStringLiteral("entry.acctid = s.acctid AND entry.revision = s.latest AND s.state = %1")
                                .arg(number(Same))),
         dialect.deleteFrom(account, page, QStringLiteral("s.state = %1").arg(number(Gone))),
         dialect.updateFrom(account, page, set, ofAccount(Changed)),
         Sql(QStringLiteral("INSERT INTO account(acctid, {fields}, revision, changed_at)"
                            " SELECT s.acctid, {values}, s.latest + 1,"
                            " {now} FROM {page} AS s WHERE s.state = {come}"))
             .with("page", page)
             .with("fields", fieldColumns())
             .with("values", fieldList([&](const AccountField &field) { return columnFromPage(dialect, field); }))
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
    QList<ChangedField> fields;
    for (const AccountField &field : detailFields) {
        const QString text = QStringLiteral("COALESCE(%1, %2)");
        fields << ChangedField{.name = field.name,
                               .before = text.arg(QStringLiteral("a.") + field.name, noneSql(field)),
                               .after = text.arg(columnIn(field, QStringLiteral("s.")), noneSql(field))};
    }
    return detailsSql(m_database->dialect(), fields);
}

} // namespace accountdesk::storage
