// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"
#include "storage/staging/StagedText.h"

namespace accountdesk::storage {

/// Fills an empty table by the server's own way for many rows: LOAD DATA LOCAL INFILE, fed from memory
/// whatever file the server asks for, or COPY … FROM STDIN. `columns`: those of the text, in its order.
/// False: the server or its client library doesn't allow it, the table is empty as before.
[[nodiscard]] Result<bool> bulkLoad(Database &database, const QString &table, const QString &columns, StagedText text);

} // namespace accountdesk::storage
