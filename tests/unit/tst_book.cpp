// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/Book.h"
#include "platform/UserName.h"
#include "storage/schema/Maintenance.h"
#include "support/Accounts.h"
#include "support/Books.h"
#include "support/CheckedBooks.h"
#include "support/Forwarder.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;

/// A fresh book with three accounts, and what it says.
struct BookOpener
{
    explicit BookOpener(Kind kind)
        : database(kind), book(openBook(database.url(), database.password())), changed(book.get(), &Book::changed),
          conflicted(book.get(), &Book::conflicted), failed(book.get(), &Book::failed),
          elsewhere(book.get(), &Book::changedElsewhere), lost(book.get(), &Book::connectionLost),
          restored(book.get(), &Book::connectionRestored)
    {
        another({Change::open(accountOf(u"ACCT100"_s, u"Sam Smith"_s, 6000, 10000)),
                 Change::open(accountOf(u"ACCT200"_s, u"Jane Doe"_s, 7000, 6000)),
                 Change::open(accountOf(u"ACCT300"_s, u"Ann Lee"_s, 500, 500))});
        book->accountsReplaced();
        (void)awaitValue(book->find(idOf(u"ACCT100"_s)));
        elsewhere.clear();
    }

    Account account(const QString &id) const { return awaitValue(book->find(idOf(id))).value_or(Account()); }
    /// Changes the book over another connection, where there can be one.
    void another(const QList<Change> &changes) const
    {
        const auto result = awaitValue(book->longWork().run(
            [changes](Database &connection) { return AccountStore(connection, Actor(u"maria"_s)).apply(changes); }));
        QVERIFY(result.conflicts.isEmpty());
    }
    void anotherSetsPaid(const QString &id, std::int64_t cents) const
    {
        another({Change::edit(account(id), Change::Paid, accountOf(id, {}, cents, 0))});
    }
    ChangeResult apply(const Change &change, const QString &text = u"Step"_s) const
    {
        return awaitValue(book->apply({change}, text));
    }
    ChangeResult setPaid(const QString &id, std::int64_t cents, const QString &text = u"Step"_s) const
    {
        return apply(Change::edit(account(id), Change::Paid, accountOf(id, {}, cents, 0)), text);
    }
    void finish() const { finishChanges(*book); }
    void undo() const
    {
        book->undoStack()->undo();
        finish();
    }
    void redo() const
    {
        book->undoStack()->redo();
        finish();
    }

    TestDatabase database;
    std::unique_ptr<Book> book;
    QSignalSpy changed;
    QSignalSpy conflicted;
    QSignalSpy failed;
    QSignalSpy elsewhere;
    QSignalSpy lost;
    QSignalSpy restored;
};

/// What a clerk sees of an account: without revision and time.
QString seen(const Account &account)
{
    return account.revision == 0 ? u"-"_s : account.name + u' ' + account.paid.format() + u' ' + account.due.format();
}

using Cut = Forwarder::Commit;

/// A book on a server that is reached by a way which can be cut.
struct DistantBook
{
    explicit DistantBook(Kind kind) : database(kind)
    {
        changeElsewhere(database, {Change::open(accountOf(u"ACCT100"_s, u"Sam Smith"_s, 6000, 10000)),
                                   Change::open(accountOf(u"ACCT200"_s, u"Jane Doe"_s, 7000, 6000))});
        way = std::make_unique<Forwarder>(database.url());
        book = openBook(way->url(), database.password());
        (void)awaitValue(book->find(idOf(u"ACCT100"_s)));
    }
    [[nodiscard]] std::int64_t paid() const { return stored(database, u"ACCT100"_s)->paid.cents(); }
    [[nodiscard]] qsizetype entries(const QString &id) const
    {
        Database connection = database.open();
        return valueOf(AccountReader(connection).history(idOf(id), 100)).size();
    }

    TestDatabase database;
    std::unique_ptr<Forwarder> way;
    std::unique_ptr<Book> book;
};

Change payment()
{
    return Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1000), u"cash"_s);
}

void addCuts()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Cut>("cut");
    QTest::newRow("MariaDB, not sent") << Kind::MariaDb << Cut::Lost;
    QTest::newRow("MariaDB, not answered") << Kind::MariaDb << Cut::AnswerLost;
    QTest::newRow("PostgreSQL, not sent") << Kind::PostgreSql << Cut::Lost;
    QTest::newRow("PostgreSQL, not answered") << Kind::PostgreSql << Cut::AnswerLost;
}

QString endConnection(Kind kind, int id)
{
    return (kind == Kind::MariaDb ? u"KILL %1"_s : u"SELECT pg_terminate_backend(%1)"_s).arg(id);
}

/// Ends all other connections to this database.
void endConnections(const TestDatabase &database)
{
    Database administrator = database.open();
    const bool isMaria = database.kind() == Kind::MariaDb;
    auto others = administrator.run(isMaria ? u"SELECT id FROM information_schema.processlist"
                                              " WHERE db = DATABASE() AND id <> CONNECTION_ID()"_s
                                            : u"SELECT pid FROM pg_stat_activity"
                                              " WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
    QVERIFY(others);
    QList<int> ids;
    while (others->next())
        ids.append(others->value(0).toInt());
    for (const int id : ids)
        QVERIFY(administrator.run(endConnection(database.kind(), id)));
}

void addServers()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void makeCrmTable(const TestDatabase &database)
{
    Database connection = database.open();
    QVERIFY(connection.run(
        u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY, paid FLOAT NOT NULL, due FLOAT NOT NULL)"_s));
    QVERIFY(connection.run(u"INSERT INTO account VALUES('ACCT100', 60.0, 100.0)"_s));
}

} // namespace

class tst_Book : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void namesItsClerkInTheHistory()
    {
        const TestDatabase database(Kind::SqliteFile);
        Book book(database.url(), {}, Book::Access::ReadWrite, Actor(u"maria"_s));
        (void)awaitValue(book.open());
        const Account account = accountOf(u"ACCT100"_s, u"Sam Smith"_s, 6000, 10000);
        (void)awaitValue(book.apply({Change::open(account)}, u"Open"_s));
        const auto chosen = awaitValue(
            book.choose({.query = {}, .ranges = {{account.id, account.id}}}, std::make_shared<Progress>()));
        book.carryOut(chosen, u"Close"_s);
        finishChanges(book);
        book.undoStack()->undo();
        finishChanges(book);
        const QList<Entry> history = awaitValue(book.history(account.id, 10));
        QCOMPARE(history.size(), 3);
        for (const Entry &entry : history)
            QCOMPARE(entry.who, u"maria"_s);
    }

    void makesABookWhereThereIsNone_data() { TestDatabase::addRows(); }
    void makesABookWhereThereIsNone()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        Book book(database.url(), database.password(), Book::Access::ReadWrite, Actor(currentUser()));
        const auto opened = awaitValue(book.open());
        QVERIFY(!opened.serverVersion.isEmpty());
        QCOMPARE(opened.settings.currency, u"USD"_s);
        QVERIFY(!opened.settings.bookId.isEmpty());
        QCOMPARE(book.state(), BookState::Empty);
        QCOMPARE(awaitValue(book.totals({})).count, 0);
        QVERIFY(!awaitValue(book.find(idOf(u"ACCT100"_s))));
    }

    void answersFromItsReader_data() { TestDatabase::addRows(); }
    void answersFromItsReader()
    {
        QFETCH(const Kind, kind);
        const BookOpener open(kind);
        QCOMPARE(seen(open.account(u"ACCT200"_s)), u"Jane Doe 70.00 60.00"_s);
        const auto totals = awaitValue(open.book->totals({}));
        QCOMPARE(totals.count, 3);
        QCOMPARE(totals.owed.format(), u"40.00"_s);
        const auto history = awaitValue(open.book->history(idOf(u"ACCT200"_s), 10));
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().who, u"maria"_s);
    }

    void carriesAChangeOutAndSaysSo_data() { TestDatabase::addRows(); }
    void carriesAChangeOutAndSaysSo()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const QSignalSpy busy(open.book.get(), &Book::busyChanged);
        const auto future = open.book->apply({Change::payment(idOf(u"ACCT200"_s), Money::fromCents(250))},
                                             u"Payment"_s);
        QVERIFY(open.book->isBusy());
        const auto result = awaitValue(future);
        QCOMPARE(result.applied.size(), 1);
        QVERIFY(!open.book->isBusy());
        QCOMPARE(busy.size(), 2);
        QCOMPARE(open.changed.size(), 1);
        const auto applied = open.changed.first().first().value<QList<Applied>>();
        QCOMPARE(seen(*applied.first().after), u"Jane Doe 72.50 60.00"_s);
        QCOMPARE(seen(open.account(u"ACCT200"_s)), u"Jane Doe 72.50 60.00"_s);
        QCOMPARE(open.book->undoStack()->undoText(), u"Payment"_s);
        QVERIFY(open.conflicted.isEmpty());
        QVERIFY(open.failed.isEmpty());
    }

    void refusesAnOlderRevision_data() { TestDatabase::addRows(); }
    void refusesAnOlderRevision()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const Account old = open.account(u"ACCT100"_s);
        open.anotherSetsPaid(u"ACCT100"_s, 6500);
        const auto result = open.apply(Change::edit(old, Change::Paid, accountOf(u"ACCT100"_s, {}, 9900, 0)),
                                       u"Mine"_s);
        QVERIFY(result.applied.isEmpty());
        QCOMPARE(open.conflicted.size(), 1);
        const auto conflict = open.conflicted.first().first().value<QList<Conflict>>().first();
        QCOMPARE(open.conflicted.first().at(1).toString(), u"Mine"_s);
        QCOMPARE(seen(*conflict.current), u"Sam Smith 65.00 100.00"_s);
        QCOMPARE(conflict.who, u"maria"_s);
        QCOMPARE(open.book->undoStack()->count(), 0);
        QVERIFY(open.changed.isEmpty());

        // "Keep mine"
        QCOMPARE(open.apply(conflict.rebased()).applied.size(), 1);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 99.00 100.00"_s);
    }

    void failsWithAWordAndKeepsTheUndoStack_data() { TestDatabase::addRows(); }
    void failsWithAWordAndKeepsTheUndoStack()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const auto result = await(open.book->apply({Change::open(accountOf(u"ACCT100"_s, {}, 0, 0))}, u"Add"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(open.failed.size(), 1);
        QCOMPARE(open.book->undoStack()->count(), 0);
        QVERIFY(!open.book->isBusy());
    }

    void undoesAndRedoesEachKindOfChange_data() { TestDatabase::addRows(); }
    void undoesAndRedoesEachKindOfChange()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const auto state = [&] {
            QStringList all;
            for (const QString &id : {u"ACCT100"_s, u"ACCT200"_s, u"ACCT300"_s, u"ACCT400"_s})
                all += seen(open.account(id));
            return all.join(u" | ");
        };
        QStringList states{state()};
        const auto step = [&](const Change &change) {
            QCOMPARE(open.apply(change).applied.size(), 1);
            states += state();
        };
        step(Change::edit(open.account(u"ACCT100"_s), Change::Name | Change::Due,
                          accountOf(u"ACCT100"_s, u"Sam Smyth"_s, 0, 12000)));
        step(Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1000)));
        step(Change::charge(idOf(u"ACCT200"_s), Money::fromCents(2000)));
        step(Change::open(accountOf(u"ACCT400"_s, u"New"_s, 0, 4000)));
        step(Change::edit(open.account(u"ACCT400"_s), Change::Name, accountOf(u"ACCT400"_s, u"Newer"_s, 0, 0)));
        step(Change::close(open.account(u"ACCT300"_s)));
        step(Change::close(open.account(u"ACCT400"_s)));

        for (int round = 0; round < 2; ++round) {
            for (qsizetype i = states.size() - 2; i >= 0; --i) {
                open.undo();
                QCOMPARE(state(), states.at(i));
            }
            QVERIFY(!open.book->undoStack()->canUndo());
            for (qsizetype i = 1; i < states.size(); ++i) {
                open.redo();
                QCOMPARE(state(), states.at(i));
            }
            QVERIFY(!open.book->undoStack()->canRedo());
        }
        QVERIFY(open.conflicted.isEmpty());
        QVERIFY(open.failed.isEmpty());
    }

    void aStepOfSeveralChangesIsOneUndo_data() { TestDatabase::addRows(); }
    void aStepOfSeveralChangesIsOneUndo()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const QList<Change> changes{
            Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100)),
            Change::edit(open.account(u"ACCT100"_s), Change::Name, accountOf(u"ACCT100"_s, u"New"_s, 0, 0)),
            Change::open(accountOf(u"ACCT400"_s, {}, 0, 0)), Change::charge(idOf(u"ACCT400"_s), Money::fromCents(700))};
        QCOMPARE(awaitValue(open.book->apply(changes, u"All"_s)).applied.size(), 4);
        QCOMPARE(open.book->undoStack()->count(), 1);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(seen(open.account(u"ACCT100"_s)), u"New 61.00 100.00"_s);
            QCOMPARE(seen(open.account(u"ACCT400"_s)), u" 0.00 7.00"_s);
            open.undo();
            QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 60.00 100.00"_s);
            QCOMPARE(seen(open.account(u"ACCT400"_s)), u"-"_s);
            open.redo();
        }
        QVERIFY(open.conflicted.isEmpty());
        QVERIFY(open.failed.isEmpty());
    }

    void anEditThatChangesNothingIsNoStep()
    {
        BookOpener open(Kind::SqliteFile);
        QCOMPARE(open.setPaid(u"ACCT100"_s, 6000).applied.size(), 1);
        QCOMPARE(open.book->undoStack()->count(), 0);
    }

    void undoOfWhatAnotherClerkChangedIsAConflictAndLeavesTheStack_data() { TestDatabase::addRows(); }
    void undoOfWhatAnotherClerkChangedIsAConflictAndLeavesTheStack()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT200"_s, 7500, u"First"_s);
        (void)open.setPaid(u"ACCT100"_s, 9000, u"Second"_s);
        open.anotherSetsPaid(u"ACCT100"_s, 9500);
        open.undo();
        QCOMPARE(open.conflicted.size(), 1);
        const auto conflict = open.conflicted.first().first().value<QList<Conflict>>().first();
        QCOMPARE(seen(*conflict.current), u"Sam Smith 95.00 100.00"_s);
        QCOMPARE(conflict.change.values.paid.cents(), 6000);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 95.00 100.00"_s);

        // The step before it can be taken back as ever, the one in conflict is the clerk's to decide.
        QCOMPARE(open.book->undoStack()->count(), 1);
        QCOMPARE(open.book->undoStack()->undoText(), u"First"_s);
        QVERIFY(!open.book->undoStack()->canRedo());
        (void)open.apply(conflict.rebased(), u"Taken back all the same"_s);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 60.00 100.00"_s);
        open.undo();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 95.00 100.00"_s);
        open.undo();
        QCOMPARE(seen(open.account(u"ACCT200"_s)), u"Jane Doe 70.00 60.00"_s);
        QCOMPARE(open.conflicted.size(), 1);
    }

    void redoOfWhatAnotherClerkChangedIsAConflictAndLeavesTheStack_data() { TestDatabase::addRows(); }
    void redoOfWhatAnotherClerkChangedIsAConflictAndLeavesTheStack()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT200"_s, 7500, u"First"_s);
        (void)open.setPaid(u"ACCT100"_s, 9000, u"Second"_s);
        (void)open.setPaid(u"ACCT300"_s, 9000, u"Third"_s);
        open.undo();
        open.undo();
        open.anotherSetsPaid(u"ACCT100"_s, 9500);
        open.redo();
        QCOMPARE(open.conflicted.size(), 1);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 95.00 100.00"_s);
        QCOMPARE(open.book->undoStack()->undoText(), u"First"_s);
        QCOMPARE(open.book->undoStack()->redoText(), u"Third"_s);
        open.redo();
        QCOMPARE(seen(open.account(u"ACCT300"_s)), u"Ann Lee 90.00 5.00"_s);
    }

    void undoBehindAnUndoneStepStillSeesAnotherClerksChange_data() { TestDatabase::addRows(); }
    void undoBehindAnUndoneStepStillSeesAnotherClerksChange()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT100"_s, 9000, u"First"_s);
        (void)open.apply(Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100)), u"Second"_s);
        open.another({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(55))});
        open.undo(); // a payment is taken back whatever else was paid
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 90.55 100.00"_s);
        open.undo(); // but what was set before would take the other clerk's payment along
        QCOMPARE(open.conflicted.size(), 1);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 90.55 100.00"_s);
    }

    void undoOfAPaymentKeepsAnotherClerksPayment_data() { TestDatabase::addRows(); }
    void undoOfAPaymentKeepsAnotherClerksPayment()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.apply(Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1000)));
        open.another({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(250))});
        open.undo();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 62.50 100.00"_s);
        open.redo();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 72.50 100.00"_s);
        QVERIFY(open.conflicted.isEmpty());
    }

    void aStepThatCanNeverBeTakenBackLeavesTheStack_data() { TestDatabase::addRows(); }
    void aStepThatCanNeverBeTakenBackLeavesTheStack()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT200"_s, 7500, u"First"_s);
        (void)open.apply(Change::close(open.account(u"ACCT300"_s)), u"Delete"_s);
        open.another({Change::open(accountOf(u"ACCT300"_s, u"Somebody else"_s, 1, 2))});
        open.undo();
        QCOMPARE(open.failed.size(), 1);
        QCOMPARE(seen(open.account(u"ACCT300"_s)), u"Somebody else 0.01 0.02"_s);
        QCOMPARE(open.book->undoStack()->undoText(), u"First"_s);
        QVERIFY(!open.book->undoStack()->canRedo());
    }

    void severalUndosAtOnceAreTakenBackInOrder_data() { TestDatabase::addRows(); }
    void severalUndosAtOnceAreTakenBackInOrder()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        for (const std::int64_t cents : {6100, 6200, 6300, 6400})
            (void)open.setPaid(u"ACCT100"_s, cents);
        open.book->undoStack()->setIndex(0);
        open.finish();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 60.00 100.00"_s);
        open.book->undoStack()->setIndex(3);
        open.book->undoStack()->undo();
        open.book->undoStack()->redo();
        open.finish();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 63.00 100.00"_s);
        QVERIFY(open.conflicted.isEmpty());
        QVERIFY(open.failed.isEmpty());
    }

    void afterAConflictTheUndosBehindItAreNotTried_data() { TestDatabase::addRows(); }
    void afterAConflictTheUndosBehindItAreNotTried()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT100"_s, 9000, u"First"_s);
        (void)open.setPaid(u"ACCT200"_s, 9000, u"Second"_s);
        (void)open.setPaid(u"ACCT300"_s, 9000, u"Third"_s);
        open.anotherSetsPaid(u"ACCT200"_s, 9500);
        open.book->undoStack()->setIndex(0);
        open.finish();
        QCOMPARE(open.conflicted.size(), 1);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 90.00 100.00"_s);
        QCOMPARE(seen(open.account(u"ACCT200"_s)), u"Jane Doe 95.00 60.00"_s);
        QCOMPARE(seen(open.account(u"ACCT300"_s)), u"Ann Lee 5.00 5.00"_s);
        QCOMPARE(open.book->undoStack()->undoText(), u"First"_s);
        QCOMPARE(open.book->undoStack()->redoText(), u"Third"_s);
    }

    void aChangeDuringAnUndoComesAfterIt_data() { TestDatabase::addRows(); }
    void aChangeDuringAnUndoComesAfterIt()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT100"_s, 9000, u"First"_s);
        (void)open.setPaid(u"ACCT200"_s, 9000, u"Second"_s);
        open.book->undoStack()->undo();
        (void)open.book->apply({Change::payment(idOf(u"ACCT200"_s), Money::fromCents(100))}, u"Third"_s);
        open.finish();
        QCOMPARE(seen(open.account(u"ACCT200"_s)), u"Jane Doe 71.00 60.00"_s);
        QCOMPARE(open.book->undoStack()->count(), 2);
        open.book->undoStack()->setIndex(0);
        open.finish();
        QCOMPARE(seen(open.account(u"ACCT200"_s)), u"Jane Doe 70.00 60.00"_s);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 60.00 100.00"_s);
    }

    void quickEditsOfOneAccountDoNotConflictWithEachOther_data() { TestDatabase::addRows(); }
    void quickEditsOfOneAccountDoNotConflictWithEachOther()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const Account old = open.account(u"ACCT100"_s);
        (void)open.book->apply({Change::edit(old, Change::Paid, accountOf(u"ACCT100"_s, {}, 1, 0))}, u"Paid"_s);
        (void)open.book->apply({Change::edit(old, Change::Due, accountOf(u"ACCT100"_s, {}, 0, 2))}, u"Due"_s);
        (void)open.book->apply({Change::edit(old, Change::Name, accountOf(u"ACCT100"_s, u"X"_s, 0, 0))}, u"Name"_s);
        (void)open.book->apply({Change::close(old)}, u"Delete"_s);
        open.finish();
        QVERIFY(open.conflicted.isEmpty());
        QCOMPARE(open.book->undoStack()->count(), 4);
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"-"_s);
        open.undo();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"X 0.01 0.02"_s);
    }

    /// Any walk over the stack, whatever other clerks pay meanwhile, ends where its steps say.
    void wandersOverTheStackWithoutLosingAStep_data() { TestDatabase::addRows(); }
    void wandersOverTheStackWithoutLosingAStep()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        QRandomGenerator random(7);
        QList<int> amounts; // of the steps, done or not
        int others = 0;
        for (int i = 0; i < 60; ++i) {
            QUndoStack *stack = open.book->undoStack();
            const int choice = random.bounded(4);
            if (choice == 0) {
                amounts.resize(stack->index());
                amounts.append(1 + random.bounded(100));
                (void)open.book->apply({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(amounts.last()))},
                                       u"Payment"_s);
                open.finish(); // a step is on the stack once it is done
            } else if (choice == 1) {
                open.another({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100'000))});
                ++others;
            } else {
                stack->setIndex(random.bounded(stack->count() + 1));
            }
        }
        open.finish();
        const auto done = std::accumulate(amounts.begin(), amounts.begin() + open.book->undoStack()->index(), 0);
        QCOMPARE(open.account(u"ACCT100"_s).paid.cents(), 6000 + done + 100'000 * others);
        QVERIFY(open.failed.isEmpty());
        QVERIFY(open.conflicted.isEmpty());
    }

    void noticesOtherClerksAndNotItself_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("SQLite file") << Kind::SqliteFile;
        QTest::newRow("MariaDB") << Kind::MariaDb;
        QTest::newRow("PostgreSQL") << Kind::PostgreSql;
    }
    void noticesOtherClerksAndNotItself()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT100"_s, 9000);
        open.undo();
        open.another({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100))});
        QTRY_COMPARE_WITH_TIMEOUT(open.elsewhere.size(), 1, 10000);
        // With a change of its own right after another's, it notices without being asked to look.
        open.another({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100))});
        (void)open.apply(Change::payment(idOf(u"ACCT200"_s), Money::fromCents(100)));
        QCOMPARE(open.elsewhere.size(), 2);
    }

    void aMarkTellsOwnChangesFromOthers_data() { noticesOtherClerksAndNotItself_data(); }
    void aMarkTellsOwnChangesFromOthers()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        Database mine = database.openBook();
        Database other = database.open();
        AccountReader reader(mine);
        const auto mark = [&] { return reader.changeMark().value(); };
        const auto open = [](Database &connection, const QString &id) {
            QVERIFY(AccountStore(connection, Actor(u"clerk"_s)).apply({Change::open(accountOf(id, {}, 0, 0))}));
        };
        open(mine, u"A0"_s);
        QVariant before = mark();
        open(mine, u"A1"_s);
        open(mine, u"A2"_s);
        QVERIFY(reader.isOwnChange(before, mark(), 2));
        before = mark();
        QVERIFY(reader.isOwnChange(before, mark(), 0));
        open(mine, u"A3"_s);
        open(other, u"A4"_s);
        QVERIFY(!reader.isOwnChange(before, mark(), 1));
    }

    void aMarkTellsOwnChangesFromOnesThatWereCommittedLate_data() { addServers(); }
    void aMarkTellsOwnChangesFromOnesThatWereCommittedLate()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        Database mine = database.openBook();
        Database slow = database.open();
        AccountReader reader(mine);
        const auto mark = [&] { return reader.changeMark().value(); };
        const auto open = [&](const QString &id) {
            (void)valueOf(AccountStore(mine, Actor(u"clerk"_s)).apply({Change::open(accountOf(id, {}, 0, 0))}));
        };
        auto transaction = Transaction::begin(slow);
        valueOf(slow.run(u"INSERT INTO entry(acctid, revision, kind) VALUES('SLOW', 1, 'external')"_s));
        open(u"A1"_s);
        QVariant before = mark();
        open(u"A2"_s);
        QVERIFY(reader.isOwnChange(before, mark(), 1));
        before = mark();
        open(u"A3"_s);
        valueOf(transaction->commit());
        QVERIFY(!reader.isOwnChange(before, mark(), 1));
    }

    void forgetsUndoStepsWhenAccountsWereReplaced()
    {
        BookOpener open(Kind::SqliteFile);
        (void)open.setPaid(u"ACCT100"_s, 9000);
        open.book->accountsReplaced();
        QCOMPARE(open.book->undoStack()->count(), 0);
        QCOMPARE(open.elsewhere.size(), 1);
    }

    void keepsTheCurrencyInTheBook_data() { TestDatabase::addRows(); }
    void keepsTheCurrencyInTheBook()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        const QSignalSpy changed(open.book.get(), &Book::settingsChanged);
        open.book->setCurrency(u"EUR"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(open.book->settings().currency, u"EUR"_s);
        if (kind != Kind::SqliteMemory)
            QCOMPARE(openBook(open.database.url(), open.database.password())->settings().currency, u"EUR"_s);
    }

    void survivesALostConnection_data() { addServers(); }
    void survivesALostConnection()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        (void)open.setPaid(u"ACCT100"_s, 9000, u"First"_s);
        endConnections(open.database);
        open.undo();
        QCOMPARE(seen(open.account(u"ACCT100"_s)), u"Sam Smith 60.00 100.00"_s);
        endConnections(open.database);
        (void)awaitValue(
            open.book->longWork().run([](Database &connection) { return check(connection, CheckDepth::Quick); }));
        QVERIFY(open.failed.isEmpty());
        QVERIFY(open.lost.isEmpty()); // a clerk has nothing to do with that
    }

    void noticesByItselfThatTheServerIsAway_data() { addServers(); }
    void noticesByItselfThatTheServerIsAway()
    {
        QFETCH(const Kind, kind);
        const DistantBook far(kind);
        QSignalSpy lost(far.book.get(), &Book::connectionLost);
        QSignalSpy restored(far.book.get(), &Book::connectionRestored);
        QSignalSpy failed(far.book.get(), &Book::failed);
        far.way->cut();
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 15000);
        far.way->restore();
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 15000);
        QCOMPARE(lost.size(), 1);
        QVERIFY(failed.isEmpty());
    }

    void aChangeThatCanNotReachTheServerWasNotSaved_data() { addServers(); }
    void aChangeThatCanNotReachTheServerWasNotSaved()
    {
        QFETCH(const Kind, kind);
        const DistantBook far(kind);
        QSignalSpy lost(far.book.get(), &Book::connectionLost);
        far.way->cut();
        const auto attempt = std::make_shared<Attempt>();
        const auto result = await(far.book->apply({payment()}, u"Payment"_s, Book::Failure::Returned, attempt));
        QVERIFY(!result);
        QVERIFY(!attempt->isUncertain());
        QCOMPARE(result.error().safe, u"The change wasn't saved."_s);
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(far.paid(), 6000);
    }

    /// Whatever is lost on the way, what the clerk entered is in the book, and once.
    void aChangeWhoseCommitIsCutIsSavedOnce_data() { addCuts(); }
    void aChangeWhoseCommitIsCutIsSavedOnce()
    {
        QFETCH(const Kind, kind);
        QFETCH(const Cut, cut);
        const DistantBook far(kind);
        QSignalSpy failed(far.book.get(), &Book::failed);
        QSignalSpy lost(far.book.get(), &Book::connectionLost);
        const Account seen = *stored(far.database, u"ACCT100"_s);
        const Account other = *stored(far.database, u"ACCT200"_s);
        const QList<Change> steps{payment(), Change::open(accountOf(u"NEW"_s, u"New"_s, 1, 2)), Change::close(other),
                                  Change::edit(seen, Change::Name, accountOf(u"ACCT100"_s, u"Sammy"_s, 0, 0))};
        for (Change step : steps) {
            if (step.kind == Change::Kind::Edit)
                ++step.baseRevision; // after the payment
            far.way->cutAtCommit(cut, Forwarder::Afterwards::Reachable);
            const ChangeResult result = awaitValue(far.book->apply({step}, u"Step"_s));
            QVERIFY(result.conflicts.isEmpty());
            QCOMPARE(result.applied.size(), 1);
        }
        QCOMPARE(far.paid(), 7000);
        QCOMPARE(far.entries(u"ACCT100"_s), 3);
        QCOMPARE(far.entries(u"NEW"_s), 1);
        QCOMPARE(far.entries(u"ACCT200"_s), 2);
        QVERIFY(!stored(far.database, u"ACCT200"_s));
        QCOMPARE(far.book->undoStack()->count(), 4);
        QVERIFY(failed.isEmpty());
        QVERIFY(lost.isEmpty());
    }

    void saysAfterwardsWhetherAChangeWasSaved_data() { addCuts(); }
    void saysAfterwardsWhetherAChangeWasSaved()
    {
        QFETCH(const Kind, kind);
        QFETCH(const Cut, cut);
        const DistantBook far(kind);
        QSignalSpy lost(far.book.get(), &Book::connectionLost);
        QSignalSpy known(far.book.get(), &Book::unclearNowKnown);
        far.way->cutAtCommit(cut, Forwarder::Afterwards::Away);
        const auto result = await(far.book->apply({payment()}, u"Payment"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().safe, u"It isn't known yet whether the change was saved."_s);
        QCOMPARE(lost.size(), 1);
        far.way->restore();
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, 15000);
        QCOMPARE(known.first().at(0).toString(), u"Payment"_s);
        QCOMPARE(known.first().at(1).value<Book::Fate>(),
                 cut == Cut::AnswerLost ? Book::Fate::Saved : Book::Fate::NotSaved);
        QCOMPARE(far.paid(), cut == Cut::AnswerLost ? 7000 : 6000);
    }

    void whatIsTriedAgainIsSavedOnce_data() { addCuts(); }
    void whatIsTriedAgainIsSavedOnce()
    {
        QFETCH(const Kind, kind);
        QFETCH(const Cut, cut);
        const DistantBook far(kind);
        QSignalSpy restored(far.book.get(), &Book::connectionRestored);
        QSignalSpy known(far.book.get(), &Book::unclearNowKnown);
        const auto attempt = std::make_shared<Attempt>();
        far.way->cutAtCommit(cut, Forwarder::Afterwards::Away);
        QVERIFY(!await(far.book->apply({payment()}, u"Payment"_s, Book::Failure::Returned, attempt)));
        QVERIFY(attempt->isUncertain());
        QVERIFY(!await(far.book->apply({payment()}, u"Payment"_s, Book::Failure::Returned, attempt)));
        far.way->restore();
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 15000);
        (void)awaitValue(far.book->apply({payment()}, u"Payment"_s, Book::Failure::Returned, attempt));
        QVERIFY(!attempt->isUncertain());
        QCOMPARE(far.paid(), 7000);
        QVERIFY(known.isEmpty());
    }

    void aReadOnlyBookRefusesChanges()
    {
        const TestDatabase database(Kind::SqliteFile);
        (void)database.openBook();
        const auto book = openBook(database.url(), {}, Book::Access::ReadOnly);
        const QSignalSpy failed(book.get(), &Book::failed);
        const auto result = await(book->apply({Change::open(accountOf(u"ACCT100"_s, {}, 0, 0))}, u"Add"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Refused);
        QVERIFY(!await(book->setCurrency(u"EUR"_s)));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(book->undoStack()->count(), 0);
    }

    void leavesACrmsTableAsItIs_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("SQLite file") << Kind::SqliteFile;
        QTest::newRow("MariaDB") << Kind::MariaDb;
        QTest::newRow("PostgreSQL") << Kind::PostgreSql;
    }
    void leavesACrmsTableAsItIs()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        makeCrmTable(database);
        Book writing(database.url(), database.password(), Book::Access::ReadWrite, Actor(currentUser()));
        const auto opened = await(writing.open());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Unsupported);
        QCOMPARE(writing.state(), BookState::Crm);

        const auto reading = openBook(database.url(), database.password(), Book::Access::ReadOnly);
        QCOMPARE(reading->state(), BookState::Crm);
        QCOMPARE(awaitValue(reading->find(idOf(u"ACCT100"_s)))->due.cents(), 10000);
        QCOMPARE(awaitValue(reading->totals({})).count, 1);
    }

    void readsBeforeItIsChecked()
    {
        const TestDatabase database(Kind::SqliteFile);
        makeCheckEndless(database);
        changeElsewhere(database, {Change::open(accountOf(u"ACCT100"_s, u"Sam Smith"_s, 6000, 10000))});
        auto book = openBook(database.url());
        QVERIFY(book->isBeingChecked());
        const auto payment = book->apply({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1))}, u"Payment"_s);
        QCOMPARE(awaitValue(book->find(idOf(u"ACCT100"_s)))->paid.cents(), 6000);
        QCOMPARE(awaitValue(book->totals({})).count, 1);
        QVERIFY(book->isBeingChecked());
        QVERIFY(!payment.isFinished());

        book.reset(); // waits neither for the check nor for what waits for it
        QVERIFY(payment.isFinished());
        Database connection = database.open();
        QCOMPARE(valueOf(AccountReader(connection).find(idOf(u"ACCT100"_s)))->paid.cents(), 6000);
    }

    void writesAfterItIsChecked()
    {
        const TestDatabase database(Kind::SqliteFile);
        changeElsewhere(database, {Change::open(accountOf(u"ACCT100"_s, u"Sam Smith"_s, 6000, 10000))});
        const auto book = openBook(database.url());
        QVERIFY(book->isBeingChecked());
        QSignalSpy ended(book.get(), &Book::checkEnded);
        qsizetype checksBefore = -1;
        connect(book.get(), &Book::changed, this, [&] { checksBefore = ended.size(); });
        (void)awaitValue(book->apply({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1))}, u"Payment"_s));
        QCOMPARE(checksBefore, 1);
        QVERIFY(!book->isBeingChecked() && !book->isUnsound());
        QCOMPARE(awaitValue(book->find(idOf(u"ACCT100"_s)))->paid.cents(), 6001);
        const auto another = book->newWorker();
        for (DatabaseThread *worker : {&book->longWork(), another.get()})
            QVERIFY(await(worker->run([](Database &) -> Result<> { return {}; })));
    }

    void writesNothingIntoADamagedFile()
    {
        const TestDatabase database(Kind::SqliteFile);
        makeBookWithBrokenHistory(database);
        const QByteArray before = readFile(database.url().path);
        {
            const auto book = openBook(database.url());
            QSignalSpy found(book.get(), &Book::checkFailed);
            QSignalSpy failed(book.get(), &Book::failed);
            QSignalSpy busy(book.get(), &Book::busyChanged);
            const QList<Change> change{Change::payment(idOf(u"ACCT1"_s), Money::fromCents(1))};
            const auto write = [change](Database &connection) {
                return AccountStore(connection, Actor(u"clerk"_s)).apply(change);
            };
            const auto another = book->newWorker();
            const QList<QFuture<Result<ChangeResult>>> futures{book->apply(change, u"Payment"_s),
                                                               book->apply(change, u"Payment"_s),
                                                               book->longWork().run(write), another->run(write)};
            for (const auto &future : futures) {
                const auto result = await(future);
                QVERIFY(!result);
                QCOMPARE(result.error().kind, Error::Kind::Damaged);
            }
            QTRY_COMPARE(found.size(), 1);
            QCOMPARE(found.first().first().value<Error>().kind, Error::Kind::Damaged);
            QCOMPARE(busy.size(), 2);   // what waited has ended before
            QCOMPARE(failed.size(), 0); // it is said once
            QVERIFY(book->isUnsound());
            QVERIFY(!await(book->apply(change, u"Payment"_s)));
        }
        QVERIFY(readFile(database.url().path) == before);
        QVERIFY(!QFile::exists(database.url().path + u"-wal"_s));
    }

    void stopsWhenItsFileIsReplaced_data()
    {
        QTest::addColumn<bool>("isWriting");
        QTest::newRow("a clerk saves a change") << true;
        QTest::newRow("nobody does anything") << false;
    }
    void stopsWhenItsFileIsReplaced()
    {
        QFETCH(bool, isWriting);
        const TestDatabase database(Kind::SqliteFile);
        const TestDatabase other(Kind::SqliteFile);
        changeElsewhere(database, {Change::open(accountOf(u"A"_s, u"Jane"_s, 0, 500))});
        changeElsewhere(other, {Change::open(accountOf(u"B"_s, u"John"_s, 0, 500))});
        const auto book = openBook(database.url());
        QSignalSpy checked(book.get(), &Book::checkEnded);
        QVERIFY(checked.wait(20'000));
        QSignalSpy stopped(book.get(), &Book::checkFailed);
        QSignalSpy failed(book.get(), &Book::failed);
        QVERIFY(QFile::remove(database.url().path));
        QVERIFY(QFile::rename(other.url().path, database.url().path));
        const QByteArray before = readFile(database.url().path);
        if (isWriting)
            QVERIFY(!await(book->apply({Change::payment(idOf(u"A"_s), Money::fromCents(100))}, u"Payment"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 20'000);
        QCOMPARE(failed.size(), 0); // one message for one trouble
        QVERIFY(stopped.first().first().value<Error>().happened.contains(u"replaced"_s));
        QVERIFY(!await(book->apply({Change::payment(idOf(u"A"_s), Money::fromCents(100))}, u"Payment"_s)));
        QVERIFY(readFile(database.url().path) == before);
    }

    void findsDamageInAFileThatIsOnlyRead()
    {
        const TestDatabase database(Kind::SqliteFile);
        makeBookWithBrokenHistory(database);
        const auto book = openBook(database.url(), {}, Book::Access::ReadOnly);
        QSignalSpy found(book.get(), &Book::checkFailed);
        QTRY_COMPARE(found.size(), 1);

        const auto known = openBook(database.url(), {}, Book::Access::ReadUnchecked);
        QVERIFY(known->isReadOnly());
        QVERIFY(!known->isBeingChecked());
        QCOMPARE(awaitValue(known->totals({})).count, 2000);
    }

    void bringsNoDamagedFileUpToDate()
    {
        const TestDatabase database(Kind::SqliteFile);
        makeBookWithBrokenHistory(database);
        {
            Database connection = database.open();
            QVERIFY(connection.run(u"DELETE FROM schema_version"_s));
        }
        const QByteArray before = readFile(database.url().path);
        {
            Book book(database.url(), {}, Book::Access::ReadWrite, Actor(currentUser()));
            const auto opened = await(book.open());
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::Damaged);
            QCOMPARE(book.state(), BookState::Older);
        }
        QVERIFY(readFile(database.url().path) == before);
    }

    void closingItDropsWhatWaits_data() { TestDatabase::addRows(); }
    void closingItDropsWhatWaits()
    {
        QFETCH(const Kind, kind);
        BookOpener open(kind);
        QList<QFuture<Result<ChangeResult>>> futures;
        for (int i = 0; i < 50; ++i)
            futures += open.book->apply({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(1))}, u"Payment"_s);
        open.book.reset();
        for (const auto &future : std::as_const(futures))
            QVERIFY(future.isFinished());
    }
};

namespace tst_book {
QTEST_GUILESS_MAIN(tst_Book)
}
#include "tst_book.moc"
