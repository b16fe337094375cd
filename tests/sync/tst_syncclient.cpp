// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Memory.h"
#include "support/TlsServer.h"
#include "sync/Gzip.h"
#include "sync/SyncClient.h"

#include <QNetworkProxy>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

const QByteArray statusBody =
    R"({"service":"accountdesk","protocol":1,"server_id":"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11","sequence":42,"accounts":3})";
const QByteArray resultBody = R"({"results":[{"acctid":"A","status":"applied","revision":1}],"sequence":43})";
const QByteArray problemBody = R"({"title":"Sorry","detail":"for the log"})";
const QByteArray pageBody = R"({"changes":[],"sequence":42,"more":false})";

/// As many accounts as there fit into one page.
QByteArray pageOf(int accounts)
{
    QByteArray changes;
    for (int i = 1; i <= accounts; ++i) {
        const QByteArray number = QByteArray::number(i);
        changes += i > 1 ? "," : "";
        changes +=
            R"({"seq":)" + number + R"(,"acctid":"A)" + number
            + R"(","revision":1,"deleted":false,"name":"John","paid":"1.00","due":"2.00","parent":null,"extra":{},)"
              R"("changed_at":"2026-01-31T12:00:00Z"})";
    }
    return R"({"changes":[)" + changes + R"(],"sequence":)" + QByteArray::number(accounts) + R"(,"more":true})";
}

/// JSON is easier to read with apostrophes.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

/// The largest body of as many pieces as fit, but no more than `most`.
QByteArray filled(const QByteArray &begin, const QByteArray &piece, const QByteArray &end,
                  qsizetype most = 16 * mebibyte)
{
    const qsizetype room = 16 * mebibyte - begin.size() - end.size();
    return begin + piece.repeated(std::min(most, room / piece.size())) + end;
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        qFatal("no answer");
    return future.result();
}

TrustedPin pinOf(const TestCertificate &certificate)
{
    return {.pin = *CertificatePin::of(certificate.qt())};
}

/// A server, and a client that trusts it.
struct Pair
{
    explicit Pair(TlsServer::Handler handler, const QString &path = {})
        : certificate(TestKey(), {}), server({.chain = {certificate}}, std::move(handler)),
          client(*SyncEndpoint::parse(u"https://127.0.0.1:%1%2"_s.arg(server.serverPort()).arg(path)))
    {
        client.setTrust({.pins = {pinOf(certificate)}});
        if (!client.setToken(u"tokEN-1.~+/="_s))
            qFatal("token");
    }

    TestCertificate certificate;
    TlsServer server;
    SyncClient client;
};

TlsServer::Handler answering(const QByteArray &bytes)
{
    return [bytes](const QByteArray &) { return TlsServer::Answer{.bytes = bytes}; };
}

} // namespace

class SyncClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void asksAsTheProtocolSays()
    {
        Pair pair(
            [](const QByteArray &request) -> TlsServer::Answer {
                if (request.startsWith("POST"))
                    return {.bytes = TlsServer::response(resultBody)};
                return {.bytes = TlsServer::response(request.contains("status") ? statusBody : pageBody)};
            },
            u"/books/main"_s);
        const auto status = waitFor(pair.client.status());
        QVERIFY(status);
        QCOMPARE(status->sequence, 42);
        const auto page = waitFor(pair.client.changes(40, 500));
        QVERIFY(page);
        QCOMPARE(page->sequence, 42);
        const PushBatch batch{.id = QUuid::createUuid(), .changes = {{.account = {.id = *AccountId::parse(u"A"_s)}}}};
        const auto pushed = waitFor(pair.client.push(batch));
        QVERIFY(pushed);
        QCOMPARE(pushed->outcomes.size(), 1);

        const auto &requests = pair.server.requests();
        QCOMPARE(requests.size(), 3);
        QVERIFY(requests[0].startsWith("GET /books/main/api/v1/status HTTP/1.1\r\n"));
        QVERIFY(requests[1].startsWith("GET /books/main/api/v1/changes?since=40&limit=500 HTTP/1.1\r\n"));
        QVERIFY(requests[2].startsWith("POST /books/main/api/v1/changes HTTP/1.1\r\n"));
        QVERIFY(requests[2].contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(requests[2].contains(batch.id.toByteArray(QUuid::WithoutBraces)));
        for (const QByteArray &request : requests) {
            QVERIFY(request.contains("\r\nAuthorization: Bearer tokEN-1.~+/=\r\n"));
            QVERIFY(request.contains("\r\nAccept-Encoding: gzip\r\n"));
        }
        // One connection serves all, and its handshake was a whole one.
        QCOMPARE(pair.server.handshakes(), 1);
    }

    void unpacksAnswers()
    {
        const QByteArray large = pageOf(10000);
        for (const QByteArray &response :
             {TlsServer::response(gzip(large), "Content-Encoding: gzip\r\n"), TlsServer::response(large)}) {
            Pair pair(answering(response));
            const auto page = waitFor(pair.client.changes(0, 10000));
            QVERIFY2(page, page ? "" : qPrintable(page.error().error.detail));
            QCOMPARE(page->changes.size(), 10000);
        }
    }

    void checksEachNewConnection()
    {
        Pair pair([](const QByteArray &) -> TlsServer::Answer {
            return {.bytes = TlsServer::response(statusBody, "Connection: close\r\n"), .hangsUp = true};
        });
        QVERIFY(waitFor(pair.client.status()));
        QVERIFY(waitFor(pair.client.status()));
        QCOMPARE(pair.server.handshakes(), 2);
        QCOMPARE(pair.server.resumptions(), 0);
        const qint64 before = pair.server.applicationBytes();
        pair.server.setChain({TestCertificate(TestKey(), {})});
        const auto refused = waitFor(pair.client.status());
        QVERIFY(!refused);
        QCOMPARE(refused.error().trust->outcome, TrustDecision::Outcome::KeyChanged);
        QVERIFY(!refused.error().mayRetry());
        QTRY_VERIFY(pair.server.isIdle());
        QCOMPARE(pair.server.applicationBytes(), before);
    }

    void goesOnAfterTheClerkAgreed()
    {
        Pair pair(answering(TlsServer::response(statusBody)));
        pair.client.setTrust({.pins = {}});
        const auto asked = waitFor(pair.client.status());
        QVERIFY(!asked);
        QCOMPARE(asked.error().trust->outcome, TrustDecision::Outcome::AskFirstContact);
        QCOMPARE(pair.server.applicationBytes(), 0);
        pair.client.setTrust({.pins = {{.pin = *asked.error().trust->certificate.pin}}});
        QVERIFY(waitFor(pair.client.status()));
    }

    void trustsNoConnectionFromBeforeAPinWasTakenAway()
    {
        Pair pair(answering(TlsServer::response(statusBody)));
        QVERIFY(waitFor(pair.client.status()));
        pair.client.setTrust({.pins = {pinOf(TestCertificate(TestKey(), {}))}});
        const auto refused = waitFor(pair.client.status());
        QVERIFY(!refused);
        QCOMPARE(refused.error().trust->outcome, TrustDecision::Outcome::KeyChanged);
        QCOMPARE(pair.server.requests().size(), 1);
    }

    void refusesBeforeSendingHoweverOften()
    {
        // The check and the request run in two threads of Qt: what holds once has to hold always.
        TlsServer server({.chain = {TestCertificate(TestKey(), {})}}, answering(TlsServer::response(statusBody)));
        SyncClient client(*SyncEndpoint::parse(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
        for (int i = 0; i < 100; ++i) {
            client.setTrust({.pins = i % 2 ? QList{pinOf(TestCertificate(TestKey(), {}))} : QList<TrustedPin>()});
            QVERIFY(!waitFor(client.status()));
        }
        QTRY_VERIFY(server.isIdle());
        QVERIFY(server.connections() >= 100);
        QCOMPARE(server.applicationBytes(), 0);
    }

    void saysWhatAStatusMeans_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("401") << QByteArray("401 Unauthorized") << Error::Kind::Refused;
        QTest::newRow("403") << QByteArray("403 Forbidden") << Error::Kind::Refused;
        QTest::newRow("404") << QByteArray("404 Not Found") << Error::Kind::NotFound;
        QTest::newRow("405") << QByteArray("405 Method Not Allowed") << Error::Kind::Unsupported;
        QTest::newRow("413") << QByteArray("413 Content Too Large") << Error::Kind::Invalid;
        QTest::newRow("415") << QByteArray("415 Unsupported Media Type") << Error::Kind::Unsupported;
        QTest::newRow("422") << QByteArray("422 Unprocessable Content") << Error::Kind::Unsupported;
        QTest::newRow("429") << QByteArray("429 Too Many Requests") << Error::Kind::Unavailable;
        QTest::newRow("500") << QByteArray("500 Internal Server Error") << Error::Kind::Unavailable;
        QTest::newRow("503") << QByteArray("503 Service Unavailable") << Error::Kind::Unavailable;
        QTest::newRow("204") << QByteArray("204 No Content") << Error::Kind::Unsupported;
        QTest::newRow("304") << QByteArray("304 Not Modified") << Error::Kind::Unsupported;
    }

    void saysWhatAStatusMeans()
    {
        QFETCH(QByteArray, status);
        QFETCH(Error::Kind, kind);
        const bool hasBody = !status.startsWith("204") && !status.startsWith("304");
        Pair pair(answering(TlsServer::response(hasBody ? problemBody : QByteArray(),
                                                "Retry-After: 7\r\nWWW-Authenticate: Bearer\r\n", status,
                                                "application/problem+json")));
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QCOMPARE(result.error().error.kind, kind);
        QCOMPARE(result.error().mayRetry(), kind == Error::Kind::Unavailable);
        QCOMPARE(result.error().retryAfter, std::optional(7s));
        QVERIFY2(!hasBody || result.error().error.detail.contains("Sorry: for the log"_L1),
                 qPrintable(result.error().error.detail));
        // A stranger's words aren't what the clerk is told.
        QVERIFY(!result.error().error.text().contains("Sorry"_L1));
    }

    void refusesWhatIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, Error::Kind kind) {
            QTest::newRow(name) << bytes << kind;
        };
        row("a web page", TlsServer::response("<html>", {}, "200 OK", "text/html"), Error::Kind::NotFound);
        row("broken JSON", TlsServer::response("{"), Error::Kind::Invalid);
        row("gzip that isn't", TlsServer::response(statusBody, "Content-Encoding: gzip\r\n"), Error::Kind::Invalid);
        row("another packing", TlsServer::response(statusBody, "Content-Encoding: br\r\n"), Error::Kind::Invalid);
        row("a length over the limit",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n{",
            Error::Kind::Invalid);
        row("broken off",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n" + statusBody,
            Error::Kind::Unavailable);
        row("broken off within a chunk",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n80\r\n"
                + statusBody,
            Error::Kind::Unavailable);
        row("broken off within gzip", TlsServer::response(gzip(statusBody).chopped(9), "Content-Encoding: gzip\r\n"),
            Error::Kind::Unavailable);
        row("broken off within the headers", "HTTP/1.1 200 OK\r\nContent-Ty", Error::Kind::Unavailable);
        row("nothing at all", "", Error::Kind::Unavailable);
        row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", Error::Kind::Unavailable);
    }

    void refusesWhatIsNoAnswer()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Kind, kind);
        Pair pair([bytes](const QByteArray &) { return TlsServer::Answer{.bytes = bytes, .hangsUp = true}; });
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QVERIFY2(result.error().error.kind == kind,
                 qPrintable(result.error().error.text() + result.error().error.detail));
        QVERIFY(!result.error().trust);
    }

    void stopsAnEndlessAnswer_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("piece");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        QTest::newRow("body without a length") << head + "Connection: close\r\n\r\n[" << QByteArray(64 * 1024, ' ');
        QTest::newRow("chunks") << head + "Transfer-Encoding: chunked\r\n\r\n"
                                << "10000\r\n" + QByteArray(64 * 1024, ' ') + "\r\n";
        QTest::newRow("error with a body")
            << QByteArray("HTTP/1.1 500 Oh\r\nContent-Type: application/problem+json\r\n\r\n")
            << QByteArray(64 * 1024, ' ');
    }

    void stopsAnEndlessAnswer()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, piece);
        Pair pair([=](const QByteArray &) { return TlsServer::Answer{.bytes = begin, .more = [=] { return piece; }}; });
        pair.client.setLimits({.body = 2 * mebibyte});
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QCOMPARE(result.error().error.kind, Error::Kind::Invalid);
        // What the system's socket buffers hold comes on top.
        QTRY_VERIFY(pair.server.isIdle());
        QVERIFY2(pair.server.bytesWritten() < 16 * mebibyte, qPrintable(QString::number(pair.server.bytesWritten())));
    }

    void stopsEndlessHeaders()
    {
        const QByteArray piece = "X-Filler: " + QByteArray(64 * 1024, 'x') + "\r\n";
        Pair pair([=](const QByteArray &) {
            return TlsServer::Answer{.bytes = "HTTP/1.1 200 OK\r\n", .more = [=] { return piece; }};
        });
        // The silence of the server, which isn't one, would end it as well.
        pair.client.setLimits({.silence = 10min, .memory = 16 * mebibyte});
        const PeakMemory memory;
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QCOMPARE(result.error().error.kind, Error::Kind::Invalid);
        QVERIFY(result.error().error.happened.contains(u"too long"_s));
        QTRY_VERIFY(pair.server.isIdle());
        QVERIFY2(memory.growth() < 192 * mebibyte, qPrintable(QString::number(memory.growth())));
    }

    void needsLittleMemoryForAnyAnswer_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("objection"); // none: it is accepted
        // In what an account has of its own.
        const auto row = [](const char *name, const QByteArray &begin, const QByteArray &piece, const QByteArray &end,
                            qsizetype most, const QString &objection) {
            const QByteArray head = quoted("{'more':false,'sequence':1,'changes':[{'seq':1,'acctid':'A','revision':1,"
                                           "'deleted':false,'name':'John','paid':'1.00','due':'2.00','parent':null,"
                                           "'changed_at':'2026-01-31T12:00:00Z','extra':{'a':");
            QTest::newRow(name) << QByteArray("200 OK")
                                << filled(head + quoted(begin), quoted(piece), quoted(end) + "}}]}", most) << objection;
        };
        constexpr qsizetype asFit = 16 * mebibyte;
        const QByteArray letter = "\xc3\xa4"; // with it, a text takes two bytes a character
        const QByteArray longText = "'" + letter + QByteArray(12 * mebibyte, 'a') + "'";
        QByteArray members;
        for (int i = 0; i < 900'000; ++i)
            members += "'" + QByteArray::number(i) + "abcde':1,";
        row("values and a text", "[", "'',", longText + "]", 999'000, {});
        row("lists and a text", "[", "['abcdefghijk'],", longText + "]", 190'000, {});
        row("extra_text", "0},'extra_text':'" + letter, "a", "','x':{'a':1", asFit, {});
        row("members", "{" + members, " ", "'a':1}", asFit, {});
        row("values", "[", "1,", "1]", asFit, u"values"_s);
        row("lists", "[", "[1],", "1]", 999'000, u"lists"_s);
        row("lists in lists", "[", "[[[[[[[1]]]]]]],", "1]", 999'000, u"lists"_s);
        row("deep lists", "[", QByteArray(1000, '[') + QByteArray(1000, ']') + ',', "1]", asFit, u"lists"_s);
        row("objects", "[", "{'a':{'a':1}},", "1]", 999'000, u"lists"_s);
        QTest::newRow("an error's lists") << QByteArray("500 Oh") << filled("{\"a\":[", "[[[]]],", "1]}") << u"500"_s;
    }

    void needsLittleMemoryForAnyAnswer()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, status);
        const bool isGood = status == "200 OK";
        const QByteArray head = "HTTP/1.1 " + status + "\r\nContent-Type: application/"
                                + (isGood ? "json" : "problem+json")
                                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
        // Piece by piece, so that the server takes no memory.
        qsizetype at = 0;
        const auto more = [&] { return body.mid(std::exchange(at, at + 65536), 65536); };
        Pair pair([&](const QByteArray &) { return TlsServer::Answer{.bytes = head, .more = more}; });
        const PeakMemory memory;
        const auto result = waitFor(pair.client.changes(0));
        QVERIFY2(memory.growth() < 160 * mebibyte, qPrintable(QString::number(memory.growth() / mebibyte)));
        QFETCH(QString, objection);
        QCOMPARE(bool(result), objection.isEmpty());
        if (!result)
            QVERIFY2(result.error().error.detail.contains(objection), qPrintable(result.error().error.detail));
    }

    void stopsAGzipBomb()
    {
        const QByteArray bomb = gzip(QByteArray(64 * mebibyte, ' '));
        Pair pair(answering(TlsServer::response(bomb, "Content-Encoding: gzip\r\n")));
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QCOMPARE(result.error().error.kind, Error::Kind::Invalid);
    }

    void waitsForASilentServerNoLongerThanAllowed()
    {
        Pair pair([](const QByteArray &) { return TlsServer::Answer{.isSilent = true}; });
        pair.client.setLimits({.silence = 300ms});
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QVERIFY(result.error().mayRetry());
        QCOMPARE(pair.server.requests().size(), 1);
    }

    void waitsForAHandshakeNoLongerThanAllowed()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SyncClient client(*SyncEndpoint::parse(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())));
        client.setLimits({.silence = 300ms});
        const auto result = waitFor(client.status());
        QVERIFY(!result);
        QVERIFY(result.error().mayRetry());
    }

    void endsAnAnswerThatTrickles()
    {
        Pair pair([](const QByteArray &) {
            return TlsServer::Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n",
                                     .more = [] { return QByteArray(" "); }};
        });
        pair.client.setLimits({.total = 500ms, .body = 1024 * mebibyte});
        const auto result = waitFor(pair.client.status());
        QVERIFY(!result);
        QVERIFY(result.error().mayRetry());
    }

    void stopsWhenItIsTold()
    {
        Pair pair([](const QByteArray &) { return TlsServer::Answer{.isSilent = true}; });
        const auto future = pair.client.status();
        QVERIFY(pair.client.isBusy());
        QTRY_COMPARE(pair.server.requests().size(), 1);
        pair.client.cancel();
        const auto result = waitFor(future);
        QVERIFY(!result);
        QCOMPARE(result.error().error.kind, Error::Kind::Cancelled);
        QVERIFY(!pair.client.isBusy());
        pair.client.cancel(); // nothing runs
    }

    void canBeAskedAgainInItsAnswer()
    {
        Pair pair(answering(TlsServer::response(statusBody)));
        int answers = 0;
        std::function<void()> ask = [&] {
            pair.client.status().then(&pair.client, [&](const SyncResult<ServerStatus> &result) {
                QVERIFY(result);
                if (++answers < 3)
                    ask();
            });
        };
        ask();
        QTRY_COMPARE(answers, 3);
    }

    void mayEndWhileItAsks()
    {
        QFuture<SyncResult<ServerStatus>> future;
        {
            Pair pair([](const QByteArray &) { return TlsServer::Answer{.isSilent = true}; });
            future = pair.client.status();
            QTRY_COMPARE(pair.server.requests().size(), 1);
        }
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.isCanceled());
    }

    void takesNoTokenThatWouldChangeTheRequest_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u"  "_s;
        QTest::newRow("line end") << u"a\r\nX-Other: b"_s;
        QTest::newRow("inner blank") << u"a b"_s;
        QTest::newRow("not ASCII") << u"tökén"_s;
        QTest::newRow("too long") << QString(513, u'x');
    }

    void takesNoTokenThatWouldChangeTheRequest()
    {
        QFETCH(QString, token);
        SyncClient client(*SyncEndpoint::parse(u"https://127.0.0.1:1"_s));
        QVERIFY(!client.setToken(token));
        QVERIFY(client.setToken(u" pasted-with-blanks\n"_s));
    }

    void keepsNoCookies()
    {
        Pair pair(answering(TlsServer::response(statusBody, "Set-Cookie: follow=me; Secure\r\n")));
        QVERIFY(waitFor(pair.client.status()));
        QVERIFY(waitFor(pair.client.status()));
        QVERIFY(!pair.server.requests().last().contains("follow"));
    }

    void triesAgainLaterWithoutANetwork()
    {
        quint16 port = 0;
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            port = gone.serverPort();
        }
        for (const QString &host : {u"127.0.0.1"_s, u"no-such-host.invalid"_s}) {
            SyncClient client(*SyncEndpoint::parse(u"https://%1:%2"_s.arg(host).arg(port)));
            const auto result = waitFor(client.status());
            QVERIFY(!result);
            QVERIFY(result.error().mayRetry());
        }
    }

    void honoursTheSystemsProxy()
    {
        const TestCertificate certificate(TestKey(), {});
        TlsServer server({.chain = {certificate}}, answering(TlsServer::response(statusBody)));
        ConnectProxy proxy;
        const QByteArray url = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
        qputenv("http_proxy", url);
        qputenv("https_proxy", url);
        QNetworkProxyFactory::setUseSystemConfiguration(true);
        SyncClient client(*SyncEndpoint::parse(u"https://books.example:%1"_s.arg(server.serverPort())));
        client.setTrust({.pins = {pinOf(certificate)}});
        const auto result = waitFor(client.status());
        QNetworkProxyFactory::setUseSystemConfiguration(false);
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
        QVERIFY2(result, result ? "" : qPrintable(result.error().error.detail));
        QCOMPARE(proxy.tunnels(), 1);
    }

    void saysWhatAProxyDoes_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("asks for a password")
            << QByteArray("HTTP/1.1 407 Sorry\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
            << Error::Kind::Refused;
        QTest::newRow("doesn't want to") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                                         << Error::Kind::Unavailable;
        QTest::newRow("hangs up") << QByteArray() << Error::Kind::Unavailable;
    }

    void saysWhatAProxyDoes()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Error::Kind, kind);
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        connect(&proxy, &QTcpServer::newConnection, &proxy, [&] {
            QTcpSocket *socket = proxy.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [=] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
        SyncClient client(*SyncEndpoint::parse(u"https://books.example"_s));
        client.setLimits({.silence = 2s}); // Qt doesn't notice a proxy that hangs up
        const auto result = waitFor(client.status());
        QVERIFY(!result);
        QVERIFY2(result.error().error.kind == kind,
                 qPrintable(result.error().error.text() + result.error().error.detail));
    }
};

namespace tst_syncclient {
QTEST_GUILESS_MAIN(SyncClientTest)
}
#include "tst_syncclient.moc"
