// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Async.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/DatabaseThread.h"
#include "support/Books.h"
#include "support/Forwarder.h"
#include "support/TestDatabases.h"

#include <QSemaphore>

#include <atomic>
#include <thread>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;

Result<int> numberOf(Database &database, const QString &sql)
{
    ASSIGN_OR_RETURN(auto query, database.run(sql));
    return query.next() ? query.value(0).toInt() : 0;
}

/// Counts for far longer than a test may take.
Result<int> countForLong(Database &database)
{
    const QString numbers =
        database.backend() == Backend::PostgreSql
            ? u"SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b WHERE a + b < 0"_s
        : database.backend() == Backend::MySql
            ? u"SELECT SLEEP(100)"_s
            : u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000000000)"
              " SELECT count(*) FROM n"_s;
    return numberOf(database, numbers);
}

/// Until another thread has opened a connection and used it.
void letOthersWork(const TestDatabase &database)
{
    DatabaseThread other(database.url(), {}, Database::Access::ReadWrite);
    (void)await(other.run([](Database &connection) { return numberOf(connection, u"SELECT 1"_s); }));
}

} // namespace

class tst_DatabaseThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsJobsInOrderInItsThread()
    {
        const TestDatabase database(Kind::SqliteFile);
        DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
        QStringList order;
        (void)thread.run([&](Database &) -> Result<> {
            order += QThread::currentThread() == QCoreApplication::instance()->thread() ? u"here"_s : u"there"_s;
            return {};
        });
        (void)thread.run([&](Database &) -> Result<> {
            order += u"second"_s;
            return {};
        });
        QVERIFY(await(thread.run([](Database &connection) { return numberOf(connection, u"SELECT 7"_s); })) == 7);
        QCOMPARE(order, (QStringList{u"there"_s, u"second"_s}));
    }

    void eachJobEndsWithTheErrorOfAConnectionThatDoesNotOpen()
    {
        const DatabaseUrl url{.path = u"/nowhere/at/all/book.accountdesk"_s};
        DatabaseThread thread(url, {}, Database::Access::ReadWrite);
        for (int i = 0; i < 2; ++i) {
            const auto result = await(thread.run([](Database &) -> Result<int> { return 1; }));
            QVERIFY(!result);
            QVERIFY(!result.error().happened.isEmpty());
        }
    }

    void opensLaterWhatDoesNotOpenAtFirst()
    {
        const QTemporaryDir folder;
        const DatabaseUrl url{.path = folder.filePath(u"later/book.accountdesk"_s)};
        DatabaseThread thread(url, {}, Database::Access::ReadWrite);
        QVERIFY(!await(thread.run([](Database &) -> Result<int> { return 1; })));
        QVERIFY(QDir(folder.path()).mkdir(u"later"_s));
        QVERIFY(await(thread.run([](Database &) -> Result<int> { return 1; })));
    }

    void interruptStopsAStatement_data() { TestDatabase::addRows(); }
    void interruptStopsAStatement()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        DatabaseThread thread(database.url(), database.password(), Database::Access::ReadWrite);
        const auto future = thread.run([](Database &connection) { return countForLong(connection); });
        // It takes a moment until the statement runs, and there is nothing to interrupt before.
        QVERIFY(QTest::qWaitFor(
            [&] {
                thread.interrupt();
                return future.isFinished();
            },
            20000));
        QVERIFY(kind == Kind::MariaDb || !future.result()); // MariaDB's SLEEP() returns 1 when it is stopped
        QCOMPARE(await(thread.run([](Database &connection) { return numberOf(connection, u"SELECT 1"_s); })).value(),
                 1);
    }

    void destroyingItStopsWhatRunsAndDropsWhatWaits_data() { TestDatabase::addRows(); }
    void destroyingItStopsWhatRunsAndDropsWhatWaits()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        QSemaphore running;
        QFuture<Result<int>> first;
        QFuture<Result<int>> second;
        bool hasRun = false;
        {
            DatabaseThread thread(database.url(), database.password(), Database::Access::ReadWrite);
            first = thread.run([&](Database &connection) {
                running.release();
                return countForLong(connection);
            });
            second = thread.run([&](Database &) -> Result<int> {
                hasRun = true;
                return 2;
            });
            running.acquire();
        }
        QVERIFY(first.isFinished());
        QVERIFY(second.isFinished());
        QVERIFY(second.isCanceled());
        QVERIFY(!hasRun);
    }

    void aCancelledJobDoesNotBegin()
    {
        const TestDatabase database(Kind::SqliteFile);
        DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
        const auto progress = std::make_shared<Progress>();
        progress->cancel();
        const auto result = await(
            thread.run(cancellable(progress, [](Database &, Progress &) -> Result<int> { return 1; })));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void jobsWaitForTheirPermit()
    {
        const TestDatabase database(Kind::SqliteFile);
        DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
        QStringList order;
        const auto note = [&order](const QString &what) {
            return [&order, what](Database &) -> Result<> {
                order += what;
                return {};
            };
        };
        const auto permit = std::make_shared<Permit>();
        const auto before = thread.run(note(u"before"_s));
        thread.setPermit(permit);
        const auto first = thread.run(note(u"first"_s));
        const auto second = thread.run(note(u"second"_s));
        QVERIFY(await(before));
        order += u"permit"_s;
        permit->give({});
        QVERIFY(await(first));
        QVERIFY(await(second));
        QCOMPARE(order, (QStringList{u"before"_s, u"permit"_s, u"first"_s, u"second"_s}));
    }

    void eachJobEndsWithTheErrorOfItsPermit()
    {
        const TestDatabase database(Kind::SqliteFile);
        DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
        const Error damaged{.kind = Error::Kind::Damaged, .happened = u"It is damaged."_s};
        const auto permit = std::make_shared<Permit>();
        permit->give(failure(damaged));
        thread.setPermit(permit);
        bool hasRun = false;
        for (int i = 0; i < 2; ++i) {
            const auto result = await(thread.run([&hasRun](Database &) -> Result<> {
                hasRun = true;
                return {};
            }));
            QVERIFY(!result);
            QCOMPARE(result.error().happened, damaged.happened);
        }
        QVERIFY(!hasRun);
    }

    void aJobThatWaitsForItsPermitCanBeCancelled()
    {
        const TestDatabase database(Kind::SqliteFile);
        DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
        const auto permit = std::make_shared<Permit>();
        thread.setPermit(permit);
        for (int i = 0; i < 20; ++i) {
            const auto progress = std::make_shared<Progress>();
            const auto future = thread.run(
                cancellable(progress, [](Database &, Progress &) -> Result<int> { return 1; }));
            letOthersWork(database); // it most likely waits by then
            progress->cancel();
            const auto result = await(future);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        }
    }

    void destroyingItDropsWhatWaitsForAPermit()
    {
        const TestDatabase database(Kind::SqliteFile);
        const auto permit = std::make_shared<Permit>();
        bool hasRun = false;
        for (int i = 0; i < 20; ++i) {
            QFuture<Result<>> future;
            {
                DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
                thread.setPermit(permit);
                future = thread.run([&hasRun](Database &) -> Result<> {
                    hasRun = true;
                    return {};
                });
                letOthersWork(database);
            }
            QVERIFY(future.isCanceled());
            QVERIFY(!hasRun);
        }
    }

    void whoeverWaitsForAPermitHearsOfTheAnswerAndOfWake()
    {
        for (const bool isGiven : {true, false}) {
            Permit permit;
            QSemaphore asked;
            std::atomic<bool> isUnwanted = false;
            Result<> answer;
            std::thread waiting([&] {
                answer = permit.wait([&] {
                    asked.release();
                    return isUnwanted.load();
                });
            });
            asked.acquire(); // it sleeps as soon as it lets go of the lock that give() and wake() take
            if (isGiven) {
                permit.give({});
            } else {
                isUnwanted = true;
                permit.wake();
            }
            waiting.join();
            QCOMPARE(answer.has_value(), isGiven);
            QVERIFY(isGiven || answer.error().kind == Error::Kind::Cancelled);
        }
    }

    /// A server that is told to stop a statement before it has that ignores it.
    void stopsAStatementThatTheServerHasNotSeenYet_data() { reconnectsAfterTheServerEndedTheConnection_data(); }
    void stopsAStatementThatTheServerHasNotSeenYet()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        Forwarder way(database.url());
        DatabaseThread thread(way.url(), database.password(), Database::Access::ReadWrite);
        const auto count = [](Database &connection) { return numberOf(connection, u"SELECT 1"_s); };
        QCOMPARE(await(thread.run(count)).value(), 1);
        way.hold();
        const auto progress = std::make_shared<Progress>();
        const auto future = thread.run(
            cancellable(progress, [](Database &connection, Progress &) { return countForLong(connection); }));
        QTRY_VERIFY(way.holdsSomething());
        progress->cancel();
        const int before = way.sent();
        QTRY_VERIFY(way.sent() >= before + 6); // a single attempt doesn't need so many messages
        way.release();
        const auto stopped = await(future);
        QVERIFY(stopped ? kind == Kind::MariaDb // whose SLEEP() returns 1 when it is stopped
                        : stopped.error().kind == Error::Kind::Cancelled);
        QCOMPARE(await(thread.run(count)).value(), 1);
    }

    void aCancelMayCostTheConnectionAndTheNextJobHasANewOne_data() { TestDatabase::addRows(); }
    void aCancelMayCostTheConnectionAndTheNextJobHasANewOne()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        (void)database.openBook();
        DatabaseThread thread(database.url(), database.password(), Database::Access::ReadWrite);
        if (kind == Kind::SqliteMemory)
            QVERIFY(await(thread.run([](Database &connection) { return migrate(connection); })));
        const auto progress = std::make_shared<Progress>();
        QSemaphore running;
        const auto future = thread.run(
            cancellable(progress, [&running](Database &connection, Progress &own) -> Result<int> {
                const CancelScope cancelScope(connection, own, CancelScope::Means::Connection);
                auto transaction = Transaction::begin(connection);
                (void)connection.run(u"INSERT INTO setting(name, value) VALUES('a', 'b')"_s);
                running.release();
                return countForLong(connection);
            }));
        running.acquire();
        progress->cancel();
        const auto stopped = await(future);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        const QString left = u"SELECT COUNT(*) FROM setting WHERE name = 'a'"_s;
        const auto next = await(thread.run([&](Database &connection) { return numberOf(connection, left); }));
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE(*next, 0);
    }

    void cancellingOneJobLeavesTheOthersAlone_data() { TestDatabase::addRows(); }
    void cancellingOneJobLeavesTheOthersAlone()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        DatabaseThread thread(database.url(), database.password(), Database::Access::ReadWrite);
        QList<std::shared_ptr<Progress>> outdated;
        for (int i = 0; i < 50; ++i) {
            outdated += std::make_shared<Progress>();
            (void)thread.run(cancellable(outdated.last(),
                                         [](Database &connection, Progress &) { return countForLong(connection); }));
            const auto wanted = thread.run([](Database &connection) { return numberOf(connection, u"SELECT 42"_s); });
            QThread::yieldCurrentThread();
            outdated.last()->cancel();
            const auto answer = await(wanted);
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
            QCOMPARE(*answer, 42);
        }
    }

    void reconnectsAfterTheServerEndedTheConnection_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("MariaDB") << Kind::MariaDb;
        QTest::newRow("PostgreSQL") << Kind::PostgreSql;
    }
    void reconnectsAfterTheServerEndedTheConnection()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        const bool isMaria = kind == Kind::MariaDb;
        DatabaseThread thread(database.url(), database.password(), Database::Access::ReadWrite);
        const int id = await(thread.run([&](Database &connection) {
                           return numberOf(connection,
                                           isMaria ? u"SELECT CONNECTION_ID()"_s : u"SELECT pg_backend_pid()"_s);
                       })).value();
        Database other = database.open();
        QVERIFY(other.run((isMaria ? u"KILL %1"_s : u"SELECT pg_terminate_backend(%1)"_s).arg(id)));

        const auto ask = [&] {
            return await(thread.run([](Database &connection) { return numberOf(connection, u"SELECT 1"_s); }));
        };
        const auto lost = ask();
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Error::Kind::Unavailable);
        QCOMPARE(ask().value(), 1);
    }

    void aDistrustedConnectionIsReplacedBeforeAJobFails_data() { reconnectsAfterTheServerEndedTheConnection_data(); }
    void aDistrustedConnectionIsReplacedBeforeAJobFails()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        const bool isMaria = kind == Kind::MariaDb;
        DatabaseThread thread(database.url(), database.password(), Database::Access::ReadWrite);
        const int id = await(thread.run([&](Database &connection) {
                           return numberOf(connection,
                                           isMaria ? u"SELECT CONNECTION_ID()"_s : u"SELECT pg_backend_pid()"_s);
                       })).value();
        Database other = database.open();
        QVERIFY(other.run((isMaria ? u"KILL %1"_s : u"SELECT pg_terminate_backend(%1)"_s).arg(id)));
        thread.markStale();
        QCOMPARE(await(thread.run([](Database &connection) { return numberOf(connection, u"SELECT 1"_s); })).value(),
                 1);
    }

    void nobodyIsCalledBackAfterTheContextIsGone()
    {
        const TestDatabase database(Kind::SqliteFile);
        DatabaseThread thread(database.url(), {}, Database::Access::ReadWrite);
        bool isCalled = false;
        auto context = std::make_unique<QObject>();
        const auto future = thread.run([](Database &) -> Result<int> { return 1; });
        whenDone(context.get(), future, [&](const Result<int> &) { isCalled = true; });
        context.reset();
        (void)await(future);
        QCoreApplication::processEvents();
        QVERIFY(!isCalled);
    }
};

namespace tst_databasethread {
QTEST_GUILESS_MAIN(tst_DatabaseThread)
}
#include "tst_databasethread.moc"
