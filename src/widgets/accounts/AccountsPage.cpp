// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountsPage.h"

#include "book/Book.h"
#include "core/VisibleText.h"
#include "platform/SystemPresets.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/BalanceLookup.h"
#include "widgets/accounts/FilterBar.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/controls/ActionButton.h"
#include "widgets/controls/EmptyState.h"
#include "widgets/controls/RecentBooks.h"
#include "widgets/controls/ResponsiveRow.h"
#include "widgets/controls/TypeAhead.h"
#include "widgets/controls/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// The latest ones that the administrator allows; the menu has all.
QList<url::DatabaseUrl> recentBooks()
{
    constexpr qsizetype most = 5;
    QList<url::DatabaseUrl> books = RecentBooks::list();
    const auto presets = platform::SystemPresets::read();
    books.removeIf([&presets](const url::DatabaseUrl &book) { return !presets || !presets->allows(book); });
    return books.first(std::min(books.size(), most));
}

} // namespace

AccountsPage::AccountsPage(WindowActions *actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_filterBar(new FilterBar(this)), m_lookup(new BalanceLookup(this)),
      m_pages(new QStackedWidget(this)), m_view(new AccountView(&m_model, this)), m_empty(new EmptyState(this)),
      m_typeAhead(new TypeAhead(this)), m_closedNote(makeClosedNote())
{
    m_model.setLocale(QLocale());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ResponsiveRow(m_filterBar, m_lookup, this));
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_closedNote);

    connectSearch();
    connectLookup();
    connect(&m_model, &models::AccountTableModel::selectStarted, this, &AccountsPage::showState);
    connect(m_empty, &EmptyState::bookWanted, this, &AccountsPage::bookWanted);
    connect(actions->search, &QAction::triggered, m_filterBar, &FilterBar::focusSearch);
    connect(actions->lookUp, &QAction::triggered, m_lookup, &BalanceLookup::focusField);
    connect(m_filterBar, &FilterBar::stateChanged, actions->showClosed, &QAction::setChecked);
    connect(actions->showClosed, &QAction::toggled, m_filterBar, &FilterBar::showClosed);
    connect(actions->showAll, &QAction::triggered, m_filterBar, &FilterBar::reset);
    connect(actions->refresh, &QAction::triggered, &m_model, &models::AccountTableModel::select);
    setBook(nullptr);
}

void AccountsPage::connectSearch()
{
    connect(m_filterBar, &FilterBar::edited, this, [this] {
        m_view->stopRevealing();
        m_view->selected()->setReplacementExpected(true);
    });
    connect(m_filterBar, &FilterBar::changed, this, &AccountsPage::query);
    connect(m_filterBar, &FilterBar::listWanted, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_filterBar, &FilterBar::matchWanted, this, &AccountsPage::awaitMatch);
    connect(m_view, &AccountView::typed, m_filterBar, &FilterBar::startSearch);
    connect(&m_model, &models::AccountTableModel::replaced, this, &AccountsPage::showList);
    connect(&m_model, &models::AccountTableModel::selectFinished, this, &AccountsPage::showList);
    connect(m_view, &AccountView::revealed, this, [this] {
        if (isRevealAwaited())
            finish();
    });
    connect(m_view, &AccountView::revealGivenUp, this, [this] {
        if (isRevealAwaited())
            giveUp(tr("The account couldn't be shown."));
    });
    connect(m_view, &AccountView::revealFailed, this, [this](const AccountId &id) {
        if (m_awaited == Awaited::Row) { // it was no id, then
            chooseFirst();
            return;
        }
        const QString why = tr("%1 is in the book, but not in the list.").arg(visibleText(id.text()));
        Q_EMIT said(why);
        if (isRevealAwaited())
            giveUp(why);
    });
    connect(m_typeAhead, &TypeAhead::cancelled, this, [this] { m_awaited = Awaited::Nothing; });
    connect(m_typeAhead, &TypeAhead::refused, m_view, &AccountView::clearChoice); // it is for nobody
    connect(m_typeAhead, &TypeAhead::refused, this, &AccountsPage::said);
}

void AccountsPage::connectLookup()
{
    connect(m_lookup, &BalanceLookup::asked, this, [this] {
        m_view->stopRevealing();
        m_view->clearChoice(); // what is chosen next is what the lookup speaks of, or nothing
        m_awaited = Awaited::Lookup;
        m_typeAhead->hold(TypeAhead::From::FirstCommand);
    });
    connect(m_lookup, &BalanceLookup::found, this, [this](const AccountId &id) {
        m_filterBar->flush(); // else the list would be replaced behind it
        m_view->reveal(id);
    });
    connect(m_lookup, &BalanceLookup::notFound, this, [this] { giveUp(tr("The account wasn't found.")); });
    connect(m_lookup, &BalanceLookup::abandoned, this, [this] {
        if (m_awaited == Awaited::Lookup)
            finish();
    });
    connect(m_lookup, &BalanceLookup::listWanted, this, [this](const AccountId &id) {
        m_filterBar->reset();
        m_view->reveal(id);
    });
    connect(m_view, &AccountView::revealed, m_lookup, &BalanceLookup::setListed);
    connect(m_view, &AccountView::revealFailed, m_lookup, &BalanceLookup::setHidden);
    connect(m_view->selected(), &SelectedAccounts::changed, m_lookup, [this] {
        if (const auto account = m_view->selected()->single())
            m_lookup->showOnly(account->id);
    });
}

AccountsPage::~AccountsPage()
{
    delete m_view; // before its model
}

void AccountsPage::setBook(book::Book *book)
{
    const bool isExchanged = m_book && book;
    const bool wasAwaited = m_awaited == Awaited::Book && book;
    m_book = book;
    if (!wasAwaited)
        m_awaited = Awaited::Nothing;
    if (isExchanged)
        m_typeAhead->settle(tr("Another book was opened.")); // the beginning was typed for the one before
    else if (!wasAwaited)
        m_typeAhead->refuse(tr("The book was closed."));
    m_wasRead = false;
    m_model.setBook(book);
    m_lookup->setBook(book);
    m_filterBar->setEnabled(book);
    for (QAction *action :
         {m_actions->search, m_actions->lookUp, m_actions->showAll, m_actions->showClosed, m_actions->refresh})
        action->setEnabled(book);
    m_filterBar->reset();
    if (book)
        m_view->restoreLayout();
    else
        m_filterBar->clearCounts();
    showState();
    if (wasAwaited) // queued: then the list has the focus
        QMetaObject::invokeMethod(this, &AccountsPage::finish, Qt::QueuedConnection);
}

void AccountsPage::showList()
{
    m_wasRead = m_book;
    showState();
    chooseMatch();
}

void AccountsPage::query()
{
    storage::AccountQuery query = m_model.query();
    query.text = m_filterBar->text();
    query.filter = m_filterBar->filter();
    query.state = m_filterBar->state();
    if (query != m_model.query())
        m_model.setQuery(query);
    m_view->selected()->setReplacementExpected(false);
}

/// The list may still be another one: what is typed now waits for the one that was asked for.
void AccountsPage::awaitMatch()
{
    if (!m_book)
        return;
    if (m_filterBar->text().isEmpty() && m_view->selected()->count() > 0) {
        m_view->setFocus(); // there is nothing to be found, and the clerk has chosen
        return;
    }
    m_awaited = Awaited::List;
    m_typeAhead->hold(TypeAhead::From::FirstKey);
    chooseMatch();
}

/// An account with just this id, else the first one.
void AccountsPage::chooseMatch()
{
    if (m_awaited != Awaited::List)
        return;
    if (m_view->selected()->isListAwaited()) {
        if (!m_model.isReading())
            giveUp(tr("The list couldn't be read.")); // why was said
        return;
    }
    if (m_model.rowCount() == 0) {
        const QString why = tr("No account matches \"%1\".").arg(visibleText(m_filterBar->text()));
        m_filterBar->focusSearch(); // what is typed next takes its place
        QApplication::beep();
        Q_EMIT said(why);
        giveUp(why);
        return;
    }
    m_awaited = Awaited::Row;
    m_view->setFocus();
    const auto id = AccountId::parse(m_filterBar->text());
    if (id && m_model.rowCount() > 1)
        m_view->reveal(*id);
    else
        chooseFirst();
}

/// Of several, none of which has just this id, the clerk has to see the first one before anything is done with it.
void AccountsPage::chooseFirst()
{
    m_view->choose(0);
    if (m_model.rowCount() == 1) {
        finish();
        return;
    }
    m_awaited = Awaited::Nothing;
    m_typeAhead->settle(tr("Several accounts match \"%1\".").arg(visibleText(m_filterBar->text())));
}

/// Else it is one that was added, or looked for by a click.
bool AccountsPage::isRevealAwaited() const
{
    return m_awaited == Awaited::Row || m_awaited == Awaited::Lookup;
}

void AccountsPage::finish()
{
    if (std::exchange(m_awaited, Awaited::Nothing) != Awaited::Nothing)
        m_typeAhead->release();
}

void AccountsPage::giveUp(const QString &why)
{
    if (std::exchange(m_awaited, Awaited::Nothing) != Awaited::Nothing)
        m_typeAhead->settle(why); // what comes next may have been meant for it
}

QWidget *AccountsPage::makeClosedNote()
{
    auto *note = new QFrame(this);
    note->setObjectName(u"closedNote"_s);
    note->setAutoFillBackground(true);
    note->setBackgroundRole(QPalette::AlternateBase);
    auto *text = new QLabel(tr("These accounts are closed and can't be changed. Reopen those that you need again."),
                            note);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *layout = new QHBoxLayout(note);
    layout->setContentsMargins(12, 5, 12, 5);
    layout->addWidget(text, 1);
    layout->addWidget(new ActionButton(m_actions->reopen, note));
    return note;
}

void AccountsPage::showOpening(const url::DatabaseUrl &url)
{
    if (m_book)
        return;
    m_empty->showBusy("book"_L1, tr("Opening %1").arg(url.displayName()), {});
    m_pages->setCurrentWidget(m_empty);
    m_awaited = Awaited::Book;
    m_typeAhead->hold(TypeAhead::From::FirstKey);
}

void AccountsPage::showFailed()
{
    giveUp(tr("The book wasn't opened."));
    showState();
}

void AccountsPage::showState()
{
    const bool isEmpty = m_wasRead && m_model.rowCount() == 0;
    const bool showsClosed = m_book && m_model.showsClosed();
    m_closedNote->setVisible(showsClosed && !isEmpty);
    const bool isReadOnly = m_book && m_book->isReadOnly();
    if (!m_book) {
        m_empty->showMessage("book"_L1, tr("No book is open"),
                             tr("A book contains your customers' accounts. It is a file of its own, or a database that "
                                "several clerks share."),
                             {m_actions->create, m_actions->open, m_actions->connectToServer});
        m_empty->showRecent(recentBooks());
    } else if (isEmpty && showsClosed) {
        m_empty->showMessage("nothing"_L1, tr("No closed account matches"),
                             tr("Closed accounts can be viewed and reopened here."), {m_actions->showAll});
    } else if (isEmpty && m_filterBar->isNarrowed()) {
        m_empty->showMessage("nothing"_L1, tr("No account matches"),
                             tr("The book has other accounts. Change the search, or show all accounts."),
                             {m_actions->showAll});
    } else if (isEmpty && isReadOnly) {
        m_empty->showMessage("book"_L1, tr("The book is empty"), tr("It has no accounts."), {});
    } else if (isEmpty) {
        m_empty->showMessage("book"_L1, tr("The book is empty"),
                             tr("Import a CSV or JSON file, add the first account, or drop a file here."),
                             {m_actions->import, m_actions->add});
    }
    m_pages->setCurrentWidget(!m_book || isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

} // namespace accountdesk::widgets
