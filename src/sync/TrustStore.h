// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TrustPolicy.h"

namespace accountdesk::sync {

/// The sync servers that a clerk trusts, with their pins: in the program's settings, as nothing of
/// it is secret. Trust belongs to host and port, not to a path.
///
/// Each call reads or writes the settings, so it may be used from any thread and sees what another
/// window changed. Pins that are there but can't be read are an error, never "no pin": a damaged
/// file must not turn a pinned server into an unpinned one.
class TrustStore
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::sync::TrustStore)
public:
    /// Every endpoint with pins, as SyncEndpoint::authority(), in order.
    [[nodiscard]] static QStringList authorities();
    /// The pins that are trusted for a server; none when it is unknown.
    [[nodiscard]] static Result<QList<TrustedPin>> pins(const QString &authority);
    /// Trusts these pins and no others; an empty list is remove().
    [[nodiscard]] static Result<> setPins(const QString &authority, const QList<TrustedPin> &pins);
    /// Trusts further pins; one that is there already takes the new label and `allowExpired`.
    [[nodiscard]] static Result<> addPins(const QString &authority, const QList<TrustedPin> &pins);
    /// Forgets the server: the next contact is the first one again.
    [[nodiscard]] static Result<> remove(const QString &authority);
};

} // namespace accountdesk::sync
