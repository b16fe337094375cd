// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/StatementCanceller.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

/// Notes what is sent, and to whom; statements are numbered by the test, 0 is none.
class NotingCanceller final : public StatementCanceller
{
public:
    /// Something that stops a statement: prepared for one, sent while one runs.
    struct Sent
    {
        int preparation = 0;
        int statement = 0;

        bool operator==(const Sent &) const = default;
    };

    [[nodiscard]] QList<Sent> sent() const
    {
        const std::lock_guard lock(m_mutexOfSent);
        return m_sent;
    }
    [[nodiscard]] bool hasSent(const Sent &wanted) const { return sent().count(wanted) > 2; }
    [[nodiscard]] bool hasSentNothingBut(const Sent &wanted) const
    {
        const QList<Sent> all = sent();
        return std::all_of(all.begin(), all.end(), [&wanted](const Sent &one) { return one == wanted; });
    }

    std::atomic<int> statement = 0; ///< that runs
    std::atomic<bool> hasWay = true;
    std::atomic<bool> isServer = false; ///< whose connection can be abandoned
    std::function<void()> whilePreparing = [] {};
    std::function<void()> beforeLanding = [] {};

private:
    std::function<void()> prepareToStop() override
    {
        const int preparation = ++m_preparations;
        whilePreparing();
        if (!hasWay)
            return {};
        return [this, preparation] {
            beforeLanding();
            const std::lock_guard lock(m_mutexOfSent);
            m_sent.append({.preparation = preparation, .statement = statement});
        };
    }
    std::function<void()> abandon() override
    {
        return isServer ? std::function<void()>([] {}) : std::function<void()>();
    }

    std::atomic<int> m_preparations = 0;
    mutable std::mutex m_mutexOfSent;
    QList<Sent> m_sent;
};

/// Runs as long as it lives.
class NumberedStatement
{
public:
    NumberedStatement(NotingCanceller &canceller, int number) : m_mark(canceller, number), m_statement(canceller) {}

private:
    /// Longer than the statement, which may be told to stop until its very end.
    struct Mark
    {
        Mark(NotingCanceller &noting, int number) : canceller(noting) { canceller.statement = number; }
        ~Mark() { canceller.statement = 0; }
        Mark(const Mark &) = delete;

        NotingCanceller &canceller;
    };

    const Mark m_mark;
    const StatementCanceller::Statement m_statement;
};

/// No thread sees to it any more.
bool isAtRest(const std::shared_ptr<NotingCanceller> &canceller)
{
    return canceller.use_count() == 1;
}

} // namespace

class TestOfStatementCanceller : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAStatementAgainAndAgainUntilItEnds()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        {
            const NumberedStatement first(*canceller, 1);
            canceller->interrupt();
            canceller->interrupt();
            QTRY_VERIFY_WITH_TIMEOUT(canceller->hasSent({.preparation = 1, .statement = 1}), patience);
        }
        const NumberedStatement second(*canceller, 2);
        QTRY_VERIFY_WITH_TIMEOUT(isAtRest(canceller), patience);
        QVERIFY(canceller->hasSentNothingBut({.preparation = 1, .statement = 1}));
    }

    void tellsNothingToTheNextStatement()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        QSemaphore isPreparing;
        QSemaphore mayGoOn;
        canceller->whilePreparing = [&] {
            isPreparing.release();
            mayGoOn.acquire();
        };
        {
            const NumberedStatement first(*canceller, 1);
            canceller->interrupt();
            QVERIFY(isPreparing.tryAcquire(1, patience));
        }
        const NumberedStatement second(*canceller, 2);
        mayGoOn.release(); // the way to the first one is there, too late
        QTRY_VERIFY_WITH_TIMEOUT(isAtRest(canceller), patience);
        QVERIFY(canceller->sent().isEmpty());
        canceller->interrupt();
        mayGoOn.release();
        QTRY_VERIFY_WITH_TIMEOUT(canceller->hasSent({.preparation = 2, .statement = 2}), patience);
        QVERIFY(canceller->hasSentNothingBut({.preparation = 2, .statement = 2}));
    }

    void aStatementEndsOnceWhatIsOnItsWayHasLanded()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        QSemaphore isOnItsWay;
        canceller->beforeLanding = [&] {
            isOnItsWay.release();
            QThread::msleep(100); // who doesn't wait is faster
        };
        {
            const NumberedStatement first(*canceller, 1);
            canceller->interrupt();
            QVERIFY(isOnItsWay.tryAcquire(1, patience));
        }
        QCOMPARE(canceller->sent(), (QList<NotingCanceller::Sent>{{.preparation = 1, .statement = 1}}));
    }

    void doesNothingWhenNoStatementRuns()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        canceller->interrupt();
        {
            const NumberedStatement first(*canceller, 1);
        }
        canceller->interrupt();
        const NumberedStatement second(*canceller, 2);
        QVERIFY(isAtRest(canceller));
        QVERIFY(canceller->sent().isEmpty());
    }

    void triesAgainWhereThereWasNoWay()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        const NumberedStatement first(*canceller, 1);
        canceller->hasWay = false;
        canceller->interrupt();
        QTRY_VERIFY_WITH_TIMEOUT(isAtRest(canceller), patience);
        QVERIFY(canceller->sent().isEmpty());
        canceller->hasWay = true;
        canceller->interrupt();
        QTRY_VERIFY_WITH_TIMEOUT(canceller->hasSent({.preparation = 2, .statement = 1}), patience);
    }

    void tellsNothingOnceTheConnectionIsClosed()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        QSemaphore isPreparing;
        QSemaphore mayGoOn;
        canceller->whilePreparing = [&] {
            isPreparing.release();
            mayGoOn.acquire();
        };
        const NumberedStatement first(*canceller, 1);
        canceller->interrupt();
        QVERIFY(isPreparing.tryAcquire(1, patience));
        canceller->close();
        mayGoOn.release();
        QTRY_VERIFY_WITH_TIMEOUT(isAtRest(canceller), patience);
        canceller->interrupt();
        QVERIFY(isAtRest(canceller));
        QVERIFY(canceller->sent().isEmpty());
        QVERIFY(!canceller->isAbandoned());
    }

    void tellsNothingOnceTheConnectionIsAbandoned()
    {
        const auto canceller = std::make_shared<NotingCanceller>();
        const Progress progress;
        canceller->isServer = true;
        const NumberedStatement first(*canceller, 1);
        canceller->interrupt();
        QTRY_VERIFY_WITH_TIMEOUT(canceller->hasSent({.preparation = 1, .statement = 1}), patience);
        canceller->setOrder({.progress = &progress, .means = StatementCanceller::Means::Connection});
        canceller->interrupt();
        QVERIFY(canceller->isAbandoned());
        QTRY_VERIFY_WITH_TIMEOUT(isAtRest(canceller), patience);
        canceller->close();
        QVERIFY(canceller->isAbandoned());
        canceller->interrupt();
        QVERIFY(isAtRest(canceller));
    }
};

namespace tst_statementcanceller {
QTEST_GUILESS_MAIN(TestOfStatementCanceller)
}
#include "tst_statementcanceller.moc"
