// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/AmountText.h"

#include "text/CellText.h"

#include <algorithm>
#include <array>

namespace accountdesk::text {

namespace {

/// Hyphen-minus, minus, en dash, and the hyphens of Unicode.
constexpr std::array<QByteArrayView, 5> minuses{"-", "\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x90", "\xE2\x80\x91"};
constexpr QByteArrayView emDash = "\xE2\x80\x94";

qsizetype minusAt(QByteArrayView text)
{
    for (const QByteArrayView minus : minuses) {
        if (text.startsWith(minus))
            return minus.size();
    }
    return 0;
}

qsizetype minusBefore(QByteArrayView text)
{
    for (const QByteArrayView minus : minuses) {
        if (text.endsWith(minus))
            return minus.size();
    }
    return 0;
}

using CellText::isDigit;
using CellText::isLetter;

/// A byte of a currency's sign or code, or of a word; of a space or minus as well, where it has several bytes.
bool isOfWord(char c)
{
    return isLetter(c) || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

qsizetype gapAt(QByteArrayView text)
{
    return std::max(CellText::spaceAt(text), minusAt(text));
}

/// How long the word is that the text begins with, with the full stop of an abbreviation: `Rs.500`, `Fr. 50`.
/// In `USD.50` it is the decimal sign.
qsizetype wordAt(QByteArrayView text)
{
    qsizetype size = 0;
    while (size < text.size() && isOfWord(text[size]) && gapAt(text.sliced(size)) == 0)
        ++size;
    const bool hasStop = size > 0 && size + 1 < text.size() && text[size] == '.' && isLetter(text[size - 1]);
    return hasStop && (size <= 2 || !isDigit(text[size + 1])) ? size + 1 : size;
}

/// How long the word is that the text ends with.
qsizetype wordBefore(QByteArrayView text)
{
    qsizetype begin = text.size();
    if (begin > 1 && text.back() == '.' && isLetter(text[begin - 2]))
        --begin;
    while (begin > 0 && isOfWord(text[begin - 1]))
        --begin;
    while (const qsizetype gap = gapAt(text.sliced(begin)))
        begin += gap;
    return text.size() - begin;
}

bool isDebitOrCredit(QByteArrayView word)
{
    static constexpr std::array<QByteArrayView, 8> words{"DR", "CR", "DB", "D", "C", "S", "H", "K"};
    if (word.endsWith('.'))
        word.chop(1);
    return std::any_of(words.begin(), words.end(),
                       [word](QByteArrayView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// `5,-` and `5.--`: no cents, as on a price tag.
QByteArrayView withoutEmptyCents(QByteArrayView text)
{
    QByteArrayView rest = text;
    while (const qsizetype dash = rest.endsWith(emDash) ? emDash.size() : minusBefore(rest))
        rest.chop(dash);
    const bool isTag = rest.size() < text.size() && rest.size() > 1 && (rest.back() == ',' || rest.back() == '.')
                       && isDigit(rest[rest.size() - 2]);
    return isTag ? rest : text;
}

/// Takes signs, parentheses and a currency off, from the outside in.
class Peeler
{
public:
    Peeler(QByteArrayView text, AmountText &parts) : m_text(text), m_parts(parts) {}

    [[nodiscard]] bool peel()
    {
        for (;;) {
            m_text = CellText::trimmed(m_text);
            if (m_text.isEmpty() || (isDigit(m_text.front()) && isDigit(m_text.back())))
                return true;
            bool taken = takeWord() || takeParentheses();
            if (!taken) {
                m_text = withoutEmptyCents(m_text);
                taken = takeSigns();
            }
            if (m_isFaulty)
                return false;
            if (!taken)
                return true;
        }
    }
    [[nodiscard]] QByteArrayView rest() const { return m_text; }

private:
    enum class Sign { Plus, Minus };

    bool takeWord()
    {
        if (!m_parts.currency.isEmpty())
            return false;
        if (const qsizetype size = wordAt(m_text)) {
            m_parts.currency = m_text.first(size);
            m_text = m_text.sliced(size);
            return true;
        }
        if (const qsizetype size = wordBefore(m_text)) {
            m_parts.currency = m_text.last(size);
            m_text.chop(size);
            return true;
        }
        return false;
    }
    bool takeParentheses()
    {
        if (m_text.size() < 2 || m_text.front() != '(' || m_text.back() != ')')
            return false;
        m_text = m_text.sliced(1, m_text.size() - 2);
        return takeSign(Sign::Minus, Negatives::InParentheses);
    }
    bool takeSigns()
    {
        if (m_text.isEmpty())
            return false;
        if (const qsizetype size = minusAt(m_text)) {
            m_text = m_text.sliced(size);
            return takeSign(Sign::Minus, Negatives::InFront);
        }
        if (m_text.front() == '+') {
            m_text = m_text.sliced(1);
            return takeSign(Sign::Plus, Negatives::InFront);
        }
        if (const qsizetype size = minusBefore(m_text)) {
            m_text.chop(size);
            return takeSign(Sign::Minus, Negatives::Behind);
        }
        if (m_text.back() == '+') {
            m_text.chop(1);
            return takeSign(Sign::Plus, Negatives::Behind);
        }
        return false;
    }
    bool takeSign(Sign sign, Negatives how)
    {
        m_isFaulty = m_hasSign;
        m_hasSign = true;
        m_parts.isNegative = sign == Sign::Minus;
        m_parts.negative = how;
        return true;
    }

    QByteArrayView m_text;
    AmountText &m_parts;
    bool m_hasSign = false;
    bool m_isFaulty = false;
};

} // namespace

AmountText::AmountText(QByteArrayView text)
{
    text = CellText::trimmed(text);
    if (text == emDash) {
        kind = Kind::Nothing;
        return;
    }
    Peeler peeler(text, *this);
    if (!peeler.peel()) {
        kind = Kind::TwoSigns;
        return;
    }
    number = peeler.rest();
    const bool hasDigits = std::any_of(number.begin(), number.end(), isDigit);
    if (hasDigits)
        kind = isDebitOrCredit(currency) ? Kind::DebitOrCredit : Kind::Number;
    else if (number.isEmpty() && isNegative && negative == Negatives::InFront)
        kind = Kind::Nothing;
    if (kind == Kind::Nothing)
        isNegative = false;
}

} // namespace accountdesk::text
