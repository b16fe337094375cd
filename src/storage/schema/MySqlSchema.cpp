// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/schema/SchemaTraits.h"
#include "storage/schema/ServerSchema.h"
#include "storage/schema/TriggerSql.h"

namespace accountdesk::storage {

namespace {

QString insertEntry(const QString &values)
{
    return QStringLiteral(" INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, due_after,"
                          " who, at, details) VALUES ")
           + values;
}

QStringList trigger(const QString &when, const QString &condition, const QString &body)
{
    const QString name = QStringLiteral("account_") + when.toLower().replace(u' ', u'_') + QStringLiteral("_elsewhere");
    return {QStringLiteral("DROP TRIGGER IF EXISTS ") + name,
            Sql(QStringLiteral("CREATE TRIGGER {name} {when} ON account FOR EACH ROW"
                               " IF @accountdesk IS NULL{condition} THEN{body} END IF"))
                .with("name", name)
                .with("when", when)
                .with("condition", condition)
                .with("body", body)};
}

/// Two for INSERT and UPDATE: a row can be changed only BEFORE, and only AFTER is it certain that
/// the statement inserted (INSERT … ON DUPLICATE KEY UPDATE runs BEFORE INSERT in vain).
QStringList createTriggersInMySql(const Dialect &dialect)
{
    const QString id = QStringLiteral("NEW.acctid");
    const QString parent = QStringLiteral("NEW.parent");
    const QString next = Sql(QStringLiteral(
                                 " SET NEW.acctid = {id}; SET NEW.parent = {parent};"
                                 " SET NEW.changed_at = UTC_TIMESTAMP(3);"
                                 " SET NEW.revision = 1 + GREATEST(NEW.revision,"
                                 " COALESCE((SELECT MAX(revision) FROM entry WHERE acctid = NEW.acctid), 0));"))
                             .with("id", dialect.normalisedId(id))
                             .with("parent", dialect.normalisedId(parent));
    const QString noted = Sql(QStringLiteral(" IF {id} OR {parent} THEN INSERT IGNORE INTO unchecked_id(acctid)"
                                             " VALUES (NEW.acctid); END IF;"))
                              .with("id", dialect.isBeyondAscii(id))
                              .with("parent", dialect.isBeyondAscii(parent));
    const QString gone = insertEntry(
        Sql(QStringLiteral("(OLD.acctid, OLD.revision + 1, 'external', OLD.paid, OLD.due, NULL, NULL,"
                           " LEFT(USER(), 100), UTC_TIMESTAMP(3), {details});"))
            .with("details", closingDetails(dialect, QStringLiteral("OLD"))));
    // REPLACE deletes, then inserts what came to its revision before that: one entry for both.
    const QString came = insertEntry(
        QStringLiteral("(NEW.acctid, NEW.revision, 'external', NULL, NULL, NEW.paid, NEW.due,"
                       " LEFT(USER(), 100), NEW.changed_at, NULL)"
                       " ON DUPLICATE KEY UPDATE paid_after = NEW.paid, due_after = NEW.due;"));
    const QString changed = insertEntry(
        QStringLiteral("(NEW.acctid, NEW.revision, 'external', OLD.paid, OLD.due, NEW.paid, NEW.due,"
                       " LEFT(USER(), 100), NEW.changed_at, NULL);"));
    const QString same = fieldList(
        [](const AccountField &field) { return QStringLiteral("NEW.%1 <=> OLD.%1").arg(field.name); },
        QStringLiteral(" AND "));
    const QString differs = QStringLiteral(" AND NOT (NEW.acctid <=> OLD.acctid AND %1)").arg(same);
    return trigger(QStringLiteral("BEFORE INSERT"), {}, next)
           + trigger(QStringLiteral("AFTER INSERT"), {}, came + noted)
           + trigger(QStringLiteral("BEFORE UPDATE"), differs, next)
           + trigger(QStringLiteral("AFTER UPDATE"), QStringLiteral(" AND NEW.revision <> OLD.revision"),
                     Sql(QStringLiteral(" IF NEW.acctid = OLD.acctid THEN{changed} ELSE{gone}{came} END IF;"))
                             .with("changed", changed)
                             .with("gone", gone)
                             .with("came", came)
                         + noted)
           + trigger(QStringLiteral("AFTER DELETE"), {}, gone);
}

} // namespace

SchemaTraits mySqlSchema(const Dialect &dialect)
{
    SchemaTraits traits{
        .bookSetup = {},
        .lockSchema = QStringLiteral("SELECT GET_LOCK(CONCAT('accountdesk/', MD5(DATABASE())), 5)"),
        .unlockSchema = {QStringLiteral("DO RELEASE_LOCK(CONCAT('accountdesk/', MD5(DATABASE())))")},
        .actors = QStringLiteral(
            "SELECT trigger_name, event_object_table, 'trigger' FROM information_schema.triggers"
            " WHERE trigger_schema = DATABASE()"
            " UNION ALL SELECT table_name, table_name, 'view' FROM information_schema.tables"
            " WHERE table_schema = DATABASE() AND table_type = 'VIEW'"
            " UNION ALL SELECT column_name, table_name, 'column' FROM information_schema.columns"
            " WHERE table_schema = DATABASE() AND generation_expression <> ''"
            " UNION ALL SELECT constraint_name, table_name, 'key'"
            " FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE()"),
        .timeStamp = QStringLiteral("DATETIME(3)"),
        .byDefaultNow = QStringLiteral("DEFAULT CURRENT_TIMESTAMP(3)"),
        .accountTable = {},
        .createHistory = {},
        // Not a unique one, which makes an import noticeably slower; ChangeFeed's lock keeps numbers apart.
        .addSequence = {QStringLiteral(
            "ALTER TABLE entry ADD COLUMN published BIGINT, ADD KEY entry_published(published)")},
        .createTriggers = createTriggersInMySql(dialect),
        .collatedIds = QStringLiteral("SELECT 0"),
        .compareIdsByBytes = {},
        .isSinglePrecision = QStringLiteral("SELECT data_type = 'float' FROM information_schema.columns"
                                            " WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?"),
        .inFull = QStringLiteral("CAST({column} AS DOUBLE)"), // FLOAT is printed with six digits
        .lockCrmTable = {},
        .renameToAccount = {},
        .swapWithAccount = QStringLiteral("RENAME TABLE account TO {kept}, {with} TO account"),
    };
    addServerTables(traits, dialect, QStringLiteral("BIGINT NOT NULL AUTO_INCREMENT"));
    return traits;
}

} // namespace accountdesk::storage
