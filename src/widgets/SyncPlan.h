// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SyncSession.h"

#include <optional>

namespace accountdesk {

/// What the pages of the sync's set-up share. Nothing of it is stored before the clerk finishes.
struct SyncPlan
{
    SyncSession &session;
    std::optional<SyncSession::Setup> setup = {};
    QList<TrustedPin> pins = {}; ///< the keys that the server may have; none: authorities vouch
    bool isTrustNew = false;     ///< `pins` aren't in the TrustStore yet
    bool hasKeychain = false;
    std::optional<SyncBook::Comparison> found = {}; ///< set while `setup` and `pins` are what was asked
};

} // namespace accountdesk
