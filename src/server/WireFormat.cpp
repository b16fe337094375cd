// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/WireFormat.h"

#include "sync/JsonMembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace accountdesk::server::wire {

namespace {

/// How much is in a page. Full, it has less than half of what a client accepts, so that there is room for one more
/// account.
class PageFill
{
public:
    void add(const QByteArray &json)
    {
        m_bytes += json.size();
        m_values += json.count(',');
        m_containers += json.count('{') + json.count('[');
    }
    [[nodiscard]] bool isFull() const
    {
        return m_bytes > 7 * 1024 * 1024 || m_values > 400'000 || m_containers > 80'000;
    }

private:
    qsizetype m_bytes = 0;
    qsizetype m_values = 0;     ///< at the most: text has commas, too
    qsizetype m_containers = 0; ///< at the most
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Another element of a list that ends here. Text by text: as one QJsonDocument a page takes many times its size.
void append(QByteArray &list, const QByteArray &object)
{
    if (!list.endsWith('['))
        list += ',';
    list += object;
}

Change changeFrom(sync::JsonMembers members)
{
    Account account{.id = members.idAsWritten("acctid"_L1)}; // what is none is rejected by itself
    account.revision = members.number("base_revision"_L1);
    if (members.flag("deleted"_L1))
        return Change::close(account);
    members.readValues(account);
    if (account.revision == 0)
        return Change::open(account);
    return Change::edit(account, allFields, account);
}

QJsonObject toObject(const AccountState &state)
{
    const Account &account = state.account;
    QJsonObject object{{u"seq"_s, qint64(state.sequence)},
                       {u"acctid"_s, account.id.text()},
                       {u"revision"_s, qint64(account.revision)},
                       {u"deleted"_s, state.isDeleted},
                       {u"changed_at"_s, account.changedAt.toString(Qt::ISODateWithMs)}};
    if (!state.who.isEmpty())
        object.insert("who"_L1, state.who);
    if (state.isDeleted)
        return object;
    sync::insertValues(object, account);
    return object;
}

QJsonObject toObject(const storage::SyncOutcome &outcome, const AccountId &id)
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
    ASSIGN_OR_RETURN(const auto object, sync::JsonMembers::parse(json));
    QString fault;
    sync::JsonMembers members(object, {}, fault);
    PostedBatch batch{.id = members.uuid("batch"_L1), .changes = {}};
    QSet<AccountId> seen;
    const QJsonArray changes = members.array("changes"_L1, storage::ChangeFeed::maxPage);
    for (const auto &value : changes) {
        sync::JsonMembers change(value.toObject(), u"changes[%1]."_s.arg(batch.changes.size()), fault);
        batch.changes.append(changeFrom(change));
        const AccountId &id = batch.changes.constLast().id;
        if (seen.contains(id))
            change.fail("acctid"_L1, u"appears twice"_s);
        if (!fault.isEmpty())
            break;
        seen.insert(id);
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
    PageFill fill;
    for (const AccountState &state : page.changes) {
        const QByteArray element = compact(toObject(state));
        append(text, element);
        fill.add(element);
        if (fill.isFull() && state.sequence < page.changes.constLast().sequence) {
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

QByteArray results(const QList<storage::SyncOutcome> &outcomes, const QList<Change> &changes)
{
    QByteArray text = "[";
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        append(text, compact(toObject(outcomes.at(i), changes.at(i).id)));
    return text + ']';
}

QByteArray answer(const QByteArray &results, std::int64_t sequence)
{
    return "{\"results\":" + results + ",\"sequence\":" + QByteArray::number(qlonglong(sequence)) + '}';
}

} // namespace accountdesk::server::wire
