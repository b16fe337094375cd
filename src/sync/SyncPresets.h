// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TrustPolicy.h"

#include <QCoreApplication>

#include <optional>

namespace accountdesk::sync {

/// What the administrator set about the sync for everyone on this computer: SystemPresets, understood.
struct SyncPresets
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::sync::SyncPresets)
public:
    std::optional<SyncEndpoint> server = {};
    QList<TrustedPin> pins = {}; ///< of its key
    bool isLocked = false;       ///< there is a server then, and no other

    /// What holds now. A server or pin that can't be read is an error, never "none": nothing is sent
    /// until the file is mended.
    [[nodiscard]] static Result<SyncPresets> read();
};

/// Whom to take for this server, on this computer and now: the one decision for window and command
/// line. Locked, the administrator's pins count alone, and another server is refused. Otherwise the
/// clerk's (TrustStore) and the administrator's for host and port count together, or else only
/// `forOnce`, which the clerk names for a single run; locked, these have to be among the administrator's.
[[nodiscard]] Result<ServerTrust> trustFor(const SyncEndpoint &endpoint, const QList<TrustedPin> &forOnce = {});

} // namespace accountdesk::sync
