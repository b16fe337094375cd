// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseUrl.h"

namespace accountdesk::bench {

/// What AccountDesk does in a process of its own, with the code that its window and its command line
/// use. Each ends the process with a word when it fails.
void importCsv(const DatabaseUrl &url, const QString &file);
void exportCsv(const DatabaseUrl &url, const QString &file);
void printTotals(const DatabaseUrl &url);

} // namespace accountdesk::bench
