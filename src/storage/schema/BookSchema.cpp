// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/BookSchema.h"

#include "core/AccountField.h"
#include "storage/schema/SchemaCreation.h"
#include "storage/schema/SchemaDialect.h"
#include "storage/sql/Words.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace accountdesk::storage {

namespace {

// Those that are read before a book's version is known, and while it is.
constexpr std::array neededTables{
    QLatin1StringView("account"),      QLatin1StringView("entry"),        QLatin1StringView("setting"),
    QLatin1StringView("sync_batch"),   QLatin1StringView("access_token"), QLatin1StringView("schema_version"),
    QLatin1StringView("sync_link"),    QLatin1StringView("sync_theirs"),  QLatin1StringView("sync_outbox"),
    QLatin1StringView("unchecked_id"),
};

/// A table, an index or a trigger.
struct SchemaObject
{
    QString type;
    QString table;
    QString sql;
    bool operator==(const SchemaObject &) const = default;
};
using Schema = QMap<QString, SchemaObject>; // by name, in lower case

struct Finding
{
    bool isOfTable = false; ///< what is read may be wrong, too
    QString sentence;
};

/// SQLite puts the name of a table that was renamed in quotation marks.
QString withoutQuotes(QString sql)
{
    static const QRegularExpression name(QStringLiteral("^CREATE TABLE \"(\\w+)\""));
    return sql.replace(name, QStringLiteral("CREATE TABLE \\1")).simplified();
}

Result<Schema> schemaOf(Database &database)
{
    ASSIGN_OR_RETURN(auto query, database.run(QStringLiteral("SELECT name, type, tbl_name, sql FROM sqlite_schema"
                                                             " WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'")));
    Schema schema;
    while (query.next())
        schema.insert(query.value(0).toString().toLower(), {.type = query.value(1).toString(),
                                                            .table = query.value(2).toString().toLower(),
                                                            .sql = withoutQuotes(query.value(3).toString())});
    RETURN_IF_ERROR(database.atEnd(query));
    return schema;
}

/// The schema as a new book gets it.
Result<Schema> makeOwnSchema()
{
    ASSIGN_OR_RETURN(auto database,
                     Database::open({.backend = url::Backend::Sqlite, .path = QStringLiteral(":memory:")}));
    RETURN_IF_ERROR(createBook(database));
    return schemaOf(database);
}

const Result<Schema> &ownSchema()
{
    static const Result<Schema> schema = makeOwnSchema();
    return schema;
}

QStringList ownTables(const Schema &own)
{
    QStringList tables;
    for (auto object = own.begin(); object != own.end(); ++object) {
        if (object->type == QLatin1StringView("table"))
            tables << object.key();
    }
    return tables;
}

Finding notAsMade(const QString &name, const SchemaObject &object)
{
    const bool isTable = object.type == QLatin1StringView("table");
    const QString sentence = isTable ? Words::tr("The table “%1” isn't the one that AccountDesk creates.")
                             : object.type == QLatin1StringView("trigger")
                                 ? Words::tr("The trigger “%1” isn't the one that AccountDesk creates.")
                                 : Words::tr("The index “%1” isn't the one that AccountDesk creates.");
    return {.isOfTable = isTable, .sentence = sentence.arg(name)};
}

Finding foreign(const QString &name, const SchemaObject &object)
{
    const auto is = [&object](const char *type) { return object.type == QLatin1StringView(type); };
    if (is("view"))
        return {.isOfTable = true,
                .sentence = Words::tr("“%1” isn't a table, but a view of another program's.").arg(name)};
    const QString sentence = is("trigger")
                                 ? Words::tr("The table “%1” has a trigger of another program, “%2”, which could "
                                             "change what is saved.")
                             : is("rule") ? Words::tr(
                                   "The table “%1” has a rule of another program, “%2”, which could change what "
                                   "is saved.")
                             : is("column") ? Words::tr("The table “%1” has a column that the server computes, “%2”.")
                             : is("key") ? Words::tr(
                                   "The table “%1” has a foreign key of another program, “%2”, which could delete "
                                   "what is saved.")
                             : is("policy")
                                 ? Words::tr("The table “%1” has a policy of another program, “%2”, which could hide "
                                             "accounts.")
                                 : Words::tr("The table “%1” has an index of another program, “%2”.");
    return {.sentence = sentence.arg(object.table, name)};
}

Result<QList<Finding>> findingsInFile(Database &database)
{
    ASSIGN_OR_RETURN(const auto &own, ownSchema());
    ASSIGN_OR_RETURN(const auto there, schemaOf(database));
    QList<Finding> found;
    for (auto object = own.begin(); object != own.end(); ++object) {
        if (there.value(object.key()) != *object)
            found << notAsMade(object.key(), *object);
    }
    const QStringList tables = ownTables(own);
    for (auto object = there.begin(); object != there.end(); ++object) {
        if (tables.contains(object->table) && !own.contains(object.key()))
            found << foreign(object.key(), *object);
    }
    return found;
}

/// The names in CREATE TRIGGER statements.
QSet<QString> ownTriggers(url::Backend backend)
{
    static const QRegularExpression trigger(QStringLiteral("CREATE TRIGGER (?:IF NOT EXISTS )?(\\w+)"));
    QSet<QString> names;
    const QStringList &statements = schemaDialectOf(backend).traits().createTriggers;
    for (const QString &statement : statements) {
        if (const auto match = trigger.match(statement); match.hasMatch())
            names << match.captured(1).toLower();
    }
    return names;
}

/// A column that nothing is written to may be computed.
bool isOwnColumn(const QString &name)
{
    static const QSet<QString> others{QStringLiteral("acctid"), QStringLiteral("revision"),
                                      QStringLiteral("changed_at")};
    return others.contains(name)
           || std::any_of(accountFields.begin(), accountFields.end(),
                          [&name](const AccountField &field) { return field.name == name; });
}

Result<QList<Finding>> foreignActors(Database &database)
{
    ASSIGN_OR_RETURN(const auto &own, ownSchema());
    const QStringList tables = ownTables(own);
    const QSet<QString> known = ownTriggers(database.backend());
    ASSIGN_OR_RETURN(auto query, database.run(schemaDialectOf(database.backend()).traits().actors));
    QList<Finding> found;
    while (query.next()) {
        const QString name = query.value(0).toString();
        const QString table = query.value(1).toString().toLower();
        const QString type = query.value(2).toString();
        const bool isKnown = (type == QLatin1StringView("trigger") && known.contains(name.toLower()))
                             || (type == QLatin1StringView("column") && !isOwnColumn(name.toLower()));
        if (tables.contains(table) && !isKnown)
            found << foreign(name, {.type = type, .table = table, .sql = {}});
    }
    RETURN_IF_ERROR(database.atEnd(query));
    return found;
}

Result<QList<Finding>> findingsIn(Database &database)
{
    return database.backend() == url::Backend::Sqlite ? findingsInFile(database) : foreignActors(database);
}

Error changedByOthers(const QList<Finding> &findings, SchemaUse use)
{
    QStringList sentences;
    for (const Finding &finding : findings)
        sentences << finding.sentence;
    return {.kind = Error::Kind::Unsupported,
            .happened = Words::tr("Another program has changed the structure of this book: %1").arg(sentences.first()),
            .safe = Words::tr("Nothing was changed."),
            .advice = use == SchemaUse::Writing ? Words::tr("Ask your administrator to remove that, or open a backup.")
                                                : Words::tr("Open a backup, or ask your administrator."),
            .detail = sentences.join(u'\n')};
}

} // namespace

Result<QStringList> schemaFindings(Database &database)
{
    ASSIGN_OR_RETURN(const auto found, findingsIn(database));
    QStringList sentences;
    for (const Finding &finding : found)
        sentences << finding.sentence;
    return sentences;
}

Result<> requireOwnSchema(Database &database, SchemaUse use)
{
    ASSIGN_OR_RETURN(auto found, findingsIn(database));
    if (use == SchemaUse::Reading)
        found.removeIf([](const Finding &finding) { return !finding.isOfTable; });
    return found.isEmpty() ? Result<>() : failure(changedByOthers(found, use));
}

Result<> dropOwnTriggers(Database &database)
{
    ASSIGN_OR_RETURN(const auto found, foreignActors(database));
    if (!found.isEmpty())
        return failure(changedByOthers(found, SchemaUse::Writing));
    if (database.backend() != url::Backend::Sqlite)
        return {};
    QStringList drops;
    for (const QString &name : ownTriggers(database.backend()))
        drops << QStringLiteral("DROP TRIGGER IF EXISTS ") + name;
    return database.runAll(drops);
}

Result<bool> hasDisguisedTables(Database &database)
{
    if (database.backend() != url::Backend::Sqlite)
        return false;
    ASSIGN_OR_RETURN(auto query,
                     database.run(QStringLiteral("SELECT lower(name) FROM sqlite_schema"
                                                 " WHERE type = 'view' OR (type = 'table' AND rootpage = 0)")));
    QSet<QString> names;
    while (query.next())
        names << query.value(0).toString();
    RETURN_IF_ERROR(database.atEnd(query));
    return std::any_of(neededTables.begin(), neededTables.end(),
                       [&names](QLatin1StringView table) { return names.contains(table); });
}

} // namespace accountdesk::storage
