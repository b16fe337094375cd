// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncConnection.h"

#include <utility>

namespace accountdesk::sync {

SyncConnection::SyncConnection(const SyncEndpoint &endpoint, const Credentials &credentials)
    : m_endpoint(endpoint), m_client(std::make_unique<SyncClient>(endpoint)),
      m_token(m_client->setToken(credentials.token))
{
    m_client->setTrust(credentials.trust);
    m_client->moveToThread(&m_thread);
    // What it has to do with sockets and timers ends in the thread that began it.
    QObject::connect(
        &m_thread, &QThread::finished, &m_thread, [this] { m_client.reset(); }, Qt::DirectConnection);
    m_thread.start();
}

SyncConnection::~SyncConnection()
{
    m_thread.quit();
    m_thread.wait();
}

SyncResult<ServerStatus> SyncConnection::status(Progress &progress)
{
    return ask<ServerStatus>(progress, [](SyncClient &client) { return client.status(); });
}

SyncResult<ChangesPage> SyncConnection::changes(std::int64_t since, int limit, Progress &progress)
{
    if (m_ahead && m_ahead->since == since && m_ahead->limit == limit)
        return await(progress, std::exchange(m_ahead, std::nullopt)->answer);
    return ask<ChangesPage>(progress, [=](SyncClient &client) { return client.changes(since, limit); });
}

void SyncConnection::changesAhead(std::int64_t since, int limit)
{
    dropAhead();
    if (!m_token)
        return;
    const auto request = [=](SyncClient &client) { return client.changes(since, limit); };
    m_ahead = Ahead{.since = since, .limit = limit, .answer = begin<ChangesPage>(request)};
}

SyncResult<PushResult> SyncConnection::push(const PushBatch &batch, Progress &progress)
{
    return ask<PushResult>(progress, [&batch](SyncClient &client) { return client.push(batch); });
}

template<typename T, typename Request>
SyncResult<T> SyncConnection::ask(Progress &progress, Request request)
{
    dropAhead();
    if (!m_token)
        return tl::unexpected(SyncFailure{.error = m_token.error()});
    if (progress.isCancelled())
        return tl::unexpected(SyncFailure{.error = Error::cancelled()});
    return await(progress, begin<T>(request));
}

template<typename T, typename Request>
QFuture<SyncResult<T>> SyncConnection::begin(Request request)
{
    QFuture<SyncResult<T>> answer;
    QMetaObject::invokeMethod(
        m_client.get(), [&] { answer = request(*m_client); }, Qt::BlockingQueuedConnection);
    return answer;
}

template<typename T>
SyncResult<T> SyncConnection::await(Progress &progress, QFuture<SyncResult<T>> answer)
{
    const CancelHook interrupter(progress, [this] { cancel(); });
    if (progress.isCancelled()) // before it could interrupt anything
        cancel();
    answer.waitForFinished();
    return answer.takeResult();
}

void SyncConnection::cancel()
{
    QMetaObject::invokeMethod(m_client.get(), &SyncClient::cancel, Qt::QueuedConnection);
}

void SyncConnection::dropAhead()
{
    if (auto ahead = std::exchange(m_ahead, std::nullopt)) {
        cancel();
        ahead->answer.waitForFinished();
    }
}

} // namespace accountdesk::sync
