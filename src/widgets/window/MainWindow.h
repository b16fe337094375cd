// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QDockWidget;

namespace accountdesk {

class AccountActions;
class AccountsPage;
class Banner;
class BookActions;
class HistoryPanel;
class IdActions;
class TotalsPresenter;
class BookOpener;
class StatusMessage;
class SyncActions;
class WindowActions;

/// The window that a clerk works in: one book at a time. It puts the parts together and says what
/// holds for the book as a whole; the parts do the work.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a file or a database URL; empty: the book that was open last, or that the administrator has
    /// set, if any. A table of accounts is imported into that book.
    void start(const QString &place);
    /// nullptr while none is open.
    [[nodiscard]] Book *book() const { return m_book.get(); }

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void startWithTable(const QString &file);
    void buildPage();
    void buildDocks();
    QDockWidget *addDock(const char *name, const QString &title, QWidget *content);
    [[nodiscard]] QAction *showAction(QDockWidget *dock);
    void buildViewMenu();
    void connectOpening();
    void lockActions();
    void connectActions();
    void connectBook();
    void fillRecentMenu();
    void showContextMenu(const QPoint &position);
    void setBook(const std::shared_ptr<Book> &book);
    void bringNextBook();
    void exchangeBook(const std::shared_ptr<Book> &book);
    [[nodiscard]] QObject *entry() const;
    [[nodiscard]] bool mayLeave(const std::function<void()> &leave);
    void showBook();
    void showTitle();
    void showKeychainState();
    void showCheck(Book *book);
    void closeBook();
    void dropBook();
    void giveUpBook(const std::shared_ptr<Book> &book, const Error &error);
    void rescueBook(std::shared_ptr<Book> book, const QStringList &findings);
    void buildStatusBar();
    /// Says that a step was done, and offers to take it back while that is what Undo would do.
    template<typename Run>
    void sayDone(const QString &sentence, const Run &run);
    void restoreLayout();
    void saveLayout() const;

    WindowActions *m_actions;
    AccountsPage *m_page;
    AccountActions *m_accountActions;
    BookActions *m_tools;
    IdActions *m_ids;
    BookOpener *m_opening;
    StatusMessage *m_message = nullptr;
    TotalsPresenter *m_sums = nullptr;
    HistoryPanel *m_history;
    QAction *m_showHistory;
    QAction *m_showSync;
    SyncActions *m_sync;
    Banner *m_readOnly;
    Banner *m_lost;
    Banner *m_keychain;
    Banner *m_syncWaits;
    std::shared_ptr<Book> m_book;
    std::optional<std::shared_ptr<Book>> m_next; ///< waits for what is being entered into m_book
    bool m_losesUnsaved = false;                 ///< the clerk has agreed to that
    QString m_serverVersion;
};

} // namespace accountdesk
