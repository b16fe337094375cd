// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ServerLoad.h"

#include "storage/accounts/AccountStore.h"
#include "support/ServerProcess.h"
#include "support/TestDatabases.h"
#include "support/ValueOf.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>

#include <cstdio>

using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

constexpr int accounts = 10'000;
constexpr int seconds = 5; // of each load

// The token stands in the script, not on wrk's command line, as it would with a server in use.
const auto lookUp = uR"lua(
function request()
  return wrk.format("GET", string.format("/api/v1/accounts/ACCT%04d", math.random(0, 9999)))
end
)lua"_s;

// Each change is a batch of its own with a UUID of its own; half of them are conflicts, which cost as much.
const auto sendChanges = uR"lua(
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 1000000)
function request()
  local uuid = string.format("%08x-0000-4000-8000-%08x%04x", math.random(0, 0x7fffffff), math.random(0, 0x7fffffff),
                             math.random(0, 0xffff))
  local account = string.format(
    '{"acctid":"ACCT%04d","base_revision":1,"deleted":false,"name":"","paid":"%d.00","due":"60.00","parent":null,"extra":{}}',
    math.random(0, 9999), math.random(1, 1000))
  return wrk.format("POST", "/api/v1/changes", nil, '{"batch":"' .. uuid .. '","changes":[' .. account .. ']}')
end
)lua"_s;

const auto scriptFrame = uR"lua(
wrk.headers["Authorization"] = "Bearer %1"
wrk.headers["Content-Type"] = "application/json"
%2
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"failed":%d}\n', summary.requests,
    summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
)lua"_s;

void fillBook(const TestDatabase &database)
{
    storage::Database book = database.openBook();
    QList<Change> changes;
    for (int i = 0; i < accounts; ++i)
        changes.append(Change::open({.id = *AccountId::parse(u"ACCT%1"_s.arg(i, 4, 10, QLatin1Char('0'))),
                                     .name = u"Customer number %1"_s.arg(i),
                                     .due = Money::fromCents(i)}));
    if (const auto done = storage::AccountStore(book, Actor(u"bench"_s)).apply(changes); !done)
        qFatal("%s", qPrintable(done.error().text()));
}

/// Each change that was taken in has left its entry and nothing else.
void checkBook(const TestDatabase &database)
{
    storage::Database book = database.open();
    auto counted = valueOf(book.run(u"SELECT (SELECT COUNT(*) FROM account), (SELECT SUM(revision) FROM account),"
                                    " (SELECT COUNT(*) FROM entry)"_s));
    if (!counted.next() || counted.value(0).toInt() != accounts || counted.value(1) != counted.value(2))
        qFatal("after the load the book's history doesn't fit to its accounts");
}

class Load
{
public:
    explicit Load(ServerProcess &server) : m_server(server), m_token(server.token(u"bench"_s)) {}

    [[nodiscard]] QJsonObject run(const QString &work, const QString &script, int clients) const
    {
        QTemporaryFile file;
        if (!file.open() || file.write(scriptFrame.arg(QLatin1StringView(m_token), script).toUtf8()) < 0
            || !file.flush())
            qFatal("can't write wrk's script");
        QProcess wrk;
        wrk.start(u"wrk"_s, {u"--connections=%1"_s.arg(clients), u"--threads=1"_s, u"--duration=%1"_s.arg(seconds),
                             u"--timeout=30"_s, u"--script="_s + file.fileName(), m_server.url()});
        wrk.waitForFinished(-1);
        QJsonObject found = lastLine(wrk.readAllStandardOutput());
        if (found.isEmpty())
            qFatal("wrk: %s", wrk.readAllStandardError().constData());
        found.insert(u"work"_s, work);
        found.insert(u"clients"_s, clients);
        found.insert(u"megabytes"_s, double(m_server.peakMemory()) / 1e6);
        print(found);
        return found;
    }

private:
    /// The one that the script's done() wrote.
    static QJsonObject lastLine(const QByteArray &output)
    {
        return QJsonDocument::fromJson(output.trimmed().split('\n').constLast()).object();
    }

    static void print(const QJsonObject &found)
    {
        const auto milliseconds = [&found](const QString &name) { return found.value(name).toDouble() / 1000; };
        std::printf("%-16s %8d %12.0f %10.1f %10.1f %8d %10.0f\n", qPrintable(found.value(u"work"_s).toString()),
                    found.value(u"clients"_s).toInt(),
                    found.value(u"requests"_s).toDouble() * 1e6 / found.value(u"microseconds"_s).toDouble(),
                    milliseconds(u"p50"_s), milliseconds(u"p99"_s), found.value(u"failed"_s).toInt(),
                    found.value(u"megabytes"_s).toDouble());
        std::fflush(stdout);
    }

    ServerProcess &m_server;
    QByteArray m_token;
};

} // namespace

void measureServer(Report &report)
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    fillBook(database);
    ServerProcess server(database, {u"--max-per-address"_s, u"1000"_s});
    const Load load(server);
    std::printf("\n%-16s %8s %12s %10s %10s %8s %10s\n", "server", "clients", "requests/s", "p50 ms", "p99 ms",
                "failed", "MB at most");
    for (const int clients : {1, 100})
        report.note(load.run(u"look up"_s, lookUp, clients));
    for (const int clients : {1, 100})
        report.note(load.run(u"send a change"_s, sendChanges, clients));
    report.note(load.run(u"look up"_s, lookUp, 1000));
    checkBook(database);
}

} // namespace accountdesk::bench
