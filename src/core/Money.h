// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QLocale>
#include <QMetaType>

#include <compare>
#include <cstdint>

namespace accountdesk {

/// An amount, as a whole number of cents. Binary floating point is never used.
///
/// A stored amount fits DECIMAL(15,2): ±9 999 999 999 999.99 (isStorable()). Sums and differences of stored
/// amounts, such as a balance, may be larger; 64 bits are enough for more than 9 000 of the largest. Use MoneyTotal
/// for sums over a book.
class Money
{
public:
    static constexpr std::int64_t maxCents = 999'999'999'999'999;

    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromCents(std::int64_t cents) { return Money(cents); }

    /// Parses the output of format(), and what people type: an optional sign, optional group separators where the
    /// locale puts them, at most two decimals. Empty text, `12.345`, `1e3`, `NaN`, misplaced separators and amounts
    /// that can't be stored are errors with the reason.
    [[nodiscard]] static Result<Money> parse(QStringView text, const QLocale &locale = QLocale::c());
    /// Same for bytes in the C locale (`-10.00`), for files and the wire. Doesn't allocate on success.
    [[nodiscard]] static Result<Money> parse(QByteArrayView text);

    [[nodiscard]] constexpr std::int64_t cents() const { return m_cents; }
    [[nodiscard]] constexpr bool isStorable() const { return m_cents >= -maxCents && m_cents <= maxCents; }

    /// Always two decimals: `-10.00` in the C locale, `-1.234,50` in the German one.
    [[nodiscard]] QString format(const QLocale &locale = QLocale::c()) const;

    constexpr Money &operator+=(Money other)
    {
        m_cents += other.m_cents;
        return *this;
    }
    constexpr Money &operator-=(Money other)
    {
        m_cents -= other.m_cents;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr Money operator-(Money a) { return Money(-a.m_cents); }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(std::int64_t cents) : m_cents(cents) {}

    std::int64_t m_cents = 0;
};

/// An exact sum of any number of amounts: 128 bits of cents.
class MoneyTotal
{
public:
    __extension__ using Cents = __int128;

    constexpr MoneyTotal() = default;
    [[nodiscard]] static constexpr MoneyTotal fromCents(Cents cents) { return MoneyTotal(cents); }
    /// Parses `-123.45` or `-123` of any size, as a database prints its DECIMAL sums.
    [[nodiscard]] static Result<MoneyTotal> parse(QByteArrayView text);

    [[nodiscard]] constexpr Cents cents() const { return m_cents; }
    [[nodiscard]] QString format(const QLocale &locale = QLocale::c()) const;
    /// Returns the arithmetic mean of `count` amounts, rounded half away from zero to a cent.
    [[nodiscard]] MoneyTotal dividedBy(std::int64_t count) const;

    constexpr MoneyTotal &operator+=(Money amount)
    {
        m_cents += amount.cents();
        return *this;
    }
    friend constexpr MoneyTotal operator+(MoneyTotal a, MoneyTotal b) { return MoneyTotal(a.m_cents + b.m_cents); }
    friend constexpr MoneyTotal operator-(MoneyTotal a, MoneyTotal b) { return MoneyTotal(a.m_cents - b.m_cents); }
    friend constexpr auto operator<=>(MoneyTotal, MoneyTotal) = default;

private:
    explicit constexpr MoneyTotal(Cents cents) : m_cents(cents) {}

    Cents m_cents = 0;
};

} // namespace accountdesk

Q_DECLARE_METATYPE(accountdesk::Money)
