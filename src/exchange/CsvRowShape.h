// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/CsvReader.h"

#include <QString>

namespace accountdesk::exchange {

/// Why a record that is broken can't be read, in words.
[[nodiscard]] QString faultReason(text::CsvReader::Fault fault);
/// Too few or too many cells. Empty ones too many are harmless; others mean that a delimiter stands
/// in a text without quotes, and then no cell is known to be where it should.
/// Empty: there is nothing wrong with it.
[[nodiscard]] QString shapeReason(const std::vector<text::CsvReader::Cell> &cells, size_t needed, size_t columns);

} // namespace accountdesk::exchange
