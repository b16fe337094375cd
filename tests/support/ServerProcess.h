// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/CommandLine.h"

#include <QHash>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

#include <memory>

namespace accountdesk::test {

struct HttpReply
{
    int status = 0;                             ///< 0: none came
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
};

/// accountdesk-server, the real program, on a test's database, at a free port of 127.0.0.1 with a
/// certificate and a key of its own. Ends with the object.
class ServerProcess
{
public:
    /// Starts and waits until it listens.
    explicit ServerProcess(const TestDatabase &database, const QStringList &options = {});
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Runs accountdesk-server for another of its commands, on the same book.
    [[nodiscard]] CommandLine::Finished command(const QStringList &arguments) const;
    /// Makes a token and has the running server know it.
    [[nodiscard]] QByteArray token(const QString &name, const QStringList &options = {});
    void signal(int number) const;
    /// SIGKILL: it has no time to finish anything.
    void kill();
    /// Starts it again after its end, at the same port.
    void start();
    /// Signals SIGHUP and waits until that is done.
    void reload();

    [[nodiscard]] QProcess &process() { return m_process; }
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("server.crt")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("server.key")); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QByteArray log() const;
    /// The address in the log's line of this event.
    [[nodiscard]] QByteArray addressOf(const QByteArray &event) const;
    /// Resident memory, in bytes.
    [[nodiscard]] qint64 memory() const;

    /// A connection after its handshake; none when there is no connection.
    [[nodiscard]] std::unique_ptr<QSslSocket> connect(QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater) const;
    /// One request over a connection of its own.
    [[nodiscard]] HttpReply request(const QByteArray &method, const QByteArray &path, const QByteArray &token = {},
                                    const QByteArray &body = {},
                                    const QByteArray &contentType = "application/json") const;

private:
    void waitForLog(const QByteArray &text) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    const QStringList m_options;
    mutable QProcess m_process;
    quint16 m_port = 0; ///< 0 before it listened for the first time
};

/// Writes a request; with `headers` in whole lines.
void writeRequest(QSslSocket &socket, const QByteArray &method, const QByteArray &path, const QByteArray &headers = {},
                  const QByteArray &body = {});
/// Waits for the next answer; its body by its Content-Length.
[[nodiscard]] HttpReply readReply(QSslSocket &socket);
/// Whether the other side ends the connection within `ms`.
[[nodiscard]] bool isEnded(QSslSocket &socket, int ms);

} // namespace accountdesk::test
