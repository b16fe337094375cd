// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Totals.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// Of the rows that `FROM rows` gives, whose amount columns are called paid and due; `values` are its placeholders'.
[[nodiscard]] Result<Totals> readTotals(Database &database, const QString &rows, const QVariantList &values = {});

} // namespace accountdesk::storage
