// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/DetailsSql.h"

namespace accountdesk {

namespace {

QString detailsWith(const Dialect &dialect, const QList<ChangedField> &fields, const JsonPair &pair)
{
    const auto differs = [&](const ChangedField &field) { return dialect.differ(field.before, field.after); };
    const auto member = [&](const ChangedField &field) {
        return QStringLiteral("\"%1\":' || %2 || '").arg(field.name, pair(field.before, field.after));
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

} // namespace

QString detailsSql(const Dialect &dialect, const QList<ChangedField> &fields)
{
    return detailsWith(dialect, fields, [&dialect](const QString &before, const QString &after) {
        return dialect.jsonPair(before, after);
    });
}

QString closingDetails(const Dialect &dialect, const QString &row, const JsonPair &pair)
{
    const auto field = [&row](const QString &name, const QString &value, const QString &empty) {
        return ChangedField{.name = name,
                            .before = QStringLiteral("COALESCE(%1, %2)").arg(value.arg(row, name), empty),
                            .after = empty};
    };
    const QString column = QStringLiteral("%1.%2");
    return detailsWith(dialect,
                       {field(QStringLiteral("name"), column, QStringLiteral("''")),
                        field(QStringLiteral("extra"), QStringLiteral("NULLIF(%1.%2, '')"), QStringLiteral("'{}'")),
                        field(QStringLiteral("parent"), column, QStringLiteral("''"))},
                       pair);
}

} // namespace accountdesk
