// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/StagedRows.h"

#include <QtTest>

#include <map>
#include <random>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace Qt::StringLiterals;

/// The order in which an import's rows are merged.
class tst_StagedRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsWhatComesInAnyOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << 0 << u""_s;
        QTest::newRow("one") << 1 << u""_s;
        QTest::newRow("in memory") << 5'000 << u"Ünal"_s;
        QTest::newRow("in a file, several runs") << 150'000 << QString(200, u'ß');
    }
    void sortsWhatComesInAnyOrder()
    {
        QFETCH(int, count);
        QFETCH(QString, name);
        std::mt19937 random(42);
        std::map<QByteArray, std::int64_t> expected;
        StagedRows rows(StagedRows::SameId::Reject);
        QList<std::int64_t> rejected;
        qsizetype again = 0;
        for (int line = 1; line <= count; ++line) {
            const QString id = QString::number(random() % 1'000'000);
            QVERIFY(rows.add(line, id, name, Money::fromCents(line), Money::fromCents(-line)));
            again += !expected.emplace(id.toUtf8(), line).second;
        }
        QVERIFY(rows.finish([&rejected](const StagedRows::Row &row) { rejected << row.line; }, nullptr));
        QCOMPARE(rejected.size(), again);
        QCOMPARE(rows.count(), std::int64_t(expected.size()));
        for (int reading = 0; reading < 2; ++reading) {
            StagedRows::Reader reader = rows.reader();
            for (const auto &[id, line] : expected) {
                QVERIFY(reader.next());
                QCOMPARE(reader.row().id.toByteArray(), id);
                QCOMPARE(reader.row().line, line); // the first of its id
                QCOMPARE(reader.row().paid.cents(), line);
                QCOMPARE(reader.row().due.cents(), -line);
                QCOMPARE(QString::fromUtf8(reader.row().name), name);
            }
            QVERIFY(!reader.next());
            QVERIFY(!reader.isBroken());
        }
    }

    void keepsWhatComesInOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("in memory") << 1'000;
        QTest::newRow("in a file") << 600'000;
    }
    void keepsWhatComesInOrder()
    {
        QFETCH(int, count);
        StagedRows rows(StagedRows::SameId::Reject);
        for (int line = 1; line <= count; ++line)
            QVERIFY(rows.add(line, QStringLiteral("A%1").arg(line, 8, 10, QLatin1Char('0')), u"", Money(), Money()));
        QVERIFY(rows.finish([](const StagedRows::Row &) { QFAIL("nothing to reject"); }, nullptr));
        StagedRows::Reader reader = rows.reader();
        int line = 0;
        while (reader.next())
            QCOMPARE(reader.row().line, ++line);
        QCOMPARE(line, count);
    }

    void sumsRowsOfOneIdAcrossRuns()
    {
        StagedRows rows(StagedRows::SameId::Sum);
        const QString name(200, u'x');
        for (int line = 1; line <= 200'000; ++line)
            QVERIFY(rows.add(line, QString::number(line % 3), name, Money::fromCents(1), Money::fromCents(line)));
        QVERIFY(rows.finish([](const StagedRows::Row &) { QFAIL("nothing to reject"); }, nullptr));
        QCOMPARE(rows.count(), 3);
        StagedRows::Reader reader = rows.reader();
        std::int64_t paid = 0;
        std::int64_t due = 0;
        while (reader.next()) {
            paid += reader.row().paid.cents();
            due += reader.row().due.cents();
        }
        QCOMPARE(paid, 200'000);
        QCOMPARE(due, std::int64_t(200'000) * 200'001 / 2);
    }

    void keepsEachTextOfARowAcrossRuns()
    {
        StagedRows rows(StagedRows::SameId::Reject);
        const QByteArray extra(2'000, 'x');
        constexpr int count = 20'000; // more than two runs
        for (int line = count; line > 0; --line) {
            const QString number = QString::number(line).rightJustified(6, u'0');
            QVERIFY(rows.add(line, number, u"Ü"_s + number, Money(), Money(), u"P"_s + number,
                             line % 2 ? extra + number.toUtf8() : QByteArray()));
        }
        QVERIFY(rows.finish([](const StagedRows::Row &) { QFAIL("nothing to reject"); }, nullptr));
        StagedRows::Reader reader = rows.reader();
        for (int line = 1; line <= count; ++line) {
            QVERIFY(reader.next());
            const QByteArray number = QByteArray::number(line).rightJustified(6, '0');
            QCOMPARE(reader.row().line, line);
            QCOMPARE(reader.row().name.toByteArray(), QByteArray("Ü" + number));
            QCOMPARE(reader.row().parent.toByteArray(), QByteArray("P" + number));
            QCOMPARE(reader.row().extra.toByteArray(), line % 2 ? QByteArray(extra + number) : QByteArray());
        }
        QVERIFY(!reader.next());
    }

    void tellsIdsApartThatBeginAlike()
    {
        StagedRows rows(StagedRows::SameId::Reject);
        const QStringList ids{u"ABCDEFGHI"_s, u"ABCDEFGH"_s, u"ABCDEFGHA"_s, u"ABCDEFGH"_s, u"A"_s, u"Ä"_s};
        for (int i = 0; i < ids.size(); ++i)
            QVERIFY(rows.add(i + 1, ids.at(i), {}, Money(), Money()));
        int rejected = 0;
        QVERIFY(rows.finish([&rejected](const StagedRows::Row &) { ++rejected; }, nullptr));
        QCOMPARE(rejected, 1);
        StagedRows::Reader reader = rows.reader();
        QStringList sorted;
        while (reader.next())
            sorted << QString::fromUtf8(reader.row().id);
        QCOMPARE(sorted, (QStringList{u"A"_s, u"ABCDEFGH"_s, u"ABCDEFGHA"_s, u"ABCDEFGHI"_s, u"Ä"_s}));
    }
};

namespace tst_stagedrows {
QTEST_APPLESS_MAIN(tst_StagedRows)
}
#include "tst_stagedrows.moc"
