// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace accountdesk {

/// Rows that go or come, as one signal of a model says it.
struct RowMove
{
    enum class Kind { Remove, Insert };
    Kind kind = Kind::Insert;
    int first = 0;
    int last = 0;

    /// How many rows there are more.
    [[nodiscard]] int change() const { return (kind == Kind::Insert ? 1 : -1) * (last - first + 1); }
};

/// The moves, in order, that take `removed` (rows before) away and put `inserted` (rows after) in.
[[nodiscard]] QList<RowMove> rowMoves(QList<int> removed, QList<int> inserted);
/// Where a row stood before the moves; -1: it came with them.
[[nodiscard]] int rowBefore(int row, const QList<RowMove> &moves);
/// Where a row stands after the moves; -1: it went.
[[nodiscard]] int rowAfter(int row, const QList<RowMove> &moves);

} // namespace accountdesk
