// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/SelectedAccounts.h"

#include "models/AccountTableModel.h"

#include <QTableView>

#include <algorithm>

namespace accountdesk::widgets {

SelectedAccounts::SelectedAccounts(QTableView *view, models::AccountTableModel *model)
    : QObject(view), m_view(view), m_model(model)
{
    connect(model, &QAbstractItemModel::dataChanged, this, &SelectedAccounts::changed);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectedAccounts::changed);
    connect(model, &models::AccountTableModel::replacementStarted, this, &SelectedAccounts::clear);
    connect(model, &models::AccountTableModel::replaced, this, &SelectedAccounts::clear);
}

qsizetype SelectedAccounts::count() const
{
    if (isListAwaited())
        return 0;
    qsizetype count = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        count += range.height();
    return count;
}

QList<std::pair<int, int>> SelectedAccounts::ranges() const
{
    QList<std::pair<int, int>> parts;
    if (!isListAwaited()) {
        for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
            parts.append({range.top(), range.bottom()});
    }
    std::sort(parts.begin(), parts.end());
    QList<std::pair<int, int>> ranges;
    for (const auto &[first, last] : std::as_const(parts)) {
        if (!ranges.isEmpty() && first <= ranges.last().second + 1)
            ranges.last().second = std::max(ranges.last().second, last);
        else
            ranges.append({first, last});
    }
    return ranges;
}

std::optional<Account> SelectedAccounts::single() const
{
    if (count() != 1)
        return {};
    const Account *account = m_model->account(m_view->selectionModel()->selection().first().top());
    return account ? std::optional(*account) : std::nullopt;
}

QModelIndex SelectedAccounts::cell() const
{
    const QModelIndex current = m_view->currentIndex();
    return !isListAwaited() && m_view->selectionModel()->isSelected(current) ? current : QModelIndex();
}

QFuture<Result<QList<Account>>> SelectedAccounts::read() const
{
    return m_model->accounts(ranges());
}

bool SelectedAccounts::isInSight() const
{
    if (isListAwaited())
        return false;
    const int first = m_view->rowAt(0);
    const int below = m_view->rowAt(m_view->viewport()->height() - 1);
    const int last = below < 0 ? m_model->rowCount() - 1 : below;
    const QItemSelection &selection = m_view->selectionModel()->selection();
    return std::any_of(selection.begin(), selection.end(), [=](const QItemSelectionRange &range) {
        return first >= 0 && range.top() <= last && range.bottom() >= first;
    });
}

void SelectedAccounts::bringIntoSight()
{
    const QModelIndex cursor = cell();
    if (cursor.isValid())
        m_view->scrollTo(cursor);
    else if (count() > 0)
        m_view->scrollTo(m_view->selectionModel()->selection().first().topLeft());
}

void SelectedAccounts::setReplacementExpected(bool expected)
{
    if (m_isReplacementExpected == expected)
        return;
    m_isReplacementExpected = expected;
    if (expected)
        clear();
    Q_EMIT changed();
}

bool SelectedAccounts::isListAwaited() const
{
    return m_isReplacementExpected || m_model->isBeingReplaced();
}

void SelectedAccounts::clear()
{
    Q_EMIT clearWanted();
    Q_EMIT changed(); // also when only the list has become another one
}

} // namespace accountdesk::widgets
