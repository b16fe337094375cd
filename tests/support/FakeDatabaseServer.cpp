// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeDatabaseServer.h"

#include <QSemaphore>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <array>

#include <openssl/pem.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace accountdesk::test {

namespace {

constexpr int patience = 10'000; // ms

QSslKey keyOf(const TestCertificate &certificate)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), certificate.key().get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QSslKey(QByteArray(text, size), QSsl::Ec);
}

QByteArray packet(char number, const QByteArray &content)
{
    QByteArray bytes;
    bytes.append(char(content.size() & 0xff)).append(char(content.size() >> 8 & 0xff)).append('\0').append(number);
    return bytes + content;
}

QByteArray greeting(bool knowsTls, bool knowsPlugins)
{
    const unsigned capabilities = 0x1u | 0x2u | 0x4u | 0x8u | 0x200u | (knowsTls ? 0x800u : 0u) | 0x2000u | 0x8000u
                                  | (knowsPlugins ? 0x80000u : 0u);
    QByteArray text("\x0a"
                    "5.5.5-10.11.2-MariaDB\0"
                    "\x01\0\0\0"
                    "abcdefgh\0",
                    36);
    text.append(char(capabilities & 0xff)).append(char(capabilities >> 8 & 0xff));
    text.append("\x2d\x02\0", 3);
    text.append(char(capabilities >> 16 & 0xff)).append(char(capabilities >> 24 & 0xff));
    text.append(char(21)).append(10, '\0').append("ijklmnopqrst\0", 13);
    return knowsPlugins ? text + QByteArray("mysql_native_password\0", 22) : text;
}

} // namespace

FakeDatabaseServer::FakeDatabaseServer(Form form) : m_form(std::move(form))
{
    QSemaphore listens;
    m_thread = std::thread([this, &listens] {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        m_port = server.serverPort();
        listens.release();
        while (!m_ends) {
            if (!server.waitForNewConnection(20))
                continue;
            const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
            // Without Qt up to the handshake: it would read more than the request for it.
            const int socket = dup(int(accepted->socketDescriptor()));
            fcntl(socket, F_SETFL, 0);
            QSslSocket client;
            {
                const QMutexLocker lock(&m_mutex);
                m_seen.clear();
                m_answer.clear();
                m_wasAsked = false;
            }
            m_form.protocol == Protocol::MariaDb ? serveMariaDb(socket, client) : servePostgreSql(socket, client);
            client.abort();
        }
    });
    listens.acquire();
}

FakeDatabaseServer::~FakeDatabaseServer()
{
    m_ends = true;
    m_thread.join();
}

QByteArray FakeDatabaseServer::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

QByteArray FakeDatabaseServer::answer() const
{
    const QMutexLocker lock(&m_mutex);
    return m_answer;
}

QByteArray FakeDatabaseServer::receive(QSslSocket &client)
{
    if (client.bytesAvailable() == 0)
        client.waitForReadyRead(patience);
    const QByteArray bytes = client.readAll();
    const QMutexLocker lock(&m_mutex);
    m_seen += bytes;
    if (m_wasAsked)
        m_answer += bytes;
    return bytes;
}

void FakeDatabaseServer::ask(QSslSocket &client, const QByteArray &request)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_wasAsked = true;
    }
    if (client.state() != QAbstractSocket::ConnectedState)
        return;
    client.write(request);
    client.waitForBytesWritten(patience);
    receive(client);
}

bool FakeDatabaseServer::take(int socket, QSslSocket &client)
{
    if (!client.setSocketDescriptor(socket))
        return false;
    if (!m_form.certificate)
        return true;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(m_form.certificate->qt());
    configuration.setPrivateKey(keyOf(*m_form.certificate));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.setSslConfiguration(configuration);
    client.startServerEncryption();
    return client.waitForEncrypted(patience);
}

void FakeDatabaseServer::serveMariaDb(int socket, QSslSocket &client)
{
    const QByteArray hello = packet(0, greeting(m_form.certificate.has_value(), m_form.knowsPlugins));
    std::array<char, 36> request{}; // for TLS; what follows it is the handshake's
    if (send(socket, hello.constData(), size_t(hello.size()), MSG_NOSIGNAL) != hello.size()
        || (m_form.certificate && recv(socket, request.data(), request.size(), MSG_WAITALL) <= 0)
        || !take(socket, client) || receive(client).isEmpty())
        return;
    const char number = m_form.certificate ? 3 : 2;
    ask(client, packet(number, QByteArray(1, char(254)) + m_form.asksFor + QByteArray("\0uvwxyzabcdefghijklmn\0", 22)));
    if (m_form.asksFor == "caching_sha2_password")
        ask(client, packet(char(number + 2), QByteArray("\x01\x04", 2))); // the hash isn't known: the password
}

void FakeDatabaseServer::servePostgreSql(int socket, QSslSocket &client)
{
    std::array<char, 8> request{}; // for TLS
    if (recv(socket, request.data(), request.size(), MSG_WAITALL) <= 0
        || send(socket, m_form.certificate ? "S" : "N", 1, MSG_NOSIGNAL) != 1 || !take(socket, client)
        || receive(client).isEmpty())
        return;
    if (m_form.asksFor == "md5")
        ask(client, QByteArray("R\0\0\0\x0c\0\0\0\x05salt", 13));
    else
        ask(client, QByteArray("R\0\0\0\x08\0\0\0\x03", 9));
}

} // namespace accountdesk::test
