// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RepeatedHeader.h"

#include "exchange/ColumnMapping.h"
#include "exchange/ColumnWords.h"
#include "text/CellText.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

constexpr qsizetype maxName = 40;
constexpr qsizetype maxNames = 200;

ColumnRole roleOf(QByteArrayView cell)
{
    const QByteArrayView name = text::CellText::trimmed(cell);
    if (name.isEmpty() || name.size() > maxName || std::all_of(name.begin(), name.end(), text::CellText::isDigit))
        return ColumnRole::Unknown;
    return columnWord(QString::fromUtf8(name)).role;
}

} // namespace

bool RepeatedHeader::isAgain(const std::vector<text::CsvReader::Cell> &cells) const
{
    return !m_names.empty() && cells.size() == m_names.size()
           && std::equal(cells.begin(), cells.end(), m_names.begin(),
                         [](const text::CsvReader::Cell &cell, const QByteArray &name) {
                             return text::CellText::trimmed(cell.bytes) == name;
                         });
}

RepeatedHeader::Found RepeatedHeader::find(const std::vector<text::CsvReader::Cell> &cells,
                                           const ColumnMapping &mapping)
{
    QList<ColumnRole> roles;
    for (const text::CsvReader::Cell &cell : cells) {
        if (roles.size() < maxNames)
            roles.append(roleOf(cell.bytes));
    }
    const auto isKnown = [](ColumnRole role) { return role != ColumnRole::Unknown && role != ColumnRole::Other; };
    const bool hasAccount = roles.contains(ColumnRole::Account);
    if (!hasAccount || std::count_if(roles.cbegin(), roles.cend(), isKnown) < 2)
        return Found::None;
    const bool isSame = std::all_of(columnMeanings.begin(), columnMeanings.end(), [&](const ColumnMeaning &meaning) {
        const int column = mapping.*meaning.column;
        return column < 0 || column >= roles.size() || roles[column] == meaning.role;
    });
    return isSame ? Found::Same : Found::Other;
}

} // namespace accountdesk::exchange
