// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Error.h"

#include <QFuture>
#include <QModelIndex>
#include <QObject>

#include <optional>
#include <utility>

class QTableView;

namespace accountdesk::models {
class AccountTableModel;
} // namespace accountdesk::models

namespace accountdesk::widgets {

/// The accounts that the clerk sees selected: the one answer to what an action is done with.
///
/// These are the highlighted rows of the list that was asked for. While another one is on its way, being
/// typed for or being read, there are none, whatever the rows look like that it replaces. A cursor whose
/// row isn't highlighted selects nothing.
class SelectedAccounts : public QObject
{
    Q_OBJECT
public:
    SelectedAccounts(QTableView *view, models::AccountTableModel *model);

    /// Costs what the selection's ranges do, not its rows.
    [[nodiscard]] qsizetype count() const;
    /// First and last rows, in ascending order and apart from each other.
    [[nodiscard]] QList<std::pair<int, int>> ranges() const;
    /// The only one, once it is loaded; empty: none is selected, or several are.
    [[nodiscard]] std::optional<Account> single() const;
    /// The cell with the cursor, if its row is selected.
    [[nodiscard]] QModelIndex cell() const;
    /// All of them, read where they aren't loaded; for few. Conflict: the book is no longer as the list shows it.
    [[nodiscard]] QFuture<Result<QList<Account>>> read() const;

    /// Whether one of them, at least, isn't scrolled away.
    [[nodiscard]] bool isInSight() const;
    void bringIntoSight();

    /// The list is going to be replaced, though nobody has asked for the other one yet.
    void setReplacementExpected(bool expected);
    [[nodiscard]] bool isListAwaited() const;

Q_SIGNALS:
    /// The list is another one: nothing of it may stay selected.
    void clearWanted();
    /// Which ones they are, or what they hold.
    void changed();

private:
    void clear();

    QTableView *m_view;
    models::AccountTableModel *m_model;
    bool m_isReplacementExpected = false;
};

} // namespace accountdesk::widgets
