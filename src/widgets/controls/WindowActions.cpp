// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/WindowActions.h"

#include "widgets/controls/Appearance.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/Language.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// Adds actions to a menu or tool bar; nullptr is a separator.
void addTo(QWidget *place, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (!action) {
            action = new QAction(place);
            action->setSeparator(true);
        }
        place->addAction(action);
    }
}

} // namespace

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    makeBookActions();
    makeEditActions();
    makeAccountActions();
    makeSyncActions();
    makeViewActions();
    fillMenus();
    fillToolBar();
}

QAction *WindowActions::make(const char *name, const QString &text, const QString &tip, const QList<QKeySequence> &keys,
                             QLatin1StringView icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setIconText(QString(text).remove(u'&').remove(u'…'));
    action->setStatusTip(tip);
    action->setShortcuts(keys);
    if (!icon.isEmpty())
        action->setIcon(Icons::get(icon));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)", "tool tip and its key").arg(tip, key));
    return action;
}

void WindowActions::makeBookActions()
{
    create = make("newBook", tr("&New Book…"), tr("Create a new book in a file"), {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
                  "new"_L1);
    open = make("openBook", tr("&Open…"), tr("Open a book: a file, or a database on a server"), {QKeySequence::Open},
                "open"_L1);
    connectToServer = make("connectToServer", tr("&Connect to a Server…"),
                           tr("Open a book on a MySQL, MariaDB or PostgreSQL server"), {}, "server"_L1);
    import = make("import", tr("&Import…"), tr("Import accounts from a CSV or JSON file"), {Qt::CTRL | Qt::Key_I},
                  "import"_L1);
    exportFile = make("export", tr("&Export…"), tr("Export accounts to a CSV or JSON file"), {Qt::CTRL | Qt::Key_E},
                      "export"_L1);
    backup = make("backup", tr("&Back Up…"), tr("Copy the book to a file while it is in use"), {Qt::CTRL | Qt::Key_B},
                  "backup"_L1);
    check = make("check", tr("C&heck the Book"), tr("Check for damage, and compare each account with its history"), {},
                 "check"_L1);
    settings = make("bookSettings", tr("Book &Settings…"), tr("The currency and location of this book"), {},
                    "settings"_L1);
    close = make("closeBook", tr("C&lose Book"), tr("Close the book, but not the window"), {QKeySequence::Close});
    quit = make("quit", tr("&Quit"), tr("Close AccountDesk"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeEditActions()
{
    undoGroup = new QUndoGroup(this);
    undo = undoGroup->createUndoAction(this, tr("&Undo"));
    undo->setObjectName(u"undo"_s);
    undo->setIcon(Icons::get("undo"_L1));
    undo->setIconText(tr("Undo")); // the menu names the step; in the tool bar, buttons would jump
    undo->setShortcut(QKeySequence::Undo);
    undo->setStatusTip(tr("Undo the last change"));
    redo = undoGroup->createRedoAction(this, tr("&Redo"));
    redo->setObjectName(u"redo"_s);
    redo->setIcon(Icons::get("redo"_L1));
    redo->setIconText(tr("Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setStatusTip(tr("Redo the undone change"));
    copy = make("copy", tr("&Copy"), tr("Copy the selected accounts, for a spreadsheet or another book"),
                {QKeySequence::Copy}, "copy"_L1);
    paste = make("paste", tr("&Paste"), tr("Add or change accounts from copied rows, or change one cell"),
                 {QKeySequence::Paste}, "paste"_L1);
    selectAll = make("selectAll", tr("Select &All"), tr("Select all accounts that the list shows"),
                     {QKeySequence::SelectAll});
    search = make("find", tr("&Find"), tr("Search for an account or a name"), {QKeySequence::Find}, "search"_L1);
    lookUp = make("lookUp", tr("Look Up a &Balance"), tr("Enter an account ID to see its balance"),
                  {Qt::CTRL | Qt::Key_L, Qt::Key_F6});
}

void WindowActions::makeAccountActions()
{
    add = make("addAccount", tr("&Add…"), tr("Add an account to the book"),
               {QKeySequence(Qt::CTRL | Qt::Key_N), QKeySequence(Qt::Key_Insert)}, "add"_L1);
    edit = make("editCell", tr("&Edit"), tr("Edit the current cell"), {Qt::Key_F2}, "edit"_L1);
    duplicate = make("duplicate", tr("D&uplicate…"), tr("Add an account like this one"), {Qt::CTRL | Qt::Key_D},
                     "duplicate"_L1);
    payment = make("payment", tr("&Payment…"), tr("Record money received from the customer"), {Qt::CTRL | Qt::Key_P},
                   "payment"_L1);
    charge = make("charge", tr("&Charge…"), tr("Record money that the customer owes"),
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, "charge"_L1);
    remove = make("delete", tr("C&lose Account"), tr("Close the selected accounts; their history is kept"),
                  {QKeySequence::Delete}, "closeaccount"_L1);
    remove->setIconText(tr("Close Account"));
    reopen = make("reopen", tr("&Reopen"), tr("Reopen the selected closed accounts, with their history"), {},
                  "undo"_L1);
    unusableIds = make("unusableIds", tr("Unusable &IDs…"),
                       tr("Rename accounts whose ID was written by another program and can't be used"));
}

void WindowActions::makeSyncActions()
{
    syncNow = make("syncNow", tr("&Sync Now"), tr("Receive what others changed, and send what was changed here"),
                   {Qt::Key_F9}, "sync"_L1);
    stopSync = make("stopSync", tr("S&top"), tr("Stop the current sync; what it has done so far is kept"));
    decideConflicts = make("decideConflicts", tr("Resolve &Conflicts…"),
                           tr("Choose which values to keep for accounts that were changed both here and elsewhere"),
                           {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    answerSync = make("answerSync", tr("&Answer…"), tr("The sync has a question for you"));
    setUpSync = make("setUpSync", tr("Set &Up…"), tr("Sync this book with a server"), {}, "server"_L1);
    trustedServers = make("trustedServers", tr("T&rusted Servers…"), tr("View and remove trusted servers"), {},
                          "key"_L1);
    turnSyncOff = make("turnSyncOff", tr("Stop S&yncing…"), tr("Stop syncing this book"));
}

void WindowActions::makeViewActions()
{
    showAll = make("showAll", tr("&Show All Accounts"), tr("Clear the search and the filter"), {});
    showClosed = make("showClosed", tr("Show Cl&osed Accounts"), tr("List closed accounts instead of open ones"));
    showClosed->setCheckable(true);
    refresh = make("refresh", tr("&Reload"), tr("Reload the list from the book"), {QKeySequence::Refresh},
                   "refresh"_L1);
    shortcuts = make("shortcuts", tr("&Keyboard Shortcuts"), tr("All shortcuts on one page"),
                     {QKeySequence::HelpContents}, "keyboard"_L1);
    about = make("about", tr("&About AccountDesk"), tr("Version and license"), {}, "info"_L1);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::fillMenus()
{
    const auto addMenu = [this](const char *name, const QString &title, const QList<QAction *> &actions) {
        QMenu *menu = m_window->menuBar()->addMenu(title);
        menu->setObjectName(QLatin1StringView(name));
        addTo(menu, actions);
        return menu;
    };
    QMenu *book = addMenu("bookMenu", tr("&Book"), {create, open, connectToServer});
    recentMenu = book->addMenu(tr("Open &Recent"));
    recentMenu->setObjectName(u"recentMenu"_s);
    addTo(book, {nullptr, import, exportFile, nullptr, backup, check, settings, nullptr, close, quit});
    addMenu("editMenu", tr("&Edit"), {undo, redo, nullptr, copy, paste, selectAll, nullptr, search, lookUp});
    addMenu("accountMenu", tr("&Account"),
            {add, edit, duplicate, nullptr, payment, charge, nullptr, remove, reopen, nullptr, unusableIds});
    addMenu("syncMenu", tr("&Sync"),
            {syncNow, stopSync, nullptr, decideConflicts, answerSync, nullptr, setUpSync, trustedServers, nullptr,
             turnSyncOff});
    viewMenu = addMenu("viewMenu", tr("&View"), {});
    addMenu("helpMenu", tr("&Help"), {shortcuts, nullptr, about});
}

void WindowActions::fillToolBar()
{
    QToolBar *bar = m_window->addToolBar(tr("Tool Bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    addTo(bar, {open, import, exportFile, nullptr, add, payment, charge, remove, nullptr, undo, redo});
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions;
    for (const QAction *title : m_window->menuBar()->actions()) {
        for (QAction *action : title->menu()->actions()) {
            if (!action->isSeparator() && !action->menu())
                actions << action;
        }
    }
    return actions;
}

QList<QAction *> WindowActions::forAccounts() const
{
    return {edit, duplicate, payment, charge, copy, paste, remove, reopen, selectAll};
}

} // namespace accountdesk::widgets
