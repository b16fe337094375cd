// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Sql.h"
#include "storage/schema/SchemaTraits.h"
#include "storage/schema/ServerSchema.h"
#include "storage/schema/TriggerSql.h"

namespace accountdesk::storage {

namespace {

QStringList compareIdsByBytesInPostgreSql(const QString &idType)
{
    const QString both = QStringLiteral(
        "ALTER TABLE {table} ALTER COLUMN acctid TYPE {id}, ALTER COLUMN parent TYPE {id}");
    const QString one = QStringLiteral("ALTER TABLE {table} ALTER COLUMN acctid TYPE {id}");
    QStringList statements;
    for (const QString &table : {QStringLiteral("account"), QStringLiteral("entry"), QStringLiteral("sync_theirs"),
                                 QStringLiteral("sync_outbox")})
        statements << Sql(table == QLatin1StringView("entry") ? one : both).with("table", table).with("id", idType);
    return statements;
}

/// A function that a trigger calls, as the book's owner and in its schema: a program that may write accounts
/// needn't know the history.
QString triggerFunction(const QString &name, const QString &body)
{
    return Sql(QStringLiteral("CREATE OR REPLACE FUNCTION {name}() RETURNS trigger AS $${body} $$"
                              " LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT"))
        .with("name", name)
        .with("body", body);
}

QString settleElsewhere(const Dialect &dialect)
{
    return Sql(QStringLiteral(" BEGIN IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;"
                              " NEW.acctid := {id};"
                              " NEW.parent := {parent};"
                              " NEW.changed_at := {now};"
                              " NEW.revision := 1 + GREATEST(NEW.revision, (SELECT MAX(revision) FROM entry"
                              " WHERE acctid = NEW.acctid));"
                              " RETURN NEW; END"))
        .with("id", dialect.normalisedId(QStringLiteral("NEW.acctid")))
        .with("parent", dialect.normalisedId(QStringLiteral("NEW.parent")))
        .with("now", dialect.traits().now);
}

QString noteElsewhere(const Dialect &dialect)
{
    return Sql(QStringLiteral(" DECLARE moved boolean := TG_OP <> 'UPDATE' OR NEW.acctid <> OLD.acctid; BEGIN"
                              " IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;"
                              " IF TG_OP <> 'INSERT' AND moved THEN"
                              " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, who, details)"
                              " VALUES (OLD.acctid, OLD.revision + 1, 'external', OLD.paid, OLD.due, session_user,"
                              " {details});"
                              " END IF;"
                              " IF TG_OP <> 'DELETE' THEN"
                              " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after,"
                              " due_after, who, at) VALUES (NEW.acctid, NEW.revision, 'external',"
                              " CASE WHEN moved THEN NULL ELSE OLD.paid END,"
                              " CASE WHEN moved THEN NULL ELSE OLD.due END,"
                              " NEW.paid, NEW.due, session_user, NEW.changed_at);"
                              " IF {doubtfulId} OR {doubtfulParent} THEN"
                              " INSERT INTO unchecked_id(acctid) VALUES (NEW.acctid) ON CONFLICT DO NOTHING; END IF;"
                              " END IF; RETURN NULL; END"))
        .with("details", closingDetails(dialect, QStringLiteral("OLD")))
        .with("doubtfulId", dialect.isBeyondAscii(QStringLiteral("NEW.acctid")))
        .with("doubtfulParent", dialect.isBeyondAscii(QStringLiteral("NEW.parent")));
}

QStringList createTriggersInPostgreSql(const Dialect &dialect)
{
    // BEFORE changes the row, AFTER writes the entry: INSERT … ON CONFLICT runs BEFORE in vain.
    const QString elsewhere = QStringLiteral(
        " FOR EACH ROW WHEN (current_setting('accountdesk.writer', true) IS DISTINCT FROM '1')"
        " EXECUTE FUNCTION ");
    return {triggerFunction(QStringLiteral("account_settle_elsewhere"), settleElsewhere(dialect)),
            triggerFunction(QStringLiteral("account_note_elsewhere"), noteElsewhere(dialect)),
            QStringLiteral("DROP TRIGGER IF EXISTS account_settled_elsewhere ON account"),
            QStringLiteral("CREATE TRIGGER account_settled_elsewhere BEFORE INSERT OR UPDATE ON account") + elsewhere
                + QStringLiteral("account_settle_elsewhere()"),
            QStringLiteral("DROP TRIGGER IF EXISTS account_noted_elsewhere ON account"),
            QStringLiteral("CREATE TRIGGER account_noted_elsewhere AFTER INSERT OR UPDATE OR DELETE ON account")
                + elsewhere + QStringLiteral("account_note_elsewhere()")};
}

} // namespace

SchemaTraits postgreSqlSchema(const Dialect &dialect)
{
    SchemaTraits traits{
        .bookSetup = {},
        .lockSchema = QStringLiteral(
            "SELECT CASE WHEN pg_advisory_xact_lock(hashtext('accountdesk')) IS NULL THEN 0 ELSE 1 END"),
        .unlockSchema = {},
        .actors = QStringLiteral(
            "SELECT a.name, c.relname, a.kind FROM pg_class AS c JOIN ("
            "SELECT tgname AS name, tgrelid AS id, 'trigger' AS kind FROM pg_trigger WHERE NOT tgisinternal"
            " UNION ALL SELECT rulename, ev_class, 'rule' FROM pg_rewrite WHERE rulename <> '_RETURN'"
            " UNION ALL SELECT relname, oid, 'view' FROM pg_class WHERE relkind IN ('v', 'm', 'f')"
            " UNION ALL SELECT attname, attrelid, 'column' FROM pg_attribute WHERE attgenerated <> ''"
            " UNION ALL SELECT conname, conrelid, 'key' FROM pg_constraint WHERE contype = 'f'"
            " UNION ALL SELECT polname, polrelid, 'policy' FROM pg_policy"
            ") AS a ON a.id = c.oid WHERE pg_table_is_visible(c.oid)"),
        .timeStamp = QStringLiteral("TIMESTAMP(3)"),
        .byDefaultNow = QStringLiteral("DEFAULT ") + dialect.traits().now,
        .accountTable = {},
        .createHistory = {},
        // Two small indexes: an entry is in one of them, and what imports write isn't sorted twice.
        .addSequence = {QStringLiteral("ALTER TABLE entry ADD COLUMN published BIGINT"),
                        QStringLiteral("CREATE INDEX entry_unpublished ON entry(seq) WHERE published IS NULL"),
                        QStringLiteral(
                            "CREATE UNIQUE INDEX entry_published ON entry(published) WHERE published IS NOT NULL")},
        .createTriggers = createTriggersInPostgreSql(dialect),
        .collatedIds = QStringLiteral(
            "SELECT COUNT(*) FROM pg_attribute AS a JOIN pg_collation AS c ON c.oid = a.attcollation"
            " WHERE a.attrelid = to_regclass('account') AND a.attname = 'acctid' AND c.collname <> 'C'"),
        .compareIdsByBytes = compareIdsByBytesInPostgreSql(dialect.traits().idType),
        .isSinglePrecision = QStringLiteral("SELECT CASE WHEN atttypid = 'float4'::regtype THEN 1 ELSE 0 END"
                                            " FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = ?"),
        .inFull = QStringLiteral("CAST({column} AS DOUBLE PRECISION)"),
        .lockCrmTable = {QStringLiteral("LOCK TABLE account IN ACCESS EXCLUSIVE MODE")},
        .renameToAccount = {QStringLiteral("ALTER TABLE {with} RENAME TO account"),
                            QStringLiteral("ALTER INDEX {with}_pkey RENAME TO account_pkey")},
        .swapWithAccount = {},
    };
    addServerTables(traits, dialect, QStringLiteral("BIGINT GENERATED BY DEFAULT AS IDENTITY"));
    return traits;
}

} // namespace accountdesk::storage
