// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowMoves.h"

#include <algorithm>

namespace accountdesk::models {

QList<RowMove> rowMoves(QList<int> removed, QList<int> inserted)
{
    QList<RowMove> moves;
    std::sort(removed.begin(), removed.end(), std::greater<>());
    for (const int row : removed) { // from below, so that the rows above keep their numbers
        if (!moves.isEmpty() && moves.last().first == row + 1)
            moves.last().first = row;
        else
            moves.append({.kind = RowMove::Kind::Remove, .first = row, .last = row});
    }
    std::sort(inserted.begin(), inserted.end());
    for (const int row : inserted) {
        if (!moves.isEmpty() && moves.last().kind == RowMove::Kind::Insert && moves.last().last == row - 1)
            moves.last().last = row;
        else
            moves.append({.kind = RowMove::Kind::Insert, .first = row, .last = row});
    }
    return moves;
}

int rowBefore(int row, const QList<RowMove> &moves)
{
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
        const bool isInsert = move->kind == RowMove::Kind::Insert;
        if (isInsert && row >= move->first && row <= move->last)
            return -1;
        if (row >= move->first)
            row -= move->change();
    }
    return row;
}

int rowAfter(int row, const QList<RowMove> &moves)
{
    for (const RowMove &move : moves) {
        if (move.kind == RowMove::Kind::Remove && row >= move.first && row <= move.last)
            return -1;
        const bool isBehind = move.kind == RowMove::Kind::Insert ? row >= move.first : row > move.last;
        if (isBehind)
            row += move.change();
    }
    return row;
}

} // namespace accountdesk::models
