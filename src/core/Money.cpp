// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include "core/Words.h"

#include <QVarLengthArray>

#include <cstdlib>
#include <limits>

namespace accountdesk {

namespace {

enum class Fault { NoNumber, Empty, Exponent, Separator, TooManyDecimals, TooLarge };

template<typename T>
using Scanned = tl::expected<T, Fault>;

Error toError(Fault fault, const QString &text, const QLocale &locale)
{
    constexpr qsizetype maxShown = 40;
    const QString shown = text.size() <= maxShown ? text : text.left(maxShown) + u'…';
    const auto example = [&locale](std::int64_t cents) { return Money::fromCents(cents).format(locale); };
    switch (fault) {
    case Fault::NoNumber:
        break;
    case Fault::Empty:
        return Error::invalid(Words::tr("The amount is empty."), Words::tr("Enter 0 for no amount."));
    case Fault::Exponent:
        return Error::invalid(Words::tr("“%1” is written with an exponent.").arg(shown),
                              Words::tr("Write all digits of the amount."));
    case Fault::Separator:
        return Error::invalid(Words::tr("The thousands separator in “%1” is in the wrong place.").arg(shown),
                              Words::tr("Write it as in %1, or without separators.").arg(example(123456789)));
    case Fault::TooManyDecimals:
        return Error::invalid(Words::tr("“%1” has more than two decimals.").arg(shown),
                              Words::tr("Round it to cents."));
    case Fault::TooLarge:
        return Error::invalid(Words::tr("“%1” is too large for the book.").arg(shown),
                              Words::tr("The largest amount is %1.").arg(example(Money::maxCents)));
    }
    return Error::invalid(Words::tr("“%1” isn't an amount.").arg(shown),
                          Words::tr("Write it as in %1.").arg(example(1234)));
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Appends a digit; false when the number no longer fits.
template<typename Cents>
constexpr bool shiftIn(Cents &cents, int digit)
{
    return !__builtin_mul_overflow(cents, Cents{10}, &cents) && !__builtin_add_overflow(cents, Cents{digit}, &cents);
}

/// `-10.00`, `+5`, `1.5`: the grammar that every amount is brought to.
template<typename Cents>
Scanned<Cents> scan(QByteArrayView text)
{
    if (text.isEmpty())
        return tl::unexpected(Fault::Empty);
    const bool negative = text.front() == '-';
    const char *at = text.begin() + (negative || text.front() == '+' ? 1 : 0);
    const char *const end = text.end();
    Cents cents = 0;
    bool fits = true;
    const auto takeDigits = [&] {
        const char *const first = at;
        for (; at != end && isDigit(*at); ++at)
            fits = fits && shiftIn(cents, *at - '0');
        return at - first;
    };
    if (takeDigits() == 0)
        return tl::unexpected(Fault::NoNumber);
    std::ptrdiff_t decimals = 0;
    if (at != end && *at == '.') {
        ++at;
        decimals = takeDigits();
        if (decimals == 0)
            return tl::unexpected(Fault::NoNumber);
    }
    if (at != end)
        return tl::unexpected(*at == 'e' || *at == 'E' ? Fault::Exponent : Fault::NoNumber);
    if (decimals > 2)
        return tl::unexpected(Fault::TooManyDecimals);
    for (; decimals < 2; ++decimals)
        fits = fits && shiftIn(cents, 0);
    if (!fits)
        return tl::unexpected(Fault::TooLarge);
    return negative ? -cents : cents;
}

Scanned<std::int64_t> scanStorable(QByteArrayView text)
{
    const auto cents = scan<std::int64_t>(text);
    if (cents && !Money::fromCents(*cents).isStorable())
        return tl::unexpected(Fault::TooLarge);
    return cents;
}

using Places = QVarLengthArray<qsizetype, 8>;

/// Where a number that a locale wrote has separators: the digits to the left of each.
Places placesIn(const QString &number, const QLocale &locale)
{
    const QString separator = locale.groupSeparator();
    const qsizetype digit = locale.zeroDigit().size();
    Places places;
    for (qsizetype at = number.indexOf(separator); at >= 0; at = number.indexOf(separator, at + 1))
        places.append((at - places.size() * separator.size()) / digit);
    return places;
}

/// How a locale groups digits, counted from the decimal point: by 3 and 3, in India by 3 and 2.
class Grouping
{
public:
    explicit Grouping(QLocale locale)
    {
        locale.setNumberOptions(QLocale::DefaultNumberOptions);
        const Places places = placesIn(locale.toString(longest), locale);
        if (places.size() < 2)
            return;
        m_lowest = maxDigits - places.back();
        m_higher = places.back() - places[places.size() - 2];
    }

    /// Whether a separator stands before the lowest `digits`.
    [[nodiscard]] bool separatesAt(qsizetype digits) const
    {
        return digits >= m_lowest && (digits - m_lowest) % m_higher == 0;
    }

    [[nodiscard]] Places places(qsizetype digits) const
    {
        Places places;
        for (qsizetype left = 1; left < digits; ++left) {
            if (separatesAt(digits - left))
                places.append(left);
        }
        return places;
    }

    /// Some locales leave out the first separator when few digits stand before it.
    [[nodiscard]] static Places writtenPlaces(QLocale locale, qsizetype digits)
    {
        locale.setNumberOptions(QLocale::DefaultNumberOptions);
        qulonglong number = longest;
        for (qsizetype rest = maxDigits; rest > digits; --rest)
            number /= 10;
        return placesIn(locale.toString(number), locale);
    }

private:
    static constexpr qulonglong longest = 1'000'000'000'000'000'000;
    static constexpr qsizetype maxDigits = 19;

    qsizetype m_lowest = 3;
    qsizetype m_higher = 3;
};

/// Marks that tell a writing direction and nothing else; some locales put them around their signs.
bool isDirectionMark(QChar c)
{
    return c == u'\u200E' || c == u'\u200F' || c == u'\u061C';
}

bool isApostrophe(QChar c)
{
    return c == u'\u2019' || c == u'\'';
}

/// A text in a locale's digits, signs and separators, spelled as scan() reads it.
class PlainText
{
public:
    PlainText(QStringView text, const QLocale &locale) : m_text(text), m_locale(locale) {}

    [[nodiscard]] Scanned<QByteArray> read()
    {
        m_plain.reserve(m_text.size());
        takeSign();
        if (!takeInteger())
            return tl::unexpected(Fault::Separator);
        takeFraction();
        return m_plain;
    }

private:
    void takeSign()
    {
        skipDirectionMarks();
        if (!m_text.isEmpty() && (m_text.front() == u'-' || m_text.front() == u'\u2212' || m_text.front() == u'+')) {
            m_plain += m_text.front() == u'+' ? '+' : '-';
            m_text = m_text.sliced(1);
        }
        skipDirectionMarks();
    }

    void skipDirectionMarks()
    {
        while (!m_text.isEmpty() && isDirectionMark(m_text.front()))
            m_text = m_text.sliced(1);
    }

    /// The digits up to the decimal point; false when a separator isn't where the locale puts it.
    bool takeInteger()
    {
        qsizetype digits = 0;
        Places separators;
        while (!m_text.isEmpty()) {
            if (takeDigit())
                ++digits;
            else if (takeSeparator())
                separators.append(digits);
            else
                break;
        }
        return separators.isEmpty() || separators == Grouping(m_locale).places(digits)
               || separators == Grouping::writtenPlaces(m_locale, digits);
    }

    void takeFraction()
    {
        const QString point = m_locale.decimalPoint();
        if (m_text.startsWith(point)) {
            m_plain += '.';
            m_text = m_text.sliced(point.size());
        }
        while (!m_text.isEmpty()) {
            if (takeDigit())
                continue;
            // What can't be in an amount stays, for scan() to stumble on.
            const char16_t c = m_text.front().unicode();
            m_plain += c < 0x80 && c != u'.' ? static_cast<char>(c) : '?';
            m_text = m_text.sliced(1);
        }
    }

    bool takeDigit()
    {
        const bool pair = m_text.size() > 1 && m_text[0].isHighSurrogate() && m_text[1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(m_text[0], m_text[1]) : m_text[0].unicode();
        if (QChar::category(c) != QChar::Number_DecimalDigit)
            return false;
        m_plain += static_cast<char>('0' + QChar::digitValue(c));
        m_text = m_text.sliced(pair ? 2 : 1);
        return true;
    }

    /// A separator that is a space or an apostrophe may be typed as any of its kind.
    bool takeSeparator()
    {
        const QString separator = m_locale.groupSeparator();
        const QChar wanted = separator.front();
        const QChar found = m_text.front();
        const bool same = found == wanted || (wanted.isSpace() && found.isSpace())
                          || (isApostrophe(wanted) && isApostrophe(found));
        // The C locale has a separator on paper and doesn't use it.
        if (!same || m_locale.language() == QLocale::C)
            return false;
        m_text = m_text.sliced(1);
        return true;
    }

    QStringView m_text;
    const QLocale &m_locale;
    QByteArray m_plain;
};

/// A number without a sign, as the locale writes it.
QString formatUnits(MoneyTotal::Cents units, const QLocale &locale)
{
    if (units <= std::numeric_limits<qint64>::max())
        return locale.toString(static_cast<qint64>(units));
    const bool separated = !locale.numberOptions().testFlag(QLocale::OmitGroupSeparator);
    const Grouping grouping(locale);
    QString text;
    for (qsizetype digits = 0; units > 0; units /= 10, ++digits) {
        if (separated && grouping.separatesAt(digits))
            text.prepend(locale.groupSeparator());
        text.prepend(locale.toString(static_cast<int>(units % 10)));
    }
    return text;
}

QString formatCents(MoneyTotal::Cents cents, const QLocale &locale)
{
    const int decimals = std::abs(static_cast<int>(cents % 100));
    const MoneyTotal::Cents units = cents / 100;
    return (cents < 0 ? locale.negativeSign() : QString()) + formatUnits(units < 0 ? -units : units, locale)
           + locale.decimalPoint() + locale.toString(decimals / 10) + locale.toString(decimals % 10);
}

} // namespace

Result<Money> Money::parse(QStringView text, const QLocale &locale)
{
    const auto cents = PlainText(text.trimmed(), locale).read().and_then(scanStorable);
    if (!cents)
        return failure(toError(cents.error(), text.toString(), locale));
    return fromCents(*cents);
}

Result<Money> Money::parse(QByteArrayView text)
{
    const auto cents = scanStorable(text);
    if (!cents)
        return failure(toError(cents.error(), QString::fromUtf8(text), QLocale::c()));
    return fromCents(*cents);
}

QString Money::format(const QLocale &locale) const
{
    return formatCents(m_cents, locale);
}

Result<MoneyTotal> MoneyTotal::parse(QByteArrayView text)
{
    const auto cents = scan<Cents>(text);
    if (!cents)
        return failure(toError(cents.error(), QString::fromUtf8(text), QLocale::c()));
    return fromCents(*cents);
}

QString MoneyTotal::format(const QLocale &locale) const
{
    return formatCents(m_cents, locale);
}

MoneyTotal MoneyTotal::dividedBy(std::int64_t count) const
{
    if (count == 0)
        return {};
    const Cents quotient = m_cents / count;
    const Cents rest = m_cents % count;
    const auto magnitude = [](Cents value) { return value < 0 ? -value : value; };
    if (magnitude(rest) < magnitude(count) - magnitude(rest))
        return fromCents(quotient);
    return fromCents(quotient + ((m_cents < 0) == (count < 0) ? 1 : -1));
}

} // namespace accountdesk
