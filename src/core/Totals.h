// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

namespace accountdesk {

/// "How much are we owed, on average?": exact sums over accounts.
struct Totals
{
    std::int64_t count = 0;
    MoneyTotal paid = {};
    MoneyTotal due = {};
    std::int64_t owingCount = 0;    ///< accounts with a balance above zero …
    MoneyTotal owed = {};           ///< … and what they owe together
    std::int64_t overpaidCount = 0; ///< accounts with a balance below zero …
    MoneyTotal overpaid = {};       ///< … and what was paid too much, as a positive amount

    [[nodiscard]] MoneyTotal balance() const { return due - paid; }
    /// What an owing account owes on average, to the cent; zero when none owes.
    [[nodiscard]] MoneyTotal averageOwed() const { return owed.dividedBy(owingCount); }

    /// One account more, and one less.
    void add(Money itsPaid, Money itsDue) { change(itsPaid, itsDue, 1); }
    void add(const Account &account) { add(account.paid, account.due); }
    void remove(const Account &account) { change(account.paid, account.due, -1); }

    friend bool operator==(const Totals &, const Totals &) = default;

private:
    void change(Money itsPaid, Money itsDue, int accounts)
    {
        const auto all = [accounts](Money one) { return Money::fromCents(one.cents() * accounts); };
        const Money balance = itsDue - itsPaid;
        count += accounts;
        paid += all(itsPaid);
        due += all(itsDue);
        if (balance > Money()) {
            owingCount += accounts;
            owed += all(balance);
        } else if (balance < Money()) {
            overpaidCount += accounts;
            overpaid += all(-balance);
        }
    }
};

} // namespace accountdesk
