// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace accountdesk {

/// An account's id: one thing on every database, in a file, in memory and on the wire.
///
/// The rule, which parse() carries out, and nothing else decides, least of all a database's collation:
/// - white space at both ends is left out; a space of another kind or width becomes an ordinary one;
/// - full-width and half-width forms become the usual characters (`ＡＣＣＴ２００` is `ACCT200`). Other
///   characters that only resemble each other stay apart: `X²` isn't `X2`;
/// - letters become upper case by Unicode's simple folding and mapping, which keep the length: `acct200`
///   is `ACCT200`, `ı` is `I`, `ſ` is `S`; `ß` stays `ß`, and `ẞ` becomes it;
/// - text is composed (NFC) in the end: what is canonically equal is the same id;
/// - refused are control characters, what has no width or turns text round, what can't be seen, halves of
///   characters, private and unassigned ones;
/// - 1 to 15 characters remain: Unicode code points, as VARCHAR(15) counts them.
///
/// A normalised id normalises to itself. Ids are compared, sorted and stored in this form, by code points,
/// which is the order of their bytes in UTF-8 and so of a binary collation.
class AccountId
{
public:
    static constexpr int maxLength = 15;

    /// An empty id: no account.
    AccountId() = default;
    /// The normalised id, or what is wrong with the text, for a clerk.
    [[nodiscard]] static Result<AccountId> parse(QStringView text);

    /// An id as a database holds it, taken as it is: even what another program stored wrongly has
    /// to be shown and corrected under its own name.
    [[nodiscard]] static AccountId fromDatabase(const QString &text) { return AccountId(text); }
    /// Whether it is what parse() makes of it. One of parse() always is.
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
