// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ServerProcess.h"

#include "support/Environment.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <sys/prctl.h>

#include <csignal>

namespace accountdesk::test {

namespace {

constexpr int longestWait = 30'000; // ms

} // namespace

ServerProcess::ServerProcess(const TestDatabase &database, const QStringList &options)
    : m_environment(QProcessEnvironment::systemEnvironment()), m_options(options)
{
    m_environment.insert(QStringLiteral("ACCOUNTDESK_DB"), database.url().toString());
    m_environment.insert(QStringLiteral("ACCOUNTDESK_PASSWORD"), database.password());
    m_environment.insert(QStringLiteral("ACCOUNTDESK_SERVER_CERT"), certificateFile());
    m_environment.insert(QStringLiteral("ACCOUNTDESK_SERVER_KEY"), keyFile());
    const auto made = command({QStringLiteral("make-cert"), QStringLiteral("--host"), QStringLiteral("localhost"),
                               QStringLiteral("--ip"), QStringLiteral("127.0.0.1")});
    if (made.exitCode != 0)
        qFatal("no certificate: %s", made.words.constData());

    m_process.setProcessEnvironment(m_environment);
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    // Also when the test is aborted.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    start();
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

CommandLine::Finished ServerProcess::command(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program(QStringLiteral("accountdesk-server")), arguments);
    return finish(process);
}

QByteArray ServerProcess::token(const QString &name, const QStringList &options)
{
    const auto added = command(QStringList{QStringLiteral("token"), QStringLiteral("add"), name} + options);
    if (added.exitCode != 0)
        qFatal("no token: %s", added.words.constData());
    const QByteArray token = added.out.trimmed();
    reload();
    QElapsedTimer timer; // the log tells of the certificate; the tokens come from the database a moment later
    timer.start();
    while (request("GET", "/api/v1/status", token).status == 401 && timer.elapsed() < longestWait) {}
    return token;
}

void ServerProcess::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void ServerProcess::start()
{
    m_process.start(program(QStringLiteral("accountdesk-server")),
                    QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)} + m_options);
    waitForLog("event=listening");
    m_port = addressOf("listening").split(':').last().toUShort();
}

void ServerProcess::reload()
{
    const auto before = log().count("event=reload");
    signal(SIGHUP);
    QElapsedTimer timer;
    timer.start();
    while (log().count("event=reload") == before && timer.elapsed() < longestWait)
        m_process.waitForFinished(10);
}

QByteArray ServerProcess::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ServerProcess::addressOf(const QByteArray &event) const
{
    for (const QByteArray &line : log().split('\n')) {
        const auto place = line.indexOf(" address=");
        if (line.contains("event=" + event + ' ') && place >= 0)
            return line.mid(place + 9).split(' ').first();
    }
    return {};
}

std::unique_ptr<QSslSocket> ServerProcess::connect(QSsl::SslProtocol protocol) const
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(protocol);
    configuration.setCaCertificates({});
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    if (!socket->waitForEncrypted(longestWait))
        return {};
    socket->flush(); // the last word of its handshake, which the server waits for
    return socket;
}

HttpReply ServerProcess::request(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                                 const QByteArray &body, const QByteArray &contentType) const
{
    const auto socket = connect();
    if (!socket)
        return {};
    QByteArray headers = "Connection: close\r\n";
    if (!token.isEmpty())
        headers += "Authorization: Bearer " + token + "\r\n";
    if (!body.isEmpty())
        headers += "Content-Type: " + contentType + "\r\n";
    writeRequest(*socket, method, path, headers, body);
    return readReply(*socket);
}

qint64 ServerProcess::statusField(QByteArrayView name) const
{
    QFile file(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

void ServerProcess::waitForLog(const QByteArray &text) const
{
    QElapsedTimer timer;
    timer.start();
    while (!log().contains(text)) {
        if (m_process.waitForFinished(10) || timer.elapsed() > longestWait)
            qFatal("accountdesk-server doesn't start: %s", log().constData());
    }
}

void writeRequest(QSslSocket &socket, const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                  const QByteArray &body)
{
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!body.isEmpty())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    socket.write(text + "\r\n" + body);
    socket.flush();
}

HttpReply readReply(QSslSocket &socket)
{
    QByteArray text;
    qsizetype end = -1;
    qsizetype length = 0;
    HttpReply reply;
    while (end < 0 || text.size() < end + length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(longestWait))
            return {};
        text += socket.read(end < 0 ? 1 : end + length - text.size()); // the next answer stays in the socket
        if (end >= 0 || !text.endsWith("\r\n\r\n"))
            continue;
        end = text.size();
        const QList<QByteArray> lines = text.trimmed().split('\n');
        reply.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1))
            reply.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
        length = reply.headers.value("content-length").toLongLong();
    }
    reply.body = text.mid(end);
    return reply;
}

bool isEnded(QSslSocket &socket, int ms)
{
    return socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(ms);
}

} // namespace accountdesk::test
