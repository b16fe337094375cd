// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/TypeAhead.h"

#include "widgets/controls/Mnemonics.h"

#include <QAction>
#include <QApplication>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

/// Nobody sees something and has pressed a key sooner; keys of a scanner are closer to each other.
constexpr auto reactionTime = 350ms;
/// A busy desktop takes its time.
constexpr auto maxReturn = 2s;

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

bool isAlone(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Shift || key.key() == Qt::Key_Control || key.key() == Qt::Key_Alt
           || key.key() == Qt::Key_AltGr || key.key() == Qt::Key_Meta;
}

/// Whether it only chooses something else in the list. Dropped, it harms nobody.
bool onlyMoves(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Up || key.key() == Qt::Key_Down || key.key() == Qt::Key_PageUp
           || key.key() == Qt::Key_PageDown;
}

bool mattersToAll(const QKeyEvent &key)
{
    return !isAlone(key);
}

bool mattersToChoice(const QKeyEvent &key)
{
    return !isAlone(key) && !onlyMoves(key);
}

bool isKey(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::ShortcutOverride;
}

} // namespace

TypeAhead::TypeAhead(QWidget *part) : QObject(part), m_part(part)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(reactionTime);
    connect(&m_settling, &QTimer::timeout, this, [this] { setState(State::Idle); });
    m_return.setSingleShot(true);
    connect(&m_return, &QTimer::timeout, this, &TypeAhead::takeKeyboardBack);
}

void TypeAhead::hold(From from)
{
    if (m_state == State::Refusing)
        return; // what comes now was for what has been refused
    m_from = from;
    setState(State::Holding);
}

void TypeAhead::release()
{
    if (m_state == State::Refusing)
        return;
    if (hasPress(&mattersToAll) && QApplication::activeModalWidget()) {
        drop(tr("A question has to be answered first."));
        return;
    }
    setState(State::Idle);
    while (!m_keys.empty() && m_state == State::Idle) {
        const auto key = std::move(m_keys.front());
        m_keys.pop_front();
        m_isDelivering = true; // a widget that doesn't want it leaves it to its parent, whatever it began
        deliver(key.get());
        m_isDelivering = false;
    }
}

void TypeAhead::releaseWhenActive()
{
    hold(From::FirstKey);
    m_isLate = false;
    m_part->window()->activateWindow();
    m_return.start(m_part->window()->isActiveWindow() ? 0ms : maxReturn);
}

void TypeAhead::takeKeyboardBack()
{
    const QString reason = tr("The window didn't have the keyboard in time.");
    if (m_part->window()->isActiveWindow() && !m_isLate) {
        release();
    } else if (m_part->window()->isActiveWindow()) {
        m_isLate = false;
        settle(reason);
    } else {
        m_isLate = true; // until it has it, which eventFilter() notices
        if (hasPress(&mattersToAll))
            drop(reason);
    }
}

void TypeAhead::refuse(const QString &reason)
{
    if (m_state == State::Refusing)
        return;
    if (hasPress(&mattersToAll)) {
        drop(reason);
    } else {
        m_keys.clear();
        setState(State::Idle);
    }
}

void TypeAhead::settle(const QString &reason)
{
    if (m_state == State::Refusing)
        return;
    if (hasPress(&mattersToChoice)) {
        drop(reason);
        return;
    }
    m_keys.clear();
    m_reason = reason;
    if (m_state != State::Holding)
        m_from = From::FirstKey;
    setState(State::Settling);
    m_settling.start();
}

bool TypeAhead::hasPress(bool (*matters)(const QKeyEvent &)) const
{
    return std::any_of(m_keys.begin(), m_keys.end(), [matters](const std::unique_ptr<QKeyEvent> &key) {
        return key->type() == QEvent::KeyPress && matters(*key);
    });
}

void TypeAhead::drop(const QString &reason)
{
    m_keys.clear();
    setState(State::Refusing);
    QApplication::beep();
    Q_EMIT refused(tr("%1 What you typed after that was ignored. Press Esc to continue.", "why").arg(reason));
}

void TypeAhead::setState(State state)
{
    if (m_state == State::Idle && state != State::Idle)
        qApp->installEventFilter(this);
    else if (state == State::Idle)
        qApp->removeEventFilter(this);
    if (state != State::Holding)
        m_return.stop();
    m_settling.stop();
    m_state = state;
}

bool TypeAhead::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::WindowActivate && watched == m_part->window() && (m_return.isActive() || m_isLate))
        m_return.start(0ms); // behind what came before it
    if (type == QEvent::MouseButtonPress && m_state == State::Refusing && isOfWindow(watched))
        setState(State::Idle); // it is noticed
    if (m_isDelivering || !isKey(type) || !isOfWindow(watched))
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!takes(key))
        return false;
    event->accept(); // no shortcut: then the key itself comes
    if (type != QEvent::ShortcutOverride)
        take(key);
    return true;
}

/// The window itself gets a key first, then the widget in it that has the focus. A dialog of the window that
/// doesn't block it is part of it: keys also wait while what was entered there is being written.
bool TypeAhead::isOfWindow(const QObject *receiver) const
{
    const QWidget *window = m_part->window();
    if (receiver->isWindowType()) {
        const auto *place = static_cast<const QWindow *>(receiver);
        return place == window->windowHandle()
               || (place->transientParent() == window->windowHandle()
                   && (m_state == State::Refusing || place->modality() == Qt::NonModal));
    }
    if (!receiver->isWidgetType())
        return false;
    const QWidget *place = static_cast<const QWidget *>(receiver)->window();
    return place == window
           || (place->parentWidget() && place->parentWidget()->window() == window
               && (m_state == State::Refusing || !place->isModal()));
}

bool TypeAhead::takes(const QKeyEvent &key) const
{
    return m_state == State::Refusing || m_from == From::FirstKey || !m_keys.empty() || !editsLine(key);
}

void TypeAhead::take(const QKeyEvent &key)
{
    if (key.type() == QEvent::KeyPress)
        takePress(key);
    else if (m_state == State::Holding)
        m_keys.emplace_back(key.clone());
}

void TypeAhead::takePress(const QKeyEvent &key)
{
    const bool isEscape = key.key() == Qt::Key_Escape;
    if (m_state == State::Refusing) {
        if (isEscape)
            setState(State::Idle);
        else if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
            QApplication::beep(); // once for each scan
    } else if (isEscape) {
        m_keys.clear(); // as the clerk wants
        setState(State::Idle);
        Q_EMIT cancelled();
    } else if (m_state == State::Holding) {
        m_keys.emplace_back(key.clone());
    } else if (mattersToChoice(key)) {
        drop(m_reason);
    } else if (onlyMoves(key)) {
        QApplication::beep();
        m_settling.start();
    }
}

void TypeAhead::deliver(QKeyEvent *key)
{
    QWidget *window = m_part->window();
    QWidget *popup = QApplication::activePopupWidget(); // a menu that was opened by one of them
    QWidget *target = popup ? popup : window->focusWidget() ? window->focusWidget() : window;
    if (key->type() == QEvent::KeyPress && !popup) {
        QKeyEvent mayBeItsOwn(QEvent::ShortcutOverride, key->key(), key->modifiers(), key->text());
        mayBeItsOwn.ignore();
        QApplication::sendEvent(target, &mayBeItsOwn);
        QAction *command = mayBeItsOwn.isAccepted() ? nullptr : commandOf(*key);
        if (command && command->isEnabled()) {
            command->trigger();
            return;
        }
        if (command) { // what follows was meant for what it would have opened
            drop(tr("“%1” can't be chosen now.").arg(command->text().remove(u'&')));
            return;
        }
        if (!mayBeItsOwn.isAccepted() && Mnemonics::use(window, *key))
            return;
    }
    QApplication::sendEvent(target, key);
}

/// The window's action whose shortcut this is where the focus is now.
QAction *TypeAhead::commandOf(const QKeyEvent &key) const
{
    if (isAlone(key))
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

} // namespace accountdesk::widgets
