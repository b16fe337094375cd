// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"
#include "core/Error.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace accountdesk {

struct Account;
class Book;

/// "Enter account ID": answers with the account's balance, and keeps the answer up to date.
class BalanceLookup : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceLookup(QWidget *parent = nullptr);

    /// Not owned; nullptr: no book is open.
    void setBook(Book *book);
    void focusField();

private:
    void lookUp();
    void ask(const AccountId &id);
    void showAnswer(const Result<std::optional<Account>> &answer);
    void clearAnswer();
    void say(const QString &text, const QString &spoken = {});

    QPointer<Book> m_book;
    AccountId m_shown; ///< what the answer is about; empty: there is none
    QLineEdit *m_field;
    QLabel *m_answer;
};

} // namespace accountdesk
