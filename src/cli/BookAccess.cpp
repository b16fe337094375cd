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
    const auto presets = platform::SystemPresets::read();
    return !bookText(invocation).isEmpty() || !presets || presets->book;
}

Result<url::DatabaseUrl::Parsed> parseUrl(const Invocation &invocation, const platform::SystemPresets &presets)
{
    const QString text = bookText(invocation);
    if (text.isEmpty()) {
        if (presets.book && !presets.lacksUser())
            return url::DatabaseUrl::Parsed{.url = *presets.book, .password = {}};
        return failure(
            Error::invalid(Words::tr("No book was given."), Words::tr("Use --db URL, or set ACCOUNTDESK_DB.")));
    }
    auto parsed = url::parsePlace(text);
    if (parsed && !parsed->ignored.isEmpty())
        Console::say(Words::tr("Ignored in the URL: %1.").arg(parsed->ignored.join(", "_L1)));
    return parsed;
}

/// The book that is meant, unless the administrator has set another one for everyone.
Result<url::DatabaseUrl::Parsed> findBook(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto presets, platform::SystemPresets::read());
    auto book = parseUrl(invocation, presets);
    if (!book)
        return book;
    RETURN_IF_ERROR(presets.require(book->url));
    return book;
}

Result<storage::Database> emptyBook()
{
    auto database = storage::Database::open({.path = u":memory:"_s});
    if (!database)
        return database;
    RETURN_IF_ERROR(storage::migrate(*database));
    return database;
}

Error noBook(const url::DatabaseUrl &url)
{
    return {.kind = Error::Kind::NotFound,
            .happened = Words::tr("There is no book in %1.").arg(url.displayName()),
            .advice = Words::tr("Check the URL. Use add, import or migrate to create a new book.")};
}

/// Makes of what is there what is needed, or says why that can't be.
Result<> prepare(storage::Database &database, const Actor &actor, Need need)
{
    ASSIGN_OR_RETURN(const auto state, storage::bookState(database));
    if (state == storage::BookState::Empty && need != Need::ToMake)
        return failure(noBook(database.url()));
    const bool canBeRead = state == storage::BookState::Crm || state == storage::BookState::Older
                           || state == storage::BookState::Current;
    if (need == Need::ToRead && canBeRead) // of a damaged book, too, what it still gives
        return state == storage::BookState::Current ? storage::migrate(database) : Result<>();
    RETURN_IF_ERROR(storage::requireSound(database));
    if (need == Need::ToTry && state == storage::BookState::Older) // an import is tried in its tables as well
        return {};
    if (auto migrated = storage::migrate(database); !migrated || need == Need::ToTry)
        return migrated;
    if (state == storage::BookState::Empty && !database.url().isMemory()) {
        RETURN_IF_ERROR(nameCurrency(database, storage::regionsCurrency()));
    }
    ASSIGN_OR_RETURN(const auto ids, storage::checkNewIds(database, actor, storage::NotedIds::New));
    sayIds(ids, Unusable::New);
    return {};
}

Result<storage::Database> openBook(const Invocation &invocation, const url::DatabaseUrl::Parsed &book, Need need)
{
    const url::DatabaseUrl &url = book.url;
    const bool mayBeNew = need == Need::ToMake || need == Need::AsItIsOrNew || url.isMemory();
    if (!mayBeNew && url.backend == url::Backend::Sqlite && !QFileInfo::exists(url.path))
        return need == Need::ToTry ? emptyBook() : failure(noBook(url));
    ASSIGN_OR_RETURN(const auto password, findPassword(invocation, book));
    auto database = storage::Database::open(url, password,
                                            need == Need::ToRead ? storage::Database::Access::ReadOnly
                                                                 : storage::Database::Access::ReadWrite);
    if (!database || need == Need::AsItIs || need == Need::AsItIsOrNew)
        return database;
    const auto prepared = prepare(*database, invocation.actor(), need);
    if (need == Need::ToTry && storage::bookState(*database) == storage::BookState::Empty)
        return emptyBook();
    return prepared ? std::move(database) : failure(prepared.error());
}

} // namespace

Result<storage::Database> openBook(const Invocation &invocation, Need need)
{
    const auto book = findBook(invocation);
    if (!book && need == Need::ToTry && !namesBook(invocation))
        return emptyBook();
    return book ? openBook(invocation, *book, need) : failure(book.error());
}

Result<url::DatabaseUrl> bookUrl(const Invocation &invocation)
{
    const auto book = findBook(invocation);
    return book ? Result<url::DatabaseUrl>(book->url) : failure(book.error());
}

Result<> nameCurrency(storage::Database &database, const QString &currency)
{
    if (currency.isEmpty())
        return {};
    const auto named = storage::setCurrency(database, currency);
    if (named)
        Console::say(Words::tr("A new book was made; its currency is %1.").arg(printable(currency)));
    return named;
}

void sayIds(const storage::IdReport &report, Unusable which)
{
    for (const storage::IdReport::Renamed &one : report.renamed)
        Console::say(Words::tr("Account ID “%1” is now “%2”.").arg(printable(one.from), printable(one.to)));
    if (report.renamedCount > report.renamed.size())
        Console::say(
            Words::tr("… and %n more ID(s)", nullptr, static_cast<int>(report.renamedCount - report.renamed.size())));
    for (const storage::UnusableId &one : report.unusable) {
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
