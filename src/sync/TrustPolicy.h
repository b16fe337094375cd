// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CertificateInfo.h"
#include "sync/SyncEndpoint.h"

#include <QSslError>

namespace accountdesk::sync {

/// A server's key that is trusted for one endpoint.
struct TrustedPin
{
    CertificatePin pin;
    QString label = {};        ///< the clerk's own word for it, such as "backup key"
    QDateTime addedAt = {};    ///< UTC
    bool allowExpired = false; ///< the clerk said: this key, even with an expired certificate
    bool isPreset = false;     ///< the administrator's, not the clerk's

    friend bool operator==(const TrustedPin &, const TrustedPin &) = default;
};

/// The keys that count for a server, and whose choice they are. trustFor() says which these are.
struct ServerTrust
{
    QList<TrustedPin> pins = {}; ///< none: the system's authorities vouch for it
    bool isLocked = false;       ///< the administrator's choice alone: no clerk accepts another key

    friend bool operator==(const ServerTrust &, const ServerTrust &) = default;
};

/// What a TLS handshake showed, before anything was sent.
struct Handshake
{
    QList<QSslCertificate> chain; ///< as the server sent it: its own certificate first
    QList<QSslError> errors;      ///< what Qt finds wrong with it
};

/// Whether anything may be sent to a server, and if not, why.
struct TrustDecision
{
    enum class Outcome {
        Accept,
        Refuse,          ///< `error` says why; there is nothing to ask
        AskFirstContact, ///< nobody vouches for the key: a clerk compares and decides, default No
        KeyChanged,      ///< another key than the trusted ones: show both, default keep refusing;
                         ///< `before` may be locked, then there is nothing but to refuse
    };

    Outcome outcome = Outcome::Refuse;
    Error error = {};                 ///< unless accepted: for the clerk
    CertificateInfo certificate = {}; ///< what the server showed
    ServerTrust before = {};          ///< what was trusted until then

    [[nodiscard]] bool isAccepted() const { return outcome == Outcome::Accept; }
};

/// The rules of docs/pinning.md. A pure function; `now` is UTC.
///
/// With pins only they count: no authority replaces them, and none is needed. Without any, the
/// system's authorities decide, and a certificate that none of them vouches for is asked about, or
/// refused where the trust is locked. A changed key is never the clerk's to accept there either.
[[nodiscard]] TrustDecision decideTrust(const Handshake &handshake, const SyncEndpoint &endpoint,
                                        const ServerTrust &trust, const QDateTime &now);

} // namespace accountdesk::sync
