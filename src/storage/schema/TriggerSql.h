// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/DetailsSql.h"

namespace accountdesk::storage {

/// detailsSql() of an account that a trigger sees closed, whose row is called `row`: all that it had.
[[nodiscard]] QString closingDetails(const Dialect &dialect, const QString &row, const JsonPair &pair);
[[nodiscard]] QString closingDetails(const Dialect &dialect, const QString &row);

} // namespace accountdesk::storage
