// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Change.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book
namespace accountdesk::storage {
struct EntryBatch;
} // namespace accountdesk::storage

namespace accountdesk::widgets {

class AccountClosing;
class AccountPaste;
class AccountView;
class TypeAhead;
class WindowActions;

/// What a clerk does with accounts of the list: add, pay, charge, close, duplicate, copy, paste.
/// Enables the window's actions for that as the selection and the book allow: see SelectedAccounts. What is
/// asked for while none of the selected accounts is in sight only brings them there.
class AccountActions : public QObject
{
    Q_OBJECT
public:
    AccountActions(WindowActions *actions, AccountView *view, TypeAhead *typeAhead, QWidget *window);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);

Q_SIGNALS:
    /// Something was done that a clerk should know of.
    void said(const QString &sentence);
    /// A step was carried out that can be undone.
    void done(const QString &sentence, const QList<accountdesk::Applied> &applied);
    /// The same of a step with very many accounts, by the entries that it made.
    void longStepDone(const QString &sentence, const accountdesk::storage::EntryBatch &entries);

private:
    void connectActions();
    void enable();
    [[nodiscard]] bool areInSight();
    /// Does this when the action is chosen and the selected accounts are in sight.
    template<typename Do>
    void onSelected(QAction *action, Do act);
    void add(const std::optional<Account> &like);
    void enter(int kind);
    template<typename Dialog>
    void openInFront(Dialog *dialog);
    void copy();
    void showContextMenu(const QPoint &position);

    WindowActions *m_actions;
    AccountPaste *m_paste;
    AccountView *m_view;
    TypeAhead *m_typeAhead;
    QWidget *m_window;
    AccountClosing *m_closing;
    QPointer<book::Book> m_book;
};

} // namespace accountdesk::widgets
