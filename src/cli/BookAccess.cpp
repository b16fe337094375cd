// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"

#include "cli/Password.h"
#include "cli/Words.h"
#include "platform/SystemPresets.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "url/UrlParser.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

QString bookText(const Invocation &invocation)
{
    return invocation.has(u"db"_s) ? invocation.value(u"db"_s) : qEnvironmentVariable("ACCOUNTDESK_DB");
}

/// Whether anyone has said which book: the caller, or an administrator.
bool namesBook(const Invocation &invocation)
{
    const auto presets = SystemPresets::read();
    return !bookText(invocation).isEmpty() || !presets || presets->book;
}

Result<DatabaseUrl::Parsed> parseUrl(const Invocation &invocation, const SystemPresets &presets)
{
    const QString text = bookText(invocation);
    if (text.isEmpty()) {
        if (presets.book && !presets.lacksUser())
            return DatabaseUrl::Parsed{.url = *presets.book, .password = {}};
        return failure(
            Error::invalid(Words::tr("No book was given."), Words::tr("Use --db URL, or set ACCOUNTDESK_DB.")));
    }
    auto parsed = parsePlace(text);
    if (parsed && !parsed->ignored.isEmpty())
        Console::say(Words::tr("Ignored in the URL: %1.").arg(parsed->ignored.join(", "_L1)));
    return parsed;
}

/// The book that is meant, unless the administrator has set another one for everyone.
Result<DatabaseUrl::Parsed> findBook(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto presets, SystemPresets::read());
    auto book = parseUrl(invocation, presets);
    if (!book)
        return book;
    RETURN_IF_ERROR(presets.require(book->url));
    return book;
}

Result<Database> emptyBook()
{
    auto database = Database::open({.path = u":memory:"_s});
    if (!database)
        return database;
    RETURN_IF_ERROR(migrate(*database));
    return database;
}

Error noBook(const DatabaseUrl &url)
{
    return {.kind = Error::Kind::NotFound,
            .happened = Words::tr("There is no book in %1.").arg(url.displayName()),
            .advice = Words::tr("Check the URL. Use add, import or migrate to create a new book.")};
}

/// Makes of what is there what is needed, or says why that can't be.
Result<> prepare(Database &database, const Actor &actor, Need need)
{
    ASSIGN_OR_RETURN(const auto state, bookState(database));
    if (state == BookState::Empty && need != Need::ToMake)
        return failure(noBook(database.url()));
    const bool canBeRead = state == BookState::Crm || state == BookState::Older || state == BookState::Current;
    if (need == Need::ToRead && canBeRead) // of a damaged book, too, what it still gives
        return state == BookState::Current ? migrate(database) : Result<>();
    RETURN_IF_ERROR(requireSound(database));
    if (need == Need::ToTry && state == BookState::Older) // an import is tried in its tables as well
        return {};
    if (auto migrated = migrate(database); !migrated || need == Need::ToTry)
        return migrated;
    if (state == BookState::Empty && !database.url().isMemory()) {
        RETURN_IF_ERROR(nameCurrency(database, regionsCurrency()));
    }
    ASSIGN_OR_RETURN(const auto ids, checkNewIds(database, actor, NotedIds::New));
    sayIds(ids, Unusable::New);
    return {};
}

Result<Database> openBook(const Invocation &invocation, const DatabaseUrl::Parsed &book, Need need)
{
    const DatabaseUrl &url = book.url;
    const bool mayBeNew = need == Need::ToMake || need == Need::AsItIsOrNew || url.isMemory();
    if (!mayBeNew && url.backend == Backend::Sqlite && !QFileInfo::exists(url.path))
        return need == Need::ToTry ? emptyBook() : failure(noBook(url));
    ASSIGN_OR_RETURN(const auto password, findPassword(invocation, book));
    auto database = Database::open(url, password,
                                   need == Need::ToRead ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!database || need == Need::AsItIs || need == Need::AsItIsOrNew)
        return database;
    const auto prepared = prepare(*database, invocation.actor(), need);
    if (need == Need::ToTry && bookState(*database) == BookState::Empty)
        return emptyBook();
    return prepared ? std::move(database) : failure(prepared.error());
}

} // namespace

Result<Database> openBook(const Invocation &invocation, Need need)
{
    const auto book = findBook(invocation);
    if (!book && need == Need::ToTry && !namesBook(invocation))
        return emptyBook();
    return book ? openBook(invocation, *book, need) : failure(book.error());
}

Result<DatabaseUrl> bookUrl(const Invocation &invocation)
{
    const auto book = findBook(invocation);
    return book ? Result<DatabaseUrl>(book->url) : failure(book.error());
}

Result<> nameCurrency(Database &database, const QString &currency)
{
    if (currency.isEmpty())
        return {};
    const auto named = setCurrency(database, currency);
    if (named)
        Console::say(Words::tr("A new book was made; its currency is %1.").arg(printable(currency)));
    return named;
}

void sayIds(const IdReport &report, Unusable which)
{
    for (const IdReport::Renamed &one : report.renamed)
        Console::say(Words::tr("Account ID “%1” is now “%2”.").arg(printable(one.from), printable(one.to)));
    if (report.renamedCount > report.renamed.size())
        Console::say(
            Words::tr("… and %n more ID(s)", nullptr, static_cast<int>(report.renamedCount - report.renamed.size())));
    for (const UnusableId &one : report.unusable) {
        if (which == Unusable::All || one.isNew)
            Console::say(
                Words::tr("Account “%1” has an ID that can't be used. %2 Rename it: accountdesk-cli rename “%1” NEW-ID")
                    .arg(printable(one.stored.text()), printable(one.reason)));
    }
    if (report.unusableCount > report.unusable.size())
        Console::say(Words::tr("… and %n more account(s)", nullptr,
                               static_cast<int>(report.unusableCount - report.unusable.size())));
}

QList<QCommandLineOption> bookOptions()
{
    return {{u"db"_s,
             Words::tr("The book: a database URL or an SQLite file. By default, ACCOUNTDESK_DB or the book that the "
                       "administrator has set."),
             u"URL"_s},
            {u"password-file"_s,
             Words::tr("A file whose first line is the server's password. By default it comes from "
                       "ACCOUNTDESK_PASSWORD or the keychain; at a terminal, you are asked for it."),
             u"FILE"_s}};
}

} // namespace accountdesk::cli
