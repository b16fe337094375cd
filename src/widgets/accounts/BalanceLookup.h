// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"
#include "core/Error.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace accountdesk {
struct Account;
} // namespace accountdesk
namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

/// "Enter account ID": answers with the account's balance, whose it is and what it means, and keeps the answer
/// up to date. The answer has room of its own, so nothing moves. Whoever has the list selects the account there
/// and says so.
class BalanceLookup : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceLookup(QWidget *parent = nullptr);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);
    void focusField();
    /// The account that was found is selected in the list.
    void setListed(const AccountId &id);
    /// It isn't among those that the list shows.
    void setHidden(const AccountId &id);
    /// The clerk goes on with this account: an answer about another one ends.
    void showOnly(const AccountId &id);

Q_SIGNALS:
    /// The clerk asked for an account: one of the others follows.
    void asked();
    void found(const accountdesk::AccountId &id);
    void notFound();
    /// Something else is typed meanwhile.
    void abandoned();
    /// The account is to be shown in the list, whatever hides it.
    void listWanted(const accountdesk::AccountId &id);

private:
    enum class Purpose { Find, Refresh };

    void buildAnswer();
    void lookUp();
    void ask(const AccountId &id, Purpose purpose);
    void showAnswer(const Result<std::optional<Account>> &answer);
    void showAccount(const Account &account);
    void clearAnswer();
    void say(const QString &text, const QString &about = {});

    QPointer<book::Book> m_book;
    AccountId m_shown;       ///< what the answer is about; empty: there is none
    bool m_isHidden = false; ///< by the search or the filter
    QLineEdit *m_field;
    QWidget *m_room;
    QLabel *m_answer;
    QLabel *m_about;
    QToolButton *m_show;
};

} // namespace accountdesk::widgets
