// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/DetailsSql.h"

#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

QString detailsSql(const Dialect &dialect, const QList<ChangedField> &fields)
{
    return detailsSql(dialect, fields, [&dialect](const QString &before, const QString &after) {
        return dialect.jsonPair(before, after);
    });
}

QString detailsSql(const Dialect &dialect, const QList<ChangedField> &fields, const JsonPair &pair)
{
    const auto differs = [&](const ChangedField &field) { return dialect.differ(field.before, field.after); };
    const auto member = [&](const ChangedField &field) {
        return QString(Sql(QStringLiteral("\"{name}\":' || {pair} || '"))
                           .with("name", field.name)
                           .with("pair", pair(field.before, field.after)));
    };
    if (fields.isEmpty())
        return QStringLiteral("NULL");
    if (fields.size() == 1)
        return Sql(QStringLiteral("CASE WHEN {differs} THEN '{{member}}' END"))
            .with("differs", differs(fields.first()))
            .with("member", member(fields.first()));
    QStringList parts;
    for (const ChangedField &field : fields)
        parts << Sql(QStringLiteral("CASE WHEN {differs} THEN ',{member}' ELSE '' END"))
                     .with("differs", differs(field))
                     .with("member", member(field));
    return Sql(QStringLiteral("CASE WHEN ({members}) <> '' THEN '{' || SUBSTR(({members}), 2) || '}' END"))
        .with("members", parts.join(QLatin1StringView(" || ")));
}

} // namespace accountdesk::storage
