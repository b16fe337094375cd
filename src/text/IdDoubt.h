// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace accountdesk::text {

/// What a program may have made of an account's id, or put in place of one.
enum class IdDoubt {
    None,
    NoValue,   ///< NULL, None, nan, #N/A
    Shortened, ///< a long number of which a spreadsheet has kept the first digits: `1.23E+15`
    Decimals,  ///< `123.0` for 123
    Truth,     ///< TRUE
    Date,      ///< `1-Mar` for 1-3 or MAR1
    Formula,   ///< `=A1+1`
    Quotes,    ///< `'A1'`: of other quotes than the file's
};

/// Judges an id's text as a file has it; quickly, since each row has one.
[[nodiscard]] IdDoubt idDoubt(QByteArrayView text);

} // namespace accountdesk::text
