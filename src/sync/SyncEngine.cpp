// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncEngine.h"

#include "storage/accounts/AccountReader.h"
#include "storage/sql/CancelScope.h"
#include "sync/PullGuard.h"
#include "sync/Words.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace accountdesk::sync {

namespace {

/// After so many batches of which the server took nothing, the rest is left to the next sync: what it
/// answers could go on for ever.
constexpr int maxFruitlessBatches = 4;

tl::unexpected<SyncStop> stop(SyncFailure failure, SyncStop::Reason reason = SyncStop::Reason::Failed)
{
    if (failure.trust)
        reason = SyncStop::Reason::Untrusted;
    if (failure.error.kind == Error::Kind::Cancelled)
        failure.error.safe = Words::tr("What was already synced is kept; the next sync continues from there.");
    return tl::unexpected(SyncStop{.reason = reason, .failure = std::move(failure)});
}

tl::unexpected<SyncStop> stop(const Error &error)
{
    return stop(SyncFailure{.error = error});
}

/// What a book answered, as a part of a sync.
template<typename T>
SyncRun<T> step(Result<T> result)
{
    if (!result)
        return stop(result.error());
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(result);
}

Error restored()
{
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr(
                "The server has a different book than last time, or an older version restored from a backup."),
            .safe = Words::tr("Nothing was changed on either side."),
            .advice = Words::tr("Ask your administrator. Then start the sync over and choose whose values to use.")};
}

tl::unexpected<SyncStop> stopAtRestored()
{
    return stop({.error = restored()}, SyncStop::Reason::Restored);
}

PushOutcome tooLarge(const OwnChange &change)
{
    return {.id = change.account.id,
            .status = PushOutcome::Status::Rejected,
            .reason = Words::tr("This account's further fields are too long for the server.")};
}

/// Waits, but no longer than until Cancel.
void pause(std::chrono::milliseconds time, Progress &progress)
{
    std::mutex mutex;
    std::condition_variable changed;
    const CancelHook interrupter(progress, [&] {
        const std::lock_guard lock(mutex);
        changed.notify_all();
    });
    std::unique_lock lock(mutex);
    changed.wait_for(lock, time, [&] { return progress.isCancelled(); });
}

/// One sync on its way.
class SyncPass
{
public:
    SyncPass(storage::Database &database, SyncConnection &server, Progress &progress,
             const SyncEngine::Options &options)
        : m_database(database), m_server(server), m_progress(progress), m_options(options),
          m_interruptible(database, progress), m_book(database, Actor(server.endpoint().authority())),
          m_batchSize(options.batchSize)
    {}

    SyncRun<SyncReport> run();
    SyncRun<storage::SyncBook::Comparison> compare();

private:
    enum class Batch { New, Resumed };

    SyncRun<ServerStatus> meet();
    SyncRun<ServerStatus> meetAgain(const storage::SyncLink &link);
    template<typename Take>
    SyncRun<> pull(const ServerStatus &status, std::int64_t since, Take take);
    SyncRun<> resume(const ServerStatus &status);
    SyncRun<> push(const ServerStatus &status);
    /// How many changes the server took.
    SyncRun<int> send(const PushBatch &batch, Batch kind, const ServerStatus &status);
    SyncRun<> settle(const PushBatch &batch, const QList<PushOutcome> &outcomes);
    /// After a refusal: what the server surely doesn't have is free again.
    SyncRun<> takeBack(const PushBatch &batch, const SyncFailure &why);
    template<typename T, typename Request>
    SyncRun<T> ask(Backoff &backoff, Request request);
    void count(const storage::SyncBook::Applied &applied);
    void advance(std::int64_t steps, qsizetype accounts);

    storage::Database &m_database;
    SyncConnection &m_server;
    Progress &m_progress;
    const SyncEngine::Options m_options;
    const storage::CancelScope m_interruptible;
    storage::SyncBook m_book;
    int m_batchSize;
    SyncReport m_report;
};

SyncRun<SyncReport> SyncPass::run()
{
    const auto link = m_book.link();
    if (!link)
        return stop(link.error());
    const auto status = meetAgain(*link);
    if (!status)
        return tl::unexpected(status.error());
    const auto resumed = resume(*status);
    if (!resumed && !resumed.error().failure.mayOnlyRead())
        return tl::unexpected(resumed.error());
    const auto waiting = m_book.waiting();
    if (!waiting)
        return stop(waiting.error());
    m_progress.set(0, status->sequence - link->pulled + waiting->toSend);
    const auto take = [&](std::int64_t since, const ChangesPage &page) {
        const auto applied = resumed ? m_book.apply(since, page) : m_book.applyBesideBatch(page);
        if (applied) {
            count(*applied);
            m_report.leftOut += page.leftOut;
        }
        return applied;
    };
    if (const auto pulled = pull(*status, link->pulled, take); !pulled)
        return tl::unexpected(pulled.error());
    if (!resumed)
        return tl::unexpected(resumed.error());
    if (const auto finished = m_book.finish(status->sequence); !finished)
        return stop(finished.error());
    if (const auto pushed = push(*status); !pushed)
        return tl::unexpected(pushed.error());
    const auto left = m_book.waiting();
    if (!left)
        return stop(left.error());
    m_report.waiting = *left;
    return m_report;
}

SyncRun<storage::SyncBook::Comparison> SyncPass::compare()
{
    const auto status = meet();
    if (!status)
        return tl::unexpected(status.error());
    m_progress.set(0, status->sequence);
    storage::SyncBook::Comparison sum;
    const auto take = [&](std::int64_t, const ChangesPage &page) {
        const auto part = m_book.compare(page);
        if (part) {
            sum.same += part->same;
            sum.different += part->different;
            sum.onlyThere += part->onlyThere;
        }
        return part;
    };
    if (const auto pulled = pull(*status, 0, take); !pulled)
        return tl::unexpected(pulled.error());
    const auto mine = storage::AccountReader(m_database).totals({});
    if (!mine)
        return stop(mine.error());
    // Not below 0: an account that changed meanwhile was in two pages.
    sum.onlyHere = std::max<std::int64_t>(0, mine->count - sum.same - sum.different);
    return sum;
}

SyncRun<ServerStatus> SyncPass::meet()
{
    Backoff backoff = m_options.backoff;
    return ask<ServerStatus>(backoff, [this] { return m_server.status(m_progress); });
}

SyncRun<ServerStatus> SyncPass::meetAgain(const storage::SyncLink &link)
{
    auto status = meet();
    if (!status)
        return status;
    const bool isFirst = link.serverId.isNull();
    if (!isFirst && (status->serverId != link.serverId || status->sequence < link.pulled))
        return stopAtRestored();
    if (const auto met = m_book.meet(link, status->serverId); !met)
        return stop(met.error());
    return status;
}

template<typename Take>
SyncRun<> SyncPass::pull(const ServerStatus &status, std::int64_t since, Take take)
{
    PullGuard guard(status, m_options.mostPages);
    Backoff backoff = m_options.backoff;
    for (bool isMore = since < status.sequence; isMore;) {
        const auto page = ask<ChangesPage>(backoff,
                                           [&] { return m_server.changes(since, m_options.pageSize, m_progress); });
        if (!page)
            return tl::unexpected(page.error());
        const auto next = guard.accept(*page);
        if (!next)
            return stop(next.error());
        if (*next == PullGuard::Next::WentBack)
            return stopAtRestored();
        isMore = *next == PullGuard::Next::Continue;
        if (isMore)
            m_server.changesAhead(page->sequence, m_options.pageSize);
        if (const auto taken = take(since, *page); !taken)
            return stop(taken.error());
        advance(page->sequence - since, page->changes.size());
        since = page->sequence;
    }
    return {};
}

SyncRun<> SyncPass::resume(const ServerStatus &status)
{
    const auto batch = m_book.nextBatch(m_options.clerk, 0);
    if (!batch)
        return stop(batch.error());
    if (!*batch)
        return {};
    const auto sent = send(**batch, Batch::Resumed, status);
    return sent || sent.error().failure.isTooLarge() ? SyncRun<>() : tl::unexpected(sent.error());
}

SyncRun<> SyncPass::push(const ServerStatus &status)
{
    for (int fruitless = 0; fruitless < maxFruitlessBatches;) {
        const auto batch = m_book.nextBatch(m_options.clerk, m_batchSize);
        if (!batch)
            return stop(batch.error());
        if (!*batch)
            return {};
        const auto taken = send(**batch, Batch::New, status);
        if (!taken && !taken.error().failure.isTooLarge())
            return tl::unexpected(taken.error());
        const bool isHalved = !taken && (*batch)->changes.size() > 1;
        if (!isHalved)
            fruitless = taken.value_or(0) > 0 ? 0 : fruitless + 1;
    }
    return {};
}

SyncRun<int> SyncPass::send(const PushBatch &batch, Batch kind, const ServerStatus &status)
{
    Backoff backoff = m_options.backoff;
    const auto answer = ask<PushResult>(backoff, [&] { return m_server.push(batch, m_progress); });
    if (!answer) {
        // Of several attempts, or of one before this sync, the server may have taken one.
        const SyncFailure &failure = answer.error().failure;
        const bool isFirst = kind == Batch::New && backoff.failures() == 0;
        if (failure.isTooLarge() || (isFirst && failure.isSurelyUndone())) {
            if (const auto back = takeBack(batch, failure); !back)
                return tl::unexpected(back.error());
        }
        return tl::unexpected(answer.error());
    }
    if (answer->sequence < status.sequence)
        return stopAtRestored();
    if (const auto settled = settle(batch, answer->outcomes); !settled)
        return tl::unexpected(settled.error());
    const auto taken = std::count_if(answer->outcomes.begin(), answer->outcomes.end(), [](const PushOutcome &outcome) {
        return outcome.status == PushOutcome::Status::Applied;
    });
    m_report.sent += static_cast<int>(taken);
    advance(batch.changes.size(), batch.changes.size());
    return static_cast<int>(taken);
}

SyncRun<> SyncPass::settle(const PushBatch &batch, const QList<PushOutcome> &outcomes)
{
    const auto settled = m_book.settle(batch, outcomes);
    if (!settled)
        return stop(settled.error());
    m_report.merged += settled->merged;
    return {};
}

SyncRun<> SyncPass::takeBack(const PushBatch &batch, const SyncFailure &why)
{
    if (!why.isTooLarge())
        return step(m_book.withdraw(batch.id));
    // What is too large now was so before, too.
    const bool isAlone = batch.changes.size() == 1;
    m_batchSize = isAlone ? m_options.batchSize : std::max(1, static_cast<int>(batch.changes.size()) / 2);
    return isAlone ? settle(batch, {tooLarge(batch.changes.first())}) : step(m_book.withdraw(batch.id));
}

template<typename T, typename Request>
SyncRun<T> SyncPass::ask(Backoff &backoff, Request request)
{
    for (backoff.reset();;) {
        auto answer = request();
        if (answer)
            return *std::move(answer);
        const SyncFailure &failure = answer.error();
        const bool isTooLong = failure.retryAfter.value_or(std::chrono::seconds(0)) > m_options.maxPause;
        if (!failure.mayRetry() || isTooLong || backoff.failures() + 1 >= m_options.attempts)
            return stop(failure);
        pause(backoff.next(failure.retryAfter), m_progress);
    }
}

void SyncPass::count(const storage::SyncBook::Applied &applied)
{
    m_report.received += applied.taken;
    m_report.merged += applied.merged;
}

void SyncPass::advance(std::int64_t steps, qsizetype accounts)
{
    const std::int64_t done = m_progress.done() + steps;
    m_progress.set(done, std::max(done, m_progress.total()));
    m_progress.setRows(m_progress.rows() + accounts);
}

} // namespace

SyncEngine::SyncEngine(storage::Database &database, SyncConnection &server, Progress &progress, const Options &options)
    : m_database(database), m_server(server), m_progress(progress), m_options(options)
{}

SyncRun<SyncReport> SyncEngine::run()
{
    return SyncPass(m_database, m_server, m_progress, m_options).run();
}

SyncRun<storage::SyncBook::Comparison> SyncEngine::compare()
{
    return SyncPass(m_database, m_server, m_progress, m_options).compare();
}

} // namespace accountdesk::sync
