// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/SchemaCreation.h"

#include "storage/accounts/UncheckedIds.h"
#include "storage/schema/BookSettings.h"
#include "storage/syncclient/SyncTables.h"

#include <QCoreApplication>
#include <QUuid>

namespace accountdesk::storage {

namespace {

Result<> writeSetting(Database &database, const QString &name, const QString &value)
{
    auto query = database.run(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name});
    if (query && !query->next())
        query = database.run(QStringLiteral("INSERT INTO setting(name, value) VALUES(?, ?)"), {name, value});
    return query ? Result<>() : failure(query.error());
}

/// What the sync server keeps in the book since version 2, and the sync's client since version 3.
Result<> addSync(Database &database)
{
    const SchemaDialect &schema = schemaDialectOf(database.backend());
    RETURN_IF_ERROR(database.runAll(schema.createSyncTables()));
    ASSIGN_OR_RETURN(const auto columns, database.columns(QStringLiteral("entry")));
    if (!columns.contains(database.dialect().traits().sequence)) {
        RETURN_IF_ERROR(database.runAll(schema.traits().addSequence));
    }
    return makeSyncTables(database);
}

/// Since version 4 the ids are compared byte by byte, and what other programs wrote is noted for checkNewIds().
Result<> addIdRule(Database &database)
{
    const SchemaTraits &schema = schemaDialectOf(database.backend()).traits();
    ASSIGN_OR_RETURN(auto collated, database.run(schema.collatedIds));
    const bool isCollated = collated.next() && collated.value(0).toInt() > 0;
    collated.finish();
    if (isCollated) {
        RETURN_IF_ERROR(database.runAll(schema.compareIdsByBytes + schema.createTriggers));
    }
    return noteUncheckedIds(database);
}

} // namespace

Result<> createBook(Database &database)
{
    const SchemaDialect &schema = schemaDialectOf(database.backend());
    RETURN_IF_ERROR(database.runAll({schema.createAccountTable(QStringLiteral("account"))}));
    RETURN_IF_ERROR(database.runAll(schemaAroundAccounts(schema)));
    return recordSchema(database);
}

QStringList schemaAroundAccounts(const SchemaDialect &schema)
{
    return schema.createSurroundings() + schema.traits().createTriggers;
}

Result<> recordSchema(Database &database)
{
    RETURN_IF_ERROR(addSync(database));
    RETURN_IF_ERROR(addIdRule(database));
    RETURN_IF_ERROR(
        writeSetting(database, QStringLiteral("server_id"), QUuid::createUuid().toString(QUuid::WithoutBraces)));
    RETURN_IF_ERROR(
        writeSetting(database, QStringLiteral("book_id"), QUuid::createUuid().toString(QUuid::WithoutBraces)));
    RETURN_IF_ERROR(writeSetting(database, QStringLiteral("currency"), BookSettings().currency));
    const auto written = database.run(QStringLiteral("INSERT INTO schema_version(version, program) VALUES(?, ?)"),
                                      {schemaVersion,
                                       QStringLiteral("AccountDesk ") + QCoreApplication::applicationVersion()});
    return written ? Result<>() : failure(written.error());
}

} // namespace accountdesk::storage
