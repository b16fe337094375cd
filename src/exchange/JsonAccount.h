// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/JsonStream.h"
#include "exchange/RowSource.h"

#include <rapidjson/reader.h>
#include <rapidjson/writer.h>

#include <array>

namespace accountdesk::exchange {

/// A member of an account's object as it stands in the file.
struct JsonMember
{
    enum class Kind { Missing, Null, Text, Number, Object, Other };

    Kind kind = Kind::Missing;
    QByteArray text = {}; ///< of Text and Number, and of `extra`; reused

    void set(Kind newKind, const char *begin = nullptr, size_t size = 0)
    {
        kind = newKind;
        text.resize(0);
        text.append(begin, static_cast<qsizetype>(size));
    }
};

/// Where RapidJSON writes the text of a value to; no more than is needed to see that it is too long.
struct JsonTextOutput
{
    using Ch = char;

    void Put(char c)
    {
        if (text.size() <= RowSource::maxExtra)
            text.append(c);
    }
    void Flush() {}

    QByteArray &text;
};

/// RapidJSON's handler of one value: an account's object, or something else, of which it only matters that it is.
class JsonAccount
{
public:
    enum Field { Id, Name, Paid, Due, Parent, Extra, ExtraText, Currency, Unknown };
    static constexpr std::array<const char *, Unknown> names{"acctid", "name",  "paid",       "due",
                                                             "parent", "extra", "extra_text", "currency"};

    explicit JsonAccount(JsonStream &stream) : m_stream(stream) {}

    void begin();

    bool Null() { return value(JsonMember::Kind::Null); }
    bool Bool(bool value)
    {
        if (isInExtra())
            m_extra.Bool(value);
        return this->value(JsonMember::Kind::Other);
    }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        return value(JsonMember::Kind::Number, text, size);
    }
    bool String(const char *text, rapidjson::SizeType size, bool) { return value(JsonMember::Kind::Text, text, size); }
    bool Key(const char *text, rapidjson::SizeType size, bool);
    bool StartObject()
    {
        isObject |= m_depth == 0;
        if (!deeper(JsonMember::Kind::Object))
            return false;
        if (isInExtra())
            m_extra.StartObject();
        return true;
    }
    bool StartArray()
    {
        if (!deeper(JsonMember::Kind::Other))
            return false;
        if (isInExtra())
            m_extra.StartArray();
        return true;
    }
    bool EndObject(rapidjson::SizeType)
    {
        if (isInExtra())
            m_extra.EndObject();
        return shallower();
    }
    bool EndArray(rapidjson::SizeType)
    {
        if (isInExtra())
            m_extra.EndArray();
        return shallower();
    }

    // RapidJSON wants them; kParseNumbersAsStringsFlag leads every number to RawNumber().
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    [[nodiscard]] bool has(Field field) const { return members[field].kind != JsonMember::Kind::Missing; }
    [[nodiscard]] bool isTooDeep() const { return m_depth > JsonStream::maxDepth; }

    std::array<JsonMember, Unknown> members;
    bool isObject = false;
    bool isTooLong = false;
    Field duplicate = Unknown; ///< a member that stands twice in the object
    QByteArray rootText;       ///< of a value that is just a text
    QByteArray unknownAmount;  ///< the name of a member that nobody knows, and that looks like an amount

private:
    bool value(JsonMember::Kind kind, const char *text = nullptr, size_t size = 0);
    /// Any number may be one; a text only with decimals.
    [[nodiscard]] static bool isAmount(JsonMember::Kind kind, QByteArrayView text);
    /// Between the brackets of `extra`, whose text goes on.
    [[nodiscard]] bool isInExtra() const { return m_depth > 1 && m_field == Extra; }
    void writeExtra(JsonMember::Kind kind, const char *text, size_t size);
    bool deeper(JsonMember::Kind kind)
    {
        value(kind);
        return ++m_depth <= JsonStream::maxDepth;
    }
    bool shallower()
    {
        m_stream.allowToken();
        --m_depth;
        return true;
    }

    JsonStream &m_stream;
    int m_depth = 0;
    Field m_field = Unknown;
    QByteArray m_unknownName;
    JsonTextOutput m_extraText{members[Extra].text};
    rapidjson::Writer<JsonTextOutput> m_extra{m_extraText};
};

} // namespace accountdesk::exchange
