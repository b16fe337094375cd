// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/CsvFormat.h"

#include <QByteArrayView>
#include <QStringList>

#include <array>

namespace accountdesk::exchange {

/// What the cells of a column say about how amounts are written, gathered over the whole file.
class AmountVotes
{
public:
    void add(QByteArrayView cell);
    /// The votes of two columns together.
    AmountVotes &operator+=(const AmountVotes &other);

    /// Nearly all cells that hold something could be amounts, and some do.
    [[nodiscard]] bool areAmounts() const { return m_amounts > 0 && m_amounts * 10 >= m_filled * 9; }
    /// So many could, or one with decimals, that somebody has to say what the column holds.
    [[nodiscard]] bool mayBeAmounts() const
    {
        return m_amounts > 0 && (m_amounts * 2 >= m_filled || m_point.decimal + m_comma.decimal > 0);
    }
    /// It has a cell that could be an amount.
    [[nodiscard]] bool hasAmounts() const { return m_amounts > 0; }
    /// The signs and codes of currencies that stand beside amounts, the first eight.
    [[nodiscard]] const QStringList &currencies() const { return m_currencies; }
    /// How a negative amount is written, if all are written alike.
    [[nodiscard]] text::Negatives negatives() const;

    /// Sets decimal sign, thousands separator, what is doubtful, as far as it isn't known.
    void decide(const text::KnownCsvFormat &known, text::CsvFormat &format) const;

private:
    /// What is said of the point, or of the comma.
    struct Sign
    {
        std::int64_t decimal = 0;     ///< one or two digits follow, or it can't be anything else
        std::int64_t longDecimal = 0; ///< of these: three or more follow
        std::int64_t group = 0;       ///< it stands twice, or the other one follows
        std::int64_t unclear = 0;     ///< 1.005: a thousand and five, or a number with three decimals
    };

    [[nodiscard]] bool takeCurrency(QByteArrayView word);
    void addNumber(QByteArrayView number);
    void addSign(Sign &sign, QByteArrayView number, qsizetype at);

    std::int64_t m_filled = 0;
    std::int64_t m_amounts = 0;
    Sign m_point;
    Sign m_comma;
    std::int64_t m_apostrophes = 0;
    std::int64_t m_spaces = 0;
    std::array<std::int64_t, 4> m_negatives = {}; ///< by Negatives
    QStringList m_currencies;
    QByteArray m_lastWord; ///< beside an amount, and whether it is a currency
    bool m_isCurrency = false;
};

} // namespace accountdesk::exchange
