// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/BookOpening.h"

#include "storage/accounts/AccountReader.h"
#include "storage/schema/Maintenance.h"

namespace accountdesk {

namespace {

Error noBookToRead()
{
    return {.kind = Error::Kind::NotFound,
            .happened = BookOpening::tr("There is no book in this database yet."),
            .safe = BookOpening::tr("Nothing was changed."),
            .advice = BookOpening::tr("Open it for writing to create one.")};
}

/// Nothing has to be written to it before it can be used, and another connection can check it.
bool canBeCheckedLater(const Database &database, BookState state)
{
    return state == BookState::Current && database.backend() == Backend::Sqlite && !database.url().isMemory();
}

/// Checks what can't wait for it, and makes a book of what is there that can be used, where that is allowed.
Result<> prepare(Database &database, BookAccess access, BookState state)
{
    const bool isReadOnly = access != BookAccess::ReadWrite;
    if (access != BookAccess::ReadUnchecked && !canBeCheckedLater(database, state)) {
        RETURN_IF_ERROR(requireSound(database));
    }
    if (isReadOnly && state == BookState::Empty)
        return failure(noBookToRead());
    // What can't be opened at all is what migrate() refuses, without a change.
    const bool isRefused = state == BookState::Newer || state == BookState::Foreign;
    // Read-only, it makes sure that the tables are those of a book.
    const bool isAsItIs = access == BookAccess::ReadUnchecked || state != BookState::Current;
    return isReadOnly && !isRefused && isAsItIs ? Result<>() : migrate(database);
}

Result<> open(Database &database, BookAccess access, BookOpening &opening)
{
    ASSIGN_OR_RETURN(const auto state, bookState(database));
    opening.state = state;
    opening.isCheckDue = access != BookAccess::ReadUnchecked && canBeCheckedLater(database, state);
    RETURN_IF_ERROR(prepare(database, access, state));
    ASSIGN_OR_RETURN(opening.serverVersion, database.serverVersion());
    if (state != BookState::Crm) { // a CRM keeps no settings
        ASSIGN_OR_RETURN(opening.settings, readBookSettings(database));
    }
    ASSIGN_OR_RETURN(opening.changeMark, AccountReader(database).changeMark());
    return {};
}

} // namespace

BookOpening openBook(Database &database, BookAccess access)
{
    BookOpening opening;
    if (const auto opened = open(database, access, opening); !opened)
        opening.problem = opened.error();
    return opening;
}

} // namespace accountdesk
