// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "storage/syncclient/SyncBook.h"
#include "sync/Backoff.h"
#include "sync/SyncConnection.h"

namespace accountdesk::sync {

/// What one sync did.
struct SyncReport
{
    int received = 0; ///< accounts that were taken from the server
    int sent = 0;     ///< own changes that the server took
    int merged = 0;
    QStringList leftOut = {}; ///< accounts of the server without an id that one could be; see ChangesPage
    storage::SyncBook::Waiting waiting = {};
};

/// Why a sync stopped. What was done until then holds; the next one goes on from there.
struct SyncStop
{
    enum class Reason {
        Failed,    ///< see `failure`; mayRetry() says whether it may go by itself
        Untrusted, ///< failure.trust has the question for the clerk
        Restored,  ///< the server's book is another one, or an older one, than this book knows: the
                   ///< clerk decides, SyncBook::connect() begins anew
    };
    Reason reason = Reason::Failed;
    SyncFailure failure;
};

template<typename T = void>
using SyncRun = tl::expected<T, SyncStop>;

/// Brings a book and its server together: pulls what others changed, page by page, then sends what
/// was changed here, batch by batch.
///
/// A batch whose answer got lost is sent again before anything else, under the same id: only then is
/// it known what the server has. A change that is too large for the server waits for the clerk as
/// one that it rejected.
///
/// It works in the thread of its database, and waits there for the server: never in a window's.
/// Progress::cancel(), from any thread, ends the request, the pause or the statement that runs. A
/// request that fails in passing is tried again a few times.
class SyncEngine
{
public:
    struct Options
    {
        Actor clerk = {}; ///< in whose name the book is synced
        int pageSize = SyncClient::maxPage;
        int batchSize = 1000;
        int mostPages = 10'000; ///< that one sync takes in; the next one goes on from there
        int attempts = 4;       ///< for a request, when trying again may help
        Backoff backoff = Backoff();
        /// A server that asks for a longer pause than this ends the sync; the next one is later.
        std::chrono::seconds maxPause = std::chrono::seconds(20);
    };

    SyncEngine(storage::Database &database, SyncConnection &server, Progress &progress, const Options &options);

    /// One whole sync. The book has to be connected: SyncBook::connect().
    [[nodiscard]] SyncRun<SyncReport> run();
    /// What a first sync would find; the book needn't be connected, nothing is written.
    [[nodiscard]] SyncRun<storage::SyncBook::Comparison> compare();

private:
    storage::Database &m_database;
    SyncConnection &m_server;
    Progress &m_progress;
    Options m_options;
};

} // namespace accountdesk::sync
