// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "server/Settings.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <functional>

namespace accountdesk::server {

/// Accepts connections at one address. Lives on the network thread.
class Listener
{
public:
    using Accept = std::function<void(boost::asio::ip::tcp::socket)>;

    explicit Listener(boost::asio::io_context &context) : m_acceptor(context) {}

    /// Port 0: one that is free.
    [[nodiscard]] Result<> open(const Endpoint &endpoint);
    /// Where it listens, "127.0.0.1:8443".
    [[nodiscard]] QByteArray address() const;
    /// Hands each connection over until close().
    void start(Accept accept);
    void close();

private:
    [[nodiscard]] boost::asio::awaitable<void> run(Accept accept);

    boost::asio::ip::tcp::acceptor m_acceptor;
};

} // namespace accountdesk::server
