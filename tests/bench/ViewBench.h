// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Report.h"

namespace accountdesk::bench {

/// Measures the real window on a book of `csv`, which has that many accounts with their names: its
/// start beside sqlitebrowser's, scrolling, scrolling over MariaDB with 20 ms of added delay, and sorting,
/// searching and totals beside sqlite3. The answers have to be the same.
void measureView(Report &report, int rows, const QString &csv);

} // namespace accountdesk::bench
