// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/SyncBench.h"

#include "bench/Answer.h"
#include "bench/Work.h"
#include "storage/accounts/ChangeFeed.h"
#include "support/Accounts.h"
#include "support/Environment.h"
#include "support/ServerProcess.h"
#include "support/ValueOf.h"

#include <QRegularExpression>

using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

constexpr int page = storage::ChangeFeed::maxPage;
constexpr int maxPerDay = 1000;

Measured operator+(const Measured &a, const Measured &b)
{
    return {.seconds = a.seconds + b.seconds, .cpu = a.cpu + b.cpu, .megabytes = std::max(a.megabytes, b.megabytes)};
}

/// A server's book, and two of a clerk: one that is synchronised, one that is imported into.
class SyncBench
{
public:
    SyncBench(int rows, const QString &csv) : m_rows(rows), m_csv(csv)
    {
        importCsv(m_theirs.url(), csv);
        const auto shown = m_server.command({u"show-cert"_s});
        m_pin = QRegularExpression(u"sha256//\\S+"_s).match(QString::fromLatin1(shown.out)).captured();
        m_token = m_server.token(u"bench"_s);
        qputenv("ACCOUNTDESK_SYNC_TOKEN", m_token);
        findPages();
    }

    /// How many accounts a day changes.
    [[nodiscard]] int dailyChanges() const { return std::min(maxPerDay, m_rows); }

    [[nodiscard]] Outcome firstSync()
    {
        remove(m_synced.path);
        return {sync(), saysThat(m_synced)};
    }

    [[nodiscard]] Outcome firstFetch()
    {
        remove(m_imported.path);
        return {fetch(m_pages) + import(m_csv), saysThat(m_imported)};
    }

    [[nodiscard]] Outcome dailySync()
    {
        work();
        return {sync(), saysThat(m_synced)};
    }

    [[nodiscard]] Outcome dailyFetch() { return {fetch({url(m_sequence)}) + import(m_today), saysThat(m_imported)}; }

private:
    static void remove(const QString &database)
    {
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(database + suffix);
    }

    /// Its accounts, and how many changes brought it there.
    static QByteArray saysThat(const url::DatabaseUrl &book)
    {
        return answer::sqliteSays(book.path,
                                  answer::accounts(answer::Names::Compare) + u"SELECT COUNT(*) FROM entry"_s);
    }

    [[nodiscard]] QString url(qint64 since) const
    {
        return m_server.url() + u"/api/v1/changes?since=%1&limit=%2"_s.arg(since).arg(page);
    }

    /// Where each page of a first sync begins. What this process has, measure() can't go below: curl
    /// has the pages and the TLS.
    void findPages()
    {
        for (bool isMore = true; isMore;) {
            m_pages << url(m_sequence);
            (void)fetch({m_pages.last()});
            QFile file(m_page);
            if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - 100)))
                qFatal("can't read %s", qPrintable(m_page));
            const auto end = QRegularExpression(u"\"sequence\":(\\d+),\"more\":(true|false)}\\s*$"_s)
                                 .match(QString::fromUtf8(file.readAll()));
            if (!end.hasMatch())
                qFatal("the server's page has no end");
            m_sequence = end.captured(1).toLongLong();
            isMore = end.captured(2) == "true"_L1;
        }
    }

    [[nodiscard]] Measured sync() const
    {
        return measure(program(u"accountdesk-cli"_s),
                       {u"--db"_s, m_synced.path, u"sync"_s, u"--server"_s, m_server.url(), u"--pin"_s, m_pin});
    }

    /// As the client asks for them: one connection, packed.
    [[nodiscard]] Measured fetch(const QStringList &urls) const
    {
        QStringList words{u"-s"_s,
                          u"-f"_s,
                          u"-k"_s,
                          u"--compressed"_s,
                          u"--pinnedpubkey"_s,
                          m_pin,
                          u"-H"_s,
                          u"Authorization: Bearer "_s + QString::fromLatin1(m_token)};
        for (const QString &url : urls)
            words << u"-o"_s << m_page << url;
        return measure(u"curl"_s, words);
    }

    [[nodiscard]] Measured import(const QString &file) const
    {
        return measure(program(u"accountdesk-cli"_s), {u"--db"_s, m_imported.path, u"import"_s, file});
    }

    /// A day at the office, and what came of it as a file.
    void work()
    {
        storage::Database book = m_theirs.open();
        m_sequence = valueOf(storage::ChangeFeed(book).sequence());
        const int step = std::min(7, m_rows / dailyChanges());
        ++m_day;
        QList<Change> changes;
        for (int i = 0; i < dailyChanges(); ++i)
            changes << Change::payment(idOf(u"ACCT%1"_s.arg(i * step, 7, 10, QChar(u'0'))),
                                       Money::fromCents(m_day + i));
        if (!valueOf(storage::AccountStore(book, Actor(u"bench"_s)).apply(changes)).conflicts.isEmpty())
            qFatal("no work is done");

        QFile file(m_today);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("can't write %s", qPrintable(m_today));
        file.write("acctid,name,paid,due\n");
        for (const Change &change : changes) {
            const Account account = valueOf(storage::AccountReader(book).find(change.id)).value();
            file.write(
                (QStringList{account.id.text(), account.name, account.paid.format(), account.due.format()}.join(u',')
                 + u'\n')
                    .toUtf8());
        }
    }

    const int m_rows;
    const QString m_csv;
    QTemporaryDir m_folder;
    TestDatabase m_theirs{TestDatabase::Kind::SqliteFile};
    ServerProcess m_server{m_theirs};
    const url::DatabaseUrl m_synced{.path = m_folder.filePath(u"synced.accountdesk"_s)};
    const url::DatabaseUrl m_imported{.path = m_folder.filePath(u"imported.accountdesk"_s)};
    const QString m_today = m_folder.filePath(u"today.csv"_s);
    const QString m_page = m_folder.filePath(u"page"_s);
    QString m_pin;
    QByteArray m_token;
    QStringList m_pages;
    qint64 m_sequence = 0;
    int m_day = 0;
};

} // namespace

void measureSync(Report &report, int rows, const QString &csv)
{
    SyncBench bench(rows, csv);
    report.compare(
        rows, u"first sync"_s, [&] { return bench.firstSync(); }, u"curl, import"_s,
        [&] { return bench.firstFetch(); });
    if (report.purpose() == Purpose::Growth)
        return; // as many changes, whatever the book
    report.compare(
        bench.dailyChanges(), u"daily sync of that book"_s, [&] { return bench.dailySync(); }, u"curl, import"_s,
        [&] { return bench.dailyFetch(); });
}

} // namespace accountdesk::bench
