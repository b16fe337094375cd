// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/LongStep.h"
#include "core/Change.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class AccountView;

/// Closes the accounts that are selected in the list, and reopens closed ones. Asks first, unless it is one
/// settled account; shows the progress of what takes long, also of its undo and redo.
class AccountClosing : public QObject
{
    Q_OBJECT
public:
    AccountClosing(AccountView *view, QWidget *window);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);
    void closeSelected();
    void reopenSelected();

Q_SIGNALS:
    /// Something was done that a clerk should know of.
    void said(const QString &sentence);
    /// A step was carried out that can be undone.
    void done(const QString &sentence, const QList<accountdesk::Applied> &applied);
    /// The same of a step with more accounts than that could name, by the entries that it made.
    void longStepDone(const QString &sentence, const accountdesk::storage::EntryBatch &entries);

private:
    enum class What { Close, Reopen };
    void start(What what);
    void takeFew(What what);
    void takeMany(What what);
    void count(What what, const storage::AccountSelection &accounts);
    void askAboutMany(What what, const book::ChosenAccounts &chosen, const Result<> &same);
    void ask(What what, const QString &name, const Totals &totals, const std::function<void()> &yes,
             const std::function<void()> &no);
    void apply(What what, const QList<Account> &accounts);
    void show(const book::LongStep &step);
    void finish(const book::LongStep &step, const book::LongStep::Outcome &outcome);
    void sayDone(const book::LongStep &step, const storage::BulkChange::Outcome &outcome);
    [[nodiscard]] bool isOf(What what) const;
    [[nodiscard]] QString sums(const Totals &totals) const;

    AccountView *m_view;
    QWidget *m_window;
    QPointer<book::Book> m_book;
};

} // namespace accountdesk::widgets
