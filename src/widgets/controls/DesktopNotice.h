// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace accountdesk::widgets {

/// Tells a clerk who works in another window that something waits in this one: the task bar's entry
/// asks for attention, and where there is a tray, a message appears until the window is looked at.
/// Does nothing while the window is in use, which says it itself.
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QWidget *window);

    void show(const QString &text);

protected:
    bool eventFilter(QObject *window, QEvent *event) override;

private:
    void showWindow();

    QWidget *m_window;
    QSystemTrayIcon *m_tray;
};

} // namespace accountdesk::widgets
