// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/SchemaDialect.h"

#include "storage/dialect/Dialects.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

QString SchemaDialect::createAccountTable(const QString &name) const
{
    return Sql(m_traits.accountTable).with("name", name);
}

QStringList SchemaDialect::createSurroundings() const
{
    return m_traits.createHistory
           + QStringList{QStringLiteral("CREATE TABLE IF NOT EXISTS setting("
                                        " name VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT NOT NULL")
                             + m_dialect.traits().tableEnd,
                         Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version("
                                            " version INTEGER NOT NULL PRIMARY KEY,"
                                            " applied_at {time} NOT NULL {now},"
                                            " program VARCHAR(64) NOT NULL{end}"))
                             .with("time", m_traits.timeStamp)
                             .with("now", m_traits.byDefaultNow)
                             .with("end", m_dialect.traits().tableEnd),
                         m_dialect.createTable(QStringLiteral("unchecked_id"),
                                               Sql(QStringLiteral(
                                                       "acctid {id} NOT NULL, is_unusable SMALLINT NOT NULL DEFAULT 0"))
                                                   .with("id", m_dialect.traits().idType),
                                               QStringLiteral("acctid"))};
}

QStringList SchemaDialect::createSyncTables() const
{
    return {Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS sync_batch("
                               " batch VARCHAR(36) NOT NULL PRIMARY KEY,"
                               " results {text} NOT NULL,"
                               " at {time} NOT NULL {now}{end}"))
                .with("text", m_dialect.traits().longText)
                .with("time", m_traits.timeStamp)
                .with("now", m_traits.byDefaultNow)
                .with("end", m_dialect.traits().tableEnd),
            Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS access_token("
                               " name VARCHAR(100) NOT NULL PRIMARY KEY,"
                               " salt VARCHAR(64) NOT NULL,"
                               " hash VARCHAR(64) NOT NULL,"
                               " may_write SMALLINT NOT NULL,"
                               " created_at {time} NOT NULL {now},"
                               " revoked_at {time}{end}"))
                .with("time", m_traits.timeStamp)
                .with("now", m_traits.byDefaultNow)
                .with("end", m_dialect.traits().tableEnd)};
}

QString SchemaDialect::inFull(const QString &column) const
{
    return Sql(m_traits.inFull).with("column", column);
}

QStringList SchemaDialect::replaceAccountTable(const QString &with, const QString &keepAs) const
{
    if (!m_traits.swapWithAccount.isEmpty())
        return {Sql(m_traits.swapWithAccount).with("with", with).with("kept", keepAs)};
    QStringList statements{QStringLiteral("DROP TABLE account")};
    for (const QString &rename : m_traits.renameToAccount)
        statements << Sql(rename).with("with", with);
    return statements;
}

const SchemaDialect &schemaDialectOf(url::Backend backend)
{
    static const SchemaDialect sqlite(dialectOf(url::Backend::Sqlite), sqliteSchema(dialectOf(url::Backend::Sqlite)));
    static const SchemaDialect mySql(dialectOf(url::Backend::MySql), mySqlSchema(dialectOf(url::Backend::MySql)));
    static const SchemaDialect postgreSql(dialectOf(url::Backend::PostgreSql),
                                          postgreSqlSchema(dialectOf(url::Backend::PostgreSql)));
    return ofBackend(backend, sqlite, mySql, postgreSql);
}

} // namespace accountdesk::storage
