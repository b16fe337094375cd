// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountView.h"

#include "core/Async.h"
#include "models/AccountTableModel.h"
#include "platform/Settings.h"
#include "widgets/accounts/AccountDelegate.h"
#include "widgets/accounts/SelectedAccounts.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using Column = models::AccountTableModel::Column;

constexpr int minName = 28; ///< in letters
/// Of a busy book, whose rows stand elsewhere whenever one is looked for.
constexpr int maxAttempts = 5;

} // namespace

AccountView::AccountView(models::AccountTableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new AccountDelegate(this))
{
    setObjectName(u"accounts"_s);
    setAccessibleName(tr("Accounts"));
    setModel(model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed); // what is typed searches
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel); // the end moves no row when the list gets lower
    setTabKeyNavigation(false);            // Tab leaves the list, as everywhere
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    // To paint a heading, QHeaderView asks of each row whether it is selected: too long for many rows.
    header->setSelectionModel(new QItemSelectionModel(model, header));
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    fitRows();
    resetLayout();
    setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, &AccountView::fitName);

    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        auto *menu = createColumnMenu({}, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(header->mapToGlobal(position));
    });
    m_selected = new SelectedAccounts(this, model);
    connect(this, &AccountView::selectionHasChanged, m_selected, &SelectedAccounts::changed);
    connect(m_selected, &SelectedAccounts::clearWanted, this, &AccountView::clearChoice);
    // What is scrolled to needs the rows' places.
    connect(model, &models::AccountTableModel::replaced, this, &AccountView::scrollToTop);
    connect(model, &models::AccountTableModel::selectFinished, this, &AccountView::findRevealed);
    connect(model, &models::AccountTableModel::selectFinished, this, &AccountView::selectAllRead);
    connect(model, &QAbstractItemModel::dataChanged, this, &AccountView::selectRevealed);
    connect(model, &QAbstractItemModel::modelReset, this, &AccountView::giveUpRevealing);
}

QList<int> AccountView::columnsFrom(int column) const
{
    QList<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int place = header->visualIndex(column); place < header->count(); ++place) {
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns << header->logicalIndex(place);
    }
    return columns;
}

void AccountView::reveal(const AccountId &id)
{
    m_revealed = id;
    m_attempts = 0;
    findRevealed();
}

void AccountView::stopRevealing()
{
    m_revealed = {};
    m_revealedRow = -1;
}

void AccountView::findRevealed()
{
    m_revealedRow = -1;
    if (m_revealed.isEmpty() || m_model->isReading()) // it is being read when the account is new
        return;
    if (m_selected->isListAwaited() || ++m_attempts > maxAttempts) {
        giveUpRevealing(); // the other list couldn't be read, or never holds still
        return;
    }
    whenDone(this, m_model->rowOf(m_revealed), [this, id = m_revealed](const Result<int> &row) {
        if (id != m_revealed || m_model->isReading())
            return; // selectFinished() follows
        if (!row) {
            giveUpRevealing();
        } else if (*row < 0 || *row >= m_model->rowCount()) {
            Q_EMIT revealFailed(std::exchange(m_revealed, {}));
        } else {
            m_revealedRow = *row;
            selectRevealed();
        }
    });
}

/// Never a row that holds another account: the book may be newer than the list.
void AccountView::selectRevealed()
{
    if (m_revealedRow < 0 || m_revealedRow >= m_model->rowCount())
        return;
    const Account *account = m_model->account(m_revealedRow);
    if (!account)
        return; // dataChanged() follows
    if (account->id != m_revealed) {
        m_revealedRow = -1;
        m_model->select();
        return;
    }
    const int row = m_revealedRow;
    const AccountId id = m_revealed;
    stopRevealing();
    choose(row);
    Q_EMIT revealed(id);
}

void AccountView::selectAll()
{
    m_isSelectingAll = m_selected->isListAwaited() || m_model->isIncomplete();
    if (!m_isSelectingAll)
        QTableView::selectAll();
}

void AccountView::selectAllRead()
{
    if (!m_isSelectingAll || m_model->isReading())
        return;
    selectAll();
    if (std::exchange(m_isSelectingAll, false))
        Q_EMIT selectAllGivenUp();
    else
        Q_EMIT allSelected();
}

void AccountView::giveUpRevealing()
{
    const bool wasWanted = !m_revealed.isEmpty();
    stopRevealing();
    if (wasWanted)
        Q_EMIT revealGivenUp();
}

void AccountView::choose(int row)
{
    const QModelIndex index = m_model->index(row, Column::Id);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void AccountView::clearChoice()
{
    if (!m_delegate->refusesToClose())
        selectionModel()->clear();
}

bool AccountView::finishEditing()
{
    if (m_delegate->refusesToClose())
        return false;
    if (m_delegate->isEditing())
        setFocus(); // the editor loses it, and commits
    return true;
}

QWidget *AccountView::editor() const
{
    return m_delegate->editor();
}

QMenu *AccountView::createColumnMenu(const QString &title, QWidget *parent)
{
    auto *menu = new QMenu(title, parent);
    menu->setObjectName(u"columnMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnMenu(menu); });
    return menu;
}

void AccountView::fillColumnMenu(QMenu *menu)
{
    menu->clear();
    for (int column = 0; column < Column::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != Column::Id); // a row without its account says nothing
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fitName();
            saveLayout();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("&Reset Columns"), this, [this] {
        resetLayout();
        saveLayout();
    });
}

void AccountView::resetLayout()
{
    constexpr int letters[] = {20, minName, 22, 22, 32, 26};
    static_assert(std::size(letters) == Column::ColumnCount);
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < Column::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, false);
        setColumnWidth(column, letters[column] * fontMetrics().averageCharWidth());
    }
    header->setSortIndicator(Column::Id, Qt::AscendingOrder);
    fitName();
}

void AccountView::restoreLayout()
{
    const QByteArray state = platform::settings::accountColumns.get();
    if (!state.isEmpty())
        horizontalHeader()->restoreState(state);
    setColumnHidden(Column::Id, false);
    fitName();
    m_model->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void AccountView::saveLayout() const
{
    platform::settings::accountColumns.set(horizontalHeader()->saveState());
}

/// The name has what the other columns leave, as a stretched section would, but never so little
/// that names can't be read: then the list scrolls.
void AccountView::fitName()
{
    const int others = horizontalHeader()->length() - columnWidth(Column::Name);
    const int least = minName * fontMetrics().averageCharWidth();
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSectionResizeMode(Column::Name, QHeaderView::Fixed);
    if (!isColumnHidden(Column::Name))
        setColumnWidth(Column::Name, std::max(least, viewport()->width() - others));
}

void AccountView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitName();
}

void AccountView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 17 / 10);
}

void AccountView::editCell()
{
    edit(m_selected->cell(), EditKeyPressed, nullptr);
}

void AccountView::keyboardSearch(const QString &search)
{
    // The base class would go through all rows, of which only some are in memory.
    if (!search.isEmpty() && search.front().isPrint() && !search.front().isSpace())
        Q_EMIT typed(search);
}

void AccountView::inputMethodEvent(QInputMethodEvent *event)
{
    keyboardSearch(event->commitString()); // of a language whose letters are composed
    event->accept();
}

void AccountView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if (!held && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        editCell();
    else
        QTableView::keyPressEvent(event);
}

bool AccountView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (m_delegate->refusesToClose() || (trigger != NoEditTriggers && index != m_selected->cell()))
        return false;
    const bool isAsked = trigger == DoubleClicked || trigger == EditKeyPressed;
    if (const QString reason = isAsked && index.isValid() ? m_model->lockReason(index) : QString(); !reason.isEmpty()) {
        Q_EMIT editRefused(reason);
        return false;
    }
    return QTableView::edit(index, trigger, event);
}

/// A key whose row is the current one already brings it back into sight.
QModelIndex AccountView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex target = QTableView::moveCursor(action, modifiers);
    if (target.isValid() && target == currentIndex())
        scrollTo(target);
    return target;
}

void AccountView::mousePressEvent(QMouseEvent *event)
{
    if (m_delegate->refusesToClose()) {
        event->accept(); // the message says what to do first
        return;
    }
    QTableView::mousePressEvent(event);
}

void AccountView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_delegate->isEditing())
        return;
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint cell = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT contextMenuWanted(byKeyboard && currentIndex().isValid() ? cell : event->globalPos());
}

void AccountView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void AccountView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!selected.isEmpty())
        giveUpRevealing(); // the clerk has gone on
    Q_EMIT selectionHasChanged();
}

void AccountView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT selectionHasChanged(); // the cell that is edited and pasted into is another one
}

} // namespace accountdesk::widgets
