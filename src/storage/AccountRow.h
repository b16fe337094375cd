// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "storage/Dialect.h"

class QSqlQuery;

namespace accountdesk {

/// Which columns the account table has.
enum class AccountTable {
    Book,
    Course, ///< acctid, paid and due only: made by the course's CRM and not migrated
};

/// The first columns of accountColumns(): id, paid and due in cents, name.
[[nodiscard]] QString lineColumns(const Dialect &dialect, AccountTable table);
/// The columns of a SELECT from account that accountFrom() reads.
[[nodiscard]] QString accountColumns(const Dialect &dialect, AccountTable table = AccountTable::Book);
/// The account of the row that such a query stands on.
[[nodiscard]] Account accountFrom(const QSqlQuery &query);

/// The text of account.extra and entry.details: a JSON object; null when it is empty.
[[nodiscard]] QVariant jsonValue(const QJsonObject &object);
[[nodiscard]] QJsonObject jsonObject(const QVariant &value);
/// A time stamp from Dialect::timeText().
[[nodiscard]] QDateTime utcTime(const QVariant &text);

} // namespace accountdesk
