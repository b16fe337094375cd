// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QMimeData;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class AccountActions;
class AccountsPage;
class BookActions;
class BookBanners;
class BookMessages;
class BookOpener;
class CurrentBook;
struct DroppedFile;
class IdActions;
class RecentBooksMenu;
class SidePanels;
class StatusMessage;
class SyncActions;
class TotalsPresenter;
class WindowActions;

/// The window that a clerk works in: one book at a time. It puts the parts together and says what
/// holds for the book as a whole; the parts do the work.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `clerk` is who changes the books.
    explicit MainWindow(const Actor &clerk, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a file or a database URL; empty: the book that was open last, or that the administrator has
    /// set, if any. A table of accounts is imported into that book.
    void start(const QString &place);
    /// nullptr while none is open.
    [[nodiscard]] book::Book *book() const;

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPage();
    void buildPanels();
    void buildViewMenu();
    void buildStatusBar();
    void connectOpening();
    void connectActions();
    void connectMessages();
    void lockActions();
    void startWithTable(const QString &file);
    void showBook(book::Book *book);
    void showTitle();
    [[nodiscard]] std::optional<DroppedFile> takeable(const QMimeData *mime) const;
    void restoreLayout();
    void saveLayout() const;

    WindowActions *m_actions;
    AccountsPage *m_page;
    AccountActions *m_accountActions;
    BookActions *m_bookActions;
    IdActions *m_ids;
    BookOpener *m_opener;
    BookBanners *m_banners;
    SidePanels *m_panels = nullptr;
    SyncActions *m_sync = nullptr;
    RecentBooksMenu *m_recent = nullptr;
    StatusMessage *m_message = nullptr;
    BookMessages *m_messages = nullptr;
    TotalsPresenter *m_totals = nullptr;
    std::unique_ptr<CurrentBook> m_current; ///< goes before the parts, which are this window's children
};

} // namespace accountdesk::widgets
