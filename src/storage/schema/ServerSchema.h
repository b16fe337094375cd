// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/schema/SchemaTraits.h"

namespace accountdesk::storage {

/// What the tables of the two database servers have in common: sets accountTable and createHistory by the other
/// traits. `numbered` is the type of a key that the database counts up.
void addServerTables(SchemaTraits &traits, const Dialect &dialect, const QString &numbered);

} // namespace accountdesk::storage
