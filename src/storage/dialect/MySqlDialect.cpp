// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/MySqlDialect.h"

#include "storage/dialect/DetailsSql.h"

namespace accountdesk {

namespace {

QString foldedInMySql(const QString &column)
{
    return QStringLiteral("%1 COLLATE utf8mb4_unicode_ci").arg(column);
}

} // namespace

QStringList MySqlDialect::connectionSetup() const
{
    return {QStringLiteral("SET NAMES utf8mb4"),
            QStringLiteral("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                           "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT'"),
            QStringLiteral("SET SESSION time_zone = '+00:00'"),
            QStringLiteral("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"),
            QStringLiteral("SET SESSION innodb_lock_wait_timeout = 5"),
            QStringLiteral("SET @accountdesk = 1")}; // the triggers leave our own writes alone
}

QStringList MySqlDialect::readOnlySetup() const
{
    return {QStringLiteral("SET SESSION TRANSACTION READ ONLY")};
}

QStringList MySqlDialect::beginWrite() const
{
    return {QStringLiteral("START TRANSACTION")};
}

QStringList MySqlDialect::beginSnapshot() const
{
    return {QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"),
            QStringLiteral("START TRANSACTION WITH CONSISTENT SNAPSHOT")};
}

QString MySqlDialect::serverVersion() const
{
    return QStringLiteral("SELECT CASE WHEN version() LIKE '%MariaDB%' THEN 'MariaDB ' ELSE 'MySQL ' END"
                          " || SUBSTRING_INDEX(version(), '-', 1)");
}

QString MySqlDialect::cents(const QString &column) const
{
    // Through DECIMAL, which rounds half away from zero; ROUND of a FLOAT rounds half to even.
    return QStringLiteral("CAST(CAST(%1 AS DECIMAL(17,2)) * 100 AS SIGNED)").arg(column);
}

QString MySqlDialect::amount(const QString &cents) const
{
    return QStringLiteral("CAST(CAST(%1 AS DECIMAL(17,0)) / 100 AS DECIMAL(17,2))").arg(cents);
}

QString MySqlDialect::now() const
{
    return QStringLiteral("UTC_TIMESTAMP(3)");
}

QString MySqlDialect::timeText(const QString &column) const
{
    return QStringLiteral("CONCAT(LEFT(DATE_FORMAT(%1, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')").arg(column);
}

QString MySqlDialect::timeValue(const QString &text) const
{
    return QStringLiteral("STR_TO_DATE(%1, '%Y-%m-%dT%H:%i:%s.%fZ')").arg(text);
}

QString MySqlDialect::nameOrder(const QString &column) const
{
    return foldedInMySql(column);
}

QString MySqlDialect::contains(const QString &column, QStringView needle) const
{
    Q_UNUSED(needle)
    return QStringLiteral("%1 LIKE ? ESCAPE '!'").arg(foldedInMySql(column));
}

QString MySqlDialect::differ(const QString &a, const QString &b) const
{
    return QStringLiteral("NOT (BINARY %1 <=> BINARY %2)").arg(a, b); // else blanks at the end don't count
}

QString MySqlDialect::totals(const QString &paid, const QString &due) const
{
    return QStringLiteral("CONCAT_WS(' ', COUNT(*), COALESCE(SUM(%1), 0), COALESCE(SUM(%2), 0),"
                          " COALESCE(SUM(%2 > %1), 0),"
                          " COALESCE(SUM(CASE WHEN %2 > %1 THEN %2 - %1 ELSE 0 END), 0),"
                          " COALESCE(SUM(%2 < %1), 0),"
                          " COALESCE(SUM(CASE WHEN %2 < %1 THEN %1 - %2 ELSE 0 END), 0))")
        .arg(QStringLiteral("CAST(%1 AS DECIMAL(17,2))").arg(paid),
             QStringLiteral("CAST(%1 AS DECIMAL(17,2))").arg(due));
}

QString MySqlDialect::columnNames() const
{
    return QStringLiteral("SELECT column_name FROM information_schema.columns"
                          " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position");
}

QString MySqlDialect::actors() const
{
    return QStringLiteral("SELECT trigger_name, event_object_table, 'trigger' FROM information_schema.triggers"
                          " WHERE trigger_schema = DATABASE()"
                          " UNION ALL SELECT table_name, table_name, 'view' FROM information_schema.tables"
                          " WHERE table_schema = DATABASE() AND table_type = 'VIEW'"
                          " UNION ALL SELECT column_name, table_name, 'column' FROM information_schema.columns"
                          " WHERE table_schema = DATABASE() AND generation_expression <> ''"
                          " UNION ALL SELECT constraint_name, table_name, 'key'"
                          " FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE()");
}

QString MySqlDialect::longText() const
{
    return QStringLiteral("LONGTEXT");
}

QString MySqlDialect::updateFrom(const QString &table, const QString &source, const QStringList &set,
                                 const QString &condition) const
{
    return QStringLiteral("UPDATE %1 JOIN %2 AS s ON %4 SET %3")
        .arg(table, source, set.join(QLatin1String(", ")), condition);
}

QString MySqlDialect::deleteFrom(const QString &table, const QString &source, const QString &condition) const
{
    return QStringLiteral("DELETE %1 FROM %1 JOIN %2 AS s ON %1.acctid = s.acctid WHERE %3")
        .arg(table, source, condition);
}

QString MySqlDialect::selectJson(const QList<JsonColumn> &columns) const
{
    QStringList names;
    QStringList paths;
    for (const JsonColumn &column : columns) {
        const bool isText = column.type == JsonColumn::Type::Text;
        paths << QStringLiteral("%1 %2 PATH '$[%3]'")
                     .arg(column.name, isText ? longText() : QStringLiteral("BIGINT"))
                     .arg(names.size());
        names << column.name;
    }
    return QStringLiteral("SELECT %1 FROM JSON_TABLE(?, '$[*]' COLUMNS(%2)) AS json_rows")
        .arg(names.join(QLatin1String(", ")), paths.join(QLatin1String(", ")));
}

QString MySqlDialect::isBeyondAscii(const QString &column) const
{
    return QStringLiteral("(%1 RLIKE '[^ -~]')").arg(column);
}

QString MySqlDialect::normalisedId(const QString &column) const
{
    return QStringLiteral("CASE WHEN %2 THEN %1 ELSE UPPER(TRIM(%1)) END").arg(column, isBeyondAscii(column));
}

QString MySqlDialect::lockSchema() const
{
    return QStringLiteral("SELECT GET_LOCK(CONCAT('accountdesk/', MD5(DATABASE())), 5)");
}

QStringList MySqlDialect::unlockSchema() const
{
    return {QStringLiteral("DO RELEASE_LOCK(CONCAT('accountdesk/', MD5(DATABASE())))")};
}

QStringList MySqlDialect::lockAccounts(const QString &source) const
{
    return {
        QStringLiteral("SELECT COUNT(*) FROM %1 AS s JOIN account AS a ON a.acctid = s.acctid FOR UPDATE").arg(source)};
}

QString MySqlDialect::detailBefore(const QString &details, const QString &field) const
{
    // JSON_VALUE has no objects, and JSON_EXTRACT texts in quotation marks only.
    return QStringLiteral("COALESCE(JSON_VALUE(%1, '$.%2[0]'), JSON_EXTRACT(%1, '$.%2[0]'))").arg(details, field);
}

QString MySqlDialect::detailNumber(const QString &details, const QString &member) const
{
    return QStringLiteral("CAST(JSON_VALUE(%1, '$.%2') AS SIGNED)").arg(details, member);
}

QString MySqlDialect::jsonPair(const QString &before, const QString &after) const
{
    return QStringLiteral("JSON_ARRAY(%1, %2)").arg(before, after);
}

QString MySqlDialect::isSinglePrecision() const
{
    return QStringLiteral("SELECT data_type = 'float' FROM information_schema.columns"
                          " WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?");
}

QString MySqlDialect::inFull(const QString &column) const
{
    return QStringLiteral("CAST(%1 AS DOUBLE)").arg(column); // FLOAT is printed with six digits
}

QStringList MySqlDialect::lockCrmTable() const
{
    return {};
}

QStringList MySqlDialect::replaceAccountTable(const QString &with, const QString &keepAs) const
{
    return {QStringLiteral("RENAME TABLE account TO %2, %1 TO account").arg(with, keepAs)};
}

QStringList MySqlDialect::addSequence() const
{
    // Not a unique one, which makes an import noticeably slower; ChangeFeed's lock keeps numbers apart.
    return {QStringLiteral("ALTER TABLE entry ADD COLUMN published BIGINT, ADD KEY entry_published(published)")};
}

QStringList MySqlDialect::createTriggers() const
{
    // Two for INSERT and UPDATE: a row can be changed only BEFORE, and only AFTER is it certain that
    // the statement inserted (INSERT … ON DUPLICATE KEY UPDATE runs BEFORE INSERT in vain).
    const QString id = QStringLiteral("NEW.acctid");
    const QString parent = QStringLiteral("NEW.parent");
    const QString next = QStringLiteral(" SET NEW.acctid = %1; SET NEW.parent = %2;"
                                        " SET NEW.changed_at = UTC_TIMESTAMP(3);"
                                        " SET NEW.revision = 1 + GREATEST(NEW.revision,"
                                        " COALESCE((SELECT MAX(revision) FROM entry WHERE acctid = NEW.acctid), 0));")
                             .arg(normalisedId(id), normalisedId(parent));
    const QString noted = QStringLiteral(" IF %1 OR %2 THEN INSERT IGNORE INTO unchecked_id(acctid)"
                                         " VALUES (NEW.acctid); END IF;")
                              .arg(isBeyondAscii(id), isBeyondAscii(parent));
    const QString into = QStringLiteral(
        " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after,"
        " who, at, details) VALUES ");
    const auto pair = [this](const QString &before, const QString &after) { return jsonPair(before, after); };
    const QString gone = into
                         + QStringLiteral("(OLD.acctid, OLD.revision + 1, 'external', OLD.paid, OLD.due, NULL, NULL,"
                                          " LEFT(USER(), 100), UTC_TIMESTAMP(3), %1);")
                               .arg(closingDetails(*this, QStringLiteral("OLD"), pair));
    // REPLACE deletes, then inserts what came to its revision before that: one entry for both.
    const QString came = into
                         + QStringLiteral("(NEW.acctid, NEW.revision, 'external', NULL, NULL, NEW.paid, NEW.due,"
                                          " LEFT(USER(), 100), NEW.changed_at, NULL)"
                                          " ON DUPLICATE KEY UPDATE paid_after = NEW.paid, due_after = NEW.due;");
    const QString changed = into
                            + QStringLiteral(
                                "(NEW.acctid, NEW.revision, 'external', OLD.paid, OLD.due, NEW.paid, NEW.due,"
                                " LEFT(USER(), 100), NEW.changed_at, NULL);");
    const QString differs = QStringLiteral(
        "NOT (NEW.acctid <=> OLD.acctid AND NEW.paid <=> OLD.paid AND NEW.due <=> OLD.due"
        " AND NEW.name <=> OLD.name AND NEW.extra <=> OLD.extra AND NEW.parent <=> OLD.parent)");

    QStringList statements;
    const auto trigger = [&statements](const QString &when, const QString &condition, const QString &body) {
        const QString name = QStringLiteral("account_%1_elsewhere").arg(when.toLower().replace(u' ', u'_'));
        statements << QStringLiteral("DROP TRIGGER IF EXISTS %1").arg(name)
                   << QStringLiteral("CREATE TRIGGER %1 %2 ON account FOR EACH ROW"
                                     " IF @accountdesk IS NULL%3 THEN%4 END IF")
                          .arg(name, when, condition, body);
    };
    trigger(QStringLiteral("BEFORE INSERT"), {}, next);
    trigger(QStringLiteral("AFTER INSERT"), {}, came + noted);
    trigger(QStringLiteral("BEFORE UPDATE"), QStringLiteral(" AND ") + differs, next);
    trigger(QStringLiteral("AFTER UPDATE"), QStringLiteral(" AND NEW.revision <> OLD.revision"),
            QStringLiteral(" IF NEW.acctid = OLD.acctid THEN%1 ELSE%2%3 END IF;").arg(changed, gone, came) + noted);
    trigger(QStringLiteral("AFTER DELETE"), {}, gone);
    return statements;
}

QString MySqlDialect::timeStamp() const
{
    return QStringLiteral("DATETIME(3)");
}

QString MySqlDialect::byDefaultNow() const
{
    return QStringLiteral("DEFAULT CURRENT_TIMESTAMP(3)");
}

QString MySqlDialect::tableEnd() const
{
    // Ids are normalised on their way in, by AccountDesk and by the triggers; binary comparison then
    // keeps MÜLLER and MULLER apart, which the case-insensitive collations don't.
    return QStringLiteral(") ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
}

QString MySqlDialect::numbered() const
{
    return QStringLiteral("BIGINT NOT NULL AUTO_INCREMENT");
}

} // namespace accountdesk
