// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/CopyButton.h"

#include "widgets/controls/Icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QToolTip>

namespace accountdesk::widgets {

CopyButton::CopyButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setIcon(Icons::get(QLatin1StringView("copy")));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

bool CopyButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTipChange)
        setAccessibleName(toolTip());
    return QToolButton::event(event);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
}

} // namespace accountdesk::widgets
