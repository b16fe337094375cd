// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialect.h"

namespace accountdesk {

QString Dialect::differenceOrder(const QString &column, const QString &minus) const
{
    return u'(' + cents(column) + QLatin1String(" - ") + cents(minus) + u')';
}

QString Dialect::containsValue(QStringView needle) const
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

QString Dialect::createTable(const QString &name, const QString &columns, const QString &primaryKey) const
{
    return QStringLiteral("CREATE TABLE IF NOT EXISTS %1(%2, PRIMARY KEY(%3)%4")
        .arg(name, columns, primaryKey, keyedTableEnd());
}

QString Dialect::createTemporary(const QString &name, const QString &columns, const QString &primaryKey) const
{
    return QStringLiteral("CREATE TEMPORARY TABLE %1(%2, PRIMARY KEY(%3)%4")
        .arg(name, columns, primaryKey, keyedTableEnd());
}

QStringList Dialect::createSurroundings() const
{
    return createHistory()
           + QStringList{
               QStringLiteral("CREATE TABLE IF NOT EXISTS setting("
                              " name VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT NOT NULL")
                   + tableEnd(),
               QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version("
                              " version INTEGER NOT NULL PRIMARY KEY,"
                              " applied_at %1 NOT NULL %2,"
                              " program VARCHAR(64) NOT NULL%3")
                   .arg(timeStamp(), byDefaultNow(), tableEnd()),
               createTable(QStringLiteral("unchecked_id"),
                           QStringLiteral("acctid %1 NOT NULL, is_unusable SMALLINT NOT NULL DEFAULT 0").arg(idType()),
                           QStringLiteral("acctid"))};
}

QStringList Dialect::createSyncTables() const
{
    return {QStringLiteral("CREATE TABLE IF NOT EXISTS sync_batch("
                           " batch VARCHAR(36) NOT NULL PRIMARY KEY,"
                           " results %1 NOT NULL,"
                           " at %2 NOT NULL %3%4")
                .arg(longText(), timeStamp(), byDefaultNow(), tableEnd()),
            QStringLiteral("CREATE TABLE IF NOT EXISTS access_token("
                           " name VARCHAR(100) NOT NULL PRIMARY KEY,"
                           " salt VARCHAR(64) NOT NULL,"
                           " hash VARCHAR(64) NOT NULL,"
                           " may_write SMALLINT NOT NULL,"
                           " created_at %1 NOT NULL %2,"
                           " revoked_at %1%3")
                .arg(timeStamp(), byDefaultNow(), tableEnd())};
}

QStringList Dialect::gatherStatistics(const QStringList &tables) const
{
    Q_UNUSED(tables)
    return {};
}

} // namespace accountdesk
