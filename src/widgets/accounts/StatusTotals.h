// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountQuery.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace accountdesk::widgets {

/// The sums in the status bar: of the selected accounts and of all that the list shows, and what an
/// owing one owes on average. As much of it as there is room for; the rest in a tool tip. A busy bar
/// says when the book is at work.
class StatusTotals : public QWidget
{
    Q_OBJECT
public:
    explicit StatusTotals(QWidget *parent = nullptr);

    void setCurrency(const QString &label);
    /// Empty: no book is open, or it isn't known yet.
    void setTotals(const std::optional<Totals> &totals);
    /// Empty: fewer than two accounts are selected.
    void setSelection(const std::optional<Totals> &totals);
    /// Shown when it lasts longer than a moment.
    void setBusy(bool busy);

    /// What the shortest wording needs.
    [[nodiscard]] int shortestWidth() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The sums need another width than before.
    void widthChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Wording = QString (StatusTotals::*)(const QString &what, const Totals &totals) const;

    void changed();
    void showTexts();
    [[nodiscard]] int widthWith(Wording wording) const;
    [[nodiscard]] QString withAverage(const QString &what, const Totals &totals) const;
    [[nodiscard]] QString inFull(const QString &what, const Totals &totals) const;
    [[nodiscard]] QString inShort(const QString &what, const Totals &totals) const;
    [[nodiscard]] QString explanation(const Totals &totals) const;
    [[nodiscard]] QString amount(const MoneyTotal &total) const;

    std::optional<Totals> m_totals;
    std::optional<Totals> m_selectionTotals;
    QString m_currency;
    QProgressBar *m_busy;
    QLabel *m_selection;
    QLabel *m_all;
    QTimer m_delay;
};

} // namespace accountdesk::widgets
