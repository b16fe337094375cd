// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncClerk.h"

#include "support/Files.h"
#include "support/ValueOf.h"

#include <QtConcurrentRun>

namespace accountdesk::test {

namespace {

/// Work on a clerk's book.
template<typename Work>
auto inBook(const TestDatabase &book, Work work)
{
    storage::Database database = book.open();
    storage::SyncBook syncBook(database, Actor(QStringLiteral("server")));
    return work(syncBook);
}

} // namespace

SyncClerk::SyncClerk(sync::SyncConnection::Credentials credentials, quint16 port, Kind kind)
    : m_book(kind), m_credentials(std::move(credentials)), m_port(port)
{
    (void)m_book.openBook();
}

sync::SyncConnection::Credentials SyncClerk::credentials(ServerProcess &server, const QString &name,
                                                         const QStringList &tokenOptions)
{
    const auto pin = sync::CertificatePin::of(QSslCertificate(readFile(server.certificateFile())));
    return {.token = QString::fromLatin1(server.token(name, tokenOptions)), .trust = {.pins = {{.pin = pin.value()}}}};
}

sync::SyncEngine::Options SyncClerk::options(int attempts)
{
    using namespace std::chrono_literals;
    return {.clerk = Actor(QStringLiteral("clerk")), .attempts = attempts, .backoff = sync::Backoff(10ms, 20ms)};
}

sync::SyncEndpoint SyncClerk::endpoint() const
{
    return sync::SyncEndpoint::parse(QStringLiteral("https://127.0.0.1:%1/").arg(m_port)).value();
}

void SyncClerk::connect(storage::FirstSync firstSync) const
{
    inBook(m_book, [&](storage::SyncBook &book) {
        valueOf(book.connect(QStringLiteral("https://127.0.0.1:%1/").arg(m_port), firstSync));
    });
}

void SyncClerk::change(const QList<Change> &changes, const QString &who) const
{
    changeElsewhere(m_book, changes, who);
}

QList<storage::SyncConflict> SyncClerk::conflicts() const
{
    return inBook(m_book, [](storage::SyncBook &book) { return valueOf(book.conflicts(10'000)); });
}

Result<> SyncClerk::resolve(const QList<storage::SyncDecision> &decisions) const
{
    return inBook(m_book, [&](storage::SyncBook &book) { return book.resolve(decisions); });
}

storage::SyncLink SyncClerk::link() const
{
    return inBook(m_book, [](storage::SyncBook &book) { return valueOf(book.link()); });
}

storage::SyncBook::Waiting SyncClerk::waiting() const
{
    return inBook(m_book, [](storage::SyncBook &book) { return valueOf(book.waiting()); });
}

QFuture<sync::SyncRun<sync::SyncReport>> SyncClerk::start(const sync::SyncEngine::Options &options,
                                                          const std::shared_ptr<Progress> &progress) const
{
    return QtConcurrent::run([this, options, progress] {
        storage::Database database = m_book.open();
        sync::SyncConnection connection(endpoint(), m_credentials);
        return sync::SyncEngine(database, connection, *progress, options).run();
    });
}

sync::SyncRun<sync::SyncReport> SyncClerk::trySync(const sync::SyncEngine::Options &options) const
{
    return await(start(options, std::make_shared<Progress>()));
}

sync::SyncReport SyncClerk::sync() const
{
    const auto run = trySync();
    if (!run) {
        const Error &error = run.error().failure.error;
        qFatal("no sync: %s %s", qPrintable(error.text()), qPrintable(error.detail));
    }
    return *run;
}

QList<Account> SyncClerk::allAccounts(const TestDatabase &book)
{
    storage::Database database = book.open();
    QList<Account> accounts;
    valueOf(storage::AccountReader(database).forEach({}, [&](Account account) {
        account.revision = 0;
        account.changedAt = {};
        accounts.append(account);
        return true;
    }));
    return accounts;
}

} // namespace accountdesk::test
