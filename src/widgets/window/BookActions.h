// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book
namespace accountdesk::storage {
struct EntryBatch;
} // namespace accountdesk::storage

namespace accountdesk::widgets {

class AccountView;
class WindowActions;

/// What a clerk does with the book as a whole: import, export, backup, check, settings.
class BookActions : public QObject
{
    Q_OBJECT
public:
    BookActions(WindowActions *actions, AccountView *view, QWidget *window);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);
    /// Starts the import wizard; `file` may be empty.
    void import(const QString &file = {});
    /// Gives a new book the currency of the clerk's region, and asks whether that is right.
    void askForCurrency();

Q_SIGNALS:
    void said(const QString &sentence);
    /// A step with very many accounts was carried out, by the entries that it made.
    void longStepDone(const QString &sentence, const accountdesk::storage::EntryBatch &entries);
    /// A check of the book's file found this.
    void damaged(const QStringList &findings);

private:
    void exportAccounts();
    void chooseBackup();
    void backUp(const QString &file);
    void check();
    void showSettings();

    WindowActions *m_actions;
    AccountView *m_view;
    QWidget *m_window;
    QPointer<book::Book> m_book;
};

} // namespace accountdesk::widgets
