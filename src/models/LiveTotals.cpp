// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LiveTotals.h"

namespace accountdesk::models {

bool passes(storage::AccountQuery::Filter filter, const Account &account)
{
    switch (filter) {
    case storage::AccountQuery::Filter::All:
        break;
    case storage::AccountQuery::Filter::Owing:
        return account.due > account.paid;
    case storage::AccountQuery::Filter::Overpaid:
        return account.due < account.paid;
    case storage::AccountQuery::Filter::Settled:
        return account.due == account.paid;
    }
    return true;
}

void LiveTotals::set(const storage::AccountQuery &query, const Counted &counted)
{
    m_query = query;
    m_counted = counted;
}

bool LiveTotals::areOf(const storage::AccountQuery &query, std::int64_t count) const
{
    return m_counted.mark.isValid() && m_query == query && m_counted.totals.count == count;
}

bool LiveTotals::follow(const QList<Applied> &applied, const std::optional<book::Book::Marks> &marks,
                        const IsShown &isShown)
{
    if (m_counted.mark.isValid() && marks && m_counted.mark == marks->after)
        return true;
    const bool isNext = m_counted.mark.isValid() && marks && m_counted.mark == marks->before;
    const auto totals = isNext ? after(applied, isShown) : std::nullopt;
    if (totals)
        m_counted = {.totals = *totals, .mark = marks->after};
    else
        forget();
    return totals.has_value();
}

std::optional<Totals> LiveTotals::after(const QList<Applied> &applied, const IsShown &isShown) const
{
    if (m_query.state == storage::AccountQuery::State::Closed)
        return {};
    Totals totals = m_counted.totals;
    for (const auto &[change, before, after, absent, entry] : applied) {
        // A text is looked for in the id and the name only.
        const bool isKnown = m_query.text.isEmpty()
                             || (before && after && before->name == after->name && isShown(*before));
        if (!isKnown)
            return {};
        if (before && passes(m_query.filter, *before))
            totals.remove(*before);
        if (after && passes(m_query.filter, *after))
            totals.add(*after);
    }
    return totals;
}

} // namespace accountdesk::models
