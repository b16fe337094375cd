// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/TriggerSql.h"

#include "storage/dialect/Sql.h"

namespace accountdesk {

QString closingDetails(const Dialect &dialect, const QString &row, const JsonPair &pair)
{
    const auto field = [&row](const QString &name, const QString &value, const QString &empty) {
        const QString before = Sql(value).with("row", row).with("name", name);
        return ChangedField{
            .name = name,
            .before = Sql(QStringLiteral("COALESCE({before}, {empty})")).with("before", before).with("empty", empty),
            .after = empty};
    };
    const QString column = QStringLiteral("{row}.{name}");
    return detailsSql(dialect,
                      {field(QStringLiteral("name"), column, QStringLiteral("''")),
                       field(QStringLiteral("extra"), QStringLiteral("NULLIF({row}.{name}, '')"),
                             QStringLiteral("'{}'")),
                       field(QStringLiteral("parent"), column, QStringLiteral("''"))},
                      pair);
}

QString closingDetails(const Dialect &dialect, const QString &row)
{
    return closingDetails(dialect, row, [&dialect](const QString &before, const QString &after) {
        return dialect.jsonPair(before, after);
    });
}

} // namespace accountdesk
