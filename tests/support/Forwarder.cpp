// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Forwarder.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace accountdesk::test {

Forwarder::Forwarder(const DatabaseUrl &server) : m_url(server)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &Forwarder::take);
    restore();
}

DatabaseUrl Forwarder::url() const
{
    DatabaseUrl url = m_url;
    url.host = QHostAddress(QHostAddress::LocalHost).toString();
    url.port = m_port;
    return url;
}

void Forwarder::hold()
{
    m_held = QSet<QTcpSocket *>(m_ways.keyBegin(), m_ways.keyEnd());
}

bool Forwarder::holdsSomething() const
{
    return std::any_of(m_held.begin(), m_held.end(),
                       [](const QTcpSocket *client) { return client->bytesAvailable() > 0; });
}

void Forwarder::release()
{
    const auto held = std::exchange(m_held, {});
    for (QTcpSocket *client : held)
        forward(client);
}

void Forwarder::cut()
{
    m_listener.close();
    const auto clients = m_ways.keys();
    for (QTcpSocket *client : clients)
        client->abort();
}

void Forwarder::restore()
{
    if (!m_listener.listen(QHostAddress::LocalHost, m_port))
        qFatal("can't listen: %s", qPrintable(m_listener.errorString()));
    m_port = m_listener.serverPort();
}

void Forwarder::take()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        auto *server = new QTcpSocket(client);
        m_ways.insert(client, server);
        connect(client, &QTcpSocket::readyRead, this, [this, client] { forward(client); });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_ways.remove(client);
            m_held.remove(client);
            client->deleteLater();
        });
        if (!m_isSilent)
            server->connectToHost(m_url.host, static_cast<quint16>(m_url.effectivePort()));
    }
}

void Forwarder::forward(QTcpSocket *client)
{
    if (m_held.contains(client) || m_isSilent || client->bytesAvailable() == 0)
        return;
    ++m_sent;
    m_ways.value(client)->write(client->readAll());
}

} // namespace accountdesk::test
