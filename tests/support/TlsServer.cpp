// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TlsServer.h"

#include <openssl/ssl.h>

#include <QTcpSocket>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::test {

namespace {

std::shared_ptr<SSL_CTX> makeContext(const TlsServer::Form &form)
{
    std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    // Old versions and weak keys are what some tests are about.
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_cipher_list(context.get(), "ALL:@SECLEVEL=0");
    // A renegotiation shows its certificate.
    SSL_CTX_set_options(context.get(), SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION);
    SSL_CTX_set_min_proto_version(context.get(), form.minVersion);
    SSL_CTX_set_max_proto_version(context.get(), form.maxVersion);
    for (const TestCertificate &certificate : form.chain) {
        if (&certificate == &form.chain.first()) {
            if (SSL_CTX_use_certificate(context.get(), certificate.get()) != 1
                || SSL_CTX_use_PrivateKey(context.get(), certificate.key().get()) != 1)
                qFatal("the test's server can't use its certificate");
        } else {
            SSL_CTX_add1_chain_cert(context.get(), certificate.get());
        }
    }
    return context;
}

} // namespace

/// One client. TLS runs on two memory buffers, so that the test sees what comes and goes.
class TlsServer::Connection : public QObject
{
public:
    Connection(TlsServer &server, qintptr handle)
        : QObject(&server), m_server(server), m_ssl(SSL_new(server.m_context.get()), SSL_free),
          m_in(BIO_new(BIO_s_mem())), m_out(BIO_new(BIO_s_mem()))
    {
        SSL_set_bio(m_ssl.get(), m_in, m_out);
        SSL_set_accept_state(m_ssl.get());
        m_socket.setSocketDescriptor(handle);
        connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
        connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::onBytesWritten);
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
            --m_server.m_open;
            deleteLater();
        });
    }

    // The socket says that it disconnects when it is deleted: after the server, which deletes its children last.
    ~Connection() override { m_socket.disconnect(this); }

private:
    void onReadyRead()
    {
        const QByteArray bytes = m_socket.readAll();
        BIO_write(m_in, bytes.constData(), static_cast<int>(bytes.size()));
        if (!SSL_is_init_finished(m_ssl.get()) && !m_isServed && !handshake())
            return;
        readApplication();
        flush();
    }

    bool handshake()
    {
        const int done = SSL_do_handshake(m_ssl.get());
        if (++m_flight == m_server.m_form.hangUpAtFlight) {
            m_socket.disconnectFromHost();
            return false;
        }
        if (!flush())
            return false;
        if (done == 1) {
            ++m_server.m_handshakes;
            m_server.m_resumptions += SSL_session_reused(m_ssl.get());
        } else if (SSL_get_error(m_ssl.get(), done) != SSL_ERROR_WANT_READ) {
            m_socket.disconnectFromHost();
        }
        return done == 1;
    }

    void readApplication()
    {
        std::array<char, 16 * 1024> buffer;
        int size = 0;
        while ((size = SSL_read(m_ssl.get(), buffer.data(), static_cast<int>(buffer.size()))) > 0) {
            m_server.m_applicationBytes += size;
            m_request.append(buffer.data(), size);
        }
        const int error = SSL_get_error(m_ssl.get(), size);
        if (error != SSL_ERROR_WANT_READ) {
            flush();
            m_socket.disconnectFromHost();
            return;
        }
        if (m_waiting.isEmpty())
            serve();
        else if (clientRandom() != m_firstRandom && SSL_is_init_finished(m_ssl.get())) {
            ++m_server.m_renegotiations;
            answer(std::exchange(m_waiting, {}));
        }
    }

    void serve()
    {
        const qsizetype headers = m_request.indexOf("\r\n\r\n");
        if (headers < 0)
            return;
        qsizetype body = 0;
        for (const QByteArray &line : m_request.left(headers).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                body = line.mid(15).trimmed().toLongLong();
        }
        const qsizetype size = headers + 4 + body;
        if (m_request.size() < size)
            return;
        m_isServed = true;
        const QByteArray request = m_request.left(size);
        m_request.remove(0, size);
        m_server.m_requests.append(request);
        if (m_server.m_form.renegotiateWith)
            renegotiate(request);
        else
            answer(request);
    }

    void answer(const QByteArray &request)
    {
        if (!m_server.m_handler)
            return;
        m_answer = m_server.m_handler(request);
        if (m_answer.isSilent)
            return;
        write(m_answer.bytes);
        onBytesWritten();
    }

    /// Sends a HelloRequest; answers when the client has complied.
    void renegotiate(const QByteArray &request)
    {
        const TestCertificate &other = *m_server.m_form.renegotiateWith;
        SSL_use_certificate(m_ssl.get(), other.get());
        SSL_use_PrivateKey(m_ssl.get(), other.key().get());
        SSL_renegotiate(m_ssl.get());
        SSL_do_handshake(m_ssl.get());
        m_firstRandom = clientRandom();
        m_waiting = request;
        flush();
    }

    /// What the client chose for the newest handshake.
    [[nodiscard]] QByteArray clientRandom() const
    {
        QByteArray random(SSL3_RANDOM_SIZE, '\0');
        SSL_get_client_random(m_ssl.get(), reinterpret_cast<unsigned char *>(random.data()),
                              static_cast<size_t>(random.size()));
        return random;
    }

    void write(const QByteArray &bytes)
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const int size = SSL_write(m_ssl.get(), bytes.constData() + at, static_cast<int>(bytes.size() - at));
            if (size <= 0)
                return;
            at += size;
        }
        flush();
    }

    void onBytesWritten()
    {
        while (m_answer.more && m_socket.bytesToWrite() < 256 * 1024) {
            const QByteArray bytes = m_answer.more();
            if (bytes.isEmpty())
                m_answer.more = {};
            write(bytes);
        }
        if (m_answer.hangsUp && m_socket.bytesToWrite() == 0)
            m_socket.disconnectFromHost();
    }

    /// False when the connection was cut, as the test wants it.
    bool flush()
    {
        char *data = nullptr;
        const long size = BIO_get_mem_data(m_out, &data);
        qint64 wanted = size;
        if (m_server.m_form.hangUpAfter)
            wanted = std::min<qint64>(size, *m_server.m_form.hangUpAfter - m_sent);
        if (wanted > 0)
            m_socket.write(data, wanted);
        m_sent += wanted;
        m_server.m_bytesWritten += wanted;
        (void)BIO_reset(m_out);
        if (!m_server.m_form.hangUpAfter || m_sent < *m_server.m_form.hangUpAfter)
            return true;
        m_socket.disconnectFromHost();
        return false;
    }

    TlsServer &m_server;
    QTcpSocket m_socket;
    std::shared_ptr<SSL> m_ssl;
    BIO *m_in = nullptr;  ///< owned by m_ssl
    BIO *m_out = nullptr; ///< owned by m_ssl
    QByteArray m_request;
    QByteArray m_firstRandom;
    QByteArray m_waiting; ///< for the end of a renegotiation
    Answer m_answer;
    qint64 m_sent = 0;
    int m_flight = 0;
    bool m_isServed = false;
};

TlsServer::TlsServer(const Form &form, Handler handler)
    : m_form(form), m_handler(std::move(handler)), m_context(makeContext(form))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the test's server can't listen: %s", qPrintable(errorString()));
}

TlsServer::~TlsServer() = default;

QByteArray TlsServer::response(const QByteArray &body, const QByteArray &headers, const QByteArray &status,
                               const QByteArray &type)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void TlsServer::setChain(const QList<TestCertificate> &chain)
{
    m_form.chain = chain;
    m_context = makeContext(m_form);
}

void TlsServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    ++m_open;
    new Connection(*this, handle);
}

ConnectProxy::ConnectProxy(std::optional<quint16> otherPort) : m_otherPort(otherPort)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the test's proxy can't listen: %s", qPrintable(errorString()));
}

void ConnectProxy::incomingConnection(qintptr handle)
{
    auto *client = new QTcpSocket(this);
    auto *target = new QTcpSocket(client);
    client->setSocketDescriptor(handle);
    connect(client, &QTcpSocket::readyRead, target, [=, this] {
        if (target->state() != QTcpSocket::UnconnectedState) {
            target->write(client->readAll());
            return;
        }
        m_seen += client->readAll();
        if (!m_seen.endsWith("\r\n\r\n"))
            return;
        const quint16 port = m_seen.mid(m_seen.indexOf(':') + 1).split(' ').first().toUShort();
        target->connectToHost(QHostAddress::LocalHost, m_otherPort.value_or(port));
    });
    connect(target, &QTcpSocket::connected, client, [=, this] {
        ++m_tunnels;
        client->write("HTTP/1.1 200 Connected\r\n\r\n");
    });
    connect(target, &QTcpSocket::readyRead, client, [=] { client->write(target->readAll()); });
    connect(target, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace accountdesk::test
