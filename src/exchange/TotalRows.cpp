// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TotalRows.h"

#include "text/CellText.h"

#include <algorithm>

namespace accountdesk::exchange {

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool TotalRows::isTotal(const storage::Staging::Row &row, Names names) const
{
    const QString &id = row.id.text();
    const bool isSumOfRows = isSum(row, m_all) || isSum(row, m_group);
    if (isSumOfRows && (hasOtherId(row) || hasOtherName(row)))
        return true;
    // Words where the others have an id, and no name: "Carried forward", "Average".
    const bool isPhrase = names == Names::InFile && row.name.isEmpty() && !hasDigit(id) && id.contains(u' ');
    return isPhrase || text::CellText::isTotalWord(id) || text::CellText::isTotalWord(row.name);
}

bool TotalRows::isRemark(const storage::Staging::Row &row) const
{
    const QString &id = row.id.text();
    const bool isWord = id.front().isLetterOrNumber() && id.back().isLetterOrNumber()
                        && std::none_of(id.begin(), id.end(), [](QChar c) { return c.isSpace(); });
    return !isWord || (m_all.rows > 0 && m_allHaveDigits && !hasDigit(id));
}

void TotalRows::add(const storage::Staging::Row &row)
{
    for (Sums *const sums : {&m_all, &m_group}) {
        ++sums->rows;
        sums->paid += row.paid;
        sums->due += row.due;
    }
    m_allHaveDigits = m_allHaveDigits && hasDigit(row.id.text());
    m_allHaveNames = m_allHaveNames && hasLetter(row.name);
}

bool TotalRows::isSum(const storage::Staging::Row &row, const Sums &sums)
{
    const bool isOfBoth = row.paid.cents() == sums.paid.cents() && row.due.cents() == sums.due.cents();
    return sums.rows >= 2 && areSums(row.paid, row.due, sums.paid, sums.due)
           && (isOfBoth || sums.rows >= 3 || row.name.isEmpty());
}

bool TotalRows::areSums(Money paid, Money due, MoneyTotal allPaid, MoneyTotal allDue)
{
    const bool isPaid = paid.cents() == allPaid.cents();
    const bool isDue = due.cents() == allDue.cents();
    return (isPaid || paid == Money()) && (isDue || due == Money())
           && ((isPaid && paid != Money()) || (isDue && due != Money()));
}

bool TotalRows::hasOtherId(const storage::Staging::Row &row) const
{
    return m_allHaveDigits && !hasDigit(row.id.text());
}

/// None, or as a bank's last record `99,2,…` has the number of rows in its place.
bool TotalRows::hasOtherName(const storage::Staging::Row &row) const
{
    return m_allHaveNames && !hasLetter(row.name);
}

} // namespace accountdesk::exchange
