// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountActions.h"

#include "book/Book.h"
#include "core/Async.h"
#include "core/Count.h"
#include "core/VisibleText.h"
#include "models/AccountTableModel.h"
#include "models/TableText.h"
#include "widgets/accounts/AccountClosing.h"
#include "widgets/accounts/AccountDialog.h"
#include "widgets/accounts/AccountPaste.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/controls/DialogInFront.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/TypeAhead.h"
#include "widgets/controls/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

AccountActions::AccountActions(WindowActions *actions, AccountView *view, TypeAhead *typeAhead, QWidget *window)
    : QObject(window), m_actions(actions), m_paste(new AccountPaste(view, window)), m_view(view),
      m_typeAhead(typeAhead), m_window(window), m_closing(new AccountClosing(view, window))
{
    connectActions();
    connect(m_closing, &AccountClosing::said, this, &AccountActions::said);
    connect(m_closing, &AccountClosing::done, this, &AccountActions::done);
    connect(m_closing, &AccountClosing::longStepDone, this, &AccountActions::longStepDone);
    // Their keys belong to the list: in a text field, Del and Ctrl+C are the field's.
    for (QAction *action : actions->forAccounts()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        view->addAction(action);
    }
    connect(view, &AccountView::editRefused, this, &AccountActions::said);
    connect(view, &AccountView::contextMenuWanted, this, &AccountActions::showContextMenu);
    connect(m_paste, &AccountPaste::said, this, &AccountActions::said);
    connect(m_paste, &AccountPaste::done, this, &AccountActions::done);
    // A payment is entered from the search and the lookup as well.
    for (QAction *action : {actions->payment, actions->charge})
        action->setShortcutContext(Qt::WindowShortcut);
    connect(view->selected(), &SelectedAccounts::changed, this, &AccountActions::enable);
    enable();
}

void AccountActions::connectActions()
{
    connect(m_actions->add, &QAction::triggered, this, [this] { add({}); });
    onSelected(m_actions->duplicate, [this] { add(m_view->selected()->single()); });
    onSelected(m_actions->payment, [this] { enter(int(AmountDialog::Kind::Payment)); });
    onSelected(m_actions->charge, [this] { enter(int(AmountDialog::Kind::Charge)); });
    onSelected(m_actions->remove, [this] { m_closing->closeSelected(); });
    onSelected(m_actions->reopen, [this] { m_closing->reopenSelected(); });
    onSelected(m_actions->copy, [this] { copy(); });
    onSelected(m_actions->edit, [this] { m_view->editCell(); });
    connect(m_actions->paste, &QAction::triggered, m_paste, &AccountPaste::paste);
    connect(m_actions->selectAll, &QAction::triggered, this, [this] {
        m_view->selectAll();
        if (m_view->isSelectingAll())
            m_typeAhead->hold(TypeAhead::From::FirstKey);
    });
    connect(m_view, &AccountView::allSelected, m_typeAhead, &TypeAhead::release);
    connect(m_view, &AccountView::selectAllGivenUp, m_typeAhead,
            [this] { m_typeAhead->refuse(tr("The list couldn't be read.")); });
    connect(m_typeAhead, &TypeAhead::cancelled, m_view, &AccountView::stopSelectingAll);
}

template<typename Do>
void AccountActions::onSelected(QAction *action, Do act)
{
    connect(action, &QAction::triggered, this, [this, act] {
        if (areInSight())
            act();
    });
}

/// Nobody remembers for sure what is selected above or below of what a list shows.
bool AccountActions::areInSight()
{
    SelectedAccounts *selected = m_view->selected();
    if (selected->isInSight())
        return true;
    selected->bringIntoSight();
    QApplication::beep();
    const QString why = tr("The selection wasn't visible and is shown now. Choose the command again.");
    Q_EMIT said(why);
    m_typeAhead->refuse(why);
    return false;
}

void AccountActions::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"accountContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->payment, m_actions->charge});
    menu->addSeparator();
    menu->addActions({m_actions->edit, m_actions->duplicate, m_actions->remove, m_actions->reopen});
    menu->addSeparator();
    menu->addActions({m_actions->copy, m_actions->paste, m_actions->selectAll});
    menu->popup(position);
}

void AccountActions::setBook(book::Book *book)
{
    m_book = book;
    m_paste->setBook(book);
    m_closing->setBook(book);
    enable();
}

void AccountActions::enable()
{
    const bool canWrite = m_book && !m_book->isReadOnly();
    const SelectedAccounts *selected = m_view->selected();
    const bool hasSelection = m_book && selected->count() > 0;
    const bool isClosed = m_view->accounts()->showsClosed();
    const bool isSingle = selected->single().has_value() && !isClosed;
    m_actions->add->setEnabled(canWrite);
    m_actions->paste->setEnabled(canWrite);
    m_actions->edit->setEnabled(canWrite && selected->cell().isValid());
    for (QAction *action : {m_actions->duplicate, m_actions->payment, m_actions->charge})
        action->setEnabled(canWrite && isSingle);
    m_actions->remove->setEnabled(canWrite && hasSelection && !isClosed);
    m_actions->reopen->setEnabled(canWrite && hasSelection && isClosed);
    m_actions->copy->setEnabled(hasSelection);
    m_actions->selectAll->setEnabled(m_book);
}

void AccountActions::add(const std::optional<Account> &like)
{
    if (!m_book)
        return;
    auto *dialog = new AccountDialog(m_book, m_window);
    if (like)
        dialog->setValues(*like);
    connect(dialog, &AccountDialog::created, this, [this](const AccountId &id, const QList<Applied> &applied) {
        m_view->clearChoice(); // keys that wait aren't for what was selected before
        m_view->reveal(id);
        Q_EMIT done(tr("Added %1.").arg(visibleText(id.text())), applied);
    });
    openInFront(dialog);
}

void AccountActions::enter(int kind)
{
    const auto account = m_view->selected()->single();
    if (!account || !m_book)
        return;
    auto *dialog = new AmountDialog(m_book, *account, AmountDialog::Kind(kind), m_window);
    connect(dialog, &AmountDialog::entered, this, &AccountActions::done);
    openInFront(dialog);
}

/// What is typed while its entry is being written belongs to the next account.
template<typename Dialog>
void AccountActions::openInFront(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::entering, m_typeAhead, [this] { m_typeAhead->hold(TypeAhead::From::FirstKey); });
    connect(dialog, &Dialog::refused, m_typeAhead,
            [this] { m_typeAhead->refuse(tr("The previous entry wasn't saved. Check it first.")); });
    DialogInFront::open(dialog, m_typeAhead);
}

void AccountActions::copy()
{
    const auto table = std::make_shared<models::TableTextWriter>(QLocale());
    const auto read = m_view->accounts()->forEach(m_view->selected()->ranges(),
                                                  [table](const Account &account) { table->add(account); });
    whenDone(this, read, [this, table, book = m_book](const Result<> &done) {
        if (!book || book != m_book)
            return;
        if (!done) {
            showError(m_window, done.error());
            return;
        }
        QGuiApplication::clipboard()->setMimeData(table->take().release());
        Q_EMIT said(tr("Copied accounts: %1.").arg(formatCount(table->count())));
    });
}

} // namespace accountdesk::widgets
