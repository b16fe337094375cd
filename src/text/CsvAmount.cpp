// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CsvAmount.h"

#include "text/CellText.h"
#include "text/CurrencySigns.h"
#include "text/Words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace accountdesk::text {

namespace {

using CellText::isDigit;

/// `-1234.50` as nearly all amounts are: nothing about it can be doubted.
bool isPlain(QByteArrayView text)
{
    const char *at = text.begin();
    const char *const end = text.end();
    at += at != end && *at == '-';
    const char *const digits = at;
    while (at != end && isDigit(*at))
        ++at;
    if (at == digits || at == end)
        return at != digits;
    const auto decimals = end - at - 1;
    return *at == '.' && decimals >= 1 && decimals <= 2 && std::all_of(at + 1, end, isDigit);
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

/// Digits between separators: by three, or in India by two but for the last three.
class Groups
{
public:
    explicit Groups(char separator) : m_mayBeIndian(separator == ',') {}

    void end(qsizetype digits)
    {
        m_isWestern &= m_count == 0 ? digits >= 1 && digits <= 3 : digits == 3;
        m_isIndian &= m_count == 0 ? digits >= 1 && digits <= 2 : digits == 2;
        ++m_count;
    }
    [[nodiscard]] bool isGood(qsizetype lastDigits) const
    {
        return m_count == 0 || (lastDigits == 3 && (m_isWestern || (m_mayBeIndian && m_isIndian)));
    }

private:
    bool m_mayBeIndian;
    qsizetype m_count = 0;
    bool m_isWestern = true;
    bool m_isIndian = true;
};

/// The number in the C locale's spelling: what Money::parse() reads. Not valid when it isn't written
/// with the format's separators. The rest (number of decimals, range) is for Money to say.
class PlainNumber
{
public:
    PlainNumber(const AmountText &parts, const CsvFormat &format)
    {
        if (parts.isNegative)
            put('-');
        QByteArrayView text = parts.number;
        const char decimal = format.decimal == CsvFormat::Decimal::Comma ? ',' : '.';
        Groups groups(format.thousands);
        qsizetype digits = 0;
        while (!text.isEmpty() && text.front() != decimal && m_valid) {
            if (const qsizetype length = separatorLength(text, format.thousands)) {
                groups.end(digits);
                digits = 0;
                text = text.sliced(length);
                continue;
            }
            takeDigit(text);
            ++digits;
        }
        m_valid = m_valid && groups.isGood(digits);
        if (!text.isEmpty() && m_valid)
            takeDecimals(text.sliced(1), digits);
    }

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QByteArrayView text() const { return {m_text.data(), m_size}; }

private:
    /// `5.` and `.50` are amounts, `.` is none; `14.5500` has lost nothing.
    void takeDecimals(QByteArrayView text, qsizetype digitsBefore)
    {
        m_valid = digitsBefore > 0 || !text.isEmpty();
        if (digitsBefore == 0)
            put('0');
        while (text.size() > 2 && text.back() == '0')
            text.chop(1);
        if (!text.isEmpty())
            put('.');
        while (!text.isEmpty() && m_valid)
            takeDigit(text);
    }
    void takeDigit(QByteArrayView &text)
    {
        m_valid = m_valid && isDigit(text.front());
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

QString shown(QByteArrayView text)
{
    return QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 40)));
}

/// 3.000 where no other amount says whether that is 3 or 3000.
bool isDoubtful(QByteArrayView number, const CsvFormat &format)
{
    const auto isSeparator = [](char c) { return c == '.' || c == ','; };
    const char *const sign = std::find_if(number.begin(), number.end(), isSeparator);
    if (sign == number.end() || !format.doubtful.contains(*sign) || number.end() - sign != 4)
        return false;
    const auto before = sign - number.begin();
    return before >= 1 && before <= 3 && number.front() != '0' && std::all_of(sign + 1, number.end(), isDigit);
}

bool isExponent(QByteArrayView text)
{
    const auto e = std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; });
    return e != text.begin() && e != text.end() && e + 1 != text.end() && isDigit(e[-1])
           && (isDigit(e[1]) || e[1] == '-' || e[1] == '+');
}

Error notAnAmount(QByteArrayView text)
{
    if (isExponent(text)) {
        return Error::invalid(Words::tr("“%1” is written with an exponent.").arg(shown(text)),
                              Words::tr("Write all digits of the amount."));
    }
    return Error::invalid(
        Words::tr("“%1” isn't an amount with the file's decimal sign and thousands separator.").arg(shown(text)));
}

/// Why what stands beside the number keeps it out.
std::optional<AmountError> besideReason(QByteArrayView text, const AmountText &parts, const CsvFormat &format)
{
    if (parts.kind == AmountText::Kind::DebitOrCredit) {
        return AmountError{Error::invalid(
            Words::tr("“%1” is marked as debit or credit, but not which of them the customer owes.").arg(shown(text)),
            Words::tr("Write amounts with a minus sign."))};
    }
    if (parts.kind == AmountText::Kind::TwoSigns)
        return AmountError{Error::invalid(Words::tr("“%1” has two signs.").arg(shown(text)))};
    if (parts.kind == AmountText::Kind::NoAmount)
        return AmountError{Error::invalid(Words::tr("“%1” isn't an amount.").arg(shown(text)))};
    if (parts.currency.isEmpty())
        return {};
    const QString sign = QString::fromUtf8(parts.currency);
    if (!format.currency.isEmpty() && (sign == format.currency || CurrencySigns::mayBeSame(sign, format.currency)))
        return {};
    const QString happened = !CurrencySigns::isCurrency(sign) || format.currency.isEmpty()
                                 ? Words::tr("“%1” has a currency or other text next to the amount.")
                                 : Words::tr("“%1” isn't in the file's currency, %2.").arg(u"%1", format.currency);
    return AmountError{Error::invalid(happened.arg(shown(text)), Words::tr("Leave only the number in the cell.")),
                       CsvChoice::Currency};
}

} // namespace

tl::expected<Money, AmountError> readAmount(QByteArrayView text, const CsvFormat &format)
{
    const auto refuse = [](Error error, CsvChoice choice = CsvChoice::None) {
        return tl::unexpected(AmountError{std::move(error), choice});
    };
    if (isPlain(text) && (format.decimal == CsvFormat::Decimal::Point || !text.contains('.'))) {
        if (text.front() == '-' && format.negatives != Negatives::Any && format.negatives != Negatives::InFront)
            return refuse(notAnAmount(text));
        const auto amount = Money::parse(text);
        return amount ? tl::expected<Money, AmountError>(*amount) : refuse(amount.error());
    }
    if (text.isEmpty())
        return refuse(Money::parse(text).error()); // in its words
    const AmountText parts(text);
    if (auto reason = besideReason(text, parts, format))
        return tl::unexpected(*std::move(reason));
    if (parts.kind == AmountText::Kind::Nothing)
        return Money();
    if (parts.isNegative && format.negatives != Negatives::Any && format.negatives != parts.negative)
        return refuse(notAnAmount(text));
    if (isDoubtful(parts.number, format)) {
        return refuse(
            Error::invalid(Words::tr("“%1” could have three decimals or a thousands separator.").arg(shown(text)),
                           Words::tr("Choose the decimal sign.")),
            CsvChoice::Decimal);
    }
    const PlainNumber plain(parts, format);
    if (!plain.isValid())
        return refuse(notAnAmount(text), CsvChoice::Decimal);
    const auto amount = Money::parse(plain.text());
    if (amount)
        return *amount;
    // Say it with the text as the clerk has it.
    Error error = amount.error();
    error.happened.replace(QString::fromLatin1(plain.text()), shown(text));
    return refuse(error);
}

Result<Money> parseAmount(QByteArrayView text, const CsvFormat &format)
{
    auto amount = readAmount(text, format);
    return amount ? Result<Money>(*amount) : failure(std::move(amount.error().error));
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

} // namespace accountdesk::text
