// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "exchange/ColumnMapping.h"
#include "exchange/CsvInspection.h"
#include "exchange/RowSource.h"

namespace accountdesk::exchange {

/// A pasted row that can be taken in. What the text has no column for is empty and stays as it is.
struct PastedRow
{
    std::int64_t line = 0; ///< from 1, in the text
    AccountId id = {};
    std::optional<QString> name = {};
    std::optional<Money> paid = {};
    std::optional<Money> due = {};
};

/// Rows that were copied in a spreadsheet or another program.
struct PastedText
{
    CsvPreview found = {};      ///< how the text was read: header, columns, decimal sign
    QList<PastedRow> rows = {}; ///< in the text's order, no account twice
    QList<BadRow> bad = {};     ///< each other row, with the reason
};

/// Reads pasted text by the rules and words of the import of a file: a header, titles above it and totals
/// below it, decimal commas, currencies, parentheses. Cells are separated by tabs when the text has one.
/// An Error says what is doubtful about the text as a whole, such as two columns that could be the amount;
/// `known` and `mapping` decide that. Any thread; nothing is kept.
[[nodiscard]] Result<PastedText> readPastedText(const QString &text, text::KnownCsvFormat known = {},
                                                const std::optional<ColumnMapping> &mapping = {});

} // namespace accountdesk::exchange
