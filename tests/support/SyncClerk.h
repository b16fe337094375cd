// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Accounts.h"
#include "support/Await.h"
#include "support/CuttingProxy.h"
#include "support/ServerProcess.h"
#include "sync/SyncEngine.h"

namespace accountdesk::test {

/// A clerk with a book of her own, who synchronises it with a server.
class SyncClerk
{
public:
    using Kind = TestDatabase::Kind;

    SyncClerk(SyncConnection::Credentials credentials, quint16 port, Kind kind = Kind::SqliteFile);

    /// Trusts this server and has a token for it; the book isn't connected yet.
    [[nodiscard]] static SyncConnection::Credentials credentials(ServerProcess &server, const QString &name,
                                                                 const QStringList &tokenOptions = {});
    /// One try for each request, unless a test wants more.
    [[nodiscard]] static SyncEngine::Options options(int attempts = 1);

    [[nodiscard]] const TestDatabase &book() const { return m_book; }
    [[nodiscard]] SyncConnection::Credentials &credentials() { return m_credentials; }
    [[nodiscard]] const SyncConnection::Credentials &credentials() const { return m_credentials; }
    /// Goes another way to the server.
    void setPort(quint16 port) { m_port = port; }

    [[nodiscard]] SyncEndpoint endpoint() const;
    void connect(FirstSync firstSync = FirstSync::Ask) const;
    void change(const QList<Change> &changes, const QString &who = QStringLiteral("clerk")) const;
    [[nodiscard]] std::optional<Account> account(const QString &id) const { return stored(m_book, id); }
    [[nodiscard]] QList<Account> accounts() const { return allAccounts(m_book); }
    [[nodiscard]] QList<SyncConflict> conflicts() const;
    [[nodiscard]] Result<> resolve(const QList<SyncDecision> &decisions) const;
    [[nodiscard]] SyncLink link() const;
    [[nodiscard]] SyncBook::Waiting waiting() const;

    /// Syncs in a thread of its own, while this one's event loop turns.
    [[nodiscard]] QFuture<SyncRun<SyncReport>> start(const SyncEngine::Options &options,
                                                     const std::shared_ptr<Progress> &progress) const;
    [[nodiscard]] SyncRun<SyncReport> trySync(const SyncEngine::Options &options = SyncClerk::options()) const;
    /// The same, and it has to come to its end.
    SyncReport sync() const;

    /// What a book has, by id; revisions and times apart, which every book counts for itself.
    [[nodiscard]] static QList<Account> allAccounts(const TestDatabase &book);

private:
    TestDatabase m_book;
    SyncConnection::Credentials m_credentials;
    quint16 m_port;
};

} // namespace accountdesk::test
