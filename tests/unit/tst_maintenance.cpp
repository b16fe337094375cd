// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "storage/staging/Staging.h"
#include "support/NamedPipe.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

AccountId id(const QString &text)
{
    return AccountId::fromDatabase(text);
}

void open(Database &database, const QString &account)
{
    valueOf(AccountStore(database, Actor(u"clerk"_s)).apply({Change::open({.id = id(account)})}));
}

/// Accounts A0, A1, … with nothing paid.
void addMany(Database &database, int count)
{
    auto staging = valueOf(Staging::begin(database, {.fields = Change::Name | Change::Paid | Change::Due}));
    for (int i = 0; i < count; ++i)
        valueOf(staging.add({.line = i + 1, .id = id(u"A%1"_s.arg(i)), .name = u"Name of account %1"_s.arg(i)}));
    valueOf(staging.finish());
    valueOf(staging.merge(Actor(u"clerk"_s), u"file.csv"_s));
}

Database openCopy(const QString &file)
{
    return valueOf(Database::open({.backend = Backend::Sqlite, .path = file}, {}, Database::Access::ReadOnly));
}

QStringList problems(Database &database, CheckDepth depth = CheckDepth::Full)
{
    return valueOf(check(database, depth));
}

} // namespace

class tst_Maintenance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesABookThatOpens()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        addMany(book, 1000);
        const QString copy = m_folder.filePath(u"copy of the book.accountdesk"_s);
        valueOf(backup(book, copy));
        Database copied = openCopy(copy);
        QCOMPARE(valueOf(bookState(copied)), BookState::Current);
        QCOMPARE(valueOf(AccountReader(copied).totals({})).count, 1000);
        QCOMPARE(problems(copied), QStringList());
        QCOMPARE(leftovers(), QStringList());
    }

    void copiesABookThatIsOpenedReadOnly()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        (void)test.openBook();
        Database book = test.open(Database::Access::ReadOnly);
        const QString copy = m_folder.filePath(u"readonly.accountdesk"_s);
        valueOf(backup(book, copy));
        QVERIFY(QFile::exists(copy));
    }

    void copiesOneMomentWhileAClerkWorks()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        addMany(book, 20'000);

        // Each change moves one cent from the last account to the first: the sum never differs.
        std::atomic<int> changes = 0;
        std::atomic<bool> done = false;
        std::thread clerk([&] {
            Database own = test.open();
            while (!done) {
                const auto moved = AccountStore(own, Actor(u"other"_s))
                                       .apply({Change::payment(id(u"A0"_s), Money::fromCents(1)),
                                               Change::payment(id(u"A19999"_s), Money::fromCents(-1))});
                changes += moved.has_value();
            }
        });
        const auto stop = qScopeGuard([&] {
            done = true;
            clerk.join();
        });
        QTRY_VERIFY(changes > 0);
        for (int copyNumber = 0; copyNumber < 3; ++copyNumber) {
            const int before = changes;
            const QString copy = m_folder.filePath(u"while.accountdesk"_s); // replaced each time
            valueOf(backup(book, copy));
            Database copied = openCopy(copy);
            const auto first = valueOf(AccountReader(copied).find(id(u"A0"_s)));
            QVERIFY(first->paid.cents() >= before);
            QVERIFY(valueOf(AccountReader(copied).totals({})).paid == MoneyTotal());
            QCOMPARE(problems(copied), QStringList());
            QTRY_VERIFY(changes > before); // nobody was locked out
        }
        QCOMPARE(leftovers(), QStringList());
    }

    void keepsAnOlderCopyWhenItFails()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        addMany(book, 50'000);
        const QString copy = m_folder.filePath(u"older.accountdesk"_s);
        valueOf(backup(book, copy));
        QByteArray older = contents(copy);
        open(book, u"NEW"_s);

        std::atomic<bool> ended = false;
        std::thread impatient([&ended, interrupt = book.interrupter()] {
            while (!ended) {
                interrupt();
                std::this_thread::yield();
            }
        });
        auto copied = backup(book, copy);
        for (int again = 0; copied && again < 100; ++again) { // a busy machine gave the other thread no turn
            older = contents(copy);
            copied = backup(book, copy);
        }
        ended = true;
        impatient.join();
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::Cancelled);
        QVERIFY(contents(copy) == older);
        QCOMPARE(leftovers(), QStringList());
    }

    void saysWhyItCantBeWritten_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("no such folder") << m_folder.filePath(u"none/copy.accountdesk"_s);
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("the book itself") << QString();
    }
    void saysWhyItCantBeWritten()
    {
        QFETCH(QString, file);
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        const auto copied = backup(book, file.isEmpty() ? test.url().path : file);
        QVERIFY(!copied);
        QVERIFY(!copied.error().happened.isEmpty());
        QVERIFY(!copied.error().advice.isEmpty());
        QCOMPARE(problems(book), QStringList());
    }

    void replacesNoPipe()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        const QString name = m_folder.filePath(u"pipe.accountdesk"_s);
        const NamedPipe pipe(name);
        const auto copied = backup(book, name);
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::Invalid);
        QVERIFY2(copied.error().happened.contains(name), qPrintable(copied.error().text()));
        QVERIFY(pipe.isThere());
        QVERIFY(QFile::remove(name));
    }

    void namesTheToolOfAServer_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::addColumn<QString>("tool");
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb << u"mariadb-dump"_s;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql << u"pg_dump"_s;
    }
    void namesTheToolOfAServer()
    {
        QFETCH(TestDatabase::Kind, kind);
        QFETCH(QString, tool);
        const TestDatabase test(kind);
        Database book = test.openBook();
        const auto copied = backup(book, m_folder.filePath(u"server"_s));
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::Unsupported);
        QVERIFY(copied.error().advice.contains(tool));
    }

    void findsNothingWrongWithAGoodBook_data() { TestDatabase::addRows(); }
    void findsNothingWrongWithAGoodBook()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        open(book, u"ÄÖÜ"_s);
        open(book, u"GONE"_s);
        AccountStore store(book, Actor(u"clerk"_s));
        valueOf(store.apply({Change::payment(id(u"ÄÖÜ"_s), Money::fromCents(5))}));
        valueOf(store.apply({Change::close(*valueOf(AccountReader(book).find(id(u"GONE"_s))))}));
        // As another program, whose connection sets none of what AccountDesk's do.
        if (kind == TestDatabase::Kind::MariaDb)
            valueOf(book.run(u"SET @accountdesk = NULL"_s));
        if (kind == TestDatabase::Kind::PostgreSql)
            valueOf(book.run(u"RESET accountdesk.writer"_s));
        valueOf(book.run(u"INSERT INTO account(acctid, paid, due) VALUES('OTHER', 1.25, 2)"_s));
        QCOMPARE(problems(book, CheckDepth::Quick), QStringList());
        QCOMPARE(problems(book), QStringList());
    }

    void findsAccountsThatTheirHistoryDoesNotExplain_data() { TestDatabase::addRows(); }
    void findsAccountsThatTheirHistoryDoesNotExplain()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase test(kind);
        Database book = test.openBook();
        for (const auto &account : {u"PAID"_s, u"REVISION"_s, u"UNKNOWN"_s, u"MISSING"_s, u"GOOD"_s, u"CHILD"_s})
            open(book, account);
        // As only somebody does who works against the triggers.
        valueOf(book.runAll(
            {u"UPDATE account SET paid = 1, revision = revision + 1 WHERE acctid = 'PAID'"_s,
             u"UPDATE account SET revision = 7 WHERE acctid = 'REVISION'"_s,
             u"UPDATE account SET parent = 'NOBODY', revision = revision + 1 WHERE acctid = 'CHILD'"_s,
             u"UPDATE entry SET revision = 2 WHERE acctid = 'CHILD'"_s,
             u"DELETE FROM entry WHERE acctid IN ('UNKNOWN', 'PAID')"_s,
             u"INSERT INTO entry(acctid, revision, kind, paid_after, due_after) VALUES('PAID', 2, 'payment', 3, 0)"_s,
             u"INSERT INTO entry(acctid, revision, kind, paid_after, due_after) VALUES('NEVER', 1, 'opened', 3, 0)"_s}));
        const QStringList found = problems(book);
        for (const auto &account : {u"PAID"_s, u"REVISION"_s, u"UNKNOWN"_s, u"NEVER"_s, u"CHILD"_s})
            QCOMPARE(found.filter(account).size(), 1);
        QCOMPARE(found.filter(u"GOOD"_s), QStringList());
        QCOMPARE(found.size(), 5);
    }

    void findsIdsThatCantBeLookedUp()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        Database book = test.openBook();
        valueOf(book.run(
            u"INSERT INTO account(acctid, paid, due) VALUES('müller', 1, 2)"_s)); // until checkNewIds() sees it
        const QStringList found = problems(book);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().contains(u"müller"_s));
    }

    void countsManyFindingsInsteadOfListingThem()
    {
        const TestDatabase test(TestDatabase::Kind::SqliteMemory);
        Database book = test.openBook();
        addMany(book, 1000);
        valueOf(book.run(u"DELETE FROM entry"_s));
        const QStringList found = problems(book);
        QVERIFY(found.size() > 5);
        QVERIFY(found.size() < 50);
    }

    void saysInWordsThatAFileIsDamaged_data()
    {
        QTest::addColumn<CheckDepth>("depth");
        QTest::newRow("quick") << CheckDepth::Quick;
        QTest::newRow("full") << CheckDepth::Full;
    }
    void saysInWordsThatAFileIsDamaged()
    {
        QFETCH(CheckDepth, depth);
        const TestDatabase test(TestDatabase::Kind::SqliteFile);
        {
            Database book = test.openBook();
            addMany(book, 20'000);
        }
        QFile file(test.url().path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QVERIFY(file.write(QByteArray(512 * 1024, '\x5A')) > 0); // more pages than findings are listed
        file.close();

        auto book = Database::open(test.url());
        if (!book) {
            QCOMPARE(book.error().kind, Error::Kind::Damaged);
            return;
        }
        const QStringList found = problems(*book, depth);
        QVERIFY(!found.isEmpty());
        QVERIFY2(found.size() > 1, qPrintable(found.first()));
        for (const QString &finding : found) { // each of them a sentence, without SQLite's headings
            QVERIFY2(finding.contains(u"damaged"_s), qPrintable(finding));
            QVERIFY2(!finding.contains(u'\n') && !finding.contains(u"***"_s), qPrintable(finding));
        }
        // Reading what is broken is an error with words as well.
        auto read = book->run(u"SELECT SUM(length(memo)) FROM entry"_s);
        const bool failed = !read || !read->next();
        QVERIFY(failed);
    }

private:
    /// What a backup that went wrong, or went well, might have left in the folder.
    QStringList leftovers() const
    {
        QStringList names = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.removeIf([](const QString &name) { return name.endsWith(u".accountdesk"_s) && !name.startsWith(u'.'); });
        names.removeIf([](const QString &name) { return name.endsWith(u"-shm"_s) || name.endsWith(u"-wal"_s); });
        return names;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

namespace tst_maintenance {
QTEST_GUILESS_MAIN(tst_Maintenance)
}
#include "tst_maintenance.moc"
