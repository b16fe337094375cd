// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountClosing.h"

#include "book/Book.h"
#include "core/Async.h"
#include "core/Count.h"
#include "core/VisibleText.h"
#include "models/AccountTableModel.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/LongTaskDialog.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// More than these are closed on the worker alone, in a step that shows its progress.
constexpr qsizetype maxFew = 1000;

Totals totalsOf(const QList<Account> &accounts)
{
    Totals totals;
    for (const Account &account : accounts)
        totals.add(account);
    return totals;
}

QString several(std::int64_t count)
{
    return AccountClosing::tr("%1 accounts", "always more than one").arg(formatCount(count));
}

/// "ACCT100" of one, "3 accounts" of several.
QString nameOf(const QList<Account> &accounts)
{
    return accounts.size() == 1 ? visibleText(accounts.first().id.text()) : several(accounts.size());
}

/// "ACCT100, Sam Smith": a clerk sees whether it is the right one.
QString fullNameOf(const QList<Account> &accounts)
{
    const Account &first = accounts.first();
    return accounts.size() > 1 || first.name.isEmpty()
               ? nameOf(accounts)
               : AccountClosing::tr("%1, %2", "account and name")
                     .arg(visibleText(first.id.text()), visibleText(first.name));
}

} // namespace

AccountClosing::AccountClosing(AccountView *view, QWidget *window) : QObject(window), m_view(view), m_window(window) {}

void AccountClosing::setBook(book::Book *book)
{
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    if (book)
        connect(book, &book::Book::longStepBegan, this, &AccountClosing::show);
}

void AccountClosing::closeSelected()
{
    start(What::Close);
}

void AccountClosing::reopenSelected()
{
    start(What::Reopen);
}

/// While another list is read, the rows are still those of the one before.
bool AccountClosing::isOf(What what) const
{
    return m_book && m_view->accounts()->showsClosed() == (what == What::Reopen);
}

void AccountClosing::start(What what)
{
    if (!isOf(what))
        return;
    if (m_view->selected()->count() > maxFew)
        takeMany(what);
    else
        takeFew(what);
}

void AccountClosing::takeFew(What what)
{
    const auto take = [this, what, book = m_book](const Result<QList<Account>> &accounts) {
        if (!book || book != m_book)
            return;
        if (!accounts) {
            showError(m_window, accounts.error());
            return;
        }
        if (accounts->isEmpty())
            return;
        const bool isSettled = accounts->size() == 1 && accounts->first().balance() == Money();
        if (isSettled || (what == What::Reopen && accounts->size() == 1))
            apply(what, *accounts);
        else
            ask(
                what, fullNameOf(*accounts), totalsOf(*accounts), [=, this] { apply(what, *accounts); }, [] {});
    };
    whenDone(this, m_view->selected()->read(), take);
}

void AccountClosing::takeMany(What what)
{
    const auto selection = m_view->accounts()->selection(m_view->selected()->ranges());
    whenDone(this, selection, [this, what, book = m_book](const Result<storage::AccountSelection> &accounts) {
        if (!book || book != m_book)
            return;
        const auto wanted = what == What::Close ? storage::AccountQuery::State::Open
                                                : storage::AccountQuery::State::Closed;
        if (!accounts)
            showError(m_window, accounts.error());
        else if (accounts->query.state == wanted)
            count(what, *accounts);
    });
}

void AccountClosing::count(What what, const storage::AccountSelection &accounts)
{
    const auto start = [book = m_book, accounts](const std::shared_ptr<Progress> &progress) {
        return book->choose(accounts, progress);
    };
    LongTaskDialog::follow(m_window, tr("Counting the selected accounts"), start,
                           [this, what, book = m_book](const Result<book::ChosenAccounts> &chosen) {
                               if (!book || book != m_book)
                                   return;
                               if (!chosen) {
                                   showError(m_window, chosen.error());
                                   return;
                               }
                               whenDone(this, m_view->accounts()->requireUnchanged(),
                                        [this, what, chosen, book](const Result<> &same) {
                                            if (book && book == m_book)
                                                askAboutMany(what, *chosen, same);
                                        });
                           });
}

/// What was chosen by its first and last accounts is what the clerk has selected, if nothing has changed since.
void AccountClosing::askAboutMany(What what, const book::ChosenAccounts &chosen, const Result<> &same)
{
    if (!same) {
        m_book->giveUp(chosen);
        showError(m_window, same.error());
        return;
    }
    const QString name = several(chosen.totals.count);
    const QString step = what == What::Close ? tr("Close %1").arg(name) : tr("Reopen %1").arg(name);
    ask(
        what, name, chosen.totals, [book = m_book, chosen, step] { book->carryOut(chosen, step); },
        [book = m_book, chosen] { book->giveUp(chosen); });
}

void AccountClosing::ask(What what, const QString &name, const Totals &totals, const std::function<void()> &yes,
                         const std::function<void()> &no)
{
    const bool closes = what == What::Close;
    auto *box = new QMessageBox(QMessageBox::Question, closes ? tr("Close Accounts") : tr("Reopen Accounts"),
                                closes ? tr("Close %1?").arg(name) : tr("Reopen %1?").arg(name), QMessageBox::NoButton,
                                m_window);
    box->setObjectName(closes ? u"confirmClose"_s : u"confirmReopen"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(sums(totals)
                            + (closes
                                   ? tr("Their history is kept: show closed accounts to see them and to reopen them.")
                                   : tr("They are reopened as they were when they were closed.")));
    const auto *accept = box->addButton(closes ? tr("C&lose Accounts") : tr("&Reopen Accounts"),
                                        QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    closeWithBook(box, m_book);
    connect(box, &QMessageBox::finished, this, [this, box, accept, yes, no, book = m_book] {
        if (!book || book != m_book)
            return;
        if (box->clickedButton() == accept)
            yes();
        else
            no();
    });
    box->open();
}

/// What is still open, each on a line of its own.
QString AccountClosing::sums(const Totals &totals) const
{
    const auto line = [&](const QString &text, std::int64_t count, const MoneyTotal &sum) {
        const QString amount = tr("%1 %2", "amount and currency")
                                   .arg(sum.format(QLocale()), m_book->settings().currency);
        return count == 0 ? QString() : text.arg(amount.trimmed(), formatCount(count)) + u'\n';
    };
    const QString lines = line(tr("Owed: %1 (accounts: %2)"), totals.owingCount, totals.owed)
                          + line(tr("Overpaid: %1 (accounts: %2)"), totals.overpaidCount, totals.overpaid);
    return lines.isEmpty() ? tr("No balance is open.") + u"\n\n"_s : lines + u'\n';
}

void AccountClosing::apply(What what, const QList<Account> &accounts)
{
    QList<Change> changes;
    changes.reserve(accounts.size());
    for (const Account &account : accounts)
        changes << (what == What::Close ? Change::close(account) : Change::reopen(account));
    const QString name = nameOf(accounts);
    const bool closes = what == What::Close;
    const QString sentence = closes ? tr("Closed %1.").arg(name) : tr("Reopened %1.").arg(name);
    whenDone(this, m_book->apply(changes, closes ? tr("Close %1").arg(name) : tr("Reopen %1").arg(name)),
             [this, sentence](const Result<ChangeResult> &result) {
                 if (result && result->conflicts.isEmpty())
                     Q_EMIT done(sentence, result->applied); // whatever else came of it, the book has said already
             });
}

void AccountClosing::show(const book::LongStep &step)
{
    const QString what = step.undoRole == Change::UndoRole::None   ? step.text
                         : step.undoRole == Change::UndoRole::Undo ? tr("Undo: %1").arg(step.text)
                                                                   : tr("Redo: %1").arg(step.text);
    LongTaskDialog::attend(m_window, what, step.progress, step.outcome,
                           [this, step, book = m_book](const book::LongStep::Outcome &outcome) {
                               if (book && book == m_book)
                                   finish(step, outcome);
                           });
}

void AccountClosing::finish(const book::LongStep &step, const book::LongStep::Outcome &outcome)
{
    if (!outcome && outcome.error().kind == Error::Kind::Cancelled) {
        Q_EMIT said(tr("Stopped: nothing was changed."));
    } else if (!outcome) {
        m_book->reportReadError(outcome.error());
    } else {
        if (outcome->done > 0)
            sayDone(step, *outcome);
        if (outcome->changedMeanwhile > 0)
            showError(m_window,
                      {.kind = Error::Kind::Conflict,
                       .happened = tr("Someone else changed accounts meanwhile: %1. They were left unchanged.")
                                       .arg(formatCount(outcome->changedMeanwhile)),
                       .safe = tr("Changed accounts: %1.").arg(formatCount(outcome->done))});
    }
}

void AccountClosing::sayDone(const book::LongStep &step, const storage::BulkChange::Outcome &outcome)
{
    switch (step.undoRole) {
    case Change::UndoRole::None:
        Q_EMIT longStepDone((step.state == storage::AccountQuery::State::Open ? tr("Closed %1.") : tr("Reopened %1."))
                                .arg(several(outcome.done)),
                            outcome.entries);
        break;
    case Change::UndoRole::Undo:
        Q_EMIT said(tr("Undone: %1.").arg(step.text));
        break;
    case Change::UndoRole::Redo:
        Q_EMIT said(tr("Redone: %1.").arg(step.text));
        break;
    }
}

} // namespace accountdesk::widgets
