// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"
#include "support/TlsServer.h"
#include "sync/SyncClient.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QtTest>

#include <functional>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray statusBody =
    R"({"service":"accountdesk","protocol":1,"server_id":"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11","sequence":42,"accounts":3})";
const QByteArray token = "the-secret-token";

TrustedPin pinOf(const TestCertificate &certificate, bool allowExpired = false)
{
    return {.pin = *CertificatePin::of(certificate.qt()), .allowExpired = allowExpired};
}

/// One row of the attack matrix: what the network and the clerk's settings are.
struct Scene
{
    TestKey key = TestKey();
    TestKey otherKey = TestKey();
    TestCertificate authority = TestCertificate(TestKey(),
                                                {.name = u"Authority"_s, .dns = {}, .ip = {}, .isAuthority = true});

    TlsServer::Form server = {};
    QList<TrustedPin> pins = {};
    bool isAuthorityInstalled = false; ///< the computer trusts `authority`
    QString host = u"localhost"_s;
    bool speaksPlainly = false;
    std::optional<TlsServer::Form> interceptor = {}; ///< a proxy's own end of TLS
    bool isBehindProxy = false;                      ///< which knows where `host` is; this computer doesn't
    std::function<QUrl(quint16 ownPort, quint16 otherPort)> redirect = {};

    [[nodiscard]] TestCertificate signedBy(const TestCertificate &issuer, TestCertificate::Form form = {}) const
    {
        form.issuer = &issuer;
        return TestCertificate(key, form);
    }
    void show(const QList<TestCertificate> &chain) { server.chain = chain; }
};

struct Row
{
    const char *name;
    std::function<void(Scene &)> prepare;
};

const QList<Row> &matrix()
{
    static const QList<Row> rows{
        {"self-signed, unknown",
         [](Scene &s) {
             s.show({{s.key, {}}});
         }},
        // Before there is an answer that Qt 6.4 may find in memory: docs/pinning.md, below the table.
        {"renegotiation to another certificate",
         [](Scene &s) {
             s.server.maxVersion = 0x0303;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.renegotiateWith = TestCertificate(s.otherKey, {});
         }},
        {"self-signed, pinned",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"pinned, renewed with the same key",
         [](Scene &s) {
             s.pins = {pinOf({s.key, {}})};
             s.show({{s.key, {.name = u"renewed.example"_s, .validUntilDays = 400}}});
         }},
        {"pinned, now the backup key",
         [](Scene &s) {
             s.pins = {pinOf({s.key, {}}), pinOf({s.otherKey, {}})};
             s.show({{s.otherKey, {}}});
         }},
        {"pinned, changed key",
         [](Scene &s) {
             s.pins = {pinOf({s.otherKey, {}})};
             s.show({{s.key, {}}});
         }},
        {"expired, not pinned",
         [](Scene &s) {
             s.show({{s.key, {.validFromDays = -30, .validUntilDays = -1}}});
         }},
        {"expired, pinned",
         [](Scene &s) {
             s.show({{s.key, {.validFromDays = -30, .validUntilDays = -1}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"expired, pinned, allowed for this pin",
         [](Scene &s) {
             s.show({{s.key, {.validFromDays = -30, .validUntilDays = -1}}});
             s.pins = {pinOf(s.server.chain[0], true)};
         }},
        {"expired, allowed for another pin",
         [](Scene &s) {
             s.show({{s.key, {.validFromDays = -30, .validUntilDays = -1}}});
             s.pins = {pinOf(s.server.chain[0]), pinOf({s.otherKey, {}}, true)};
         }},
        {"not yet valid, not pinned",
         [](Scene &s) {
             s.show({{s.key, {.validFromDays = 2}}});
         }},
        {"not yet valid, pinned",
         [](Scene &s) {
             s.show({{s.key, {.validFromDays = 2}}});
             s.pins = {pinOf(s.server.chain[0], true)};
         }},
        {"self-signed for another name, unknown",
         [](Scene &s) {
             s.show({{s.key, {.dns = {u"other.example"_s}, .ip = {}}}});
         }},
        {"self-signed for another name, pinned",
         [](Scene &s) {
             s.show({{s.key, {.dns = {u"other.example"_s}, .ip = {}}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"system authority, another name",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             s.show({s.signedBy(s.authority, {.dns = {u"other.example"_s}, .ip = {}})});
         }},
        {"IP address in the certificate",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             s.host = u"127.0.0.1"_s;
             s.show({s.signedBy(s.authority)});
         }},
        {"IP address not in the certificate",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             s.host = u"127.0.0.1"_s;
             s.show({s.signedBy(s.authority, {.ip = {}})});
         }},
        {"own authority, not installed",
         [](Scene &s) {
             s.show({s.signedBy(s.authority), s.authority});
         }},
        {"own authority, not installed, pinned",
         [](Scene &s) {
             s.show({s.signedBy(s.authority), s.authority});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"system authority, not pinned",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             s.show({s.signedBy(s.authority)});
         }},
        {"system authority, pinned",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             s.show({s.signedBy(s.authority)});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"system authority, pin differs (man in the middle)",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             s.show({s.signedBy(s.authority)});
             s.pins = {pinOf({s.otherKey, {}})};
         }},
        {"pin matches an intermediate only",
         [](Scene &s) {
             s.isAuthorityInstalled = true;
             const TestCertificate intermediate(
                 s.otherKey,
                 {.name = u"Intermediate"_s, .dns = {}, .ip = {}, .isAuthority = true, .issuer = &s.authority});
             s.show({s.signedBy(intermediate), intermediate});
             s.pins = {pinOf(intermediate)};
         }},
        {"pin's certificate sent along, other key used",
         [](Scene &s) {
             const TestCertificate pinned(s.otherKey, {});
             s.show({{s.key, {}}, pinned});
             s.pins = {pinOf(pinned)};
         }},
        {"TLS 1.3",
         [](Scene &s) {
             s.server.minVersion = 0x0304;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"TLS 1.2",
         [](Scene &s) {
             s.server.maxVersion = 0x0303;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"TLS 1.1 only",
         [](Scene &s) {
             s.server.minVersion = 0x0301;
             s.server.maxVersion = 0x0302;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"TLS 1.0 only",
         [](Scene &s) {
             s.server.minVersion = s.server.maxVersion = 0x0301;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"weak key (RSA 1024), unknown",
         [](Scene &s) {
             s.show({{TestKey(TestKey::Kind::Rsa1024), {}}});
         }},
        {"weak key (RSA 1024), pinned",
         [](Scene &s) {
             s.show({{TestKey(TestKey::Kind::Rsa1024), {}}});
             s.pins = {pinOf(s.server.chain[0])};
         }},
        {"no TLS on the port", [](Scene &s) { s.speaksPlainly = true; }},
        {"handshake cut before the server's first byte",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.hangUpAtFlight = 1;
         }},
        {"handshake cut within the server hello",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.hangUpAfter = 40;
         }},
        {"handshake cut within the certificate",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.hangUpAfter = 300;
         }},
        {"handshake cut before the server's last message",
         [](Scene &s) {
             s.server.maxVersion = 0x0303; // in TLS 1.3 the client's message is the last
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.hangUpAtFlight = 2;
         }},
        {"hung up right after the handshake",
         [](Scene &s) {
             s.server.minVersion = 0x0304;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.hangUpAtFlight = 2;
         }},
        {"renegotiation with the same certificate",
         [](Scene &s) {
             s.server.maxVersion = 0x0303;
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.server.renegotiateWith = s.server.chain[0];
         }},
        {"redirect to another host",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.redirect = [](quint16, quint16 other) {
                 return QUrl(u"https://localhost:%1/api/v1/status"_s.arg(other));
             };
         }},
        {"redirect to http",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.redirect = [](quint16, quint16 other) {
                 return QUrl(u"http://localhost:%1/api/v1/status"_s.arg(other));
             };
         }},
        {"redirect on the same host",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.redirect = [](quint16 own, quint16) { return QUrl(u"https://localhost:%1/elsewhere"_s.arg(own)); };
         }},
        {"proxy in between, pinned",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.isBehindProxy = true;
             s.host = u"books.example"_s;
         }},
        {"proxy that opens TLS with an installed authority, pinned",
         [](Scene &s) {
             s.show({{s.key, {}}});
             s.pins = {pinOf(s.server.chain[0])};
             s.isBehindProxy = s.isAuthorityInstalled = true;
             s.host = u"books.example"_s;
             s.interceptor = TlsServer::Form{
                 .chain = {TestCertificate(s.otherKey, {.dns = {s.host}, .issuer = &s.authority})}};
         }},
    };
    return rows;
}

/// The words of the table in docs/pinning.md.
QString outcomeOf(const SyncResult<ServerStatus> &result)
{
    using Outcome = TrustDecision::Outcome;
    if (result)
        return u"goes on"_s;
    if (result.error().trust && result.error().trust->outcome == Outcome::AskFirstContact)
        return u"asks, default No"_s;
    if (result.error().trust && result.error().trust->outcome == Outcome::KeyChanged)
        return u"stops: key changed"_s;
    return result.error().mayRetry() ? u"tries again later"_s : u"refuses"_s;
}

struct Documented
{
    QString outcome;
    QString sent;
};

/// The rows of the table, by name and in order.
QList<std::pair<QString, Documented>> documentedRows()
{
    QFile file(QStringLiteral(ACCOUNTDESK_SOURCE_DIR "/docs/pinning.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/pinning.md can't be read");
    QList<std::pair<QString, Documented>> rows;
    bool isInTable = false;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith("| Case |"_L1)) {
            isInTable = true;
            continue;
        }
        if (!line.startsWith(u'|'))
            isInTable = false;
        if (!isInTable || line.startsWith("|---"_L1))
            continue;
        const QStringList cells = line.split(u'|');
        rows.append({cells.value(1).trimmed(), {cells.value(2).trimmed(), cells.value(3).trimmed()}});
    }
    return rows;
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        qFatal("no answer");
    return future.result();
}

/// Keeps what comes in the clear, and answers as a web server does that was spoken to in TLS.
class PlainServer : public QTcpServer
{
public:
    PlainServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("can't listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                seen += socket->readAll();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            });
        });
    }

    QByteArray seen;
};

} // namespace

class PinningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_systemTls = QSslConfiguration::defaultConfiguration(); }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_systemTls); }

    void isTheTableInTheDocumentation()
    {
        QStringList documented;
        for (const auto &[name, row] : documentedRows())
            documented.append(name);
        QStringList tested;
        for (const Row &row : matrix())
            tested.append(QString::fromUtf8(row.name));
        QCOMPARE(documented, tested);
    }

    void doesWhatTheDocumentationSays_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("sent");
        const auto documented = documentedRows();
        for (int i = 0; i < matrix().size(); ++i) {
            const Documented row = i < documented.size() ? documented[i].second : Documented();
            QTest::newRow(matrix()[i].name) << i << row.outcome << row.sent;
        }
    }

    void doesWhatTheDocumentationSays()
    {
        QFETCH(int, index);
        QFETCH(QString, outcome);
        QFETCH(QString, sent);
        Scene scene;
        scene.server.chain = {{scene.key, {}}};
        matrix()[index].prepare(scene);
        if (scene.isAuthorityInstalled) {
            QSslConfiguration tls = m_systemTls;
            tls.addCaCertificate(scene.authority.qt());
            QSslConfiguration::setDefaultConfiguration(tls);
        }

        TlsServer other({.chain = scene.server.chain});
        PlainServer plain;
        TlsServer server(scene.server, [&](const QByteArray &) -> TlsServer::Answer {
            if (!scene.redirect)
                return {.bytes = TlsServer::response(statusBody)};
            const bool isPlain = scene.redirect(1, 1).scheme() == "http"_L1;
            const QUrl target = scene.redirect(server.serverPort(), isPlain ? plain.serverPort() : other.serverPort());
            return {
                .bytes = TlsServer::response({}, "Location: " + target.toEncoded() + "\r\n", "307 Temporary Redirect")};
        });
        std::optional<TlsServer> interceptor;
        if (scene.interceptor)
            interceptor.emplace(*scene.interceptor);
        ConnectProxy proxy(interceptor ? std::optional(interceptor->serverPort()) : std::nullopt);

        const quint16 port = scene.speaksPlainly ? plain.serverPort() : server.serverPort();
        SyncClient client(*SyncEndpoint::parse(u"https://%1:%2"_s.arg(scene.host).arg(port)));
        client.setTrust({.pins = scene.pins});
        QVERIFY(client.setToken(QString::fromLatin1(token)));
        if (scene.isBehindProxy)
            QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
        const auto result = waitFor(client.status());
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);

        const QString why = result ? QString() : result.error().error.text() + u" / "_s + result.error().error.detail;
        if (outcomeOf(result) != outcome)
            qWarning().noquote() << why;
        QCOMPARE(outcomeOf(result), outcome);
        if (!result) {
            QVERIFY(!result.error().error.happened.isEmpty());
            QVERIFY(!result.error().error.safe.isEmpty());
        }
        // Whatever was still under way has arrived when every connection is closed.
        if (!result && !scene.redirect)
            QTRY_VERIFY(server.isIdle());
        QCOMPARE(server.applicationBytes() > 0, sent.startsWith("the request"_L1));
        QVERIFY(server.requests().size() == 1 || sent != "the request, once"_L1);
        QCOMPARE(other.applicationBytes(), 0);
        QCOMPARE(interceptor ? interceptor->applicationBytes() : 0, 0);
        QCOMPARE(server.renegotiations(), scene.server.renegotiateWith && result ? 1 : 0);
        QVERIFY(!plain.seen.contains("GET") && !plain.seen.contains(token));
        QCOMPARE(proxy.tunnels(), scene.isBehindProxy ? 1 : 0);
        QVERIFY2(!proxy.seen().contains(token) && !proxy.seen().contains("Authorization"), proxy.seen().constData());
    }

    void hasThePinThatCurlTakes()
    {
        const TestCertificate certificate(TestKey(), {});
        TlsServer server({.chain = {certificate}}, [](const QByteArray &) -> TlsServer::Answer {
            return {.bytes = TlsServer::response(statusBody)};
        });
        const auto curl = [&](const TestCertificate &pinned) {
            QProcess process;
            process.start(u"curl"_s, {u"--silent"_s, u"--insecure"_s, u"--noproxy"_s, u"*"_s, u"--pinnedpubkey"_s,
                                      pinOf(pinned).pin.text(), u"https://127.0.0.1:%1/"_s.arg(server.serverPort())});
            if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30000))
                qFatal("curl doesn't end");
            return process.exitCode();
        };
        QCOMPARE(curl(certificate), 0);
        QCOMPARE(curl({TestKey(), {}}), 90); // CURLE_SSL_PINNEDPUBKEYNOTMATCH
    }

private:
    QSslConfiguration m_systemTls;
};

namespace tst_pinning {
QTEST_GUILESS_MAIN(PinningTest)
}
#include "tst_pinning.moc"
