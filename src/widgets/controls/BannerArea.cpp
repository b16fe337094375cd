// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/BannerArea.h"

#include "widgets/controls/Banner.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace accountdesk::widgets {

BannerArea::BannerArea(QAbstractScrollArea *list, QWidget *parent)
    : QWidget(parent), m_list(list), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("bannerArea"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    connect(list->verticalScrollBar(), &QScrollBar::valueChanged, this, &BannerArea::reserve);
    connect(list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &BannerArea::reserve);
}

void BannerArea::add(Banner *banner)
{
    m_layout->addWidget(banner);
}

bool BannerArea::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a banner came, went, or says something else
        reserve();
    return done;
}

void BannerArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) // texts take another number of lines
        reserve();
}

void BannerArea::reserve()
{
    const int needed = m_layout->isEmpty() ? 0 : m_layout->totalHeightForWidth(width());
    if (needed >= minimumHeight() || canGiveBack(minimumHeight() - needed))
        setMinimumHeight(needed);
}

/// The list's scroll bar counts rows or pixels; it stays where it is as long as its end is far enough away.
bool BannerArea::canGiveBack(int height) const
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (!m_list->isVisible() || bar->value() == bar->minimum())
        return true;
    const int shown = std::max(1, m_list->viewport()->height());
    const int steps = (height * bar->pageStep() + shown - 1) / shown + 1;
    return bar->value() + steps <= bar->maximum();
}

} // namespace accountdesk::widgets
