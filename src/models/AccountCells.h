// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "storage/accounts/AccountQuery.h"

#include <QLocale>
#include <QVariant>

namespace accountdesk {

/// How an account's cells look, and what is typed into them: shared by the table and the clipboard.
struct CellFormat
{
    QLocale locale = QLocale();
    QString currency = {};
};

/// A column's heading: "Paid", "Balance (USD)".
[[nodiscard]] QString columnTitle(AccountQuery::Column column, const QString &currency = {});
[[nodiscard]] bool isAmount(AccountQuery::Column column);

/// What a cell shows: amounts with two decimals, times in the clerk's time zone.
[[nodiscard]] QString cellText(const Account &account, AccountQuery::Column column, const QLocale &locale);
/// The same with what can't be seen in a name or an ID written out (visibleText()): for display alone.
[[nodiscard]] QString shownCellText(const Account &account, AccountQuery::Column column, const QLocale &locale);
/// An account's ID and name, as they are shown: "ACCT100, Jane Miller".
[[nodiscard]] QString accountTitle(const Account &account);
/// The balance in words: "owes 40.00 USD", "overpaid by 10.00 USD", "settled".
[[nodiscard]] QString balanceText(const Account &account, const CellFormat &format);
/// -1 overpaid, 0 settled, 1 owing.
[[nodiscard]] int sign(Money balance);
/// All of a cell, for a screen reader or a tool tip: with what the column's heading says.
[[nodiscard]] QString spokenCellText(const Account &account, AccountQuery::Column column, const CellFormat &format);

/// What cells of an account are to become.
struct CellEdit
{
    Change::Fields fields = {};
    Account values = {}; ///< only `fields` count
};
/// What a text says that was typed into a cell, or what is wrong with it.
[[nodiscard]] Result<CellEdit> parseCell(AccountQuery::Column column, QStringView text, const QLocale &locale);

/// Those of `fields` in which two accounts differ.
[[nodiscard]] Change::Fields differingFields(const Account &a, const Account &b, Change::Fields fields);

} // namespace accountdesk
