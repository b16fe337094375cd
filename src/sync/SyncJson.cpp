// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::syncjson {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::SyncJson)
};

constexpr qsizetype maxShownText = 500;

Error notTheProtocol(const QString &detail)
{
    return {.kind = Error::Kind::Invalid,
            .happened = Words::tr("The server's answer isn't one that the sync protocol allows."),
            .safe = Words::tr("Nothing of it was applied."),
            .advice = Words::tr("Tell the server's owner."),
            .detail = detail.left(maxShownText)};
}

/// A stranger's words in one line.
QString shown(QString text)
{
    text.removeIf([](QChar c) { return !c.isPrint() || c.category() == QChar::Other_Format; });
    return text.left(maxShownText);
}

qsizetype codePoints(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isHighSurrogate(); });
}

/// Texts that a database, or the next reader, couldn't take.
bool isSound(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar::Null);
}

/// How many members all objects of a value have together; nothing when a text isn't sound.
std::optional<qsizetype> countMembers(const QJsonValue &value)
{
    qsizetype count = 0;
    const auto add = [&count](const QJsonValue &part) {
        const auto inner = countMembers(part);
        count += inner.value_or(0);
        return inner.has_value();
    };
    if (value.isString() && !isSound(value.toString()))
        return {};
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        if (!std::all_of(array.begin(), array.end(), add))
            return {};
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count = object.size();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!isSound(member.key()) || !add(member.value()))
                return {};
        }
    }
    return count;
}

/// How many members stand in a valid text: each has one colon outside of strings.
qsizetype countMembers(const QByteArray &json)
{
    qsizetype count = 0;
    bool inString = false;
    for (auto c = json.begin(); c != json.end(); ++c) {
        if (*c == '"')
            inString = !inString;
        else if (*c == '\\')
            ++c;
        else if (*c == ':' && !inString)
            ++count;
    }
    return count;
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(notTheProtocol(u"byte %1: %2"_s.arg(error.offset).arg(error.errorString())));
    if (!document.isObject())
        return failure(notTheProtocol(u"not an object"_s));
    const auto members = countMembers(QJsonValue(document.object()));
    if (!members)
        return failure(notTheProtocol(u"a text with characters that are none"_s));
    // Qt keeps the last of members with the same name; another program in the chain may have kept the first.
    if (*members != countMembers(json))
        return failure(notTheProtocol(u"two members of an object have the same name"_s));
    return document.object();
}

/// Reads members of one object. The first one that is wrong is kept as the fault; what is read
/// after it doesn't count.
class Members
{
public:
    Members(const QJsonObject &object, const QString &place, QString &fault)
        : m_object(object), m_place(place), m_fault(fault)
    {}

    [[nodiscard]] bool isOk() const { return m_fault.isEmpty(); }

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            fail(name, u"not a text"_s);
        return value.toString();
    }
    bool flag(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isBool())
            fail(name, u"neither true nor false"_s);
        return value.toBool();
    }
    std::int64_t number(QLatin1StringView name, std::int64_t least = 0)
    {
        const QJsonValue value = m_object.value(name);
        const qint64 number = value.toInteger(-1);
        if (!value.isDouble() || number < least || number > maxNumber)
            fail(name, u"not a whole number of at least %1"_s.arg(least));
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
    QUuid uuid(QLatin1StringView name)
    {
        const auto uuid = QUuid::fromString(text(name));
        if (uuid.isNull())
            fail(name, u"not a UUID"_s);
        return uuid;
    }
    QDateTime utc(QLatin1StringView name)
    {
        const auto time = QDateTime::fromString(text(name), Qt::ISODateWithMs);
        if (!time.isValid() || time.timeSpec() != Qt::UTC)
            fail(name, u"not a time in UTC"_s);
        return time;
    }
    QString name(QLatin1StringView member)
    {
        QString name = text(member);
        if (codePoints(name) > maxNameLength)
            fail(member, u"longer than %1 characters"_s.arg(maxNameLength));
        return name;
    }
    QJsonObject object(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isObject())
            fail(name, u"not an object"_s);
        return value.toObject();
    }
    QJsonArray array(QLatin1StringView name, qsizetype most)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isArray())
            fail(name, u"not a list"_s);
        else if (value.toArray().size() > most)
            fail(name, u"more than %1 elements"_s.arg(most));
        return isOk() ? value.toArray() : QJsonArray();
    }
    void fail(QLatin1StringView name, const QString &what)
    {
        if (isOk())
            m_fault = m_place + name + ": "_L1 + what;
    }

private:
    const QJsonObject m_object;
    const QString m_place;
    QString &m_fault;
};

SyncChange change(Members members)
{
    SyncChange change{.sequence = members.number("seq"_L1, 1), .isDeleted = members.flag("deleted"_L1)};
    Account &account = change.account;
    account.id = members.id("acctid"_L1);
    account.revision = members.number("revision"_L1, 1);
    account.changedAt = members.utc("changed_at"_L1);
    if (change.isDeleted)
        return change;
    account.name = members.name("name"_L1);
    account.paid = members.amount("paid"_L1);
    account.due = members.amount("due"_L1);
    account.parent = members.idOrNull("parent"_L1);
    account.extra = members.object("extra"_L1);
    return change;
}

PushOutcome outcome(const QJsonObject &object, const QString &place, QString &fault)
{
    Members members(object, place, fault);
    PushOutcome outcome{.id = members.id("acctid"_L1)};
    const QString status = members.text("status"_L1);
    if (status == "applied"_L1) {
        outcome.status = PushOutcome::Status::Applied;
        outcome.revision = members.number("revision"_L1, 1);
    } else if (status == "conflict"_L1) {
        outcome.status = PushOutcome::Status::Conflict;
        outcome.current = change({members.object("current"_L1), place + "current."_L1, fault});
        if (outcome.current->account.id != outcome.id)
            members.fail("current.acctid"_L1, u"another account"_s);
    } else if (status == "rejected"_L1) {
        outcome.reason = shown(members.text("error"_L1));
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
    object.insert("name"_L1, account.name);
    object.insert("paid"_L1, account.paid.format());
    object.insert("due"_L1, account.due.format());
    object.insert("parent"_L1, account.parent.isEmpty() ? QJsonValue() : QJsonValue(account.parent.text()));
    object.insert("extra"_L1, account.extra);
    return object;
}

} // namespace

Result<ServerStatus> parseStatus(const QByteArray &json)
{
    const auto object = parseObject(json);
    if (!object)
        return failure(object.error());
    QString fault;
    Members members(*object, {}, fault);
    const QString service = members.text("service"_L1);
    const std::int64_t protocol = members.number("protocol"_L1);
    if (members.isOk() && service == "accountdesk"_L1 && protocol != 1) {
        return failure(
            {.kind = Error::Kind::Unsupported,
             .happened = Words::tr("The server speaks version %1 of the sync protocol, this program version 1.")
                             .arg(protocol),
             .safe = Words::tr("Nothing was changed."),
             .advice = Words::tr("Use an AccountDesk of the server's version.")});
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

Result<ChangesPage> parsePage(const QByteArray &json, std::int64_t since, int limit)
{
    const auto object = parseObject(json);
    if (!object)
        return failure(object.error());
    QString fault;
    Members members(*object, {}, fault);
    ChangesPage page{.sequence = members.number("sequence"_L1, since), .hasMore = members.flag("more"_L1)};
    QSet<AccountId> seen;
    std::int64_t last = since;
    for (const QJsonValue value : members.array("changes"_L1, limit)) {
        const QString place = u"changes[%1]."_s.arg(page.changes.size());
        const SyncChange next = change({value.toObject(), place, fault});
        if (next.sequence <= last || next.sequence > page.sequence)
            members.fail("changes"_L1, u"%1seq is out of order"_s.arg(place));
        if (seen.contains(next.account.id))
            members.fail("changes"_L1, u"%1acctid is there twice"_s.arg(place));
        if (!fault.isEmpty())
            break;
        last = next.sequence;
        seen.insert(next.account.id);
        page.changes.append(next);
    }
    // A page that doesn't lead on would be asked for for ever.
    if (page.hasMore && page.changes.isEmpty())
        members.fail("more"_L1, u"true, and there is nothing in the page"_s);
    if (!fault.isEmpty())
        return failure(notTheProtocol(fault));
    return page;
}

Result<PushResult> parsePushResult(const QByteArray &json, const PushBatch &batch)
{
    const auto object = parseObject(json);
    if (!object)
        return failure(object.error());
    QString fault;
    Members members(*object, {}, fault);
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
    const QJsonObject problem = QJsonDocument::fromJson(json).object();
    QStringList texts{shown(problem.value("title"_L1).toString()), shown(problem.value("detail"_L1).toString())};
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

} // namespace accountdesk::syncjson
