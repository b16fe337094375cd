// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/ResponsiveRow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace accountdesk::widgets {
namespace {

constexpr int gap = 16;
constexpr int margin = 8;

} // namespace

ResponsiveRow::ResponsiveRow(QWidget *first, QWidget *second, QWidget *parent)
    : QWidget(parent), m_first(first), m_second(second), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(margin, margin, margin, margin);
    // The layout's minimum is that of the present direction: it would never let the row get narrower.
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    m_layout->setSpacing(gap / 2);
    m_layout->addWidget(first, 1);
    m_layout->addWidget(second);
}

QSize ResponsiveRow::minimumSizeHint() const
{
    const QSize first = m_first->minimumSizeHint();
    const QSize second = m_second->minimumSizeHint();
    const bool folded = m_layout->direction() == QBoxLayout::TopToBottom;
    const int height = folded ? first.height() + second.height() + gap / 2 : std::max(first.height(), second.height());
    return {std::max(first.width(), second.width()) + 2 * margin, height + 2 * margin};
}

int ResponsiveRow::widthOfBoth() const
{
    return m_first->minimumSizeHint().width() + m_second->minimumSizeHint().width() + gap + 2 * margin;
}

bool ResponsiveRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // one of them needs more room than before, or less
        fold();
    return QWidget::event(event);
}

void ResponsiveRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void ResponsiveRow::fold()
{
    const auto direction = width() < widthOfBoth() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction == m_layout->direction())
        return;
    m_layout->setDirection(direction);
    updateGeometry();
}

} // namespace accountdesk::widgets
