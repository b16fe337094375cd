// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/Mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>

namespace accountdesk::widgets::Mnemonics {
namespace {

bool canBeUsed(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled();
}

bool openMenu(const QWidget *window, const QKeySequence &sequence)
{
    for (QMenuBar *bar : window->findChildren<QMenuBar *>()) {
        for (QAction *menu : bar->actions()) {
            if (canBeUsed(bar) && menu->isEnabled() && QKeySequence::mnemonic(menu->text()) == sequence) {
                bar->setActiveAction(menu);
                return true;
            }
        }
    }
    return false;
}

} // namespace

bool use(QWidget *window, const QKeyEvent &key)
{
    if (key.modifiers() != Qt::AltModifier || key.key() == Qt::Key_Alt)
        return false;
    const QKeySequence sequence(key.keyCombination());
    for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (canBeUsed(button) && button->shortcut() == sequence) {
            button->click();
            return true;
        }
    }
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->buddy() && canBeUsed(label) && QKeySequence::mnemonic(label->text()) == sequence) {
            label->buddy()->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return openMenu(window, sequence);
}

} // namespace accountdesk::widgets::Mnemonics
