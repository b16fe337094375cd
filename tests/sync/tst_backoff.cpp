// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Backoff.h"

#include <QtTest>

#include <set>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace std::chrono_literals;
using Milliseconds = Backoff::Milliseconds;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheLongestWait()
    {
        for (quint32 seed = 0; seed < 100; ++seed) {
            Backoff backoff(1s, 60s, QRandomGenerator(seed));
            Milliseconds full = 1s;
            for (int i = 0; i < 100; ++i) {
                const Milliseconds wait = backoff.next();
                QVERIFY(wait >= full / 2 && wait <= full);
                full = std::min<Milliseconds>(2 * full, 60s);
            }
            QCOMPARE(backoff.failures(), 100);
        }
    }

    void beginsAnewAfterASuccess()
    {
        Backoff backoff(1s, 60s, QRandomGenerator(1));
        for (int i = 0; i < 10; ++i)
            (void)backoff.next();
        backoff.reset();
        QCOMPARE(backoff.failures(), 0);
        QVERIFY(backoff.next() <= 1s);
    }

    void spreadsClientsThatFailedTogether()
    {
        std::set<Milliseconds> waits;
        for (quint32 seed = 0; seed < 100; ++seed)
            waits.insert(Backoff(10s, 60s, QRandomGenerator(seed)).next());
        QVERIFY(waits.size() > 90);
        QVERIFY(*waits.rbegin() - *waits.begin() > 4s);
    }

    void waitsAsLongAsTheServerAsks()
    {
        std::set<Milliseconds> waits;
        for (quint32 seed = 0; seed < 100; ++seed) {
            const Milliseconds wait = Backoff(2s, 60s, QRandomGenerator(seed)).next(30s);
            QVERIFY(wait >= 30s && wait <= 31s);
            waits.insert(wait);
        }
        QVERIFY(waits.size() > 50);
        QVERIFY(Backoff(10s, 60s, QRandomGenerator(1)).next(1s) >= 5s);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");
        QTest::newRow("seconds") << QByteArray("120") << 120;
        QTest::newRow("now") << QByteArray("0") << 0;
        QTest::newRow("blanks around") << QByteArray(" 7 ") << 7;
        QTest::newRow("too long") << QByteArray("86400") << 3600;
        QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999999") << 3600;
        QTest::newRow("date") << QByteArray("Sat, 31 Jan 2026 12:01:30 GMT") << 90;
        QTest::newRow("past date") << QByteArray("Sat, 31 Jan 2026 11:00:00 GMT") << 0;
        QTest::newRow("far date") << QByteArray("Sun, 31 Jan 2027 12:00:00 GMT") << 3600;
        QTest::newRow("missing") << QByteArray() << -1;
        QTest::newRow("negative") << QByteArray("-1") << -1;
        QTest::newRow("fraction") << QByteArray("1.5") << -1;
        QTest::newRow("word") << QByteArray("soon") << -1;
        QTest::newRow("another zone") << QByteArray("Sat, 31 Jan 2026 12:01:30 CET") << -1;
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        const QDateTime now(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
        const auto wait = parseRetryAfter(value, now);
        QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
    }
};

namespace tst_backoff {
QTEST_GUILESS_MAIN(BackoffTest)
}
#include "tst_backoff.moc"
