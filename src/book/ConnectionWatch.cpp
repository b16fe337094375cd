// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/ConnectionWatch.h"

#include "core/Async.h"
#include "storage/accounts/AccountReader.h"
#include "storage/sql/BookFile.h"

#include <algorithm>

namespace accountdesk::book {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds pollInterval = 2s;
constexpr std::chrono::milliseconds maxPollInterval = 30s; // while the server is away

auto readMark()
{
    return storage::repeatable(
        [](storage::Database &database) { return storage::AccountReader(database).changeMark(); });
}

} // namespace

ConnectionWatch::ConnectionWatch(const url::DatabaseUrl &url, const Thread &writer, const QList<Thread> &others,
                                 QObject *parent)
    : QObject(parent), m_url(url), m_writer(writer), m_others(others)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionWatch::poll);
}

void ConnectionWatch::start(const QVariant &changeMark)
{
    m_changeMark = changeMark;
    m_isConnected = true;
    m_timer.start();
}

void ConnectionWatch::poll()
{
    whenDone(this, m_writer->run(readMark()), [this](const Result<QVariant> &mark) { notice(mark); });
}

void ConnectionWatch::readChangeMark()
{
    whenDone(this, m_writer->run(readMark()), [this](const Result<QVariant> &mark) {
        if (mark)
            m_changeMark = *mark;
    });
}

void ConnectionWatch::notice(const Result<QVariant> &mark)
{
    if (mark) {
        const bool isForeign = std::exchange(m_changeMark, *mark) != *mark;
        m_timer.setInterval(pollInterval);
        if (!std::exchange(m_isConnected, true))
            Q_EMIT restored();
        if (isForeign)
            Q_EMIT changedElsewhere();
    } else if (m_isConnected) {
        if (isLoss(mark.error()))
            setLost(ofConnection(mark.error()));
        else if (isFileGone(mark.error())) // anything else, those who read the accounts meet as well
            Q_EMIT fileGone(mark.error());
    } else {
        m_timer.setInterval(std::min(m_timer.intervalAsDuration() * 2, maxPollInterval));
    }
    m_timer.start();
}

bool ConnectionWatch::isLoss(const Error &error) const
{
    return error.kind == Error::Kind::Unavailable && m_url.backend != url::Backend::Sqlite; // where it means "busy"
}

void ConnectionWatch::setLost(const Error &error)
{
    if (!std::exchange(m_isConnected, false))
        return;
    m_writer->markStale();
    for (const Thread &thread : m_others)
        thread->markStale();
    Q_EMIT lost(error);
}

bool ConnectionWatch::isFileGone(const Error &error) const
{
    return m_url.backend == url::Backend::Sqlite && error.kind == Error::Kind::Storage
           && !storage::BookFile::requireInPlace(m_url.path).has_value();
}

Error ConnectionWatch::ofConnection(Error error)
{
    error.safe = tr("Everything saved is safe.");
    error.advice = tr("AccountDesk reconnects as soon as the server can be reached.");
    return error;
}

} // namespace accountdesk::book
