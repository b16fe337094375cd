// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/schema/SchemaDialect.h"
#include "storage/schema/TriggerSql.h"

namespace accountdesk::storage {

namespace {

/// A JSON text, without SQLite's own functions for JSON: what a file's schema says may not call them, and another
/// program's SQLite may lack them. Of control characters it has the usual three: with any other one it is empty.
QString jsonText(const QString &text)
{
    const QString hasOthers = Sql(QStringLiteral("{text} GLOB '*[' || char(1) || '-' || char(8) || char(11) ||"
                                                 " char(12) || char(14) || '-' || char(31) || ']*'"))
                                  .with("text", text);
    const QString escaped = Sql(QStringLiteral(
                                    "replace(replace(replace(replace(replace({text}, '\\', '\\\\'), '\"', '\\\"'),"
                                    " char(9), '\\t'), char(10), '\\n'), char(13), '\\r')"))
                                .with("text", text);
    return Sql(QStringLiteral("'\"' || CASE WHEN {hasOthers} THEN '' ELSE {escaped} END || '\"'"))
        .with("hasOthers", hasOthers)
        .with("escaped", escaped);
}

QString jsonPairInTrigger(const QString &before, const QString &after)
{
    return Sql(QStringLiteral("'[' || {before} || ',' || {after} || ']'"))
        .with("before", jsonText(before))
        .with("after", jsonText(after));
}

QString accountTable(const Dialect &dialect, const QString &byDefaultNow)
{
    return Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS {name}("
                              " acctid VARCHAR(15) NOT NULL PRIMARY KEY"
                              " CHECK(length(acctid) BETWEEN 1 AND 15),"
                              " paid DECIMAL(15,2) NOT NULL CHECK(typeof(paid) <> 'text' AND abs(paid) < 1e13),"
                              " due DECIMAL(15,2) NOT NULL CHECK(typeof(due) <> 'text' AND abs(due) < 1e13),"
                              " name VARCHAR(200) NOT NULL DEFAULT '',"
                              " extra TEXT,"
                              " parent VARCHAR(15),"
                              " revision BIGINT NOT NULL DEFAULT 0,"
                              " changed_at TEXT NOT NULL {now}{end}"))
        .with("name", QStringLiteral("{name}")) // stays, for createAccountTable()
        .with("now", byDefaultNow)
        .with("end", dialect.traits().keyedTableEnd);
}

QStringList createHistory(const QString &byDefaultNow)
{
    return {Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS entry("
                               " seq INTEGER PRIMARY KEY,"
                               " acctid VARCHAR(15) NOT NULL,"
                               " revision BIGINT NOT NULL,"
                               " kind VARCHAR(12) NOT NULL,"
                               " paid_before DECIMAL(15,2), due_before DECIMAL(15,2),"
                               " paid_after DECIMAL(15,2), due_after DECIMAL(15,2),"
                               " who VARCHAR(100) NOT NULL DEFAULT '',"
                               " at TEXT NOT NULL {now},"
                               " memo VARCHAR(500) NOT NULL DEFAULT '',"
                               " details TEXT)"))
                .with("now", byDefaultNow),
            QStringLiteral("CREATE UNIQUE INDEX IF NOT EXISTS entry_of_account"
                           " ON entry(acctid, revision)"),
            // "ADsk": how `file` and a desktop tell a book from other SQLite files.
            Sql(QStringLiteral("PRAGMA application_id = {id}")).with("id", 0x4144736b)};
}

QString copy(const QString &into, const QString &columns, const QString &from, const QString &order)
{
    return Sql(QStringLiteral("INSERT INTO {into}({columns}) SELECT {columns} FROM {from} ORDER BY {order}"))
        .with("into", into)
        .with("columns", columns)
        .with("from", from)
        .with("order", order);
}

/// SQLite changes no collation of a table: each is made anew. The rows come in the order of its key.
QStringList compareIdsByBytes(const SchemaDialect &schema)
{
    const QStringList &history = schema.traits().createHistory;
    const QString newTable = QStringLiteral("account_new");
    // Views of other programs may name these tables; they don't mind that one is away for a moment.
    return QStringList{QStringLiteral("PRAGMA legacy_alter_table = ON"), schema.createAccountTable(newTable),
                       copy(newTable, QStringLiteral("acctid, paid, due, name, extra, parent, revision, changed_at"),
                            QStringLiteral("account"), QStringLiteral("acctid COLLATE BINARY"))}
           + schema.replaceAccountTable(newTable, {})
           + QStringList{QStringLiteral("ALTER TABLE entry RENAME TO entry_old"),
                         QStringLiteral("DROP INDEX IF EXISTS entry_of_account"),
                         history.constFirst(),
                         QStringLiteral("ALTER TABLE entry ADD COLUMN remote_revision BIGINT"),
                         copy(QStringLiteral("entry"),
                              QStringLiteral("seq, acctid, revision, kind, paid_before, due_before, paid_after,"
                                             " due_after, who, at, memo, details, remote_revision"),
                              QStringLiteral("entry_old"), QStringLiteral("seq")),
                         QStringLiteral("DROP TABLE entry_old")}
           + history.mid(1) + QStringList{QStringLiteral("PRAGMA legacy_alter_table = OFF")};
}

/// What a trigger does first with the row that was written.
QString settle(const Dialect &dialect)
{
    const QString acctid = QStringLiteral("acctid");
    const QString parent = QStringLiteral("parent");
    return Sql(QStringLiteral(
                   " UPDATE account SET acctid = {id}, parent = {parent}, paid = {paid}, due = {due},"
                   " changed_at = {now},"
                   " revision = 1 + MAX(revision, COALESCE((SELECT MAX(revision) FROM entry WHERE acctid = {id}), 0))"
                   " WHERE acctid = NEW.acctid;"
                   " INSERT OR IGNORE INTO unchecked_id(acctid)"
                   " SELECT acctid FROM account WHERE acctid = {id} AND ({doubtfulId} OR {doubtfulParent});"))
        .with("id", dialect.normalisedId(QStringLiteral("NEW.acctid")))
        .with("parent", dialect.normalisedId(parent))
        .with("paid", dialect.amount(dialect.cents(QStringLiteral("paid"))))
        .with("due", dialect.amount(dialect.cents(QStringLiteral("due"))))
        .with("now", dialect.traits().now)
        .with("doubtfulId", dialect.isBeyondAscii(acctid))
        .with("doubtfulParent", dialect.isBeyondAscii(parent));
}

/// AccountDesk sets a revision with each of its own writes, and writes the entry of a deletion
/// before it; what lacks these came from another program. A row that is moved to another id is
/// an account closed and one opened. REPLACE deletes without a trigger: what was there before is
/// known from the last entry.
QStringList createTriggers(const Dialect &dialect)
{
    const QString id = dialect.normalisedId(QStringLiteral("NEW.acctid"));
    const QString gone = QStringLiteral(" INSERT INTO entry(acctid, revision, kind, paid_before, due_before, details)"
                                        " SELECT OLD.acctid, OLD.revision + 1, 'external', OLD.paid, OLD.due, ")
                         + closingDetails(dialect, QStringLiteral("OLD"), jsonPairInTrigger);
    const QString differs = fieldList(
        [](const AccountField &field) { return QStringLiteral("NEW.%1 IS NOT OLD.%1").arg(field.name); },
        QStringLiteral(" OR "));
    const QStringList triggers{
        Sql(QStringLiteral("account_inserted_elsewhere"
                           " AFTER INSERT ON account WHEN NEW.revision = 0 BEGIN{settle}"
                           " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after)"
                           " SELECT a.acctid, a.revision, 'external', e.paid_after, e.due_after, a.paid, a.due"
                           " FROM account AS a LEFT JOIN entry AS e ON e.acctid = a.acctid"
                           " AND e.revision = a.revision - 1 WHERE a.acctid = {id}; END"))
            .with("settle", settle(dialect))
            .with("id", id),
        Sql(QStringLiteral("account_updated_elsewhere"
                           " AFTER UPDATE ON account WHEN NEW.revision = OLD.revision AND ("
                           " NEW.acctid IS NOT OLD.acctid OR {differs}) BEGIN"
                           "{gone} WHERE {id} <> OLD.acctid;"
                           "{settle}"
                           " INSERT INTO entry(acctid, revision, kind, paid_before, due_before,"
                           " paid_after, due_after)"
                           " SELECT acctid, revision, 'external',"
                           " CASE WHEN acctid = OLD.acctid THEN OLD.paid END,"
                           " CASE WHEN acctid = OLD.acctid THEN OLD.due END, paid, due"
                           " FROM account WHERE acctid = {id}; END"))
            .with("differs", differs)
            .with("gone", gone)
            .with("settle", settle(dialect))
            .with("id", id),
        Sql(QStringLiteral("account_deleted_elsewhere"
                           " AFTER DELETE ON account BEGIN{gone}"
                           " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE acctid = OLD.acctid"
                           " AND revision = OLD.revision + 1); END"))
            .with("gone", gone)};
    QStringList statements;
    for (const QString &trigger : triggers)
        statements << QStringLiteral("DROP TRIGGER IF EXISTS ") + trigger.section(u' ', 0, 0)
                   << QStringLiteral("CREATE TRIGGER ") + trigger;
    return statements;
}

} // namespace

SchemaTraits sqliteSchema(const Dialect &dialect)
{
    const QString byDefaultNow = Sql(QStringLiteral("DEFAULT ({now})")).with("now", dialect.traits().now);
    SchemaTraits traits{
        .bookSetup = {QStringLiteral("PRAGMA journal_mode = WAL")},
        .lockSchema = QStringLiteral("SELECT 1"), // BEGIN IMMEDIATE has locked the file
        .unlockSchema = {},
        .actors = QStringLiteral("SELECT name, tbl_name, type FROM sqlite_schema WHERE type = 'trigger'"),
        .timeStamp = QStringLiteral("TEXT"),
        .byDefaultNow = byDefaultNow,
        .accountTable = accountTable(dialect, byDefaultNow),
        .createHistory = createHistory(byDefaultNow),
        .addSequence = {}, // seq is there
        .createTriggers = createTriggers(dialect),
        .collatedIds = QStringLiteral(
            "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('account', 'entry')"
            " AND sql LIKE '%COLLATE NOCASE%'"),
        .compareIdsByBytes = {},
        .isSinglePrecision = QStringLiteral("SELECT 0 WHERE ? <> ?"),
        .inFull = QStringLiteral("{column}"),
        .lockCrmTable = {}, // BEGIN IMMEDIATE has locked the file
        .renameToAccount = {QStringLiteral("ALTER TABLE {with} RENAME TO account")},
        .swapWithAccount = {},
    };
    traits.compareIdsByBytes = compareIdsByBytes(SchemaDialect(dialect, traits));
    return traits;
}

} // namespace accountdesk::storage
