// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Forwarder.h"
#include "support/ManyAccounts.h"
#include "support/ValueOf.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;
using Column = AccountQuery::Column;
using Filter = AccountQuery::Filter;

namespace {

constexpr std::array columns{Column::Id, Column::Name, Column::Paid, Column::Due, Column::Balance, Column::ChangedAt};
constexpr std::array filters{Filter::All, Filter::Owing, Filter::Overpaid, Filter::Settled};
constexpr std::array orders{Qt::AscendingOrder, Qt::DescendingOrder};

const QStringList names{u""_s,     u"Zoë"_s, u"zoë"_s,    u"ZOË"_s,      u"Müller"_s, u"Muller"_s, u"王小明"_s, u"😀"_s,
                        u"100%"_s, u"a_b"_s, u"O'Neil"_s, u"Łukasz !"_s, u"łukasz"_s, u"Ann"_s,    u"ann"_s};

/// Accounts of which many have the same name, amounts or time, and some the largest amounts.
QList<Account> fill(Database &database, int count)
{
    QRandomGenerator random(42);
    QList<Change> changes;
    for (int i = 0; i < count; ++i) {
        const auto amount = [&random] {
            const quint32 dice = random.bounded(10U);
            return dice == 0 ? Money::maxCents : dice == 1 ? -Money::maxCents : std::int64_t(random.bounded(-300, 300));
        };
        const std::int64_t paid = amount();
        const std::int64_t due = random.bounded(3) == 0 ? paid : amount();
        changes << Change::open(
            accountOf(u"%1%2"_s.arg(QString(u"AZÜŁ王É-"_s.at(i % 7)), QString::number(random.bounded(1'000'000))),
                      names.at(random.bounded(int(names.size()))), paid, due));
    }
    // Ids that came twice are dropped; each hundred has a time of its own.
    QList<Account> accounts;
    QSet<AccountId> ids;
    AccountStore store(database, Actor(u"clerk"_s));
    for (qsizetype from = 0; from < changes.size(); from += 100) {
        QList<Change> part;
        for (const Change &change : changes.mid(from, 100)) {
            if (!ids.contains(change.id))
                part << change;
            ids.insert(change.id);
        }
        for (const Applied &applied : valueOf(store.apply(part)).applied)
            accounts << *applied.after;
    }
    return accounts;
}

bool matches(const Account &account, const AccountQuery &query)
{
    const Money balance = account.balance();
    const bool inFilter = query.filter == Filter::All || (query.filter == Filter::Owing && balance > Money())
                          || (query.filter == Filter::Overpaid && balance < Money())
                          || (query.filter == Filter::Settled && balance == Money());
    return inFilter
           && (account.id.text().contains(query.text, Qt::CaseInsensitive)
               || account.name.contains(query.text, Qt::CaseInsensitive));
}

/// -1, 0, 1 as `a` comes before, with or after `b` by the query's column; names and ids are left to the database.
int compare(const Account &a, const Account &b, Column column)
{
    const auto three = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (column) {
    case Column::Paid:
        return three(a.paid, b.paid);
    case Column::Due:
        return three(a.due, b.due);
    case Column::Balance:
        return three(a.balance(), b.balance());
    case Column::ChangedAt:
        return three(a.changedAt, b.changedAt);
    case Column::Id:
    case Column::Name:
        break;
    }
    return 0;
}

QList<Account> readByPages(AccountReader &reader, const AccountQuery &query, int pageSize,
                           int maxAnchors = PageIndex::maxAnchors)
{
    const PageIndex pageIndex = valueOf(reader.pageIndex(query, pageSize, maxAnchors));
    if (pageIndex.anchors.size() > maxAnchors)
        qFatal("%lld anchors", qlonglong(pageIndex.anchors.size()));
    QList<Account> accounts;
    for (int page = 0; page < pageIndex.pageCount(); ++page)
        accounts += valueOf(reader.page(query, pageIndex.placeOf(page), pageSize));
    if (accounts.size() != pageIndex.count)
        qFatal("%lld rows counted, %lld read", qlonglong(pageIndex.count), qlonglong(accounts.size()));
    return accounts;
}

QList<Account> readAtOnce(AccountReader &reader, const AccountQuery &query)
{
    QList<Account> accounts;
    const auto read = reader.forEach(query, [&accounts](const Account &account) {
        accounts << account;
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return accounts;
}

} // namespace

class TestOfAccountReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesGiveTheWholeOrder_data() { TestDatabase::addRows(); }
    void pagesGiveTheWholeOrder();
    void sortsAndFiltersAsItSays_data() { TestDatabase::addRows(); }
    void sortsAndFiltersAsItSays();
    void sortsNamesWhateverTheirCase_data() { TestDatabase::addRows(); }
    void sortsNamesWhateverTheirCase();
    void searchesWhateverTheCase_data() { TestDatabase::addRows(); }
    void searchesWhateverTheCase();
    void knowsAnAccountsPosition_data() { TestDatabase::addRows(); }
    void knowsAnAccountsPosition();
    void sumsUpExactly_data() { TestDatabase::addRows(); }
    void sumsUpExactly();
    void readsAnEmptyBook_data() { TestDatabase::addRows(); }
    void readsAnEmptyBook();
    void stopsWhenAsked_data() { TestDatabase::addRows(); }
    void stopsWhenAsked();
    void readsMoreThanAServersPiece_data() { TestDatabase::addRows(); }
    void readsMoreThanAServersPiece();
    void looksOnceForEachConnectionWhatTableItIs();
    void letsAServerPrepareAPageOnce();
    void readsACrmsTable_data() { TestDatabase::addRows(); }
    void readsACrmsTable();
    void marksEachCommit_data() { TestDatabase::addRows(); }
    void marksEachCommit();
    void marksAChangeThatWasCommittedLate_data();
    void marksAChangeThatWasCommittedLate();
};

void TestOfAccountReader::pagesGiveTheWholeOrder()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const qsizetype count = fill(database, 150).size();
    AccountReader reader(database);
    for (const Column column : columns) {
        for (const Qt::SortOrder order : orders) {
            for (const Filter filter : filters) {
                const AccountQuery query{.filter = filter, .sortBy = column, .order = order};
                const QList<Account> all = valueOf(reader.page(query, {}, 1'000'000));
                QVERIFY(filter != Filter::All || all.size() == count);
                for (const int pageSize : {1, 7, 100})
                    QCOMPARE(readByPages(reader, query, pageSize), all);
                for (const int maxAnchors : {1, 5, 8})
                    QCOMPARE(readByPages(reader, query, 3, maxAnchors), all);
                QCOMPARE(readAtOnce(reader, query), all);
            }
        }
    }
}

void TestOfAccountReader::sortsAndFiltersAsItSays()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QList<Account> all = fill(database, 400);
    AccountReader reader(database);
    for (const Filter filter : filters) {
        for (const Column column : columns) {
            for (const Qt::SortOrder order : orders) {
                const AccountQuery query{.filter = filter, .sortBy = column, .order = order};
                const QList<Account> found = readAtOnce(reader, query);
                QCOMPARE(found.size(),
                         std::count_if(all.begin(), all.end(), [&](const Account &a) { return matches(a, query); }));
                QVERIFY(std::all_of(found.begin(), found.end(), [&](const Account &a) { return matches(a, query); }));
                const int wrong = order == Qt::AscendingOrder ? 1 : -1;
                const auto misplaced = std::adjacent_find(found.begin(), found.end(),
                                                          [&](const Account &a, const Account &b) {
                                                              return compare(a, b, column) == wrong;
                                                          });
                QVERIFY(misplaced == found.end());
            }
        }
    }
}

void TestOfAccountReader::sortsNamesWhateverTheirCase()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QList<Change> changes;
    int id = 0;
    for (const QString &name : {u"bob"_s, u"Carl"_s, u"ANN"_s, u"ann"_s, u"Bob"_s, u""_s})
        changes << Change::open(accountOf(u"A%1"_s.arg(id++), name, 0, 0));
    (void)valueOf(AccountStore(database, Actor(u"clerk"_s)).apply(changes));
    AccountReader reader(database);
    QStringList sorted;
    for (const Account &account : readAtOnce(reader, {.sortBy = Column::Name}))
        sorted << account.name.toLower();
    QCOMPARE(sorted, QStringList({u""_s, u"ann"_s, u"ann"_s, u"bob"_s, u"bob"_s, u"carl"_s}));
}

void TestOfAccountReader::searchesWhateverTheCase()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    (void)valueOf(AccountStore(database, Actor(u"clerk"_s))
                      .apply({Change::open(accountOf(u"ACCT1"_s, u"Zoë O'Neil"_s, 0, 0)),
                              Change::open(accountOf(u"ACCT2"_s, u"50% off_"_s, 0, 0)),
                              Change::open(accountOf(u"ÄRZTE"_s, u"wow! [x]"_s, 0, 0)),
                              Change::open(accountOf(u"X"_s, u"Łódź 😀 50"_s, 0, 0))}));
    AccountReader reader(database);
    const auto found = [&](const QString &text) {
        QStringList ids;
        for (const Account &account : readAtOnce(reader, {.text = text}))
            ids << account.id.text();
        ids.sort();
        const auto totals = valueOf(reader.totals({.text = text}));
        return totals.count == ids.size() ? ids : QStringList{u"totals differ"_s};
    };
    QCOMPARE(found(u"acct"_s), QStringList({u"ACCT1"_s, u"ACCT2"_s}));
    QCOMPARE(found(u"zoË"_s), QStringList{u"ACCT1"_s});
    QCOMPARE(found(u"o'n"_s), QStringList{u"ACCT1"_s});
    QCOMPARE(found(u"ärz"_s), QStringList{u"ÄRZTE"_s});
    QCOMPARE(found(u"łÓD"_s), QStringList{u"X"_s});
    QCOMPARE(found(u"😀"_s), QStringList{u"X"_s});
    QCOMPARE(found(u"0%"_s), QStringList{u"ACCT2"_s});
    QCOMPARE(found(u"f_"_s), QStringList{u"ACCT2"_s});
    QCOMPARE(found(u"W! [x"_s), QStringList{u"ÄRZTE"_s});
    QCOMPARE(found(u"nothing"_s), QStringList());
    QCOMPARE(found(u"\\"_s), QStringList());
}

void TestOfAccountReader::knowsAnAccountsPosition()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    (void)fill(database, 60);
    AccountReader reader(database);
    for (const Column column : columns) {
        for (const Qt::SortOrder order : orders) {
            const AccountQuery query{.filter = Filter::Owing, .sortBy = column, .order = order};
            const QList<Account> all = readAtOnce(reader, query);
            for (qsizetype i = 0; i < all.size(); ++i)
                QCOMPARE(valueOf(reader.position(query, all.at(i).id)), i);
            for (const Account &other : readAtOnce(reader, {.filter = Filter::Settled}))
                QVERIFY(!valueOf(reader.position(query, other.id)));
        }
    }
}

void TestOfAccountReader::sumsUpExactly()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QList<Account> all = fill(database, 500);
    for (const Filter filter : filters) {
        const AccountQuery query{.filter = filter};
        Totals expected;
        for (const Account &account : all) {
            if (!matches(account, query))
                continue;
            ++expected.count;
            expected.paid += account.paid;
            expected.due += account.due;
            expected.owingCount += account.balance() > Money();
            expected.overpaidCount += account.balance() < Money();
            (account.balance() > Money() ? expected.owed : expected.overpaid) += std::max(account.balance(),
                                                                                          -account.balance());
        }
        const Totals totals = valueOf(AccountReader(database).totals(query));
        QCOMPARE(totals.count, expected.count);
        QCOMPARE(totals.paid.format(), expected.paid.format());
        QCOMPARE(totals.due.format(), expected.due.format());
        QCOMPARE(totals.owingCount, expected.owingCount);
        QCOMPARE(totals.owed.format(), expected.owed.format());
        QCOMPARE(totals.overpaidCount, expected.overpaidCount);
        QCOMPARE(totals.overpaid.format(), expected.overpaid.format());
    }
}

void TestOfAccountReader::readsAnEmptyBook()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    AccountReader reader(database);
    QVERIFY(!valueOf(reader.find(idOf(u"A"_s))));
    QCOMPARE(valueOf(reader.pageIndex({}, 100)).count, 0);
    QVERIFY(valueOf(reader.pageIndex({}, 100)).anchors.isEmpty());
    QVERIFY(valueOf(reader.page({}, {}, 100)).isEmpty());
    QVERIFY(valueOf(reader.history(idOf(u"A"_s))).isEmpty());
    QCOMPARE(valueOf(reader.totals({})).count, 0);
    QCOMPARE(valueOf(reader.totals({})).averageOwed().format(), u"0.00"_s);
}

void TestOfAccountReader::stopsWhenAsked()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    (void)fill(database, 20);
    int seen = 0;
    AccountReader reader(database);
    const auto stopped = reader.forEach({}, [&seen](const Account &) { return ++seen < 5; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QCOMPARE(seen, 5);
    QVERIFY(!valueOf(reader.page({}, {}, 100)).isEmpty()); // the connection is free again
}

void TestOfAccountReader::readsMoreThanAServersPiece()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    // More than forEach() asks a server for at once, written as plainly as it goes.
    constexpr int count = 45'000;
    constexpr int rows = 500;
    for (int from = 0; from < count; from += rows) {
        QStringList values;
        for (int i = from; i < from + rows; ++i)
            values << u"('A%1',%2,0,'N%3',1)"_s.arg(QString::number(i), QString::number(i % 7),
                                                    QString::number(i % 11));
        QVERIFY(database.run(u"INSERT INTO account(acctid, paid, due, name, revision) VALUES"_s + values.join(u',')));
    }
    AccountReader reader(database);
    for (const Column column : {Column::Id, Column::Name, Column::Paid}) {
        QSet<AccountId> ids;
        const auto read = reader.forEach({.sortBy = column, .order = Qt::DescendingOrder},
                                         [&ids](const Account &account) {
                                             ids.insert(account.id);
                                             return true;
                                         });
        QVERIFY(read);
        QCOMPARE(ids.size(), count);
    }
}

void TestOfAccountReader::looksOnceForEachConnectionWhatTableItIs()
{
    const TestDatabase database(Kind::MariaDb);
    (void)database.openBook();
    const Forwarder way(database.url());
    Database connection = valueOf(Database::open(way.url(), database.password()));
    const auto roundTrips = [&] {
        const int before = way.roundTrips();
        (void)valueOf(AccountReader(connection).count());
        (void)valueOf(AccountReader(connection).find(idOf(u"ACCT100"_s)));
        return way.roundTrips() - before;
    };
    const int first = roundTrips();
    QVERIFY(roundTrips() < first);
    valueOf(connection.reconnect());
    QCOMPARE(roundTrips(), first);
}

void TestOfAccountReader::letsAServerPrepareAPageOnce()
{
    const TestDatabase database(Kind::MariaDb);
    fillWithMany(database, 500);
    const Forwarder way(database.url());
    Database connection = valueOf(Database::open(way.url(), database.password()));
    AccountReader reader(connection);
    const PageIndex pageIndex = valueOf(reader.pageIndex({}, 100));
    const auto roundTrips = [&](int page) {
        const int before = way.roundTrips();
        const QList<Account> accounts = valueOf(reader.page({}, pageIndex.placeOf(page), 100));
        if (accounts.size() != 100 || accounts.first().id.text() != u"ACCT000%1"_s.arg(page * 100, 3, 10, QChar(u'0')))
            return -1;
        return way.roundTrips() - before;
    };
    const int first = roundTrips(1);
    QCOMPARE(roundTrips(3), first - 1);
    QCOMPARE(roundTrips(2), first - 1);
    valueOf(connection.reconnect());
    QCOMPARE(roundTrips(4), first);
}

void TestOfAccountReader::readsACrmsTable()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.open();
    QVERIFY(database.run(
        u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY, paid FLOAT NOT NULL, due FLOAT NOT NULL)"_s));
    QVERIFY(database.run(
        u"INSERT INTO account VALUES('acct100', 60.0, 100.1), ('ACCT200', 70.125, 60.0), ('ACCT300', -0.125, 0)"_s));
    AccountReader reader(database);
    const auto found = valueOf(reader.find(idOf(u"ACCT100"_s)));
    QVERIFY(found);
    QCOMPARE(found->due.format(), u"100.10"_s);
    QCOMPARE(found->revision, 0);
    QVERIFY(found->name.isEmpty());
    for (const Column column : columns)
        QCOMPARE(readByPages(reader, {.sortBy = column}, 2).size(), 3);
    QCOMPARE(readAtOnce(reader, {.text = u"acct2"_s}).first().paid.format(), u"70.13"_s);
    QCOMPARE(readAtOnce(reader, {.sortBy = Column::Paid}).first().paid.format(), u"-0.13"_s);
    QCOMPARE(valueOf(reader.position({.sortBy = Column::Balance}, idOf(u"ACCT200"_s))), 0);
    QCOMPARE(valueOf(reader.totals({})).due.format(), u"160.10"_s);
    QCOMPARE(valueOf(reader.totals({})).paid.format(), u"130.00"_s);
    QVERIFY(valueOf(reader.history(idOf(u"ACCT100"_s))).isEmpty());
    const QVariant mark = valueOf(reader.changeMark());
    QVERIFY(database.run(u"UPDATE account SET paid = paid + 1"_s));
    QVERIFY(valueOf(reader.changeMark()) != mark);
}

void TestOfAccountReader::marksEachCommit()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    AccountReader reader(database);
    QVariant mark = valueOf(reader.changeMark());
    const auto hasChanged = [&] {
        const QVariant before = std::exchange(mark, valueOf(reader.changeMark()));
        return before != mark;
    };
    QVERIFY(!hasChanged());
    (void)valueOf(AccountStore(database, Actor(u"clerk"_s)).apply({Change::open(accountOf(u"A"_s, {}, 0, 0))}));
    QVERIFY(hasChanged());
    QVERIFY(!hasChanged());
    if (kind == Kind::SqliteMemory)
        return; // there is no other connection
    Database other = book.open();
    (void)valueOf(AccountStore(other, Actor(u"maria"_s)).apply({Change::payment(idOf(u"A"_s), Money::fromCents(3))}));
    QVERIFY(hasChanged());
    QVERIFY(!hasChanged());
}

void TestOfAccountReader::marksAChangeThatWasCommittedLate_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfAccountReader::marksAChangeThatWasCommittedLate()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    Database slow = book.open();
    const QString insert = u"INSERT INTO entry(acctid, revision, kind) VALUES('%1', 1, 'external')"_s;
    auto transaction = Transaction::begin(slow);
    QVERIFY(slow.run(insert.arg(u"SLOW"_s))); // has the lower number
    QVERIFY(database.run(insert.arg(u"FAST"_s)));
    AccountReader reader(database);
    const QVariant mark = valueOf(reader.changeMark());
    QVERIFY(transaction->commit());
    QVERIFY(valueOf(reader.changeMark()) != mark);
}

namespace tst_accountreader {
QTEST_GUILESS_MAIN(TestOfAccountReader)
}
#include "tst_accountreader.moc"
