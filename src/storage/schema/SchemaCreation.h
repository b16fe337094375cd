// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/schema/SchemaDialect.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// The version of the schema that this program writes.
inline constexpr int schemaVersion = 5;

/// From nothing, from a creation that was cut off, or from an older version: each statement makes
/// only what isn't there yet. In the caller's transaction, where the server has one for this.
[[nodiscard]] Result<> createBook(Database &database);

/// The statements of schema version 1 after the account table itself: history, settings, triggers.
/// Shared with the migration of a CRM's table.
[[nodiscard]] QStringList schemaAroundAccounts(const SchemaDialect &schema);

/// The last step of making a book or bringing it up to date, in the same transaction where there is
/// one: adds what came after version 1, and writes its ids, its currency and the schema's version.
/// Run SchemaTraits::bookSetup after the commit.
[[nodiscard]] Result<> recordSchema(Database &database);

} // namespace accountdesk::storage
