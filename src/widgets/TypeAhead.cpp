// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TypeAhead.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QWindow>

#include <algorithm>

namespace accountdesk {
namespace {

using namespace std::chrono_literals;

/// Longer than between two keys of a scanner, shorter than it takes to notice a beep.
constexpr auto pauseAfterRefusal = 250ms;
constexpr auto longestReturn = 500ms;

/// Whether it does nothing but edit a line of text, or end it.
bool editsLine(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return false;
    case Qt::Key_Shift:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return !key.text().isEmpty() && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    }
}

bool isAlone(Qt::Key key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr
           || key == Qt::Key_Meta;
}

} // namespace

TypeAhead::TypeAhead(QWidget *part) : QObject(part), m_part(part)
{
    m_refusal.setSingleShot(true);
    m_refusal.setInterval(pauseAfterRefusal);
    connect(&m_refusal, &QTimer::timeout, this, [this] { setState(State::Idle); });
    m_return.setSingleShot(true);
    connect(&m_return, &QTimer::timeout, this, &TypeAhead::takeKeyboardBack);
}

void TypeAhead::hold(From from)
{
    m_from = from;
    m_refusal.stop();
    setState(State::Holding);
}

void TypeAhead::release()
{
    setState(State::Idle);
    while (!m_keys.empty() && m_state == State::Idle) {
        const auto key = std::move(m_keys.front());
        m_keys.pop_front();
        m_isDelivering = true; // a widget that doesn't want it leaves it to its parent, whatever it began
        deliver(key.get());
        m_isDelivering = false;
    }
}

void TypeAhead::releaseAfter(QDialog *closed)
{
    hold(From::FirstKey);
    m_closed = closed;
    m_part->window()->activateWindow();
    m_return.start(m_part->window()->isActiveWindow() ? 0ms : longestReturn);
}

void TypeAhead::takeKeyboardBack()
{
    if (m_closed)
        m_closed->deleteLater();
    release();
}

void TypeAhead::refuse()
{
    const bool hasKeys = !m_keys.empty();
    m_keys.clear();
    setState(hasKeys ? State::Refusing : State::Idle);
    if (!hasKeys)
        return;
    QApplication::beep();
    m_refusal.start();
}

void TypeAhead::setState(State state)
{
    if (m_state == State::Idle && state != State::Idle)
        qApp->installEventFilter(this);
    else if (state == State::Idle)
        qApp->removeEventFilter(this);
    m_state = state;
}

bool TypeAhead::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::WindowActivate && watched == m_part->window() && m_return.isActive())
        m_return.start(0ms); // behind what came before it
    if (m_isDelivering || !isOfWindow(watched)
        || (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ShortcutOverride))
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (!takes(key))
        return false;
    event->accept(); // no shortcut: then the key itself comes
    if (type == QEvent::ShortcutOverride)
        return true;
    if (m_state == State::Refusing) {
        m_refusal.start();
    } else if (key->key() == Qt::Key_Escape) {
        if (type == QEvent::KeyPress) {
            refuse();
            Q_EMIT cancelled();
        }
    } else {
        m_keys.emplace_back(key->clone());
    }
    return true;
}

/// The window itself gets a key first, then the widget in it that has the focus. A dialog of the window is
/// part of it: keys also wait while what was entered there is being written.
bool TypeAhead::isOfWindow(const QObject *receiver) const
{
    const QWidget *window = m_part->window();
    if (receiver->isWindowType()) {
        const auto *place = static_cast<const QWindow *>(receiver);
        return place == window->windowHandle() || place->transientParent() == window->windowHandle();
    }
    if (!receiver->isWidgetType())
        return false;
    const QWidget *place = static_cast<const QWidget *>(receiver)->window();
    return place == window || (place->parentWidget() && place->parentWidget()->window() == window);
}

bool TypeAhead::takes(QKeyEvent *key)
{
    return m_state == State::Refusing || m_from == From::FirstKey || !m_keys.empty() || !editsLine(*key);
}

void TypeAhead::deliver(QKeyEvent *key)
{
    QWidget *window = m_part->window();
    QWidget *target = window->focusWidget() ? window->focusWidget() : window;
    if (key->type() == QEvent::KeyPress) {
        QKeyEvent mayBeItsOwn(QEvent::ShortcutOverride, key->key(), key->modifiers(), key->text());
        mayBeItsOwn.ignore();
        QApplication::sendEvent(target, &mayBeItsOwn);
        QAction *command = mayBeItsOwn.isAccepted() ? nullptr : commandOf(*key);
        if (command && command->isEnabled()) {
            command->trigger();
            return;
        }
        if (command) {
            refuse(); // what follows was meant for what it would have opened
            return;
        }
    }
    QApplication::sendEvent(target, key);
}

/// The window's action whose shortcut this is where the focus is now.
QAction *TypeAhead::commandOf(const QKeyEvent &key) const
{
    if (isAlone(Qt::Key(key.key())))
        return nullptr;
    const QWidget *window = m_part->window();
    const QWidget *focus = window->focusWidget();
    const QKeySequence sequence(key.keyCombination());
    const QList<QAction *> actions = window->findChildren<QAction *>();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction *action) {
        if (!action->shortcuts().contains(sequence))
            return false;
        const QList<QObject *> places = action->associatedObjects();
        return action->shortcutContext() != Qt::WidgetWithChildrenShortcut
               || std::any_of(places.begin(), places.end(), [focus](const QObject *place) {
                      const auto *widget = qobject_cast<const QWidget *>(place);
                      return widget && focus && (widget == focus || widget->isAncestorOf(focus));
                  });
    });
    return found == actions.end() ? nullptr : *found;
}

} // namespace accountdesk
