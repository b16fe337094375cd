// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CuttingProxy.h"

#include <QTcpSocket>

#include <utility>

namespace accountdesk::test {

CuttingProxy::CuttingProxy(quint16 port) : m_port(port)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the test's proxy can't listen: %s", qPrintable(errorString()));
}

void CuttingProxy::after(qint64 bytes, std::function<void()> what)
{
    m_left = bytes;
    m_event = std::move(what);
}

void CuttingProxy::cut()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->abort();
}

void CuttingProxy::breakDown()
{
    m_isBroken = true;
    cut();
}

void CuttingProxy::incomingConnection(qintptr handle)
{
    auto *client = new QTcpSocket(this);
    auto *server = new QTcpSocket(client);
    client->setSocketDescriptor(handle);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    if (m_isBroken) {
        client->abort();
        return;
    }
    server->connectToHost(QHostAddress::LocalHost, m_port);
    const auto forward = [this](QTcpSocket *from, QTcpSocket *to) {
        QByteArray bytes = from->readAll();
        if (m_event && bytes.size() >= m_left) {
            to->write(bytes.left(m_left));
            if (to->state() == QAbstractSocket::ConnectedState)
                to->flush();
            bytes.remove(0, m_left);
            std::exchange(m_event, {})();
        }
        m_left -= bytes.size();
        if (to->isOpen())
            to->write(bytes);
    };
    connect(client, &QTcpSocket::readyRead, server, [=] { forward(client, server); });
    connect(server, &QTcpSocket::readyRead, client, [=] { forward(server, client); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    // Where nobody listens, a connection breaks as well.
    connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
}

} // namespace accountdesk::test
