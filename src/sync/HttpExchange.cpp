// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HttpExchange.h"

#include "platform/ProcessMemory.h"
#include "sync/Backoff.h"

#include <QNetworkReply>
#include <QSslConfiguration>

#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

/// Qt reads ahead of us by no more, so that a fast server fills no memory.
constexpr qint64 readAhead = 256 * 1024;
constexpr std::chrono::milliseconds memoryEvery(100);

Error unavailable(const QString &happened, const QString &advice, const QString &detail)
{
    return {.kind = Error::Kind::Unavailable,
            .happened = happened,
            .safe = HttpExchange::tr("Your changes stay in this book and are sent later."),
            .advice = advice,
            .detail = detail};
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400 && status != 304;
}

} // namespace

HttpExchange::HttpExchange(const Server &server, const Limits &limits, QObject *parent)
    : QObject(parent), m_server(server), m_limits(limits), m_body(limits.body)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(limits.silence);
    connect(&m_silence, &QTimer::timeout, this, [this] { stop(End::Silent); });
    m_total.setSingleShot(true);
    m_total.setInterval(limits.total);
    connect(&m_total, &QTimer::timeout, this, [this] { stop(End::TooLong); });
    m_head.setInterval(memoryEvery);
    connect(&m_head, &QTimer::timeout, this, [this] {
        if (platform::residentMemory() - m_memoryBefore > m_limits.memory)
            stop(End::TooLarge);
    });
}

HttpExchange::~HttpExchange()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void HttpExchange::start(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body,
                         Done done)
{
    m_done = std::move(done);
    m_reply = body.isNull() ? network.get(secured(request)) : network.post(secured(request), body);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::onSslErrors);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpExchange::onEncrypted);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::onReadyRead);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(); });
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
    m_silence.start();
    m_total.start();
    m_memoryBefore = platform::residentMemory();
    m_head.start();
}

void HttpExchange::cancel()
{
    stop(End::Cancelled);
}

QNetworkRequest HttpExchange::secured(QNetworkRequest request) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A resumed session shows no certificate.
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    // With a pin no authority counts. Without one to vouch for it, each certificate is an error to
    // QSslSocket, which goes on only if onSslErrors() says so: should our code fail, nothing is sent.
    if (!m_server.trust.pins.isEmpty())
        tls.setCaCertificates({});
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // With HTTP/2 several requests share a handshake, and a server can begin to talk before one.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Asked for by ourselves, it is unpacked by ourselves: BodyReader.
    request.setRawHeader("Accept-Encoding", "gzip");
    return request;
}

void HttpExchange::decide(const QList<QSslError> &errors)
{
    m_trust = decideTrust({.chain = m_reply->sslConfiguration().peerCertificateChain(), .errors = errors},
                          m_server.endpoint, m_server.trust, QDateTime::currentDateTimeUtc());
}

void HttpExchange::onSslErrors(const QList<QSslError> &errors)
{
    decide(errors);
    m_isDecided = true;
    // Not ignored, QSslSocket ends the connection within the handshake.
    if (m_trust->isAccepted())
        m_reply->ignoreSslErrors(errors);
}

void HttpExchange::onEncrypted()
{
    // A certificate that the system's authorities vouch for has no errors.
    if (!std::exchange(m_isDecided, false))
        decide({});
    if (!m_trust->isAccepted())
        m_reply->abort();
    m_silence.start();
}

void HttpExchange::onMetaData()
{
    m_silence.start();
    m_head.stop();
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip")
        m_body = BodyReader(m_limits.body, BodyReader::Encoding::Gzip);
    else if (!encoding.isEmpty() && encoding != "identity")
        stop(End::Broken);
    else if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.body)
        stop(End::TooLarge);
}

void HttpExchange::onReadyRead()
{
    m_silence.start();
    while (m_end == End::Regular && m_reply->bytesAvailable() > 0) {
        const auto state = m_body.add(m_reply->read(readAhead));
        if (state != BodyReader::State::Good)
            stop(state == BodyReader::State::TooLarge ? End::TooLarge : End::Broken);
    }
}

void HttpExchange::stop(End end)
{
    if (!m_reply || m_reply->isFinished() || m_end != End::Regular)
        return;
    m_end = end;
    // Not from within one of the reply's own signals. It calls onFinished().
    QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

void HttpExchange::onFinished()
{
    m_silence.stop();
    m_total.stop();
    m_head.stop();
    // The abort() in onEncrypted() gets here from within; `done` may delete this object, so it comes later.
    QMetaObject::invokeMethod(
        this, [this] { std::exchange(m_done, {})(takeResult()); }, Qt::QueuedConnection);
}

SyncResult<HttpAnswer> HttpExchange::takeResult()
{
    if (m_end != End::Regular)
        return tl::unexpected(SyncFailure{.error = endError()});
    if (m_trust && !m_trust->isAccepted())
        return tl::unexpected(SyncFailure{.error = m_trust->error, .trust = m_trust});
    HttpAnswer answer = takeAnswer();
    // Errors up to here are the network's or the proxy's; further ones only repeat the status.
    const auto error = m_reply->error();
    const bool isBroken = error != QNetworkReply::NoError
                          && (error <= QNetworkReply::UnknownProxyError || error == QNetworkReply::ProtocolFailure);
    const bool isAnswered = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (isBroken || !isAnswered)
        return tl::unexpected(SyncFailure{.error = networkError()});
    if (m_body.finish() != BodyReader::State::Good)
        return tl::unexpected(SyncFailure{.error = unavailable(tr("The server's answer was cut off."), {}, {})});
    return answer;
}

HttpAnswer HttpExchange::takeAnswer()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray location = m_reply->rawHeader("Location");
    return {.status = status,
            .contentType = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower(),
            .body = m_body.takeBody(),
            .redirect = isRedirect(status) ? m_reply->url().resolved(QUrl::fromEncoded(location)) : QUrl(),
            .retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc())};
}

Error HttpExchange::endError() const
{
    const QString server = m_server.endpoint.authority();
    switch (m_end) {
    case End::Regular:
    case End::Cancelled:
        break;
    case End::Silent:
        return unavailable(tr("The server at %1 doesn't answer.").arg(server), tr("Check the network."),
                           u"silent for %1 ms"_s.arg(m_limits.silence.count()));
    case End::TooLong:
        return unavailable(tr("The server at %1 took too long.").arg(server), tr("Check the network."),
                           u"%1 ms"_s.arg(m_limits.total.count()));
    case End::TooLarge:
    case End::Broken:
        return {.kind = Error::Kind::Invalid,
                .happened = m_end == End::TooLarge ? tr("The server at %1 sent an answer that is too long.").arg(server)
                                                   : tr("The server's answer is compressed in an unknown way."),
                .safe = tr("None of it was applied."),
                .advice = tr("Contact your administrator."),
                .detail = u"limit %1 bytes"_s.arg(m_limits.body)};
    }
    return Error::cancelled();
}

Error HttpExchange::networkError() const
{
    const QString server = m_server.endpoint.authority();
    const QString detail = m_reply->errorString();
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {.kind = Error::Kind::Refused,
                .happened = tr("No secure connection to the server at %1 could be established.").arg(server),
                .safe = tr("Nothing was sent."),
                .advice = tr("Check the address and the port. The server has to speak TLS 1.2 or newer."),
                .detail = detail};
    case QNetworkReply::HostNotFoundError:
        return unavailable(tr("The server “%1” wasn't found.").arg(m_server.endpoint.host()),
                           tr("Check the address and the network."), detail);
    case QNetworkReply::ConnectionRefusedError:
        return unavailable(tr("No server answers at %1.").arg(server), tr("Check the address, or try again later."),
                           detail);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {.kind = Error::Kind::Refused,
                .happened = tr("The network's proxy requires a user name and password."),
                .safe = tr("Nothing was sent to the server."),
                .advice = tr("Enter them in the system's network settings."),
                .detail = detail};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return unavailable(tr("The network's proxy can't reach the server at %1.").arg(server),
                           tr("Check the system's network settings."), detail);
    default:
        return unavailable(tr("The connection to the server at %1 was lost.").arg(server), tr("Check the network."),
                           detail);
    }
}

} // namespace accountdesk::sync
