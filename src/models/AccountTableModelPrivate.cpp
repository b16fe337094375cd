// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountTableModelPrivate.h"

#include "core/Async.h"
#include "models/RowPlace.h"

#include <algorithm>

namespace accountdesk::models {

namespace {

/// Pages that a new reading brings with it, so that nothing flickers and nothing is lost from sight.
constexpr int seenPages = 3;
constexpr int maxPagesAtOnce = 16;

} // namespace

AccountTableModel::Private::Private(AccountTableModel *model) : q(model)
{
    connect(&pages, &AccountPages::firstPageRead, q, [this](const Reading &reading) { publishStart(reading); });
    connect(&pages, &AccountPages::outlineRead, q, [this](const Reading &reading) { publish(reading); });
    connect(&pages, &AccountPages::pageRead, q, [this](int first, int last) { showRows(first, last); });
    connect(&pages, &AccountPages::rowsMissed, q, [this] {
        if (book)
            book->lookForOtherClerks();
    });
    connect(&pages, &AccountPages::totalsRead, q, [this](const Counted &counted) {
        totals.set(pages.query(), counted);
        finishReading();
    });
    connect(&pages, &AccountPages::readFailed, q, [this](const Error &error) {
        report(error);
        finishReading();
    });
}

void AccountTableModel::Private::connectBook()
{
    connect(book, &book::Book::changed, q, [this](const QList<Applied> &applied) { takeChanges(applied); });
    connect(book, &book::Book::changedElsewhere, q, [this] { readAnew(); });
    connect(book, &book::Book::connectionRestored, q, [this] {
        saveUnsaved();
        readAnew();
    });
    connect(book, &book::Book::settingsChanged, q, [this] {
        format.currency = book->settings().currency;
        Q_EMIT q->headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

void AccountTableModel::Private::read()
{
    QList<int> wanted = pages.recentPages(seenPages);
    QList<AccountId> located = opened.keys();
    const QModelIndexList persistent = q->persistentIndexList();
    for (const QModelIndex &index : persistent) {
        const Account *account = pages.loaded(index.row());
        if (!account)
            continue;
        located.append(account->id);
        if (const int page = pages.pageOf(index.row()); wanted.size() < maxPagesAtOnce && !wanted.contains(page))
            wanted.append(page);
    }
    if (!wanted.contains(0))
        wanted.append(0);
    isReadAgain = false;
    const bool isAnother = rows == 0 || q->m_query != pages.query();
    if (isAnother && (!q->m_query.text.isEmpty() || isFree())) // what is searched for may be rare
        pages.readFromStart(q->m_query, wanted, located);
    else
        pages.read(q->m_query, wanted, located);
    Q_EMIT q->selectStarted();
}

/// Whether nothing holds on to a row: another list is looked at from its start.
bool AccountTableModel::Private::isFree() const
{
    return opened.isEmpty() && closed.isEmpty() && q->persistentIndexList().isEmpty();
}

bool AccountTableModel::Private::showsClosed() const
{
    return q->showsClosed() || pages.query().state == storage::AccountQuery::State::Closed;
}

/// Others may have changed anything.
void AccountTableModel::Private::readAnew()
{
    totals.forget();
    refresh();
}

/// Reads again without a hurry: what is being read is shown first, so that a busy book can't hold
/// the table up for ever.
void AccountTableModel::Private::refresh()
{
    if (pages.isReading())
        isReadAgain = true;
    else
        read();
}

void AccountTableModel::Private::publish(const Reading &reading)
{
    const bool isAnother = reading.query != pages.query();
    isStart = false;
    if (pages.isInPlace(reading))
        pages.install(reading);
    else if (const auto moves = explain(reading))
        move(*moves, reading);
    else
        relayout(reading);
    showAllRows();
    if (isAnother)
        Q_EMIT q->replaced();
    if (isReadAgain) {
        read();
    } else {
        opened.clear();
        closed.clear();
        if (totals.areOf(pages.query(), reading.pageIndex.count))
            finishReading();
        else
            countAgain();
    }
}

/// The rows are fewer for a moment.
void AccountTableModel::Private::publishStart(const Reading &reading)
{
    if (!isFree())
        return;
    const bool isAnother = reading.query != pages.query();
    isStart = true;
    relayout(reading);
    showAllRows();
    if (isAnother)
        Q_EMIT q->replaced();
}

/// The moves that lead from the rows shown to those read, when the clerk's own additions and
/// deletions are all that happened: every index finds its row then, loaded or not.
std::optional<QList<RowMove>> AccountTableModel::Private::explain(const Reading &reading)
{
    if (reading.query != pages.query() || (opened.isEmpty() && closed.isEmpty()))
        return {};
    QList<int> inserted;
    for (auto account = opened.constBegin(); account != opened.constEnd(); ++account) {
        if (const int row = reading.rows.value(account.key(), -1); row >= 0)
            inserted.append(row);
    }
    const QList<RowMove> moves = rowMoves(pages.loadedRows(closed).values(), inserted);
    int count = rows;
    for (const RowMove &move : moves) {
        if (move.kind == RowMove::Kind::Insert && move.first > count)
            return {};
        count += move.change();
    }
    if (count != reading.pageIndex.count)
        return {};
    const QModelIndexList persistent = q->persistentIndexList();
    const bool fits = std::all_of(persistent.begin(), persistent.end(), [&](const QModelIndex &index) {
        const Account *account = pages.loaded(index.row());
        return !account || reading.rows.value(account->id, -1) == rowAfter(index.row(), moves);
    });
    return fits ? std::optional(moves) : std::nullopt;
}

void AccountTableModel::Private::move(const QList<RowMove> &moves, const Reading &reading)
{
    QHash<int, Account> accounts; // by row afterwards
    for (auto account = opened.constBegin(); account != opened.constEnd(); ++account)
        accounts.insert(reading.rows.value(account.key(), -1), *account);
    for (const RowMove &move : moves) {
        if (move.kind == RowMove::Kind::Remove) {
            q->beginRemoveRows({}, move.first, move.last);
            pages.move(move);
            rows += move.change();
            q->endRemoveRows();
        } else {
            QList<Account> added;
            for (int row = move.first; row <= move.last; ++row)
                added.append(accounts.value(row));
            q->beginInsertRows({}, move.first, move.last);
            pages.move(move, added);
            rows += move.change();
            q->endInsertRows();
        }
    }
    pages.install(reading);
}

/// Everything may stand elsewhere. Views count rows with insertions and removals only, so these
/// happen at the end, where they disturb no index that is going to be mapped.
void AccountTableModel::Private::relayout(const Reading &reading)
{
    const int count = static_cast<int>(reading.pageIndex.count);
    if (count > rows)
        appendRows(count - rows);
    if (q->persistentIndexList().isEmpty())
        pages.install(reading);
    else
        mapPersistentIndexes(reading);
    if (count < rows)
        removeRowsFrom(count);
}

void AccountTableModel::Private::mapPersistentIndexes(const Reading &reading)
{
    Q_EMIT q->layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = q->persistentIndexList(); // a selection has added its rows only now
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from) {
        const Account *account = pages.loaded(index.row());
        const int row = account ? reading.rows.value(account->id, -1) : -1;
        to.append(row >= 0 ? q->index(row, index.column()) : QModelIndex());
    }
    pages.install(reading);
    q->changePersistentIndexList(from, to);
    Q_EMIT q->layoutChanged({}, VerticalSortHint);
}

void AccountTableModel::Private::appendRows(int count)
{
    q->beginInsertRows({}, rows, rows + count - 1);
    rows += count;
    q->endInsertRows();
}

void AccountTableModel::Private::removeRowsFrom(int first)
{
    q->beginRemoveRows({}, first, rows - 1);
    rows = first;
    q->endRemoveRows();
}

/// Always whole rows: for a single cell a view would write into the editor that is open on it.
void AccountTableModel::Private::showRows(int first, int last) const
{
    Q_EMIT q->dataChanged(q->index(first, 0), q->index(last, ColumnCount - 1));
}

/// One signal for them all: a paste may change thousands.
void AccountTableModel::Private::showRows(const QList<int> &changed) const
{
    const auto [first, last] = std::minmax_element(changed.begin(), changed.end());
    if (!changed.isEmpty())
        showRows(*first, *last);
}

void AccountTableModel::Private::showAllRows() const
{
    if (rows > 0)
        showRows(0, rows - 1);
}

void AccountTableModel::Private::takeChanges(const QList<Applied> &applied)
{
    QHash<AccountId, Account> accounts;
    for (const Applied &one : applied) {
        const AccountId &id = one.change.id;
        if (one.before && one.after)
            edits.rebase(id, one.before->revision, one.after->revision);
        if (one.after)
            accounts.insert(id, *one.after);
        if (one.before && !one.after) {
            accounts.remove(id);
            opened.remove(id);
            closed.insert(id);
        } else if (!one.before && one.after) {
            opened.insert(id, *one.after);
        }
    }
    const bool isCounted = totals.follow(applied, book->marksOfStep(),
                                         [this](const Account &account) { return isShown(account); });
    pages.followMark(book->marksOfStep());
    showRows(pages.update(accounts));
    const bool isInPlace = std::all_of(applied.begin(), applied.end(),
                                       [this](const Applied &one) { return keepsPlace(pages.query(), one); });
    if (!isInPlace || pages.isReading()) {
        refresh();
        if (isCounted)
            Q_EMIT q->totalsChanged(totals.totals());
    } else if (isCounted) {
        finishReading();
    } else {
        countAgain();
    }
}

bool AccountTableModel::Private::isShown(const Account &account)
{
    const QHash<AccountId, int> found = pages.loadedRows({account.id});
    const Account *shown = found.isEmpty() ? nullptr : pages.loaded(*found.begin());
    return shown && shown->name == account.name;
}

/// While they are counted nothing follows them, so that older ones can't take the place of newer ones.
void AccountTableModel::Private::countAgain()
{
    totals.forget();
    pages.readTotals();
}

void AccountTableModel::Private::finishReading()
{
    Q_EMIT q->selectFinished(totals.totals());
}

void AccountTableModel::Private::report(const Error &error) const
{
    if (book && error.kind != Error::Kind::Cancelled)
        book->reportReadError(error);
}

/// Shows what edits are going to make of their cells until the book has them or refuses them.
void AccountTableModel::Private::apply(const QList<Change> &changes, const QString &text)
{
    if (changes.isEmpty() || !book)
        return;
    addPending(changes);
    whenDone(q, book->apply(changes, text), [this, changes, asked = book](const Result<ChangeResult> &) {
        if (asked && asked == book) // else what waited for it was forgotten with it
            removePending(changes);
    });
}

/// The same for what was typed into one cell, which is kept there if it can't be saved for now.
void AccountTableModel::Private::applyEdit(const Change &edit, const std::shared_ptr<storage::Attempt> &attempt)
{
    if (!book)
        return;
    addPending({edit});
    whenDone(q, book->apply({edit}, tr("Change %1").arg(edit.id.text()), book::Book::Failure::Returned, attempt),
             [this, edit, attempt, asked = book](const Result<ChangeResult> &result) {
                 if (!asked || asked != book)
                     return;
                 if (!result)
                     settleEdit(edit, attempt, result.error());
                 removePending({edit});
             });
}

void AccountTableModel::Private::settleEdit(const Change &edit, const std::shared_ptr<storage::Attempt> &attempt,
                                            const Error &error)
{
    const bool isPassing = error.kind == Error::Kind::Unavailable || error.kind == Error::Kind::Storage
                           || error.kind == Error::Kind::Refused;
    if (isPassing && !edits.isPending(edit.id, edit.fields, 2) && !book->isUnsound()) { // else it was typed anew since
        edits.keep({.change = edit, .attempt = attempt, .error = error});
        Q_EMIT q->editKept(edit.id, error);
    }
    report(error);
}

/// As if the clerk typed them again.
void AccountTableModel::Private::saveUnsaved()
{
    for (const CellEdits::Unsaved &edit : edits.takeAll())
        applyEdit(edit.change, edit.attempt);
}

void AccountTableModel::Private::addPending(const QList<Change> &changes)
{
    edits.addPending(changes);
    showPending(changes);
}

void AccountTableModel::Private::removePending(const QList<Change> &changes)
{
    edits.removePending(changes);
    showPending(changes);
}

void AccountTableModel::Private::showPending(const QList<Change> &changes) const
{
    QSet<AccountId> ids;
    for (const Change &change : changes)
        ids.insert(change.id);
    showRows(pages.loadedRows(ids).values());
}

} // namespace accountdesk::models
