// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountQuery.h"
#include "storage/accounts/AccountRow.h"
#include "storage/accounts/PageIndex.h"

namespace accountdesk::storage {

/// An AccountQuery in SQL: which rows, in which order.
struct QuerySql
{
    [[nodiscard]] static QuerySql of(const AccountQuery &query, const Dialect &dialect, AccountTable table);

    /// The key of a row's place in the order.
    [[nodiscard]] QString place() const;
    /// Compares place() with an anchor, whose values anchorValues() gives.
    [[nodiscard]] QString compare(const QString &relation) const;
    [[nodiscard]] QString after() const { return descending ? QStringLiteral("<") : QStringLiteral(">"); }
    [[nodiscard]] QString before() const { return descending ? QStringLiteral(">") : QStringLiteral("<"); }
    [[nodiscard]] QVariantList anchorValues(const Anchor &anchor) const;
    [[nodiscard]] QString orderBy() const;
    /// The query itself; `further` is one more condition.
    [[nodiscard]] QString sql(const QString &further = QStringLiteral("1 = 1")) const;
    /// The key as a column of a SELECT.
    [[nodiscard]] QString keyColumn() const { return key.isEmpty() ? QStringLiteral("NULL") : key; }

    QString columns;
    QString from;
    QString where;
    QVariantList values; ///< of `where`
    QString key;
    bool descending = false;
};

} // namespace accountdesk::storage
