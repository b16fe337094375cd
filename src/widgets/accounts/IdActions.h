// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/UncheckedIds.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class WindowActions;

/// Tells of account IDs that other programs wrote, and lets those that can't be used be renamed.
class IdActions : public QObject
{
    Q_OBJECT
public:
    IdActions(WindowActions *actions, QWidget *window);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void tell(const storage::IdReport &report);
    void show(const storage::IdReport &report);

    WindowActions *m_actions;
    QWidget *m_window;
    QPointer<book::Book> m_book;
    std::int64_t m_told = 0; ///< how many accounts this book was said to have whose ids can't be used
};

} // namespace accountdesk::widgets
