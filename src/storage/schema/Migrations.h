// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/schema/SchemaCreation.h"

#include <functional>

namespace accountdesk::storage {

/// What kind of database a connection leads to.
enum class BookState {
    Empty, ///< no account table: createBook() makes one
    Crm,   ///< a table that the CRM made: see CrmBook.h
    Older, ///< an older AccountDesk book: migrate() brings it up to date
    Current,
    Newer,   ///< made by a newer AccountDesk: not opened
    Foreign, ///< an account or version table that AccountDesk doesn't understand
};

[[nodiscard]] Result<BookState> bookState(Database &database);

/// Makes an empty book or brings an older one up to date: forward, one transaction for each step
/// (on MariaDB, which commits DDL at once, each step can be repeated and its version is written
/// last). A Current book is left alone, and refused where another program changed its tables or triggers (see
/// requireOwnSchema()). Crm, Newer and Foreign ones are errors that say what to do.
[[nodiscard]] Result<> migrate(Database &database);

/// Runs `change` in a transaction while no other program changes the schema: all of it or, where the
/// server commits DDL at once, as far as it comes.
[[nodiscard]] Result<> changeSchema(Database &database, const std::function<Result<>(Database &)> &change);

} // namespace accountdesk::storage
