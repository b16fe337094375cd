// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowMoves.h"

#include <QtTest>

#include <algorithm>

using namespace accountdesk;
using namespace accountdesk::models;

namespace {

/// Carries moves out on the row numbers themselves; new rows are -1.
QList<int> carriedOut(int count, const QList<RowMove> &moves)
{
    QList<int> rows;
    for (int row = 0; row < count; ++row)
        rows.append(row);
    for (const RowMove &move : moves) {
        const int size = move.last - move.first + 1;
        if (move.kind == RowMove::Kind::Remove)
            rows.remove(move.first, size);
        else
            rows.insert(move.first, size, -1);
    }
    return rows;
}

} // namespace

class tst_RowMoves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsNeighbours()
    {
        const auto moves = rowMoves({3, 1, 2, 7}, {5, 4});
        QCOMPARE(moves.size(), 3);
        QCOMPARE(moves.at(0).first, 7);
        QCOMPARE(moves.at(1).first, 1);
        QCOMPARE(moves.at(1).last, 3);
        QCOMPARE(moves.at(1).change(), -3);
        QCOMPARE(moves.at(2).first, 4);
        QCOMPARE(moves.at(2).change(), 2);
    }

    void nothingMovesNothing()
    {
        QVERIFY(rowMoves({}, {}).isEmpty());
        QCOMPARE(rowAfter(5, {}), 5);
    }

    void tellsWhereEachRowStandsAfterwardsAndStoodBefore()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 2000; ++i) {
            const int count = 1 + random.bounded(30);
            QList<int> removed;
            for (int row = 0; row < count; ++row) {
                if (random.bounded(3) == 0)
                    removed.append(row);
            }
            const int added = random.bounded(5);
            const int after = count - static_cast<int>(removed.size()) + added;
            QList<int> inserted;
            while (inserted.size() < added) {
                if (const int row = random.bounded(after); !inserted.contains(row))
                    inserted.append(row);
            }
            const auto moves = rowMoves(removed, inserted);
            const QList<int> rows = carriedOut(count, moves);
            QCOMPARE(rows.size(), after);
            for (int row = 0; row < count; ++row)
                QCOMPARE(rowAfter(row, moves), int(rows.indexOf(row)));
            for (int row = 0; row < after; ++row)
                QCOMPARE(rowBefore(row, moves), rows.at(row));
            for (const int row : inserted)
                QCOMPARE(rows.at(row), -1);
        }
    }
};

namespace tst_rowmoves {
QTEST_GUILESS_MAIN(tst_RowMoves)
}
#include "tst_rowmoves.moc"
