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
    Database database = book.open();
    SyncBook syncBook(database, Actor(QStringLiteral("server")));
    return work(syncBook);
}

} // namespace

SyncClerk::SyncClerk(SyncConnection::Credentials credentials, quint16 port, Kind kind)
    : m_book(kind), m_credentials(std::move(credentials)), m_port(port)
{
    (void)m_book.openBook();
}

SyncConnection::Credentials SyncClerk::credentials(ServerProcess &server, const QString &name,
                                                   const QStringList &tokenOptions)
{
    const auto pin = CertificatePin::of(QSslCertificate(readFile(server.certificateFile())));
    return {.token = QString::fromLatin1(server.token(name, tokenOptions)), .trust = {.pins = {{.pin = pin.value()}}}};
}

SyncEngine::Options SyncClerk::options(int attempts)
{
    using namespace std::chrono_literals;
    return {.clerk = Actor(QStringLiteral("clerk")), .attempts = attempts, .backoff = Backoff(10ms, 20ms)};
}

SyncEndpoint SyncClerk::endpoint() const
{
    return SyncEndpoint::parse(QStringLiteral("https://127.0.0.1:%1/").arg(m_port)).value();
}

void SyncClerk::connect(FirstSync firstSync) const
{
    inBook(m_book, [&](SyncBook &book) {
        valueOf(book.connect(QStringLiteral("https://127.0.0.1:%1/").arg(m_port), firstSync));
    });
}

void SyncClerk::change(const QList<Change> &changes, const QString &who) const
{
    changeElsewhere(m_book, changes, who);
}

QList<SyncConflict> SyncClerk::conflicts() const
{
    return inBook(m_book, [](SyncBook &book) { return valueOf(book.conflicts(10'000)); });
}

Result<> SyncClerk::resolve(const QList<SyncDecision> &decisions) const
{
    return inBook(m_book, [&](SyncBook &book) { return book.resolve(decisions); });
}

SyncLink SyncClerk::link() const
{
    return inBook(m_book, [](SyncBook &book) { return valueOf(book.link()); });
}

SyncBook::Waiting SyncClerk::waiting() const
{
    return inBook(m_book, [](SyncBook &book) { return valueOf(book.waiting()); });
}

QFuture<SyncRun<SyncReport>> SyncClerk::start(const SyncEngine::Options &options,
                                              const std::shared_ptr<Progress> &progress) const
{
    return QtConcurrent::run([this, options, progress] {
        Database database = m_book.open();
        SyncConnection connection(endpoint(), m_credentials);
        return SyncEngine(database, connection, *progress, options).run();
    });
}

SyncRun<SyncReport> SyncClerk::trySync(const SyncEngine::Options &options) const
{
    return await(start(options, std::make_shared<Progress>()));
}

SyncReport SyncClerk::sync() const
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
    Database database = book.open();
    QList<Account> accounts;
    valueOf(AccountReader(database).forEach({}, [&](Account account) {
        account.revision = 0;
        account.changedAt = {};
        accounts.append(account);
        return true;
    }));
    return accounts;
}

} // namespace accountdesk::test
