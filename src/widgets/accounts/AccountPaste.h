// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PastePlan.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class AccountView;

/// Pastes copied rows into the book, or copied cells into the list, once the clerk has seen what that
/// changes.
///
/// Text that names accounts, by a header or by having enough columns, is for those accounts. Anything else
/// goes into the cells from the highlighted one on, as in a spreadsheet, and needs one.
class AccountPaste : public QObject
{
    Q_OBJECT
public:
    /// Not owned.
    AccountPaste(AccountView *view, QWidget *window);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book) { m_book = book; }
    /// What the clipboard holds.
    void paste();

Q_SIGNALS:
    /// There is nothing to do, or it can't be done here.
    void said(const QString &sentence);
    void done(const QString &sentence, const QList<accountdesk::Applied> &applied);

private:
    void pasteCells(const QList<QStringList> &cells);
    void prepare(const std::function<Result<exchange::PastedText>()> &read, models::PasteTarget target);
    void show(const models::PastePlan &plan);
    void apply(const models::PastePlan &plan);

    AccountView *m_view;
    QWidget *m_window;
    QPointer<book::Book> m_book;
};

} // namespace accountdesk::widgets
