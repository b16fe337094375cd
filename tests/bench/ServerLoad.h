// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Report.h"

namespace accountdesk::bench {

/// Measures accountdesk-server on a SQLite book under load, with wrk: 1 and 100 clients that look
/// accounts up and that send changes, and what 1000 clients take of its memory. Prints a table.
void measureServer(Report &report);

} // namespace accountdesk::bench
