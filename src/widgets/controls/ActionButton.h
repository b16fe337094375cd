// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace accountdesk::widgets {

/// A button that does what an action does, is named and enabled as it is, and follows it. Named
/// after it, too: the action's objectName and "Button".
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow(const QAction *action);
};

} // namespace accountdesk::widgets
