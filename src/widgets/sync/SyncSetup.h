// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/SyncSession.h"

#include <optional>

namespace accountdesk::widgets {

/// What the pages of the sync's set-up share. Nothing of it is stored before the clerk finishes.
struct SyncSetup
{
    enum Page { ServerPage, ContactPage, DirectionPage, SummaryPage };

    book::SyncSession &session;
    std::optional<book::SyncSession::Setup> setup = {};
    sync::ServerTrust trust = {}; ///< in that server
    bool isTrustNew = false;      ///< its pins aren't in the TrustStore yet
    bool hasKeychain = false;
    std::optional<storage::SyncBook::Comparison> found = {}; ///< set while `setup` and `trust` are what was asked
};

} // namespace accountdesk::widgets
