// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Listener.h"
#include "server/Session.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <list>
#include <set>

namespace accountdesk::server {

/// The running server: one thread for the network, the workers' for the database.
///
/// SIGTERM and SIGINT end it once the requests that run are answered, and within a bounded time if a database
/// never answers one; SIGHUP reads certificate, key
/// and tokens again, for new connections and for new requests. Tokens are read again every half
/// minute as well, so that a revoked one soon ends by itself.
class Server
{
public:
    explicit Server(Settings settings);

    /// Until it is stopped. An error: it couldn't start.
    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<> prepareBook();
    [[nodiscard]] Result<> listen();
    [[nodiscard]] Result<> loadTls();
    void loadTokens();
    void accept(boost::asio::ip::tcp::socket socket);
    void serve(const std::shared_ptr<Session> &session, const QByteArray &network);
    void turnAway(const std::shared_ptr<Session> &session);
    void endIfIdle();
    void acceptForMetrics(boost::asio::ip::tcp::socket socket);
    void waitForSignal();
    void waitForTokens();
    void stop();

    const Settings m_settings;
    const Actor m_actor; ///< where no client acts
    Service m_service;
    Metrics m_metrics;
    SessionContext m_context;
    boost::asio::io_context m_network{1};
    std::shared_ptr<const storage::BookFile> m_bookFile; // another one under its name isn't served
    WorkerPool m_workers;                                // ends before the connections that its jobs refer to
    Listener m_listener;
    Listener m_metricsListener;
    boost::asio::signal_set m_signals;
    boost::asio::steady_timer m_tokenTimer;
    boost::asio::steady_timer m_stopTimer;
    std::shared_ptr<boost::asio::ssl::context> m_tls;
    std::set<Session *> m_sessions;
    QHash<QByteArray, int> m_addresses; ///< how many of these each network has
    std::list<Session *> m_turnedAway;  ///< the oldest first
};

} // namespace accountdesk::server
