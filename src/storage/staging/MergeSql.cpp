// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/MergeSql.h"

#include "storage/dialect/Dialect.h"
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/staging/StagedTable.h"

namespace accountdesk::storage {

namespace {

using State = StagedTable::State;

/// A field of the row `s`.
QString staged(const AccountField &field)
{
    return columnIn(field, QStringLiteral("s."));
}

/// As the account's column holds it; not of amounts.
QString stored(const AccountField &field)
{
    return field.isText() ? staged(field) : QStringLiteral("NULLIF(%1, '')").arg(staged(field));
}

} // namespace

QString MergeSql::knownState() const
{
    QStringList refused;
    QStringList changed;
    for (const AccountField &amount : amountFields) {
        if (!isInFile(amount))
            continue;
        const QString cents = m_dialect.cents(QStringLiteral("a.") + amount.name);
        if (adds())
            refused << Sql(QStringLiteral("ABS({cents} + {in}) > {max}"))
                           .with("cents", cents)
                           .with("in", staged(amount))
                           .with("max", Money::maxCents);
        changed << (adds() ? staged(amount) + QStringLiteral(" <> 0")
                           : cents + QStringLiteral(" <> ") + staged(amount));
    }
    for (const ChangedField &field : details())
        changed << m_dialect.differ(field.before, field.after);
    const bool left = m_options.existing == ExistingPolicy::Skip || m_options.existing == ExistingPolicy::Stop;
    if (left || changed.isEmpty())
        return QString::number(State::Unchanged);
    const QLatin1StringView either(" OR ");
    QString state = QStringLiteral("CASE");
    if (!refused.isEmpty())
        state += Sql(QStringLiteral(" WHEN {any} THEN {refused}"))
                     .with("any", refused.join(either))
                     .with("refused", State::Refused);
    return state
           + Sql(QStringLiteral(" WHEN {any} THEN {changed} ELSE {unchanged} END"))
                 .with("any", changed.join(either))
                 .with("changed", State::Changed)
                 .with("unchanged", State::Unchanged);
}

QString MergeSql::unknownState() const
{
    return Sql(QStringLiteral("CASE WHEN EXISTS(SELECT 1 FROM entry AS e"
                              " WHERE e.acctid = s.acctid) THEN {reopened} ELSE {new} END"))
        .with("reopened", State::Reopened)
        .with("new", State::New);
}

QString MergeSql::insertAccounts(const QString &table) const
{
    QString columns;
    QString values;
    for (const AccountField &field : accountFields) {
        const bool mayBeNull = !field.isAmount() && !field.isText();
        if (mayBeNull && !isInFile(field))
            continue;
        columns += QStringLiteral(", ") + field.name;
        values += QStringLiteral(", ") + (field.isAmount() ? m_dialect.amount(staged(field)) : stored(field));
    }
    return Sql(QStringLiteral("INSERT INTO {table}(acctid{columns}, revision, changed_at)"
                              " SELECT s.acctid{values}, CASE s.state WHEN {new} THEN 1 ELSE 1 +"
                              " (SELECT MAX(e.revision) FROM entry AS e WHERE e.acctid = s.acctid) END, {now}"
                              " FROM {staged} AS s WHERE s.state IN ({new}, {reopened})"))
        .with("table", table)
        .with("columns", columns)
        .with("values", values)
        .with("new", State::New)
        .with("now", now())
        .with("staged", m_staged)
        .with("reopened", State::Reopened);
}

QString MergeSql::insertFirstEntries() const
{
    return Sql(QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_after, due_after, who, at, memo)"
                              " SELECT s.acctid, 1, 'import', {paid}, {due}, ?, {now}, ? FROM {staged} AS s"
                              " WHERE s.state = {new}"))
        .with("paid", m_dialect.amount(QStringLiteral("s.paid_in")))
        .with("due", m_dialect.amount(QStringLiteral("s.due_in")))
        .with("now", now())
        .with("staged", m_staged)
        .with("new", State::New);
}

QString MergeSql::insertFurtherEntries(const QString &table) const
{
    const auto ifChanged = [](const QString &then, const QString &otherwise) -> QString {
        return Sql(QStringLiteral("CASE s.state WHEN {changed} THEN {then} ELSE {otherwise} END"))
            .with("changed", State::Changed)
            .with("then", then)
            .with("otherwise", otherwise);
    };
    QStringList before;
    QStringList after;
    for (const AccountField &amount : amountFields) {
        const QString old = QStringLiteral("a.") + amount.name;
        before << ifChanged(old, QStringLiteral("NULL"));
        after << ifChanged(merged(QStringLiteral("a."), amount), old);
    }
    return Sql(QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after,"
                              " due_after, who, at, memo, details)"
                              " SELECT s.acctid, {revision}, 'import', {before}, {after}, ?, {now}, ?, {details}"
                              " FROM {staged} AS s JOIN {table} AS a ON a.acctid = s.acctid"
                              " WHERE s.state IN ({reopened}, {changed})"))
        .with("revision", ifChanged(QStringLiteral("a.revision + 1"), QStringLiteral("a.revision")))
        .with("before", before.join(u','))
        .with("after", after.join(u','))
        .with("now", now())
        .with("details", detailsSql(m_dialect, details()))
        .with("staged", m_staged)
        .with("table", table)
        .with("reopened", State::Reopened)
        .with("changed", State::Changed);
}

QString MergeSql::updateAccounts() const
{
    const QString account = QStringLiteral("account.");
    QStringList set{QStringLiteral("revision = account.revision + 1"), QStringLiteral("changed_at = %1").arg(now())};
    for (const AccountField &field : accountFields) {
        if (isInFile(field))
            set << field.name + QStringLiteral(" = ") + (field.isAmount() ? merged(account, field) : stored(field));
    }
    return m_dialect.updateFrom(QStringLiteral("account"), m_staged, set,
                                QStringLiteral("account.acctid = s.acctid AND s.state = %1").arg(State::Changed));
}

/// A name is never NULL, and nor is a text of the row, whose JSON is empty where the file has none.
QList<ChangedField> MergeSql::details() const
{
    QList<ChangedField> fields;
    for (const AccountField &field : detailFields) {
        const QString old = QStringLiteral("a.") + field.name;
        const QString in = staged(field);
        if (isInFile(field))
            fields << ChangedField{.name = field.name,
                                   .before = field.isText() ? old : textSql(field, old),
                                   .after = field.isJson() ? textSql(field, in) : in};
    }
    return fields;
}

QString MergeSql::merged(const QString &account, const AccountField &amount) const
{
    const QString old = account + amount.name;
    if (!isInFile(amount))
        return old;
    const QString in = staged(amount);
    return m_dialect.amount(
        adds() ? Sql(QStringLiteral("({old} + {added})")).with("old", m_dialect.cents(old)).with("added", in) : in);
}

} // namespace accountdesk::storage
