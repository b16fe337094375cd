// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/Database.h"

#include <QCoreApplication>
#include <QVariant>

#include <optional>

namespace accountdesk {

enum class BookAccess {
    ReadWrite,
    ReadOnly,
    ReadUnchecked, ///< read-only, a file that is known to be damaged: it isn't checked again
};

/// What opening a book found, whether or not it can be used then.
struct BookOpening
{
    std::optional<BookState> state = {};
    std::optional<Error> problem = {}; ///< why it can't be used
    bool isCheckDue = false;           ///< it can be used before it is checked, which an IntegrityCheck does
    QString serverVersion = {};
    BookSettings settings = {};
    QVariant changeMark = {};

    Q_DECLARE_TR_FUNCTIONS(accountdesk::BookOpening)
};

/// Checks what has to be checked first, and brings the schema up to date where that is allowed.
[[nodiscard]] BookOpening openBook(Database &database, BookAccess access);

} // namespace accountdesk
