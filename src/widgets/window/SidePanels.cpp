// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/SidePanels.h"

#include "widgets/accounts/HistoryPanel.h"
#include "widgets/controls/Icons.h"
#include "widgets/sync/SyncPanel.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

SidePanels::SidePanels(WindowActions *actions, QMainWindow *window)
    : QObject(window), m_window(window), m_history(new HistoryPanel(window)), m_sync(new SyncPanel(actions, window))
{
    auto *scroller = new QScrollArea(window); // the sync's is higher than a small window
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setWidget(m_sync);
    QDockWidget *history = addDock("historyDock", tr("History"), m_history);
    QDockWidget *sync = addDock("syncDock", tr("Sync"), scroller);
    window->tabifyDockWidget(history, sync);

    QAction *showHistory = addAction(history, "showHistory", tr("&History"));
    showHistory->setIcon(Icons::get("history"_L1));
    showHistory->setShortcut(Qt::CTRL | Qt::Key_H);
    showHistory->setStatusTip(tr("Show what happened to the selected account"));
    QAction *showSync = addAction(sync, "showSync", tr("S&ync"));
    showSync->setIcon(Icons::get("sync"_L1));
    showSync->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    showSync->setStatusTip(tr("Show the sync status of this book"));
}

QDockWidget *SidePanels::addDock(const char *name, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(content);
    dock->hide();
    m_window->addDockWidget(Qt::RightDockWidgetArea, dock);
    return dock;
}

/// Unlike a dock's own action, it brings one forward that is behind another tab.
QAction *SidePanels::addAction(QDockWidget *dock, const char *name, const QString &text)
{
    auto *action = new QAction(text, dock);
    action->setObjectName(QLatin1StringView(name));
    action->setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    connect(action, &QAction::triggered, dock, [dock](bool isWanted) {
        dock->setVisible(isWanted);
        if (isWanted)
            dock->raise();
    });
    m_actions << action;
    return action;
}

} // namespace accountdesk::widgets
