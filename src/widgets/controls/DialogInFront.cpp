// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/DialogInFront.h"

#include "widgets/controls/TypeAhead.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

constexpr auto maxHandover = 2s;
constexpr auto maxActivation = 500ms;

/// Whether this desktop gives a new dialog the keyboard, as far as was seen.
bool activatesDialogs = true;

bool isByMouse(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease
           || type == QEvent::MouseButtonDblClick;
}

} // namespace

void DialogInFront::open(QDialog *dialog, TypeAhead *typeAhead)
{
    qApp->installEventFilter(new DialogInFront(dialog, typeAhead));
    dialog->show();
}

void DialogInFront::close(QDialog *dialog, int result)
{
    auto *front = dialog->findChild<DialogInFront *>(QString(), Qt::FindDirectChildrenOnly);
    if (front && front->m_typeAhead && dialog->isVisible()) // else the window behind is going, too
        front->handOver(result);
    else
        dialog->QDialog::done(result);
}

DialogInFront::DialogInFront(QDialog *dialog, TypeAhead *typeAhead)
    : QObject(dialog), m_dialog(dialog), m_behind(dialog->parentWidget()->window()), m_typeAhead(typeAhead)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &DialogInFront::goOn);
    connect(dialog, &QDialog::finished, this, &QObject::deleteLater);
}

/// A dialog that is entered very quickly may get the keyboard only after that: hidden before, it would take the
/// keyboard away with it. A Wayland desktop gives it on in the moment in which the dialog goes, and not before.
void DialogInFront::handOver(int result)
{
    if (std::exchange(m_result, result))
        return;
    m_typeAhead->hold(TypeAhead::From::FirstKey);
    if (QGuiApplication::platformName().startsWith("wayland"_L1)) {
        finish();
    } else if (!m_wasActivated && activatesDialogs) {
        m_isActivationAwaited = true;
        m_patience.start(maxActivation);
    } else {
        giveBack();
    }
}

void DialogInFront::giveBack()
{
    m_isActivationAwaited = false;
    m_behind->activateWindow();
    m_patience.start(m_behind->isActiveWindow() ? 0ms : maxHandover);
}

void DialogInFront::goOn()
{
    if (!m_isActivationAwaited) {
        finish();
        return;
    }
    activatesDialogs = false;
    giveBack();
}

void DialogInFront::finish()
{
    if (m_typeAhead)
        m_typeAhead->releaseWhenActive(); // later
    m_dialog->QDialog::done(*m_result);
}

bool DialogInFront::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_dialog->isVisible())
        return false;
    const bool activates = event->type() == QEvent::WindowActivate;
    if (activates && watched == m_dialog) {
        m_wasActivated = true;
        activatesDialogs = true;
        if (m_isActivationAwaited)
            QMetaObject::invokeMethod(this, &DialogInFront::giveBack, Qt::QueuedConnection);
    }
    if (!m_result)
        return isBehind(watched) && filterBehind(event);
    if (activates && watched == m_behind && !m_isActivationAwaited)
        m_patience.start(0ms); // behind what came before it
    return isByMouse(event->type()) && isInDialog(watched);
}

/// Whether it is for the dialog, or for nobody.
bool DialogInFront::filterBehind(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        event->accept(); // no shortcut: then the key itself comes
        return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease: {
        const std::unique_ptr<QEvent> key(event->clone());
        QApplication::sendEvent(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog, key.get());
        event->accept();
        return true;
    }
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_dialog->raise();
        m_dialog->activateWindow();
        return true;
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::Drop:
        return true;
    case QEvent::Close:
        if (!event->spontaneous()) // the program's own
            return false;
        event->ignore();
        m_dialog->activateWindow();
        return true;
    case QEvent::WindowActivate:
        QMetaObject::invokeMethod(m_dialog, &QWidget::activateWindow, Qt::QueuedConnection);
        return false;
    default:
        return false;
    }
}

/// The dialog's parent window and what floats beside it; not what opened in front of both. The window gets an
/// event first, then the widgets in it.
bool DialogInFront::isBehind(const QObject *receiver) const
{
    if (receiver->isWidgetType()) {
        const QWidget *place = static_cast<const QWidget *>(receiver)->window();
        return place == m_behind || (place->windowType() == Qt::Tool && place->parentWidget() == m_behind);
    }
    if (!receiver->isWindowType())
        return false;
    const auto *place = static_cast<const QWindow *>(receiver);
    return place == m_behind->windowHandle()
           || (place->type() == Qt::Tool && place->transientParent() == m_behind->windowHandle());
}

bool DialogInFront::isInDialog(const QObject *receiver) const
{
    return receiver == m_dialog->windowHandle()
           || (receiver->isWidgetType() && static_cast<const QWidget *>(receiver)->window() == m_dialog);
}

} // namespace accountdesk::widgets
