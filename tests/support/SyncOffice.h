// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/SyncSession.h"
#include "support/Books.h"
#include "support/SyncClerk.h"
#include "sync/TrustStore.h"

namespace accountdesk::test {

/// A server with a book of three accounts, a colleague who has synced with it, and what a further
/// clerk needs to do so.
struct SyncOffice
{
    SyncOffice()
        : server(book), colleague(SyncClerk::credentials(server, QStringLiteral("colleague")), server.port()),
          credentials(SyncClerk::credentials(server, QStringLiteral("clerk")))
    {
        changeElsewhere(book, {Change::open(accountOf(QStringLiteral("ACCT100"), QStringLiteral("Jane"), 6000, 10000)),
                               Change::open(accountOf(QStringLiteral("ACCT200"), QStringLiteral("John"), 7000, 6000)),
                               Change::open(accountOf(QStringLiteral("ACCT300"), QStringLiteral("Maria"), 0, 50000))});
        colleague.connect();
        (void)colleague.sync();
    }

    [[nodiscard]] sync::SyncEndpoint endpoint() const { return sync::SyncEndpoint::parse(server.url()).value(); }
    [[nodiscard]] book::SyncSession::Setup setup() const
    {
        return {.endpoint = endpoint(),
                .token = credentials.token,
                .keep = platform::CredentialStore::Keep::ForThisRun};
    }
    /// In the settings, as after the assistant.
    void trust() const { QVERIFY(sync::TrustStore::setPins(endpoint().authority(), credentials.trust.pins)); }
    [[nodiscard]] std::optional<Account> account(const QString &id) const { return stored(book, id); }
    /// The colleague changes an account as it is on the server, and syncs.
    void change(const QString &id, Change::Fields fields, const Account &values) const
    {
        (void)colleague.sync();
        colleague.change({Change::edit(colleague.account(id).value(), fields, values)});
        (void)colleague.sync();
    }

    TestDatabase book = TestDatabase(TestDatabase::Kind::SqliteFile);
    ServerProcess server;
    SyncClerk colleague;
    sync::SyncConnection::Credentials credentials;
};

/// A clerk's own rename of an account, in a book that another connection has open.
inline void rename(const TestDatabase &book, const QString &id, const QString &name)
{
    changeElsewhere(book, {Change::edit(stored(book, id).value(), Change::Name, {.name = name})},
                    QStringLiteral("ann"));
}

} // namespace accountdesk::test
