// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountTableModel.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace accountdesk {

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
    void setBook(Book *book);
    /// Says that a book is being opened, where there is none yet.
    void showOpening(const DatabaseUrl &url);
    /// Shows the list, or why there is none.
    void showState();

Q_SIGNALS:
    /// A recent book is to be opened.
    void bookWanted(const accountdesk::DatabaseUrl &url);
    /// Something came of a search that a clerk should know of.
    void said(const QString &sentence);

private:
    void connectSearch();
    void connectLookup();
    void query();
    void showList();
    void awaitMatch();
    void chooseMatch();
    /// What was asked for is selected: keys that waited are for it.
    void finish();
    /// Nothing is: they are for nobody.
    void giveUp();
    [[nodiscard]] QWidget *makeClosedNote();

    WindowActions *m_actions;
    AccountTableModel m_model;
    QPointer<Book> m_book;
    FilterBar *m_filterBar;
    BalanceLookup *m_lookup;
    QStackedWidget *m_pages;
    AccountView *m_view;
    EmptyState *m_empty;
    TypeAhead *m_typeAhead;
    QWidget *m_closedNote; ///< below the list, so that no row moves
    /// What the clerk asked for by Enter: keys wait until the list shows it.
    enum class Awaited { Nothing, List, Row, Lookup } m_awaited = Awaited::Nothing;
    bool m_wasRead = false; ///< the book, since it was opened
};

} // namespace accountdesk
