// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PageCache.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::models;
using namespace Qt::StringLiterals;

class tst_PageCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsWhatWasPutIn()
    {
        PageCache<QString> cache(2);
        QCOMPARE(cache.find(1), nullptr);
        cache.insert(1, u"one"_s);
        QCOMPARE(*cache.find(1), u"one"_s);
        QVERIFY(cache.contains(1));
        QVERIFY(!cache.contains(2));
    }

    void forgetsWhatWasNotUsedForTheLongestTime()
    {
        PageCache<QString> cache(2);
        cache.insert(1, u"one"_s);
        cache.insert(2, u"two"_s);
        QVERIFY(cache.find(1));
        cache.insert(3, u"three"_s);
        QCOMPARE(cache.size(), 2);
        QVERIFY(!cache.contains(2));
        QCOMPARE(cache.numbers(), (QList{3, 1}));
    }

    void lookingAsideIsNoUse()
    {
        PageCache<QString> cache(2);
        cache.insert(1, u"one"_s);
        cache.insert(2, u"two"_s);
        QCOMPARE(*cache.peek(1), u"one"_s);
        QCOMPARE(cache.peek(7), nullptr);
        cache.insert(3, u"three"_s);
        QVERIFY(!cache.contains(1));
    }

    void replacesAPageInItsPlace()
    {
        PageCache<QString> cache(2);
        cache.insert(1, u"one"_s);
        cache.insert(2, u"two"_s);
        cache.insert(1, u"eins"_s);
        QCOMPARE(cache.size(), 2);
        QCOMPARE(*cache.find(1), u"eins"_s);
    }

    void staysWithinItsBoundsWhateverIsAskedOfIt()
    {
        PageCache<int> cache(64);
        QRandomGenerator random(1);
        for (int i = 0; i < 100'000; ++i) {
            const int number = random.bounded(1000);
            if (int *page = cache.find(number))
                QCOMPARE(*page, number);
            else
                cache.insert(number, number);
            QVERIFY(cache.size() <= 64);
        }
        QCOMPARE(cache.numbers().size(), 64);
    }

    void isEmptyAfterClearing()
    {
        PageCache<QString> cache(2);
        cache.insert(1, u"one"_s);
        cache.clear();
        QCOMPARE(cache.size(), 0);
        QCOMPARE(cache.find(1), nullptr);
        cache.insert(1, u"again"_s);
        QCOMPARE(*cache.find(1), u"again"_s);
    }
};

namespace tst_pagecache {
QTEST_GUILESS_MAIN(tst_PageCache)
}
#include "tst_pagecache.moc"
