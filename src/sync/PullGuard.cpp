// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PullGuard.h"

#include <algorithm>

namespace accountdesk::sync {

namespace {

Error endless(const QString &happened, const QString &safe)
{
    return {.kind = Error::Kind::Invalid,
            .happened = happened,
            .safe = safe,
            .advice = PullGuard::tr("Contact your administrator.")};
}

} // namespace

Result<PullGuard::Next> PullGuard::accept(const ChangesPage &page)
{
    // An account that another clerk changes meanwhile moves behind the status' sequence, so up to
    // there no more can come than the server had.
    m_accounts += std::count_if(page.changes.begin(), page.changes.end(), [this](const AccountState &change) {
        return !change.isDeleted && change.sequence <= m_status.sequence;
    });
    if (m_accounts > m_status.accounts) {
        return failure(endless(tr("The server sent more accounts than the %1 it announced.").arg(m_status.accounts),
                               tr("What was already received is kept; the rest wasn't applied.")));
    }
    if (page.sequence >= m_status.sequence)
        return Next::Done;
    if (!page.hasMore)
        return Next::WentBack;
    if (--m_pagesLeft <= 0) {
        return failure(endless(tr("The server never stops sending pages."),
                               tr("What was already received is kept; the next sync continues from there.")));
    }
    return Next::Continue;
}

} // namespace accountdesk::sync
