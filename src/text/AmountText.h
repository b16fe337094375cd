// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace accountdesk::text {

/// How negative amounts are written.
enum class Negatives { Any, InFront, Behind, InParentheses };

/// An amount's parts: `(EUR 1.234,50)` is 1.234,50, negative, in EUR. Which sign is the decimal one is
/// for others to say. The views are into the text.
struct AmountText
{
    enum class Kind {
        Number,
        Nothing,       ///< a dash in place of an amount
        TwoSigns,      ///< such as --7 and -(67)
        DebitOrCredit, ///< such as 5.00 CR: whose account is meant isn't known
        NoAmount,
    };

    explicit AmountText(QByteArrayView text);

    Kind kind = Kind::NoAmount;
    QByteArrayView number = {};   ///< digits, separators and whatever else stands between them
    QByteArrayView currency = {}; ///< or another text of letters; empty: none
    bool isNegative = false;
    Negatives negative = Negatives::Any; ///< how, if it is negative
};

} // namespace accountdesk::text
