// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/MainWindow.h"

#include "core/Async.h"
#include "core/VisibleText.h"
#include "platform/CredentialStore.h"
#include "url/UrlParser.h"
#include "widgets/accounts/AccountActions.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/AccountsPage.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/accounts/HistoryPanel.h"
#include "widgets/accounts/IdActions.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/accounts/TotalsPresenter.h"
#include "widgets/connection/BookOpener.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/Banner.h"
#include "widgets/controls/BannerArea.h"
#include "widgets/controls/DroppedFile.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/Language.h"
#include "widgets/controls/PlainText.h"
#include "widgets/controls/RecentBooks.h"
#include "widgets/controls/StatusMessage.h"
#include "widgets/controls/WindowActions.h"
#include "widgets/controls/WindowSize.h"
#include "widgets/sync/SyncActions.h"
#include "widgets/sync/SyncPanel.h"
#include "widgets/window/AboutDialog.h"
#include "widgets/window/BookActions.h"
#include "widgets/window/ShortcutsDialog.h"
#include "widgets/window/StatusLine.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDockWidget>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QUndoGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

using namespace std::chrono_literals;

constexpr auto longCheck = 500ms;

QString geometryKey()
{
    return u"window/geometry"_s;
}

QString stateKey()
{
    return u"window/state"_s;
}

QString lastBookKey()
{
    return u"lastBook"_s;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_actions(new WindowActions(this)), m_page(new AccountsPage(m_actions, this)),
      m_accountActions(new AccountActions(m_actions, m_page->view(), m_page->typeAhead(), this)),
      m_tools(new BookActions(m_actions, m_page->view(), this)), m_ids(new IdActions(m_actions, this)),
      m_opening(new BookOpener(this)), m_history(new HistoryPanel(this)),
      m_readOnly(new Banner(Banner::Kind::Note, "lock"_L1, this)),
      m_lost(new Banner(Banner::Kind::Warning, "disconnected"_L1, this)),
      m_keychain(new Banner(Banner::Kind::Note, "key"_L1, this)),
      m_syncWaits(new Banner(Banner::Kind::Warning, "sync"_L1, this))
{
    PlainText::enforce(); // before the first text of a book is shown
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildPage();
    buildDocks();
    buildViewMenu();
    buildStatusBar();
    connectActions();
    connectOpening();
    lockActions();
    restoreLayout();
    showBook();
}

MainWindow::~MainWindow()
{
    delete m_sync; // before the book that they work with
    delete m_page;
}

void MainWindow::buildPage()
{
    m_readOnly->setObjectName(u"readOnlyBanner"_s);
    m_lost->setObjectName(u"lostBanner"_s);
    m_keychain->setObjectName(u"keychainBanner"_s);
    m_syncWaits->setObjectName(u"syncBanner"_s);
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_page, 1);
    auto *banners = new BannerArea(m_page->view(), middle);
    for (Banner *banner : {m_keychain, m_syncWaits, m_readOnly, m_lost})
        banners->add(banner);
    layout->addWidget(banners);
    setCentralWidget(middle);
}

void MainWindow::buildDocks()
{
    SelectedAccounts *selected = m_page->view()->selected();
    connect(selected, &SelectedAccounts::changed, m_history,
            [this, selected] { m_history->showAccount(selected->single()); });
    auto *panel = new SyncPanel(m_actions, this);
    auto *scroller = new QScrollArea(this); // it is higher than a small window
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setWidget(panel);
    QDockWidget *history = addDock("historyDock", tr("History"), m_history);
    QDockWidget *sync = addDock("syncDock", tr("Sync"), scroller);
    tabifyDockWidget(history, sync);
    m_showHistory = showAction(history);
    m_showSync = showAction(sync);
    m_sync = new SyncActions(m_actions, panel, m_syncWaits, this);
}

QDockWidget *MainWindow::addDock(const char *name, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(content);
    dock->hide();
    addDockWidget(Qt::RightDockWidgetArea, dock);
    return dock;
}

/// Unlike a dock's own action, it brings one forward that is behind another tab.
QAction *MainWindow::showAction(QDockWidget *dock)
{
    auto *action = new QAction(dock);
    action->setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    connect(action, &QAction::triggered, dock, [dock](bool isWanted) {
        dock->setVisible(isWanted);
        if (isWanted)
            dock->raise();
    });
    return action;
}

void MainWindow::buildStatusBar()
{
    auto *line = new StatusLine(this);
    statusBar()->addPermanentWidget(line, 1);
    m_message = line->message();
    m_sums = new TotalsPresenter(m_page->view(), m_page->filterBar(), line->totals(), this);
}

void MainWindow::buildViewMenu()
{
    m_showHistory->setObjectName(u"showHistory"_s);
    m_showHistory->setText(tr("&History"));
    m_showHistory->setIcon(Icons::get("history"_L1));
    m_showHistory->setShortcut(Qt::CTRL | Qt::Key_H);
    m_showHistory->setStatusTip(tr("Show what happened to the selected account"));
    m_showSync->setObjectName(u"showSync"_s);
    m_showSync->setText(tr("S&ync"));
    m_showSync->setIcon(Icons::get("sync"_L1));
    m_showSync->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    m_showSync->setStatusTip(tr("Show the sync status of this book"));
    auto *bar = findChild<QToolBar *>();
    bar->addSeparator();
    bar->addActions({m_showHistory, m_showSync});
    bar->toggleViewAction()->setText(tr("&Tool Bar"));

    QMenu *menu = m_actions->viewMenu;
    QMenu *columns = m_page->view()->createColumnMenu(tr("&Columns"), menu);
    columns->setIcon(Icons::get("columns"_L1));
    menu->addActions({m_actions->showAll, m_actions->showClosed, m_actions->refresh});
    menu->addSeparator();
    menu->addMenu(columns);
    menu->addActions({m_showHistory, m_showSync, bar->toggleViewAction()});
    menu->addSeparator();
    menu->addMenu(Appearance::createMenu(this));
    menu->addMenu(Language::createMenu(this));
}

void MainWindow::connectActions()
{
    connect(m_actions->open, &QAction::triggered, m_opening, &BookOpener::ask);
    connect(m_actions->create, &QAction::triggered, m_opening, &BookOpener::askForNewFile);
    connect(m_actions->connectToServer, &QAction::triggered, m_opening, &BookOpener::askForServer);
    connect(m_actions->close, &QAction::triggered, this, &MainWindow::closeBook);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->all(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setServerVersion(m_serverVersion);
        dialog->open();
    });
    const auto say = qOverload<const QString &>(&StatusMessage::say);
    connect(m_accountActions, &AccountActions::said, m_message, say);
    connect(m_accountActions, &AccountActions::done, this, &MainWindow::sayDone<QList<Applied>>);
    connect(m_page, &AccountsPage::said, m_message, say);
    connect(m_accountActions, &AccountActions::longStepDone, this, &MainWindow::sayDone<EntryBatch>);
    connect(m_tools, &BookActions::longStepDone, this, &MainWindow::sayDone<EntryBatch>);
    connect(m_tools, &BookActions::said, m_message, say);
    connect(m_ids, &IdActions::said, m_message, say);
    // Queued: the book isn't destroyed inside what its own work calls.
    connect(
        m_tools, &BookActions::damaged, this, [this](const QStringList &findings) { rescueBook(m_book, findings); },
        Qt::QueuedConnection);
    connect(m_page->view(), &AccountView::contextMenuWanted, this, &MainWindow::showContextMenu);
    connect(m_page->view()->accounts(), &AccountTableModel::editKept, this,
            [this](const AccountId &, const Error &error) {
                if (error.kind == Error::Kind::Unavailable && m_book->url().backend != Backend::Sqlite)
                    m_lost->say(
                        tr("%1 What you typed stays in the list, and is saved as soon as the server can be reached.",
                           "what happened")
                            .arg(error.happened),
                        tr("&Try Again"));
            });
    connect(m_lost, &Banner::actionWanted, m_actions->refresh, &QAction::trigger);
    connect(m_readOnly, &Banner::actionWanted, this, [this] { m_opening->open(m_book->url()); });
}

/// What the administrator has locked is grey. Open stays: it asks as whom.
void MainWindow::lockActions()
{
    const auto presets = SystemPresets::read();
    if (!presets || !presets->isBookLocked)
        return;
    for (QAction *action : {m_actions->create, m_actions->connectToServer, m_actions->recentMenu->menuAction()}) {
        action->setEnabled(false);
        action->setStatusTip(tr("The administrator has set which book is opened"));
        action->setToolTip(action->statusTip());
    }
}

void MainWindow::connectOpening()
{
    connect(m_opening, &BookOpener::started, m_page, &AccountsPage::showOpening);
    connect(m_opening, &BookOpener::failed, m_page, &AccountsPage::showFailed);
    connect(m_page, &AccountsPage::bookWanted, m_opening, &BookOpener::openAgain);
    connect(m_opening, &BookOpener::opened, this, [this](const std::shared_ptr<Book> &book, const Book::Opened &found) {
        m_serverVersion = found.serverVersion;
        RecentBooks::add(book->url());
        QSettings().setValue(lastBookKey(), book->url().toString());
        setBook(book);
    });
}

void MainWindow::start(const QString &place)
{
    if (const auto file = DroppedFile::at(place); file && file->kind == DroppedFile::Kind::Table) {
        startWithTable(file->path);
        return;
    }
    if (place.isEmpty()) {
        m_opening->openLast(QSettings().value(lastBookKey()).toString());
        return;
    }
    auto parsed = parsePlace(place);
    if (!parsed) {
        showError(this, parsed.error());
        return;
    }
    if (parsed->url.backend == Backend::Sqlite && !parsed->url.isMemory())
        parsed->url.path = QFileInfo(parsed->url.path).absoluteFilePath();
    if (!parsed->ignored.isEmpty()) {
        // Queued: the window has its book by then, whose opening says nothing.
        const QString said = tr("Ignored in the URL: %1.").arg(parsed->ignored.join(", "_L1));
        connect(
            m_opening, &BookOpener::opened, m_message, [this, said] { m_message->say(said); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    m_opening->open(parsed->url, parsed->password);
}

void MainWindow::startWithTable(const QString &file)
{
    // Queued: the window has its book by then. Single: a book that is opened later gets no file.
    connect(
        m_opening, &BookOpener::opened, this, [this, file] { m_tools->import(file); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (!m_opening->openLast(QSettings().value(lastBookKey()).toString()))
        m_opening->askFor(tr("The accounts in %1 are imported into the book that you open or create here.")
                              .arg(visibleText(QFileInfo(file).fileName())));
}

void MainWindow::setBook(const std::shared_ptr<Book> &book)
{
    m_next = book;
    bringNextBook();
}

/// What is being entered comes first: a clerk who types doesn't notice that the book becomes another one.
void MainWindow::bringNextBook()
{
    if (!m_next)
        return;
    // Queued: the old book isn't destroyed inside its own signal.
    constexpr auto later = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
    if (m_book && m_book->isBusy())
        connect(m_book.get(), &Book::busyChanged, this, &MainWindow::bringNextBook, later);
    else if (const QObject *entering = entry(); m_book && entering)
        connect(entering, &QObject::destroyed, this, &MainWindow::bringNextBook, later);
    else if (mayLeave([this] { bringNextBook(); }))
        exchangeBook(*std::exchange(m_next, {}));
}

/// Whether nothing is lost with the book that the clerk hasn't agreed to lose; else asks, and leaves after that.
bool MainWindow::mayLeave(const std::function<void()> &leave)
{
    const qsizetype unsaved = m_page->view()->accounts()->unsavedCount();
    if (unsaved == 0 || m_losesUnsaved)
        return true;
    auto *box = new QMessageBox(QMessageBox::Warning, QApplication::applicationDisplayName(),
                                tr("The list shows what couldn't be saved."), QMessageBox::NoButton, this);
    box->setObjectName(u"unsavedChanges"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Cells marked with an exclamation mark: %1. Their contents are lost if you close the book now.")
            .arg(QLocale().toString(unsaved)));
    const auto *close = box->addButton(tr("Close &Anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(close, &QPushButton::clicked, this, [this] { m_losesUnsaved = true; });
    connect(
        box, &QObject::destroyed, this,
        [this, leave] {
            if (m_losesUnsaved) {
                leave();
            } else {
                m_next.reset();
                Language::forgetRestart();
            }
        },
        Qt::QueuedConnection); // not when it goes with the window
    box->open();
    return false;
}

/// A dialog or the editor of a cell, while there is one.
QObject *MainWindow::entry() const
{
    const auto dialogs = findChildren<QDialog *>(Qt::FindDirectChildrenOnly);
    return dialogs.isEmpty() ? m_page->view()->editor() : dialogs.first();
}

void MainWindow::exchangeBook(const std::shared_ptr<Book> &book)
{
    const std::shared_ptr<Book> old = std::exchange(m_book, book);
    m_losesUnsaved = false;
    showBook();
    if (book)
        connectBook();
}

void MainWindow::showBook()
{
    Book *book = m_book.get();
    m_page->setBook(book);
    m_accountActions->setBook(book);
    m_tools->setBook(book);
    m_ids->setBook(book);
    m_sync->setBook(book);
    m_sums->setBook(book);
    m_history->setBook(book);
    m_message->clear();
    m_lost->hide();
    m_readOnly->hide();
    showTitle();
    if (!book)
        return;
    m_actions->undoGroup->addStack(book->undoStack());
    m_actions->undoGroup->setActiveStack(book->undoStack());
    m_page->view()->setFocus();
    if (book->state() == BookState::Crm && book->isReadOnly())
        m_readOnly->say(tr("This database was made by the CRM and is open read-only. To change accounts here, it has "
                           "to be converted. The CRM can still use it."),
                        tr("Co&nvert…"));
    else if (book->isReadOnly())
        m_readOnly->say(tr("This book is open read-only. You can view, search and export."));
    if (book->url().backend != Backend::Sqlite)
        showKeychainState();
}

void MainWindow::connectBook()
{
    Book *book = m_book.get();
    if (book->state() == BookState::Empty && !book->url().isMemory())
        m_tools->askForCurrency();
    connect(book, &Book::failed, this, [this](const Error &error) { showError(this, error); });
    connect(book, &Book::conflicted, this,
            [this, book](const QList<Conflict> &conflicts, const QString &step, const QList<Change> &rest) {
                auto *dialog = new ConflictDialog(book, conflicts, step, rest, this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &QDialog::rejected, m_message,
                        [this, step] { m_message->say(tr("“%1” wasn't saved. Nothing was changed.").arg(step)); });
                dialog->open();
            });
    connect(book, &Book::connectionLost, this,
            [this](const Error &error) { m_lost->say(error.text(), tr("&Try Again")); });
    connect(book, &Book::unclearNowKnown, this, [this](const QString &step, bool isSaved) {
        m_message->say(isSaved ? tr("“%1” was saved before the connection was lost.").arg(step)
                               : tr("“%1” wasn't saved when the connection was lost.").arg(step));
    });
    connect(book, &Book::connectionRestored, this, [this] {
        m_lost->hide();
        m_message->say(tr("Connection restored."));
    });
    // Queued: the book isn't destroyed inside its own signal.
    connect(
        book, &Book::checkFailed, this,
        [this, failed = std::weak_ptr<Book>(m_book)](const Error &error) { giveUpBook(failed.lock(), error); },
        Qt::QueuedConnection);
    QTimer::singleShot(longCheck, book, [this, book] { showCheck(book); });
    connect(book, &Book::changedByOthers, this,
            [this] { m_message->say(tr("Accounts were changed by someone else; the list was reloaded.")); });
}

void MainWindow::showTitle()
{
    if (!m_book)
        setWindowTitle(QApplication::applicationDisplayName());
    else
        setWindowTitle(m_book->isReadOnly() ? tr("%1 (read-only)").arg(visibleText(m_book->url().displayName()))
                                            : visibleText(m_book->url().displayName()));
    const bool isFile = m_book && m_book->url().backend == Backend::Sqlite && !m_book->url().isMemory();
    setWindowFilePath(isFile ? m_book->url().path : QString());
}

void MainWindow::showKeychainState()
{
    static bool wasSaid = false; // once a run is enough
    whenDone(this, CredentialStore::keychain(), [this](const CredentialStore::Keychain &keychain) {
        if (!keychain.isAvailable && !std::exchange(wasSaid, true))
            m_keychain->say(tr("%1 The password is kept until AccountDesk is closed.").arg(keychain.reason));
    });
}

/// Why a change waits. Most checks end before it is worth a word.
void MainWindow::showCheck(Book *book)
{
    if (!book->isBeingChecked() || book->isReadOnly())
        return;
    m_message->setState(tr("Checking the book; changes are written after that…"));
    connect(book, &Book::checkEnded, m_message, [this] { m_message->setState({}); });
}

void MainWindow::giveUpBook(const std::shared_ptr<Book> &book, const Error &error)
{
    if (!book || book != m_book) // it was closed meanwhile
        return;
    dropBook();
    m_opening->explain(error, *book);
}

void MainWindow::rescueBook(std::shared_ptr<Book> book, const QStringList &findings)
{
    if (!book || book != m_book)
        return;
    if (book->isBusy()) {
        connect(
            book.get(), &Book::busyChanged, this,
            [this, weak = std::weak_ptr<Book>(book), findings] { rescueBook(weak.lock(), findings); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    const DatabaseUrl url = book->url();
    QSettings().remove(lastBookKey());
    dropBook();
    book.reset(); // which closes the file
    m_opening->rescue(url, findings);
}

/// Closes the book with its dialogs: what is asked for in them can't be done any more.
void MainWindow::dropBook()
{
    qDeleteAll(findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
    m_page->view()->saveLayout();
    exchangeBook(nullptr);
}

void MainWindow::closeBook()
{
    if (!m_page->view()->finishEditing())
        return;
    QSettings().remove(lastBookKey());
    m_page->view()->saveLayout();
    setBook(nullptr);
}

void MainWindow::fillRecentMenu()
{
    QMenu *menu = m_actions->recentMenu;
    menu->clear();
    for (const DatabaseUrl &url : RecentBooks::list()) {
        QAction *action = menu->addAction(visibleText(url.displayName()).replace(u'&', u"&&"_s), this,
                                          [this, url] { m_opening->openAgain(url); });
        action->setStatusTip(RecentBooks::placeOf(url));
        action->setEnabled(!m_book || m_book->url() != url);
    }
    menu->addSeparator();
    menu->addAction(tr("&Forget These Books"), &RecentBooks::clear)->setEnabled(menu->actions().size() > 1);
}

void MainWindow::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->payment, m_actions->charge});
    menu->addSeparator();
    menu->addActions({m_actions->edit, m_actions->duplicate, m_actions->remove, m_actions->reopen});
    menu->addSeparator();
    menu->addActions({m_actions->copy, m_actions->paste, m_actions->selectAll});
    menu->popup(position);
}

template<typename Run>
void MainWindow::sayDone(const QString &sentence, const Run &run)
{
    QUndoStack *stack = m_book ? m_book->undoStack() : nullptr;
    if (stack && isNewest(*stack, run))
        m_message->say(sentence, stack);
    else
        m_message->say(sentence);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() != QEvent::StatusTip)
        return QMainWindow::event(event);
    m_message->showHint(static_cast<const QStatusTipEvent *>(event)->tip());
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (DroppedFile::from(event->mimeData(), m_book && !m_book->isReadOnly()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto file = DroppedFile::from(event->mimeData(), m_book && !m_book->isReadOnly());
    if (!file)
        return;
    event->acceptProposedAction();
    if (file->kind == DroppedFile::Kind::Book)
        m_opening->open({.backend = Backend::Sqlite, .path = file->path});
    else
        m_tools->import(file->path);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_page->view()->finishEditing()) {
        Language::forgetRestart();
        event->ignore();
        return;
    }
    if (m_book && m_book->isBusy()) {
        m_message->say(tr("Closing after the last change is saved…"));
        const auto closeNow = [this] {
            if (m_book && !m_book->isUnsound()) // else the change wasn't written, and the clerk has to know
                close();
            else
                Language::forgetRestart();
        };
        connect(m_book.get(), &Book::busyChanged, this, closeNow,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        event->ignore();
        return;
    }
    if (!mayLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey()).toByteArray()))
        resizeInLetters(this, 206, 44);
    restoreState(settings.value(stateKey()).toByteArray());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(geometryKey(), saveGeometry());
    settings.setValue(stateKey(), saveState());
    if (m_book)
        m_page->view()->saveLayout();
}

} // namespace accountdesk
