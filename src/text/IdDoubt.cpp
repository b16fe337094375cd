// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/IdDoubt.h"

#include "text/CellText.h"

#include <algorithm>
#include <array>

namespace accountdesk::text {

namespace {

using CellText::isDigit;
using CellText::isLetter;

template<size_t size>
bool isOneOf(const std::array<QByteArrayView, size> &words, QByteArrayView text)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QByteArrayView word) { return word.compare(text, Qt::CaseInsensitive) == 0; });
}

/// `?`, `-`, `---`
bool hasOnlySigns(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<signed char>(c) > ' ' && !isDigit(c) && !isLetter(c); });
}

/// `=A1+1`, `=TEXT(A1)`; nothing in `=1+1` refers to anything.
bool isFormula(QByteArrayView text)
{
    return text.front() == '=' && std::any_of(text.begin(), text.end(), isLetter);
}

bool isNoValue(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 14> words{"None",      "nan",     "NaT",    "N/A",    "NA",
                                                          "nil",       "nul",     "<NA>",   "-nan",   "n.a.",
                                                          "undefined", "(blank)", "(none)", "(empty)"};
    return CellText::isNull(text) || isOneOf(words, text)
           || isOneOf(std::array<QByteArrayView, 4>{"null", "(null)", "[null]", "<null>"}, text);
}

/// In the languages that spreadsheets have.
bool isTruth(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 10> words{"true", "false",     "wahr",  "falsch", "vrai",
                                                          "faux", "verdadero", "falso", "vero",   "waar"};
    return isOneOf(words, text);
}

/// Digits, a point or comma, and zeros.
bool hasEmptyDecimals(QByteArrayView text)
{
    const auto *const sign = std::find_if_not(text.begin(), text.end(), isDigit);
    return sign != text.end() && sign + 1 != text.end() && (*sign == '.' || *sign == ',') && text.end() - sign <= 3
           && std::all_of(sign + 1, text.end(), [](char c) { return c == '0'; });
}

/// As a spreadsheet shows a day or month of this year: `1-Mar`, `Mar-01`.
bool isDate(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const qsizetype dash = text.size() < 5 || text.size() > 6 ? -1 : text.indexOf('-');
    if (dash < 1)
        return false;
    const QByteArrayView first = text.first(dash);
    const QByteArrayView second = text.sliced(dash + 1);
    const auto isMonth = [](QByteArrayView part) {
        return std::find(months.begin(), months.end(), part) != months.end();
    };
    const auto areDigits = [](QByteArrayView part) {
        return !part.isEmpty() && part.size() <= 2 && std::all_of(part.begin(), part.end(), isDigit);
    };
    return (isMonth(first) && second.size() == 2 && areDigits(second)) || (areDigits(first) && isMonth(second));
}

} // namespace

IdDoubt idDoubt(QByteArrayView text)
{
    constexpr qsizetype maxWord = 9;
    if (text.isEmpty())
        return IdDoubt::None;
    const bool endsWithDigit = isDigit(text.back());
    if (isDigit(text.front()) && endsWithDigit) {
        if (std::all_of(text.begin(), text.end(), isDigit))
            return IdDoubt::None;
        return hasEmptyDecimals(text)              ? IdDoubt::Decimals
               : CellText::isShortenedNumber(text) ? IdDoubt::Shortened
                                                   : IdDoubt::None;
    }
    if (isDate(text))
        return IdDoubt::Date;
    if (text.size() > 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"'))
        return IdDoubt::Quotes;
    if (isFormula(text))
        return IdDoubt::Formula;
    if (CellText::isSpreadsheetError(text) || hasOnlySigns(text) || text == "[object Object]")
        return IdDoubt::NoValue;
    if (endsWithDigit || text.size() > maxWord)
        return IdDoubt::None;
    return isNoValue(text) ? IdDoubt::NoValue : isTruth(text) ? IdDoubt::Truth : IdDoubt::None;
}

} // namespace accountdesk::text
