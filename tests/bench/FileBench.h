// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Report.h"

namespace accountdesk::bench {

/// Measures import, update, export and totals on SQLite, and import on MariaDB, beside the databases' own
/// tools. What both sides leave behind has to be the same: accounts, amounts, history.
void measureFiles(Report &report, int rows);

} // namespace accountdesk::bench
