// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Dialects.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

QString selectJsonInSqlite(const QList<JsonColumn> &columns)
{
    QStringList values;
    for (const JsonColumn &column : columns)
        values << Sql(QStringLiteral("json_extract(value, '$[{place}]') AS {name}"))
                      .with("place", values.size())
                      .with("name", column.name);
    return Sql(QStringLiteral("SELECT {values} FROM json_each(?)")).with("values", values.join(QLatin1String(", ")));
}

DialectTraits sqliteTraits()
{
    return {
        // schema_version is the first to read the file, and tells a damaged one. page_size is of a file
        // that is made now: an import into large pages takes a fifth less time, for a quarter of the writes.
        // What a file's schema says is trusted with nothing that could do harm.
        .connectionSetup = {QStringLiteral("PRAGMA trusted_schema = OFF"),
                            QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA schema_version"),
                            QStringLiteral("PRAGMA page_size = 16384"), QStringLiteral("PRAGMA synchronous = FULL"),
                            QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA cache_size = -16000")},
        .readOnlySetup = {QStringLiteral("PRAGMA query_only = ON")},
        .beginWrite = {QStringLiteral("BEGIN IMMEDIATE")},
        .beginSnapshot = {QStringLiteral("BEGIN")},
        .serverVersion = QStringLiteral("SELECT 'SQLite ' || sqlite_version()"),
        .columnNames = QStringLiteral("SELECT name FROM pragma_table_info(?)"),
        .now = QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"),
        // data_version tells of other connections' commits only, total_changes() of this one's changes.
        .changeMark = QStringLiteral("SELECT data_version || ':' || total_changes() FROM pragma_data_version"),
        .forUpdate = {}, // BEGIN IMMEDIATE has locked the file
        .sequence = QStringLiteral("seq"),
        .idType = QStringLiteral("VARCHAR(15)"),
        .longText = QStringLiteral("TEXT"),
        .tableEnd = QStringLiteral(")"),
        .keyedTableEnd = QStringLiteral(") WITHOUT ROWID"),
    };
}

DialectPatterns sqlitePatterns()
{
    return {
        .cents = QStringLiteral("CAST(ROUND({column} * 100) AS INTEGER)"),
        .amount = QStringLiteral("({cents} / 100.0)"),
        .amountOrder = QStringLiteral("{column}"), // sorts as its cents do, and saves computing them of each row
        .differenceTerm = QStringLiteral("ROUND({column} * 100)"), // whole, so exact
        .summand = QStringLiteral("{column}"),
        .totals = QStringLiteral("book_totals({paid}, {due})"),
        .timeText = QStringLiteral("{column}"),
        .timeValue = QStringLiteral("{text}"),
        .nameOrder = QStringLiteral("{column} COLLATE NOCASE"),
        // SQLite's LIKE folds ASCII only, which is all that an ASCII needle can match; it is also
        // several times faster than the function.
        .contains = QStringLiteral("{column} LIKE ? ESCAPE '!'"),
        .containsBeyondAscii = QStringLiteral("contains_folded({column}, ?)"),
        .differ = QStringLiteral("{a} IS NOT {b}"),
        .isBeyondAscii = QStringLiteral(
            "({column} GLOB '*[^ -~]*' OR length(CAST({column} AS BLOB)) <> length({column}))"),
        .normalisedId = QStringLiteral("CASE WHEN {beyond} THEN {column} ELSE upper(trim({column})) END"),
        .updateFrom = QStringLiteral("UPDATE {table} SET {set} FROM {source} AS s WHERE {condition}"),
        .deleteFrom = QStringLiteral(
            "DELETE FROM {table} WHERE acctid IN (SELECT s.acctid FROM {source} AS s WHERE {condition})"),
        .detailBefore = QStringLiteral("json_extract({details}, '$.{field}[0]')"),
        .detailNumber = QStringLiteral("json_extract({details}, '$.{member}')"),
        .jsonPair = QStringLiteral("json_array({before}, {after})"),
        .gatherStatistics = {},
        .lockAccounts = {}, // BEGIN IMMEDIATE has locked the file
        .lockAccountsNamed = {},
        .selectJson = selectJsonInSqlite,
    };
}

} // namespace

/// Besides plain SQL it uses two functions that Database registers with each connection:
/// `contains_folded(text, part)` for letters beyond ASCII, and the aggregate `book_totals(paid, due)`
/// with 128-bit sums. Triggers use neither: other programs run them, too.
Dialect sqliteDialect()
{
    return {sqliteTraits(), sqlitePatterns()};
}

} // namespace accountdesk::storage
