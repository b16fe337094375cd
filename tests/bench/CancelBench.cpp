// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/CancelBench.h"

#include "bench/Work.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "support/Canceller.h"
#include "support/ManyAccounts.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

constexpr int moments = 10; // at which Cancel is pressed

/// Presses Cancel in works that can be begun again.
class CancelBench
{
public:
    CancelBench(Report &report, int rows, const QString &file)
        : m_report(report), m_rows(rows), m_file(file), m_options(importOptions(file))
    {}

    void measureOn(TestDatabase::Kind kind, const QString &name)
    {
        press(u"reading an import, "_s + name, [&](const Moment &moment) {
            const TestDatabase database(kind);
            storage::Database book = database.openBook();
            return moment(
                [&](Progress &progress) { (void)exchange::Import::stage(book, m_file, m_options, progress); });
        });
        press(u"writing an import, "_s + name, [&](const Moment &moment) {
            const TestDatabase database(kind);
            storage::Database book = database.openBook();
            Progress reading;
            const auto import = valueOf(exchange::Import::stage(book, m_file, m_options, reading));
            return moment([&](Progress &progress) { (void)import->commit(Actor(u"bench"_s), progress); });
        });
        const TestDatabase database(kind);
        storage::Database book = database.openBook();
        fillWithMany(database, m_rows);
        const QString out = m_folder.filePath(u"out.csv"_s);
        press(u"an export, "_s + name, [&](const Moment &moment) {
            return moment([&](Progress &progress) { (void)exchange::exportAccounts(book, out, {}, progress); });
        });
    }

private:
    using Work = std::function<void(Progress &)>;
    /// Does a work, with a Cancel at its moment; returns how many milliseconds it took since then, or in all.
    using Moment = std::function<qint64(const Work &)>;

    /// `attempt` prepares a work and has it done: once to its end, to know how long that takes, then with a Cancel at
    /// each moment before.
    void press(const QString &name, const std::function<qint64(const Moment &)> &attempt)
    {
        const qint64 duration = attempt([](const Work &work) {
            QElapsedTimer clock;
            clock.start();
            Progress progress;
            work(progress);
            return clock.elapsed();
        });
        QList<qint64> times;
        for (int i = 0; i < moments; ++i) {
            times << attempt([&](const Work &work) {
                Progress progress;
                Canceller clerk(progress, after(duration * i / moments));
                work(progress);
                return clerk.overrun().value_or(Canceller::Overrun()).milliseconds;
            });
        }
        std::sort(times.begin(), times.end());
        print(name, times.at(times.size() / 2), times.last());
    }
    void print(const QString &name, qint64 median, qint64 longest)
    {
        std::printf("| %d | %s | %lld | %lld |\n", m_rows, qPrintable(name), static_cast<long long>(median),
                    static_cast<long long>(longest));
        std::fflush(stdout);
        m_report.note({{u"rows"_s, m_rows},
                       {u"work"_s, u"Cancel of "_s + name},
                       {u"median"_s, double(median)},
                       {u"longest"_s, double(longest)}});
    }

    Report &m_report;
    const int m_rows;
    const QString m_file;
    const exchange::ImportOptions m_options;
    const QTemporaryDir m_folder;
};

} // namespace

void measureCancel(Report &report, int rows, const QString &file)
{
    std::puts("\nMilliseconds from Cancel to the end\n\n| rows | work | median | longest |\n|---:|---|---:|---:|");
    CancelBench bench(report, rows, file);
    bench.measureOn(TestDatabase::Kind::SqliteFile, u"SQLite"_s);
    bench.measureOn(TestDatabase::Kind::MariaDb, u"MariaDB"_s);
    bench.measureOn(TestDatabase::Kind::PostgreSql, u"PostgreSQL"_s);
}

} // namespace accountdesk::bench
