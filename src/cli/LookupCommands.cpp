// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"
#include "cli/Command.h"
#include "cli/Formatting.h"
#include "cli/LongWork.h"
#include "cli/Words.h"
#include "exchange/Export.h"
#include "storage/accounts/AccountReader.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Migrations.h"

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

Error unknownAccount()
{
    return {.kind = Error::Kind::NotFound, .happened = Words::tr("Unknown account number; please try again")};
}

/// What the book calls its currency; a table that a CRM made has no settings.
Result<QString> currencyOf(storage::Database &database)
{
    ASSIGN_OR_RETURN(const auto state, storage::bookState(database));
    if (state == storage::BookState::Crm)
        return storage::BookSettings().currency;
    ASSIGN_OR_RETURN(const auto settings, storage::readBookSettings(database));
    return settings.currency;
}

Outcome balance(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToRead));
    const auto id = invocation.accountArgument();
    if (!id) // what can't be an id is no account's either
        return failure(unknownAccount());
    ASSIGN_OR_RETURN(const auto account, storage::AccountReader(database).find(*id));
    if (!account)
        return failure(unknownAccount());
    ASSIGN_OR_RETURN(const auto currency, currencyOf(database));
    invocation.console().out() << account->balance().format() << ' ' << printable(currency) << '\n';
    return ExitCode::Done;
}

/// As export writes it.
Outcome listAsCsv(const Invocation &invocation, storage::Database &database, const storage::AccountQuery &query)
{
    LongWork work;
    const auto written = exchange::exportAccounts(database, invocation.console().device(), {.query = query},
                                                  work.progress());
    return written ? Outcome(ExitCode::Done) : failure(written.error());
}

Result<> forEach(const Invocation &invocation, storage::Database &database, const storage::AccountQuery &query,
                 const std::function<void(const Account &)> &print)
{
    const auto read = storage::AccountReader(database).forEach(query, [&](const Account &account) {
        print(account);
        return invocation.console().isGood();
    });
    // That nobody reads on is for the console to say.
    return read || !invocation.console().isGood() ? Result<>() : read;
}

Outcome listAsJson(const Invocation &invocation, storage::Database &database, const storage::AccountQuery &query)
{
    QTextStream &out = invocation.console().out();
    const char *separator = "[\n";
    RETURN_IF_ERROR(forEach(invocation, database, query, [&](const Account &account) {
        out << std::exchange(separator, ",\n") << jsonLine(accountJson(account));
    }));
    out << (*separator == '[' ? "[]\n" : "\n]\n");
    return ExitCode::Done;
}

Outcome listAsText(const Invocation &invocation, storage::Database &database, const storage::AccountQuery &query)
{
    QTextStream &out = invocation.console().out();
    out << accountHeading() << '\n';
    const auto read = forEach(invocation, database, query,
                              [&](const Account &account) { out << accountLine(account) << '\n'; });
    return read ? Outcome(ExitCode::Done) : failure(read.error());
}

Outcome list(const Invocation &invocation)
{
    if (invocation.has(u"csv"_s) && invocation.has(u"json"_s))
        return failure(
            Error::invalid(Words::tr("--csv and --json can't be used together."), Words::tr("Give only one of them.")));
    ASSIGN_OR_RETURN(const auto query, invocation.query());
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToRead));
    if (invocation.has(u"csv"_s))
        return listAsCsv(invocation, database, query);
    return invocation.has(u"json"_s) ? listAsJson(invocation, database, query)
                                     : listAsText(invocation, database, query);
}

Outcome totals(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto query, invocation.query());
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToRead));
    ASSIGN_OR_RETURN(const auto totals, storage::AccountReader(database).totals(query));
    const Facts facts = totalsFacts(totals);
    invocation.console().out() << (invocation.has(u"json"_s) ? jsonLine(factsJson(facts)) + u'\n' : factLines(facts));
    return ExitCode::Done;
}

Outcome history(const Invocation &invocation)
{
    const auto id = invocation.accountArgument();
    if (!id)
        return failure(unknownAccount());
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToRead));
    ASSIGN_OR_RETURN(const auto entries,
                     storage::AccountReader(database).history(*id, std::numeric_limits<int>::max()));
    if (entries.isEmpty())
        return failure(unknownAccount());
    QTextStream &out = invocation.console().out();
    const bool asJson = invocation.has(u"json"_s);
    if (!asJson)
        out << entryHeading() << '\n';
    for (const Entry &entry : entries)
        out << (asJson ? jsonLine(entryJson(entry)) : entryLine(entry)) << '\n';
    return ExitCode::Done;
}

} // namespace

QList<Command> lookupCommands()
{
    const QCommandLineOption csv(u"csv"_s, Words::tr("Print CSV, as export writes it."));
    return {{.name = u"balance"_s,
             .arguments = {accountArgument()},
             .summary = Words::tr("Print what an account owes. It is negative if the customer has overpaid."),
             .options = {},
             .run = balance},
            {.name = u"list"_s,
             .arguments = {},
             .summary = Words::tr("List accounts. Scripts ask for --csv or --json, which don't change."),
             .options = queryOptions() + QList{csv, jsonOption()},
             .run = list},
            {.name = u"totals"_s,
             .arguments = {},
             .summary = Words::tr(
                 "Print the exact totals of the accounts. The average only includes accounts that owe."),
             .options = queryOptions() + QList{jsonOption()},
             .run = totals},
            {.name = u"history"_s,
             .arguments = {accountArgument()},
             .summary = Words::tr("Print an account's history, newest first. With --json, an object a line."),
             .options = {jsonOption()},
             .run = history}};
}

} // namespace accountdesk::cli
