// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/Migrations.h"

#include "storage/schema/BookSchema.h"
#include "storage/schema/SchemaDialect.h"
#include "storage/sql/Words.h"

#include <QSet>

namespace accountdesk::storage {

namespace {

/// The version of a book's schema; 0: none was written; -1: the table is of another program.
Result<int> recordedVersion(Database &database)
{
    ASSIGN_OR_RETURN(const auto columns, database.columns(QStringLiteral("schema_version")));
    if (columns.isEmpty())
        return 0;
    if (!columns.contains(QLatin1StringView("program")))
        return -1;
    ASSIGN_OR_RETURN(auto query, database.run(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM schema_version")));
    query.next();
    return query.value(0).toInt();
}

Error unsupported(const QString &happened, const QString &advice)
{
    return {.kind = Error::Kind::Unsupported,
            .happened = happened,
            .safe = Words::tr("Nothing was changed."),
            .advice = advice};
}

Result<> createBookUnlessThere(Database &database)
{
    const auto state = bookState(database); // again: another program may have been first
    if (!state)
        return failure(state.error());
    if (*state == BookState::Empty)
        return createBook(database);
    if (*state != BookState::Older)
        return {};
    RETURN_IF_ERROR(dropOwnTriggers(database));
    RETURN_IF_ERROR(createBook(database));
    return requireOwnSchema(database, SchemaUse::Writing); // else the file stays as it was
}

Result<> prepareCurrent(Database &database)
{
    const bool readsOnly = database.access() == Database::Access::ReadOnly;
    if (auto own = requireOwnSchema(database, readsOnly ? SchemaUse::Reading : SchemaUse::Writing); !own || readsOnly)
        return own;
    return database.runAll(
        schemaDialectOf(database.backend()).traits().bookSetup); // a first filling that was cut off leaves it without
}

} // namespace

Result<BookState> bookState(Database &database)
{
    ASSIGN_OR_RETURN(const auto isDisguised, hasDisguisedTables(database));
    if (isDisguised)
        return BookState::Foreign;
    ASSIGN_OR_RETURN(const auto version, recordedVersion(database));
    if (version > schemaVersion)
        return BookState::Newer;
    if (version < 0)
        return BookState::Foreign;
    ASSIGN_OR_RETURN(const auto columns, database.columns(QStringLiteral("account")));
    if (columns.isEmpty())
        return BookState::Empty;

    const QSet<QString> names(columns.begin(), columns.end());
    const QSet<QString> crm{QStringLiteral("acctid"), QStringLiteral("paid"), QStringLiteral("due")};
    const QSet<QString> own{QStringLiteral("name"), QStringLiteral("extra"), QStringLiteral("parent"),
                            QStringLiteral("revision"), QStringLiteral("changed_at")};
    if (names == crm)
        return BookState::Crm;
    if (!names.contains(crm) || !names.contains(own))
        return BookState::Foreign;
    return version == schemaVersion ? BookState::Current : BookState::Older;
}

Result<> migrate(Database &database)
{
    ASSIGN_OR_RETURN(const auto state, bookState(database));
    switch (state) {
    case BookState::Current:
        return prepareCurrent(database);
    case BookState::Crm:
        return failure(
            unsupported(Words::tr("This database was made by the CRM; its amounts may have lost cents."),
                        Words::tr("Let AccountDesk show what it would change, and convert it; or open it read-only.")));
    case BookState::Newer:
        return failure(unsupported(Words::tr("This book was made by a newer version of AccountDesk."),
                                   Words::tr("Install the newer version of AccountDesk to open it.")));
    case BookState::Foreign:
        return failure(
            unsupported(Words::tr("This database has tables of another program, which AccountDesk doesn't understand."),
                        Words::tr("Choose another database.")));
    case BookState::Empty:
    case BookState::Older:
        break;
    }
    if (database.access() == Database::Access::ReadOnly)
        return failure({.kind = Error::Kind::Refused,
                        .happened = Words::tr("There is no complete book in this database, and it is open read-only."),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Open it for writing to create the book.")});
    RETURN_IF_ERROR(changeSchema(database, createBookUnlessThere));
    return database.runAll(schemaDialectOf(database.backend()).traits().bookSetup);
}

Result<> changeSchema(Database &database, const std::function<Result<>(Database &)> &change)
{
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(database));
    const SchemaTraits &schema = schemaDialectOf(database.backend()).traits();
    ASSIGN_OR_RETURN(auto locked, database.run(schema.lockSchema));
    if (!locked.next() || locked.value(0).toInt() != 1)
        return failure({.kind = Error::Kind::Unavailable,
                        .happened = Words::tr("Another program is changing this database."),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Try again in a moment.")});
    locked.finish();
    auto changed = change(database);
    if (changed)
        changed = transaction.commit();
    const auto unlocked = database.runAll(schema.unlockSchema);
    return changed ? unlocked : changed;
}

} // namespace accountdesk::storage
