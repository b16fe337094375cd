// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/Database.h"

#include <QCoreApplication>
#include <QVariant>

#include <optional>

namespace accountdesk::book {

enum class BookAccess {
    ReadWrite,
    ReadOnly,
    ReadUnchecked, ///< read-only, for a damaged file: not checked again
};

/// The result of opening a book, whether or not it can be used.
struct BookOpening
{
    std::optional<storage::BookState> state = {};
    std::optional<Error> problem = {}; ///< why it can't be used
    bool isCheckDue = false;           ///< can be used before the IntegrityCheck
    QString serverVersion = {};
    storage::BookSettings settings = {};
    QVariant changeMark = {};

    Q_DECLARE_TR_FUNCTIONS(accountdesk::book::BookOpening)
};

/// Runs the first checks, and upgrades the schema if that is allowed.
[[nodiscard]] BookOpening openBook(storage::Database &database, BookAccess access);

} // namespace accountdesk::book
