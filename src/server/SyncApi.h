// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "server/Message.h"
#include "storage/sql/Database.h"

/// What the server does for each question of the sync protocol. Runs on a worker's thread.
namespace accountdesk::server::syncapi {

[[nodiscard]] Result<Response> status(storage::Database &database);
/// `query` may have `since` and `limit`.
[[nodiscard]] Result<Response> changes(storage::Database &database, const Actor &actor, const QByteArray &query);
/// The actor is named as the client's token.
[[nodiscard]] Result<Response> apply(storage::Database &database, const Actor &actor, const QByteArray &body);
/// `id` is the last part of the path, still percent-encoded.
[[nodiscard]] Result<Response> account(storage::Database &database, const QByteArray &id);
/// Whether the database answers.
[[nodiscard]] Result<Response> health(storage::Database &database);

} // namespace accountdesk::server::syncapi
