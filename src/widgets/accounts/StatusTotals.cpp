// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/StatusTotals.h"

#include "core/Count.h"
#include "core/VisibleText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

constexpr auto moment = 300ms;
/// Between a label's amounts; wider than a space, so that they read as columns.
const QString columnGap = u"   "_s;

} // namespace

StatusTotals::StatusTotals(QWidget *parent)
    : QWidget(parent), m_busy(new QProgressBar(this)), m_selection(new QLabel(this)), m_all(new QLabel(this))
{
    m_selection->setObjectName(u"selectionTotals"_s);
    m_all->setObjectName(u"allTotals"_s);
    m_busy->setObjectName(u"busy"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(fontMetrics().averageCharWidth() * 10, fontMetrics().height() * 3 / 5);
    m_busy->setAccessibleName(tr("The book is being read or written"));
    m_busy->setToolTip(m_busy->accessibleName());
    m_busy->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 6, 2);
    layout->setSpacing(fontMetrics().averageCharWidth() * 4);
    layout->addStretch();
    for (QLabel *label : {m_selection, m_all}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    layout->addWidget(m_busy);
    layout->addWidget(m_selection);
    layout->addWidget(m_all);
    m_delay.setSingleShot(true);
    m_delay.setInterval(moment);
    connect(&m_delay, &QTimer::timeout, m_busy, &QWidget::show);
}

void StatusTotals::setCurrency(const QString &label)
{
    m_currency = visibleText(label);
    changed();
}

void StatusTotals::setTotals(const std::optional<Totals> &totals)
{
    m_totals = totals;
    changed();
}

void StatusTotals::setSelection(const std::optional<Totals> &totals)
{
    m_selectionTotals = totals;
    changed();
}

void StatusTotals::changed()
{
    showTexts();
    Q_EMIT widthChanged();
}

void StatusTotals::setBusy(bool busy)
{
    if (!busy) {
        m_delay.stop();
        m_busy->hide();
    } else if (m_busy->isHidden() && !m_delay.isActive()) {
        m_delay.start();
    }
}

QSize StatusTotals::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void StatusTotals::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTexts();
}

int StatusTotals::shortestWidth() const
{
    return widthWith(&StatusTotals::inShort);
}

int StatusTotals::widthWith(Wording wording) const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + m_busy->width() + layout()->spacing();
    for (const auto &[what, totals] :
         {std::pair(tr("Selected"), m_selectionTotals), std::pair(tr("Accounts"), m_totals)}) {
        if (totals)
            width += fontMetrics().horizontalAdvance((this->*wording)(what, *totals)) + layout()->spacing();
    }
    return width;
}

void StatusTotals::showTexts()
{
    const auto wording = [this]() -> Wording {
        for (const Wording one : {&StatusTotals::withAverage, &StatusTotals::inFull}) {
            if (widthWith(one) <= width())
                return one;
        }
        return &StatusTotals::inShort;
    }();
    const auto apply = [this, wording](QLabel *label, const std::optional<Totals> &totals, const QString &what) {
        label->setVisible(totals.has_value());
        label->setText(totals ? (this->*wording)(what, *totals) : QString());
        label->setToolTip(totals ? explanation(*totals) : QString());
        label->setAccessibleName(totals ? withAverage(what, *totals) : QString());
    };
    apply(m_selection, m_selectionTotals, tr("Selected"));
    apply(m_all, m_totals, tr("Accounts"));
}

QString StatusTotals::withAverage(const QString &what, const Totals &totals) const
{
    return inFull(what, totals) + columnGap + tr("Average owed: %1").arg(amount(totals.averageOwed()));
}

QString StatusTotals::inFull(const QString &what, const Totals &totals) const
{
    return tr("%1: %2", "Accounts: 3").arg(what, formatCount(totals.count)) + columnGap
           + tr("Paid: %1").arg(totals.paid.format(QLocale())) + columnGap
           + tr("Due: %1").arg(totals.due.format(QLocale())) + columnGap
           + tr("Balance: %1").arg(amount(totals.balance()));
}

QString StatusTotals::inShort(const QString &what, const Totals &totals) const
{
    return tr("%1: %2", "Accounts: 3").arg(what, formatCount(totals.count)) + columnGap + amount(totals.balance());
}

QString StatusTotals::explanation(const Totals &totals) const
{
    return inFull(tr("Accounts"), totals) + u'\n'
           + tr("Owing: %1, total %2, average %3")
                 .arg(formatCount(totals.owingCount), amount(totals.owed), amount(totals.averageOwed()))
           + u'\n' + tr("Overpaid: %1, total %2").arg(formatCount(totals.overpaidCount), amount(totals.overpaid));
}

QString StatusTotals::amount(const MoneyTotal &total) const
{
    return tr("%1 %2", "amount and currency").arg(total.format(QLocale()), m_currency);
}

} // namespace accountdesk::widgets
