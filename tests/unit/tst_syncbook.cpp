// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"
#include "support/SyncedBook.h"

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

class TestOfSyncBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNotSynchronisedAtFirst_data() { TestDatabase::addRows(); }
    void isNotSynchronisedAtFirst();
    void remembersItsServer_data() { TestDatabase::addRows(); }
    void remembersItsServer();
    void exchangesNothingWithAServerItLeft_data() { TestDatabase::addRows(); }
    void exchangesNothingWithAServerItLeft();
    void takesAPageIn_data() { TestDatabase::addRows(); }
    void takesAPageIn();
    void takesAPageOnce_data() { TestDatabase::addRows(); }
    void takesAPageOnce();
    void takesAllOfAPageOrNothing_data() { TestDatabase::addRows(); }
    void takesAllOfAPageOrNothing();
    void queuesWhatIsChangedHere_data() { TestDatabase::addRows(); }
    void queuesWhatIsChangedHere();
    void queuesWhatOtherProgramsChange_data() { TestDatabase::addRows(); }
    void queuesWhatOtherProgramsChange();
    void keepsABatchUntilItIsSettled_data();
    void keepsABatchUntilItIsSettled();
    void takesInWhatIsBesideItsBatch_data() { TestDatabase::addRows(); }
    void takesInWhatIsBesideItsBatch();
    void takesABatchBack_data() { TestDatabase::addRows(); }
    void takesABatchBack();
    void sendsWhatWasChangedMeanwhile_data() { TestDatabase::addRows(); }
    void sendsWhatWasChangedMeanwhile();
    void sendsInBatches_data() { TestDatabase::addRows(); }
    void sendsInBatches();
    void sendsParentsFirst_data() { TestDatabase::addRows(); }
    void sendsParentsFirst();
    void sendsAccountsThatAreEachOthersParents_data() { TestDatabase::addRows(); }
    void sendsAccountsThatAreEachOthersParents();
    void sendsNothingThatTheServerNeverHad_data() { TestDatabase::addRows(); }
    void sendsNothingThatTheServerNeverHad();
};

void TestOfSyncBook::isNotSynchronisedAtFirst()
{
    QFETCH(Kind, kind);
    const TestDatabase folder(kind);
    Database database = folder.openBook();
    SyncBook book(database, Actor(u"server"_s));
    QCOMPARE(book.link().error().kind, Error::Kind::NotFound);
    QCOMPARE(book.waiting().error().kind, Error::Kind::NotFound);
    QCOMPARE(book.nextBatch(Actor(u"clerk"_s), 10).error().kind, Error::Kind::NotFound);
    QVERIFY(book.disconnect());
}

void TestOfSyncBook::remembersItsServer()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind, FirstSync::SendMine);
    const QUuid server = QUuid::createUuid();
    const SyncLink before = valueOf(client.book().link());
    valueOf(client.book().meet(before, server));
    valueOf(client.book().meet(before, server));
    QCOMPARE(client.book().meet(before, QUuid::createUuid()).error().kind, Error::Kind::Conflict);
    client.pull({state(7, 1, accountOf(u"A"_s, u"Ann"_s, 1, 2))});
    QVERIFY(valueOf(client.book().link()).lastSync.isNull());
    QCOMPARE(client.book().finish(8).error().kind, Error::Kind::Conflict); // another one began anew
    valueOf(client.book().finish(7));
    const SyncLink link = valueOf(client.book().link());
    QCOMPARE(link.endpoint, u"https://books.example:8443"_s);
    QCOMPARE(link.serverId, server);
    QCOMPARE(link.pulled, 7);
    QCOMPARE(link.firstSync, FirstSync::SendMine);
    QVERIFY(link.isFirstSyncDone);
    QVERIFY(qAbs(link.lastSync.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    valueOf(client.book().disconnect());
    QCOMPARE(client.book().link().error().kind, Error::Kind::NotFound);
}

/// A sync is under way while somebody connects the book to another server.
void TestOfSyncBook::exchangesNothingWithAServerItLeft()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    const SyncLink before = valueOf(client.book().link());
    SyncBook underWay = client.book();
    valueOf(underWay.meet(before, QUuid::createUuid()));
    client.change({Change::open(accountOf(u"MINE"_s, {}, 1, 1))});
    valueOf(client.book().connect(u"https://other.example"_s, FirstSync::Ask));
    QCOMPARE(client.book().meet(before, QUuid::createUuid()).error().kind,
             Error::Kind::Conflict); // asked at the old address
    const ChangesPage page{.changes = {state(1, 1, accountOf(u"THEIRS"_s, {}, 1, 1))}, .sequence = 1};
    const auto isRefused = [](const auto &result) { return !result && result.error().kind == Error::Kind::Conflict; };
    for (const bool isOtherMet : {false, true}) {
        if (isOtherMet)
            valueOf(client.book().meet(valueOf(client.book().link()), QUuid::createUuid()));
        QVERIFY(isRefused(underWay.apply(0, page)));
        QVERIFY(isRefused(underWay.nextBatch(Actor(u"clerk"_s), 10)));
        QVERIFY(isRefused(underWay.finish(0)));
    }
    QVERIFY(!client.find(u"THEIRS"_s));
    QVERIFY(!valueOf(client.book().link()).isFirstSyncDone);
    QCOMPARE(inWords(client.next()), u"MINE:0"_s);
}

void TestOfSyncBook::takesAPageIn()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    Account account = accountOf(u"ÄB"_s, u"O'Hara \"😀\" \\ \n"_s, 1234567890123, -5);
    account.extra = R"({"n":3,"phone":"Zoë"})";
    account.parent = idOf(u"NOBODY"_s);
    const auto first = client.pull({state(1, 1, account), gone(2, 5, u"CLOSED"_s),
                                    state(3, 1, accountOf(u"B"_s, {}, Money::maxCents, -Money::maxCents))});
    QCOMPARE(first.taken, 2);
    QCOMPARE(first.merged + first.conflicts, 0);
    const Account stored = *client.find(u"ÄB"_s);
    QVERIFY(agree(stored, account));
    QCOMPARE(stored.revision, 1);
    QVERIFY(qAbs(stored.changedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60); // this book's clock
    QCOMPARE(client.shown(u"B"_s), u" %1 -%1"_s.arg(Money::maxCents));
    const Entry entry = client.newest(u"ÄB"_s);
    QCOMPARE(entry.kind, Entry::Kind::Sync);
    QCOMPARE(entry.who, u"books.example"_s);
    QVERIFY(!entry.paidBefore);
    QCOMPARE(entry.paidAfter, account.paid);
    QCOMPARE(entry.details.value(u"name"_s), QJsonValue(QJsonArray{u""_s, account.name}));
    QCOMPARE(entry.details.value(u"extra"_s), QJsonValue(QJsonArray{u"{}"_s, QString::fromUtf8(account.extra)}));
    QCOMPARE(entry.details.value(u"parent"_s), QJsonValue(QJsonArray{u""_s, u"NOBODY"_s}));

    account.name = u"O'Hara "_s; // a blank more or less counts
    account.extra = {};
    QCOMPARE(client.pull({state(4, 2, account), gone(5, 2, u"B"_s)}).taken, 2);
    QVERIFY(agree(*client.find(u"ÄB"_s), account));
    QCOMPARE(client.find(u"ÄB"_s)->revision, 2);
    QCOMPARE(client.newest(u"ÄB"_s).details.keys(), QStringList({u"extra"_s, u"name"_s}));
    QVERIFY(!client.find(u"B"_s));
    QVERIFY(!client.newest(u"B"_s).paidAfter);
    account.name = u"O'Hara"_s;
    client.pull({state(6, 3, account), state(7, 3, accountOf(u"B"_s, u"again"_s, 1, 1))});
    QCOMPARE(client.find(u"ÄB"_s)->name, u"O'Hara"_s);
    QCOMPARE(client.shown(u"B"_s), u"again 1 1"_s);
    QCOMPARE(client.find(u"B"_s)->revision, 3); // after the revision that closed it
    QCOMPARE(client.waiting(), u"0/0"_s);
    QVERIFY(!client.next());
}

void TestOfSyncBook::takesAPageOnce()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    const ChangesPage page{.changes = {state(1, 1, accountOf(u"A"_s, {}, 1, 1))}, .sequence = 1};
    QCOMPARE(valueOf(client.book().apply(0, page)).taken, 1);
    client.change({pay(u"A"_s, 5)});
    QCOMPARE(valueOf(client.book().apply(0, page)).taken, 0);
    QCOMPARE(client.shown(u"A"_s), u" 6 1"_s);
    // The same states in another page, as after a sync by somebody else.
    ChangesPage longer{.changes = page.changes, .sequence = 2};
    longer.changes << state(2, 1, accountOf(u"B"_s, {}, 2, 2));
    QCOMPARE(valueOf(client.book().apply(0, longer)).taken, 1);
    QCOMPARE(client.shown(u"A"_s), u" 6 1"_s);
    QCOMPARE(client.shown(u"B"_s), u" 2 2"_s);
    QCOMPARE(client.waiting(), u"1/0"_s);
    // One that begins where this book isn't yet.
    longer = {.changes = {state(9, 1, accountOf(u"C"_s, {}, 3, 3))}, .sequence = 9};
    QCOMPARE(valueOf(client.book().apply(8, longer)).taken, 0);
    QVERIFY(!client.find(u"C"_s));
}

void TestOfSyncBook::takesAllOfAPageOrNothing()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    // Such a page doesn't come through SyncJson; here it stands for any failure in the middle.
    const auto applied = client.book().apply(0, {.changes = {state(1, 1, accountOf(u"A"_s, {}, 1, 1)),
                                                             state(2, 1, accountOf(u"B"_s, QString(201, u'x'), 1, 1)),
                                                             state(3, 1, accountOf(u"A"_s, {}, 1, 1))},
                                                 .sequence = 3});
    QVERIFY(!applied);
    QVERIFY(!client.find(u"A"_s));
    QCOMPARE(valueOf(client.book().link()).pulled, 0);
    QCOMPARE(client.pull({state(3, 1, accountOf(u"A"_s, {}, 1, 1))}).taken, 1);
}

void TestOfSyncBook::queuesWhatIsChangedHere()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.pull({state(1, 4, accountOf(u"A"_s, u"Ann"_s, 1, 1)), state(2, 7, accountOf(u"B"_s, {}, 2, 2))});
    Account opened = accountOf(u"C"_s, u"Cleo"_s, 7000, -3);
    opened.extra = R"({"vip":true})";
    opened.parent = idOf(u"A"_s);
    client.change({pay(u"A"_s, 10), Change::open(opened), Change::close(*client.find(u"B"_s))});
    QCOMPARE(client.waiting(), u"3/0"_s);
    const auto batch = client.next();
    QVERIFY(batch && !batch->id.isNull());
    QCOMPARE(inWords(batch), u"A:4 C:0 B:7x"_s);
    QCOMPARE(batch->changes.at(0).account.paid, Money::fromCents(11));
    QCOMPARE(batch->changes.at(0).account.name, u"Ann"_s);
    QVERIFY(agree(batch->changes.at(1).account, opened));
    client.settle(*batch, client.applied(*batch, 8));
    QCOMPARE(client.waiting(), u"0/0"_s);
    QVERIFY(!client.next());
    client.change({pay(u"A"_s, 10), Change::open(accountOf(u"B"_s, {}, 1, 1))});
    QCOMPARE(inWords(client.next()), u"A:8 B:0"_s); // closed on both sides: a new one
}

void TestOfSyncBook::queuesWhatOtherProgramsChange()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.pull({state(1, 4, accountOf(u"A"_s, u"Ann"_s, 1, 1)), state(2, 3, accountOf(u"B"_s, {}, 1, 1))});
    client.writeAsAnotherProgram(u"INSERT INTO account(acctid, paid, due) VALUES('crm', 12.5, 70)"_s);
    client.writeAsAnotherProgram(u"UPDATE account SET due = 99.99 WHERE acctid = 'A'"_s);
    client.writeAsAnotherProgram(u"DELETE FROM account WHERE acctid = 'B'"_s);
    QCOMPARE(client.waiting(), u"3/0"_s);
    const auto batch = client.next();
    QCOMPARE(inWords(batch), u"CRM:0 A:4 B:3x"_s);
    QCOMPARE(batch->changes.at(0).account.paid, Money::fromCents(1250));
    QCOMPARE(batch->changes.at(1).account.due, Money::fromCents(9999));
    client.settle(*batch, client.applied(*batch, 9));
    QCOMPARE(client.waiting(), u"0/0"_s);
}

void TestOfSyncBook::keepsABatchUntilItIsSettled_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfSyncBook::keepsABatchUntilItIsSettled()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.change({Change::open(accountOf(u"A"_s, u"Ann"_s, 1, 1)), Change::open(accountOf(u"B"_s, {}, 2, 2))});
    const auto batch = client.next();
    client.change({pay(u"A"_s, 100), Change::open(accountOf(u"C"_s, {}, 3, 3))});
    client.database = client.folder.open(); // the program was killed, and started again
    const auto again = client.next(1);
    QCOMPARE(again->id, batch->id);
    QCOMPARE(inWords(again), u"A:0 B:0"_s);
    QCOMPARE(again->changes.at(0).account.paid, Money::fromCents(1));
    // A page with such an account: nobody knows yet whether the server's state is the one that was sent.
    const auto applied = client.book().apply(0, {.changes = {state(9, 1, accountOf(u"A"_s, u"Ann"_s, 1, 1))},
                                                 .sequence = 9});
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::Unavailable);
    client.settle(*again, client.applied(*again, 1));
    client.settle(*batch, client.applied(*batch, 99)); // a late answer changes nothing
    QCOMPARE(client.pull({state(9, 1, accountOf(u"A"_s, u"Ann"_s, 1, 1))}).taken, 0);
    QCOMPARE(inWords(client.next()), u"A:1 C:0"_s);
}

void TestOfSyncBook::takesInWhatIsBesideItsBatch()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.pull({state(1, 4, accountOf(u"A"_s, u"Ann"_s, 1, 1)), state(2, 1, accountOf(u"B"_s, {}, 1, 1))});
    client.change({pay(u"A"_s, 5)});
    const auto batch = client.next();
    QCOMPARE(inWords(batch), u"A:4"_s);
    client.change({pay(u"B"_s, 7)});
    const ChangesPage page{.changes = {state(3, 6, accountOf(u"A"_s, u"Anna"_s, 6, 1)),
                                       state(4, 2, accountOf(u"B"_s, {}, 1001, 1)),
                                       state(5, 1, accountOf(u"C"_s, {}, 2, 2))},
                           .sequence = 5};
    for (const int taken : {1, 0}) {
        QCOMPARE(valueOf(client.book().applyBesideBatch(page)).taken, taken);
        QCOMPARE(client.shown(u"A"_s), u"Ann 6 1"_s);
        QCOMPARE(client.shown(u"B"_s), u" 1008 1"_s);
        QCOMPARE(client.shown(u"C"_s), u" 2 2"_s);
    }
    QCOMPARE(valueOf(client.book().link()).pulled, 2);
    client.settle(*batch, client.applied(*batch, 5));
    client.pull(page.changes); // what was left, too
    QCOMPARE(client.shown(u"A"_s), u"Anna 6 1"_s);
    QCOMPARE(client.shown(u"B"_s), u" 1008 1"_s);
    QCOMPARE(inWords(client.next()), u"B:2"_s);
}

void TestOfSyncBook::takesABatchBack()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.change({Change::open(accountOf(u"A"_s, {}, 1, 1)), Change::open(accountOf(u"B"_s, {}, 2, 2))});
    const auto batch = client.next();
    valueOf(client.book().withdraw(QUuid::createUuid()));
    QCOMPARE(client.next()->id, batch->id);
    valueOf(client.book().withdraw(batch->id));
    const auto smaller = client.next(1);
    QVERIFY(smaller->id != batch->id);
    QCOMPARE(inWords(smaller), u"A:0"_s);
}

void TestOfSyncBook::sendsWhatWasChangedMeanwhile()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.change({Change::open(accountOf(u"A"_s, {}, 1, 1)), Change::open(accountOf(u"B"_s, {}, 1, 1))});
    const auto batch = client.next();
    client.change({pay(u"A"_s, 5), Change::close(*client.find(u"B"_s))});
    client.settle(*batch, client.applied(*batch, 3));
    QCOMPARE(client.waiting(), u"2/0"_s);
    const auto next = client.next();
    QCOMPARE(inWords(next), u"A:3 B:3x"_s);
    QCOMPARE(next->changes.at(0).account.paid, Money::fromCents(6));
}

void TestOfSyncBook::sendsInBatches()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    QList<Change> changes;
    for (int i = 0; i < 25; ++i)
        changes << Change::open(accountOf(u"A%1"_s.arg(i, 2, 10, QLatin1Char('0')), {}, i, 0));
    client.change(changes);
    client.change({pay(u"A00"_s, 5)});
    QSet<AccountId> sent;
    int batches = 0;
    for (; const auto batch = client.next(10); ++batches) {
        QVERIFY(batch->changes.size() <= 10);
        for (const OwnChange &change : batch->changes) {
            QVERIFY(!sent.contains(change.account.id));
            sent.insert(change.account.id);
        }
        client.settle(*batch, client.applied(*batch, 1));
        QCOMPARE(client.waiting(), u"%1/0"_s.arg(25 - sent.size()));
    }
    QCOMPARE(batches, 3);
    QCOMPARE(sent.size(), 25);
}

void TestOfSyncBook::sendsParentsFirst()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    Account child = accountOf(u"CHILD"_s, {}, 1, 1);
    Account middle = accountOf(u"MIDDLE"_s, {}, 1, 1);
    child.parent = middle.id;
    middle.parent = idOf(u"TOP"_s);
    client.change({Change::open(child), Change::open(middle), Change::open(accountOf(u"TOP"_s, {}, 1, 1))});
    QStringList order;
    while (const auto batch = client.next(1)) {
        order << inWords(batch);
        client.settle(*batch, client.applied(*batch, 1));
    }
    QCOMPARE(order, QStringList({u"TOP:0"_s, u"MIDDLE:0"_s, u"CHILD:0"_s}));
    QCOMPARE(client.waiting(), u"0/0"_s);
}

/// As another program may have made them; AccountDesk itself doesn't.
void TestOfSyncBook::sendsAccountsThatAreEachOthersParents()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    const auto open = [&client](const QString &id, const QString &parent) {
        client.writeAsAnotherProgram(
            u"INSERT INTO account(acctid, paid, due, parent) VALUES('%1', 1, 1, '%2')"_s.arg(id, parent));
    };
    open(u"OWN"_s, u"OWN"_s);
    open(u"LEFT"_s, u"RIGHT"_s);
    open(u"RIGHT"_s, u"LEFT"_s);
    open(u"CHILD"_s, u"LEFT"_s);
    client.change({Change::open(accountOf(u"OTHER"_s, {}, 1, 1))});
    const auto first = client.next();
    QCOMPARE(inWords(first), u"OTHER:0"_s);
    client.settle(*first, client.applied(*first, 1));
    const auto circles = client.next();
    QCOMPARE(inWords(circles), u"OWN:0 LEFT:0 RIGHT:0"_s);
    client.settle(*circles, {refusal(u"OWN"_s), refusal(u"LEFT"_s), refusal(u"RIGHT"_s)});
    QVERIFY(!client.next()); // the child waits with them
    QCOMPARE(client.waiting(), u"1/3"_s);

    // The clerk says that they are to be sent as they are, and then lets go of one.
    QList<SyncDecision> decisions;
    for (const SyncConflict &conflict : client.conflicts())
        decisions.append({.seen = conflict, .keep = conflict.mine});
    valueOf(client.book().resolve(decisions));
    const auto again = client.next();
    QCOMPARE(again->changes.size(), 3);
    client.settle(*again, {refusal(again->changes[0].account.id.text()), refusal(again->changes[1].account.id.text()),
                           refusal(again->changes[2].account.id.text())});
    Account left = *client.find(u"LEFT"_s);
    left.parent = {};
    client.change({Change::edit(left, Change::Parent, left)});
    QCOMPARE(inWords(client.next()), u"LEFT:0"_s);
}

void TestOfSyncBook::sendsNothingThatTheServerNeverHad()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    client.change({Change::open(accountOf(u"A"_s, {}, 1, 1))});
    client.change({Change::close(*client.find(u"A"_s))});
    QCOMPARE(client.waiting(), u"0/0"_s);
    QVERIFY(!client.next());
    client.change({Change::open(accountOf(u"A"_s, {}, 1, 1))});
    QCOMPARE(inWords(client.next()), u"A:0"_s);
}

namespace tst_syncbook {
QTEST_GUILESS_MAIN(TestOfSyncBook)
}
#include "tst_syncbook.moc"
