// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/StatusLine.h"

#include "widgets/accounts/StatusTotals.h"
#include "widgets/controls/StatusMessage.h"

#include <QEvent>

#include <algorithm>

namespace accountdesk::widgets {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_totals(new StatusTotals(this)), m_message(new StatusMessage(this))
{
    connect(m_totals, &StatusTotals::widthChanged, this, &StatusLine::arrange);
    connect(m_message, &StatusMessage::widthChanged, this, &StatusLine::arrange);
}

QSize StatusLine::sizeHint() const
{
    return minimumSizeHint();
}

QSize StatusLine::minimumSizeHint() const
{
    return {0, std::max(m_message->sizeHint().height(), m_totals->minimumSizeHint().height())};
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
}

void StatusLine::arrange()
{
    const int wanted = m_message->wantedWidth();
    const bool fitsBoth = wanted + m_totals->shortestWidth() <= width();
    const int taken = fitsBoth ? wanted : wanted == 0 ? 0 : width();
    m_totals->setVisible(taken < width());
    m_totals->setGeometry(taken, 0, width() - taken, height());
    // A hint makes do with what the sums leave.
    const int room = wanted > 0 ? taken : std::max(0, width() - m_totals->sizeHint().width());
    m_message->setGeometry(0, 0, room, height());
}

} // namespace accountdesk::widgets
