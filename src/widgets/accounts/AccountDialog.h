// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Change.h"
#include "core/Error.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QPushButton;

namespace Ui {
class AccountDialog;
}

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book
namespace accountdesk::storage {
struct Attempt;
} // namespace accountdesk::storage

namespace accountdesk::widgets {

/// Adds an account to the book. Says beside a field what is wrong with it, and stays open with the
/// reason when the book refuses. Shown with open().
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AccountDialog(book::Book *book, QWidget *parent = nullptr);
    ~AccountDialog() override;

    /// Fills in what a duplicate of `account` has, which is everything but the id.
    void setValues(const Account &account);

    void accept() override;
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// The account is on its way to the book: created() or refused() follows.
    void entering();
    void refused();
    void created(const accountdesk::AccountId &id, const QList<accountdesk::Applied> &applied);

private:
    void connectFields();
    void takeId();
    void changed();
    void showFailure(const Error &error);
    [[nodiscard]] QString step() const;
    [[nodiscard]] Result<AccountId> id() const;
    /// What the fields make; the first error when they make none.
    [[nodiscard]] Result<Account> account() const;

    std::unique_ptr<Ui::AccountDialog> ui;
    QPointer<book::Book> m_book;
    QPushButton *m_add = nullptr;
    Account m_template;  ///< what has no field here
    AccountId m_taken;   ///< an id that the book is known to have
    QString m_takenName; ///< whose it is
    bool m_idTouched = false;
    bool m_adding = false;
    const std::shared_ptr<storage::Attempt> m_attempt; ///< so that trying again never adds it twice
};

} // namespace accountdesk::widgets
