// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "text/CsvFormat.h"

#include <QByteArray>

namespace accountdesk::text {

/// An amount of which only the file's reader could say what it is: what to choose then.
struct AmountError
{
    Error error = {};
    CsvChoice choice = CsvChoice::None;
};

/// Reads an amount as a file writes it. Its parts may stand as AmountText says. Thousands separators stand
/// between groups of three, with commas also as in India, or nowhere; a currency has to be the format's.
/// Decimals beyond the second have to be zeros. A dash is 0.00; an empty text is no amount.
[[nodiscard]] tl::expected<Money, AmountError> readAmount(QByteArrayView text, const CsvFormat &format);
/// The same for whom the error's words are enough.
[[nodiscard]] Result<Money> parseAmount(QByteArrayView text, const CsvFormat &format);

/// Appends an amount with two decimals, as parseAmount() reads it with the same format.
void appendAmount(QByteArray &to, Money amount, const CsvFormat &format = {});

} // namespace accountdesk::text
