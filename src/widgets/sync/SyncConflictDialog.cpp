// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncConflictDialog.h"

#include "book/SyncSession.h"
#include "core/Async.h"
#include "core/Count.h"
#include "core/VisibleText.h"
#include "models/AccountCells.h"
#include "ui_syncconflictdialog.h"
#include "widgets/controls/WindowSize.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using Choice = SyncConflictDialog::Choice;

QString dayAndTime(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

QString whatHappenedHere(const storage::SyncConflict &conflict)
{
    const QString who = conflict.who.isEmpty() ? SyncConflictDialog::tr("Someone") : visibleText(conflict.who);
    return (conflict.mine ? SyncConflictDialog::tr("Here, %1 changed it on %2.")
                          : SyncConflictDialog::tr("Here, %1 closed it on %2."))
        .arg(who, dayAndTime(conflict.mineAt));
}

QString whatHappened(const storage::SyncConflict &conflict)
{
    if (!conflict.rejection.isEmpty())
        return SyncConflictDialog::tr("%1 The server rejected this: “%2”")
            .arg(whatHappenedHere(conflict), conflict.rejection);
    const QString there = conflict.theirs ? SyncConflictDialog::tr("On the server, it was changed on %1.")
                                          : SyncConflictDialog::tr("On the server, it was closed on %1.");
    return u"%1 %2"_s.arg(whatHappenedHere(conflict), there.arg(dayAndTime(conflict.theirsAt)));
}

const Account &anySide(const storage::SyncConflict &conflict)
{
    static const Account none;
    return conflict.mine ? *conflict.mine : conflict.theirs ? *conflict.theirs : none;
}

bool isSame(const storage::SyncConflict &a, const storage::SyncConflict &b)
{
    return a.mine == b.mine && a.theirs == b.theirs && a.theirRevision == b.theirRevision;
}

storage::SyncDecision decisionFor(const storage::SyncConflict &seen, Choice choice, const Account &edited = {})
{
    switch (choice) {
    case Choice::Mine:
        return {.seen = seen, .keep = seen.mine};
    case Choice::Theirs:
        return {.seen = seen, .keep = seen.theirs};
    case Choice::Edited:
    case Choice::Later:
        break;
    }
    return {.seen = seen, .keep = edited};
}

} // namespace

SyncConflictDialog::SyncConflictDialog(book::SyncSession *session, QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::SyncConflictDialog>()), m_session(session)
{
    ui->setupUi(this);
    ui->intro->setText(tr("These accounts were changed both here and on the server since the last sync, and can't be "
                          "merged. Nothing is lost: choose which version to keep, or decide later."));
    QFont heading = font();
    heading.setBold(true);
    ui->account->setFont(heading);
    for (QLabel *label : {ui->account, ui->happened})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    ui->conflicts->setHeaderLabels({tr("Account"), tr("Keep")});
    m_apply = ui->buttons->addButton(tr("Appl&y"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"apply"_s);
    m_apply->setDefault(true);
    ui->editPart->hide();
    ui->further->hide();
    connectWidgets();
    showState();
    read();
    resizeInLetters(this, 112, 0);
}

SyncConflictDialog::~SyncConflictDialog() = default;

void SyncConflictDialog::connectWidgets()
{
    connect(ui->conflicts, &QTreeWidget::currentItemChanged, this, [this] { showConflict(currentRow()); });
    connect(ui->later, &QRadioButton::clicked, this, [this] { choose(Choice::Later); });
    connect(ui->mine, &QRadioButton::clicked, this, [this] { choose(Choice::Mine); });
    connect(ui->theirs, &QRadioButton::clicked, this, [this] { choose(Choice::Theirs); });
    connect(ui->edit, &QRadioButton::clicked, this, [this] {
        choose(Choice::Edited);
        ui->nameEdit->setFocus();
    });
    for (const QLineEdit *field : {ui->nameEdit, ui->paidEdit, ui->dueEdit})
        connect(field, &QLineEdit::textEdited, this, &SyncConflictDialog::takeEdit);
    connect(ui->allMine, &QPushButton::clicked, this, [this] { chooseForAll(Choice::Mine); });
    connect(ui->allTheirs, &QPushButton::clicked, this, [this] { chooseForAll(Choice::Theirs); });
    connect(ui->allLater, &QPushButton::clicked, this, [this] { chooseForAll(Choice::Later); });
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &SyncConflictDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &SyncConflictDialog::reject);
}

void SyncConflictDialog::read()
{
    if (!m_session)
        return;
    whenDone(this, m_session->conflicts(atOnce), [this](const Result<QList<storage::SyncConflict>> &conflicts) {
        m_isBusy = false;
        if (!conflicts)
            ui->message->showProblem(conflicts.error().text());
        else if (conflicts->isEmpty()) // decided elsewhere meanwhile
            QDialog::accept();
        else
            fill(*conflicts);
        showState();
    });
}

/// Keeps what was chosen for accounts that are as they were.
void SyncConflictDialog::fill(const QList<storage::SyncConflict> &conflicts)
{
    const QList<Item> before = std::exchange(m_items, {});
    for (const storage::SyncConflict &conflict : conflicts) {
        const auto known = std::find_if(before.cbegin(), before.cend(), [&](const Item &item) {
            return item.seen.id == conflict.id && isSame(item.seen, conflict);
        });
        m_items.append(known != before.cend()
                           ? *known
                           : Item{.seen = conflict, .choice = m_forFurther, .edited = anySide(conflict)});
    }
    fillList();
}

void SyncConflictDialog::fillList()
{
    const QSignalBlocker quiet(ui->conflicts);
    ui->conflicts->clear();
    for (int row = 0; row < m_items.size(); ++row) {
        new QTreeWidgetItem(ui->conflicts, {visibleText(m_items.at(row).seen.id.text())});
        showChoice(row);
    }
    ui->conflicts->resizeColumnToContents(0);
    ui->listPart->setVisible(m_items.size() > 1);
    const std::int64_t all = m_session ? m_session->waiting().conflicts : 0;
    ui->further->setVisible(all > m_items.size());
    ui->further->setText(tr("The first %1 of %2. What you choose for all also applies to the others.")
                             .arg(formatCount(m_items.size()), formatCount(all)));
    ui->conflicts->setCurrentItem(ui->conflicts->topLevelItem(0));
    showConflict(0);
}

int SyncConflictDialog::currentRow() const
{
    return ui->conflicts->indexOfTopLevelItem(ui->conflicts->currentItem());
}

void SyncConflictDialog::showConflict(int row)
{
    if (row < 0)
        return;
    const Item &item = m_items.at(row);
    const storage::SyncConflict &seen = item.seen;
    ui->account->setText(models::accountTitle({.id = seen.id, .name = anySide(seen).name}));
    ui->happened->setText(whatHappened(seen));
    const bool isRejected = !seen.rejection.isEmpty();
    ui->comparison->setHeaders(seen.mine ? tr("Here") : tr("Here: closed"), isRejected ? tr("What the server has")
                                                                            : seen.theirs
                                                                                ? tr("On the server")
                                                                                : tr("On the server: closed"));
    ui->comparison->setAccounts(seen.mine, seen.theirs);
    ui->mine->setText(isRejected  ? tr("&Keep mine, and send it again")
                      : seen.mine ? tr("&Keep mine")
                                  : tr("&Keep it closed"));
    ui->theirs->setText(seen.theirs ? tr("&Use the server's") : tr("&Use the server's: close it"));
    for (const auto &[button, choice] : {std::pair(ui->later, Choice::Later), std::pair(ui->mine, Choice::Mine),
                                         std::pair(ui->theirs, Choice::Theirs), std::pair(ui->edit, Choice::Edited)})
        button->setChecked(item.choice == choice);
    showEdit(item);
}

void SyncConflictDialog::showEdit(const Item &item)
{
    ui->editPart->setVisible(item.choice == Choice::Edited);
    ui->nameEdit->setText(item.edited.name);
    ui->paidEdit->setText(item.edited.paid.format(QLocale()));
    ui->dueEdit->setText(item.edited.due.format(QLocale()));
    ui->editMessage->clearMessage();
}

void SyncConflictDialog::choose(Choice choice)
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_items[row].choice = choice;
    showChoice(row);
    showEdit(m_items.at(row));
    showState();
}

void SyncConflictDialog::chooseForAll(Choice choice)
{
    m_forFurther = choice;
    for (int row = 0; row < m_items.size(); ++row) {
        m_items[row].choice = choice;
        showChoice(row);
    }
    showConflict(currentRow());
    showState();
}

void SyncConflictDialog::takeEdit()
{
    const int row = currentRow();
    const auto paid = Money::parse(ui->paidEdit->text().trimmed(), QLocale());
    const auto due = Money::parse(ui->dueEdit->text().trimmed(), QLocale());
    if (paid && due) {
        Account &edited = m_items[row].edited;
        edited.name = ui->nameEdit->text().trimmed();
        edited.paid = *paid;
        edited.due = *due;
    }
    ui->editMessage->showProblem(!paid ? paid.error().text() : !due ? due.error().text() : QString());
    showState();
}

void SyncConflictDialog::showChoice(int row)
{
    const auto word = [](Choice choice) {
        switch (choice) {
        case Choice::Mine:
            return tr("as here");
        case Choice::Theirs:
            return tr("as on the server");
        case Choice::Edited:
            return tr("as entered");
        case Choice::Later:
            break;
        }
        return tr("later");
    };
    ui->conflicts->topLevelItem(row)->setText(1, word(m_items.at(row).choice));
}

void SyncConflictDialog::showState()
{
    const bool isDecided = std::any_of(m_items.cbegin(), m_items.cend(),
                                       [](const Item &item) { return item.choice != Choice::Later; });
    const bool isReadable = ui->editMessage->sentence().isEmpty();
    m_apply->setEnabled(isDecided && isReadable && !m_isBusy);
    ui->listPart->setEnabled(isReadable && !m_isBusy); // what was mistyped isn't left behind
}

void SyncConflictDialog::accept()
{
    if (!m_session || !m_apply->isEnabled())
        return;
    QList<storage::SyncDecision> decisions;
    for (const Item &item : std::as_const(m_items)) {
        if (item.choice != Choice::Later)
            decisions << decisionFor(item.seen, item.choice, item.edited);
    }
    m_isBusy = true;
    ui->message->clearMessage();
    showState();
    whenDone(this, m_session->resolve(decisions),
             [this, last = m_items.last().seen.id](const Result<> &resolved) { finishStep(resolved, last); });
}

void SyncConflictDialog::resolveFurther(const AccountId &after)
{
    whenDone(this, m_session->conflicts(atOnce, after), [this](const Result<QList<storage::SyncConflict>> &conflicts) {
        if (!conflicts || conflicts->isEmpty() || !m_session) {
            finishStep(conflicts ? Result<>() : failure(conflicts.error()), {});
            return;
        }
        QList<storage::SyncDecision> decisions;
        for (const storage::SyncConflict &conflict : *conflicts)
            decisions << decisionFor(conflict, m_forFurther);
        whenDone(this, m_session->resolve(decisions),
                 [this, last = conflicts->last().id](const Result<> &resolved) { finishStep(resolved, last); });
    });
}

void SyncConflictDialog::finishStep(const Result<> &resolved, const AccountId &after)
{
    if (!resolved) {
        ui->message->showProblem(resolved.error().text());
        read(); // an account may have changed since
    } else if (!m_session || m_forFurther == Choice::Later || after.isEmpty()) {
        QDialog::accept();
    } else {
        resolveFurther(after);
    }
}

} // namespace accountdesk::widgets
