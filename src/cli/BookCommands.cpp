// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"
#include "cli/Command.h"
#include "cli/LongWork.h"
#include "cli/Words.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/CrmBook.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/CancelScope.h"

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

void print(QTextStream &out, const storage::CrmPlan &plan)
{
    for (const QString &step : plan.steps)
        out << step << '\n';
    for (const storage::CrmPlan::Rounded &value : plan.rounded)
        out << Words::tr("%1: %2 %3 becomes %4")
                   .arg(printable(value.acctid), value.column, value.stored, value.becomes.format())
            << '\n';
    if (plan.roundedCount > plan.rounded.size())
        out << Words::tr("… and %n more value(s)", nullptr, static_cast<int>(plan.roundedCount - plan.rounded.size()))
            << '\n';
}

Outcome convertCrmBook(const Invocation &invocation, storage::Database &database)
{
    LongWork work;
    const storage::CancelScope cancelScope(database, work.progress());
    ASSIGN_OR_RETURN(const auto plan, storage::planCrmMigration(database));
    print(invocation.console().out(), plan);
    if (!plan.obstacles.isEmpty())
        return failure({.kind = Error::Kind::Unsupported,
                        .happened = plan.obstacles.join(u' '),
                        .safe = Words::tr("Nothing was changed.")});
    if (invocation.has(u"dry-run"_s))
        return ExitCode::Done;
    RETURN_IF_ERROR(storage::migrateCrmBook(database, plan, invocation.actor()));
    invocation.console().noteDone();
    return ExitCode::Done;
}

Outcome migrateBook(const Invocation &invocation)
{
    const bool isDryRun = invocation.has(u"dry-run"_s);
    ASSIGN_OR_RETURN(auto database, openBook(invocation, isDryRun ? Need::AsItIs : Need::AsItIsOrNew));
    ASSIGN_OR_RETURN(const auto state, storage::bookState(database));
    if (state == storage::BookState::Crm)
        return convertCrmBook(invocation, database);
    if (!isDryRun || state == storage::BookState::Newer || state == storage::BookState::Foreign) {
        RETURN_IF_ERROR(storage::migrate(database));
        if (state == storage::BookState::Empty) {
            const QString asked = invocation.value(u"currency"_s).trimmed();
            RETURN_IF_ERROR(nameCurrency(database, asked.isEmpty() ? storage::regionsCurrency() : asked));
        }
        ASSIGN_OR_RETURN(const auto ids, storage::checkNewIds(database, invocation.actor(), storage::NotedIds::All));
        sayIds(ids, Unusable::All);
        return ExitCode::Done;
    }
    if (state != storage::BookState::Current)
        invocation.console().out() << Words::tr("The book would be upgraded to version %1.").arg(storage::schemaVersion)
                                   << '\n';
    return ExitCode::Done;
}

Outcome backupBook(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::AsItIs));
    LongWork work;
    const storage::CancelScope cancelScope(database, work.progress());
    const auto done = storage::backup(database, invocation.argument(0));
    return done ? Outcome(ExitCode::Done) : failure(done.error());
}

Outcome restoreBook(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto url, bookUrl(invocation));
    if (url.backend != url::Backend::Sqlite || url.isMemory())
        return failure({.kind = Error::Kind::Unsupported,
                        .happened = Words::tr("AccountDesk can only restore books in a file."),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Use the tool of the database server.")});
    ASSIGN_OR_RETURN(const auto kept, storage::restore(invocation.argument(0), url.path));
    if (!kept.isEmpty())
        Console::say(Words::tr("The old file is kept as %1.").arg(printable(kept)));
    return ExitCode::Done;
}

Outcome checkBook(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::AsItIs));
    LongWork work;
    const storage::CancelScope cancelScope(database, work.progress());
    ASSIGN_OR_RETURN(const auto problems,
                     storage::check(database, invocation.has(u"quick"_s) ? storage::CheckDepth::Quick
                                                                         : storage::CheckDepth::Full));
    for (const QString &problem : problems)
        invocation.console().out() << printable(problem) << '\n';
    return problems.isEmpty() ? ExitCode::Done : ExitCode::Damaged;
}

} // namespace

QList<Command> bookCommands()
{
    const QCommandLineOption dryRun(u"dry-run"_s, Words::tr("Only show what would be done."));
    const QCommandLineOption quick(u"quick"_s, Words::tr("Skip slow checks."));
    return {{.name = u"migrate"_s,
             .arguments = {},
             .summary = Words::tr("Create a book, or upgrade one. A table made by a CRM is converted to exact cents: "
                                  "rounded amounts are listed, and a file is backed up first."),
             .options = {dryRun,
                         {u"currency"_s, Words::tr("The currency of a new book. By default, that of your region."),
                          u"code"_s}},
             .run = migrateBook},
            {.name = u"backup"_s,
             .arguments = {{u"FILE"_s, Words::tr("The copy, an SQLite file.")}},
             .summary = Words::tr(
                 "Copy a book's file while it is in use. An existing file is replaced when the copy is complete."),
             .options = {},
             .run = backupBook},
            {.name = u"restore"_s,
             .arguments = {{u"FILE"_s, Words::tr("A backup of a book.")}},
             .summary = Words::tr("Replace the book's file, which nobody may have open, by a copy of a backup. The old "
                                  "file is kept under another name, with its log."),
             .options = {},
             .run = restoreBook},
            {.name = u"check"_s,
             .arguments = {},
             .summary = Words::tr("Check for damage. Prints a line for each problem, or nothing if there are none."),
             .options = {quick},
             .run = checkBook}};
}

} // namespace accountdesk::cli
