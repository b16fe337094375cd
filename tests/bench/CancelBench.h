// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Report.h"

namespace accountdesk::bench {

/// Measures how many milliseconds after a Cancel the reading and the writing of an import, and an export, have ended, on
/// SQLite, MariaDB and PostgreSQL: it is pressed at ten moments spread over the work. Prints a table.
void measureCancel(Report &report, int rows, const QString &file);

} // namespace accountdesk::bench
