// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace accountdesk::storage {

/// A connection to an empty table `account` in memory with the columns that a list of accounts
/// shows, in their order: what a QSqlTableModel learns its record from, without a book's connection
/// in the window's thread. For that thread only.
[[nodiscard]] QSqlDatabase listShape();

} // namespace accountdesk::storage
