// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TotalRows.h"

#include "exchange/CellText.h"

#include <algorithm>

namespace accountdesk {

namespace {

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

bool TotalRows::isTotal(const Staging::Row &row) const
{
    return isSumOfAll(row) || CellText::isTotalWord(row.id.text()) || CellText::isTotalWord(row.name);
}

bool TotalRows::isRemark(const Staging::Row &row) const
{
    const QString &id = row.id.text();
    const bool isWord = id.front().isLetterOrNumber() && id.back().isLetterOrNumber()
                        && std::none_of(id.begin(), id.end(), [](QChar c) { return c.isSpace(); });
    return !isWord || (m_rows > 0 && m_allHaveDigits && !hasDigit(id));
}

void TotalRows::add(const Staging::Row &row)
{
    ++m_rows;
    m_paid += row.paid;
    m_due += row.due;
    m_allHaveDigits = m_allHaveDigits && hasDigit(row.id.text());
    m_allHaveNames = m_allHaveNames && !row.name.isEmpty();
}

bool TotalRows::isSumOfAll(const Staging::Row &row) const
{
    const bool isSum = m_paid.cents() == row.paid.cents() && m_due.cents() == row.due.cents()
                       && (m_paid.cents() != 0 || m_due.cents() != 0);
    return isSum && m_rows >= 2
           && ((m_allHaveDigits && !hasDigit(row.id.text())) || (m_allHaveNames && row.name.isEmpty()));
}

} // namespace accountdesk
