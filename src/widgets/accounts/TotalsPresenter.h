// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace accountdesk::widgets {

class AccountView;
class FilterBar;
class StatusTotals;

/// Keeps the numbers around the list up to date: the sums in the status bar and the counts on the
/// filters, while the selection, the query or the book change.
class TotalsPresenter : public QObject
{
    Q_OBJECT
public:
    /// Not owned.
    TotalsPresenter(AccountView *view, FilterBar *filterBar, StatusTotals *status, QObject *parent);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);

private:
    void showTotals(const Totals &totals);
    void sumSelection();
    void showBusy();

    AccountView *m_view;
    FilterBar *m_filterBar;
    StatusTotals *m_status;
    QPointer<book::Book> m_book;
    Totals m_totals;                     ///< of all that the list shows
    QTimer m_delay;                      ///< while the selection grows under the mouse
    int m_question = 0;                  ///< tells a late answer
    std::shared_ptr<Progress> m_summing; ///< up the selection
    bool m_isReading = false;
};

} // namespace accountdesk::widgets
