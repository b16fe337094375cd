// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/StatementCanceller.h"

#include "platform/Socket.h"
#include "storage/sql/ConnectionOptions.h"
#include "storage/sql/MariaDbGuard.h"
#include "storage/sql/NativeHandle.h"

#include <QThreadPool>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>

namespace accountdesk::storage {

namespace {

using namespace std::chrono_literals;

// Before the same is tried once more. Pauses that went on doubling made a Cancel that came before its statement wait
// for most of a second.
constexpr std::chrono::milliseconds firstPause = 25ms;
constexpr std::chrono::milliseconds maxPause = 100ms;
constexpr int maxThreads = 8;

/// Not the global pool, which work that waits for this may fill.
QThreadPool &pool()
{
    static const auto threads = [] {
        auto made = std::make_unique<QThreadPool>();
        made->setMaxThreadCount(maxThreads);
        return made;
    }();
    return *threads;
}

class SqliteCanceller final : public StatementCanceller
{
public:
    explicit SqliteCanceller(sqlite3 *handle) : m_handle(handle) {}

    void interrupt() override
    {
        stopAll(); // rows may be read between statements: those, too
        StatementCanceller::interrupt();
    }

private:
    std::function<void()> prepareToStop() override
    {
        return [this] { stopAll(); };
    }

    void stopAll() // SQLite's call is quick, and ignored when nothing runs
    {
        const std::lock_guard lock(m_mutex);
        if (isOpen() && m_handle)
            sqlite3_interrupt(m_handle);
    }

    sqlite3 *m_handle;
};

class MySqlCanceller final : public StatementCanceller
{
public:
    MySqlCanceller(MYSQL *connection, const url::DatabaseUrl &url, const QString &password)
        : m_id(mysql_thread_id(connection)), m_socket(mysql_get_socket(connection)), m_host(mariaDbHost(url).toUtf8()),
          m_port(url.effectivePort()), m_user(url.user.toUtf8()), m_password(password.toUtf8())
    {}

private:
    using Server = std::shared_ptr<MYSQL>;

    std::function<void()> prepareToStop() override
    {
        const Server server = connect();
        return server ? [this, server] { kill(server, "KILL QUERY "); } : std::function<void()>();
    }

    std::function<void()> abandon() override
    {
        m_socket.cut();
        return [this] {
            if (const Server server = connect())
                kill(server, "KILL CONNECTION ");
        };
    }

    Server connect() const
    {
        Server server(mysql_init(nullptr), &mysql_close);
        registerMariaDbGuard();
        const bool isConnected = server
                                 && mysql_real_connect(server.get(), m_host.constData(), m_user.constData(),
                                                       m_password.constData(), nullptr, m_port, nullptr, 0);
        return isConnected ? server : nullptr;
    }

    void kill(const Server &server, const QByteArray &command) const
    {
        mysql_query(server.get(), (command + QByteArray::number(qulonglong(m_id))).constData());
    }

    const unsigned long m_id;
    const platform::SocketCopy m_socket;
    // Made while the connection is: the thread that uses them may outlive the application object.
    const QByteArray m_host;
    const unsigned int m_port;
    const QByteArray m_user;
    const QByteArray m_password;
};

class PostgreSqlCanceller final : public StatementCanceller
{
public:
    explicit PostgreSqlCanceller(PGconn *connection)
        : m_cancel(PQgetCancel(connection), &PQfreeCancel), m_socket(PQsocket(connection))
    {}

private:
    std::function<void()> prepareToStop() override
    {
        if (!m_cancel)
            return {};
        return [this] {
            std::array<char, 256> problem{};
            PQcancel(m_cancel.get(), problem.data(), int(problem.size()));
        };
    }

    std::function<void()> abandon() override
    {
        auto tell = prepareToStop();
        if (tell)
            m_socket.cut();
        return tell;
    }

    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> m_cancel;
    const platform::SocketCopy m_socket;
};

/// For a driver that keeps its connection to itself.
class NoCanceller final : public StatementCanceller
{
    std::function<void()> prepareToStop() override { return {}; }
};

} // namespace

std::shared_ptr<StatementCanceller> StatementCanceller::of(const QSqlDatabase &handle, const url::DatabaseUrl &url,
                                                           const QString &password)
{
    switch (url.backend) {
    case url::Backend::MySql:
        if (auto *connection = nativeHandle<MYSQL>(handle))
            return std::make_shared<MySqlCanceller>(connection, url, password);
        break;
    case url::Backend::PostgreSql:
        if (auto *connection = nativeHandle<PGconn>(handle))
            return std::make_shared<PostgreSqlCanceller>(connection);
        break;
    case url::Backend::Sqlite:
        if (auto *connection = nativeHandle<sqlite3>(handle))
            return std::make_shared<SqliteCanceller>(connection);
        break;
    }
    return std::make_shared<NoCanceller>();
}

void StatementCanceller::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (!isOpen())
        return;
    if (const auto tell = m_order.means == Means::Connection ? abandon() : nullptr) {
        m_connection = ConnectionState::Abandoned;
        pool().start([self = shared_from_this(), tell] { tell(); });
    } else if (m_statement == StatementState::Running) {
        m_statement = StatementState::Stopping;
        pool().start([self = shared_from_this(), statement = m_last] { self->stop(statement); });
    }
}

void StatementCanceller::stop(Number statement)
{
    const std::function<void()> send = prepareToStop();
    // A server that hasn't seen the statement yet ignores that it is to stop.
    for (auto pause = firstPause; send && stopOnce(statement, send); pause = std::min(2 * pause, maxPause)) {
        std::unique_lock lock(m_mutex);
        m_ended.wait_for(lock, pause, [&] { return hasEnded(statement); });
    }
    const std::lock_guard lock(m_mutex);
    if (!hasEnded(statement)) // there was no way to tell it; the next time there may be one
        m_statement = StatementState::Running;
}

/// False: it has ended.
bool StatementCanceller::stopOnce(Number statement, const std::function<void()> &send)
{
    const std::lock_guard landing(m_landing);
    {
        const std::lock_guard lock(m_mutex);
        if (hasEnded(statement))
            return false;
    }
    send();
    return true;
}

void StatementCanceller::close()
{
    {
        const std::lock_guard lock(m_mutex);
        if (isOpen())
            m_connection = ConnectionState::Closed;
    }
    m_ended.notify_all();
}

bool StatementCanceller::isAbandoned() const
{
    const std::lock_guard lock(m_mutex);
    return m_connection == ConnectionState::Abandoned;
}

StatementCanceller::Order StatementCanceller::setOrder(const Order &order)
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_order, order);
}

bool StatementCanceller::isCancelled() const
{
    const std::lock_guard lock(m_mutex);
    return heedsCancel();
}

bool StatementCanceller::beginCommit()
{
    const std::lock_guard lock(m_mutex);
    if (heedsCancel())
        return false;
    m_order.means = Means::Statement;
    return true;
}

StatementCanceller::Statement::Statement(StatementCanceller &canceller) : m_canceller(canceller)
{
    // Whoever cancels says so before interrupting: either that is seen here, or the interruption
    // finds the statement running.
    const std::lock_guard lock(canceller.m_mutex);
    m_mayRun = !canceller.heedsCancel();
    if (!m_mayRun)
        return;
    ++canceller.m_last;
    canceller.m_statement = StatementState::Running;
}

StatementCanceller::Statement::~Statement()
{
    {
        const std::lock_guard lock(m_canceller.m_mutex);
        m_canceller.m_statement = StatementState::Ended;
    }
    m_canceller.m_ended.notify_all();
    const std::lock_guard landed(m_canceller.m_landing);
}

} // namespace accountdesk::storage
