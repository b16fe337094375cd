// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// What belongs to the book, not to the clerk's machine.
struct BookSettings
{
    QString currency = QStringLiteral("USD"); ///< a label; no conversion happens
    QString bookId = {};                      ///< a UUID, made with the book
};

/// What a new book has in the user's region, as an ISO code; empty: the region has none.
[[nodiscard]] QString regionsCurrency();
[[nodiscard]] Result<BookSettings> readBookSettings(Database &database);
[[nodiscard]] Result<> setCurrency(Database &database, const QString &label);

} // namespace accountdesk::storage
