// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "sync/SyncClient.h"

#include <QThread>

#include <memory>
#include <optional>

namespace accountdesk::sync {

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
        ServerTrust trust = {}; ///< trustFor(), or what a clerk is just asked about
    };

    /// A token that can't be one is the answer to the first request.
    SyncConnection(const SyncEndpoint &endpoint, const Credentials &credentials);
    ~SyncConnection();
    SyncConnection(const SyncConnection &) = delete;
    SyncConnection &operator=(const SyncConnection &) = delete;

    [[nodiscard]] const SyncEndpoint &endpoint() const { return m_endpoint; }

    [[nodiscard]] SyncResult<ServerStatus> status(Progress &progress);
    [[nodiscard]] SyncResult<ChangesPage> changes(std::int64_t since, int limit, Progress &progress);
    /// Has the answer to changes() of the same page come while the worker takes in the one before.
    /// Another request than that drops it.
    void changesAhead(std::int64_t since, int limit);
    [[nodiscard]] SyncResult<PushResult> push(const PushBatch &batch, Progress &progress);

private:
    /// A request on its way.
    struct Ahead
    {
        std::int64_t since;
        int limit;
        QFuture<SyncResult<ChangesPage>> answer;
    };

    template<typename T, typename Request>
    SyncResult<T> ask(Progress &progress, Request request);
    template<typename T, typename Request>
    QFuture<SyncResult<T>> begin(Request request);
    template<typename T>
    SyncResult<T> await(Progress &progress, QFuture<SyncResult<T>> answer);
    void cancel();
    void dropAhead();

    SyncEndpoint m_endpoint;
    QThread m_thread;
    std::unique_ptr<SyncClient> m_client; // lives in m_thread
    Result<> m_token;
    std::optional<Ahead> m_ahead;
};

} // namespace accountdesk::sync
