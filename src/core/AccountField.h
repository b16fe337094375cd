// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <span>
#include <variant>

namespace accountdesk {

/// A field of an account besides its ID: what it is called and what it holds.
///
/// Code that treats all fields alike, or by their types, loops over accountFields. A new field is a member of Account,
/// a flag, a line below and a migration; then it gets its place on screen, and where rows of files are read and written
/// for speed: ColumnMapping, JsonAccount, AccountLine, Export, StagedRows, StagedText; and in the sync's messages and
/// tables: JsonMembers, SyncTables.
struct AccountField
{
    /// Amounts, a text that always has a value, a JSON object and another account; the last two may have none.
    using Member = std::variant<Money Account::*, QString Account::*, QByteArray Account::*, AccountId Account::*>;

    Change::Field flag;
    QLatin1StringView name; ///< of its column, in files and JSON, in the history's details and at the command line
    Member member;

    [[nodiscard]] constexpr bool isAmount() const { return std::holds_alternative<Money Account::*>(member); }
    [[nodiscard]] constexpr bool isText() const { return std::holds_alternative<QString Account::*>(member); }
    [[nodiscard]] constexpr bool isJson() const { return std::holds_alternative<QByteArray Account::*>(member); }
    /// The text in a history that says that there is no value; not of amounts.
    [[nodiscard]] constexpr QLatin1StringView none() const { return QLatin1StringView(isJson() ? "{}" : ""); }

    [[nodiscard]] bool isSame(const Account &a, const Account &b) const
    {
        return std::visit([&](auto field) { return a.*field == b.*field; }, member);
    }
    void copy(const Account &from, Account &to) const
    {
        std::visit([&](auto field) { to.*field = from.*field; }, member);
    }
};

/// All of them, in the order of the book's columns: the amounts first.
inline constexpr std::array<AccountField, 5> accountFields{{
    {Change::Paid, QLatin1StringView("paid"), &Account::paid},
    {Change::Due, QLatin1StringView("due"), &Account::due},
    {Change::Name, QLatin1StringView("name"), &Account::name},
    {Change::Extra, QLatin1StringView("extra"), &Account::extra},
    {Change::Parent, QLatin1StringView("parent"), &Account::parent},
}};
inline constexpr std::span<const AccountField> amountFields = std::span(accountFields).first<2>();
/// What an entry of the history notes in its details, where it changed.
inline constexpr std::span<const AccountField> detailFields = std::span(accountFields).subspan<2>();

[[nodiscard]] constexpr Change::Fields flagsOf(std::span<const AccountField> fields)
{
    Change::Fields flags;
    for (const AccountField &field : fields)
        flags |= field.flag;
    return flags;
}
static_assert(flagsOf(accountFields) == allFields);

/// Copies the given fields.
void setFields(Account &account, Change::Fields fields, const Account &values);
/// Returns whether both have the same values in the given fields.
[[nodiscard]] bool agree(const Account &a, const Account &b, Change::Fields fields = allFields);
/// Same for optional accounts.
[[nodiscard]] bool agree(const std::optional<Account> &a, const std::optional<Account> &b);

} // namespace accountdesk
