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
class AmountDialog;
}

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book
namespace accountdesk::storage {
struct Attempt;
} // namespace accountdesk::storage

namespace accountdesk::widgets {

/// Enters a payment or a charge, showing what it makes of the account's balance. The amount is
/// added to what the book holds by then, so nothing that another clerk enters meanwhile is lost.
/// Shown with open(); stays open with the reason when the book refuses or the
/// server is away; what is entered again then counts once.
class AmountDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Kind { Payment, Charge };

    AmountDialog(book::Book *book, const Account &account, Kind kind, QWidget *parent = nullptr);
    ~AmountDialog() override;

    void accept() override;
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// The amount is on its way to the book: entered() or refused() follows.
    void entering();
    /// The book has it; the sentence says so.
    void entered(const QString &sentence, const QList<accountdesk::Applied> &applied);
    void refused();

private:
    void setWords();
    [[nodiscard]] QString step() const;
    void showFailure(const Error &error);
    void changed();
    void readAgain();
    /// A positive amount that the account can hold, or the reason.
    [[nodiscard]] Result<Money> amount() const;
    [[nodiscard]] QString sentence(Money amount) const;
    [[nodiscard]] Account accountAfter(Money amount) const;

    std::unique_ptr<Ui::AmountDialog> ui;
    QPointer<book::Book> m_book;
    Account m_account;
    Kind m_kind;
    QPushButton *m_enter = nullptr;
    bool m_entering = false;
    const std::shared_ptr<storage::Attempt> m_attempt; ///< so that trying again never enters it twice
};

} // namespace accountdesk::widgets
