// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonAccount.h"

#include "exchange/AmountVotes.h"

#include <algorithm>

namespace accountdesk::exchange {

void JsonAccount::begin()
{
    for (JsonMember &member : members)
        member.set(JsonMember::Kind::Missing);
    isObject = false;
    duplicate = Unknown;
    rootText.resize(0);
    m_depth = 0;
    m_field = Unknown;
}

bool JsonAccount::Key(const char *text, rapidjson::SizeType size, bool)
{
    m_stream.allowToken();
    if (m_depth != 1) {
        if (isInExtra())
            m_extra.Key(text, size);
        return true;
    }
    const QByteArrayView key(text, static_cast<qsizetype>(size));
    m_field = static_cast<Field>(
        std::find_if(names.begin(), names.end(), [key](const char *name) { return key == name; }) - names.begin());
    if (m_field == Unknown && unknownAmount.isEmpty())
        m_unknownName = key.toByteArray();
    return true;
}

bool JsonAccount::value(JsonMember::Kind kind, const char *text, size_t size)
{
    // A number that the limit cuts is a number still.
    isTooLong = m_stream.tokenIsTooLong();
    if (isTooLong)
        return false;
    m_stream.allowToken();
    if (m_depth == 0)
        rootText.append(text, static_cast<qsizetype>(size));
    if (isInExtra())
        writeExtra(kind, text, size);
    if (m_depth == 1 && m_field == Unknown && unknownAmount.isEmpty() && isAmount(kind, {text, qsizetype(size)}))
        unknownAmount = m_unknownName;
    if (m_depth != 1 || m_field == Unknown)
        return true;
    JsonMember &member = members[m_field];
    if (member.kind != JsonMember::Kind::Missing)
        duplicate = m_field;
    member.set(kind, text, size);
    if (m_field == Extra)
        m_extra.Reset(m_extraText);
    return true;
}

bool JsonAccount::isAmount(JsonMember::Kind kind, QByteArrayView text)
{
    AmountVotes votes;
    votes.add(text);
    return kind == JsonMember::Kind::Number
           || (kind == JsonMember::Kind::Text && votes.hasAmounts() && (text.contains('.') || text.contains(',')));
}

void JsonAccount::writeExtra(JsonMember::Kind kind, const char *text, size_t size)
{
    if (kind == JsonMember::Kind::Null)
        m_extra.Null();
    else if (kind == JsonMember::Kind::Number)
        m_extra.RawValue(text, size, rapidjson::kNumberType);
    else if (kind == JsonMember::Kind::Text)
        m_extra.String(text, static_cast<rapidjson::SizeType>(size));
}

} // namespace accountdesk::exchange
