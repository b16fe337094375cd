// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/MainWindow.h"

#include "core/VisibleText.h"
#include "platform/Settings.h"
#include "url/UrlParser.h"
#include "widgets/accounts/AccountActions.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/AccountsPage.h"
#include "widgets/accounts/HistoryPanel.h"
#include "widgets/accounts/IdActions.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/accounts/TotalsPresenter.h"
#include "widgets/connection/BookOpener.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/DroppedFile.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/Language.h"
#include "widgets/controls/PlainText.h"
#include "widgets/controls/StatusMessage.h"
#include "widgets/controls/WindowActions.h"
#include "widgets/controls/WindowSize.h"
#include "widgets/sync/SyncActions.h"
#include "widgets/window/AboutDialog.h"
#include "widgets/window/BookActions.h"
#include "widgets/window/BookBanners.h"
#include "widgets/window/BookMessages.h"
#include "widgets/window/CurrentBook.h"
#include "widgets/window/RecentBooksMenu.h"
#include "widgets/window/ShortcutsDialog.h"
#include "widgets/window/SidePanels.h"
#include "widgets/window/StatusLine.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

MainWindow::MainWindow(const Actor &clerk, QWidget *parent)
    : QMainWindow(parent), m_actions(new WindowActions(this)), m_page(new AccountsPage(m_actions, this)),
      m_accountActions(new AccountActions(m_actions, m_page->view(), m_page->typeAhead(), this)),
      m_bookActions(new BookActions(m_actions, m_page->view(), this)), m_ids(new IdActions(m_actions, this)),
      m_opener(new BookOpener(clerk, this)), m_banners(new BookBanners(m_page->view(), this)),
      m_current(std::make_unique<CurrentBook>(m_opener, m_page->view(), this))
{
    PlainText::enforce(); // before the first text of a book is shown
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildPage();
    buildPanels();
    buildViewMenu();
    buildStatusBar();
    connectOpening();
    connectActions();
    connectMessages();
    lockActions();
    restoreLayout();
    showBook(nullptr);
}

MainWindow::~MainWindow()
{
    delete m_sync; // before the book that they work with
    delete m_page;
}

book::Book *MainWindow::book() const
{
    return m_current->book();
}

void MainWindow::buildPage()
{
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_banners);
    setCentralWidget(middle);
}

void MainWindow::buildPanels()
{
    m_panels = new SidePanels(m_actions, this);
    m_sync = new SyncActions(m_actions, m_panels->sync(), m_banners->sync(), this);
    SelectedAccounts *selected = m_page->view()->selected();
    connect(selected, &SelectedAccounts::changed, m_panels->history(),
            [this, selected] { m_panels->history()->showAccount(selected->single()); });
}

void MainWindow::buildStatusBar()
{
    auto *line = new StatusLine(this);
    statusBar()->addPermanentWidget(line, 1);
    m_message = line->message();
    m_messages = new BookMessages(m_message, this);
    m_totals = new TotalsPresenter(m_page->view(), m_page->filterBar(), line->totals(), this);
}

void MainWindow::buildViewMenu()
{
    auto *bar = findChild<QToolBar *>();
    bar->addSeparator();
    bar->addActions(m_panels->actions());
    bar->toggleViewAction()->setText(tr("&Tool Bar"));

    QMenu *menu = m_actions->viewMenu;
    QMenu *columns = m_page->view()->createColumnMenu(tr("&Columns"), menu);
    columns->setIcon(Icons::get("columns"_L1));
    menu->addActions({m_actions->showAll, m_actions->showClosed, m_actions->refresh});
    menu->addSeparator();
    menu->addMenu(columns);
    menu->addActions(m_panels->actions());
    menu->addAction(bar->toggleViewAction());
    menu->addSeparator();
    menu->addMenu(Appearance::createMenu(this));
    menu->addMenu(Language::createMenu(this));
}

void MainWindow::connectOpening()
{
    connect(m_opener, &BookOpener::started, m_page, &AccountsPage::showOpening);
    connect(m_opener, &BookOpener::failed, m_page, &AccountsPage::showFailed);
    connect(m_page, &AccountsPage::bookWanted, m_opener, &BookOpener::openAgain);
    connect(m_actions->open, &QAction::triggered, m_opener, &BookOpener::ask);
    connect(m_actions->create, &QAction::triggered, m_opener, &BookOpener::askForNewFile);
    connect(m_actions->connectToServer, &QAction::triggered, m_opener, &BookOpener::askForServer);
    connect(m_actions->close, &QAction::triggered, m_current.get(), &CurrentBook::close);
    m_recent = new RecentBooksMenu(m_actions->recentMenu);
    connect(m_recent, &RecentBooksMenu::bookWanted, m_opener, &BookOpener::openAgain);
    connect(m_banners, &BookBanners::convertWanted, m_current.get(), &CurrentBook::convert);
    // Queued: the book isn't destroyed inside what its own work calls.
    connect(m_bookActions, &BookActions::damaged, m_current.get(), &CurrentBook::rescue, Qt::QueuedConnection);
    connect(m_current.get(), &CurrentBook::changed, this, &MainWindow::showBook);
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->all(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setServerVersion(m_current->serverVersion());
        dialog->open();
    });
    connect(m_banners, &BookBanners::retryWanted, m_actions->refresh, &QAction::trigger);
}

void MainWindow::connectMessages()
{
    const auto say = qOverload<const QString &>(&StatusMessage::say);
    connect(m_page, &AccountsPage::said, m_message, say);
    connect(m_accountActions, &AccountActions::said, m_message, say);
    connect(m_bookActions, &BookActions::said, m_message, say);
    connect(m_ids, &IdActions::said, m_message, say);
    connect(m_accountActions, &AccountActions::done, m_messages, &BookMessages::sayDone);
    connect(m_accountActions, &AccountActions::longStepDone, m_messages, &BookMessages::sayLongStepDone);
    connect(m_bookActions, &BookActions::longStepDone, m_messages, &BookMessages::sayLongStepDone);
}

/// What the administrator has locked is grey. Open stays: it asks as whom.
void MainWindow::lockActions()
{
    const auto presets = platform::SystemPresets::read();
    if (!presets || !presets->isBookLocked)
        return;
    for (QAction *action : {m_actions->create, m_actions->connectToServer, m_actions->recentMenu->menuAction()}) {
        action->setEnabled(false);
        action->setStatusTip(tr("The administrator has set which book is opened"));
        action->setToolTip(action->statusTip());
    }
}

void MainWindow::start(const QString &place)
{
    if (const auto file = DroppedFile::at(place); file && file->kind == DroppedFile::Kind::Table) {
        startWithTable(file->path);
        return;
    }
    if (place.isEmpty()) {
        m_current->openLast();
        return;
    }
    auto parsed = url::parsePlace(place);
    if (!parsed) {
        showError(this, parsed.error());
        return;
    }
    if (parsed->url.backend == url::Backend::Sqlite && !parsed->url.isMemory())
        parsed->url.path = QFileInfo(parsed->url.path).absoluteFilePath();
    if (!parsed->ignored.isEmpty()) {
        // Queued: the window has its book by then, whose opening says nothing.
        const QString said = tr("Ignored in the URL: %1.").arg(parsed->ignored.join(", "_L1));
        connect(
            m_opener, &BookOpener::opened, m_message, [this, said] { m_message->say(said); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    m_opener->open(parsed->url, parsed->password);
}

void MainWindow::startWithTable(const QString &file)
{
    // Queued: the window has its book by then. Single: a book that is opened later gets no file.
    connect(
        m_opener, &BookOpener::opened, this, [this, file] { m_bookActions->import(file); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (!m_current->openLast())
        m_opener->askFor(tr("The accounts in %1 are imported into the book that you open or create here.")
                             .arg(visibleText(QFileInfo(file).fileName())));
}

void MainWindow::showBook(book::Book *book)
{
    m_page->setBook(book);
    m_accountActions->setBook(book);
    m_bookActions->setBook(book);
    m_ids->setBook(book);
    m_sync->setBook(book);
    m_totals->setBook(book);
    m_panels->history()->setBook(book);
    m_messages->setBook(book);
    m_banners->setBook(book);
    m_recent->setOpenBook(book ? std::optional(book->url()) : std::nullopt);
    showTitle();
    if (!book)
        return;
    m_actions->undoGroup->addStack(book->undoStack());
    m_actions->undoGroup->setActiveStack(book->undoStack());
    m_page->view()->setFocus();
    if (book->state() == storage::BookState::Empty && !book->url().isMemory())
        m_bookActions->askForCurrency();
}

void MainWindow::showTitle()
{
    const book::Book *open = book();
    if (!open)
        setWindowTitle(QApplication::applicationDisplayName());
    else
        setWindowTitle(open->isReadOnly() ? tr("%1 (read-only)").arg(visibleText(open->url().displayName()))
                                          : visibleText(open->url().displayName()));
    const bool isFile = open && open->url().backend == url::Backend::Sqlite && !open->url().isMemory();
    setWindowFilePath(isFile ? open->url().path : QString());
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() != QEvent::StatusTip)
        return QMainWindow::event(event);
    m_message->showHint(static_cast<const QStatusTipEvent *>(event)->tip());
    return true;
}

/// A book, or a table while it can be imported.
std::optional<DroppedFile> MainWindow::takeable(const QMimeData *mime) const
{
    const auto file = DroppedFile::from(mime);
    const bool canImport = book() && !book()->isReadOnly();
    return file && file->kind == DroppedFile::Kind::Table && !canImport ? std::nullopt : file;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (takeable(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto file = takeable(event->mimeData());
    if (!file)
        return;
    event->acceptProposedAction();
    if (file->kind == DroppedFile::Kind::Book)
        m_opener->open({.backend = url::Backend::Sqlite, .path = file->path});
    else
        m_bookActions->import(file->path);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_page->view()->finishEditing()) {
        Language::forgetRestart();
        event->ignore();
        return;
    }
    if (book() && book()->isBusy()) {
        m_message->say(tr("Closing after the last change is saved…"));
        const auto closeNow = [this] {
            if (book() && !book()->isUnsound()) // else the change wasn't written, and the clerk has to know
                close();
            else
                Language::forgetRestart();
        };
        connect(book(), &book::Book::busyChanged, this, closeNow,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        event->ignore();
        return;
    }
    if (!m_current->mayLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(platform::settings::windowGeometry.get()))
        resizeInLetters(this, 206, 44);
    restoreState(platform::settings::windowState.get());
}

void MainWindow::saveLayout() const
{
    platform::settings::windowGeometry.set(saveGeometry());
    platform::settings::windowState.set(saveState());
    if (book())
        m_page->view()->saveLayout();
}

} // namespace accountdesk::widgets
