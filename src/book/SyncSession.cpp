// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/SyncSession.h"

#include "book/Book.h"
#include "book/SyncStatus.h"
#include "core/Async.h"
#include "core/Count.h"
#include "platform/Settings.h"
#include "sync/TrustStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::book {

namespace {

using namespace std::chrono_literals;

constexpr auto afterAChange = 2s;        // the next one may follow at once
constexpr int maxInterval = 7 * 24 * 60; // minutes; a timer can't count much further
constexpr qsizetype maxLogLines = 500;

Error noToken(const QString &endpoint)
{
    return {.kind = Error::Kind::Refused,
            .happened = SyncSession::tr("This computer has no token for %1.").arg(endpoint),
            .safe = SyncSession::tr("Your changes stay in this book and are sent later."),
            .advice = SyncSession::tr("Enter the token from your administrator.")};
}

} // namespace

QString SyncSession::obstacle(const Book &book)
{
    if (book.isReadOnly())
        return tr("This book is open read-only, so it can't be synced.");
    if (book.url().isMemory())
        return tr("This book is in memory only and ends with the program, so it can't be synced.");
    return {};
}

SyncSession::SyncSession(Book &book, QObject *parent)
    : QObject(parent), m_book(book), m_syncs(book.newWorker()), m_desk(book.newWorker()),
      m_interval(std::clamp(platform::settings::syncInterval.get(nameInSettings()), 0, maxInterval))
{
    m_next.setSingleShot(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterAChange);
    connect(&m_next, &QTimer::timeout, this, &SyncSession::syncNow);
    connect(&m_soon, &QTimer::timeout, this, &SyncSession::look);
    connect(&book, &Book::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&book, &Book::changedElsewhere, &m_soon, qOverload<>(&QTimer::start));
    look();
}

SyncSession::~SyncSession()
{
    if (m_progress)
        m_progress->cancel();
    if (const auto comparison = m_comparison.lock())
        comparison->cancel();
}

QDateTime SyncSession::nextAttempt() const
{
    return m_next.isActive() ? QDateTime::currentDateTime().addMSecs(m_next.remainingTime()) : QDateTime();
}

void SyncSession::setInterval(int minutes)
{
    if (minutes == m_interval)
        return;
    m_interval = minutes;
    platform::settings::syncInterval.set(nameInSettings(), minutes);
    if (!isAutomatic())
        m_next.stop();
    else if (m_state == State::Idle)
        schedule(std::chrono::minutes(m_interval));
    Q_EMIT changed();
}

void SyncSession::syncNow()
{
    if (m_progress || m_link.endpoint.isEmpty())
        return;
    m_next.stop();
    m_progress = std::make_shared<Progress>();
    m_awaitsToken = true;
    m_state = State::Running;
    Q_EMIT changed();
    const auto begin = [this, progress = m_progress, endpoint = m_link.endpoint](const Result<QString> &token) {
        if (progress != m_progress) // it was stopped meanwhile
            return;
        m_awaitsToken = false;
        if (token) {
            start(endpoint, *token);
            return;
        }
        m_progress.reset();
        stay(State::NeedsToken, token.error().kind == Error::Kind::NotFound ? noToken(endpoint) : token.error());
    };
    whenDone(this, platform::CredentialStore::secret(tokenKey()), begin);
}

void SyncSession::cancel()
{
    endRunning();
    Q_EMIT changed();
}

void SyncSession::setUp(const Setup &setup)
{
    const QUrl url = setup.endpoint.url();
    platform::CredentialStore::setSecret(platform::SecretKey::syncToken(url), setup.token, setup.keep);
    connectTo(url.toString(), setup.firstSync);
}

void SyncSession::trust(const QList<sync::TrustedPin> &pins)
{
    if (m_state != State::NeedsTrust) // of another server than the clerk was asked about
        return;
    const auto endpoint = sync::SyncEndpoint::parse(m_link.endpoint);
    if (const auto kept = endpoint ? sync::TrustStore::setPins(endpoint->authority(), pins) : failure(endpoint.error()))
        syncNow();
    else
        stay(State::NeedsTrust, kept.error());
}

void SyncSession::setToken(const QString &token, platform::CredentialStore::Keep keep)
{
    platform::CredentialStore::setSecret(tokenKey(), token, keep);
    syncNow();
}

void SyncSession::restart(storage::FirstSync firstSync)
{
    connectTo(m_link.endpoint, firstSync);
}

void SyncSession::turnOff()
{
    endRunning();
    const auto work = [](storage::Database &database) { return storage::SyncBook(database, {}).disconnect(); };
    whenDone(this, m_syncs->run(work), [this, token = tokenKey()](const Result<> &done) {
        if (!done) {
            stay(State::Failed, done.error());
            return;
        }
        platform::CredentialStore::forget(token);
        m_next.stop();
        take({});
        note(tr("The book is no longer synced."));
        Q_EMIT changed();
    });
}

QFuture<Result<QList<storage::SyncConflict>>> SyncSession::conflicts(int limit, const AccountId &after)
{
    return m_desk->run(
        [=](storage::Database &database) { return storage::SyncBook(database, {}).conflicts(limit, after); });
}

QFuture<Result<>> SyncSession::resolve(const QList<storage::SyncDecision> &decisions)
{
    const auto work = [decisions, actor = m_book.actor()](storage::Database &database) {
        return storage::SyncBook(database, actor).resolve(decisions);
    };
    const auto resolved = m_desk->run(work);
    whenDone(this, resolved, [this](const Result<> &) {
        m_book.lookForOtherClerks();
        look();
    });
    return resolved;
}

QFuture<sync::SyncRun<storage::SyncBook::Comparison>> SyncSession::compare(const Setup &setup,
                                                                           const sync::ServerTrust &trust,
                                                                           const std::shared_ptr<Progress> &progress)
{
    using Run = sync::SyncRun<storage::SyncBook::Comparison>;
    const auto work = [=](storage::Database &database, Progress &shown) -> Result<Run> {
        sync::SyncConnection server(setup.endpoint, {.token = setup.token, .trust = trust});
        return Result<Run>(tl::in_place, sync::SyncEngine(database, server, shown, {}).compare());
    };
    m_comparison = progress;
    const SharedPromise<Run> promise;
    whenDone(this, m_syncs->run(storage::cancellable(progress, work)), [promise](const Result<Run> &run) {
        promise.finish(run ? *run : Run(tl::unexpected(syncStop(run.error()))));
    });
    return promise.future();
}

/// Reads what waits, and syncs if it is time.
void SyncSession::look()
{
    const auto known = m_statusCount;
    whenDone(this, m_desk->run(readSyncStatus), [this, known](const Result<SyncStatus> &status) {
        if (known != m_statusCount) {
            look();
            return;
        }
        if (!status) {
            if (m_state == State::Unknown)
                stay(State::Failed, status.error());
            return;
        }
        take(*status);
        Q_EMIT changed();
        if (m_state == State::Idle && isAutomatic() && (m_waiting.toSend > 0 || !m_next.isActive()))
            syncNow();
    });
}

void SyncSession::take(const SyncStatus &status)
{
    ++m_statusCount;
    const auto before = std::exchange(m_waiting, status.waiting);
    const QString endpoint = std::exchange(m_link, status.link.value_or(storage::SyncLink())).endpoint;
    // What another server asked of the clerk is void.
    const bool isAnother = m_link.endpoint != endpoint && m_state != State::Running;
    if (!status.link)
        m_state = State::Off;
    else if (isAnother || m_state == State::Unknown)
        m_state = State::Idle;
    if (m_waiting.conflicts <= before.conflicts)
        return;
    const QString text = tr(
        "%n account(s) changed both here and elsewhere. Nothing is lost: choose which version to keep.", nullptr,
        static_cast<int>(m_waiting.conflicts));
    noteProblem(text);
    Q_EMIT attentionNeeded(text);
}

void SyncSession::start(const QString &endpoint, const QString &token)
{
    const auto work = [clerk = m_book.actor(), endpoint, token](storage::Database &database, Progress &progress) {
        return runSync(database, clerk, endpoint, token, progress);
    };
    whenDone(this, m_syncs->run(storage::cancellable(m_progress, work)),
             [this](const Result<RunResult> &result) { finish(result); });
}

void SyncSession::finish(const Result<RunResult> &result)
{
    const std::int64_t conflictsBefore = m_waiting.conflicts;
    m_progress.reset();
    m_state = State::Idle;
    m_lastError = {};
    m_trustQuestion = {};
    if (result)
        take(result->status);
    if (m_state == State::Off)
        note(tr("The book is no longer synced."));
    else if (!result)
        stop(syncStop(result.error()));
    else if (result->run)
        succeed(*result->run, m_waiting.conflicts > conflictsBefore ? Found::Conflicts : Found::NoConflict);
    else
        stop(result->run.error());
    m_book.lookForOtherClerks();
    Q_EMIT changed();
}

void SyncSession::succeed(const sync::SyncReport &report, Found found)
{
    m_lastReport = report;
    m_backoff.reset();
    const bool isQuiet = report.received == 0 && report.sent == 0 && report.merged == 0;
    if (isQuiet && found == Found::NoConflict)
        note(tr("Nothing new on either side."));
    else if (!isQuiet)
        note(tr("Received %1, sent %2.").arg(formatCount(report.received), formatCount(report.sent)));
    for (const QString &account : report.leftOut)
        note(tr("The server's account “%1” was skipped: its ID can't be used.").arg(account));
    if (report.merged > 0)
        note(tr("%n account(s) changed on both sides and were merged.", nullptr, report.merged));
    if (isAutomatic())
        schedule(std::chrono::minutes(m_interval));
}

void SyncSession::stop(const sync::SyncStop &stop)
{
    const sync::SyncFailure &failed = stop.failure;
    if (failed.error.kind == Error::Kind::Cancelled) {
        note(tr("Stopped. What was done so far is kept."));
        if (isAutomatic())
            schedule(std::chrono::minutes(m_interval));
    } else if (stop.reason == sync::SyncStop::Reason::Restored) {
        stay(State::NeedsChoice, failed.error);
    } else if (stop.reason == sync::SyncStop::Reason::Untrusted && failed.trust
               && failed.trust->outcome != sync::TrustDecision::Outcome::Refuse) {
        m_trustQuestion = *failed.trust;
        stay(State::NeedsTrust, failed.error);
    } else if (failed.isTokenRefused()) {
        stay(State::NeedsToken, failed.error);
    } else if (failed.mayRetry() && isAutomatic()) {
        m_lastError = failed.error;
        m_state = State::Waiting;
        schedule(m_backoff.next(failed.retryAfter));
        noteProblem(failed.error.happened);
    } else {
        stay(State::Failed, failed.error);
    }
}

/// Stays so until a clerk does something about it.
void SyncSession::stay(State state, const Error &error)
{
    m_state = state;
    m_lastError = error;
    noteProblem(error.happened); // what is safe and what to do, the window says once
    Q_EMIT changed();
    Q_EMIT attentionNeeded(error.text());
}

void SyncSession::connectTo(const QString &endpoint, storage::FirstSync firstSync)
{
    endRunning();
    const auto work = [=](storage::Database &database) -> Result<SyncStatus> {
        RETURN_IF_ERROR(storage::SyncBook(database, {}).connect(endpoint, firstSync));
        return readSyncStatus(database);
    };
    whenDone(this, m_syncs->run(work), [this](const Result<SyncStatus> &status) {
        if (!status) {
            stay(State::Failed, status.error());
            return;
        }
        take(*status);
        m_lastReport.reset();
        syncNow();
    });
}

/// One that hasn't begun has ended with that; any other does so in finish().
void SyncSession::endRunning()
{
    if (!m_progress)
        return;
    m_progress->cancel();
    if (!std::exchange(m_awaitsToken, false))
        return;
    m_progress.reset();
    m_state = State::Idle;
    stop(syncStop(Error::cancelled()));
}

void SyncSession::schedule(std::chrono::milliseconds wait)
{
    m_next.start(wait);
}

void SyncSession::note(const QString &text)
{
    add({.at = QDateTime::currentDateTime(), .text = text});
}

void SyncSession::noteProblem(const QString &text)
{
    add({.at = QDateTime::currentDateTime(), .text = text, .isProblem = true});
}

void SyncSession::add(const LogLine &line)
{
    if (m_log.size() == maxLogLines)
        m_log.removeFirst();
    m_log.append(line);
}

platform::SecretKey SyncSession::tokenKey() const
{
    return platform::SecretKey::syncToken(QUrl(m_link.endpoint));
}

QString SyncSession::nameInSettings() const
{
    return QLatin1StringView(QUrl::toPercentEncoding(m_book.url().toString()));
}

} // namespace accountdesk::book
