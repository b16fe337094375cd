// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ChangeFeed.h"
#include "storage/schema/CrmBook.h"
#include "support/Accounts.h"
#include "support/ValueOf.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <map>
#include <thread>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

void change(Database &database, const QList<Change> &changes)
{
    const ChangeResult result = valueOf(AccountStore(database, Actor(u"clerk"_s)).apply(changes));
    QVERIFY(result.conflicts.isEmpty());
}

std::optional<Account> find(Database &database, const QString &id)
{
    return valueOf(AccountReader(database).find(idOf(id)));
}

QStringList idsOf(const ChangesPage &page)
{
    QStringList ids;
    for (const AccountState &state : page.changes)
        ids << state.account.id.text() + (state.isDeleted ? u" gone"_s : QString());
    return ids;
}

/// What a client has that follows the feed.
class Follower
{
public:
    explicit Follower(Database &database) : m_feed(database) {}

    /// Reads to the end; how many pages that took.
    int catchUp(int limit)
    {
        for (int pages = 1;; ++pages) {
            const ChangesPage page = valueOf(m_feed.changesSince(m_sequence, limit));
            qint64 last = m_sequence;
            for (const AccountState &state : page.changes) {
                if (state.sequence <= last || state.sequence > page.sequence)
                    qFatal("out of order");
                last = state.sequence;
                if (state.isDeleted)
                    accounts.erase(state.account.id);
                else
                    accounts[state.account.id] = state.account;
            }
            if (page.sequence < m_sequence || (page.hasMore && page.sequence == m_sequence))
                qFatal("doesn't lead on");
            m_sequence = page.sequence;
            if (!page.hasMore)
                return pages;
        }
    }

    std::map<AccountId, Account> accounts;

private:
    ChangeFeed m_feed;
    qint64 m_sequence = 0;
};

std::map<AccountId, Account> accountsOf(Database &database)
{
    std::map<AccountId, Account> accounts;
    const auto read = AccountReader(database).forEach({}, [&accounts](const Account &account) {
        accounts[account.id] = account;
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return accounts;
}

/// Accounts as an import writes them, so many at once.
void importAtOnce(Database &database, QChar letter, int count)
{
    QStringList accounts;
    QStringList entries;
    for (int i = 0; i < count; ++i) {
        accounts << u"('%1%2', 1, 2, 1)"_s.arg(letter).arg(i);
        entries << u"('%1%2', 1, 'import', 1, 2)"_s.arg(letter).arg(i);
    }
    (void)valueOf(database.run(u"INSERT INTO account(acctid, paid, due, revision) VALUES "_s + accounts.join(u',')));
    (void)valueOf(database.run(u"INSERT INTO entry(acctid, revision, kind, paid_after, due_after) VALUES "_s
                               + entries.join(u',')));
}

/// A clerk who opens, charges and closes accounts at random, with pauses inside of transactions too.
void workAtRandom(const TestDatabase &book, quint32 seed, int rounds)
{
    Database database = book.open();
    AccountStore store(database, Actor(u"clerk %1"_s.arg(seed)));
    QRandomGenerator random(seed);
    for (int i = 0; i < rounds; ++i) {
        QList<Change> changes;
        for (int n = random.bounded(1, 6); n > 0; --n) {
            const AccountId id = idOf(u"A%1"_s.arg(random.bounded(60)));
            const auto seen = valueOf(AccountReader(database).find(id));
            if (!seen)
                changes << Change::open({.id = id, .due = Money::fromCents(random.bounded(1000))});
            else if (random.bounded(5) == 0)
                changes << Change::close(*seen);
            else
                changes << Change::payment(id, Money::fromCents(random.bounded(1, 1000)));
        }
        (void)store.apply(changes); // others may be first: that is all the better
    }
}

} // namespace

class TestOfChangeFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheNewestStateOfEachAccountOnce_data() { TestDatabase::addRows(); }
    void tellsTheNewestStateOfEachAccountOnce();
    void tellsAPageAtATime_data() { TestDatabase::addRows(); }
    void tellsAPageAtATime();
    void knowsAnAccountsState_data() { TestDatabase::addRows(); }
    void knowsAnAccountsState();
    void tellsWhatOtherProgramsChanged_data() { TestDatabase::addRows(); }
    void tellsWhatOtherProgramsChanged();
    void tellsAllOfABookThatACrmMade_data() { TestDatabase::addRows(); }
    void tellsAllOfABookThatACrmMade();
    void numbersALargeImportPartByPart_data() { TestDatabase::addRows(); }
    void numbersALargeImportPartByPart();
    void givesANumberToWhatWasCommittedLate_data();
    void givesANumberToWhatWasCommittedLate();
    void missesNothingWhileManyWrite_data();
    void missesNothingWhileManyWrite();
    void changesItsIdWhenABackupCameBack_data() { TestDatabase::addRows(); }
    void changesItsIdWhenABackupCameBack();
};

void TestOfChangeFeed::tellsTheNewestStateOfEachAccountOnce()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    ChangeFeed feed(database);
    QCOMPARE(valueOf(feed.sequence()), 0);
    change(database,
           {Change::open(accountOf(u"A"_s, u"Ann"_s, 100, 200)), Change::open(accountOf(u"B"_s, u"Ben"_s, 0, 0))});
    change(database, {Change::payment(idOf(u"A"_s), Money::fromCents(50))});
    change(database, {Change::close(*find(database, u"B"_s))});

    const ChangesPage page = valueOf(feed.changesSince(0, 10));
    QCOMPARE(idsOf(page), QStringList({u"A"_s, u"B gone"_s}));
    QCOMPARE(page.sequence, 4);
    QVERIFY(!page.hasMore);
    QCOMPARE(page.changes.first().sequence, 3);
    QCOMPARE(page.changes.first().account, *find(database, u"A"_s));
    const AccountState &gone = page.changes.last();
    QCOMPARE(gone.sequence, 4);
    QCOMPARE(gone.account.revision, 2);
    QVERIFY(gone.account.changedAt.isValid());

    QVERIFY(valueOf(feed.changesSince(4, 10)).changes.isEmpty());
    QCOMPARE(valueOf(feed.changesSince(99, 10)).sequence, 99); // the client's, who has to notice
    change(database, {Change::open(accountOf(u"B"_s, u"Bea"_s, 1, 1))});
    QCOMPARE(idsOf(valueOf(feed.changesSince(4, 10))), QStringList({u"B"_s}));
}

void TestOfChangeFeed::tellsAPageAtATime()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QList<Change> changes;
    for (int i = 0; i < 25; ++i)
        changes << Change::open(accountOf(u"A%1"_s.arg(i), {}, i, 0));
    change(database, changes);
    Follower follower(database);
    QCOMPARE(follower.catchUp(10), 3);
    QVERIFY(follower.accounts == accountsOf(database));
    QCOMPARE(follower.catchUp(10), 1);
}

void TestOfChangeFeed::knowsAnAccountsState()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    ChangeFeed feed(database);
    QVERIFY(!valueOf(feed.state(idOf(u"A"_s))));
    change(database,
           {Change::open(accountOf(u"A"_s, u"Ann"_s, 100, 200)), Change::charge(idOf(u"A"_s), Money::fromCents(1))});
    QCOMPARE(valueOf(feed.sequence()), 2);
    const auto state = valueOf(feed.state(idOf(u"A"_s)));
    QVERIFY(state && !state->isDeleted);
    QCOMPARE(state->sequence, 2);
    QCOMPARE(state->account.due, Money::fromCents(201));
    change(database, {Change::close(*find(database, u"A"_s))});
    QCOMPARE(valueOf(feed.sequence()), 3);
    const auto gone = valueOf(feed.state(idOf(u"A"_s)));
    QVERIFY(gone && gone->isDeleted);
    QCOMPARE(gone->account.revision, 3);
}

void TestOfChangeFeed::tellsWhatOtherProgramsChanged()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    Follower follower(database);
    const auto elsewhere = [&database, kind](const QString &sql) {
        if (kind == Kind::MariaDb)
            (void)valueOf(database.run(u"SET @accountdesk = NULL"_s));
        if (kind == Kind::PostgreSql)
            (void)valueOf(database.run(u"SET accountdesk.writer TO ''"_s));
        (void)valueOf(database.run(sql));
    };
    elsewhere(u"INSERT INTO account(acctid, paid, due) VALUES('x', 1, 2)"_s);
    elsewhere(u"INSERT INTO account(acctid, paid, due) VALUES('Y', 1, 2)"_s);
    follower.catchUp(10);
    QVERIFY(follower.accounts == accountsOf(database));
    QCOMPARE(follower.accounts.size(), 2U);
    elsewhere(u"UPDATE account SET paid = 5 WHERE acctid = 'X'"_s);
    elsewhere(u"DELETE FROM account WHERE acctid = 'Y'"_s);
    follower.catchUp(10);
    QVERIFY(follower.accounts == accountsOf(database));
    QCOMPARE(follower.accounts.size(), 1U);
}

void TestOfChangeFeed::tellsAllOfABookThatACrmMade()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    (void)valueOf(
        database.run(u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL, paid FLOAT NOT NULL, due FLOAT NOT NULL,"
                     " PRIMARY KEY (acctid))"_s));
    (void)valueOf(
        database.run(u"INSERT INTO account VALUES('ACCT100', 60, 60), ('ACCT200', 70, 60), ('ACCT300', 0, 10)"_s));
    const auto plan = valueOf(planCrmMigration(database));
    QVERIFY(migrateCrmBook(database, plan, Actor(u"clerk"_s)));
    Follower follower(database);
    follower.catchUp(10);
    QCOMPARE(follower.accounts.size(), 3U);
    QVERIFY(follower.accounts == accountsOf(database));
}

void TestOfChangeFeed::numbersALargeImportPartByPart()
{
    QFETCH(Kind, kind);
    constexpr int count = 25'000; // more than is numbered at once
    const TestDatabase book(kind);
    Database database = book.openBook();
    importAtOnce(database, u'A', count);
    Follower follower(database);
    follower.catchUp(ChangeFeed::maxPage);
    QCOMPARE(follower.accounts.size(), size_t(count));
    importAtOnce(database, u'B', count);
    QCOMPARE(valueOf(ChangeFeed(database).sequence()), 2 * count); // a client pulls up to there
}

void TestOfChangeFeed::givesANumberToWhatWasCommittedLate_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfChangeFeed::givesANumberToWhatWasCommittedLate()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database reader = book.openBook();
    Database slow = book.open();
    Follower follower(reader);

    auto transaction = Transaction::begin(slow);
    QVERIFY(transaction);
    (void)valueOf(slow.run(u"INSERT INTO account(acctid, paid, due, revision) VALUES('EARLY', 1, 2, 1)"_s));
    (void)valueOf(slow.run(
        u"INSERT INTO entry(acctid, revision, kind, paid_after, due_after) VALUES('EARLY', 1, 'opened', 1, 2)"_s));
    changeElsewhere(book,
                    {Change::open(accountOf(u"LATE"_s, {}, 0, 0))}); // a later number of the table, committed first
    follower.catchUp(10);
    QCOMPARE(follower.accounts.size(), 1U);
    QVERIFY(transaction->commit());
    follower.catchUp(10);
    QVERIFY(follower.accounts == accountsOf(reader));
    QCOMPARE(follower.accounts.size(), 2U);
}

void TestOfChangeFeed::missesNothingWhileManyWrite_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfChangeFeed::missesNothingWhileManyWrite()
{
    QFETCH(Kind, kind);
    constexpr int writers = 6;
    const TestDatabase book(kind);
    Database database = book.openBook();
    std::atomic<int> working = writers;
    std::vector<std::thread> threads;
    for (quint32 seed = 1; seed <= writers; ++seed) {
        threads.emplace_back([&book, &working, seed] {
            workAtRandom(book, seed, 60);
            --working;
        });
    }
    // Two readers, who number at the same time, each with pages of its own size.
    std::thread other([&book, &working] {
        Database connection = book.open();
        Follower follower(connection);
        while (working > 0)
            follower.catchUp(3);
        follower.catchUp(3);
        if (follower.accounts != accountsOf(connection))
            qFatal("the second reader missed something");
    });
    Follower follower(database);
    int rounds = 0;
    for (; working > 0; ++rounds)
        follower.catchUp(7);
    follower.catchUp(7);
    for (std::thread &thread : threads)
        thread.join();
    other.join();
    QVERIFY(rounds > 1);
    const auto accounts = accountsOf(database);
    QVERIFY(accounts.size() > 10);
    QVERIFY(follower.accounts == accounts);
    auto numbers = valueOf(
        database.run(u"SELECT COUNT(*), MIN(%1), MAX(%1) FROM entry"_s.arg(database.dialect().traits().sequence)));
    QVERIFY(numbers.next());
    QCOMPARE(numbers.value(1).toLongLong(), 1);
    QCOMPARE(numbers.value(2).toLongLong(), numbers.value(0).toLongLong()); // without a gap
}

void TestOfChangeFeed::changesItsIdWhenABackupCameBack()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    ChangeFeed feed(database);
    const QString before = valueOf(feed.serverId());
    QVERIFY(!QUuid::fromString(before).isNull());
    const QString renewed = valueOf(feed.renewServerId());
    QVERIFY(renewed != before);
    QCOMPARE(valueOf(feed.serverId()), renewed);
}

namespace tst_changefeed {
QTEST_GUILESS_MAIN(TestOfChangeFeed)
}
#include "tst_changefeed.moc"
