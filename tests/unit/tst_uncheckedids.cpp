// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountStore.h"
#include "storage/accounts/ChangeFeed.h"
#include "storage/schema/Maintenance.h"
#include "storage/syncclient/SyncBook.h"
#include "support/IdBooks.h"
#include "support/OtherProgram.h"

#include <QJsonArray>
#include <QSqlRecord>
#include <QTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

class tst_UncheckedIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsTheIdsOfAnOlderBookIntoForm_data() { addRows(); }
    void bringsTheIdsOfAnOlderBookIntoForm()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.open();
        makeVersion3(database);
        for (const QString &text : {u"ACCT100"_s, u"A_1"_s, u"ABC"_s, u"müller"_s, u"ıD"_s, u"ſX"_s, u"ＡＣＣＴ２"_s,
                                    u"u\u0308ber"_s, u"客户一"_s, u"MÜLLER GMBH"_s, u"été"_s, u"ÉTÉ"_s, u"A\u200BB"_s})
            addAsItIs(database, text);
        addAsItIs(database, u"CHILD1"_s, u"müller"_s);
        addAsItIs(database, u"CHILD2"_s, u"été"_s);
        QCOMPARE(valueOf(bookState(database)), BookState::Older);
        const auto migrated = migrate(database);
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
        QCOMPARE(valueOf(bookState(database)), BookState::Current);
        const IdReport report = valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All));
        QCOMPARE(renamed(report), QStringList({u"müller>MÜLLER"_s, u"u\u0308ber>ÜBER"_s, u"ıD>ID"_s, u"ſX>SX"_s,
                                               u"ＡＣＣＴ２>ACCT2"_s}));
        QCOMPARE(unusable(report.unusable), QStringList({u"A\u200BB"_s, u"CHILD2"_s, u"été"_s}));
        // In the order of bytes, on each database.
        QCOMPARE(ids(database), QStringList({u"ABC"_s, u"ACCT100"_s, u"ACCT2"_s, u"A_1"_s, u"A\u200BB"_s, u"CHILD1"_s,
                                             u"CHILD2"_s, u"ID"_s, u"MÜLLER"_s, u"MÜLLER GMBH"_s, u"SX"_s, u"ÉTÉ"_s,
                                             u"ÜBER"_s, u"été"_s, u"客户一"_s}));
        QCOMPARE(account(database, u"CHILD1"_s).parent.text(), u"MÜLLER"_s);
        QCOMPARE(account(database, u"CHILD2"_s).parent.text(), u"été"_s); // not silently the other one's
        QCOMPARE(account(database, u"MÜLLER"_s).name, u"Customer müller"_s);
        const auto history = valueOf(AccountReader(database).history(id(u"MÜLLER"_s)));
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.first().revision, 3);
        QCOMPARE(history.first().who, u"ann"_s);
        QCOMPARE(history.first().details, QJsonObject({{u"acctid"_s, QJsonArray({u"müller"_s, u"MÜLLER"_s})}}));
        QCOMPARE(valueOf(AccountReader(database).history(id(u"müller"_s))).size(), 0);
        // And for good.
        QVERIFY(migrate(database));
        const IdReport again = valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All));
        QCOMPARE(again.renamedCount, 0);
        QCOMPARE(again.unusableCount, 3);
        QCOMPARE(unusable(valueOf(unusableIds(database))), unusable(report.unusable));
    }

    void keepsWhatAnOlderBookHolds_data() { addRows(); }
    void keepsWhatAnOlderBookHolds()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.open();
        makeVersion3(database);
        addAsItIs(database, u"ACCT100"_s);
        run(database, u"UPDATE account SET extra = '{\"n\":12345678901234567890}', parent = NULL, paid = 0.10"_s);
        run(database, u"UPDATE entry SET memo = 'first', details = '{}', remote_revision = 7 WHERE revision = 1"_s);
        QVERIFY(migrate(database));
        QVERIFY(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All)).isEmpty());
        QCOMPARE(account(database, u"ACCT100"_s).paid.cents(), 10);
        QCOMPARE(account(database, u"ACCT100"_s).revision, 2);
        auto query = database.run(u"SELECT a.extra, e.seq, e.memo, e.remote_revision FROM account AS a"
                                  " JOIN entry AS e ON e.acctid = a.acctid WHERE e.revision = 1"_s);
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), u"{\"n\":12345678901234567890}"_s);
        QCOMPARE(query->value(1).toInt(), 1);
        QCOMPARE(query->value(2).toString(), u"first"_s);
        QCOMPARE(query->value(3).toInt(), 7);
        query->finish();
        // The triggers are those of a new book.
        OtherProgram(book).run(u"UPDATE account SET paid = 5 WHERE acctid = 'ACCT100'"_s);
        QCOMPARE(account(database, u"ACCT100"_s).revision, 3);
        QCOMPARE(valueOf(AccountReader(database).history(id(u"ACCT100"_s))).size(), 3);
        QVERIFY(valueOf(check(database, CheckDepth::Full)).isEmpty());
    }

    void findsByKeyInABookThatWasBroughtUpToDate_data() { addRows(); }
    void findsByKeyInABookThatWasBroughtUpToDate()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.open();
        makeVersion3(database);
        addAsItIs(database, u"ACCT100"_s);
        QVERIFY(migrate(database));
        if (kind == Kind::PostgreSql) // which reads so few rows without a key
            QVERIFY(database.runAll({u"SET enable_seqscan TO off"_s, u"SET enable_sort TO off"_s}));
        // A page of the list, an account's history, and what a sync looks up for another table's ids.
        for (const auto &[sql, key] :
             {std::pair(u"SELECT name FROM account WHERE acctid >= 'A' ORDER BY acctid LIMIT 10"_s, u"account"_s),
              std::pair(u"SELECT memo FROM entry WHERE acctid = 'A' ORDER BY revision DESC"_s, u"entry_of_account"_s),
              std::pair(u"SELECT e.memo FROM sync_outbox AS o LEFT JOIN entry AS e ON e.acctid = o.acctid"_s,
                        u"entry_of_account"_s)}) {
            const bool isSqlite = kind == Kind::SqliteFile;
            auto plan = valueOf(database.run((isSqlite ? u"EXPLAIN QUERY PLAN "_s : u"EXPLAIN "_s) + sql));
            QStringList lines;
            while (plan.next()) {
                QStringList cells;
                for (int column = 0; column < plan.record().count(); ++column)
                    cells << plan.value(column).toString();
                lines << cells.join(u' ');
            }
            const QString said = lines.join(u'\n');
            const QString wanted = key != u"account"_s        ? key
                                   : isSqlite                 ? u"SEARCH account USING PRIMARY KEY"_s
                                   : kind == Kind::PostgreSql ? u"account_pkey"_s
                                                              : u"PRIMARY"_s;
            QVERIFY2(said.contains(wanted), qPrintable(sql + u'\n' + said));
            QVERIFY2(!said.contains(u"TEMP B-TREE"_s) && !said.contains(u"filesort"_s), qPrintable(said));
        }
    }

    void normalisesWhatAnotherProgramWrites_data() { addRows(); }
    void normalisesWhatAnotherProgramWrites()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        const OtherProgram crm(book);
        crm.run(insertion(u"  acct100 "_s)); // SQL knows that by itself
        QCOMPARE(ids(database), QStringList{u"ACCT100"_s});
        QVERIFY(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All)).isEmpty());
        for (const char *text : {"müller", "ıD", "客户一", "ÉTÉ"})
            crm.run(insertion(QString::fromUtf8(text)));
        crm.run(u"INSERT INTO account(acctid, paid, due, parent) VALUES('CHILD', 0, 0, 'müller')"_s);
        QCOMPARE(renamed(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All))),
                 QStringList({u"müller>MÜLLER"_s, u"ıD>ID"_s}));
        QCOMPARE(ids(database), QStringList({u"ACCT100"_s, u"CHILD"_s, u"ID"_s, u"MÜLLER"_s, u"ÉTÉ"_s, u"客户一"_s}));
        QCOMPARE(account(database, u"CHILD"_s).parent.text(), u"MÜLLER"_s);
        QVERIFY(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All)).isEmpty());
        QVERIFY(valueOf(check(database, CheckDepth::Full)).isEmpty());
        crm.run(u"UPDATE account SET acctid = 'été' WHERE acctid = 'ACCT100'"_s);
        QCOMPARE(unusable(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All)).unusable),
                 QStringList{u"été"_s});
        crm.run(u"DELETE FROM account WHERE acctid = 'ÉTÉ'"_s); // its place is free, and its history goes on
        QCOMPARE(renamed(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All))), QStringList{u"été>ÉTÉ"_s});
        QVERIFY(valueOf(check(database, CheckDepth::Full)).isEmpty());
    }

    void refusesTheSameIdInAnotherForm_data() { addRows(); }
    void refusesTheSameIdInAnotherForm()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        OtherProgram(book).run(insertion(u"ACCT100"_s));
        QVERIFY(database.runAll(database.backend() == Backend::MySql ? QStringList{u"SET @accountdesk = NULL"_s}
                                : database.backend() == Backend::PostgreSql
                                    ? QStringList{u"SET accountdesk.writer TO ''"_s}
                                    : QStringList()));
        QVERIFY(!database.run(insertion(u"acct100"_s)));
        QVERIFY(!database.run(insertion(u" ACCT100 "_s)));
        QCOMPARE(ids(database), QStringList{u"ACCT100"_s});
    }

    void renamesWhatCouldNotBeNormalised_data() { addRows(); }
    void renamesWhatCouldNotBeNormalised()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        const OtherProgram crm(book);
        crm.run(insertion(u"MÜLLER"_s));
        crm.run(insertion(u"müller"_s));
        crm.run(u"INSERT INTO account(acctid, paid, due, parent) VALUES('CHILD', 0, 0, 'müller')"_s);
        const IdReport report = valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All));
        QCOMPARE(unusable(report.unusable), QStringList({u"CHILD"_s, u"müller"_s}));
        QVERIFY(!report.unusable.last().reason.isEmpty());

        const auto taken = renameUnusable(database, id(u"müller"_s), id(u"MÜLLER"_s), Actor(u"ann"_s));
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::AlreadyExists);
        QVERIFY(!renameUnusable(database, id(u"MÜLLER"_s), id(u"OTHER"_s), Actor(u"ann"_s)));
        QCOMPARE(ids(database), QStringList({u"CHILD"_s, u"MÜLLER"_s, u"müller"_s}));

        QVERIFY(renameUnusable(database, id(u"müller"_s), id(u"MÜLLER 2"_s), Actor(u"ann"_s)));
        QCOMPARE(ids(database), QStringList({u"CHILD"_s, u"MÜLLER"_s, u"MÜLLER 2"_s}));
        QCOMPARE(account(database, u"CHILD"_s).parent.text(), u"MÜLLER 2"_s);
        QCOMPARE(valueOf(AccountReader(database).history(id(u"MÜLLER 2"_s))).size(), 2);
        QVERIFY(valueOf(unusableIds(database)).isEmpty());
        QVERIFY(valueOf(check(database, CheckDepth::Full)).isEmpty());
    }

    void takesPaymentsForAnAccountWhoseIdCantBeUsed_data() { addRows(); }
    void takesPaymentsForAnAccountWhoseIdCantBeUsed()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        const OtherProgram crm(book);
        crm.run(insertion(u"MÜLLER"_s));
        crm.run(insertion(u"müller"_s));
        QCOMPARE(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All)).unusableCount, 1);
        AccountStore store(database, Actor(u"ann"_s));
        (void)valueOf(store.apply({Change::payment(id(u"müller"_s), Money::fromCents(100))}));
        QCOMPARE(account(database, u"müller"_s).paid.cents(), 6100); // and nobody else's
        QCOMPARE(account(database, u"MÜLLER"_s).paid.cents(), 6000);
        // Closed, it isn't opened again under an ID that no account should have.
        const auto closed = valueOf(store.apply({Change::close(account(database, u"müller"_s))}));
        QVERIFY(!store.apply({closed.applied.first().inverse()}));
        QCOMPARE(ids(database), QStringList{u"MÜLLER"_s});
        // But it isn't lost: renamed, it comes back with its history.
        QCOMPARE(unusable(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All)).unusable),
                 QStringList{u"müller"_s});
        QCOMPARE(unusable(valueOf(unusableIds(database))), QStringList{u"müller"_s});
        QVERIFY(!renameUnusable(database, id(u"müller"_s), id(u"MÜLLER"_s), Actor(u"ann"_s)));
        QVERIFY(renameUnusable(database, id(u"müller"_s), id(u"MÜLLER 2"_s), Actor(u"ann"_s)));
        QVERIFY(valueOf(unusableIds(database)).isEmpty());
        const auto back = valueOf(AccountReader(database).find(id(u"MÜLLER 2"_s), AccountQuery::State::Closed));
        QVERIFY(back);
        QCOMPARE(back->paid.cents(), 6100);
        (void)valueOf(store.apply({Change::reopen(*back)}));
        QCOMPARE(valueOf(AccountReader(database).history(id(u"MÜLLER 2"_s))).size(), 4);
    }

    void bringsTheHistoriesOfClosedAccountsIntoForm_data() { addRows(); }
    void bringsTheHistoriesOfClosedAccountsIntoForm()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.open();
        makeVersion3(database);
        for (const QString &text : {u"müller"_s, u"été"_s, u"ÉTÉ"_s, u"über"_s, u"ÜBER"_s, u"A\u200BB"_s})
            addAsItIs(database, text);
        for (const QString &text : {u"müller"_s, u"été"_s, u"über"_s, u"ÜBER"_s, u"A\u200BB"_s}) {
            run(database,
                u"INSERT INTO entry(acctid, revision, kind, paid_before, due_before) VALUES(?, 3, 'closed', ?,"
                " 100)"_s,
                {text, text == u"ÜBER"_s ? 61 : 60});
            run(database, u"DELETE FROM account WHERE acctid = ?"_s, {text});
        }
        QVERIFY(migrate(database));
        const IdReport report = valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All));
        QCOMPARE(renamed(report), QStringList{u"müller>MÜLLER"_s});
        // Of an open account and a closed one, and of two closed ones, each stays its own.
        QCOMPARE(unusable(report.unusable), QStringList({u"A\u200BB"_s, u"été"_s, u"über"_s}));
        const auto closed = [&](const QString &text) {
            return valueOf(AccountReader(database).find(id(text), AccountQuery::State::Closed));
        };
        QVERIFY(closed(u"MÜLLER"_s));
        QVERIFY(!closed(u"müller"_s));
        QCOMPARE(closed(u"ÜBER"_s)->paid.cents(), 6100);
        QCOMPARE(valueOf(AccountReader(database).history(id(u"ÉTÉ"_s))).size(), 2);
        AccountStore store(database, Actor(u"ann"_s));
        (void)valueOf(store.apply({Change::reopen(*closed(u"MÜLLER"_s))}));
        QCOMPARE(account(database, u"MÜLLER"_s).paid.cents(), 6000);
        QVERIFY(valueOf(check(database, CheckDepth::Full)).isEmpty());
    }

    void judgesUnusableIdsOnceUntilTheBookIsOpenedAgain_data() { addRows(); }
    void judgesUnusableIdsOnceUntilTheBookIsOpenedAgain()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        const OtherProgram crm(book);
        for (const char *text : {"MÜLLER", "müller", "A\u200BB"})
            crm.run(insertion(QString::fromUtf8(text)));
        QCOMPARE(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::New)).unusableCount, 2);
        QVERIFY(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::New)).isEmpty());
        crm.run(insertion(u"ÉTÉ"_s));
        QVERIFY(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::New)).isEmpty());
        crm.run(insertion(u"été"_s));
        const IdReport report = valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::New));
        QCOMPARE(unusable(report.unusable), QStringList{u"été"_s}); // and with those that were known
        QCOMPARE(report.unusableCount, 3);
        crm.run(u"DELETE FROM account WHERE acctid = 'MÜLLER'"_s);
        QVERIFY(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::New)).isEmpty());
        QCOMPARE(renamed(valueOf(checkNewIds(database, Actor(u"ann"_s), NotedIds::All))),
                 QStringList{u"müller>MÜLLER"_s});
    }

    void keepsUnusableIdsOutOfASync_data() { addRows(); }
    void keepsUnusableIdsOutOfASync()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        SyncBook sync(database, Actor(u"books.example"_s));
        QVERIFY(sync.connect(u"https://books.example"_s, FirstSync::Ask));
        const OtherProgram crm(book);
        crm.run(insertion(u"ACCT100"_s));
        crm.run(insertion(u"A\u200BB"_s));
        crm.run(insertion(u"müller"_s));
        const auto batch = valueOf(sync.nextBatch(Actor(u"ann"_s), 10));
        QVERIFY(batch);
        QCOMPARE(valueOf(AccountReader(database).history(id(u"MÜLLER"_s))).constFirst().who, u"ann"_s);
        QStringList sent;
        for (const OwnChange &change : batch->changes)
            sent << change.account.id.text();
        sent.sort();
        QCOMPARE(sent, QStringList({u"ACCT100"_s, u"MÜLLER"_s}));
        const ChangesPage page = valueOf(ChangeFeed(database).changesSince(0, 10));
        QCOMPARE(page.changes.size(), 2);
        // Renamed, it takes part.
        QVERIFY(renameUnusable(database, id(u"A\u200BB"_s), id(u"AB"_s), Actor(u"ann"_s)));
        const ChangesPage next = valueOf(ChangeFeed(database).changesSince(page.sequence, 10));
        QCOMPARE(next.changes.size(), 1);
        QCOMPARE(next.changes.first().account.id.text(), u"AB"_s);
    }

    void readsABookThatWasNotBroughtUpToDate_data() { addRows(); }
    void readsABookThatWasNotBroughtUpToDate()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.open();
        makeVersion3(database);
        addAsItIs(database, u"müller"_s);
        Database reader = book.open(Database::Access::ReadOnly);
        QVERIFY(valueOf(unusableIds(reader)).isEmpty());
        QCOMPARE(ids(reader), QStringList{u"müller"_s});
    }

    void findsACrmsAccountInWhateverForm_data() { addRows(); }
    void findsACrmsAccountInWhateverForm()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.open();
        run(database, u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL, paid FLOAT NOT NULL, due FLOAT NOT NULL,"
                      " PRIMARY KEY (acctid))"_s);
        for (const char *text : {"acct1", "müller", "ＡＣＣＴ２", "Other"})
            run(database, insertion(QString::fromUtf8(text)));
        for (const char *text : {"ACCT1", "MÜLLER", "ACCT2", "OTHER"}) {
            const auto found = valueOf(AccountReader(database).find(id(QString::fromUtf8(text))));
            QVERIFY2(found, text);
            QCOMPARE(valueOf(AccountId::parse(found->id.text())).text(), QString::fromUtf8(text));
        }
        QVERIFY(!valueOf(AccountReader(database).find(id(u"MULLER"_s))));
    }
};

namespace tst_uncheckedids {
QTEST_GUILESS_MAIN(tst_UncheckedIds)
}
#include "tst_uncheckedids.moc"
