// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/ActionButton.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

ActionButton::ActionButton(QAction *action, QWidget *parent) : QPushButton(parent)
{
    setObjectName(action->objectName() + "Button"_L1);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this, action] { follow(action); });
    follow(action);
}

void ActionButton::follow(const QAction *action)
{
    setIcon(action->icon());
    setText(action->iconText());
    setToolTip(action->statusTip());
    setEnabled(action->isEnabled());
}

} // namespace accountdesk::widgets
