// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "exchange/CsvFormat.h"

#include <QByteArray>

namespace accountdesk {

/// Reads an amount as a file writes it, strictly: thousands separators stand between groups of
/// three or nowhere, and neither a currency nor an exponent is taken for part of an amount.
[[nodiscard]] Result<Money> parseAmount(QByteArrayView text, const CsvFormat &format);

/// Appends an amount with two decimals, as parseAmount() reads it with the same format.
void appendAmount(QByteArray &to, Money amount, const CsvFormat &format = {});

} // namespace accountdesk
