// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class FieldMessage;

/// What belongs to the book, not to the clerk: the label of its currency. Shown with open().
class BookSettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BookSettingsDialog(book::Book *book, QWidget *parent = nullptr);

    /// Asks which currency a new book is in. `suggested` may be empty: the book's.
    void askForCurrency(const QString &suggested);

    void accept() override;

private:
    void check();

    QPointer<book::Book> m_book;
    QLineEdit *m_currency;
    FieldMessage *m_message;
    QPushButton *m_save = nullptr;
    bool m_isNew = false;
};

} // namespace accountdesk::widgets
