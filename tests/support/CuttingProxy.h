// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <optional>

namespace accountdesk::test {

/// A network between a client and a server on this computer, that can break.
class CuttingProxy : public QTcpServer
{
public:
    explicit CuttingProxy(quint16 port);

    /// Cuts the connections when so many further bytes have gone through, in both directions together.
    /// New ones work again.
    void cutAfter(qint64 bytes);
    /// Whether that has happened.
    [[nodiscard]] bool hasCut() const { return !m_left; }

private:
    void incomingConnection(qintptr handle) override;
    [[nodiscard]] QByteArray pass(QByteArray bytes);

    quint16 m_port;
    std::optional<qint64> m_left; ///< bytes until the cut
};

} // namespace accountdesk::test
