// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "exchange/AmountVotes.h"
#include "exchange/CsvFormat.h"

#include <QIODevice>
#include <QStringList>

namespace accountdesk {

/// Something about a file as a whole that somebody has to decide before it is taken in.
struct CsvDoubt
{
    CsvChoice choice = CsvChoice::None;
    QString what = {}; ///< a whole sentence
};

/// A file as it would be read, and what is doubtful about that.
struct CsvPreview
{
    CsvFormat format = {};
    QStringList header = {};      ///< the header's cells, or "Column 1", … without one
    QList<QStringList> rows = {}; ///< the first rows after the header, at most as many as asked for
    ColumnMapping mapping = {};   ///< what the header's words or, without one, the cells suggest
    QList<CsvDoubt> doubts = {};  ///< none: it can be imported
    QStringList unused = {};      ///< columns whose headers say nothing that the book has a place for
    QStringList lines = {};       ///< the file's own first lines, titles and header too

    QList<AmountVotes> votes = {}; ///< by column, of the whole file: for settleColumns()
};

/// Finds out how a file is written: encoding, delimiter, quote, header, columns, and by all of its amounts the
/// decimal sign, thousands separator and currency. What is known settles more than itself: with a decimal
/// comma, the point in 1.234 can't be one. With a mapping, no other columns decide. Reads through the file
/// once or twice with bounded memory; the device has to be one that can be read at any place, and is at its start
/// after. An Error: it can't be read, is empty, or no text. Any thread.
[[nodiscard]] Result<CsvPreview> inspectCsv(QIODevice &device, const KnownCsvFormat &known = {},
                                            const std::optional<ColumnMapping> &mapping = {},
                                            Progress *progress = nullptr, int rows = 50);

/// Decides again what depends on which column holds what, without reading the file again.
void settleColumns(CsvPreview &preview, const KnownCsvFormat &known, const std::optional<ColumnMapping> &mapping);

} // namespace accountdesk
