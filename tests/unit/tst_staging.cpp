// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/schema/Maintenance.h"
#include "storage/sql/CancelScope.h"
#include "storage/sql/NativeHandle.h"
#include "storage/staging/Staging.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QtTest>

#include <atomic>
#include <thread>

#include <mysql.h>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

struct Line
{
    const char *id;
    std::int64_t paid;
    std::int64_t due;
    QString name = {};
};

AccountId id(const QString &text)
{
    return AccountId::fromDatabase(text);
}

/// A file's rows, staged; rejections are collected as "line: reason".
struct Staged
{
    Staging staging;
    QStringList rejected;

    Staged(Database &database, const Staging::Options &options, const QList<Line> &lines)
        : staging(valueOf(Staging::begin(database, options)))
    {
        staging.onRejected([this](const Staging::Rejected &row) {
            rejected << QStringLiteral("%1 %2: %3").arg(row.line).arg(row.id.text(), row.reason);
        });
        std::int64_t number = 1;
        for (const Line &line : lines) {
            valueOf(staging.add({.line = ++number,
                                 .id = id(QString::fromUtf8(line.id)),
                                 .name = line.name,
                                 .paid = Money::fromCents(line.paid),
                                 .due = Money::fromCents(line.due)}));
        }
        valueOf(staging.finish());
    }
    Result<Staging::Summary> merge() { return staging.merge(Actor(u"clerk"_s), u"file.csv"_s); }
};

void open(Database &database, const QString &account, std::int64_t paid, std::int64_t due, const QString &name = {})
{
    const Account values{.id = id(account), .name = name, .paid = Money::fromCents(paid), .due = Money::fromCents(due)};
    valueOf(AccountStore(database, Actor(u"clerk"_s)).apply({Change::open(values)}));
}

void pay(Database &database, const QString &account, std::int64_t cents)
{
    valueOf(AccountStore(database, Actor(u"other"_s)).apply({Change::payment(id(account), Money::fromCents(cents))}));
}

Account read(Database &database, const QString &account)
{
    return valueOf(AccountReader(database).find(id(account))).value_or(Account());
}

QList<Entry> history(Database &database, const QString &account)
{
    return valueOf(AccountReader(database).history(id(account)));
}

QStringList problems(Database &database)
{
    return valueOf(check(database, CheckDepth::Full));
}

std::int64_t count(Database &database, const QString &table)
{
    auto query = valueOf(database.run(u"SELECT COUNT(*) FROM "_s + table));
    return query.next() ? query.value(0).toLongLong() : -1;
}

constexpr auto rowCount = 30'000;

/// Rows A0, A1, … in an order that isn't sorted.
void addMany(Staging &staging, int rows)
{
    for (int i = 0; i < rows; ++i) {
        const int number = static_cast<int>(std::int64_t(i) * 7919 % rows);
        valueOf(staging.add({.line = i + 1,
                             .id = id(u"A%1"_s.arg(number)),
                             .name = u"Müller %1"_s.arg(number),
                             .paid = Money::fromCents(number),
                             .due = Money::fromCents(2 * number)}));
    }
}

} // namespace

class tst_Staging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensNewAccountsWithOneEntryEach_data() { TestDatabase::addRows(); }
    void opensNewAccountsWithOneEntryEach()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        Staged staged(book, {.fields = Change::Name | Change::Paid | Change::Due},
                      {{"ACCT200", 7000, 6000, u"Ada"_s}, {"ACCT100", 6001, 10000, u"Ünal 🐈"_s}});
        const auto summary = valueOf(staged.staging.summary());
        QCOMPARE(summary.added, 2);
        QCOMPARE(summary.known, 0);
        QCOMPARE(count(book, u"account"_s), 0); // a dry run

        QCOMPARE(valueOf(staged.merge()).added, 2);
        const Account account = read(book, u"ACCT100"_s);
        QCOMPARE(account.paid.cents(), 6001);
        QCOMPARE(account.due.cents(), 10000);
        QCOMPARE(account.name, u"Ünal 🐈"_s);
        QCOMPARE(account.revision, 1);
        QVERIFY(qAbs(account.changedAt.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
        const QList<Entry> entries = history(book, u"ACCT100"_s);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().kind, Entry::Kind::Import);
        QCOMPARE(entries.first().revision, 1);
        QVERIFY(!entries.first().paidBefore);
        QCOMPARE(entries.first().paidAfter, account.paid);
        QCOMPARE(entries.first().dueAfter, account.due);
        QCOMPARE(entries.first().who, u"clerk"_s);
        QCOMPARE(entries.first().memo, u"file.csv"_s);
        QCOMPARE(count(book, u"entry"_s), 2);
        QCOMPARE(problems(book), QStringList());
    }

    void updatesWhatDiffers_data() { TestDatabase::addRows(); }
    void updatesWhatDiffers()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"SAME"_s, 100, 200, u"Ada"_s);
        open(book, u"PAID"_s, 100, 200, u"Ada"_s);
        open(book, u"NAME"_s, 100, 200, u"Ada"_s);
        Staged staged(book, {.fields = Change::Name | Change::Paid | Change::Due},
                      {{"SAME", 100, 200, u"Ada"_s},
                       {"PAID", 101, 200, u"Ada"_s},
                       {"NAME", 100, 200, u"ada \"L\""_s},
                       {"NEW", 1, 2}});
        const auto summary = valueOf(staged.merge());
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 2);
        QCOMPARE(summary.unchanged, 1);
        QCOMPARE(summary.known, 3);
        QCOMPARE(read(book, u"SAME"_s).revision, 1);
        QCOMPARE(history(book, u"SAME"_s).size(), 1);
        QCOMPARE(read(book, u"PAID"_s).revision, 2);
        QCOMPARE(read(book, u"PAID"_s).paid.cents(), 101);
        const Entry paid = history(book, u"PAID"_s).first();
        QCOMPARE(paid.revision, 2);
        QCOMPARE(paid.paidBefore, Money::fromCents(100));
        QCOMPARE(paid.dueBefore, Money::fromCents(200));
        QCOMPARE(paid.paidAfter, Money::fromCents(101));
        QVERIFY(paid.details.isEmpty());
        QCOMPARE(read(book, u"NAME"_s).name, u"ada \"L\""_s);
        const QJsonObject details{{u"name"_s, QJsonArray{u"Ada"_s, u"ada \"L\""_s}}};
        QCOMPARE(history(book, u"NAME"_s).first().details, details);
        QCOMPARE(problems(book), QStringList());
    }

    void leavesAloneWhatTheFileHasNoColumnFor_data() { TestDatabase::addRows(); }
    void leavesAloneWhatTheFileHasNoColumnFor()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"OLD"_s, 100, 200, u"Ada"_s);
        Staged staged(book, {.fields = Change::Due}, {{"OLD", 0, 300}, {"NEW", 0, 400}});
        QCOMPARE(valueOf(staged.merge()).changed, 1);
        const Account old = read(book, u"OLD"_s);
        QCOMPARE(old.name, u"Ada"_s);
        QCOMPARE(old.paid.cents(), 100);
        QCOMPARE(old.due.cents(), 300);
        QCOMPARE(read(book, u"NEW"_s).paid.cents(), 0);
        QCOMPARE(history(book, u"OLD"_s).first().paidAfter, Money::fromCents(100));
        QCOMPARE(problems(book), QStringList());
    }

    void skipsKnownAccounts_data() { TestDatabase::addRows(); }
    void skipsKnownAccounts()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"OLD"_s, 100, 200);
        Staged staged(book, {.existing = ExistingPolicy::Skip}, {{"OLD", 1, 2}, {"NEW", 3, 4}});
        const auto summary = valueOf(staged.merge());
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 0);
        QCOMPARE(summary.unchanged, 1);
        QCOMPARE(read(book, u"OLD"_s).paid.cents(), 100);
        QCOMPARE(read(book, u"NEW"_s).due.cents(), 4);
    }

    void addsToWhatIsThere_data() { TestDatabase::addRows(); }
    void addsToWhatIsThere()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"OLD"_s, 100, 200);
        open(book, u"ZERO"_s, 100, 200);
        Staged staged(book, {.existing = ExistingPolicy::Add},
                      {{"OLD", 1, 2}, {"NEW", 3, 4}, {"OLD", 10, -20}, {"ZERO", 0, 0}, {"NEW", 30, 40}});
        QCOMPARE(staged.rejected, QStringList());
        const auto summary = valueOf(staged.merge());
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.unchanged, 1);
        QCOMPARE(read(book, u"OLD"_s).paid.cents(), 111);
        QCOMPARE(read(book, u"OLD"_s).due.cents(), 182);
        QCOMPARE(history(book, u"OLD"_s).first().paidAfter, Money::fromCents(111));
        QCOMPARE(history(book, u"OLD"_s).first().dueBefore, Money::fromCents(200));
        QCOMPARE(read(book, u"NEW"_s).paid.cents(), 33);
        QCOMPARE(history(book, u"NEW"_s).size(), 1);
        QCOMPARE(read(book, u"ZERO"_s).revision, 1);
        QCOMPARE(problems(book), QStringList());
    }

    void stopsAtAKnownAccount_data() { TestDatabase::addRows(); }
    void stopsAtAKnownAccount()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"OLD"_s, 100, 200);
        Staged staged(book, {.existing = ExistingPolicy::Stop}, {{"NEW", 3, 4}, {"OLD", 1, 2}});
        QCOMPARE(valueOf(staged.staging.summary()).known, 1);
        const auto merged = staged.merge();
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, Error::Kind::Conflict);
        QVERIFY(merged.error().happened.contains(u"OLD"_s));
        QVERIFY(merged.error().happened.contains(u'3')); // the line
        QCOMPARE(count(book, u"account"_s), 1);
        QCOMPARE(count(book, u"entry"_s), 1);
    }

    void rejectsALaterRowOfTheSameAccount_data() { TestDatabase::addRows(); }
    void rejectsALaterRowOfTheSameAccount()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        Staged staged(book, {}, {{"B", 1, 1}, {"A", 2, 2}, {"B", 3, 3}, {"B", 4, 4}});
        QCOMPARE(staged.rejected.size(), 2);
        QVERIFY(staged.rejected.at(0).startsWith(u"4 B: "_s));
        QVERIFY(staged.rejected.at(1).startsWith(u"5 B: "_s));
        QCOMPARE(valueOf(staged.merge()).added, 2);
        QCOMPARE(read(book, u"B"_s).paid.cents(), 1);
    }

    void rejectsWhatLeadsBeyondTheLargestAmount_data() { TestDatabase::addRows(); }
    void rejectsWhatLeadsBeyondTheLargestAmount()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"RICH"_s, Money::maxCents - 1, 0);
        Staged staged(book, {.existing = ExistingPolicy::Add},
                      {{"RICH", 2, 0}, {"FULL", Money::maxCents, 0}, {"FULL", 1, 0}, {"FINE", 1, 1}});
        QCOMPARE(staged.rejected.size(), 1);
        QVERIFY(staged.rejected.first().startsWith(u"4 FULL: "_s));
        const auto summary = valueOf(staged.staging.summary());
        QCOMPARE(summary.added, 2);
        QCOMPARE(summary.changed, 0);
        QCOMPARE(staged.rejected.size(), 2);
        QVERIFY(staged.rejected.last().startsWith(u"2 RICH: "_s));

        QCOMPARE(valueOf(staged.merge()).added, 2);
        QCOMPARE(read(book, u"RICH"_s).paid.cents(), Money::maxCents - 1);
        QCOMPARE(read(book, u"FULL"_s).paid.cents(), Money::maxCents);
    }

    void keepsTheLargestAmountsExactly_data() { TestDatabase::addRows(); }
    void keepsTheLargestAmountsExactly()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        Staged staged(book, {}, {{"A", Money::maxCents, -Money::maxCents}, {"B", 999'999'999'999'997, -1}});
        valueOf(staged.merge());
        QCOMPARE(read(book, u"A"_s).paid.cents(), Money::maxCents);
        QCOMPARE(read(book, u"A"_s).due.cents(), -Money::maxCents);
        QCOMPARE(read(book, u"B"_s).paid.cents(), 999'999'999'999'997);
        Staged again(book, {}, {{"A", Money::maxCents, -Money::maxCents}});
        QCOMPARE(valueOf(again.staging.summary()).unchanged, 1);
    }

    void goesOnWithTheRevisionsOfAClosedAccount_data() { TestDatabase::addRows(); }
    void goesOnWithTheRevisionsOfAClosedAccount()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"BACK"_s, 100, 200);
        valueOf(AccountStore(book, Actor(u"clerk"_s)).apply({Change::close(read(book, u"BACK"_s))}));
        const std::int64_t last = history(book, u"BACK"_s).first().revision;
        Staged staged(book, {}, {{"BACK", 1, 2}});
        valueOf(staged.merge());
        QCOMPARE(read(book, u"BACK"_s).revision, last + 1);
        QCOMPARE(history(book, u"BACK"_s).size(), last + 1);
        QCOMPARE(problems(book), QStringList());
    }

    void countsWhatAnotherClerkDidSinceTheSummary_data() { addShared(); }
    void countsWhatAnotherClerkDidSinceTheSummary()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        Database other = test.open();
        open(book, u"OLD"_s, 100, 200);
        open(book, u"GONE"_s, 100, 200);
        Staged staged(book, {.existing = ExistingPolicy::Add}, {{"OLD", 5, 5}, {"NEW", 3, 4}, {"GONE", 1, 2}});
        QCOMPARE(valueOf(staged.staging.summary()).added, 1);

        pay(other, u"OLD"_s, 1000);
        open(other, u"NEW"_s, 10, 20);
        valueOf(AccountStore(other, Actor(u"other"_s)).apply({Change::close(read(other, u"GONE"_s))}));

        const auto summary = valueOf(staged.merge());
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 2);
        QCOMPARE(read(book, u"OLD"_s).paid.cents(), 1105);
        QCOMPARE(history(book, u"OLD"_s).first().paidBefore, Money::fromCents(1100));
        QCOMPARE(read(book, u"NEW"_s).paid.cents(), 13);
        QCOMPARE(read(book, u"GONE"_s).paid.cents(), 1);
        QCOMPARE(problems(book), QStringList());
    }

    void seesThatTheBookWasEmptyOnlyAtTheSummary_data() { addShared(); }
    void seesThatTheBookWasEmptyOnlyAtTheSummary()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        Database other = test.open();
        Staged staged(book, {.existing = ExistingPolicy::Add}, {{"KEPT", 3, 4}, {"GONE", 1, 2}});
        QCOMPARE(valueOf(staged.staging.summary()).added, 2);

        open(other, u"KEPT"_s, 10, 20);
        open(other, u"GONE"_s, 10, 20);
        valueOf(AccountStore(other, Actor(u"other"_s)).apply({Change::close(read(other, u"GONE"_s))}));

        const auto summary = valueOf(staged.merge());
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(read(book, u"KEPT"_s).paid.cents(), 13);
        QCOMPARE(read(book, u"GONE"_s).paid.cents(), 1);
        QCOMPARE(history(book, u"GONE"_s).size(), 3);
        QCOMPARE(problems(book), QStringList());
    }

    void losesNoPaymentThatComesDuringTheMerge_data() { addShared(); }
    void losesNoPaymentThatComesDuringTheMerge()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"A1"_s, 0, 0);
        auto staging = valueOf(Staging::begin(book, {.existing = ExistingPolicy::Add,
                                                     .fields = Change::Name | Change::Paid | Change::Due}));
        addMany(staging, rowCount);
        valueOf(staging.finish());

        std::atomic<int> payments = 0;
        std::atomic<bool> merged = false;
        std::thread clerk([&] {
            Database other = test.open();
            const Change payment = Change::payment(id(u"A1"_s), Money::fromCents(100));
            while (!merged) {
                payments += AccountStore(other, Actor(u"other"_s)).apply({payment}).has_value();
                std::this_thread::sleep_for(std::chrono::milliseconds(5)); // SQLite lets nobody queue for the lock
            }
        });
        while (payments == 0)
            std::this_thread::yield();
        const auto summary = staging.merge(Actor(u"clerk"_s), u"file.csv"_s);
        merged = true;
        clerk.join();
        QVERIFY2(summary, summary ? "" : qPrintable(summary.error().detail));
        QCOMPARE(read(book, u"A1"_s).paid.cents(), 1 + 100 * payments);
        QCOMPARE(count(book, u"account"_s), rowCount);
        QCOMPARE(count(book, u"entry"_s), rowCount + payments + 1);
        QCOMPARE(problems(book), QStringList());
    }

    void mergesEachOfManyRows_data() { TestDatabase::addRows(); }
    void mergesEachOfManyRows()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        for (const int expectedChanges : {0, rowCount / 2}) {
            auto staging = valueOf(Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
            for (int i = rowCount - 1; i >= 0; --i) {
                const bool isChanged = expectedChanges > 0 && i % 2 == 0;
                valueOf(staging.add({.line = rowCount - i,
                                     .id = id(u"A%1"_s.arg(i)),
                                     .name = u"Name %1"_s.arg(i),
                                     .paid = Money::fromCents(i + isChanged),
                                     .due = Money::fromCents(7)}));
            }
            valueOf(staging.finish());
            const auto summary = valueOf(staging.merge(Actor(u"clerk"_s), u"file.csv"_s));
            QCOMPARE(summary.added, expectedChanges > 0 ? 0 : rowCount);
            QCOMPARE(summary.changed, expectedChanges);
        }
        const Totals totals = valueOf(AccountReader(book).totals({}));
        QCOMPARE(totals.count, rowCount);
        const auto sum = MoneyTotal::Cents(rowCount) * (rowCount - 1) / 2 + rowCount / 2;
        QVERIFY(totals.paid.cents() == sum);
        QCOMPARE(count(book, u"entry"_s), rowCount + rowCount / 2);
        QCOMPARE(problems(book), QStringList());
    }

    void changesNothingWhenCancelled_data() { TestDatabase::addRows(); }
    void changesNothingWhenCancelled()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        auto staging = valueOf(Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
        addMany(staging, 100'000);
        valueOf(staging.finish());
        // Reads the table's triggers, of which MariaDB keeps for everyone what a kill leaves it half through.
        QVERIFY(book.run(u"DELETE FROM account WHERE acctid = ''"_s));
        std::atomic<bool> ended = false;
        std::thread impatient([&ended, interrupt = book.interrupter()] {
            while (!ended) {
                interrupt();
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        const auto merged = staging.merge(Actor(u"clerk"_s), u"file.csv"_s);
        ended = true;
        impatient.join();
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, Error::Kind::Cancelled);
        QCOMPARE(count(book, u"account"_s), 0);
        QCOMPARE(count(book, u"entry"_s), 0);
        // And the connection is as good as before.
        QCOMPARE(valueOf(staging.merge(Actor(u"clerk"_s), u"file.csv"_s)).added, 100'000);
    }

    void stopsSortingWhenCancelled()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteMemory);
        Database book = test.openBook();
        auto staging = valueOf(Staging::begin(book, {}));
        addMany(staging, 10'000);
        Progress progress;
        progress.cancel();
        const auto finished = staging.finish(&progress);
        QVERIFY(!finished);
        QCOMPARE(finished.error().kind, Error::Kind::Cancelled);
    }

    void stopsFillingTheServersTableWhenCancelled_data() { addServers(); }
    void stopsFillingTheServersTableWhenCancelled()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        Progress progress;
        progress.cancel();
        auto staging = valueOf(Staging::begin(book, {}));
        valueOf(staging.add({.line = 1, .id = id(u"A"_s)}));
        {
            const CancelScope cancelScope(book, progress);
            const auto finished = staging.finish(&progress);
            QVERIFY(!finished);
            QCOMPARE(finished.error().kind, Error::Kind::Cancelled);
        }
        Staged another(book, {}, {{"B", 1, 1}}); // the connection is as good as before
        QCOMPARE(valueOf(another.merge()).added, 1);
    }

    void keepsEachCharacterOfAText_data() { TestDatabase::addRows(); }
    void keepsEachCharacterOfAText()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        const QStringList names{u"tab\t, line\nend\r\n"_s, u"\\N"_s,   u"\\"_s, u"\\."_s,
                                u"\"'`;%, \v\b"_s,         u"Zoë 😀"_s, u""_s};
        auto staging = valueOf(Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
        for (int i = 0; i < names.size(); ++i)
            valueOf(staging.add({.line = i + 1, .id = id(u"A\\%1"_s.arg(i)), .name = names.at(i)}));
        valueOf(staging.finish());
        QCOMPARE(valueOf(staging.merge(Actor(u"clerk"_s), u"file.csv"_s)).added, names.size());
        for (int i = 0; i < names.size(); ++i)
            QCOMPARE(read(book, u"A\\%1"_s.arg(i)).name, names.at(i));
    }

    void insertsRowByRowWhereNoFileMayBeLoaded()
    {
        const TestDatabase test(TestDatabase::Kind::MariaDb);
        Database book = test.openBook();
        const unsigned int off = 0;
        QCOMPARE(mysql_options(nativeHandle<MYSQL>(book.handle()), MYSQL_OPT_LOCAL_INFILE, &off), 0);
        auto staging = valueOf(Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
        addMany(staging, 1234);
        valueOf(staging.add({.line = 2000, .id = id(u"B"_s), .parent = id(u"A7"_s), .extra = "{\"a\":\"é\"}"}));
        valueOf(staging.finish());
        QCOMPARE(valueOf(staging.merge(Actor(u"clerk"_s), u"file.csv"_s)).added, 1235);
        QCOMPARE(read(book, u"A1000"_s).name, u"Müller 1000"_s);
        QCOMPARE(read(book, u"B"_s).parent, id(u"A7"_s));
        QCOMPARE(read(book, u"B"_s).extra, QByteArray(R"({"a":"é"})"));
        QCOMPARE(problems(book), QStringList());
    }

    void refusesATextThatTheServerWouldCut_data() { addServers(); }
    void refusesATextThatTheServerWouldCut()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        auto staging = valueOf(Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
        valueOf(staging.add({.line = 1, .id = id(u"A"_s), .name = u"x"_s.repeated(201)}));
        const auto finished = staging.finish();
        QVERIFY(!finished);
        QCOMPARE(finished.error().kind, Error::Kind::Invalid);
    }

    void leavesTheBookAloneWhenDropped_data() { TestDatabase::addRows(); }
    void leavesTheBookAloneWhenDropped()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        auto first = std::make_unique<Staged>(book, Staging::Options(), QList<Line>{{"A", 1, 1}});
        QCOMPARE(valueOf(first->staging.summary()).added, 1);
        Staged second(book, {}, {{"B", 1, 1}, {"C", 1, 1}}); // another file over the same connection
        first.reset();
        QCOMPARE(count(book, u"account"_s), 0);
        QCOMPARE(valueOf(second.merge()).added, 2);
    }

    void stillNoticesOtherProgramsAfterAMerge()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        Staged staged(book, {}, {{"A", 1, 1}});
        valueOf(staged.merge());
        valueOf(book.run(u"UPDATE account SET paid = 2 WHERE acctid = 'A'"_s));
        QCOMPARE(history(book, u"A"_s).first().kind, Entry::Kind::External);
        QVERIFY(!book.run(u"UPDATE account SET paid = 1e15 WHERE acctid = 'A'"_s)); // its CHECKs hold again
    }

    void fillsAnEmptyBookPastTheLogWhereNobodyElseHasIt_data()
    {
        QTest::addColumn<bool>("isAlone");
        QTest::addColumn<bool>("isEmpty");
        QTest::addColumn<bool>("isPastLog");
        QTest::newRow("alone") << true << true << true;
        QTest::newRow("somebody else has it open") << false << true << false;
        QTest::newRow("not empty") << true << false << false;
    }
    void fillsAnEmptyBookPastTheLogWhereNobodyElseHasIt()
    {
        QFETCH(bool, isAlone);
        QFETCH(bool, isEmpty);
        QFETCH(bool, isPastLog);
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        if (!isEmpty) {
            Staged first(book, {}, {{"B", 1, 1}});
            valueOf(first.merge());
        }
        const auto other = isAlone ? std::optional<Database>() : test.open();
        const auto log = QFileInfo(test.url().path + u"-wal"_s);

        auto staging = valueOf(Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due}));
        addMany(staging, 20'000);
        valueOf(staging.finish());
        QCOMPARE(valueOf(staging.merge(Actor(u"clerk"_s), u"file.csv"_s)).added, 20'000);
        QCOMPARE(log.size() < 100'000, isPastLog);
        QCOMPARE(problems(book), QStringList());

        auto mode = valueOf(book.run(u"PRAGMA journal_mode"_s));
        QVERIFY(mode.next());
        QCOMPARE(mode.value(0).toString(), u"wal"_s); // for those who come now
    }

private:
    /// Databases that two clerks can open.
    static void addShared()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        addServerRows();
    }
    static void addServers()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        addServerRows();
    }
    static void addServerRows()
    {
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
    }
};

namespace tst_staging {
QTEST_GUILESS_MAIN(tst_Staging)
}
#include "tst_staging.moc"
