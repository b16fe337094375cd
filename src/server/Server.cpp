// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Server.h"

#include "platform/OpenFileLimit.h"
#include "platform/ServerSignals.h"
#include "platform/UserName.h"
#include "server/Log.h"
#include "server/RateLimit.h"
#include "server/TlsContext.h"
#include "storage/accounts/UncheckedIds.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>

#include <cstdlib>

namespace accountdesk::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds tokensEvery(30);
constexpr std::chrono::seconds scrapeTime(5);
constexpr std::size_t maxTurnedAway = 256;     // who are told so at a time; about 100 kB each
constexpr std::chrono::seconds workersTime(5); // that what runs on the database has to end, once nobody waits for it

/// One scrape: a request, an answer.
asio::awaitable<void> serveMetrics(tcp::socket socket, std::function<QByteArray()> text)
{
    beast::tcp_stream stream(std::move(socket));
    stream.expires_after(scrapeTime);
    beast::flat_buffer buffer(16 * 1024);
    http::request<http::empty_body> request;
    auto [readError, readSize] = co_await http::async_read(stream, buffer, request, asTuple);
    if (readError)
        co_return;
    const bool isKnown = request.target() == "/metrics" && request.method() == http::verb::get;
    http::response<http::string_body> response(isKnown ? http::status::ok : http::status::not_found, 11);
    response.set(http::field::content_type, "text/plain; version=0.0.4");
    response.keep_alive(false);
    response.body() = isKnown ? text().toStdString() : "Not Found\n";
    response.prepare_payload();
    auto [error, size] = co_await http::async_write(stream, response, asTuple);
    if (!error)
        stream.socket().shutdown(tcp::socket::shutdown_send, error);
}

} // namespace

Server::Server(Settings settings)
    : m_settings(std::move(settings)), m_actor(platform::currentUser()),
      m_service(m_settings, m_actor), m_context{.settings = m_settings,
                                                .service = m_service,
                                                .workers = m_workers,
                                                .metrics = m_metrics},
      m_workers(m_settings.database, m_settings.password, m_settings.workers, m_settings.queue), m_listener(m_network),
      m_metricsListener(m_network), m_signals(m_network, platform::serversignals::reload), m_tokenTimer(m_network),
      m_stopTimer(m_network)
{}

Result<> Server::run()
{
    platform::raiseOpenFileLimit(); // each connection takes one, and the usual limit is about a thousand
    RETURN_IF_ERROR(loadTls());
    RETURN_IF_ERROR(prepareBook());
    RETURN_IF_ERROR(listen());
    // Before, a signal ends it at once: whatever it waits for.
    for (const int signal : platform::serversignals::stop)
        m_signals.add(signal);
    waitForSignal();
    waitForTokens();
    m_network.run();
    if (const int busy = m_workers.end(workersTime); busy > 0) {
        // A driver that waits for an answer can't be told to stop. What isn't committed the database undoes.
        log("stopped", {{"abandoned", QByteArray::number(busy)}});
        std::_Exit(EXIT_SUCCESS);
    }
    log("stopped");
    return {};
}

Result<> Server::prepareBook()
{
    ASSIGN_OR_RETURN(auto database, storage::Database::open(m_settings.database, m_settings.password));
    RETURN_IF_ERROR(storage::requireSound(database));
    RETURN_IF_ERROR(storage::migrate(database));
    m_bookFile = database.file();
    ASSIGN_OR_RETURN(const auto ids, storage::checkNewIds(database, m_actor, storage::NotedIds::All));
    if (!ids.isEmpty())
        log("ids", {{"renamed", QByteArray::number(qlonglong(ids.renamedCount))},
                    {"unusable", QByteArray::number(qlonglong(ids.unusableCount))}});
    ASSIGN_OR_RETURN(auto tokens, storage::AccessTokens(database).list());
    m_service.setTokens(std::move(tokens));
    return {};
}

Result<> Server::listen()
{
    RETURN_IF_ERROR(m_listener.open(m_settings.listen));
    if (m_settings.metrics) {
        RETURN_IF_ERROR(m_metricsListener.open(*m_settings.metrics));
        m_metricsListener.start([this](tcp::socket socket) { acceptForMetrics(std::move(socket)); });
        log("metrics", {{"address", m_metricsListener.address()}});
    }
    m_listener.start([this](tcp::socket socket) { accept(std::move(socket)); });
    log("listening", {{"address", m_listener.address()}, {"book", m_settings.database.displayName().toUtf8()}});
    return {};
}

Result<> Server::loadTls()
{
    ASSIGN_OR_RETURN(m_tls, makeTlsContext(m_settings.certificateFile, m_settings.keyFile));
    return {};
}

void Server::loadTokens()
{
    using Tokens = QList<storage::AccessToken>;
    const auto work = [](storage::Database &database) { return storage::AccessTokens(database).list(); };
    const auto done = [this](const Result<Tokens> &tokens) {
        if (tokens)
            asio::post(m_network, [this, tokens = *tokens] { m_service.setTokens(tokens); });
    };
    (void)m_workers.post<Tokens>(WorkerPool::Access::Reads, work, done); // when too many wait: in half a minute
}

void Server::accept(tcp::socket socket)
{
    beast::error_code error;
    const auto peer = socket.remote_endpoint(error);
    const QByteArray network = networkOf(QByteArray::fromStdString(peer.address().to_string()));
    const bool isTooMany = static_cast<int>(m_sessions.size()) >= m_settings.maxConnections
                           || m_addresses.value(network) >= m_settings.maxPerAddress;
    const auto welcome = isTooMany ? Session::Welcome::Overloaded : Session::Welcome::Served;
    const auto session = std::make_shared<Session>(std::move(socket), m_tls, m_context, welcome);
    if (isTooMany)
        turnAway(session);
    else
        serve(session, network);
}

void Server::serve(const std::shared_ptr<Session> &session, const QByteArray &network)
{
    m_sessions.insert(session.get());
    ++m_addresses[network];
    asio::co_spawn(m_network, session->run(), [this, session, network](const std::exception_ptr &exception) {
        logException("connection", exception);
        m_sessions.erase(session.get());
        if (--m_addresses[network] == 0)
            m_addresses.remove(network);
        endIfIdle();
    });
}

/// With an answer, for which whoever waited longest without asking anything makes room.
void Server::turnAway(const std::shared_ptr<Session> &session)
{
    m_metrics.countTurnedAway();
    if (m_turnedAway.size() >= maxTurnedAway) {
        m_turnedAway.front()->drop();
        m_turnedAway.pop_front();
    }
    m_turnedAway.push_back(session.get());
    asio::co_spawn(m_network, session->run(), [this, session](const std::exception_ptr &exception) {
        logException("connection", exception);
        m_turnedAway.remove(session.get());
    });
}

/// What still waits for the database has nobody who waits for it.
void Server::endIfIdle()
{
    if (m_context.isStopping && m_sessions.empty())
        m_network.stop();
}

void Server::acceptForMetrics(tcp::socket socket)
{
    const auto text = [this] { return m_metrics.text(static_cast<int>(m_sessions.size()), m_workers.waiting()); };
    asio::co_spawn(m_network, serveMetrics(std::move(socket), text),
                   [](const std::exception_ptr &exception) { logException("metrics", exception); });
}

void Server::waitForSignal()
{
    m_signals.async_wait([this](const beast::error_code &error, int signal) {
        if (error)
            return;
        if (signal != platform::serversignals::reload) {
            stop();
            return;
        }
        const auto loaded = loadTls();
        log("reload",
            {{"certificate", loaded ? QByteArray("ok") : (loaded.error().happened + loaded.error().detail).toUtf8()}});
        loadTokens();
        waitForSignal();
    });
}

void Server::waitForTokens()
{
    m_tokenTimer.expires_after(tokensEvery);
    m_tokenTimer.async_wait([this](const beast::error_code &error) {
        if (error)
            return;
        loadTokens();
        waitForTokens();
    });
}

void Server::stop()
{
    log("stopping", {{"connections", QByteArray::number(qulonglong(m_sessions.size()))}});
    m_context.isStopping = true;
    m_listener.close();
    m_metricsListener.close();
    m_tokenTimer.cancel();
    for (Session *session : m_sessions)
        session->stop();
    m_stopTimer.expires_after(m_settings.stopTime);
    m_stopTimer.async_wait([this](const beast::error_code &error) {
        if (!error)
            m_network.stop();
    });
    endIfIdle();
}

} // namespace accountdesk::server
