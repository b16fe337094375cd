// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace accountdesk::storage {

/// Refuses a name under which a new file would be destroyed, or would destroy another one: a book that is open,
/// here or in another program, or one with a log or journal beside it, which SQLite would apply to the new file.
[[nodiscard]] Result<> requireReplaceable(const QString &file);

/// Refuses, as requireReplaceable() does, and any SQLite database, which no other kind of file should replace.
[[nodiscard]] Result<> requireNoBook(const QString &file);

/// Whether a file was put in the place of another one, and is there after a power failure. Else the other one is
/// as it was; errno says why. Both are in one folder, or on one disk.
[[nodiscard]] bool putInPlace(const QString &made, const QString &file);

/// Puts a complete database in the place of a book that nobody has open, and keeps what was there, with its log
/// and journal, under another name, which is returned (empty: there was nothing). All of it or nothing; a program that is killed on the
/// way leaves the old book under its name, and perhaps a second name of it, or the new one.
[[nodiscard]] Result<QString> replaceBook(const QString &made, const QString &book);

} // namespace accountdesk::storage
