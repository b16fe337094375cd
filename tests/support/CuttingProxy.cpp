// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CuttingProxy.h"

#include <QTcpSocket>

namespace accountdesk::test {

CuttingProxy::CuttingProxy(quint16 port) : m_port(port)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the test's proxy can't listen: %s", qPrintable(errorString()));
}

void CuttingProxy::cutAfter(qint64 bytes)
{
    m_left = bytes;
}

QByteArray CuttingProxy::pass(QByteArray bytes)
{
    if (m_left) {
        bytes.truncate(*m_left);
        *m_left -= bytes.size();
    }
    return bytes;
}

void CuttingProxy::incomingConnection(qintptr handle)
{
    auto *client = new QTcpSocket(this);
    auto *server = new QTcpSocket(client);
    client->setSocketDescriptor(handle);
    server->connectToHost(QHostAddress::LocalHost, m_port);
    const auto forward = [=, this](QTcpSocket *from, QTcpSocket *to) {
        to->write(pass(from->readAll()));
        if (m_left != 0)
            return;
        to->flush();
        m_left.reset();
        server->abort();
        client->abort();
    };
    connect(client, &QTcpSocket::readyRead, server, [=] { forward(client, server); });
    connect(server, &QTcpSocket::readyRead, client, [=] { forward(server, client); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace accountdesk::test
