// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/MergeSql.h"

#include "storage/dialect/Dialect.h"
#include "storage/dialect/Sql.h"
#include "storage/staging/StagedTable.h"

namespace accountdesk {

namespace {

using State = StagedTable::State;

/// A column's text that is JSON: an object, whichever way an empty one is kept.
QString object(const QString &column)
{
    return QStringLiteral("COALESCE(NULLIF(%1, ''), '{}')").arg(column);
}

/// A field of the row `s` as the account's column holds it.
QString stored(const QString &field)
{
    return (field == QLatin1StringView("name") ? QStringLiteral("s.%1_in") : QStringLiteral("NULLIF(s.%1_in, '')"))
        .arg(field);
}

} // namespace

QString MergeSql::knownState() const
{
    QStringList refused;
    QStringList changed;
    for (const Amount &amount : amounts()) {
        if (!amount.inFile)
            continue;
        const QString cents = m_dialect.cents(QStringLiteral("a.") + amount.column);
        if (adds())
            refused << Sql(QStringLiteral("ABS({cents} + s.{column}_in) > {max}"))
                           .with("cents", cents)
                           .with("column", amount.column)
                           .with("max", Money::maxCents);
        changed << (adds() ? QStringLiteral("s.%1_in <> 0").arg(amount.column)
                           : Sql(QStringLiteral("{cents} <> s.{column}_in"))
                                 .with("cents", cents)
                                 .with("column", amount.column));
    }
    for (const ChangedField &field : fields())
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
    QString columns = QStringLiteral("acctid, paid, due, name");
    QString values = Sql(QStringLiteral("s.acctid, {paid}, {due}, s.name_in"))
                         .with("paid", m_dialect.amount(QStringLiteral("s.paid_in")))
                         .with("due", m_dialect.amount(QStringLiteral("s.due_in")));
    for (const ChangedField &field : fields()) {
        if (field.name == QLatin1StringView("name"))
            continue;
        columns += QLatin1StringView(", ") + field.name;
        values += QLatin1StringView(", ") + stored(field.name);
    }
    return Sql(QStringLiteral("INSERT INTO {table}({columns}, revision, changed_at)"
                              " SELECT {values}, CASE s.state WHEN {new} THEN 1 ELSE 1 +"
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
    for (const Amount &amount : amounts()) {
        const QString old = QStringLiteral("a.") + amount.column;
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
        .with("details", detailsSql(m_dialect, fields()))
        .with("staged", m_staged)
        .with("table", table)
        .with("reopened", State::Reopened)
        .with("changed", State::Changed);
}

QString MergeSql::updateAccounts() const
{
    const QString account = QStringLiteral("account.");
    QStringList set{QStringLiteral("revision = account.revision + 1"), QStringLiteral("changed_at = %1").arg(now())};
    for (const Amount &amount : amounts()) {
        if (amount.inFile)
            set << Sql(QStringLiteral("{column} = {value}"))
                       .with("column", amount.column)
                       .with("value", merged(account, amount));
    }
    for (const ChangedField &field : fields())
        set << Sql(QStringLiteral("{column} = {value}")).with("column", field.name).with("value", stored(field.name));
    return m_dialect.updateFrom(QStringLiteral("account"), m_staged, set,
                                QStringLiteral("account.acctid = s.acctid AND s.state = %1").arg(State::Changed));
}

QList<MergeSql::Amount> MergeSql::amounts() const
{
    return {{QStringLiteral("paid"), m_options.hasPaid}, {QStringLiteral("due"), m_options.hasDue}};
}

QList<ChangedField> MergeSql::fields() const
{
    QList<ChangedField> fields;
    if (m_options.hasName)
        fields << ChangedField{.name = QStringLiteral("name"),
                               .before = QStringLiteral("a.name"),
                               .after = QStringLiteral("s.name_in")};
    if (m_options.hasExtra)
        fields << ChangedField{.name = QStringLiteral("extra"),
                               .before = object(QStringLiteral("a.extra")),
                               .after = object(QStringLiteral("s.extra_in"))};
    if (m_options.hasParent)
        fields << ChangedField{.name = QStringLiteral("parent"),
                               .before = QStringLiteral("COALESCE(a.parent, '')"),
                               .after = QStringLiteral("s.parent_in")};
    return fields;
}

QString MergeSql::merged(const QString &account, const Amount &amount) const
{
    const QString old = account + amount.column;
    if (!amount.inFile)
        return old;
    const QString in = QStringLiteral("s.%1_in").arg(amount.column);
    return m_dialect.amount(
        adds() ? Sql(QStringLiteral("({old} + {added})")).with("old", m_dialect.cents(old)).with("added", in) : in);
}

} // namespace accountdesk
