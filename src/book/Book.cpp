// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/Book.h"

#include "core/Async.h"
#include "storage/accounts/AccountStore.h"

namespace accountdesk::book {

namespace {

/// A book in memory has a single connection, which all workers share.
bool isShared(const url::DatabaseUrl &url)
{
    return url.backend == url::Backend::Sqlite && url.isMemory();
}

} // namespace

Book::Book(const url::DatabaseUrl &url, const QString &password, Access access, const Actor &actor, QObject *parent)
    : QObject(parent), m_url(url), m_access(access), m_actor(actor), m_makeWorker([=] {
          const bool isReadOnly = access != Access::ReadWrite;
          return std::make_unique<storage::DatabaseThread>(url, password,
                                                           isReadOnly ? storage::Database::Access::ReadOnly
                                                                      : storage::Database::Access::ReadWrite);
      }),
      m_writer(m_makeWorker()), m_reader(isShared(url) ? m_writer : m_makeWorker()),
      m_longWork(isShared(url) ? m_writer : m_makeWorker()), m_watch(url, m_writer, {m_reader, m_longWork}),
      m_queue(m_writer, actor, &m_watch), m_check(m_makeWorker)
{
    if (!isShared(url))
        m_reader->setReader();

    connect(&m_queue, &ChangeQueue::changed, this, &Book::changed);
    connect(&m_queue, &ChangeQueue::conflicted, this, &Book::conflicted);
    connect(&m_queue, &ChangeQueue::failed, this, &Book::announce);
    connect(&m_queue, &ChangeQueue::lostAgain, this, &Book::connectionLost);
    connect(&m_queue, &ChangeQueue::longStepBegan, this, &Book::longStepBegan);
    connect(&m_queue, &ChangeQueue::manyChanged, this, &Book::changedElsewhere);
    connect(&m_queue, &ChangeQueue::changedElsewhere, this, &Book::noticeForeignChange);
    connect(&m_queue, &ChangeQueue::busyChanged, this, &Book::busyChanged);
    connect(&m_queue, &ChangeQueue::unclearNowKnown, this, &Book::unclearNowKnown);
    connect(&m_queue, &ChangeQueue::drained, this, [this] {
        if (m_fatalError)
            Q_EMIT checkFailed(*m_fatalError);
    });
    connect(&m_watch, &ConnectionWatch::changedElsewhere, this, &Book::noticeForeignChange);
    connect(&m_watch, &ConnectionWatch::lost, this, &Book::connectionLost);
    connect(&m_watch, &ConnectionWatch::restored, this, &Book::connectionRestored);
    connect(&m_watch, &ConnectionWatch::fileGone, this, &Book::announce);
    connect(&m_check, &IntegrityCheck::passed, this, &Book::finishCheck);
    connect(&m_check, &IntegrityCheck::failed, this, &Book::closeFor);
}

Book::~Book() = default;

QFuture<Result<Book::Opened>> Book::open()
{
    const SharedPromise<Result<Opened>> promise;
    const auto work = [access = m_access](storage::Database &database) -> Result<BookOpening> {
        return openBook(database, access);
    };
    whenDone(this, m_writer->run(work), [this, promise](const Result<BookOpening> &opening) {
        m_state = opening ? opening->state : std::nullopt;
        if (!opening || opening->problem) {
            promise.finish(failure(opening ? *opening->problem : opening.error()));
        } else {
            use(*opening);
            promise.finish(Opened{opening->serverVersion, opening->settings});
        }
    });
    return promise.future();
}

void Book::use(const BookOpening &opening)
{
    m_settings = opening.settings;
    m_watch.start(opening.changeMark);
    if (opening.isCheckDue) {
        m_check.start();
        if (!isReadOnly()) {
            m_writer->setPermit(m_check.permit());
            m_longWork->setPermit(m_check.permit());
        }
    }
    checkIds(storage::NotedIds::All);
}

QFuture<Result<>> Book::setCurrency(const QString &label)
{
    if (const auto refused = refusal())
        return QtFuture::makeReadyFuture(Result<>(failure(*refused)));
    const auto work = [label](storage::Database &database) -> Result<storage::BookSettings> {
        RETURN_IF_ERROR(storage::setCurrency(database, label));
        return storage::readBookSettings(database);
    };
    return m_writer->run(storage::repeatable(work))
        .then(this, [this](const Result<storage::BookSettings> &settings) -> Result<> {
            if (!settings) {
                if (m_watch.isLoss(settings.error()))
                    m_watch.setLost(ConnectionWatch::ofConnection(settings.error()));
                return failure(m_queue.withSafety(settings.error(), {}));
            }
            m_settings = *settings;
            Q_EMIT settingsChanged();
            return {};
        });
}

QFuture<Result<ChangeResult>> Book::apply(const QList<Change> &changes, const QString &text, Failure onFailure,
                                          const std::shared_ptr<storage::Attempt> &attempt)
{
    const auto refused = refusal();
    if (!refused)
        return m_queue.apply(changes, text, onFailure, attempt);
    if (onFailure == Failure::Announced)
        Q_EMIT failed(*refused);
    return QtFuture::makeReadyFuture(Result<ChangeResult>(failure(*refused)));
}

void Book::leaveUnclear(const QString &text, const std::shared_ptr<storage::Attempt> &attempt)
{
    m_queue.leaveUnclear(text, attempt);
}

QFuture<Result<ChosenAccounts>> Book::choose(const storage::AccountSelection &accounts,
                                             const std::shared_ptr<Progress> &progress)
{
    if (const auto refused = refusal())
        return QtFuture::makeReadyFuture(Result<ChosenAccounts>(failure(*refused)));
    return m_writer->run(storage::cancellable(progress, [accounts](storage::Database &database, const Progress &) {
        return LongRun::choose(database, accounts);
    }));
}

void Book::carryOut(const ChosenAccounts &chosen, const QString &text)
{
    m_queue.carryOut(chosen, text);
}

void Book::giveUp(const ChosenAccounts &chosen)
{
    (void)m_writer->run([chosen](storage::Database &) -> Result<> {
        LongRun::giveUp(chosen);
        return {};
    });
}

QFuture<Result<std::optional<Account>>> Book::find(const AccountId &id)
{
    return m_reader->run([id](storage::Database &database) { return storage::AccountReader(database).find(id); });
}

QFuture<Result<Totals>> Book::totals(const storage::AccountQuery &query)
{
    return m_reader->run(
        [query](storage::Database &database) { return storage::AccountReader(database).totals(query); });
}

QFuture<Result<QList<Entry>>> Book::history(const AccountId &id, int limit)
{
    return m_reader->run(
        [id, limit](storage::Database &database) { return storage::AccountReader(database).history(id, limit); });
}

storage::DatabaseThread &Book::longWork()
{
    m_longWork->markStale(); // long work isn't to fail for a connection that has died meanwhile
    return *m_longWork;
}

QFuture<Result<QList<storage::UnusableId>>> Book::unusableIds()
{
    return m_reader->run([](storage::Database &database) { return storage::unusableIds(database); });
}

QFuture<Result<>> Book::renameUnusable(const AccountId &stored, const AccountId &to)
{
    if (const auto refused = refusal())
        return QtFuture::makeReadyFuture(Result<>(failure(*refused)));
    const SharedPromise<Result<>> promise;
    const auto work = [stored, to, actor = m_actor](storage::Database &database) {
        return storage::renameUnusable(database, stored, to, actor);
    };
    whenDone(this, m_writer->run(work), [this, promise](const Result<> &renamed) {
        if (renamed)
            accountsReplaced();
        promise.finish(renamed);
    });
    return promise.future();
}

/// After opening, and when other programs wrote: they don't know what an id looks like.
void Book::checkIds(storage::NotedIds which)
{
    if (isReadOnly())
        return;
    const auto work = [which, actor = m_actor](storage::Database &database) {
        return storage::checkNewIds(database, actor, which);
    };
    whenDone(this, m_writer->run(work), [this](const Result<storage::IdReport> &report) {
        if (!report) // what else is done with the book says the same
            return;
        if (report->renamedCount > 0)
            accountsReplaced();
        if (!report->isEmpty())
            Q_EMIT idsChecked(*report);
    });
}

std::unique_ptr<storage::DatabaseThread> Book::newWorker() const
{
    auto worker = m_makeWorker();
    if (!isReadOnly())
        worker->setPermit(m_check.permit());
    return worker;
}

void Book::lookForOtherClerks()
{
    m_watch.poll();
}

void Book::noticeForeignChange()
{
    Q_EMIT changedElsewhere();
    Q_EMIT changedByOthers();
    checkIds(storage::NotedIds::New);
}

void Book::accountsReplaced()
{
    m_queue.steps().clear();
    m_watch.readChangeMark();
    Q_EMIT changedElsewhere();
}

void Book::accountsReplaced(const QString &text, const storage::EntryBatch &entries)
{
    m_queue.steps().push(std::make_shared<Step>(Step{.text = text, .entries = entries}));
    m_watch.readChangeMark();
    Q_EMIT changedElsewhere();
}

void Book::reportReadError(const Error &error)
{
    if (m_watch.isLoss(error))
        m_watch.setLost(ConnectionWatch::ofConnection(error));
    else
        announce(error);
}

void Book::finishCheck()
{
    if (m_deferredError)
        Q_EMIT failed(*m_deferredError);
    Q_EMIT checkEnded();
}

/// Nothing can be written any more; said once what waits to be written has ended.
void Book::closeFor(const Error &error)
{
    m_fatalError = error;
    if (!isBusy())
        Q_EMIT checkFailed(error);
}

void Book::announce(const Error &error)
{
    if (m_fatalError) // checkFailed() says it
        return;
    if (m_watch.isFileGone(error))
        closeFor(error);
    else if (m_check.isRunning() && error.kind == Error::Kind::Damaged)
        m_deferredError = error;
    else
        Q_EMIT failed(error);
}

std::optional<Error> Book::refusal() const
{
    if (m_fatalError)
        return m_fatalError;
    if (!isReadOnly())
        return {};
    return Error{.kind = Error::Kind::Refused,
                 .happened = tr("This book is open read-only."),
                 .safe = tr("Nothing was changed."),
                 .advice = tr("Open it for writing to change it.")};
}

} // namespace accountdesk::book
