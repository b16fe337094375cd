// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/AccountRow.h"

#include "core/JsonObject.h"
#include "storage/dialect/FieldSql.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

namespace accountdesk::storage {

namespace {

template<typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

} // namespace

QString lineColumns(const Dialect &dialect, AccountTable table, const QString &prefix)
{
    const auto column = [&](const AccountField &field) {
        const QString name = prefix + field.name;
        if (field.isAmount())
            return dialect.cents(name);
        if (table == AccountTable::Book)
            return name;
        return field.isText() ? QStringLiteral("''") : QStringLiteral("NULL");
    };
    return prefix + QStringLiteral("acctid, ") + fieldList(column);
}

QString accountColumns(const Dialect &dialect, AccountTable table, const QString &prefix)
{
    return lineColumns(dialect, table, prefix)
           + (table == AccountTable::Crm ? QStringLiteral(", 0, NULL")
                                         : QStringLiteral(", %1revision, ").arg(prefix)
                                               + dialect.timeText(prefix + QStringLiteral("changed_at")));
}

Result<> requireAmounts(QByteArrayView id, Money paid, Money due)
{
    if (paid.isStorable() && due.isStorable())
        return {};
    return failure({.kind = Error::Kind::Damaged,
                    .happened = Words::tr("Account %1 has an amount that is too large.").arg(QString::fromUtf8(id)),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Check the book, and open a backup if it is damaged.")});
}

Result<> requireAmounts(const Account &account)
{
    const bool isSound = account.paid.isStorable() && account.due.isStorable();
    return isSound ? Result<>() : requireAmounts(account.id.text().toUtf8(), account.paid, account.due);
}

QString closedAccounts(const Dialect &dialect)
{
    const auto was = [&dialect](const AccountField &field) -> QString {
        if (field.isAmount())
            return QStringLiteral("e.%1_before AS %1").arg(field.name);
        return Sql(field.isText() ? QStringLiteral("COALESCE({before}, {none}) AS {field}")
                                  : QStringLiteral("NULLIF({before}, {none}) AS {field}"))
            .with("before", dialect.detailBefore(QStringLiteral("e.details"), field.name))
            .with("none", noneSql(field))
            .with("field", field.name);
    };
    return Sql(QStringLiteral(
                   "(SELECT e.acctid, {fields}, e.revision, e.at AS changed_at"
                   " FROM entry AS e WHERE e.paid_after IS NULL AND e.paid_before IS NOT NULL AND e.revision ="
                   " (SELECT MAX(n.revision) FROM entry AS n WHERE n.acctid = e.acctid)) AS account"))
        .with("fields", fieldList(was));
}

Account accountFrom(const QSqlQuery &query, int first)
{
    int column = first;
    Account account{.id = AccountId::fromDatabase(query.value(column++).toString())};
    for (const AccountField &field : accountFields)
        setField(account, field, query.value(column++));
    account.revision = query.value(column++).toLongLong();
    account.changedAt = utcTime(query.value(column));
    return account;
}

QVariant jsonValue(const QJsonObject &object)
{
    return textOrNull(QString::fromUtf8(jsonText(object)));
}

QJsonObject jsonObject(const QVariant &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

QVariant fieldValue(const Account &account, const AccountField &field)
{
    return std::visit(Overloaded{[&](Money Account::*of) { return QVariant(qlonglong((account.*of).cents())); },
                                 [&](QString Account::*of) { return QVariant(account.*of); },
                                 [&](QByteArray Account::*of) { return textOrNull(QString::fromUtf8(account.*of)); },
                                 [&](AccountId Account::*of) { return idValue(account.*of); }},
                      field.member);
}

void setField(Account &account, const AccountField &field, const QVariant &value)
{
    const auto setJson = [&](QByteArray Account::*of) {
        const QByteArray text = value.toString().toUtf8();
        account.*of = text == "{}" ? QByteArray() : text;
    };
    std::visit(Overloaded{[&](Money Account::*of) { account.*of = Money::fromCents(value.toLongLong()); },
                          [&](QString Account::*of) { account.*of = value.toString(); }, setJson,
                          [&](AccountId Account::*of) { account.*of = AccountId::fromDatabase(value.toString()); }},
               field.member);
}

QVariant idValue(const AccountId &id)
{
    return textOrNull(id.text());
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

} // namespace accountdesk::storage
