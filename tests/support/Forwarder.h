// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseUrl.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTcpServer>

class QTcpSocket;

namespace accountdesk::test {

/// The way to a database server, which a test can slow down and cut. Needs the event loop.
class Forwarder : public QObject
{
    Q_OBJECT
public:
    explicit Forwarder(const DatabaseUrl &server);

    /// The same database, by this way.
    [[nodiscard]] DatabaseUrl url() const;

    /// Keeps back what is sent to the server from now on over the connections that there are.
    void hold();
    /// Whether something is kept back.
    [[nodiscard]] bool holdsSomething() const;
    void release();

    /// Ends all connections and refuses others, as when the server is stopped.
    void cut();
    /// Takes connections again, at the same port.
    void restore();
    /// Takes connections, but nobody answers.
    void silence() { m_isSilent = true; }

    [[nodiscard]] int connections() const { return static_cast<int>(m_ways.size()); }
    /// How many messages went to the server so far.
    [[nodiscard]] int sent() const { return m_sent; }

private:
    void take();
    void forward(QTcpSocket *client);

    DatabaseUrl m_url;
    QHash<QTcpSocket *, QTcpSocket *> m_ways; ///< client, server
    QSet<QTcpSocket *> m_held;                ///< clients
    quint16 m_port = 0;
    int m_sent = 0;
    bool m_isSilent = false;
    QTcpServer m_listener; ///< with the sockets, which use what is above until they end
};

} // namespace accountdesk::test
