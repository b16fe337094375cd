// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AmountVotes.h"

#include "text/CellText.h"
#include "text/CurrencySigns.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace accountdesk::exchange {

namespace {

using Decimal = text::CsvFormat::Decimal;

constexpr qsizetype maxAmount = 40;
constexpr qsizetype maxCurrencies = 8;

using text::CellText::isDigit;

/// How many digits follow the only point of a number that has nothing else in it; -1: it isn't such a number.
qsizetype plainDecimals(QByteArrayView cell)
{
    const char *at = cell.begin();
    at += at != cell.end() && *at == '-';
    const char *const digits = at;
    while (at != cell.end() && isDigit(*at))
        ++at;
    if (at == digits || at == cell.end())
        return at == digits ? -1 : 0;
    return *at == '.' && std::all_of(at + 1, cell.end(), isDigit) ? cell.end() - at - 1 : -1;
}

/// A number with its separators spelled in ASCII, where it has nothing else in it.
std::optional<QByteArray> separated(QByteArrayView number)
{
    QByteArray text;
    for (qsizetype at = 0; at < number.size();) {
        const QByteArrayView rest = number.sliced(at);
        if (const qsizetype space = text::CellText::spaceAt(rest)) {
            text.append(' ');
            at += space;
        } else if (rest.startsWith("\xE2\x80\x99")) {
            text.append('\'');
            at += 3;
        } else if (isDigit(rest.front()) || QByteArrayView(".,'").contains(rest.front())) {
            text.append(rest.front());
            ++at;
        } else {
            return {};
        }
    }
    const auto digits = std::count_if(text.cbegin(), text.cend(), isDigit);
    return digits > 0 && digits <= 20 && text.front() != '\'' ? std::optional(text) : std::nullopt;
}

/// Whether a sign that stands several times may separate thousands: not so in a date.
bool mayBeGrouped(QByteArrayView number, char sign)
{
    const qsizetype first = number.indexOf(sign);
    const qsizetype last = number.lastIndexOf(sign);
    if (first == last)
        return true;
    const auto digitsFrom = [number](qsizetype at) {
        return std::find_if_not(number.begin() + at + 1, number.end(), isDigit) - number.begin() - at - 1;
    };
    for (qsizetype at = first; at < last; at = number.indexOf(sign, at + 1)) {
        if (digitsFrom(at) < 2 || digitsFrom(at) > 3)
            return false;
    }
    return digitsFrom(last) == 3;
}

/// A word that is longer than any currency's stands in front, or a number's digits follow that is no amount.
bool isText(QByteArrayView cell)
{
    constexpr auto longest = 5;
    const char *const end = cell.end();
    const char *const word = std::find_if_not(cell.begin(), end, text::CellText::isLetter);
    return word - cell.begin() > longest
           || (word != cell.begin() && end - word > 1 && word[0] == '0' && isDigit(word[1]));
}

/// A date, a phone number or a postcode is written as no amount is.
bool isOtherNumber(QByteArrayView text)
{
    const bool isWhole = std::all_of(text.begin(), text.end(), isDigit);
    return (isWhole && (text.size() > 9 || (text.size() > 1 && text.front() == '0'))) || !mayBeGrouped(text, '.')
           || !mayBeGrouped(text, ',');
}

} // namespace

void AmountVotes::add(QByteArrayView cell)
{
    cell = text::CellText::trimmed(cell);
    if (cell.isEmpty() || text::CellText::isNull(cell))
        return;
    ++m_filled;
    if (const qsizetype decimals = plainDecimals(cell); decimals == 1 || decimals == 2) {
        ++m_amounts;
        ++m_point.decimal;
        m_negatives[static_cast<size_t>(text::Negatives::InFront)] += cell.front() == '-';
        return;
    }
    cell = text::CellText::withoutApostrophe(text::CellText::withoutFormula(cell));
    if (cell.size() > maxAmount || isText(cell))
        return;
    const text::AmountText parts(cell);
    const bool isNothing = parts.kind == text::AmountText::Kind::Nothing;
    if (!isNothing && parts.kind != text::AmountText::Kind::Number
        && parts.kind != text::AmountText::Kind::DebitOrCredit)
        return;
    const auto number = isNothing ? std::nullopt : separated(parts.number);
    if (!isNothing && (!number || isOtherNumber(*number)))
        return;
    if (parts.kind != text::AmountText::Kind::DebitOrCredit && !takeCurrency(parts.currency))
        return;
    if (isNothing) {
        --m_filled; // says nothing else
        return;
    }
    ++m_amounts;
    m_negatives[static_cast<size_t>(parts.negative)] += parts.isNegative;
    addNumber(*number);
}

/// False: the word beside the number is none.
bool AmountVotes::takeCurrency(QByteArrayView word)
{
    if (word.isEmpty())
        return true;
    if (word != m_lastWord) {
        m_lastWord = word.toByteArray();
        m_isCurrency = text::CurrencySigns::isCurrency(QString::fromUtf8(m_lastWord));
    }
    const QString sign = m_isCurrency ? QString::fromUtf8(m_lastWord) : QString();
    if (m_isCurrency && !m_currencies.contains(sign) && m_currencies.size() < maxCurrencies)
        m_currencies.append(sign);
    return m_isCurrency;
}

void AmountVotes::addNumber(QByteArrayView number)
{
    m_apostrophes += number.contains('\'');
    m_spaces += number.contains(' ');
    const qsizetype point = number.lastIndexOf('.');
    const qsizetype comma = number.lastIndexOf(',');
    if (point < 0 && comma < 0)
        return;
    Sign &last = point > comma ? m_point : m_comma;
    Sign &other = point > comma ? m_comma : m_point;
    const bool both = point >= 0 && comma >= 0;
    if (both && number.count(number[std::max(point, comma)]) == 1)
        ++other.group;
    addSign(last, number, std::max(point, comma));
}

void AmountVotes::addSign(Sign &sign, QByteArrayView number, qsizetype at)
{
    const qsizetype behind = number.size() - at - 1;
    if (number.count(number[at]) > 1) {
        ++sign.group;
        return;
    }
    const bool mayBeGroup = behind == 3 && at >= 1 && at <= 3 && number.front() != '0'
                            && std::all_of(number.begin(), number.begin() + at, isDigit);
    if (mayBeGroup) {
        ++sign.unclear;
        return;
    }
    ++sign.decimal;
    sign.longDecimal += behind > 2;
}

AmountVotes &AmountVotes::operator+=(const AmountVotes &other)
{
    const auto addAll = [](Sign &to, const Sign &from) {
        to.decimal += from.decimal;
        to.longDecimal += from.longDecimal;
        to.group += from.group;
        to.unclear += from.unclear;
    };
    addAll(m_point, other.m_point);
    addAll(m_comma, other.m_comma);
    m_filled += other.m_filled;
    m_amounts += other.m_amounts;
    m_apostrophes += other.m_apostrophes;
    m_spaces += other.m_spaces;
    for (size_t i = 0; i < m_negatives.size(); ++i)
        m_negatives[i] += other.m_negatives[i];
    for (const QString &sign : other.m_currencies) {
        if (!m_currencies.contains(sign))
            m_currencies.append(sign);
    }
    return *this;
}

text::Negatives AmountVotes::negatives() const
{
    const auto all = std::accumulate(m_negatives.begin(), m_negatives.end(), std::int64_t(0));
    for (const text::Negatives how :
         {text::Negatives::InFront, text::Negatives::Behind, text::Negatives::InParentheses}) {
        if (all > 0 && m_negatives[static_cast<size_t>(how)] == all)
            return how;
    }
    return text::Negatives::Any;
}

void AmountVotes::decide(const text::KnownCsvFormat &known, text::CsvFormat &format) const
{
    const auto said = known.decimalSign();
    bool comma = m_comma.decimal > m_point.decimal;
    if (m_comma.decimal == 0 && m_point.decimal == 0)
        comma = m_point.group > m_comma.group;
    if (said)
        comma = *said == Decimal::Comma;
    format.decimal = comma ? Decimal::Comma : Decimal::Point;
    const Sign &decimal = comma ? m_comma : m_point;
    const Sign &other = comma ? m_point : m_comma;
    // What is unclear counts where something else is clear, and nothing speaks against it. Alone it is left to
    // the clerk: such rows are refused rather than read as a thousand times too much.
    const bool isKnown = said || known.thousands;
    const bool isClear = isKnown || m_comma.decimal + m_point.decimal + m_comma.group + m_point.group > 0
                         || m_apostrophes + m_spaces > 0;
    if (!known.thousands) {
        format.thousands = 0;
        if (m_apostrophes > 0)
            format.thousands = '\'';
        else if (m_spaces > 0)
            format.thousands = ' ';
        else if (other.group > 0 || (other.unclear > 0 && isClear && other.decimal == 0))
            format.thousands = comma ? '.' : ',';
    }
    format.doubtful.clear();
    if (isKnown)
        return;
    const bool areDecimalsShort = decimal.decimal > 0 && decimal.longDecimal == 0;
    if (decimal.unclear > 0 && (!isClear || areDecimalsShort))
        format.doubtful.append(comma ? ',' : '.');
    if (other.unclear > 0 && (!isClear || other.decimal > 0))
        format.doubtful.append(comma ? '.' : ',');
}

} // namespace accountdesk::exchange
