// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvInspection.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/syncclient/SyncBook.h"
#include "support/Files.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"
#include "sync/SyncJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

/// What other programs leave in `extra`, by account.
const QList<std::pair<QString, QByteArray>> leftByOthers{{u"ARRAY"_s, "[1,2]"},
                                                         {u"BIG"_s, R"({"n":12345678901234567890})"},
                                                         {u"BROKEN"_s, R"({"a": 1,)"},
                                                         {u"EMPTY"_s, "{}"},
                                                         {u"FORMULA"_s, "=1+1"},
                                                         {u"NOTHING"_s, "NULL"},
                                                         {u"SPACED"_s, R"({ "b": 1.50, "a": "ä" })"},
                                                         {u"STRING"_s, R"("text")"},
                                                         {u"TEXT"_s, "call back"}};

AccountId id(const QString &text)
{
    return AccountId::fromDatabase(text);
}

void fill(Database &database)
{
    for (const auto &[account, extra] : leftByOthers) {
        (void)valueOf(AccountStore(database, Actor(u"ann"_s)).apply({Change::open({.id = id(account)})}));
        (void)valueOf(
            database.run(u"UPDATE account SET extra = ? WHERE acctid = ?"_s, {QString::fromUtf8(extra), account}));
    }
}

/// The column as it is.
QByteArray stored(Database &database, const QString &account)
{
    auto query = valueOf(database.run(u"SELECT extra FROM account WHERE acctid = ?"_s, {account}));
    return query.next() ? query.value(0).toString().toUtf8() : QByteArray("no such account");
}

Staging::Summary import(Database &database, const QString &file)
{
    ImportOptions options{.kind = valueOf(fileKind(file))};
    if (options.kind == FileKind::Csv) {
        QFile device(file);
        device.open(QIODevice::ReadOnly);
        const auto preview = valueOf(inspectCsv(device));
        options.format = preview.format;
        options.mapping = preview.mapping;
    }
    Progress progress;
    const auto staged = valueOf(Import::stage(database, file, options, progress));
    valueOf(staged->commit(Actor(u"ann"_s), progress));
    return staged->report().summary;
}

} // namespace

class tst_FurtherFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stayToTheByteUntilTheyAreEdited_data() { TestDatabase::addRows(); }
    void stayToTheByteUntilTheyAreEdited()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        fill(database);
        AccountStore store(database, Actor(u"ann"_s));
        for (const auto &[account, extra] : leftByOthers) {
            (void)valueOf(store.apply({Change::payment(id(account), Money::fromCents(100))}));
            QCOMPARE(stored(database, account), extra);
            Account renamed = *valueOf(AccountReader(database).find(id(account)));
            renamed.name = u"Smith"_s;
            QVERIFY(valueOf(store.apply({Change::edit(renamed, Change::Name, renamed)})).conflicts.isEmpty());
            QCOMPARE(stored(database, account), extra);
        }
        // An edit of them is one.
        Account edited = *valueOf(AccountReader(database).find(id(u"BROKEN"_s)));
        edited.extra = R"({"a":1})";
        (void)valueOf(store.apply({Change::edit(edited, Change::Extra, edited)}));
        QCOMPARE(stored(database, u"BROKEN"_s), edited.extra);
        QCOMPARE(valueOf(AccountReader(database).history(id(u"BROKEN"_s))).first().details,
                 QJsonObject({{u"extra"_s, QJsonArray({u"{\"a\": 1,"_s, u"{\"a\":1}"_s})}}));
    }

    void areExportedToTheByte_data() { TestDatabase::addRows(); }
    void areExportedToTheByte()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        fill(database);
        const QTemporaryDir folder;
        Progress progress;
        const QString csv = folder.filePath(u"all.csv"_s);
        QCOMPARE(valueOf(exportAccounts(database, csv, {}, progress)), leftByOthers.size());
        const QByteArray table = readFile(csv);
        for (auto [account, extra] : leftByOthers) {
            const bool isPlain = account == u"TEXT"_s;
            const QByteArray cell = account == u"FORMULA"_s ? '\'' + extra
                                    : isPlain               ? extra
                                                            : '"' + extra.replace("\"", "\"\"") + '"';
            if (account != u"EMPTY"_s)
                QVERIFY2(table.contains(',' + cell + "\r\n"), cell.constData());
        }
        const QString json = folder.filePath(u"all.json"_s);
        QCOMPARE(valueOf(exportAccounts(database, json, {.kind = FileKind::Json}, progress)), leftByOthers.size());
        const QByteArray list = readFile(json);
        QVERIFY(!QJsonDocument::fromJson(list).isNull()); // whatever was in them
        for (auto [account, extra] : leftByOthers) {
            const bool isJson = !QJsonDocument::fromJson(extra).isNull();
            const QByteArray value = isJson ? extra : '"' + extra.replace("\"", "\\\"") + '"';
            if (account != u"EMPTY"_s)
                QVERIFY2(list.contains("\"extra\":" + value + '}'), value.constData());
        }
    }

    void comeBackToTheByteFromAnExport_data() { TestDatabase::addRows(); }
    void comeBackToTheByteFromAnExport()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        fill(database);
        const QTemporaryDir folder;
        for (const FileKind format : {FileKind::Csv, FileKind::Json}) {
            const QString file = folder.filePath(format == FileKind::Csv ? u"all.csv"_s : u"all.json"_s);
            Progress progress;
            QVERIFY(exportAccounts(database, file, {.kind = format}, progress));
            QCOMPARE(import(database, file).unchanged, leftByOthers.size());
            const TestDatabase otherBook(kind);
            Database other = otherBook.openBook();
            QCOMPARE(import(other, file).added, leftByOthers.size());
            for (const auto &[account, extra] : leftByOthers)
                QCOMPARE(stored(other, account), extra == "{}" ? QByteArray() : extra);
            const QString again = file + u".again"_s;
            QVERIFY(exportAccounts(other, again, {.kind = format}, progress));
            QCOMPARE(readFile(again), readFile(file));
        }
    }

    void keepAllDigitsOfAFile_data() { TestDatabase::addRows(); }
    void keepAllDigitsOfAFile()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        const QTemporaryDir folder;
        const QString csv = folder.filePath(u"a.csv"_s);
        writeFile(csv, "acctid,paid,due,extra\nA,1,2,\"{\"\"n\"\":12345678901234567890}\"\n");
        QCOMPARE(import(database, csv).added, 1);
        QCOMPARE(stored(database, u"A"_s), QByteArray(R"({"n":12345678901234567890})"));
        QCOMPARE(import(database, csv).unchanged, 1);
        const QString json = folder.filePath(u"b.json"_s);
        writeFile(json, R"([{"acctid":"B","paid":1,"due":2,"extra":{"n":12345678901234567890}}])");
        QCOMPARE(import(database, json).added, 1);
        QCOMPARE(stored(database, u"B"_s), QByteArray(R"({"n":12345678901234567890})"));
        writeFile(csv, "acctid,paid,due\nA,5,2\n");
        QCOMPARE(import(database, csv).changed, 1);
        QCOMPARE(stored(database, u"A"_s), QByteArray(R"({"n":12345678901234567890})"));
    }

    void leaveNoTraceInAnImportsHistory_data() { TestDatabase::addRows(); }
    void leaveNoTraceInAnImportsHistory()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        fill(database);
        const QTemporaryDir folder;
        const QString csv = folder.filePath(u"a.csv"_s);
        writeFile(csv, "acctid,extra\nBROKEN,\"{\"\"a\"\":1}\"\nTEXT,\n");
        QCOMPARE(import(database, csv).changed, 2);
        // What it was before can be read, whatever that was.
        QCOMPARE(valueOf(AccountReader(database).history(id(u"TEXT"_s))).first().details,
                 QJsonObject({{u"extra"_s, QJsonArray({u"call back"_s, u"{}"_s})}}));
        QCOMPARE(valueOf(AccountReader(database).history(id(u"BROKEN"_s))).first().details,
                 QJsonObject({{u"extra"_s, QJsonArray({u"{\"a\": 1,"_s, u"{\"a\":1}"_s})}}));
    }

    void travelToTheByte_data() { TestDatabase::addRows(); }
    void travelToTheByte()
    {
        QFETCH(const Kind, kind);
        const TestDatabase book(kind);
        Database database = book.openBook();
        fill(database);
        SyncBook sync(database, Actor(u"ann"_s));
        QVERIFY(sync.connect(u"https://books.example"_s, FirstSync::Ask));
        const auto batch = valueOf(sync.nextBatch(Actor(u"clerk"_s), 10));
        QVERIFY(batch);
        const QJsonArray sent =
            QJsonDocument::fromJson(syncjson::toJson(*batch)).object().value("changes"_L1).toArray();
        QCOMPARE(sent.size(), leftByOthers.size());
        QJsonArray changes;
        for (const auto &change : sent) { // as the server sends them to others
            QJsonObject state = change.toObject();
            state.insert("seq"_L1, changes.size() + 1);
            state.insert("revision"_L1, 9);
            state.insert("changed_at"_L1, u"2026-01-31T12:00:00Z"_s);
            changes.append(state);
        }
        const QJsonObject answer{{u"changes"_s, changes}, {u"sequence"_s, changes.size()}, {u"more"_s, false}};
        const ChangesPage page = valueOf(syncjson::parsePage(QJsonDocument(answer).toJson(), 0, 100));
        const TestDatabase otherBook(kind);
        Database other = otherBook.openBook();
        SyncBook taking(other, Actor(u"bob"_s));
        QVERIFY(taking.connect(u"https://books.example"_s, FirstSync::Ask));
        (void)valueOf(taking.apply(0, page));
        for (const auto &[account, extra] : leftByOthers)
            QCOMPARE(stored(other, account), extra == "{}" ? QByteArray() : extra);
    }
};

namespace tst_furtherfields {
QTEST_GUILESS_MAIN(tst_FurtherFields)
}
#include "tst_furtherfields.moc"
