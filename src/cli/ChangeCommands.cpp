// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"
#include "cli/Command.h"
#include "cli/Words.h"
#include "core/AccountField.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/accounts/UncheckedIds.h"

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

Error conflict(const Conflict &found)
{
    const QString id = found.change.id.text();
    if (!found.current)
        return {.kind = Error::Kind::Conflict,
                .happened = Words::tr("Someone else closed account %1.").arg(id),
                .safe = Words::tr("Nothing was changed.")};
    const Account &current = *found.current;
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr("Someone else changed account %1 first: paid %2, due %3, revision %4.")
                            .arg(id, current.paid.format(), current.due.format())
                            .arg(current.revision),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Check that, and try again with --revision %1.").arg(current.revision)};
}

/// Over a new connection where the first one is lost: what that may have committed is looked for before.
Result<ChangeResult> applySurely(storage::Database &database, const Actor &actor, const QList<Change> &changes)
{
    storage::Attempt attempt;
    storage::AccountStore store(database, actor);
    auto result = store.apply(changes, attempt);
    const bool isLost = !result && result.error().kind == Error::Kind::Unavailable && !database.serverVersion();
    if (isLost && database.reconnect())
        result = store.apply(changes, attempt);
    if (result || !isLost)
        return result;
    Error error = result.error();
    error.safe = attempt.isUncertain() ? Words::tr("The change may or may not have been saved.")
                                       : Words::tr("The change wasn't saved.");
    error.advice = attempt.isUncertain() ? Words::tr("Check the account's history before you try again.")
                                         : Words::tr("Try again once the server can be reached.");
    return failure(error);
}

/// Carries changes out and prints the new balance of each account.
Outcome apply(const Invocation &invocation, storage::Database &database, const QList<Change> &changes)
{
    ASSIGN_OR_RETURN(const auto result, applySurely(database, invocation.actor(), changes));
    if (!result.conflicts.isEmpty())
        return failure(conflict(result.conflicts.constFirst()));
    invocation.console().noteDone();
    for (const Applied &applied : result.applied) {
        if (applied.after)
            invocation.console().out() << applied.after->balance().format() << '\n';
    }
    return ExitCode::Done;
}

/// The account as the book has it or, with --revision, as the caller saw it.
Result<Account> seenAccount(const Invocation &invocation, storage::Database &database, const AccountId &id)
{
    ASSIGN_OR_RETURN(const auto revision, invocation.number(u"revision"_s));
    ASSIGN_OR_RETURN(const auto account, storage::AccountReader(database).find(id));
    if (!account)
        return failure({.kind = Error::Kind::NotFound,
                        .happened = Words::tr("There is no account %1.").arg(id.text()),
                        .safe = Words::tr("Nothing was changed.")});
    Account seen = *account;
    if (revision)
        seen.revision = *revision;
    return seen;
}

struct Values
{
    Change::Fields fields;
    Account account;
};

Result<Values> readValues(const Invocation &invocation, Account account)
{
    Values values{.fields = {}, .account = std::move(account)};
    for (const AccountField &field : amountFields) {
        ASSIGN_OR_RETURN(const auto given, invocation.amount(field.name));
        if (given) {
            values.account.*std::get<Money Account::*>(field.member) = *given;
            values.fields |= field.flag;
        }
    }
    if (invocation.has(u"name"_s)) {
        values.account.name = invocation.value(u"name"_s);
        values.fields |= Change::Name;
    }
    if (invocation.has(u"parent"_s)) {
        const QString text = invocation.value(u"parent"_s).trimmed();
        ASSIGN_OR_RETURN(const auto parent, text.isEmpty() ? Result<AccountId>() : AccountId::parse(text));
        values.account.parent = parent;
        values.fields |= Change::Parent;
    }
    return values;
}

Argument repeated(Argument argument)
{
    argument.isRepeated = true;
    return argument;
}

Outcome add(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto id, invocation.accountArgument());
    ASSIGN_OR_RETURN(const auto values, readValues(invocation, {.id = id}));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToMake));
    return apply(invocation, database, {Change::open(values.account, invocation.value(u"memo"_s))});
}

Outcome set(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto id, invocation.accountArgument());
    if (const auto understood = readValues(invocation, {}); !understood)
        return failure(understood.error());
    else if (!understood->fields)
        return failure(Error::invalid(Words::tr("Nothing was given to change."),
                                      Words::tr("Use --name, --paid, --due or --parent.")));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToWrite));
    ASSIGN_OR_RETURN(const auto seen, seenAccount(invocation, database, id));
    const auto values = readValues(invocation, seen);
    return apply(invocation, database,
                 {Change::edit(seen, values->fields, values->account, invocation.value(u"memo"_s))});
}

/// A payment or a charge: it adds to whatever is there.
Outcome book(const Invocation &invocation, Change (*change)(const AccountId &, Money, const QString &))
{
    ASSIGN_OR_RETURN(const auto id, invocation.accountArgument());
    ASSIGN_OR_RETURN(const auto amount, invocation.amountArgument(1));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToWrite));
    return apply(invocation, database, {change(id, amount, invocation.value(u"memo"_s))});
}

Outcome pay(const Invocation &invocation)
{
    return book(invocation, Change::payment);
}

Outcome charge(const Invocation &invocation)
{
    return book(invocation, Change::charge);
}

Outcome deleteAccount(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto id, invocation.accountArgument());
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToWrite));
    ASSIGN_OR_RETURN(const auto seen, seenAccount(invocation, database, id));
    return apply(invocation, database, {Change::close(seen, invocation.value(u"memo"_s))});
}

Error notClosed(const AccountId &id, const std::optional<Account> &open)
{
    return {.kind = open ? Error::Kind::Conflict : Error::Kind::NotFound,
            .happened = open ? Words::tr("Account %1 is open.").arg(id.text())
                             : Words::tr("There is no closed account %1.").arg(id.text()),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Use list --closed to see which accounts are closed.")};
}

/// The change that brings a closed account back as it was.
Result<Change> reopening(const Invocation &invocation, storage::Database &database, const AccountId &id)
{
    storage::AccountReader reader(database);
    ASSIGN_OR_RETURN(const auto closed, reader.find(id, storage::AccountQuery::State::Closed));
    if (closed)
        return Change::reopen(*closed, invocation.value(u"memo"_s));
    const auto open = reader.find(id);
    return failure(open ? notClosed(id, *open) : open.error());
}

/// All of them or none.
Outcome reopen(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto ids, invocation.accountArguments());
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToWrite));
    QList<Change> changes;
    for (const AccountId &id : ids) {
        ASSIGN_OR_RETURN(const auto change, reopening(invocation, database, id));
        changes << change;
    }
    return apply(invocation, database, changes);
}

/// The account whose ID was typed as it is stored or as a terminal shows it.
Result<AccountId> unusableAccount(storage::Database &database, const QString &typed)
{
    ASSIGN_OR_RETURN(const auto accounts, storage::unusableIds(database));
    QList<AccountId> found;
    for (const storage::UnusableId &account : accounts) {
        if (account.stored.text() == typed)
            return account.stored;
        if (printable(account.stored.text()) == typed)
            found.append(account.stored);
    }
    if (found.size() == 1)
        return found.constFirst();
    return failure({.kind = Error::Kind::NotFound,
                    .happened = Words::tr("There is no account “%1” whose ID can't be used.").arg(typed),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Only such accounts can be renamed; migrate lists them.")});
}

Outcome renameAccount(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto to, AccountId::parse(invocation.argument(1)));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToWrite));
    ASSIGN_OR_RETURN(const auto from, unusableAccount(database, invocation.argument(0)));
    RETURN_IF_ERROR(storage::renameUnusable(database, from, to, invocation.actor()));
    invocation.console().noteDone();
    invocation.console().out() << to.text() << '\n';
    return ExitCode::Done;
}

} // namespace

QList<Command> changeCommands()
{
    const QCommandLineOption memo(u"memo"_s, Words::tr("A note for the account's history."), u"text"_s);
    const QCommandLineOption revision(u"revision"_s,
                                      Words::tr("Only if the account still has this revision; list --json shows it."),
                                      u"number"_s);
    const QList<QCommandLineOption> values = {{u"name"_s, Words::tr("The customer's name."), u"text"_s},
                                              {u"paid"_s, Words::tr("The amount paid, such as 70.00."), u"amount"_s},
                                              {u"due"_s, Words::tr("The amount due."), u"amount"_s},
                                              {u"parent"_s, Words::tr("The account that it belongs to."),
                                               u"account"_s}};
    const Argument amount{u"AMOUNT"_s, Words::tr("Such as 70.00; write two dashes before a negative amount: -- -5.00")};
    return {{.name = u"add"_s,
             .arguments = {accountArgument()},
             .summary = Words::tr("Add an account and print its balance. Amounts that aren't given are 0.00."),
             .options = values + QList{memo},
             .run = add},
            {.name = u"set"_s,
             .arguments = {accountArgument()},
             .summary = Words::tr("Correct an account and print its balance. Values that aren't given are kept."),
             .options = values + QList{revision, memo},
             .run = set},
            {.name = u"pay"_s,
             .arguments = {accountArgument(), amount},
             .summary = Words::tr("Record a payment and print the account's balance."),
             .options = {memo},
             .run = pay},
            {.name = u"charge"_s,
             .arguments = {accountArgument(), amount},
             .summary = Words::tr("Record a charge and print the account's balance."),
             .options = {memo},
             .run = charge},
            {.name = u"delete"_s,
             .arguments = {accountArgument()},
             .summary = Words::tr("Close an account. Its history is kept, and it can be reopened."),
             .options = {revision, memo},
             .run = deleteAccount},
            {.name = u"reopen"_s,
             .arguments = {repeated(accountArgument())},
             .summary = Words::tr(
                 "Reopen closed accounts as they were, and print their balances. All of them or none."),
             .options = {memo},
             .run = reopen},
            {.name = u"rename"_s,
             .arguments = {{u"ACCOUNT"_s, Words::tr("The ID as another program stored it.")},
                           {u"NEW-ID"_s, Words::tr("The ID that the account gets.")}},
             .summary = Words::tr("Rename an account whose ID can't be used, and print it. Its history is kept."),
             .options = {},
             .run = renameAccount}};
}

} // namespace accountdesk::cli
