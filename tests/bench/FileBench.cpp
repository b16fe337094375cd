// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/FileBench.h"

#include "bench/Answer.h"
#include "bench/Sample.h"
#include "bench/Work.h"

#include <QFile>

using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

using answer::mariaDbSays;
using answer::Names;
using answer::sqliteSays;

constexpr int maxForMariaDb = 1'000'000; // of growing ones: ten times as many take minutes

class FileBench
{
public:
    FileBench(Report &report, int rows) : m_report(report), m_rows(rows) {}

    void importIntoSqlite(bool hasName, Order order)
    {
        const Sample sample = makeSample(m_folder, m_rows, hasName, order);
        const QString columns = u"acctid VARCHAR(15) NOT NULL PRIMARY KEY,%1 paid FLOAT NOT NULL, due FLOAT NOT NULL"_s
                                    .arg(hasName ? u" name TEXT,"_s : QString());
        const QStringList tool{m_plain, u"CREATE TABLE account(%1)"_s.arg(columns),
                               u".import --csv --skip 1 %1 account"_s.arg(sample.file)};
        const QString accounts = answer::accounts(hasName ? Names::Compare : Names::Ignore);
        const auto book = [&]() -> Outcome {
            remove(m_book.path);
            const Measured measured = importCsv(m_book, sample.file);
            return {measured, sqliteSays(m_book.path, accounts + answer::history())};
        };
        const auto plain = [&]() -> Outcome {
            remove(m_plain);
            const Measured measured = measure(u"sqlite3"_s, tool);
            return {measured, sqliteSays(m_plain, accounts + answer::firstHistory())};
        };
        m_report.compare(m_rows, u"import into SQLite, "_s + sample.description, book, u".import"_s, plain);
    }

    /// What was imported last.
    void exportFromSqlite()
    {
        const QString file = m_folder.filePath(u"out.csv"_s);
        const QStringList tool{u"-header"_s, u"-csv"_s, m_book.path, u".once "_s + file,
                               u"SELECT acctid, name, paid, due, due - paid AS balance FROM account ORDER BY acctid"_s};
        const auto withAnswer = [&file](const Measured &measured) { return Outcome{measured, answer::csvSays(file)}; };
        m_report.compare(
            m_rows, u"export from SQLite"_s, [&] { return withAnswer(exportCsv(m_book, file)); }, u".mode csv"_s,
            [&] { return withAnswer(measure(u"sqlite3"_s, tool)); });
    }

    void sumUp()
    {
        const QString file = m_folder.filePath(u"balance"_s);
        const QStringList tool{m_book.path, u"SELECT SUM(due - paid) FROM account"_s};
        const auto withAnswer = [&file](const Measured &measured) {
            return Outcome{measured, answer::amountSays(file)};
        };
        m_report.compare(
            m_rows, u"totals of SQLite"_s, [&] { return withAnswer(printTotals(m_book, file)); }, u"SELECT SUM"_s,
            [&] { return withAnswer(measure(u"sqlite3"_s, tool, file)); });
    }

    /// Each row changes an account that is there, and leaves an entry.
    void updateSqlite()
    {
        const Sample before = makeSample(m_folder, m_rows, false, Order::ById);
        const Sample sample = makeSample(m_folder, m_rows, false, Order::ById, 43);
        const QString statements =
            u"BEGIN IMMEDIATE; INSERT INTO entry(acctid, revision, kind, paid_before, due_before, paid_after, "
            u"due_after,"
            " who, at, memo) SELECT a.acctid, a.revision + 1, 'import', a.paid, a.due, s.paid, s.due, 'bench',"
            " (SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), 'a.csv' FROM s JOIN account AS a USING(acctid);"
            " INSERT INTO account(acctid, paid, due, revision, changed_at) SELECT acctid, paid, due, 1,"
            " (SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) FROM s WHERE true ON CONFLICT(acctid) DO UPDATE"
            " SET paid = excluded.paid, due = excluded.due, revision = account.revision + 1,"
            " changed_at = excluded.changed_at; COMMIT"_s;
        const QStringList tool{m_book.path, u".dbconfig enable_trigger off"_s,
                               u"CREATE TEMP TABLE s(acctid VARCHAR(15) NOT NULL COLLATE NOCASE PRIMARY KEY,"
                               " paid FLOAT NOT NULL, due FLOAT NOT NULL) WITHOUT ROWID"_s,
                               u".import --csv --skip 1 --schema temp %1 s"_s.arg(sample.file), statements};
        const auto run = [&](const auto &update) {
            remove(m_book.path);
            importCsv(m_book, before.file);
            const Measured measured = update();
            return Outcome{measured, sqliteSays(m_book.path, answer::accounts(Names::Compare) + answer::history())};
        };
        m_report.compare(
            m_rows, u"update all in SQLite"_s, [&] { return run([&] { return importCsv(m_book, sample.file); }); },
            u"ON CONFLICT"_s, [&] { return run([&] { return measure(u"sqlite3"_s, tool); }); });
    }

    void importIntoMariaDb()
    {
        const Sample sample = makeSample(m_folder, m_rows, false, Order::ById);
        const QString statements =
            u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY,"
            " paid DECIMAL(15,2) NOT NULL, due DECIMAL(15,2) NOT NULL);"
            "LOAD DATA LOCAL INFILE '%1' INTO TABLE account FIELDS TERMINATED BY ',' IGNORE 1 LINES"_s.arg(sample.file);
        const QString accounts = answer::accounts(Names::Ignore);
        const auto book = [&]() -> Outcome {
            const TestDatabase database(TestDatabase::Kind::MariaDb);
            const Measured measured = importCsv(database.url(), sample.file);
            return {measured, mariaDbSays(database, accounts + answer::history())};
        };
        const auto plain = [&]() -> Outcome {
            const TestDatabase database(TestDatabase::Kind::MariaDb);
            const Measured measured = mariaDb(database, statements);
            return {measured, mariaDbSays(database, accounts + answer::firstHistory())};
        };
        m_report.compare(m_rows, u"import into MariaDB"_s, book, u"LOAD DATA"_s, plain);
    }

    /// Beside the statements that make a book's accounts and history of the file, whatever sends them.
    void mergeIntoMariaDb()
    {
        const Sample sample = makeSample(m_folder, m_rows, false, Order::ById);
        const Sample empty = makeSample(m_folder, 0, false, Order::ById);
        const QString statements =
            u"SET @accountdesk = 1; CREATE TEMPORARY TABLE s(acctid VARCHAR(15) NOT NULL PRIMARY KEY,"
            " paid DECIMAL(15,2) NOT NULL, due DECIMAL(15,2) NOT NULL) COLLATE utf8mb4_bin;"
            "LOAD DATA LOCAL INFILE '%1' INTO TABLE s FIELDS TERMINATED BY ',' IGNORE 1 LINES;"
            "START TRANSACTION; SELECT COUNT(*) FROM s JOIN account USING(acctid) FOR UPDATE;"
            "INSERT INTO account(acctid, paid, due, revision, changed_at)"
            " SELECT acctid, paid, due, 1, UTC_TIMESTAMP(3) FROM s;"
            "INSERT INTO entry(acctid, revision, kind, paid_after, due_after, who, at, memo)"
            " SELECT acctid, 1, 'import', paid, due, 'bench', UTC_TIMESTAMP(3), 'a.csv' FROM s; COMMIT"_s.arg(
                sample.file);
        const auto run = [&](const auto &merge) {
            const TestDatabase database(TestDatabase::Kind::MariaDb);
            importCsv(database.url(), empty.file);
            const Measured measured = merge(database);
            return Outcome{measured, mariaDbSays(database, answer::accounts(Names::Compare) + answer::history())};
        };
        const auto book = [&] { return run([&](const TestDatabase &to) { return importCsv(to.url(), sample.file); }); };
        m_report.compare(m_rows, u"the same into a book that is there"_s, book, u"LOAD, INSERT"_s,
                         [&] { return run([&](const TestDatabase &to) { return mariaDb(to, statements); }); });
    }

private:
    static void remove(const QString &database)
    {
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(database + suffix);
    }

    static Measured mariaDb(const TestDatabase &database, const QString &statements)
    {
        return measure(u"mariadb"_s, QStringList{u"--execute="_s + statements} + mariaDbOptions(database));
    }

    Report &m_report;
    const int m_rows;
    QTemporaryDir m_folder;
    const url::DatabaseUrl m_book{.path = m_folder.filePath(u"book.accountdesk"_s)};
    const QString m_plain = m_folder.filePath(u"plain.db"_s);
};

} // namespace

void measureFiles(Report &report, int rows)
{
    FileBench bench(report, rows);
    const bool isGrowth = report.purpose() == Purpose::Growth;
    if (!isGrowth) {
        bench.importIntoSqlite(true, Order::ById);
        bench.importIntoSqlite(false, Order::Shuffled);
    }
    bench.importIntoSqlite(false, Order::ById);
    bench.exportFromSqlite();
    bench.sumUp();
    bench.updateSqlite();
    if (isGrowth && rows > maxForMariaDb)
        return;
    bench.importIntoMariaDb();
    if (!isGrowth)
        bench.mergeIntoMariaDb();
}

} // namespace accountdesk::bench
