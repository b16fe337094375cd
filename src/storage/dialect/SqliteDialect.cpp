// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/SqliteDialect.h"

#include "storage/dialect/DetailsSql.h"

#include <algorithm>

namespace accountdesk {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// A JSON text, without SQLite's own functions for JSON: what a file's schema says may not call them, and another
/// program's SQLite may lack them. Of control characters it has the usual three: with any other one it is empty.
QString jsonText(const QString &text)
{
    const QString hasOthers = QStringLiteral("%1 GLOB '*[' || char(1) || '-' || char(8) || char(11) || char(12) ||"
                                             " char(14) || '-' || char(31) || ']*'")
                                  .arg(text);
    const QString escaped = QStringLiteral("replace(replace(replace(replace(replace(%1, '\\', '\\\\'), '\"', '\\\"'),"
                                           " char(9), '\\t'), char(10), '\\n'), char(13), '\\r')")
                                .arg(text);
    return QStringLiteral("'\"' || CASE WHEN %1 THEN '' ELSE %2 END || '\"'").arg(hasOthers, escaped);
}

QString jsonPairInTrigger(const QString &before, const QString &after)
{
    return QStringLiteral("'[' || %1 || ',' || %2 || ']'").arg(jsonText(before), jsonText(after));
}

} // namespace

QStringList SqliteDialect::connectionSetup() const
{
    // schema_version is the first to read the file, and tells a damaged one. page_size is of a file
    // that is made now: an import into large pages takes a fifth less time, for a quarter of the writes.
    // What a file's schema says is trusted with nothing that could do harm.
    return {QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA cell_size_check = ON"),
            QStringLiteral("PRAGMA schema_version"),       QStringLiteral("PRAGMA page_size = 16384"),
            QStringLiteral("PRAGMA synchronous = FULL"),   QStringLiteral("PRAGMA foreign_keys = ON"),
            QStringLiteral("PRAGMA cache_size = -16000")};
}

QStringList SqliteDialect::readOnlySetup() const
{
    return {QStringLiteral("PRAGMA query_only = ON")};
}

QStringList SqliteDialect::bookSetup() const
{
    return {QStringLiteral("PRAGMA journal_mode = WAL")};
}

QStringList SqliteDialect::beginWrite() const
{
    return {QStringLiteral("BEGIN IMMEDIATE")};
}

QStringList SqliteDialect::beginSnapshot() const
{
    return {QStringLiteral("BEGIN")};
}

QString SqliteDialect::serverVersion() const
{
    return QStringLiteral("SELECT 'SQLite ' || sqlite_version()");
}

QString SqliteDialect::cents(const QString &column) const
{
    return QStringLiteral("CAST(ROUND(%1 * 100) AS INTEGER)").arg(column);
}

QString SqliteDialect::amount(const QString &cents) const
{
    return QStringLiteral("(%1 / 100.0)").arg(cents);
}

QString SqliteDialect::now() const
{
    return QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')");
}

QString SqliteDialect::timeText(const QString &column) const
{
    return column;
}

QString SqliteDialect::timeValue(const QString &text) const
{
    return text;
}

QString SqliteDialect::amountOrder(const QString &column) const
{
    return column; // sorts as its cents do, and saves computing them of each row
}

QString SqliteDialect::differenceOrder(const QString &column, const QString &minus) const
{
    return QStringLiteral("(ROUND(%1 * 100) - ROUND(%2 * 100))").arg(column, minus); // whole, so exact
}

QString SqliteDialect::nameOrder(const QString &column) const
{
    return QStringLiteral("%1 COLLATE NOCASE").arg(column);
}

QString SqliteDialect::contains(const QString &column, QStringView needle) const
{
    // SQLite's LIKE folds ASCII only, which is all that an ASCII needle can match; it is also
    // several times faster than the function.
    return (isAscii(needle) ? QStringLiteral("%1 LIKE ? ESCAPE '!'") : QStringLiteral("contains_folded(%1, ?)"))
        .arg(column);
}

QString SqliteDialect::containsValue(QStringView needle) const
{
    return isAscii(needle) ? Dialect::containsValue(needle) : needle.toString();
}

QString SqliteDialect::differ(const QString &a, const QString &b) const
{
    return QStringLiteral("%1 IS NOT %2").arg(a, b);
}

QString SqliteDialect::totals(const QString &paid, const QString &due) const
{
    return QStringLiteral("book_totals(%1, %2)").arg(paid, due);
}

QString SqliteDialect::changeMark() const
{
    // data_version tells of other connections' commits only, total_changes() of this one's changes.
    return QStringLiteral("SELECT data_version || ':' || total_changes() FROM pragma_data_version");
}

QString SqliteDialect::columnNames() const
{
    return QStringLiteral("SELECT name FROM pragma_table_info(?)");
}

QString SqliteDialect::forUpdate() const
{
    return {}; // BEGIN IMMEDIATE has locked the file
}

QString SqliteDialect::actors() const
{
    return QStringLiteral("SELECT name, tbl_name, type FROM sqlite_schema WHERE type = 'trigger'");
}

QString SqliteDialect::longText() const
{
    return QStringLiteral("TEXT");
}

QString SqliteDialect::updateFrom(const QString &table, const QString &source, const QStringList &set,
                                  const QString &condition) const
{
    return QStringLiteral("UPDATE %1 SET %3 FROM %2 AS s WHERE %4")
        .arg(table, source, set.join(QLatin1String(", ")), condition);
}

QString SqliteDialect::deleteFrom(const QString &table, const QString &source, const QString &condition) const
{
    return QStringLiteral("DELETE FROM %1 WHERE acctid IN (SELECT s.acctid FROM %2 AS s WHERE %3)")
        .arg(table, source, condition);
}

QString SqliteDialect::selectJson(const QList<JsonColumn> &columns) const
{
    QStringList values;
    for (const JsonColumn &column : columns)
        values << QStringLiteral("json_extract(value, '$[%1]') AS %2").arg(values.size()).arg(column.name);
    return QStringLiteral("SELECT %1 FROM json_each(?)").arg(values.join(QLatin1String(", ")));
}

QString SqliteDialect::collatedIds() const
{
    return QStringLiteral("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('account', 'entry')"
                          " AND sql LIKE '%COLLATE NOCASE%'");
}

QStringList SqliteDialect::compareIdsByBytes() const
{
    // SQLite changes no collation of a table: each is made anew. The rows come in the order of its key.
    const QString accountColumns = QStringLiteral("acctid, paid, due, name, extra, parent, revision, changed_at");
    const QString entryColumns = QStringLiteral("seq, acctid, revision, kind, paid_before, due_before, paid_after,"
                                                " due_after, who, at, memo, details, remote_revision");
    const QString copy = QStringLiteral("INSERT INTO %1(%2) SELECT %2 FROM %3 ORDER BY %4");
    const QStringList history = createHistory();
    // Views of other programs may name these tables; they don't mind that one is away for a moment.
    return QStringList{QStringLiteral("PRAGMA legacy_alter_table = ON"),
                       createAccountTable(QStringLiteral("account_new")),
                       copy.arg(QStringLiteral("account_new"), accountColumns, QStringLiteral("account"),
                                QStringLiteral("acctid COLLATE BINARY"))}
           + replaceAccountTable(QStringLiteral("account_new"), {})
           + QStringList{QStringLiteral("ALTER TABLE entry RENAME TO entry_old"),
                         QStringLiteral("DROP INDEX IF EXISTS entry_of_account"),
                         history.constFirst(),
                         QStringLiteral("ALTER TABLE entry ADD COLUMN remote_revision BIGINT"),
                         copy.arg(QStringLiteral("entry"), entryColumns, QStringLiteral("entry_old"),
                                  QStringLiteral("seq")),
                         QStringLiteral("DROP TABLE entry_old")}
           + history.mid(1) + QStringList{QStringLiteral("PRAGMA legacy_alter_table = OFF")};
}

QString SqliteDialect::isBeyondAscii(const QString &column) const
{
    return QStringLiteral("(%1 GLOB '*[^ -~]*' OR length(CAST(%1 AS BLOB)) <> length(%1))").arg(column);
}

QString SqliteDialect::normalisedId(const QString &column) const
{
    return QStringLiteral("CASE WHEN %2 THEN %1 ELSE upper(trim(%1)) END").arg(column, isBeyondAscii(column));
}

QString SqliteDialect::lockSchema() const
{
    return QStringLiteral("SELECT 1"); // BEGIN IMMEDIATE has locked the file
}

QStringList SqliteDialect::unlockSchema() const
{
    return {};
}

QStringList SqliteDialect::lockAccounts(const QString &source) const
{
    Q_UNUSED(source)
    return {}; // BEGIN IMMEDIATE has locked the file
}

QString SqliteDialect::detailBefore(const QString &details, const QString &field) const
{
    return QStringLiteral("json_extract(%1, '$.%2[0]')").arg(details, field);
}

QString SqliteDialect::detailNumber(const QString &details, const QString &member) const
{
    return QStringLiteral("json_extract(%1, '$.%2')").arg(details, member);
}

QString SqliteDialect::jsonPair(const QString &before, const QString &after) const
{
    return QStringLiteral("json_array(%1, %2)").arg(before, after);
}

QString SqliteDialect::isSinglePrecision() const
{
    return QStringLiteral("SELECT 0 WHERE ? <> ?");
}

QString SqliteDialect::inFull(const QString &column) const
{
    return column;
}

QStringList SqliteDialect::lockCrmTable() const
{
    return {}; // BEGIN IMMEDIATE has locked the file
}

QStringList SqliteDialect::replaceAccountTable(const QString &with, const QString &keepAs) const
{
    Q_UNUSED(keepAs)
    return {QStringLiteral("DROP TABLE account"), QStringLiteral("ALTER TABLE %1 RENAME TO account").arg(with)};
}

QString SqliteDialect::createAccountTable(const QString &name) const
{
    return QStringLiteral("CREATE TABLE IF NOT EXISTS %1("
                          " acctid VARCHAR(15) NOT NULL PRIMARY KEY"
                          " CHECK(length(acctid) BETWEEN 1 AND 15),"
                          " paid DECIMAL(15,2) NOT NULL CHECK(typeof(paid) <> 'text' AND abs(paid) < 1e13),"
                          " due DECIMAL(15,2) NOT NULL CHECK(typeof(due) <> 'text' AND abs(due) < 1e13),"
                          " name VARCHAR(200) NOT NULL DEFAULT '',"
                          " extra TEXT,"
                          " parent VARCHAR(15),"
                          " revision BIGINT NOT NULL DEFAULT 0,"
                          " changed_at TEXT NOT NULL %2%3")
        .arg(name, byDefaultNow(), keyedTableEnd());
}

QStringList SqliteDialect::createHistory() const
{
    return {QStringLiteral("CREATE TABLE IF NOT EXISTS entry("
                           " seq INTEGER PRIMARY KEY,"
                           " acctid VARCHAR(15) NOT NULL,"
                           " revision BIGINT NOT NULL,"
                           " kind VARCHAR(12) NOT NULL,"
                           " paid_before DECIMAL(15,2), due_before DECIMAL(15,2),"
                           " paid_after DECIMAL(15,2), due_after DECIMAL(15,2),"
                           " who VARCHAR(100) NOT NULL DEFAULT '',"
                           " at TEXT NOT NULL %1,"
                           " memo VARCHAR(500) NOT NULL DEFAULT '',"
                           " details TEXT)")
                .arg(byDefaultNow()),
            QStringLiteral("CREATE UNIQUE INDEX IF NOT EXISTS entry_of_account"
                           " ON entry(acctid, revision)"),
            // "ADsk": how `file` and a desktop tell a book from other SQLite files.
            QStringLiteral("PRAGMA application_id = %1").arg(0x4144736b)};
}

QString SqliteDialect::sequence() const
{
    return QStringLiteral("seq");
}

QStringList SqliteDialect::addSequence() const
{
    return {}; // seq is there
}

QStringList SqliteDialect::createTriggers() const
{
    // AccountDesk sets a revision with each of its own writes, and writes the entry of a deletion
    // before it; what lacks these came from another program. A row that is moved to another id is
    // an account closed and one opened. REPLACE deletes without a trigger: what was there before is
    // known from the last entry.
    const QString id = normalisedId(QStringLiteral("NEW.acctid"));
    const QString settle =
        QStringLiteral(" UPDATE account SET acctid = %1, parent = %2, paid = %3, due = %4, changed_at = %5,"
                       " revision = 1 + MAX(revision, COALESCE((SELECT MAX(revision) FROM entry WHERE acctid = %1), 0))"
                       " WHERE acctid = NEW.acctid;"
                       " INSERT OR IGNORE INTO unchecked_id(acctid)"
                       " SELECT acctid FROM account WHERE acctid = %1 AND (%6 OR %7);")
            .arg(id, normalisedId(QStringLiteral("parent")), amount(cents(QStringLiteral("paid"))),
                 amount(cents(QStringLiteral("due"))), now(), isBeyondAscii(QStringLiteral("acctid")),
                 isBeyondAscii(QStringLiteral("parent")));
    const QString gone = QStringLiteral(" INSERT INTO entry(acctid, revision, kind, paid_before, due_before, details)"
                                        " SELECT OLD.acctid, OLD.revision + 1, 'external', OLD.paid, OLD.due, ")
                         + closingDetails(*this, QStringLiteral("OLD"), jsonPairInTrigger);
    const QStringList triggers{
        QStringLiteral("account_inserted_elsewhere"
                       " AFTER INSERT ON account WHEN NEW.revision = 0 BEGIN%1"
                       " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after)"
                       " SELECT a.acctid, a.revision, 'external', e.paid_after, e.due_after, a.paid, a.due"
                       " FROM account AS a LEFT JOIN entry AS e ON e.acctid = a.acctid"
                       " AND e.revision = a.revision - 1 WHERE a.acctid = %2; END")
            .arg(settle, id),
        QStringLiteral("account_updated_elsewhere"
                       " AFTER UPDATE ON account WHEN NEW.revision = OLD.revision AND ("
                       " NEW.acctid IS NOT OLD.acctid OR NEW.paid IS NOT OLD.paid"
                       " OR NEW.due IS NOT OLD.due OR NEW.name IS NOT OLD.name"
                       " OR NEW.extra IS NOT OLD.extra OR NEW.parent IS NOT OLD.parent) BEGIN"
                       "%1 WHERE %3 <> OLD.acctid;"
                       "%2"
                       " INSERT INTO entry(acctid, revision, kind, paid_before, due_before,"
                       " paid_after, due_after)"
                       " SELECT acctid, revision, 'external',"
                       " CASE WHEN acctid = OLD.acctid THEN OLD.paid END,"
                       " CASE WHEN acctid = OLD.acctid THEN OLD.due END, paid, due"
                       " FROM account WHERE acctid = %3; END")
            .arg(gone, settle, id),
        QStringLiteral("account_deleted_elsewhere"
                       " AFTER DELETE ON account BEGIN%1"
                       " WHERE NOT EXISTS (SELECT 1 FROM entry WHERE acctid = OLD.acctid"
                       " AND revision = OLD.revision + 1); END")
            .arg(gone)};
    QStringList statements;
    for (const QString &trigger : triggers)
        statements << QStringLiteral("DROP TRIGGER IF EXISTS ") + trigger.section(u' ', 0, 0)
                   << QStringLiteral("CREATE TRIGGER ") + trigger;
    return statements;
}

QString SqliteDialect::timeStamp() const
{
    return QStringLiteral("TEXT");
}

QString SqliteDialect::byDefaultNow() const
{
    return QStringLiteral("DEFAULT (%1)").arg(now());
}

QString SqliteDialect::tableEnd() const
{
    return QStringLiteral(")");
}

QString SqliteDialect::keyedTableEnd() const
{
    return QStringLiteral(") WITHOUT ROWID");
}

} // namespace accountdesk
