// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Listener.h"

#include "server/Log.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <sstream>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds pause(100); // when there is no descriptor left for a connection

} // namespace

Result<> Listener::open(const Endpoint &endpoint)
{
    boost::system::error_code error;
    const tcp::endpoint place(asio::ip::make_address(endpoint.address.toStdString(), error), endpoint.port);
    if (!error)
        m_acceptor.open(place.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(place, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        return {};
    return failure({.kind = Error::Kind::Unavailable,
                    .happened = u"The server can't listen on %1:%2."_s.arg(endpoint.address).arg(endpoint.port),
                    .advice = u"Another program may be using it. Choose another port."_s,
                    .detail = QString::fromStdString(error.message())});
}

QByteArray Listener::address() const
{
    boost::system::error_code error;
    std::ostringstream text;
    text << m_acceptor.local_endpoint(error);
    return QByteArray::fromStdString(text.str());
}

void Listener::start(Accept accept)
{
    asio::co_spawn(m_acceptor.get_executor(), run(accept), [this, accept](const std::exception_ptr &exception) {
        logException("listener", exception);
        if (exception && m_acceptor.is_open())
            start(accept); // for those who come next
    });
}

void Listener::close()
{
    boost::system::error_code error;
    m_acceptor.close(error);
}

asio::awaitable<void> Listener::run(Accept accept)
{
    asio::steady_timer timer(m_acceptor.get_executor());
    while (m_acceptor.is_open()) {
        auto [error, socket] = co_await m_acceptor.async_accept(asTuple);
        if (!error) {
            accept(std::move(socket));
        } else if (m_acceptor.is_open() && error != asio::error::connection_aborted) {
            log("accept", {{"problem", QByteArray::fromStdString(error.message())}});
            timer.expires_after(pause);
            co_await timer.async_wait(asTuple);
        }
    }
}

} // namespace accountdesk::server
