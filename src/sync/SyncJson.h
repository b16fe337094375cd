// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/SyncMessages.h"

#include <QByteArray>

namespace accountdesk::sync {

/// The wire format of the sync protocol, version 1: docs/sync-protocol.md.
///
/// Each parser takes a whole body from a server that may be broken or hostile: it yields a value that
/// holds to everything the protocol says, or an Error whose `detail` names the place. Members that
/// it doesn't know are ignored, so that a newer server may say more. A body that is moved into its parser takes no
/// memory any more while its values are read.
namespace syncjson {

[[nodiscard]] Result<ServerStatus> parseStatus(QByteArray json);
/// The answer to a question for at most `limit` changes after `since`.
[[nodiscard]] Result<ChangesPage> parsePage(QByteArray json, std::int64_t since, int limit);
/// The answer to `batch`.
[[nodiscard]] Result<PushResult> parsePushResult(QByteArray json, const PushBatch &batch);
/// The title and detail of a problem (RFC 9457) in one line of plain text, cut; empty when it is none.
[[nodiscard]] QString problemText(const QByteArray &json);

[[nodiscard]] QByteArray toJson(const PushBatch &batch);

} // namespace syncjson

} // namespace accountdesk::sync
