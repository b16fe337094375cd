// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"
#include "support/SyncedBook.h"

#include <thread>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

class TestOfSyncConflicts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsPaymentsUp_data() { TestDatabase::addRows(); }
    void addsPaymentsUp();
    void joinsDifferentFields_data() { TestDatabase::addRows(); }
    void joinsDifferentFields();
    void asksWhereBothChangedAField_data() { TestDatabase::addRows(); }
    void asksWhereBothChangedAField();
    void asksWhetherAnAccountStays_data() { TestDatabase::addRows(); }
    void asksWhetherAnAccountStays();
    void agreesByItself_data() { TestDatabase::addRows(); }
    void agreesByItself();
    void keepsWhatIsPostponed_data() { TestDatabase::addRows(); }
    void keepsWhatIsPostponed();
    void overwritesNothingThatAnotherProgramChanged_data() { TestDatabase::addRows(); }
    void overwritesNothingThatAnotherProgramChanged();
    void keepsMine_data() { TestDatabase::addRows(); }
    void keepsMine();
    void takesTheirs_data() { TestDatabase::addRows(); }
    void takesTheirs();
    void takesSomethingElse_data() { TestDatabase::addRows(); }
    void takesSomethingElse();
    void decidesOnExistence_data() { TestDatabase::addRows(); }
    void decidesOnExistence();
    void refusesADecisionOnSomethingElse_data() { TestDatabase::addRows(); }
    void refusesADecisionOnSomethingElse();
    void listsPageByPage_data() { TestDatabase::addRows(); }
    void listsPageByPage();
    void mergesWhatTheServerAnswers_data() { TestDatabase::addRows(); }
    void mergesWhatTheServerAnswers();
    void sendsARefusedAccountAgainOnceItChanged_data() { TestDatabase::addRows(); }
    void sendsARefusedAccountAgainOnceItChanged();
    void decidesOnARefusedAccount_data() { TestDatabase::addRows(); }
    void decidesOnARefusedAccount();
    void beginsAnew_data() { TestDatabase::addRows(); }
    void beginsAnew();
    void followsThePolicyOfAFirstSync_data();
    void followsThePolicyOfAFirstSync();
    void comparesBeforeAFirstSync_data() { TestDatabase::addRows(); }
    void comparesBeforeAFirstSync();
    void syncsOverTwoConnectionsAtOnce_data();
    void syncsOverTwoConnectionsAtOnce();
};

namespace {

/// A book with the account ACCT (Ann 100 200), which the server has with revision 5.
struct SharedAccount : SyncedBook
{
    explicit SharedAccount(Kind kind) : SyncedBook(kind)
    {
        pull({state(1, 5, ann)});
        valueOf(book().finish(1));
    }
    [[nodiscard]] Account mine() { return *find(u"ACCT"_s); }
    /// Mine is Anna, theirs is Anja with revision 6.
    SyncConflict clash()
    {
        change({rename(mine(), u"Anna"_s)});
        pull({state(2, 6, accountOf(u"ACCT"_s, u"Anja"_s, 100, 200))});
        return conflicts().constFirst();
    }
    Error decide(const QList<SyncDecision> &decisions)
    {
        const auto resolved = book().resolve(decisions);
        return resolved ? Error{.kind = Error::Kind::Storage, .happened = u"resolved"_s} : resolved.error();
    }

    Account ann = accountOf(u"ACCT"_s, u"Ann"_s, 100, 200);
};

} // namespace

void TestOfSyncConflicts::addsPaymentsUp()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change({pay(u"ACCT"_s, 10), Change::charge(idOf(u"ACCT"_s), Money::fromCents(1))});
    const auto applied = client.pull({state(2, 6, accountOf(u"ACCT"_s, u"Anja"_s, 130, 200))});
    QCOMPARE(applied.merged, 1);
    QCOMPARE(applied.conflicts, 0);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 140 201"_s);
    QCOMPARE(client.newest(u"ACCT"_s).kind, Entry::Kind::Sync);
    // Once more before mine is sent: mine counts on top of theirs, once.
    client.change({pay(u"ACCT"_s, 10)});
    client.pull({state(3, 7, accountOf(u"ACCT"_s, u"Anja"_s, 1000, 200))});
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 1020 201"_s);
    QCOMPARE(client.waiting(), u"1/0"_s);
    QCOMPARE(inWords(client.next()), u"ACCT:7"_s);
    client.push(8);
    QCOMPARE(client.waiting(), u"0/0"_s);
    // Both paid the same: two payments.
    client.change({pay(u"ACCT"_s, 5)});
    client.pull({state(4, 9, accountOf(u"ACCT"_s, u"Anja"_s, 1025, 201))});
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 1030 201"_s);
}

void TestOfSyncConflicts::joinsDifferentFields()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change({rename(client.mine(), u"Anna"_s)});
    client.change({rename(client.mine(), u"Anne"_s)});
    Account theirs = accountOf(u"ACCT"_s, u"Ann"_s, 150, 300);
    theirs.extra = R"({"phone":"1"})";
    QCOMPARE(client.pull({state(2, 6, theirs)}).merged, 1);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anne 150 300"_s);
    QCOMPARE(client.mine().extra, theirs.extra);
    QCOMPARE(inWords(client.next()), u"ACCT:6"_s);
}

void TestOfSyncConflicts::asksWhereBothChangedAField()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change({correct(client.mine(), 250)});
    Account theirs = accountOf(u"ACCT"_s, u"Anja"_s, 150, 200);
    const auto applied = client.pull({state(2, 6, theirs)});
    QCOMPARE(applied.conflicts, 1);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 100 250"_s); // the name is joined already
    QCOMPARE(client.waiting(), u"0/1"_s);
    QVERIFY(!client.next()); // it waits
    const SyncConflict conflict = client.conflicts().constFirst();
    QCOMPARE(conflict.id, idOf(u"ACCT"_s));
    QCOMPARE(conflict.fields, Change::Fields(Change::Paid) | Change::Due);
    QVERIFY(!conflict.isExistenceAtStake);
    QVERIFY(agree(*conflict.mine, client.mine()));
    QVERIFY(agree(*conflict.theirs, theirs));
    QCOMPARE(conflict.theirRevision, 6);
    QCOMPARE(conflict.who, u"anna"_s);
    QCOMPARE(conflict.theirsAt, QDateTime({2026, 1, 31}, {12, 0}, Qt::UTC));
    QVERIFY(qAbs(conflict.mineAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(conflict.rejection.isEmpty());
}

void TestOfSyncConflicts::asksWhetherAnAccountStays()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change({Change::open(accountOf(u"B"_s, u"B"_s, 1, 1))});
    client.push(1);
    client.change({pay(u"ACCT"_s, 10), Change::close(*client.find(u"B"_s))});
    QCOMPARE(client.pull({gone(2, 6, u"ACCT"_s), state(3, 2, accountOf(u"B"_s, u"B"_s, 5, 1))}).conflicts, 2);
    QCOMPARE(client.shown(u"ACCT"_s), u"Ann 110 200"_s);
    QCOMPARE(client.shown(u"B"_s), u"-"_s);
    QVERIFY(!client.next());
    const QList<SyncConflict> conflicts = client.conflicts();
    QCOMPARE(conflicts.size(), 2);
    QVERIFY(conflicts.at(0).isExistenceAtStake && conflicts.at(1).isExistenceAtStake);
    QVERIFY(conflicts.at(0).mine && !conflicts.at(0).theirs);
    QVERIFY(!conflicts.at(1).mine && conflicts.at(1).theirs);
}

void TestOfSyncConflicts::agreesByItself()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    (void)client.clash();
    // They come to what I have.
    QCOMPARE(client.pull({state(3, 7, client.mine())}).conflicts, 0);
    QCOMPARE(client.waiting(), u"0/0"_s);
    QVERIFY(!client.next());
    // Closed on both sides.
    client.change({Change::close(client.mine())});
    client.pull({gone(4, 8, u"ACCT"_s)});
    QCOMPARE(client.waiting(), u"0/0"_s);
    // And opened again on both, alike.
    client.change({Change::open(client.ann)});
    client.pull({state(5, 9, client.ann)});
    QCOMPARE(client.waiting(), u"0/0"_s);
    // Closed here, unchanged there.
    client.change({Change::close(client.mine())});
    client.pull({state(6, 10, client.ann)});
    QCOMPARE(inWords(client.next()), u"ACCT:10x"_s);
}

void TestOfSyncConflicts::keepsWhatIsPostponed()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    (void)client.clash();
    client.change({pay(u"ACCT"_s, 10)}); // goes on
    client.pull({state(3, 7, accountOf(u"ACCT"_s, u"Anja"_s, 105, 200))});
    QCOMPARE(client.waiting(), u"0/1"_s);
    SyncConflict conflict = client.conflicts().constFirst();
    QCOMPARE(conflict.fields, Change::Fields(Change::Name));
    QCOMPARE(conflict.theirRevision, 7);
    client.pull({gone(4, 8, u"ACCT"_s)});
    conflict = client.conflicts().constFirst();
    QVERIFY(conflict.isExistenceAtStake);
    client.pull({state(5, 9, accountOf(u"ACCT"_s, u"Anja"_s, 0, 0))});
    conflict = client.conflicts().constFirst();
    QVERIFY(!conflict.isExistenceAtStake);
    QCOMPARE(conflict.fields, Change::Fields(Change::Name) | Change::Paid | Change::Due);
    QCOMPARE(client.waiting(), u"0/1"_s);
}

void TestOfSyncConflicts::overwritesNothingThatAnotherProgramChanged()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.writeAsAnotherProgram(u"UPDATE account SET name = 'Antje' WHERE acctid = 'ACCT'"_s);
    // The history doesn't say what the name was before.
    QCOMPARE(client.pull({state(2, 6, accountOf(u"ACCT"_s, u"Ann"_s, 150, 200))}).conflicts, 1);
    QCOMPARE(client.shown(u"ACCT"_s), u"Antje 150 200"_s);
    QCOMPARE(client.conflicts().constFirst().fields, Change::Fields(Change::Name));
}

void TestOfSyncConflicts::keepsMine()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    const SyncConflict seen = client.clash();
    QCOMPARE(client.decide({{.seen = seen, .keep = seen.mine}}).happened, u"resolved"_s);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anna 100 200"_s);
    QCOMPARE(client.waiting(), u"1/0"_s);
    const auto batch = client.next();
    QCOMPARE(inWords(batch), u"ACCT:6"_s);
    client.settle(*batch, client.applied(*batch, 7));
    QCOMPARE(client.waiting(), u"0/0"_s);
    // Settled for good: their next change comes in.
    client.pull({state(3, 8, accountOf(u"ACCT"_s, u"Anja"_s, 100, 200))});
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 100 200"_s);
}

void TestOfSyncConflicts::takesTheirs()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    const SyncConflict seen = client.clash();
    QCOMPARE(client.decide({{.seen = seen, .keep = seen.theirs}}).happened, u"resolved"_s);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 100 200"_s);
    QCOMPARE(client.waiting(), u"0/0"_s);
    QVERIFY(!client.next());
    QCOMPARE(client.newest(u"ACCT"_s).kind, Entry::Kind::Sync);
    QCOMPARE(client.newest(u"ACCT"_s).who, u"books.example"_s);
    client.change({pay(u"ACCT"_s, 1)});
    QCOMPARE(inWords(client.next()), u"ACCT:6"_s);
}

void TestOfSyncConflicts::takesSomethingElse()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    const SyncConflict seen = client.clash();
    Account other = *seen.mine;
    other.name = u"Anna-Anja"_s;
    QCOMPARE(client.decide({{.seen = seen, .keep = other}}).happened, u"resolved"_s);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anna-Anja 100 200"_s);
    QCOMPARE(client.newest(u"ACCT"_s).kind, Entry::Kind::Correction);
    QCOMPARE(client.newest(u"ACCT"_s).who, u"books.example"_s);
    QCOMPARE(inWords(client.next()), u"ACCT:6"_s);
    // What an account can't hold is refused, and the conflict stays.
    SharedAccount second(kind);
    const SyncConflict again = second.clash();
    other.name = QString(201, u'x');
    QCOMPARE(second.decide({{.seen = again, .keep = other}}).kind, Error::Kind::Invalid);
    QCOMPARE(second.waiting(), u"0/1"_s);
}

void TestOfSyncConflicts::decidesOnExistence()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    QList<AccountState> states;
    for (int i = 0; i < 6; ++i)
        states << state(i + 1, 5, accountOf(u"A%1"_s.arg(i), u"A"_s, 1, 1));
    client.pull(states);
    QList<AccountState> theirs;
    for (int i = 0; i < 6; ++i) {
        const QString id = u"A%1"_s.arg(i);
        client.change({i < 3 ? pay(id, 10) : Change::close(*client.find(id))});
        theirs << (i < 3 ? gone(10 + i, 6, id) : state(10 + i, 6, accountOf(id, u"A"_s, 7, 7)));
    }
    QCOMPARE(client.pull(theirs).conflicts, 6);
    const QList<SyncConflict> seen = client.conflicts();
    Account other = accountOf(u"A2"_s, u"other"_s, 3, 3);
    const auto resolved = client.book().resolve({{.seen = seen.at(0), .keep = seen.at(0).mine},
                                                 {.seen = seen.at(1), .keep = seen.at(1).theirs},
                                                 {.seen = seen.at(2), .keep = other},
                                                 {.seen = seen.at(3), .keep = seen.at(3).mine},
                                                 {.seen = seen.at(4), .keep = seen.at(4).theirs},
                                                 {.seen = seen.at(5), .keep = accountOf(u"A5"_s, u"other"_s, 3, 3)}});
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().detail));
    QCOMPARE(client.shown(u"A0"_s), u"A 11 1"_s);
    QCOMPARE(client.shown(u"A1"_s), u"-"_s);
    QCOMPARE(client.shown(u"A2"_s), u"other 3 3"_s);
    QCOMPARE(client.shown(u"A3"_s), u"-"_s);
    QCOMPARE(client.shown(u"A4"_s), u"A 7 7"_s);
    QCOMPARE(client.shown(u"A5"_s), u"other 3 3"_s);
    QCOMPARE(client.waiting(), u"4/0"_s);
    const auto batch = client.next();
    QCOMPARE(inWords(batch), u"A0:0 A2:0 A3:6x A5:6"_s);
    client.settle(*batch, client.applied(*batch, 7));
    QCOMPARE(client.waiting(), u"0/0"_s);
}

void TestOfSyncConflicts::refusesADecisionOnSomethingElse()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    SyncConflict seen = client.clash();
    client.change({Change::open(accountOf(u"B"_s, {}, 1, 1)), pay(u"ACCT"_s, 10)});
    for (const auto &keep : {seen.mine, seen.theirs, std::optional<Account>()})
        QCOMPARE(client.decide({{.seen = seen, .keep = keep}}).kind, Error::Kind::Conflict);
    seen = client.conflicts().constFirst();
    client.pull({state(3, 7, accountOf(u"ACCT"_s, u"Anton"_s, 100, 200))});
    QCOMPARE(client.decide({{.seen = seen, .keep = seen.mine}}).kind, Error::Kind::Conflict);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anna 110 200"_s);
    QCOMPARE(client.waiting(), u"1/1"_s);
    seen = client.conflicts().constFirst();
    QCOMPARE(client.decide({{.seen = seen, .keep = seen.mine}}).happened, u"resolved"_s);
    QCOMPARE(client.decide({{.seen = seen, .keep = seen.mine}}).kind, Error::Kind::Conflict); // it is decided
}

void TestOfSyncConflicts::listsPageByPage()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    QList<Change> mine;
    QList<AccountState> theirs;
    for (int i = 0; i < 5; ++i) {
        const QString id = u"A%1"_s.arg(i);
        mine << Change::open(accountOf(id, u"mine"_s, 1, 1));
        theirs << state(i + 1, 3, accountOf(id, u"theirs"_s, 1, 1));
    }
    client.change(mine);
    QCOMPARE(client.pull(theirs).conflicts, 5);
    QStringList ids;
    AccountId last;
    for (QList<SyncConflict> page; !(page = valueOf(client.book().conflicts(2, last))).isEmpty();) {
        QVERIFY(page.size() <= 2);
        for (const SyncConflict &conflict : page)
            ids << conflict.id.text();
        last = page.constLast().id;
    }
    QCOMPARE(ids.join(u' '), u"A0 A1 A2 A3 A4"_s);
}

void TestOfSyncConflicts::mergesWhatTheServerAnswers()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change({pay(u"ACCT"_s, 10), Change::open(accountOf(u"B"_s, u"mine"_s, 1, 1)),
                   Change::open(accountOf(u"C"_s, {}, 1, 1))});
    const auto batch = client.next();
    QCOMPARE(inWords(batch), u"ACCT:5 B:0 C:0"_s);
    const auto applied = client.settle(*batch, {conflict(state(2, 6, accountOf(u"ACCT"_s, u"Anja"_s, 200, 200))),
                                                conflict(state(3, 2, accountOf(u"B"_s, u"theirs"_s, 1, 1))),
                                                conflict(state(4, 2, accountOf(u"C"_s, {}, 1, 1)))});
    QCOMPARE(applied.merged, 1);
    QCOMPARE(applied.conflicts, 1);
    QCOMPARE(client.shown(u"ACCT"_s), u"Anja 210 200"_s);
    QCOMPARE(client.waiting(), u"1/1"_s);
    QCOMPARE(inWords(client.next()), u"ACCT:6"_s);
}

void TestOfSyncConflicts::sendsARefusedAccountAgainOnceItChanged()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change({pay(u"ACCT"_s, 10), Change::open(accountOf(u"B"_s, {}, 1, 1))});
    const auto batch = client.next();
    client.settle(*batch, {refusal(u"ACCT"_s), refusal(u"B"_s)});
    QCOMPARE(client.waiting(), u"0/2"_s);
    QVERIFY(!client.next());
    const QList<SyncConflict> refused = client.conflicts();
    QCOMPARE(refused.at(0).rejection, u"No."_s);
    QVERIFY(agree(*refused.at(0).theirs, client.ann)); // what both had
    QVERIFY(!refused.at(1).theirs);
    QVERIFY(refused.at(0).theirsAt.isNull());
    client.change({pay(u"B"_s, 1), pay(u"ACCT"_s, 1)});
    QCOMPARE(client.waiting(), u"2/0"_s);
    QCOMPARE(inWords(client.next()), u"ACCT:5 B:0"_s);
    client.push(6);
    QCOMPARE(client.waiting(), u"0/0"_s);
    QVERIFY(client.conflicts().isEmpty());
}

void TestOfSyncConflicts::decidesOnARefusedAccount()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    client.change(
        {pay(u"ACCT"_s, 10), Change::open(accountOf(u"B"_s, {}, 1, 1)), Change::open(accountOf(u"C"_s, {}, 1, 1))});
    const auto batch = client.next();
    client.settle(*batch, {refusal(u"ACCT"_s), refusal(u"B"_s), refusal(u"C"_s)});
    const QList<SyncConflict> seen = client.conflicts();
    valueOf(client.book().resolve({{.seen = seen.at(0), .keep = seen.at(0).theirs},
                                   {.seen = seen.at(1), .keep = std::nullopt},
                                   {.seen = seen.at(2), .keep = seen.at(2).mine}}));
    QCOMPARE(client.shown(u"ACCT"_s), u"Ann 100 200"_s);
    QCOMPARE(client.shown(u"B"_s), u"-"_s);
    QCOMPARE(inWords(client.next()), u"C:0"_s); // as it is: the server may have changed its mind
    QCOMPARE(client.waiting(), u"1/0"_s);
    // What a refused account becomes on the server joins in.
    const auto again = client.next();
    client.settle(*again, {refusal(u"C"_s)});
    QCOMPARE(client.pull({state(9, 1, accountOf(u"C"_s, {}, 1, 1))}).conflicts, 0);
    QCOMPARE(client.waiting(), u"0/0"_s);
}

void TestOfSyncConflicts::beginsAnew()
{
    QFETCH(Kind, kind);
    SharedAccount client(kind);
    (void)client.clash();
    client.change({Change::open(accountOf(u"B"_s, u"B"_s, 1, 1)), Change::open(accountOf(u"C"_s, {}, 1, 1))});
    QVERIFY(client.next());
    // The server came back from a backup: it has older states, and gives the same revisions again.
    valueOf(client.book().connect(u"https://books.example:8443"_s, FirstSync::Ask));
    QCOMPARE(client.waiting(), u"3/0"_s);
    QVERIFY(client.conflicts().isEmpty());
    const auto applied = client.pull({state(1, 1, accountOf(u"B"_s, u"B"_s, 1, 1)), gone(2, 4, u"C"_s),
                                      state(3, 5, accountOf(u"ACCT"_s, u"Ann"_s, 100, 200)),
                                      state(4, 1, accountOf(u"D"_s, {}, 4, 4))});
    QCOMPARE(applied.taken, 1);
    QCOMPARE(applied.conflicts, 1);
    QCOMPARE(client.shown(u"D"_s), u" 4 4"_s);
    QCOMPARE(client.conflicts().constFirst().fields, Change::Fields(Change::Name));
    QCOMPARE(client.waiting(), u"1/1"_s);
    QCOMPARE(inWords(client.next()), u"C:0"_s);
}

void TestOfSyncConflicts::followsThePolicyOfAFirstSync_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<FirstSync>("firstSync");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("waiting");
    for (const auto &[kind, name] : {std::pair(Kind::SqliteFile, "SQLite"), std::pair(Kind::MariaDb, "MariaDB"),
                                     std::pair(Kind::PostgreSql, "PostgreSQL")}) {
        QTest::addRow("%s, ask", name) << kind << FirstSync::Ask << u"mine 1 1"_s << u"1/1"_s;
        QTest::addRow("%s, mine", name) << kind << FirstSync::SendMine << u"mine 1 1"_s << u"2/0"_s;
        QTest::addRow("%s, theirs", name) << kind << FirstSync::TakeTheirs << u"theirs 1 9"_s << u"1/0"_s;
    }
}

void TestOfSyncConflicts::followsThePolicyOfAFirstSync()
{
    QFETCH(Kind, kind);
    QFETCH(FirstSync, firstSync);
    SyncedBook client(kind, firstSync);
    client.change({Change::open(accountOf(u"BOTH"_s, u"mine"_s, 1, 1)), Change::open(accountOf(u"HERE"_s, {}, 1, 1)),
                   Change::open(accountOf(u"CLOSED"_s, {}, 1, 1))});
    client.change({Change::close(*client.find(u"CLOSED"_s))});
    client.pull({state(1, 3, accountOf(u"BOTH"_s, u"theirs"_s, 1, 9)), state(2, 1, accountOf(u"THERE"_s, {}, 2, 2)),
                 gone(3, 2, u"HERE"_s), state(4, 2, accountOf(u"CLOSED"_s, {}, 5, 5))});
    QTEST(client.shown(u"BOTH"_s), "shown");
    QCOMPARE(client.shown(u"THERE"_s), u" 2 2"_s);
    QCOMPARE(client.shown(u"HERE"_s), u" 1 1"_s); // nothing is closed
    QCOMPARE(client.shown(u"CLOSED"_s), u" 5 5"_s);
    QTEST(client.waiting(), "waiting");
    valueOf(client.book().finish(4));
    const QString sent = inWords(client.next());
    QVERIFY2(sent.contains(u"HERE:0"_s), qPrintable(sent));
    QCOMPARE(sent.contains(u"BOTH:3"_s), firstSync == FirstSync::SendMine);
}

void TestOfSyncConflicts::comparesBeforeAFirstSync()
{
    QFETCH(Kind, kind);
    const TestDatabase folder(kind);
    Database database = folder.openBook();
    QVERIFY(AccountStore(database, Actor(u"anna"_s))
                .apply({Change::open(accountOf(u"A"_s, u"Ann"_s, 1, 1)), Change::open(accountOf(u"B"_s, {}, 1, 1)),
                        Change::open(accountOf(u"C"_s, {}, 1, 1))}));
    const auto found = valueOf(SyncBook(database, Actor(u"server"_s))
                                   .compare({.changes = {state(1, 1, accountOf(u"A"_s, u"Ann"_s, 1, 1)),
                                                         state(2, 1, accountOf(u"B"_s, u"Ben"_s, 1, 1)),
                                                         state(3, 1, accountOf(u"D"_s, {}, 1, 1)), gone(4, 2, u"C"_s)},
                                             .sequence = 4}));
    QCOMPARE(found.same, 1);
    QCOMPARE(found.different, 1);
    QCOMPARE(found.onlyThere, 1);
    QVERIFY(!valueOf(AccountReader(database).find(idOf(u"D"_s))));
}

void TestOfSyncConflicts::syncsOverTwoConnectionsAtOnce_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite file") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

/// Two clerks with the same book sync at the same time while a third one works.
void TestOfSyncConflicts::syncsOverTwoConnectionsAtOnce()
{
    QFETCH(Kind, kind);
    SyncedBook client(kind);
    QList<Change> opened;
    for (int i = 0; i < 20; ++i)
        opened << Change::open(accountOf(u"MINE%1"_s.arg(i), {}, i, 0));
    client.change(opened);
    constexpr int pages = 10;
    const auto pageAfter = [](std::int64_t since) {
        ChangesPage page{.sequence = since + 10};
        for (std::int64_t i = since; i < since + 10; ++i)
            page.changes << state(i + 1, 1, accountOf(u"THEIRS%1"_s.arg(i), {}, i, 0));
        return page;
    };
    std::atomic<int> taken = 0;
    std::mutex mutex;
    QHash<QUuid, qsizetype> batches;
    const auto sync = [&] {
        Database database = client.folder.open();
        SyncBook book(database, Actor(u"books.example"_s));
        for (std::int64_t since = 0; since < pages * 10; since = valueOf(book.link()).pulled)
            taken += valueOf(book.apply(since, pageAfter(since))).taken;
        while (const auto batch = valueOf(book.nextBatch(Actor(u"clerk"_s), 3))) {
            {
                const std::lock_guard lock(mutex);
                batches.insert(batch->id, batch->changes.size());
            }
            (void)valueOf(book.settle(*batch, SyncedBook::applied(*batch, 1)));
        }
    };
    std::thread first(sync);
    std::thread second(sync);
    for (int i = 0; i < 20; ++i)
        client.change({pay(u"MINE%1"_s.arg(i), 1000)});
    first.join();
    second.join();
    client.push(2);
    QCOMPARE(taken, pages * 10);
    QVERIFY(!batches.isEmpty());
    QCOMPARE(client.waiting(), u"0/0"_s);
    QCOMPARE(valueOf(AccountReader(client.database).count()), 20 + pages * 10);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.shown(u"MINE%1"_s.arg(i)), u" %1 0"_s.arg(i + 1000));
    for (int i = 0; i < pages * 10; ++i)
        QCOMPARE(valueOf(AccountReader(client.database).history(idOf(u"THEIRS%1"_s.arg(i)))).size(), 1);
}

namespace tst_syncconflicts {
QTEST_GUILESS_MAIN(TestOfSyncConflicts)
}
#include "tst_syncconflicts.moc"
