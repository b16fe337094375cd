// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Measure.h"
#include "exchange/Import.h"
#include "url/DatabaseUrl.h"

namespace accountdesk::bench {

/// How the import reads this CSV file. Ends the benchmark with a word when it can't be read.
[[nodiscard]] exchange::ImportOptions importOptions(const QString &file);

/// What AccountDesk does with the code that its window and its command line use, each in a process of
/// its own. Ends the benchmark with a word when it fails.
Measured importCsv(const url::DatabaseUrl &url, const QString &file);
[[nodiscard]] Measured exportCsv(const url::DatabaseUrl &url, const QString &file);
/// Writes the balance into the file.
[[nodiscard]] Measured printTotals(const url::DatabaseUrl &url, const QString &file);

/// Whether this process was started by one of these.
[[nodiscard]] bool isChild(const QStringList &arguments);
/// Does what it was started for; returns its exit code.
[[nodiscard]] int runChild(const QStringList &arguments);

} // namespace accountdesk::bench
