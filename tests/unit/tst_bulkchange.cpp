// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"
#include "storage/accounts/BulkChange.h"
#include "support/Accounts.h"
#include "support/Canceller.h"
#include "support/ManyAccounts.h"
#include "support/OtherProgram.h"
#include "support/ValueOf.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;

namespace {

using State = AccountQuery::State;

Account family()
{
    Account account = accountOf(u"ACCT200"_s, u"Jane Doe"_s, 7000, 6000);
    account.parent = idOf(u"ACCT100"_s);
    account.extra = R"({"phone":"+49 30","n":12345678901234567890})";
    return account;
}

/// A book of three accounts, and what tests ask of it.
struct Fixture
{
    explicit Fixture(TestDatabase::Kind kind) : test(kind), database(test.openBook())
    {
        apply({Change::open(accountOf(u"ACCT100"_s, u"Sam Smith"_s, 6000, 10000)), Change::open(family()),
               Change::open(accountOf(u"ACCT300"_s, u"“Ann”\\"_s, 500, 500))});
    }

    void apply(const QList<Change> &changes)
    {
        const auto result = AccountStore(database, Actor(u"jim"_s)).apply(changes);
        QVERIFY2(result && result->conflicts.isEmpty(), result ? "" : qPrintable(result.error().text()));
    }
    Account account(const QString &id) { return valueOf(AccountReader(database).find(idOf(id))).value_or(Account()); }
    QList<Account> list(State state, AccountQuery::Column sortBy = AccountQuery::Column::Id)
    {
        QList<Account> accounts;
        const auto read = AccountReader(database).forEach({.sortBy = sortBy, .state = state}, [&](const Account &each) {
            accounts << each;
            return true;
        });
        return read ? accounts : QList<Account>();
    }
    QString ids(State state)
    {
        QStringList ids;
        for (const Account &account : list(state))
            ids << account.id.text();
        return ids.join(u' ');
    }
    QList<Entry> history(const QString &id) { return valueOf(AccountReader(database).history(idOf(id))); }
    BulkChange choose(State state, const QString &first, const QString &last)
    {
        return valueOf(BulkChange::choose(database, {.query = {.state = state},
                                                     .ranges = {{.first = idOf(first), .last = idOf(last)}}}));
    }
    BulkChange::Outcome carryOut(BulkChange change)
    {
        Progress progress;
        return valueOf(change.carryOut(Actor(u"anna"_s), progress));
    }
    BulkChange::Outcome close(const QString &first, const QString &last)
    {
        return carryOut(choose(State::Open, first, last));
    }
    BulkChange::Outcome takeBack(const EntryBatch &entries, Change::UndoRole undoRole)
    {
        return carryOut(valueOf(BulkChange::takeBack(database, entries, undoRole)));
    }

    TestDatabase test;
    Database database;
};

} // namespace

class TestBulkChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatWasChosen_data() { TestDatabase::addRows(); }
    void countsWhatWasChosen()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        const Totals totals = valueOf(book.choose(State::Open, u"ACCT100"_s, u"ACCT200"_s).totals());
        QCOMPARE(totals.count, 2);
        QCOMPARE(totals.owed.format(), u"40.00"_s);
        QCOMPARE(totals.overpaid.format(), u"10.00"_s);
        QCOMPARE(book.ids(State::Open), u"ACCT100 ACCT200 ACCT300"_s);
    }

    void closesAsSingleClosingsDo_data() { TestDatabase::addRows(); }
    void closesAsSingleClosingsDo()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        Fixture single(kind);
        const BulkChange::Outcome outcome = book.close(u"ACCT100"_s, u"ACCT300"_s);
        QCOMPARE(outcome.done, 3);
        QCOMPARE(outcome.changedMeanwhile, 0);
        for (const QString &id : {u"ACCT100"_s, u"ACCT200"_s, u"ACCT300"_s}) {
            single.apply({Change::close(single.account(id))});
            const Entry is = book.history(id).constFirst();
            const Entry expected = single.history(id).constFirst();
            QCOMPARE(is.revision, expected.revision);
            QCOMPARE(is.kind, Entry::Kind::Closed);
            QCOMPARE(is.paidBefore, expected.paidBefore);
            QCOMPARE(is.dueBefore, expected.dueBefore);
            QVERIFY(!is.paidAfter && !is.dueAfter);
            QCOMPARE(is.details, expected.details);
            QCOMPARE(is.who, u"anna"_s);
        }
        QCOMPARE(book.ids(State::Open), QString());
    }

    void leavesWhatWasChangedMeanwhile_data() { TestDatabase::addRows(); }
    void leavesWhatWasChangedMeanwhile()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        BulkChange closing = book.choose(State::Open, u"ACCT100"_s, u"ACCT300"_s);
        book.apply({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100))});
        const BulkChange::Outcome outcome = book.carryOut(std::move(closing));
        QCOMPARE(outcome.done, 2);
        QCOMPARE(outcome.changedMeanwhile, 1);
        QCOMPARE(book.ids(State::Open), u"ACCT100"_s);
        QCOMPARE(book.account(u"ACCT100"_s).paid.format(), u"61.00"_s);
    }

    void listsClosedAccountsAsTheyWere_data() { TestDatabase::addRows(); }
    void listsClosedAccountsAsTheyWere()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        const Account before = book.account(u"ACCT200"_s);
        book.apply({Change::close(book.account(u"ACCT300"_s)), Change::close(before)});
        QCOMPARE(book.ids(State::Open), u"ACCT100"_s);
        const QList<Account> closed = book.list(State::Closed, AccountQuery::Column::Balance);
        QCOMPARE(closed.size(), 2);
        const Account &family = closed.constFirst();
        QVERIFY(agree(family, before));
        QCOMPARE(family.revision, before.revision + 1);
        QCOMPARE(closed.constLast().name, u"“Ann”\\"_s);
        AccountReader reader(book.database);
        const AccountQuery query{.text = u"jane"_s, .state = State::Closed};
        QCOMPARE(valueOf(reader.totals(query)).overpaid.format(), u"10.00"_s);
        QCOMPARE(valueOf(reader.pageIndex(query, 128)).count, 1);
        QCOMPARE(valueOf(reader.page(query, {}, 128)).size(), 1);
        QCOMPARE(valueOf(reader.position({.state = State::Closed}, idOf(u"ACCT300"_s))).value_or(-1), 1);
    }

    void reopensWithTheHistory_data() { TestDatabase::addRows(); }
    void reopensWithTheHistory()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        const Account before = book.account(u"ACCT200"_s);
        book.close(u"ACCT100"_s, u"ACCT300"_s);
        const BulkChange::Outcome outcome = book.carryOut(book.choose(State::Closed, u"ACCT200"_s, u"ACCT300"_s));
        QCOMPARE(outcome.done, 2);
        QCOMPARE(book.ids(State::Open), u"ACCT200 ACCT300"_s);
        QCOMPARE(book.ids(State::Closed), u"ACCT100"_s);
        const Account reopened = book.account(u"ACCT200"_s);
        QVERIFY(agree(reopened, before));
        const QList<Entry> history = book.history(u"ACCT200"_s);
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.constFirst().kind, Entry::Kind::Opened);
        QCOMPARE(history.constFirst().revision, reopened.revision);
        QCOMPARE(history.constFirst().undoRole(), Change::UndoRole::None);
        QCOMPARE(book.account(u"ACCT300"_s).name, u"“Ann”\\"_s);
    }

    void reopensWhatAnotherProgramDeletedAsItWas_data() { TestDatabase::addRows(); }
    void reopensWhatAnotherProgramDeletedAsItWas()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        const Account family = book.account(u"ACCT200"_s);
        QVERIFY(book.database.run(u"UPDATE account SET name = ? WHERE acctid = 'ACCT300'"_s,
                                  {u"“Ann” \"x\"\\ \n\t Ünver"_s}));
        const Account quoted = book.account(u"ACCT300"_s);
        const QString deletion = u"DELETE FROM account WHERE acctid IN ('ACCT200', 'ACCT300')"_s;
        if (kind == TestDatabase::Kind::SqliteMemory)
            QVERIFY(book.database.run(deletion)); // there, its own connection is as any
        else
            OtherProgram(book.test).run(deletion);
        QCOMPARE(book.history(u"ACCT200"_s).constFirst().kind, Entry::Kind::External);
        QVERIFY(agree(book.list(State::Closed).constFirst(), family));
        book.apply({Change::reopen(book.list(State::Closed).constLast())});
        QVERIFY(agree(book.account(u"ACCT300"_s), quoted));
        QCOMPARE(book.carryOut(book.choose(State::Closed, u"ACCT200"_s, u"ACCT200"_s)).done, 1);
        QVERIFY(agree(book.account(u"ACCT200"_s), family));
    }

    void undoBringsBackWhatTheStepClosedOnly_data() { TestDatabase::addRows(); }
    void undoBringsBackWhatTheStepClosedOnly()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        book.apply({Change::close(book.account(u"ACCT100"_s))}); // long ago
        const BulkChange::Outcome closed = book.close(u"ACCT200"_s, u"ACCT300"_s);
        const BulkChange::Outcome undone = book.takeBack(closed.entries, Change::UndoRole::Undo);
        QCOMPARE(undone.done, 2);
        QCOMPARE(book.ids(State::Open), u"ACCT200 ACCT300"_s);
        QCOMPARE(book.history(u"ACCT200"_s).constFirst().undoRole(), Change::UndoRole::Undo);
        book.apply({Change::payment(idOf(u"ACCT200"_s), Money::fromCents(1))});
        const BulkChange::Outcome redone = book.takeBack(undone.entries, Change::UndoRole::Redo);
        QCOMPARE(redone.done, 1);
        QCOMPARE(redone.changedMeanwhile, 1);
        QCOMPARE(book.ids(State::Open), u"ACCT200"_s);
        QCOMPARE(book.history(u"ACCT300"_s).constFirst().undoRole(), Change::UndoRole::Redo);
    }

    void takesBackAcrossStepsThatWereTakenBack_data() { TestDatabase::addRows(); }
    void takesBackAcrossStepsThatWereTakenBack()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        const QString name = book.account(u"ACCT100"_s).name;
        const BulkChange::Outcome first = book.close(u"ACCT100"_s, u"ACCT300"_s);
        const BulkChange::Outcome undone = book.takeBack(first.entries, Change::UndoRole::Undo);
        const BulkChange::Outcome second = book.close(u"ACCT100"_s, u"ACCT300"_s);
        (void)book.takeBack(second.entries, Change::UndoRole::Undo);
        // An edit that was undone is nothing that happened since; a payment beside another's change is.
        const auto edit = AccountStore(book.database, Actor(u"jim"_s))
                              .apply({Change::edit(book.account(u"ACCT200"_s), Change::Name,
                                                   accountOf(u"ACCT200"_s, u"Other"_s, 0, 0))});
        book.apply({valueOf(edit).applied.constFirst().inverse()});
        const auto payment = AccountStore(book.database, Actor(u"jim"_s))
                                 .apply({Change::payment(idOf(u"ACCT300"_s), Money::fromCents(100))});
        book.apply({Change::payment(idOf(u"ACCT300"_s), Money::fromCents(1))});
        book.apply({valueOf(payment).applied.constFirst().inverse()});
        const BulkChange::Outcome redone = book.takeBack(undone.entries, Change::UndoRole::Redo);
        QCOMPARE(redone.done, 2);
        QCOMPARE(redone.changedMeanwhile, 1);
        QCOMPARE(book.ids(State::Open), u"ACCT300"_s);
        QCOMPARE(book.takeBack(redone.entries, Change::UndoRole::Undo).done, 2);
        QCOMPARE(book.account(u"ACCT100"_s).name, name);
        QCOMPARE(book.account(u"ACCT200"_s).name, u"Jane Doe"_s);
        QCOMPARE(book.account(u"ACCT300"_s).paid.format(), u"5.01"_s);
    }

    void refusesACircleOfParents_data() { TestDatabase::addRows(); }
    void refusesACircleOfParents()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        book.close(u"ACCT200"_s, u"ACCT200"_s); // belongs to ACCT100
        Account top = book.account(u"ACCT100"_s);
        top.parent = idOf(u"ACCT300"_s);
        // ACCT100 belongs to ACCT300, and that to the closed ACCT200: with it they would form a circle.
        book.apply({Change::edit(book.account(u"ACCT100"_s), Change::Parent, top)});
        QVERIFY(book.database.run(u"UPDATE account SET parent = 'ACCT200' WHERE acctid = 'ACCT300'"_s));
        BulkChange reopening = book.choose(State::Closed, u"ACCT200"_s, u"ACCT200"_s);
        Progress progress;
        const auto outcome = reopening.carryOut(Actor(u"anna"_s), progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Invalid);
        QCOMPARE(book.ids(State::Closed), u"ACCT200"_s);
    }

    void looksForCirclesInALongChain_data() { TestDatabase::addRows(); }
    void looksForCirclesInALongChain()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database database = test.openBook();
        // Each belongs to the one before: looking up to the top from each of them would take eight million steps.
        constexpr int many = 4000;
        const auto idAt = [](int i) { return idOf(u"A%1"_s.arg(i, 5, 10, QLatin1Char('0'))); };
        auto staging = valueOf(Staging::begin(database, {.fields = Change::Paid | Change::Due | Change::Parent}));
        for (int i = 0; i < many; ++i)
            valueOf(staging.add({.line = i + 1, .id = idAt(i), .parent = i > 0 ? idAt(i - 1) : AccountId()}));
        valueOf(staging.finish());
        QCOMPARE(valueOf(staging.merge(Actor(u"jim"_s), {})).added, many);
        const auto all = [&](State state) {
            return valueOf(
                BulkChange::choose(database, {.query = {.state = state}, .ranges = {{idAt(0), idAt(many - 1)}}}));
        };
        Progress progress;
        QCOMPARE(valueOf(all(State::Open).carryOut(Actor(u"anna"_s), progress)).done, many);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(valueOf(all(State::Closed).carryOut(Actor(u"anna"_s), progress)).done, many);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(valueOf(AccountReader(database).find(idAt(many - 1))).value_or(Account()).parent, idAt(many - 2));
        // A circle that someone else made further up is no reason to refuse it, and its own is.
        const BulkChange::Outcome closed = valueOf(
            valueOf(BulkChange::choose(database, {.query = {}, .ranges = {{idAt(10), idAt(20)}}}))
                .carryOut(Actor(u"anna"_s), progress));
        QVERIFY(database.run(u"UPDATE account SET parent = 'A00005' WHERE acctid = 'A00001'"_s));
        QCOMPARE(valueOf(valueOf(BulkChange::takeBack(database, closed.entries, Change::UndoRole::Undo))
                             .carryOut(Actor(u"anna"_s), progress))
                     .done,
                 11);
    }

    void aCancelLeavesTheBookAsItWas_data() { TestDatabase::addRows(); }
    void aCancelLeavesTheBookAsItWas()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        {
            BulkChange closing = book.choose(State::Open, u"ACCT100"_s, u"ACCT300"_s);
            Progress progress;
            progress.cancel();
            const auto outcome = closing.carryOut(Actor(u"anna"_s), progress);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        }
        Database again = book.test.kind() == TestDatabase::Kind::SqliteMemory ? std::move(book.database)
                                                                              : book.test.open();
        QCOMPARE(valueOf(AccountReader(again).count()), 3);
        QCOMPARE(valueOf(AccountReader(again).history(idOf(u"ACCT100"_s))).size(), 1);
    }

    void aCancelInTheMiddleLeavesTheBookAsItWas_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
    }
    void aCancelInTheMiddleLeavesTheBookAsItWas()
    {
        QFETCH(TestDatabase::Kind, kind);
        constexpr int many = 50'000;
        const TestDatabase test(kind);
        fillWithMany(test, many);
        // Twice as many as a piece has, at the least, are written when it comes, of all that the step consists of.
        const auto cancelled = [](BulkChange change) {
            Progress progress;
            Canceller canceller(progress, [&progress] { return progress.done() >= 40'000; });
            const auto outcome = change.carryOut(Actor(u"anna"_s), progress);
            return !outcome && outcome.error().kind == Error::Kind::Cancelled && canceller.overrun();
        };
        const auto count = [&test](const QString &what) {
            Database reader = test.open();
            auto query = valueOf(reader.run(u"SELECT COUNT(*) FROM "_s + what));
            query.next();
            return query.value(0).toInt();
        };
        const AccountSelection everything{.query = {}, .ranges = {{idOf(u"ACCT000000"_s), idOf(u"ACCT049999"_s)}}};
        const QString closings = u"entry WHERE kind = 'closed'"_s;
        {
            Database database = test.open();
            QVERIFY(cancelled(valueOf(BulkChange::choose(database, everything))));
        }
        QCOMPARE(count(u"account"_s), many);
        QCOMPARE(count(u"entry"_s), many);

        Database database = test.open();
        BulkChange closing = valueOf(BulkChange::choose(database, everything));
        Progress progress;
        const BulkChange::Outcome closed = valueOf(closing.carryOut(Actor(u"anna"_s), progress));
        QCOMPARE(closed.done, many);
        QVERIFY(cancelled(valueOf(BulkChange::takeBack(database, closed.entries, Change::UndoRole::Undo))));
        QCOMPARE(count(u"account"_s), 0);
        QCOMPARE(count(closings), many);
        QCOMPARE(count(u"entry"_s), 2 * many);
        // And what was cancelled can still be done.
        Database again = test.open();
        BulkChange undo = valueOf(BulkChange::takeBack(again, closed.entries, Change::UndoRole::Undo));
        QCOMPARE(valueOf(undo.carryOut(Actor(u"anna"_s), progress)).done, many);
        QCOMPARE(count(u"account"_s), many);
    }

    void aRangeThatIsGoneIsSaid_data() { TestDatabase::addRows(); }
    void aRangeThatIsGoneIsSaid()
    {
        QFETCH(TestDatabase::Kind, kind);
        Fixture book(kind);
        book.apply({Change::close(book.account(u"ACCT300"_s))});
        const auto chosen = BulkChange::choose(book.database,
                                               {.query = {}, .ranges = {{idOf(u"ACCT100"_s), idOf(u"ACCT300"_s)}}});
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().kind, Error::Kind::Conflict);
    }
};

namespace tst_bulkchange {
QTEST_GUILESS_MAIN(TestBulkChange)
}

#include "tst_bulkchange.moc"
