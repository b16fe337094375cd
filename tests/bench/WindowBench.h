// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <chrono>

namespace accountdesk::bench {

/// What the real window does on a book, as one object for each work: its name `work`, `seconds` (where
/// it was done several times, the median, and `longest`), `stall`, the longest time in seconds that the
/// event loop stood still, and `megabytes`, what the process has resident afterwards. Painted means:
/// all rows in sight were loaded when the list was painted, and that was handed to the display.
///
/// The accounts are ACCT0000000 and on, without a gap. What is shown is checked; the process ends with
/// a word when it is wrong, or doesn't come.

/// The scroll bar at random places, the ends of the list, Page Down held.
[[nodiscard]] QJsonArray scrollThrough(const QString &book, std::chrono::seconds held);
/// Sorts by each column and searches for these texts, with `first`, the account in the first row, and
/// how many `rows` there are; then types the last text letter by letter, and edits an amount.
[[nodiscard]] QJsonArray askFor(const QString &book, const QStringList &texts);

} // namespace accountdesk::bench
