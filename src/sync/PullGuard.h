// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/SyncMessages.h"

#include <QCoreApplication>

namespace accountdesk::sync {

/// Ends a pull that pages through a server's changes: at the sequence that the server named at the
/// pull's beginning, although others write meanwhile (their changes are of the next pull), and with
/// an error when a server hands out more accounts than it said it has, or more pages than there can
/// be, so that no server can page for ever, with deleted accounts neither.
class PullGuard
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::sync::PullGuard)
public:
    enum class Next {
        Continue,
        Done,
        WentBack, ///< the server has less than it said: an older book took its place
    };

    PullGuard(const ServerStatus &status, int mostPages) : m_status(status), m_pagesLeft(mostPages) {}

    /// Asked for each page, before it is applied.
    [[nodiscard]] Result<Next> accept(const ChangesPage &page);

private:
    ServerStatus m_status;
    int m_pagesLeft;
    std::int64_t m_accounts = 0; ///< of the accounts that were there at the beginning
};

} // namespace accountdesk::sync
