// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace accountdesk {

class Book;
class FieldMessage;

/// What belongs to the book, not to the clerk: the label of its currency. Shown with open().
class BookSettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BookSettingsDialog(Book *book, QWidget *parent = nullptr);

    void accept() override;

private:
    void check();

    QPointer<Book> m_book;
    QLineEdit *m_currency;
    FieldMessage *m_message;
    QPushButton *m_save = nullptr;
};

} // namespace accountdesk
