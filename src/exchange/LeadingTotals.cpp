// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LeadingTotals.h"

#include "exchange/TotalRows.h"

#include <algorithm>

namespace accountdesk {

namespace {

constexpr std::int64_t firstRows = 3;    ///< a report that has its totals on top begins with one
constexpr std::int64_t mostLevels = 20;  ///< of groups, whose totals follow each other
constexpr std::int64_t enoughRows = 200; ///< to see what most rows are like
constexpr size_t maxCandidates = 32;     ///< levels of groups, and accounts that look like totals

} // namespace

void LeadingTotals::Search::add(const Staging::Row &row, bool isUnlike)
{
    ++rows;
    const bool hasAmount = row.paid != Money() || row.due != Money();
    if (!isUnlike) {
        sums.rows += hasAmount;
        sums.paid += row.paid;
        sums.due += row.due;
        return;
    }
    endGroup();
    ++unlike;
    if (!hasAmount) {
        if (row.name.isEmpty())
            titles.insert(row.line);
        return;
    }
    if (candidates.size() == maxCandidates)
        candidates.erase(candidates.begin() + 1); // the first may be the whole file's
    candidates.push_back({.line = row.line, .paid = row.paid, .due = row.due, .above = sums});
}

void LeadingTotals::Search::endGroup()
{
    const auto isFound = [this](const Candidate &candidate) {
        const std::int64_t count = sums.rows - candidate.above.rows;
        if (count == 0
            || !TotalRows::areSums(candidate.paid, candidate.due, sums.paid - candidate.above.paid,
                                   sums.due - candidate.above.due))
            return false;
        (count > 1 ? ofMany : ofOne).insert(candidate.line);
        return true;
    };
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(), isFound), candidates.end());
}

bool LeadingTotals::Search::isRuledOut() const
{
    return (rows >= firstRows && unlike == 0) || (rows >= mostLevels && unlike == rows)
           || (rows >= enoughRows && unlike * 2 > rows);
}

void LeadingTotals::add(const Staging::Row &row)
{
    const QString &id = row.id.text();
    m_byId.add(row, std::none_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); }));
    m_byName.add(row, std::none_of(row.name.begin(), row.name.end(), [](QChar c) { return c.isLetter(); }));
}

void LeadingTotals::endGroup()
{
    m_byId.endGroup();
    m_byName.endGroup();
}

bool LeadingTotals::areRuledOut() const
{
    return m_byId.isRuledOut() && m_byName.isRuledOut();
}

QSet<std::int64_t> LeadingTotals::lines() const
{
    QSet<std::int64_t> lines;
    for (const Search &search : {m_byId, m_byName}) {
        if (!search.ofMany.isEmpty())
            lines += search.ofMany + search.ofOne;
    }
    const auto known = m_byId.titles.size() + m_byId.ofMany.size() + m_byId.ofOne.size();
    if (!m_byId.isRuledOut() && m_byId.rows - m_byId.unlike > 1 && known == m_byId.unlike)
        lines += m_byId.titles;
    return lines;
}

Result<QSet<std::int64_t>> findLeadingTotals(RowSource &source)
{
    LeadingTotals totals;
    Staging::Row row;
    BadRow bad;
    while (!totals.areRuledOut()) {
        ASSIGN_OR_RETURN(const auto next, source.next(row, bad));
        if (next == RowSource::Next::Row) {
            totals.add(row);
        } else if (next == RowSource::Next::End || bad.choice == CsvChoice::Totals) {
            totals.endGroup();
        }
        if (next == RowSource::Next::End)
            break;
    }
    return totals.lines();
}

} // namespace accountdesk
