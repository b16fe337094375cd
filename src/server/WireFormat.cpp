// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/WireFormat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace accountdesk::server::wire {

namespace {

constexpr qsizetype enoughForAPage = 7 * 1024 * 1024; // bytes: with one more account it stays below 16 MiB
constexpr qint64 maxNumber = (qint64{1} << 53) - 1;   // exact for every JSON reader

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Another element of a list that ends here. Text by text: as one QJsonDocument a page takes many times its size.
void append(QByteArray &list, const QJsonObject &object)
{
    if (!list.endsWith('['))
        list += ',';
    list += compact(object);
}

/// Reads the members of one change; the first that is wrong is the fault.
class Members
{
public:
    Members(const QJsonObject &object, QString place) : m_object(object), m_place(std::move(place)) {}

    [[nodiscard]] const QString &fault() const { return m_fault; }

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            fail(name, u"has to be a text"_s);
        return value.toString();
    }
    bool flag(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isBool())
            fail(name, u"has to be true or false"_s);
        return value.toBool();
    }
    qint64 number(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        const qint64 number = value.toInteger(-1);
        if (!value.isDouble() || number < 0 || number > maxNumber)
            fail(name, u"has to be a whole number of at least 0"_s);
        return number;
    }
    Money amount(QLatin1StringView name)
    {
        const auto money = Money::parse(QByteArrayView(text(name).toUtf8()));
        if (!money)
            fail(name, money.error().happened);
        return money.value_or(Money());
    }
    AccountId id(QLatin1StringView name)
    {
        const auto id = AccountId::parse(text(name));
        if (!id)
            fail(name, id.error().happened);
        return id.value_or(AccountId());
    }
    AccountId idOrNull(QLatin1StringView name) { return m_object.value(name).isNull() ? AccountId() : id(name); }
    QJsonObject object(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isObject())
            fail(name, u"has to be an object"_s);
        return value.toObject();
    }
    void fail(QLatin1StringView name, const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = m_place + name + ": "_L1 + what;
    }

private:
    const QJsonObject m_object;
    const QString m_place;
    QString m_fault;
};

Change changeFrom(Members &members)
{
    Account account{.id = members.id("acctid"_L1)};
    account.revision = members.number("base_revision"_L1);
    const bool isDeleted = members.flag("deleted"_L1);
    if (isDeleted)
        return Change::close(account);
    account.name = members.text("name"_L1);
    account.paid = members.amount("paid"_L1);
    account.due = members.amount("due"_L1);
    account.parent = members.idOrNull("parent"_L1);
    account.extra = members.object("extra"_L1);
    if (account.revision == 0)
        return Change::open(account);
    return Change::edit(account, Change::Name | Change::Paid | Change::Due | Change::Extra | Change::Parent, account);
}

QJsonObject toObject(const AccountState &state)
{
    const Account &account = state.account;
    QJsonObject object{{u"seq"_s, qint64(state.sequence)},
                       {u"acctid"_s, account.id.text()},
                       {u"revision"_s, qint64(account.revision)},
                       {u"deleted"_s, state.isDeleted},
                       {u"changed_at"_s, account.changedAt.toString(Qt::ISODateWithMs)}};
    if (state.isDeleted)
        return object;
    object.insert("name"_L1, account.name);
    object.insert("paid"_L1, account.paid.format());
    object.insert("due"_L1, account.due.format());
    object.insert("parent"_L1, account.parent.isEmpty() ? QJsonValue() : QJsonValue(account.parent.text()));
    object.insert("extra"_L1, account.extra);
    return object;
}

QJsonObject toObject(const SyncOutcome &outcome, const AccountId &id)
{
    QJsonObject object{{u"acctid"_s, id.text()}};
    if (const auto *applied = std::get_if<Applied>(&outcome)) {
        object.insert("status"_L1, "applied"_L1);
        object.insert("revision"_L1, qint64(applied->after ? applied->after->revision : applied->before->revision + 1));
    } else if (const auto *current = std::get_if<AccountState>(&outcome)) {
        object.insert("status"_L1, "conflict"_L1);
        object.insert("current"_L1, toObject(*current));
    } else {
        object.insert("status"_L1, "rejected"_L1);
        object.insert("error"_L1, std::get<Error>(outcome).happened);
    }
    return object;
}

} // namespace

Result<PostedBatch> parseBatch(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return failure(Error::invalid(error.error == QJsonParseError::NoError ? u"The body has to be a JSON object."_s
                                                                              : error.errorString()));
    Members members(document.object(), {});
    PostedBatch batch{.id = QUuid::fromString(members.text("batch"_L1)), .changes = {}};
    if (batch.id.isNull())
        members.fail("batch"_L1, u"has to be a UUID"_s);
    const QJsonValue list = document.object().value("changes"_L1);
    if (!list.isArray() || list.toArray().size() > ChangeFeed::maxPage)
        members.fail("changes"_L1, u"has to be a list of at most %1 changes"_s.arg(ChangeFeed::maxPage));
    QString fault = members.fault();
    QSet<AccountId> seen;
    const QJsonArray changes = fault.isEmpty() ? list.toArray() : QJsonArray();
    for (qsizetype i = 0; i < changes.size() && fault.isEmpty(); ++i) {
        Members change(changes.at(i).toObject(), u"changes[%1]."_s.arg(i));
        batch.changes.append(changeFrom(change));
        const AccountId id = batch.changes.constLast().id;
        if (seen.contains(id))
            change.fail("acctid"_L1, u"is there twice"_s);
        seen.insert(id);
        fault = change.fault();
    }
    return fault.isEmpty() ? Result<PostedBatch>(batch) : failure(Error::invalid(fault));
}

QByteArray status(const QString &serverId, std::int64_t sequence, std::int64_t accounts)
{
    return compact({{u"service"_s, u"accountdesk"_s},
                    {u"protocol"_s, 1},
                    {u"server_id"_s, serverId},
                    {u"sequence"_s, qint64(sequence)},
                    {u"accounts"_s, qint64(accounts)}});
}

QByteArray page(const ChangesPage &page)
{
    QByteArray text = "{\"changes\":[";
    std::int64_t sequence = page.sequence;
    bool hasMore = page.hasMore;
    for (const AccountState &state : page.changes) {
        append(text, toObject(state));
        if (text.size() > enoughForAPage && state.sequence < page.changes.constLast().sequence) {
            sequence = state.sequence;
            hasMore = true;
            break;
        }
    }
    return text + "],\"sequence\":" + QByteArray::number(qlonglong(sequence))
           + (hasMore ? ",\"more\":true}" : ",\"more\":false}");
}

QByteArray account(const AccountState &state)
{
    QJsonObject object = toObject(state);
    object.insert("balance"_L1, state.account.balance().format());
    return compact(object);
}

QByteArray results(const QList<SyncOutcome> &outcomes, const QList<Change> &changes)
{
    QByteArray text = "[";
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        append(text, toObject(outcomes.at(i), changes.at(i).id));
    return text + ']';
}

QByteArray answer(const QByteArray &results, std::int64_t sequence)
{
    return "{\"results\":" + results + ",\"sequence\":" + QByteArray::number(qlonglong(sequence)) + '}';
}

} // namespace accountdesk::server::wire
