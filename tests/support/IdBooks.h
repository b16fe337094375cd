// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountReader.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/schema/Migrations.h"
#include "storage/schema/SchemaDialect.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QTest>

namespace accountdesk::test {

using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

/// The databases that another program can write into.
inline void addRows()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

inline AccountId id(const QString &text)
{
    return AccountId::fromDatabase(text);
}

inline void run(storage::Database &database, const QString &sql, const QVariantList &values = {})
{
    if (const auto done = database.run(sql, values); !done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

/// All ids in the list's order.
inline QStringList ids(storage::Database &database)
{
    QStringList all;
    const auto read = storage::AccountReader(database).forEach({}, [&all](const Account &account) {
        all << account.id.text();
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return all;
}

inline Account account(storage::Database &database, const QString &text)
{
    const auto found = valueOf(storage::AccountReader(database).find(id(text)));
    if (!found)
        qFatal("no account %s", qPrintable(text));
    return *found;
}

inline QStringList renamed(const storage::IdReport &report)
{
    QStringList all;
    for (const storage::IdReport::Renamed &one : report.renamed)
        all << one.from + u'>' + one.to;
    all.sort();
    return all;
}

inline QStringList unusable(const QList<storage::UnusableId> &accounts)
{
    QStringList all;
    for (const storage::UnusableId &one : accounts)
        all << one.stored.text();
    all.sort();
    return all;
}

inline QString insertion(const QString &text)
{
    return u"INSERT INTO account(acctid, paid, due) VALUES('%1', 60.0, 100.0)"_s.arg(text);
}

/// A book as version 3 made it: SQLite's ids without regard to case, PostgreSQL's by the database's collation.
inline void makeVersion3(storage::Database &database)
{
    const storage::SchemaDialect &schema = storage::schemaDialectOf(database.backend());
    const auto asBefore = [](QString sql) {
        sql.replace(u"COLLATE \"C\""_s, QString());
        if (sql.startsWith(u"CREATE TABLE"_s) && sql.contains(u"WITHOUT ROWID"_s))
            sql.replace(u"acctid VARCHAR(15) NOT NULL PRIMARY KEY"_s,
                        u"acctid VARCHAR(15) NOT NULL COLLATE NOCASE PRIMARY KEY"_s)
                .replace(u"parent VARCHAR(15),"_s, u"parent VARCHAR(15) COLLATE NOCASE,"_s);
        if (sql.contains(u"seq INTEGER PRIMARY KEY"_s))
            sql.replace(u"acctid VARCHAR(15) NOT NULL,"_s, u"acctid VARCHAR(15) NOT NULL COLLATE NOCASE,"_s);
        return sql;
    };
    if (const auto made = storage::migrate(database); !made)
        qFatal("%s", qPrintable(made.error().detail));
    for (const char *table : {"account", "entry"})
        run(database, u"DROP TABLE "_s + QLatin1StringView(table));
    run(database, asBefore(schema.createAccountTable(u"account"_s)));
    for (const QString &sql : schema.createSurroundings())
        run(database, asBefore(sql));
    if (database.backend() != url::Backend::Sqlite) {
        if (const auto added = database.runAll(schema.traits().addSequence); !added)
            qFatal("%s", qPrintable(added.error().detail));
    }
    run(database, u"ALTER TABLE entry ADD COLUMN remote_revision BIGINT"_s);
    if (database.backend() == url::Backend::PostgreSql) {
        for (const char *table : {"sync_theirs", "sync_outbox"}) {
            run(database, u"ALTER TABLE %1 ALTER COLUMN acctid TYPE VARCHAR(15) COLLATE \"default\","
                          " ALTER COLUMN parent TYPE VARCHAR(15) COLLATE \"default\""_s.arg(QLatin1StringView(table)));
        }
    }
    run(database, u"DROP TABLE unchecked_id"_s);
    run(database, u"UPDATE schema_version SET version = 3"_s);
}

/// An account with a history of two entries, as a program wrote it that knew no rule.
inline void addAsItIs(storage::Database &database, const QString &text, const QVariant &parent = {})
{
    run(database, u"INSERT INTO account(acctid, paid, due, name, parent, revision) VALUES(?, 60, 100, ?, ?, 2)"_s,
        {text, u"Customer "_s + text, parent.isNull() ? QVariant(QMetaType::fromType<QString>()) : parent});
    for (const int revision : {1, 2})
        run(database,
            u"INSERT INTO entry(acctid, revision, kind, paid_after, due_after) VALUES(?, ?, 'external', 60, 100)"_s,
            {text, revision});
}

} // namespace accountdesk::test
