// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/TriggerSql.h"

#include "storage/dialect/FieldSql.h"

namespace accountdesk::storage {

QString closingDetails(const Dialect &dialect, const QString &row, const JsonPair &pair)
{
    QList<ChangedField> fields;
    for (const AccountField &field : detailFields)
        fields << ChangedField{.name = field.name,
                               .before = textSql(field, row + u'.' + field.name),
                               .after = noneSql(field)};
    return detailsSql(dialect, fields, pair);
}

QString closingDetails(const Dialect &dialect, const QString &row)
{
    return closingDetails(dialect, row, [&dialect](const QString &before, const QString &after) {
        return dialect.jsonPair(before, after);
    });
}

} // namespace accountdesk::storage
