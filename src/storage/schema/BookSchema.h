// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

// Whether the tables of a book are as AccountDesk makes them. A table that is a view in truth could compute
// without end, and a trigger of another program's could do anything with what is saved.

/// What isn't, of a book whose schema is up to date, in sentences. Tables that have nothing to do with the book may
/// be there. On a server, what isn't is what acts on the tables or stands for one, as far as the user may see it:
/// triggers, rules, views, computed columns, foreign keys and policies.
[[nodiscard]] Result<QStringList> schemaFindings(Database &database);

enum class SchemaUse { Reading, Writing };
/// An error of kind Unsupported where a book whose schema is up to date must not be used so.
[[nodiscard]] Result<> requireOwnSchema(Database &database, SchemaUse use);

/// The same for a book of an older schema before it is brought up to date: no triggers but AccountDesk's own.
/// Those are taken away on SQLite, to be made anew: their text may be anything.
[[nodiscard]] Result<> dropOwnTriggers(Database &database);

/// Whether a table that a book needs is a view or a virtual table: then nothing must be read from it.
[[nodiscard]] Result<bool> hasDisguisedTables(Database &database);

} // namespace accountdesk::storage
