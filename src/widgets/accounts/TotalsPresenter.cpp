// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/TotalsPresenter.h"

#include "core/Async.h"
#include "models/AccountTableModel.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/FilterBar.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/accounts/StatusTotals.h"

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

constexpr auto pause = 120ms;

} // namespace

TotalsPresenter::TotalsPresenter(AccountView *view, FilterBar *filterBar, StatusTotals *status, QObject *parent)
    : QObject(parent), m_view(view), m_filterBar(filterBar), m_status(status)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(pause);
    connect(&m_delay, &QTimer::timeout, this, &TotalsPresenter::sumSelection);
    connect(view->selected(), &SelectedAccounts::changed, &m_delay, qOverload<>(&QTimer::start));
    connect(view->accounts(), &models::AccountTableModel::selectStarted, this, [this] {
        m_isReading = true;
        showBusy();
    });
    connect(view->accounts(), &models::AccountTableModel::totalsChanged, this, &TotalsPresenter::showTotals);
    connect(view->accounts(), &models::AccountTableModel::selectFinished, this, [this](const Totals &totals) {
        m_isReading = false;
        showBusy();
        showTotals(totals);
    });
}

void TotalsPresenter::setBook(book::Book *book)
{
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    ++m_question;
    m_isReading = false;
    m_status->setTotals({});
    m_status->setSelection({});
    showBusy();
    if (!book)
        return;
    const auto showCurrency = [this] { m_status->setCurrency(m_book->settings().currency); };
    connect(book, &book::Book::settingsChanged, this, showCurrency);
    connect(book, &book::Book::busyChanged, this, &TotalsPresenter::showBusy);
    showCurrency();
}

void TotalsPresenter::showBusy()
{
    m_status->setBusy(m_isReading || (m_book && m_book->isBusy()));
}

void TotalsPresenter::showTotals(const Totals &totals)
{
    if (!m_book)
        return;
    m_totals = totals;
    m_status->setTotals(totals);
    m_delay.start();
    const storage::AccountQuery &query = m_view->accounts()->query();
    if (query.filter == storage::AccountQuery::Filter::All) {
        m_filterBar->setCounts(totals);
        return;
    }
    const storage::AccountQuery unfiltered{.text = query.text, .state = query.state};
    const auto isOutdated = [this, unfiltered, book = m_book] {
        const storage::AccountQuery &now = m_view->accounts()->query();
        return !book || book != m_book || unfiltered.text != now.text || unfiltered.state != now.state;
    };
    whenDone(this, m_book->totals(unfiltered), [this, isOutdated](const Result<Totals> &all) {
        if (all && !isOutdated())
            m_filterBar->setCounts(*all);
    });
}

void TotalsPresenter::sumSelection()
{
    const int question = ++m_question;
    if (m_summing)
        m_summing->cancel();
    m_summing.reset();
    const qsizetype count = m_view->selected()->count();
    if (!m_book || count < 2) {
        m_status->setSelection({});
    } else if (count == m_totals.count) {
        m_status->setSelection(m_totals);
    } else {
        const auto sums = std::make_shared<Totals>();
        m_summing = std::make_shared<Progress>();
        const auto read = m_view->accounts()->forEach(
            m_view->selected()->ranges(), [sums](const Account &account) { sums->add(account); }, m_summing);
        whenDone(this, read, [this, question, sums](const Result<> &done) {
            if (question == m_question) // none rather than those of other accounts
                m_status->setSelection(done ? *sums : Totals());
        });
    }
}

} // namespace accountdesk::widgets
