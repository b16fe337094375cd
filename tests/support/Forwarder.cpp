// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Forwarder.h"

#include <QHash>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

namespace accountdesk::test {

using namespace std::chrono_literals;

/// What lives in the thread.
class Forwarder::Ways : public QObject
{
public:
    explicit Ways(const url::DatabaseUrl &server) : m_server(server)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, &Ways::take);
    }

    void listen()
    {
        if (!m_listener.listen(QHostAddress::LocalHost, port))
            qFatal("can't listen: %s", qPrintable(m_listener.errorString()));
        port = m_listener.serverPort();
    }
    void cut()
    {
        m_listener.close();
        endAll();
    }
    void endAll()
    {
        const auto clients = ways.keys();
        for (QTcpSocket *client : clients)
            client->abort();
    }
    void forward(QTcpSocket *client)
    {
        if (held.contains(client) || isSilent || client->bytesAvailable() == 0)
            return;
        ++sent;
        asking.insert(client);
        const QByteArray bytes = client->readAll();
        if (plan && bytes.contains("INTO entry"))
            plan->changing = client;
        const bool isCommit = plan && plan->changing == client && bytes.contains("COMMIT");
        if (isCommit && plan->commit == Commit::Lost) {
            cutAsPlanned();
            return;
        }
        if (isCommit)
            answerIsLost = client;
        send(bytes, ways.value(client));
    }
    void cutAsPlanned()
    {
        answerIsLost = nullptr;
        if (std::exchange(plan, {})->afterwards == Afterwards::Away)
            cut();
        else
            endAll();
    }

    struct Plan
    {
        Commit commit;
        Afterwards afterwards;
        QTcpSocket *changing = nullptr; ///< the client whose change has come so far; others' transactions may end
    };
    std::optional<Plan> plan;
    QTcpSocket *answerIsLost = nullptr; ///< the client of the plan's COMMIT

    QHash<QTcpSocket *, QTcpSocket *> ways; ///< client, server
    QSet<QTcpSocket *> held;                ///< clients
    QSet<QTcpSocket *> asking;              ///< clients whom the server hasn't answered
    std::chrono::milliseconds delay = 0ms;
    quint16 port = 0;
    int sent = 0;
    int roundTrips = 0;
    bool isSilent = false;

private:
    void take()
    {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            auto *server = new QTcpSocket(client);
            ways.insert(client, server);
            connect(client, &QTcpSocket::readyRead, this, [this, client] { forward(client); });
            client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(server, &QTcpSocket::connected, server,
                    [server] { server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
            connect(server, &QTcpSocket::readyRead, client, [this, client, server] { answer(client, server); });
            connect(server, &QTcpSocket::disconnected, client,
                    [this, client] { later(client, [client] { client->disconnectFromHost(); }); });
            connect(client, &QTcpSocket::disconnected, this, [this, client] {
                ways.remove(client);
                held.remove(client);
                asking.remove(client);
                client->deleteLater();
            });
            if (!isSilent)
                server->connectToHost(m_server.host, m_server.effectivePort());
        }
    }

    void answer(QTcpSocket *client, QTcpSocket *server)
    {
        if (client == answerIsLost) {
            cutAsPlanned();
            return;
        }
        if (asking.remove(client))
            ++roundTrips;
        send(server->readAll(), client);
    }
    void send(const QByteArray &bytes, QTcpSocket *to)
    {
        later(to, [to, bytes] { to->write(bytes); });
    }
    /// In the order asked, as long as the delay is the same.
    template<typename Arrival>
    void later(QTcpSocket *to, const Arrival &arrival)
    {
        if (delay > 0ms)
            QTimer::singleShot(delay, Qt::PreciseTimer, to, arrival);
        else
            arrival();
    }

    const url::DatabaseUrl m_server;
    QTcpServer m_listener{this}; ///< with the sockets, which use what is above until they end
};

template<typename Work>
auto Forwarder::inThread(Work work) const
{
    using R = std::invoke_result_t<Work>;
    if constexpr (std::is_void_v<R>) {
        QMetaObject::invokeMethod(m_ways.get(), std::move(work), Qt::BlockingQueuedConnection);
    } else {
        R result{};
        QMetaObject::invokeMethod(m_ways.get(), std::move(work), Qt::BlockingQueuedConnection, &result);
        return result;
    }
}

Forwarder::Forwarder(const url::DatabaseUrl &server) : m_server(server), m_ways(std::make_unique<Ways>(server))
{
    m_ways->moveToThread(&m_thread);
    QObject::connect(
        &m_thread, &QThread::finished, m_ways.get(), [this] { m_ways.reset(); }, Qt::DirectConnection);
    m_thread.start();
    restore();
}

Forwarder::~Forwarder()
{
    m_thread.quit();
    m_thread.wait();
}

url::DatabaseUrl Forwarder::url() const
{
    url::DatabaseUrl url = m_server;
    url.host = QStringLiteral("127.0.0.1");
    url.port = inThread([this] { return m_ways->port; });
    return url;
}

void Forwarder::setDelay(std::chrono::milliseconds eachWay)
{
    inThread([this, eachWay] { m_ways->delay = eachWay; });
}

void Forwarder::hold()
{
    inThread([this] { m_ways->held = QSet<QTcpSocket *>(m_ways->ways.keyBegin(), m_ways->ways.keyEnd()); });
}

bool Forwarder::holdsSomething() const
{
    return inThread([this] {
        return std::any_of(m_ways->held.begin(), m_ways->held.end(),
                           [](const QTcpSocket *client) { return client->bytesAvailable() > 0; });
    });
}

void Forwarder::release()
{
    inThread([this] {
        const auto held = std::exchange(m_ways->held, {});
        for (QTcpSocket *client : held)
            m_ways->forward(client);
    });
}

void Forwarder::cutAtCommit(Commit commit, Afterwards afterwards)
{
    inThread([=, this] { m_ways->plan = {.commit = commit, .afterwards = afterwards}; });
}

void Forwarder::drop()
{
    inThread([this] { m_ways->endAll(); });
}

void Forwarder::cut()
{
    inThread([this] { m_ways->cut(); });
}

void Forwarder::restore()
{
    inThread([this] { m_ways->listen(); });
}

void Forwarder::silence()
{
    inThread([this] { m_ways->isSilent = true; });
}

int Forwarder::connections() const
{
    return inThread([this] { return static_cast<int>(m_ways->ways.size()); });
}

int Forwarder::sent() const
{
    return inThread([this] { return m_ways->sent; });
}

int Forwarder::roundTrips() const
{
    return inThread([this] { return m_ways->roundTrips; });
}

} // namespace accountdesk::test
