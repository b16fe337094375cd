// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountTableModel.h"

#include "core/AccountField.h"
#include "core/Async.h"
#include "core/Count.h"
#include "core/VisibleText.h"
#include "models/AccountTableModelPrivate.h"
#include "storage/accounts/ListShape.h"

#include <QFont>

namespace accountdesk::models {

namespace {

using CellColumn = storage::AccountQuery::Column;

/// How closed accounts are told from open ones.
QFont italic()
{
    QFont font;
    font.setItalic(true);
    return font;
}

CellColumn cellColumn(int column)
{
    return static_cast<CellColumn>(column); // both are in the table's order
}

} // namespace

AccountTableModel::AccountTableModel(QObject *parent)
    : QSqlTableModel(parent, storage::listShape()), d(std::make_unique<Private>(this))
{
    setTable(QStringLiteral("account"));
    setEditStrategy(OnFieldChange);
}

AccountTableModel::~AccountTableModel() = default;

void AccountTableModel::setBook(book::Book *book)
{
    if (d->book)
        disconnect(d->book, nullptr, this, nullptr);
    beginResetModel();
    d->book = book;
    d->pages.setBook(book);
    d->rows = 0;
    d->isReadAgain = false;
    d->isStart = false;
    d->opened.clear();
    d->closed.clear();
    d->edits.clear();
    d->totals = {};
    d->format.currency = book ? book->settings().currency : QString();
    endResetModel();
    if (book) {
        d->connectBook();
        select();
    }
}

void AccountTableModel::setQuery(const storage::AccountQuery &query)
{
    const bool isAnotherState = query.state != m_query.state;
    m_query = query;
    if (isBeingReplaced())
        Q_EMIT replacementStarted();
    if (isAnotherState)
        Q_EMIT headerDataChanged(Qt::Horizontal, ChangedAt, ChangedAt);
    select();
}

void AccountTableModel::setLocale(const QLocale &locale)
{
    d->format.locale = locale;
    d->showAllRows();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const Account *AccountTableModel::account(int row) const
{
    return d->pages.fetch(row);
}

QFuture<Result<>> AccountTableModel::forEach(const RowRanges &ranges, const AccountUser &use,
                                             const std::shared_ptr<Progress> &progress)
{
    return d->pages.forEach(ranges, use, progress);
}

QFuture<Result<QList<Account>>> AccountTableModel::accounts(const RowRanges &ranges)
{
    const auto found = std::make_shared<QList<Account>>();
    const auto read = forEach(ranges, [found](const Account &account) { found->append(account); });
    return QFuture<Result<>>(read).then(
        [found](const Result<> &done) { return done ? Result<QList<Account>>(*found) : failure(done.error()); });
}

QFuture<Result<storage::AccountSelection>> AccountTableModel::selection(const RowRanges &ranges)
{
    RowRanges endRows;
    for (const auto &[first, last] : ranges)
        endRows << std::pair(first, first) << std::pair(last, last);
    const auto choose =
        [query = d->pages.query()](const Result<QList<Account>> &ends) -> Result<storage::AccountSelection> {
        if (!ends)
            return failure(ends.error());
        storage::AccountSelection selection{.query = query};
        for (qsizetype i = 0; i + 1 < ends->size(); i += 2)
            selection.ranges.append({.first = ends->at(i).id, .last = ends->at(i + 1).id});
        return selection;
    };
    // What is chosen by its ends has to have the clerk's own changes in it.
    return d->pages.afterOwnChanges<storage::AccountSelection>(
        [this, endRows, choose] { return accounts(endRows).then(choose); });
}

QFuture<Result<>> AccountTableModel::requireUnchanged()
{
    return d->pages.requireUnchanged();
}

bool AccountTableModel::showsClosed() const
{
    return m_query.state == storage::AccountQuery::State::Closed;
}

QFuture<Result<int>> AccountTableModel::rowOf(const AccountId &id)
{
    if (!d->book)
        return QtFuture::makeReadyFuture(Result<int>(-1));
    return d->book->reader().run([query = d->pages.query(), id](storage::Database &database) -> Result<int> {
        ASSIGN_OR_RETURN(const auto position, storage::AccountReader(database).position(query, id));
        return static_cast<int>(position.value_or(-1));
    });
}

Result<Change> AccountTableModel::changeFor(const QModelIndex &index, const QString &text) const
{
    ASSIGN_OR_RETURN(const auto edit, parseCell(cellColumn(index.column()), text, d->format.locale));
    const Account *account = d->pages.fetch(index.row());
    if (!account)
        return failure({.kind = Error::Kind::Unavailable,
                        .happened = tr("This account is still being read."),
                        .safe = tr("Nothing was changed."),
                        .advice = tr("Try again in a moment.")});
    return Change::edit(*account, edit.fields, edit.values);
}

bool AccountTableModel::edit(const QModelIndex &index, const Account &seen, const QString &text)
{
    const auto typed = parseCell(cellColumn(index.column()), text, d->format.locale);
    if (!typed) {
        d->report(typed.error());
        return false;
    }
    // Compared with what the cell shows, so that typing the old value while an edit is on its way counts.
    const auto unsaved = d->edits.take(seen.id, typed->fields);
    if (!unsaved && !differingFields(d->edits.shown(seen), typed->values, typed->fields))
        return true;
    Change change = Change::edit(seen, typed->fields, typed->values);
    if (unsaved) // what somebody else wrote since then was hidden behind it
        change.baseRevision = unsaved->change.baseRevision;
    d->applyEdit(change, unsaved && agree(unsaved->change.values, change.values, typed->fields)
                             ? unsaved->attempt
                             : std::make_shared<storage::Attempt>());
    return true;
}

void AccountTableModel::discard(const QModelIndex &index)
{
    const Account *account = d->pages.fetch(index.row());
    if (account && d->edits.take(account->id, editedFields(cellColumn(index.column()))))
        d->showRows({index.row()});
}

qsizetype AccountTableModel::unsavedCount() const
{
    return d->edits.unsavedCount();
}

int AccountTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows;
}

int AccountTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CellColumn column = cellColumn(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int((isAmount(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    const Account *account = d->pages.fetch(index.row());
    if (role == LoadedRole)
        return account != nullptr;
    if (!account)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownCellText(d->edits.shown(*account), column, d->format.locale);
    case Qt::EditRole:
        return cellText(d->edits.shown(*account), column, d->format.locale);
    case UnsavedRole: {
        const CellEdits::Unsaved *edit = d->edits.unsaved(account->id, editedFields(cellColumn(index.column())));
        return edit ? tr("Not saved: %1").arg(edit->error.happened) : QString();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = spokenCellText(d->edits.shown(*account), column, d->format);
        const QString why = index.data(UnsavedRole).toString();
        return why.isEmpty() ? text : tr("%1. %2", "an amount, why it isn't saved").arg(text, why);
    }
    case Qt::FontRole:
        return d->showsClosed() ? QVariant(italic()) : QVariant();
    case AccountRole:
        return QVariant::fromValue(*account);
    case PendingRole:
        return d->edits.isPending(account->id, editedFields(cellColumn(index.column())));
    case SignRole:
        return column == CellColumn::Balance ? QVariant(sign(d->edits.shown(*account).balance())) : QVariant();
    default:
        return {};
    }
}

bool AccountTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    return edit(index, Account(*d->pages.fetch(index.row())), value.toString());
}

QVariant AccountTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return QSqlTableModel::headerData(section, orientation, role);
    const CellColumn column = cellColumn(section);
    if (role == Qt::DisplayRole && column == CellColumn::ChangedAt && showsClosed())
        return tr("Closed on");
    if (role == Qt::DisplayRole)
        return columnTitle(column, d->format.currency);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int((isAmount(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags AccountTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QSqlTableModel::flags(index);
    flags.setFlag(Qt::ItemIsEditable, lockReason(index).isEmpty());
    return flags;
}

QString AccountTableModel::lockReason(const QModelIndex &index) const
{
    if (!d->book || d->book->isReadOnly())
        return tr("The book is open read-only.");
    if (d->showsClosed())
        return tr("This account is closed. Reopen it to change it.");
    switch (index.column()) {
    case Name:
    case Paid:
    case Due:
        return d->pages.fetch(index.row()) ? QString() : tr("This account is still being read.");
    case Id:
        return tr("An account's ID can't be changed, because other programs and books use it. You can change the name, "
                  "paid and due.");
    case Balance:
        return tr("The balance is due minus paid. Change one of these, or record a payment.");
    default:
        return tr("This is the time of the last change. You can change the name, paid and due.");
    }
}

bool AccountTableModel::canFetchMore(const QModelIndex &) const
{
    return false;
}

void AccountTableModel::sort(int column, Qt::SortOrder order)
{
    storage::AccountQuery query = m_query;
    query.sortBy = column < 0 ? CellColumn::Id : cellColumn(column);
    query.order = order;
    setQuery(query);
}

void AccountTableModel::setFilter(const QString &text)
{
    storage::AccountQuery query = m_query;
    query.text = text;
    setQuery(query);
}

bool AccountTableModel::select()
{
    if (!d->book)
        return false;
    d->totals.forget();
    d->read();
    return true;
}

bool AccountTableModel::isReading() const
{
    return d->pages.isReading();
}

bool AccountTableModel::isIncomplete() const
{
    return d->isStart;
}

bool AccountTableModel::isBeingReplaced() const
{
    return m_query != d->pages.query();
}

bool AccountTableModel::selectRow(int row)
{
    if (row < 0 || row >= d->rows)
        return false;
    d->readAnew();
    return true;
}

bool AccountTableModel::insertRows(int, int, const QModelIndex &)
{
    return false;
}

bool AccountTableModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (!d->book || d->book->isReadOnly() || d->showsClosed() || parent.isValid() || row < 0 || count < 1
        || row + count > d->rows)
        return false;
    whenDone(this, accounts({{row, row + count - 1}}), [this, book = d->book](const Result<QList<Account>> &accounts) {
        if (!book || book != d->book)
            return; // these are the accounts of another book
        if (!accounts) {
            d->report(accounts.error());
            return;
        }
        QList<Change> changes;
        for (const Account &account : *accounts)
            changes.append(Change::close(account));
        d->apply(changes, changes.size() == 1
                              ? tr("Close %1").arg(visibleText(changes.first().id.text()))
                              : tr("Close %1 accounts", "always more than one").arg(formatCount(changes.size())));
    });
    return true;
}

} // namespace accountdesk::models
