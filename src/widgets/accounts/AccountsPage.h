// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountTableModel.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace accountdesk::widgets {

class AccountView;
class BalanceLookup;
class EmptyState;
class FilterBar;
class TypeAhead;
class WindowActions;

/// The middle of the window: search and filters, the balance lookup, and the list of accounts, or
/// what can be done while there is none.
class AccountsPage : public QWidget
{
    Q_OBJECT
public:
    AccountsPage(WindowActions *actions, QWidget *parent);
    ~AccountsPage() override;

    [[nodiscard]] AccountView *view() const { return m_view; }
    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    [[nodiscard]] BalanceLookup *lookup() const { return m_lookup; }
    [[nodiscard]] TypeAhead *typeAhead() const { return m_typeAhead; }

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);
    /// Says that a book is being opened, where there is none yet. What is typed waits for it.
    void showOpening(const url::DatabaseUrl &url);
    /// It wasn't, which the clerk has been told.
    void showFailed();
    /// Shows the list, or why there is none.
    void showState();

Q_SIGNALS:
    /// A recent book is to be opened.
    void bookWanted(const accountdesk::url::DatabaseUrl &url);
    /// Something came of a search that a clerk should know of.
    void said(const QString &sentence);

private:
    void connectSearch();
    void connectLookup();
    void query();
    void showList();
    void awaitMatch();
    void chooseMatch();
    void chooseFirst();
    [[nodiscard]] bool isRevealAwaited() const;
    /// What was asked for is there: keys that waited are for it.
    void finish();
    /// It isn't: they are for nobody.
    void giveUp(const QString &why);
    [[nodiscard]] QWidget *makeClosedNote();

    WindowActions *m_actions;
    models::AccountTableModel m_model;
    QPointer<book::Book> m_book;
    FilterBar *m_filterBar;
    BalanceLookup *m_lookup;
    QStackedWidget *m_pages;
    AccountView *m_view;
    EmptyState *m_empty;
    TypeAhead *m_typeAhead;
    QWidget *m_closedNote; ///< below the list, so that no row moves
    /// What the clerk asked for: keys wait until it is there.
    enum class Awaited { Nothing, Book, List, Row, Lookup } m_awaited = Awaited::Nothing;
    bool m_wasRead = false; ///< the book, since it was opened
};

} // namespace accountdesk::widgets
