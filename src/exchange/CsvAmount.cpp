// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvAmount.h"

#include "exchange/ExchangeWords.h"

#include <algorithm>
#include <array>

namespace accountdesk {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// How many bytes at the text's beginning are the thousands separator, in any of its spellings.
qsizetype separatorLength(QByteArrayView text, char thousands)
{
    if (thousands == 0)
        return 0;
    if (text.front() == thousands)
        return 1;
    // No-break, figure, thin and narrow no-break space; the typographic apostrophe.
    static constexpr std::array<QByteArrayView, 4> spaces{"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"};
    if (thousands == ' ') {
        for (const QByteArrayView space : spaces) {
            if (text.startsWith(space))
                return space.size();
        }
    }
    if (thousands == '\'' && text.startsWith("\xE2\x80\x99"))
        return 3;
    return 0;
}

/// The amount in the C locale's spelling: what Money::parse() reads. Null when it isn't written
/// with the format's separators. The rest (number of decimals, range) is for Money to say.
class PlainAmount
{
public:
    PlainAmount(QByteArrayView text, const CsvFormat &format)
    {
        if (!text.isEmpty() && (text.front() == '-' || text.front() == '+')) {
            put(text.front());
            text = text.sliced(1);
        } else if (text.startsWith("\xE2\x88\x92")) { // the minus sign of typography
            put('-');
            text = text.sliced(3);
        }
        const char decimal = format.decimal == CsvFormat::Decimal::Comma ? ',' : '.';
        qsizetype sinceSeparator = 0;
        bool grouped = false;
        while (!text.isEmpty() && text.front() != decimal && m_valid) {
            if (const qsizetype length = separatorLength(text, format.thousands)) {
                m_valid = grouped ? sinceSeparator == 3 : sinceSeparator >= 1 && sinceSeparator <= 3;
                grouped = true;
                sinceSeparator = 0;
                text = text.sliced(length);
                continue;
            }
            takeDigit(text);
            ++sinceSeparator;
        }
        m_valid = m_valid && (!grouped || sinceSeparator == 3);
        if (!text.isEmpty() && m_valid) {
            put('.');
            text = text.sliced(1);
        }
        while (!text.isEmpty() && m_valid)
            takeDigit(text);
    }

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QByteArrayView text() const { return {m_text.data(), m_size}; }

private:
    void takeDigit(QByteArrayView &text)
    {
        m_valid = isDigit(text.front());
        put(text.front());
        text = text.sliced(1);
    }
    void put(char c)
    {
        if (m_size == static_cast<qsizetype>(m_text.size()))
            m_valid = false;
        else
            m_text[static_cast<size_t>(m_size++)] = c;
    }

    std::array<char, 64> m_text = {};
    qsizetype m_size = 0;
    bool m_valid = true;
};

/// Text that has digits and letters or a currency's sign in it.
bool hasCurrency(QByteArrayView text)
{
    bool digits = false;
    bool others = false;
    for (const QChar c : QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 64)))) {
        digits |= c.isDigit();
        others |= c.isLetter() || c.category() == QChar::Symbol_Currency;
    }
    return digits && others;
}

bool isExponent(QByteArrayView text)
{
    const auto e = std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; });
    return e != text.begin() && e != text.end() && e + 1 != text.end() && isDigit(e[-1])
           && (isDigit(e[1]) || e[1] == '-' || e[1] == '+');
}

Error notAnAmount(QByteArrayView text, Error otherwise)
{
    if (!isExponent(text) && hasCurrency(text)) {
        const QString shown = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 40)));
        return Error::invalid(ExchangeWords::tr("“%1” has a currency or other text beside the amount.").arg(shown),
                              ExchangeWords::tr("Leave the number alone in its cell."));
    }
    return otherwise;
}

} // namespace

Result<Money> parseAmount(QByteArrayView text, const CsvFormat &format)
{
    if (format.decimal == CsvFormat::Decimal::Point && format.thousands == 0 && !text.startsWith('\xE2')) {
        auto amount = Money::parse(text);
        if (!amount)
            return failure(notAnAmount(text, amount.error()));
        return amount;
    }
    const PlainAmount plain(text, format);
    if (plain.isValid()) {
        auto amount = Money::parse(plain.text());
        if (amount)
            return amount;
        // Say it with the text as the clerk has it.
        Error error = amount.error();
        error.happened.replace(QString::fromLatin1(plain.text()), QString::fromUtf8(text));
        return failure(error);
    }
    const QString shown = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 40)));
    return failure(notAnAmount(
        text,
        Error::invalid(ExchangeWords::tr("“%1” isn't an amount with the file's decimal sign and thousands separator.")
                           .arg(shown))));
}

void appendAmount(QByteArray &to, Money amount, const CsvFormat &format)
{
    const bool negative = amount.cents() < 0;
    auto rest = static_cast<std::uint64_t>(amount.cents());
    if (negative)
        rest = 0 - rest;
    std::array<char, 40> text; // from its end on
    char *begin = text.data() + text.size();
    const auto putDigit = [&] {
        *--begin = static_cast<char>('0' + rest % 10);
        rest /= 10;
    };
    putDigit();
    putDigit();
    *--begin = format.decimal == CsvFormat::Decimal::Comma ? ',' : '.';
    int units = 0;
    do {
        if (format.thousands != 0 && units > 0 && units % 3 == 0)
            *--begin = format.thousands;
        putDigit();
        ++units;
    } while (rest > 0);
    if (negative)
        *--begin = '-';
    to.append(QByteArrayView(begin, text.data() + text.size()));
}

} // namespace accountdesk
