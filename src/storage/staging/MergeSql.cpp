// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/MergeSql.h"

#include "storage/dialect/Dialect.h"
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
            refused << QStringLiteral("ABS(%1 + s.%2_in) > %3").arg(cents, amount.column).arg(Money::maxCents);
        changed << (adds() ? QStringLiteral("s.%1_in <> 0").arg(amount.column)
                           : QStringLiteral("%1 <> s.%2_in").arg(cents, amount.column));
    }
    for (const ChangedField &field : fields())
        changed << m_dialect.differ(field.before, field.after);
    const bool left = m_options.existing == ExistingPolicy::Skip || m_options.existing == ExistingPolicy::Stop;
    if (left || changed.isEmpty())
        return QString::number(State::Unchanged);
    const QLatin1StringView either(" OR ");
    QString state = QStringLiteral("CASE");
    if (!refused.isEmpty())
        state += QStringLiteral(" WHEN %1 THEN %2").arg(refused.join(either)).arg(State::Refused);
    return state
           + QStringLiteral(" WHEN %1 THEN %2 ELSE %3 END")
                 .arg(changed.join(either))
                 .arg(State::Changed)
                 .arg(State::Unchanged);
}

QString MergeSql::unknownState() const
{
    return QStringLiteral("CASE WHEN EXISTS(SELECT 1 FROM entry AS e WHERE e.acctid = s.acctid) THEN %1 ELSE %2 END")
        .arg(State::Reopened)
        .arg(State::New);
}

QString MergeSql::insertAccounts(const QString &table) const
{
    QString columns = QStringLiteral("acctid, paid, due, name");
    QString values = QStringLiteral("s.acctid, %1, %2, s.name_in")
                         .arg(m_dialect.amount(QStringLiteral("s.paid_in")),
                              m_dialect.amount(QStringLiteral("s.due_in")));
    for (const ChangedField &field : fields()) {
        if (field.name == QLatin1StringView("name"))
            continue;
        columns += QLatin1StringView(", ") + field.name;
        values += QLatin1StringView(", ") + stored(field.name);
    }
    return QStringLiteral("INSERT INTO %1(%2, revision, changed_at)"
                          " SELECT %3, CASE s.state WHEN %4 THEN 1 ELSE 1 +"
                          " (SELECT MAX(e.revision) FROM entry AS e WHERE e.acctid = s.acctid) END, %5"
                          " FROM %6 AS s WHERE s.state IN (%4, %7)")
        .arg(table, columns, values)
        .arg(State::New)
        .arg(now(), m_staged)
        .arg(State::Reopened);
}

QString MergeSql::insertFirstEntries() const
{
    return QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_after, due_after, who, at, memo)"
                          " SELECT s.acctid, 1, 'import', %1, %2, ?, %3, ? FROM %4 AS s WHERE s.state = %5")
        .arg(m_dialect.amount(QStringLiteral("s.paid_in")), m_dialect.amount(QStringLiteral("s.due_in")), now(),
             m_staged)
        .arg(State::New);
}

QString MergeSql::insertFurtherEntries(const QString &table) const
{
    const auto ifChanged = [](const QString &then, const QString &otherwise) {
        return QStringLiteral("CASE s.state WHEN %1 THEN %2 ELSE %3 END").arg(State::Changed).arg(then, otherwise);
    };
    QStringList before;
    QStringList after;
    for (const Amount &amount : amounts()) {
        const QString old = QStringLiteral("a.") + amount.column;
        before << ifChanged(old, QStringLiteral("NULL"));
        after << ifChanged(merged(QStringLiteral("a."), amount), old);
    }
    return QStringLiteral("INSERT INTO entry(acctid, revision, kind, paid_before, due_before,"
                          " paid_after, due_after, who, at, memo, details)"
                          " SELECT s.acctid, %1, 'import', %2, %3, ?, %4, ?, %5"
                          " FROM %6 AS s JOIN %7 AS a ON a.acctid = s.acctid WHERE s.state IN (%8, %9)")
        .arg(ifChanged(QStringLiteral("a.revision + 1"), QStringLiteral("a.revision")), before.join(u','),
             after.join(u','), now(), detailsSql(m_dialect, fields()), m_staged, table)
        .arg(State::Reopened)
        .arg(State::Changed);
}

QString MergeSql::updateAccounts() const
{
    const QString account = QStringLiteral("account.");
    QStringList set{QStringLiteral("revision = account.revision + 1"), QStringLiteral("changed_at = %1").arg(now())};
    for (const Amount &amount : amounts()) {
        if (amount.inFile)
            set << QStringLiteral("%1 = %2").arg(amount.column, merged(account, amount));
    }
    for (const ChangedField &field : fields())
        set << QStringLiteral("%1 = %2").arg(field.name, stored(field.name));
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
    return m_dialect.amount(adds() ? QStringLiteral("(%1 + %2)").arg(m_dialect.cents(old), in) : in);
}

} // namespace accountdesk
