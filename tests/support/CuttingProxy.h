// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <functional>

namespace accountdesk::test {

/// A network between clients and a server on this computer, in which something may happen.
class CuttingProxy : public QTcpServer
{
public:
    explicit CuttingProxy(quint16 port);

    /// Does `what`, once, as soon as so many further bytes went through, in both directions together.
    void after(qint64 bytes, std::function<void()> what);
    /// Nothing will happen any more.
    void calm() { m_event = {}; }
    /// Whether something is still to happen.
    [[nodiscard]] bool isTense() const { return bool(m_event); }
    /// Ends all connections. New ones work, and Qt makes them by itself for a request that has no
    /// answer yet.
    void cut();
    /// The same, but no new ones work until it is mended.
    void breakDown();
    void mend() { m_isBroken = false; }

private:
    void incomingConnection(qintptr handle) override;

    quint16 m_port;
    bool m_isBroken = false;
    qint64 m_left = 0; ///< bytes until the event
    std::function<void()> m_event;
};

} // namespace accountdesk::test
