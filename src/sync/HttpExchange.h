// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/BodyReader.h"
#include "sync/SyncFailure.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QNetworkReply;

namespace accountdesk::sync {

/// What a server that is trusted answered, whatever its status.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType; ///< without parameters, lower case
    QByteArray body;        ///< unpacked
    QUrl redirect;          ///< absolute; of a redirecting status
    std::optional<std::chrono::seconds> retryAfter;
};

/// One request and its answer over TLS: SyncClient's part that faces the network.
///
/// Before anything is written, each handshake is put to decideTrust(); docs/pinning.md says where and
/// why there. No redirect is followed. Time, headers and body are bounded.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        std::chrono::milliseconds silence = std::chrono::seconds(30); ///< without a byte from the server
        std::chrono::milliseconds total = std::chrono::minutes(10);
        qsizetype body = 16 * 1024 * 1024; ///< unpacked
        /// Bytes that the process may grow by before the headers are complete, for which Qt 6.4 has no limit and
        /// which it shows to nobody until then. Far more than anything else takes in that time.
        qint64 memory = 256 * 1024 * 1024;
    };
    struct Server
    {
        SyncEndpoint endpoint;
        ServerTrust trust = {};
    };
    using Done = std::function<void(SyncResult<HttpAnswer>)>;

    HttpExchange(const Server &server, const Limits &limits, QObject *parent);
    ~HttpExchange() override;

    /// Sends it: GET when `body` is null, else POST. `done` is called once, from the event loop; the
    /// exchange may be deleted in it.
    void start(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body, Done done);
    /// Ends it with Error::cancelled().
    void cancel();

private:
    enum class End { Regular, Cancelled, Silent, TooLong, TooLarge, Broken };

    [[nodiscard]] QNetworkRequest secured(QNetworkRequest request) const;
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void stop(End end);
    void decide(const QList<QSslError> &errors);
    [[nodiscard]] SyncResult<HttpAnswer> takeResult();
    [[nodiscard]] HttpAnswer takeAnswer();
    [[nodiscard]] Error endError() const;
    [[nodiscard]] Error networkError() const;

    const Server m_server;
    const Limits m_limits;
    QNetworkReply *m_reply = nullptr; ///< a child
    QTimer m_silence;
    QTimer m_total;
    QTimer m_head; ///< looks at the memory, until the headers are there
    qint64 m_memoryBefore = 0;
    BodyReader m_body;
    std::optional<TrustDecision> m_trust; ///< of the last handshake that showed a certificate
    bool m_isDecided = false;             ///< by its errors, so that onEncrypted() needn't
    End m_end = End::Regular;
    Done m_done;
};

} // namespace accountdesk::sync
