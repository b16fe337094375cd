// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountRow.h"

#include "core/JsonObject.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/StorageWords.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

namespace accountdesk {

QString lineColumns(const Dialect &dialect, AccountTable table, const QString &prefix)
{
    return Sql(QStringLiteral("{prefix}acctid, {paid}, {due}, {name}"))
        .with("prefix", prefix)
        .with("paid", dialect.cents(prefix + QStringLiteral("paid")))
        .with("due", dialect.cents(prefix + QStringLiteral("due")))
        .with("name", table == AccountTable::Crm ? QStringLiteral("''") : prefix + QStringLiteral("name"));
}

QString accountColumns(const Dialect &dialect, AccountTable table, const QString &prefix)
{
    return lineColumns(dialect, table, prefix)
           + (table == AccountTable::Crm ? QStringLiteral(", NULL, NULL, 0, NULL")
                                         : QStringLiteral(", %1extra, %1parent, %1revision, ").arg(prefix)
                                               + dialect.timeText(prefix + QStringLiteral("changed_at")));
}

Result<> requireAmounts(QByteArrayView id, Money paid, Money due)
{
    if (paid.isStorable() && due.isStorable())
        return {};
    return failure(
        {.kind = Error::Kind::Damaged,
         .happened = StorageWords::tr("Account %1 has an amount that is too large.").arg(QString::fromUtf8(id)),
         .safe = StorageWords::tr("Nothing was changed."),
         .advice = StorageWords::tr("Check the book, and open a backup if it is damaged.")});
}

Result<> requireAmounts(const Account &account)
{
    const bool isSound = account.paid.isStorable() && account.due.isStorable();
    return isSound ? Result<>() : requireAmounts(account.id.text().toUtf8(), account.paid, account.due);
}

QString closedAccounts(const Dialect &dialect)
{
    const auto was = [&dialect](const QString &field) {
        return dialect.detailBefore(QStringLiteral("e.details"), field);
    };
    return Sql(QStringLiteral(
                   "(SELECT e.acctid, e.paid_before AS paid, e.due_before AS due, COALESCE({name}, '') AS name,"
                   " NULLIF({extra}, '{}') AS extra, NULLIF({parent}, '') AS parent, e.revision, e.at AS changed_at"
                   " FROM entry AS e WHERE e.paid_after IS NULL AND e.paid_before IS NOT NULL AND e.revision ="
                   " (SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = e.acctid)) AS account"))
        .with("name", was(QStringLiteral("name")))
        .with("extra", was(QStringLiteral("extra")))
        .with("parent", was(QStringLiteral("parent")));
}

Account accountFrom(const QSqlQuery &query, int first)
{
    const auto value = [&](int column) { return query.value(first + column); };
    return {.id = AccountId::fromDatabase(value(0).toString()),
            .name = value(3).toString(),
            .paid = Money::fromCents(value(1).toLongLong()),
            .due = Money::fromCents(value(2).toLongLong()),
            .extra = extraText(value(4)),
            .parent = AccountId::fromDatabase(value(5).toString()),
            .revision = value(6).toLongLong(),
            .changedAt = utcTime(value(7))};
}

QVariant jsonValue(const QJsonObject &object)
{
    const QByteArray text = jsonText(object);
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(text));
}

QJsonObject jsonObject(const QVariant &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

QVariant extraValue(const QByteArray &extra)
{
    return extra.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(extra));
}

QByteArray extraText(const QVariant &value)
{
    const QByteArray text = value.toString().toUtf8();
    return text == "{}" ? QByteArray() : text;
}

QVariant idValue(const AccountId &id)
{
    return id.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(id.text());
}

QDateTime utcTime(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

Result<QString> timeNow(Database &database)
{
    const Dialect &dialect = database.dialect();
    ASSIGN_OR_RETURN(auto query, database.run(QStringLiteral("SELECT ") + dialect.timeText(dialect.traits().now)));
    query.next();
    return query.value(0).toString();
}

} // namespace accountdesk
