// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CertificateFacts.h"
#include "sync/SyncEndpoint.h"

#include <QSslError>

namespace accountdesk {

/// A server's key that a clerk trusts for one endpoint.
struct TrustedPin
{
    CertificatePin pin;
    QString label = {};        ///< the clerk's own word for it, such as "backup key"
    QDateTime addedAt = {};    ///< UTC
    bool allowExpired = false; ///< the clerk said: this key, even with an expired certificate

    friend bool operator==(const TrustedPin &, const TrustedPin &) = default;
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
        KeyChanged,      ///< another key than the trusted ones: show both, default keep refusing
    };

    Outcome outcome = Outcome::Refuse;
    Error error = {};                  ///< unless accepted: for the clerk
    CertificateFacts certificate = {}; ///< what the server showed
    QList<TrustedPin> expected = {};   ///< the pins that were trusted before

    [[nodiscard]] bool isAccepted() const { return outcome == Outcome::Accept; }
};

/// The rules of docs/pinning.md. A pure function; `now` is UTC.
///
/// With `pins` only they count: no authority replaces them, and none is needed. Without any, the
/// system's authorities decide, and a certificate that none of them vouches for is asked about.
[[nodiscard]] TrustDecision decideTrust(const Handshake &handshake, const SyncEndpoint &endpoint,
                                        const QList<TrustedPin> &pins, const QDateTime &now);

} // namespace accountdesk
