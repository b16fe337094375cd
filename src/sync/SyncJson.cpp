// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncJson.h"

#include "core/Entry.h"
#include "sync/JsonMembers.h"
#include "sync/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::sync::syncjson {

namespace {

constexpr qsizetype maxReadText = 500;
constexpr qsizetype maxNameLength = 200; // code points, as the book's

Error notTheProtocol(const QString &detail)
{
    return {.kind = Error::Kind::Invalid,
            .happened = Words::tr("The server's answer violates the sync protocol."),
            .safe = Words::tr("None of it was applied."),
            .advice = Words::tr("Contact your administrator."),
            .detail = detail.left(maxReadText)};
}

/// A stranger's words in one line.
QString readable(QString text)
{
    text.removeIf([](QChar c) { return !c.isPrint() || c.category() == QChar::Other_Format; });
    return text.left(maxReadText);
}

qsizetype codePoints(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isHighSurrogate(); });
}

/// The text's memory is free afterwards, if it is the last one's.
Result<QJsonObject> parseObject(QByteArray json)
{
    const auto object = JsonMembers::parse(json);
    return object ? object : failure(notTheProtocol(object.error().happened));
}

AccountState change(JsonMembers members)
{
    AccountState change{.sequence = members.number("seq"_L1, 1), .isDeleted = members.flag("deleted"_L1)};
    Account &account = change.account;
    account.id = members.idAsStored("acctid"_L1);
    account.revision = members.number("revision"_L1, 1);
    account.changedAt = members.utc("changed_at"_L1);
    if (members.has("who"_L1))
        change.who = readable(members.text("who"_L1)).left(Entry::maxWhoLength);
    if (change.isDeleted)
        return change;
    members.readValues(account);
    if (!account.parent.isEmpty())
        account.parent = members.idAsStored("parent"_L1);
    if (codePoints(account.name) > maxNameLength)
        members.fail("name"_L1, u"longer than %1 characters"_s.arg(maxNameLength));
    return change;
}

/// In their form. An account that hasn't isn't kept here, and keeps nobody else's from being taken.
bool hasIds(const Account &account)
{
    return account.id.isNormalised() && (account.parent.isEmpty() || account.parent.isNormalised());
}

PushOutcome outcome(const QJsonObject &object, const QString &place, QString &fault)
{
    JsonMembers members(object, place, fault);
    PushOutcome outcome{.id = members.idAsWritten("acctid"_L1)};
    const QString status = members.text("status"_L1);
    if (status == "applied"_L1) {
        outcome.status = PushOutcome::Status::Applied;
        outcome.revision = members.number("revision"_L1, 1);
    } else if (status == "conflict"_L1) {
        outcome.status = PushOutcome::Status::Conflict;
        outcome.current = change(members.object("current"_L1));
        Account &current = outcome.current->account;
        if (AccountId::parse(current.id.text()) != outcome.id)
            members.fail("current.acctid"_L1, u"another account"_s);
        current.id = outcome.id;
        if (!hasIds(current)) {
            outcome.status = PushOutcome::Status::Rejected;
            outcome.reason = Words::tr("There it belongs to “%1”, whose ID can't be used.")
                                 .arg(readable(current.parent.text()));
            outcome.current.reset();
        }
    } else if (status == "rejected"_L1) {
        outcome.reason = readable(members.text("error"_L1));
    } else {
        members.fail("status"_L1, u"unknown"_s);
    }
    return outcome;
}

QJsonObject toObject(const OwnChange &change)
{
    const Account &account = change.account;
    QJsonObject object{{u"acctid"_s, account.id.text()},
                       {u"base_revision"_s, static_cast<qint64>(change.baseRevision)},
                       {u"deleted"_s, change.isDeleted}};
    if (change.isDeleted)
        return object;
    insertValues(object, account);
    return object;
}

} // namespace

Result<ServerStatus> parseStatus(QByteArray json)
{
    ASSIGN_OR_RETURN(const auto object, parseObject(std::move(json)));
    QString fault;
    JsonMembers members(object, {}, fault);
    const QString service = members.text("service"_L1);
    const std::int64_t protocol = members.number("protocol"_L1);
    if (members.isOk() && service == "accountdesk"_L1 && protocol != 1) {
        return failure(
            {.kind = Error::Kind::Unsupported,
             .happened = Words::tr("The server uses version %1 of the sync protocol; this program uses version 1.")
                             .arg(protocol),
             .safe = Words::tr("Nothing was changed."),
             .advice = Words::tr("Use a version of AccountDesk that matches the server.")});
    }
    if (service != "accountdesk"_L1)
        members.fail("service"_L1, u"not accountdesk"_s);
    const ServerStatus status{.serverId = members.uuid("server_id"_L1),
                              .sequence = members.number("sequence"_L1),
                              .accounts = members.number("accounts"_L1)};
    if (!fault.isEmpty())
        return failure(notTheProtocol(fault));
    return status;
}

Result<ChangesPage> parsePage(QByteArray json, std::int64_t since, int limit)
{
    ASSIGN_OR_RETURN(const auto object, parseObject(std::move(json)));
    QString fault;
    JsonMembers members(object, {}, fault);
    ChangesPage page{.sequence = members.number("sequence"_L1, since), .hasMore = members.flag("more"_L1)};
    QSet<AccountId> seen;
    std::int64_t last = since;
    for (const QJsonValue value : members.array("changes"_L1, limit)) {
        const QString place = u"changes[%1]."_s.arg(seen.size());
        const AccountState next = change({value.toObject(), place, fault});
        if (next.sequence <= last || next.sequence > page.sequence)
            members.fail("changes"_L1, u"%1seq is out of order"_s.arg(place));
        if (seen.contains(next.account.id))
            members.fail("changes"_L1, u"%1acctid is there twice"_s.arg(place));
        if (!fault.isEmpty())
            break;
        last = next.sequence;
        seen.insert(next.account.id);
        if (hasIds(next.account))
            page.changes.append(next);
        else
            page.leftOut.append(readable(next.account.id.text()));
    }
    // A page that doesn't lead on would be asked for for ever.
    if (page.hasMore && seen.isEmpty())
        members.fail("more"_L1, u"true, and there is nothing in the page"_s);
    if (!fault.isEmpty())
        return failure(notTheProtocol(fault));
    return page;
}

Result<PushResult> parsePushResult(QByteArray json, const PushBatch &batch)
{
    ASSIGN_OR_RETURN(const auto object, parseObject(std::move(json)));
    QString fault;
    JsonMembers members(object, {}, fault);
    PushResult result{.sequence = members.number("sequence"_L1)};
    const QJsonArray results = members.array("results"_L1, batch.changes.size());
    if (results.size() != batch.changes.size())
        members.fail("results"_L1, u"%1 of %2"_s.arg(results.size()).arg(batch.changes.size()));
    for (qsizetype i = 0; i < results.size() && fault.isEmpty(); ++i) {
        result.outcomes.append(outcome(results[i].toObject(), u"results[%1]."_s.arg(i), fault));
        if (result.outcomes.last().id != batch.changes[i].account.id)
            members.fail("results"_L1, u"[%1] is of another account"_s.arg(i));
    }
    if (!fault.isEmpty())
        return failure(notTheProtocol(fault));
    return result;
}

QString problemText(const QByteArray &json)
{
    const QJsonObject problem = JsonMembers::parse(json).value_or(QJsonObject());
    QStringList texts{readable(problem.value("title"_L1).toString()), readable(problem.value("detail"_L1).toString())};
    texts.removeAll(QString());
    return texts.join(": "_L1);
}

QByteArray toJson(const PushBatch &batch)
{
    QJsonArray changes;
    for (const OwnChange &change : batch.changes)
        changes.append(toObject(change));
    const QJsonObject object{{u"batch"_s, batch.id.toString(QUuid::WithoutBraces)}, {u"changes"_s, changes}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace accountdesk::sync::syncjson
