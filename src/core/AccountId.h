// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace accountdesk {

/// An account's ID, the same on every database, in a file, in memory and on the wire.
///
/// The rules, which parse() applies, and nothing else, least of all a database's collation:
/// - white space at both ends is removed; other kinds of spaces become ordinary ones;
/// - full-width and half-width forms become the usual characters (`ＡＣＣＴ２００` is `ACCT200`). Other characters that
///   only look similar stay different: `X²` isn't `X2`;
/// - letters become upper case by Unicode's simple folding and mapping, which keep the length: `acct200` is
///   `ACCT200`, `ı` is `I`, `ſ` is `S`; `ß` stays `ß`, and `ẞ` becomes `ß`;
/// - finally, the text is composed (NFC): canonically equal texts are the same ID;
/// - control characters, characters without width, that change the direction or are invisible, half characters,
///   private and unassigned ones are refused;
/// - 1 to 15 characters remain: Unicode code points, as VARCHAR(15) counts them.
///
/// Normalizing a normalized ID doesn't change it. IDs are compared, sorted and stored in this form, by code points,
/// which is the order of their bytes in UTF-8 and so of a binary collation.
class AccountId
{
public:
    static constexpr int maxLength = 15;

    /// An empty ID: no account.
    AccountId() = default;
    /// Returns the normalized ID, or an error for the user.
    [[nodiscard]] static Result<AccountId> parse(QStringView text);

    /// Returns an ID exactly as it is in a database: even an invalid one from another program has to be shown and
    /// corrected under its own name.
    [[nodiscard]] static AccountId fromDatabase(const QString &text) { return AccountId(text); }
    /// Returns whether parse() would return the same ID. This is always true for an ID from parse().
    [[nodiscard]] bool isNormalised() const;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const AccountId &, const AccountId &) = default;
    friend std::strong_ordering operator<=>(const AccountId &a, const AccountId &b);
    friend size_t qHash(const AccountId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit AccountId(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace accountdesk

Q_DECLARE_METATYPE(accountdesk::AccountId)
