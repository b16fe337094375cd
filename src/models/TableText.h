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
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const QList<Account> &accounts, const QLocale &locale);

/// A grid of cells from the clipboard: tab-separated text with quoted cells as spreadsheets write
/// them, or an HTML table.
[[nodiscard]] QList<QStringList> cellsFromMimeData(const QMimeData &mime);

/// Whole rows (a header naming account, paid, due, or those columns in the table's order) as
/// accounts; the error names row and reason.
[[nodiscard]] Result<QList<Account>> accountsFromCells(const QList<QStringList> &cells, const QLocale &locale);

} // namespace accountdesk
