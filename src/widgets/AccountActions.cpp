// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountActions.h"

#include "core/Count.h"
#include "models/AccountTableModel.h"
#include "models/Book.h"
#include "models/TableText.h"
#include "models/WhenDone.h"
#include "widgets/AccountDialog.h"
#include "widgets/AccountView.h"
#include "widgets/AmountDialog.h"
#include "widgets/ErrorMessage.h"
#include "widgets/WindowActions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

/// Account, paid and due: fewer columns are no accounts, but cells to be put somewhere.
constexpr qsizetype rowColumns = 3;

/// "ACCT100" of one, "3 accounts" of several.
QString nameOf(const QList<Change> &changes)
{
    return changes.size() == 1
               ? changes.first().id.text()
               : AccountActions::tr("%1 accounts", "always more than one").arg(formatCount(changes.size()));
}

/// What pasting these rows would do, on the worker that reads: whose account isn't known is new.
Result<QList<Change>> changesForRows(Database &database, const QList<Account> &rows)
{
    AccountReader reader(database);
    QList<Change> changes;
    for (const Account &row : rows) {
        const auto known = reader.find(row.id);
        if (!known)
            return failure(known.error());
        if (!*known) {
            changes << Change::open(row);
            continue;
        }
        const Account &seen = **known;
        Change::Fields fields;
        fields.setFlag(Change::Paid, row.paid != seen.paid);
        fields.setFlag(Change::Due, row.due != seen.due);
        fields.setFlag(Change::Name, !row.name.isEmpty() && row.name != seen.name);
        if (fields)
            changes << Change::edit(seen, fields, row);
    }
    return changes;
}

} // namespace

AccountActions::AccountActions(WindowActions *actions, AccountView *view, QWidget *window)
    : QObject(window), m_actions(actions), m_view(view), m_window(window)
{
    connectActions();
    // Their keys belong to the list: in a text field, Del and Ctrl+C are the field's.
    for (QAction *action : actions->forAccounts()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        view->addAction(action);
    }
    connect(view, &AccountView::selectionHasChanged, this, &AccountActions::enable);
    connect(view, &AccountView::currentAccountChanged, this, &AccountActions::enable);
    enable();
}

void AccountActions::connectActions()
{
    connect(m_actions->add, &QAction::triggered, this, [this] { add({}); });
    connect(m_actions->duplicate, &QAction::triggered, this, [this] { add(m_view->currentAccount()); });
    connect(m_actions->payment, &QAction::triggered, this, [this] { enter(int(AmountDialog::Kind::Payment)); });
    connect(m_actions->charge, &QAction::triggered, this, [this] { enter(int(AmountDialog::Kind::Charge)); });
    connect(m_actions->remove, &QAction::triggered, this, &AccountActions::remove);
    connect(m_actions->copy, &QAction::triggered, this, &AccountActions::copy);
    connect(m_actions->paste, &QAction::triggered, this, &AccountActions::paste);
    connect(m_actions->selectAll, &QAction::triggered, m_view, &AccountView::selectAll);
    connect(m_actions->edit, &QAction::triggered, m_view, [this] { m_view->edit(m_view->currentIndex()); });
}

void AccountActions::setBook(Book *book)
{
    m_book = book;
    enable();
}

void AccountActions::enable()
{
    const bool canWrite = m_book && !m_book->isReadOnly();
    const bool hasSelection = m_book && m_view->selectedCount() > 0;
    const QModelIndex current = m_view->currentIndex();
    const bool hasCurrent = current.isValid() && m_view->currentAccount();
    m_actions->add->setEnabled(canWrite);
    m_actions->paste->setEnabled(canWrite);
    m_actions->edit->setEnabled(canWrite && current.isValid() && current.flags().testFlag(Qt::ItemIsEditable));
    for (QAction *action : {m_actions->duplicate, m_actions->payment, m_actions->charge})
        action->setEnabled(canWrite && hasCurrent);
    m_actions->remove->setEnabled(canWrite && hasSelection);
    m_actions->copy->setEnabled(hasSelection);
    m_actions->selectAll->setEnabled(m_book);
}

template<typename Use>
void AccountActions::withSelected(Use use)
{
    whenDone(this, m_view->accounts()->accounts(m_view->selectedRows()),
             [this, use, book = m_book](const Result<QList<Account>> &accounts) {
                 if (!accounts)
                     showError(m_window, accounts.error());
                 else if (!accounts->isEmpty() && book && book == m_book)
                     use(*accounts);
             });
}

void AccountActions::add(const std::optional<Account> &like)
{
    if (!m_book)
        return;
    auto *dialog = new AccountDialog(m_book, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (like)
        dialog->setValues(*like);
    connect(dialog, &AccountDialog::created, this, [this](const AccountId &id, const QList<Applied> &applied) {
        m_view->reveal(id);
        Q_EMIT done(tr("Added %1.").arg(id.text()), applied);
    });
    dialog->open();
}

void AccountActions::enter(int kind)
{
    const auto account = m_view->currentAccount();
    if (!account || !m_book)
        return;
    auto *dialog = new AmountDialog(m_book, *account, AmountDialog::Kind(kind), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AmountDialog::entered, this, &AccountActions::done);
    dialog->open();
}

void AccountActions::remove()
{
    withSelected([this](const QList<Account> &accounts) {
        QList<Change> changes;
        changes.reserve(accounts.size());
        for (const Account &account : accounts)
            changes << Change::close(account);
        apply(changes, tr("Delete %1").arg(nameOf(changes)), tr("Deleted %1.").arg(nameOf(changes)));
    });
}

void AccountActions::apply(const QList<Change> &changes, const QString &step, const QString &sentence)
{
    whenDone(this, m_book->apply(changes, step), [this, sentence](const Result<ChangeResult> &result) {
        if (result && result->conflicts.isEmpty())
            Q_EMIT done(sentence, result->applied); // whatever else came of it, the book has said already
    });
}

void AccountActions::copy()
{
    withSelected([this](const QList<Account> &accounts) {
        QGuiApplication::clipboard()->setMimeData(toMimeData(accounts, QLocale()).release());
        Q_EMIT said(tr("Copied accounts: %1.").arg(formatCount(accounts.size())));
    });
}

void AccountActions::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QList<QStringList> cells = mime ? cellsFromMimeData(*mime) : QList<QStringList>();
    if (cells.isEmpty()) {
        Q_EMIT said(tr("There is nothing to paste: copy cells of a table first."));
        return;
    }
    if (cells.first().size() < rowColumns && m_view->currentIndex().isValid())
        pasteCells(cells);
    else if (const auto accounts = accountsFromCells(cells, QLocale()))
        pasteRows(*accounts);
    else
        showError(m_window, accounts.error());
}

/// Into the cells from the current one on, as a spreadsheet does.
void AccountActions::pasteCells(const QList<QStringList> &cells)
{
    AccountTableModel *model = m_view->accounts();
    const QModelIndex current = m_view->currentIndex();
    const QList<int> columns = m_view->columnsFrom(current.column());
    AccountTableModel::Cells targets;
    for (int row = 0; row < cells.size(); ++row) {
        for (int column = 0; column < cells.at(row).size(); ++column) {
            const QModelIndex target = model->index(current.row() + row, columns.value(column, -1));
            if (!target.flags().testFlag(Qt::ItemIsEditable)) {
                showError(m_window, Error::invalid(tr("What was copied doesn’t fit here."),
                                                   tr("Go to the first of the cells that you want to change: names, "
                                                      "paid or due amounts of accounts in the list.")));
                return;
            }
            targets << std::pair(target, cells.at(row).at(column));
        }
    }
    if (const auto done = model->applyCells(targets, tr("Paste Cells")); !done)
        showError(m_window, done.error());
}

void AccountActions::pasteRows(const QList<Account> &accounts)
{
    const auto job = [accounts](Database &database) { return changesForRows(database, accounts); };
    whenDone(this, m_book->reader().run(job),
             [this, count = accounts.size(), book = m_book](const Result<QList<Change>> &changes) {
                 if (!changes)
                     showError(m_window, changes.error());
                 else if (changes->isEmpty())
                     Q_EMIT said(tr("The book holds all of these accounts as they are: nothing was changed."));
                 else if (book && book == m_book)
                     confirmPaste(*changes, count - changes->size());
             });
}

void AccountActions::confirmPaste(const QList<Change> &changes, qsizetype unchanged)
{
    const auto added = std::count_if(changes.cbegin(), changes.cend(),
                                     [](const Change &change) { return change.kind == Change::Kind::Open; });
    const QStringList lines{tr("New accounts: %1").arg(formatCount(added)),
                            tr("Changed accounts: %1").arg(formatCount(changes.size() - added)),
                            tr("Unchanged accounts: %1").arg(formatCount(unchanged))};
    auto *box = new QMessageBox(QMessageBox::Question, tr("Paste Accounts"), tr("Paste these rows into the book?"),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(u"confirmPaste"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(lines.join(u'\n'));
    const auto *accept = box->addButton(tr("&Paste"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(accept, &QPushButton::clicked, this, [this, changes, book = m_book] {
        if (book && book == m_book)
            apply(changes, tr("Paste %1").arg(nameOf(changes)), tr("Pasted %1.").arg(nameOf(changes)));
    });
    box->open();
}

} // namespace accountdesk
