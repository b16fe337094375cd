// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/DesktopNotice.h"

#include "widgets/controls/PlainText.h"

#include <QApplication>
#include <QEvent>
#include <QSystemTrayIcon>
#include <QWidget>

namespace accountdesk::widgets {

DesktopNotice::DesktopNotice(QWidget *window) : QObject(window), m_window(window), m_tray(new QSystemTrayIcon(this))
{
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotice::showWindow);
    connect(m_tray, &QSystemTrayIcon::activated, this, &DesktopNotice::showWindow);
    window->installEventFilter(this);
}

void DesktopNotice::show(const QString &text)
{
    // A dialog of the window is in use, too.
    if (QApplication::activeWindow())
        return;
    QApplication::alert(m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_tray->setIcon(QApplication::windowIcon());
    m_tray->setToolTip(QApplication::applicationDisplayName());
    m_tray->show();
    m_tray->showMessage(QApplication::applicationDisplayName(), PlainText::withoutMarkup(text),
                        QSystemTrayIcon::Warning);
}

bool DesktopNotice::eventFilter(QObject *window, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_tray->hide();
    return QObject::eventFilter(window, event);
}

void DesktopNotice::showWindow()
{
    m_window->showNormal();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace accountdesk::widgets
