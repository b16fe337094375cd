// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/FilterBar.h"

#include "widgets/controls/Icons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using Filter = storage::AccountQuery::Filter;
using namespace std::chrono_literals;

/// Shorter than a pause for thought, longer than between two keys of a quick typist.
constexpr auto searchPause = 180ms;

QString filterName(Filter filter)
{
    switch (filter) {
    case Filter::All:
        return FilterBar::tr("All");
    case Filter::Owing:
        return FilterBar::tr("Owing");
    case Filter::Overpaid:
        return FilterBar::tr("Overpaid");
    case Filter::Settled:
        return FilterBar::tr("Settled");
    }
    return {};
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_filters(new QButtonGroup(this)), m_closed(new QToolButton(this))
{
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search accounts or names"));
    m_search->setAccessibleName(tr("Search accounts or names"));
    m_search->setToolTip(tr("Part of an account or a name. Esc shows all accounts again."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::get("search"_L1), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 46);
    m_search->installEventFilter(this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_search, 4);
    layout->addSpacing(8);
    const std::pair<Filter, QString> filters[] = {{Filter::All, u"filterAll"_s},
                                                  {Filter::Owing, u"filterOwing"_s},
                                                  {Filter::Overpaid, u"filterOverpaid"_s},
                                                  {Filter::Settled, u"filterSettled"_s}};
    for (const auto &[filter, name] : filters) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_filters->addButton(button, int(filter));
        setCount(filter, {});
        layout->addWidget(button);
    }
    m_closed->setObjectName(u"filterClosed"_s);
    m_closed->setText(tr("Closed"));
    m_closed->setToolTip(tr("Show closed accounts instead of open ones"));
    m_closed->setAccessibleName(m_closed->toolTip());
    m_closed->setCheckable(true);
    m_closed->setAutoRaise(true);
    m_closed->setFocusPolicy(Qt::TabFocus);
    layout->addSpacing(8);
    layout->addWidget(m_closed);
    layout->addStretch();
    m_filters->button(int(Filter::All))->setChecked(true);

    m_delay.setSingleShot(true);
    m_delay.setInterval(searchPause);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_delay.start();
        Q_EMIT edited();
    });
    connect(&m_delay, &QTimer::timeout, this, &FilterBar::changed);
    connect(m_filters, &QButtonGroup::idClicked, this, &FilterBar::announce);
    connect(m_closed, &QToolButton::toggled, this, &FilterBar::stateChanged);
    connect(m_closed, &QToolButton::toggled, this, &FilterBar::announce);
}

QString FilterBar::text() const
{
    return m_search->text().trimmed();
}

Filter FilterBar::filter() const
{
    return Filter(m_filters->checkedId());
}

storage::AccountQuery::State FilterBar::state() const
{
    return m_closed->isChecked() ? storage::AccountQuery::State::Closed : storage::AccountQuery::State::Open;
}

void FilterBar::showClosed(bool closed)
{
    m_closed->setChecked(closed);
}

void FilterBar::reset()
{
    m_closed->setChecked(false);
    m_search->clear();
    m_filters->button(int(Filter::All))->setChecked(true);
    announce();
}

void FilterBar::announce()
{
    m_delay.stop();
    Q_EMIT changed();
}

void FilterBar::flush()
{
    if (isPending())
        announce();
}

void FilterBar::setCounts(const Totals &totals)
{
    const QLocale locale;
    const auto number = [&locale](std::int64_t count) { return locale.toString(qlonglong(count)); };
    setCount(Filter::All, number(totals.count));
    setCount(Filter::Owing, number(totals.owingCount));
    setCount(Filter::Overpaid, number(totals.overpaidCount));
    setCount(Filter::Settled, number(totals.count - totals.owingCount - totals.overpaidCount));
}

void FilterBar::clearCounts()
{
    for (const Filter filter : {Filter::All, Filter::Owing, Filter::Overpaid, Filter::Settled})
        setCount(filter, {});
}

void FilterBar::setCount(Filter filter, const QString &count)
{
    const QString name = filterName(filter);
    auto *button = m_filters->button(int(filter));
    button->setText(count.isEmpty() ? name : tr("%1 (%2)", "filter and number of accounts").arg(name, count));
    button->setAccessibleName(tr("Show accounts: %1").arg(button->text()));
    // It keeps its width when a search finds fewer: else all that is beside and below it would move.
    button->setMinimumWidth(count.isEmpty() ? 0 : std::max(button->minimumWidth(), button->sizeHint().width()));
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::startSearch(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        // Twice: once for the text, once to leave.
        if (m_search->text().isEmpty())
            Q_EMIT listWanted();
        m_search->clear();
        announce();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        flush();
        Q_EMIT matchWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace accountdesk::widgets
