// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PullGuard.h"

#include <algorithm>

namespace accountdesk {

namespace {

Error endless(const QString &happened, const QString &safe)
{
    return {.kind = Error::Kind::Invalid,
            .happened = happened,
            .safe = safe,
            .advice = PullGuard::tr("Tell the server's owner.")};
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
        return failure(endless(tr("The server sends more accounts than the %1 it said it has.").arg(m_status.accounts),
                               tr("What was taken from it before is kept; the rest wasn't applied.")));
    }
    if (page.sequence >= m_status.sequence)
        return Next::Done;
    if (!page.hasMore)
        return Next::WentBack;
    if (--m_pagesLeft <= 0) {
        return failure(endless(tr("The server sends one page after the other and comes to no end."),
                               tr("What was taken from it before is kept; the next sync goes on from there.")));
    }
    return Next::Continue;
}

} // namespace accountdesk
