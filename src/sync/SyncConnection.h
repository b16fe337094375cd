// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "sync/SyncClient.h"

#include <QThread>

#include <memory>

namespace accountdesk {

/// A SyncClient in a thread of its own, for a worker that has nothing else to do than wait for the
/// answer: no event loop turns in the worker meanwhile.
///
/// May be used by one thread at a time. Progress::cancel(), from any thread, ends the request that
/// runs.
class SyncConnection
{
public:
    struct Credentials
    {
        QString token;
        QList<TrustedPin> pins = {}; ///< TrustStore::pins(), or those that a clerk is just asked about
    };

    /// A token that can't be one is the answer to the first request.
    SyncConnection(const SyncEndpoint &endpoint, const Credentials &credentials);
    ~SyncConnection();
    SyncConnection(const SyncConnection &) = delete;
    SyncConnection &operator=(const SyncConnection &) = delete;

    [[nodiscard]] const SyncEndpoint &endpoint() const { return m_endpoint; }

    [[nodiscard]] SyncResult<ServerStatus> status(Progress &progress);
    [[nodiscard]] SyncResult<ChangesPage> changes(std::int64_t since, int limit, Progress &progress);
    [[nodiscard]] SyncResult<PushResult> push(const PushBatch &batch, Progress &progress);

private:
    template<typename T, typename Request>
    SyncResult<T> ask(Progress &progress, Request request);

    SyncEndpoint m_endpoint;
    QThread m_thread;
    std::unique_ptr<SyncClient> m_client; // lives in m_thread
    Result<> m_token;
};

} // namespace accountdesk
