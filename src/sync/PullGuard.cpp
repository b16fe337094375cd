// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PullGuard.h"

#include <algorithm>

namespace accountdesk {

Result<PullGuard::Next> PullGuard::accept(const ChangesPage &page)
{
    // An account that another clerk changes meanwhile moves behind the status' sequence, so up to
    // there no more can come than the server had.
    m_accounts += std::count_if(page.changes.begin(), page.changes.end(), [this](const AccountState &change) {
        return !change.isDeleted && change.sequence <= m_status.sequence;
    });
    if (m_accounts > m_status.accounts) {
        return failure(
            {.kind = Error::Kind::Invalid,
             .happened = tr("The server sends more accounts than the %1 it said it has.").arg(m_status.accounts),
             .safe = tr("What was taken from it before is kept; the rest wasn't applied."),
             .advice = tr("Tell the server's owner.")});
    }
    return page.hasMore && page.sequence < m_status.sequence ? Next::Continue : Next::Done;
}

} // namespace accountdesk
