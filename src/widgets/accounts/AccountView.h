// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"

#include <QTableView>

#include <optional>

class QMenu;

namespace accountdesk {
struct Account;
} // namespace accountdesk
namespace accountdesk::models {
class AccountTableModel;
} // namespace accountdesk::models

namespace accountdesk::widgets {

class AccountDelegate;
class SelectedAccounts;

/// The list of accounts: whole rows are selected, a cell is edited in place, columns can be moved
/// and hidden.
class AccountView : public QTableView
{
    Q_OBJECT
public:
    /// The model is not owned.
    explicit AccountView(models::AccountTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] models::AccountTableModel *accounts() const { return m_model; }
    [[nodiscard]] SelectedAccounts *selected() const { return m_selected; }
    /// The shown columns from this one on, in the order in which they are shown.
    [[nodiscard]] QList<int> columnsFrom(int column) const;

    /// Selects an account and brings it into sight, as soon as the list has it: revealed(), revealFailed() or
    /// revealGivenUp() follows. A newer wish takes the place of an older one.
    void reveal(const AccountId &id);
    /// What was to be revealed is no longer wanted; nothing follows.
    void stopRevealing();
    /// Selects this row alone and brings it into sight.
    void choose(int row);
    /// Selects nothing; but an editor whose text can't be used stays where it is.
    void clearChoice();
    /// Ends editing in place; false when what was typed can't be used, which is said beside it.
    [[nodiscard]] bool finishEditing();
    /// The editor of a cell, while one is open.
    [[nodiscard]] QWidget *editor() const;

    /// Once all rows are there: allSelected() or selectAllGivenUp() follows where isSelectingAll().
    void selectAll() override;
    [[nodiscard]] bool isSelectingAll() const { return m_isSelectingAll; }
    void stopSelectingAll() { m_isSelectingAll = false; }

    /// A menu of the columns to show, for the window's menu.
    [[nodiscard]] QMenu *createColumnMenu(const QString &title, QWidget *parent);
    /// Columns and order as this clerk left them.
    void restoreLayout();
    void saveLayout() const;

    using QTableView::edit;
    /// Edits the current cell, or says with editRefused() why that can't be.
    void editCell();
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void selectionHasChanged();
    void contextMenuWanted(const QPoint &globalPosition);
    /// Letters that were typed in the list: a search begins.
    void typed(const QString &text);
    /// The clerk wanted to edit a cell that can't be.
    void editRefused(const QString &reason);
    void revealed(const accountdesk::AccountId &id);
    /// What reveal() was asked for isn't among the accounts that the list shows.
    void revealFailed(const accountdesk::AccountId &id);
    /// Where it is couldn't be read.
    void revealGivenUp();
    void allSelected();
    /// The rest of the list couldn't be read.
    void selectAllGivenUp();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void resetLayout();
    void fitRows();
    void fitName();
    void fillColumnMenu(QMenu *menu);
    void selectAllRead();
    void findRevealed();
    void selectRevealed();
    void giveUpRevealing();

    models::AccountTableModel *m_model;
    AccountDelegate *m_delegate;
    SelectedAccounts *m_selected;
    AccountId m_revealed;   ///< waits for the list to have it; empty: none
    int m_revealedRow = -1; ///< where it should be; -1: not known yet
    int m_attempts = 0;     ///< to reveal it
    bool m_isSelectingAll = false;
};

} // namespace accountdesk::widgets
