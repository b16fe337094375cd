// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace accountdesk {

/// An account's id: 1 to 15 printable characters without leading or trailing space, upper case.
///
/// `acct200` and `ACCT200` are the same id. Upper case is Unicode's simple mapping, which keeps the
/// length (ß stays ß); text is composed (NFC) first. A character is a Unicode code point, as
/// VARCHAR(15) counts them.
class AccountId
{
public:
    static constexpr int maxLength = 15;

    /// An empty id: no account.
    AccountId() = default;
    /// The normalised id, or what is wrong with the text. Surrounding space is an error here;
    /// trim what a person typed first.
    [[nodiscard]] static Result<AccountId> parse(QStringView text);

    /// An id as a database holds it, taken as it is: even what another program stored wrongly has
    /// to be shown and corrected under its own name.
    [[nodiscard]] static AccountId fromDatabase(const QString &text) { return AccountId(text); }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const AccountId &, const AccountId &) = default;
    friend std::strong_ordering operator<=>(const AccountId &a, const AccountId &b)
    {
        return QString::compare(a.m_text, b.m_text) <=> 0;
    }
    friend size_t qHash(const AccountId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit AccountId(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace accountdesk

Q_DECLARE_METATYPE(accountdesk::AccountId)
