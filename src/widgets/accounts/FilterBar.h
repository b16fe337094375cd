// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountQuery.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QButtonGroup;
class QLineEdit;
class QToolButton;

namespace accountdesk::widgets {

/// Which accounts the list shows: a search field, and all, owing, overpaid or settled ones with
/// their numbers, open or closed. Says what is wanted; whoever reads the book does the rest.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Without surrounding space.
    [[nodiscard]] QString text() const;
    [[nodiscard]] storage::AccountQuery::Filter filter() const;
    [[nodiscard]] storage::AccountQuery::State state() const;
    [[nodiscard]] bool isNarrowed() const
    {
        return !text().isEmpty() || filter() != storage::AccountQuery::Filter::All
               || state() != storage::AccountQuery::State::Open;
    }
    void showClosed(bool closed);
    /// Shows all accounts again.
    void reset();
    /// The numbers of all accounts that the search text fits.
    void setCounts(const Totals &totals);
    void clearCounts();
    void focusSearch();
    /// As if the clerk had typed this into the search field.
    void startSearch(const QString &text);
    /// Whether changed() is still to come.
    [[nodiscard]] bool isPending() const { return m_delay.isActive(); }
    /// Says changed() now, if it is still to come.
    void flush();

Q_SIGNALS:
    /// The text is another one: changed() follows.
    void edited();
    /// A moment after the last keystroke, at once for everything else.
    void changed();
    /// Closed accounts are wanted, or open ones again; changed() follows.
    void stateChanged(bool closed);
    /// The clerk wants to go on to the list.
    void listWanted();
    /// The clerk wants what is searched for, as soon as it is found.
    void matchWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setCount(storage::AccountQuery::Filter filter, const QString &count);
    void announce();

    QLineEdit *m_search;
    QButtonGroup *m_filters;
    QToolButton *m_closed;
    QTimer m_delay;
};

} // namespace accountdesk::widgets
