// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/BulkSql.h"

#include "core/Entry.h"
#include "storage/dialect/DetailsSql.h"
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

const QString inPiece = QStringLiteral("s.acctid > ? AND s.acctid <= ?");

/// The text of an account's field that is never NULL, `a` being the account.
QString current(const AccountField &field)
{
    return textSql(field, QStringLiteral("a.") + field.name);
}

/// As an account's column holds a text that is never NULL.
QString stored(const AccountField &field, const QString &text)
{
    return field.isText()
               ? text
               : Sql(QStringLiteral("NULLIF({text}, {none})")).with("text", text).with("none", noneSql(field));
}

} // namespace

QString BulkSql::piece(State state) const
{
    return QStringLiteral("s.state = %1 AND ").arg(state) + inPiece;
}

/// What a field was before the entry `e`, where that changed it; else as the account has it.
QString BulkSql::before(const AccountField &field) const
{
    return Sql(QStringLiteral("COALESCE({before}, {current})"))
        .with("before", m_dialect.detailBefore(QStringLiteral("e.details"), field.name))
        .with("current", current(field));
}

template<typename After>
QString BulkSql::details(const After &after) const
{
    QList<ChangedField> fields;
    for (const AccountField &field : detailFields)
        fields << ChangedField{.name = field.name, .before = current(field), .after = after(field)};
    const QString changed = detailsSql(m_dialect, fields);
    if (m_undoRole == Change::UndoRole::None)
        return changed;
    return Sql(QStringLiteral("COALESCE('{\"{undo}\":' || s.revision || ',' || SUBSTR({changed}, 2), '{\"{undo}\":'"
                              " || s.revision || '}')"))
        .with("undo", Entry::undoDetail(m_undoRole))
        .with("changed", changed);
}

QString BulkSql::markToClose() const
{
    return Sql(QStringLiteral("UPDATE {table} AS s SET state = {closed} WHERE EXISTS (SELECT 1 FROM account AS a"
                              " WHERE a.acctid = s.acctid AND a.revision = s.revision) AND {piece}"))
        .with("table", m_table)
        .with("closed", Closed)
        .with("piece", inPiece);
}

QString BulkSql::findNewest() const
{
    return Sql(QStringLiteral("UPDATE {table} AS s SET base = {newest}, same = {newest} WHERE {piece}"))
        .with("table", m_table)
        .with("newest",
              QStringLiteral("COALESCE((SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = s.acctid), 0)"))
        .with("piece", inPiece);
}

QString BulkSql::stepBack() const
{
    const auto number = [this](const QString &member) {
        return m_dialect.detailNumber(QStringLiteral("e.details"), member);
    };
    const QString undoneRevision = Sql(QStringLiteral("COALESCE({undo}, {redo})"))
                                       .with("undo", number(Entry::undoDetail(Change::UndoRole::Undo)))
                                       .with("redo", number(Entry::undoDetail(Change::UndoRole::Redo)));
    return Sql(QStringLiteral(
                   "UPDATE {table} AS s SET same = (SELECT {undone} - 1 FROM entry AS e WHERE e.acctid = s.acctid"
                   " AND e.revision = s.same) WHERE s.same > s.revision AND EXISTS (SELECT 1 FROM entry AS e"
                   " WHERE e.acctid = s.acctid AND e.revision = s.same AND {undone} < s.same"
                   " AND e.details NOT LIKE '%\"{mixed}\"%') AND {piece}"))
        .with("table", m_table)
        .with("undone", undoneRevision)
        .with("mixed", Entry::mixedDetail())
        .with("piece", inPiece);
}

QString BulkSql::markToTakeBack() const
{
    return Sql(QStringLiteral(
                   "UPDATE {table} AS s SET state = COALESCE((SELECT CASE"
                   " WHEN a.acctid IS NULL AND e.paid_after IS NULL AND e.paid_before IS NOT NULL THEN {opened}"
                   " WHEN a.revision = s.base AND e.paid_before IS NULL THEN {closed}"
                   " WHEN a.revision = s.base THEN {changed} END"
                   " FROM entry AS e LEFT JOIN account AS a ON a.acctid = e.acctid"
                   " WHERE e.acctid = s.acctid AND e.revision = s.revision AND s.same = s.revision), {left})"
                   " WHERE {piece}"))
        .with("table", m_table)
        .with("opened", Opened)
        .with("closed", Closed)
        .with("changed", Changed)
        .with("left", Left)
        .with("piece", inPiece);
}

QString BulkSql::insertClosings() const
{
    return Sql(QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_before, due_before, who, at, details)"
                              " SELECT a.acctid, a.revision + 1, 'closed', a.paid, a.due, ?, {now}, {details}"
                              " FROM {table} AS s JOIN account AS a ON a.acctid = s.acctid WHERE {piece}"))
        .with("now", m_dialect.timeValue(QStringLiteral("?")))
        .with("details", details(noneSql))
        .with("table", m_table)
        .with("piece", piece(Closed));
}

QString BulkSql::insertOthers() const
{
    return Sql(QStringLiteral(
                   "INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after, who, at,"
                   " details) SELECT e.acctid, s.base + 1, CASE s.state WHEN {opened} THEN 'opened' ELSE e.kind END,"
                   " e.paid_after, e.due_after, e.paid_before, e.due_before, ?, {now}, {details}"
                   " FROM {table} AS s JOIN entry AS e ON e.acctid = s.acctid AND e.revision = s.revision"
                   " LEFT JOIN account AS a ON a.acctid = s.acctid WHERE s.state IN ({opened}, {changed}) AND {piece}"))
        .with("opened", Opened)
        .with("now", m_dialect.timeValue(QStringLiteral("?")))
        .with("details", details([this](const AccountField &field) { return before(field); }))
        .with("table", m_table)
        .with("changed", Changed)
        .with("piece", inPiece);
}

QString BulkSql::deleteAccounts() const
{
    return m_dialect.deleteFrom(QStringLiteral("account"), m_table, piece(Closed));
}

QString BulkSql::insertAccounts() const
{
    const auto was = [this](const AccountField &field) {
        if (field.isAmount())
            return QStringLiteral("e.%1_before").arg(field.name);
        return stored(field, Sql(QStringLiteral("COALESCE({before}, {none})"))
                                 .with("before", m_dialect.detailBefore(QStringLiteral("e.details"), field.name))
                                 .with("none", noneSql(field)));
    };
    return Sql(QStringLiteral("INSERT INTO account(acctid, {fields}, revision, changed_at)"
                              " SELECT e.acctid, {values}, s.base + 1, {now}"
                              " FROM {table} AS s JOIN entry AS e ON e.acctid = s.acctid AND e.revision = s.revision"
                              " WHERE {piece}"))
        .with("fields", fieldColumns())
        .with("values", fieldList(was))
        .with("now", m_dialect.timeValue(QStringLiteral("?")))
        .with("table", m_table)
        .with("piece", piece(Opened));
}

QString BulkSql::updateAccounts() const
{
    QStringList set;
    for (const AccountField &field : amountFields)
        set << QStringLiteral("%1 = s.was_%1").arg(field.name);
    for (const AccountField &field : detailFields) {
        const QString before = m_dialect.detailBefore(QStringLiteral("s.was_details"), field.name);
        set << field.name + QStringLiteral(" = ")
                   + stored(field, Sql(QStringLiteral("COALESCE({before}, account.{field})"))
                                       .with("before", before)
                                       .with("field", field.name));
    }
    set << QStringLiteral("revision = s.was_base + 1") << QStringLiteral("changed_at = s.now_at");
    const QString source = Sql(QStringLiteral("(SELECT e.acctid, s.base AS was_base, e.paid_before AS was_paid,"
                                              " e.due_before AS was_due, e.details AS was_details, {now} AS now_at"
                                              " FROM {table} AS s JOIN entry AS e ON e.acctid = s.acctid"
                                              " AND e.revision = s.revision WHERE {piece})"))
                               .with("now", m_dialect.timeValue(QStringLiteral("?")))
                               .with("table", m_table)
                               .with("piece", piece(Changed));
    return m_dialect.updateFrom(QStringLiteral("account"), source, set, QStringLiteral("account.acctid = s.acctid"));
}

QString BulkSql::insertParents(const QString &into) const
{
    return Sql(QStringLiteral("INSERT INTO {into}(acctid, above) SELECT a.acctid, a.parent FROM {table} AS s"
                              " JOIN account AS a ON a.acctid = s.acctid WHERE s.state IN ({opened}, {changed})"
                              " AND a.parent IS NOT NULL"))
        .with("into", into)
        .with("table", m_table)
        .with("opened", Opened)
        .with("changed", Changed);
}

/// The table has who is below a circle of other accounts, too.
QString BulkSql::findCircle(const QString &doubtful) const
{
    return Sql(QStringLiteral(
                   "WITH RECURSIVE doubtful(acctid) AS (SELECT d.acctid FROM {doubtful} AS d WHERE d.above <> ''),"
                   " above(acctid, parent) AS (SELECT a.acctid, a.parent FROM doubtful AS d"
                   " JOIN {table} AS s ON s.acctid = d.acctid JOIN account AS a ON a.acctid = s.acctid"
                   " WHERE s.state IN ({opened}, {changed})"
                   " UNION SELECT u.acctid, a.parent FROM above AS u JOIN account AS a ON a.acctid = u.parent"
                   " WHERE a.parent IS NOT NULL AND u.parent <> u.acctid)"
                   " SELECT acctid FROM above WHERE parent = acctid LIMIT 1"))
        .with("doubtful", doubtful)
        .with("table", m_table)
        .with("opened", Opened)
        .with("changed", Changed);
}

} // namespace accountdesk::storage
