// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

namespace accountdesk {

/// Exact totals of accounts: "How much are we owed, on average?"
struct Totals
{
    std::int64_t count = 0;
    MoneyTotal paid = {};
    MoneyTotal due = {};
    std::int64_t owingCount = 0;    ///< accounts with a balance above zero …
    MoneyTotal owed = {};           ///< … and the total that they owe
    std::int64_t overpaidCount = 0; ///< accounts with a balance below zero …
    MoneyTotal overpaid = {};       ///< … and the total overpaid, as a positive amount

    [[nodiscard]] MoneyTotal balance() const { return due - paid; }
    /// Returns the average balance of the owing accounts, to the cent; zero if there are none.
    [[nodiscard]] MoneyTotal averageOwed() const { return owed.dividedBy(owingCount); }

    /// Adds or removes one account.
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
