// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "exchange/ColumnMapping.h"
#include "exchange/CsvPreview.h"

#include <QIODevice>

namespace accountdesk::exchange {

/// Finds out how a file is written: encoding, delimiter, quote, header, columns, and by all of its amounts the
/// decimal sign, thousands separator and currency. What is known settles more than itself: with a decimal
/// comma, the point in 1.234 can't be one. With a mapping, no other columns decide. Reads through the file
/// once or twice with bounded memory; the device has to be one that can be read at any place, and is at its start
/// after. An Error: it can't be read, is empty, or no text. Any thread.
[[nodiscard]] Result<CsvPreview> inspectCsv(QIODevice &device, const text::KnownCsvFormat &known = {},
                                            const std::optional<ColumnMapping> &mapping = {},
                                            Progress *progress = nullptr, int rows = 50);

/// Decides again what depends on which column holds what, without reading the file again.
void settleColumns(CsvPreview &preview, const text::KnownCsvFormat &known, const std::optional<ColumnMapping> &mapping);

} // namespace accountdesk::exchange
