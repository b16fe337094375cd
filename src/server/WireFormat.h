// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/syncserver/PushHandler.h"

namespace accountdesk::server {

/// What a client sent to be applied.
struct PostedBatch
{
    QUuid id;
    QList<Change> changes;
};

/// The JSON of the sync protocol, version 1: docs/sync-protocol.md.
namespace wire {

/// Reads the body of POST /api/v1/changes. An error's text names what isn't the protocol's.
[[nodiscard]] Result<PostedBatch> parseBatch(const QByteArray &json);

[[nodiscard]] QByteArray status(const QString &serverId, std::int64_t sequence, std::int64_t accounts);
[[nodiscard]] QByteArray page(const ChangesPage &page);
/// A CHANGE with the account's balance.
[[nodiscard]] QByteArray account(const AccountState &state);
/// The list of results alone, as it is kept with the batch; answer() makes the body of it.
[[nodiscard]] QByteArray results(const QList<storage::SyncOutcome> &outcomes, const QList<Change> &changes);
[[nodiscard]] QByteArray answer(const QByteArray &results, std::int64_t sequence);

} // namespace wire

} // namespace accountdesk::server
