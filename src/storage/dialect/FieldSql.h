// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountField.h"
#include "storage/dialect/Sql.h"

#include <QStringList>

namespace accountdesk::storage {

/// What `sqlOf` says of each field, in the order of the account table's columns.
template<typename SqlOf>
[[nodiscard]] QString fieldList(const SqlOf &sqlOf, const QString &between = QStringLiteral(", "))
{
    QStringList parts;
    for (const AccountField &field : accountFields)
        parts << sqlOf(field);
    return parts.join(between);
}
/// Their columns; `table` as in `a.`.
[[nodiscard]] inline QString fieldColumns(const QString &table = {})
{
    return fieldList([&table](const AccountField &field) { return table + field.name; });
}
/// The field's column in a table of values that come in.
[[nodiscard]] inline QString columnIn(const AccountField &field, const QString &table = {})
{
    return table + field.name + QLatin1StringView("_in");
}

/// As the history says that there is no value.
[[nodiscard]] inline QString noneSql(const AccountField &field)
{
    return QStringLiteral("'%1'").arg(field.none());
}
/// A column as the history has it: a text, never NULL.
[[nodiscard]] inline QString textSql(const AccountField &field, const QString &column)
{
    return Sql(field.isJson() ? QStringLiteral("COALESCE(NULLIF({column}, ''), {none})")
                              : QStringLiteral("COALESCE({column}, {none})"))
        .with("column", column)
        .with("none", noneSql(field));
}

} // namespace accountdesk::storage
