// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DetailsSql.h"

namespace accountdesk {

QString detailsSql(const Dialect &dialect, const QList<ChangedField> &fields)
{
    const auto differs = [&](const ChangedField &field) { return dialect.differ(field.before, field.after); };
    const auto member = [&](const ChangedField &field) {
        return QStringLiteral("\"%1\":' || %2 || '").arg(field.name, dialect.jsonPair(field.before, field.after));
    };
    if (fields.isEmpty())
        return QStringLiteral("NULL");
    if (fields.size() == 1)
        return QStringLiteral("CASE WHEN %1 THEN '{%2}' END").arg(differs(fields.first()), member(fields.first()));
    QStringList parts;
    for (const ChangedField &field : fields)
        parts << QStringLiteral("CASE WHEN %1 THEN ',%2' ELSE '' END").arg(differs(field), member(field));
    return QStringLiteral("CASE WHEN (%1) <> '' THEN '{' || SUBSTR((%1), 2) || '}' END")
        .arg(parts.join(QLatin1StringView(" || ")));
}

} // namespace accountdesk
