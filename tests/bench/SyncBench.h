// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Report.h"

namespace accountdesk::bench {

/// Measures a sync over TLS on this computer: the first one with all accounts, and a daily one with
/// a few changes, beside fetching the same bytes with curl and then importing the same accounts. Both
/// books have to hold the same then, after as many changes.
/// `csv` has that many accounts with their names.
void measureSync(Report &report, int rows, const QString &csv);

} // namespace accountdesk::bench
