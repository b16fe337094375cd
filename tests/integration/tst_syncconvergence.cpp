// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncClerk.h"

#include <QTimer>
#include <QtTest>

#include <memory>
#include <random>
#include <vector>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;

constexpr int rounds = 34; // by six towns: three databases, two and three clerks
constexpr int maxPasses = 12;
constexpr int accountsOfAGroup = 3;
constexpr int defaultSync = 3000; ///< bytes that a small one moves, somewhat more than that

/// Chance, the same for the same seed.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }
    bool percent(int chance) { return below(100) < chance; }

private:
    std::mt19937 m_engine;
};

/// What people were told is done, and what follows from it. It knows nothing of a sync.
class Ledger
{
public:
    void opened(const QString &id) { m_sums.insert(id, {}); }
    void paid(const QString &id, std::int64_t cents) { m_sums[id].first += cents; }
    void charged(const QString &id, std::int64_t cents) { m_sums[id].second += cents; }
    /// By the only one who writes it.
    void owned(const QString &id, const std::optional<Account> &account) { m_owned.insert(id, account); }
    /// One of many who write it.
    void wrote(const QString &id, const Account &account) { m_written.insert(id, key(account)); }

    void check(const QList<Account> &book) const
    {
        QHash<QString, Account> accounts;
        for (const Account &account : book)
            accounts.insert(account.id.text(), account);
        for (auto sum = m_sums.begin(); sum != m_sums.end(); ++sum) {
            QVERIFY2(accounts.contains(sum.key()), qPrintable(sum.key()));
            QCOMPARE(accounts[sum.key()].paid.cents(), sum->first);
            QCOMPARE(accounts[sum.key()].due.cents(), sum->second);
        }
        for (auto owned = m_owned.begin(); owned != m_owned.end(); ++owned) {
            QVERIFY2(accounts.contains(owned.key()) == owned->has_value(), qPrintable(owned.key()));
            if (owned->has_value())
                QCOMPARE(key(accounts[owned.key()]), key(**owned));
        }
        for (const Account &account : book) {
            const QString id = account.id.text();
            if (!m_sums.contains(id) && !m_owned.contains(id))
                QVERIFY2(m_written.contains(id, key(account)), qPrintable(id + u": nobody wrote "_s + key(account)));
        }
    }

private:
    static QString key(const Account &account)
    {
        return account.name + u' ' + account.paid.format() + u' ' + account.due.format();
    }

    QHash<QString, std::pair<std::int64_t, std::int64_t>> m_sums; ///< paid, due
    QHash<QString, std::optional<Account>> m_owned;
    QMultiHash<QString, QString> m_written;
};

/// Each entry begins where the one before it ended: nothing was overwritten beside the history.
void checkHistory(const TestDatabase &book)
{
    Database database = book.open();
    for (const Account &account : SyncClerk::allAccounts(book)) {
        const auto entries = AccountReader(database).history(account.id, 10'000);
        QVERIFY(entries && !entries->isEmpty());
        QCOMPARE(entries->first().paidAfter, std::optional(account.paid));
        for (qsizetype i = 1; i < entries->size(); ++i) {
            QCOMPARE(entries->at(i - 1).paidBefore, entries->at(i).paidAfter);
            QCOMPARE(entries->at(i - 1).revision, entries->at(i).revision + 1);
        }
    }
}

/// A server, clerks who sync with it, and someone who works on the server's book itself: site 0.
class Town
{
public:
    Town(Kind kind, int clerks, unsigned seed)
        : m_chance(seed), m_book(kind), m_server(m_book), m_network(m_server.port())
    {
        for (int site = 1; site <= clerks; ++site) {
            // One keeps her own book on a server of that kind, too.
            m_clerks.push_back(std::make_unique<SyncClerk>(SyncClerk::credentials(m_server, u"clerk%1"_s.arg(site)),
                                                           m_network.serverPort(),
                                                           site == 1 ? kind : Kind::SqliteFile));
            m_clerks.back()->connect();
        }
        for (int i = 0; i < accountsOfAGroup; ++i) {
            const Account account = accountOf(u"PAY%1"_s.arg(i), u"Ann"_s, 0, 0);
            changeElsewhere(m_book, {Change::open(account)});
            m_ledger.opened(account.id.text());
        }
    }

    void playRound()
    {
        work();
        switch (m_chance.below(4)) {
        case 0:
            return syncWithPrograms(Kill::Nobody);
        case 1:
            return syncWithPrograms(Kill::Client);
        case 2:
            return syncHere([this] { restart(); });
        default:
            return syncHere([this] {
                m_network.cut();
                ++m_networksCut;
            });
        }
    }

    void settle()
    {
        for (int pass = 0; pass < maxPasses; ++pass) {
            bool isQuiet = true;
            for (const auto &clerk : m_clerks) {
                const SyncReport report = clerk->sync();
                decide(*clerk);
                isQuiet = isQuiet && report.received + report.sent + report.merged == 0
                          && report.waiting.conflicts + report.waiting.toSend == 0;
            }
            if (isQuiet)
                return;
        }
        QFAIL("they don't come to rest");
    }

    /// What happened to them.
    [[nodiscard]] QString summary() const
    {
        return u"%1 programs and %2 servers killed, %3 networks cut, %4 conflicts decided"_s.arg(m_programsKilled)
            .arg(m_serversKilled)
            .arg(m_networksCut)
            .arg(m_decided);
    }

    void check() const
    {
        const QList<Account> book = SyncClerk::allAccounts(m_book);
        m_ledger.check(book);
        checkHistory(m_book);
        for (const auto &clerk : m_clerks) {
            QCOMPARE(clerk->accounts(), book);
            checkHistory(clerk->book());
        }
    }

private:
    enum class Kill { Nobody, Client };

    [[nodiscard]] int sites() const { return static_cast<int>(m_clerks.size()) + 1; }
    [[nodiscard]] const TestDatabase &bookOf(int site) const
    {
        return site == 0 ? m_book : m_clerks[static_cast<size_t>(site - 1)]->book();
    }

    /// Whether it was done; another one may have been first.
    [[nodiscard]] bool change(int site, const Change &change) const
    {
        Database database = bookOf(site).open();
        const auto result = AccountStore(database, Actor(u"site%1"_s.arg(site))).apply({change});
        if (!result && result.error().kind != Error::Kind::NotFound
            && result.error().kind != Error::Kind::AlreadyExists)
            qFatal("site %d can't work: %s", site, qPrintable(result.error().text() + result.error().detail));
        return result && result->conflicts.isEmpty();
    }

    void work()
    {
        for (int site = 0; site < sites(); ++site) {
            pay(site);
            if (m_chance.percent(50))
                keepOwn(site);
            if (m_chance.percent(40))
                correctAnothers(site);
        }
    }

    void pay(int site)
    {
        const QString id = u"PAY%1"_s.arg(m_chance.below(accountsOfAGroup));
        const int cents = m_chance.below(1'000'000) + 1;
        const bool isPayment = m_chance.percent(60);
        const auto kind = isPayment ? Change::payment : Change::charge;
        if (!change(site, kind(idOf(id), Money::fromCents(cents), {})))
            return; // not here yet
        if (isPayment)
            m_ledger.paid(id, cents);
        else
            m_ledger.charged(id, cents);
    }

    [[nodiscard]] Account anyValues(const QString &id)
    {
        ++m_written;
        return accountOf(id, u"name %1"_s.arg(m_written), m_chance.below(1'000'000), m_chance.below(1'000'000));
    }

    /// What was written into an account, which was opened, corrected or closed; nothing: it failed.
    std::optional<std::optional<Account>> writeAnything(int site, const QString &id)
    {
        const auto seen = stored(bookOf(site), id);
        if (seen && m_chance.percent(20))
            return change(site, Change::close(*seen)) ? std::optional(std::optional<Account>()) : std::nullopt;
        const Account values = anyValues(id);
        const auto fields = Change::Name | Change::Paid | Change::Due;
        const Change next = seen ? Change::edit(*seen, fields, values) : Change::open(values);
        return change(site, next) ? std::optional(std::optional(values)) : std::nullopt;
    }

    void keepOwn(int site)
    {
        const QString id = u"OWN%1%2"_s.arg(site).arg(m_chance.below(accountsOfAGroup));
        if (const auto written = writeAnything(site, id))
            m_ledger.owned(id, *written);
    }

    void correctAnothers(int site)
    {
        const QString id = u"MIX%1"_s.arg(m_chance.below(accountsOfAGroup));
        const auto written = writeAnything(site, id);
        if (written && written->has_value())
            m_ledger.wrote(id, **written);
    }

    void restart()
    {
        m_server.kill();
        m_server.start();
        ++m_serversKilled;
    }

    /// The clerks' command lines at once, work going on meanwhile; one of them may be killed.
    void syncWithPrograms(Kill kill)
    {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const auto &clerk : m_clerks)
            programs.push_back(start(*clerk));
        QProcess *const victim = programs[static_cast<size_t>(m_chance.below(sites() - 1))].get();
        if (kill == Kill::Client) {
            const int delay = m_chance.below(3) * m_chance.below(10); // it may be busy with what it got
            m_network.after(m_chance.below(2 * defaultSync),
                            [victim, delay] { QTimer::singleShot(delay, victim, &QProcess::kill); });
        }
        work();
        for (const auto &process : programs) {
            QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 30'000);
            const auto ended = finish(*process);
            m_programsKilled += ended.exitCode < 0;
            const bool isFine = ended.exitCode == 0 || ended.exitCode == 3 || process.get() == victim;
            QVERIFY2(isFine, qPrintable(u"%1 "_s.arg(ended.exitCode) + QString::fromUtf8(ended.words)));
        }
        m_network.calm();
        decideSometimes();
    }

    [[nodiscard]] static std::unique_ptr<QProcess> start(const SyncClerk &clerk)
    {
        CommandLine cli(clerk.book());
        cli.set(u"ACCOUNTDESK_SYNC_TOKEN"_s, clerk.credentials().token);
        return cli.start({u"sync"_s, u"--pin"_s, clerk.credentials().trust.pins.first().pin.text()});
    }

    /// The clerks' engines at once, while something happens that they may not get over at once.
    void syncHere(const std::function<void()> &mishap)
    {
        m_network.after(m_chance.below(2 * defaultSync), mishap);
        QList<QFuture<SyncRun<SyncReport>>> runs;
        for (const auto &clerk : m_clerks)
            runs << clerk->start(SyncClerk::options(1 + m_chance.below(2)), std::make_shared<Progress>());
        work();
        for (const auto &run : runs) {
            const auto ended = await(run);
            QVERIFY2(ended || ended.error().failure.mayRetry(),
                     ended ? "" : qPrintable(ended.error().failure.error.text() + ended.error().failure.error.detail));
        }
        m_network.calm();
        decideSometimes();
    }

    void decideSometimes()
    {
        for (const auto &clerk : m_clerks) {
            if (m_chance.percent(30))
                decide(*clerk);
        }
    }

    void decide(const SyncClerk &clerk)
    {
        QList<SyncDecision> decisions;
        for (const SyncConflict &conflict : clerk.conflicts()) {
            // What only one writes, or only adds up, is never a question.
            QVERIFY2(conflict.id.text().startsWith(u"MIX"_s), qPrintable(conflict.id.text()));
            decisions.append({.seen = conflict, .keep = m_chance.percent(50) ? conflict.mine : conflict.theirs});
        }
        if (!decisions.isEmpty())
            QVERIFY(clerk.resolve(decisions));
        m_decided += static_cast<int>(decisions.size());
    }

    Chance m_chance;
    Ledger m_ledger;
    TestDatabase m_book;
    ServerProcess m_server;
    CuttingProxy m_network;
    std::vector<std::unique_ptr<SyncClerk>> m_clerks;
    int m_written = 0;
    int m_programsKilled = 0;
    int m_serversKilled = 0;
    int m_networksCut = 0;
    int m_decided = 0;
};

} // namespace

/// Clerks, their programs and their server work, break and are killed at random. In the end there is
/// one book, in which everything that anyone was told is done is done once.
class TestOfSyncConvergence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWithOneBook_data();
    void endsWithOneBook();
};

void TestOfSyncConvergence::endsWithOneBook_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("clerks");
    QTest::addColumn<unsigned>("seed");
    unsigned seed = 1;
    for (const auto &[name, kind] : {std::pair("SQLite", Kind::SqliteFile), std::pair("MariaDB", Kind::MariaDb),
                                     std::pair("PostgreSQL", Kind::PostgreSql)}) {
        for (const int clerks : {2, 3}) {
            QTest::addRow("%s, %d clerks, seed %u", name, clerks, seed) << kind << clerks << seed;
            ++seed;
        }
    }
}

void TestOfSyncConvergence::endsWithOneBook()
{
    QFETCH(Kind, kind);
    QFETCH(int, clerks);
    QFETCH(unsigned, seed);
    qInfo("seed %u", seed);
    Town town(kind, clerks, seed);
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round)
        town.playRound();
    if (!QTest::currentTestFailed())
        town.settle();
    if (!QTest::currentTestFailed())
        town.check();
    qInfo("%s", qPrintable(town.summary()));
}

namespace tst_syncconvergence {
QTEST_GUILESS_MAIN(TestOfSyncConvergence)
}
#include "tst_syncconvergence.moc"
