// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/IntegrityCheck.h"

#include "core/Async.h"
#include "storage/schema/Maintenance.h"

namespace accountdesk::book {

namespace {

constexpr std::chrono::milliseconds firstRowsTime(100); // until what is seen first was read and painted

} // namespace

IntegrityCheck::IntegrityCheck(MakeThread makeThread, QObject *parent)
    : QObject(parent), m_makeThread(std::move(makeThread))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(firstRowsTime);
    connect(&m_delay, &QTimer::timeout, this, &IntegrityCheck::check);
}

IntegrityCheck::~IntegrityCheck()
{
    if (m_isRunning)
        m_permit->give(failure(Error::cancelled()));
}

void IntegrityCheck::start()
{
    m_isRunning = true;
    m_permit = std::make_shared<storage::Permit>();
    m_delay.start();
}

void IntegrityCheck::check()
{
    m_thread = m_makeThread();
    whenDone(this, m_thread->run(storage::requireSound), [this](const Result<> &sound) { finish(sound); });
}

void IntegrityCheck::finish(const Result<> &sound)
{
    m_thread.reset();
    m_isRunning = false;
    m_permit->give(sound);
    if (sound)
        Q_EMIT passed();
    else
        Q_EMIT failed(sound.error());
}

} // namespace accountdesk::book
