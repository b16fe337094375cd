// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AmountDialog.h"

#include "book/Book.h"
#include "core/Async.h"
#include "models/AccountCells.h"
#include "storage/accounts/AccountStore.h"
#include "ui_amountdialog.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/DialogInFront.h"
#include "widgets/controls/WindowSize.h"

#include <QLocale>
#include <QPushButton>

namespace accountdesk::widgets {

AmountDialog::AmountDialog(book::Book *book, const Account &account, Kind kind, QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::AmountDialog>()), m_book(book), m_account(account), m_kind(kind),
      m_attempt(std::make_shared<storage::Attempt>())
{
    ui->setupUi(this);
    m_enter = ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_enter->setObjectName(QStringLiteral("enterButton"));
    m_enter->setDefault(true);
    setWords();
    for (FieldMessage *message : {ui->amountMessage, ui->message})
        message->reserve(2);
    ui->amount->setFocus();
    connect(ui->amount, &QLineEdit::textChanged, this, &AmountDialog::changed);
    connect(ui->memo, &QLineEdit::textChanged, this, &AmountDialog::changed);
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &AmountDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &AmountDialog::reject);
    connect(book, &book::Book::changed, this, &AmountDialog::readAgain);
    connect(book, &book::Book::changedElsewhere, this, &AmountDialog::readAgain);
    closeWithBook(this, book);
    changed();
    if (book->isReadOnly())
        ui->message->showProblem(tr("The book is open read-only."));
    resizeInLetters(this, 64, 0);
}

AmountDialog::~AmountDialog() = default;

void AmountDialog::setWords()
{
    const bool isPayment = m_kind == Kind::Payment;
    setWindowTitle(isPayment ? tr("Record Payment") : tr("Record Charge"));
    m_enter->setText(isPayment ? tr("Record &Payment") : tr("Record &Charge"));
    ui->account->setText(models::accountTitle(m_account));
}

Account AmountDialog::accountAfter(Money amount) const
{
    Account after = m_account;
    (m_kind == Kind::Payment ? after.paid : after.due) += amount;
    return after;
}

Result<Money> AmountDialog::amount() const
{
    const auto typed = Money::parse(ui->amount->text().trimmed(), QLocale());
    if (!typed)
        return typed;
    if (*typed <= Money())
        return failure(Error::invalid(m_kind == Kind::Payment ? tr("A payment must be more than zero.")
                                                              : tr("A charge must be more than zero."),
                                      tr("Use Undo, or correct the account in the table.")));
    const Account after = accountAfter(*typed);
    if (!after.paid.isStorable() || !after.due.isStorable())
        return failure(Error::invalid(tr("The amount is too large for an account. The maximum is %1.")
                                          .arg(Money::fromCents(Money::maxCents).format(QLocale()))));
    return typed;
}

void AmountDialog::changed()
{
    if (!m_book)
        return;
    const QString &currency = m_book->settings().currency;
    const auto typed = amount();
    ui->amountMessage->showProblem(typed || ui->amount->text().isEmpty() ? QString() : typed.error().text());
    ui->before->setBalance(m_account.balance(), currency);
    if (typed)
        ui->after->setBalance(accountAfter(*typed).balance(), currency);
    else
        ui->after->setUnknown();
    if (!m_book->isReadOnly() && !m_attempt->isUncertain())
        ui->message->clearMessage();
    m_enter->setEnabled(typed.has_value() && !m_entering && !m_book->isReadOnly());
}

QString AmountDialog::sentence(Money amount) const
{
    const QString what = m_kind == Kind::Payment
                             ? tr("Recorded a payment of %1 %2 for %3.", "amount, currency, account")
                             : tr("Recorded a charge of %1 %2 for %3.", "amount, currency, account");
    return what.arg(amount.format(QLocale()), m_book->settings().currency, ui->account->text());
}

void AmountDialog::readAgain()
{
    whenDone(this, m_book->find(m_account.id), [this](const Result<std::optional<Account>> &found) {
        if (!found || !*found || m_entering)
            return; // if it was closed, the book refuses the amount
        m_account = **found;
        changed();
    });
}

void AmountDialog::accept()
{
    const auto typed = amount();
    if (!typed || !m_book || !m_enter->isEnabled())
        return;
    m_entering = true;
    changed();
    Q_EMIT entering();
    const QString memo = ui->memo->text().trimmed();
    const AccountId &id = m_account.id;
    const bool isPayment = m_kind == Kind::Payment;
    const Change change = isPayment ? Change::payment(id, *typed, memo) : Change::charge(id, *typed, memo);
    const auto answer = m_book->apply({change}, step(), book::Book::Failure::Returned, m_attempt);
    whenDone(this, answer, [this, amount = *typed](const Result<ChangeResult> &result) {
        if (result) {
            QDialog::accept();
            Q_EMIT entered(sentence(amount), result->applied);
        } else {
            m_entering = false;
            changed();
            showFailure(result.error());
            Q_EMIT refused();
        }
    });
}

void AmountDialog::showFailure(const Error &error)
{
    const bool isUncertain = m_attempt->isUncertain();
    for (QLineEdit *field : {ui->amount, ui->memo}) // what may be in the book already stays the same
        field->setReadOnly(isUncertain);
    ui->message->showProblem(
        isUncertain
            ? tr("%1 %2 Try again: it is recorded only once.", "what happened, unknown").arg(error.happened, error.safe)
            : error.text());
}

void AmountDialog::reject()
{
    if (m_book && m_entering)
        return; // what comes of it has to be said
    if (m_book)
        m_book->leaveUnclear(step(), m_attempt);
    QDialog::reject();
}

void AmountDialog::done(int result)
{
    DialogInFront::close(this, result);
}

QString AmountDialog::step() const
{
    return (m_kind == Kind::Payment ? tr("Payment to %1") : tr("Charge to %1")).arg(m_account.id.text());
}

} // namespace accountdesk::widgets
