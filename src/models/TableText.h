// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Change.h"

#include <QLocale>
#include <QMimeData>

#include <memory>

namespace accountdesk {

/// Accounts on the clipboard as spreadsheets put them there: tab-separated text and an HTML table,
/// a header row first. Amounts are written in the locale, as LibreOffice Calc and Excel read them.
/// A name that a spreadsheet would take for a formula begins with ' (see guardFormula() in exchange).
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const QList<Account> &accounts, const QLocale &locale);

/// A grid of cells from the clipboard: tab-separated text with quoted cells as spreadsheets write
/// them, or an HTML table.
[[nodiscard]] QList<QStringList> cellsFromMimeData(const QMimeData &mime);

/// Whole rows as accounts; the error names row and reason. A header may name the columns (account,
/// name, paid, due in English or the clerk's language; others are read over); without one they are
/// in the table's order, or three of them are account, paid and due. Amounts that are missing are zero.
[[nodiscard]] Result<QList<Account>> accountsFromCells(const QList<QStringList> &cells, const QLocale &locale);

} // namespace accountdesk
