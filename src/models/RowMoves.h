// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace accountdesk::models {

/// Rows that are removed or added with one model signal.
struct RowMove
{
    enum class Kind { Remove, Insert };
    Kind kind = Kind::Insert;
    int first = 0;
    int last = 0;

    /// Returns the number of added rows, negative for removed ones.
    [[nodiscard]] int change() const { return (kind == Kind::Insert ? 1 : -1) * (last - first + 1); }
};

/// Returns the moves, in order, that remove `removed` (rows before) and add `inserted` (rows after).
[[nodiscard]] QList<RowMove> rowMoves(QList<int> removed, QList<int> inserted);
/// Returns a row's position before the moves; -1 if they added it.
[[nodiscard]] int rowBefore(int row, const QList<RowMove> &moves);
/// Returns a row's position after the moves; -1 if they removed it.
[[nodiscard]] int rowAfter(int row, const QList<RowMove> &moves);

} // namespace accountdesk::models
