// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialect.h"

#include "storage/dialect/Sql.h"

#include <algorithm>

namespace accountdesk::storage {

namespace {

QString ofColumn(const QString &pattern, const QString &column)
{
    return Sql(pattern).with("column", column);
}

QString likePattern(QStringView needle)
{
    QString pattern;
    pattern.reserve(needle.size() + 2);
    pattern += u'%';
    for (const QChar c : needle) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern += u'!';
        pattern += c;
    }
    pattern += u'%';
    return pattern;
}

} // namespace

QString Dialect::cents(const QString &column) const
{
    return ofColumn(m_patterns.cents, column);
}

QString Dialect::amount(const QString &cents) const
{
    return Sql(m_patterns.amount).with("cents", cents);
}

QString Dialect::timeText(const QString &column) const
{
    return ofColumn(m_patterns.timeText, column);
}

QString Dialect::timeValue(const QString &text) const
{
    return Sql(m_patterns.timeValue).with("text", text);
}

QString Dialect::amountOrder(const QString &column) const
{
    return ofColumn(m_patterns.amountOrder, column);
}

QString Dialect::differenceOrder(const QString &column, const QString &minus) const
{
    return Sql(QStringLiteral("({column} - {minus})"))
        .with("column", ofColumn(m_patterns.differenceTerm, column))
        .with("minus", ofColumn(m_patterns.differenceTerm, minus));
}

QString Dialect::nameOrder(const QString &column) const
{
    return ofColumn(m_patterns.nameOrder, column);
}

QString Dialect::contains(const QString &column, QStringView needle) const
{
    return ofColumn(isAsItIs(needle) ? m_patterns.containsBeyondAscii : m_patterns.contains, column);
}

QString Dialect::containsValue(QStringView needle) const
{
    return isAsItIs(needle) ? needle.toString() : likePattern(needle);
}

bool Dialect::isAsItIs(QStringView needle) const
{
    return !m_patterns.containsBeyondAscii.isEmpty()
           && std::any_of(needle.begin(), needle.end(), [](QChar c) { return c.unicode() >= 0x80; });
}

QString Dialect::differ(const QString &a, const QString &b) const
{
    return Sql(m_patterns.differ).with("a", a).with("b", b);
}

QString Dialect::totals(const QString &paid, const QString &due) const
{
    return Sql(m_patterns.totals)
        .with("paid", ofColumn(m_patterns.summand, paid))
        .with("due", ofColumn(m_patterns.summand, due));
}

QString Dialect::isBeyondAscii(const QString &column) const
{
    return ofColumn(m_patterns.isBeyondAscii, column);
}

QString Dialect::normalisedId(const QString &column) const
{
    return Sql(m_patterns.normalisedId).with("beyond", isBeyondAscii(column)).with("column", column);
}

QString Dialect::createTable(const QString &name, const QString &columns, const QString &primaryKey) const
{
    return keyedTable(QStringLiteral("CREATE TABLE IF NOT EXISTS ") + name, columns, primaryKey);
}

QString Dialect::createTemporary(const QString &name, const QString &columns, const QString &primaryKey) const
{
    return keyedTable(QStringLiteral("CREATE TEMPORARY TABLE ") + name, columns, primaryKey);
}

QString Dialect::keyedTable(const QString &create, const QString &columns, const QString &primaryKey) const
{
    return Sql(QStringLiteral("{create}({columns}, PRIMARY KEY({key}){end}"))
        .with("create", create)
        .with("columns", columns)
        .with("key", primaryKey)
        .with("end", m_traits.keyedTableEnd);
}

QString Dialect::updateFrom(const QString &table, const QString &source, const QStringList &set,
                            const QString &condition) const
{
    return Sql(m_patterns.updateFrom)
        .with("table", table)
        .with("source", source)
        .with("set", set.join(QLatin1String(", ")))
        .with("condition", condition);
}

QString Dialect::deleteFrom(const QString &table, const QString &source, const QString &condition) const
{
    return Sql(m_patterns.deleteFrom).with("table", table).with("source", source).with("condition", condition);
}

QString Dialect::selectJson(const QList<JsonColumn> &columns) const
{
    return m_patterns.selectJson(columns);
}

QStringList Dialect::gatherStatistics(const QStringList &tables) const
{
    if (m_patterns.gatherStatistics.isEmpty())
        return {};
    return {Sql(m_patterns.gatherStatistics).with("tables", tables.join(QLatin1String(", ")))};
}

QStringList Dialect::lockAccounts(const QString &source) const
{
    QStringList statements = m_patterns.lockAccounts
                             + gatherStatistics({source}); // nothing is known of a temporary table just filled
    if (!m_patterns.lockAccountsNamed.isEmpty())
        statements << Sql(m_patterns.lockAccountsNamed).with("source", source);
    return statements;
}

QString Dialect::detailBefore(const QString &details, const QString &field) const
{
    return Sql(m_patterns.detailBefore).with("details", details).with("field", field);
}

QString Dialect::detailNumber(const QString &details, const QString &member) const
{
    return Sql(m_patterns.detailNumber).with("details", details).with("member", member);
}

QString Dialect::jsonPair(const QString &before, const QString &after) const
{
    return Sql(m_patterns.jsonPair).with("before", before).with("after", after);
}

} // namespace accountdesk::storage
