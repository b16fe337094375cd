// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "storage/accounts/AccountQuery.h"

#include <QLocale>
#include <QVariant>

namespace accountdesk::models {

/// Formats and parses an account's cells, for the table and the clipboard.
struct CellFormat
{
    QLocale locale = QLocale();
    QString currency = {};
};

/// Returns a column's heading: "Paid", "Balance (USD)".
[[nodiscard]] QString columnTitle(storage::AccountQuery::Column column, const QString &currency = {});
[[nodiscard]] bool isAmount(storage::AccountQuery::Column column);

/// Returns a cell's text: amounts with two decimals, times in the local time zone.
[[nodiscard]] QString cellText(const Account &account, storage::AccountQuery::Column column, const QLocale &locale);
/// Same with invisible characters in a name or an ID made visible (visibleText()), only for display.
[[nodiscard]] QString shownCellText(const Account &account, storage::AccountQuery::Column column,
                                    const QLocale &locale);
/// Returns an account's ID and name for display: "ACCT100, Jane Miller".
[[nodiscard]] QString accountTitle(const Account &account);
/// Returns the balance in words: "owes 40.00 USD", "overpaid by 10.00 USD", "settled".
[[nodiscard]] QString balanceText(const Account &account, const CellFormat &format);
/// Returns -1 for overpaid, 0 for settled, 1 for owing.
[[nodiscard]] int sign(Money balance);
/// Returns a cell's text including the column's heading, for a screen reader or a tool tip.
[[nodiscard]] QString spokenCellText(const Account &account, storage::AccountQuery::Column column,
                                     const CellFormat &format);

/// New values for some cells of an account.
struct CellEdit
{
    Change::Fields fields = {};
    Account values = {}; ///< only `fields` count
};
/// Returns what an edit of a column's cells changes; nothing where they can't be edited.
[[nodiscard]] Change::Fields editedFields(storage::AccountQuery::Column column);
/// Parses a text that was typed into a cell, or returns an error.
[[nodiscard]] Result<CellEdit> parseCell(storage::AccountQuery::Column column, QStringView text, const QLocale &locale);

/// Returns those of `fields` in which two accounts differ.
[[nodiscard]] Change::Fields differingFields(const Account &a, const Account &b, Change::Fields fields);

} // namespace accountdesk::models
