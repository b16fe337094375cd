// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncclient/SyncTables.h"

#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

/// What an account consists of, and whether it is one.
QString state(const Dialect &dialect)
{
    return Sql(QStringLiteral("acctid {id} NOT NULL, deleted SMALLINT NOT NULL, paid BIGINT, due BIGINT,"
                              " name VARCHAR(200) NOT NULL, extra {text}, parent {id}, revision BIGINT NOT NULL"))
        .with("text", dialect.traits().longText)
        .with("id", dialect.traits().idType);
}

} // namespace

Result<> makeSyncTables(Database &database)
{
    const Dialect &dialect = database.dialect();
    const QString id = QStringLiteral("acctid");
    RETURN_IF_ERROR(database.runAll(
        {dialect.createTable(QStringLiteral("sync_link"),
                             QStringLiteral("id SMALLINT NOT NULL, endpoint %1 NOT NULL,"
                                            " server_id VARCHAR(36) NOT NULL, pulled BIGINT NOT NULL,"
                                            " pushed BIGINT NOT NULL, pushing BIGINT NOT NULL,"
                                            " batch VARCHAR(36) NOT NULL, first_sync SMALLINT NOT NULL,"
                                            " first_sync_done SMALLINT NOT NULL, last_sync VARCHAR(24)")
                                 .arg(dialect.traits().longText),
                             QStringLiteral("id")),
         dialect.createTable(QStringLiteral("sync_theirs"),
                             Sql(QStringLiteral("{state}, changed_at VARCHAR(24), conflict INTEGER NOT NULL,"
                                                " pays SMALLINT NOT NULL, seen BIGINT NOT NULL, rejection {text}"))
                                 .with("state", state(dialect))
                                 .with("text", dialect.traits().longText),
                             id),
         dialect.createTable(
             QStringLiteral("sync_outbox"),
             QStringLiteral("%1, place BIGINT NOT NULL, base_revision BIGINT NOT NULL").arg(state(dialect)), id)}));
    ASSIGN_OR_RETURN(const auto columns, database.columns(QStringLiteral("entry")));
    // Without a value for the entries that are there, so that it takes no time however many they are.
    return columns.contains(QLatin1StringView("remote_revision"))
               ? Result<>()
               : database.runAll({QStringLiteral("ALTER TABLE entry ADD COLUMN remote_revision BIGINT")});
}

QString syncStateColumns(const QString &table)
{
    return Sql(QStringLiteral("{table}.acctid, {fields}, {table}.revision"))
        .with("table", table)
        .with("fields", fieldColumns(table + u'.'));
}

} // namespace accountdesk::storage
