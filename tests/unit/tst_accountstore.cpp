// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"
#include "support/Accounts.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

Account account(Database &database, const QString &id)
{
    const auto found = AccountReader(database).find(idOf(id));
    if (!found || !*found)
        qFatal("no account %s", qPrintable(id));
    return **found;
}

QList<Entry> history(Database &database, const QString &id)
{
    const auto entries = AccountReader(database).history(idOf(id));
    if (!entries)
        qFatal("%s", qPrintable(entries.error().detail));
    return *entries;
}

ChangeResult apply(Database &database, const QList<Change> &changes, const QString &who = u"john"_s)
{
    const auto result = AccountStore(database, Actor(who)).apply(changes);
    if (!result)
        qFatal("%s %s", qPrintable(result.error().text()), qPrintable(result.error().detail));
    return *result;
}

Error errorOf(Database &database, const QList<Change> &changes)
{
    const auto result = AccountStore(database, Actor(u"john"_s)).apply(changes);
    return result ? Error{.kind = Error::Kind::Cancelled, .happened = u"no error"_s} : result.error();
}

std::int64_t count(Database &database, const QString &table)
{
    auto query = database.run(u"SELECT COUNT(*) FROM "_s + table);
    return query && query->next() ? query->value(0).toLongLong() : -1;
}

/// The databases that several connections can share.
void addSharedRows()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

} // namespace

class TestOfAccountStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesOutEachKindOfChange_data() { TestDatabase::addRows(); }
    void carriesOutEachKindOfChange();
    void writesHistoryWithEachChange_data() { TestDatabase::addRows(); }
    void writesHistoryWithEachChange();
    void readsBackWhatItApplied_data() { TestDatabase::addRows(); }
    void readsBackWhatItApplied();
    void ignoresTheCaseOfIds_data() { TestDatabase::addRows(); }
    void ignoresTheCaseOfIds();
    void writesNothingWhenNothingDiffers_data() { TestDatabase::addRows(); }
    void writesNothingWhenNothingDiffers();

    void writesNothingOnAConflict_data() { TestDatabase::addRows(); }
    void writesNothingOnAConflict();
    void saysWhoClosedTheAccount_data() { TestDatabase::addRows(); }
    void saysWhoClosedTheAccount();
    void appliesAllOrNothing_data() { TestDatabase::addRows(); }
    void appliesAllOrNothing();
    void changesAnAccountSeveralTimesInOneBatch_data() { TestDatabase::addRows(); }
    void changesAnAccountSeveralTimesInOneBatch();
    void takesABatchBack_data() { TestDatabase::addRows(); }
    void takesABatchBack();
    void reopensAsItWasClosed_data() { TestDatabase::addRows(); }
    void reopensAsItWasClosed();
    void refusesToReopenWhatWasClosedAgainSince_data() { TestDatabase::addRows(); }
    void refusesToReopenWhatWasClosedAgainSince();
    void anUndoSaysWhatItTakesBack_data() { TestDatabase::addRows(); }
    void anUndoSaysWhatItTakesBack();
    void continuesTheRevisionsOfAClosedAccount_data() { TestDatabase::addRows(); }
    void continuesTheRevisionsOfAClosedAccount();

    void refusesAmountsThatDoNotFit_data() { TestDatabase::addRows(); }
    void refusesAmountsThatDoNotFit();
    void keepsTheLargestAmountsExactly_data() { TestDatabase::addRows(); }
    void keepsTheLargestAmountsExactly();
    void refusesWhatAnAccountMayNotHold_data() { TestDatabase::addRows(); }
    void refusesWhatAnAccountMayNotHold();
    void letsParentsBeTreesOnly_data() { TestDatabase::addRows(); }
    void letsParentsBeTreesOnly();
    void saysWhenThereIsNoAccountOrOneAlready_data() { TestDatabase::addRows(); }
    void saysWhenThereIsNoAccountOrOneAlready();

    void countsThePaymentsOfTwoClerks_data() { addSharedRows(); }
    void countsThePaymentsOfTwoClerks();
    void opensAnAccountOnceForTwoClerks_data() { addSharedRows(); }
    void opensAnAccountOnceForTwoClerks();
    void survivesClerksWhoLockEachOther_data() { addSharedRows(); }
    void survivesClerksWhoLockEachOther();
    void preventsACircleFromBothEnds_data() { addSharedRows(); }
    void preventsACircleFromBothEnds();
    void isUnavailableWhileAnotherProgramLocksTheRow_data() { addSharedRows(); }
    void isUnavailableWhileAnotherProgramLocksTheRow();
    void leavesNothingHalfDoneWhenItIsKilled_data() { addSharedRows(); }
    void leavesNothingHalfDoneWhenItIsKilled();
};

void TestOfAccountStore::carriesOutEachKindOfChange()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"ACCT100"_s, u"John 😀"_s, 6000, 10000))});
    apply(database, {Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1))});
    apply(database, {Change::charge(idOf(u"ACCT100"_s), Money::fromCents(-2))});
    Account now = account(database, u"ACCT100"_s);
    QCOMPARE(now.name, u"John 😀"_s);
    QCOMPARE(now.paid.cents(), 6001);
    QCOMPARE(now.due.cents(), 9998);
    QCOMPARE(now.revision, 3);

    const Account values{.name = u"X"_s, .paid = Money::fromCents(5), .extra = R"({"phone":"+41 1"})"};
    apply(database, {Change::edit(now, Change::Name | Change::Extra, values)});
    now = account(database, u"ACCT100"_s);
    QCOMPARE(now.name, u"X"_s);
    QCOMPARE(now.paid.cents(), 6001);
    QCOMPARE(now.extra, values.extra);
    QVERIFY(qAbs(now.changedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    apply(database, {Change::close(now)});
    QVERIFY(!*AccountReader(database).find(now.id));
}

void TestOfAccountStore::writesHistoryWithEachChange()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"John"_s, 0, 100), u"first"_s)});
    apply(database, {Change::payment(idOf(u"A"_s), Money::fromCents(40), u"cash"_s)}, u"maria"_s);
    apply(database, {Change::edit(account(database, u"A"_s), Change::Name | Change::Due,
                                  {.name = u"Jon"_s, .due = Money::fromCents(90)})});
    const QList<Entry> entries = history(database, u"A"_s);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).kind, Entry::Kind::Correction);
    QCOMPARE(entries.at(0).details.value("name"_L1).toArray(), QJsonArray({u"John"_s, u"Jon"_s}));
    QCOMPARE(entries.at(0).dueBefore->cents(), 100);
    QCOMPARE(entries.at(0).dueAfter->cents(), 90);
    QCOMPARE(entries.at(1).kind, Entry::Kind::Payment);
    QCOMPARE(entries.at(1).who, u"maria"_s);
    QCOMPARE(entries.at(1).memo, u"cash"_s);
    QCOMPARE(entries.at(1).revision, 2);
    QVERIFY(entries.at(1).details.isEmpty());
    QCOMPARE(entries.at(2).kind, Entry::Kind::Opened);
    QVERIFY(!entries.at(2).paidBefore);
    QCOMPARE(entries.at(2).at,
             account(database, u"A"_s).changedAt.addMSecs(entries.at(0).at.msecsTo(entries.at(2).at)));
}

void TestOfAccountStore::readsBackWhatItApplied()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const ChangeResult opened = apply(database, {Change::open(accountOf(u"A"_s, u""_s, 1, 2)),
                                                 Change::open(accountOf(u"B"_s, u"b"_s, -3, 4))});
    QCOMPARE(opened.applied.size(), 2);
    QCOMPARE(*opened.applied.at(0).after, account(database, u"A"_s));
    const ChangeResult edited = apply(database, {Change::edit(account(database, u"B"_s), Change::Parent,
                                                              {.parent = idOf(u"A"_s)})});
    QCOMPARE(*edited.applied.at(0).after, account(database, u"B"_s));
    QCOMPARE(edited.applied.at(0).before, opened.applied.at(1).after);
}

void TestOfAccountStore::ignoresTheCaseOfIds()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const auto lower = AccountId::parse(u"zoë-1"_s);
    QVERIFY(lower);
    apply(database, {Change::open({.id = *lower})});
    QCOMPARE(account(database, u"ZOË-1"_s).id.text(), u"ZOË-1"_s);
    QCOMPARE(errorOf(database, {Change::open({.id = *AccountId::parse(u"Zoë-1"_s)})}).kind, Error::Kind::AlreadyExists);
    apply(database, {Change::payment(*AccountId::parse(u"zOË-1"_s), Money::fromCents(1))});
    apply(database, {Change::open({.id = *AccountId::parse(u"zoe-1"_s)})}); // another letter, another account
    QCOMPARE(count(database, u"account"_s), 2);
}

void TestOfAccountStore::writesNothingWhenNothingDiffers()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    const Account seen = account(database, u"A"_s);
    const ChangeResult result = apply(database, {Change::edit(seen, Change::Name | Change::Paid | Change::Extra, seen),
                                                 Change::payment(seen.id, Money())});
    QCOMPARE(result.applied.size(), 2);
    QCOMPARE(account(database, u"A"_s), seen);
    QCOMPARE(history(database, u"A"_s).size(), 1);
}

void TestOfAccountStore::writesNothingOnAConflict()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2)), Change::open(accountOf(u"B"_s, u"n"_s, 1, 2))});
    const Account seen = account(database, u"A"_s);
    apply(database, {Change::payment(seen.id, Money::fromCents(10))}, u"maria"_s);

    const ChangeResult result = apply(database, {Change::payment(idOf(u"B"_s), Money::fromCents(5)),
                                                 Change::edit(seen, Change::Name, {.name = u"mine"_s})});
    QVERIFY(result.applied.isEmpty());
    QCOMPARE(result.conflicts.size(), 1);
    QCOMPARE(result.conflicts.first().who, u"maria"_s);
    QCOMPARE(result.conflicts.first().current->paid.cents(), 11);
    QCOMPARE(account(database, u"B"_s).paid.cents(), 1);
    QCOMPARE(history(database, u"B"_s).size(), 1);

    QCOMPARE(apply(database, {result.conflicts.first().rebased()}).applied.size(), 1);
    QCOMPARE(account(database, u"A"_s).name, u"mine"_s);
    QCOMPARE(account(database, u"A"_s).paid.cents(), 11);
}

void TestOfAccountStore::saysWhoClosedTheAccount()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    const Account seen = account(database, u"A"_s);
    apply(database, {Change::close(seen)}, u"maria"_s);
    const ChangeResult result = apply(database,
                                      {Change::edit(seen, Change::Name, {.name = u"x"_s}), Change::close(seen)});
    QCOMPARE(result.conflicts.size(), 2);
    QVERIFY(!result.conflicts.first().current);
    QCOMPARE(result.conflicts.first().who, u"maria"_s);
}

void TestOfAccountStore::appliesAllOrNothing()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    QList<Change> changes;
    for (int i = 0; i < 50; ++i)
        changes << Change::open(accountOf(u"A%1"_s.arg(i), u"n"_s, 1, 2));
    changes << Change::payment(idOf(u"NOBODY"_s), Money::fromCents(1));
    QCOMPARE(errorOf(database, changes).kind, Error::Kind::NotFound);
    QCOMPARE(count(database, u"account"_s), 0);
    QCOMPARE(count(database, u"entry"_s), 0);
    changes.removeLast();
    QCOMPARE(apply(database, changes).applied.size(), 50);
    QCOMPARE(count(database, u"account"_s), 50);
    QCOMPARE(count(database, u"entry"_s), 50);
}

void TestOfAccountStore::changesAnAccountSeveralTimesInOneBatch()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    const Account seen = account(database, u"A"_s);
    const ChangeResult result = apply(database, {Change::edit(seen, Change::Name, {.name = u"x"_s}),
                                                 Change::edit(seen, Change::Paid, {.paid = Money::fromCents(9)})});
    QCOMPARE(result.applied.size(), 2);
    QCOMPARE(account(database, u"A"_s).revision, 3);
    QCOMPARE(account(database, u"A"_s).name, u"x"_s);
    QCOMPARE(account(database, u"A"_s).paid.cents(), 9);
}

void TestOfAccountStore::takesABatchBack()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    Account child = accountOf(u"B"_s, u"child"_s, 3, 4);
    child.parent = idOf(u"A"_s);
    apply(database, {Change::open(child), Change::open(accountOf(u"A"_s, u"parent"_s, 1, 2))});
    const ChangeResult closed = apply(
        database, {Change::edit(account(database, u"A"_s), Change::Due, {.due = Money::fromCents(8)}),
                   Change::close(account(database, u"A"_s)), Change::close(account(database, u"B"_s))});
    QCOMPARE(closed.applied.size(), 3);
    QCOMPARE(count(database, u"account"_s), 0);
    QList<Change> back;
    for (auto applied = closed.applied.crbegin(); applied != closed.applied.crend(); ++applied)
        back << applied->inverse();
    QCOMPARE(apply(database, back).applied.size(), 3);
    QCOMPARE(account(database, u"A"_s).due.cents(), 2);
    QCOMPARE(account(database, u"B"_s).parent.text(), u"A"_s);
}

void TestOfAccountStore::reopensAsItWasClosed()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    Account child = accountOf(u"B"_s, u"child"_s, 3, 4);
    child.parent = idOf(u"A"_s);
    child.extra = R"([1, 2])";
    apply(database, {Change::open(accountOf(u"A"_s, u"parent"_s, 1, 2)), Change::open(child)});
    apply(database, {Change::close(account(database, u"A"_s)), Change::close(account(database, u"B"_s))});
    const auto closed = AccountReader(database).find(idOf(u"B"_s), AccountQuery::State::Closed);
    QVERIFY(closed && *closed);
    QVERIFY(agree(**closed, child));
    apply(database, {Change::reopen(**closed)}); // though what it belongs to stays closed
    QVERIFY(agree(account(database, u"B"_s), child));
    QCOMPARE(account(database, u"B"_s).revision, 3);
    QCOMPARE(history(database, u"B"_s).constFirst().kind, Entry::Kind::Opened);
    QVERIFY(!*AccountReader(database).find(idOf(u"B"_s), AccountQuery::State::Closed));
}

void TestOfAccountStore::refusesToReopenWhatWasClosedAgainSince()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    const ChangeResult closed = apply(database, {Change::close(account(database, u"A"_s))});
    const Change undo = closed.applied.constFirst().inverse();
    apply(database, {undo});
    apply(database, {Change::payment(idOf(u"A"_s), Money::fromCents(100))});
    apply(database, {Change::close(account(database, u"A"_s))});
    const auto again = AccountStore(database, Actor(u"john"_s)).apply({undo}); // would take the payment away
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QCOMPARE(count(database, u"account"_s), 0);
}

void TestOfAccountStore::anUndoSaysWhatItTakesBack()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    const ChangeResult paid = apply(database, {Change::payment(idOf(u"A"_s), Money::fromCents(100), u"cash"_s)});
    const ChangeResult undone = apply(database, {paid.applied.constFirst().inverse()});
    apply(database, {undone.applied.constFirst().inverse()});
    apply(database, {paid.applied.constFirst().inverse()}); // beside the payment that was carried out again
    const QList<Entry> entries = history(database, u"A"_s);
    QCOMPARE(entries.at(0).undoRole(), Change::UndoRole::Undo);
    QVERIFY(entries.at(0).details.contains(Entry::mixedDetail()));
    QCOMPARE(entries.at(1).undoRole(), Change::UndoRole::Redo);
    QCOMPARE(entries.at(1).details.value("redo"_L1).toInt(), 3);
    QCOMPARE(entries.at(1).memo, u"cash"_s);
    QCOMPARE(entries.at(2).kind, Entry::Kind::Payment);
    QCOMPARE(entries.at(2).undoRole(), Change::UndoRole::Undo);
    QCOMPARE(entries.at(2).details.value("undo"_L1).toInt(), 2);
    QVERIFY(!entries.at(2).details.contains(Entry::mixedDetail()));
    QCOMPARE(entries.at(3).undoRole(), Change::UndoRole::None);
}

void TestOfAccountStore::continuesTheRevisionsOfAClosedAccount()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    const Account first = account(database, u"A"_s);
    apply(database, {Change::close(first)});
    apply(database, {Change::open(accountOf(u"A"_s, u"n"_s, 1, 2))});
    QCOMPARE(account(database, u"A"_s).revision, 3);
    QCOMPARE(history(database, u"A"_s).size(), 3);
    // Who saw the account before it was closed doesn't change the new one unasked.
    QCOMPARE(apply(database, {Change::edit(first, Change::Name, {.name = u"x"_s})}).conflicts.size(), 1);
}

void TestOfAccountStore::refusesAmountsThatDoNotFit()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    constexpr std::int64_t most = Money::maxCents;
    apply(database, {Change::open(accountOf(u"A"_s, u""_s, most, -most))});
    const Account seen = account(database, u"A"_s);
    const Money huge = Money::fromCents(std::numeric_limits<std::int64_t>::max());
    for (const Change &change :
         {Change::payment(seen.id, Money::fromCents(1)), Change::charge(seen.id, Money::fromCents(-1)),
          Change::payment(seen.id, huge), Change::edit(seen, Change::Due, {.due = -huge}),
          Change::open(accountOf(u"B"_s, u""_s, most + 1, 0))}) {
        const Error error = errorOf(database, {change});
        QVERIFY2(error.kind == Error::Kind::Invalid, qPrintable(error.text() + error.detail));
        QVERIFY(!error.happened.isEmpty() && !error.safe.isEmpty());
    }
    QCOMPARE(account(database, u"A"_s), seen);
    QCOMPARE(count(database, u"entry"_s), 1);
}

void TestOfAccountStore::keepsTheLargestAmountsExactly()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    constexpr std::int64_t most = Money::maxCents;
    int i = 0;
    for (const std::int64_t cents :
         {most, most - 1, -most, 1 - most, most / 3, std::int64_t(1), std::int64_t(-1), std::int64_t(29)}) {
        const QString id = u"A%1"_s.arg(++i);
        apply(database, {Change::open(accountOf(id, u""_s, cents, -cents))});
        QCOMPARE(account(database, id).paid.cents(), cents);
        QCOMPARE(account(database, id).due.cents(), -cents);
        QCOMPARE(history(database, id).first().paidAfter->cents(), cents);
    }
}

void TestOfAccountStore::refusesWhatAnAccountMayNotHold()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const QString longest = QString(u"😀"_s).repeated(200);
    apply(database, {Change::open(accountOf(u"A"_s, longest, 0, 0), longest)});
    QCOMPARE(account(database, u"A"_s).name, longest);
    const Account seen = account(database, u"A"_s);
    for (const Change &change :
         {Change::open(accountOf(u"B"_s, longest + u'x', 0, 0)),
          Change::open(accountOf(u"B"_s, QString(QChar(0xd800)), 0, 0)),
          Change::open(accountOf(u"B"_s, u"a\0b"_s, 0, 0)), Change::open(accountOf(u""_s, u""_s, 0, 0)),
          Change::open(accountOf(QString(16, u'B'), u""_s, 0, 0)),
          Change::payment(seen.id, Money::fromCents(1), QString(501, u'x'))}) {
        const Error error = errorOf(database, {change});
        QVERIFY2(error.kind == Error::Kind::Invalid, qPrintable(error.text() + error.detail));
    }
    QCOMPARE(count(database, u"account"_s), 1);
}

void TestOfAccountStore::letsParentsBeTreesOnly()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const auto setParent = [&](const QString &id, const QString &parent) {
        return Change::edit(account(database, id), Change::Parent, {.parent = idOf(parent)});
    };
    apply(database, {Change::open(accountOf(u"A"_s, {}, 0, 0)), Change::open(accountOf(u"B"_s, {}, 0, 0)),
                     Change::open(accountOf(u"C"_s, {}, 0, 0))});
    apply(database, {setParent(u"B"_s, u"A"_s), setParent(u"C"_s, u"B"_s)});
    QCOMPARE(errorOf(database, {setParent(u"A"_s, u"C"_s)}).kind, Error::Kind::Invalid);
    QCOMPARE(errorOf(database, {setParent(u"A"_s, u"A"_s)}).kind, Error::Kind::Invalid);
    QCOMPARE(errorOf(database, {setParent(u"A"_s, u"NOBODY"_s)}).kind, Error::Kind::Invalid);
    QVERIFY(account(database, u"A"_s).parent.isEmpty());
    apply(database, {setParent(u"B"_s, u""_s), setParent(u"A"_s, u"C"_s)}); // turned round at once

    // A closed parent stays named, and doesn't keep its child from being changed.
    apply(database, {Change::close(account(database, u"C"_s))});
    apply(database, {Change::edit(account(database, u"A"_s), Change::Name, {.name = u"a"_s})});
    QCOMPARE(account(database, u"A"_s).parent.text(), u"C"_s);
}

void TestOfAccountStore::saysWhenThereIsNoAccountOrOneAlready()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, {}, 0, 0))});
    const Error exists = errorOf(database, {Change::open(accountOf(u"A"_s, {}, 0, 0))});
    QCOMPARE(exists.kind, Error::Kind::AlreadyExists);
    QVERIFY(exists.happened.contains(u'A'));
    QCOMPARE(errorOf(database, {Change::payment(idOf(u"B"_s), Money::fromCents(1))}).kind, Error::Kind::NotFound);
    QCOMPARE(errorOf(database, {Change::charge(idOf(u"B"_s), Money::fromCents(1))}).kind, Error::Kind::NotFound);
}

void TestOfAccountStore::countsThePaymentsOfTwoClerks()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, {}, 0, 0))});
    constexpr int payments = 50;
    const auto clerk = [&book](const Change &change) {
        Database connection = book.open();
        for (int i = 0; i < payments; ++i)
            apply(connection, {change});
    };
    std::thread one(clerk, Change::payment(idOf(u"A"_s), Money::fromCents(1)));
    std::thread other(clerk, Change::charge(idOf(u"A"_s), Money::fromCents(100)));
    clerk(Change::payment(idOf(u"A"_s), Money::fromCents(10'000)));
    one.join();
    other.join();
    const Account now = account(database, u"A"_s);
    QCOMPARE(now.paid.cents(), 10'001 * payments);
    QCOMPARE(now.due.cents(), 100 * payments);
    QCOMPARE(now.revision, 1 + 3 * payments);
    QCOMPARE(history(database, u"A"_s).size(), 1 + 3 * payments);
}

void TestOfAccountStore::opensAnAccountOnceForTwoClerks()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    std::atomic<int> opened = 0;
    const auto clerk = [&] {
        Database connection = book.open();
        for (int i = 0; i < 30; ++i) {
            const auto result = AccountStore(connection, Actor(u"clerk"_s))
                                    .apply({Change::open(accountOf(u"A%1"_s.arg(i), {}, 0, 0))});
            if (result)
                ++opened;
            else if (result.error().kind != Error::Kind::AlreadyExists)
                qFatal("%s %s", qPrintable(result.error().text()), qPrintable(result.error().detail));
        }
    };
    std::thread one(clerk);
    clerk();
    one.join();
    QCOMPARE(opened.load(), 30);
    QCOMPARE(count(database, u"entry"_s), 30);
}

void TestOfAccountStore::survivesClerksWhoLockEachOther()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    const AccountId a = idOf(u"A"_s);
    const AccountId b = idOf(u"B"_s);
    apply(database, {Change::open({.id = a}), Change::open({.id = b})});
    const Money cent = Money::fromCents(1);
    const auto clerk = [&book, cent](const AccountId &first, const AccountId &second) {
        Database connection = book.open();
        for (int i = 0; i < 40; ++i)
            apply(connection, {Change::payment(first, cent), Change::payment(second, cent)});
    };
    std::thread one(clerk, a, b);
    clerk(b, a);
    one.join();
    QCOMPARE(account(database, u"A"_s).paid.cents(), 80);
    QCOMPARE(account(database, u"B"_s).paid.cents(), 80);
}

void TestOfAccountStore::preventsACircleFromBothEnds()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    for (int i = 0; i < 10; ++i) {
        const Account a = accountOf(u"A%1"_s.arg(i), {}, 0, 0);
        const Account b = accountOf(u"B%1"_s.arg(i), {}, 0, 0);
        apply(database, {Change::open(a), Change::open(b)});
        const auto clerk = [&book](const QString &child, const AccountId &parent) {
            Database connection = book.open();
            (void)AccountStore(connection, Actor(u"clerk"_s))
                .apply({Change::edit(account(connection, child), Change::Parent, {.parent = parent})});
        };
        std::thread one(clerk, a.id.text(), b.id);
        clerk(b.id.text(), a.id);
        one.join();
        QVERIFY(account(database, a.id.text()).parent.isEmpty() != account(database, b.id.text()).parent.isEmpty());
    }
}

void TestOfAccountStore::isUnavailableWhileAnotherProgramLocksTheRow()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    apply(database, {Change::open(accountOf(u"A"_s, {}, 0, 0))});
    Database other = book.open();
    auto transaction = Transaction::begin(other);
    QVERIFY(transaction);
    QVERIFY(other.run(u"SELECT acctid FROM account WHERE acctid = 'A'"_s + other.dialect().traits().forUpdate));
    const Error error = errorOf(database, {Change::payment(idOf(u"A"_s), Money::fromCents(1))});
    QVERIFY2(error.kind == Error::Kind::Unavailable, qPrintable(error.text() + error.detail));
    QVERIFY(transaction->commit());
    apply(database, {Change::payment(idOf(u"A"_s), Money::fromCents(1))});
    QCOMPARE(account(database, u"A"_s).paid.cents(), 1);
}

void TestOfAccountStore::leavesNothingHalfDoneWhenItIsKilled()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    {
        Database database = book.openBook();
        apply(database, {Change::open(accountOf(u"A"_s, {}, 0, 0))});
    }
    const pid_t child = fork(); // no connection is open here
    if (child == 0) {
        Database database = book.open();
        auto transaction = Transaction::begin(database);
        const auto written = database.run(u"UPDATE account SET paid = 5, revision = 2"_s);
        if (transaction && written)
            raise(SIGKILL); // the row is written, its history isn't
        _exit(1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    Database database = book.open();
    QCOMPARE(account(database, u"A"_s).revision, 1);
    apply(database, {Change::payment(idOf(u"A"_s), Money::fromCents(1))});
    QCOMPARE(account(database, u"A"_s).paid.cents(), 1);
    QCOMPARE(history(database, u"A"_s).size(), 2);
}

namespace tst_accountstore {
QTEST_GUILESS_MAIN(TestOfAccountStore)
}
#include "tst_accountstore.moc"
