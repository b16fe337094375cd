// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/AmountVotes.h"
#include "exchange/ColumnMapping.h"
#include "text/CsvFormat.h"

#include <QStringList>

namespace accountdesk::exchange {

/// Something about a file as a whole that somebody has to decide before it is taken in.
struct CsvDoubt
{
    text::CsvChoice choice = text::CsvChoice::None;
    QString what = {}; ///< a whole sentence
};

/// A file as it would be read, and what is doubtful about that.
struct CsvPreview
{
    text::CsvFormat format = {};
    QStringList header = {};      ///< the header's cells, or "Column 1", … without one
    QList<QStringList> rows = {}; ///< the first rows after the header, at most as many as asked for
    ColumnMapping mapping = {};   ///< what the header's words or, without one, the cells suggest
    QList<CsvDoubt> doubts = {};  ///< none: it can be imported
    QStringList unused = {};      ///< columns whose headers say nothing that the book has a place for
    QStringList lines = {};       ///< the file's own first lines, titles and header too

    QStringList currencies = {};   ///< that a column of currencies names, the first eight
    QList<AmountVotes> votes = {}; ///< by column, of the whole file: for settleColumns()
};

} // namespace accountdesk::exchange
