// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ColumnRoles.h"

#include "exchange/ColumnMapping.h"
#include "exchange/ColumnWords.h"
#include "exchange/Words.h"
#include "text/CsvAmount.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

QString quoted(const QStringList &header, const QList<int> &columns)
{
    QStringList names;
    for (const int column : columns) {
        const QString name = header.value(column);
        names.append(name.isEmpty() ? Words::tr("column %1").arg(column + 1)
                                    : Words::tr("“%1” (column %2)").arg(name.left(60)).arg(column + 1));
    }
    return names.join(QStringLiteral(", "));
}

CsvDoubt columnsDoubt(const QString &what)
{
    return {.choice = text::CsvChoice::Columns, .what = what};
}

CsvDoubt unknownAmounts(const QStringList &header, const QList<int> &columns)
{
    return columnsDoubt(
        Words::tr("The meaning of these columns of amounts isn't clear: %1.").arg(quoted(header, columns)));
}

/// The columns of a header by what they hold.
class Header
{
public:
    Header(const QStringList &header, const QList<AmountVotes> &votes) : m_header(header), m_votes(votes)
    {
        for (const QString &name : header)
            m_words.append(columnWord(name));
    }

    ColumnRoles roles()
    {
        ColumnRoles roles;
        for (const ColumnMeaning &meaning : columnMeanings)
            roles.mapping.*meaning.column = meaning.role == ColumnRole::Account ? account(roles)
                                                                                : only(meaning.role, roles);
        if (m_nameByNoun >= 0 && !has(ColumnRole::Name))
            roles.mapping.name = m_nameByNoun;
        lookAtTheRest(roles);
        for (const ColumnWord &word : m_words) {
            if (!word.currency.isEmpty())
                roles.currencies.append(word.currency);
        }
        return roles;
    }

private:
    [[nodiscard]] QList<int> columns(ColumnRole role) const
    {
        QList<int> found;
        for (int column = 0; column < m_words.size(); ++column) {
            if (m_words[column].role == role)
                found.append(column);
        }
        return found;
    }
    [[nodiscard]] bool has(ColumnRole role) const { return !columns(role).isEmpty(); }

    /// "Customer" beside "Customer ID" is the name.
    int account(ColumnRoles &roles)
    {
        const QList<int> all = columns(ColumnRole::Account);
        if (all.size() == 2) {
            const bool isFirstGeneral = m_words[all[0]].isGeneral;
            const int general = all[isFirstGeneral ? 0 : 1];
            const int special = all[isFirstGeneral ? 1 : 0];
            if (m_words[general].isGeneral && !m_words[special].isGeneral
                && m_words[special].noun.startsWith(m_words[general].noun)) {
                m_nameByNoun = general;
                return special;
            }
        }
        return only(ColumnRole::Account, roles);
    }
    int only(ColumnRole role, ColumnRoles &roles) const
    {
        const QList<int> all = columns(role);
        if (all.size() > 1) {
            roles.doubts.append(
                columnsDoubt(Words::tr("More than one column could contain the same: %1.").arg(quoted(m_header, all))));
        }
        return all.size() == 1 ? all.front() : -1;
    }
    void lookAtTheRest(ColumnRoles &roles) const
    {
        const ColumnMapping &mapping = roles.mapping;
        QList<int> amounts;
        for (int column = 0; column < m_words.size(); ++column) {
            const ColumnRole role = m_words[column].role;
            const bool hasAmounts = column < m_votes.size() && m_votes[column].mayBeAmounts();
            if ((role == ColumnRole::Unknown || role == ColumnRole::Balance) && hasAmounts)
                amounts.append(column);
            if (role == ColumnRole::Unknown && !m_header[column].trimmed().isEmpty())
                roles.unused.append(m_header[column]);
        }
        if (!roles.doubts.isEmpty())
            return;
        if (mapping.account < 0)
            roles.doubts.append(columnsDoubt(Words::tr("It isn't clear which column contains the account.")));
        else if (!amounts.isEmpty() && (mapping.paid < 0 || mapping.due < 0))
            roles.doubts.append(unknownAmounts(m_header, amounts));
        else if (!mapping.isUsable())
            roles.doubts.append(columnsDoubt(Words::tr("It isn't clear which columns contain the name, paid or due.")));
    }

    const QStringList &m_header;
    const QList<AmountVotes> &m_votes;
    QList<ColumnWord> m_words;
    int m_nameByNoun = -1;
};

/// In each of the rows the third column is the second less the first: paid, due and balance.
bool areBalances(const CsvPreview &preview, const QList<int> &columns)
{
    return std::all_of(preview.rows.begin(), preview.rows.end(), [&](const QStringList &row) {
        std::array<Money, 3> amounts;
        for (size_t i = 0; i < amounts.size(); ++i) {
            const auto amount = text::parseAmount(row.value(columns[static_cast<qsizetype>(i)]).toUtf8(),
                                                  preview.format);
            if (!amount)
                return false;
            amounts[i] = *amount;
        }
        return amounts[1] - amounts[0] == amounts[2];
    });
}

/// The columns behind the balance, as export writes them: a parent's id and a JSON object, or one of the two.
void takeFurther(const CsvPreview &preview, int column, ColumnMapping &mapping)
{
    const bool isObject = std::any_of(preview.rows.begin(), preview.rows.end(),
                                      [column](const QStringList &row) { return row.value(column).startsWith(u'{'); });
    if (isObject)
        mapping.extra = column;
    else if (mapping.parent < 0)
        mapping.parent = column;
}

} // namespace

int currencyColumn(const QStringList &header, const ColumnMapping &mapping)
{
    for (int column = 0; column < header.size(); ++column) {
        const bool isMapped = std::any_of(columnMeanings.begin(), columnMeanings.end(),
                                          [&](const ColumnMeaning &of) { return mapping.*of.column == column; });
        if (!isMapped && columnWord(header[column]).role == ColumnRole::Currency)
            return column;
    }
    return -1;
}

ColumnRoles rolesByWords(const QStringList &header, const QList<AmountVotes> &votes)
{
    return Header(header, votes).roles();
}

ColumnRoles rolesByCells(const CsvPreview &preview)
{
    ColumnRoles roles;
    if (preview.votes.isEmpty())
        return roles;
    QList<int> amounts;
    roles.mapping.account = 0;
    for (int column = 1; column < preview.votes.size(); ++column) {
        if (preview.votes[column].areAmounts())
            amounts.append(column);
        else if (roles.mapping.name < 0)
            roles.mapping.name = column;
    }
    const bool isOwn = amounts == QList<int>{2, 3, 4} && areBalances(preview, amounts);
    if (amounts.size() == 2 || isOwn) {
        roles.mapping.paid = amounts[0];
        roles.mapping.due = amounts[1];
        roles.balance = isOwn ? amounts[2] : -1;
    } else if (!amounts.isEmpty()) {
        roles.doubts.append(unknownAmounts({}, amounts));
    }
    for (int column = 5; isOwn && column < std::min<qsizetype>(7, preview.votes.size()); ++column)
        takeFurther(preview, column, roles.mapping);
    if (roles.doubts.isEmpty() && !roles.mapping.isUsable())
        roles.doubts.append(
            columnsDoubt(Words::tr("The file has only one column. Perhaps its columns have another separator.")));
    return roles;
}

} // namespace accountdesk::exchange
