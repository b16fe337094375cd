// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"
#include "core/Money.h"

#include <QByteArray>
#include <QDateTime>

namespace accountdesk {

/// One customer's account, as it is in the book at one moment.
struct Account
{
    AccountId id = {};
    QString name = {};
    Money paid = {};
    Money due = {};
    QByteArray extra = {};     ///< optional further fields: a JSON object's text, or what another program wrote
    AccountId parent = {};     ///< the account that this one belongs to; empty: none
    std::int64_t revision = 0; ///< increases by one with each change; 0: not in the book
    QDateTime changedAt = {};  ///< UTC, by the database's clock

    /// Returns what the customer owes; negative if overpaid.
    [[nodiscard]] Money balance() const { return due - paid; }

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace accountdesk

Q_DECLARE_METATYPE(accountdesk::Account)
