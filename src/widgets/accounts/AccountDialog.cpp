// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountDialog.h"

#include "book/Book.h"
#include "core/Async.h"
#include "storage/accounts/AccountStore.h"
#include "ui_accountdialog.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/DialogInFront.h"
#include "widgets/controls/WindowSize.h"

#include <QLocale>
#include <QPushButton>
#include <QValidator>

namespace accountdesk::widgets {
namespace {

/// Writes an id as the book will, while it is typed. What is wrong with it is said below the field.
class UpperCase : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &input, int & /*cursor*/) const override
    {
        if (const auto id = AccountId::parse(input))
            input = id->text();
        return Acceptable;
    }
};

Result<Money> amountIn(const QLineEdit *field)
{
    return Money::parse(field->text().trimmed(), QLocale());
}

void showProblemOf(FieldMessage *place, const Result<Money> &amount)
{
    place->showProblem(amount ? QString() : amount.error().text());
}

} // namespace

AccountDialog::AccountDialog(book::Book *book, QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::AccountDialog>()), m_book(book),
      m_attempt(std::make_shared<storage::Attempt>())
{
    ui->setupUi(this);
    ui->id->setValidator(new UpperCase(this));
    m_add = ui->buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addButton"));
    m_add->setDefault(true);
    setValues({});
    ui->idMessage->reserve(2); // it names who has the ID already
    for (FieldMessage *message : {ui->paidMessage, ui->dueMessage, ui->message})
        message->reserve(1);
    ui->id->setFocus();
    connectFields();
    closeWithBook(this, book);
    if (book->isReadOnly())
        ui->message->showProblem(tr("The book is open read-only."));
    resizeInLetters(this, 64, 0);
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::setValues(const Account &account)
{
    m_template = account;
    ui->name->setText(account.name);
    ui->due->setText(account.due.format(QLocale()));
    ui->paid->setText(account.paid.format(QLocale()));
    changed();
}

void AccountDialog::connectFields()
{
    connect(ui->id, &QLineEdit::textChanged, this, &AccountDialog::takeId);
    for (const QLineEdit *field : {ui->name, ui->paid, ui->due})
        connect(field, &QLineEdit::textChanged, this, &AccountDialog::changed);
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &AccountDialog::reject);
}

void AccountDialog::takeId()
{
    m_idTouched = true;
    changed();
    const auto asked = id();
    if (!asked || !m_book)
        return;
    whenDone(this, m_book->find(*asked), [this, asked](const Result<std::optional<Account>> &found) {
        if (!found || !*found)
            return; // when it can't be asked now, the book refuses the id later
        m_taken = *asked;
        m_takenName = (*found)->name;
        changed();
    });
}

Result<AccountId> AccountDialog::id() const
{
    const auto typed = AccountId::parse(ui->id->text().trimmed());
    if (!typed || *typed != m_taken)
        return typed;
    return failure(Error::invalid(m_takenName.isEmpty()
                                      ? tr("The account %1 already exists.").arg(m_taken.text())
                                      : tr("The account %1 already exists: %2.").arg(m_taken.text(), m_takenName)));
}

Result<Account> AccountDialog::account() const
{
    ASSIGN_OR_RETURN(const auto typedId, id());
    ASSIGN_OR_RETURN(const auto due, amountIn(ui->due));
    ASSIGN_OR_RETURN(const auto paid, amountIn(ui->paid));
    Account account = m_template;
    account.id = typedId;
    account.name = ui->name->text().trimmed();
    account.due = due;
    account.paid = paid;
    return account;
}

void AccountDialog::changed()
{
    if (!m_book)
        return;
    const auto typedId = id();
    ui->idMessage->showProblem(typedId || !m_idTouched ? QString() : typedId.error().text());
    const auto due = amountIn(ui->due);
    const auto paid = amountIn(ui->paid);
    showProblemOf(ui->dueMessage, due);
    showProblemOf(ui->paidMessage, paid);
    if (due && paid)
        ui->balance->setBalance(*due - *paid, m_book->settings().currency);
    else
        ui->balance->setUnknown();
    if (!m_book->isReadOnly() && !m_attempt->isUncertain())
        ui->message->clearMessage();
    m_add->setEnabled(account().has_value() && !m_adding && !m_book->isReadOnly());
}

void AccountDialog::accept()
{
    const auto added = account();
    if (!added || !m_book || !m_add->isEnabled())
        return;
    m_adding = true;
    changed();
    Q_EMIT entering();
    const auto answer = m_book->apply({Change::open(*added)}, step(), book::Book::Failure::Returned, m_attempt);
    whenDone(this, answer, [this, id = added->id](const Result<ChangeResult> &result) {
        if (result) {
            QDialog::accept();
            Q_EMIT created(id, result->applied);
        } else {
            m_adding = false;
            changed();
            showFailure(result.error());
            Q_EMIT refused();
        }
    });
}

void AccountDialog::showFailure(const Error &error)
{
    const bool isUncertain = m_attempt->isUncertain();
    for (QLineEdit *field : {ui->id, ui->name, ui->paid, ui->due}) // what may be in the book already stays the same
        field->setReadOnly(isUncertain);
    ui->message->showProblem(
        isUncertain
            ? tr("%1 %2 Try again: it is added only once.", "what happened, unknown").arg(error.happened, error.safe)
            : error.text());
}

void AccountDialog::reject()
{
    if (m_book && m_adding)
        return; // what comes of it has to be said
    if (m_book)
        m_book->leaveUnclear(step(), m_attempt);
    QDialog::reject();
}

void AccountDialog::done(int result)
{
    DialogInFront::close(this, result);
}

QString AccountDialog::step() const
{
    return tr("Add %1").arg(id().value_or(AccountId()).text());
}

} // namespace accountdesk::widgets
