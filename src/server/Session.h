// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Metrics.h"
#include "server/Service.h"
#include "server/Settings.h"
#include "server/WorkerPool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <memory>

namespace accountdesk::server {

/// What the connections of a server have in common. Lives on the network thread.
struct SessionContext
{
    const Settings &settings;
    Service &service;
    WorkerPool &workers;
    Metrics &metrics;
    std::int64_t bodyBytes = 0; ///< promised to bodies that are read or worked on
    bool isStopping = false;
};

/// One connection of a client: TLS, then requests one after another.
class Session
{
public:
    enum class Welcome {
        Served,
        Overloaded, ///< there are too many, or too many of its address: its first request is answered with 503
    };

    Session(boost::asio::ip::tcp::socket socket, std::shared_ptr<boost::asio::ssl::context> tls,
            SessionContext &context, Welcome welcome);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Serves the connection to its end.
    [[nodiscard]] boost::asio::awaitable<void> run();
    /// Ends it at once when no request is running; else it ends after that.
    void stop();
    /// Ends it at once.
    void drop();

private:
    struct Job;
    struct RequestContext;
    enum class Next { Request, Close, Drain };
    using Stream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

    [[nodiscard]] boost::asio::awaitable<bool> handshake();
    [[nodiscard]] boost::asio::awaitable<bool> waitForRequest();
    [[nodiscard]] boost::asio::awaitable<Next> serve();
    [[nodiscard]] boost::asio::awaitable<std::optional<Response>> answerTo(RequestContext &exchange);
    [[nodiscard]] boost::asio::awaitable<bool> readBody(RequestContext &exchange, std::optional<Response> &refusal);
    [[nodiscard]] boost::asio::awaitable<Response> work(RequestContext &exchange);
    [[nodiscard]] boost::asio::awaitable<bool> send(RequestContext &exchange, const Response &response,
                                                    bool keepsAlive);
    [[nodiscard]] boost::asio::awaitable<void> drain();
    [[nodiscard]] boost::asio::awaitable<void> close();
    /// Those who are turned away have less.
    void expireAfter(std::chrono::seconds time);

    Stream m_stream;
    std::shared_ptr<boost::asio::ssl::context> m_tls;
    SessionContext &m_context;
    Welcome m_welcome;
    QByteArray m_address;
    boost::beast::flat_buffer m_buffer;
    bool m_isIdle = true;
    bool m_isKnown = false; ///< it has shown a token
};

} // namespace accountdesk::server
