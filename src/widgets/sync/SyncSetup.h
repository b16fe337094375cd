// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/SyncSession.h"

#include <optional>

namespace accountdesk {

/// What the pages of the sync's set-up share. Nothing of it is stored before the clerk finishes.
struct SyncSetup
{
    enum Page { ServerPage, ContactPage, DirectionPage, SummaryPage };

    SyncSession &session;
    std::optional<SyncSession::Setup> setup = {};
    ServerTrust trust = {};  ///< in that server
    bool isTrustNew = false; ///< its pins aren't in the TrustStore yet
    bool hasKeychain = false;
    std::optional<SyncBook::Comparison> found = {}; ///< set while `setup` and `trust` are what was asked
};

} // namespace accountdesk
