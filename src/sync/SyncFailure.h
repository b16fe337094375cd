// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TrustPolicy.h"

#include <chrono>
#include <optional>

namespace accountdesk::sync {

/// Why a request to a sync server has no answer.
struct SyncFailure
{
    Error error;
    /// How long the server asks to wait, when it said so.
    std::optional<std::chrono::seconds> retryAfter = {};
    /// Set when the server isn't trusted. AskFirstContact and KeyChanged are a question for a clerk;
    /// nothing but the handshake was sent.
    std::optional<TrustDecision> trust = {};
    /// Of an answer that says no; 0: none came.
    int httpStatus = 0;

    /// The server refused the request, or got none: it surely did nothing of it.
    [[nodiscard]] bool isSurelyUndone() const { return trust || (httpStatus >= 400 && httpStatus < 500); }
    [[nodiscard]] bool isTooLarge() const { return httpStatus == 413; }
    /// It isn't valid (any more), or doesn't allow this.
    [[nodiscard]] bool isTokenRefused() const { return httpStatus == 401 || httpStatus == 403; }
    /// The server would answer a request that writes nothing.
    [[nodiscard]] bool mayOnlyRead() const { return httpStatus == 403; }
    /// Trying again later may help, without anybody doing anything: see Backoff.
    [[nodiscard]] bool mayRetry() const { return error.kind == Error::Kind::Unavailable; }
};

template<typename T>
using SyncResult = tl::expected<T, SyncFailure>;

} // namespace accountdesk::sync
