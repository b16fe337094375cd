// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AccountRow.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

namespace accountdesk {

QString lineColumns(const Dialect &dialect, AccountTable table)
{
    return QStringLiteral("acctid, %1, %2, %3")
        .arg(dialect.cents(QStringLiteral("paid")), dialect.cents(QStringLiteral("due")),
             table == AccountTable::Course ? QStringLiteral("''") : QStringLiteral("name"));
}

QString accountColumns(const Dialect &dialect, AccountTable table)
{
    return lineColumns(dialect, table)
           + (table == AccountTable::Course
                  ? QStringLiteral(", NULL, NULL, 0, NULL")
                  : QStringLiteral(", extra, parent, revision, ") + dialect.timeText(QStringLiteral("changed_at")));
}

Account accountFrom(const QSqlQuery &query)
{
    return {.id = AccountId::fromDatabase(query.value(0).toString()),
            .name = query.value(3).toString(),
            .paid = Money::fromCents(query.value(1).toLongLong()),
            .due = Money::fromCents(query.value(2).toLongLong()),
            .extra = jsonObject(query.value(4)),
            .parent = AccountId::fromDatabase(query.value(5).toString()),
            .revision = query.value(6).toLongLong(),
            .changedAt = utcTime(query.value(7))};
}

QVariant jsonValue(const QJsonObject &object)
{
    if (object.isEmpty())
        return QVariant(QMetaType::fromType<QString>());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QVariant &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

QDateTime utcTime(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

} // namespace accountdesk
