// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JsonMembers.h"

#include "core/JsonObject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

Result<QJsonObject> JsonMembers::parse(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    return object ? object : failure(Error::invalid(object.error().detail));
}

void JsonMembers::fail(QLatin1StringView name, const QString &what)
{
    if (isOk())
        m_fault = m_place + name + ": "_L1 + what;
}

QString JsonMembers::text(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        fail(name, u"not a text"_s);
    return value.toString();
}

bool JsonMembers::flag(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        fail(name, u"neither true nor false"_s);
    return value.toBool();
}

std::int64_t JsonMembers::number(QLatin1StringView name, std::int64_t least)
{
    const QJsonValue value = m_object.value(name);
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number < least || number > maxNumber)
        fail(name, u"not a whole number of at least %1"_s.arg(least));
    return number;
}

AccountId JsonMembers::id(QLatin1StringView name)
{
    const auto id = AccountId::parse(text(name));
    if (!id)
        fail(name, id.error().happened);
    return id.value_or(AccountId());
}

AccountId JsonMembers::idAsWritten(QLatin1StringView name)
{
    const QString written = text(name);
    return AccountId::parse(written).value_or(AccountId::fromDatabase(written));
}

AccountId JsonMembers::idAsStored(QLatin1StringView name)
{
    const QString stored = text(name);
    const auto id = AccountId::parse(stored);
    const bool isAscii = std::all_of(stored.begin(), stored.end(), [](QChar c) { return c.unicode() < 0x80; });
    return id && isAscii && id->text() == stored.toUpper() ? *id : AccountId::fromDatabase(stored);
}

QUuid JsonMembers::uuid(QLatin1StringView name)
{
    const auto uuid = QUuid::fromString(text(name));
    if (uuid.isNull())
        fail(name, u"not a UUID"_s);
    return uuid;
}

QDateTime JsonMembers::utc(QLatin1StringView name)
{
    const auto time = QDateTime::fromString(text(name), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC)
        fail(name, u"not a time in UTC"_s);
    return time;
}

JsonMembers JsonMembers::object(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        fail(name, u"not an object"_s);
    return {value.toObject(), m_place + name + u'.', m_fault};
}

QJsonArray JsonMembers::array(QLatin1StringView name, qsizetype most)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        fail(name, u"not a list"_s);
    else if (value.toArray().size() > most)
        fail(name, u"more than %1 elements"_s.arg(most));
    return isOk() ? value.toArray() : QJsonArray();
}

void JsonMembers::readValues(Account &account)
{
    account.name = text("name"_L1);
    account.paid = amount("paid"_L1);
    account.due = amount("due"_L1);
    account.parent = m_object.value("parent"_L1).isNull() ? AccountId() : idAsWritten("parent"_L1);
    account.extra = jsonText(object("extra"_L1).m_object);
    if (m_object.contains("extra_text"_L1))
        account.extra = text("extra_text"_L1).toUtf8();
}

Money JsonMembers::amount(QLatin1StringView name)
{
    const auto money = Money::parse(QByteArrayView(text(name).toUtf8()));
    if (!money)
        fail(name, money.error().happened);
    return money.value_or(Money());
}

void insertValues(QJsonObject &object, const Account &account)
{
    object.insert("name"_L1, account.name);
    object.insert("paid"_L1, account.paid.format());
    object.insert("due"_L1, account.due.format());
    object.insert("parent"_L1, account.parent.isEmpty() ? QJsonValue() : QJsonValue(account.parent.text()));
    insertExtra(object, account.extra);
}

} // namespace accountdesk::sync
