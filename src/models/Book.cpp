// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Book.h"

#include "models/WhenDone.h"
#include "storage/AccountStore.h"
#include "storage/BookFile.h"
#include "storage/Maintenance.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace accountdesk {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds pollInterval = 2s;
constexpr std::chrono::milliseconds longestWait = 30s;     // between two attempts to connect
constexpr std::chrono::milliseconds firstRowsTime = 100ms; // until what is seen first was read and painted
constexpr int undoLimit = 200;

/// What opening finds, whether or not the book can be used then.
struct Found
{
    std::optional<BookState> state;
    std::optional<Error> problem;
    bool isToBeChecked = false;
    Book::Opened opened;
    QVariant mark;
};

Error noBookToRead()
{
    return {.kind = Error::Kind::NotFound,
            .happened = Book::tr("There is no book in this database yet."),
            .safe = Book::tr("Nothing was changed."),
            .advice = Book::tr("Open it for writing to make one.")};
}

/// Nothing has to be written to it before it can be used, and another connection can check it.
bool canBeCheckedLater(const Database &database, BookState state)
{
    return state == BookState::Current && database.backend() == Backend::Sqlite && !database.url().isMemory();
}

/// Checks what can't wait for it, and makes a book of what is there that can be used, where that is allowed.
Result<> prepare(Database &database, Book::Access access, BookState state)
{
    const bool isReadOnly = access != Book::Access::ReadWrite;
    if (access != Book::Access::ReadUnchecked && !canBeCheckedLater(database, state)) {
        if (auto sound = requireSound(database); !sound)
            return sound;
    }
    if (isReadOnly && state == BookState::Empty)
        return failure(noBookToRead());
    // What can't be opened at all is what migrate() refuses, without a change.
    const bool isRefused = state == BookState::Newer || state == BookState::Foreign;
    // Read-only, it makes sure that the tables are those of a book.
    const bool isAsItIs = access == Book::Access::ReadUnchecked || state != BookState::Current;
    return isReadOnly && !isRefused && isAsItIs ? Result<>() : migrate(database);
}

Found look(Database &database, Book::Access access)
{
    Found found;
    const auto attempt = [&]() -> Result<> {
        const auto state = bookState(database);
        if (!state)
            return failure(state.error());
        found.state = *state;
        found.isToBeChecked = access != Book::Access::ReadUnchecked && canBeCheckedLater(database, *state);
        if (auto prepared = prepare(database, access, *state); !prepared)
            return prepared;
        const auto version = database.serverVersion();
        if (!version)
            return failure(version.error());
        found.opened.serverVersion = *version;
        if (*state != BookState::Course) { // a CRM keeps no settings
            const auto settings = readBookSettings(database);
            if (!settings)
                return failure(settings.error());
            found.opened.settings = *settings;
        }
        const auto mark = AccountReader(database).changeMark();
        if (!mark)
            return failure(mark.error());
        found.mark = *mark;
        return {};
    };
    if (const auto done = attempt(); !done)
        found.problem = done.error();
    return found;
}

/// The file of this name isn't the book any more that was opened.
bool isFileGone(const DatabaseUrl &url, const Error &error)
{
    return url.backend == Backend::Sqlite && error.kind == Error::Kind::Storage
           && !BookFile::requireInPlace(url.path).has_value();
}

bool isChange(const Applied &applied)
{
    return applied.before != applied.after;
}

/// A server that is there, and has something in the way of a change, isn't lost.
Error withoutLoss(Error error, Database &database)
{
    if (error.kind == Error::Kind::Unavailable && database.backend() != Backend::Sqlite && database.serverVersion())
        error.kind = Error::Kind::Storage;
    return error;
}

/// The changes of other accounts than those in conflict.
QList<Change> besides(const QList<Conflict> &conflicts, QList<Change> changes)
{
    QSet<AccountId> ids;
    for (const Conflict &conflict : conflicts)
        ids << conflict.change.id;
    changes.removeIf([&ids](const Change &change) { return ids.contains(change.id); });
    return changes;
}

/// Trying the same again later may help.
bool isPassing(Error::Kind kind)
{
    return kind == Error::Kind::Unavailable || kind == Error::Kind::Storage || kind == Error::Kind::Refused
           || kind == Error::Kind::Cancelled;
}

} // namespace

Book::Book(const DatabaseUrl &url, const QString &password, Access access, QObject *parent)
    : QObject(parent), m_url(url), m_access(access)
{
    const auto how = isReadOnly() ? Database::Access::ReadOnly : Database::Access::ReadWrite;
    m_makeWorker = [=] { return std::make_unique<DatabaseThread>(url, password, how); };
    m_writer = m_makeWorker();
    const bool isShared = url.backend == Backend::Sqlite && url.isMemory();
    m_reader = isShared ? m_writer : m_makeWorker();
    m_longWork = isShared ? m_writer : m_makeWorker();
    if (!isShared)
        m_reader->setReader();

    m_undoStack.setUndoLimit(undoLimit);
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Book::lookForOtherClerks);
    m_beforeCheck.setSingleShot(true);
    m_beforeCheck.setInterval(firstRowsTime);
    connect(&m_beforeCheck, &QTimer::timeout, this, &Book::startCheck);
}

Book::~Book() = default;

QFuture<Result<Book::Opened>> Book::open()
{
    auto promise = std::make_shared<QPromise<Result<Opened>>>();
    promise->start();
    const auto work = [access = m_access](Database &database) { return Result<Found>(look(database, access)); };
    whenDone(this, m_writer->run(work), [this, promise](const Result<Found> &found) {
        Result<Opened> opened = found && !found->problem ? Result<Opened>(found->opened)
                                                         : failure(found ? *found->problem : found.error());
        m_state = found ? found->state : std::nullopt;
        if (opened) {
            m_settings = opened->settings;
            m_changeMark = found->mark;
            m_isConnected = true;
            m_poll.start();
            if (found->isToBeChecked)
                checkSoon();
            checkIds();
        }
        promise->addResult(std::move(opened));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<>> Book::setCurrency(const QString &label)
{
    if (const auto refused = refusal())
        return QtFuture::makeReadyFuture(Result<>(failure(*refused)));
    const auto work = [label](Database &database) -> Result<BookSettings> {
        if (const auto done = accountdesk::setCurrency(database, label); !done)
            return failure(done.error());
        return readBookSettings(database);
    };
    return m_writer->run(repeatable(work)).then(this, [this](const Result<BookSettings> &settings) -> Result<> {
        if (!settings) {
            if (isLoss(settings.error()))
                lose(ofConnection(settings.error()));
            return failure(withFate(settings.error(), {}));
        }
        m_settings = *settings;
        Q_EMIT settingsChanged();
        return {};
    });
}

QFuture<Result<ChangeResult>> Book::apply(const QList<Change> &changes, const QString &text, Failure onFailure,
                                          const std::shared_ptr<Attempt> &attempt)
{
    auto promise = std::make_shared<QPromise<Result<ChangeResult>>>();
    promise->start();
    auto future = promise->future();
    if (const auto refused = refusal()) {
        if (onFailure == Failure::Announced)
            Q_EMIT failed(*refused);
        promise->addResult(Result<ChangeResult>(failure(*refused)));
        promise->finish();
    } else {
        enqueue({.text = text,
                 .changes = changes,
                 .step = {},
                 .promise = std::move(promise),
                 .onFailure = onFailure,
                 .attempt = attempt ? attempt : std::make_shared<Attempt>(),
                 .isTriedAgain = attempt != nullptr});
    }
    return future;
}

QFuture<Result<std::optional<Account>>> Book::find(const AccountId &id)
{
    return m_reader->run([id](Database &database) { return AccountReader(database).find(id); });
}

QFuture<Result<Totals>> Book::totals(const AccountQuery &query)
{
    return m_reader->run([query](Database &database) { return AccountReader(database).totals(query); });
}

QFuture<Result<QList<Entry>>> Book::history(const AccountId &id, int limit)
{
    return m_reader->run([id, limit](Database &database) { return AccountReader(database).history(id, limit); });
}

DatabaseThread &Book::longWork()
{
    m_longWork->distrust(); // long work isn't to fail for a connection that has died meanwhile
    return *m_longWork;
}

QFuture<Result<QList<UnusableId>>> Book::unusableIds()
{
    return m_reader->run([](Database &database) { return accountdesk::unusableIds(database); });
}

QFuture<Result<>> Book::renameUnusable(const AccountId &stored, const AccountId &to)
{
    if (const auto refused = refusal())
        return QtFuture::makeReadyFuture(Result<>(failure(*refused)));
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto work = [stored, to](Database &database) {
        return accountdesk::renameUnusable(database, stored, to, AccountStore::currentUser());
    };
    whenDone(this, m_writer->run(work), [this, promise](const Result<> &renamed) {
        if (renamed)
            accountsReplaced();
        promise->addResult(renamed);
        promise->finish();
    });
    return promise->future();
}

/// After opening, and when other programs wrote: they don't know what an id looks like.
void Book::checkIds()
{
    if (isReadOnly())
        return;
    const auto work = [](Database &database) { return checkNewIds(database, AccountStore::currentUser()); };
    whenDone(this, m_writer->run(work), [this](const Result<IdReport> &report) {
        if (!report) // what else is done with the book says the same
            return;
        if (report->renamedCount > 0)
            accountsReplaced();
        if (!report->isEmpty())
            Q_EMIT idsChecked(*report);
    });
}

std::unique_ptr<DatabaseThread> Book::newWorker() const
{
    auto worker = m_makeWorker();
    worker->setPermit(m_permit);
    return worker;
}

void Book::accountsReplaced()
{
    m_undoStack.clear();
    noteOwnMark();
    Q_EMIT changedElsewhere();
}

void Book::noteOwnMark()
{
    const auto work = [](Database &database) { return AccountReader(database).changeMark(); };
    whenDone(this, m_writer->run(repeatable(work)), [this](const Result<QVariant> &mark) {
        if (mark)
            m_changeMark = *mark;
    });
}

void Book::reportReadError(const Error &error)
{
    if (isLoss(error))
        lose(ofConnection(error));
    else
        announce(error);
}

void Book::checkSoon()
{
    m_isBeingChecked = true;
    if (!isReadOnly()) {
        m_soundness.start();
        m_permit = m_soundness.future();
        m_writer->setPermit(m_permit);
        m_longWork->setPermit(m_permit);
    }
    m_beforeCheck.start();
}

void Book::startCheck()
{
    m_checker = m_makeWorker(); // with the same rights: SQLite leaves CHECKs out where it may only read
    whenDone(this, m_checker->run(requireSound), [this](const Result<> &sound) { finishCheck(sound); });
}

void Book::finishCheck(const Result<> &sound)
{
    m_checker.reset();
    m_isBeingChecked = false;
    if (!sound)
        m_unsound = sound.error();
    if (!isReadOnly()) {
        m_soundness.addResult(sound);
        m_soundness.finish();
    }
    if (sound && m_unsaid)
        Q_EMIT failed(*m_unsaid);
    if (sound)
        Q_EMIT checkEnded();
    else if (!isBusy()) // else when what waits has ended
        Q_EMIT checkFailed(*m_unsound);
}

void Book::announce(const Error &error)
{
    if (!m_unsound && isFileGone(m_url, error)) {
        m_unsound = error;
        if (!isBusy()) // else when what waits has ended
            Q_EMIT checkFailed(error);
    } else if (m_isBeingChecked && error.kind == Error::Kind::Damaged)
        m_unsaid = error;
    else if (!m_unsound) // else checkFailed() says it
        Q_EMIT failed(error);
}

std::optional<Error> Book::refusal() const
{
    if (m_unsound)
        return m_unsound;
    if (!isReadOnly())
        return {};
    return Error{.kind = Error::Kind::Refused,
                 .happened = tr("This book was opened for reading only."),
                 .safe = tr("Nothing was changed."),
                 .advice = tr("Open it for writing to change it.")};
}

void Book::enqueue(Task task)
{
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > 1)
        return;
    Q_EMIT busyChanged(true);
    startNext();
}

void Book::startNext()
{
    Task &task = m_tasks.front();
    if (task.longRun || (task.step && task.step->entries)) {
        startLongRun(task);
        return;
    }
    const auto work = [changes = task.step ? turned(*task.step) : task.changes,
                       attempt = task.attempt](Database &database) -> Result<Written> {
        AccountReader reader(database);
        const auto before = reader.changeMark();
        if (!before)
            return failure(before.error());
        const auto result = AccountStore(database, AccountStore::currentUser()).apply(changes, *attempt);
        if (!result)
            return failure(withoutLoss(result.error(), database));
        // Another clerk may come between the marks, too; without a mark everything is read again.
        const QVariant after = reader.changeMark().value_or(QVariant());
        const auto entries = std::count_if(result->applied.begin(), result->applied.end(), isChange);
        return Written{.result = *result,
                       .before = *before,
                       .after = after,
                       .isAlone = reader.isOwnChange(*before, after, entries)};
    };
    whenDone(this, m_writer->run(repeatable(work)), [this](const Result<Written> &written) { finish(written); });
}

void Book::finish(const Result<Written> &outcome)
{
    Task task = std::move(m_tasks.front()); // its place is kept, so that nothing overtakes it
    const Result<Written> written = outcome ? outcome : failure(withFate(outcome.error(), *task.attempt));
    if (written) {
        const bool isForeign = m_changeMark != written->before || !written->isAlone;
        m_changeMark = written->after;
        m_marksOfStep = written->isAlone ? std::optional(Marks{written->before, written->after}) : std::nullopt;
        settle(task, written->result);
        if (isForeign) {
            Q_EMIT changedElsewhere();
            checkIds();
        }
    } else {
        giveUp(task, written.error());
    }
    endTask();
    if (task.promise) {
        task.promise->addResult(written ? Result<ChangeResult>(written->result) : failure(written.error()));
        task.promise->finish();
    }
    if (m_unsound && m_tasks.empty())
        Q_EMIT checkFailed(*m_unsound);
}

void Book::endTask()
{
    m_tasks.pop_front();
    if (m_tasks.empty())
        Q_EMIT busyChanged(false);
    else
        startNext();
}

void Book::settle(Task &task, const ChangeResult &result)
{
    if (!result.conflicts.isEmpty()) {
        const QList<Change> rest = besides(result.conflicts, task.step ? turned(*task.step) : task.changes);
        moveStackBack(task, Fate::Dropped);
        Q_EMIT conflicted(result.conflicts, task.text, rest);
        return;
    }
    if (task.step)
        keepTurned(*task.step, result.applied);
    else if (std::any_of(result.applied.begin(), result.applied.end(), isChange))
        push(std::make_shared<Step>(Step{.text = task.text, .applied = result.applied}));
    rebaseWaiting(result.applied);
    Q_EMIT changed(result.applied);
}

void Book::keepTurned(Step &turned, const QList<Applied> &applied)
{
    const Revisions restored = restoredRevisions(turned.applied, applied);
    for (int i = 0; i < m_undoStack.count(); ++i)
        follow(*static_cast<const ChangeCommand *>(m_undoStack.command(i))->step(), restored);
    turned.applied = applied;
}

/// A clerk may change an account once more before the first change is written: what waits is based
/// on what the clerk's own change will have left.
void Book::rebaseWaiting(const QList<Applied> &applied)
{
    if (m_tasks.size() < 2)
        return;
    struct Revisions
    {
        std::int64_t seen;
        std::int64_t left;
    };
    QHash<AccountId, Revisions> own;
    for (const Applied &one : applied) {
        if (!one.before || !one.after)
            continue;
        const auto known = own.find(one.change.id);
        if (known != own.end())
            known->left = one.after->revision;
        else
            own.insert(one.change.id, {.seen = one.before->revision, .left = one.after->revision});
    }
    for (auto task = std::next(m_tasks.begin()); task != m_tasks.end(); ++task) {
        for (Change &change : task->changes) {
            const auto found = own.constFind(change.id);
            if (found != own.constEnd() && change.baseRevision == found->seen)
                change.baseRevision = found->left;
        }
    }
}

void Book::push(const std::shared_ptr<Step> &step)
{
    const QScopedValueRollback moving(m_isMovingStack, true); // push() carries a command out, which was done
    m_undoStack.push(new ChangeCommand(step, [this](const std::shared_ptr<Step> &which, Direction direction) {
        turn(which, direction);
    }));
}

void Book::turn(const std::shared_ptr<Step> &step, Direction direction)
{
    if (m_isMovingStack)
        return;
    enqueue({.text = direction == Direction::Back ? tr("Undo: %1").arg(step->text) : tr("Redo: %1").arg(step->text),
             .changes = {},
             .step = step,
             .direction = direction,
             .promise = {},
             .attempt = std::make_shared<Attempt>()});
}

void Book::moveStackBack(const Task &task, Fate fate)
{
    if (!task.step)
        return;
    const QScopedValueRollback moving(m_isMovingStack, true);
    // What the clerk asked for after it counted on this step.
    m_tasks.erase(std::remove_if(std::next(m_tasks.begin()), m_tasks.end(),
                                 [](const Task &later) { return later.step != nullptr; }),
                  m_tasks.end());
    for (int i = 0; i < m_undoStack.count(); ++i) {
        if (static_cast<const ChangeCommand *>(m_undoStack.command(i))->step() != task.step)
            continue;
        const bool isStillDone = task.direction == Direction::Back;
        m_undoStack.setIndex(fate == Fate::Kept && isStillDone ? i + 1 : i);
        task.step->isDropped = fate == Fate::Dropped;
        if (task.step->isDropped) {
            m_undoStack.redo(); // a command that is obsolete leaves the stack
            announceStack();
        }
        return;
    }
}

/// A QUndoStack doesn't when a command leaves it, and Undo and Redo would go on naming that one.
void Book::announceStack()
{
    Q_EMIT m_undoStack.indexChanged(m_undoStack.index());
    Q_EMIT m_undoStack.undoTextChanged(m_undoStack.undoText());
    Q_EMIT m_undoStack.redoTextChanged(m_undoStack.redoText());
    Q_EMIT m_undoStack.canUndoChanged(m_undoStack.canUndo());
    Q_EMIT m_undoStack.canRedoChanged(m_undoStack.canRedo());
}

void Book::giveUp(const Task &task, const Error &error)
{
    moveStackBack(task, isPassing(error.kind) ? Fate::Kept : Fate::Dropped);
    if (task.attempt->isUncertain() && !task.isTriedAgain)
        m_unclear.append({.text = task.text, .attempt = task.attempt});
    const bool isAnnounced = task.onFailure == Failure::Announced;
    if (isLoss(error) && isAnnounced && !m_isConnected)
        Q_EMIT connectionLost(error); // known already, but who asked for this has to hear of it
    else if (isLoss(error))
        lose(isAnnounced ? error : ofConnection(error));
    else if (isAnnounced || isFileGone(m_url, error))
        announce(error);
}

void Book::leaveUnclear(const QString &text, const std::shared_ptr<Attempt> &attempt)
{
    if (!attempt->isUncertain())
        return;
    m_unclear.append({.text = text, .attempt = attempt});
    if (m_isConnected)
        lookForUnclear();
}

/// What became of a change whose connection was lost: an error of the connection alone doesn't know.
Error Book::withFate(Error error, const Attempt &attempt) const
{
    if (!isLoss(error) && !attempt.isUncertain())
        return error;
    error.safe = attempt.isUncertain() ? tr("Whether the change was saved isn't known yet.")
                                       : tr("The change wasn't saved.");
    error.advice = tr("Try again once the server can be reached.");
    if (attempt.isUncertain())
        error.advice = tr("AccountDesk checks it as soon as the server can be reached again.");
    return error;
}

/// What is said of the connection, where nothing was being saved over it or that is said elsewhere.
Error Book::ofConnection(Error error)
{
    error.safe = tr("What was saved is safe.");
    error.advice = tr("AccountDesk connects again as soon as the server can be reached.");
    return error;
}

void Book::lookForUnclear()
{
    for (const Unclear &unclear : std::exchange(m_unclear, {})) {
        const auto work = [attempt = unclear.attempt](Database &database) {
            return AccountStore(database, AccountStore::currentUser()).hasSaved(*attempt);
        };
        whenDone(this, m_writer->run(repeatable(work)), [this, unclear](const Result<bool> &isSaved) {
            if (isSaved)
                Q_EMIT unclearNowKnown(unclear.text, *isSaved);
            else
                m_unclear.append(unclear);
        });
    }
}

void Book::lookForOtherClerks()
{
    const auto work = [](Database &database) { return AccountReader(database).changeMark(); };
    whenDone(this, m_writer->run(repeatable(work)), [this](const Result<QVariant> &mark) { noticeMark(mark); });
}

void Book::noticeMark(const Result<QVariant> &mark)
{
    if (mark) {
        const bool isForeign = std::exchange(m_changeMark, *mark) != *mark;
        m_poll.setInterval(pollInterval);
        if (!m_isConnected) {
            m_isConnected = true;
            lookForUnclear();
            Q_EMIT connectionRestored();
        }
        if (isForeign) {
            Q_EMIT changedElsewhere();
            checkIds();
        }
    } else if (m_isConnected) {
        if (isLoss(mark.error()))
            lose(ofConnection(mark.error()));
        else if (isFileGone(m_url, mark.error())) // anything else, those who read the accounts meet as well
            announce(mark.error());
    } else {
        m_poll.setInterval(std::min(m_poll.intervalAsDuration() * 2, longestWait));
    }
    m_poll.start();
}

bool Book::isLoss(const Error &error) const
{
    return error.kind == Error::Kind::Unavailable && m_url.backend != Backend::Sqlite; // where it means "busy"
}

void Book::lose(const Error &error)
{
    if (!m_isConnected)
        return;
    m_isConnected = false;
    for (const auto &thread : {m_reader, m_writer, m_longWork})
        thread->distrust();
    Q_EMIT connectionLost(error);
}

} // namespace accountdesk
