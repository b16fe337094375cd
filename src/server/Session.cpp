// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Session.h"

#include "server/Log.h"
#include "server/RequestHead.h"
#include "sync/Gzip.h"

#include <QDateTime>
#include <QLocale>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t maxHead = 16 * 1024;      // bytes
constexpr std::size_t readAtOnce = 64 * 1024;     // bytes
constexpr std::size_t readWhileIdle = 512;        // bytes: what each idle connection keeps ready
constexpr std::chrono::seconds turnedAwayTime(5); // for each step: it is to be told so, and to go
constexpr std::int64_t bodiesAtOnce = 8;          // of the largest size
constexpr qsizetype minGzip = 1024;               // bytes
constexpr std::chrono::seconds partingTime(5);    // for a client to take an answer in and close
constexpr std::size_t maxDrained = 64 * 1024 * 1024;

QByteArray dateNow()
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
               .toLatin1()
           + " GMT";
}

/// On a worker's thread.
void compress(Response &response)
{
    if (response.body.size() < minGzip || !response.contentType.startsWith("application/"))
        return;
    const QByteArray small = sync::gzip(response.body);
    if (small.isEmpty())
        return;
    response.body = small;
    response.headers.emplaceBack("Content-Encoding", "gzip");
}

} // namespace

namespace {

/// Goes to whoever waits for it, once: the work's or, when that takes too long, another. On the network thread.
template<typename Handler>
class Answer : public std::enable_shared_from_this<Answer<Handler>>
{
public:
    Answer(Handler handler, const asio::any_io_executor &network) : m_handler(std::move(handler)), m_timer(network) {}

    void give(Response response)
    {
        m_timer.cancel();
        if (!m_handler)
            return;
        Handler handler = *std::move(m_handler);
        m_handler.reset();
        std::move(handler)(std::move(response));
    }
    void giveAfter(std::chrono::seconds time, const Response &response)
    {
        m_timer.expires_after(time);
        m_timer.async_wait([self = this->shared_from_this(), response](const beast::error_code &error) {
            if (!error)
                self->give(response);
        });
    }

private:
    std::optional<Handler> m_handler;
    asio::steady_timer m_timer;
};

} // namespace

/// A request's work, which may still be busy with the database when nobody waits for it any more.
struct Session::Job
{
    RequestPlan plan;
    std::string body;
    std::shared_ptr<void> promise; ///< the body's memory

    [[nodiscard]] Result<Response> run(storage::Database &database, bool isGzip) const
    {
        auto response = plan.work(database, QByteArray::fromRawData(body.data(), static_cast<qsizetype>(body.size())));
        if (response && isGzip)
            compress(*response);
        return response;
    }
};

/// One request and what becomes of it.
struct Session::RequestContext
{
    explicit RequestContext(SessionContext &context) : context(context) {}
    RequestContext(const RequestContext &) = delete;
    RequestContext &operator=(const RequestContext &) = delete;

    [[nodiscard]] bool hasBody() const { return parser.chunked() || parser.content_length().value_or(0) > 0; }
    [[nodiscard]] std::int64_t maxBodySize() const
    {
        return std::min<std::int64_t>(plan.maxBodySize.value_or(context.settings.maxBody), context.settings.maxBody);
    }
    [[nodiscard]] std::int64_t announcedBody() const
    {
        return parser.chunked() ? maxBodySize() : static_cast<std::int64_t>(parser.content_length().value_or(0));
    }
    /// Whether there is memory for the body beside the others.
    [[nodiscard]] bool promiseBody(const asio::any_io_executor &network)
    {
        const std::int64_t size = announcedBody();
        if (context.bodyBytes + size > bodiesAtOnce * context.settings.maxBody)
            return false;
        context.bodyBytes += size;
        // The last one to let go of it may be a worker.
        promise = std::shared_ptr<void>(nullptr, [&context = context, size, network](void *) {
            asio::dispatch(network, [&context, size] { context.bodyBytes -= size; });
        });
        return true;
    }

    SessionContext &context;
    http::request_parser<http::string_body> parser;
    Request request;
    RequestPlan plan{.route = "other"};
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
    std::shared_ptr<void> promise;
    bool isRead = false; ///< to its end: the next request can follow
};

Session::Session(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls, SessionContext &context,
                 Welcome welcome)
    : m_stream(std::move(socket), *tls), m_tls(std::move(tls)), m_context(context), m_welcome(welcome),
      m_buffer(readAtOnce)
{
    beast::error_code error;
    const auto peer = beast::get_lowest_layer(m_stream).socket().remote_endpoint(error);
    m_address = error ? QByteArray("unknown") : QByteArray::fromStdString(peer.address().to_string());
    beast::get_lowest_layer(m_stream).socket().set_option(asio::ip::tcp::no_delay(true), error);
}

asio::awaitable<void> Session::run()
{
    if (!co_await handshake())
        co_return;
    Next next = Next::Request;
    while (next == Next::Request) {
        if (!co_await waitForRequest())
            co_return;
        next = co_await serve();
    }
    if (next == Next::Drain)
        co_await drain();
    co_await close();
}

void Session::stop()
{
    if (m_isIdle)
        drop();
}

void Session::drop()
{
    beast::get_lowest_layer(m_stream).close();
}

asio::awaitable<bool> Session::handshake()
{
    expireAfter(m_context.settings.handshakeTime);
    auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, asTuple);
    if (error)
        m_context.metrics.countFailedHandshake();
    co_return !error;
}

asio::awaitable<bool> Session::waitForRequest()
{
    if (m_buffer.size() > 0)
        co_return true;
    m_isIdle = true;
    m_buffer.shrink_to_fit();
    // Who hasn't shown a token takes a place that others may need.
    expireAfter(m_isKnown ? m_context.settings.idleTime
                          : std::min(m_context.settings.idleTime, m_context.settings.headTime));
    auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(readWhileIdle), asTuple);
    m_buffer.commit(size);
    m_isIdle = false;
    co_return !error;
}

asio::awaitable<Session::Next> Session::serve()
{
    RequestContext exchange(m_context);
    exchange.parser.header_limit(maxHead);
    exchange.parser.body_limit(static_cast<std::uint64_t>(m_context.settings.maxBody));
    expireAfter(m_context.settings.headTime);
    auto [error, size] = co_await http::async_read_header(m_stream, m_buffer, exchange.parser, asTuple);
    exchange.request = requestFrom(exchange.parser.get(), m_address);
    std::optional<Response> response;
    if (error)
        response = refusalOf(error, m_context.settings.maxBody);
    else
        response = co_await answerTo(exchange);
    if (!response)
        co_return Next::Close;

    const bool keepsAlive = exchange.isRead && !exchange.plan.isLast && exchange.parser.keep_alive()
                            && m_welcome == Welcome::Served && !m_context.isStopping;
    const bool isSent = co_await send(exchange, *response, keepsAlive);
    const auto time = std::chrono::steady_clock::now() - exchange.begun;
    m_context.metrics.countRequest(exchange.plan.route, response->status, time);
    log("request",
        {{"method", exchange.request.method.left(16)},
         {"route", exchange.plan.route},
         {"status", QByteArray::number(response->status)},
         {"ms", QByteArray::number(qlonglong(std::chrono::duration_cast<std::chrono::milliseconds>(time).count()))},
         {"bytes", QByteArray::number(response->body.size())},
         {"client", m_address},
         {"token", exchange.plan.who}});
    if (!isSent)
        co_return Next::Close;
    if (keepsAlive)
        co_return Next::Request;
    co_return exchange.isRead ? Next::Close : Next::Drain;
}

/// None: the client is gone, or didn't send its body.
asio::awaitable<std::optional<Response>> Session::answerTo(RequestContext &exchange)
{
    if (auto objection = objectionTo(exchange.parser.get()))
        co_return objection; // nobody can say where the next request begins
    exchange.isRead = !exchange.hasBody();
    if (m_welcome == Welcome::Overloaded)
        co_return problemForNow(503, 5, u"Too many clients are connected."_s);
    exchange.plan = m_context.service.plan(exchange.request);
    const RequestPlan &plan = exchange.plan;
    m_isKnown = m_isKnown || !plan.who.isEmpty();
    if (!plan.work)
        co_return plan.refusal;
    if (exchange.hasBody() && !plan.takesBody)
        co_return problem(400, u"This request can't have a body."_s);
    std::optional<Response> refusal;
    if (!co_await readBody(exchange, refusal))
        co_return refusal;
    if (plan.check) {
        if (auto objection = plan.check(QByteArray::fromStdString(exchange.parser.get().body())))
            co_return objection;
    }
    co_return co_await work(exchange);
}

/// False: `refusal` is the answer, or none when there is nobody to answer.
asio::awaitable<bool> Session::readBody(RequestContext &exchange, std::optional<Response> &refusal)
{
    if (!exchange.hasBody())
        co_return true;
    const std::int64_t most = exchange.maxBodySize();
    refusal = tooLarge(most);
    if (exchange.announcedBody() > most)
        co_return false;
    exchange.parser.body_limit(static_cast<std::uint64_t>(most));
    refusal = problemForNow(503, 2, u"The server has no memory left for another body at the moment."_s);
    if (!exchange.promiseBody(co_await asio::this_coro::executor))
        co_return false;
    refusal.reset();
    expireAfter(m_context.settings.bodyTime);
    if (beast::iequals(exchange.parser.get()[http::field::expect], "100-continue")) {
        http::response<http::empty_body> goOn(http::status::continue_, 11);
        auto [error, size] = co_await http::async_write(m_stream, goOn, asTuple);
        if (error)
            co_return false;
    }
    auto [error, size] = co_await http::async_read(m_stream, m_buffer, exchange.parser, asTuple);
    exchange.isRead = !error;
    if (error)
        refusal = refusalOf(error, most);
    co_return exchange.isRead;
}

asio::awaitable<Response> Session::work(RequestContext &exchange)
{
    beast::get_lowest_layer(m_stream).expires_never(); // while it waits for the database
    const auto executor = co_await asio::this_coro::executor;
    const auto job = std::make_shared<const Job>(
        Job{exchange.plan, std::move(exchange.parser.get().body()), exchange.promise});
    const auto access = exchange.plan.isWriting ? WorkerPool::Access::Writes : WorkerPool::Access::Reads;
    const auto start = [this, &executor, &job, access, isGzip = exchange.request.acceptsGzip](auto handler) {
        const auto answer = std::make_shared<Answer<decltype(handler)>>(std::move(handler), executor);
        const auto finish = [answer, guard = asio::make_work_guard(executor)](Result<Response> result) {
            asio::post(guard.get_executor(), [answer, result = std::move(result)]() mutable {
                answer->give(result ? *std::move(result)
                                    : problemForNow(503, 5, u"The server can't use its database at the moment."_s));
            });
        };
        answer->giveAfter(m_context.settings.databaseTime, problemForNow(503, 30, u"The database doesn't answer."_s));
        if (!m_context.workers.post<Response>(
                access, [job, isGzip](storage::Database &database) { return job->run(database, isGzip); }, finish))
            asio::post(executor,
                       [answer] { answer->give(problemForNow(429, 1, u"Too many requests are waiting."_s)); });
    };
    co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Response)>(start, asio::use_awaitable);
}

asio::awaitable<bool> Session::send(RequestContext &exchange, const Response &response, bool keepsAlive)
{
    http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
    message.set(http::field::date, dateNow().toStdString());
    message.set(http::field::content_type, response.contentType.toStdString());
    message.set(http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    message.set(http::field::vary, "Accept-Encoding");
    for (const auto &[name, value] : response.headers)
        message.insert(name.toStdString(), value.toStdString());
    message.keep_alive(keepsAlive);
    message.body() = response.body.toStdString();
    message.prepare_payload();
    http::response_serializer<http::string_body> serializer(message);
    serializer.split(exchange.request.method == "HEAD"); // whose answers have a head only
    expireAfter(m_context.settings.bodyTime);
    if (serializer.split()) {
        auto [error, size] = co_await http::async_write_header(m_stream, serializer, asTuple);
        co_return !error;
    }
    auto [error, size] = co_await http::async_write(m_stream, serializer, asTuple);
    co_return !error;
}

/// Takes in and forgets what a client still sends of a refused body: if the connection were closed
/// before, the client might lose the answer.
asio::awaitable<void> Session::drain()
{
    expireAfter(partingTime);
    std::array<char, 4096> nothing{};
    for (std::size_t drained = 0; drained < maxDrained;) {
        auto [error, size] = co_await m_stream.async_read_some(asio::buffer(nothing), asTuple);
        if (error)
            co_return;
        drained += size;
    }
}

asio::awaitable<void> Session::close()
{
    expireAfter(partingTime);
    (void)co_await m_stream.async_shutdown(asTuple);
}

void Session::expireAfter(std::chrono::seconds time)
{
    beast::get_lowest_layer(m_stream).expires_after(m_welcome == Welcome::Served ? time
                                                                                 : std::min(time, turnedAwayTime));
}

} // namespace accountdesk::server
