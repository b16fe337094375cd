// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/BulkSql.h"

#include "core/Entry.h"
#include "storage/dialect/DetailsSql.h"

namespace accountdesk {

namespace {

const QString inPiece = QStringLiteral("s.acctid > ? AND s.acctid <= ?");

/// The text of an account's field that is never NULL, `a` being the account.
QString current(const QString &field)
{
    return field == QLatin1StringView("extra") ? QStringLiteral("COALESCE(NULLIF(a.extra, ''), '{}')")
                                               : QStringLiteral("COALESCE(a.%1, '')").arg(field);
}

QString empty(const QString &field)
{
    return field == QLatin1StringView("extra") ? QStringLiteral("'{}'") : QStringLiteral("''");
}

/// As an account's column holds a text that is never NULL.
QString stored(const QString &field, const QString &text)
{
    return field == QLatin1StringView("name") ? text : QStringLiteral("NULLIF(%1, %2)").arg(text, empty(field));
}

} // namespace

QString BulkSql::piece(State state) const
{
    return QStringLiteral("s.state = %1 AND ").arg(state) + inPiece;
}

/// What a field was before the entry `e`, where that changed it; else as the account has it.
QString BulkSql::before(const QString &field) const
{
    return QStringLiteral("COALESCE(%1, %2)")
        .arg(m_dialect.detailBefore(QStringLiteral("e.details"), field), current(field));
}

template<typename After>
QString BulkSql::details(const After &after) const
{
    QList<ChangedField> fields;
    for (const QString &name : {QStringLiteral("name"), QStringLiteral("extra"), QStringLiteral("parent")})
        fields << ChangedField{.name = name, .before = current(name), .after = after(name)};
    const QString changed = detailsSql(m_dialect, fields);
    if (m_undoRole == Change::UndoRole::None)
        return changed;
    return QStringLiteral("COALESCE('{\"%1\":' || s.revision || ',' || SUBSTR(%2, 2), '{\"%1\":' || s.revision || '}')")
        .arg(Entry::undoDetail(m_undoRole), changed);
}

QString BulkSql::markToClose() const
{
    return QStringLiteral("UPDATE %1 AS s SET state = %2 WHERE EXISTS (SELECT 1 FROM account AS a"
                          " WHERE a.acctid = s.acctid AND a.revision = s.revision) AND %3")
        .arg(m_table)
        .arg(Closed)
        .arg(inPiece);
}

QString BulkSql::findNewest() const
{
    return QStringLiteral("UPDATE %1 AS s SET base = %2, same = %2 WHERE %3")
        .arg(m_table, QStringLiteral("COALESCE((SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = s.acctid), 0)"),
             inPiece);
}

QString BulkSql::stepBack() const
{
    const auto number = [this](const QString &member) {
        return m_dialect.detailNumber(QStringLiteral("e.details"), member);
    };
    const QString undoneRevision = QStringLiteral("COALESCE(%1, %2)")
                                       .arg(number(Entry::undoDetail(Change::UndoRole::Undo)),
                                            number(Entry::undoDetail(Change::UndoRole::Redo)));
    return QStringLiteral("UPDATE %1 AS s SET same = (SELECT %2 - 1 FROM entry AS e"
                          " WHERE e.acctid = s.acctid AND e.revision = s.same)"
                          " WHERE s.same > s.revision AND EXISTS (SELECT 1 FROM entry AS e WHERE e.acctid = s.acctid"
                          " AND e.revision = s.same AND %2 < s.same AND e.details NOT LIKE '%\"%3\"%') AND %4")
        .arg(m_table, undoneRevision, Entry::mixedDetail(), inPiece);
}

QString BulkSql::markToTakeBack() const
{
    return QStringLiteral("UPDATE %1 AS s SET state = COALESCE((SELECT CASE"
                          " WHEN a.acctid IS NULL AND e.paid_after IS NULL AND e.paid_before IS NOT NULL THEN %2"
                          " WHEN a.revision = s.base AND e.paid_before IS NULL THEN %3"
                          " WHEN a.revision = s.base THEN %4 END"
                          " FROM entry AS e LEFT JOIN account AS a ON a.acctid = e.acctid"
                          " WHERE e.acctid = s.acctid AND e.revision = s.revision AND s.same = s.revision), %5)"
                          " WHERE %6")
        .arg(m_table)
        .arg(Opened)
        .arg(Closed)
        .arg(Changed)
        .arg(Left)
        .arg(inPiece);
}

QString BulkSql::insertClosings() const
{
    return QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_before, due_before, who, at, details)"
                          " SELECT a.acctid, a.revision + 1, 'closed', a.paid, a.due, ?, %1, %2"
                          " FROM %3 AS s JOIN account AS a ON a.acctid = s.acctid WHERE %4")
        .arg(m_dialect.timeValue(QStringLiteral("?")), details(empty), m_table, piece(Closed));
}

QString BulkSql::insertOthers() const
{
    return QStringLiteral(
               "INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after, who, at,"
               " details) SELECT e.acctid, s.base + 1, CASE s.state WHEN %1 THEN 'opened' ELSE e.kind END,"
               " e.paid_after, e.due_after, e.paid_before, e.due_before, ?, %2, %3"
               " FROM %4 AS s JOIN entry AS e ON e.acctid = s.acctid AND e.revision = s.revision"
               " LEFT JOIN account AS a ON a.acctid = s.acctid WHERE s.state IN (%1, %5) AND %6")
        .arg(Opened)
        .arg(m_dialect.timeValue(QStringLiteral("?")), details([this](const QString &field) { return before(field); }),
             m_table)
        .arg(Changed)
        .arg(inPiece);
}

QString BulkSql::deleteAccounts() const
{
    return m_dialect.deleteFrom(QStringLiteral("account"), m_table, piece(Closed));
}

QString BulkSql::insertAccounts() const
{
    const auto was = [this](const QString &field) {
        return stored(field, QStringLiteral("COALESCE(%1, %2)")
                                 .arg(m_dialect.detailBefore(QStringLiteral("e.details"), field), empty(field)));
    };
    return QStringLiteral("INSERT INTO account(acctid, paid, due, name, extra, parent, revision, changed_at)"
                          " SELECT e.acctid, e.paid_before, e.due_before, %1, %2, %3, s.base + 1, %4"
                          " FROM %5 AS s JOIN entry AS e ON e.acctid = s.acctid AND e.revision = s.revision WHERE %6")
        .arg(was(QStringLiteral("name")), was(QStringLiteral("extra")), was(QStringLiteral("parent")),
             m_dialect.timeValue(QStringLiteral("?")), m_table, piece(Opened));
}

QString BulkSql::updateAccounts() const
{
    const auto was = [this](const QString &field) {
        const QString before = m_dialect.detailBefore(QStringLiteral("s.was_details"), field);
        return QStringLiteral("%1 = ").arg(field)
               + stored(field, QStringLiteral("COALESCE(%1, account.%2)").arg(before, field));
    };
    const QString source = QStringLiteral("(SELECT e.acctid, s.base AS was_base, e.paid_before AS was_paid,"
                                          " e.due_before AS was_due, e.details AS was_details, %1 AS now_at"
                                          " FROM %2 AS s JOIN entry AS e ON e.acctid = s.acctid"
                                          " AND e.revision = s.revision WHERE %3)")
                               .arg(m_dialect.timeValue(QStringLiteral("?")), m_table, piece(Changed));
    return m_dialect.updateFrom(QStringLiteral("account"), source,
                                {QStringLiteral("paid = s.was_paid"), QStringLiteral("due = s.was_due"),
                                 was(QStringLiteral("name")), was(QStringLiteral("extra")),
                                 was(QStringLiteral("parent")), QStringLiteral("revision = s.was_base + 1"),
                                 QStringLiteral("changed_at = s.now_at")},
                                QStringLiteral("account.acctid = s.acctid"));
}

QString BulkSql::insertParents(const QString &into) const
{
    return QStringLiteral(
               "INSERT INTO %1(acctid, above) SELECT a.acctid, a.parent FROM %2 AS s"
               " JOIN account AS a ON a.acctid = s.acctid WHERE s.state IN (%3, %4) AND a.parent IS NOT NULL")
        .arg(into, m_table)
        .arg(Opened)
        .arg(Changed);
}

/// The table has who is below a circle of other accounts, too.
QString BulkSql::findCircle(const QString &doubtful) const
{
    return QStringLiteral("WITH RECURSIVE doubtful(acctid) AS (SELECT d.acctid FROM %1 AS d WHERE d.above <> ''),"
                          " above(acctid, parent) AS (SELECT a.acctid, a.parent FROM doubtful AS d"
                          " JOIN %2 AS s ON s.acctid = d.acctid JOIN account AS a ON a.acctid = s.acctid"
                          " WHERE s.state IN (%3, %4)"
                          " UNION SELECT u.acctid, a.parent FROM above AS u JOIN account AS a ON a.acctid = u.parent"
                          " WHERE a.parent IS NOT NULL AND u.parent <> u.acctid)"
                          " SELECT acctid FROM above WHERE parent = acctid LIMIT 1")
        .arg(doubtful, m_table)
        .arg(Opened)
        .arg(Changed);
}

} // namespace accountdesk
