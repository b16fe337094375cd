// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestCertificates.h"

#include <QHash>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace accountdesk::test {

/// A TLS server on loopback that a test has wholly in its hand: certificates, versions, where it
/// hangs up, and what it answers. It counts every application byte that reaches it.
///
/// It is on OpenSSL itself, since QSslServer can neither speak old TLS with a weak key, nor ask for a
/// renegotiation, nor stop in the middle of a handshake.
class TlsServer : public QTcpServer
{
public:
    struct Form
    {
        QList<TestCertificate> chain; ///< its own first
        int minVersion = 0x0303;      ///< TLS 1.2; 0x0301 is TLS 1.0
        int maxVersion = 0x0304;
        /// Hangs up after so many bytes of its side of the handshake.
        std::optional<qint64> hangUpAfter = {};
        /// Hangs up instead of sending its flight of this number (1: the server hello; 2: after the
        /// client's last message of the handshake).
        std::optional<int> hangUpAtFlight = {};
        /// Renegotiates, with this certificate, before it answers. Needs TLS 1.2.
        std::optional<TestCertificate> renegotiateWith = {};
    };
    struct Answer
    {
        QByteArray bytes = {};
        std::function<QByteArray()> more = {}; ///< asked for further bytes as long as it has some
        bool hangsUp = false;
        bool isSilent = false; ///< no answer at all, the connection stays
    };
    using Handler = std::function<Answer(const QByteArray &request)>;

    explicit TlsServer(const Form &form, Handler handler = {});
    ~TlsServer() override;

    /// An answer of the protocol, with its length.
    [[nodiscard]] static QByteArray response(const QByteArray &body, const QByteArray &headers = {},
                                             const QByteArray &status = "200 OK",
                                             const QByteArray &type = "application/json");

    [[nodiscard]] qint64 applicationBytes() const { return m_applicationBytes; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int handshakes() const { return m_handshakes; }
    [[nodiscard]] int resumptions() const { return m_resumptions; }
    [[nodiscard]] int renegotiations() const { return m_renegotiations; }
    [[nodiscard]] qint64 bytesWritten() const { return m_bytesWritten; }
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Every connection was closed by now.
    [[nodiscard]] bool isIdle() const { return m_open == 0; }
    /// Goes on with another certificate.
    void setChain(const QList<TestCertificate> &chain);

private:
    class Connection;
    friend class Connection;

    void incomingConnection(qintptr handle) override;

    Form m_form;
    Handler m_handler;
    std::shared_ptr<SSL_CTX> m_context;
    qint64 m_applicationBytes = 0;
    qint64 m_bytesWritten = 0;
    int m_connections = 0;
    int m_open = 0;
    int m_handshakes = 0;
    int m_resumptions = 0;
    int m_renegotiations = 0;
    QList<QByteArray> m_requests;
};

/// A proxy that knows CONNECT only, and leads to where the request says or, as a man in the middle,
/// elsewhere. Keeps what it was told in the clear.
class ConnectProxy : public QTcpServer
{
public:
    explicit ConnectProxy(std::optional<quint16> otherPort = {});

    [[nodiscard]] const QByteArray &seen() const { return m_seen; }
    [[nodiscard]] int tunnels() const { return m_tunnels; }

private:
    void incomingConnection(qintptr handle) override;

    std::optional<quint16> m_otherPort;
    QByteArray m_seen;
    int m_tunnels = 0;
};

} // namespace accountdesk::test
