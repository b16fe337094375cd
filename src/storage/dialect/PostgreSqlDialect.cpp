// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/PostgreSqlDialect.h"

#include "storage/dialect/DetailsSql.h"

namespace accountdesk {

namespace {

/// By Unicode's rules, whatever the database's locale: in the C locale Ä and ä would have nothing in common.
QString foldedInPostgreSql(const QString &column)
{
    return QStringLiteral("%1 COLLATE \"und-x-icu\"").arg(column);
}

} // namespace

QStringList PostgreSqlDialect::connectionSetup() const
{
    return {QStringLiteral("SET client_encoding TO 'UTF8'"), QStringLiteral("SET TIME ZONE 'UTC'"),
            QStringLiteral("SET client_min_messages TO warning"), QStringLiteral("SET lock_timeout TO '5s'"),
            QStringLiteral("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED"),
            QStringLiteral("SET accountdesk.writer TO '1'"), // the triggers leave our own writes alone
            // Compiling a statement takes longer than any of ours runs. Servers before version 11 don't know it.
            QStringLiteral("SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'")};
}

QStringList PostgreSqlDialect::readOnlySetup() const
{
    return {QStringLiteral("SET default_transaction_read_only TO on")};
}

QStringList PostgreSqlDialect::beginWrite() const
{
    return {QStringLiteral("BEGIN")};
}

QStringList PostgreSqlDialect::beginSnapshot() const
{
    return {QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ")};
}

QString PostgreSqlDialect::serverVersion() const
{
    return QStringLiteral("SELECT 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1)");
}

QString PostgreSqlDialect::cents(const QString &column) const
{
    // Through NUMERIC, which rounds half away from zero; ROUND of a FLOAT rounds half to even.
    return QStringLiteral("CAST(ROUND(CAST(%1 AS NUMERIC) * 100) AS BIGINT)").arg(column);
}

QString PostgreSqlDialect::amount(const QString &cents) const
{
    return QStringLiteral("CAST(CAST(%1 AS NUMERIC) / 100 AS NUMERIC(17,2))").arg(cents);
}

QString PostgreSqlDialect::now() const
{
    return QStringLiteral("timezone('utc', clock_timestamp())");
}

QString PostgreSqlDialect::timeText(const QString &column) const
{
    return QStringLiteral("to_char(%1, 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')").arg(column);
}

QString PostgreSqlDialect::timeValue(const QString &text) const
{
    return QStringLiteral("CAST(%1 AS TIMESTAMP)").arg(text);
}

QString PostgreSqlDialect::nameOrder(const QString &column) const
{
    return foldedInPostgreSql(column);
}

QString PostgreSqlDialect::contains(const QString &column, QStringView needle) const
{
    Q_UNUSED(needle)
    return QStringLiteral("%1 ILIKE ? ESCAPE '!'").arg(foldedInPostgreSql(column));
}

QString PostgreSqlDialect::differ(const QString &a, const QString &b) const
{
    return QStringLiteral("%1 IS DISTINCT FROM %2").arg(a, b);
}

QString PostgreSqlDialect::totals(const QString &paid, const QString &due) const
{
    return QStringLiteral("concat_ws(' ', COUNT(*), COALESCE(SUM(%1), 0), COALESCE(SUM(%2), 0),"
                          " COUNT(*) FILTER (WHERE %2 > %1),"
                          " COALESCE(SUM(%2 - %1) FILTER (WHERE %2 > %1), 0),"
                          " COUNT(*) FILTER (WHERE %2 < %1),"
                          " COALESCE(SUM(%1 - %2) FILTER (WHERE %2 < %1), 0))")
        .arg(QStringLiteral("CAST(CAST(%1 AS NUMERIC) AS NUMERIC(17,2))").arg(paid),
             QStringLiteral("CAST(CAST(%1 AS NUMERIC) AS NUMERIC(17,2))").arg(due));
}

QString PostgreSqlDialect::columnNames() const
{
    return QStringLiteral("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?)"
                          " AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
}

QString PostgreSqlDialect::actors() const
{
    return QStringLiteral(
        "SELECT a.name, c.relname, a.kind FROM pg_class AS c JOIN ("
        "SELECT tgname AS name, tgrelid AS id, 'trigger' AS kind FROM pg_trigger WHERE NOT tgisinternal"
        " UNION ALL SELECT rulename, ev_class, 'rule' FROM pg_rewrite WHERE rulename <> '_RETURN'"
        " UNION ALL SELECT relname, oid, 'view' FROM pg_class WHERE relkind IN ('v', 'm', 'f')"
        " UNION ALL SELECT attname, attrelid, 'column' FROM pg_attribute WHERE attgenerated <> ''"
        " UNION ALL SELECT conname, conrelid, 'key' FROM pg_constraint WHERE contype = 'f'"
        " UNION ALL SELECT polname, polrelid, 'policy' FROM pg_policy"
        ") AS a ON a.id = c.oid WHERE pg_table_is_visible(c.oid)");
}

QString PostgreSqlDialect::longText() const
{
    return QStringLiteral("TEXT");
}

QString PostgreSqlDialect::updateFrom(const QString &table, const QString &source, const QStringList &set,
                                      const QString &condition) const
{
    return QStringLiteral("UPDATE %1 SET %3 FROM %2 AS s WHERE %4")
        .arg(table, source, set.join(QLatin1String(", ")), condition);
}

QString PostgreSqlDialect::deleteFrom(const QString &table, const QString &source, const QString &condition) const
{
    return QStringLiteral("DELETE FROM %1 USING %2 AS s WHERE %1.acctid = s.acctid AND %3")
        .arg(table, source, condition);
}

QString PostgreSqlDialect::selectJson(const QList<JsonColumn> &columns) const
{
    QStringList values;
    for (const JsonColumn &column : columns) {
        const bool isText = column.type == JsonColumn::Type::Text;
        values << (isText ? QStringLiteral("row ->> %1 AS %2") : QStringLiteral("CAST(row ->> %1 AS BIGINT) AS %2"))
                      .arg(values.size())
                      .arg(column.name);
    }
    return QStringLiteral("SELECT %1 FROM json_array_elements(CAST(? AS JSON)) AS rows(row)")
        .arg(values.join(QLatin1String(", ")));
}

QString PostgreSqlDialect::idType() const
{
    return QStringLiteral("VARCHAR(15) COLLATE \"C\"");
}

QString PostgreSqlDialect::collatedIds() const
{
    return QStringLiteral("SELECT COUNT(*) FROM pg_attribute AS a JOIN pg_collation AS c ON c.oid = a.attcollation"
                          " WHERE a.attrelid = to_regclass('account') AND a.attname = 'acctid' AND c.collname <> 'C'");
}

QStringList PostgreSqlDialect::compareIdsByBytes() const
{
    QStringList statements;
    for (const QString &table : {QStringLiteral("account"), QStringLiteral("entry"), QStringLiteral("sync_theirs"),
                                 QStringLiteral("sync_outbox")}) {
        const QString column = QStringLiteral("ALTER COLUMN %1 TYPE ") + idType();
        QStringList columns{column.arg(QStringLiteral("acctid"))};
        if (table != QLatin1StringView("entry"))
            columns << column.arg(QStringLiteral("parent"));
        statements << QStringLiteral("ALTER TABLE %1 %2").arg(table, columns.join(QLatin1String(", ")));
    }
    return statements;
}

QString PostgreSqlDialect::isBeyondAscii(const QString &column) const
{
    return QStringLiteral("(%1 ~ '[^ -~]')").arg(column);
}

QString PostgreSqlDialect::normalisedId(const QString &column) const
{
    return QStringLiteral("CASE WHEN %2 THEN %1 ELSE upper(btrim(%1)) END").arg(column, isBeyondAscii(column));
}

QString PostgreSqlDialect::lockSchema() const
{
    return QStringLiteral("SELECT CASE WHEN pg_advisory_xact_lock(hashtext('accountdesk')) IS NULL THEN 0 ELSE 1 END");
}

QStringList PostgreSqlDialect::unlockSchema() const
{
    return {};
}

QStringList PostgreSqlDialect::gatherStatistics(const QStringList &tables) const
{
    return {QStringLiteral("ANALYZE ") + tables.join(QLatin1String(", "))};
}

QStringList PostgreSqlDialect::lockAccounts(const QString &source) const
{
    // EXCLUSIVE keeps out SELECT … FOR UPDATE as well: whoever holds a row of that would wait for us, and
    // we for it. The planner knows nothing of a temporary table that was just filled.
    return {QStringLiteral("LOCK TABLE account IN EXCLUSIVE MODE"), QStringLiteral("ANALYZE %1").arg(source)};
}

QString PostgreSqlDialect::detailBefore(const QString &details, const QString &field) const
{
    return QStringLiteral("(CAST(%1 AS JSON) -> '%2' ->> 0)").arg(details, field);
}

QString PostgreSqlDialect::detailNumber(const QString &details, const QString &member) const
{
    return QStringLiteral("CAST(CAST(%1 AS JSON) ->> '%2' AS BIGINT)").arg(details, member);
}

QString PostgreSqlDialect::jsonPair(const QString &before, const QString &after) const
{
    return QStringLiteral("CAST(json_build_array(%1, %2) AS TEXT)").arg(before, after);
}

QString PostgreSqlDialect::isSinglePrecision() const
{
    return QStringLiteral("SELECT CASE WHEN atttypid = 'float4'::regtype THEN 1 ELSE 0 END"
                          " FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = ?");
}

QString PostgreSqlDialect::inFull(const QString &column) const
{
    return QStringLiteral("CAST(%1 AS DOUBLE PRECISION)").arg(column);
}

QStringList PostgreSqlDialect::lockCrmTable() const
{
    return {QStringLiteral("LOCK TABLE account IN ACCESS EXCLUSIVE MODE")};
}

QStringList PostgreSqlDialect::replaceAccountTable(const QString &with, const QString &keepAs) const
{
    Q_UNUSED(keepAs)
    return {QStringLiteral("DROP TABLE account"), QStringLiteral("ALTER TABLE %1 RENAME TO account").arg(with),
            QStringLiteral("ALTER INDEX %1_pkey RENAME TO account_pkey").arg(with)};
}

QStringList PostgreSqlDialect::addSequence() const
{
    // Two small indexes: an entry is in one of them, and what imports write isn't sorted twice.
    return {QStringLiteral("ALTER TABLE entry ADD COLUMN published BIGINT"),
            QStringLiteral("CREATE INDEX entry_unpublished ON entry(seq) WHERE published IS NULL"),
            QStringLiteral("CREATE UNIQUE INDEX entry_published ON entry(published) WHERE published IS NOT NULL")};
}

QStringList PostgreSqlDialect::createTriggers() const
{
    // BEFORE changes the row, AFTER writes the entry: INSERT … ON CONFLICT runs BEFORE in vain.
    const QString elsewhere = QStringLiteral(
        " FOR EACH ROW WHEN (current_setting('accountdesk.writer', true) IS DISTINCT FROM '1')"
        " EXECUTE FUNCTION ");
    const auto pair = [this](const QString &before, const QString &after) { return jsonPair(before, after); };
    // As the book's owner and in its schema: a program that may write accounts needn't know the history.
    const QString definer = QStringLiteral(" LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT");
    return {QStringLiteral("CREATE OR REPLACE FUNCTION account_settle_elsewhere() RETURNS trigger AS $$"
                           " BEGIN IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;"
                           " NEW.acctid := %2;"
                           " NEW.parent := %3;"
                           " NEW.changed_at := %1;"
                           " NEW.revision := 1 + GREATEST(NEW.revision, (SELECT MAX(revision) FROM entry"
                           " WHERE acctid = NEW.acctid));"
                           " RETURN NEW; END $$")
                    .arg(now(), normalisedId(QStringLiteral("NEW.acctid")), normalisedId(QStringLiteral("NEW.parent")))
                + definer,
            QStringLiteral("CREATE OR REPLACE FUNCTION account_note_elsewhere() RETURNS trigger AS $$"
                           " DECLARE moved boolean := TG_OP <> 'UPDATE' OR NEW.acctid <> OLD.acctid; BEGIN"
                           " IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;"
                           " IF TG_OP <> 'INSERT' AND moved THEN"
                           " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, who, details)"
                           " VALUES (OLD.acctid, OLD.revision + 1, 'external', OLD.paid, OLD.due, session_user, %3);"
                           " END IF;"
                           " IF TG_OP <> 'DELETE' THEN"
                           " INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after,"
                           " due_after, who, at) VALUES (NEW.acctid, NEW.revision, 'external',"
                           " CASE WHEN moved THEN NULL ELSE OLD.paid END,"
                           " CASE WHEN moved THEN NULL ELSE OLD.due END,"
                           " NEW.paid, NEW.due, session_user, NEW.changed_at);"
                           " IF %1 OR %2 THEN"
                           " INSERT INTO unchecked_id(acctid) VALUES (NEW.acctid) ON CONFLICT DO NOTHING; END IF;"
                           " END IF; RETURN NULL; END $$")
                    .arg(isBeyondAscii(QStringLiteral("NEW.acctid")), isBeyondAscii(QStringLiteral("NEW.parent")),
                         closingDetails(*this, QStringLiteral("OLD"), pair))
                + definer,
            QStringLiteral("DROP TRIGGER IF EXISTS account_settled_elsewhere ON account"),
            QStringLiteral("CREATE TRIGGER account_settled_elsewhere BEFORE INSERT OR UPDATE ON account") + elsewhere
                + QStringLiteral("account_settle_elsewhere()"),
            QStringLiteral("DROP TRIGGER IF EXISTS account_noted_elsewhere ON account"),
            QStringLiteral("CREATE TRIGGER account_noted_elsewhere AFTER INSERT OR UPDATE OR DELETE ON account")
                + elsewhere + QStringLiteral("account_note_elsewhere()")};
}

QString PostgreSqlDialect::timeStamp() const
{
    return QStringLiteral("TIMESTAMP(3)");
}

QString PostgreSqlDialect::byDefaultNow() const
{
    return QStringLiteral("DEFAULT ") + now();
}

QString PostgreSqlDialect::tableEnd() const
{
    return QStringLiteral(")");
}

QString PostgreSqlDialect::numbered() const
{
    return QStringLiteral("BIGINT GENERATED BY DEFAULT AS IDENTITY");
}

} // namespace accountdesk
