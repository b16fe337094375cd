// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/BookOpening.h"

#include "storage/accounts/AccountReader.h"
#include "storage/schema/Maintenance.h"

namespace accountdesk::book {

namespace {

Error noBookToRead()
{
    return {.kind = Error::Kind::NotFound,
            .happened = BookOpening::tr("There is no book in this database yet."),
            .safe = BookOpening::tr("Nothing was changed."),
            .advice = BookOpening::tr("Open it for writing to create one.")};
}

/// Nothing has to be written to it before it can be used, and another connection can check it.
bool canBeCheckedLater(const storage::Database &database, storage::BookState state)
{
    return state == storage::BookState::Current && database.backend() == url::Backend::Sqlite
           && !database.url().isMemory();
}

/// Checks what can't wait for it, and makes a book of what is there that can be used, where that is allowed.
Result<> prepare(storage::Database &database, BookAccess access, storage::BookState state)
{
    const bool isReadOnly = access != BookAccess::ReadWrite;
    if (access != BookAccess::ReadUnchecked && !canBeCheckedLater(database, state)) {
        RETURN_IF_ERROR(storage::requireSound(database));
    }
    if (isReadOnly && state == storage::BookState::Empty)
        return failure(noBookToRead());
    // What can't be opened at all is what migrate() refuses, without a change.
    const bool isRefused = state == storage::BookState::Newer || state == storage::BookState::Foreign;
    // Read-only, it makes sure that the tables are those of a book.
    const bool isAsItIs = access == BookAccess::ReadUnchecked || state != storage::BookState::Current;
    return isReadOnly && !isRefused && isAsItIs ? Result<>() : storage::migrate(database);
}

Result<> open(storage::Database &database, BookAccess access, BookOpening &opening)
{
    ASSIGN_OR_RETURN(const auto state, storage::bookState(database));
    opening.state = state;
    opening.isCheckDue = access != BookAccess::ReadUnchecked && canBeCheckedLater(database, state);
    RETURN_IF_ERROR(prepare(database, access, state));
    ASSIGN_OR_RETURN(opening.serverVersion, database.serverVersion());
    if (state != storage::BookState::Crm) { // a CRM keeps no settings
        ASSIGN_OR_RETURN(opening.settings, storage::readBookSettings(database));
    }
    ASSIGN_OR_RETURN(opening.changeMark, storage::AccountReader(database).changeMark());
    return {};
}

} // namespace

BookOpening openBook(storage::Database &database, BookAccess access)
{
    BookOpening opening;
    if (const auto opened = open(database, access, opening); !opened)
        opening.problem = opened.error();
    return opening;
}

} // namespace accountdesk::book
