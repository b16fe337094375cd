// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LeadingTotals.h"

#include "exchange/TotalRows.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

constexpr std::int64_t firstRows = 3;    ///< a report that has its totals on top begins with one
constexpr std::int64_t mostLevels = 20;  ///< of groups, whose totals follow each other
constexpr std::int64_t enoughRows = 200; ///< to see what most rows are like
constexpr size_t maxCandidates = 32;     ///< levels of groups, and accounts that look like totals

} // namespace

void LeadingTotals::Search::add(const storage::Staging::Row &row, Looks looks)
{
    const bool isUnlike = looks == Looks::Unlike;
    ++rows;
    isFirstUnlike = isFirstUnlike || (rows == 1 && isUnlike);
    unlike += isUnlike;
    // For good: what comes later would be judged by a part of the file.
    isRuledOut = isRuledOut || (rows >= firstRows && unlike == 0) || (rows >= mostLevels && unlike == rows)
                 || (rows >= enoughRows && unlike * 2 > rows);
    const bool hasAmount = row.paid != Money() || row.due != Money();
    if (!isUnlike) {
        sums.rows += hasAmount;
        sums.paid += row.paid;
        sums.due += row.due;
        return;
    }
    endGroup();
    if (!hasAmount) {
        if (row.name.isEmpty())
            titles.insert(row.line);
        return;
    }
    ++unlikeWithAmount;
    if (candidates.size() == maxCandidates)
        candidates.erase(candidates.begin() + 1); // the first may be the whole file's
    candidates.push_back({.line = row.line, .amounts = {.paid = row.paid, .due = row.due}, .above = sums});
}

void LeadingTotals::Search::endGroup()
{
    const auto isFound = [this](const Candidate &candidate) {
        const std::int64_t count = sums.rows - candidate.above.rows;
        if (count == 0
            || !TotalRows::areSums(candidate.amounts.paid, candidate.amounts.due, sums.paid - candidate.above.paid,
                                   sums.due - candidate.above.due))
            return false;
        (count > 1 ? ofMany : ofOne).insert(candidate.line, candidate.amounts);
        return true;
    };
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(), isFound), candidates.end());
}

/// One row that is a sum by chance makes no others totals.
LeadingTotals::Totals LeadingTotals::Search::totals() const
{
    if (isRuledOut || ofMany.isEmpty() || (ofMany.size() + ofOne.size()) * 2 <= unlikeWithAmount)
        return {};
    Totals all = ofMany;
    all.insert(ofOne);
    return all;
}

void LeadingTotals::add(const storage::Staging::Row &row)
{
    m_byId.add(row, hasDigit(row.id.text()) ? Looks::LikeAnAccount : Looks::Unlike);
    m_byName.add(row, hasLetter(row.name) ? Looks::LikeAnAccount : Looks::Unlike);
    if (m_byId.rows == 1)
        m_first = {.line = row.line, .amounts = {.paid = row.paid, .due = row.due}};
    m_all.rows += row.paid != Money() || row.due != Money();
    m_all.paid += row.paid;
    m_all.due += row.due;
}

void LeadingTotals::endGroup()
{
    m_byId.endGroup();
    m_byName.endGroup();
}

/// Accounts without digits or names among the others don't hide the file's total.
bool LeadingTotals::isFirstATotal(const Totals &found) const
{
    const bool isUnlike = (m_byId.isFirstUnlike && !m_byId.isRuledOut)
                          || (m_byName.isFirstUnlike && !m_byName.isRuledOut);
    Sums others = m_all;
    Totals notAccounts = found;
    notAccounts.insert(m_first.line, m_first.amounts);
    for (const Amounts &amounts : std::as_const(notAccounts)) {
        others.rows -= amounts.paid != Money() || amounts.due != Money();
        others.paid = others.paid - MoneyTotal::fromCents(amounts.paid.cents());
        others.due = others.due - MoneyTotal::fromCents(amounts.due.cents());
    }
    return isUnlike && others.rows > 1 && m_first.amounts.paid.cents() == others.paid.cents()
           && m_first.amounts.due.cents() == others.due.cents();
}

QSet<std::int64_t> LeadingTotals::lines() const
{
    Totals found = m_byId.totals();
    const qsizetype known = m_byId.titles.size() + found.size();
    found.insert(m_byName.totals());
    QSet<std::int64_t> lines(found.keyBegin(), found.keyEnd());
    if (isFirstATotal(found))
        lines.insert(m_first.line);
    if (!m_byId.isRuledOut && m_byId.rows - m_byId.unlike > 1 && known == m_byId.unlike)
        lines += m_byId.titles;
    return lines;
}

Result<QSet<std::int64_t>> findLeadingTotals(RowSource &source)
{
    LeadingTotals totals;
    storage::Staging::Row row;
    BadRow bad;
    while (!totals.areRuledOut()) {
        ASSIGN_OR_RETURN(const auto next, source.next(row, bad));
        if (next == RowSource::Next::Row) {
            totals.add(row);
        } else if (next == RowSource::Next::End || bad.choice == text::CsvChoice::Totals) {
            totals.endGroup();
        }
        if (next == RowSource::Next::End)
            break;
    }
    return totals.lines();
}

} // namespace accountdesk::exchange
