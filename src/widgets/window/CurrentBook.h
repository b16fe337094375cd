// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace accountdesk::widgets {

class AccountView;
class BookOpener;

/// The window's book: what was opened becomes it, and it is closed, given up or rescued. It becomes another one only
/// after what is being entered into it, and after the clerk has agreed to lose what couldn't be saved.
class CurrentBook : public QObject
{
    Q_OBJECT
public:
    /// Nothing is owned; dialogs that are the window's children keep the book from becoming another one.
    CurrentBook(BookOpener *opener, AccountView *view, QWidget *window);

    /// nullptr while none is open.
    [[nodiscard]] book::Book *book() const { return m_book.get(); }
    /// Of the book that was opened last; empty for a file.
    [[nodiscard]] QString serverVersion() const { return m_serverVersion; }

    /// Opens the one of the last time, or that the administrator has set. False: there is neither.
    bool openLast();
    /// Opens a CRM's book again, to have it converted.
    void convert();
    void close();
    /// What can be done after a check found this: the book is closed first.
    void rescue(const QStringList &findings);
    /// Whether nothing is lost with the book that the clerk hasn't agreed to lose; else asks, and calls `leave`
    /// after that.
    [[nodiscard]] bool mayLeave(const std::function<void()> &leave);

Q_SIGNALS:
    /// The one before is still there, until this returns.
    void changed(accountdesk::book::Book *book);

private:
    void take(const std::shared_ptr<book::Book> &opened, const book::Book::Opened &found);
    void set(const std::shared_ptr<book::Book> &book);
    void bringNext();
    void exchange(const std::shared_ptr<book::Book> &book);
    void drop();
    void giveUp(const std::shared_ptr<book::Book> &book, const Error &error);
    void closeAndRescue(std::shared_ptr<book::Book> book, const QStringList &findings);
    [[nodiscard]] QObject *entry() const;

    BookOpener *m_opener;
    AccountView *m_view;
    QWidget *m_window;
    std::shared_ptr<book::Book> m_book;
    std::optional<std::shared_ptr<book::Book>> m_next; ///< waits for what is being entered into m_book
    bool m_losesUnsaved = false;                       ///< the clerk has agreed to that
    QString m_serverVersion;
};

} // namespace accountdesk::widgets
