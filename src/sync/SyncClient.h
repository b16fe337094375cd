// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncMessages.h"
#include "sync/HttpExchange.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QPointer>

namespace accountdesk::sync {

/// Talks to one sync server: docs/sync-protocol.md.
///
/// Nothing, the token least of all, is sent before the server's key is trusted: each connection is
/// checked on its handshake. A server that isn't trusted yet ends the request with a
/// SyncFailure::trust for a clerk to look at; after the clerk agreed, setTrust() and ask again.
///
/// It belongs to a thread with an event loop, which also answers the futures; one request at a time.
/// It goes through the program's proxy (QNetworkProxyFactory::setUseSystemConfiguration(true) is the
/// system's), of which only CONNECT is asked, so that TLS still ends at the server.
class SyncClient : public QObject
{
    Q_OBJECT
public:
    static constexpr int defaultPage = 1000;
    static constexpr int maxPage = 10'000;

    explicit SyncClient(const SyncEndpoint &endpoint, QObject *parent = nullptr);
    ~SyncClient() override;

    [[nodiscard]] const SyncEndpoint &endpoint() const { return m_server.endpoint; }
    /// The keys to trust: trustFor(). Drops the connections that were made before.
    void setTrust(const ServerTrust &trust);
    /// What can't be a token (line ends, blanks) is an error.
    [[nodiscard]] static Result<> checkToken(const QString &token);
    /// The token of this clerk; checked.
    [[nodiscard]] Result<> setToken(const QString &token);
    void setLimits(const HttpExchange::Limits &limits) { m_limits = limits; }

    [[nodiscard]] QFuture<SyncResult<ServerStatus>> status();
    /// At most `limit` (1 to maxPage) changes after the sequence `since`.
    [[nodiscard]] QFuture<SyncResult<ChangesPage>> changes(std::int64_t since, int limit = defaultPage);
    [[nodiscard]] QFuture<SyncResult<PushResult>> push(const PushBatch &batch);

    [[nodiscard]] bool isBusy() const { return m_exchange; }
    /// Ends the request that runs with Error::cancelled(). A batch may have arrived nevertheless.
    void cancel();

private:
    template<typename T>
    using Parse = std::function<Result<T>(QByteArray)>;

    template<typename T>
    QFuture<SyncResult<T>> ask(const QUrl &url, const QByteArray &body, Parse<T> parse);

    HttpExchange::Server m_server;
    HttpExchange::Limits m_limits;
    QByteArray m_token;
    QNetworkAccessManager m_network; ///< a child, so that it moves to another thread with this
    QPointer<HttpExchange> m_exchange;
};

} // namespace accountdesk::sync
