// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncserver/PushHandler.h"
#include "support/Accounts.h"

#include <QTest>

#include <thread>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

/// "A 2" applied with revision 2, "B ! 3" a conflict with revision 3, "B ! gone", "C ?" rejected.
QByteArray inWords(const QList<SyncOutcome> &outcomes)
{
    QStringList words;
    for (const SyncOutcome &outcome : outcomes) {
        if (const auto *applied = std::get_if<Applied>(&outcome))
            words << u"%1 %2"_s.arg(applied->change.id.text(),
                                    applied->after ? QString::number(applied->after->revision) : u"closed"_s);
        else if (const auto *current = std::get_if<AccountState>(&outcome))
            words << u"%1 ! %2"_s.arg(current->account.id.text(),
                                      current->isDeleted ? u"gone"_s : QString::number(current->account.revision));
        else
            words << u"?"_s;
    }
    return words.join(u", "_s).toUtf8();
}

QByteArray apply(Database &database, const QUuid &batch, const QList<Change> &changes)
{
    const auto results = PushHandler(database, Actor(u"laptop"_s)).apply(batch, changes, inWords);
    if (!results)
        return "failed: " + (results.error().text() + results.error().detail).toUtf8();
    return results->value_or("too large");
}

QByteArray apply(Database &database, const QList<Change> &changes)
{
    return apply(database, QUuid::createUuid(), changes);
}

/// As a clerk on the database does.
void change(Database &database, const QList<Change> &changes)
{
    const auto result = AccountStore(database, Actor(u"clerk"_s)).apply(changes);
    QVERIFY(result && result->conflicts.isEmpty());
}

std::optional<Account> find(Database &database, const QString &id)
{
    const auto found = AccountReader(database).find(idOf(id));
    return found ? *found : std::nullopt;
}

Change edit(const QString &id, std::int64_t base, std::int64_t paid, const QString &parent = {})
{
    Account account = accountOf(id, u"name"_s, paid, 0);
    account.parent = idOf(parent);
    const Account seen{.id = account.id, .revision = base};
    return Change::edit(seen, Change::Name | Change::Paid | Change::Due | Change::Extra | Change::Parent, account);
}

Change openUnder(const QString &id, const QString &parent)
{
    Account account = accountOf(id, {}, 0, 0);
    account.parent = idOf(parent);
    return Change::open(account);
}

} // namespace

class TestOfSyncBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersEachChangeByItself_data() { TestDatabase::addRows(); }
    void answersEachChangeByItself();
    void changesNothingWhenItComesAgain_data() { TestDatabase::addRows(); }
    void changesNothingWhenItComesAgain();
    void isAppliedOnceByManyAtATime_data();
    void isAppliedOnceByManyAtATime();
    void opensAccountsOnceThatManySendAtATime_data() { isAppliedOnceByManyAtATime_data(); }
    void opensAccountsOnceThatManySendAtATime();
    void writesItsNameIntoTheHistory_data() { TestDatabase::addRows(); }
    void writesItsNameIntoTheHistory();
    void carriesParentsOutFirst_data() { TestDatabase::addRows(); }
    void carriesParentsOutFirst();
    void refusesAccountsBelowNoneOrThemselves_data() { TestDatabase::addRows(); }
    void refusesAccountsBelowNoneOrThemselves();
};

void TestOfSyncBatch::answersEachChangeByItself()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QCOMPARE(apply(database, {Change::open(accountOf(u"A"_s, {}, 1, 1)), Change::open(accountOf(u"B"_s, {}, 1, 1))}),
             "A 1, B 1");
    change(database, {Change::payment(idOf(u"B"_s), Money::fromCents(5))});

    QCOMPARE(apply(database, {edit(u"A"_s, 1, 700), edit(u"B"_s, 1, 800), Change::open(accountOf(u"C"_s, {}, 1, 1)),
                              edit(u"NEVER"_s, 3, 1)}),
             "A 2, B ! 2, C 1, ?");
    QCOMPARE(find(database, u"A"_s)->paid, Money::fromCents(700));
    QCOMPARE(find(database, u"B"_s)->paid, Money::fromCents(6));
    QCOMPARE(apply(database, {edit(u"A"_s, 2, Money::maxCents + 1), Change::open(accountOf(u"B"_s, {}, 9, 9)),
                              Change::close({.id = idOf(u"C"_s), .revision = 1})}),
             "?, B ! 2, C closed");
    QCOMPARE(apply(database, {edit(u"C"_s, 1, 5), Change::close({.id = idOf(u"A"_s), .revision = 1})}),
             "C ! gone, A ! 2");
    QCOMPARE(apply(database, {Change::open(accountOf(u"C"_s, {}, 1, 1))}), "C 3"); // after the revision that closed it
    QCOMPARE(apply(database, {Change::open(accountOf(QString(201, u'x'), {}, 1, 1))}), "?");
}

void TestOfSyncBatch::changesNothingWhenItComesAgain()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QUuid batch = QUuid::createUuid();
    const QList<Change> changes{Change::open(accountOf(u"Ä"_s, {}, 1, 1)), edit(u"B"_s, 1, 1)};
    const QByteArray results = apply(database, batch, changes);
    QCOMPARE(results, "Ä 1, ?");
    change(database, {Change::payment(idOf(u"Ä"_s), Money::fromCents(5))});
    QCOMPARE(apply(database, batch, changes), results);
    QCOMPARE(find(database, u"Ä"_s)->revision, 2);
}

void TestOfSyncBatch::isAppliedOnceByManyAtATime_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfSyncBatch::isAppliedOnceByManyAtATime()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QUuid batch = QUuid::createUuid();
    std::array<QByteArray, 5> results;
    std::vector<std::thread> clients;
    for (QByteArray &result : results) {
        clients.emplace_back([&book, &batch, &result] {
            Database connection = book.open();
            result = apply(connection, batch,
                           {Change::open(accountOf(u"A"_s, {}, 1, 1)), Change::open(accountOf(u"B"_s, {}, 1, 1))});
        });
    }
    for (std::thread &client : clients)
        client.join();
    for (const QByteArray &result : results)
        QCOMPARE(result, "A 1, B 1");
    QCOMPARE(AccountReader(database).history(idOf(u"A"_s))->size(), 1);
}

void TestOfSyncBatch::opensAccountsOnceThatManySendAtATime()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    std::array<QByteArray, 5> results;
    std::vector<std::thread> clients;
    for (QByteArray &result : results) {
        clients.emplace_back([&book, &result] {
            Database connection = book.open();
            result = apply(connection, {Change::open(accountOf(u"A"_s, {}, 1, 1))});
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(std::count(results.begin(), results.end(), QByteArray("A 1")), 1);
    QCOMPARE(std::count(results.begin(), results.end(), QByteArray("A ! 1")), 4);
}

void TestOfSyncBatch::writesItsNameIntoTheHistory()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QCOMPARE(apply(database, {Change::open(accountOf(u"A"_s, {}, 1, 1))}), "A 1");
    QCOMPARE(apply(database, {edit(u"A"_s, 1, 700)}), "A 2");
    QCOMPARE(apply(database, {edit(u"A"_s, 2, 700)}), "A 2"); // nothing to change
    const auto history = AccountReader(database).history(idOf(u"A"_s));
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().kind, Entry::Kind::Sync);
    QCOMPARE(history->last().kind, Entry::Kind::Opened);
    QCOMPARE(history->first().who, u"laptop"_s);
}

void TestOfSyncBatch::carriesParentsOutFirst()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QCOMPARE(apply(database,
                   {openUnder(u"CHILD"_s, u"MIDDLE"_s), openUnder(u"MIDDLE"_s, u"TOP"_s), openUnder(u"TOP"_s, {})}),
             "CHILD 1, MIDDLE 1, TOP 1");
    QCOMPARE(find(database, u"CHILD"_s)->parent, idOf(u"MIDDLE"_s));
    // Turned round in one batch.
    QCOMPARE(apply(database, {edit(u"TOP"_s, 1, 0, u"MIDDLE"_s), edit(u"MIDDLE"_s, 1, 0)}), "TOP 2, MIDDLE 2");
}

void TestOfSyncBatch::refusesAccountsBelowNoneOrThemselves()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QCOMPARE(apply(database, {openUnder(u"A"_s, u"NOBODY"_s), openUnder(u"B"_s, u"B"_s), openUnder(u"C"_s, u"D"_s),
                              openUnder(u"D"_s, u"E"_s), openUnder(u"E"_s, u"C"_s), openUnder(u"F"_s, {})}),
             "?, ?, ?, ?, ?, F 1");
    QCOMPARE(apply(database, {openUnder(u"G"_s, u"F"_s), edit(u"F"_s, 1, 0, u"G"_s)}).count('?'), 1);
}

namespace tst_pushhandler {
QTEST_GUILESS_MAIN(TestOfSyncBatch)
}
#include "tst_pushhandler.moc"
