// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace accountdesk::storage {

/// Bounds what a hostile file can make of a connection, and adds what SQLite's dialect needs beyond SQLite's own
/// functions:
///
/// `contains_folded(text, part)`: whether `part` is in `text`, whatever the case of letters, also
/// beyond ASCII. `book_totals(paid, due)`: an aggregate over amounts, taken as whole cents, with 128-bit sums;
/// its text is what Dialect::totals() promises. False when SQLite is out of memory.
[[nodiscard]] bool prepareConnection(sqlite3 *connection);

} // namespace accountdesk::storage
