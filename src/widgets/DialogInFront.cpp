// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DialogInFront.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QWindow>

namespace accountdesk {

void DialogInFront::open(QDialog *dialog)
{
    qApp->installEventFilter(new DialogInFront(dialog));
    dialog->show();
}

DialogInFront::DialogInFront(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
{
    connect(dialog, &QDialog::finished, this, &QObject::deleteLater);
}

bool DialogInFront::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_dialog->isVisible() || !isBehind(watched))
        return false;
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
    const QWidget *behind = m_dialog->parentWidget()->window();
    if (receiver->isWidgetType()) {
        const QWidget *place = static_cast<const QWidget *>(receiver)->window();
        return place == behind || (place->windowType() == Qt::Tool && place->parentWidget() == behind);
    }
    if (!receiver->isWindowType())
        return false;
    const auto *place = static_cast<const QWindow *>(receiver);
    return place == behind->windowHandle()
           || (place->type() == Qt::Tool && place->transientParent() == behind->windowHandle());
}

} // namespace accountdesk
