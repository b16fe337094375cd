// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonObject.h"

#include "core/Words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <utility>

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

// More than any page of a sync has. Parsed, a value takes some 30 bytes, a list or an object up to 300, so that a text
// of nothing else would fill eighty times its size.
constexpr qsizetype maxValues = 1'000'000;
constexpr qsizetype maxContainers = 200'000; // lists and objects

/// What a valid text shows that its objects don't any more.
struct Outline
{
    qsizetype values = 1; ///< about: one, and one more behind each comma
    qsizetype containers = 0;
    qsizetype members = 0; ///< each has one colon outside of strings
    int depth = 0;
};

Outline outlineOf(const QByteArray &json)
{
    Outline outline;
    int depth = 0;
    bool inString = false;
    bool isEscaped = false; // by a backslash, which may be the last byte of what is no JSON
    for (auto c = json.begin(); c != json.end(); ++c) {
        if (std::exchange(isEscaped, !isEscaped && *c == '\\'))
            continue;
        if (*c == '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (*c == ',')
            ++outline.values;
        else if (*c == ':')
            ++outline.members;
        else if (*c == '{' || *c == '[') {
            ++outline.containers;
            outline.depth = std::max(outline.depth, ++depth);
        } else if (*c == '}' || *c == ']')
            --depth;
    }
    return outline;
}

Error refused(const QString &happened, const QString &detail)
{
    return {.kind = Error::Kind::Invalid, .happened = happened, .detail = detail};
}

/// A number's value, spelled in one way: `1.50` and `15e-1` are "15e-1".
QByteArray spelled(const QByteArray &number)
{
    const qsizetype e = number.toLower().indexOf('e');
    QByteArray digits = e < 0 ? number : number.first(e);
    qlonglong exponent = e < 0 ? 0 : number.sliced(e + 1).toLongLong();
    const bool isNegative = digits.startsWith('-');
    if (const qsizetype point = digits.indexOf('.'); point >= 0)
        exponent -= digits.size() - point - 1;
    digits.replace('-', "").replace('.', "");
    while (digits.endsWith('0')) {
        digits.chop(1);
        ++exponent;
    }
    while (digits.startsWith('0'))
        digits.remove(0, 1);
    return digits.isEmpty() ? QByteArray("0") : (isNegative ? "-" : "") + digits + 'e' + QByteArray::number(exponent);
}

/// The values of the numbers in a valid text.
QList<QByteArray> numbersIn(const QByteArray &json)
{
    QList<QByteArray> numbers;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"')
            inString = !inString;
        else if (inString && c == '\\')
            ++i;
        else if (!inString && (c == '-' || (c >= '0' && c <= '9'))) {
            const qsizetype begin = i;
            while (i + 1 < json.size() && QByteArrayView("+-.0123456789Ee").contains(json[i + 1]))
                ++i;
            numbers << spelled(json.sliced(begin, i + 1 - begin));
        }
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &json, int maxDepth)
{
    const Outline outline = outlineOf(json);
    if (outline.values > maxValues)
        return failure(refused(Words::tr("It has more than %1 values.").arg(maxValues),
                               QStringLiteral("more than %1 values").arg(maxValues)));
    if (outline.containers > maxContainers)
        return failure(refused(Words::tr("It has more than %1 lists and objects.").arg(maxContainers),
                               QStringLiteral("more than %1 lists and objects").arg(maxContainers)));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(refused(Words::tr("It isn't valid JSON (byte %1).").arg(error.offset),
                               QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString())));
    if (!document.isObject())
        return failure(refused(Words::tr("It isn't a JSON object."), QStringLiteral("not an object")));
    const auto members = countMembers(QJsonValue(document.object()));
    if (!members)
        return failure(refused(Words::tr("It contains a text with characters that can't be stored."),
                               QStringLiteral("a text with characters that are none")));
    // Qt keeps the last of members with the same name; another program in the chain may have kept the first.
    if (*members != outline.members)
        return failure(refused(Words::tr("An object has two members of the same name."),
                               QStringLiteral("two members of an object have the same name")));
    if (outline.depth > maxDepth)
        return failure(
            refused(Words::tr("It is nested deeper than %1 levels.").arg(maxDepth), QStringLiteral("nested too deep")));
    return document.object();
}

bool hasTooManyValues(const QByteArray &json)
{
    const Outline outline = outlineOf(json);
    return outline.values > maxValues || outline.containers > maxContainers;
}

QByteArray jsonText(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray faithfulText(const QByteArray &json, const QJsonObject &object)
{
    const QByteArray text = jsonText(object);
    return numbersIn(json) == numbersIn(text) ? text : json.trimmed();
}

void insertExtra(QJsonObject &message, const QByteArray &extra)
{
    const QJsonObject object = QJsonDocument::fromJson(extra).object();
    message.insert(QStringLiteral("extra"), object);
    if (jsonText(object) != extra)
        message.insert(QStringLiteral("extra_text"), QString::fromUtf8(extra));
}

} // namespace accountdesk
