// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/CellToolTip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace accountdesk::widgets {

bool CellToolTip::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.isValid() ? toolTip(option, index) : QString();
    QToolTip::showText(event->globalPos(), text, view->viewport(), view->visualRect(index));
    return true;
}

QString CellToolTip::toolTip(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString shown = index.data(Qt::DisplayRole).toString();
    const QString further = index.data(Qt::ToolTipRole).toString();
    if (!further.isEmpty() && further != shown)
        return further;
    return sizeHint(option, index).width() > option.rect.width() ? shown : QString();
}

} // namespace accountdesk::widgets
