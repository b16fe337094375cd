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

    SyncClerk(sync::SyncConnection::Credentials credentials, quint16 port, Kind kind = Kind::SqliteFile);

    /// Trusts this server and has a token for it; the book isn't connected yet.
    [[nodiscard]] static sync::SyncConnection::Credentials credentials(ServerProcess &server, const QString &name,
                                                                       const QStringList &tokenOptions = {});
    /// One try for each request, unless a test wants more.
    [[nodiscard]] static sync::SyncEngine::Options options(int attempts = 1);

    [[nodiscard]] const TestDatabase &book() const { return m_book; }
    [[nodiscard]] sync::SyncConnection::Credentials &credentials() { return m_credentials; }
    [[nodiscard]] const sync::SyncConnection::Credentials &credentials() const { return m_credentials; }
    /// Goes another way to the server.
    void setPort(quint16 port) { m_port = port; }

    [[nodiscard]] sync::SyncEndpoint endpoint() const;
    void connect(storage::FirstSync firstSync = storage::FirstSync::Ask) const;
    void change(const QList<Change> &changes, const QString &who = QStringLiteral("clerk")) const;
    [[nodiscard]] std::optional<Account> account(const QString &id) const { return stored(m_book, id); }
    [[nodiscard]] QList<Account> accounts() const { return allAccounts(m_book); }
    [[nodiscard]] QList<storage::SyncConflict> conflicts() const;
    [[nodiscard]] Result<> resolve(const QList<storage::SyncDecision> &decisions) const;
    [[nodiscard]] storage::SyncLink link() const;
    [[nodiscard]] storage::SyncBook::Waiting waiting() const;

    /// Syncs in a thread of its own, while this one's event loop turns.
    [[nodiscard]] QFuture<sync::SyncRun<sync::SyncReport>> start(const sync::SyncEngine::Options &options,
                                                                 const std::shared_ptr<Progress> &progress) const;
    [[nodiscard]] sync::SyncRun<sync::SyncReport> trySync(
        const sync::SyncEngine::Options &options = SyncClerk::options()) const;
    /// The same, and it has to come to its end.
    sync::SyncReport sync() const;

    /// What a book has, by id; revisions and times apart, which every book counts for itself.
    [[nodiscard]] static QList<Account> allAccounts(const TestDatabase &book);

private:
    TestDatabase m_book;
    sync::SyncConnection::Credentials m_credentials;
    quint16 m_port;
};

} // namespace accountdesk::test
