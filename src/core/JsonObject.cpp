// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonObject.h"

#include "core/CoreWords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace accountdesk {

namespace {

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

/// What a valid text shows that its objects don't any more.
struct Outline
{
    qsizetype members = 0; ///< each has one colon outside of strings
    int depth = 0;
};

Outline outlineOf(const QByteArray &json)
{
    Outline outline;
    int depth = 0;
    bool inString = false;
    for (auto c = json.begin(); c != json.end(); ++c) {
        if (*c == '"')
            inString = !inString;
        else if (*c == '\\')
            ++c;
        else if (inString)
            continue;
        else if (*c == ':')
            ++outline.members;
        else if (*c == '{' || *c == '[')
            outline.depth = std::max(outline.depth, ++depth);
        else if (*c == '}' || *c == ']')
            --depth;
    }
    return outline;
}

Error refused(const QString &happened, const QString &detail)
{
    return {.kind = Error::Kind::Invalid, .happened = happened, .detail = detail};
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &json, int maxDepth)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(refused(CoreWords::tr("It isn't valid JSON (byte %1).").arg(error.offset),
                               QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString())));
    if (!document.isObject())
        return failure(refused(CoreWords::tr("It isn't a JSON object."), QStringLiteral("not an object")));
    const auto members = countMembers(QJsonValue(document.object()));
    if (!members)
        return failure(refused(CoreWords::tr("It has a text with characters that can't be stored."),
                               QStringLiteral("a text with characters that are none")));
    const Outline outline = outlineOf(json);
    // Qt keeps the last of members with the same name; another program in the chain may have kept the first.
    if (*members != outline.members)
        return failure(refused(CoreWords::tr("Two members of an object have the same name."),
                               QStringLiteral("two members of an object have the same name")));
    if (outline.depth > maxDepth)
        return failure(refused(CoreWords::tr("It is nested deeper than %1 levels.").arg(maxDepth),
                               QStringLiteral("nested too deep")));
    return document.object();
}

QByteArray jsonText(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace accountdesk
