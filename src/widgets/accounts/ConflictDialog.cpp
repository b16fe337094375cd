// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/ConflictDialog.h"

#include "core/AccountField.h"
#include "book/Book.h"
#include "core/Async.h"
#include "core/VisibleText.h"
#include "models/AccountCells.h"
#include "storage/accounts/AccountStore.h"
#include "ui_conflictdialog.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/WindowSize.h"

#include <QLocale>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using Kind = Change::Kind;

/// What the book would hold if the change were carried out now; for a closing, what the clerk saw.
Account mineOf(const Conflict &conflict)
{
    const Change &change = conflict.change;
    if (!conflict.current || change.kind == Kind::Close)
        return change.values;
    Account account = *conflict.current;
    setFields(account, change.fields, change.values);
    return account;
}

/// Both clerks closed it: there is nothing left to choose.
bool isSettled(const Conflict &conflict)
{
    return !conflict.current && conflict.change.kind == Kind::Close;
}

QString whatHappened(const Conflict &conflict)
{
    const QString who = conflict.who.isEmpty() ? ConflictDialog::tr("Someone else") : visibleText(conflict.who);
    if (isSettled(conflict))
        return ConflictDialog::tr("%1 has already closed this account. There is nothing left to do.").arg(who);
    if (!conflict.current)
        return ConflictDialog::tr("%1 has closed this account. Keeping your change reopens it.").arg(who);
    const QString when = QLocale().toString(conflict.current->changedAt.toLocalTime(), QLocale::ShortFormat);
    if (conflict.change.kind == Kind::Close)
        return ConflictDialog::tr("%1 changed this account on %2, after you opened it. Close it anyway?")
            .arg(who, when);
    return ConflictDialog::tr("%1 changed this account on %2, after you opened it.").arg(who, when);
}

} // namespace

ConflictDialog::ConflictDialog(book::Book *book, const QList<Conflict> &conflicts, const QString &stepText,
                               const QList<Change> &rest, QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::ConflictDialog>()), m_book(book), m_conflicts(conflicts),
      m_choices(conflicts.size(), Choice::None), m_stepText(stepText), m_rest(rest),
      m_attempt(std::make_shared<storage::Attempt>())
{
    ui->setupUi(this);
    ui->intro->setText(tr("“%1” wasn't saved, because the book has changed since you opened it. Nothing is lost: "
                          "choose which version to keep.")
                           .arg(stepText));
    if (!rest.isEmpty())
        ui->intro->setText(ui->intro->text() + u' '
                           + tr("The change also affects other accounts: %1. OK applies it to them.")
                                 .arg(QLocale().toString(rest.size())));
    QFont heading = font();
    heading.setBold(true);
    ui->account->setFont(heading);
    for (QLabel *label : {ui->account, ui->happened})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    ui->listPart->setVisible(conflicts.size() > 1);
    fillList();
    connect(ui->conflicts, &QTreeWidget::currentItemChanged, this, [this] { showConflict(currentRow()); });
    connect(ui->mine, &QRadioButton::clicked, this, [this] { choose(currentRow(), Choice::Mine); });
    connect(ui->theirs, &QRadioButton::clicked, this, [this] { choose(currentRow(), Choice::Theirs); });
    connect(ui->allMine, &QPushButton::clicked, this, [this] { chooseForAll(Choice::Mine); });
    connect(ui->allTheirs, &QPushButton::clicked, this, [this] { chooseForAll(Choice::Theirs); });
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &ConflictDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &ConflictDialog::reject);
    closeWithBook(this, book);
    ui->buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    ui->conflicts->setCurrentItem(ui->conflicts->topLevelItem(0));
    ui->theirs->setFocus();
    resizeInLetters(this, conflicts.size() > 1 ? 110 : 80, 0);
}

ConflictDialog::~ConflictDialog() = default;

void ConflictDialog::fillList()
{
    ui->conflicts->setHeaderLabels({tr("Account"), tr("Keep")});
    for (const Conflict &conflict : std::as_const(m_conflicts))
        new QTreeWidgetItem(ui->conflicts, {visibleText(conflict.change.id.text())});
    for (int row = 0; row < m_conflicts.size(); ++row)
        choose(row, Choice::None);
    ui->conflicts->resizeColumnToContents(0);
}

int ConflictDialog::currentRow() const
{
    return ui->conflicts->indexOfTopLevelItem(ui->conflicts->currentItem());
}

void ConflictDialog::showConflict(int row)
{
    if (row < 0)
        return;
    const Conflict &conflict = m_conflicts.at(row);
    showChoices(conflict);
    ui->comparison->setAccounts(mineOf(conflict), conflict.current);
    ui->account->setText(models::accountTitle(conflict.current.value_or(Account{.id = conflict.change.id})));
    ui->happened->setText(whatHappened(conflict));
}

void ConflictDialog::showChoices(const Conflict &conflict)
{
    const bool closes = conflict.change.kind == Kind::Close;
    ui->comparison->setHeaders(closes ? tr("When you opened it") : tr("With your change"),
                               conflict.current ? tr("In the book now") : tr("In the book now: closed"));
    ui->mine->setText(closes             ? tr("Close it any&way")
                      : conflict.current ? tr("&Use mine")
                                         : tr("&Reopen it with my change"));
    ui->theirs->setText(conflict.current ? tr("Keep &theirs") : tr("&Keep it closed"));
    ui->mine->setVisible(!isSettled(conflict));
    ui->theirs->setVisible(!isSettled(conflict));
    const Choice choice = m_choices.at(currentRow());
    for (const auto &[button, means] : {std::pair(ui->mine, Choice::Mine), std::pair(ui->theirs, Choice::Theirs)}) {
        button->setAutoExclusive(false); // else one of them can't be unchecked
        button->setChecked(choice == means);
    }
    ui->mine->setAutoExclusive(true);
    ui->theirs->setAutoExclusive(true);
}

void ConflictDialog::choose(int row, Choice choice)
{
    const Conflict &conflict = m_conflicts.at(row);
    m_choices[row] = isSettled(conflict) ? Choice::Theirs : choice;
    const Choice chosen = m_choices.at(row);
    ui->conflicts->topLevelItem(row)->setText(1, chosen == Choice::Mine     ? tr("my change")
                                                 : chosen == Choice::Theirs ? tr("as in the book")
                                                                            : tr("not chosen yet"));
    ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_choices.contains(Choice::None));
}

void ConflictDialog::chooseForAll(Choice choice)
{
    for (int row = 0; row < m_conflicts.size(); ++row)
        choose(row, choice);
    showConflict(currentRow());
}

void ConflictDialog::accept()
{
    if (m_choices.contains(Choice::None))
        return;
    QList<Change> kept = m_rest;
    for (int row = 0; row < m_conflicts.size(); ++row) {
        if (m_choices.at(row) == Choice::Mine)
            kept << m_conflicts.at(row).rebased();
    }
    if (!m_book || kept.isEmpty()) {
        QDialog::accept();
        return;
    }
    setEnabled(false);
    const auto answer = m_book->apply(kept, m_stepText, book::Book::Failure::Announced, m_attempt);
    whenDone(this, answer, [this](const Result<ChangeResult> &result) {
        setEnabled(true);
        if (result)
            QDialog::accept();
    });
}

void ConflictDialog::reject()
{
    if (m_book && !isEnabled())
        return; // what comes of it has to be said
    if (m_book)
        m_book->leaveUnclear(m_stepText, m_attempt);
    QDialog::reject();
}

} // namespace accountdesk::widgets
