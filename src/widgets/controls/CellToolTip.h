// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace accountdesk::widgets {

/// A cell's tool tip where it says more than the cell does: where the text is cut off, or where the model has
/// another one for it. Nothing is in the way of what can be read anyhow.
class CellToolTip : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// What the tool tip says; empty: there is none.
    [[nodiscard]] virtual QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace accountdesk::widgets
