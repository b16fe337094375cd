// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialects.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

DialectTraits mySqlTraits()
{
    // Ids are normalised on their way in, by AccountDesk and by the triggers; binary comparison then
    // keeps MÜLLER and MULLER apart, which the case-insensitive collations don't.
    const QString tableEnd = QStringLiteral(") ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    return {
        .connectionSetup = {QStringLiteral("SET NAMES utf8mb4"),
                            QStringLiteral("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                                           "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT'"),
                            QStringLiteral("SET SESSION time_zone = '+00:00'"),
                            QStringLiteral("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"),
                            QStringLiteral("SET SESSION innodb_lock_wait_timeout = 5"),
                            QStringLiteral("SET @accountdesk = 1")}, // the triggers leave our own writes alone
        .readOnlySetup = {QStringLiteral("SET SESSION TRANSACTION READ ONLY")},
        .beginWrite = {QStringLiteral("START TRANSACTION")},
        .beginSnapshot = {QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"),
                          QStringLiteral("START TRANSACTION WITH CONSISTENT SNAPSHOT")},
        .serverVersion = QStringLiteral("SELECT CASE WHEN version() LIKE '%MariaDB%' THEN 'MariaDB ' ELSE 'MySQL ' END"
                                        " || SUBSTRING_INDEX(version(), '-', 1)"),
        .columnNames = QStringLiteral("SELECT column_name FROM information_schema.columns"
                                      " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position"),
        .now = QStringLiteral("UTC_TIMESTAMP(3)"),
        .changeMark = serverChangeMark(),
        .forUpdate = QStringLiteral(" FOR UPDATE"),
        .sequence = QStringLiteral("published"),
        .idType = QStringLiteral("VARCHAR(15)"),
        .longText = QStringLiteral("LONGTEXT"),
        .tableEnd = tableEnd,
        .keyedTableEnd = tableEnd,
    };
}

QString selectJsonInMySql(const QList<JsonColumn> &columns)
{
    QStringList names;
    QStringList paths;
    for (const JsonColumn &column : columns) {
        const bool isText = column.type == JsonColumn::Type::Text;
        paths << Sql(QStringLiteral("{name} {type} PATH '$[{place}]'"))
                     .with("name", column.name)
                     .with("type", isText ? QStringLiteral("LONGTEXT") : QStringLiteral("BIGINT"))
                     .with("place", names.size());
        names << column.name;
    }
    return Sql(QStringLiteral("SELECT {names} FROM JSON_TABLE(?, '$[*]' COLUMNS({paths})) AS json_rows"))
        .with("names", names.join(QLatin1String(", ")))
        .with("paths", paths.join(QLatin1String(", ")));
}

DialectPatterns mySqlPatterns()
{
    // Through DECIMAL, which rounds half away from zero; ROUND of a FLOAT rounds half to even.
    const QString cents = QStringLiteral("CAST(CAST({column} AS DECIMAL(17,2)) * 100 AS SIGNED)");
    return {
        .cents = cents,
        .amount = QStringLiteral("CAST(CAST({cents} AS DECIMAL(17,0)) / 100 AS DECIMAL(17,2))"),
        .amountOrder = cents,
        .differenceTerm = cents,
        .summand = QStringLiteral("CAST({column} AS DECIMAL(17,2))"),
        .totals = QStringLiteral("CONCAT_WS(' ', COUNT(*), COALESCE(SUM({paid}), 0), COALESCE(SUM({due}), 0),"
                                 " COALESCE(SUM({due} > {paid}), 0),"
                                 " COALESCE(SUM(CASE WHEN {due} > {paid} THEN {due} - {paid} ELSE 0 END), 0),"
                                 " COALESCE(SUM({due} < {paid}), 0),"
                                 " COALESCE(SUM(CASE WHEN {due} < {paid} THEN {paid} - {due} ELSE 0 END), 0))"),
        .timeText = QStringLiteral("CONCAT(LEFT(DATE_FORMAT({column}, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')"),
        .timeValue = QStringLiteral("STR_TO_DATE({text}, '%Y-%m-%dT%H:%i:%s.%fZ')"),
        .nameOrder = QStringLiteral("{column} COLLATE utf8mb4_unicode_ci"),
        .contains = QStringLiteral("{column} COLLATE utf8mb4_unicode_ci LIKE ? ESCAPE '!'"),
        .containsBeyondAscii = {},
        .differ = QStringLiteral("NOT (BINARY {a} <=> BINARY {b})"), // else blanks at the end don't count
        .isBeyondAscii = QStringLiteral("({column} RLIKE '[^ -~]')"),
        .normalisedId = QStringLiteral("CASE WHEN {beyond} THEN {column} ELSE UPPER(TRIM({column})) END"),
        .updateFrom = QStringLiteral("UPDATE {table} JOIN {source} AS s ON {condition} SET {set}"),
        .deleteFrom = QStringLiteral("DELETE {table} FROM {table} JOIN {source} AS s ON {table}.acctid = s.acctid"
                                     " WHERE {condition}"),
        // JSON_VALUE has no objects, and JSON_EXTRACT texts in quotation marks only.
        .detailBefore = QStringLiteral(
            "COALESCE(JSON_VALUE({details}, '$.{field}[0]'), JSON_EXTRACT({details}, '$.{field}[0]'))"),
        .detailNumber = QStringLiteral("CAST(JSON_VALUE({details}, '$.{member}') AS SIGNED)"),
        .jsonPair = QStringLiteral("JSON_ARRAY({before}, {after})"),
        .gatherStatistics = {},
        .lockAccounts = {},
        .lockAccountsNamed = QStringLiteral(
            "SELECT COUNT(*) FROM {source} AS s JOIN account AS a ON a.acctid = s.acctid FOR UPDATE"),
        .selectJson = selectJsonInMySql,
    };
}

} // namespace

Dialect mySqlDialect()
{
    return {mySqlTraits(), mySqlPatterns()};
}

} // namespace accountdesk::storage
