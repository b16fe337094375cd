// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"
#include "storage/syncclient/SyncLink.h"

namespace accountdesk::storage {

/// The row of sync_link.
struct SyncLinkRow
{
    SyncLink link = {};
    std::int64_t pushed = 0;  ///< of the book's own numbers: all up to it is sent, or waits for a clerk
    std::int64_t pushing = 0; ///< becomes `pushed` with the batch
    QUuid batch = {};         ///< stored in sync_outbox and not settled; null: none
};

[[nodiscard]] Result<SyncLinkRow> readLink(Database &database);
/// The same, and no other sync of this book goes on until the transaction ends. Each of the sync's
/// transactions begins with it.
[[nodiscard]] Result<SyncLinkRow> lockLink(Database &database);

} // namespace accountdesk::storage
