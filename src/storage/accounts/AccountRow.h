// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountField.h"
#include "storage/dialect/Dialect.h"
#include "storage/sql/Database.h"

#include <algorithm>

class QSqlQuery;

namespace accountdesk::storage {

/// Which columns the account table has.
enum class AccountTable {
    Book,
    Crm, ///< acctid, paid and due only: made by the CRM and not migrated
};

/// How many columns accountFrom() reads: id, fields, revision and time.
inline constexpr int accountColumnCount = static_cast<int>(accountFields.size()) + 3;
/// Where the field stands among them.
[[nodiscard]] consteval int columnOf(Change::Field flag)
{
    return 1 + static_cast<int>(std::ranges::find(accountFields, flag, &AccountField::flag) - accountFields.begin());
}

/// The first columns of accountColumns(): id and fields, amounts in cents.
[[nodiscard]] QString lineColumns(const Dialect &dialect, AccountTable table, const QString &prefix = {});
/// The columns of a SELECT from account that accountFrom() reads; `prefix` as in `a.acctid`.
[[nodiscard]] QString accountColumns(const Dialect &dialect, AccountTable table = AccountTable::Book,
                                     const QString &prefix = {});
/// An error of kind Damaged where an amount can't be one: sums and differences with it would be wrong.
[[nodiscard]] Result<> requireAmounts(QByteArrayView id, Money paid, Money due);
[[nodiscard]] Result<> requireAmounts(const Account &account);
/// Instead of `account` after FROM: the closed accounts of a book, from its history, with the same columns.
[[nodiscard]] QString closedAccounts(const Dialect &dialect);
/// The account of the row that such a query stands on; its columns begin with this one.
[[nodiscard]] Account accountFrom(const QSqlQuery &query, int first = 0);

/// The text of entry.details: a JSON object; null when it is empty.
[[nodiscard]] QVariant jsonValue(const QJsonObject &object);
[[nodiscard]] QJsonObject jsonObject(const QVariant &value);
/// The text of account.parent; null when there is none.
[[nodiscard]] QVariant idValue(const AccountId &id);
/// A field as a column has it: amounts in cents, JSON to the letter, whatever it is; null when there is no JSON or
/// account. An object without members is none.
[[nodiscard]] QVariant fieldValue(const Account &account, const AccountField &field);
void setField(Account &account, const AccountField &field, const QVariant &value);
/// A time stamp from Dialect::timeText().
[[nodiscard]] QDateTime utcTime(const QVariant &text);
/// The database's clock, for Dialect::timeValue().
[[nodiscard]] Result<QString> timeNow(Database &database);

} // namespace accountdesk::storage
