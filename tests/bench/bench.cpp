// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Report.h"
#include "bench/ServerLoad.h"
#include "bench/SyncBench.h"
#include "bench/ViewBench.h"
#include "bench/Work.h"
#include "support/TestDatabases.h"

#include <QCommandLineParser>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <numeric>
#include <random>
#include <vector>

using namespace accountdesk;
using namespace accountdesk::bench;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// A CSV file of accounts, as another program might write it.
struct Sample
{
    QString description;
    QString file;
    bool hasName = false;
};

enum class Order { ById, Shuffled };

/// Another seed gives the same accounts other amounts.
Sample makeSample(const QTemporaryDir &folder, int rows, bool hasName, Order order, unsigned seed = 42)
{
    Sample sample{.description = hasName                    ? u"with names"_s
                                 : order == Order::Shuffled ? u"shuffled"_s
                                                            : u"three columns"_s,
                  .file = folder.filePath(u"%1-%2-%3-%4.csv"_s.arg(rows).arg(hasName).arg(int(order)).arg(seed)),
                  .hasName = hasName};
    QFile file(sample.file);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("can't write %s", qPrintable(sample.file));
    std::mt19937 random(seed);
    std::vector<int> numbers(static_cast<size_t>(rows));
    std::iota(numbers.begin(), numbers.end(), 0);
    if (order == Order::Shuffled)
        std::shuffle(numbers.begin(), numbers.end(), random);
    file.write(hasName ? "acctid,name,paid,due\n" : "acctid,paid,due\n");
    std::array<char, 100> line;
    const auto cents = [&random] { return static_cast<unsigned>(random() % 1'000'000); };
    for (const int number : numbers) {
        const unsigned paid = cents();
        const unsigned due = cents();
        const QByteArray name = hasName ? "Customer number " + QByteArray::number(number) + "," : QByteArray();
        const int size = std::snprintf(line.data(), line.size(), "ACCT%07d,%s%u.%02u,%u.%02u\n", number,
                                       name.constData(), paid / 100, paid % 100, due / 100, due % 100);
        file.write(line.data(), size);
    }
    return sample;
}

class Benchmark
{
public:
    explicit Benchmark(Report &report) : m_report(report) {}

    void measureFiles(int rows)
    {
        for (const Sample &sample :
             {makeSample(m_folder, rows, true, Order::ById), makeSample(m_folder, rows, false, Order::Shuffled),
              makeSample(m_folder, rows, false, Order::ById)})
            importIntoSqlite(rows, sample);
        exportFromSqlite(rows);
        sumUp(rows);
        const Sample sample = makeSample(m_folder, rows, false, Order::ById);
        updateSqlite(rows, sample, makeSample(m_folder, rows, false, Order::ById, 43));
        importIntoMariaDb(rows, sample);
        mergeIntoMariaDb(rows, sample, makeSample(m_folder, 0, false, Order::ById));
    }

    /// A file with names.
    [[nodiscard]] QString sample(int rows) const { return makeSample(m_folder, rows, true, Order::ById).file; }

private:
    static void remove(const QString &database)
    {
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(database + suffix);
    }

    /// What AccountDesk does, in a process of its own.
    [[nodiscard]] Measured own(const QString &work, const DatabaseUrl &url, const QString &file = {}) const
    {
        return measure(QCoreApplication::applicationFilePath(), {u"--child"_s, work, url.toString(), file});
    }

    void importIntoSqlite(int rows, const Sample &sample)
    {
        const QString columns = u"acctid VARCHAR(15) NOT NULL PRIMARY KEY,%1 paid FLOAT NOT NULL, due FLOAT NOT NULL"_s
                                    .arg(sample.hasName ? u" name TEXT,"_s : QString());
        const QStringList tool{m_plain, u"CREATE TABLE account(%1)"_s.arg(columns),
                               u".import --csv --skip 1 %1 account"_s.arg(sample.file)};
        const auto book = [&] {
            remove(m_book.path);
            return own(u"import"_s, m_book, sample.file);
        };
        const auto plain = [&] {
            remove(m_plain);
            return measure(u"sqlite3"_s, tool);
        };
        m_report.compare(rows, u"import into SQLite, "_s + sample.description, book, u".import"_s, plain);
    }

    void exportFromSqlite(int rows)
    {
        const QString file = m_folder.filePath(u"out.csv"_s);
        const QStringList tool{u"-header"_s, u"-csv"_s, m_book.path, u".once "_s + file,
                               u"SELECT acctid, name, paid, due, due - paid AS balance FROM account ORDER BY acctid"_s};
        m_report.compare(
            rows, u"export from SQLite"_s, [&] { return own(u"export"_s, m_book, file); }, u".mode csv"_s,
            [&] { return measure(u"sqlite3"_s, tool); });
    }

    void sumUp(int rows)
    {
        const QStringList tool{m_book.path, u"SELECT SUM(due - paid) FROM account"_s};
        m_report.compare(
            rows, u"totals of SQLite"_s, [&] { return own(u"totals"_s, m_book); }, u"SELECT SUM"_s,
            [&] { return measure(u"sqlite3"_s, tool); });
    }

    /// Each row changes an account that is there, and leaves an entry.
    void updateSqlite(int rows, const Sample &before, const Sample &sample)
    {
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
        const auto prepared = [&] {
            remove(m_book.path);
            (void)own(u"import"_s, m_book, before.file);
        };
        const auto book = [&] {
            prepared();
            return own(u"import"_s, m_book, sample.file);
        };
        const auto plain = [&] {
            prepared();
            return measure(u"sqlite3"_s, tool);
        };
        m_report.compare(rows, u"update all in SQLite"_s, book, u"ON CONFLICT"_s, plain);
    }

    void importIntoMariaDb(int rows, const Sample &sample)
    {
        const auto book = [&] {
            const TestDatabase database(TestDatabase::Kind::MariaDb);
            return own(u"import"_s, database.url(), sample.file);
        };
        const auto plain = [&] {
            const TestDatabase database(TestDatabase::Kind::MariaDb);
            const QString statements =
                u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY,"
                " paid DECIMAL(15,2) NOT NULL, due DECIMAL(15,2) NOT NULL);"
                "LOAD DATA LOCAL INFILE '%1' INTO TABLE account FIELDS TERMINATED BY ',' IGNORE 1 LINES"_s.arg(
                    sample.file);
            return mariaDb(database, statements);
        };
        m_report.compare(rows, u"import into MariaDB"_s, book, u"LOAD DATA"_s, plain);
    }

    /// Beside the statements that make a book's accounts and history of the file, whatever sends them.
    void mergeIntoMariaDb(int rows, const Sample &sample, const Sample &empty)
    {
        const auto withBook = [&](const auto &work) {
            const TestDatabase database(TestDatabase::Kind::MariaDb);
            (void)own(u"import"_s, database.url(), empty.file);
            return work(database);
        };
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
        m_report.compare(
            rows, u"the same into a book that is there"_s,
            [&] { return withBook([&](const TestDatabase &to) { return own(u"import"_s, to.url(), sample.file); }); },
            u"LOAD, INSERT"_s,
            [&] { return withBook([&](const TestDatabase &to) { return mariaDb(to, statements); }); });
    }

    static Measured mariaDb(const TestDatabase &database, const QString &statements)
    {
        const DatabaseUrl &url = database.url();
        return measure(u"mariadb"_s, {u"--host="_s + url.host, u"--port=%1"_s.arg(url.port), u"--user="_s + url.user,
                                      u"--password="_s + database.password(), u"--local-infile=1"_s,
                                      u"--execute="_s + statements, url.database});
    }

    Report &m_report;
    QTemporaryDir m_folder;
    const DatabaseUrl m_book{.path = m_folder.filePath(u"book.accountdesk"_s)};
    const QString m_plain = m_folder.filePath(u"plain.db"_s);
};

/// What measure() starts.
int runChild(const QStringList &arguments)
{
    const auto parsed = DatabaseUrl::parse(arguments.at(3));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text()));
    const QString &work = arguments.at(2);
    if (work == "import"_L1)
        importCsv(parsed->url, arguments.at(4));
    else if (work == "export"_L1)
        exportCsv(parsed->url, arguments.at(4));
    else
        printTotals(parsed->url);
    return 0;
}

} // namespace

/// Measures import, export, totals and sync beside what the databases' own tools and curl take for the
/// like, each in a process of its own and one after another; then the sync's server under load, and the
/// window.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == "--child"_L1)
        return runChild(application.arguments());

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures AccountDesk beside the databases' own tools."_s);
    parser.addHelpOption();
    const QCommandLineOption rowsOption(u"rows"_s, u"How many rows; may be given several times."_s, u"N"_s);
    const QCommandLineOption jsonOption(u"json"_s, u"Writes the results there, too."_s, u"file"_s);
    const QCommandLineOption partOption(u"part"_s, u"Only files, sync, server or view; may be given several times."_s,
                                        u"part"_s);
    const QCommandLineOption checkOption(u"check"_s, u"Only looks whether what the window shows is right."_s);
    parser.addOptions({rowsOption, jsonOption, partOption, checkOption});
    parser.process(application);

    const QStringList parts = parser.values(partOption);
    const auto isWanted = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    Report report;
    Benchmark benchmark(report);
    const QStringList sizes = parser.isSet(rowsOption) ? parser.values(rowsOption)
                                                       : QStringList{u"100000"_s, u"1000000"_s};
    if (isWanted(u"files"_s) || isWanted(u"sync"_s))
        Report::printHeader();
    for (const QString &rows : sizes) {
        if (isWanted(u"files"_s))
            benchmark.measureFiles(rows.toInt());
        if (isWanted(u"sync"_s))
            measureSync(report, rows.toInt(), benchmark.sample(rows.toInt()));
    }
    if (isWanted(u"server"_s))
        measureServer(report);
    for (const QString &rows : sizes) {
        if (isWanted(u"view"_s))
            measureView(report, rows.toInt(), benchmark.sample(rows.toInt()),
                        parser.isSet(checkOption) ? Purpose::Check : Purpose::Measure);
    }
    if (parser.isSet(jsonOption))
        report.save(parser.value(jsonOption));
    return 0;
}
