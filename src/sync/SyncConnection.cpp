// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncConnection.h"

namespace accountdesk {

SyncConnection::SyncConnection(const SyncEndpoint &endpoint, const Credentials &credentials)
    : m_endpoint(endpoint), m_client(std::make_unique<SyncClient>(endpoint)),
      m_token(m_client->setToken(credentials.token))
{
    m_client->setPins(credentials.pins);
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
    return ask<ChangesPage>(progress, [=](SyncClient &client) { return client.changes(since, limit); });
}

SyncResult<PushResult> SyncConnection::push(const PushBatch &batch, Progress &progress)
{
    return ask<PushResult>(progress, [&batch](SyncClient &client) { return client.push(batch); });
}

template<typename T, typename Request>
SyncResult<T> SyncConnection::ask(Progress &progress, Request request)
{
    if (!m_token)
        return tl::unexpected(SyncFailure{.error = m_token.error()});
    if (progress.isCancelled())
        return tl::unexpected(SyncFailure{.error = Error::cancelled()});
    SyncClient *const client = m_client.get();
    QFuture<SyncResult<T>> answer;
    QMetaObject::invokeMethod(
        client, [&] { answer = request(*client); }, Qt::BlockingQueuedConnection);
    const auto cancel = [client] { QMetaObject::invokeMethod(client, &SyncClient::cancel, Qt::QueuedConnection); };
    const Interrupter interrupter(progress, cancel);
    if (progress.isCancelled()) // before it could interrupt anything
        cancel();
    answer.waitForFinished();
    return answer.takeResult();
}

} // namespace accountdesk
