// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QUndoGroup;

namespace accountdesk::widgets {

/// Everything that the window can be asked to do, with its words, icon and keys, in menus and tool
/// bar. What happens then is connected by others.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    QAction *open = nullptr; ///< book
    QAction *create = nullptr;
    QAction *connectToServer = nullptr;
    QAction *import = nullptr;
    QAction *exportFile = nullptr;
    QAction *backup = nullptr;
    QAction *check = nullptr;
    QAction *settings = nullptr;
    QAction *close = nullptr;
    QAction *quit = nullptr;

    QUndoGroup *undoGroup = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
    QAction *selectAll = nullptr;
    QAction *search = nullptr;
    QAction *lookUp = nullptr;

    QAction *add = nullptr; ///< account
    QAction *edit = nullptr;
    QAction *duplicate = nullptr;
    QAction *payment = nullptr;
    QAction *charge = nullptr;
    QAction *remove = nullptr;
    QAction *reopen = nullptr;
    QAction *unusableIds = nullptr;

    QAction *syncNow = nullptr;
    QAction *stopSync = nullptr;
    QAction *decideConflicts = nullptr;
    QAction *answerSync = nullptr; ///< named after what is asked
    QAction *setUpSync = nullptr;
    QAction *trustedServers = nullptr;
    QAction *turnSyncOff = nullptr;

    QAction *showAll = nullptr;
    QAction *showClosed = nullptr;
    QAction *refresh = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;

    /// The menus that are filled by others.
    QMenu *recentMenu = nullptr;
    QMenu *viewMenu = nullptr;

    /// The menus' actions, for the page of shortcuts.
    [[nodiscard]] QList<QAction *> all() const;
    /// What needs an account, or a book that can be written to, for a list's context menu too.
    [[nodiscard]] QList<QAction *> forAccounts() const;

private:
    QAction *make(const char *name, const QString &text, const QString &tip, const QList<QKeySequence> &keys = {},
                  QLatin1StringView icon = {});
    void makeBookActions();
    void makeEditActions();
    void makeAccountActions();
    void makeSyncActions();
    void makeViewActions();
    void fillMenus();
    void fillToolBar();

    QMainWindow *m_window;
};

} // namespace accountdesk::widgets
