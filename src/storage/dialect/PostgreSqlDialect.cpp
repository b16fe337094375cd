// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialects.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

DialectTraits postgreSqlTraits()
{
    return {
        .connectionSetup =
            {QStringLiteral("SET client_encoding TO 'UTF8'"), QStringLiteral("SET TIME ZONE 'UTC'"),
             QStringLiteral("SET client_min_messages TO warning"), QStringLiteral("SET lock_timeout TO '5s'"),
             QStringLiteral("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED"),
             QStringLiteral("SET accountdesk.writer TO '1'"), // the triggers leave our own writes alone
             // Compiling a statement takes longer than any of ours runs. Servers before version 11 don't know it.
             QStringLiteral("SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'")},
        .readOnlySetup = {QStringLiteral("SET default_transaction_read_only TO on")},
        .beginWrite = {QStringLiteral("BEGIN")},
        .beginSnapshot = {QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ")},
        .serverVersion = QStringLiteral(
            "SELECT 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1)"),
        .columnNames = QStringLiteral("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?)"
                                      " AND attnum > 0 AND NOT attisdropped ORDER BY attnum"),
        .now = QStringLiteral("timezone('utc', clock_timestamp())"),
        .changeMark = serverChangeMark(),
        .forUpdate = QStringLiteral(" FOR UPDATE"),
        .sequence = QStringLiteral("published"),
        .idType = QStringLiteral("VARCHAR(15) COLLATE \"C\""),
        .longText = QStringLiteral("TEXT"),
        .tableEnd = QStringLiteral(")"),
        .keyedTableEnd = QStringLiteral(")"),
    };
}

QString selectJsonInPostgreSql(const QList<JsonColumn> &columns)
{
    QStringList values;
    for (const JsonColumn &column : columns) {
        const bool isText = column.type == JsonColumn::Type::Text;
        values << Sql(isText ? QStringLiteral("row ->> {place} AS {name}")
                             : QStringLiteral("CAST(row ->> {place} AS BIGINT) AS {name}"))
                      .with("place", values.size())
                      .with("name", column.name);
    }
    return Sql(QStringLiteral("SELECT {values} FROM json_array_elements(CAST(? AS JSON)) AS rows(row)"))
        .with("values", values.join(QLatin1String(", ")));
}

DialectPatterns postgreSqlPatterns()
{
    // Through NUMERIC, which rounds half away from zero; ROUND of a FLOAT rounds half to even.
    const QString cents = QStringLiteral("CAST(ROUND(CAST({column} AS NUMERIC) * 100) AS BIGINT)");
    return {
        .cents = cents,
        .amount = QStringLiteral("CAST(CAST({cents} AS NUMERIC) / 100 AS NUMERIC(17,2))"),
        .amountOrder = cents,
        .differenceTerm = cents,
        .summand = QStringLiteral("CAST(CAST({column} AS NUMERIC) AS NUMERIC(17,2))"),
        .totals = QStringLiteral("concat_ws(' ', COUNT(*), COALESCE(SUM({paid}), 0), COALESCE(SUM({due}), 0),"
                                 " COUNT(*) FILTER (WHERE {due} > {paid}),"
                                 " COALESCE(SUM({due} - {paid}) FILTER (WHERE {due} > {paid}), 0),"
                                 " COUNT(*) FILTER (WHERE {due} < {paid}),"
                                 " COALESCE(SUM({paid} - {due}) FILTER (WHERE {due} < {paid}), 0))"),
        .timeText = QStringLiteral("to_char({column}, 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"),
        .timeValue = QStringLiteral("CAST({text} AS TIMESTAMP)"),
        // By Unicode's rules, whatever the database's locale: in the C locale Ä and ä would have nothing in common.
        .nameOrder = QStringLiteral("{column} COLLATE \"und-x-icu\""),
        .contains = QStringLiteral("{column} COLLATE \"und-x-icu\" ILIKE ? ESCAPE '!'"),
        .containsBeyondAscii = {},
        .differ = QStringLiteral("{a} IS DISTINCT FROM {b}"),
        .isBeyondAscii = QStringLiteral("({column} ~ '[^ -~]')"),
        .normalisedId = QStringLiteral("CASE WHEN {beyond} THEN {column} ELSE upper(btrim({column})) END"),
        .updateFrom = QStringLiteral("UPDATE {table} SET {set} FROM {source} AS s WHERE {condition}"),
        .deleteFrom = QStringLiteral("DELETE FROM {table} USING {source} AS s WHERE {table}.acctid = s.acctid"
                                     " AND {condition}"),
        .detailBefore = QStringLiteral("(CAST({details} AS JSON) -> '{field}' ->> 0)"),
        .detailNumber = QStringLiteral("CAST(CAST({details} AS JSON) ->> '{member}' AS BIGINT)"),
        .jsonPair = QStringLiteral("CAST(json_build_array({before}, {after}) AS TEXT)"),
        .gatherStatistics = QStringLiteral("ANALYZE {tables}"),
        // EXCLUSIVE keeps out SELECT … FOR UPDATE as well: whoever holds a row of that would wait for us, and
        // we for it.
        .lockAccounts = {QStringLiteral("LOCK TABLE account IN EXCLUSIVE MODE")},
        .lockAccountsNamed = {},
        .selectJson = selectJsonInPostgreSql,
    };
}

} // namespace

Dialect postgreSqlDialect()
{
    return {postgreSqlTraits(), postgreSqlPatterns()};
}

} // namespace accountdesk::storage
