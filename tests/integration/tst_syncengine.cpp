// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonObject.h"
#include "support/Canceller.h"
#include "support/Files.h"
#include "support/Memory.h"
#include "support/SyncClerk.h"
#include "support/TlsServer.h"
#include "support/ValueOf.h"
#include "sync/Gzip.h"

#include <QtConcurrentRun>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = TestDatabase::Kind;

void addLastingKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

Money cents(std::int64_t count)
{
    return Money::fromCents(count);
}

Change edit(const std::optional<Account> &seen, Change::Fields fields, Account values)
{
    return Change::edit(seen.value(), fields, std::move(values));
}

Account named(Account account, const QString &name)
{
    account.name = name;
    return account;
}

/// A server on a book, a clerk on another one, each of a kind, and a way between them that may break.
struct Office
{
    explicit Office(Kind kind = Kind::SqliteFile, Kind clerks = Kind::SqliteFile, const QStringList &options = {})
        : book(kind), server(book, options), network(server.port()),
          clerk(SyncClerk::credentials(server, u"laptop"_s), server.port(), clerks)
    {}

    [[nodiscard]] bool isOneBook() const { return clerk.accounts() == SyncClerk::allAccounts(book); }

    TestDatabase book;
    ServerProcess server;
    CuttingProxy network;
    SyncClerk clerk;
};

const QByteArray statusOf3 =
    R"({"service":"accountdesk","protocol":1,"server_id":"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11","sequence":3,"accounts":3})";
const QByteArray emptyStatus =
    R"({"service":"accountdesk","protocol":1,"server_id":"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11","sequence":0,"accounts":0})";

QByteArray changeOf(int sequence, const QByteArray &id, const QByteArray &paid = R"("1.00")")
{
    return R"({"seq":)" + QByteArray::number(sequence) + R"(,"acctid":")" + id
           + R"(","revision":1,"deleted":false,"name":"John","paid":)" + paid
           + R"(,"due":"2.00","parent":null,"extra":{},"changed_at":"2026-01-31T12:00:00Z"})";
}

QByteArray pageOf(const QByteArray &changes, int sequence, const QByteArray &more = "false")
{
    return R"({"changes":[)" + changes + R"(],"sequence":)" + QByteArray::number(sequence) + R"(,"more":)" + more + "}";
}

/// A server that a test makes up, and a clerk who has trusted it.
struct MadeUp
{
    explicit MadeUp(TlsServer::Handler handler)
        : certificate(TestKey(), {}), server({.chain = {certificate}}, std::move(handler)),
          clerk({.token = u"token"_s, .trust = {.pins = {{.pin = CertificatePin::of(certificate.qt()).value()}}}},
                server.serverPort())
    {
        clerk.change({Change::open(accountOf(u"MINE"_s, u"Ann"_s, 100, 200))});
        clerk.connect();
    }

    TestCertificate certificate;
    TlsServer server;
    SyncClerk clerk;
};

bool isFor(const QByteArray &request, const QByteArray &what)
{
    return request.left(request.indexOf('\n')).contains(what);
}

/// Its words, whatever it is asked.
TlsServer::Handler answering(const QByteArray &status, const QByteArray &response)
{
    return [=](const QByteArray &request) {
        return TlsServer::Answer{.bytes = isFor(request, "status") ? TlsServer::response(status) : response};
    };
}

} // namespace

class TestOfSyncEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsToThePolicyOfTheFirstSync_data();
    void keepsToThePolicyOfTheFirstSync();
    void bringsDailyChangesBothWays_data() { addLastingKinds(); }
    void bringsDailyChangesBothWays();
    void bringsAReopenedAccountBack_data() { addLastingKinds(); }
    void bringsAReopenedAccountBack();
    void namesTheClerkInTheHistory_data() { addLastingKinds(); }
    void namesTheClerkInTheHistory();
    void keepsABookOnAServerAsWell_data() { addLastingKinds(); }
    void keepsABookOnAServerAsWell();
    void comparesWithoutWriting();
    void letsTheClerkDecide();
    void losesAndDoublesNothingWhereverTheNetworkIsCut();
    void triesAgainByItself();
    void letsTwoClerksOfOneBookSyncAtOnce_data() { addLastingKinds(); }
    void letsTwoClerksOfOneBookSyncAtOnce();
    void endsWhenCancelIsPressed_data();
    void endsWhenCancelIsPressed();
    void waitsAsLongAsTheServerAsks();
    void comesBackLaterWhenTheServerAsksForTooMuch();
    void stopsAtAServerThatCameBackFromABackup();
    void stopsWhenAnOlderBookTakesTheServersPlace_data();
    void stopsWhenAnOlderBookTakesTheServersPlace();
    void stopsWhenTheBookIsConnectedAnew_data();
    void stopsWhenTheBookIsConnectedAnew();
    void keepsWhatItCouldNotSend();
    void takesInWithATokenThatMayOnlyRead();
    void takesInWithSuchATokenWhileABatchIsUnclear();
    void sendsLessAtATimeWhenItIsTooMuch();
    void setsAnAccountAsideThatIsTooLarge();
    void sendsNothingToAnotherKey();
    void appliesNothingOfABrokenServer_data();
    void appliesNothingOfABrokenServer();
    void endsWithAServerThatPagesForEver();
    void endsWithAServerThatAlwaysHasAnotherConflict();
    void asksAheadForAPageThatMayBeDropped();
};

void TestOfSyncEngine::keepsToThePolicyOfTheFirstSync_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<FirstSync>("policy");
    QTest::newRow("ask, SQLite") << Kind::SqliteFile << FirstSync::Ask;
    QTest::newRow("ask, MariaDB") << Kind::MariaDb << FirstSync::Ask;
    QTest::newRow("ask, PostgreSQL") << Kind::PostgreSql << FirstSync::Ask;
    QTest::newRow("send mine") << Kind::SqliteFile << FirstSync::SendMine;
    QTest::newRow("take theirs") << Kind::SqliteFile << FirstSync::TakeTheirs;
}

void TestOfSyncEngine::keepsToThePolicyOfTheFirstSync()
{
    QFETCH(Kind, kind);
    QFETCH(FirstSync, policy);
    const Office office(kind);
    const Account same = accountOf(u"SAME"_s, u"Ann"_s, 100, 200);
    const Account mine = accountOf(u"DIFFERS"_s, u"Bob"_s, 100, 200);
    const Account theirs = accountOf(u"DIFFERS"_s, u"Bob"_s, 300, 200);
    office.clerk.change({Change::open(same), Change::open(mine), Change::open(accountOf(u"HERE"_s, {}, 1, 2))});
    changeElsewhere(office.book,
                    {Change::open(same), Change::open(theirs), Change::open(accountOf(u"THERE"_s, {}, 3, 4))});
    office.clerk.connect(policy);
    const SyncReport report = office.clerk.sync();
    QVERIFY(office.clerk.link().isFirstSyncDone);
    QCOMPARE(office.clerk.account(u"THERE"_s)->paid, cents(3));
    QCOMPARE(stored(office.book, u"HERE"_s)->paid, cents(1));
    const bool asks = policy == FirstSync::Ask;
    QCOMPARE(report.waiting.conflicts, asks ? 1 : 0);
    QCOMPARE(report.waiting.toSend, 0);
    QCOMPARE(office.isOneBook(), !asks);
    QCOMPARE(office.clerk.account(u"DIFFERS"_s)->paid, policy == FirstSync::TakeTheirs ? cents(300) : cents(100));
    QCOMPARE(stored(office.book, u"DIFFERS"_s)->paid, policy == FirstSync::SendMine ? cents(100) : cents(300));
}

void TestOfSyncEngine::bringsDailyChangesBothWays()
{
    QFETCH(Kind, kind);
    const Office office(kind);
    for (const QString &id : {u"PAID"_s, u"EDITED"_s, u"CLOSED"_s})
        changeElsewhere(office.book, {Change::open(accountOf(id, u"Ann"_s, 100, 200))});
    office.clerk.connect();
    QCOMPARE(office.clerk.sync().received, 3);
    QVERIFY(office.isOneBook());

    const auto edited = office.clerk.account(u"EDITED"_s);
    office.clerk.change(
        {Change::payment(idOf(u"PAID"_s), cents(10)), edit(edited, Change::Due, accountOf({}, {}, 0, 7)),
         Change::close(*office.clerk.account(u"CLOSED"_s)), Change::open(accountOf(u"CHILD"_s, u"Child"_s, 0, 1)),
         Change::open(accountOf(u"ATOP"_s, u"Parent"_s, 0, 1))});
    Account child = *office.clerk.account(u"CHILD"_s);
    child.parent = idOf(u"ATOP"_s);
    office.clerk.change({Change::edit(child, Change::Parent, child)});
    changeElsewhere(office.book, {Change::payment(idOf(u"PAID"_s), cents(5)), Change::charge(idOf(u"PAID"_s), cents(3)),
                                  edit(stored(office.book, u"EDITED"_s), Change::Name, named({}, u"Anna"_s))});
    const SyncReport report = office.clerk.sync();
    QCOMPARE(report.waiting.conflicts, 0);
    QCOMPARE(report.waiting.toSend, 0);
    QCOMPARE(report.sent, 5);
    QVERIFY(office.isOneBook());
    QCOMPARE(stored(office.book, u"PAID"_s)->paid, cents(115));
    QCOMPARE(stored(office.book, u"PAID"_s)->due, cents(203));
    QCOMPARE(stored(office.book, u"EDITED"_s)->due, cents(7));
    QCOMPARE(stored(office.book, u"EDITED"_s)->name, u"Anna"_s);
    QVERIFY(!stored(office.book, u"CLOSED"_s));

    const SyncReport again = office.clerk.sync();
    QCOMPARE(again.received + again.sent + again.merged, 0);
}

void TestOfSyncEngine::bringsAReopenedAccountBack()
{
    QFETCH(Kind, kind);
    const Office office(kind);
    changeElsewhere(office.book, {Change::open(accountOf(u"HERE"_s, u"Ann"_s, 100, 200)),
                                  Change::open(accountOf(u"THERE"_s, u"Bob"_s, 300, 100))});
    office.clerk.connect();
    (void)office.clerk.sync();
    office.clerk.change({Change::close(*office.clerk.account(u"HERE"_s))});
    changeElsewhere(office.book, {Change::close(*stored(office.book, u"THERE"_s))});
    (void)office.clerk.sync();
    QVERIFY(office.clerk.accounts().isEmpty());
    QVERIFY(office.isOneBook());

    const auto reopen = [](const TestDatabase &book, const QString &id) {
        Database connection = book.open();
        const auto closed = valueOf(AccountReader(connection).find(idOf(id), AccountQuery::State::Closed));
        QVERIFY(closed);
        changeElsewhere(book, {Change::reopen(*closed)});
    };
    reopen(office.clerk.book(), u"HERE"_s);
    reopen(office.clerk.book(), u"THERE"_s); // which the server closed
    QCOMPARE(office.clerk.sync().sent, 2);
    QVERIFY(office.isOneBook());
    QCOMPARE(stored(office.book, u"HERE"_s)->due, cents(200));
    QCOMPARE(stored(office.book, u"THERE"_s)->name, u"Bob"_s);

    changeElsewhere(office.book, {Change::close(*stored(office.book, u"HERE"_s))});
    (void)office.clerk.sync();
    reopen(office.book, u"HERE"_s);
    const SyncReport report = office.clerk.sync();
    QCOMPARE(report.received, 1);
    QCOMPARE(report.waiting.conflicts, 0);
    QVERIFY(office.isOneBook());
    QCOMPARE(office.clerk.account(u"HERE"_s)->paid, cents(100));
}

void TestOfSyncEngine::namesTheClerkInTheHistory()
{
    QFETCH(Kind, kind);
    const Office office(kind);
    changeElsewhere(office.book, {Change::open(accountOf(u"A"_s, u"Ann"_s, 100, 200))}, u"anna"_s);
    office.clerk.connect();
    (void)office.clerk.sync();
    changeElsewhere(office.book, {Change::payment(idOf(u"A"_s), cents(5))}, u"jim"_s);
    (void)office.clerk.sync();
    Database book = office.clerk.book().open();
    const QList<Entry> entries = valueOf(AccountReader(book).history(idOf(u"A"_s)));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).who, u"jim"_s); // not the server's address
    QCOMPARE(entries.at(1).who, u"anna"_s);
}

void TestOfSyncEngine::keepsABookOnAServerAsWell()
{
    QFETCH(Kind, kind);
    const Office office(Kind::SqliteFile, kind);
    changeElsewhere(office.book, {Change::open(accountOf(u"THERE"_s, u"Bob"_s, 300, 200))});
    office.clerk.change({Change::open(accountOf(u"HERE"_s, u"Ann"_s, 100, 200))});
    office.clerk.connect();
    office.clerk.sync();
    QVERIFY(office.isOneBook());
    office.clerk.change({Change::payment(idOf(u"THERE"_s), cents(1))});
    changeElsewhere(office.book, {Change::payment(idOf(u"THERE"_s), cents(20))});
    office.clerk.sync();
    QVERIFY(office.isOneBook());
    QCOMPARE(stored(office.book, u"THERE"_s)->paid, cents(321));
}

void TestOfSyncEngine::comparesWithoutWriting()
{
    Office office;
    const Account same = accountOf(u"SAME"_s, u"Ann"_s, 100, 200);
    office.clerk.change({Change::open(same), Change::open(accountOf(u"DIFFERS"_s, {}, 1, 1))});
    changeElsewhere(office.book, {Change::open(same), Change::open(accountOf(u"DIFFERS"_s, {}, 2, 2)),
                                  Change::open(accountOf(u"THERE"_s, {}, 3, 4))});
    Database database = office.clerk.book().open();
    SyncConnection connection(*SyncEndpoint::parse(office.server.url()),
                              SyncClerk::credentials(office.server, u"looker"_s));
    Progress progress;
    const auto found = SyncEngine(database, connection, progress, {}).compare();
    QVERIFY(found);
    QCOMPARE(found->same, 1);
    QCOMPARE(found->different, 1);
    QCOMPARE(found->onlyThere, 1);
    QVERIFY(!office.clerk.account(u"THERE"_s));
}

void TestOfSyncEngine::letsTheClerkDecide()
{
    const Office office;
    QList<Change> opening;
    for (const QString &id : {u"MINE"_s, u"THEIRS"_s, u"EDIT"_s, u"LATER"_s})
        opening << Change::open(accountOf(id, u"Ann"_s, 100, 200));
    changeElsewhere(office.book, opening);
    office.clerk.connect();
    office.clerk.sync();
    for (const Change &opened : opening) {
        const QString id = opened.id.text();
        office.clerk.change({edit(office.clerk.account(id), Change::Name, named({}, u"Here"_s))});
        changeElsewhere(office.book, {edit(stored(office.book, id), Change::Name, named({}, u"There"_s))});
    }
    QCOMPARE(office.clerk.sync().waiting.conflicts, 4);
    QCOMPARE(office.clerk.sync().waiting.conflicts, 4); // they don't go away by themselves
    QCOMPARE(stored(office.book, u"MINE"_s)->name, u"There"_s);

    QList<SyncDecision> decisions;
    for (const SyncConflict &conflict : office.clerk.conflicts()) {
        QCOMPARE(conflict.fields, Change::Fields(Change::Name));
        if (conflict.id == idOf(u"MINE"_s))
            decisions.append({.seen = conflict, .keep = conflict.mine});
        else if (conflict.id == idOf(u"THEIRS"_s))
            decisions.append({.seen = conflict, .keep = conflict.theirs});
        else if (conflict.id == idOf(u"EDIT"_s))
            decisions.append({.seen = conflict, .keep = named(*conflict.mine, u"Both"_s)});
    }
    const auto resolved = office.clerk.resolve(decisions);
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().text()));
    QCOMPARE(office.clerk.sync().waiting.conflicts, 1);
    QCOMPARE(stored(office.book, u"MINE"_s)->name, u"Here"_s);
    QCOMPARE(office.clerk.account(u"THEIRS"_s)->name, u"There"_s);
    QCOMPARE(stored(office.book, u"EDIT"_s)->name, u"Both"_s);
}

void TestOfSyncEngine::losesAndDoublesNothingWhereverTheNetworkIsCut()
{
    Office office;
    changeElsewhere(office.book, {Change::open(accountOf(u"PAID"_s, u"Ann"_s, 0, 0))});
    office.clerk.connect();
    office.clerk.sync();
    office.clerk.setPort(office.network.serverPort());
    std::int64_t paid = 0;
    int cuts = 0;
    int unclear = 0; // the server had the batch, and the answer got lost
    for (qint64 bytes = 0;; bytes += 120) {
        office.clerk.change({Change::payment(idOf(u"PAID"_s), cents(1))});
        changeElsewhere(office.book, {Change::payment(idOf(u"PAID"_s), cents(1000))});
        paid += 1001;
        office.network.after(bytes, [&office] { office.network.breakDown(); });
        const auto cut = office.clerk.trySync();
        if (office.network.isTense()) // it came to its end before
            break;
        office.network.mend();
        if (cut) // what was cut was its farewell
            continue;
        QVERIFY2(cut.error().failure.mayRetry(), qPrintable(cut.error().failure.error.text()));
        unclear += stored(office.book, u"PAID"_s)->paid == cents(paid);
        ++cuts;
        // More of both before it goes on: the batch that is on its way stays as it was.
        office.clerk.change({Change::payment(idOf(u"PAID"_s), cents(1))});
        changeElsewhere(office.book, {Change::payment(idOf(u"PAID"_s), cents(1000))});
        paid += 1001;
        const SyncReport report = office.clerk.sync();
        QCOMPARE(report.waiting.toSend + report.waiting.conflicts, 0);
        QCOMPARE(stored(office.book, u"PAID"_s)->paid, cents(paid));
        QCOMPARE(office.clerk.account(u"PAID"_s)->paid, cents(paid));
    }
    QVERIFY2(cuts > 20 && unclear > 0, qPrintable(u"%1 cuts, %2 unclear"_s.arg(cuts).arg(unclear)));
}

void TestOfSyncEngine::triesAgainByItself()
{
    Office office;
    office.clerk.change({Change::open(accountOf(u"HERE"_s, u"Ann"_s, 100, 200))});
    office.clerk.connect();
    office.clerk.setPort(office.network.serverPort());
    office.network.after(500, [&office] { office.network.cut(); });
    QVERIFY(office.clerk.trySync(SyncClerk::options(2)));
    QVERIFY(!office.network.isTense()); // it was cut
    QVERIFY(office.isOneBook());
}

void TestOfSyncEngine::letsTwoClerksOfOneBookSyncAtOnce()
{
    QFETCH(Kind, kind);
    const Office office(Kind::SqliteFile, kind);
    office.clerk.connect();
    office.clerk.sync();
    QList<Change> here;
    QList<Change> there;
    for (int i = 0; i < 300; ++i) {
        here << Change::open(accountOf(u"HERE%1"_s.arg(i), u"Ann"_s, i, 1));
        there << Change::open(accountOf(u"THERE%1"_s.arg(i), u"Bob"_s, i, 2));
    }
    office.clerk.change(here);
    changeElsewhere(office.book, there);
    SyncEngine::Options options = SyncClerk::options(4);
    options.pageSize = 50;
    options.batchSize = 50;
    const auto one = office.clerk.start(options, std::make_shared<Progress>());
    const auto other = office.clerk.start(options, std::make_shared<Progress>());
    for (const auto &run : {await(one), await(other)})
        QVERIFY2(run, run ? "" : qPrintable(run.error().failure.error.text() + run.error().failure.error.detail));
    office.clerk.sync();
    QVERIFY(office.isOneBook());
    Database database = office.book.open();
    for (int i = 0; i < 300; i += 50)
        QCOMPARE(AccountReader(database).history(idOf(u"HERE%1"_s.arg(i)))->size(), 1);
}

void TestOfSyncEngine::endsWhenCancelIsPressed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("during a request") << QByteArray();
    QTest::newRow("during a pause") << TlsServer::response("{}", "Retry-After: 20\r\n", "503 Busy");
}

void TestOfSyncEngine::endsWhenCancelIsPressed()
{
    QFETCH(QByteArray, answer);
    MadeUp made(
        [answer](const QByteArray &) { return TlsServer::Answer{.bytes = answer, .isSilent = answer.isEmpty()}; });
    const auto progress = std::make_shared<Progress>();
    const auto future = made.clerk.start(SyncClerk::options(4), progress);
    QTRY_COMPARE(made.server.requests().size(), 1);
    QElapsedTimer timer;
    timer.start();
    progress->cancel();
    const auto run = await(future);
    QVERIFY(!run);
    QCOMPARE(run.error().failure.error.kind, Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(made.server.requests().size(), 1);
}

void TestOfSyncEngine::waitsAsLongAsTheServerAsks()
{
    int refusals = 0;
    MadeUp made([&refusals](const QByteArray &request) -> TlsServer::Answer {
        if (isFor(request, "POST"))
            return {.bytes = TlsServer::response(
                        R"({"results":[{"acctid":"MINE","status":"applied","revision":1}],"sequence":1})")};
        const QByteArray status = refusals == 0 ? "429 Too Many Requests" : "503 Service Unavailable";
        if (refusals++ < 2)
            return {.bytes = TlsServer::response("{}", "Retry-After: 1\r\n", status, "application/problem+json")};
        return {.bytes = TlsServer::response(emptyStatus)};
    });
    QElapsedTimer timer;
    timer.start();
    const auto run = made.clerk.trySync(SyncClerk::options(4));
    QVERIFY(run);
    QCOMPARE(run->sent, 1);
    QVERIFY(timer.elapsed() >= 2000);
}

void TestOfSyncEngine::comesBackLaterWhenTheServerAsksForTooMuch()
{
    MadeUp made([](const QByteArray &) {
        return TlsServer::Answer{.bytes = TlsServer::response("{}", "Retry-After: 600\r\n", "503 Busy")};
    });
    const auto run = made.clerk.trySync(SyncClerk::options(4));
    QVERIFY(!run);
    QVERIFY(run.error().failure.mayRetry());
    QCOMPARE(run.error().failure.retryAfter, std::optional(600s));
    QCOMPARE(made.server.requests().size(), 1);
}

void TestOfSyncEngine::stopsAtAServerThatCameBackFromABackup()
{
    Office office;
    changeElsewhere(office.book, {Change::open(accountOf(u"OLD"_s, u"Ann"_s, 100, 200))});
    const QByteArray backup = [&] {
        Database database = office.book.open(); // the last one out tidies the log away
        return database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) ? readFile(office.book.url().path) : QByteArray();
    }();
    changeElsewhere(office.book, {Change::payment(idOf(u"OLD"_s), cents(50))});
    office.clerk.connect();
    office.clerk.sync();
    const QList<Account> before = office.clerk.accounts();

    office.server.kill();
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(office.book.url().path + suffix);
    writeFile(office.book.url().path, backup);
    office.server.start();
    for (const bool isRenewed : {false, true}) {
        if (isRenewed)
            QCOMPARE(office.server.command({u"renew-id"_s}).exitCode, 0);
        const auto run = office.clerk.trySync();
        QVERIFY(!run);
        QCOMPARE(run.error().reason, SyncStop::Reason::Restored);
        QCOMPARE(office.clerk.accounts(), before);
        QCOMPARE(stored(office.book, u"OLD"_s)->paid, cents(100));
    }
    office.clerk.connect(FirstSync::SendMine);
    office.clerk.sync();
    QVERIFY(office.isOneBook());
    QCOMPARE(stored(office.book, u"OLD"_s)->paid, cents(150));
}

void TestOfSyncEngine::stopsWhenAnOlderBookTakesTheServersPlace_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<qsizetype>("batches");
    QTest::newRow("before a page") << pageOf({}, 0) << qsizetype(0);
    QTest::newRow("before the batch") << pageOf(changeOf(3, "THEIRS"), 3) << qsizetype(1);
}

/// Between the status and what comes next.
void TestOfSyncEngine::stopsWhenAnOlderBookTakesTheServersPlace()
{
    QFETCH(QByteArray, page);
    QFETCH(qsizetype, batches);
    qsizetype sent = 0;
    MadeUp made([&](const QByteArray &request) -> TlsServer::Answer {
        if (isFor(request, "status"))
            return {.bytes = TlsServer::response(statusOf3)};
        if (!isFor(request, "POST"))
            return {.bytes = TlsServer::response(page)};
        ++sent;
        return {.bytes = TlsServer::response(
                    R"({"results":[{"acctid":"MINE","status":"applied","revision":1}],"sequence":2})")};
    });
    const auto run = made.clerk.trySync();
    QVERIFY(!run);
    QCOMPARE(run.error().reason, SyncStop::Reason::Restored);
    QCOMPARE(sent, batches);
    QCOMPARE(made.clerk.waiting().toSend, 1); // it isn't held for something that the server has
}

void TestOfSyncEngine::stopsWhenTheBookIsConnectedAnew_data()
{
    QTest::addColumn<QByteArray>("moment");
    QTest::addColumn<int>("batches");
    QTest::newRow("while the server says who it is") << QByteArray("status") << 0;
    QTest::newRow("while a page comes") << QByteArray("since=") << 0;
    QTest::newRow("while a batch is sent") << QByteArray("POST") << 1;
}

/// Another clerk with the same book goes over to another server meanwhile.
void TestOfSyncEngine::stopsWhenTheBookIsConnectedAnew()
{
    QFETCH(QByteArray, moment);
    QFETCH(int, batches);
    MadeUp *office = nullptr;
    int sent = 0;
    MadeUp made([&](const QByteArray &request) -> TlsServer::Answer {
        if (isFor(request, moment)) {
            Database database = office->clerk.book().open();
            valueOf(SyncBook(database, {}).connect(u"https://other.example/"_s, FirstSync::Ask));
        }
        if (isFor(request, "status"))
            return {.bytes = TlsServer::response(statusOf3)};
        if (!isFor(request, "POST"))
            return {.bytes = TlsServer::response(pageOf(changeOf(3, "THEIRS"), 3))};
        const QByteArray id = ++sent == 1 ? "MINE" : "MORE";
        return {.bytes = TlsServer::response(R"({"results":[{"acctid":")" + id
                                             + R"(","status":"applied","revision":1}],"sequence":3})")};
    });
    office = &made;
    made.clerk.change({Change::open(accountOf(u"MORE"_s, u"Bob"_s, 1, 2))});
    SyncEngine::Options options = SyncClerk::options();
    options.batchSize = 1;
    const auto run = made.clerk.trySync(options);
    QVERIFY(!run);
    QCOMPARE(run.error().failure.error.kind, Error::Kind::Conflict);
    QCOMPARE(run.error().reason, SyncStop::Reason::Failed);
    QCOMPARE(sent, batches);
    QCOMPARE(made.clerk.account(u"THEIRS"_s).has_value(), batches > 0);
    // What the other server has and doesn't have is for the next sync to find out.
    QCOMPARE(made.clerk.link().endpoint, u"https://other.example/"_s);
    QVERIFY(made.clerk.link().serverId.isNull());
    QCOMPARE(made.clerk.link().pulled, 0);
    QVERIFY(!made.clerk.link().isFirstSyncDone);
    QVERIFY(made.clerk.waiting().toSend >= 2);
}

void TestOfSyncEngine::keepsWhatItCouldNotSend()
{
    Office office;
    office.clerk.connect();
    office.clerk.sync();
    office.clerk.change({Change::open(accountOf(u"HERE"_s, u"Ann"_s, 100, 200))});
    QCOMPARE(office.server.command({u"token"_s, u"revoke"_s, u"laptop"_s}).exitCode, 0);
    office.server.reload();
    QTRY_VERIFY(!office.clerk.trySync());
    const auto run = office.clerk.trySync();
    QVERIFY(!run);
    QCOMPARE(run.error().failure.error.kind, Error::Kind::Refused);
    QVERIFY(!run.error().failure.mayRetry());
    QCOMPARE(office.clerk.waiting().toSend, 1);
    office.clerk.credentials() = SyncClerk::credentials(office.server, u"next"_s);
    QCOMPARE(office.clerk.sync().sent, 1);
    QVERIFY(office.isOneBook());
}

void TestOfSyncEngine::takesInWithATokenThatMayOnlyRead()
{
    Office office;
    const auto writer = office.clerk.credentials();
    office.clerk.credentials() = SyncClerk::credentials(office.server, u"reader"_s, {u"--read-only"_s});
    office.clerk.connect();
    office.clerk.change({Change::open(accountOf(u"HERE"_s, u"Ann"_s, 100, 200))});
    for (const QString &id : {u"ONE"_s, u"TWO"_s}) {
        changeElsewhere(office.book, {Change::open(accountOf(id, u"Bob"_s, 1, 2))});
        const auto run = office.clerk.trySync();
        QVERIFY(!run);
        QCOMPARE(run.error().failure.error.kind, Error::Kind::Refused);
        QVERIFY(office.clerk.account(id));
    }
    office.clerk.change({Change::payment(idOf(u"HERE"_s), cents(1))});
    office.clerk.credentials() = writer;
    QCOMPARE(office.clerk.sync().sent, 1);
    QVERIFY(office.isOneBook());
}

void TestOfSyncEngine::takesInWithSuchATokenWhileABatchIsUnclear()
{
    enum class Server { LosesItsAnswer, LetsRead, LetsWrite } server = Server::LosesItsAnswer;
    MadeUp made([&server](const QByteArray &request) -> TlsServer::Answer {
        if (isFor(request, "status"))
            return {.bytes = TlsServer::response(server == Server::LosesItsAnswer ? emptyStatus : statusOf3)};
        if (!isFor(request, "POST"))
            return {.bytes = TlsServer::response(pageOf(changeOf(1, "MINE") + ',' + changeOf(3, "THEIRS"), 3))};
        if (server == Server::LosesItsAnswer)
            return {.hangsUp = true};
        if (server == Server::LetsRead)
            return {.bytes = TlsServer::response("{}", {}, "403 Forbidden", "application/problem+json")};
        return {.bytes = TlsServer::response(
                    R"({"results":[{"acctid":"MINE","status":"applied","revision":1}],"sequence":3})")};
    });
    QVERIFY(!made.clerk.trySync());
    server = Server::LetsRead;
    const auto run = made.clerk.trySync();
    QVERIFY(!run);
    QVERIFY(run.error().failure.isTokenRefused());
    QVERIFY(made.clerk.account(u"THEIRS"_s));
    QCOMPARE(made.clerk.account(u"MINE"_s)->name, u"Ann"_s);
    QCOMPARE(made.clerk.link().pulled, 0); // the page comes again
    server = Server::LetsWrite;
    QCOMPARE(made.clerk.sync().waiting.toSend, 0);
    QCOMPARE(made.clerk.link().pulled, 3);
    QCOMPARE(made.clerk.waiting().conflicts, 0);
}

void TestOfSyncEngine::sendsLessAtATimeWhenItIsTooMuch()
{
    const Office office(Kind::SqliteFile, Kind::SqliteFile, {u"--max-body"_s, u"20000"_s});
    QList<Change> opening;
    for (int i = 0; i < 200; ++i)
        opening << Change::open(accountOf(u"A%1"_s.arg(i), QString(150, u'x'), i, 0));
    office.clerk.change(opening);
    office.clerk.connect();
    QCOMPARE(office.clerk.sync().sent, 200);
    QVERIFY(office.isOneBook());
}

void TestOfSyncEngine::setsAnAccountAsideThatIsTooLarge()
{
    const Office office(Kind::SqliteFile, Kind::SqliteFile, {u"--max-body"_s, u"20000"_s});
    Account large = accountOf(u"LARGE"_s, u"Ann"_s, 1, 2);
    large.extra = jsonText({{u"notes"_s, QString(30'000, u'x')}});
    QList<Change> opening;
    for (int i = 0; i < 20; ++i)
        opening << Change::open(accountOf(u"A%1"_s.arg(i), {}, i, 0));
    office.clerk.change(opening.first(10) + QList{Change::open(large)} + opening.last(10));
    office.clerk.connect();
    const SyncReport report = office.clerk.sync();
    QCOMPARE(report.sent, 20);
    QCOMPARE(report.waiting.conflicts, 1);
    QCOMPARE(office.clerk.conflicts().first().id, large.id);
    QVERIFY(!office.clerk.conflicts().first().rejection.isEmpty());
    // Made smaller, it goes.
    Account smaller = *office.clerk.account(u"LARGE"_s);
    smaller.extra = {};
    office.clerk.change({Change::edit(smaller, Change::Extra, smaller)});
    QCOMPARE(office.clerk.sync().sent, 1);
    QVERIFY(office.isOneBook());
}

void TestOfSyncEngine::sendsNothingToAnotherKey()
{
    MadeUp made(answering(emptyStatus, {}));
    made.server.setChain({TestCertificate(TestKey(), {})});
    const auto run = made.clerk.trySync(SyncClerk::options(4));
    QVERIFY(!run);
    QCOMPARE(run.error().reason, SyncStop::Reason::Untrusted);
    QCOMPARE(run.error().failure.trust->outcome, TrustDecision::Outcome::KeyChanged);
    QCOMPARE(made.server.applicationBytes(), 0);
    QCOMPARE(made.server.connections(), 1);
}

void TestOfSyncEngine::appliesNothingOfABrokenServer_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("answer");
    const auto page = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << statusOf3 << TlsServer::response(body);
    };
    QTest::newRow("status of a wrong type")
        << QByteArray(R"({"service":"accountdesk","protocol":1,"server_id":5,"sequence":"3","accounts":3})")
        << QByteArray();
    page("an amount that is a number", pageOf(changeOf(1, "A") + ',' + changeOf(2, "B", "1.5"), 3));
    page("an amount out of range", pageOf(changeOf(1, "A") + ',' + changeOf(2, "B", R"("1e99")"), 3));
    page("an account twice", pageOf(changeOf(1, "A") + ',' + changeOf(2, "a"), 3));
    page("a member twice", pageOf(changeOf(1, "A").replace(R"("extra":{})", R"("extra":{"x":1,"x":2})"), 3));
    page("invalid UTF-8", pageOf(changeOf(1, "A").replace("John", "J\xff"), 3));
    page("a page that leads nowhere", pageOf({}, 0, "true"));
    page("a page that leads back", pageOf(changeOf(1, "A"), -1, "true"));
    QTest::newRow("more accounts than there are")
        << QByteArray(statusOf3).replace(R"("accounts":3)", R"("accounts":2)")
        << TlsServer::response(pageOf(changeOf(1, "A") + ',' + changeOf(2, "B") + ',' + changeOf(3, "C"), 3));
    QTest::newRow("a gzip bomb") << statusOf3
                                 << TlsServer::response(gzip(QByteArray(256 * 1024 * 1024, ' ')),
                                                        "Content-Encoding: gzip\r\n");
    QTest::newRow("ten gigabytes") << statusOf3
                                   << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                 "Content-Length: 10000000000\r\n\r\n{");
    QTest::newRow("a redirect") << statusOf3
                                << TlsServer::response({}, "Location: http://127.0.0.1:1/\r\n", "302 Found");
    QTest::newRow("a web page") << statusOf3 << TlsServer::response("<html>", {}, "200 OK", "text/html");
}

void TestOfSyncEngine::appliesNothingOfABrokenServer()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, answer);
    MadeUp made(answering(status, answer));
    const PeakMemory memory;
    const auto run = made.clerk.trySync(SyncClerk::options(4));
    QVERIFY(!run);
    QCOMPARE(run.error().reason, SyncStop::Reason::Failed);
    QVERIFY(!run.error().failure.mayRetry());
    QVERIFY(!run.error().failure.error.happened.isEmpty());
    QCOMPARE(made.clerk.accounts().size(), 1);
    QCOMPARE(made.clerk.link().pulled, 0);
    QCOMPARE(made.clerk.waiting().toSend, 1);
    QVERIFY(memory.growth() < 64 * 1024 * 1024);
}

void TestOfSyncEngine::endsWithAServerThatPagesForEver()
{
    int sequence = 0;
    MadeUp made([&sequence](const QByteArray &request) -> TlsServer::Answer {
        if (isFor(request, "status"))
            return {.bytes = TlsServer::response(
                        QByteArray(statusOf3).replace(R"("sequence":3)", R"("sequence":9007199254740991)"))};
        const int number = ++sequence;
        const QByteArray closed = R"({"seq":)" + QByteArray::number(number) + R"(,"acctid":"GONE)"
                                  + QByteArray::number(number)
                                  + R"(","revision":2,"deleted":true,"changed_at":"2026-01-31T12:00:00Z"})";
        return {.bytes = TlsServer::response(pageOf(closed, number, "true"))};
    });
    SyncEngine::Options options = SyncClerk::options();
    options.mostPages = 5;
    const auto run = made.clerk.trySync(options);
    QVERIFY(!run);
    QCOMPARE(run.error().failure.error.kind, Error::Kind::Invalid);
    QVERIFY(!run.error().failure.mayRetry()); // by itself: somebody should look at that server
    QVERIFY(made.server.requests().size() < 10);
    QCOMPARE(made.clerk.link().pulled, 4);
}

void TestOfSyncEngine::endsWithAServerThatAlwaysHasAnotherConflict()
{
    int revision = 0;
    MadeUp made([&revision](const QByteArray &request) -> TlsServer::Answer {
        if (!isFor(request, "POST"))
            return {.bytes = TlsServer::response(emptyStatus)};
        ++revision;
        const QByteArray current = changeOf(revision, "MINE", '"' + QByteArray::number(revision) + R"(.00")")
                                       .replace(R"("revision":1)", R"("revision":)" + QByteArray::number(revision));
        return {.bytes = TlsServer::response(R"({"results":[{"acctid":"MINE","status":"conflict","current":)" + current
                                             + R"(}],"sequence":)" + QByteArray::number(revision) + "}")};
    });
    made.clerk.connect(FirstSync::SendMine);
    QVERIFY(made.clerk.trySync());
    QVERIFY(made.server.requests().size() < 20);
}

void TestOfSyncEngine::asksAheadForAPageThatMayBeDropped()
{
    MadeUp made([](const QByteArray &request) -> TlsServer::Answer {
        if (isFor(request, "status"))
            return {.bytes = TlsServer::response(statusOf3)};
        const int sequence = isFor(request, "since=0&") ? 1 : 2;
        const QByteArray id = "THEIRS" + QByteArray::number(sequence);
        return {.bytes = TlsServer::response(pageOf(changeOf(sequence, id), sequence, "true"))};
    });
    const auto asked = [&made](const QByteArray &what) {
        const auto &requests = made.server.requests();
        return std::count_if(requests.begin(), requests.end(),
                             [&](const auto &request) { return isFor(request, what); });
    };
    const auto talk = [&made](auto work) {
        return await(QtConcurrent::run([&] {
            SyncConnection connection(made.clerk.endpoint(), made.clerk.credentials());
            Progress progress;
            return work(connection, progress);
        }));
    };
    const auto taken = talk([](SyncConnection &connection, Progress &progress) {
        connection.changesAhead(0, 1);
        return connection.changes(0, 1, progress);
    });
    QVERIFY(taken);
    QCOMPARE(taken->sequence, 1);
    QCOMPARE(asked("since=0&"), 1);

    const auto another = talk([](SyncConnection &connection, Progress &progress) {
        connection.changesAhead(0, 1);
        return connection.changes(1, 1, progress);
    });
    QVERIFY(another);
    QCOMPARE(another->sequence, 2);
    QVERIFY(talk([](SyncConnection &connection, Progress &progress) {
        connection.changesAhead(0, 1);
        return connection.status(progress);
    }));
    QVERIFY(!talk([](SyncConnection &connection, Progress &progress) {
        connection.changesAhead(0, 1);
        progress.cancel();
        return connection.changes(0, 1, progress);
    }));
}

namespace tst_syncengine {
QTEST_GUILESS_MAIN(TestOfSyncEngine)
}
#include "tst_syncengine.moc"
