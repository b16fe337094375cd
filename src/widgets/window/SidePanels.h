// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace accountdesk::widgets {

class HistoryPanel;
class SyncPanel;
class WindowActions;

/// What stands beside the list: the history of the selected account, and the sync. One covers the other.
class SidePanels : public QObject
{
    Q_OBJECT
public:
    SidePanels(WindowActions *actions, QMainWindow *window);

    [[nodiscard]] HistoryPanel *history() const { return m_history; }
    [[nodiscard]] SyncPanel *sync() const { return m_sync; }
    /// Show and hide them; for menus and the tool bar.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }

private:
    [[nodiscard]] QDockWidget *addDock(const char *name, const QString &title, QWidget *content);
    [[nodiscard]] QAction *addAction(QDockWidget *dock, const char *name, const QString &text);

    QMainWindow *m_window;
    HistoryPanel *m_history;
    SyncPanel *m_sync;
    QList<QAction *> m_actions;
};

} // namespace accountdesk::widgets
